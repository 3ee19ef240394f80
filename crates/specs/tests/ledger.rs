//! The name ledger in memory: a written ledger reads back, and edits change its rows.

use std::path::Path;

use tidbcloud_specs::ledger::{Ledger, LedgerSubject, Releases, Row, TypeRow};

const RELEASES: Releases<'static> = Releases {
    next: "0.3.0",
    published: "0.2.0",
};

fn row(name: &str) -> Row {
    Row {
        name: name.to_owned(),
        ..Row::default()
    }
}

fn read(text: &str) -> Ledger {
    Ledger::parse(Path::new("names.lock"), text).unwrap_or_else(|problems| panic!("{problems}"))
}

/// Two types that look like a type with its field, and an operation that is called as a type.
const DOTTED: &str = "\
since: 0.1.0
operations:
  Branch: branch
  GET /bills/{month}: get_bill
types:
  Branch:
    name: Branch
    fields: {Endpoints: endpoints, Endpoints.host: host}
  Branch.Endpoints:
    name: BranchEndpoints
    fields: {host: host, port: {name: port, since: 0.3.0}}
  forms.State:
    name: State
    variants: {A.B: Ab, '': Empty}
";

#[test]
fn what_is_written_reads_back() {
    let mut ledger = Ledger::new("0.1.0");
    let strange = [
        "",
        " ",
        "a: b",
        "#",
        "no",
        "1",
        "GET /x/{y}:z",
        "'",
        "\"",
        "\\",
        "{a}",
        "[a]",
        "- a",
        "é\u{2028}\n",
        "<<<<<<< a",
    ];
    for (index, identity) in strange.into_iter().enumerate() {
        let full = Row {
            name: format!("name_{index}"),
            since: Some("0.2.0-rc.1".to_owned()),
            aliases: vec!["type".to_owned(), "no".to_owned()],
        };
        let ty = TypeRow {
            row: full.clone(),
            fields: [
                (identity.to_owned(), full.clone()),
                ("a".to_owned(), row("true")),
            ]
            .into(),
            variants: [(identity.to_owned(), row("A"))].into(),
        };
        ledger.operations.insert(identity.to_owned(), full);
        ledger.types.insert(identity.to_owned(), ty);
        ledger.types.insert(
            format!("{identity} bare"),
            TypeRow {
                row: row("Bare"),
                ..TypeRow::default()
            },
        );
    }
    let text = ledger.to_text();
    assert_eq!(read(&text), ledger, "{text}");
    assert_eq!(read(&read(DOTTED).to_text()), read(DOTTED));
    let empty = Ledger::new("0.1.0");
    assert_eq!(read(&empty.to_text()), empty);
}

#[test]
fn a_text_names_one_row_or_says_why_not() {
    let ledger = read(DOTTED);
    let owned = |text: &str| text.to_owned();
    for (text, expected) in [
        (
            "GET /bills/{month}",
            LedgerSubject::Operation(owned("GET /bills/{month}")),
        ),
        (
            "operation:Branch",
            LedgerSubject::Operation(owned("Branch")),
        ),
        ("type:Branch", LedgerSubject::Type(owned("Branch"))),
        (
            "field:Branch.Endpoints",
            LedgerSubject::Field(owned("Branch"), owned("Endpoints")),
        ),
        (
            "type:Branch.Endpoints",
            LedgerSubject::Type(owned("Branch.Endpoints")),
        ),
        (
            "Branch.Endpoints.port",
            LedgerSubject::Field(owned("Branch.Endpoints"), owned("port")),
        ),
        (
            "field:Branch:Endpoints.host",
            LedgerSubject::Field(owned("Branch"), owned("Endpoints.host")),
        ),
        ("forms.State", LedgerSubject::Type(owned("forms.State"))),
        (
            "forms.State.A.B",
            LedgerSubject::Variant(owned("forms.State"), owned("A.B")),
        ),
        (
            "forms.State.",
            LedgerSubject::Variant(owned("forms.State"), String::new()),
        ),
    ] {
        assert_eq!(ledger.find(text), Ok(expected), "{text}");
    }
    for (text, expected) in [
        ("Branch", "fix: write operation:Branch or type:Branch"),
        (
            "Branch.Endpoints",
            "fix: write field:Branch:Endpoints or type:Branch.Endpoints",
        ),
        (
            "GET /bills/{months}",
            "fix: did you mean 'GET /bills/{month}'?",
        ),
        ("type:forms.Stat", "fix: did you mean forms.State?"),
    ] {
        let error = ledger.find(text).unwrap_err().to_string();
        assert!(error.ends_with(expected), "{text}: {error}");
    }
    assert!(Ledger::new("0.1.0").find("a").is_err());
}

