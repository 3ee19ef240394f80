//! Explanation of each kind of change, for `cargo xtask diff --explain ID`.

use std::fmt::Write as _;

use tidbcloud_openapi::likeness::did_you_mean;

use super::kind::{ABSENT, ChangeKind};
use super::level::{Bump, Effect, Level};

/// Least likeness, in percent, of a mistyped kind to the one that was meant; kinds share most of their parts.
const MISTYPED: u8 = 60;

/// Level of changes of something that no call contains.
const UNUSED: &str = "NOISE if no call contains the subject, or RISK with the same version if code that names it no longer compiles";

/// Explains a kind of change: its effect and what to do, or why it is never reported.
///
/// # Errors
///
/// An unknown id, with the most similar known one.
pub fn explain(id: &str) -> Result<String, String> {
    if let Some(kind) = ChangeKind::of_id(id) {
        return Ok(text(kind));
    }
    if let Some((id, why)) = ABSENT.iter().find(|(absent, _)| *absent == id) {
        return Ok(format!("{id}: never reported\n\n{why}\n"));
    }
    let known = ChangeKind::ALL.iter().map(|kind| kind.id());
    let known = known.chain(ABSENT.iter().map(|(absent, _)| *absent));
    let known: Vec<&str> = known.collect();
    let fix = match did_you_mean(id, &known, MISTYPED) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("use one of: {}", known.join(", ")),
    };
    let id: String = id.escape_debug().collect();
    Err(format!(
        "error: `{id}` is not a kind of change\n  fix: {fix}"
    ))
}

fn text(kind: ChangeKind) -> String {
    let facts = kind.facts();
    let mut text = format!("{kind}: {}\n\n", facts.about);
    let mut row = |label: &str, value: &str| {
        for (index, line) in wrapped(value).iter().enumerate() {
            let label = if index == 0 { label } else { "" };
            let _ = writeln!(text, "{label:<9}{line}");
        }
    };
    let effect = match facts.effect {
        Effect::Fine => "nothing: ",
        Effect::May | Effect::Fails => "",
    };
    row("wire", &format!("{effect}{}", facts.wire));
    row("", facts.wire_also);
    row("rust", facts.rust);
    let verdicts = facts.verdicts.iter();
    let verdicts = verdicts.map(|(level, bump)| format!("{level} {}", version_part(*bump)));
    row("level", &verdicts.collect::<Vec<_>>().join(", or "));
    row("", facts.decided);
    if facts.verdicts[0].0 >= Level::Risk && !kind.is_of_calls() {
        row("", UNUSED);
    }
    row(
        "fix",
        if facts.fix.is_empty() {
            "nothing to do"
        } else {
            facts.fix
        },
    );
    row("", facts.fix_also);
    let inverses: Vec<&str> = facts.inverses.iter().map(|inverse| inverse.id()).collect();
    row(
        "inverse",
        &match inverses[..] {
            [] => "none".to_owned(),
            [own] if own == facts.id => "the same kind".to_owned(),
            _ => inverses.join(", or "),
        },
    );
    text
}

/// Wraps text to lines that fit a terminal.
fn wrapped(text: &str) -> Vec<String> {
    const WIDEST: usize = 90;
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.len() + word.len() < WIDEST => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

fn version_part(bump: Bump) -> &'static str {
    match bump {
        Bump::None => "(no release needed)",
        Bump::Patch => "(patch version)",
        Bump::Minor => "(minor version; before 1.0 the patch version)",
        Bump::Major => "(major version; before 1.0 the minor version)",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_of_an_explanation_is_labelled_once() {
        for kind in ChangeKind::ALL {
            let text = explain(kind.id()).unwrap();
            assert!(text.lines().skip(1).all(|line| line.len() < 100), "{text}");
            for label in ["wire ", "rust ", "level ", "fix ", "inverse "] {
                let lines = text.lines().filter(|line| line.starts_with(label));
                assert_eq!(lines.count(), 1, "{label} {text}");
            }
        }
    }

    #[test]
    fn what_is_never_reported_says_why() {
        for (id, why) in ABSENT {
            assert!(explain(id).unwrap().contains(why), "{id}");
        }
    }

    #[test]
    fn a_mistyped_word_gets_the_nearest_one() {
        for (id, meant) in [
            ("op-add", "op-added"),
            ("RESP_FIELD_REMOVED", "resp-field-removed"),
            ("discriminator-change", "discriminator-changed"),
        ] {
            let error = explain(id).unwrap_err();
            assert!(
                error.contains(&format!("did you mean `{meant}`?")),
                "{error}"
            );
        }
        let error = explain("\u{1b}xyz").unwrap_err();
        assert!(error.contains("use one of: op-added, "), "{error}");
        assert!(!error.contains('\u{1b}'), "{error}");
    }
}
