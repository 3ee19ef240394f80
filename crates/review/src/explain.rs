//! What each kind of change means, for `cargo xtask diff --explain ID`: the table of facts, and how it is told.

use std::fmt::Write as _;

use super::kind::{ABSENT, Kind};
use super::report::{Bump, Level};

/// What is known of a kind, whatever the document says.
struct Facts {
    kind: Kind,
    /// Levels and bumps that changes of the kind can have, the usual one first.
    verdicts: &'static [(Level, Bump)],
    /// What decides between several verdicts; empty where there is one.
    decided: &'static str,
    /// What clients meet that are already released.
    wire: &'static str,
    /// What Rust source meets that is compiled against the next version.
    rust: &'static str,
    /// What its reviewer or its callers do about it.
    act: &'static str,
}

macro_rules! facts {
    ($($kind:ident $($level:ident $bump:ident),+; $decided:literal, $wire:literal, $rust:literal, $act:literal;)*) => {
        const FACTS: &[Facts] = &[$(Facts {
            kind: Kind::$kind,
            verdicts: &[$((Level::$level, Bump::$bump)),+],
            decided: $decided,
            wire: $wire,
            rust: $rust,
            act: $act,
        }),*];
    };
}

facts! {
    // Operations
    OpAdded Add Minor; "", "nothing: released clients do not know it", "one more method", "nothing to do";
    OpRemoved Break Major; "",
        "the server answers 404", "the method is gone (E0599)", "callers: find another operation; if the server still knows it, restore it in the overlay";
    OpDeprecated Add Minor; "", "nothing: the server still answers", "a warning where it is called", "callers: move to what replaces it; `x-deprecation-note` in the overlay says what";
    OpRenamed Break Major, Add Minor, Noise None; "NOISE where the ledger keeps the Rust name, ADD where it leaves a deprecated forwarder under the former name",
        "nothing: the route is the same", "the method has another name (E0599)", "`cargo xtask names keep` keeps the Rust name; `cargo xtask names rename` renames it and leaves a forwarder";
    OpRegrouped Doc Patch; "", "nothing: the route is the same", "nothing: the client has all methods, whatever the tag; the file of the builder moves", "nothing to do";
    OpMoved Wire Minor, Break Major; "BREAK where the new route takes other arguments", "the server may answer 404 at the old route", "nothing, where the arguments are the same: compiles as before; else E0061", "release soon; callers upgrade and edit nothing, or give the new arguments";
    PathParamRenamed Doc Patch; "", "nothing: only the value is sent", "nothing: path parameters are arguments, and arguments have no names where they are called", "nothing to do";
    CapabilityChanged Break Major, Add Minor, Risk Minor; "BREAK where something is lost, ADD where it is gained, RISK where it only works in another way",
        "released clients go on with what they learned: pages or waits may end wrongly", "`items`, `pages` or `wait` is gone, or the body is wrapped otherwise (E0599, E0308)", "say in the overlay what is still true (`x-pager`, `x-waiter`, `x-idempotent`), or callers do it by hand";
    // Parameters
    ParamAddedOptional Add Minor; "", "nothing: it may be left out", "one more method of the builder", "nothing to do";
    ParamAddedRequired Break Major; "", "the server refuses calls without it", "one more argument (E0061)", "callers: give the argument; if the server does not need it, say so in the overlay";
    ParamRemoved Break Major; "",
        "the server ignores it or refuses the call", "the argument or method is gone (E0061, E0599)", "callers: drop it";
    ParamRenamed Break Major, Wire Minor; "WIRE where the Rust name is kept",
        "the server does not know the old name: it ignores it or refuses the call", "the method has another name (E0599); an argument compiles as before", "keep the Rust name with `x-rust-name` in the overlay; released clients fail all the same, so release soon";
    ParamRequired Break Major; "", "the server refuses calls without it", "the method becomes an argument (E0061, E0599)", "callers: give it as an argument";
    ParamOptional Break Major; "", "nothing: it may still be sent", "the argument becomes a method (E0061)", "callers: set it with its method; or keep it required in the overlay, and nothing changes";
    ParamLocationOrStyle Wire Minor; "",
        "the server does not understand the old form", "nothing: compiles as before", "release soon; callers upgrade and edit nothing";
    ParamReordered Risk Major, Break Major, Noise None; "RISK where the swapped arguments take the same types: it compiles and calls wrongly; BREAK where the types differ; NOISE where only methods of the builder are concerned",
        "nothing: order is not sent", "arguments stand in another order; the compiler sees it only where types differ (E0308)", "keep the old order in the overlay; else callers check every call";
    ParamTypeChanged Break Major; "", "the server expects another kind of value; where only the range of numbers differs, it may refuse some", "the argument has another type (E0277, E0308)", "callers: give a value of the new type";
    ParamWidened Noise None; "", "nothing: what was sent is still accepted", "nothing: every integer is `i64` or `u64`", "nothing to do";
    ParamDefaultChanged Risk Minor; "", "where nothing is sent, the server does something else", "nothing: defaults are never sent", "callers: send the value if the old default mattered";
    ConstraintTightened Risk Patch; "", "the server may refuse values that it took", "nothing: limits are not checked by the client", "callers: check the values that they send";
    ConstraintLoosened Doc Patch; "", "nothing: what was sent is still accepted", "nothing; the docs say the new limit", "nothing to do";
    // Bodies and replies
    BodyAddedOptional Add Minor; "", "nothing: it may be left out", "one more method of the builder", "nothing to do";
    BodyAddedRequiredOrRemoved Break Major; "", "the server expects a body that is not sent, or gets one that it does not expect", "one argument more or less (E0061)", "callers: give or drop the body";
    BodyRequiredness Break Major; "", "demanded: the server refuses calls without it; not demanded any more: nothing", "argument and method change places (E0061, E0599)", "callers: give the body where it belongs now; or say in the overlay what it was";
    BodyTypeChanged Break Major; "", "the server expects another body; nothing where the new type has the same form", "the argument has another type (E0308)", "callers: build the new record";
    MediaTypeChanged Wire Minor; "",
        "the server may refuse what is sent, or answer in a form that is not expected", "nothing: compiles as before", "release soon; callers upgrade and edit nothing";
    RespTypeChanged Break Major, Add Minor; "ADD where a body is only documented now, and reads as the same type", "the reply has another shape: its fields read as `None`, or it does not decode at all; nothing where the new type has the same form", "what `send` answers has another type (E0308, E0609)", "callers: read the new type";
    SuccessStatusChanged Risk Minor; "",
        "nothing, unless somebody compares the status", "nothing: every 2xx is a success", "callers: look where `meta().status()` is compared";
    ErrorResponseChanged Risk Minor; "", "calls may fail with statuses or bodies that were not documented", "nothing: errors are one type", "callers: look where statuses or codes of errors are compared";
    // Fields of requests
    ReqFieldAddedOptional Add Minor; "", "nothing: it may be left out", "one more field and setter", "nothing to do";
    ReqFieldAddedRequired Break Major; "", "the server refuses requests without it", "compiles, and then the server answers 400: `new()` takes nothing and every field is `Option`", "callers: set the field; if the server does not need it, say so in the overlay";
    ReqFieldRequired Break Major; "", "the server refuses requests that leave it out", "compiles, and then the server answers 400", "callers: always set the field; if the server does not need it, say so in the overlay";
    ReqFieldOptional Add Minor; "", "nothing: it may still be sent", "nothing: every field is `Option`", "nothing to do";
    ReqFieldRemoved Break Major; "",
        "the server ignores it or refuses the request", "field and setter are gone (E0599, E0609)", "callers: drop the field";
    ReqFieldRenamed Break Major, Wire Minor; "WIRE where the Rust name is kept",
        "the server does not know the old name", "field and setter have another name (E0599, E0609)", "keep the Rust name in names.lock; released clients fail all the same, so release soon";
    ReqFieldTypeChanged Break Major; "", "the server expects another kind of value; nothing where the new type has the same form, and where only the range of numbers differs, it may refuse some", "the field has another type (E0277, E0308)", "callers: set a value of the new type; if the document is wrong, correct it in the overlay";
    ReqFieldWidened Noise None; "", "nothing: what was sent is still accepted", "nothing: every integer is `i64` or `u64`", "nothing to do";
    ReqFieldDefaultChanged Risk Minor; "", "where the field is not sent, the server does something else", "nothing: defaults are never sent", "callers: send the value if the old default mattered";
    ReqEnumValueAdded Add Minor; "", "nothing: released clients can send it as an unknown value", "one more variant of an open enum", "nothing to do";
    ReqEnumValueRemoved Break Major; "",
        "the server refuses the value", "the variant is gone (E0599)", "callers: send another value";
    AccessFlip Break Major, Add Minor, Risk Minor, Doc Patch; "BREAK where a field can no longer be set, ADD where it can be set now, RISK where replies do not hold it any more, DOC where neither touches anybody",
        "the server ignores or refuses what is sent, or does not answer it any more", "output only fields have no setter (E0599)", "callers: do not set it any more";
    // Fields of replies
    RespFieldAdded Add Minor; "", "nothing: unknown fields are ignored", "one more field; records are `#[non_exhaustive]`", "nothing to do";
    RespFieldRemoved Break Major; "",
        "released clients read `None`", "the field is gone (E0609)", "callers: live without it; if the server still sends it, restore it in the overlay";
    RespFieldRenamed Break Major, Wire Minor; "WIRE where the Rust name is kept",
        "released clients read `None`", "the field has another name (E0609)", "keep the Rust name in names.lock; released clients read `None` all the same, so release soon";
    RespFieldRequired Doc Patch; "", "nothing: it was read before", "nothing: every field stays `Option`", "nothing to do";
    RespFieldOptional Doc Patch; "", "released clients read `None` where it is absent or null", "nothing: every field is `Option` already", "nothing to do; `unwrap` was never safe";
    RespFieldTypeChanged Break Major, Noise None; "NOISE where only the number of bits differs: every integer has 64", "a value of another kind, or a number out of range, reads as `None`, and `meta().mismatches()` names it; nothing where the new type has the same form", "the field has another type (E0308)", "callers: read the new type; if the document is wrong, correct it in the overlay";
    RespEnumValueAdded Add Minor; "", "released clients read it as an unknown value", "one more variant; arms that match it as an unknown value match no more, and the compiler does not say so", "callers: look for arms on unknown values";
    RespEnumValueRemoved Break Major; "",
        "nothing: the server does not send it any more", "the variant is gone (E0599)", "callers: drop the arm";
    EnumToOrFromString Break Major; "", "values are text all the same; from text to values, the server may refuse others", "an open enum and `String` change places (E0308)", "callers: write the new type; or keep the old one in the overlay";
    WireFormChanged Wire Minor, Noise None; "NOISE in replies, which are read in either form", "what is sent may be refused; what is read may be a mismatch", "nothing: the type stays", "release soon; callers upgrade and edit nothing";
    // Names
    TypeNameMoved Break Major, Add Minor, Noise None; "NOISE where the ledger keeps the Rust name, ADD where it leaves an alias under the former name",
        "nothing: names of types are not sent", "the type has another name (E0412, E0433)", "`cargo xtask names keep` keeps the Rust name; `cargo xtask names rename` renames it and leaves a deprecated alias";
    TypeOrphaned Break Major; "",
        "nothing: no call holds it", "the type is gone (E0412, E0433)", "callers: drop what names it";
    TypeAdded Add Minor; "", "nothing: released clients do not know it", "one more type", "nothing to do";
    RustNameChanged Break Major, Add Minor; "ADD where the former name is left as deprecated",
        "nothing: the name on the wire is the same", "the field, variant or method has another name (E0599, E0609)", "restore the name in names.lock or in the overlay, or callers write the new one";
    // The whole API
    ApiAdded Add None; "", "nothing: released clients do not know it", "one more crate", "nothing to do";
    ApiRemoved Break None; "", "the server may answer no more", "the crate gets no new versions; those that are published stay", "publish a last version that says what to use instead, before its entry leaves the manifest";
    AuthChanged Wire Minor; "",
        "the server refuses the old signature", "nothing, unless the runtime needs other keys", "the runtime must know the scheme before the next release";
    ServerChanged Wire Minor; "", "the old URL may answer no more", "nothing: compiles as before", "release soon; who sets an endpoint in code or environment looks at it";
    ItemDeprecated Add Minor; "", "nothing: it still works", "a warning where it is used", "callers: move to what replaces it; `x-deprecation-note` in the overlay says what";
    DeprecationLifted Doc Patch; "", "nothing", "one warning less", "nothing to do";
    DocsOrDeprecationNote Doc Patch; "", "nothing", "nothing; the docs say it", "nothing to do";
}

