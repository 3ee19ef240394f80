//! Explanation of each kind of change, for `cargo xtask diff --explain ID`.

use std::fmt::Write as _;

use tidbcloud_openapi::likeness::did_you_mean;

use super::kind::{ABSENT, ChangeKind};
use super::report::{Bump, Level};

/// Least likeness, in percent, of a mistyped kind to the one that was meant; kinds share most of their parts.
const MISTYPED: u8 = 60;

/// Facts about a kind that hold for every document.
struct KindFacts {
    kind: ChangeKind,
    /// Levels and bumps that changes of the kind can have, the usual one first.
    verdicts: &'static [(Level, Bump)],
    /// Condition that decides between several verdicts; empty if there is one.
    decided: &'static str,
    /// Effect on released clients.
    wire: &'static str,
    /// Effect on Rust source that is compiled with the next version.
    rust: &'static str,
    /// Advice for reviewers and callers.
    fix: &'static str,
}

macro_rules! facts {
    ($($kind:ident $($level:ident $bump:ident),+; $decided:literal, $wire:literal, $rust:literal, $fix:literal;)*) => {
        const FACTS: &[KindFacts] = &[$(KindFacts {
            kind: ChangeKind::$kind,
            verdicts: &[$((Level::$level, Bump::$bump)),+],
            decided: $decided,
            wire: $wire,
            rust: $rust,
            fix: $fix,
        }),*];
    };
}

