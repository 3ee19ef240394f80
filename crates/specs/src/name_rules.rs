//! Rules: wire names → Rust names, each by itself. `type_names` and `unique_names` resolve collisions, and
//! `lower::assign_names` applies all rules to an API.

mod packages;
pub(crate) mod shared_words;
mod suffixes;
pub(crate) mod type_names;
pub(crate) mod unique_names;
pub(crate) mod variant_names;

use heck::{ToSnakeCase, ToUpperCamelCase};
use tidbcloud_openapi::words::separated;

/// Keywords that Rust allows as raw identifiers (`r#type`).
const KEYWORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn",
    "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let",
    "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return",
    "static", "struct", "trait", "true", "try", "type", "typeof", "union", "unsafe", "unsized",
    "use", "virtual", "where", "while", "yield",
];

/// Words that cannot be an identifier in any form.
const FORBIDDEN: &[&str] = &["self", "super", "crate", "_"];

/// Variables of every request builder's constructor.
const ARGUMENT_WORDS: &[&str] = &["call", "service"];

/// Methods that every request builder has, now or in the next release. An API name equal to one gets a `_`.
const BUILDER_WORDS: &[&str] = &[
    "body",
    "clone",
    "clone_from",
    "fmt",
    "into_future",
    "items",
    "new",
    "pages",
    "send",
    "send_stream",
    "start",
    "wait",
];

/// Names in scope of every request builder in its module.
const BUILDER_NEIGHBOURS: &[&str] = &["Call", "New", "Operation", "Service", "WaitTable"];

/// Words that a module cannot have for a name: `mod.rs` is the file of the module around it, and `use` could mean the
/// crate of that name.
const MODULE_WORDS: &[&str] = &[
    "alloc",
    "core",
    "mod",
    "proc_macro",
    "std",
    "test",
    "tidbcloud_core",
];

/// Methods that every client has. An operation name equal to one gets a `_`.
const CLIENT_WORDS: &[&str] = &[
    "builder",
    "clone",
    "clone_from",
    "config",
    "fmt",
    "from_env",
    "from_profile",
    "metrics",
    "new",
    "request",
    "with_endpoint",
];

/// Functions and methods that every record has, now or in the next release. A constructor equal to one gets a `_`.
const RECORD_WORDS: &[&str] = &[
    "clone",
    "clone_from",
    "default",
    "deserialize",
    "eq",
    "extra",
    "fmt",
    "from",
    "into",
    "missing",
    "ne",
    "new",
    "serialize",
];

/// Names for the variant of all other values, in order of preference.
const UNKNOWN: &[&str] = &["Unknown", "Unrecognized", "Other", "UnknownValue"];

/// `clusterId`, `cluster.clusterId` or `ListChangefeedRCUs` → `cluster_id`, `cluster_cluster_id`, `list_changefeed_rcus`.
///
/// Only ASCII letters and digits survive; `fallback` names what has none.
pub(crate) fn snake(wire: &str, fallback: &str) -> String {
    let name = separated(wire).to_snake_case();
    if name.is_empty() {
        return fallback.to_owned();
    }
    if name.starts_with(|first: char| first.is_ascii_digit()) {
        return format!("{fallback}_{name}");
    }
    name
}

/// `email asc`, `org:owner` or `CREATE_FAILED` → `EmailAsc`, `OrgOwner`, `CreateFailed`.
pub(crate) fn camel(wire: &str, fallback: &str) -> String {
    // Only the minus distinguishes a negative number from its counterpart.
    let negative = wire
        .strip_prefix('-')
        .filter(|rest| rest.starts_with(|first: char| first.is_ascii_digit()));
    let name = match negative {
        Some(number) => format!("Minus{}", separated(number)).to_upper_camel_case(),
        None => separated(wire).to_upper_camel_case(),
    };
    if name.is_empty() {
        return fallback.to_owned();
    }
    if name.starts_with(|first: char| first.is_ascii_digit()) {
        return format!("{fallback}{name}");
    }
    // Only `Self` is a keyword among upper camel names, and `r#Self` is not allowed.
    if name == "Self" {
        "SelfValue".to_owned()
    } else {
        name
    }
}

