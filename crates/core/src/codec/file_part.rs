//! Files: parts of a form that have a name and a media type.

use std::fmt;

use bytes::Bytes;

/// A file of a form (`multipart/form-data`): its bytes, its name and its media type.
///
/// It is in memory as a whole, so that a call can be repeated. Bytes and text convert into it; without a name, `file` is sent,
/// because servers take a part without a name for text, and without a media type that of the API document, or
/// `application/octet-stream`. `Debug` shows the number of bytes.
///
/// ```
/// use tidbcloud_core::FilePart;
///
/// let file = FilePart::new("id,name\n1,a\n").with_file_name("rows.csv").with_media_type("text/csv");
/// assert_eq!(file.content().len(), 12);
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct FilePart {
    content: Bytes,
    file_name: Option<String>,
    media_type: Option<String>,
}

impl FilePart {
    /// Creates a file without a name.
    pub fn new(content: impl Into<Bytes>) -> Self {
        Self {
            content: content.into(),
            file_name: None,
            media_type: None,
        }
    }

    /// Sets the name that the server sees, as `rows.csv`.
    #[must_use]
    pub fn with_file_name(mut self, file_name: impl Into<String>) -> Self {
        self.file_name = Some(file_name.into());
        self
    }

    /// Sets the media type, as `text/csv`. One with characters that a header cannot have is an error of the call.
    #[must_use]
    pub fn with_media_type(mut self, media_type: impl Into<String>) -> Self {
        self.media_type = Some(media_type.into());
        self
    }

    /// The bytes.
    pub fn content(&self) -> &Bytes {
        &self.content
    }

    /// The name, if it was set.
    pub fn file_name(&self) -> Option<&str> {
        self.file_name.as_deref()
    }

    /// The media type, if it was set.
    pub fn media_type(&self) -> Option<&str> {
        self.media_type.as_deref()
    }
}

impl fmt::Debug for FilePart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FilePart")
            .field("file_name", &self.file_name)
            .field("media_type", &self.media_type)
            .field("bytes", &self.content.len())
            .finish()
    }
}

macro_rules! from_content {
    ($($type:ty),+) => {
        $(impl From<$type> for FilePart {
            fn from(content: $type) -> Self {
                Self::new(content)
            }
        })+
    };
}

from_content!(Bytes, Vec<u8>, String, &'static str, &'static [u8]);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bytes_of_a_file_are_not_shown() {
        let shown = format!("{:?}", FilePart::new("s3cr3t"));
        assert!(
            !shown.contains("s3cr3t") && shown.contains("bytes: 6"),
            "{shown}"
        );
    }
}
