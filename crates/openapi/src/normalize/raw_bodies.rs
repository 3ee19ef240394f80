//! Bodies that are no JSON: one kind of them is taken, and text and bytes have one schema each.

use serde_json::{Map, Value, json};

use crate::media_types::{self, BINARY, BodyKind};
use crate::normalize::normalization::NormalizationReport;
use tidbcloud_schema::pointer::join;

const OTHERS: &str = "media types of bodies next to the one that clients take";
const STRUCTURE: &str = "schemas of bodies that are read and sent as text or bytes";
const NO_JSON: &str = "JSON with `format: binary`: bytes";
const PARTS: &str = "parts of bodies that no client uses";

type Content = Map<String, Value>;

/// Takes one media type of a request.
pub(super) fn in_request(
    body: &mut Map<String, Value>,
    pointer: &str,
    report: &mut NormalizationReport,
) {
    let pointer = join(pointer, "content");
    let Some(content) = raw_content(body, &pointer, report) else {
        return;
    };
    let kind = |media_type: &String| BodyKind::of_request(media_type);
    let Some(taken) = content.keys().min_by_key(|key| kind(key)).cloned() else {
        return;
    };
    let kind = kind(&taken);
    // Parameters of the others are in their way: a boundary is made anew for each request.
    let spelling = match kind {
        BodyKind::Parts | BodyKind::Pairs => kind.plain_media_type().to_owned(),
        _ if taken.contains('*') => kind.plain_media_type().to_owned(),
        _ => taken.clone(),
    };
    lose_others(content, |media_type| *media_type == taken, &pointer, report);
    if let Some(mut media) = content.remove(&taken) {
        match kind {
            BodyKind::Text | BodyKind::Binary => simplify(&mut media, kind, &pointer, report),
            _ => lose_parts_of_encodings(&mut media, &join(&pointer, &taken), report),
        }
        content.insert(spelling, media);
    }
}

/// Takes the media types of one kind of a response.
pub(super) fn in_response(
    response: &mut Map<String, Value>,
    pointer: &str,
    report: &mut NormalizationReport,
) {
    let pointer = join(pointer, "content");
    let Some(content) = raw_content(response, &pointer, report) else {
        return;
    };
    let kind = |media_type: &String| BodyKind::of_response(media_type);
    let Some(taken) = content.keys().map(kind).min() else {
        return;
    };
    lose_others(
        content,
        |media_type| kind(media_type) == taken,
        &pointer,
        report,
    );
    for (media_type, media) in content {
        simplify(media, taken, &join(&pointer, media_type), report);
    }
}

/// The media types of a body, where it has some and none of them is JSON.
fn raw_content<'a>(
    holder: &'a mut Map<String, Value>,
    pointer: &str,
    report: &mut NormalizationReport,
) -> Option<&'a mut Content> {
    let content = holder.get_mut("content")?.as_object_mut()?;
    let bytes: Vec<String> = content
        .iter()
        .filter(|(media_type, media)| media_types::is_json(media_type) && is_binary(media))
        .map(|(media_type, _)| media_type.clone())
        .collect();
    for media_type in bytes {
        if let Some(media) = content.remove(&media_type) {
            report.repair(NO_JSON, &join(pointer, &media_type), &media_type);
            content.entry(BINARY).or_insert(media);
        }
    }
    let is_raw = !content.keys().any(|key| media_types::is_json(key));
    is_raw.then_some(content)
}

fn is_binary(media: &Value) -> bool {
    let schema = |key: &str| media.get("schema")?.get(key)?.as_str();
    schema("type") == Some("file")
        || (schema("type") == Some("string") && schema("format") == Some("binary"))
}

fn lose_others(
    content: &mut Content,
    is_taken: impl Fn(&String) -> bool,
    pointer: &str,
    report: &mut NormalizationReport,
) {
    content.retain(|media_type, _| {
        let stays = is_taken(media_type);
        if !stays {
            report.lose(OTHERS, &join(pointer, media_type), media_type);
        }
        stays
    });
}

/// Text and bytes have no structure, whatever the document says of it.
fn simplify(media: &mut Value, kind: BodyKind, pointer: &str, report: &mut NormalizationReport) {
    let schema = match kind {
        BodyKind::Text => json!({"type": "string"}),
        _ => json!({"type": "string", "format": "binary"}),
    };
    let given = media.get("schema");
    let is_structured = given.is_some_and(|schema| {
        let ty = schema.get("type").and_then(Value::as_str);
        schema.get("$ref").is_some() || matches!(ty, Some("object" | "array"))
    });
    if is_structured {
        report.lose(STRUCTURE, pointer, "schema");
    }
    *media = json!({ "schema": schema });
}

/// Of encodings, clients use the media type of a part and the form of its lists and objects.
fn lose_parts_of_encodings(media: &mut Value, pointer: &str, report: &mut NormalizationReport) {
    let Some(Value::Object(fields)) = media.get_mut("encoding") else {
        return;
    };
    for (name, field) in fields {
        let Some(field) = field.as_object_mut() else {
            continue;
        };
        for key in ["headers", "allowReserved"] {
            if field.remove(key).is_some() {
                report.lose(PARTS, &join(&join(pointer, "encoding"), name), key);
            }
        }
    }
}
