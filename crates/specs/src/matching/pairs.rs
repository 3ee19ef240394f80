//! Which operation and which type of the old model is which of the new one, whatever they are called.

use std::collections::HashMap;

use tidbcloud_model::api::{Api, Enum, Operation, Record, Type};

use super::alike::{self, Likeness};

/// Pairs below this share, in percent, are a removal beside an addition.
const THRESHOLD: u8 = 80;

/// A record or an enum.
#[derive(Clone, Copy, Debug)]
pub enum Item<'a> {
    Record(&'a Record),
    Enum(&'a Enum),
}

impl<'a> Item<'a> {
    pub fn all(api: &'a Api) -> impl Iterator<Item = Self> {
        let records = api.records.values().map(Item::Record);
        records.chain(api.enums.values().map(Item::Enum))
    }

    pub fn of(api: &'a Api, name: &str) -> Option<Self> {
        let record = api.records.get(name).map(Item::Record);
        record.or_else(|| api.enums.get(name).map(Item::Enum))
    }

    pub fn name(self) -> &'a str {
        match self {
            Item::Record(record) => &record.name,
            Item::Enum(item) => &item.name,
        }
    }

    pub fn schema(self) -> Option<&'a str> {
        match self {
            Item::Record(record) => record.schema.as_deref(),
            Item::Enum(item) => item.schema.as_deref(),
        }
    }

    pub fn pointer(self) -> &'a str {
        match self {
            Item::Record(record) => &record.pointer,
            Item::Enum(item) => &item.pointer,
        }
    }

    pub fn aliases(self) -> &'a [String] {
        match self {
            Item::Record(record) => &record.aliases,
            Item::Enum(item) => &item.aliases,
        }
    }

    pub fn signature(self) -> String {
        match self {
            Item::Record(record) => format!("pub struct {}", record.name),
            Item::Enum(item) => format!("pub enum {}", item.name),
        }
    }
}

/// Two that are one.
#[derive(Clone, Copy, Debug)]
pub struct Pair<T> {
    pub old: T,
    pub new: T,
    /// How sure, in percent, where they were paired by what they hold.
    pub confidence: Option<u8>,
}

/// Everything of one sort, paired or alone. In the order of the new model; what is gone in the order of the old one.
#[derive(Debug)]
pub struct Pairs<T> {
    pub both: Vec<Pair<T>>,
    pub gone: Vec<T>,
    pub come: Vec<T>,
}

impl<T> Default for Pairs<T> {
    fn default() -> Self {
        Self {
            both: Vec::new(),
            gone: Vec::new(),
            come: Vec::new(),
        }
    }
}

/// The types of both models, with the way from the old names to the new.
#[derive(Debug, Default)]
pub struct Types<'a> {
    pub pairs: Pairs<Item<'a>>,
    renamed: HashMap<&'a str, &'a str>,
}

impl Types<'_> {
    /// Whether two types are the same to everybody who uses them, names of records and enums aside.
    pub fn same(&self, old: &Type, new: &Type) -> bool {
        match (old, new) {
            (Type::Record(old), Type::Record(new)) | (Type::Enum(old), Type::Enum(new)) => {
                self.renamed.get(old.as_str()) == Some(&new.as_str())
            }
            (Type::List(old), Type::List(new)) | (Type::Map(old), Type::Map(new)) => {
                self.same(old, new)
            }
            (old, new) => old == new,
        }
    }

    /// Whether two types are one in Rust, although the wire may write them in another way.
    pub fn same_in_rust(&self, old: &Type, new: &Type) -> bool {
        match (old, new) {
            (Type::Integer { unsigned: old, .. }, Type::Integer { unsigned: new, .. }) => {
                old == new
            }
            (Type::Timestamp(_), Type::Timestamp(_)) => true,
            (Type::List(old), Type::List(new)) | (Type::Map(old), Type::Map(new)) => {
                self.same_in_rust(old, new)
            }
            (old, new) => self.same(old, new),
        }
    }
}

/// Pairs the types: by the schema's name, by the Rust name, by what they hold.
pub fn types<'a>(old: &'a Api, new: &'a Api) -> Types<'a> {
    let mut matching = Matching::new(Item::all(old).collect(), Item::all(new).collect());
    matching.by(|item| item.schema().map(str::to_owned));
    matching.by(|item| Some(item.name().to_owned()));
    matching.by_likeness(alike::items);
    let pairs = matching.finish();
    let renamed = pairs
        .both
        .iter()
        .filter(|pair| same_sort(pair.old, pair.new))
        .map(|pair| (pair.old.name(), pair.new.name()))
        .collect();
    Types { pairs, renamed }
}

