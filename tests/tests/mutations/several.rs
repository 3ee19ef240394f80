//! More than one change at once.
