//! Search for a secret in a text that quotes it: as it is, in one line, as JSON writes it, as JSON in a JSON string, cut off at
//! the end of the text. One pass for each depth of quoting, whatever the text and the secret are.

use std::ops::Range;

use crate::text::one_line;

/// A shorter secret may be a part of any text, and is left in messages.
pub(crate) const SHORTEST: usize = 6;

/// How often a text may be JSON in a JSON string.
const DEEPEST: usize = 3;

/// Matcher of one secret: the secret in one line, and for each of its beginnings the longest end that is a beginning too
/// (Knuth-Morris-Pratt).
pub(crate) struct SecretMatcher {
    characters: Vec<char>,
    borders: Vec<usize>,
}

impl SecretMatcher {
    /// Makes the matcher; `None`: the rest of the secret is too short to differ from any other text.
    pub(crate) fn new(secret: &str) -> Option<Self> {
        let secret = one_line(secret, usize::MAX);
        if secret.len() < SHORTEST {
            return None;
        }
        let characters: Vec<char> = secret.chars().collect();
        let mut borders = vec![0; characters.len()];
        let mut length = 0;
        for (index, character) in characters.iter().enumerate().skip(1) {
            while length > 0 && characters[length] != *character {
                length = borders[length - 1];
            }
            length += usize::from(characters[length] == *character);
            borders[index] = length;
        }
        Some(Self {
            characters,
            borders,
        })
    }

    /// Puts `mark` in each place where the text quotes the secret.
    pub(crate) fn replace(&self, text: &mut String, mark: &str) {
        for depth in 0..=DEEPEST {
            let found = match depth {
                0 => self.find(text, |pieces| pieces),
                1 => self.find(text, Unescaped),
                2 => self.find(text, |pieces| Unescaped(Unescaped(pieces))),
                _ => self.find(text, |pieces| Unescaped(Unescaped(Unescaped(pieces)))),
            };
            if !found.places.is_empty() {
                let mut replaced = String::with_capacity(text.len());
                let mut copied = 0;
                for place in found.places {
                    replaced.push_str(&text[copied..place.start]);
                    replaced.push_str(mark);
                    copied = place.end;
                }
                replaced.push_str(&text[copied..]);
                *text = replaced;
            }
            if !found.escapes {
                break;
            }
        }
    }

    fn find<'t, I: Iterator<Item = Piece>>(
        &self,
        text: &'t str,
        read: impl FnOnce(Pieces<'t>) -> I,
    ) -> Matches {
        let length = self.characters.len();
        let mut found = Matches::default();
        // Where the latest characters begin: as many as the secret has, or all.
        let mut starts = vec![0; length.min(text.len()).max(1)];
        let room = starts.len();
        let (mut count, mut matched, mut after_space) = (0, 0, false);
        for piece in read(Pieces::of(text.trim_end_matches('…'))) {
            found.escapes |= piece.character == '\\';
            let space = piece.character.is_whitespace() || piece.character.is_control();
            if space && after_space {
                continue;
            }
            after_space = space;
            let character = if space { ' ' } else { piece.character };
            starts[count % room] = piece.start;
            count += 1;
            while matched > 0 && self.characters[matched] != character {
                matched = self.borders[matched - 1];
            }
            matched += usize::from(self.characters[matched] == character);
            if matched == length {
                found
                    .places
                    .push(starts[(count - length) % room]..piece.end);
                matched = 0;
            }
        }
        if matched >= SHORTEST {
            found
                .places
                .push(starts[(count - matched) % room]..text.len());
        }
        found
    }
}

/// Matches at one depth of quoting.
#[derive(Default)]
struct Matches {
    places: Vec<Range<usize>>,
    /// Whether there may be more, one deeper.
    escapes: bool,
}

/// A character, and where in the text it is written.
#[derive(Clone, Copy)]
struct Piece {
    character: char,
    start: usize,
    end: usize,
}

/// The characters of a text.
#[derive(Clone)]
struct Pieces<'t>(std::str::CharIndices<'t>);

impl<'t> Pieces<'t> {
    fn of(text: &'t str) -> Self {
        Self(text.char_indices())
    }
}

impl Iterator for Pieces<'_> {
    type Item = Piece;

    fn next(&mut self) -> Option<Piece> {
        let (start, character) = self.0.next()?;
        Some(Piece {
            character,
            start,
            end: start + character.len_utf8(),
        })
    }
}

/// The characters that the escapes of JSON encode; any other character is unchanged.
#[derive(Clone)]
struct Unescaped<I>(I);

impl<I: Iterator<Item = Piece> + Clone> Iterator for Unescaped<I> {
    type Item = Piece;

    fn next(&mut self) -> Option<Piece> {
        let first = self.0.next()?;
        if first.character != '\\' {
            return Some(first);
        }
        let mut ahead = self.0.clone();
        // A text that was cut off within an escape ends before it.
        let kind = ahead.next()?;
        let (character, end) = match kind.character {
            '"' | '\\' | '/' | '\'' => (kind.character, kind.end),
            'b' | 'f' | 'n' | 'r' | 't' => (' ', kind.end),
            'u' => match scalar(&mut ahead) {
                Some(scalar) => scalar,
                None => return ahead.next().map(|_| first),
            },
            _ => return Some(first),
        };
        self.0 = ahead;
        Some(Piece {
            character,
            start: first.start,
            end,
        })
    }
}

