//! What a kind of change means for whom, where nothing about it is special. Comparers say where something is.

use crate::kind::Kind;
use crate::report::{Bump, Effect, Level};

/// The verdicts on a kind of change.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Verdict {
    pub(crate) level: Level,
    pub(crate) bump: Bump,
    pub(crate) effect: Effect,
    /// What a released client meets.
    pub(crate) wire: &'static str,
    /// What its users do about it; empty where there is nothing to do.
    pub(crate) fix: &'static str,
}

/// The verdicts on a kind of change in its usual form.
pub(crate) fn verdict(kind: Kind) -> Verdict {
    use Bump::{Major, Minor, None, Patch};
    use Effect::{Fails, Fine, May};
    use Level::{Add, Break, Doc, Noise, Risk, Wire};
    let (level, bump, effect, wire, fix) = match kind {
        Kind::OpAdded => (Add, Minor, Fine, "released clients do not know it", ""),
        Kind::OpRemoved => (
            Break,
            Major,
            Fails,
            "the server answers 404",
            "callers: find another operation",
        ),
        Kind::OpDeprecated => (
            Add,
            Minor,
            Fine,
            "the server still answers",
            "callers get a warning: move them to what replaces it",
        ),
        Kind::OpRenamed => (
            Break,
            Major,
            Fine,
            "the route is the same",
            "bring the name back with `cargo xtask names keep` or `rename`, or callers: write the new name",
        ),
        Kind::OpRegrouped => (Doc, Patch, Fine, "the route is the same", ""),
        Kind::OpMoved => (
            Wire,
            Minor,
            Fails,
            "the server answers 404 at the old route",
            "callers: upgrade; no edit is needed",
        ),
        Kind::PathParamRenamed => (
            Doc,
            Patch,
            Fine,
            "the name of a path parameter is not sent",
            "",
        ),
        Kind::CapabilityChanged => (
            Break,
            Major,
            May,
            "released clients go on as before",
            "callers: do by hand what the ending did, or restore it in the overlay",
        ),
        Kind::ParamAddedOptional => (Add, Minor, Fine, "may be left out", ""),
        Kind::ParamAddedRequired => (
            Break,
            Major,
            Fails,
            "the server refuses calls without it",
            "callers: give the new argument",
        ),
        Kind::ParamRemoved => (
            Break,
            Major,
            May,
            "the server ignores or refuses it",
            "callers: drop the argument or the method",
        ),
        Kind::ParamRenamed => (
            Break,
            Major,
            Fails,
            "the server does not know the old name",
            "callers: write the new name, or keep the Rust name with `x-rust-name` in the overlay",
        ),
        Kind::ParamRequired => (
            Break,
            Major,
            Fails,
            "the server refuses calls without it",
            "callers: give it as an argument",
        ),
        Kind::ParamOptional => (
            Break,
            Major,
            Fine,
            "may still be sent",
            "callers: set it with its method, or keep it required in the overlay",
        ),
        Kind::ParamLocationOrStyle => (
            Wire,
            Minor,
            Fails,
            "the server does not understand the old form",
            "callers: upgrade; no edit is needed",
        ),
        Kind::ParamReordered => (
            Risk,
            Major,
            Fine,
            "the order is not sent",
            "callers: check the order of the arguments, which the compiler cannot; or keep the order in the overlay",
        ),
        Kind::ParamTypeChanged => (
            Break,
            Major,
            Fails,
            "the server expects another kind of value",
            "callers: give a value of the new type",
        ),
        Kind::ParamWidened | Kind::ReqFieldWidened => {
            (Noise, None, Fine, "what was sent is still accepted", "")
        }
        Kind::ParamDefaultChanged | Kind::ReqFieldDefaultChanged => (
            Risk,
            Minor,
            May,
            "the server does something else where nothing is sent",
            "callers: send the value if the old default mattered",
        ),
        Kind::ConstraintTightened => (
            Risk,
            Patch,
            May,
            "the server may refuse values that it took",
            "callers: check the values that are sent",
        ),
        Kind::ConstraintLoosened => (Doc, Patch, Fine, "what was sent is still accepted", ""),
        Kind::BodyAddedOptional => (Add, Minor, Fine, "may be left out", ""),
        Kind::BodyAddedRequiredOrRemoved => (
            Break,
            Major,
            Fails,
            "the server expects what the old client does not send, or the other way round",
            "callers: give or drop the body",
        ),
        Kind::BodyRequiredness => (
            Break,
            Major,
            May,
            "the server may refuse calls without a body",
            "callers: give the body as an argument or with its method",
        ),
        Kind::BodyTypeChanged => (
            Break,
            Major,
            Fails,
            "the server expects another body",
            "callers: build the new record",
        ),
        Kind::MediaTypeChanged => (
            Wire,
            Minor,
            Fails,
            "the server may refuse or answer in another media type",
            "callers: upgrade; no edit is needed",
        ),
        Kind::RespTypeChanged => (
            Break,
            Major,
            Fails,
            "the reply has another shape",
            "callers: read the new type",
        ),
        Kind::SuccessStatusChanged => (
            Risk,
            Minor,
            May,
            "who compares the status sees another one",
            "callers: look where `meta().status()` is compared",
        ),
        Kind::ErrorResponseChanged => (
            Risk,
            Minor,
            May,
            "calls may fail with other statuses or bodies",
            "callers: look where statuses or codes of errors are compared",
        ),
        Kind::ReqFieldAddedOptional => (Add, Minor, Fine, "may be left out", ""),
        Kind::ReqFieldAddedRequired => (
            Break,
            Major,
            Fails,
            "the server refuses requests without it",
            "callers: set the new field; the compiler does not ask for it",
        ),
        Kind::ReqFieldRequired => (
            Break,
            Major,
            Fails,
            "the server refuses requests without it",
            "callers: always set the field; the compiler does not ask for it",
        ),
        Kind::ReqFieldOptional => (Add, Minor, Fine, "may still be sent", ""),
        Kind::ReqFieldRemoved => (
            Break,
            Major,
            May,
            "the server ignores or refuses it",
            "callers: drop the field; the server knows it no more",
        ),
        Kind::ReqFieldRenamed => (
            Break,
            Major,
            Fails,
            "the server does not know the old name",
            "callers: write the new name",
        ),
        Kind::ReqFieldTypeChanged => (
            Break,
            Major,
            Fails,
            "the server expects another kind of value",
            "callers: set a value of the new type",
        ),
        Kind::ReqEnumValueAdded => (
            Add,
            Minor,
            Fine,
            "released clients can send it as an unknown value",
            "",
        ),
        Kind::ReqEnumValueRemoved => (
            Break,
            Major,
            Fails,
            "the server refuses the value",
            "callers: send another value",
        ),
        Kind::AccessFlip => (
            Break,
            Major,
            May,
            "the server ignores or refuses it",
            "callers: do not set it any more",
        ),
        Kind::RespFieldAdded => (Add, Minor, Fine, "released clients ignore it", ""),
        Kind::RespFieldRemoved => (
            Break,
            Major,
            May,
            "released clients read `None`",
            "callers: live without the field",
        ),
        Kind::RespFieldRenamed => (
            Break,
            Major,
            Fails,
            "released clients read `None`",
            "callers: write the new name",
        ),
        Kind::RespFieldRequired => (Doc, Patch, Fine, "it was read before", ""),
        Kind::RespFieldOptional => (Doc, Patch, Fine, "every field is optional in Rust", ""),
        Kind::RespFieldTypeChanged => (
            Break,
            Major,
            May,
            "released clients read `None` and note a mismatch",
            "callers: read the new type",
        ),
        Kind::RespEnumValueAdded => (
            Add,
            Minor,
            Fine,
            "released clients read it as an unknown value",
            "callers: look for arms that match it as an unknown value: they match no more",
        ),
        Kind::RespEnumValueRemoved => (
            Break,
            Major,
            Fine,
            "the server does not send it any more",
            "callers: drop the arm",
        ),
        Kind::EnumToOrFromString => (
            Break,
            Major,
            May,
            "values are text all the same",
            "callers: write the new type",
        ),
        Kind::WireFormChanged => (
            Wire,
            Minor,
            Fails,
            "the server does not understand the old form",
            "callers: upgrade; no edit is needed",
        ),
        Kind::TypeNameMoved => (
            Break,
            Major,
            Fine,
            "names of types are not sent",
            "bring the name back with `cargo xtask names keep` or `rename`, or callers: write the new name",
        ),
        Kind::TypeOrphaned => (
            Break,
            Major,
            Fine,
            "no call holds it any more",
            "callers: drop what names it",
        ),
        Kind::TypeAdded => (Add, Minor, Fine, "released clients do not know it", ""),
        Kind::RustNameChanged => (
            Break,
            Major,
            Fine,
            "the name on the wire is the same",
            "keep the name in names.lock, or callers: write the new name",
        ),
        Kind::ApiAdded => (Add, None, Fine, "released clients do not know it", ""),
        Kind::ApiRemoved => (
            Break,
            None,
            May,
            "the server may answer no more",
            "publish a last version that says what to use instead, before its entry leaves the manifest",
        ),
        Kind::AuthChanged => (
            Wire,
            Minor,
            Fails,
            "the server refuses the old signature",
            "the runtime must learn the scheme before the next release",
        ),
        Kind::ServerChanged => (
            Wire,
            Minor,
            Fails,
            "the old URL may answer no more",
            "callers: upgrade, and look at endpoints set in code or environment",
        ),
        Kind::ItemDeprecated => (
            Add,
            Minor,
            Fine,
            "it still works",
            "callers get a warning: move them to what replaces it",
        ),
        Kind::DeprecationLifted | Kind::DocsOrDeprecationNote => {
            (Doc, Patch, Fine, "nothing that is sent changes", "")
        }
    };
    Verdict {
        level,
        bump,
        effect,
        wire,
        fix,
    }
}
