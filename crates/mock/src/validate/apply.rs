//! Validators of converted schemas, with the keywords and formats that JSON Schema lacks; media types.

use jsonschema::{Draft, PatternOptions, Validator};
use serde_json::Value;
use tidbcloud_schema::sample::choice::CHOICE;

use super::keyword;
use super::schema::{INTEGER_TEXT, OUTPUT_ONLY};

/// Builds the validator of a converted schema.
pub(super) fn json_schema_validator(schema: &Value) -> Result<Validator, String> {
    jsonschema::options()
        .with_draft(Draft::Draft202012)
        .should_validate_formats(true)
        // This engine takes linear time for any pattern of a document.
        .with_pattern_options(PatternOptions::regex())
        .with_format("byte", keyword::is_base64)
        .with_format("timestamp", |text: &str| text.parse::<i64>().is_ok())
        .with_keyword(OUTPUT_ONLY, keyword::output_only)
        .with_keyword(CHOICE, keyword::choice)
        .with_keyword(INTEGER_TEXT, keyword::integer_text)
        .build(schema)
        .map_err(|error| format!("{error}, at {}", error.instance_path()))
}

/// Returns a media type without its parameters, in lower case.
pub(super) fn media_type(text: &str) -> String {
    text.split(';')
        .next()
        .unwrap_or_default()
        .trim()
        .to_ascii_lowercase()
}
