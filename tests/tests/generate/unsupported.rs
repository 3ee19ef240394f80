//! `generate --spec` of documents that are not supported whole: what is left out, corrected and kept.

use std::fs;
use std::path::Path;
use std::process::Output;

use tidbcloud_tests::root;

use crate::{err, out, xtask};

const DOCUMENT: &str = r##"openapi: 3.0.3
info: {title: t, version: "1", description: "Keeps `things`."}
servers: [{url: "https://example.com"}]
paths:
  /a:
    get:
      operationId: GetA
      description: "Reads <b>one</b> [thing].\n\n    panic!()"
      parameters: [{name: q, in: query, description: A filter., schema: {type: string}}]
      responses: {"200": {description: "", content: {application/json: {schema: {$ref: "#/components/schemas/A"}}}}}
  /b:
    get:
      operationId: GetB
      responses: {"200": {description: "", content: {application/json: {schema: {$ref: "#/components/schemas/B"}}}}}
  /c:
    post:
      operationId: PostC
      parameters: [{name: session, in: cookie, schema: {type: string}}]
      responses: {"204": {description: ""}}
  /d:
    post:
      operationId: PostD
      parameters: [{name: session, in: cookie, schema: {type: string}}]
      responses: {"204": {description: ""}}
components:
  schemas:
    A: {type: object, description: A thing., properties: {n: {type: string, description: Its name.}}}
    B: {type: object, properties: {o: {$ref: "#/components/schemas/O"}}}
    O: {allOf: [{type: string}, {type: integer}]}
    Unused: {allOf: [{type: boolean}, {type: number}]}
"##;

fn generate(folder: &Path, more: &[&str]) -> Output {
    let spec = folder.join("document.yaml");
    fs::write(&spec, DOCUMENT).expect("a document");
    let made = folder.join("made");
    let arguments = [
        "generate",
        "--spec",
        spec.to_str().expect("a path"),
        "--crate",
        "things",
        "--out",
        made.to_str().expect("a path"),
    ];
    xtask(&root(), &[&arguments[..], more].concat())
}

fn read(folder: &Path, file: &str) -> String {
    fs::read_to_string(folder.join("made").join(file)).expect("a file")
}

#[test]
fn without_the_flag_the_whole_document_is_refused_and_the_operations_at_fault_are_counted() {
    let folder = tempfile::tempdir().expect("a folder");
    let output = generate(folder.path(), &[]);
    assert_eq!(output.status.code(), Some(2));
    let shown = err(&output);
    let last = "3 of 4 operations at fault (2: `session` is a parameter in `cookie`, which is not supported; 1: `allOf` makes \
                no schema: `type` is \"string\" and \"integer\"); --skip-unsupported leaves them out";
    assert!(shown.trim_end().ends_with(last), "{shown}");
    assert!(
        shown.contains("document.yaml:29 (#/components/schemas/O/allOf)"),
        "{shown}"
    );
    assert!(
        !shown.contains("boolean") && shown.contains("--overlay FILE"),
        "{shown}"
    );
    assert!(!folder.path().join("made").exists());
}

#[test]
fn a_document_with_nothing_else_than_faults_is_summarized_too() {
    let folder = tempfile::tempdir().expect("a folder");
    let spec = folder.path().join("document.yaml");
    let (head, rest) = DOCUMENT.split_once("  /a:").expect("a path");
    let (_, faulty) = rest.split_once("  /b:").expect("a path");
    fs::write(&spec, format!("{head}  /b:{faulty}")).expect("a document");
    let made = folder.path().join("made");
    let [spec, made] = [&spec, &made].map(|path| path.to_str().expect("a path"));
    for more in [&[][..], &["--skip-unsupported"]] {
        let arguments = [
            "generate", "--spec", spec, "--crate", "things", "--out", made,
        ];
        let output = xtask(&root(), &[&arguments[..], more].concat());
        assert_eq!(output.status.code(), Some(2));
        let shown = err(&output);
        assert!(
            shown.trim_end().ends_with(
                "all 3 operations at fault (2: `session` is a parameter in `cookie`, which is not supported; 1: `allOf` makes \
                 no schema: `type` is \"string\" and \"integer\"); none is left for a crate"
            ),
            "{shown}"
        );
    }
}

