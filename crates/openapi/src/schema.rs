//! Schemas without their documents: digests of structures, and equality across documents.

pub mod equality;
pub mod structure;

pub use tidbcloud_schema::keywords::DOCS;
