//! The kinds of change that a report knows, each with its inverse. What a change means for whom is decided in `judge`.

use std::fmt;

use serde::{Serialize, Serializer};

macro_rules! kinds {
    ($($variant:ident $id:literal [$($inverse:ident)*] $about:literal;)*) => {
        /// What kind of change a record tells. The word of each is stable: acceptances and scripts name it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind {
            $(#[doc = $about] $variant,)*
        }

        impl Kind {
            /// Every kind, in the order of the taxonomy.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The stable word: `op-added`.
            #[must_use]
            pub fn id(self) -> &'static str {
                match self { $(Self::$variant => $id),* }
            }

            /// One sentence: what happened.
            #[must_use]
            pub fn about(self) -> &'static str {
                match self { $(Self::$variant => $about),* }
            }

            /// What the same two documents give the other way round: one of these; empty where there is no such kind.
            #[must_use]
            pub fn inverses(self) -> &'static [Self] {
                match self { $(Self::$variant => &[$(Self::$inverse),*]),* }
            }
        }
    };
}

kinds! {
    // Operations
    OpAdded "op-added" [OpRemoved] "An operation is new.";
    OpRemoved "op-removed" [OpAdded] "An operation is gone.";
    OpDeprecated "op-deprecated" [DeprecationLifted] "An operation should not be used any more.";
    OpRenamed "op-renamed" [OpRenamed] "An operation has another name; its route is the same.";
    OpRegrouped "op-regrouped" [OpRegrouped] "An operation moved to another tag.";
    OpMoved "op-moved" [OpMoved] "An operation has another path or method.";
    PathParamRenamed "path-param-renamed" [PathParamRenamed] "A path parameter has another name at the same place.";
    CapabilityChanged "capability-changed" [CapabilityChanged] "An operation gained, lost or changed its pages, its waiter, its update mask or its safety to repeat.";
    // Parameters
    ParamAddedOptional "param-added-optional" [ParamRemoved] "An operation takes one more optional parameter.";
    ParamAddedRequired "param-added-required" [ParamRemoved] "An operation demands one more parameter.";
    ParamRemoved "param-removed" [ParamAddedOptional ParamAddedRequired] "A parameter is gone.";
    ParamRenamed "param-renamed" [ParamRenamed] "A query parameter has another name on the wire.";
    ParamRequired "param-required" [ParamOptional] "An optional parameter is demanded now.";
    ParamOptional "param-optional" [ParamRequired] "A required parameter may be left out now.";
    ParamLocationOrStyle "param-location-or-style" [ParamLocationOrStyle] "A parameter is written in another way.";
    ParamReordered "param-reordered" [ParamReordered] "Parameters stand in another order.";
    ParamTypeChanged "param-type-changed" [ParamTypeChanged] "A parameter has another type.";
    ParamWidened "param-widened" [ConstraintTightened] "An integer parameter allows more bits.";
    ParamDefaultChanged "param-default-changed" [ParamDefaultChanged] "The server takes another value where nothing is sent.";
    ConstraintTightened "constraint-tightened" [ConstraintLoosened ConstraintTightened ParamWidened ReqFieldWidened] "The server accepts fewer values than before.";
    ConstraintLoosened "constraint-loosened" [ConstraintTightened] "The server accepts more values than before.";
    // Bodies and replies
    BodyAddedOptional "body-added-optional" [BodyAddedRequiredOrRemoved] "An operation may send a body now.";
    BodyAddedRequiredOrRemoved "body-added-required-or-removed" [BodyAddedRequiredOrRemoved BodyAddedOptional] "An operation demands a body now, or takes none any more.";
    BodyRequiredness "body-requiredness" [BodyRequiredness] "A body that was optional is demanded, or the other way round.";
    BodyTypeChanged "body-type-changed" [BodyTypeChanged] "A body has another type.";
    MediaTypeChanged "media-type-changed" [MediaTypeChanged] "A body or reply has another media type.";
    RespTypeChanged "resp-type-changed" [RespTypeChanged] "A success answers something else.";
    SuccessStatusChanged "success-status-changed" [SuccessStatusChanged] "A success has another status.";
    ErrorResponseChanged "error-response-changed" [ErrorResponseChanged] "An operation documents other errors.";
    // Fields of requests
    ReqFieldAddedOptional "req-field-added-optional" [ReqFieldRemoved] "A request can hold one more field.";
    ReqFieldAddedRequired "req-field-added-required" [ReqFieldRemoved] "A request must hold one more field.";
    ReqFieldRequired "req-field-required" [ReqFieldOptional] "A request must hold a field that it could leave out.";
    ReqFieldOptional "req-field-optional" [ReqFieldRequired] "A request can leave out a field that it had to hold.";
    ReqFieldRemoved "req-field-removed" [ReqFieldAddedOptional ReqFieldAddedRequired] "A request cannot hold a field any more.";
    ReqFieldRenamed "req-field-renamed" [ReqFieldRenamed] "A field of a request has another name on the wire.";
    ReqFieldTypeChanged "req-field-type-changed" [ReqFieldTypeChanged] "A field of a request has another type.";
    ReqFieldWidened "req-field-widened" [ConstraintTightened] "An integer field of a request allows more bits.";
    ReqFieldDefaultChanged "req-field-default-changed" [ReqFieldDefaultChanged] "The server takes another value where a field is not sent.";
    ReqEnumValueAdded "req-enum-value-added" [ReqEnumValueRemoved] "An enum of requests has one more value.";
    ReqEnumValueRemoved "req-enum-value-removed" [ReqEnumValueAdded] "An enum of requests lost a value.";
    AccessFlip "access-flip" [AccessFlip] "A field became output only or input only, or is so no more.";
    // Fields of replies
    RespFieldAdded "resp-field-added" [RespFieldRemoved] "A reply holds one more field.";
    RespFieldRemoved "resp-field-removed" [RespFieldAdded] "A reply does not hold a field any more.";
    RespFieldRenamed "resp-field-renamed" [RespFieldRenamed] "A field of a reply has another name on the wire.";
    RespFieldRequired "resp-field-required" [RespFieldOptional] "A field is always there now.";
    RespFieldOptional "resp-field-optional" [RespFieldRequired] "A field may be absent or null now.";
    RespFieldTypeChanged "resp-field-type-changed" [RespFieldTypeChanged] "A field of a reply has another type.";
    RespEnumValueAdded "resp-enum-value-added" [RespEnumValueRemoved] "An enum of replies has one more value.";
    RespEnumValueRemoved "resp-enum-value-removed" [RespEnumValueAdded] "An enum of replies lost a value.";
    EnumToOrFromString "enum-to-or-from-string" [EnumToOrFromString] "A list of values became free text, or the other way round.";
    WireFormChanged "wire-form-changed" [WireFormChanged] "A value is written in another way on the wire; its Rust type stays.";
    // Names
    TypeNameMoved "type-name-moved" [TypeNameMoved] "A type has another name; what it holds is the same.";
    TypeOrphaned "type-orphaned" [TypeAdded] "No call uses a type any more.";
    TypeAdded "type-added" [TypeOrphaned] "A type is new, and nothing that was there uses it in place of another.";
    RustNameChanged "rust-name-changed" [RustNameChanged] "A field, variant or parameter has another Rust name; the wire is the same.";
    // The whole API
    ApiAdded "api-added" [ApiRemoved] "An API has a crate of its own now.";
    ApiRemoved "api-removed" [ApiAdded] "An API is gone, and its crate with it.";
    AuthChanged "auth-changed" [AuthChanged] "Calls are signed in another way.";
    ServerChanged "server-changed" [ServerChanged] "The API is served at another URL.";
    ItemDeprecated "item-deprecated" [DeprecationLifted] "A field, parameter, type or API should not be used any more.";
    DeprecationLifted "deprecation-lifted" [OpDeprecated ItemDeprecated] "Something that should not be used may be used again.";
    DocsOrDeprecationNote "docs-or-deprecation-note" [DocsOrDeprecationNote] "Only words, examples or limits of replies changed.";
}

