//! Samples of strings: formats, lengths, patterns.

use super::fit;
use super::pattern;
use super::schema::Effective;

/// Text of schemas without format or pattern.
const TEXT: &str = "sample";

/// Greatest length of a text, whatever `minLength` demands.
const MAX_LENGTH: usize = 65_536;

/// A text that the schema's format, pattern and lengths allow, as far as this search finds one.
pub(super) fn text(schema: &Effective<'_>) -> String {
    let least = schema.count("minLength").unwrap_or(0);
    let greatest = schema.count("maxLength").unwrap_or(u64::MAX);
    let least = usize::try_from(least).unwrap_or(MAX_LENGTH).min(MAX_LENGTH);
    let greatest = usize::try_from(greatest).unwrap_or(usize::MAX);
    if let Some(text) = formatted(schema) {
        return text;
    }
    let matching = schema
        .text("pattern")
        .and_then(|pattern| pattern::text(pattern, least, greatest));
    matching.unwrap_or_else(|| {
        TEXT.chars()
            .cycle()
            .take(TEXT.len().clamp(least, greatest.max(least)))
            .collect()
    })
}

fn formatted(schema: &Effective<'_>) -> Option<String> {
    let fixed = match schema.text("format")? {
        "int64" | "uint64" => {
            let (low, high) = fit::integer_limits(schema);
            return Some(1.clamp(low, high.max(low)).to_string());
        }
        "timestamp" => "1679664787",
        "date-time" => "2023-03-24T13:33:07Z",
        "date" => "2023-03-24",
        "byte" => "c2FtcGxl",
        _ => return None,
    };
    Some(fixed.to_owned())
}
