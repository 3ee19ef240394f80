//! Names of documents do no harm where reports are shown: no control characters, tags, mentions, links, commands.

use insta::assert_snapshot;
use tidbcloud_review::render::{self, RenderOptions};
use tidbcloud_review::report::Blobs;

use crate::sample::hostile;

fn everything() -> RenderOptions {
    RenderOptions {
        doc: true,
        noise: true,
        ..RenderOptions::default()
    }
}

/// Markdown without its code spans and blocks: the text that a browser renders.
pub(crate) fn without_code(markdown: &str) -> String {
    let mut left = String::new();
    let mut fence: Option<&str> = None;
    for line in markdown.lines() {
        let ticks = &line[..line.len() - line.trim_start_matches('`').len()];
        match fence {
            Some(open) if line == open => fence = None,
            Some(_) => {}
            None if ticks.len() >= 3 => fence = Some(ticks),
            None => left = left + &without_spans(line) + "\n",
        }
    }
    assert_eq!(fence, None, "a block stays open");
    left
}

/// A line without its code spans, each of which ends with as many backticks as it begins with.
fn without_spans(line: &str) -> String {
    let mut left = String::new();
    let mut rest = line;
    while let Some(at) = rest.find(['`', '\\']) {
        left += &rest[..at];
        rest = &rest[at..];
        if let Some(escaped) = rest.strip_prefix('\\') {
            let len = escaped.chars().next().map_or(0, char::len_utf8);
            rest = &escaped[len..];
            continue;
        }
        let ticks = rest.len() - rest.trim_start_matches('`').len();
        rest = &rest[ticks..];
        let mut end = None;
        let mut from = 0;
        while let Some(run) = rest[from..].find('`').map(|run| run + from) {
            let length = rest[run..].len() - rest[run..].trim_start_matches('`').len();
            if length == ticks {
                end = Some(run + length);
                break;
            }
            from = run + length;
        }
        rest = &rest[end.expect("a code span stays open")..];
    }
    left + rest
}

#[test]
fn text() {
    let text = render::text(&hostile(), &everything());
    let unseen = |c: char| (c.is_control() && c != '\n') || c == '\u{202e}';
    assert!(!text.contains(unseen), "{text}");
    let command = |line: &str| line.trim_start().starts_with("::");
    assert!(!text.lines().any(command), "{text}");
    assert_snapshot!(text);
}

#[test]
fn markdown() {
    let text = render::markdown(&hostile(), &everything());
    let unseen = |c: char| (c.is_control() && c != '\n') || c == '\u{202e}';
    assert!(!text.contains(unseen), "{text}");
    let read = without_code(&text);
    let ours = [
        "<!-- cargo xtask diff -->",
        "<details>",
        "</details>",
        "<summary>",
        "</summary>",
        "<b>",
        "</b>",
    ];
    let read = ours.iter().fold(read, |read, tag| read.replace(tag, ""));
    for harm in ["<", "@e", "#1", "://", "[x]", "--\u{3e}"] {
        assert!(!read.contains(harm), "{harm}:\n{read}");
    }
    assert_eq!(text.matches("\n<details>").count(), 3, "{text}");
    assert_eq!(text.matches("\n</details>").count(), 3, "{text}");
    let rows: Vec<&str> = text.lines().filter(|line| line.starts_with('|')).collect();
    for row in &rows {
        let bars = row.replace("\\|", "").matches('|').count();
        assert_eq!(bars, 11, "{row}");
    }
    assert_snapshot!(text);
}

/// Three changes of each kind are tables, whose rows no name can leave.
#[test]
fn tables_of_markdown() {
    let mut report = hostile();
    let changes = report.apis[0].changes.clone();
    report.apis[0].changes = changes
        .iter()
        .flat_map(|change| std::iter::repeat_n(change.clone(), 3))
        .collect();
    report.apis[0].changes[1].summary += "other";
    report.head_blobs = Some(Blobs {
        url: "https&#58;//example.com/".into(),
        prefix: String::new(),
    });
    let text = render::markdown(&report, &everything());
    let read = without_code(&text);
    for harm in ["<img", "@e", "#1", "://", "[x]", "--\u{3e}\n|"] {
        assert!(!read.contains(harm), "{harm}:\n{read}");
    }
    let mut header = None;
    let mut tables = 0;
    for line in text.lines() {
        let bars = line.replace("\\|", "").matches('|').count();
        match (line.starts_with('|'), header) {
            (false, _) => header = None,
            (true, Some(count)) => assert_eq!(bars, count, "{line}"),
            (true, None) => {
                header = Some(bars);
                tables += 1;
            }
        }
    }
    // That of the APIs, and those of four levels; DOC and NOISE are lists of names.
    assert_eq!(tables, 5, "{text}");
}

#[test]
fn github() {
    let text = render::github(&hostile());
    for line in text.lines() {
        let command = ["::error ", "::warning "]
            .iter()
            .any(|command| line.starts_with(command));
        assert!(command, "{line}");
        let properties = line[2..].split("::").next().expect("properties");
        // Texts that a maintainer has to write have no line of a file.
        let expected = match properties {
            "warning title=Spec changes" => 1,
            _ => 4,
        };
        assert_eq!(
            properties.matches("=").count() - properties.matches("src=").count(),
            expected,
            "{line}"
        );
    }
    assert_eq!(
        text.lines().count(),
        3,
        "the accepted one has no mark:\n{text}"
    );
    assert!(!text.contains(['\r', '\u{1b}']), "{text}");
    assert_snapshot!(text);
}
