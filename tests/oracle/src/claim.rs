//! Which breaks a record explains. The rules, all of them:
//!
//! 1. A signature that the record shows as it was is the item of that name below the record's own item, and what the
//!    tools print of it must have the shape that the record shows; so must the signature after, where both show one.
//! 2. A record or enum that the record says is gone, in its signature or among what is folded into it, takes along
//!    everything below it: fields, variants, methods, impls. A method of the client that is gone, or that begins another
//!    request builder, takes along its builder.
//! 3. `types::T::with_*` among what is folded is each setter of that record. A place that is folded (`Cluster.region`,
//!    `get_cluster: reply`) is that field with its setter, or the methods of that call.
//! 4. A rename explains each line that stands there again with the new name in place of the old one. This is no break
//!    where the record is none: the old name is left as a deprecated item.
//! 5. `items`, `pages` and `wait` read fields of replies: each record explains those of the calls that it is used by.
//!    `body` and `with_update_mask` of a builder come and go with the body of its call. A parameter that is demanded, or
//!    is so no more, moves between its method and the arguments. A former method takes along its former builder.
//!
//! And one that needs no record: a former name, `pub type` or `pub const`, in whose place the item itself stands now, is
//! written as before.

use tidbcloud_model::api::{Api, Operation};

use super::item::{Item, shape, with_word};
use super::tools::{Break, Tool};
use tidbcloud_review::kind::ChangeKind;
use tidbcloud_review::report::{Change, Level, Rust, SubjectKind};

/// Something that a record says is no more what it was.
#[derive(Debug)]
enum Claim {
    /// An item and all below it.
    Whole(Item),
    /// One item, with the shapes of all signatures that the record shows before and after; none where it shows no whole one.
    One(Item, Option<[Vec<String>; 2]>),
    /// The setters of a record.
    Setters(Item),
    /// One name in place of another.
    Renamed(String, String),
}

/// All that one record explains.
#[derive(Debug)]
pub(super) struct Claims<'a> {
    pub(super) change: &'a Change,
    claims: Vec<Claim>,
}

/// Whether a record explains a break.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Answer {
    No,
    Yes,
    /// It is a rename, and the line stands there again under the new name.
    Again,
    /// It is about the item and shows another signature.
    Otherwise,
}

/// Both names of each type and request builder that a record renames.
pub(super) type Renames = Vec<(String, String)>;

/// The renames that the records tell.
pub(super) fn renames(records: &[Change]) -> Renames {
    let mut renames = Vec::new();
    let kinds = [ChangeKind::TypeNameMoved, ChangeKind::OpRenamed];
    for change in records.iter().filter(|change| kinds.contains(&change.kind)) {
        if let Some(rust) = &change.rust
            && let (Some(old), Some(new)) = (names_of(&rust.before), names_of(&rust.after))
            && old != new
        {
            renames.push((old, new));
        }
    }
    renames
}

/// The type that a signature declares, or the request builder that it begins.
fn names_of(lines: &[String]) -> Option<String> {
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
    Some(word(rest))
}

/// `X` of `… -> operations::X`.
fn builder(text: &str) -> Option<String> {
    text.split("-> operations::").nth(1).map(word)
}

fn word(text: &str) -> String {
    text.chars()
        .take_while(|c| c.is_alphanumeric() || *c == '_')
        .collect()
}

