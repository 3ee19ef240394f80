//! Escapes of JSON strings; those that are no text are mended.

use std::borrow::Cow;

use hifijson::escape::Lex as _;
use hifijson::{Read as _, SliceLexer};

/// Reads the escapes of a string, and whether something in it was mended.
pub(super) fn unescaped(raw: &[u8]) -> (String, bool) {
    let mut lexer = SliceLexer::new(raw);
    let mut text = String::with_capacity(raw.len());
    let mut mended = false;
    loop {
        let rest = lexer.as_slice();
        let plain = memchr::memchr(b'\\', rest).unwrap_or(rest.len());
        let piece = String::from_utf8_lossy(&rest[..plain]);
        mended |= matches!(piece, Cow::Owned(_));
        text.push_str(&piece);
        lexer = SliceLexer::new(&rest[plain..]);
        if lexer.take_next().is_none() {
            return (text, mended);
        }
        let escape = lexer.as_slice();
        let character = lexer
            .take_next()
            .and_then(|kind| lexer.escape(kind).ok())
            .unwrap_or_else(|| {
                mended = true;
                lexer = SliceLexer::new(after_broken_escape(escape));
                char::REPLACEMENT_CHARACTER
            });
        text.push(character);
    }
}

/// The text after an escape that is none: after the four digits of half a surrogate pair, or else after one character.
fn after_broken_escape(escape: &[u8]) -> &[u8] {
    let mut lexer = SliceLexer::new(escape);
    if lexer.take_next() == Some(b'u') && lexer.hex::<u16>().is_ok() {
        return lexer.as_slice();
    }
    escape.get(1..).unwrap_or_default()
}
