//! Each form of a report, whole, as golden output.

use insta::assert_snapshot;
use tidbcloud_review::explain::explain;
use tidbcloud_review::render::{self, MARKER, RenderOptions};
use tidbcloud_review::report::{Incomplete, Report};

use crate::sample::{api, report, whole};

#[test]
fn text() {
    assert_snapshot!(render::text(&whole(), &RenderOptions::default()));
}

#[test]
fn text_with_everything() {
    let options = RenderOptions {
        doc: true,
        noise: true,
        colour: true,
        uses: 1,
    };
    assert_snapshot!(render::text(&whole(), &options));
}

#[test]
fn colours_change_no_letter() {
    let coloured = RenderOptions {
        colour: true,
        ..RenderOptions::default()
    };
    let mut plain = String::new();
    let coloured = render::text(&whole(), &coloured);
    for (index, part) in coloured.split("\u{1b}[").enumerate() {
        let seen = part.split_once('m').filter(|_| index > 0);
        plain += seen.map_or(part, |(_, seen)| seen);
    }
    assert_eq!(plain, render::text(&whole(), &RenderOptions::default()));
}

#[test]
fn markdown() {
    let text = render::markdown(&whole(), &RenderOptions::default());
    assert!(text.starts_with(MARKER), "{text}");
    assert_snapshot!(text);
}

#[test]
fn github() {
    assert_snapshot!(render::github(&whole()));
}

/// Unreleased crates break no caller, and accepted changes need no decision.
#[test]
fn verdicts() {
    let mut report = whole();
    for change in &mut report.apis[1].changes {
        change.accepted = Some("agreed".into());
    }
    report.apis[1].needed = report.apis[1].declared.clone();
    assert_eq!(
        verdict(&report),
        "**Every change that affects callers is accepted.** **Documentation or decisions about secrets are missing** in \
         `dedicated`: `cargo xtask generate --check` lists what to write. See the notes on `dedicated`."
    );
    report.apis[1].released = None;
    report.apis[1].changes[0].accepted = None;
    report.apis[1].defects.clear();
    report.apis[1].incomplete = Incomplete::default();
    assert_eq!(
        verdict(&report),
        "**1 change breaks callers** of `dedicated`. Not released yet, so the version may stay: `dedicated`."
    );
    report.apis.remove(1);
    assert_eq!(verdict(&report), "**Only additions: no caller breaks.**");
}

fn verdict(report: &Report) -> String {
    let text = render::markdown(report, &RenderOptions::default());
    text.lines().nth(3).unwrap_or_default().to_owned()
}

#[test]
fn nothing_changed() {
    let quiet = report(vec![
        api("serverless", Vec::new()),
        api("dedicated", Vec::new()),
    ]);
    let options = RenderOptions::default();
    assert_snapshot!("nothing_changed_text", render::text(&quiet, &options));
    assert_snapshot!(
        "nothing_changed_markdown",
        render::markdown(&quiet, &options)
    );
    assert_eq!(render::github(&quiet), "");
    let mut noted = quiet.clone();
    noted.apis[1].defects = vec!["the API was removed: only main has it".into()];
    assert_snapshot!("notes_alone_text", render::text(&noted, &options));
    assert_snapshot!("notes_alone_markdown", render::markdown(&noted, &options));
    let empty = report(Vec::new());
    assert_snapshot!("no_api_text", render::text(&empty, &options));
    assert_snapshot!("no_api_markdown", render::markdown(&empty, &options));
}

#[test]
fn revisions_that_cannot_be_compared_are_reported_as_an_error() {
    let text =
        render::refused("error: `a.yaml` is cut off\n  --> a.yaml:7\n  fix: vendor it again");
    assert!(text.starts_with(MARKER), "{text}");
    assert_snapshot!(text);
    let endless = render::refused(&"```\n".repeat(100_000));
    assert!(endless.len() < 60_000, "{}", endless.len());
    assert!(
        endless.ends_with("\n````\n"),
        "{}",
        &endless[endless.len() - 40..]
    );
}

#[test]
fn explanations() {
    let ids = [
        "op-renamed",
        "req-field-added-required",
        "resp-enum-value-added",
        "param-reordered",
        "derive-lost",
    ];
    let texts = ids.map(|id| explain(id).expect(id));
    assert_snapshot!(texts.join("\n"));
    assert_snapshot!(
        "no_kind",
        explain("resp-feild-removed").expect_err("no kind")
    );
}

#[test]
fn items_that_a_maintainer_has_to_write_are_named_up_to_a_limit() {
    let mut report = report(vec![api("dedicated", Vec::new())]);
    report.apis[0].known_defects = 1;
    report.apis[0].defects = vec!["as ever".into()];
    let quiet = render::text(&report, &RenderOptions::default());
    assert!(
        quiet.contains("no changes") && !quiet.contains("todo"),
        "{quiet}"
    );
    report.apis[0].incomplete.undocumented = (0..32).map(|it| format!("Cluster.f{it}")).collect();
    for text in [
        render::text(&report, &RenderOptions::default()),
        render::markdown(&report, &RenderOptions::default()).replace('`', ""),
        render::github(&report),
    ] {
        for part in [
            "new without documentation: 32 (Cluster.f0, Cluster.f1, ",
            ", Cluster.f29 and 2 more)",
        ] {
            assert!(text.contains(part), "{part}:\n{text}");
        }
        assert!(!text.contains("as ever"), "{text}");
    }
    // JSON has all of them.
    assert!(render::json(&report).contains("\"Cluster.f31\""));
}
