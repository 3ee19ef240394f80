//! Forms: bodies of pairs (`application/x-www-form-urlencoded`) and of parts (`multipart/form-data`).

use bytes::Bytes;
use http::HeaderValue;
use memchr::memmem;
use serde_json::{Map, Value};

use crate::codec::file_part::FilePart;
use crate::codec::record::{AnyRecord, Encoding, FieldValue, Form, View};
use crate::codec::view::set_fields;
use crate::random;
use crate::request::path;
use crate::request::style::{self, Style};

/// Media type of a part that says nothing of its own.
const BINARY: &str = "application/octet-stream";
/// Media type of a part that is an object.
const JSON: &str = "application/json";
/// Name of a file that has none: servers take a part without a name for text.
const UNNAMED: &str = "file";

/// Facts about a field of a form that differ from those of the others.
#[derive(Clone, Copy, Debug)]
pub struct FormField {
    wire: &'static str,
    style: Style,
    media_type: Option<&'static str>,
}

impl FormField {
    /// A field by its name on the wire.
    pub const fn new(wire: &'static str) -> Self {
        Self {
            wire,
            style: Style::Repeat,
            media_type: None,
        }
    }

    /// Its lists and objects have this form.
    pub const fn style(mut self, style: Style) -> Self {
        self.style = style;
        self
    }

    /// Its part has this media type.
    pub const fn media_type(mut self, media_type: &'static str) -> Self {
        self.media_type = Some(media_type);
        self
    }

    fn of(fields: &[Self], wire: &str) -> Option<Self> {
        fields.iter().find(|field| field.wire == wire).copied()
    }
}

/// Files of a form, each with the name of its field.
pub(crate) type Files = Vec<(String, FilePart)>;

/// Takes a form apart: the values that JSON has, and the files.
pub(crate) fn parts(body: &impl FieldValue) -> (Value, Files) {
    match body.view(Form::Plain) {
        View::Record(record) => record_parts(record),
        view => (view.into_value(Encoding::Sending), Vec::new()),
    }
}

fn record_parts(record: &dyn AnyRecord) -> (Value, Files) {
    let (mut values, mut files) = (Map::new(), Vec::new());
    for (field, view) in set_fields(record) {
        if field.is_output_only() {
            continue;
        }
        let name = || field.wire().to_owned();
        let found = view.files();
        if !found.is_empty() {
            files.extend(found.into_iter().map(|file| (name(), file.clone())));
        } else if !view.is_left_out(Encoding::Sending) {
            values.insert(name(), view.into_value(Encoding::Sending));
        }
    }
    (Value::Object(values), files)
}

/// Writes a form of pairs. Spaces are `%20`, which every reader of `+` reads too.
pub(crate) fn urlencoded(body: &Value, fields: &[FormField]) -> Result<Bytes, String> {
    let mut text = String::new();
    for (name, value) in entries(body)? {
        let style = FormField::of(fields, name).map_or(Style::Repeat, |field| field.style);
        for (name, value) in style::form_pairs(name, value, style) {
            if !text.is_empty() {
                text.push('&');
            }
            text.push_str(&path::encode(&name));
            text.push('=');
            text.push_str(&path::encode(&value));
        }
    }
    Ok(text.into())
}

fn entries(body: &Value) -> Result<&Map<String, Value>, String> {
    let entries = body.as_object();
    entries.ok_or_else(|| "the body is a form, so it needs to be an object".to_owned())
}

