//! Edits of the keys of `docs.yaml`; every other line of the file stays as it is.

use std::collections::BTreeMap;

/// Renames these keys in the text of the file, or removes them with their documentation where there is no new key.
#[must_use]
pub fn rename_keys(text: &str, edits: &BTreeMap<String, Option<String>>) -> String {
    let mut out = String::with_capacity(text.len());
    let mut dropping = false;
    for line in text.split_inclusive('\n') {
        let Some((key, rest)) = key(line) else {
            // Indented lines, and blank lines among them, belong to the key above; comments do not.
            let belongs = line.starts_with([' ', '\t']);
            dropping &= belongs || line.trim().is_empty();
            if !(dropping && belongs) {
                out.push_str(line);
            }
            continue;
        };
        let edit = edits.get(key);
        dropping = edit == Some(&None);
        match edit {
            None => out.push_str(line),
            Some(None) => {}
            Some(Some(new)) => {
                out.push_str(new);
                out.push_str(rest);
            }
        }
    }
    out
}

/// The key at the beginning of a line, and the rest of the line from its colon.
fn key(line: &str) -> Option<(&str, &str)> {
    if line.starts_with([' ', '\t', '#', '\n', '\r', '-']) {
        return None;
    }
    let colon = line
        .find(": ")
        .or_else(|| line.trim_end().strip_suffix(':').map(str::len))?;
    let (key, rest) = line.split_at(colon);
    Some((key.trim_matches(['"', '\'']), rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "# Ours\n\nCluster: A cluster.\nCluster.state: |-\n  Where it is.\n\n  More.\n\n# Then\nRegion: It.\n'a b':\n  Text.\n";

    fn edited(edits: &[(&str, Option<&str>)]) -> String {
        let edits = edits
            .iter()
            .map(|(old, new)| ((*old).to_owned(), new.map(str::to_owned)))
            .collect();
        rename_keys(TEXT, &edits)
    }

    #[test]
    fn a_key_is_renamed_where_it_stands() {
        assert_eq!(
            edited(&[
                ("Cluster.state", Some("Cluster.phase")),
                ("a b", Some("ab"))
            ]),
            TEXT.replace("Cluster.state", "Cluster.phase")
                .replace("'a b'", "ab")
        );
        assert_eq!(edited(&[("Clust", None)]), TEXT);
    }

    #[test]
    fn a_key_goes_with_all_its_lines() {
        assert_eq!(
            edited(&[("Cluster.state", None)]),
            "# Ours\n\nCluster: A cluster.\n\n\n# Then\nRegion: It.\n'a b':\n  Text.\n"
        );
    }
}