/// Kinds of the taxonomy that this generator never reports, and why.
pub const ABSENT: &[(&str, &str)] = &[
    (
        "union-variant-added",
        "`oneOf` and `anyOf` are refused before anything is compared: the model has no unions.",
    ),
    (
        "union-variant-removed",
        "`oneOf` and `anyOf` are refused before anything is compared: the model has no unions.",
    ),
    (
        "discriminator-changed",
        "`oneOf` and `anyOf` are refused before anything is compared: the model has no unions.",
    ),
    (
        "resp-header-changed",
        "Vendored documents keep no headers of replies: callers read them raw, through the reply's meta.",
    ),
    (
        "derive-lost",
        "Every record and every enum derives the same traits, whatever it holds.",
    ),
    (
        "equivalent-rewrite",
        "Models are compared, and a rewrite that means the same gives the same model.",
    ),
];

impl Kind {
    /// Whether it is about what requests hold.
    #[must_use]
    pub fn is_of_requests(self) -> bool {
        self.id().starts_with("req-")
    }

    /// The kind of this word.
    #[must_use]
    pub fn of_id(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.id() == id)
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.id())
    }
}

impl Serialize for Kind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inverses_name_each_other() {
        for kind in Kind::ALL {
            for inverse in kind.inverses() {
                assert!(inverse.inverses().contains(kind), "{kind} and {inverse}");
            }
        }
    }

    #[test]
    fn words_are_unique_and_found() {
        for kind in Kind::ALL {
            assert_eq!(Kind::of_id(kind.id()), Some(*kind));
        }
    }
}
