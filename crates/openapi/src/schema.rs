//! Schemas without their documents: the table of keywords, digests of structures, and equality across documents.

pub mod equality;
pub(crate) mod keywords;
pub mod structure;

pub use keywords::DOCS;
