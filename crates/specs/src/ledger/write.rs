//! Rows → the text of `names.lock`: sorted, and one row a line, so that reviews and merges are easy.

use super::{Ledger, Row, Rows, TypeRow};
use tidbcloud_openapi::yaml;

const HEAD: &str = "# The Rust name of each identity of the document. Written by `cargo xtask generate`; names change with\n\
                    # `cargo xtask names`. A row without its own `since` first appeared in this release of the crate:\n";

impl Ledger {
    /// The text of the file.
    pub fn to_text(&self) -> String {
        let mut out = HEAD.to_owned();
        out.push_str("since: ");
        yaml::string(&mut out, &self.since);
        out.push('\n');
        rows(&mut out, 0, "operations", &self.operations);
        if !self.types.is_empty() {
            out.push_str("types:\n");
        }
        for (identity, ty) in &self.types {
            type_row(&mut out, identity, ty);
        }
        out
    }
}

fn type_row(out: &mut String, identity: &str, ty: &TypeRow) {
    if ty.fields.is_empty() && ty.variants.is_empty() {
        row(out, 2, identity, &ty.row);
        return;
    }
    key(out, 2, identity);
    out.push('\n');
    row(out, 4, "name", &Row::new(&ty.row.name, None));
    if let Some(since) = &ty.row.since {
        key(out, 4, "since");
        out.push(' ');
        yaml::string(out, since);
        out.push('\n');
    }
    if !ty.row.aliases.is_empty() {
        key(out, 4, "aliases");
        out.push(' ');
        list(out, &ty.row.aliases);
        out.push('\n');
    }
    rows(out, 4, "fields", &ty.fields);
    rows(out, 4, "variants", &ty.variants);
}

fn rows(out: &mut String, indent: usize, title: &str, rows: &Rows) {
    if rows.is_empty() {
        return;
    }
    key(out, indent, title);
    out.push('\n');
    for (identity, of) in rows {
        row(out, indent + 2, identity, of);
    }
}

fn row(out: &mut String, indent: usize, identity: &str, row: &Row) {
    key(out, indent, identity);
    out.push(' ');
    if row.since.is_none() && row.aliases.is_empty() {
        yaml::string(out, &row.name);
        out.push('\n');
        return;
    }
    out.push_str("{name: ");
    yaml::string(out, &row.name);
    if let Some(since) = &row.since {
        out.push_str(", since: ");
        yaml::string(out, since);
    }
    if !row.aliases.is_empty() {
        out.push_str(", aliases: ");
        list(out, &row.aliases);
    }
    out.push_str("}\n");
}

fn key(out: &mut String, indent: usize, key: &str) {
    out.extend(std::iter::repeat_n(' ', indent));
    yaml::string(out, key);
    out.push(':');
}

fn list(out: &mut String, names: &[String]) {
    out.push('[');
    for (index, name) in names.iter().enumerate() {
        if index > 0 {
            out.push_str(", ");
        }
        yaml::string(out, name);
    }
    out.push(']');
}
