//! Renames of wire names: how alike an old and a new name are, where the one can have become the other.

use tidbcloud_openapi::likeness::likeness;

use super::opposites;

/// Two names below this likeness, in percent, are a removal and an addition.
const RENAMED: u8 = 50;

/// Returns the likeness of two wire names, where one can be the other's new name.
#[must_use]
pub fn rename_likeness(old: &str, new: &str) -> Option<u8> {
    let likeness = likeness(old, new);
    (likeness >= RENAMED && !opposites::exclude_each_other(old, new)).then_some(likeness)
}
