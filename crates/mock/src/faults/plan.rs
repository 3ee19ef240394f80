//! Plan of faults: a script and rules for the exchanges of an operation, or the connections of an API.

use std::collections::VecDeque;

use crate::faults::fault::Fault;

/// Plan of faults, counted over the exchanges of an operation (or the connections of an API).
///
/// The script of [`then`](Self::then) and [`pass`](Self::pass) applies first, one step for each exchange. After it the rules
/// apply; of several that match, the first one.
///
/// ```
/// use tidbcloud_mock::{Fault, Faults};
///
/// // Two resets, a correct response, a 429; after these, every tenth call has a stale nonce.
/// let faults = Faults::new()
///     .then(Fault::Reset)
///     .times(2)
///     .pass(1)
///     .then(Fault::RateLimited { reset: 1 })
///     .every(10, Fault::StaleNonce);
/// # let _ = faults;
/// ```
#[derive(Clone, Debug)]
#[must_use = "a plan does nothing until a mock has it"]
pub struct Faults<F = Fault> {
    script: VecDeque<(Option<F>, u64)>,
    rules: Vec<FaultRule<F>>,
    /// Number of exchanges after the script.
    after_script: u64,
}

#[derive(Clone, Debug)]
enum FaultRule<F> {
    Every {
        nth: u64,
        fault: F,
    },
    Sometimes {
        probability: f64,
        random: fastrand::Rng,
        faults: Vec<F>,
    },
}

/// A part of a plan that has not happened yet.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum PlannedFault<F> {
    /// The next exchanges, or those after the part before; without a fault where there is none.
    Times { fault: Option<F>, times: u64 },
    /// Every `nth` exchange after the script; the first one is the `next` of them.
    Every { nth: u64, next: u64, fault: F },
    /// Each exchange after the script, with this probability; all of the faults are equally likely.
    Sometimes { probability: f64, faults: Vec<F> },
}

impl<F> Default for Faults<F> {
    fn default() -> Self {
        Self {
            script: VecDeque::new(),
            rules: Vec::new(),
            after_script: 0,
        }
    }
}

impl<F: Clone> Faults<F> {
    /// Returns a plan without faults.
    pub fn new() -> Self {
        Self::default()
    }

    /// Appends a step to the script: one exchange with this fault.
    pub fn then(mut self, fault: F) -> Self {
        self.script.push_back((Some(fault), 1));
        self
    }

    /// Repeats the last step of the script, for this number of exchanges in all.
    pub fn times(mut self, times: u64) -> Self {
        if let Some(last) = self.script.back_mut() {
            last.1 = times;
        }
        self
    }

    /// Appends a step to the script: this number of exchanges without a fault.
    pub fn pass(mut self, times: u64) -> Self {
        self.script.push_back((None, times));
        self
    }

    /// Adds a rule: every `nth` exchange has this fault. 0 means never.
    pub fn every(mut self, nth: u64, fault: F) -> Self {
        self.rules.push(FaultRule::Every { nth, fault });
        self
    }

    /// Adds a rule: every exchange has this fault.
    pub fn always(self, fault: F) -> Self {
        self.every(1, fault)
    }

    /// Adds a rule: each exchange has one of these faults, equally likely, with this probability. The same seed gives the same
    /// sequence.
    pub fn sometimes(
        mut self,
        probability: f64,
        seed: u64,
        faults: impl IntoIterator<Item = F>,
    ) -> Self {
        self.rules.push(FaultRule::Sometimes {
            probability,
            random: fastrand::Rng::with_seed(seed),
            faults: faults.into_iter().collect(),
        });
        self
    }

    /// Replaces the rules by one: every exchange after the script has this fault.
    pub(crate) fn always_after_script(mut self, fault: F) -> Self {
        self.rules.clear();
        self.always(fault)
    }

    /// Lists what has not happened yet, in its order; nothing where no exchange can have a fault any more.
    pub(crate) fn planned(&self) -> Vec<PlannedFault<F>>
    where
        F: PartialEq,
    {
        let mut planned: Vec<PlannedFault<F>> = Vec::new();
        for (next, left) in self.script.iter().filter(|(_, left)| *left > 0) {
            match planned.last_mut() {
                Some(PlannedFault::Times { fault, times }) if fault == next => {
                    *times = times.saturating_add(*left);
                }
                _ => planned.push(PlannedFault::Times {
                    fault: next.clone(),
                    times: *left,
                }),
            }
        }
        planned.extend(self.rules.iter().filter_map(|rule| match rule {
            FaultRule::Every { nth, fault } => Some(PlannedFault::Every {
                nth: *nth,
                next: nth - self.after_script.checked_rem(*nth)?,
                fault: fault.clone(),
            }),
            FaultRule::Sometimes {
                probability,
                faults,
                ..
            } => (*probability > 0.0 && !faults.is_empty()).then(|| PlannedFault::Sometimes {
                probability: *probability,
                faults: faults.clone(),
            }),
        }));
        let passes =
            |planned: &PlannedFault<F>| matches!(planned, PlannedFault::Times { fault: None, .. });
        while planned.last().is_some_and(passes) {
            planned.pop();
        }
        planned
    }

