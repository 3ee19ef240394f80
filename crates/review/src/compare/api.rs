//! Changes of a whole API: server, authentication, deprecation.

use tidbcloud_model::api::{Api, Deprecation, Operation, SigningScheme};

use super::Comparison;
use super::change_draft::{ChangeDraft, Users};
use crate::kind::ChangeKind;
use crate::report::{Bump, Level, SubjectKind};
use tidbcloud_specs::matching::{Pair, Pairs, models};

impl Comparison<'_> {
    pub(super) fn api(&mut self, operations: &Pairs<&Operation>) {
        let (old, new) = (self.old, self.new);
        // A new base path that the paths do not compensate moves every operation, which is one change.
        let pairs = || operations.both.iter();
        let kept = |pair: &Pair<&Operation>| place(old, pair.old) == place(new, pair.new);
        self.rebased = base_path(old) != base_path(new)
            && pairs().any(|pair| same_path(pair.old, pair.new))
            && !pairs().any(kept);
        if host(old) != host(new) || self.rebased {
            let draft = ChangeDraft::new(ChangeKind::ServerChanged, SubjectKind::Api, &new.id)
                .says(format!("now served at {}", new.server))
                .values(&old.server, &new.server)
                .at("#/servers", "#/servers");
            self.add(draft);
        }
        // A document without security schemes does not say that they changed, but clients sign with the key pair then.
        let said = !old.security.is_empty() && !new.security.is_empty();
        if old.signing != new.signing || (said && old.security != new.security) {
            let shown = |api: &Api| match api.security.is_empty() {
                true => "http digest".to_owned(),
                false => api.security.join(", "),
            };
            let (before, after) = (shown(old), shown(new));
            let mut draft = ChangeDraft::new(ChangeKind::AuthChanged, SubjectKind::Api, &new.id)
                .says(format!("{before} → {after}"))
                .values(before, after)
                .at("#/security", "#/security");
            let has_keys = |api: &Api| api.signing.contains(&SigningScheme::KeyPair);
            if has_keys(old) && !has_keys(new) {
                let constructors = [
                    "pub fn from_env() -> Result<Self>",
                    "pub fn from_profile(name: Option<&str>) -> Result<Self>",
                ];
                draft = draft.level(Level::Break, Bump::Major).rust(
                    "Client::from_env",
                    constructors.map(str::to_owned).to_vec(),
                    Vec::new(),
                );
            }
            self.add(draft);
        }
        let subject = (SubjectKind::Api, new.id.clone());
        self.deprecation(
            ChangeKind::ItemDeprecated,
            subject.clone(),
            &new.crate_name,
            [old.deprecated.as_ref(), new.deprecated.as_ref()],
            ["#/info", "#/info"],
            Users::All,
        );
        self.docs(
            subject,
            &[
                ("words", old.doc != new.doc),
                ("title", old.title != new.title),
            ],
            ["#/info", "#/info"],
        );
    }

    /// Compares `#[deprecated]` of an item before and after.
    pub(super) fn deprecation(
        &mut self,
        kind: ChangeKind,
        (subject, name): (SubjectKind, String),
        item: &str,
        [old, new]: [Option<&Deprecation>; 2],
        [old_pointer, new_pointer]: [&str; 2],
        users: Users,
    ) {
        let attribute = |deprecation: Option<&Deprecation>| match deprecation {
            None => Vec::new(),
            Some(Deprecation { note: None }) => vec!["#[deprecated]".to_owned()],
            Some(Deprecation { note: Some(note) }) => {
                vec![format!("#[deprecated(note = {note:?})]")]
            }
        };
        let (kind, says) = match (old, new) {
            (None, Some(_)) => (kind, "deprecated"),
            (Some(_), None) => (ChangeKind::DeprecationLifted, "no longer deprecated"),
            (Some(old), Some(new)) if old != new => (
                ChangeKind::DocsOrDeprecationNote,
                "deprecation note changed",
            ),
            _ => return,
        };
        let (before, after) = (attribute(old), attribute(new));
        let draft = ChangeDraft::new(kind, subject, &name)
            .says(says)
            .values(before.join(""), after.join(""))
            .rust(item, before, after)
            .at(old_pointer, new_pointer)
            .users(users);
        self.add(draft);
    }

    /// Adds one draft for all changed documentation and examples of a subject. The names of the parts are part of the
    /// fingerprint, which is stable: there, documentation is `words`.
    pub(super) fn docs(
        &mut self,
        (subject, name): (SubjectKind, String),
        changes: &[(&str, bool)],
        [old, new]: [&str; 2],
    ) {
        let changed: Vec<&str> = changes
            .iter()
            .filter(|(_, changed)| *changed)
            .map(|(what, _)| *what)
            .collect();
        if changed.is_empty() {
            return;
        }
        let draft = ChangeDraft::new(ChangeKind::DocsOrDeprecationNote, subject, name)
            .says(format!(
                "{} changed",
                changed.join(", ").replace("words", "documentation")
            ))
            .values("", changed.join(", "))
            .at(old, new);
        self.add(draft);
    }
}

/// Method and path of an operation, the base path included, without the names of parameters.
pub(super) fn place(api: &Api, operation: &Operation) -> String {
    let (method, base) = (&operation.method, base_path(api));
    format!("{method} {base}{}", models::path_shape(operation))
}

/// Whether an operation has the same method and path under the server's URL, whose host and base path do not count.
pub(super) fn same_path(old: &Operation, new: &Operation) -> bool {
    old.method == new.method && models::path_shape(old) == models::path_shape(new)
}

/// Scheme and host of the server's URL.
fn host(api: &Api) -> &str {
    let after_scheme = api.server.find("://").map_or(0, |at| at + 3);
    let end = api.server[after_scheme..].find('/');
    end.map_or(api.server.as_str(), |end| &api.server[..after_scheme + end])
}

/// The path of the server's URL, without a slash at its end.
pub(super) fn base_path(api: &Api) -> &str {
    api.server[host(api).len()..].trim_end_matches('/')
}
