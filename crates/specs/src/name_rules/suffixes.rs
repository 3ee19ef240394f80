//! Endings of schemas that say how they are used, and that names of types leave out.

/// Endings that say how a schema is used, not what it represents.
pub(super) const SUFFIXES: &[&str] = &["Enum", "Resp", "Rsp", "Res", "Doc"];

/// Without the infix `OpenApi` and one suffix that only says how the schema is used.
pub(super) fn shortened(full: &str) -> String {
    let without = full.replace("OpenApi", "");
    let without = if without.is_empty() {
        full.to_owned()
    } else {
        without
    };
    SUFFIXES
        .iter()
        .filter_map(|suffix| without.strip_suffix(suffix))
        .find(|rest| !rest.is_empty())
        .map_or_else(|| without.clone(), str::to_owned)
}