/// The levels and bumps that changes of a kind can have, the usual one first.
#[must_use]
pub fn verdicts(kind: Kind) -> &'static [(Level, Bump)] {
    let facts = FACTS.iter().find(|facts| facts.kind == kind);
    facts.map_or(&[], |facts| facts.verdicts)
}

/// What a kind of change is, whom it touches and what to do, or why it is never reported.
///
/// # Errors
///
/// Says which word is meant, where the word is none.
pub fn explain(id: &str) -> Result<String, String> {
    if let Some(facts) = FACTS.iter().find(|facts| facts.kind.id() == id) {
        return Ok(told(facts));
    }
    if let Some((id, why)) = ABSENT.iter().find(|(absent, _)| *absent == id) {
        return Ok(format!("{id}: never reported\n\n{why}\n"));
    }
    let known = Kind::ALL.iter().map(|kind| kind.id());
    let known = known.chain(ABSENT.iter().map(|(absent, _)| *absent));
    let known: Vec<&str> = known.collect();
    let fix = match nearest(id, &known) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("write one of: {}", known.join(", ")),
    };
    let id: String = id.escape_debug().collect();
    Err(format!("error: `{id}` is no kind of change\n  fix: {fix}"))
}

fn told(facts: &Facts) -> String {
    let kind = facts.kind;
    let mut text = format!("{kind}: {}\n\n", kind.about());
    let mut row = |label: &str, words: &str| {
        for (index, line) in wrapped(words).iter().enumerate() {
            let label = if index == 0 { label } else { "" };
            let _ = writeln!(text, "{label:<9}{line}");
        }
    };
    row("wire", facts.wire);
    row("rust", facts.rust);
    let verdicts = facts.verdicts.iter();
    let verdicts = verdicts.map(|(level, bump)| format!("{level} {}", word(*bump)));
    row("level", &verdicts.collect::<Vec<_>>().join(", or "));
    row("", facts.decided);
    row("do", facts.act);
    let inverses: Vec<&str> = kind.inverses().iter().map(|inverse| inverse.id()).collect();
    row(
        "inverse",
        &match inverses[..] {
            [] => "none".to_owned(),
            [own] if own == kind.id() => "the same kind".to_owned(),
            _ => inverses.join(", or "),
        },
    );
    text
}

