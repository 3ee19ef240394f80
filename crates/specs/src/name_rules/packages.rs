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
/// first capital on. Types that a generic type is made of lose their packages first: `Acme.Page_Acme.Pod_` is a `Page_Pod_`.
pub(super) fn tails(schema: &str, declared: &BTreeSet<String>) -> Vec<String> {
    let (own, arguments) = schema.split_at(arguments_at(schema));
    let tails = tails_of_own(own, declared);
    let mut all = Vec::new();
    if let (Some(shortest), false) = (tails.first(), arguments.is_empty()) {
        all.push(format!("{shortest}{}", without_packages(arguments)));
    }
    all.extend(tails.iter().map(|tail| format!("{tail}{arguments}")));
    all
}

/// Where the types begin that a generic type is made of: at a bracket, or at the first `_` where a `_` ends the name.
fn arguments_at(schema: &str) -> usize {
    let is_closed = schema.ends_with('_');
    let at = schema.find(|c: char| matches!(c, '[' | '<' | '«') || (c == '_' && is_closed));
    at.filter(|at| *at > 0).unwrap_or(schema.len())
}

/// The last part of each dotted name in a text.
fn without_packages(text: &str) -> String {
    let is_separator = |c: char| !c.is_ascii_alphanumeric() && c != '.';
    let names = text.split_inclusive(is_separator);
    names
        .map(|name| name.rsplit_once('.').map_or(name, |(_, last)| last))
        .collect()
}

fn tails_of_own<'a>(schema: &'a str, declared: &BTreeSet<String>) -> Vec<&'a str> {
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

    #[test]
    fn the_parts_of_a_generic_type_have_packages_too() {
        check(
            "Acme.Page_Acme.Pod_",
            &["Page_Pod_", "Page_Acme.Pod_", "Acme.Page_Acme.Pod_"],
        );
        check(
            "Map[Acme.Key,Acme.Pod]",
            &["Map[Key,Pod]", "Map[Acme.Key,Acme.Pod]"],
        );
        check("shop.cart_line", &["cart_line", "shop.cart_line"]);
        check("_private_", &["_private_"]);
    }
}
