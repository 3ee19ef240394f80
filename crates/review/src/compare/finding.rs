//! A change as the comparers find it: with pointers for places, and types for everything that came or went along.

use sha2::{Digest, Sha256};

use super::judge;
use crate::kind::Kind;
use crate::report::{Bump, Effect, Level, Rust, SubjectKind};

/// How the ledger keeps the Rust name of an operation or a type that only has another name in the document.
pub(super) const KEPT_BY_THE_LEDGER: &str =
    "; or keep the name of the same thing with `cargo xtask names keep` or `rename`";

/// Which of the two models something belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Side {
    Old,
    New,
}

/// Who meets a change.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Users {
    /// One operation, at this place of the call.
    Operation { name: String, path: String },
    /// Several operations, each at a place.
    Operations(Vec<(String, String)>),
    /// Every call that holds the type, and what stands below it, in what is sent and in what is received.
    Type {
        name: String,
        below: String,
        sides: [bool; 2],
    },
    /// Everybody.
    All,
}

impl Users {
    /// Every call that holds the type.
    pub(super) fn of_type(name: impl Into<String>) -> Self {
        Self::Type {
            name: name.into(),
            below: String::new(),
            sides: [true, true],
        }
    }
}

/// One root cause, not yet located.
#[derive(Clone, Debug)]
pub(super) struct Finding {
    pub(super) kind: Kind,
    pub(super) level: Level,
    pub(super) bump: Bump,
    pub(super) effect: Effect,
    pub(super) wire: String,
    pub(super) subject: SubjectKind,
    pub(super) name: String,
    pub(super) summary: String,
    pub(super) before: Option<String>,
    pub(super) after: Option<String>,
    pub(super) rust: Option<Rust>,
    /// Pointer in the old document, and in the new one; of what is gone, the pointer of what held it.
    pub(super) pointers: [Option<String>; 2],
    pub(super) side: Side,
    pub(super) users: Users,
    pub(super) confidence: Option<u8>,
    pub(super) fix: Vec<String>,
    /// Old types that it let go of.
    pub(super) gone: Vec<String>,
    /// New types that it brought.
    pub(super) come: Vec<String>,
    /// What came or went along, as its users name it.
    pub(super) folded: Vec<String>,
}

impl Finding {
    pub(super) fn new(kind: Kind, subject: SubjectKind, name: impl Into<String>) -> Self {
        let verdict = judge::verdict(kind);
        Self {
            kind,
            level: verdict.level,
            bump: verdict.bump,
            effect: verdict.effect,
            wire: verdict.wire.to_owned(),
            subject,
            name: name.into(),
            summary: String::new(),
            before: None,
            after: None,
            rust: None,
            pointers: [None, None],
            side: Side::New,
            users: Users::All,
            confidence: None,
            fix: Some(verdict.fix)
                .filter(|fix| !fix.is_empty())
                .map(str::to_owned)
                .into_iter()
                .collect(),
            gone: Vec::new(),
            come: Vec::new(),
            folded: Vec::new(),
        }
    }

    /// Says what changed, in a few words.
    pub(super) fn says(mut self, summary: impl Into<String>) -> Self {
        self.summary = summary.into();
        self
    }

    /// Canonical values before and after; empty text is no value.
    pub(super) fn values(mut self, before: impl Into<String>, after: impl Into<String>) -> Self {
        let some = |text: String| Some(text).filter(|text| !text.is_empty());
        self.before = some(before.into());
        self.after = some(after.into());
        self
    }

    /// The signature before and after. Equal ones are none.
    pub(super) fn rust(
        mut self,
        item: impl Into<String>,
        before: Vec<String>,
        after: Vec<String>,
    ) -> Self {
        if before != after {
            self.rust = Some(Rust {
                item: item.into(),
                before,
                after,
            });
        }
        self
    }

    /// Where it stood and stands.
    pub(super) fn at(mut self, old: impl Into<String>, new: impl Into<String>) -> Self {
        self.pointers = [Some(old.into()), Some(new.into())];
        self
    }

    /// Marks what is gone: users and pointer are those of the old side.
    pub(super) fn gone_from(mut self, old: impl Into<String>, holder: impl Into<String>) -> Self {
        self.side = Side::Old;
        self.at(old, holder)
    }

    pub(super) fn users(mut self, users: Users) -> Self {
        self.users = users;
        self
    }

    /// Another verdict than the usual one.
    pub(super) fn level(mut self, level: Level, bump: Bump) -> Self {
        self.level = level;
        self.bump = bump;
        if level <= Level::Doc {
            self.fix.clear();
        }
        self
    }

    /// Another effect on the wire than the usual one.
    pub(super) fn wire(mut self, effect: Effect, words: impl Into<String>) -> Self {
        self.effect = effect;
        self.wire = words.into();
        self
    }

    /// Another thing to do than the usual one.
    pub(super) fn fix(mut self, fix: impl Into<String>) -> Self {
        self.fix = vec![fix.into()];
        self
    }

    /// What to do about a rename that is only likely: ask first. `keeps` says how the same thing keeps its Rust name.
    pub(super) fn asks(self, [old, new]: [&str; 2], keeps: &str) -> Self {
        self.fix(format!(
            "callers: if `{new}` is the same thing as `{old}`, write the new name; else treat `{old}` as gone and `{new}` as new{keeps}"
        ))
    }

    /// Types of a side that it let go of or brought.
    pub(super) fn moved(&self, side: Side) -> &[String] {
        match side {
            Side::Old => &self.gone,
            Side::New => &self.come,
        }
    }

    /// Pointer in the new document; in the old one for what is gone.
    pub(super) fn pointer(&self) -> &str {
        let [old, new] = &self.pointers;
        let pointer = match self.side {
            Side::Old => old.as_ref(),
            Side::New => new.as_ref().or(old.as_ref()),
        };
        pointer.map_or("#", String::as_str)
    }

    /// Eight hexadecimal digits of what identifies it.
    pub(super) fn fingerprint(&self) -> String {
        let mut hash = Sha256::new();
        let value = |value: &Option<String>| value.clone().unwrap_or_default();
        for part in [
            self.kind.id(),
            self.pointer(),
            &value(&self.before),
            &value(&self.after),
        ] {
            hash.update(part.as_bytes());
            hash.update([0]);
        }
        let digest = hash.finalize();
        digest[..4]
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect()
    }
}
