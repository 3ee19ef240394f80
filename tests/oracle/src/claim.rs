//! Rules by which a change of the review (a [`Change`]) explains the breaks that the tools find:
//!
//! 1. An old signature in the change explains a break of the item with that name below the change's own item. The line
//!    of the tool must have the shape of the signature; so must the new line, where tool and change both show one.
//! 2. A struct or enum that the change reports as removed, in its signature or among its folded items, explains
//!    everything below it: fields, variants, methods, impls. A method of the client that is removed, or that returns
//!    another request builder, explains its old builder.
//! 3. `types::T::with_*` among the folded items explains each setter of that struct. A folded place (`Cluster.region`,
//!    `get_cluster: response`) explains that field with its setter, or the methods of that call.
//! 4. A rename explains each removed line that is added again with the new name instead of the old one. Where the change
//!    is no break, neither is the line: the old name stays as a deprecated item.
//! 5. `items`, `pages` and `wait` read fields of responses: each change explains those of the calls that use it. `body`
//!    and `with_update_mask` of a builder are added and removed with the body of its call. A parameter that becomes
//!    required or optional moves between the arguments and a method. A removed method alias explains its builder alias.
//!    `send` explains the types of its future.
//!
//! One break needs no change: an alias (`pub type` or `pub const`) that the item itself replaces under the same name is
//! written by callers as before.

use tidbcloud_model::api::{Api, Operation};

use super::item::{Item, shape, with_identifier};
use super::tools::{Break, Tool};
use tidbcloud_review::kind::ChangeKind;
use tidbcloud_review::report::{Change, Level, Rust, SubjectKind};

/// Types of a request builder that follow from the type of its response: those of the future that `send` returns.
const AWAITED: [&str; 2] = ["IntoFuture", "Output"];

/// Part of the public API that a change reports as changed.
#[derive(Debug)]
enum Claim {
    /// An item and its members.
    Tree(Item),
    /// The conversion into a record from a type of this name.
    From(Item, String),
    /// One item, with the shapes of the change's old and new signatures; none where the change abbreviates one.
    One(Item, Option<[Vec<String>; 2]>),
    /// The setters of a struct.
    Setters(Item),
    /// An old name and its new one.
    Renamed(String, String),
}

/// All claims of one change.
#[derive(Debug)]
pub(super) struct RecordClaims<'a> {
    pub(super) change: &'a Change,
    claims: Vec<Claim>,
}

/// How a change explains a break.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Explanation {
    /// The change is about something else.
    None,
    /// The change is about the item, with its signatures.
    Full,
    /// The change is a rename, and the line is added again under the new name.
    Renamed,
    /// The change is about the item, with another signature.
    OtherSignature,
}

/// Old and new name of each type and request builder that is renamed.
pub(super) type Renames = Vec<(String, String)>;

/// Collects the renames among changes.
pub(super) fn renames(changes: &[Change]) -> Renames {
    let mut renames = Vec::new();
    let kinds = [
        ChangeKind::TypeNameMoved,
        ChangeKind::OpRenamed,
        ChangeKind::OpMoved,
    ];
    for change in changes.iter().filter(|change| kinds.contains(&change.kind)) {
        if let Some(rust) = &change.rust
            && let (Some(old), Some(new)) = (type_name(&rust.before), type_name(&rust.after))
            && old != new
        {
            renames.push((old, new));
        }
    }
    renames
}

/// Name of the type that a signature declares, or of the request builder that it returns.
fn type_name(lines: &[String]) -> Option<String> {
    let text = lines.join(" ");
    declared(&text).or_else(|| builder(&text))
}

/// `X` of `pub struct X`.
fn declared(text: &str) -> Option<String> {
    let rest = ["pub struct ", "pub enum ", "pub type "]
        .iter()
        .find_map(|start| {
            text.trim_start_matches("#[deprecated] ")
                .strip_prefix(start)
        })?;
    Some(identifier(rest))
}

/// `X` of `… -> operations::X`.
fn builder(text: &str) -> Option<String> {
    text.split("-> operations::").nth(1).map(identifier)
}

