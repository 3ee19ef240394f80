//! JSON read value by value, straight from the text of a body, without a tree of the whole.
//!
//! Reading is lenient where JSON is broken but its meaning is plain: a half of a surrogate pair or a byte that is not UTF-8
//! reads as U+FFFD, control characters may be raw, and nesting has no limit in values that are skipped.

mod escapes;
mod fault;
mod token;

use std::borrow::Cow;

use hifijson::SliceLexer;
use hifijson::num::{self, Lex as _};
use hifijson::token::Lex as _;
use memchr::memchr2;
use serde_json::{Map, Value};

use self::escapes::unescaped;
pub(crate) use self::fault::{JsonFault, Mended};
pub(crate) use self::token::{Key, Kind, Scalar, Token};

/// How deep records, lists and maps are read, and trees built; what is nested deeper is skipped.
const DEPTH_LIMIT: usize = 127;

/// How many times its size the lists of a body may cost.
const MOST: usize = 4;

/// The cost in bytes that lists of any body may have. Real ones have some hundred kilobytes, with objects in their lists.
const ALWAYS: usize = 8 << 20;

/// A position in the text of a body, from which values are read one after another.
///
/// A syntax error ends the text: nothing is read after it, and the end of decoding reports it.
#[derive(Clone)]
pub struct JsonText<'t> {
    body: &'t [u8],
    /// The body, if all of it is UTF-8: its texts need no check of their own then. Empty otherwise.
    utf8: &'t str,
    rest: &'t [u8],
    depth: usize,
    error: Option<JsonFault>,
    /// How the last value was mended, if it was.
    mended: Option<Mended>,
    /// How many bytes of list elements may still be made of the body.
    room: usize,
}

impl<'t> JsonText<'t> {
    /// The beginning of a body.
    pub(crate) fn new(body: &'t [u8]) -> Self {
        Self {
            body,
            utf8: std::str::from_utf8(body).unwrap_or_default(),
            rest: body,
            depth: 0,
            error: None,
            mended: None,
            room: body.len().saturating_mul(MOST).max(ALWAYS),
        }
    }

    /// Whether nothing but white space is left.
    pub(crate) fn is_at_end(&mut self) -> bool {
        self.error.is_none() && self.peek().is_none()
    }

    /// Ends reading: the error is the first one, or that of text after the value.
    pub(crate) fn end(mut self) -> Result<(), JsonFault> {
        if self.error.is_none() && self.peek().is_some() {
            self.fail::<()>("the end of the text");
        }
        self.error.map_or(Ok(()), Err)
    }

    /// The kind of the next value, by its first character; `None` after an error.
    #[inline]
    pub(crate) fn kind(&mut self) -> Option<Kind> {
        match self.peek() {
            Some(b'"') => Some(Kind::String),
            Some(b'{') => Some(Kind::Object),
            Some(b'[') => Some(Kind::List),
            Some(b'-' | b'0'..=b'9') => Some(Kind::Number),
            Some(b't' | b'f') => Some(Kind::Boolean),
            Some(b'n') => Some(Kind::Null),
            _ => self.fail("a value"),
        }
    }

    /// Whether the next value is null, by its first character.
    #[inline]
    pub(crate) fn is_null(&mut self) -> bool {
        self.peek() == Some(b'n')
    }