/// A snake name as an identifier: keywords become raw, `self` and its like get a `_`.
pub(crate) fn identifier(snake: &str) -> String {
    if KEYWORDS.contains(&snake) {
        format!("r#{snake}")
    } else if FORBIDDEN.contains(&snake) {
        format!("{snake}_")
    } else {
        snake.to_owned()
    }
}

/// An argument of a call: an identifier that is no variable of the request builder's constructor.
pub(crate) fn argument(snake: &str) -> String {
    if ARGUMENT_WORDS.contains(&snake) {
        format!("{snake}_")
    } else {
        identifier(snake)
    }
}

/// A method of a request builder: an identifier that no ending and no call option has.
pub(crate) fn builder_method(snake: &str) -> String {
    if BUILDER_WORDS.contains(&snake) || snake.starts_with("with_") {
        format!("{snake}_")
    } else {
        identifier(snake)
    }
}

/// A constructor of a tagged union, by the name of the tag's variant: an identifier that no function of a record has.
pub(crate) fn constructor(variant: &str) -> String {
    let name = snake(variant, "value");
    if RECORD_WORDS.contains(&name.as_str()) || name.starts_with("with_") {
        format!("{name}_")
    } else {
        identifier(&name)
    }
}

/// The type of a request builder. A type `New` would look like its own constructor, and a type `Call` or `String` would hide
/// one that the builders themselves use.
pub(crate) fn builder_type(snake: &str) -> String {
    let name = camel(snake, "Operation");
    if BUILDER_NEIGHBOURS.contains(&name.as_str()) || type_names::PRELUDE.contains(&name.as_str()) {
        format!("{name}Call")
    } else {
        name
    }
}

/// Product names that are one word, whatever their capitals.
const PRODUCTS: &[&str] = &["TiDB", "TiFlash", "TiKV"];

/// The module of a tag: `TiDB Cloud Premium Instance` → `tidb_cloud_premium_instance`.
pub(crate) fn module_of_tag(tag: &str) -> String {
    let tag = PRODUCTS.iter().fold(tag.to_owned(), |tag, product| {
        tag.replace(product, &product.to_lowercase().replacen('t', "T", 1))
    });
    module(&snake(&tag, "tag"))
}

/// A module of operations or types.
pub(crate) fn module(snake: &str) -> String {
    if MODULE_WORDS.contains(&snake) {
        format!("{snake}_")
    } else {
        identifier(snake)
    }
}

/// A method of a client: an identifier that no constructor has.
pub(crate) fn client_method(snake: &str) -> String {
    if CLIENT_WORDS.contains(&snake) {
        format!("{snake}_")
    } else {
        identifier(snake)
    }
}

/// A name without the `r#` of a raw identifier.
pub(crate) fn plain(name: &str) -> &str {
    name.strip_prefix("r#").unwrap_or(name)
}

/// Whether a client's method can have this name, given without `r#`.
pub(crate) fn is_client_method(text: &str) -> bool {
    is_lower(text) && plain(&client_method(text)) == text
}

/// Whether a field can have this name, given without `r#`.
pub(crate) fn is_field(text: &str) -> bool {
    is_lower(text)
}

/// Whether a record or enum can have this name.
pub(crate) fn is_type(text: &str) -> bool {
    is_variant(text) && !type_names::PRELUDE.contains(&text)
}

/// Whether a value of an enum can have this name.
pub(crate) fn is_variant(text: &str) -> bool {
    starts_upper(text) && text.chars().all(|c| c.is_ascii_alphanumeric()) && text != "Self"
}

/// The name of the variant of every value that an enum does not list: the first that is free.
pub(crate) fn unknown(is_free: impl Fn(&str) -> bool) -> String {
    let numbered = (2_u64..).map(|number| format!("{}{number}", UNKNOWN[0]));
    UNKNOWN
        .iter()
        .map(|name| (*name).to_owned())
        .chain(numbered)
        .find(|name| is_free(name))
        .unwrap_or_default()
}

fn is_lower(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_lowercase())
        && text
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
}

