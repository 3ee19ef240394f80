//! Each pair gives exactly one change in each direction, of the kind, level and bump in the table.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;

use tidbcloud_openapi::load;
use tidbcloud_review::kind::ChangeKind;
use tidbcloud_review::report::{Change, Level, Place};
use tidbcloud_review::{changelog, compare};

use crate::{changes, folder, line, lines, names};

/// Kinds that no pair shows, and why.
const UNSHOWN: &[(ChangeKind, &str)] = &[
    (
        ChangeKind::ApiAdded,
        "two documents of one API have it on both sides",
    ),
    (
        ChangeKind::ApiRemoved,
        "two documents of one API have it on both sides",
    ),
    (
        ChangeKind::TypeOrphaned,
        "the change that removes the last use of a type has a change, into which the type is folded",
    ),
    (
        ChangeKind::TypeAdded,
        "the change that adds a type has a change, into which the type is folded",
    ),
];

/// Rows of the table: `kind LEVEL bump` of each pair, there and back.
fn table() -> BTreeMap<String, [String; 2]> {
    let source = load::read_file(&folder().join("expected.yaml")).expect("the table");
    let rows = source.value.as_object().expect("rows").iter();
    let row = |(name, row): (&String, &serde_json::Value)| {
        let way = |key: &str| row[key].as_str().expect("a way").to_owned();
        (name.clone(), [way("there"), way("back")])
    };
    rows.map(row).collect()
}

/// A change as the table writes it.
fn verdict(change: &Change) -> String {
    let bump = format!("{:?}", change.bump).to_lowercase();
    format!("{} {} {bump}", change.kind, change.level)
}

/// Text that distinguishes two changes; two pairs with the same change have the same fingerprint.
fn identity(change: &Change) -> String {
    let value = |value: &Option<String>| value.clone().unwrap_or_default();
    let (before, after) = (value(&change.before), value(&change.after));
    let pointer = &change.subject.pointer;
    format!("{} {pointer}: {before} → {after}", change.kind)
}

/// Lists the faults of the changes of one direction of a pair.
fn faults(way: &str, found: &[Change], expected: &str) -> Vec<String> {
    let [change] = found else {
        return vec![format!(
            "{way}: {} changes instead of `{expected}`:\n    {}",
            found.len(),
            lines(found)
        )];
    };
    let mut faults = Vec::new();
    let mut fault = |what: &str| faults.push(format!("{way}: {what}: {}", line(change)));
    if verdict(change) != expected {
        fault(&format!("expected `{expected}`"));
    }
    let has_place = change.old.is_some() || change.new.is_some();
    if change.level != Level::Noise && !has_place {
        fault("no place");
    }
    let compiles = [
        ChangeKind::ReqFieldAddedRequired,
        ChangeKind::ReqFieldRequired,
    ]
    .contains(&change.kind);
    let shows = change.rust.as_ref().map(|rust| rust.before != rust.after);
    if change.level == Level::Break && !compiles && shows != Some(true) {
        fault("a break without signatures");
    }
    let asks = [Level::Break, Level::Wire, Level::Risk].contains(&change.level);
    if asks && change.fix.is_empty() {
        fault("nothing to do");
    }
    if change.summary.is_empty() || change.wire.words.is_empty() {
        fault("no words");
    }
    faults
}

