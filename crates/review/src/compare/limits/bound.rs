//! Least and greatest numbers, and the numbers that values are multiples of.

use std::cmp::Ordering;

use serde_json::Number;
use tidbcloud_model::api::{Facts, Type};

/// A least or a greatest number.
pub(super) struct Bound<'f> {
    number: &'f Number,
    /// Whether the number itself is not allowed.
    exclusive: bool,
}

#[derive(Clone, Copy)]
pub(super) enum BoundSide {
    Lower,
    Upper,
}

impl<'f> Bound<'f> {
    pub(super) fn least(facts: &'f Facts) -> Option<Self> {
        let number = facts.minimum.as_ref()?;
        let exclusive = facts.exclusive_minimum;
        Some(Self { number, exclusive })
    }

    pub(super) fn greatest(facts: &'f Facts) -> Option<Self> {
        let number = facts.maximum.as_ref()?;
        let exclusive = facts.exclusive_maximum;
        Some(Self { number, exclusive })
    }

    /// The outermost integer that the bound allows.
    fn whole(&self, side: BoundSide) -> i128 {
        let exact = self.number.as_i128();
        let exclusive = i128::from(self.exclusive);
        match (exact, side, self.number.as_f64().unwrap_or_default()) {
            (Some(number), BoundSide::Lower, _) => number + exclusive,
            (Some(number), BoundSide::Upper, _) => number - exclusive,
            (None, BoundSide::Lower, number) if number.ceil() > number => number.ceil() as i128,
            (None, BoundSide::Upper, number) if number.floor() < number => number.floor() as i128,
            (None, BoundSide::Lower, number) => number as i128 + exclusive,
            (None, BoundSide::Upper, number) => number as i128 - exclusive,
        }
    }
}

impl std::fmt::Display for Bound<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let exclusive = if self.exclusive { " exclusive" } else { "" };
        write!(f, "{}{exclusive}", self.number)
    }
}

impl BoundSide {
    /// Whether the new bound allows fewer values of a type than the old one; `None` if both allow the same.
    pub(super) fn is_tighter(
        self,
        ty: &Type,
        before: Option<&Bound<'_>>,
        after: Option<&Bound<'_>>,
    ) -> Option<bool> {
        let order = match ty {
            Type::Integer { unsigned, .. } => {
                let open = match self {
                    Self::Lower if *unsigned => 0,
                    Self::Lower => i128::MIN,
                    Self::Upper => i128::MAX,
                };
                let whole = |bound: Option<&Bound<'_>>| match (bound, self) {
                    (None, _) => open,
                    (Some(bound), Self::Lower) => bound.whole(self).max(open),
                    (Some(bound), Self::Upper) => bound.whole(self),
                };
                whole(after).cmp(&whole(before))
            }
            _ => {
                let open = match self {
                    Self::Lower => f64::NEG_INFINITY,
                    Self::Upper => f64::INFINITY,
                };
                let value = |bound: Option<&Bound<'_>>| {
                    bound
                        .and_then(|bound| bound.number.as_f64())
                        .unwrap_or(open)
                };
                let order = value(after).total_cmp(&value(before));
                let exclusive = |bound: Option<&Bound<'_>>| bound.is_some_and(|it| it.exclusive);
                let nearer = exclusive(after).cmp(&exclusive(before));
                order.then(match self {
                    Self::Lower => nearer,
                    Self::Upper => nearer.reverse(),
                })
            }
        };
        match (order, self) {
            (Ordering::Equal, _) => None,
            (order, Self::Lower) => Some(order == Ordering::Greater),
            (order, Self::Upper) => Some(order == Ordering::Less),
        }
    }
}

/// The number of which each value is a multiple; none where every value of the type is one.
pub(super) fn step<'f>(facts: &'f Facts, ty: &Type) -> Option<&'f Number> {
    let step = facts.multiple_of.as_ref()?;
    let is_whole = matches!(ty, Type::Integer { .. }) && step.as_f64() == Some(1.0);
    (!is_whole).then_some(step)
}

/// Whether the first number is a multiple of the second.
pub(super) fn is_multiple(number: &Number, of: &Number) -> bool {
    const EXACT: f64 = 1e-9;
    let (Some(number), Some(of)) = (number.as_f64(), of.as_f64()) else {
        return false;
    };
    let times = number / of;
    (times - times.round()).abs() < EXACT
}
