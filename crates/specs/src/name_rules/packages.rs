//! Packages in the names of schemas: `io.k8s.api.core.v1.Pod` is a `Pod`.

use std::collections::BTreeSet;

/// Packages that API groups put before every name without a separator.
const PACKAGES: &[&str] = &["openapi", "googlerpc", "rpc", "protobuf"];

/// `forms.MspBills` → `MspBills`, `tidb_cloud_open_apidedicatedv1beta1Cluster` → `Cluster`; `Branch.Endpoints` stays.
pub(super) fn without_package(schema: &str) -> &str {
    let mut bare = schema;
    while let Some((package, rest)) = bare.split_once('.') {
        if rest.is_empty() || !package.starts_with(|first: char| first.is_ascii_lowercase()) {
            break;
        }
        bare = rest;
    }
    without_head(bare)
}

/// Without the package that precedes the first capital: `v1beta1Thing` → `Thing`; `previewThing` stays.
fn without_head(bare: &str) -> &str {
    let prefix = bare.find(|c: char| c.is_ascii_uppercase()).unwrap_or(0);
    let (head, tail) = bare.split_at(prefix);
    if PACKAGES.contains(&head) || ends_with_version(head) {
        tail
    } else {
        bare
    }
}

/// The endings of a name that begin at one of its parts, shortest first: `Pod`, `v1.Pod`, `core.v1.Pod`, …
///
/// A capital begins a type, so that the parts in front of the last one are its package, unless they are a schema too:
/// `Branch.Endpoints` belongs to the `Branch` that is one of `declared`. A last part in lower case keeps every part from the
/// first capital on.
pub(super) fn tails<'a>(schema: &'a str, declared: &BTreeSet<String>) -> Vec<&'a str> {
    let dots = schema.match_indices('.').map(|(at, _)| at);
    let starts: Vec<usize> = std::iter::once(0).chain(dots.map(|at| at + 1)).collect();
    let bare = schema.len() - without_package(schema).len();
    let last = starts.last().copied().unwrap_or_default();
    let is_type = schema[last..].starts_with(|first: char| first.is_ascii_uppercase());
    // The part at which the name of the outermost schema around this one begins.
    let owner = starts.windows(2).find_map(|pair| {
        let [start, next] = pair else { return None };
        declared.contains(&schema[..next - 1]).then_some(*start)
    });
    let shortest = match owner {
        _ if !is_type => bare,
        Some(owner) => owner.max(bare),
        None => last.max(bare),
    };
    let mut tails = vec![&schema[shortest..]];
    let longer = starts.iter().rev().filter(|start| **start < shortest);
    tails.extend(longer.map(|start| &schema[*start..]));
    tails
}

/// Whether text ends as API versions do: `…v1`, `…v1beta1`, `…v2alpha`.
fn ends_with_version(text: &str) -> bool {
    let text = text.trim_end_matches(|c: char| c.is_ascii_digit());
    let had_digits = |rest: &str| rest.ends_with(|c: char| c.is_ascii_digit());
    for stage in ["beta", "alpha"] {
        if let Some(rest) = text.strip_suffix(stage)
            && had_digits(rest)
        {
            return rest
                .trim_end_matches(|c: char| c.is_ascii_digit())
                .ends_with('v');
        }
    }
    text.ends_with('v')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(schema: &str, expected: &[&str]) {
        let declared = ["Branch", "com.shop.Cart"].map(str::to_owned);
        assert_eq!(
            tails(schema, &BTreeSet::from(declared)),
            expected,
            "{schema}"
        );
    }

    #[test]
    fn a_dotted_name_has_an_ending_for_each_part() {
        check("Pod", &["Pod"]);
        check("core.v1.Pod", &["Pod", "v1.Pod", "core.v1.Pod"]);
        check("Shop.Api.Cart", &["Cart", "Api.Cart", "Shop.Api.Cart"]);
        check(
            "v1.commonv1Region",
            &["Region", "commonv1Region", "v1.commonv1Region"],
        );
        check("ends.", &["ends."]);
    }

    #[test]
    fn a_part_that_is_a_schema_stays() {
        check("Branch.Endpoints.AWS", &["Branch.Endpoints.AWS"]);
        check(
            "com.shop.Cart.Line",
            &["Cart.Line", "shop.Cart.Line", "com.shop.Cart.Line"],
        );
    }

    #[test]
    fn a_last_part_in_lower_case_is_no_type_of_a_package() {
        check("ThingApi.get_list", &["ThingApi.get_list"]);
        check("shop.v1.cart", &["cart", "v1.cart", "shop.v1.cart"]);
    }
}
