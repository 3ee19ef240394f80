//! Texts with values in braces: `gateway.{region.regionId|after:-}.example.com`.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Greatest length of a random text.
const MAX_RANDOM: usize = 64;

/// A text with values of a resource in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template {
    text: String,
    /// Literals and values in turn.
    pub parts: Vec<TemplatePart>,
}

/// A piece of a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TemplatePart {
    /// Fixed text.
    Literal(String),
    /// A value, after changes to its text.
    Value {
        /// The value.
        insert: Insert,
        /// The changes, in order.
        changes: Vec<TextChange>,
    },
}

/// A value that a template inserts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Insert {
    /// A field of the record, or else of the resource: `{region.regionId}`.
    Field(Vec<String>),
    /// A field of the resource, where the record around has one of the same name: `{resource.port}`.
    Resource(Vec<String>),
    /// A field of the request that no response shows: `{request.name}`.
    Request(Vec<String>),
    /// A field of the resource above: `{parent.displayName}`.
    Parent(Vec<String>),
    /// A parameter of the path: `{path.clusterId}`.
    Parameter(String),
    /// Characters that are always the same for a resource: `{random:15}`, `{digits:19}`, `{hex:8}`, `{capitals:8}`.
    Random(Alphabet, usize),
    /// A random identifier of 32 hexadecimal digits in five groups: `{uuid}`.
    Uuid,
    /// The number of the resource: `{number}`.
    Number,
    /// The name of the operation, in upper camel case: `{operation}`.
    Operation,
}

/// Characters of a random text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alphabet {
    /// Lower case letters and digits.
    Letters,
    /// Digits, of which the first is not 0.
    Digits,
    /// Hexadecimal digits.
    Hex,
    /// Upper case letters and digits.
    Capitals,
}

/// A change to an inserted text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TextChange {
    /// The text after the first of these: `after:-`.
    After(String),
    /// The text before the first of these: `before:-`.
    Before(String),
    /// In upper case: `upper`.
    Upper,
    /// In lower case: `lower`.
    Lower,
}

impl FromStr for Template {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let mut parts = Vec::new();
        let mut rest = text;
        while let Some((literal, after)) = rest.split_once('{') {
            if !literal.is_empty() {
                parts.push(TemplatePart::Literal(literal.to_owned()));
            }
            let (inside, after) = after
                .split_once('}')
                .ok_or_else(|| format!("`{{` without `}}` in `{text}`"))?;
            parts.push(value(inside)?);
            rest = after;
        }
        if !rest.is_empty() {
            parts.push(TemplatePart::Literal(rest.to_owned()));
        }
        Ok(Self {
            text: text.to_owned(),
            parts,
        })
    }
}

fn value(inside: &str) -> Result<TemplatePart, String> {
    let mut pieces = inside.split('|');
    let name = pieces.next().unwrap_or_default();
    let (word, argument) = name.split_once(':').unwrap_or((name, ""));
    let random = |alphabet| {
        let length = argument.parse().ok();
        let length = length.filter(|length| (1..=MAX_RANDOM).contains(length));
        let length =
            length.ok_or_else(|| format!("`{{{name}}}` needs a length from 1 to {MAX_RANDOM}"))?;
        Ok::<_, String>(Insert::Random(alphabet, length))
    };
    let path = |text: &str| -> Result<Vec<String>, String> {
        let names: Vec<String> = text.split('.').map(str::to_owned).collect();
        match names.iter().any(String::is_empty) {
            true => Err(format!("`{{{name}}}` has an empty name")),
            false => Ok(names),
        }
    };
    let insert = match (word, argument) {
        ("random", _) => random(Alphabet::Letters)?,
        ("digits", _) => random(Alphabet::Digits)?,
        ("hex", _) => random(Alphabet::Hex)?,
        ("capitals", _) => random(Alphabet::Capitals)?,
        ("uuid", "") => Insert::Uuid,
        ("number", "") => Insert::Number,
        ("operation", "") => Insert::Operation,
        _ => match name.split_once('.') {
            Some(("parent", field)) => Insert::Parent(path(field)?),
            Some(("resource", field)) => Insert::Resource(path(field)?),
            Some(("request", field)) => Insert::Request(path(field)?),
            Some(("path", parameter)) => Insert::Parameter(parameter.to_owned()),
            _ => Insert::Field(path(name)?),
        },
    };
    let changes = pieces.map(change).collect::<Result<_, _>>()?;
    Ok(TemplatePart::Value { insert, changes })
}

fn change(text: &str) -> Result<TextChange, String> {
    match text.split_once(':').unwrap_or((text, "")) {
        ("after", mark) if !mark.is_empty() => Ok(TextChange::After(mark.to_owned())),
        ("before", mark) if !mark.is_empty() => Ok(TextChange::Before(mark.to_owned())),
        ("upper", "") => Ok(TextChange::Upper),
        ("lower", "") => Ok(TextChange::Lower),
        _ => Err(format!(
            "`{text}` is no change of a text: use `after:-`, `before:-`, `upper` or `lower`"
        )),
    }
}

impl TextChange {
    /// The text after the change; unchanged where the mark is not in it.
    pub fn apply(&self, text: String) -> String {
        match self {
            Self::After(mark) => text
                .split_once(mark.as_str())
                .map_or(text.clone(), |(_, after)| after.to_owned()),
            Self::Before(mark) => text
                .split_once(mark.as_str())
                .map_or(text.clone(), |(before, _)| before.to_owned()),
            Self::Upper => text.to_ascii_uppercase(),
            Self::Lower => text.to_ascii_lowercase(),
        }
    }
}

impl fmt::Display for Template {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl Serialize for Template {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}

impl<'de> Deserialize<'de> for Template {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_and_their_changes_are_read() {
        let template: Template = "gw.{region.regionId|after:-}.{cloud|lower}-{random:4}"
            .parse()
            .expect("a template");
        assert_eq!(template.parts.len(), 6);
        assert_eq!(
            template.parts[1],
            TemplatePart::Value {
                insert: Insert::Field(vec!["region".to_owned(), "regionId".to_owned()]),
                changes: vec![TextChange::After("-".to_owned())],
            }
        );
        let json = serde_json::to_string(&template).expect("a text");
        assert_eq!(serde_json::from_str::<Template>(&json).ok(), Some(template));
    }

    #[test]
    fn slips_are_named() {
        for (text, part) in [
            ("a{b", "`{` without `}`"),
            ("{random}", "needs a length from 1 to 64"),
            ("{random:65}", "needs a length"),
            ("{a..b}", "empty name"),
            ("{}", "empty name"),
            ("{a|shout}", "`shout` is no change"),
        ] {
            let error = text.parse::<Template>().expect_err(text);
            assert!(error.contains(part), "{text}: {error}");
        }
    }

    #[test]
    fn changes_leave_a_text_without_their_mark() {
        let after = TextChange::After("-".to_owned());
        assert_eq!(after.apply("aws-us-east-1".to_owned()), "us-east-1");
        assert_eq!(after.apply("uswest".to_owned()), "uswest");
        let before = TextChange::Before("-".to_owned());
        assert_eq!(before.apply("aws-us-east-1".to_owned()), "aws");
    }
}
