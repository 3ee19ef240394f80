//! Pairs of things of two models, found by equal keys first and by similarity after that.

use std::cmp::Reverse;
use std::collections::HashMap;

/// Pairs below this similarity, in percent, are a removal and an addition.
const THRESHOLD: u8 = 80;

/// The old and the new form of one thing.
#[derive(Clone, Copy, Debug)]
pub struct Pair<T> {
    pub old: T,
    pub new: T,
    /// Similarity in percent, where it paired them; `None` where equal keys did.
    pub confidence: Option<u8>,
}

/// Everything of one sort, in pairs or alone. Pairs and additions have the order of the new model, removals that of the old
/// one.
#[derive(Debug)]
pub struct Pairs<T> {
    pub both: Vec<Pair<T>>,
    pub removed: Vec<T>,
    pub added: Vec<T>,
}

impl<T> Default for Pairs<T> {
    fn default() -> Self {
        Self {
            both: Vec::new(),
            removed: Vec::new(),
            added: Vec::new(),
        }
    }
}

/// Similarity of two things, in percent. Compares by places of use first, then by structure, then by name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Similarity {
    /// Share of the places of use in common.
    pub(super) places: u8,
    /// Share of the structure in common, which decides whether two things are a pair.
    pub(super) structure: u8,
    pub(super) name: u8,
}

/// The pairs found so far, and the rest of each side.
pub(super) struct Pairing<T> {
    old: Vec<T>,
    new: Vec<T>,
    /// For each of `new`, the index of its counterpart and the confidence of the pair.
    found: Vec<Option<(usize, Option<u8>)>>,
    /// For each of `old`, whether it is in a pair.
    taken: Vec<bool>,
}

impl<T: Copy> Pairing<T> {
    pub(super) fn new(old: Vec<T>, new: Vec<T>) -> Self {
        let (found, taken) = (vec![None; new.len()], vec![false; old.len()]);
        Self {
            old,
            new,
            found,
            taken,
        }
    }

    /// Pairs what has the same key on both sides, where only one on each side has it.
    pub(super) fn by_key(&mut self, key: impl Fn(T) -> Option<String>) {
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

    /// Pairs the rests of which one has a former name that is the name of the other, where no third one has.
    pub(super) fn by_former_name(
        &mut self,
        name: impl Fn(T) -> String,
        formers: impl Fn(T) -> Vec<String>,
    ) {
        for old in 0..self.old.len() {
            let was = self.old[old];
            let (was_called, was_also) = (name(was), formers(was));
            let is_it = |new: &usize| {
                let is = self.new[*new];
                self.found[*new].is_none()
                    && (formers(is).contains(&was_called) || was_also.contains(&name(is)))
            };
            let mut found = (0..self.new.len()).filter(is_it);
            if let (false, Some(new), None) = (self.taken[old], found.next(), found.next()) {
                self.found[new] = Some((old, None));
                self.taken[old] = true;
            }
        }
    }

    /// Whether both sides have a rest.
    pub(super) fn is_open(&self) -> bool {
        self.taken.contains(&false) && self.found.iter().any(Option::is_none)
    }

    /// Pairs the rest by similarity, the most similar first; ties go to the first in order. `None` is never a pair.
    /// Returns whether it found any pair.
    pub(super) fn by_similarity(
        &mut self,
        similarity: impl Fn(T, T) -> Option<Similarity>,
    ) -> bool {
        let mut scored = Vec::new();
        for new in (0..self.new.len()).filter(|&index| self.found[index].is_none()) {
            for old in (0..self.old.len()).filter(|&index| !self.taken[index]) {
                let score = similarity(self.old[old], self.new[new]);
                if let Some(score) = score.filter(|score| score.structure >= THRESHOLD) {
                    scored.push((score, old, new));
                }
            }
        }
        scored.sort_by_key(|&(score, old, new)| (Reverse(score), new, old));
        let mut has_found = false;
        for (score, old, new) in scored {
            if !self.taken[old] && self.found[new].is_none() {
                self.found[new] = Some((old, Some(score.structure)));
                self.taken[old] = true;
                has_found = true;
            }
        }
        has_found
    }

    /// The pairs so far, and the rest of each side.
    pub(super) fn pairs(&self) -> Pairs<T> {
        let mut pairs = Pairs::default();
        for (new, found) in self.new.iter().zip(&self.found) {
            match found {
                Some((old, confidence)) => pairs.both.push(Pair {
                    old: self.old[*old],
                    new: *new,
                    confidence: *confidence,
                }),
                None => pairs.added.push(*new),
            }
        }
        let rest = self.old.iter().zip(&self.taken);
        pairs.removed = rest
            .filter(|(_, taken)| !**taken)
            .map(|(old, _)| *old)
            .collect();
        pairs
    }
}