    /// Reads the next value if it is a string.
    #[inline]
    pub(crate) fn read_string(&mut self) -> Option<Cow<'t, str>> {
        match self.peek() {
            Some(b'"') => self.string(),
            _ => None,
        }
    }

    /// Reads the next value; `None` after an error.
    pub(crate) fn read(&mut self) -> Option<Token<'t>> {
        let kind = self.kind()?;
        let start = self.rest;
        let scalar = match kind {
            Kind::String => Scalar::String(self.string()?),
            Kind::Number => Scalar::Number(self.number()?),
            Kind::Null | Kind::Boolean => match self.word()? {
                Some(value) => Scalar::Boolean(value),
                None => Scalar::Null,
            },
            Kind::List | Kind::Object => {
                self.skip()?;
                Scalar::Container(kind)
            }
        };
        let length = start.len() - self.rest.len();
        Some(Token {
            scalar,
            raw: &start[..length],
        })
    }

    /// Enters the list or object that is next; `false` where it is nested too deep, and was skipped.
    pub(crate) fn enter(&mut self) -> bool {
        if self.depth == DEPTH_LIMIT {
            self.mended = Some(Mended::Depth);
            self.skip();
            return false;
        }
        self.depth += 1;
        self.take();
        true
    }

    /// Moves to the next element of the list that was entered; `false` at its end, which is left, and after an error.
    pub(crate) fn next_element(&mut self, is_first: &mut bool) -> bool {
        self.next_item(b']', is_first)
    }

    /// Reads the name of the next member of the object that was entered; `None` at its end, which is left, and after an error.
    pub(crate) fn next_key(&mut self, is_first: &mut bool) -> Option<Key<'t>> {
        self.next_member(is_first).then(|| self.key())?
    }

    /// Moves to the next member of the object that was entered, whose name is read then; `false` at its end, which is left, and
    /// after an error.
    #[inline]
    pub(crate) fn next_member(&mut self, is_first: &mut bool) -> bool {
        self.next_item(b'}', is_first)
    }

    /// Reads the name of a member if it is this one, written without escapes and without white space after it. Otherwise it is
    /// still to be read.
    #[inline]
    pub(crate) fn read_key_if(&mut self, name: &str) -> bool {
        self.peek();
        let after = self
            .rest
            .strip_prefix(b"\"")
            .and_then(|rest| rest.strip_prefix(name.as_bytes()))
            .and_then(|rest| rest.strip_prefix(b"\":"));
        if let Some(after) = after {
            self.rest = after;
        }
        after.is_some()
    }

    /// Skips the next value; `None` after an error.
    pub(crate) fn skip(&mut self) -> Option<()> {
        // The brackets that are open: nesting costs a byte, not a frame of the stack.
        let mut open = Vec::new();
        loop {
            match self.kind()? {
                Kind::String => {
                    self.string_text()?;
                }
                Kind::Number => self.skip_number()?,
                Kind::Null | Kind::Boolean => {
                    self.word()?;
                }
                kind @ (Kind::List | Kind::Object) => {
                    self.take();
                    let (end, is_object) = match kind {
                        Kind::Object => (b'}', true),
                        _ => (b']', false),
                    };
                    if self.peek() != Some(end) {
                        open.push(end);
                        if is_object {
                            self.key()?;
                        }
                        continue;
                    }
                    self.take();
                }
            }
            loop {
                let Some(end) = open.last() else {
                    return Some(());
                };
                match self.peek() {
                    Some(b',') => {
                        self.take();
                        if *end == b'}' {
                            self.key()?;
                        }
                        break;
                    }
                    Some(found) if found == *end => {
                        self.take();
                        open.pop();
                    }
                    _ => return self.fail(comma_or(*end)),
                }
            }
        }
    }

    /// Reads the next value as a tree; what is nested too deep is null in it. `None` after an error.
    pub(crate) fn tree(&mut self) -> Option<Value> {
        match self.kind()? {
            Kind::List if self.enter() => {
                let mut list = Vec::new();
                let mut is_first = true;
                while self.next_element(&mut is_first) {
                    self.spend(size_of::<Value>());
                    list.push(self.tree()?);
                }
                self.error.is_none().then_some(Value::Array(list))
            }
            Kind::Object if self.enter() => {
                let mut object = Map::new();
                let mut is_first = true;
                while let Some(key) = self.next_key(&mut is_first) {
                    object.insert(key.text().into_owned(), self.tree()?);
                }
                self.error.is_none().then_some(Value::Object(object))
            }
            Kind::List | Kind::Object => self.error.is_none().then_some(Value::Null),
            _ => self.read().map(|token| token.scalar.into_value()),
        }
    }

    /// How one of the values since the last question was mended, if one was.
    pub(crate) fn take_mended(&mut self) -> Option<Mended> {
        self.mended.take()
    }

    /// Takes the memory of a list element from what the body may cost; too much is a fault. (Objects cost more than their text
    /// too, by a factor that does not depend on who writes them.)
    pub(crate) fn spend(&mut self, size: usize) {
        // A list that grows is copied into one of twice the room.
        match self.room.checked_sub(3 * size) {
            Some(room) => self.room = room,
            None => {
                self.error.get_or_insert(JsonFault::Excess);
                self.rest = &[];
            }
        }
    }

    #[inline]
    fn next_item(&mut self, end: u8, is_first: &mut bool) -> bool {
        let is_first = std::mem::take(is_first);
        match self.peek() {
            Some(found) if found == end => {
                self.take();
                self.depth -= 1;
                false
            }
            Some(_) if is_first => true,
            Some(b',') => {
                self.take();
                true
            }
            _ => {
                self.fail::<()>(comma_or(end));
                false
            }
        }
    }

    /// Reads the name of a member; `None` after an error.
    pub(crate) fn key(&mut self) -> Option<Key<'t>> {
        if self.peek() != Some(b'"') {
            return self.fail("a name in quotes");
        }
        let (raw, has_escapes) = self.string_text()?;
        let text = self.known_text(raw, 1);
        if self.peek() != Some(b':') {
            return self.fail("a colon");
        }
        self.take();
        let plain = text.filter(|_| !has_escapes);
        Some(Key {
            raw,
            has_escapes,
            plain,
        })
    }

    /// Skips white space, and returns the next character.
    #[inline]
    fn peek(&mut self) -> Option<u8> {
        while let [b' ' | b'\n' | b'\r' | b'\t', rest @ ..] = self.rest {
            self.rest = rest;
        }
        self.rest.first().copied()
    }

    #[inline]
    fn take(&mut self) {
        self.rest = self.rest.get(1..).unwrap_or_default();
    }

    /// Reads a string from its first quote on.
    fn string(&mut self) -> Option<Cow<'t, str>> {
        let (raw, has_escapes) = self.string_text()?;
        if has_escapes {
            let (text, mended) = unescaped(raw);
            if mended {
                self.mended = Some(Mended::Text);
            }
            return Some(text.into());
        }
        match self.known_text(raw, 1) {
            Some(text) => Some(Cow::Borrowed(text)),
            None => Some(self.checked_text(raw)),
        }
    }

    /// The text of bytes that were read last, so many bytes before the present place; `None` where it is to be checked.
    #[inline]
    fn known_text(&self, raw: &[u8], before: usize) -> Option<&'t str> {
        let end = self.body.len() - self.rest.len() - before;
        self.utf8.get(end - raw.len()..end)
    }

    /// The text of bytes; those that are not UTF-8 are mended.
    fn checked_text(&mut self, raw: &'t [u8]) -> Cow<'t, str> {
        match std::str::from_utf8(raw) {
            Ok(text) => Cow::Borrowed(text),
            Err(_) => {
                self.mended = Some(Mended::Text);
                String::from_utf8_lossy(raw)
            }
        }
    }

    /// Finds the end of a string: the text between its quotes, and whether it has escapes.
    #[inline]
    fn string_text(&mut self) -> Option<(&'t [u8], bool)> {
        let text = self.rest.get(1..)?;
        match memchr2(b'"', b'\\', text) {
            Some(place) if text[place] == b'"' => {
                self.rest = &text[place + 1..];
                Some((&text[..place], false))
            }
            first => self.escaped_text(text, first),
        }
    }

    /// Finds the end of a string with escapes, from the first one on.
    fn escaped_text(
        &mut self,
        text: &'t [u8],
        first_escape: Option<usize>,
    ) -> Option<(&'t [u8], bool)> {
        let mut place = first_escape;
        while let Some(found) = place {
            if text[found] == b'"' {
                self.rest = &text[found + 1..];
                return Some((&text[..found], true));
            }
            let after = found + 2;
            place = text
                .get(after..)
                .and_then(|rest| memchr2(b'"', b'\\', rest))
                .map(|place| after + place);
        }
        self.rest = &[];
        self.fail("the end of a string")
    }

    fn number(&mut self) -> Option<&'t str> {
        let start = self.rest;
        self.skip_number()?;
        let raw = &start[..start.len() - self.rest.len()];
        let text = self.known_text(raw, 0);
        text.or_else(|| std::str::from_utf8(raw).ok())
    }

    fn skip_number(&mut self) -> Option<()> {
        let mut lexer = SliceLexer::new(self.rest);
        let number = lexer.num_ignore().validate();
        self.rest = lexer.as_slice();
        match number {
            Ok(_) => Some(()),
            Err(num::Error::ExpectedDigit) => self.fail("a digit"),
        }
    }

    /// Reads `true`, `false`, or `null` as none.
    fn word(&mut self) -> Option<Option<bool>> {
        let mut lexer = SliceLexer::new(self.rest);
        let Some(word) = lexer.null_or_bool() else {
            return self.fail("a value");
        };
        self.rest = lexer.as_slice();
        Some(word)
    }

    /// Keeps the first error, and ends the text.
    fn fail<T>(&mut self, expected: &'static str) -> Option<T> {
        if self.error.is_none() {
            let read = &self.body[..self.body.len() - self.rest.len()];
            let line_start = read
                .iter()
                .rposition(|byte| *byte == b'\n')
                .map_or(0, |at| at + 1);
            self.error = Some(JsonFault::Broken {
                expected,
                line: 1 + read.iter().filter(|byte| **byte == b'\n').count(),
                column: 1 + read.len() - line_start,
            });
        }
        self.rest = &[];
        None
    }
}

fn comma_or(end: u8) -> &'static str {
    match end {
        b'}' => "a comma or `}`",
        _ => "a comma or `]`",
    }
}

#[cfg(test)]
mod tests;
