//! Files as values of fields: in JSON they are objects, or base64 alone.

use bytes::Bytes;
use serde::ser::{SerializeMap as _, Serializer};
use serde_json::Value;

use crate::codec::decoder::Decoder;
use crate::codec::file_part::FilePart;
use crate::codec::json_text::JsonText;
use crate::codec::record::{Encoding, FieldValue, Form, View};
use crate::codec::value::base64_text;

const CONTENT: &str = "content";
const FILE_NAME: &str = "fileName";
const MEDIA_TYPE: &str = "mediaType";

/// In JSON, which records are stored as, the bytes are base64.
impl FieldValue for FilePart {
    fn expected() -> &'static str {
        "file"
    }

    fn decode(text: &mut JsonText<'_>, form: Form, decoder: &mut Decoder) -> Option<Self> {
        let value = Value::decode(text, form, decoder)?;
        let (content, names) = match &value {
            Value::Object(file) => (file.get(CONTENT), Some(file)),
            other => (Some(other), None),
        };
        let name = |key: &str| names?.get(key)?.as_str().map(str::to_owned);
        let json = content.unwrap_or(&Value::Null).to_string();
        let content = Bytes::decode(&mut JsonText::new(json.as_bytes()), form, decoder)?;
        let mut file = Self::new(content);
        if let Some(name) = name(FILE_NAME) {
            file = file.with_file_name(name);
        }
        if let Some(media_type) = name(MEDIA_TYPE) {
            file = file.with_media_type(media_type);
        }
        Some(file)
    }

    fn view(&self, _form: Form) -> View<'_> {
        View::File(self)
    }
}

impl FilePart {
    /// Writes the file: its bytes alone where it is sent.
    pub(crate) fn serialize_as<S: Serializer>(
        &self,
        encoding: Encoding,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let content = base64_text(self.content());
        if encoding == Encoding::Sending {
            return serializer.serialize_str(&content);
        }
        let mut file = serializer.serialize_map(Some(3))?;
        file.serialize_entry(CONTENT, &content)?;
        file.serialize_entry(FILE_NAME, &self.file_name())?;
        file.serialize_entry(MEDIA_TYPE, &self.media_type())?;
        file.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stored_file_reads_as_it_was() {
        let file = FilePart::new(vec![0, 255]).with_file_name("a.bin");
        let json = file.view(Form::Plain).into_text(Encoding::Complete);
        let json = String::from_utf8(json).unwrap();
        let mut decoder = Decoder::default();
        let read = |json: &str, decoder: &mut Decoder| {
            FilePart::decode(&mut JsonText::new(json.as_bytes()), Form::Plain, decoder)
        };
        assert_eq!(read(&json, &mut decoder), Some(file));
        assert_eq!(
            read("\"AP8=\"", &mut decoder),
            Some(FilePart::new(vec![0, 255]))
        );
        assert!(decoder.into_mismatches().is_empty());
        let mut decoder = Decoder::default();
        assert_eq!(read("7", &mut decoder), None);
        assert_eq!(decoder.into_mismatches().len(), 1);
    }
}
