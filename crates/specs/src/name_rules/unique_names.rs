//! Unique names: within one scope, later names get numbers.

use std::collections::BTreeSet;

/// Names already given in one scope.
#[derive(Debug, Default)]
pub(crate) struct UniqueNames {
    taken: BTreeSet<String>,
}

impl UniqueNames {
    /// The wanted name, or the first of `name_2`, `name_3`, … that is free; `separator` precedes the number.
    ///
    /// A raw identifier and its plain form are one name, because `r#type` and `type` are.
    pub(crate) fn claim(&mut self, wanted: &str, separator: &str) -> String {
        self.claim_by(wanted, separator, str::to_owned)
    }

    /// The same, where two names are one if `key` makes one of them.
    pub(crate) fn claim_by(
        &mut self,
        wanted: &str,
        separator: &str,
        key: impl Fn(&str) -> String,
    ) -> String {
        if self.taken.insert(key(wanted)) {
            return wanted.to_owned();
        }
        let base = wanted.strip_prefix("r#").unwrap_or(wanted);
        // The `_` that makes a name of a reserved word separates its number too.
        let base = match separator {
            "" => base,
            _ => base.strip_suffix(separator).unwrap_or(base),
        };
        let free = (2_u64..)
            .map(|number| format!("{base}{separator}{number}"))
            .find(|candidate| !self.taken.contains(&key(candidate)))
            .unwrap_or_else(|| base.to_owned());
        self.taken.insert(key(&free));
        free
    }

    /// Reserves a name, whether or not it is taken.
    pub(crate) fn reserve(&mut self, name: String) {
        self.taken.insert(name);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn later_claims_are_numbered() {
        let mut scope = UniqueNames::default();
        assert_eq!(scope.claim("aws", "_"), "aws");
        assert_eq!(scope.claim("aws_2", "_"), "aws_2");
        assert_eq!(scope.claim("aws", "_"), "aws_3");
        assert_eq!(scope.claim("r#type", "_"), "r#type");
        assert_eq!(scope.claim("r#type", "_"), "type_2");
    }

    #[test]
    fn a_name_that_ends_with_the_separator_has_it_once() {
        let mut scope = UniqueNames::default();
        assert_eq!(scope.claim("new_", "_"), "new_");
        assert_eq!(scope.claim("new_", "_"), "new_2");
        assert_eq!(scope.claim("new_2", "_"), "new_2_2");
    }
}