facts! {
    // Operations
    OpAdded Add Minor; "", "nothing: released clients do not know it", "one more method", "nothing to do";
    OpRemoved Break Major; "",
        "the server returns 404", "the method was removed (E0599)", "callers: use another operation; if the server still has it, restore it in the overlay";
    OpDeprecated Add Minor; "", "nothing: the server still responds", "a warning where it is called", "callers: move to the replacement; `x-deprecation-note` in the overlay names it";
    OpRenamed Break Major, Add Minor, Noise None; "NOISE if names.lock keeps the Rust name, ADD if the old name stays as a deprecated method",
        "nothing: method and path are the same", "the method has another name (E0599)", "`cargo xtask names keep` keeps the Rust name; `cargo xtask names rename` changes it and leaves the old name as a deprecated method";
    OpRegrouped Doc Patch; "", "nothing: method and path are the same", "nothing: the client has all methods, whatever the tag; the builder moves to another file", "nothing to do";
    OpMoved Wire Minor, Break Major; "BREAK if the new route takes other arguments", "the server may return 404 for the old method and path", "nothing if the arguments are the same: compiles as before; else E0061", "release soon; callers upgrade without code changes, or pass the new arguments";
    PathParamRenamed Doc Patch; "", "nothing: only the value is sent", "nothing: path parameters are arguments, and callers do not write their names", "nothing to do";
    CapabilityChanged Break Major, Add Minor, Risk Minor; "BREAK if something is removed, ADD if it is added, RISK if it works differently",
        "released clients use the old fields: pagination or waiting may end wrongly", "`items`, `pages`, `wait` or `start` was removed, or the body is wrapped differently (E0599, E0308)", "restore it in the overlay if it still works (`x-pager`, `x-waiter`, `x-starts`, `x-idempotent`), or callers write it by hand";
    // Parameters
    ParamAddedOptional Add Minor; "", "nothing: it may be left out", "one more method of the builder", "nothing to do";
    ParamAddedRequired Break Major; "", "the server rejects calls without it", "one more argument (E0061)", "callers: pass the argument; if the server does not need it, make it optional in the overlay";
    ParamRemoved Break Major; "",
        "the server ignores it or rejects the call", "the argument or method was removed (E0061, E0599)", "callers: remove it";
    ParamRenamed Break Major, Wire Minor; "WIRE if the Rust name stays",
        "the server does not know the old name: it ignores it or rejects the call", "the method has another name (E0599); an argument compiles as before", "keep the Rust name with `x-rust-name` in the overlay; released clients fail anyway, so release soon";
    ParamRequired Break Major; "", "the server rejects calls without it", "the method becomes an argument (E0061, E0599)", "callers: pass it as an argument";
    ParamOptional Break Major; "", "nothing: it may still be sent", "the argument becomes a method (E0061)", "callers: set it with its method; or keep it required in the overlay, and nothing changes";
    ParamLocationOrStyle Wire Minor; "",
        "the server does not understand the old encoding", "nothing: compiles as before", "release soon; callers upgrade without code changes";
    ParamReordered Risk Major, Break Major, Noise None; "RISK if the swapped arguments have the same type: it compiles and passes the wrong values; BREAK if the types differ; NOISE if only methods of the builder are affected",
        "nothing: the order is not sent", "arguments have another order; the compiler reports it only if types differ (E0308)", "keep the old order in the overlay; else callers check every call";
    ParamTypeChanged Break Major; "", "the server expects another kind of value; if only the number range differs, it may reject some", "the argument has another type (E0277, E0308)", "callers: pass a value of the new type";
    ParamWidened Noise None; "", "nothing: the server accepts all values that it accepted before", "nothing: every integer is `i64` or `u64`", "nothing to do";
    ParamDefaultChanged Risk Minor; "", "if nothing is sent, the server uses another default", "nothing: defaults are never sent", "callers: send the old default explicitly if it matters";
    ConstraintTightened Risk Patch; "", "the server may reject values that it accepted before", "nothing: the client does not check limits", "callers: check the values that you send";
    ConstraintLoosened Doc Patch; "", "nothing: the server accepts all values that it accepted before", "nothing; the docs name the new limit", "nothing to do";
    // Bodies and responses
    BodyAddedOptional Add Minor; "", "nothing: it may be left out", "one more method of the builder", "nothing to do";
    BodyAddedRequiredOrRemoved Break Major; "", "the server expects a body that is not sent, or gets one that it does not expect", "one argument more or less (E0061)", "callers: pass or remove the body";
    BodyRequiredness Break Major; "", "if now required, the server rejects calls without it; if now optional, nothing", "argument and method are swapped (E0061, E0599)", "callers: pass the body as an argument or with its method; or restore the old state in the overlay";
    BodyTypeChanged Break Major; "", "the server expects another body; nothing if the new type has the same JSON form", "the argument has another type (E0308)", "callers: build the new record";
    MediaTypeChanged Wire Minor; "",
        "the server may reject the request, or respond in another media type", "nothing: compiles as before", "release soon; callers upgrade without code changes";
    RespTypeChanged Break Major, Add Minor; "ADD if the response was only undocumented, and reads as the same type", "the response has another schema: its fields read as `None`, or it does not decode; nothing if the new type has the same JSON form", "`send` returns another type (E0308, E0609)", "callers: read the new type";
    SuccessStatusChanged Risk Minor; "",
        "nothing, unless code compares the status", "nothing: every 2xx is a success", "callers: check code that compares `meta().status()`";
    ErrorResponseChanged Risk Minor; "", "calls may fail with statuses or bodies that were not documented", "nothing: all errors have one type", "callers: check code that compares error statuses or codes";
    // Fields of requests
    ReqFieldAddedOptional Add Minor; "", "nothing: it may be left out", "one more field and setter", "nothing to do";
    ReqFieldAddedRequired Break Major; "", "the server rejects requests without it", "compiles, but the server returns 400: `new()` takes no arguments and every field is `Option`", "callers: set the field; if the server does not need it, make it optional in the overlay";
    ReqFieldRequired Break Major; "", "the server rejects requests without it", "compiles, but the server returns 400", "callers: always set the field; if the server does not need it, make it optional in the overlay";
    ReqFieldOptional Add Minor; "", "nothing: it may still be sent", "nothing: every field is `Option`", "nothing to do";
    ReqFieldRemoved Break Major; "",
        "the server ignores it or rejects the request", "field and setter were removed (E0599, E0609)", "callers: remove uses of the field";
    ReqFieldRenamed Break Major, Wire Minor; "WIRE if the Rust name stays",
        "the server does not know the old name", "field and setter have another name (E0599, E0609)", "keep the Rust name in names.lock; released clients fail anyway, so release soon";
    ReqFieldTypeChanged Break Major; "", "the server expects another kind of value; nothing if the new type has the same JSON form; if only the number range differs, it may reject some", "the field has another type (E0277, E0308)", "callers: set a value of the new type; if the document is wrong, correct it in the overlay";
    ReqFieldWidened Noise None; "", "nothing: the server accepts all values that it accepted before", "nothing: every integer is `i64` or `u64`", "nothing to do";
    ReqFieldDefaultChanged Risk Minor; "", "if the field is not sent, the server uses another default", "nothing: defaults are never sent", "callers: send the old default explicitly if it matters";
    ReqEnumValueAdded Add Minor; "", "nothing: released clients can send it as an unknown value", "one more variant of an open enum", "nothing to do";
    ReqEnumValueRemoved Break Major; "",
        "the server rejects the value", "the variant was removed (E0599)", "callers: send another value";
    AccessFlip Break Major, Add Minor, Risk Minor, Doc Patch; "BREAK if a field can no longer be set, ADD if it can now be set, RISK if responses no longer contain it, DOC if neither affects callers",
        "the server ignores or rejects what is sent, or no longer returns it", "output only fields have no setter (E0599)", "callers: stop setting it";
    // Fields of responses
    RespFieldAdded Add Minor; "", "nothing: unknown fields are ignored", "one more field; records are `#[non_exhaustive]`", "nothing to do";
    RespFieldRemoved Break Major; "",
        "released clients read `None`", "the field was removed (E0609)", "callers: remove uses of the field; if the server still sends it, restore it in the overlay";
    RespFieldRenamed Break Major, Wire Minor; "WIRE if the Rust name stays",
        "released clients read `None`", "the field has another name (E0609)", "keep the Rust name in names.lock; released clients read `None` anyway, so release soon";
    RespFieldRequired Doc Patch; "", "nothing: released clients read it already", "nothing: every field stays `Option`", "nothing to do";
    RespFieldOptional Doc Patch; "", "released clients read `None` if it is absent or null", "nothing: every field is `Option` already", "nothing to do; `unwrap` was never safe";
    RespFieldTypeChanged Break Major, Noise None; "NOISE if only the integer width differs: clients read 64 bits", "a value of another kind, or a number out of range, reads as `None` and is listed in `meta().mismatches()`; nothing if the new type has the same JSON form", "the field has another type (E0308)", "callers: read the new type; if the document is wrong, correct it in the overlay";
    RespEnumValueAdded Add Minor; "", "released clients read it as an unknown value", "one more variant; match arms for unknown values no longer match it, without a compiler error", "callers: check match arms for unknown values";
    RespEnumValueRemoved Break Major; "",
        "nothing: the server no longer sends it", "the variant was removed (E0599)", "callers: remove the match arm";
    EnumToOrFromString Break Major; "", "the value is still a JSON string; from string to enum, the server may reject other values", "an open enum and `String` are swapped (E0308)", "callers: use the new type; or keep the old one in the overlay";
    WireFormChanged Wire Minor, Noise None; "NOISE in responses, which are read in both forms", "the server may reject what is sent; responses may be reported as mismatches", "nothing: the type stays", "release soon; callers upgrade without code changes";
    // Names
    TypeNameMoved Break Major, Add Minor, Noise None; "NOISE if names.lock keeps the Rust name, ADD if the old name stays as a deprecated alias",
        "nothing: type names are not sent", "the type has another name (E0412, E0433)", "`cargo xtask names keep` keeps the Rust name; `cargo xtask names rename` changes it and leaves a deprecated alias";
    TypeOrphaned Break Major; "",
        "nothing: no call contains it", "the type was removed (E0412, E0433)", "callers: remove uses of the type";
    TypeAdded Add Minor; "", "nothing: released clients do not know it", "one more type", "nothing to do";
    RustNameChanged Break Major, Add Minor; "ADD if the old name stays as deprecated",
        "nothing: the wire name is the same", "the field, variant or method has another name (E0599, E0609)", "restore the name in names.lock or in the overlay, or callers use the new one";
    // The whole API
    ApiAdded Add None; "", "nothing: released clients do not know it", "one more crate", "nothing to do";
    ApiRemoved Break None; "", "the server may stop responding", "the crate gets no new versions; published ones stay", "publish a last version that names the replacement before you remove the manifest entry";
    AuthChanged Wire Minor, Break Major; "BREAK if a key pair is not accepted any more",
        "the server rejects the old authentication", "nothing; where a key pair is not accepted any more, `Client::from_env` and `Client::from_profile` were removed (E0599)", "release soon; callers give the new credentials to `Config::builder()`; a scheme that clients do not sign is added to the runtime before that";
    ServerChanged Wire Minor; "", "the old URL may stop responding", "nothing: compiles as before", "release soon; callers that set an endpoint in code or environment check it";
    ItemDeprecated Add Minor; "", "nothing: it still works", "a warning where it is used", "callers: move to the replacement; `x-deprecation-note` in the overlay names it";
    DeprecationLifted Doc Patch; "", "nothing", "one warning less", "nothing to do";
    DocsOrDeprecationNote Doc Patch; "", "nothing", "nothing; the docs changed", "nothing to do";
}

