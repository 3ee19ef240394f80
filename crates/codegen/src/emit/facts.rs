//! Facts of the model as short phrases of documentation: limits, defaults, wire forms.

use serde_json::Value;
use tidbcloud_model::api::{Facts, ListStyle, Parameter, TimestampForm, Type};

use super::markdown::code;

/// Longest example or pattern that is shown; more would hide the documentation.
const SHOWN: usize = 80;

/// Facts of a parameter: wire form, default, limits, example.
pub(crate) fn of_parameter(parameter: &Parameter, is_header: bool) -> Vec<String> {
    let mut facts = Vec::new();
    if parameter.secret {
        facts.push("secret: it is never shown".to_owned());
    }
    let is_object = matches!(parameter.ty, Type::Record(_) | Type::Map(_) | Type::Json);
    if is_object && !is_header {
        facts.push(match parameter.list {
            ListStyle::Repeat => {
                "an object: each of its fields is a parameter of its own name".to_owned()
            }
            ListStyle::Comma => "an object: names and values, separated by commas".to_owned(),
            ListStyle::Space => "an object: names and values, separated by spaces".to_owned(),
            ListStyle::Pipe => "an object: names and values, separated by `|`".to_owned(),
            ListStyle::Deep => {
                let name = code(&format!("{}[field]", parameter.wire_name));
                format!("an object: each of its fields is a parameter, as {name}")
            }
            ListStyle::Json => "an object, as JSON".to_owned(),
        });
    }
    if matches!(parameter.ty, Type::List(_)) {
        facts.push(
            match parameter.list {
                _ if is_header => "a list, separated by commas; without items, it is not sent",
                ListStyle::Repeat => "a list: the parameter is repeated",
                ListStyle::Comma => "a list, separated by commas",
                ListStyle::Space => "a list, separated by spaces",
                ListStyle::Pipe => "a list, separated by `|`",
                ListStyle::Deep => {
                    "a list: the parameter is repeated, with brackets behind its name"
                }
                ListStyle::Json => "a list, as JSON",
            }
            .to_owned(),
        );
    }
    facts.extend(of_type(&parameter.ty));
    facts.extend(of_values(&parameter.facts));
    facts
}

/// Wire form of a type, where it is not obvious.
pub(crate) fn of_type(ty: &Type) -> Vec<String> {
    match ty {
        Type::Integer { text: true, .. } => vec!["digits in a string on the wire".into()],
        Type::Timestamp(TimestampForm::Rfc3339) => vec!["RFC 3339 on the wire".into()],
        Type::Timestamp(TimestampForm::UnixSeconds) => {
            vec!["seconds since 1970 in a string on the wire".into()]
        }
        Type::Bytes => vec!["base64 on the wire".into()],
        Type::File => vec!["a file: bytes, which may have a name and a media type".into()],
        Type::List(items) => of_type(items),
        Type::Map(values) => of_type(values),
        _ => Vec::new(),
    }
}

/// Default, limits, pattern and example.
pub(crate) fn of_values(facts: &Facts) -> Vec<String> {
    let mut facts_shown = Vec::new();
    if !facts.alternatives.is_empty() {
        facts_shown.push(format!("any JSON: {}", either(&facts.alternatives)));
    }
    if let Some(default) = short(facts.default.as_ref()) {
        facts_shown.push(format!("the server's default is {default}"));
    }
    facts_shown.extend(bounds(facts));
    if let Some(step) = &facts.multiple_of {
        facts_shown.push(format!("a multiple of {step}"));
    }
    facts_shown.extend(range(facts.min_length, facts.max_length, "characters"));
    facts_shown.extend(range(facts.min_items, facts.max_items, "items"));
    if facts.unique_items {
        facts_shown.push("no item twice".to_owned());
    }
    facts_shown.extend(range(facts.min_properties, facts.max_properties, "entries"));
    if let Some(pattern) = facts
        .pattern
        .as_deref()
        .filter(|pattern| pattern.chars().count() <= SHOWN)
    {
        facts_shown.push(format!("pattern {}", code(pattern)));
    }
    if let Some(example) = short(facts.example.as_ref()) {
        facts_shown.push(format!("for example {example}"));
    }
    facts_shown
}

/// Names of schemas as code, kinds of value as they are.
fn either(alternatives: &[String]) -> String {
    let named = alternatives.iter().map(|name| match name.contains(' ') {
        true => name.clone(),
        false => code(name),
    });
    named.collect::<Vec<_>>().join(" or ")
}

/// Least and greatest number.
fn bounds(facts: &Facts) -> Option<String> {
    let least = facts
        .minimum
        .as_ref()
        .map(|least| match facts.exclusive_minimum {
            true => format!("greater than {least}"),
            false => format!("at least {least}"),
        });
    let most = facts
        .maximum
        .as_ref()
        .map(|most| match facts.exclusive_maximum {
            true => format!("less than {most}"),
            false => format!("at most {most}"),
        });
    match (&facts.minimum, &facts.maximum) {
        (Some(least), Some(most)) if !facts.exclusive_minimum && !facts.exclusive_maximum => {
            Some(format!("from {least} to {most}"))
        }
        _ => match (least, most) {
            (Some(least), Some(most)) => Some(format!("{least} and {most}")),
            (least, most) => least.or(most),
        },
    }
}

fn range(least: Option<u64>, most: Option<u64>, unit: &str) -> Option<String> {
    match (least, most) {
        (Some(least), Some(most)) if least == most => Some(format!("{least} {unit}")),
        (Some(least), Some(most)) => Some(format!("{least} to {most} {unit}")),
        (Some(least), None) => Some(format!("at least {least} {unit}")),
        (None, Some(most)) => Some(format!("at most {most} {unit}")),
        (None, None) => None,
    }
}

/// A scalar that fits into a line.
fn short(value: Option<&Value>) -> Option<String> {
    let text = match value? {
        Value::String(text) if !text.is_empty() => text.clone(),
        Value::Number(number) => number.to_string(),
        Value::Bool(truth) => truth.to_string(),
        _ => return None,
    };
    (text.chars().count() <= SHOWN).then(|| code(&text))
}

/// The documentation text and, as its last paragraph, the facts.
pub(crate) fn with_facts(doc: Option<&String>, facts: &[String]) -> Vec<String> {
    let mut paragraphs: Vec<String> = doc.into_iter().cloned().collect();
    if !facts.is_empty() {
        let facts = facts.join("; ");
        let mut rest = facts.chars();
        let first = rest.next().map(|first| first.to_ascii_uppercase());
        let facts: String = first.into_iter().chain(rest).collect();
        paragraphs.push(format!("{facts}."));
    }
    paragraphs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_are_phrases() {
        for (facts, phrase) in [
            (r#"{"minimum":0,"maximum":9}"#, "from 0 to 9"),
            (
                r#"{"minimum":0,"exclusive_minimum":true}"#,
                "greater than 0",
            ),
            (
                r#"{"minimum":0,"maximum":9,"exclusive_maximum":true}"#,
                "at least 0 and less than 9",
            ),
            (r#"{"multiple_of":5}"#, "a multiple of 5"),
            (
                r#"{"max_items":2,"unique_items":true}"#,
                "at most 2 items; no item twice",
            ),
            (
                r#"{"min_properties":1,"max_properties":8}"#,
                "1 to 8 entries",
            ),
        ] {
            let facts: Facts = serde_json::from_str(facts).unwrap();
            assert_eq!(of_values(&facts).join("; "), phrase);
        }
    }
}