fn same_sort(old: Item<'_>, new: Item<'_>) -> bool {
    matches!(
        (old, new),
        (Item::Record(_), Item::Record(_)) | (Item::Enum(_), Item::Enum(_))
    )
}

/// Pairs the operations: by operationId, by route, by Rust name, by what they take and give.
pub fn operations<'a>(old: &'a Api, new: &'a Api, types: &Types<'_>) -> Pairs<&'a Operation> {
    let mut matching = Matching::new(
        old.operations.iter().collect(),
        new.operations.iter().collect(),
    );
    matching.by(|operation| operation.operation_id.clone());
    matching.by(|operation| Some(format!("{} {}", operation.method, shape(operation))));
    matching.by(|operation| Some(operation.name.clone()));
    matching.by_likeness(|old, new| alike::operations(old, new, types));
    matching.finish()
}

/// A path template without the names of its parameters.
pub fn shape(operation: &Operation) -> String {
    let mut shape = String::new();
    for segment in &operation.path.segments {
        shape.push('/');
        for part in &segment.parts {
            match part {
                tidbcloud_model::api::Part::Literal(text) => shape.push_str(text),
                tidbcloud_model::api::Part::Parameter(_) => shape.push_str("{}"),
            }
        }
    }
    shape
}

/// Pairs found so far, and what is left on each side.
struct Matching<T> {
    old: Vec<T>,
    new: Vec<T>,
    /// For each of `new`, the index of its counterpart.
    found: Vec<Option<(usize, Option<u8>)>>,
    taken: Vec<bool>,
}

impl<T: Copy> Matching<T> {
    fn new(old: Vec<T>, new: Vec<T>) -> Self {
        let (found, taken) = (vec![None; new.len()], vec![false; old.len()]);
        Self {
            old,
            new,
            found,
            taken,
        }
    }

    /// Pairs what has the same key on both sides, where only one on each side has it.
    fn by(&mut self, key: impl Fn(T) -> Option<String>) {
        let mut olds: HashMap<String, Option<usize>> = HashMap::new();
        for index in (0..self.old.len()).filter(|&index| !self.taken[index]) {
            if let Some(key) = key(self.old[index]) {
                let seen = olds.contains_key(&key);
                olds.insert(key, (!seen).then_some(index));
            }
        }
        let mut news: HashMap<String, Option<usize>> = HashMap::new();
        for index in (0..self.new.len()).filter(|&index| self.found[index].is_none()) {
            if let Some(key) = key(self.new[index]) {
                let seen = news.contains_key(&key);
                news.insert(key, (!seen).then_some(index));
            }
        }
        for (key, new) in news {
            if let (Some(new), Some(Some(old))) = (new, olds.get(&key)) {
                self.found[new] = Some((*old, None));
                self.taken[*old] = true;
            }
        }
    }

    /// Pairs what is left by what it holds, the likest first; ties go to the likest name, then to the first in order.
    fn by_likeness(&mut self, score: impl Fn(T, T) -> Likeness) {
        let mut scored = Vec::new();
        for new in (0..self.new.len()).filter(|&index| self.found[index].is_none()) {
            for old in (0..self.old.len()).filter(|&index| !self.taken[index]) {
                let score = score(self.old[old], self.new[new]);
                if score.structure >= THRESHOLD {
                    scored.push((score, old, new));
                }
            }
        }
        scored.sort_by_key(|&(score, old, new)| (std::cmp::Reverse(score), new, old));
        for (score, old, new) in scored {
            if !self.taken[old] && self.found[new].is_none() {
                self.found[new] = Some((old, Some(score.structure)));
                self.taken[old] = true;
            }
        }
    }

    fn finish(self) -> Pairs<T> {
        let mut pairs = Pairs::default();
        for (new, found) in self.new.iter().zip(&self.found) {
            match found {
                Some((old, confidence)) => pairs.both.push(Pair {
                    old: self.old[*old],
                    new: *new,
                    confidence: *confidence,
                }),
                None => pairs.come.push(*new),
            }
        }
        let left = self.old.iter().zip(&self.taken);
        pairs.gone = left
            .filter(|(_, taken)| !**taken)
            .map(|(old, _)| *old)
            .collect();
        pairs
    }
}
