//! Samples of regular expressions: a text that matches, found by walking the expression.

use regex_syntax::hir::{Class, Hir, HirKind};

use super::compiled::expression;

/// Greatest number of repetitions, and greatest length of a text.
const MAX_LENGTH: usize = 4096;

/// The characters to take from a class, most readable first.
const PREFERRED: [char; 6] = ['a', 'A', '1', '0', '_', '-'];

/// Greatest number of steps through an expression for one text, against hostile expressions.
const MAX_STEPS: usize = 100_000;

/// A text of `least..=greatest` characters that the pattern matches, if this simple search finds one.
pub(super) fn text(pattern: &str, least: usize, greatest: usize) -> Option<String> {
    let hir = regex_syntax::parse(pattern).ok()?;
    let regex = expression(pattern)?;
    let long_enough = least.min(MAX_LENGTH);
    // One repetition is the most readable, none the shortest; after that all grow until the text is long enough.
    let repetitions = [1, 0].into_iter().chain(2..=long_enough.max(2));
    let mut longest = None;
    for repetition in repetitions {
        let mut writer = Writer {
            repetition,
            steps: MAX_STEPS,
            text: String::new(),
        };
        let written = writer.write(&hir);
        let text = writer.text;
        let length = text.chars().count();
        if written.is_none() || length > greatest {
            if repetition > 1 {
                break;
            }
            continue;
        }
        if regex.is_match(&text) {
            if length >= least {
                return Some(text);
            }
            longest = Some(text);
        }
    }
    // The pattern itself does not grow; one without an end anchor leaves room behind it.
    let mut text = longest?;
    text.extend(std::iter::repeat_n(
        'a',
        least.saturating_sub(text.chars().count()).min(MAX_LENGTH),
    ));
    let length = text.chars().count();
    ((least..=greatest).contains(&length) && regex.is_match(&text)).then_some(text)
}

struct Writer {
    /// Number of times that every repetition is written, within its limits.
    repetition: usize,
    steps: usize,
    text: String,
}

impl Writer {
    /// Appends one text for the expression; `None` where there is none or it would be too long.
    fn write(&mut self, hir: &Hir) -> Option<()> {
        self.steps = self.steps.checked_sub(1)?;
        if self.text.len() > MAX_LENGTH {
            return None;
        }
        match hir.kind() {
            HirKind::Empty | HirKind::Look(_) => {}
            HirKind::Literal(literal) => self.text.push_str(std::str::from_utf8(&literal.0).ok()?),
            HirKind::Class(class) => self.text.push(choose(class)?),
            HirKind::Capture(capture) => self.write(&capture.sub)?,
            HirKind::Concat(parts) => parts.iter().try_for_each(|part| self.write(part))?,
            HirKind::Alternation(branches) => {
                let before = self.text.len();
                branches.iter().find_map(|branch| {
                    self.text.truncate(before);
                    self.write(branch)
                })?;
            }
            HirKind::Repetition(repeated) => {
                let most = repeated.max.map_or(usize::MAX, |most| most as usize);
                for _ in 0..self.repetition.max(repeated.min as usize).min(most) {
                    self.write(&repeated.sub)?;
                }
            }
        }
        Some(())
    }
}

fn choose(class: &Class) -> Option<char> {
    let ranges: Vec<(char, char)> = match class {
        Class::Unicode(class) => class
            .iter()
            .map(|range| (range.start(), range.end()))
            .collect(),
        Class::Bytes(class) => class
            .iter()
            .filter(|range| range.end().is_ascii())
            .map(|range| (char::from(range.start()), char::from(range.end())))
            .collect(),
    };
    let holds = |wanted: &char| {
        ranges
            .iter()
            .any(|(start, end)| (start..=end).contains(&wanted))
    };
    PREFERRED
        .into_iter()
        .find(|wanted| holds(wanted))
        .or_else(|| ('!'..='~').find(|wanted| holds(wanted)))
        .or_else(|| ranges.first().map(|(start, _)| *start))
}

#[cfg(test)]
mod tests {
    use super::text;

    #[test]
    fn every_pattern_of_the_published_documents_has_a_text() {
        for (pattern, least, greatest, expected) in [
            ("[^/]+", 0, 99, "a"),
            ("^(aws|gcp|azure|alicloud)-[a-z0-9-]+$", 0, 99, "aws-a"),
            ("^.{8,64}$", 8, 64, "aaaaaaaa"),
            ("^[1-9]\\.[0-9]\\.[0-9]$", 0, 99, "1.1.1"),
            ("^[A-Za-z0-9][-A-Za-z0-9]{2,62}[A-Za-z0-9]$", 4, 64, "aaaa"),
            ("^[a-zA-Z0-9_\\-\\/\\[\\]]+$", 1, 32, "a"),
            ("^\\/([a-zA-Z0-9_]+\\/)*[a-zA-Z0-9_]+$", 2, 64, "/a/a"),
            ("^regions/(aws|gcp|azure)-(.+)$", 0, 99, "regions/aws-a"),
            (
                "dataApps/[^/]+/endpoints/[^/]+",
                0,
                99,
                "dataApps/a/endpoints/a",
            ),
        ] {
            assert_eq!(
                text(pattern, least, greatest).as_deref(),
                Some(expected),
                "{pattern}"
            );
        }
    }

    #[test]
    fn lengths_are_reached_by_repeating_or_padding() {
        assert_eq!(text("^[a-z]+$", 5, 5).as_deref(), Some("aaaaa"));
        assert_eq!(text("^b*$", 0, 0).as_deref(), Some(""));
        assert_eq!(text("^x", 4, 9).as_deref(), Some("xaaa"));
        assert_eq!(
            text("[^\\x00-\\x{10FFFE}]", 0, 9).as_deref(),
            Some("\u{10FFFF}")
        );
    }

    #[test]
    fn an_impossible_wish_is_none() {
        assert_eq!(text("^ab$", 3, 9), None);
        assert_eq!(text("^abc$", 0, 2), None);
        assert_eq!(text("(", 0, 9), None);
        assert_eq!(text("(a{999}){999}", 0, 9), None);
        assert_eq!(text("((a?){400}){400}", 0, 9), None);
    }
}