fn identifier(text: &str) -> String {
    text.chars()
        .take_while(|c| c.is_alphanumeric() || *c == '_')
        .collect()
}

impl<'a> RecordClaims<'a> {
    pub(super) fn of(change: &'a Change, renames: &Renames, old: &Api, new: &Api) -> Self {
        let mut claims = Vec::new();
        if let Some(rust) = &change.rust {
            signatures(rust, renames, &mut claims);
            // The same lines, at items of further places.
            for item in &change.further_items {
                let rust = Rust {
                    item: item.trim_start_matches("operations::").to_owned(),
                    ..rust.clone()
                };
                signatures(&rust, renames, &mut claims);
            }
        }
        for folded in &change.folded {
            folded_item(folded, [old, new], &mut claims);
        }
        // An operation may be renamed and moved by one change.
        let is_operation = [ChangeKind::OpRenamed, ChangeKind::OpMoved].contains(&change.kind);
        if change.kind == ChangeKind::TypeNameMoved || is_operation {
            let both = change
                .rust
                .as_ref()
                .and_then(|rust| Some((type_name(&rust.before)?, type_name(&rust.after)?)));
            claims.extend(both.map(|(old, new)| Claim::Renamed(old, new)));
        }
        // A variant whose old name stays as a constant.
        if change.kind == ChangeKind::RustNameChanged && change.level < Level::Break {
            let values = (change.before.clone(), change.after.clone());
            if let (Some(old), Some(new)) = values {
                claims.push(Claim::Renamed(old, new));
            }
        }
        if [ChangeKind::ParamRequired, ChangeKind::ParamOptional].contains(&change.kind) {
            moved_parameter(&change.subject.name, [old, new], &mut claims);
        }
        if is_operation {
            alias_builders(change, [old, new], &mut claims);
        }
        let users = change.used_by.iter().map(|user| &user.operation);
        for user in users {
            for operation in operations([old, new], user) {
                let builder = Item::new(format!("operations::{}", operation.type_name));
                for ending in ["items", "pages", "wait"] {
                    claims.push(Claim::One(builder.member(ending), None));
                }
                if change.subject.kind == SubjectKind::Operation {
                    for method in ["body", "with_update_mask"] {
                        claims.push(Claim::One(builder.member(method), None));
                    }
                }
            }
        }
        Self { change, claims }
    }

    pub(super) fn is_break(&self) -> bool {
        self.change.level == Level::Break
    }

    /// Explains a break by the change. `added` are the new lines of the public API.
    pub(super) fn explain(&self, found: &Break, added: &[String]) -> Explanation {
        let mut best = Explanation::None;
        for claim in &self.claims {
            match claim.explain(found, added) {
                Explanation::Renamed => return Explanation::Renamed,
                Explanation::Full => best = Explanation::Full,
                Explanation::OtherSignature if best == Explanation::None => {
                    best = Explanation::OtherSignature;
                }
                Explanation::OtherSignature | Explanation::None => {}
            }
        }
        best
    }
}

impl Claim {
    fn explain(&self, found: &Break, added: &[String]) -> Explanation {
        let full_if = |is: bool| {
            if is {
                Explanation::Full
            } else {
                Explanation::None
            }
        };
        let item = found.item.as_ref();
        match self {
            Self::Tree(root) => full_if(item.is_some_and(|item| item.is_within(root))),
            Self::From(record, source) => {
                let is_impl = item == Some(record)
                    && found.text.contains("convert::From<")
                    && found.text.contains(&format!("::{source}>"));
                full_if(is_impl || item == Some(&record.member("from")))
            }
            Self::Setters(record) => full_if(item.is_some_and(|item| item.is_setter_of(record))),
            Self::Renamed(old, new) => {
                let renamed = with_identifier(&found.text, old, new);
                if renamed != found.text && added.contains(&renamed) {
                    Explanation::Renamed
                } else {
                    Explanation::None
                }
            }
            Self::One(one, shapes) => {
                if item != Some(one) {
                    return Explanation::None;
                }
                let (Some([before, after]), Tool::PublicApi) = (shapes, found.tool) else {
                    return Explanation::Full;
                };
                let is_old_shown = before.contains(&shape(&found.text));
                let is_new_shown = found
                    .after
                    .as_ref()
                    .is_none_or(|line| after.is_empty() || after.contains(&shape(line)));
                if is_old_shown && is_new_shown {
                    Explanation::Full
                } else {
                    Explanation::OtherSignature
                }
            }
        }
    }
}

