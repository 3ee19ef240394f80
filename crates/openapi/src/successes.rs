//! The response of a success, where an operation describes several.

use serde_json::Value;

use crate::media_types::{BodyKind, is_json};
use crate::schema::structure::Structures;
use tidbcloud_schema::walk;

/// Statuses whose responses never have a body.
const BODILESS: &[&str] = &["204", "205"];

/// Status of a response for every status without its own.
const DEFAULT: &str = "default";

/// The responses of an operation that are successes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Successes<'a> {
    /// The status whose response is the operation's.
    pub status: &'a str,
    /// The statuses of successes whose bodies have another type. Those without a described body are not among them.
    pub others: Vec<&'a str>,
}

/// Body of a response, as the document describes it.
#[derive(Clone, Copy)]
enum DescribedBody<'a> {
    Nothing,
    /// The schema of JSON.
    Json(&'a Value),
    Raw(BodyKind),
}

impl DescribedBody<'_> {
    /// Whether two bodies have one type. Most operations have one success, so that no schema is digested for them.
    fn is_of_type(self, other: Self, structures: &Structures<'_>) -> bool {
        match (self, other) {
            (Self::Nothing, Self::Nothing) => true,
            (Self::Json(one), Self::Json(other)) => {
                one == other || structures.digest(one) == structures.digest(other)
            }
            (Self::Raw(one), Self::Raw(other)) => one == other,
            _ => false,
        }
    }
}

/// Finds the responses of successes: 200 where it has a JSON body, else the first other 2xx that has one; else the same with a
/// body of another kind; else 200, else the first other 2xx, else `default`.
pub fn successes<'a>(
    structures: &Structures<'_>,
    responses: Option<&'a Value>,
) -> Option<Successes<'a>> {
    let responses = walk::entries(responses);
    let numbered: Vec<(&str, DescribedBody<'_>)> = responses
        .iter()
        .filter(|(status, _)| status.starts_with('2'))
        .map(|(status, response)| (status.as_str(), described(response)))
        .collect();
    let rank = |(status, body): &&(&str, DescribedBody<'_>)| {
        let rank = match body {
            DescribedBody::Json(_) => 0,
            DescribedBody::Raw(_) => 1,
            DescribedBody::Nothing => 2,
        };
        (rank, *status != "200")
    };
    let Some((status, body)) = numbered.iter().min_by_key(rank) else {
        let default = responses.iter().find(|(status, _)| *status == DEFAULT)?;
        return Some(Successes {
            status: default.0,
            others: Vec::new(),
        });
    };
    let is_other = |(other, described): &&(&str, DescribedBody<'_>)| {
        other != status
            && !matches!(described, DescribedBody::Nothing)
            && !BODILESS.contains(other)
            && !described.is_of_type(*body, structures)
    };
    Some(Successes {
        status,
        others: numbered
            .iter()
            .filter(is_other)
            .map(|(other, _)| *other)
            .collect(),
    })
}

fn described(response: &Value) -> DescribedBody<'_> {
    let content = walk::entries(response.get("content"));
    let json = content.iter().find(|(media_type, _)| is_json(media_type));
    match json.map(|(_, media)| media.get("schema")) {
        Some(Some(schema)) => DescribedBody::Json(schema),
        Some(None) => DescribedBody::Nothing,
        None if content.is_empty() => DescribedBody::Nothing,
        None => DescribedBody::Raw(
            content
                .iter()
                .map(|(media_type, _)| BodyKind::of_response(media_type))
                .min()
                .unwrap_or(BodyKind::Binary),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn the_response_with_a_body_counts_and_others_of_its_type_are_no_others() {
        let json =
            |kind: &str| json!({"content": {"application/json": {"schema": {"type": kind}}}});
        let text = json!({"content": {"text/plain": {}}});
        let bytes = json!({"content": {"application/zip": {}}});
        let none = json!({"description": ""});
        for (responses, expected, others) in [
            (
                json!({"200": json("string"), "201": json("string")}),
                "200",
                vec![],
            ),
            (
                json!({"200": json("string"), "201": json("integer")}),
                "200",
                vec!["201"],
            ),
            (
                json!({"200": none, "201": json("integer"), "2XX": text}),
                "201",
                vec!["2XX"],
            ),
            (
                json!({"200": text, "202": json("integer"), "204": text}),
                "202",
                vec!["200"],
            ),
            (
                json!({"200": json("string"), "202": none, "204": none}),
                "200",
                vec![],
            ),
            (json!({"202": none, "200": none}), "200", vec![]),
            (json!({"200": none, "203": text}), "203", vec![]),
            (json!({"200": text, "203": bytes}), "200", vec!["203"]),
            (json!({"200": text, "203": text}), "200", vec![]),
            (
                json!({"404": none, "default": json("string")}),
                "default",
                vec![],
            ),
        ] {
            let structures = Structures::of(None);
            let found = successes(&structures, Some(&responses)).unwrap();
            assert_eq!(
                (found.status, found.others),
                (expected, others),
                "{responses}"
            );
        }
        assert_eq!(
            successes(&Structures::of(None), Some(&json!({"404": none}))),
            None
        );
    }
}
