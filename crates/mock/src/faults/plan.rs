//! A plan of faults: which exchanges, or connections, go wrong and how.

use std::collections::VecDeque;

use crate::fault::Fault;

/// When which fault strikes, counted over the exchanges of an operation (or the connections of an API).
///
/// First the script is played, one step for each exchange, as [`then`](Self::then) and [`pass`](Self::pass) wrote it.
/// After it the rules decide; of several that strike, the one that was given first.
///
/// ```
/// use tidbcloud_mock::{Fault, Faults};
///
/// // Two resets, a right reply, a 429; after these, every tenth call finds its nonce stale.
/// let faults = Faults::new()
///     .then(Fault::Reset)
///     .times(2)
///     .pass(1)
///     .then(Fault::RateLimited { reset: 1 })
///     .every(10, Fault::StaleNonce);
/// # let _ = faults;
/// ```
#[derive(Clone, Debug)]
#[must_use = "a plan does nothing until it is given to a mock"]
pub struct Faults<F = Fault> {
    script: VecDeque<(Option<F>, u64)>,
    rules: Vec<Rule<F>>,
    /// How many exchanges the rules decided about.
    judged: u64,
}

#[derive(Clone, Debug)]
enum Rule<F> {
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

impl<F> Default for Faults<F> {
    fn default() -> Self {
        Self {
            script: VecDeque::new(),
            rules: Vec::new(),
            judged: 0,
        }
    }
}

impl<F: Clone> Faults<F> {
    /// A plan in which nothing goes wrong.
    pub fn new() -> Self {
        Self::default()
    }

    /// One exchange more in the script, which goes wrong like this.
    pub fn then(mut self, fault: F) -> Self {
        self.script.push_back((Some(fault), 1));
        self
    }

    /// The last step of the script is for so many exchanges in all, instead of one.
    pub fn times(mut self, times: u64) -> Self {
        if let Some(last) = self.script.back_mut() {
            last.1 = times;
        }
        self
    }

    /// So many exchanges more in the script, which go right.
    pub fn pass(mut self, times: u64) -> Self {
        self.script.push_back((None, times));
        self
    }

    /// A rule: the `nth`, and every `nth` after it, goes wrong like this. 0 is never.
    pub fn every(mut self, nth: u64, fault: F) -> Self {
        self.rules.push(Rule::Every { nth, fault });
        self
    }

    /// A rule: all go wrong like this.
    pub fn always(self, fault: F) -> Self {
        self.every(1, fault)
    }

    /// A rule: each goes wrong with this probability, by one of these faults, all as likely. The same seed makes the same
    /// sequence.
    pub fn sometimes(
        mut self,
        probability: f64,
        seed: u64,
        faults: impl IntoIterator<Item = F>,
    ) -> Self {
        self.rules.push(Rule::Sometimes {
            probability,
            random: fastrand::Rng::with_seed(seed),
            faults: faults.into_iter().collect(),
        });
        self
    }

    /// What happens to the next one.
    pub(crate) fn draw(&mut self) -> Option<F> {
        while let Some((step, left)) = self.script.front_mut() {
            if *left > 0 {
                *left -= 1;
                return step.clone();
            }
            self.script.pop_front();
        }
        self.judged = self.judged.saturating_add(1);
        let mut drawn = None;
        // Every rule throws its dice each time, so that one does not change the sequence of another.
        for rule in &mut self.rules {
            let struck = match rule {
                Rule::Every { nth, fault } => {
                    (*nth > 0 && self.judged.is_multiple_of(*nth)).then(|| fault.clone())
                }
                Rule::Sometimes {
                    probability,
                    random,
                    faults,
                } => {
                    let (strikes, which) = (random.f64() < *probability, random.u64(..));
                    let which = usize::try_from(which % faults.len().max(1) as u64);
                    which
                        .ok()
                        .filter(|_| strikes)
                        .and_then(|which| faults.get(which).cloned())
                }
            };
            drawn = drawn.or(struck);
        }
        drawn
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(mut faults: Faults<char>, count: usize) -> String {
        (0..count).map(|_| faults.draw().unwrap_or('.')).collect()
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
