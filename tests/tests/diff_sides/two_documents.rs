//! An API with an old and a new document in short form, and updates from one to the other.

use std::fmt::Write as _;

use super::repository::Repository;

/// Method, path, operationId, schema of the body and of the response; empty where there is none.
pub(crate) type Call<'a> = (&'a str, &'a str, &'a str, &'a str, &'a str);

/// Name and fields of a record: `id`, `owner: Owner`, `tags: []`, `labels: {}`, `on: boolean`. Without a type it is a string.
pub(crate) type Schema<'a> = (&'a str, &'a [&'a str]);

pub(crate) fn document(calls: &[Call<'_>], schemas: &[Schema<'_>]) -> String {
    let mut text = "openapi: 3.0.3\ninfo: {title: Small, version: v1}\n\
                    servers: [{url: \"https://small.example.com/v1\"}]\npaths:\n"
        .to_owned();
    let reference = |name: &str| format!("{{$ref: \"#/components/schemas/{name}\"}}");
    let json = |name: &str| format!("{{application/json: {{schema: {}}}}}", reference(name));
    let mut last = "";
    for (method, path, id, body, response) in calls {
        if *path != last {
            writeln!(text, "  \"{path}\":").expect("text");
        }
        last = path;
        writeln!(text, "    {method}:\n      operationId: {id}").expect("text");
        let arguments: Vec<String> = path
            .split('{')
            .skip(1)
            .filter_map(|part| part.split('}').next())
            .map(|name| {
                format!("{{name: {name}, in: path, required: true, schema: {{type: string}}}}")
            })
            .collect();
        if !arguments.is_empty() {
            writeln!(text, "      parameters: [{}]", arguments.join(", ")).expect("text");
        }
        if !body.is_empty() {
            let content = json(body);
            writeln!(
                text,
                "      requestBody: {{required: true, content: {content}}}"
            )
            .expect("text");
        }
        let content = match response.is_empty() {
            true => String::new(),
            false => format!(", content: {}", json(response)),
        };
        writeln!(
            text,
            "      responses: {{\"200\": {{description: \"\"{content}}}}}"
        )
        .expect("text");
    }
    text.push_str("components:\n  schemas:\n");
    for (name, fields) in schemas {
        let fields: Vec<String> = fields
            .iter()
            .map(|field| {
                let (field, ty) = field.split_once(": ").unwrap_or((field, "string"));
                let ty = match ty {
                    "string" | "boolean" | "integer" => format!("{{type: {ty}}}"),
                    "[]" => "{type: array, items: {type: string}}".to_owned(),
                    "{}" => "{type: object, additionalProperties: {type: string}}".to_owned(),
                    name => reference(name),
                };
                format!("{field}: {ty}")
            })
            .collect();
        let fields = fields.join(", ");
        writeln!(
            text,
            "    {name}: {{type: object, properties: {{{fields}}}}}"
        )
        .expect("text");
    }
    text
}

/// One call that sends and returns the first record.
pub(crate) fn record(schemas: &[Schema<'_>]) -> String {
    let name = schemas[0].0;
    document(&[("post", "/things", "CreateThing", name, name)], schemas)
}

/// A repository whose API `small` has this document, and one with the new document as `newer.yaml`.
pub(crate) fn repository(old: &str, new: &str) -> Repository {
    let repository = Repository::new();
    for file in ["overlay.yaml", "names.lock", "docs.yaml", "openapi.yaml"] {
        std::fs::remove_file(repository.path(&format!("specs/v1/small/{file}"))).expect("a file");
    }
    repository.write(".gitignore", "target/\n");
    repository.write("published.yaml", old);
    repository.succeed(&["update", "small", "published.yaml"]);
    repository.commit("the old document");
    repository.write("newer.yaml", new);
    repository
}

pub(crate) fn refused(repository: &Repository, more: &[&str]) -> String {
    let arguments = [&["update", "small", "newer.yaml"][..], more].concat();
    let before = repository.files();
    let ended = repository.run(&arguments);
    assert_eq!(ended.code, Some(2), "{}{}", ended.out, ended.err);
    let mut after = repository.files();
    after.retain(|path, _| !path.to_string_lossy().contains("/target/update/"));
    let mut before = before;
    before.retain(|path, _| !path.to_string_lossy().contains("/target/update/"));
    assert_eq!(after, before, "nothing is written");
    ended.err
}

/// The arguments of the command at the end of a message.
pub(crate) fn command(message: &str) -> Vec<String> {
    let last = message.trim_end().lines().last().expect("a line");
    let words = shlex::split(last).expect("words");
    let arguments = words.strip_prefix(&["cargo".to_owned(), "xtask".to_owned()]);
    arguments.unwrap_or_else(|| panic!("{last}")).to_vec()
}

/// Runs the command at the end of a message, which must succeed.
pub(crate) fn paste(repository: &Repository, message: &str) -> String {
    let command = command(message);
    let arguments: Vec<&str> = command.iter().map(String::as_str).collect();
    repository.succeed(&arguments)
}

#[track_caller]
pub(crate) fn has(text: &str, parts: &[&str]) {
    for part in parts {
        assert!(text.contains(part), "{part}:\n{text}");
    }
}
