//! Kinds of change that a report knows, each with its inverse.
//!
//! To add a kind:
//! 1. a row in `kinds!` below: id, inverses, description;
//! 2. its usual level, bump and advice in `compare/judge.rs`;
//! 3. its row in `explain.rs`, and its id in `report.schema.json`;
//! 4. the comparer that finds it, in `compare/` by subject: `api.rs`, `operation.rs`, `parameter.rs`, `types.rs`, `field.rs`;
//! 5. a pair of documents in `tests/mutations/`, with its row in `expected.yaml`.
//!
//! The compiler and the tests of these files report a step that is missing.

use std::fmt;

use serde::{Serialize, Serializer};

macro_rules! kinds {
    ($($variant:ident $id:literal [$($inverse:ident)*] $about:literal;)*) => {
        /// Kind of a change. The id of each is stable: acceptances and scripts use it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum ChangeKind {
            $(#[doc = $about] $variant,)*
        }

        impl ChangeKind {
            /// Every kind, in the order of the table.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The stable id: `op-added`.
            #[must_use]
            pub fn id(self) -> &'static str {
                match self { $(Self::$variant => $id),* }
            }

            /// Description in one sentence.
            #[must_use]
            pub fn about(self) -> &'static str {
                match self { $(Self::$variant => $about),* }
            }

            /// Kinds that swapping the two documents can give.
            #[must_use]
            pub fn inverses(self) -> &'static [Self] {
                match self { $(Self::$variant => &[$(Self::$inverse),*]),* }
            }
        }
    };
}

kinds! {
    // Operations
    OpAdded "op-added" [OpRemoved] "An operation was added.";
    OpRemoved "op-removed" [OpAdded] "An operation was removed.";
    OpDeprecated "op-deprecated" [DeprecationLifted] "An operation was deprecated.";
    OpRenamed "op-renamed" [OpRenamed] "An operation was renamed; method and path are the same.";
    OpRegrouped "op-regrouped" [OpRegrouped] "An operation moved to another tag.";
    OpMoved "op-moved" [OpMoved] "An operation has a new path or method.";
    PathParamRenamed "path-param-renamed" [PathParamRenamed] "A path parameter was renamed at the same position.";
    CapabilityChanged "capability-changed" [CapabilityChanged] "An operation gained, lost or changed pagination, waiting, its update mask or automatic retries.";
    // Parameters
    ParamAddedOptional "param-added-optional" [ParamRemoved] "An optional parameter was added.";
    ParamAddedRequired "param-added-required" [ParamRemoved] "A required parameter was added.";
    ParamRemoved "param-removed" [ParamAddedOptional ParamAddedRequired] "A parameter was removed.";
    ParamRenamed "param-renamed" [ParamRenamed] "A query parameter was renamed.";
    ParamRequired "param-required" [ParamOptional] "A parameter became required.";
    ParamOptional "param-optional" [ParamRequired] "A parameter became optional.";
    ParamLocationOrStyle "param-location-or-style" [ParamLocationOrStyle] "A parameter is encoded differently.";
    ParamReordered "param-reordered" [ParamReordered] "Parameters were reordered.";
    ParamTypeChanged "param-type-changed" [ParamTypeChanged] "The type of a parameter changed.";
    ParamWidened "param-widened" [ConstraintTightened] "The format of an integer parameter allows more bits.";
    ParamDefaultChanged "param-default-changed" [ParamDefaultChanged] "The default of a parameter changed.";
    ConstraintTightened "constraint-tightened" [ConstraintLoosened ConstraintTightened ParamWidened ReqFieldWidened] "The server accepts fewer values than before.";
    ConstraintLoosened "constraint-loosened" [ConstraintTightened] "The server accepts more values than before.";
    // Bodies and responses
    BodyAddedOptional "body-added-optional" [BodyAddedRequiredOrRemoved] "An optional body was added.";
    BodyAddedRequiredOrRemoved "body-added-required-or-removed" [BodyAddedRequiredOrRemoved BodyAddedOptional] "A required body was added, or a body was removed.";
    BodyRequiredness "body-requiredness" [BodyRequiredness] "A body became required or optional.";
    BodyTypeChanged "body-type-changed" [BodyTypeChanged] "The type of a body changed.";
    MediaTypeChanged "media-type-changed" [MediaTypeChanged] "The media type of a body or response changed.";
    RespTypeChanged "resp-type-changed" [RespTypeChanged] "The type of a successful response changed.";
    SuccessStatusChanged "success-status-changed" [SuccessStatusChanged] "The status of a successful response changed.";
    ErrorResponseChanged "error-response-changed" [ErrorResponseChanged] "The documented errors changed.";
    // Fields of requests
    ReqFieldAddedOptional "req-field-added-optional" [ReqFieldRemoved] "An optional field was added to a request.";
    ReqFieldAddedRequired "req-field-added-required" [ReqFieldRemoved] "A required field was added to a request.";
    ReqFieldRequired "req-field-required" [ReqFieldOptional] "A field of a request became required.";
    ReqFieldOptional "req-field-optional" [ReqFieldRequired] "A field of a request became optional.";
    ReqFieldRemoved "req-field-removed" [ReqFieldAddedOptional ReqFieldAddedRequired] "A field of a request was removed.";
    ReqFieldRenamed "req-field-renamed" [ReqFieldRenamed] "A field of a request was renamed.";
    ReqFieldTypeChanged "req-field-type-changed" [ReqFieldTypeChanged] "The type of a request field changed.";
    ReqFieldWidened "req-field-widened" [ConstraintTightened] "The format of an integer field of a request allows more bits.";
    ReqFieldDefaultChanged "req-field-default-changed" [ReqFieldDefaultChanged] "The default of a request field changed.";
    ReqEnumValueAdded "req-enum-value-added" [ReqEnumValueRemoved] "A value was added to an enum of requests.";
    ReqEnumValueRemoved "req-enum-value-removed" [ReqEnumValueAdded] "A value was removed from an enum of requests.";
    AccessFlip "access-flip" [AccessFlip] "A field became output only or input only, or stopped being so.";
    // Fields of responses
    RespFieldAdded "resp-field-added" [RespFieldRemoved] "A field was added to a response.";
    RespFieldRemoved "resp-field-removed" [RespFieldAdded] "A field of a response was removed.";
    RespFieldRenamed "resp-field-renamed" [RespFieldRenamed] "A field of a response was renamed.";
    RespFieldRequired "resp-field-required" [RespFieldOptional] "A field of a response became required.";
    RespFieldOptional "resp-field-optional" [RespFieldRequired] "A field of a response may now be absent or null.";
    RespFieldTypeChanged "resp-field-type-changed" [RespFieldTypeChanged] "The type of a response field changed.";
    RespEnumValueAdded "resp-enum-value-added" [RespEnumValueRemoved] "A value was added to an enum of responses.";
    RespEnumValueRemoved "resp-enum-value-removed" [RespEnumValueAdded] "A value was removed from an enum of responses.";
    EnumToOrFromString "enum-to-or-from-string" [EnumToOrFromString] "An enum became a string, or the other way round.";
    WireFormChanged "wire-form-changed" [WireFormChanged] "The JSON form of a value changed; its Rust type stays.";
    // Names
    TypeNameMoved "type-name-moved" [TypeNameMoved] "A type was renamed; its content is the same.";
    TypeOrphaned "type-orphaned" [TypeAdded] "A type is no longer used by any operation.";
    TypeAdded "type-added" [TypeOrphaned] "A type was added that replaces no other type.";
    RustNameChanged "rust-name-changed" [RustNameChanged] "The Rust name of a field, variant or parameter changed; its wire name is the same.";
    // The whole API
    ApiAdded "api-added" [ApiRemoved] "An API was added, with its crate.";
    ApiRemoved "api-removed" [ApiAdded] "An API was removed, with its crate.";
    AuthChanged "auth-changed" [AuthChanged] "The authentication of calls changed.";
    ServerChanged "server-changed" [ServerChanged] "The URL of the server changed.";
    ItemDeprecated "item-deprecated" [DeprecationLifted] "A field, parameter, type or API was deprecated.";
    DeprecationLifted "deprecation-lifted" [OpDeprecated ItemDeprecated] "A deprecation was removed.";
    DocsOrDeprecationNote "docs-or-deprecation-note" [DocsOrDeprecationNote] "Only documentation, examples or limits of responses changed.";
}

