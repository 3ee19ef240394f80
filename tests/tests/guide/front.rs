//! README.md: its snippets run, its outputs are those of programs, and it fits on a page.

use std::fs;
use std::process::Command;

use tidbcloud_tests::root;

use crate::snippets::blocks;
use crate::{Outcome, client, mock};

#[tokio::test]
async fn the_second_program_of_the_readme_runs() -> Outcome {
    let mock = mock(&["serverless"]).await;
    let client = client!(mock, tidbcloud_serverless_v1beta1, "serverless");
    // snippet own_program
    use tidbcloud_serverless_v1beta1::types::{
        Cluster, ClusterState, PartialUpdateClusterBody, Region,
    };

    let wanted = Cluster::new()
        .with_display_name("demo")
        .with_region(Region::new().with_name("regions/aws-us-east-1"));
    let id = client.create_cluster(wanted).await?.into_body().cluster_id;
    let id = id.unwrap_or_default();
    let wait = client.get_cluster(&id).wait();
    let cluster = wait.until(ClusterState::Active).await?;
    println!("{:?} is {:?}", cluster.display_name, cluster.state);

    // Only what is set is sent; the update mask is computed from it.
    let change = PartialUpdateClusterBody::new().with_display_name("renamed");
    client.partial_update_cluster(&id, change).await?;

    match client.get_cluster("no-such-cluster").await {
        Err(error) if error.is_not_found() => println!("there is none: {error}"),
        other => println!("{:?}", other?.meta().rate_limit()),
    }
    // end
    assert_eq!(cluster.display_name.as_deref(), Some("demo"));
    let renamed = client.get_cluster(&id).await?;
    assert_eq!(renamed.display_name.as_deref(), Some("renamed"));
    Ok(())
}

/// The lines that a block of README.md shows after a command.
fn shown(command: &str) -> String {
    let text = fs::read_to_string(root().join("README.md")).expect("the README");
    let start = format!("$ {command}\n");
    let found = blocks(&text).into_iter().find_map(|(_, language, body)| {
        let output = body.strip_prefix(&start)?;
        (language == "console").then(|| output.to_owned())
    });
    found.unwrap_or_else(|| panic!("README.md shows no {command}"))
}

#[tokio::test]
async fn the_first_call_prints_what_the_readme_shows() {
    let mock = crate::builder(&["serverless"])
        .start()
        .await
        .expect("a mock");
    let endpoint = mock.endpoint("serverless").expect("an endpoint").to_owned();
    let (public, private) = (mock.public_key().to_owned(), mock.private_key().to_owned());
    let ca_file = mock.ca_file().to_owned();
    let program = tokio::task::spawn_blocking(move || {
        Command::new(env!("CARGO_BIN_EXE_first_call"))
            .env("TIDBCLOUD_PUBLIC_KEY", public)
            .env("TIDBCLOUD_PRIVATE_KEY", private)
            .env("TIDBCLOUD_CA_FILE", ca_file)
            .env("TIDBCLOUD_SERVERLESS_ENDPOINT", endpoint)
            .output()
    });
    let output = program.await.expect("no panic").expect("the program");
    let error = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{error}");
    let printed = String::from_utf8(output.stdout).expect("text");
    assert_eq!(
        printed,
        shown("cargo run -p tidbcloud-tests --bin first_call")
    );
}

#[test]
fn the_readme_fits_on_a_page() {
    let text = fs::read_to_string(root().join("README.md")).expect("the README");
    assert!(text.lines().count() < 200, "{}", text.lines().count());
}