#[test]
fn operations_without_support_are_left_out_and_listed() {
    let folder = tempfile::tempdir().expect("a folder");
    let output = generate(folder.path(), &["--skip-unsupported"]);
    assert_eq!(output.status.code(), Some(3), "{}", err(&output));
    let shown = out(&output);
    for expected in [
        "Left out GET /b: `allOf` makes no schema: `type` is \"string\" and \"integer\" (",
        "document.yaml:29)",
        "Left out POST /c: `session` is a parameter in `cookie`, which is not supported (",
        "document.yaml:18)",
        "Left out 3 of 4 operations",
        "schemas that no call uses",
    ] {
        assert!(shown.contains(expected), "{expected}\n{shown}");
    }
    let readme = read(folder.path(), "README.md");
    assert!(
        readme.contains(
            "| `GET /b` | `allOf` makes no schema: `type` is \"string\" and \"integer\" |"
        ),
        "{readme}"
    );
    let client = read(folder.path(), "src/client.rs");
    assert!(
        client.contains("fn get_a") && !client.contains("fn get_b"),
        "{client}"
    );
    assert_eq!(
        generate(folder.path(), &["--skip-unsupported", "--check"])
            .status
            .code(),
        Some(3)
    );
}

#[test]
fn an_overlay_of_the_user_corrects_the_document_as_the_file_has_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let overlay = folder.path().join("overlay.yaml");
    let text = "overlay: 1.1.0\ninfo: {title: t, version: '1'}\nactions:\n\
                - {target: $.components.schemas.O.allOf, description: Any value will do., remove: true, \
                x-expect: [{type: string}, {type: integer}]}\n\
                - {target: \"$.paths['/c']\", description: Uploads are made by hand., remove: true}\n\
                - {target: \"$.paths['/d']\", description: Uploads are made by hand., remove: true}\n";
    fs::write(&overlay, text).expect("an overlay");
    let path = overlay.to_str().expect("a path");
    let output = generate(folder.path(), &["--overlay", path]);
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    assert!(read(folder.path(), "src/client.rs").contains("fn get_b"));
    fs::write(&overlay, text.replace("schemas.O", "schemas.P")).expect("an overlay");
    let output = generate(folder.path(), &["--overlay", path, "--skip-unsupported"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(err(&output).contains("overlay.yaml:4"), "{}", err(&output));
}

#[test]
fn descriptions_are_kept_where_that_is_asked_and_are_text_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    generate(folder.path(), &["--skip-unsupported"]);
    let texts = [
        "Keeps `things`.",
        "A thing.",
        "Its name.",
        "A filter.",
        "Reads",
    ];
    let files = [
        "src/lib.rs",
        "src/types/default.rs",
        "src/operations/default.rs",
        "src/client.rs",
    ];
    let all = || files.map(|file| read(folder.path(), file)).concat();
    assert!(texts.iter().all(|text| !all().contains(text)));
    let output = generate(folder.path(), &["--skip-unsupported", "--docs", "keep"]);
    assert_eq!(output.status.code(), Some(3), "{}", err(&output));
    let kept = all();
    for text in texts {
        assert!(kept.contains(text), "{text}\n{kept}");
    }
    assert!(kept.contains("Reads \\<b>one\\</b> \\[thing\\]."), "{kept}");
    assert!(
        kept.contains("/// panic!()") && !kept.contains("    panic!()"),
        "{kept}"
    );
}

#[test]
fn a_crate_of_a_stranger_has_nothing_of_tidb_and_no_path_of_this_machine() {
    let folder = tempfile::tempdir_in(root().join("target")).expect("a folder");
    generate(folder.path(), &["--skip-unsupported"]);
    let manifest = read(folder.path(), "Cargo.toml");
    assert!(
        !manifest.contains("keywords") && manifest.contains("path = \"../../../crates/core\""),
        "{manifest}"
    );
    for file in ["README.md", "src/lib.rs", "src/client.rs"] {
        let text = read(folder.path(), file);
        assert!(
            !text.contains("TIDBCLOUD_") && !text.contains("from_env"),
            "{file}: {text}"
        );
        assert!(
            !text.contains(root().to_str().expect("a path")),
            "{file}: {text}"
        );
    }
}