/// Claims of the signatures: rules 1 and 2.
fn signatures(rust: &Rust, renames: &Renames, claims: &mut Vec<Claim>) {
    let (before, after) = (items(&rust.before), items(&rust.after));
    let is_complete = before.iter().chain(&after).all(|text| !text.contains('…'));
    let shapes = is_complete.then(|| {
        [&before, &after].map(|items| items.iter().map(|text| shape(text)).collect::<Vec<_>>())
    });
    let owners = owners(&rust.item, renames);
    let builders_after: Vec<String> = after.iter().filter_map(|text| builder(text)).collect();
    for text in &before {
        let text = text.trim_start_matches("#[deprecated] ");
        if let Some(name) = declared(text) {
            let module = rust.item.split("::").next().unwrap_or("types");
            claims.push(Claim::Tree(Item::new(format!("{module}::{name}"))));
        } else if let Some((source, record)) = text
            .strip_prefix("impl From<")
            .and_then(|rest| rest.split_once("> for "))
        {
            let record = Item::new(format!("types::{}", identifier(record)));
            claims.push(Claim::From(record, source.to_owned()));
        } else if let Some(record) = text.strip_prefix("impl ") {
            let record = Item::new(format!("types::{}", identifier(record)));
            claims.push(Claim::Setters(record));
        } else if let Some(name) = member_name(text) {
            for owner in &owners {
                claims.push(Claim::One(owner.member(&name), shapes.clone()));
                if name == "send" {
                    claims.extend(AWAITED.map(|of| Claim::One(owner.member(of), None)));
                }
            }
        } else if let Some((owner, name)) = text.split_once("::") {
            let variant = Item::new(format!("types::{owner}")).member(&identifier(name));
            claims.push(Claim::One(variant, shapes.clone()));
        }
        if let Some(builder) = builder(text)
            && !builders_after.contains(&builder)
        {
            claims.push(Claim::Tree(Item::new(format!("operations::{builder}"))));
        }
    }
}

/// Name of the method, constant or field that a signature declares.
fn member_name(text: &str) -> Option<String> {
    let rest = text.strip_prefix("pub ")?;
    let rest = rest.strip_prefix("async ").unwrap_or(rest);
    let rest = ["fn ", "const "]
        .iter()
        .find_map(|start| rest.strip_prefix(start))
        .unwrap_or(rest);
    Some(identifier(rest.trim_start_matches("r#")))
}

/// Owner of a record's item, under its present name and its old one. `Client::get` is owned by `Client`;
/// `ListClusters::limit` and `ListClusters` alone by the builder.
fn owners(item: &str, renames: &Renames) -> Vec<Item> {
    let parts: Vec<&str> = item.split("::").collect();
    let owner = match parts[..] {
        ["Client", ..] => "Client".to_owned(),
        ["types" | "operations", name, ..] => format!("{}::{name}", parts[0]),
        [builder, ..] => format!("operations::{builder}"),
        [] => return Vec::new(),
    };
    let mut owners = vec![Item::new(&owner)];
    for (old, new) in renames {
        if let Some(module) = owner.strip_suffix(new.as_str()) {
            owners.push(Item::new(format!("{module}{old}")));
        }
    }
    owners
}

/// Joins lines to items: a long item takes several lines.
fn items(lines: &[String]) -> Vec<String> {
    let mut items: Vec<String> = Vec::new();
    for line in lines {
        let is_continued = line.starts_with([' ', ')']);
        match items.last_mut() {
            Some(last) if is_continued => {
                last.push(' ');
                last.push_str(line.trim());
            }
            _ => items.push(line.clone()),
        }
    }
    items
}

