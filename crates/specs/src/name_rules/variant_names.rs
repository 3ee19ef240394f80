//! Values of an enum → names of its variants, which do not repeat the enum's name.

use std::collections::BTreeSet;

use super::{camel, snake};

/// The name of each value: `DECIMAL_HANDLING_MODE_PRECISE` of `AvroConfigDecimalHandlingMode` is `Precise`. `enum_names` are
/// the enum's name and the longer ones that its values may repeat. Where that leaves no name, or one name for two values, no
/// value of the enum is shortened.
pub(crate) fn names(enum_names: &[&str], values: &[&str]) -> Vec<String> {
    let whole = || values.iter().map(|value| whole(value)).collect();
    let enums: Vec<String> = enum_names.iter().map(|name| snake(name, "")).collect();
    let names: Option<Vec<String>> = values
        .iter()
        .map(|value| {
            let words = snake(value, "");
            let rests = enums.iter().filter_map(|of| rest(of, &words));
            match rests.min_by_key(|rest| rest.len()) {
                Some(rest) if rest.starts_with(|first: char| first.is_ascii_digit()) => None,
                Some(rest) => Some(camel(rest, "Value")),
                None => Some(self::whole(value)),
            }
        })
        .collect();
    let differ = |names: &Vec<String>| names.iter().collect::<BTreeSet<_>>().len() == values.len();
    names.filter(differ).unwrap_or_else(whole)
}

/// The name of a value with all of its words.
fn whole(value: &str) -> String {
    camel(value, if value.is_empty() { "Empty" } else { "Value" })
}

/// The rest of a value's words behind the longest ending of the enum's name that they begin with.
fn rest<'v>(enum_words: &str, value: &'v str) -> Option<&'v str> {
    let starts = enum_words.match_indices('_').map(|(at, _)| at + 1);
    std::iter::once(0)
        .chain(starts)
        .filter(|start| *start < enum_words.len())
        .find_map(|start| value.strip_prefix(&enum_words[start..])?.strip_prefix('_'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn variants_do_not_repeat_the_last_words_of_their_enum() {
        for (of, value, expected) in [
            ("NodeStatus", "NODE_STATUS_AVAILABLE", "Available"),
            (
                "AvroConfigDecimalHandlingMode",
                "DECIMAL_HANDLING_MODE_STRING",
                "String",
            ),
            ("EndpointS3AuthType", "S3_AUTH_TYPE_AK_SK", "AkSk"),
            (
                "DownstreamType",
                "DOWNSTREAM_TYPE_UNSPECIFIED",
                "Unspecified",
            ),
            ("DownstreamType", "S3", "S3"),
            ("ApiKeyRole", "READ_ONLY", "ReadOnly"),
            ("InstanceRoleRbacRole", "cluster:admin", "ClusterAdmin"),
            ("State", "STATE", "State"),
            ("State", "STATEFUL", "Stateful"),
            ("State", "state-self", "SelfValue"),
            ("Order", "-1", "Minus1"),
            ("Order", "", "Empty"),
            ("", "A", "A"),
        ] {
            assert_eq!(names(&[of], &[value]), [expected], "{of} {value}");
        }
    }

    #[test]
    fn an_enum_is_shortened_as_a_whole_or_not_at_all() {
        let versions = names(
            &["KafkaVersion"],
            &["KAFKA_VERSION_2XX", "KAFKA_VERSION_UNSPECIFIED"],
        );
        assert_eq!(versions, ["KafkaVersion2xx", "KafkaVersionUnspecified"]);
        assert_eq!(names(&["State"], &["STATE_ON", "ON"]), ["StateOn", "On"]);
    }

    #[test]
    fn variants_do_not_repeat_what_the_name_of_their_enum_leaves_out() {
        assert_eq!(names(&["State", "AcmeState"], &["ACME_STATE_ON"]), ["On"]);
        assert_eq!(names(&["State"], &["ACME_STATE_ON"]), ["AcmeStateOn"]);
    }
}