#[test]
fn each_pair_is_one_change_both_ways() {
    let table = table();
    let rows: Vec<&String> = table.keys().collect();
    let pairs = names(&folder());
    assert_eq!(rows, pairs.iter().collect::<Vec<_>>(), "table and pairs");
    let mut failures = String::new();
    let mut fingerprints: HashMap<String, String> = HashMap::new();
    let mut shown: BTreeMap<ChangeKind, usize> = BTreeMap::new();
    for (name, [there, back]) in &table {
        let pair = folder().join(name);
        let [old, new] = ["before", "after"].map(|side| crate::load(&pair, side));
        let mut wrong = Vec::new();
        for side in [&old, &new] {
            let same = changes(side, side);
            if !same.is_empty() {
                wrong.push(format!("against itself: {}", lines(&same)));
            }
        }
        let (forth, home) = (changes(&old, &new), changes(&new, &old));
        wrong.extend(faults("there", &forth, there));
        wrong.extend(faults("back", &home, back));
        if let ([one], [other]) = (&forth[..], &home[..])
            && !one.kind.inverses().contains(&other.kind)
        {
            wrong.push(format!("{} is no inverse of {}", other.kind, one.kind));
        }
        for (way, found) in [("there", &forth), ("back", &home)] {
            for change in found {
                *shown.entry(change.kind).or_default() += 1;
                // Changes of documentation are never accepted: their fingerprint only has the changed parts.
                if change.kind == ChangeKind::DocsOrDeprecationNote {
                    continue;
                }
                let content = identity(change);
                let first = fingerprints.entry(change.fingerprint.clone());
                let first = first.or_insert_with(|| content.clone());
                if *first != content {
                    wrong.push(format!("{way}: one fingerprint for {first} and {content}"));
                }
            }
        }
        if changes(&old, &new) != forth {
            wrong.push("another report the second time".to_owned());
        }
        for fault in wrong {
            writeln!(failures, "{name}: {fault}").expect("text");
        }
    }
    println!("golden cases of each kind, both ways of each pair:");
    for kind in ChangeKind::ALL {
        let count = shown.get(kind).copied().unwrap_or_default();
        println!("{count:5}  {kind}");
        let excused = UNSHOWN.iter().find(|(unshown, _)| unshown == kind);
        match (count, excused) {
            (0, None) => writeln!(failures, "no pair shows {kind}").expect("text"),
            (1.., Some((_, why))) => {
                writeln!(failures, "{kind} is shown, although {why}").expect("text");
            }
            _ => {}
        }
    }
    assert!(failures.is_empty(), "\n{failures}");
}

/// All texts of the pairs that a reviewer reads.
#[test]
fn changes_as_text() {
    let mut text = String::new();
    for name in names(&folder()) {
        let pair = folder().join(&name);
        let [old, new] = ["before", "after"].map(|side| crate::load(&pair, side));
        writeln!(text, "===== {name}").expect("text");
        for (way, found) in [
            ("there", changes(&old, &new)),
            ("back", changes(&new, &old)),
        ] {
            for change in found {
                write!(text, "{way} {}", described(&change)).expect("text");
            }
        }
    }
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(folder());
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!("changes", text));
}

/// The changelog of each pair, there and back: sentences with Rust paths.
#[test]
fn changes_as_changelog() {
    let mut text = String::new();
    for name in names(&folder()) {
        let pair = folder().join(&name);
        let [old, new] = ["before", "after"].map(|side| crate::load(&pair, side));
        writeln!(text, "===== {name}").expect("text");
        for (way, [from, to]) in [("there", [&old, &new]), ("back", [&new, &old])] {
            let entries = changelog::entries(&compare(from, to, Some("0.1.0")));
            for line in entries.lines().filter(|line| line.starts_with(['-', '#'])) {
                let line = line.split(" <!-- ").next().unwrap_or(line);
                writeln!(text, "{way:5} {line}").expect("text");
            }
        }
    }
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(folder());
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!("changelog", text));
}

fn described(change: &Change) -> String {
    let mut text = String::new();
    let mut put = |key: &str, value: &str| writeln!(text, "  {key:<8}{value}").expect("text");
    put(
        "subject",
        &format!(
            "{} ({:?}) {}",
            change.subject.name, change.subject.kind, change.subject.pointer
        ),
    );
    put("says", &change.summary);
    let value = |value: &Option<String>| value.clone().unwrap_or_else(|| "-".to_owned());
    put(
        "values",
        &format!("{} → {}", value(&change.before), value(&change.after)),
    );
    put(
        "wire",
        &format!("{:?}: {}", change.wire.effect, change.wire.words),
    );
    if let Some(rust) = &change.rust {
        put("rust", &rust.item);
        rust.before
            .iter()
            .for_each(|line| put("", &format!("- {line}")));
        rust.after
            .iter()
            .for_each(|line| put("", &format!("+ {line}")));
    }
    change.folded.iter().for_each(|item| put("folded", item));
    if let Some(confidence) = change.confidence {
        put("sure", &format!("{confidence} %"));
    }
    let place = |place: &Option<Place>| {
        place
            .as_ref()
            .map_or_else(|| "-".to_owned(), |at| format!("{}:{}", at.line, at.column))
    };
    if change.level != Level::Noise {
        put(
            "places",
            &format!("{} → {}", place(&change.old), place(&change.new)),
        );
    }
    for user in &change.used_by {
        put(
            "used by",
            format!("{} ({}) {}", user.route, user.operation, user.path).trim_end(),
        );
    }
    change.fix.iter().for_each(|fix| put("fix", fix));
    format!("{} {}\n{text}", verdict(change), change.fingerprint)
}
