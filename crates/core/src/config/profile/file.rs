//! A file of profiles: TOML, read with the line of each setting. Its text and settings are wiped from memory.

use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::path::Path;

use secrecy::zeroize::Zeroizing;
use toml::de::{DeTable, DeValue};

use crate::error::{Error, Result};

const CURRENT: &str = "current-profile";

/// The outcome of looking for a file.
pub(super) enum Found {
    /// There is none.
    Missing,
    File(TomlFile),
}

/// The tables of a file, by name.
pub(super) struct TomlFile {
    /// The profile that the file calls the current one.
    pub(super) current: Option<String>,
    pub(super) sections: BTreeMap<String, Section>,
}

/// One profile.
pub(super) struct Section {
    /// Where it begins, from 1.
    pub(super) line: usize,
    pub(super) settings: BTreeMap<String, PlacedText>,
}

/// The value of a setting, if it is a text.
pub(super) struct PlacedText {
    pub(super) line: usize,
    text: Option<Zeroizing<String>>,
}

impl PlacedText {
    pub(super) fn text(&self) -> Option<&str> {
        self.text.as_ref().map(|text| text.as_str())
    }
}

/// Reads a file; `writer` is the command that writes such files. Warns where others can read it.
pub(super) fn read(path: &Path, writer: &str) -> Result<Found> {
    let shown = path.display();
    let text = match std::fs::read_to_string(path) {
        Ok(text) => Zeroizing::new(text),
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Found::Missing),
        Err(error) => {
            return Err(Error::authentication(format!(
                "no key pair: looked at {shown}, which cannot be read: {error}; make it a file that this program can read, or \
                 write it anew with `{writer}`"
            ))
            .with_source(error));
        }
    };
    warn_of_readers(path);
    let line = |byte: usize| {
        let before = text.get(..byte).unwrap_or(&text);
        before.matches('\n').count() + 1
    };
    // The cause is shown by place only: it might quote a key.
    let root = DeTable::parse(&text).map_err(|error| {
        let place = match error.span() {
            Some(span) => format!("{shown}:{}", line(span.start)),
            None => shown.to_string(),
        };
        Error::authentication(format!(
            "no key pair: {place} is not TOML; repair that line, or write the file anew with `{writer}`"
        ))
    })?;
    let mut file = TomlFile {
        current: None,
        sections: BTreeMap::new(),
    };
    for (key, value) in root.get_ref() {
        match value.get_ref() {
            DeValue::String(name) if key.get_ref() == CURRENT && !name.is_empty() => {
                file.current = Some(name.to_string());
            }
            DeValue::Table(table) => {
                let settings = table.iter().map(|(key, value)| {
                    let text = value.get_ref().as_str();
                    let value = PlacedText {
                        line: line(key.span().start),
                        text: text.map(|text| Zeroizing::new(text.to_owned())),
                    };
                    (key.get_ref().to_string(), value)
                });
                let section = Section {
                    line: line(key.span().start),
                    settings: settings.collect(),
                };
                file.sections.insert(key.get_ref().to_string(), section);
            }
            _ => {}
        }
    }
    Ok(Found::File(file))
}

/// Warns where others than the owner can read the file. The keys are used all the same: the program may not be able to
/// change that.
#[cfg(unix)]
fn warn_of_readers(file: &Path) {
    use std::os::unix::fs::PermissionsExt as _;

    const OTHERS_READ: u32 = 0o044;
    let Ok(data) = std::fs::metadata(file) else {
        return;
    };
    let mode = data.permissions().mode() & 0o777;
    if mode & OTHERS_READ != 0 {
        // Filters name this target: it does not follow the file's place in the crate.
        tracing::warn!(
            target: "tidbcloud_core::profile",
            {
                file.path = %file.display(),
                file.mode = format_args!("{mode:03o}")
            },
            "others can read the private keys in this file; run `chmod 600` on it"
        );
    }
}

/// Other systems have other means for who can read a file.
#[cfg(not(unix))]
fn warn_of_readers(_file: &Path) {}