/// Kinds known from other tools that are never reported, and why.
pub const ABSENT: &[(&str, &str)] = &[
    (
        "union-variant-added",
        "`oneOf` and `anyOf` are rejected when a document is loaded: the model has no unions.",
    ),
    (
        "union-variant-removed",
        "`oneOf` and `anyOf` are rejected when a document is loaded: the model has no unions.",
    ),
    (
        "discriminator-changed",
        "`oneOf` and `anyOf` are rejected when a document is loaded: the model has no unions.",
    ),
    (
        "resp-header-changed",
        "Vendored documents keep no response headers: callers read them through `meta()` of the response.",
    ),
    (
        "derive-lost",
        "Every record and every enum derives the same traits, whatever it contains.",
    ),
    (
        "equivalent-rewrite",
        "Models are compared, and an equivalent rewrite gives the same model.",
    ),
];

impl ChangeKind {
    /// Whether it is about fields or values of requests.
    #[must_use]
    pub fn is_of_requests(self) -> bool {
        self.id().starts_with("req-")
    }

    /// Returns the kind with this id.
    #[must_use]
    pub fn of_id(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.id() == id)
    }
}

impl fmt::Display for ChangeKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.id())
    }
}

impl Serialize for ChangeKind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inverses_name_each_other() {
        for kind in ChangeKind::ALL {
            for inverse in kind.inverses() {
                assert!(inverse.inverses().contains(kind), "{kind} and {inverse}");
            }
        }
    }

    #[test]
    fn ids_are_unique_and_found() {
        for kind in ChangeKind::ALL {
            assert_eq!(ChangeKind::of_id(kind.id()), Some(*kind));
        }
    }
}
