//! Random numbers: for waits that many clients must not share, and for what a server must not foresee.

use std::hash::{BuildHasher as _, RandomState};

/// Returns a random number. The standard library seeds each hasher anew, from random bytes of the operating system.
pub(crate) fn number() -> u64 {
    RandomState::new().hash_one(0)
}

/// Returns a random part of 1, less than 1.
pub(crate) fn fraction() -> f64 {
    let bits = u32::try_from(number() >> 32).unwrap_or_default();
    f64::from(bits) / (f64::from(u32::MAX) + 1.0)
}

/// Returns 32 random hexadecimal digits.
pub(crate) fn digits() -> String {
    format!("{:016x}{:016x}", number(), number())
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn numbers_are_spread_and_none_comes_twice() {
        let all: HashSet<String> = (0..1000).map(|_| digits()).collect();
        assert_eq!(all.len(), 1000);
        assert!(all.iter().all(|digits| digits.len() == 32));
        let mut tenths = [0; 10];
        for _ in 0..10_000 {
            let tenth = fraction() * 10.0;
            tenths[(0..9).filter(|limit| tenth >= f64::from(limit + 1)).count()] += 1;
        }
        assert!(
            tenths.iter().all(|count| (700..1300).contains(count)),
            "{tenths:?}"
        );
    }
}