/// Words in lines that fit a terminal.
fn wrapped(words: &str) -> Vec<String> {
    const WIDEST: usize = 90;
    let mut lines: Vec<String> = Vec::new();
    for word in words.split_whitespace() {
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

fn word(bump: Bump) -> &'static str {
    match bump {
        Bump::None => "(no release)",
        Bump::Patch => "(patch)",
        Bump::Minor => "(minor)",
        Bump::Major => "(major; before 1.0 the second number)",
    }
}

/// The known word that shares most with a mistyped one, if they share much.
fn nearest<'a>(id: &str, known: &[&'a str]) -> Option<&'a str> {
    const CLOSE: f32 = 0.6;
    let id = id.to_lowercase().replace('_', "-");
    let likeness = |known: &str| similar::TextDiff::from_chars(id.as_str(), known).ratio();
    let ratios = known.iter().map(|known| (likeness(known), *known));
    ratios
        .max_by(|(a, _), (b, _)| a.total_cmp(b))
        .filter(|(likeness, _)| *likeness >= CLOSE)
        .map(|(_, known)| known)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::judge;

    #[test]
    fn every_kind_has_one_entry() {
        assert_eq!(FACTS.len(), Kind::ALL.len());
        for (facts, kind) in FACTS.iter().zip(Kind::ALL) {
            assert_eq!(facts.kind, *kind, "the table has the order of the kinds");
            assert_eq!(
                facts.decided.is_empty(),
                facts.verdicts.len() == 1,
                "{kind}"
            );
            let text = explain(kind.id()).unwrap();
            assert!(text.lines().skip(1).all(|line| line.len() < 100), "{text}");
            for label in ["wire ", "rust ", "level ", "do ", "inverse "] {
                let lines = text.lines().filter(|line| line.starts_with(label));
                assert_eq!(lines.count(), 1, "{label} {text}");
            }
        }
    }

    #[test]
    fn the_usual_verdict_comes_first() {
        for kind in Kind::ALL {
            let usual = judge::verdict(*kind);
            assert_eq!(verdicts(*kind)[0], (usual.level, usual.bump), "{kind}");
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
        assert!(error.contains("write one of: op-added, "), "{error}");
        assert!(!error.contains('\u{1b}'), "{error}");
    }
}
