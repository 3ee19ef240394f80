//! Keys and endpoints from `~/.ticloud/config.toml` and keys from `~/.ti/credentials`, used for a call by a process whose home
//! folder contains the files.

use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;
use tidbcloud_mock::Mock;

const API: &str = "serverless";

async fn mock() -> Mock {
    let mock = Mock::builder().apis([API]);
    let mock = mock.keys("public-of-profile", "s3cr3t-of-profile");
    mock.start().await.expect("a mock")
}

/// A home folder with the official client's file.
fn home(text: &str) -> TempDir {
    let home = tempfile::tempdir().expect("a folder");
    let folder = home.path().join(".ticloud");
    std::fs::create_dir(&folder).expect("a folder");
    std::fs::write(folder.join("config.toml"), text).expect("a file");
    home
}

/// Runs the program in an environment that has nothing but this home and the mock's certificate.
async fn run(home: &Path, mock: &Mock, profile: Option<&str>) -> Output {
    run_with(home, mock, profile, &[]).await
}

/// Runs the program with these variables too.
async fn run_with(
    home: &Path,
    mock: &Mock,
    profile: Option<&str>,
    variables: &[(&str, &str)],
) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_profile-program"));
    program
        .env_clear()
        .env("HOME", home)
        .env("USERPROFILE", home)
        .env("TIDBCLOUD_CA_FILE", mock.ca_file())
        .envs(variables.iter().copied())
        .args(profile);
    // Windows finds no sockets without it.
    if let Some(root) = std::env::var_os("SystemRoot") {
        program.env("SystemRoot", root);
    }
    // The mock answers meanwhile.
    let ended = tokio::task::spawn_blocking(move || program.output()).await;
    ended.expect("a thread").expect("the program")
}

fn output_text(output: &Output) -> String {
    let text = [&output.stdout[..], &output.stderr].concat();
    String::from_utf8(text).expect("text")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_call_is_made_with_the_keys_and_endpoint_of_the_home_folder() {
    let mock = mock().await;
    let endpoint = mock.endpoint(API).expect("an endpoint");
    let home = home(&format!(
        "current-profile = \"work\"\n\n[default]\npublic-key = \"other\"\nprivate-key = \"s3cr3t-other\"\n\
         serverless-endpoint = \"{endpoint}\"\n\n[work]\npublic-key = \"public-of-profile\"\n\
         private-key = \"s3cr3t-of-profile\"\nserverless-endpoint = \"{endpoint}\"\n"
    ));
    for profile in [None, Some("work")] {
        let output = run(home.path(), &mock, profile).await;
        assert!(output.status.success(), "{}", output_text(&output));
        assert_eq!(output_text(&output), "10581234\n");
    }
    assert_eq!(mock.exchanges(API).executed["get_cluster"], 2);
    // Another profile has other keys, which the mock does not know.
    let output = run(home.path(), &mock, Some("default")).await;
    assert!(!output.status.success());
    assert!(
        output_text(&output).contains("401 Unauthorized"),
        "{}",
        output_text(&output)
    );
    let output = run(home.path(), &mock, Some("absent")).await;
    let why = output_text(&output);
    let file = home.path().join(".ticloud").join("config.toml");
    let parts = ["\"absent\"", "default, work", &file.display().to_string()];
    assert!(parts.iter().all(|part| why.contains(part)), "{why}");
    assert!(!why.contains("s3cr3t"), "{why}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_home_without_the_file_is_reported_with_its_path() {
    let mock = mock().await;
    let empty = tempfile::tempdir().expect("a folder");
    let output = run(empty.path(), &mock, None).await;
    assert!(!output.status.success());
    let file = empty.path().join(".ticloud").join("config.toml");
    let why = output_text(&output);
    assert!(why.contains(&file.display().to_string()), "{why}");
    assert!(why.contains("TIDBCLOUD_PUBLIC_KEY"), "{why}");
    assert_eq!(mock.exchanges(API).all, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_call_is_made_with_the_keys_of_ti_by_name_and_by_its_variable() {
    let mock = mock().await;
    let endpoint = mock.endpoint(API).expect("an endpoint");
    let endpoint = ("TIDBCLOUD_SERVERLESS_ENDPOINT", endpoint);
    let home = tempfile::tempdir().expect("a folder");
    let folder = home.path().join(".ti");
    std::fs::create_dir(&folder).expect("a folder");
    let file = folder.join("credentials");
    let text = "[default]\ntidb_cloud_public_key = \"other\"\ntidb_cloud_private_key = \"s3cr3t-other\"\n\n\
                [work]\ntidb_cloud_public_key = \"public-of-profile\"\ntidb_cloud_private_key = \"s3cr3t-of-profile\"\n";
    std::fs::write(&file, text).expect("a file");
    let variable = ("TI_PROFILE", "work");
    for (profile, variables) in [
        (Some("work"), &[endpoint][..]),
        (None, &[endpoint, variable]),
        (Some("work"), &[endpoint, ("TI_PROFILE", "default")]),
    ] {
        let output = run_with(home.path(), &mock, profile, variables).await;
        assert_eq!(output_text(&output), "10581234\n");
    }
    let output = run_with(home.path(), &mock, None, &[endpoint]).await;
    assert!(output_text(&output).contains("401 Unauthorized"));
    // A file that is broken is named with its line.
    std::fs::write(&file, text.replace("[work]", "[work")).expect("a file");
    let output = run_with(home.path(), &mock, Some("work"), &[endpoint]).await;
    assert!(!output.status.success());
    let why = output_text(&output);
    assert!(
        why.contains(&format!("{}:5 is not TOML", file.display())),
        "{why}"
    );
    assert!(!why.contains("s3cr3t"), "{why}");
}
