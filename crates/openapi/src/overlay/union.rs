//! Targets that name several things at once: `$.schemas['A', 'B']`. Each name is a separate claim about the document.

use std::ops::Range;

/// The names of a JSONPath's unions, each with the path that has it alone there.
pub(super) fn alternatives(path: &str) -> Vec<(&str, String)> {
    let mut out = Vec::new();
    for group in groups(path) {
        let names = names(&path[group.clone()]);
        if names.len() < 2 {
            continue;
        }
        for name in names {
            let alone = format!("{}{name}{}", &path[..group.start], &path[group.end..]);
            out.push((name, alone));
        }
    }
    out
}

/// Ranges between outermost brackets.
fn groups(path: &str) -> Vec<Range<usize>> {
    let mut groups = Vec::new();
    let mut start = 0;
    let mut depth = 0_usize;
    for (at, c) in unquoted(path) {
        match c {
            '[' => {
                depth += 1;
                if depth == 1 {
                    start = at + 1;
                }
            }
            ']' => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    groups.push(start..at);
                }
            }
            _ => {}
        }
    }
    groups
}

/// The names of a union that holds nothing but quoted names.
fn names(group: &str) -> Vec<&str> {
    let mut names = Vec::new();
    let mut rest = 0;
    let commas = unquoted(group).filter(|(_, c)| *c == ',').map(|(at, _)| at);
    for end in commas.chain([group.len()]) {
        let name = group[rest..end].trim();
        let is_quoted = |quote| name.len() > 1 && name.starts_with(quote) && name.ends_with(quote);
        if !is_quoted('\'') && !is_quoted('"') {
            return Vec::new();
        }
        names.push(name);
        rest = end + 1;
    }
    names
}

/// The characters outside of quotes, with their places.
fn unquoted(text: &str) -> impl Iterator<Item = (usize, char)> {
    let mut quote = None;
    let mut escaped = false;
    text.char_indices().filter(move |(_, c)| {
        match quote {
            Some(_) if escaped => escaped = false,
            Some(_) if *c == '\\' => escaped = true,
            Some(open) if open == *c => quote = None,
            Some(_) => {}
            None if matches!(c, '\'' | '"') => quote = Some(*c),
            None => return true,
        }
        false
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_name_of_a_union_is_alone_once() {
        let found =
            alternatives(r#"$.a['x', "y,]'"][*]['only'][?@['p', 'q'] == 'r, s'].b["m\"", 'n']"#);
        let expected = [
            (
                "'x'",
                r#"$.a['x'][*]['only'][?@['p', 'q'] == 'r, s'].b["m\"", 'n']"#,
            ),
            (
                r#""y,]'""#,
                r#"$.a["y,]'"][*]['only'][?@['p', 'q'] == 'r, s'].b["m\"", 'n']"#,
            ),
            (
                r#""m\"""#,
                r#"$.a['x', "y,]'"][*]['only'][?@['p', 'q'] == 'r, s'].b["m\""]"#,
            ),
            (
                "'n'",
                r#"$.a['x', "y,]'"][*]['only'][?@['p', 'q'] == 'r, s'].b['n']"#,
            ),
        ];
        assert_eq!(found, expected.map(|(name, path)| (name, path.to_owned())));
        for path in ["$", "$.a[0, 1]", "$.a['x', 1]", "$.a['x'", "$['a']['b']"] {
            assert!(alternatives(path).is_empty(), "{path}");
        }
    }
}
