//! Parts of `multipart/form-data` (RFC 7578).

/// One part of a form.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) name: String,
    /// The name of a file; `None` for text.
    pub(super) file_name: Option<String>,
    /// The content; bytes that are not UTF-8 are replaced.
    pub(super) text: String,
}

/// Takes a body apart by the boundary in its media type.
///
/// # Errors
///
/// The problem of the form.
pub(super) fn parts(media_type: &str, body: &[u8]) -> Result<Vec<Part>, String> {
    let boundary = parameter(media_type, "boundary")
        .filter(|boundary| !boundary.is_empty())
        .ok_or("has no `boundary` in its Content-Type")?;
    // The first delimiter is at the beginning, the others after a line.
    let mut whole = b"\r\n".to_vec();
    whole.extend_from_slice(body);
    let delimiter = format!("\r\n--{boundary}");
    let mut sections = split(&whole, delimiter.as_bytes());
    sections.next();
    let mut found = Vec::new();
    for section in sections {
        if section.starts_with(b"--") {
            return Ok(found);
        }
        let section = section.strip_prefix(b"\r\n").unwrap_or(section);
        let at = find(section, b"\r\n\r\n")
            .ok_or("has a part without an empty line after its headers")?;
        found.push(part(&section[..at], &section[at + 4..])?);
    }
    Err("does not end with its boundary".to_owned())
}

fn part(head: &[u8], content: &[u8]) -> Result<Part, String> {
    let head = String::from_utf8_lossy(head);
    let disposition = head.split("\r\n").find_map(|line| {
        let (name, value) = line.split_once(':')?;
        let is_disposition = name.trim().eq_ignore_ascii_case("content-disposition");
        is_disposition.then(|| value.trim())
    });
    let disposition = disposition.filter(|it| it.starts_with("form-data"));
    let disposition = disposition.ok_or("has a part that is no `form-data`")?;
    let name = parameter(disposition, "name").ok_or("has a part without a name")?;
    Ok(Part {
        name,
        file_name: parameter(disposition, "filename"),
        text: String::from_utf8_lossy(content).into_owned(),
    })
}

/// A parameter of a header, with the escapes of browsers undone.
fn parameter(header: &str, name: &str) -> Option<String> {
    let mut rest = header;
    while let Some((_, after)) = rest.split_once(';') {
        let (key, after) = after.split_once('=')?;
        let (value, after) = match after.trim_start().strip_prefix('"') {
            Some(quoted) => quoted.split_once('"')?,
            None => match after.find(';') {
                Some(end) => after.split_at(end),
                None => (after, ""),
            },
        };
        if key.trim().eq_ignore_ascii_case(name) {
            let value = value.trim();
            return Some(
                value
                    .replace("%22", "\"")
                    .replace("%0D", "\r")
                    .replace("%0A", "\n"),
            );
        }
        rest = after;
    }
    None
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|part| part == wanted)
}

fn split<'a>(mut bytes: &'a [u8], delimiter: &'a [u8]) -> impl Iterator<Item = &'a [u8]> {
    let mut is_last = false;
    std::iter::from_fn(move || {
        if is_last {
            return None;
        }
        let Some(at) = find(bytes, delimiter) else {
            is_last = true;
            return Some(bytes);
        };
        let section = &bytes[..at];
        bytes = &bytes[at + delimiter.len()..];
        Some(section)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const TYPE: &str = "multipart/form-data; boundary=\"x-y\"";

    #[test]
    fn the_name_of_a_file_distinguishes_files_from_texts() {
        let body = "--x-y\r\nContent-Disposition: form-data; name=\"a b\"\r\n\r\n1\r\n--x-y\r\n\
             content-disposition: form-data; filename=\"q%22; x.csv\"; name=\"file\"\r\nContent-Type: text/csv\r\n\r\n\
             one\r\n\r\n--x-\r\n--x-y--\r\n";
        let part = |name: &str, file_name: Option<&str>, text: &str| Part {
            name: name.to_owned(),
            file_name: file_name.map(str::to_owned),
            text: text.to_owned(),
        };
        assert_eq!(
            parts(TYPE, body.as_bytes()).unwrap(),
            [
                part("a b", None, "1"),
                part("file", Some("q\"; x.csv"), "one\r\n\r\n--x-"),
            ]
        );
        assert_eq!(parts(TYPE, b"--x-y--").unwrap(), []);
    }

    #[test]
    fn what_is_no_form_is_named() {
        for (media_type, body, expected) in [
            ("multipart/form-data", "", "no `boundary`"),
            (TYPE, "", "does not end"),
            (TYPE, "--x-y\r\nname: a\r\n--x-y--", "empty line"),
            (TYPE, "--x-y\r\na: b\r\n\r\n1\r\n--x-y--", "no `form-data`"),
            (
                TYPE,
                "--x-y\r\nContent-Disposition: form-data\r\n\r\n1\r\n--x-y--",
                "without a name",
            ),
        ] {
            let problem = parts(media_type, body.as_bytes()).unwrap_err();
            assert!(problem.contains(expected), "{body}: {problem}");
        }
    }
}
