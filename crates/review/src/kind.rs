//! Kinds of change that a report knows. One table has all facts about them, which the comparison, `--explain` and the reports
//! read.
//!
//! To add a kind:
//! 1. a row in `kind/table.rs`, whose columns [`KindFacts`] documents, and its id in `report.schema.json`;
//! 2. the comparer that finds it, in `compare/` by subject: `api.rs`, `operation.rs`, `parameter.rs`, `body.rs`,
//!    `response.rs`, `record.rs`, `field.rs`, `open_enum.rs`;
//! 3. a pair of documents in `tests/mutations/`, with its row in `expected.yaml`.
//!
//! The compiler and the tests of these files report a step that is missing.

use std::fmt;

use serde::{Serialize, Serializer};

use crate::level::{Bump, Effect, Level};

/// Facts about a kind of change, one row of the table.
#[derive(Clone, Copy, Debug)]
pub struct KindFacts {
    /// The stable id: `op-added`. Acceptances and scripts use it.
    pub id: &'static str,
    /// Kinds that swapping the two documents can give.
    pub inverses: &'static [ChangeKind],
    /// Description in one sentence.
    pub about: &'static str,
    /// Levels and bumps that changes of the kind can have, the usual one first.
    pub verdicts: &'static [(Level, Bump)],
    /// Condition that decides between several verdicts; empty if there is one.
    pub decided: &'static str,
    /// Usual effect on released clients.
    pub effect: Effect,
    /// Description of that effect in one clause.
    pub wire: &'static str,
    /// Other effects that it can have, and when; empty if there are none.
    pub wire_also: &'static str,
    /// Effect on Rust source that is compiled with the next version.
    pub rust: &'static str,
    /// Usual advice, which each report gives; empty if there is nothing to do.
    pub fix: &'static str,
    /// Further advice, which only `--explain` gives; empty if there is none.
    pub fix_also: &'static str,
}

/// Text of an optional column.
macro_rules! or_empty {
    () => {
        ""
    };
    ($text:literal) => {
        $text
    };
}

macro_rules! kinds {
    ($(
        $variant:ident $id:literal [$($inverse:ident)*] $about:literal
            level: $($level:ident $bump:ident),+ $(when $decided:literal)?;
            wire: $effect:ident $wire:literal $(also $wire_also:literal)?;
            rust: $rust:literal;
            fix: $fix:literal $(also $fix_also:literal)?;
    )*) => {
        /// Kind of a change.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum ChangeKind {
            $(#[doc = $about] $variant,)*
        }

        impl ChangeKind {
            /// Every kind, in the order of the table.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// Facts about the kind.
            #[must_use]
            pub fn facts(self) -> &'static KindFacts {
                match self {
                    $(Self::$variant => &KindFacts {
                        id: $id,
                        inverses: &[$(Self::$inverse),*],
                        about: $about,
                        verdicts: &[$((Level::$level, Bump::$bump)),+],
                        decided: or_empty!($($decided)?),
                        effect: Effect::$effect,
                        wire: $wire,
                        wire_also: or_empty!($($wire_also)?),
                        rust: $rust,
                        fix: $fix,
                        fix_also: or_empty!($($fix_also)?),
                    }),*
                }
            }
        }
    };
}

mod table;

pub use table::ChangeKind;

/// Kinds known from other tools or former releases that are never reported, and why.
pub const ABSENT: &[(&str, &str)] = &[
    (
        "union-variant-added",
        "A union is a record with a constructor for each member: its fields and constructors are compared (`constructor-changed`).",
    ),
    (
        "union-variant-removed",
        "A union is a record with a constructor for each member: its fields and constructors are compared (`constructor-changed`).",
    ),
    (
        "discriminator-changed",
        "A union is a record with a constructor for each member: its fields and constructors are compared (`constructor-changed`).",
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
        "body-added-required-or-removed",
        "It is two kinds now: `body-added-required` and `body-removed`.",
    ),
    (
        "equivalent-rewrite",
        "Models are compared, and an equivalent rewrite gives the same model.",
    ),
];

impl ChangeKind {
    /// The stable id: `op-added`.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.facts().id
    }

    /// Description in one sentence.
    #[must_use]
    pub fn about(self) -> &'static str {
        self.facts().about
    }

    /// Kinds that swapping the two documents can give.
    #[must_use]
    pub fn inverses(self) -> &'static [Self] {
        self.facts().inverses
    }

    /// Whether it is about fields or values of requests.
    #[must_use]
    pub fn is_of_requests(self) -> bool {
        self.id().starts_with("req-")
    }

    /// Whether it is about a call or the whole API, and not about a type or a part of one.
    #[must_use]
    pub fn is_of_calls(self) -> bool {
        let starts = [
            "op-",
            "path-",
            "param-",
            "body-",
            "media-",
            "resp-type-",
            "success-",
            "error-",
            "api-",
            "auth-",
            "server-",
        ];
        starts.iter().any(|start| self.id().starts_with(start))
    }

    /// Whether it has no effect on responses, whatever contains the subject.
    #[must_use]
    pub fn is_of_requests_alone(self) -> bool {
        matches!(
            self,
            Self::ReqFieldAddedRequired
                | Self::ReqFieldRequired
                | Self::ReqFieldOptional
                | Self::ReqFieldDefaultChanged
                | Self::ReqFieldWidened
                | Self::ConstraintTightened
                | Self::ConstraintLoosened
        )
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
    fn several_verdicts_say_what_decides_between_them() {
        for kind in ChangeKind::ALL {
            let facts = kind.facts();
            let is_one = facts.verdicts.len() == 1;
            assert_eq!(facts.decided.is_empty(), is_one, "{kind}");
            for (level, _) in facts.verdicts.iter().skip(1) {
                assert!(facts.decided.contains(level.name()), "{kind}: {level}");
            }
        }
    }

    #[test]
    fn kinds_that_need_a_decision_have_advice() {
        for kind in ChangeKind::ALL {
            let facts = kind.facts();
            let asks = facts.verdicts[0].0 >= Level::Risk;
            assert!(!asks || !facts.fix.is_empty(), "{kind}");
        }
    }

    #[test]
    fn the_schema_of_reports_has_the_ids_of_the_table() {
        let schema = include_str!("report.schema.json");
        let schema: serde_json::Value = serde_json::from_str(schema).unwrap();
        let ids = schema.pointer("/$defs/kind/enum").unwrap();
        let table: Vec<&str> = ChangeKind::ALL.iter().map(|kind| kind.id()).collect();
        assert_eq!(*ids, serde_json::json!(table));
    }

    #[test]
    fn ids_are_unique_and_found() {
        for kind in ChangeKind::ALL {
            assert_eq!(ChangeKind::of_id(kind.id()), Some(*kind));
        }
    }
}
