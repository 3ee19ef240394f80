//! Reports of hundreds of changes: all as text, as many as fit into a comment as markdown, ten annotations.

use insta::assert_snapshot;
use tidbcloud_review::render::{self, ARTIFACT, MARKER, RenderOptions};
use tidbcloud_review::report::{Level, Report};

use crate::hostile::without_code;
use crate::sample::{HOSTILE, api, hostile, long, report};

/// Maximum length of a comment.
const MOST: usize = 60_000;

#[test]
fn text_lists_every_change() {
    let report = long();
    let text = render::text(&report, &RenderOptions::default());
    for change in &report.apis[0].changes {
        let is_shown = text.contains(&format!("#{}", change.fingerprint));
        assert_eq!(
            is_shown,
            change.level > Level::Doc,
            "{}",
            change.subject.name
        );
    }
    let head: Vec<&str> = text.lines().take(60).collect();
    assert_snapshot!(head.join("\n"));
}

/// As many APIs, each with three hundred changes.
fn of_apis(count: usize) -> Report {
    let mut report = long();
    let api = report.apis.remove(0);
    for index in 0..count {
        let mut api = api.clone();
        api.api += &index.to_string();
        report.apis.push(api);
    }
    report
}

#[test]
fn markdown_folds_to_what_fits() {
    let folded = |count| render::markdown(&of_apis(count), &RenderOptions::default());
    let whole = folded(1);
    assert!(!whole.contains(ARTIFACT), "{whole}");
    let head: Vec<&str> = whole.lines().take(60).collect();
    assert_snapshot!("three_hundred_as_markdown", head.join("\n"));
    let lines = folded(3);
    let head: Vec<&str> = lines.lines().take(40).collect();
    assert_snapshot!("nine_hundred_as_markdown", head.join("\n"));
    assert_snapshot!("three_thousand_as_markdown", folded(10));
}

/// Ever longer reports go through every stage of folding; none is too long, and none is cut in the middle.
#[test]
fn markdown_is_never_cut_in_two() {
    let (mut lengths, mut folded) = (Vec::new(), Vec::new());
    for times in [1, 14, 20, 60, 400, 1000] {
        let report = times_as_long(times);
        let text = render::markdown(&report, &RenderOptions::default());
        assert!(text.len() <= MOST, "{times}: {}", text.len());
        assert!(text.starts_with(MARKER) && text.ends_with('\n'));
        let read = without_code(&text);
        assert_eq!(
            read.matches("<details>").count(),
            read.matches("</details>").count()
        );
        folded.push(text.contains(ARTIFACT));
        lengths.push(text.len());
    }
    assert_eq!(folded, [false, true, true, true, true, true]);
    assert!(lengths.iter().max() > Some(&30_000), "{lengths:?}");
}

fn times_as_long(times: usize) -> Report {
    let changes = hostile().apis.remove(0).changes;
    let apis = (0..times).map(|index| {
        let copies = (0..=times / 100).flat_map(|copy| {
            changes.iter().cloned().map(move |mut change| {
                change.subject.name = format!("A{index}.{copy}{HOSTILE}");
                change
            })
        });
        api(&format!("{index}{HOSTILE}"), copies.collect())
    });
    report(apis.collect())
}

#[test]
fn marks_are_ten_at_most_and_the_last_counts_the_others() {
    let text = render::github(&long());
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 10, "{text}");
    assert!(
        lines[..9]
            .iter()
            .all(|line| line.starts_with("::error file=")),
        "{text}"
    );
    assert!(
        lines[9].starts_with("::notice ") && lines[9].contains("141 more changes"),
        "{text}"
    );
}

#[test]
fn one_cause_has_one_mark() {
    let mut report = long();
    let changes = &mut report.apis[0].changes;
    changes.truncate(8);
    let mut twin = changes[3].clone();
    twin.fingerprint = "00000000".into();
    changes.push(twin);
    assert_eq!(render::github(&report).lines().count(), 8);
}
