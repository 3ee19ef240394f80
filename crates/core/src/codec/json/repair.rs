//! Repairs of a body that no parser takes as it is: text that is no Unicode, numbers beyond every float, nesting without end.

use std::borrow::Cow;
use std::ops::Range;

use super::string_length;
use crate::codec::json_path::{push_index, push_name, shown};
use crate::codec::mismatch::{MISMATCH_LIMIT, Mismatch};

/// How many levels are read, one inside the other; `serde_json` takes no more.
pub(super) const DEEPEST: usize = 127;

/// A body that can be parsed, if nothing else is wrong with it.
pub(super) struct RepairedJson {
    pub(super) body: Vec<u8>,
    /// The places where a value was replaced by another.
    pub(super) repairs: Vec<Mismatch>,
}

/// Repairs a body; `None` if there is nothing to repair.
pub(super) fn repaired(body: &[u8]) -> Option<RepairedJson> {
    let mut walk = RepairWalk {
        body,
        place: 0,
        copied: 0,
        repaired: Vec::new(),
        containers: Vec::new(),
        repairs: Vec::new(),
    };
    walk.run();
    if walk.copied == 0 {
        return None;
    }
    walk.repaired.extend_from_slice(&body[walk.copied..]);
    Some(RepairedJson {
        body: walk.repaired,
        repairs: walk.repairs,
    })
}

/// Walk over the tokens of a body, from its first byte to its last.
struct RepairWalk<'b> {
    body: &'b [u8],
    place: usize,
    /// How much of the body is in `repaired`.
    copied: usize,
    repaired: Vec<u8>,
    /// The lists and objects around the place, the innermost last.
    containers: Vec<OpenContainer>,
    repairs: Vec<Mismatch>,
}

enum OpenContainer {
    /// A list, at this index.
    List(usize),
    /// An object, at the member with this name (without quotes); `None`: a name is next.
    Object(Option<Range<usize>>),
}

impl RepairWalk<'_> {
    fn run(&mut self) {
        while let Some(byte) = self.body.get(self.place) {
            let start = self.place;
            self.place += 1;
            match byte {
                b'"' => self.string(start),
                b'-' | b'0'..=b'9' => self.number(start),
                b'[' | b'{' if self.containers.len() == DEEPEST => self.skip(start),
                b'[' => self.containers.push(OpenContainer::List(0)),
                b'{' => self.containers.push(OpenContainer::Object(None)),
                b']' | b'}' => drop(self.containers.pop()),
                b',' => match self.containers.last_mut() {
                    Some(OpenContainer::List(index)) => *index += 1,
                    Some(OpenContainer::Object(name)) => *name = None,
                    None => {}
                },
                _ => {}
            }
        }
    }

    /// Repairs a string, and remembers it where it is a name.
    fn string(&mut self, start: usize) {
        self.place += string_length(&self.body[self.place..]);
        let within = start + 1..(self.place - 1).max(start + 1);
        let is_name = match self.containers.last_mut() {
            Some(OpenContainer::Object(name)) if name.is_none() => {
                *name = Some(within.clone());
                true
            }
            _ => false,
        };
        let Some((text, fault)) = repaired_text(&self.body[within.clone()]) else {
            return;
        };
        self.replace(within, text.as_bytes());
        if let Some(fault) = fault {
            let kind = if is_name { "name" } else { "string" };
            let found = format!("{kind} with {fault}, read as U+FFFD");
            self.note("Unicode text", found);
        }
    }

    /// Puts a number that is beyond every float in quotes.
    fn number(&mut self, start: usize) {
        let rest = self.body[self.place..].iter();
        self.place += rest.take_while(|byte| is_of_number(byte)).count();
        let number = &self.body[start..self.place];
        if is_huge(number) {
            let quoted = [b"\"", number, b"\""].concat();
            self.replace(start..self.place, &quoted);
        }
    }

    /// Replaces a list or object that is too deep by null, if it has an end.
    fn skip(&mut self, start: usize) {
        let mut open = 1_usize;
        while open > 0 {
            let Some(byte) = self.body.get(self.place) else {
                return;
            };
            self.place += 1;
            match byte {
                b'"' => self.place += string_length(&self.body[self.place..]),
                b'[' | b'{' => open += 1,
                b']' | b'}' => open -= 1,
                _ => {}
            }
        }
        let kind = match self.body[start] {
            b'[' => "list",
            _ => "object",
        };
        self.replace(start..self.place, b"null");
        let expected = format!("at most {DEEPEST} levels");
        self.note(&expected, format!("{kind} below them, read as null"));
    }

    fn replace(&mut self, range: Range<usize>, text: &[u8]) {
        let before = &self.body[self.copied..range.start];
        self.repaired.extend_from_slice(before);
        self.repaired.extend_from_slice(text);
        self.copied = range.end;
    }

    fn note(&mut self, expected: &str, found: String) {
        if self.repairs.len() < MISMATCH_LIMIT {
            self.repairs.push(Mismatch {
                path: shown(&self.path()),
                expected: expected.to_owned(),
                found,
            });
        }
    }

    /// The path of the present value.
    fn path(&self) -> String {
        let mut path = "$".to_owned();
        for container in &self.containers {
            match container {
                OpenContainer::List(index) => push_index(&mut path, *index),
                OpenContainer::Object(Some(name)) => push_name(&mut path, &self.name(name.clone())),
                OpenContainer::Object(None) => {}
            }
        }
        path
    }

    fn name(&self, within: Range<usize>) -> String {
        let raw = &self.body[within];
        let text = repaired_text(raw).map_or_else(
            || String::from_utf8_lossy(raw).into_owned(),
            |(text, _)| text,
        );
        serde_json::from_str(&format!("\"{text}\"")).unwrap_or(text)
    }
}