/// Returns the levels and bumps that changes of a kind can have, the usual one first.
#[must_use]
pub fn verdicts(kind: ChangeKind) -> &'static [(Level, Bump)] {
    let facts = FACTS.iter().find(|facts| facts.kind == kind);
    facts.map_or(&[], |facts| facts.verdicts)
}

/// Explains a kind of change: its effect and what to do, or why it is never reported.
///
/// # Errors
///
/// An unknown id, with the most similar known one.
pub fn explain(id: &str) -> Result<String, String> {
    if let Some(facts) = FACTS.iter().find(|facts| facts.kind.id() == id) {
        return Ok(text(facts));
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

fn text(facts: &KindFacts) -> String {
    let kind = facts.kind;
    let mut text = format!("{kind}: {}\n\n", kind.about());
    let mut row = |label: &str, value: &str| {
        for (index, line) in wrapped(value).iter().enumerate() {
            let label = if index == 0 { label } else { "" };
            let _ = writeln!(text, "{label:<9}{line}");
        }
    };
    row("wire", facts.wire);
    row("rust", facts.rust);
    let verdicts = facts.verdicts.iter();
    let verdicts = verdicts.map(|(level, bump)| format!("{level} {}", version_part(*bump)));
    row("level", &verdicts.collect::<Vec<_>>().join(", or "));
    row("", facts.decided);
    row("fix", facts.fix);
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
    use crate::compare::judge;

    #[test]
    fn every_kind_has_one_entry() {
        assert_eq!(FACTS.len(), ChangeKind::ALL.len());
        for (facts, kind) in FACTS.iter().zip(ChangeKind::ALL) {
            assert_eq!(facts.kind, *kind, "the table has the order of the kinds");
            assert_eq!(
                facts.decided.is_empty(),
                facts.verdicts.len() == 1,
                "{kind}"
            );
            let text = explain(kind.id()).unwrap();
            assert!(text.lines().skip(1).all(|line| line.len() < 100), "{text}");
            for label in ["wire ", "rust ", "level ", "fix ", "inverse "] {
                let lines = text.lines().filter(|line| line.starts_with(label));
                assert_eq!(lines.count(), 1, "{label} {text}");
            }
        }
    }

    #[test]
    fn the_usual_verdict_comes_first() {
        for kind in ChangeKind::ALL {
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
        assert!(error.contains("use one of: op-added, "), "{error}");
        assert!(!error.contains('\u{1b}'), "{error}");
    }
}
