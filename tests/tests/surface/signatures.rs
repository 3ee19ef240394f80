//! Public signatures name no types of other crates, and generated files say that they are generated.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use quote::ToTokens;
use syn::visit::{self, Visit};
use tidbcloud_tests::{apis, root};

/// Crates whose types change with their own major versions: core keeps them to itself.
const OTHERS: [&str; 12] = [
    "reqwest",
    "hyper",
    "url",
    "tokio",
    "digest_auth",
    "diqwest",
    "rustls",
    "base64",
    "percent_encoding",
    "futures",
    "native_tls",
    "tower",
];

/// Gathers signatures that name types of other crates.
struct Signatures {
    file: String,
    /// Names that the file imports from them: `ClientBuilder` of `reqwest`.
    imported: BTreeSet<String>,
    /// Types that only the file itself or its crate knows.
    hidden: BTreeSet<String>,
    found: Vec<String>,
    seen: usize,
}

impl Signatures {
    fn look(&mut self, name: &str, signature: &dyn ToTokens) {
        self.seen += 1;
        // Printed tokens are separated only where they must be.
        let text = signature.to_token_stream().to_string();
        let text = text.replace("::", " :: ");
        let text = text.replace(|c: char| !c.is_alphanumeric() && !"_: ".contains(c), " ");
        let words: Vec<&str> = text.split_whitespace().collect();
        for (index, word) in words.iter().enumerate() {
            let leads = words.get(index + 1) == Some(&"::");
            if (leads && OTHERS.contains(word)) || self.imported.contains(*word) {
                self.found.push(format!("{} {name}: {word}", self.file));
            }
        }
    }

    fn import(&mut self, tree: &syn::UseTree, of_others: bool) {
        match tree {
            syn::UseTree::Path(path) => {
                let of_others = of_others || OTHERS.contains(&path.ident.to_string().as_str());
                self.import(&path.tree, of_others);
            }
            syn::UseTree::Group(group) => group
                .items
                .iter()
                .for_each(|tree| self.import(tree, of_others)),
            syn::UseTree::Name(name) if of_others => self.imported.extend([name.ident.to_string()]),
            syn::UseTree::Rename(name) if of_others => {
                self.imported.extend([name.rename.to_string()])
            }
            _ => {}
        }
    }
}

fn public(visibility: &syn::Visibility) -> bool {
    matches!(visibility, syn::Visibility::Public(_))
}

impl<'a> Visit<'a> for Signatures {
    fn visit_item_use(&mut self, item: &'a syn::ItemUse) {
        self.import(&item.tree, false);
        if public(&item.vis) {
            self.look("use", &item.tree);
        }
    }

    fn visit_item_mod(&mut self, item: &'a syn::ItemMod) {
        let is_test = item
            .attrs
            .iter()
            .any(|attribute| attribute.to_token_stream().to_string().contains("test"));
        if !is_test {
            visit::visit_item_mod(self, item);
        }
    }

    fn visit_item_fn(&mut self, item: &'a syn::ItemFn) {
        if public(&item.vis) {
            self.look(&item.sig.ident.to_string(), &item.sig);
        }
    }

    fn visit_impl_item_fn(&mut self, item: &'a syn::ImplItemFn) {
        if public(&item.vis) {
            self.look(&item.sig.ident.to_string(), &item.sig);
        }
    }

    fn visit_item_struct(&mut self, item: &'a syn::ItemStruct) {
        let name = item.ident.to_string();
        if !public(&item.vis) {
            self.hidden.insert(name);
        } else {
            self.look(&name, &item.generics);
            for field in item.fields.iter().filter(|field| public(&field.vis)) {
                self.look(&name, &field.ty);
            }
        }
    }

    fn visit_item_enum(&mut self, item: &'a syn::ItemEnum) {
        if public(&item.vis) {
            item.variants
                .iter()
                .for_each(|variant| self.look(&item.ident.to_string(), &variant.fields));
        }
    }

    fn visit_item_type(&mut self, item: &'a syn::ItemType) {
        if public(&item.vis) {
            self.look(&item.ident.to_string(), &item.ty);
        }
    }

    fn visit_item_trait(&mut self, item: &'a syn::ItemTrait) {
        if public(&item.vis) {
            item.items.iter().for_each(|part| match part {
                syn::TraitItem::Fn(function) => self.look(&item.ident.to_string(), &function.sig),
                other => self.look(&item.ident.to_string(), other),
            });
        }
    }

    fn visit_item_impl(&mut self, item: &'a syn::ItemImpl) {
        let name = item.self_ty.to_token_stream().to_string();
        let hidden = name
            .split_whitespace()
            .any(|word| self.hidden.contains(word));
        if let Some((of, _)) = item.trait_.as_ref().filter(|_| !hidden) {
            self.look(&name, of);
        }
        visit::visit_item_impl(self, item);
    }
}