/// Repairs the text between the quotes of a string; `None` if there is nothing to repair. The fault is named where the text
/// is not what the server wrote.
fn repaired_text(raw: &[u8]) -> Option<(String, Option<&'static str>)> {
    let text = String::from_utf8_lossy(raw);
    let mut fault = match &text {
        Cow::Borrowed(_) => None,
        Cow::Owned(_) => Some("bytes that are not UTF-8"),
    };
    let mut repaired = String::new();
    let mut copied = 0;
    let mut place = 0;
    while let Some(character) = text[place..].chars().next() {
        let start = place;
        place += character.len_utf8();
        let replacement = match character {
            '\\' => match code_unit(&text[start..]) {
                Some(unit) if is_surrogate(unit) => {
                    place = start + ESCAPE;
                    let next = code_unit(&text[place..]);
                    if unit < LOW && next.is_some_and(|next| is_surrogate(next) && next >= LOW) {
                        place += ESCAPE;
                        continue;
                    }
                    fault = Some("an unpaired surrogate");
                    Cow::Borrowed("\u{fffd}")
                }
                _ => {
                    // The character after a backslash begins no escape itself.
                    place += text[place..].chars().next().map_or(0, char::len_utf8);
                    continue;
                }
            },
            // A line break or tab as it is.
            '\0'..='\u{1f}' => Cow::Owned(format!("\\u{:04x}", u32::from(character))),
            _ => continue,
        };
        repaired.push_str(&text[copied..start]);
        repaired.push_str(&replacement);
        copied = place;
    }
    if copied == 0 {
        return fault.map(|fault| (text.into_owned(), Some(fault)));
    }
    repaired.push_str(&text[copied..]);
    Some((repaired, fault))
}

/// Length of `\u1234`.
const ESCAPE: usize = 6;
/// The first of the code units that are the second half of a pair.
const LOW: u16 = 0xdc00;

/// Returns the code unit of an escape such as `\ud83d` at the beginning of a text.
fn code_unit(text: &str) -> Option<u16> {
    let digits = text.get(..ESCAPE)?.strip_prefix("\\u")?;
    let hexadecimal = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    u16::from_str_radix(digits, 16).ok().filter(|_| hexadecimal)
}

fn is_surrogate(unit: u16) -> bool {
    (0xd800..0xe000).contains(&unit)
}

fn is_of_number(byte: &u8) -> bool {
    byte.is_ascii_digit() || matches!(byte, b'+' | b'-' | b'.' | b'e' | b'E')
}

fn is_huge(number: &[u8]) -> bool {
    let number = std::str::from_utf8(number).ok();
    number.is_some_and(|number| number.parse().is_ok_and(f64::is_infinite))
}
