//! Places in documents as links to the lines of their files on the web.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::super::safe::code;
use crate::report::{Blobs, Change, Place, Report};

/// Characters that the path of a file keeps in an address.
const PATH: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'/')
    .remove(b'-')
    .remove(b'_')
    .remove(b'.');

/// Place of a change, as a link where its file is on the web, up to a last line of several changes. `shown` makes the text of
/// the place.
pub(super) fn place(
    report: &Report,
    change: &Change,
    last: Option<usize>,
    shown: impl Fn(&Place) -> String,
) -> Option<String> {
    let (place, is_new) = change.place()?;
    let blobs = match is_new {
        true => &report.head_blobs,
        false => &report.base_blobs,
    };
    let lines = [place.line, last.unwrap_or(place.line)];
    let shown = shown(place);
    Some(linked(blobs.as_ref(), &place.file, lines, &shown))
}

/// A code span, as a link to the first to the last of these lines where the file is on the web.
pub(super) fn linked(blobs: Option<&Blobs>, file: &str, lines: [usize; 2], shown: &str) -> String {
    let text = code(shown);
    match blobs.and_then(|blobs| address(blobs, file, lines)) {
        Some(address) => format!("[{text}]({address})"),
        None => text,
    }
}

fn address(blobs: &Blobs, file: &str, [first, last]: [usize; 2]) -> Option<String> {
    let path = file.strip_prefix(&blobs.prefix)?;
    // Files outside of the repository have no address.
    let is_inside = path.starts_with("specs/") && !path.split('/').any(|part| part == "..");
    let path = utf8_percent_encode(path, PATH);
    let lines = match last > first {
        true => format!("L{first}-L{last}"),
        false => format!("L{first}"),
    };
    is_inside.then(|| format!("{}{path}#{lines}", blobs.url))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_files_in_the_repository_have_an_address() {
        let blobs = Blobs {
            url: "https://github.com/owner/name/blob/abc/".to_owned(),
            prefix: "1a2b3c4:".to_owned(),
        };
        let address = |file| address(&blobs, file, [7, 9]);
        assert_eq!(
            address("1a2b3c4:specs/v1/a b)/openapi.yaml").as_deref(),
            Some("https://github.com/owner/name/blob/abc/specs/v1/a%20b%29/openapi.yaml#L7-L9")
        );
        for outside in ["specs/a.yaml", "1a2b3c4:/tmp/a.yaml", "1a2b3c4:specs/../a"] {
            assert_eq!(address(outside), None, "{outside}");
        }
    }
}