#[test]
fn a_kept_row_takes_along_what_is_below_it() {
    let mut ledger = read(DOTTED);
    let old = ledger.find("Branch.Endpoints.port").unwrap();
    ledger.keep(&old, "Branch.Endpoints.portNumber").unwrap();
    let old = ledger.find("type:Branch.Endpoints").unwrap();
    ledger.keep(&old, "Endpoints").unwrap();
    let kept = &ledger.types["Endpoints"];
    assert_eq!(kept.row, row("BranchEndpoints"));
    let port = Row {
        since: Some("0.3.0".to_owned()),
        ..row("port")
    };
    assert_eq!(kept.fields["portNumber"], port);
    assert!(!ledger.types.contains_key("Branch.Endpoints"));

    let before = ledger.clone();
    for (old, new, expected) in [
        (
            "Endpoints",
            "forms.State",
            "type `forms.State` already has a row: `State`",
        ),
        ("Endpoints", "Endpoints", "has that identity already"),
        ("Endpoints.host", "portNumber", "already has a row"),
        ("Endpoints.host", " ", "the new identity is empty"),
    ] {
        let subject = ledger.find(old).unwrap();
        let error = ledger.keep(&subject, new).unwrap_err().to_string();
        assert!(error.contains(expected), "{error}");
    }
    assert_eq!(ledger, before);
}

#[test]
fn only_a_published_name_becomes_an_alias() {
    let mut ledger = read(DOTTED);
    let mut rename = |text: &str, name: &str| {
        let subject = ledger.find(text).unwrap();
        ledger
            .rename(&subject, name, RELEASES)
            .unwrap()
            .after
            .unwrap()
    };
    let row = rename("field:Branch.Endpoints:host", "address");
    assert_eq!(
        (row.since.as_deref(), row.aliases.as_slice()),
        (Some("0.3.0"), &["host".to_owned()][..])
    );
    let row = rename("Branch.Endpoints.port", "number");
    assert_eq!(
        (row.since.as_deref(), row.aliases.len()),
        (Some("0.3.0"), 0)
    );
    // Back again: `host` was there in 0.2.0, so it is an alias again when it goes next.
    let row = rename("field:Branch.Endpoints:host", "host");
    assert_eq!(
        (row.since.as_deref(), row.aliases.len()),
        (Some("0.2.0"), 0)
    );
    let row = rename("field:Branch.Endpoints:host", "server");
    assert_eq!(row.aliases, ["host"]);
}

#[test]
fn a_name_for_something_new_adds_one_row() {
    let mut ledger = read(DOTTED);
    let mut additions = ledger.clone();
    let new = TypeRow {
        row: row("State2"),
        fields: [("a".to_owned(), row("a"))].into(),
        ..TypeRow::default()
    };
    additions.types.insert("State".to_owned(), new);
    additions
        .operations
        .insert("Other".to_owned(), row("other"));
    let subject = additions.find("State").unwrap();
    let error = ledger
        .add_row(&additions, &subject, "State", RELEASES)
        .unwrap_err();
    assert!(
        error
            .what
            .contains("`State` is the name of type `forms.State`"),
        "{error}"
    );
    assert_eq!(ledger, read(DOTTED));
    let change = ledger
        .add_row(&additions, &subject, "State2", RELEASES)
        .unwrap();
    assert_eq!(change.after.unwrap().aliases, Vec::<String>::new());
    assert_eq!(ledger.types["State"].row.since.as_deref(), Some("0.3.0"));
    assert!(
        ledger.types["State"].fields.contains_key("a") && !ledger.operations.contains_key("Other")
    );
}