/// RecordClaims of a folded item: rule 3, and the types of rule 2.
fn folded_item(folded: &str, apis: [&Api; 2], claims: &mut Vec<Claim>) {
    if let Some(path) = folded.strip_prefix("types::") {
        let path = path.split([' ', ':']).filter(|part| !part.is_empty());
        let parts: Vec<&str> = path.collect();
        match parts[..] {
            [name] => claims.push(Claim::Tree(Item::new(format!("types::{name}")))),
            [name, "with_*"] => claims.push(Claim::Setters(Item::new(format!("types::{name}")))),
            [name, member, ..] => {
                let owner = Item::new(format!("types::{name}"));
                let fields = apis
                    .iter()
                    .flat_map(|api| api.records.values())
                    .filter(|record| record.name == name)
                    .flat_map(|record| &record.fields);
                let setters = fields.filter(|field| field.name == member);
                claims.extend(setters.map(|field| Claim::One(owner.member(&field.setter), None)));
                claims.push(Claim::One(owner.member(member), None));
            }
            [] => {}
        }
        return;
    }
    let (place, _) = folded.split_once(": ").unwrap_or((folded, ""));
    if place.contains('?') {
        moved_parameter(place, apis, claims);
        return;
    }
    for operation in operations(apis, place) {
        let builder = Item::new(format!("operations::{}", operation.type_name));
        claims.push(Claim::One(
            Item::new("Client").member(&operation.name),
            None,
        ));
        for method in ["send", "body", "items", "pages", "wait"]
            .into_iter()
            .chain(AWAITED)
        {
            claims.push(Claim::One(builder.member(method), None));
        }
    }
}

/// Claims the method and the argument of a parameter: `list_clusters?filter`.
fn moved_parameter(place: &str, apis: [&Api; 2], claims: &mut Vec<Claim>) {
    let Some((operation, parameter)) = place.split_once('?') else {
        return;
    };
    for operation in operations(apis, operation) {
        let builder = Item::new(format!("operations::{}", operation.type_name));
        let method = Item::new("Client").member(&operation.name);
        claims.push(Claim::One(method, None));
        let mut options = operation.options();
        if let Some(option) = options.find(|one| one.wire_name == parameter) {
            claims.push(Claim::One(builder.member(&option.method), None));
        }
    }
}

/// RecordClaims the builder aliases of an operation that lost a method alias.
fn alias_builders(change: &Change, [old, new]: [&Api; 2], claims: &mut Vec<Claim>) {
    let (Some(removed), None) = (&change.before, &change.after) else {
        return;
    };
    let is_it = |one: &&Operation| one.aliases.contains(removed);
    let Some(was) = old.operations.iter().find(is_it) else {
        return;
    };
    let now = new.operations.iter().find(|one| one.name == was.name);
    let kept = |alias: &String| now.is_some_and(|now| now.type_aliases.contains(alias));
    for alias in was.type_aliases.iter().filter(|alias| !kept(alias)) {
        claims.push(Claim::Tree(Item::new(format!("operations::{alias}"))));
    }
}

/// Whether the removed item was an alias, and the item itself has that name now.
pub(super) fn is_replaced_alias(found: &Break, added: &[String]) -> bool {
    let is_alias = |line: &str| line.starts_with("pub type ") || line.starts_with("pub const ");
    let was_alias = match found.tool {
        Tool::PublicApi => is_alias(&found.text) && found.after.is_none(),
        Tool::SemverChecks => found
            .text
            .starts_with("inherent_associated_pub_const_missing"),
    };
    let mut items = added
        .iter()
        .filter(|line| !is_alias(line) && !line.starts_with("impl"));
    was_alias && found.item.is_some() && items.any(|line| Item::of_line(line) == found.item)
}

fn operations<'a>(apis: [&'a Api; 2], name: &str) -> impl Iterator<Item = &'a Operation> {
    apis.into_iter()
        .filter_map(move |api| api.operations.iter().find(|one| one.name == name))
}
