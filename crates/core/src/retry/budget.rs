//! The retry budget: how many repetitions all clients of a configuration may make together.

use std::sync::Mutex;

use crate::sync::lock;

/// Price of one repetition.
const COST: u32 = 5;
/// Income from a call that is answered at once: in the long run, one call in five may be repeated.
const INCOME: u32 = 1;
/// 100 repetitions in a row.
const CAPACITY: u32 = 100 * COST;

/// The repetitions that all clients of a configuration may make together, so that an outage is not multiplied:
/// when it is used up, calls make one attempt each, until calls succeed again.
#[derive(Debug)]
pub(crate) struct Budget(Mutex<u32>);

impl Default for Budget {
    fn default() -> Self {
        Self(Mutex::new(CAPACITY))
    }
}

impl Budget {
    /// Takes the price of a repetition; nothing if there is not enough left.
    pub(crate) fn take(&self) -> Option<Charge<'_>> {
        let mut tokens = lock(&self.0);
        *tokens = tokens.checked_sub(COST)?;
        Some(Charge(Some(self)))
    }

    fn refund(&self) {
        let mut tokens = lock(&self.0);
        *tokens = tokens.saturating_add(COST).min(CAPACITY);
    }

    /// Adds the income of a call that was answered: repetitions that led there were worth their price.
    pub(crate) fn answered(&self, charged: u32) {
        let mut tokens = lock(&self.0);
        let income = charged.saturating_mul(COST).max(INCOME);
        *tokens = tokens.saturating_add(income).min(CAPACITY);
    }
}

/// The price of a repetition that is not made yet. A call that is given up before gets it back.
#[must_use]
#[derive(Debug)]
pub(crate) struct Charge<'a>(Option<&'a Budget>);

impl Charge<'_> {
    /// Keeps the price: the repetition is made.
    pub(crate) fn spend(mut self) {
        self.0 = None;
    }
}

impl Drop for Charge<'_> {
    fn drop(&mut self) {
        if let Some(budget) = self.0 {
            budget.refund();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_budget_ends_and_answers_fill_it_again() {
        let budget = Budget::default();
        let take = || budget.take().map(Charge::spend).is_some();
        assert_eq!((0..1000).filter(|_| take()).count(), 100);
        for _ in 0..COST {
            assert!(!take());
            budget.answered(0);
        }
        assert!(take());
        budget.answered(2);
        assert!(take() && take() && !take());
        budget.answered(u32::MAX);
        // A repetition that is given up before it is sent costs nothing.
        for _ in 0..1000 {
            drop(budget.take());
        }
        assert_eq!((0..1000).filter(|_| take()).count(), 100);
    }
}