/// The name of the method for an `operationId`: `ClusterService_PauseCluster` → `pause_cluster`.
pub(crate) fn operation(operation_id: &str) -> String {
    let own = match operation_id.split_once('_') {
        Some((service, method))
            if !method.contains('_') && starts_upper(service) && starts_upper(method) =>
        {
            method
        }
        _ => operation_id,
    };
    snake(own, "operation")
}

/// The name of an operation that has no `operationId`: `GET /bills/{billedMonth}` → `get_bills_by_billed_month`.
pub(crate) fn operation_from_path(method: &str, template: &str) -> String {
    let mut text = method.to_lowercase();
    for piece in template.split(['/', ':']).filter(|piece| !piece.is_empty()) {
        text.push('_');
        match piece
            .strip_prefix('{')
            .and_then(|piece| piece.strip_suffix('}'))
        {
            Some(parameter) => {
                text.push_str("by_");
                text.push_str(&snake(parameter, "parameter"));
            }
            None => text.push_str(&snake(piece, "path")),
        }
    }
    snake(&text, "operation")
}

fn starts_upper(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_split_at_their_natural_boundaries() {
        for (wire, expected) in [
            ("clusterId", "cluster_id"),
            ("ProjectID", "project_id"),
            ("cluster.clusterId", "cluster_cluster_id"),
            ("ListChangefeedRCUs", "list_changefeed_rcus"),
            ("RCUsUsed", "rcus_used"),
            ("APIKeys", "api_keys"),
            ("@type", "type"),
            ("s3Uri", "s3_uri"),
            ("../x", "x"),
            ("", "field"),
            ("数据", "field"),
            ("2fa", "field_2fa"),
        ] {
            assert_eq!(snake(wire, "field"), expected, "{wire}");
        }
        for (wire, expected) in [
            ("email asc", "EmailAsc"),
            ("org:owner", "OrgOwner"),
            ("CREATE_FAILED", "CreateFailed"),
            ("", "Empty"),
            ("self", "SelfValue"),
            ("1", "Empty1"),
            ("-1", "Minus1"),
            ("ListChangefeedRCUsResponse", "ListChangefeedRcusResponse"),
        ] {
            assert_eq!(camel(wire, "Empty"), expected, "{wire}");
        }
    }

    #[test]
    fn keywords_and_reserved_words_stay_usable() {
        assert_eq!(identifier("type"), "r#type");
        assert_eq!(identifier("self"), "self_");
        assert_eq!(builder_method("send"), "send_");
        assert_eq!(builder_method("with_query"), "with_query_");
        assert_eq!(builder_method("type"), "r#type");
        assert_eq!(client_method("new"), "new_");
        assert_eq!(builder_type("call"), "CallCall");
        assert_eq!(builder_type("string"), "StringCall");
        assert_eq!(module("mod"), "mod_");
        assert_eq!(module("std"), "std_");
        assert_eq!(module("type"), "r#type");
    }

    #[test]
    fn product_names_stay_whole_in_modules() {
        for (tag, expected) in [
            ("TiDB Cloud Premium Instance", "tidb_cloud_premium_instance"),
            ("TiDBNodes", "tidb_nodes"),
            ("Private Endpoint Connection", "private_endpoint_connection"),
            ("Mod", "mod_"),
        ] {
            assert_eq!(module_of_tag(tag), expected, "{tag}");
        }
    }

    #[test]
    fn operations_are_named_after_their_own_verb_and_noun() {
        assert_eq!(operation("ClusterService_PauseCluster"), "pause_cluster");
        assert_eq!(operation("APIKey_ListApiKeys"), "list_api_keys");
        assert_eq!(operation("list_api_keys"), "list_api_keys");
        assert_eq!(operation("ListProviderRegions"), "list_provider_regions");
        assert_eq!(
            operation_from_path("GET", "/bills/{billedMonth}"),
            "get_bills_by_billed_month"
        );
        assert_eq!(
            operation_from_path("POST", "/clusters/{id}:pause"),
            "post_clusters_by_id_pause"
        );
        assert_eq!(operation_from_path("GET", "/"), "get");
    }
}