    /// Returns the fault of the next exchange, if any.
    pub(crate) fn next_fault(&mut self) -> Option<F> {
        while let Some((step, left)) = self.script.front_mut() {
            if *left > 0 {
                *left -= 1;
                return step.clone();
            }
            self.script.pop_front();
        }
        self.after_script = self.after_script.saturating_add(1);
        let mut drawn = None;
        // Every rule draws its random numbers each time, so that one rule does not change the sequence of another.
        for rule in &mut self.rules {
            let matched = match rule {
                FaultRule::Every { nth, fault } => {
                    (*nth > 0 && self.after_script.is_multiple_of(*nth)).then(|| fault.clone())
                }
                FaultRule::Sometimes {
                    probability,
                    random,
                    faults,
                } => {
                    let (applies, index) = (random.f64() < *probability, random.u64(..));
                    let index = usize::try_from(index % faults.len().max(1) as u64);
                    index
                        .ok()
                        .filter(|_| applies)
                        .and_then(|index| faults.get(index).cloned())
                }
            };
            drawn = drawn.or(matched);
        }
        drawn
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(mut faults: Faults<char>, count: usize) -> String {
        (0..count)
            .map(|_| faults.next_fault().unwrap_or('.'))
            .collect()
    }

    #[test]
    fn the_script_comes_before_the_rules() {
        let faults = Faults::new()
            .then('a')
            .times(2)
            .pass(1)
            .then('b')
            .every(3, 'c');
        assert_eq!(drawn(faults, 10), "aa.b..c..c");
        assert_eq!(drawn(Faults::new().then('a').times(0).then('b'), 3), "b..");
        assert_eq!(drawn(Faults::new().times(3), 2), "..");
    }

    #[test]
    fn a_plan_lists_what_has_not_happened_yet() {
        use PlannedFault::{Every, Sometimes, Times};
        let mut faults = Faults::new().then('a').then('a').pass(1).every(3, 'b');
        let (next, rule) = (
            |times| Times {
                fault: Some('a'),
                times,
            },
            |next| Every {
                nth: 3,
                next,
                fault: 'b',
            },
        );
        let pass = Times {
            fault: None,
            times: 1,
        };
        for expected in [
            vec![next(2), pass.clone(), rule(3)],
            vec![next(1), pass.clone(), rule(3)],
            vec![pass, rule(3)],
            vec![rule(3)],
            vec![rule(2)],
            vec![rule(1)],
            vec![rule(3)],
        ] {
            assert_eq!(faults.planned(), expected);
            faults.next_fault();
        }
        let mut once = Faults::new().then('a').pass(9);
        once.next_fault();
        assert_eq!(once.planned(), [], "exchanges without a fault are no plan");
        let faults = Faults::new()
            .every(0, 'a')
            .sometimes(0.0, 1, ['a'])
            .sometimes(0.5, 1, ['a', 'b']);
        let sometimes = Sometimes {
            probability: 0.5,
            faults: vec!['a', 'b'],
        };
        assert_eq!(faults.planned(), [sometimes]);
    }

    #[test]
    fn of_several_rules_the_first_that_strikes_decides() {
        let faults = Faults::new().every(2, 'a').every(3, 'b').every(0, 'c');
        assert_eq!(drawn(faults, 7), ".aba.a.");
        assert_eq!(drawn(Faults::new().always('a'), 3), "aaa");
    }

    #[test]
    fn chance_keeps_its_rate_and_its_seed() {
        let plan = |seed| Faults::new().sometimes(0.2, seed, ['a', 'b']);
        let one = drawn(plan(7), 10_000);
        assert_eq!(one, drawn(plan(7), 10_000));
        assert_ne!(one, drawn(plan(8), 10_000));
        for letter in ['a', 'b'] {
            let count = one.matches(letter).count();
            assert!((850..1150).contains(&count), "{letter}: {count}");
        }
        assert_eq!(drawn(Faults::new().sometimes(1.0, 1, []), 3), "...");
    }
}