fn signatures(file: &str, text: &str) -> Signatures {
    let tree = syn::parse_file(text).unwrap_or_else(|error| panic!("{file}: {error}"));
    let mut signatures = Signatures {
        file: file.to_owned(),
        imported: BTreeSet::new(),
        hidden: BTreeSet::new(),
        found: Vec::new(),
        seen: 0,
    };
    signatures.visit_file(&tree);
    signatures
}

/// All Rust files below a folder.
fn rust_files(dir: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(dir).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() && path.file_name().is_some_and(|name| name != "target") {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files.sort();
    files
}

#[test]
fn public_signatures_of_core_name_no_types_of_other_crates() {
    let (mut found, mut seen) = (Vec::new(), 0);
    for path in rust_files(&root().join("crates/core/src")) {
        let name = path.file_name().expect("a name").to_string_lossy();
        let signatures = signatures(&name, &fs::read_to_string(&path).expect("a file"));
        found.extend(signatures.found);
        seen += signatures.seen;
    }
    assert!(seen > 150, "only {seen} signatures were seen");
    found.sort();
    found.dedup();
    assert_eq!(found, ["builder.rs configure_http: reqwest"]);
}

#[test]
fn a_type_of_another_crate_would_be_found() {
    for text in [
        "pub fn a(url: url::Url) {}",
        "use reqwest::{Client as C, Url}; pub struct A { pub b: Option<C> }",
        "use tokio::sync as s; pub type A = s::Mutex<u8>;",
        "pub struct A; impl A { pub async fn b(&self) -> Result<(), reqwest::Error> { Ok(()) } }",
        "pub struct A; impl From<reqwest::Error> for A { fn from(_: reqwest::Error) -> Self { A } }",
        "pub trait A { fn b(&self) -> diqwest::Session; }",
        "pub enum A { B(rustls::Error) }",
        "pub use reqwest::Method;",
        "pub fn a(b: &[diqwest::A]) {}",
    ] {
        assert!(!signatures("x", text).found.is_empty(), "{text}");
    }
    for text in [
        "fn a(url: url::Url) {}",
        "pub(crate) fn a(url: url::Url) {}",
        "pub struct A { b: url::Url }",
        "pub fn a() { url::Url::parse(\"\"); }",
    ] {
        assert!(signatures("x", text).found.is_empty(), "{text}");
    }
}

#[test]
fn generated_files_say_so_and_name_core_alone() {
    let mut files = 0;
    for entry in fs::read_dir(root().join("generated")).expect("a folder") {
        let dir = entry.expect("an entry").path();
        if !dir.is_dir() || dir.ends_with("conformance") {
            continue;
        }
        let mut paths = rust_files(&dir);
        paths.push(dir.join("Cargo.toml"));
        for path in paths {
            let text = fs::read_to_string(&path).expect("a file");
            let first = text.lines().next().unwrap_or_default();
            let starts = first.trim_start_matches(['/', '#', ' ']);
            assert!(
                starts.starts_with("Written by `cargo xtask generate`"),
                "{}: {first}",
                path.display()
            );
            if path.extension().is_some_and(|extension| extension == "rs") {
                let signatures = signatures(&path.to_string_lossy(), &text);
                assert_eq!(signatures.found, Vec::<String>::new());
            }
            files += 1;
        }
        let manifest = fs::read_to_string(dir.join("Cargo.toml")).expect("a manifest");
        let (_, dependencies) = manifest
            .split_once("\n[dependencies]\n")
            .expect("dependencies");
        let dependencies = dependencies.split("\n[").next().expect("a section");
        let names: Vec<&str> = dependencies
            .lines()
            .filter_map(|line| line.split(['=', '.', ' ']).next())
            .filter(|name| !name.is_empty())
            .collect();
        // The umbrella re-exports the clients, and names nothing else.
        let clients = apis().iter().map(|loaded| loaded.api.crate_name.as_str());
        let expected: Vec<&str> = match dir.ends_with("tidbcloud") {
            true => std::iter::once("tidbcloud-core").chain(clients).collect(),
            false => vec!["tidbcloud-core"],
        };
        assert_eq!(names, expected, "{}", dir.display());
    }
    assert!(files > 7 * 6, "{files}");

    for path in rust_files(&root().join("generated/conformance")) {
        let text = fs::read_to_string(&path).expect("a file");
        let head: Vec<&str> = text.lines().take(8).collect();
        assert!(
            head.iter()
                .any(|line| line.contains("by `cargo xtask generate`")),
            "{}",
            path.display()
        );
    }
}
