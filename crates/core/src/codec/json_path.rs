//! Paths in a JSON document, as messages show them: `$.clusters[3]["a name"]`.

use std::fmt::Write as _;

use serde_json::Value;

/// How much of a path is kept: the keys of maps are the server's, and as long as it likes.
const PATH_CHARS: usize = 500;

/// Appends `.name`, or `["a name"]` where a dot would mislead.
pub(super) fn push_name(path: &mut String, name: &str) {
    let plain = !name.is_empty()
        && name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'@'));
    if plain {
        path.push('.');
        path.push_str(name);
    } else {
        path.push('[');
        path.push_str(&Value::from(name).to_string());
        path.push(']');
    }
}

/// Appends `[index]`.
pub(super) fn push_index(path: &mut String, index: usize) {
    // Writing to a String does not fail.
    let _ = write!(path, "[{index}]");
}

/// Cuts a path for a message.
pub(super) fn shown(path: &str) -> String {
    match path.char_indices().nth(PATH_CHARS) {
        None => path.to_owned(),
        Some((end, _)) => format!("{}…", &path[..end]),
    }
}
