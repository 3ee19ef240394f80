//! Keywords and formats that JSON Schema lacks: output-only properties, integers in strings, tagged unions, base64.

use jsonschema::paths::Location;
use jsonschema::{Keyword, ValidationError};
use serde_json::{Map, Value};
use tidbcloud_schema::sample::choice::ChoiceRule;

type KeywordResult<'a> = Result<Box<dyn for<'i> Keyword<'i>>, ValidationError<'a>>;

/// Keyword that rejects any value.
struct OutputOnly;

/// Keyword that accepts decimal digits within limits.
struct IntegerText {
    least: i128,
    greatest: i128,
}

/// Keyword that demands the members of the tag's value, and no others.
struct OneAlternative(ChoiceRule);

/// Builds the keyword [`OutputOnly`].
pub(super) fn output_only<'a>(
    _: &'a Map<String, Value>,
    _: &'a Value,
    _: Location,
) -> KeywordResult<'a> {
    Ok(Box::new(OutputOnly))
}

/// Builds the keyword [`IntegerText`].
pub(super) fn integer_text<'a>(
    _: &'a Map<String, Value>,
    limits: &'a Value,
    _: Location,
) -> KeywordResult<'a> {
    let limit = |keyword: &str| {
        limits
            .get(keyword)
            .and_then(Value::as_str)
            .and_then(parse_limit)
    };
    match (limit("minimum"), limit("maximum")) {
        (Some(least), Some(greatest)) => Ok(Box::new(IntegerText { least, greatest })),
        _ => Err(ValidationError::schema(format!(
            "the limits {limits} of an integer in a string are not numbers"
        ))),
    }
}

/// Builds the keyword of a tagged union.
pub(super) fn choice<'a>(
    _: &'a Map<String, Value>,
    rule: &'a Value,
    _: Location,
) -> KeywordResult<'a> {
    match serde_json::from_value::<ChoiceRule>(rule.clone()) {
        Ok(rule) => Ok(Box::new(OneAlternative(rule))),
        Err(error) => Err(ValidationError::schema(format!(
            "the rule {rule} of a tagged union cannot be read: {error}"
        ))),
    }
}

/// Whether a text is base64, with padding.
pub(super) fn is_base64(text: &str) -> bool {
    let body = text.trim_end_matches('=');
    text.len().is_multiple_of(4)
        && text.len() - body.len() <= 2
        && body
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/'))
}

impl<'i> Keyword<'i> for OutputOnly {
    fn validate(&self, _: &'i Value) -> Result<(), ValidationError<'i>> {
        Err(ValidationError::custom(
            "is output-only: the server sets it, a request must leave it out",
        ))
    }

    fn is_valid(&self, _: &'i Value) -> bool {
        false
    }
}

impl<'i> Keyword<'i> for IntegerText {
    fn validate(&self, instance: &'i Value) -> Result<(), ValidationError<'i>> {
        if self.is_valid(instance) {
            return Ok(());
        }
        let Self { least, greatest } = self;
        Err(ValidationError::custom(format!(
            "is not an integer from {least} to {greatest} as decimal digits in a string"
        )))
    }

    fn is_valid(&self, instance: &'i Value) -> bool {
        // The keyword `type` reports values of other types.
        let Some(text) = instance.as_str() else {
            return true;
        };
        let digits = text.strip_prefix('-').unwrap_or(text);
        !digits.is_empty()
            && digits.bytes().all(|digit| digit.is_ascii_digit())
            && text
                .parse()
                .is_ok_and(|value: i128| (self.least..=self.greatest).contains(&value))
    }
}

impl<'i> Keyword<'i> for OneAlternative {
    fn validate(&self, instance: &'i Value) -> Result<(), ValidationError<'i>> {
        let object = instance.as_object();
        match object.and_then(|object| self.0.violation(object)) {
            Some(violation) => Err(ValidationError::custom(violation)),
            None => Ok(()),
        }
    }

    fn is_valid(&self, instance: &'i Value) -> bool {
        let object = instance.as_object();
        object.is_none_or(|object| self.0.violation(object).is_none())
    }
}

/// Parses a limit, which a document may write as `1`, `1e3` or `1.0`.
fn parse_limit(text: &str) -> Option<i128> {
    text.parse().ok().or_else(|| {
        text.parse::<f64>()
            .ok()
            .filter(|limit| limit.is_finite())
            .map(|limit| limit as i128)
    })
}