/// Reads the character of `\u`, with the other half of a pair, and where it ends.
fn scalar<I: Iterator<Item = Piece> + Clone>(pieces: &mut I) -> Option<(char, usize)> {
    let (high, end) = unit(pieces)?;
    if !(0xd800..0xdc00).contains(&high) {
        let character = char::from_u32(high).unwrap_or(char::REPLACEMENT_CHARACTER);
        return Some((character, end));
    }
    let mut ahead = pieces.clone();
    let marked = ['\\', 'u']
        .iter()
        .all(|mark| ahead.next().is_some_and(|piece| piece.character == *mark));
    match marked.then(|| unit(&mut ahead)).flatten() {
        Some((low @ 0xdc00..0xe000, end)) => {
            *pieces = ahead;
            let character = char::from_u32(0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00))?;
            Some((character, end))
        }
        // Cut off between the halves.
        _ if ahead.next().is_none() => {
            *pieces = ahead;
            None
        }
        _ => Some((char::REPLACEMENT_CHARACTER, end)),
    }
}

/// Reads four hexadecimal digits, and where they end.
fn unit(pieces: &mut impl Iterator<Item = Piece>) -> Option<(u32, usize)> {
    let (mut unit, mut end) = (0, 0);
    for _ in 0..4 {
        let piece = pieces.next()?;
        unit = unit * 16 + piece.character.to_digit(16)?;
        end = piece.end;
    }
    Some((unit, end))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn redacted(secret: &str, text: &str) -> String {
        let mut text = text.to_owned();
        SecretMatcher::new(secret)
            .expect("a secret that is long enough")
            .replace(&mut text, "***");
        text
    }

    /// A text as JSON writes it, without the quotes around it.
    fn json(text: &str) -> String {
        let quoted = serde_json::to_string(text).expect("a text is JSON");
        quoted[1..quoted.len() - 1].to_owned()
    }

    /// The same without any character that is not a letter or a digit of ASCII.
    fn all_escaped(text: &str) -> String {
        let units = text.encode_utf16().map(|unit| match u8::try_from(unit) {
            Ok(byte) if byte.is_ascii_alphanumeric() => char::from(byte).to_string(),
            _ => format!("\\u{unit:04X}"),
        });
        units.collect()
    }

    const SECRETS: [&str; 7] = [
        "pa55w0rd",
        r#"quote"back\slash"#,
        r#"\"\"\"\"\"\"#,
        "a\\b\\c\\d",
        "line one\n  line two\n",
        "sig=a/b+c%3D&x=<é𐍈>",
        r#"{"type":"service_account","private_key":"-----BEGIN KEY-----\nab/c=\n-----END KEY-----\n"}"#,
    ];

    #[test]
    fn a_secret_is_found_however_json_writes_it() {
        for secret in SECRETS {
            let one_line = one_line(secret, usize::MAX);
            // White space around the secret is no part of a match.
            let secret = secret.trim();
            let go = json(secret)
                .replace('<', "\\u003c")
                .replace('>', "\\u003e")
                .replace('&', "\\u0026");
            for form in [
                secret.to_owned(),
                one_line,
                json(secret),
                json(&json(secret)),
                json(&json(&json(secret))),
                json(secret).replace('/', "\\/"),
                go.clone(),
                json(&go),
                all_escaped(secret),
                json(&all_escaped(secret)),
            ] {
                assert_eq!(
                    redacted(secret, &format!("bad: \"{form}\", {form}.")),
                    "bad: \"***\", ***.",
                    "{secret}"
                );
            }
        }
    }

    #[test]
    fn a_secret_that_is_cut_off_anywhere_is_found() {
        for secret in SECRETS {
            let secret = secret.trim();
            for form in [json(secret), json(&json(secret)), all_escaped(secret)] {
                for (end, _) in form.char_indices() {
                    let shown = redacted(secret, &format!("bad: {}…", &form[..end]));
                    let left = shown.trim_start_matches("bad: ").trim_end_matches('…');
                    assert!(
                        left.len() <= 6 * 12 && !left.contains(&secret[..7]),
                        "{left}"
                    );
                    let whole = form[..end].chars().filter(|c| *c != '\\').count();
                    assert!(whole < 6 * 6 || left == "***", "{left}");
                }
            }
        }
    }

    #[test]
    fn nothing_else_is_redacted() {
        for text in [
            "pa55 w0rd",
            "pa55w0r",
            "\\u0070a55w0r",
            "\\pa55w0r\\d",
            "\\u12",
            "\\u12g4",
            "\\",
            "\\ud800\\u0041",
            "",
            "…",
        ] {
            let text = format!("{text}!");
            assert_eq!(redacted("pa55w0rd", &text), text);
        }
        assert!(SecretMatcher::new("short").is_none());
        assert!(SecretMatcher::new("a\n\n\n\n\n\n\nb").is_none());
        assert_eq!(redacted("aabaabaaa", "aabaabaabaaa"), "aab***");
    }

    /// A search that begins anew at each character would take minutes.
    #[test]
    fn a_long_text_of_a_long_secret_takes_one_pass() {
        let secret = format!("{}\"b", "a".repeat(100_000));
        let text = format!("{}\\\\\\\"c", "a".repeat(2_000_000));
        let begin = std::time::Instant::now();
        assert_eq!(redacted(&secret, &text), text);
        assert!(begin.elapsed().as_secs() < 20, "{:?}", begin.elapsed());
    }
}
