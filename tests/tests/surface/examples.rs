//! Each page of core's documentation shows an example, and each predicate of an error says what to do.

use std::fs;

use syn::{Attribute, Expr, ImplItem, Item, Lit, Meta, UseTree, Visibility};
use tidbcloud_openapi::{load, overlay};
use tidbcloud_tests::root;

fn file(path: &str) -> syn::File {
    let path = root().join("crates/core/src").join(path);
    let text =
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    syn::parse_file(&text).expect("Rust")
}

fn docs(attributes: &[Attribute]) -> String {
    let lines = attributes
        .iter()
        .filter_map(|attribute| match &attribute.meta {
            Meta::NameValue(pair) if pair.path.is_ident("doc") => match &pair.value {
                Expr::Lit(literal) => match &literal.lit {
                    Lit::Str(text) => Some(text.value()),
                    _ => None,
                },
                _ => None,
            },
            _ => None,
        });
    lines.collect::<Vec<_>>().join("\n")
}

/// Items that the front page re-exports from the crate's modules: module and name.
fn exported(tree: &UseTree, path: &mut Vec<String>, found: &mut Vec<(String, String)>) {
    match tree {
        UseTree::Path(step) => {
            path.push(step.ident.to_string());
            exported(&step.tree, path, found);
            path.pop();
        }
        UseTree::Group(group) => {
            group
                .items
                .iter()
                .for_each(|tree| exported(tree, path, found));
        }
        UseTree::Name(name) => {
            if let [root, modules @ ..] = &path[..]
                && root == "crate"
            {
                found.push((modules.join("/"), name.ident.to_string()));
            }
        }
        _ => panic!("teach this test to read a glob or a new name"),
    }
}

#[test]
fn each_page_of_core_shows_an_example() {
    let front = file("lib.rs");
    assert!(docs(&front.attrs).contains("```"), "the front page");
    let mut names = Vec::new();
    for item in &front.items {
        if let Item::Use(item) = item
            && matches!(item.vis, Visibility::Public(_))
        {
            exported(&item.tree, &mut Vec::new(), &mut names);
        }
    }
    assert!(names.len() >= 17, "{names:?}");
    let mut bare = Vec::new();
    for (module, name) in names {
        let items = file(&format!("{module}.rs")).items;
        let found = items.iter().find_map(|item| {
            let (ident, attributes) = match item {
                Item::Struct(item) => (&item.ident, &item.attrs),
                Item::Enum(item) => (&item.ident, &item.attrs),
                Item::Trait(item) => (&item.ident, &item.attrs),
                Item::Type(item) => (&item.ident, &item.attrs),
                _ => return None,
            };
            (*ident == name).then(|| docs(attributes))
        });
        let docs = found.unwrap_or_else(|| panic!("{module}.rs has no {name}"));
        // An example that is not compiled is none.
        if docs.matches("```").count() < 2 || docs.contains("```text") || docs.contains("ignore") {
            bare.push(name);
        }
    }
    assert!(bare.is_empty(), "no example: {bare:?}");
}

#[test]
fn each_predicate_of_an_error_says_what_happened_and_what_to_do() {
    let mut seen = 0;
    for item in file("error/predicates.rs").items {
        let Item::Impl(item) = item else { continue };
        for item in item.items {
            let ImplItem::Fn(function) = item else {
                continue;
            };
            let name = function.sig.ident.to_string();
            assert!(name.starts_with("is_"), "{name}");
            let docs = docs(&function.attrs);
            let parts = docs.split(". ").flat_map(|part| part.split(": ")).count();
            assert!(
                parts >= 2,
                "{name} says what happened, and not what to do: {docs}"
            );
            seen += 1;
        }
    }
    assert!(seen >= 15, "{seen}");
}

