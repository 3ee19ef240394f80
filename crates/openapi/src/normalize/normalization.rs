//! NormalizationReport of the changes that normalizing made, for the maintainer who vendors a document.

use std::collections::BTreeMap;

/// One place that a rule changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Normalization {
    /// Description of the rule.
    pub rule: &'static str,
    /// The place, in the upgraded document before hoisting.
    pub pointer: String,
    /// The former value, or the new one.
    pub detail: String,
}

/// A fact that no keyword states.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// Topic: deprecated, output only, secret, default, limit.
    pub topic: &'static str,
    /// The sentence that states it.
    pub sentence: String,
    /// The place, in the upgraded document before hoisting.
    pub pointer: String,
}

/// Rule by which an inlined schema got its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NamingRule {
    /// It equals exactly one definition.
    Definition,
    /// It equals several definitions: the one with the most fitting name was taken.
    FittingDefinition,
    /// Its title became the name of a new component.
    Title,
    /// Its place became the name of a new component.
    Place,
    /// It equals an inlined schema that became a component before.
    Merged,
}

impl NamingRule {
    /// All rules, in the order in which they are tried.
    pub const ALL: [Self; 5] = [
        Self::Definition,
        Self::FittingDefinition,
        Self::Title,
        Self::Place,
        Self::Merged,
    ];

    /// Description of the rule.
    pub fn describe(self) -> &'static str {
        match self {
            Self::Definition => "equal to one definition",
            Self::FittingDefinition => "equal to several definitions, best name taken",
            Self::Title => "named by title",
            Self::Place => "named by place",
            Self::Merged => "equal to an inlined schema hoisted before",
        }
    }
}

/// One inlined schema that became a reference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hoisted {
    /// Its former pointer; inside a component that was itself hoisted, the pointer there.
    pub pointer: String,
    /// The component that it refers to now.
    pub name: String,
    /// The rule that named it.
    pub rule: NamingRule,
    /// Whether it is an enum; else it is a record.
    pub is_enum: bool,
}

/// Changes that normalizing made to a document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NormalizationReport {
    /// Repairs by general rules.
    pub repaired: Vec<Normalization>,
    /// Parts that the normal form does not have, and that were left out.
    pub lost: Vec<Normalization>,
    /// Inlined schemas that became components.
    pub hoisted: Vec<Hoisted>,
    /// Schemas that no call uses, and that were left out.
    pub unused: Vec<String>,
    /// Number of dropped prose and samples, by keyword.
    pub dropped: BTreeMap<String, usize>,
    /// Facts that only prose states.
    pub facts: Vec<Fact>,
}

impl NormalizationReport {
    pub(super) fn repair(&mut self, rule: &'static str, pointer: &str, detail: &str) {
        self.repaired.push(change(rule, pointer, detail));
    }

    pub(super) fn lose(&mut self, rule: &'static str, pointer: &str, detail: &str) {
        self.lost.push(change(rule, pointer, detail));
    }

    pub(super) fn dropped(&mut self, key: &str) {
        *self.dropped.entry(key.to_owned()).or_default() += 1;
    }
}

fn change(rule: &'static str, pointer: &str, detail: &str) -> Normalization {
    Normalization {
        rule,
        pointer: pointer.to_owned(),
        detail: detail.to_owned(),
    }
}
