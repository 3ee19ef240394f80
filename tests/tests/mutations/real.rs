//! Changes to the real documents.