/// Each method of a generated client that makes a request builder, with its documentation.
fn operation_pages() -> Vec<(String, String)> {
    let generated = root().join("generated");
    let crates = fs::read_dir(generated).expect("generated crates");
    let clients = crates.map(|entry| entry.expect("an entry").path().join("src/client.rs"));
    let mut pages = Vec::new();
    for path in clients.filter(|path| path.exists()) {
        let text = fs::read_to_string(&path).expect("a client");
        for item in syn::parse_file(&text).expect("Rust").items {
            let Item::Impl(item) = item else { continue };
            for part in item.items {
                if let ImplItem::Fn(method) = part
                    && let syn::ReturnType::Type(_, ty) = &method.sig.output
                    && quote::quote!(#ty).to_string().starts_with("operations ::")
                    && !method
                        .attrs
                        .iter()
                        .any(|attribute| attribute.path().is_ident("deprecated"))
                {
                    pages.push((
                        format!("{} {}", path.display(), method.sig.ident),
                        docs(&method.attrs),
                    ));
                }
            }
        }
    }
    pages
}

/// The examples of the reference for programs are those of the pages, which are compiled.
#[test]
fn the_reference_has_each_operation_with_the_example_of_its_page() {
    let text = fs::read_to_string(root().join("docs/api.json")).expect("the reference");
    let reference: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    let mut pages: std::collections::BTreeMap<_, _> = operation_pages().into_iter().collect();
    let list = |value: &serde_json::Value, key: &str| value[key].as_array().expect(key).clone();
    for api in list(&reference, "apis") {
        for operation in list(&api, "operations") {
            let text = |value: &serde_json::Value| value.as_str().expect("a text").to_owned();
            let path = format!("generated/{}/src/client.rs", text(&api["crate"]));
            let name = text(&operation["name"]);
            let page = format!("{} {name}", root().join(path).display());
            // Pages of deprecated methods are not among those that are read here.
            let is_deprecated = [&operation, &api].iter().any(|of| of["deprecated"] == true);
            let page = match pages.remove(&page) {
                Some(page) => page,
                None if is_deprecated => continue,
                None => panic!("no page {page}"),
            };
            let lines: Vec<&str> = page.lines().map(str::trim).collect();
            let example = text(&operation["example"]);
            assert!(example.contains(&format!("client.{name}(")), "{example}");
            for line in example.lines().map(str::trim) {
                assert!(lines.contains(&line), "{name}: {line}\n{page}");
            }
            for argument in list(&operation, "arguments") {
                let kinds = ["argument", "option"];
                assert!(
                    kinds.contains(&text(&argument["kind"]).as_str()),
                    "{argument}"
                );
            }
        }
    }
    assert!(pages.is_empty(), "{:?}", pages.keys());
    let short = fs::read_to_string(root().join("llms.txt")).expect("the short form");
    for api in list(&reference, "apis") {
        let name = api["crate"].as_str().expect("a name");
        assert!(
            short.contains(&format!("[{name}](https://docs.rs/{name})")),
            "{name}"
        );
    }
}

#[test]
fn each_page_of_an_operation_says_what_is_sent_and_returned_and_shows_an_example() {
    let pages = operation_pages();
    assert!(pages.len() > 90, "{}", pages.len());
    for (name, page) in pages {
        let text = page.split_whitespace().collect::<Vec<_>>().join(" ");
        let verbs = ["GET", "POST", "PUT", "PATCH", "DELETE"];
        let call = verbs
            .iter()
            .find_map(|verb| text.split_once(&format!("`{verb} /")));
        let (_, call) = call.unwrap_or_else(|| panic!("{name}: no method and path"));
        let (_, after) = call.split_once('`').expect("the end of the path");
        assert!(after.starts_with(" returns"), "{name}: {after}");
        let method = name.split(' ').next_back().expect("a name");
        let (_, example) = page
            .split_once("```no_run")
            .unwrap_or_else(|| panic!("{name}: no example"));
        assert!(
            example.contains(&format!("client.{method}(")),
            "{name}: {example}"
        );
    }
    let pages = operation_pages();
    let get = |(name, _): &&(String, String)| {
        name.ends_with("serverless-v1beta1/src/client.rs get_cluster")
    };
    let (_, page) = pages.iter().find(get).expect("get_cluster");
    assert!(
        page.contains("returns [`Cluster`](crate::types::Cluster)"),
        "{page}"
    );
    assert!(
        page.contains("(struct@crate::types::Cluster#structfield.state)"),
        "{page}"
    );
}

/// PingCAP can add the samples to its documents: each overlay finds every operation of the vendored document, and nothing else.
#[test]
fn samples_reach_every_operation_of_the_published_documents() {
    let specs = tidbcloud_specs::Specs::open(root().join("specs")).expect("the manifest");
    let reference = fs::read_to_string(root().join("docs/api.json")).expect("the reference");
    let reference: serde_json::Value = serde_json::from_str(&reference).expect("JSON");
    for entry in specs.entries() {
        let mut document = load::read_file(&entry.openapi_path())
            .unwrap_or_else(|problems| panic!("{problems}"))
            .into_value();
        let path = format!("docs/code-samples/{}-{}.json", entry.version, entry.id);
        let overlay = load::read_file(&root().join(path)).and_then(overlay::from_source);
        let overlay = overlay.unwrap_or_else(|problems| panic!("{problems}"));
        overlay::apply(&mut document, &overlay).unwrap_or_else(|problems| panic!("{problems}"));
        let mut sources = Vec::new();
        for item in document["paths"].as_object().expect("paths").values() {
            for (method, operation) in item.as_object().expect("operations") {
                if ["get", "put", "post", "patch", "delete"].contains(&method.as_str()) {
                    let samples = operation["x-code-samples"].as_array();
                    let samples = samples.unwrap_or_else(|| panic!("{}: {operation}", entry.id));
                    assert_eq!(samples.len(), 1, "{operation}");
                    assert_eq!(samples[0]["lang"], "Rust");
                    sources.push(samples[0]["source"].as_str().expect("a source").to_owned());
                }
            }
        }
        let apis = reference["apis"].as_array().expect("APIs");
        let api = apis.iter().find(|api| api["id"] == entry.id.as_str());
        let operations = api.expect("the API")["operations"].as_array();
        for operation in operations.expect("operations") {
            let example = operation["example"].as_str().expect("an example");
            let last = example.lines().last().expect("lines");
            let call = format!("client.{}(", operation["name"].as_str().expect("a name"));
            let found = sources.iter().filter(|one| one.contains(&call)).count();
            assert_eq!(found, 1, "{call}");
            assert!(sources.iter().any(|one| one.ends_with(last)), "{example}");
        }
    }
}
