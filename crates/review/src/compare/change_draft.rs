//! A change before it is located in a file: it has JSON pointers instead of places, and the types that were added or removed with it.

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use crate::kind::ChangeKind;
use crate::report::{Bump, Effect, Level, Rust, SubjectKind};

/// How to keep the Rust name of an operation or type that only has a new name in the document.
pub(super) const KEEP_IN_NAMES_LOCK: &str =
    "; or keep the old Rust name with `cargo xtask names keep` or `rename`";

/// Side of a comparison: the old or the new model.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Side {
    Old,
    New,
}

/// Calls that a change affects.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Users {
    /// One operation, at this path of the call.
    Operation { name: String, path: String },
    /// Every call whose request or response contains the type, at the path below it.
    Type {
        name: String,
        below: String,
        sides: [bool; 2],
    },
    /// The calls of several changes that are one.
    Several(Vec<Users>),
    /// Every caller of the API.
    All,
}

impl Users {
    /// Every call that contains the type.
    pub(super) fn of_type(name: impl Into<String>) -> Self {
        Self::Type {
            name: name.into(),
            below: String::new(),
            sides: [true, true],
        }
    }
}

/// One change, not yet located in a file.
#[derive(Clone, Debug)]
pub(super) struct ChangeDraft {
    pub(super) kind: ChangeKind,
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
    /// Pointers in the old and in the new document; for something removed, the new pointer is that of its parent.
    pub(super) pointers: [Option<String>; 2],
    pub(super) side: Side,
    pub(super) users: Users,
    pub(super) confidence: Option<u8>,
    pub(super) fix: Vec<String>,
    /// Old types that this change removes.
    pub(super) removed: Vec<String>,
    /// New types that this change adds.
    pub(super) added: Vec<String>,
    /// Rust items that were added or removed with it.
    pub(super) folded: Vec<String>,
    /// The changes of each place, where this is one change of several places.
    pub(super) alike: Vec<ChangeDraft>,
}

impl ChangeDraft {
    pub(super) fn new(kind: ChangeKind, subject: SubjectKind, name: impl Into<String>) -> Self {
        let facts = kind.facts();
        let (level, bump) = facts.verdicts[0];
        Self {
            kind,
            level,
            bump,
            effect: facts.effect,
            wire: facts.wire.to_owned(),
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
            fix: Some(facts.fix)
                .filter(|fix| !fix.is_empty())
                .map(str::to_owned)
                .into_iter()
                .collect(),
            removed: Vec::new(),
            added: Vec::new(),
            folded: Vec::new(),
            alike: Vec::new(),
        }
    }

    /// Sets the summary: what changed.
    pub(super) fn says(mut self, summary: impl Into<String>) -> Self {
        self.summary = summary.into();
        self
    }

    /// Sets the canonical values before and after, which are part of the fingerprint; empty text means no value.
    pub(super) fn values(mut self, before: impl Into<String>, after: impl Into<String>) -> Self {
        let some = |text: String| Some(text).filter(|text| !text.is_empty());
        self.before = some(before.into());
        self.after = some(after.into());
        self
    }

    /// Sets the signature before and after, unless they are equal.
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

    /// Sets the old and the new pointer.
    pub(super) fn at(mut self, old: impl Into<String>, new: impl Into<String>) -> Self {
        self.pointers = [Some(old.into()), Some(new.into())];
        self
    }

    /// Marks a removed item: affected calls and pointer are those of the old side.
    pub(super) fn removed_from(
        mut self,
        old: impl Into<String>,
        holder: impl Into<String>,
    ) -> Self {
        self.side = Side::Old;
        self.at(old, holder)
    }

    pub(super) fn users(mut self, users: Users) -> Self {
        self.users = users;
        self
    }

    /// Replaces the usual level and bump of the kind.
    pub(super) fn level(mut self, level: Level, bump: Bump) -> Self {
        self.level = level;
        self.bump = bump;
        if level <= Level::Doc {
            self.fix.clear();
        }
        self
    }

    /// Replaces the usual effect on released clients.
    pub(super) fn wire(mut self, effect: Effect, text: impl Into<String>) -> Self {
        self.effect = effect;
        self.wire = text.into();
        self
    }

    /// Replaces the usual advice.
    pub(super) fn fix(mut self, fix: impl Into<String>) -> Self {
        self.fix = vec![fix.into()];
        self
    }

    /// Sets the advice for a rename that is only likely. `keeps` says how to keep the Rust name.
    pub(super) fn likely_rename(self, [old, new]: [&str; 2], keeps: &str) -> Self {
        self.fix(format!(
            "callers: if `{new}` replaces `{old}`, use the new name; if not, `{old}` was removed and `{new}` was added{keeps}"
        ))
    }

    /// Types that it removes from the old side or adds to the new side.
    pub(super) fn moved(&self, side: Side) -> &[String] {
        match side {
            Side::Old => &self.removed,
            Side::New => &self.added,
        }
    }

    /// Pointer in the new document; for something removed, in the old document.
    pub(super) fn pointer(&self) -> &str {
        let [old, new] = &self.pointers;
        let pointer = match self.side {
            Side::Old => old.as_ref(),
            Side::New => new.as_ref().or(old.as_ref()),
        };
        pointer.map_or("#", String::as_str)
    }

    /// Fingerprint: eight hexadecimal digits of the hash of kind, pointer and values.
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
        HEXLOWER.encode(&hash.finalize()[..4])
    }
}