impl<'a> Claims<'a> {
    pub(super) fn of(change: &'a Change, renames: &Renames, old: &Api, new: &Api) -> Self {
        let mut claims = Vec::new();
        if let Some(rust) = &change.rust {
            signatures(rust, renames, &mut claims);
        }
        for folded in &change.folded {
            fold(folded, [old, new], &mut claims);
        }
        if change.kind == ChangeKind::TypeNameMoved || change.kind == ChangeKind::OpRenamed {
            let both = change
                .rust
                .as_ref()
                .and_then(|rust| Some((names_of(&rust.before)?, names_of(&rust.after)?)));
            claims.extend(both.map(|(old, new)| Claim::Renamed(old, new)));
        }
        // A variant that keeps its former name as a constant.
        if change.kind == ChangeKind::RustNameChanged && change.level < Level::Break {
            let values = (change.before.clone(), change.after.clone());
            if let (Some(old), Some(new)) = values {
                claims.push(Claim::Renamed(old, new));
            }
        }
        if [ChangeKind::ParamRequired, ChangeKind::ParamOptional].contains(&change.kind) {
            moved(&change.subject.name, [old, new], &mut claims);
        }
        if change.kind == ChangeKind::OpRenamed {
            former_builders(change, [old, new], &mut claims);
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

    /// Whether the record explains the break. `added` are the lines of the public API that are new.
    pub(super) fn explain(&self, seen: &Break, added: &[String]) -> Answer {
        let mut answer = Answer::No;
        for claim in &self.claims {
            match claim.explain(seen, added) {
                Answer::Again => return Answer::Again,
                Answer::Yes => answer = Answer::Yes,
                Answer::Otherwise if answer == Answer::No => answer = Answer::Otherwise,
                Answer::Otherwise | Answer::No => {}
            }
        }
        answer
    }
}

impl Claim {
    fn explain(&self, seen: &Break, added: &[String]) -> Answer {
        let is = |yes: bool| if yes { Answer::Yes } else { Answer::No };
        let item = seen.item.as_ref();
        match self {
            Self::Whole(whole) => is(item.is_some_and(|item| item.is_within(whole))),
            Self::Setters(record) => is(item.is_some_and(|item| item.is_setter_of(record))),
            Self::Renamed(old, new) => {
                let now = with_word(&seen.text, old, new);
                if now != seen.text && added.contains(&now) {
                    Answer::Again
                } else {
                    Answer::No
                }
            }
            Self::One(one, shapes) => {
                if item != Some(one) {
                    return Answer::No;
                }
                let (Some([before, after]), Tool::PublicApi) = (shapes, seen.tool) else {
                    return Answer::Yes;
                };
                let shows = before.contains(&shape(&seen.text));
                let goes_on = seen
                    .after
                    .as_ref()
                    .is_none_or(|line| after.is_empty() || after.contains(&shape(line)));
                if shows && goes_on {
                    Answer::Yes
                } else {
                    Answer::Otherwise
                }
            }
        }
    }
}

/// Rules 1 and 2.
fn signatures(rust: &Rust, renames: &Renames, claims: &mut Vec<Claim>) {
    let (before, after) = (items(&rust.before), items(&rust.after));
    let is_whole = before.iter().chain(&after).all(|text| !text.contains('…'));
    let shapes = is_whole.then(|| {
        [&before, &after].map(|items| items.iter().map(|text| shape(text)).collect::<Vec<_>>())
    });
    let owners = owners(&rust.item, renames);
    let builders_after: Vec<String> = after.iter().filter_map(|text| builder(text)).collect();
    for text in &before {
        let text = text.trim_start_matches("#[deprecated] ");
        if let Some(name) = declared(text) {
            let module = rust.item.split("::").next().unwrap_or("types");
            claims.push(Claim::Whole(Item::new(format!("{module}::{name}"))));
        } else if let Some(record) = text.strip_prefix("impl ") {
            let record = Item::new(format!("types::{}", word(record)));
            claims.push(Claim::Setters(record));
        } else if let Some(name) = named(text) {
            for owner in &owners {
                claims.push(Claim::One(owner.member(&name), shapes.clone()));
            }
        } else if let Some((owner, name)) = text.split_once("::") {
            let variant = Item::new(format!("types::{owner}")).member(&word(name));
            claims.push(Claim::One(variant, shapes.clone()));
        }
        if let Some(builder) = builder(text)
            && !builders_after.contains(&builder)
        {
            claims.push(Claim::Whole(Item::new(format!("operations::{builder}"))));
        }
    }
}

/// The name of a method, a constant or a field.
fn named(text: &str) -> Option<String> {
    let rest = text.strip_prefix("pub ")?;
    let rest = rest.strip_prefix("async ").unwrap_or(rest);
    let rest = ["fn ", "const "]
        .iter()
        .find_map(|start| rest.strip_prefix(start))
        .unwrap_or(rest);
    Some(word(rest.trim_start_matches("r#")))
}

/// What the item of a record stands below, under its name now and under its former one. `Client::get` stands below
/// `Client`, `ListClusters::limit` and `ListClusters` alone below the builder.
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

/// The items among lines: a long one goes over several.
fn items(lines: &[String]) -> Vec<String> {
    let mut items: Vec<String> = Vec::new();
    for line in lines {
        let goes_on = line.starts_with([' ', ')']);
        match items.last_mut() {
            Some(last) if goes_on => {
                last.push(' ');
                last.push_str(line.trim());
            }
            _ => items.push(line.clone()),
        }
    }
    items
}

/// Rule 3, and types of rule 2.
fn fold(folded: &str, apis: [&Api; 2], claims: &mut Vec<Claim>) {
    if let Some(path) = folded.strip_prefix("types::") {
        let path = path.split([' ', ':']).filter(|part| !part.is_empty());
        let parts: Vec<&str> = path.collect();
        match parts[..] {
            [name] => claims.push(Claim::Whole(Item::new(format!("types::{name}")))),
            [name, "with_*"] => claims.push(Claim::Setters(Item::new(format!("types::{name}")))),
            [name, member, ..] => {
                let item = Item::new(format!("types::{name}")).member(member);
                claims.push(Claim::One(item, None));
            }
            [] => {}
        }
        return;
    }
    let (place, _) = folded.split_once(": ").unwrap_or((folded, ""));
    if let Some((record, field)) = place.split_once('.') {
        for api in apis {
            let fields = api.records.get(record).into_iter();
            let mut fields = fields.flat_map(|record| &record.fields);
            if let Some(field) = fields.find(|one| one.wire_name == field) {
                let owner = Item::new(format!("types::{record}"));
                claims.push(Claim::One(owner.member(&field.name), None));
                claims.push(Claim::One(owner.member(&field.setter), None));
            }
        }
        return;
    }
    if place.contains('?') {
        moved(place, apis, claims);
        return;
    }
    for operation in operations(apis, place) {
        let builder = Item::new(format!("operations::{}", operation.type_name));
        claims.push(Claim::One(
            Item::new("Client").member(&operation.name),
            None,
        ));
        for method in ["send", "body", "items", "pages", "wait"] {
            claims.push(Claim::One(builder.member(method), None));
        }
    }
}

/// The method and the argument of a parameter: `list_clusters?filter`.
fn moved(place: &str, apis: [&Api; 2], claims: &mut Vec<Claim>) {
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

/// The former builders of an operation that lost a former method.
fn former_builders(change: &Change, [old, new]: [&Api; 2], claims: &mut Vec<Claim>) {
    let (Some(gone), None) = (&change.before, &change.after) else {
        return;
    };
    let is_it = |one: &&Operation| one.aliases.contains(gone);
    let Some(was) = old.operations.iter().find(is_it) else {
        return;
    };
    let now = new.operations.iter().find(|one| one.name == was.name);
    let kept = |alias: &String| now.is_some_and(|now| now.type_aliases.contains(alias));
    for alias in was.type_aliases.iter().filter(|alias| !kept(alias)) {
        claims.push(Claim::Whole(Item::new(format!("operations::{alias}"))));
    }
}

/// Whether what is gone was a former name, and the item itself has that name now.
pub(super) fn is_taken_over(seen: &Break, added: &[String]) -> bool {
    let is_former = |line: &str| line.starts_with("pub type ") || line.starts_with("pub const ");
    let was_former = match seen.tool {
        Tool::PublicApi => is_former(&seen.text) && seen.after.is_none(),
        Tool::SemverChecks => seen
            .text
            .starts_with("inherent_associated_pub_const_missing"),
    };
    let mut items = added
        .iter()
        .filter(|line| !is_former(line) && !line.starts_with("impl"));
    was_former && seen.item.is_some() && items.any(|line| Item::of_line(line) == seen.item)
}

fn operations<'a>(apis: [&'a Api; 2], name: &str) -> impl Iterator<Item = &'a Operation> {
    apis.into_iter()
        .filter_map(move |api| api.operations.iter().find(|one| one.name == name))
}
