//! A program with one of the clients, and one that makes the same call with `reqwest`, `serde` and `tokio`: how long each
//! takes to build for the first time, how many crates it has, and how large it is.

use std::fs;
use std::path::Path;
use std::process::Command;

use tidbcloud_console::say;

use super::{LIMIT, processor_time, succeed};
use crate::process;

/// The client of the program, and the call of both.
const CLIENT: &str = r#"
use tidbcloud_iam_v1beta1::{Client, Result};

#[tokio::main]
async fn main() -> Result<()> {
    let keys = Client::from_env()?.list_api_keys().await?;
    println!("{}", keys.api_keys.iter().flatten().count());
    Ok(())
}
"#;

const PLAIN: &str = r#"
#[derive(serde::Deserialize)]
#[serde(rename_all = "camelCase")]
struct Keys {
    api_keys: Option<Vec<Key>>,
}

#[derive(serde::Deserialize)]
#[serde(rename_all = "camelCase")]
struct Key {
    access_key: Option<String>,
    display_name: Option<String>,
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let url = "https://iam.tidbapi.com/v1beta1/apikeys";
    let keys: Keys = reqwest::get(url).await?.error_for_status()?.json().await?;
    for key in keys.api_keys.iter().flatten() {
        println!("{:?} {:?}", key.access_key, key.display_name);
    }
    Ok(())
}
"#;

/// Prints the table.
pub(super) fn run(root: &Path, folder: &Path) -> Result<(), String> {
    say!("\n### A program, built for the first time\n");
    say!("| | processor time, debug | crates | bytes, release, stripped |\n|---|--:|--:|--:|");
    let root = std::path::absolute(root).map_err(|error| error.to_string())?;
    let client = format!(
        "tidbcloud-iam-v1beta1 = {{ path = {:?} }}",
        root.join("generated/tidbcloud-iam-v1beta1")
    );
    let plain = "reqwest = { version = \"0.13\", features = [\"json\"] }\nserde = { version = \"1\", features = [\"derive\"] }";
    for (title, dependencies, source) in [
        (
            "`tidbcloud-iam-v1beta1` and `tokio`",
            client.as_str(),
            CLIENT,
        ),
        ("`reqwest`, `serde` and `tokio`", plain, PLAIN),
    ] {
        say!(
            "{}",
            row(title, dependencies, source, &root, &folder.join("program"))?
        );
    }
    Ok(())
}

fn row(
    title: &str,
    dependencies: &str,
    source: &str,
    root: &Path,
    dir: &Path,
) -> Result<String, String> {
    let _ = fs::remove_dir_all(dir);
    fs::create_dir_all(dir.join("src")).map_err(|error| error.to_string())?;
    let manifest = format!(
        "[package]\nname = \"program\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[dependencies]\n{dependencies}\n\
         tokio = {{ version = \"1\", features = [\"macros\", \"rt-multi-thread\"] }}\n\n\
         [profile.release]\nstrip = true\n\n[workspace]\n"
    );
    let write =
        |name: &str, text: &str| fs::write(dir.join(name), text).map_err(|error| error.to_string());
    write("Cargo.toml", &manifest)?;
    write("src/main.rs", source)?;
    // The versions of the workspace, so that both have the same.
    fs::copy(root.join("Cargo.lock"), dir.join("Cargo.lock")).map_err(|error| error.to_string())?;
    let cargo = |arguments: &[&str]| {
        let mut command = Command::new("cargo");
        command
            .args(arguments)
            .current_dir(dir)
            .env("CARGO_TARGET_DIR", dir.join("target"));
        command
    };
    let time = processor_time(|| succeed(&mut cargo(&["build", "--quiet"])))?;
    let tree = [
        "tree",
        "--edges",
        "normal,build",
        "--prefix",
        "none",
        "--no-dedupe",
    ];
    let tree = process::run(&mut cargo(&tree), LIMIT)?.stdout;
    let mut crates: Vec<&str> = tree
        .lines()
        .map(|line| line.trim_end_matches(" (*)"))
        .collect();
    crates.sort_unstable();
    crates.dedup();
    succeed(&mut cargo(&["build", "--quiet", "--release"]))?;
    let bytes =
        fs::metadata(dir.join("target/release/program")).map_err(|error| error.to_string())?;
    Ok(format!(
        "| {title} | {:.1} s | {} | {} |",
        time.as_secs_f64(),
        // Without the program itself.
        crates.len() - 1,
        bytes.len()
    ))
}