/// Writes a form of parts, files last, and returns it with the boundary between them.
pub(crate) fn multipart(
    body: &Value,
    files: &Files,
    fields: &[FormField],
) -> Result<(Bytes, String), String> {
    let mut parts = Vec::new();
    for (name, value) in entries(body)? {
        let field = FormField::of(fields, name);
        let style = field.map_or(Style::Repeat, |field| field.style);
        let is_object = |value: &Value| value.is_object() || value.is_array();
        let is_json = match value {
            Value::Array(values) => values.iter().any(is_object),
            value => is_object(value),
        };
        let own = field.and_then(|field| field.media_type);
        let media_type = own.or_else(|| is_json.then_some(JSON));
        for (name, value) in style::form_pairs(name, value, style) {
            let head = head(&name, None, media_type)?;
            parts.push((head, Bytes::from(value)));
        }
    }
    for (name, file) in files {
        let own = FormField::of(fields, name).and_then(|field| field.media_type);
        let media_type = file.media_type().or(own).unwrap_or(BINARY);
        let file_name = file.file_name().unwrap_or(UNNAMED);
        let head = head(name, Some(file_name), Some(media_type))?;
        parts.push((head, file.content().clone()));
    }
    let boundary = boundary(&parts);
    let size = parts
        .iter()
        .map(|(head, content)| head.len() + content.len());
    let mut body = Vec::with_capacity(size.sum::<usize>() + (parts.len() + 1) * 80);
    for (head, content) in &parts {
        body.extend_from_slice(format!("--{boundary}\r\n{head}\r\n\r\n").as_bytes());
        body.extend_from_slice(content);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(format!("--{boundary}--\r\n").as_bytes());
    Ok((body.into(), boundary))
}

/// The head of a part.
fn head(name: &str, file_name: Option<&str>, media_type: Option<&str>) -> Result<String, String> {
    let mut head = format!("Content-Disposition: form-data; name=\"{}\"", escaped(name));
    if let Some(file_name) = file_name {
        head.push_str(&format!("; filename=\"{}\"", escaped(file_name)));
    }
    if let Some(media_type) = media_type {
        if HeaderValue::from_str(media_type).is_err() {
            return Err(format!(
                "the media type of the file {name} has characters that a header cannot have; use visible ASCII"
            ));
        }
        head.push_str(&format!("\r\nContent-Type: {media_type}"));
    }
    Ok(head)
}

/// A name between quotes, escaped as browsers do.
fn escaped(name: &str) -> String {
    name.replace('"', "%22")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// A text that no part contains.
fn boundary(parts: &[(String, Bytes)]) -> String {
    loop {
        let boundary = random::digits();
        let finder = memmem::Finder::new(&boundary);
        let is_in = |(head, content): &(String, Bytes)| {
            finder.find(head.as_bytes()).is_some() || finder.find(content).is_some()
        };
        if !parts.iter().any(is_in) {
            return boundary;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_form_of_pairs_is_encoded() {
        let fields = [
            FormField::new("deep").style(Style::Deep),
            FormField::new("list").style(Style::Comma),
        ];
        let body = json!({"a b": "ü&=", "deep": {"x": [1]}, "list": [1, 2], "more": ["p", "q"]});
        assert_eq!(
            urlencoded(&body, &fields).unwrap(),
            "a%20b=%C3%BC%26%3D&deep%5Bx%5D%5B%5D=1&list=1%2C2&more=p&more=q"
        );
        assert_eq!(urlencoded(&json!({}), &[]).unwrap(), "");
        assert!(urlencoded(&json!([]), &[]).is_err());
    }

    #[test]
    fn a_form_of_parts_has_its_files_last() {
        let files = vec![
            (
                "file".to_owned(),
                FilePart::new("x\r\ny")
                    .with_file_name("a\"\r\nb.csv")
                    .with_media_type("text/csv"),
            ),
            ("other".to_owned(), FilePart::new("z")),
        ];
        let fields = [FormField::new("plain").media_type("text/x")];
        let body = json!({"plain": "p", "list": [1, 2], "object": {"k": 1}});
        let (text, boundary) = multipart(&body, &files, &fields).unwrap();
        let text = String::from_utf8(text.to_vec()).unwrap();
        let expected = [
            "--B\nContent-Disposition: form-data; name=\"list\"\n\n1",
            "--B\nContent-Disposition: form-data; name=\"list\"\n\n2",
            "--B\nContent-Disposition: form-data; name=\"object\"\nContent-Type: application/json\n\n{\"k\":1}",
            "--B\nContent-Disposition: form-data; name=\"plain\"\nContent-Type: text/x\n\np",
            "--B\nContent-Disposition: form-data; name=\"file\"; filename=\"a%22%0D%0Ab.csv\"\nContent-Type: text/csv\n\nx\ny",
            "--B\nContent-Disposition: form-data; name=\"other\"; filename=\"file\"\nContent-Type: application/octet-stream\n\nz",
            "--B--\n",
        ];
        assert_eq!(
            text.replace("\r\n", "\n").replace(&boundary, "B"),
            expected.join("\n")
        );
        let broken = vec![("f".to_owned(), FilePart::new("x").with_media_type("a\r\nb"))];
        assert!(
            multipart(&json!({}), &broken, &[])
                .unwrap_err()
                .contains("the file f")
        );
    }
}
