//! The example programs of the crate `tidbcloud`, each run to its end.

use std::process::{Command, Output};

use tidbcloud_mock::Mock;

/// Runs a program with the environment of a mock.
async fn run(mut program: Command, mock: &Mock) -> String {
    program
        .env("TIDBCLOUD_PUBLIC_KEY", mock.public_key())
        .env("TIDBCLOUD_PRIVATE_KEY", mock.private_key())
        .env("TIDBCLOUD_CA_FILE", mock.ca_file());
    for (api, endpoint) in mock.endpoints() {
        program.env(
            format!("TIDBCLOUD_{}_ENDPOINT", api.to_uppercase()),
            endpoint,
        );
    }
    let ended = tokio::task::spawn_blocking(move || program.output()).await;
    let Output {
        status,
        stdout,
        stderr,
    } = ended.expect("no panic").expect("the program");
    let error = String::from_utf8_lossy(&stderr);
    assert!(status.success(), "{error}");
    String::from_utf8(stdout).expect("text")
}

#[tokio::test]
async fn programs_that_read_the_environment_work_against_the_mock() {
    let mock = crate::mock(&["serverless", "dedicated", "premium"]).await;

    let export = Command::new(env!("CARGO_BIN_EXE_example-export_to_s3"));
    let printed = run(export, &mock).await;
    assert!(printed.contains("began\ndone at Some("), "{printed}");

    let premium = Command::new(env!("CARGO_BIN_EXE_example-premium"));
    let printed = run(premium, &mock).await;
    for line in ["created ", "backed up as ", "restored into "] {
        assert!(printed.contains(line), "{printed}");
    }

    // The cluster that the first program created.
    let automation = Command::new(env!("CARGO_BIN_EXE_example-automation"));
    let printed = run(automation, &mock).await;
    assert!(printed.contains(" branches, RateLimit"), "{printed}");
    mock.stop().await;
}

#[tokio::test]
async fn programs_with_a_mock_of_their_own_work() {
    let mock = crate::mock(&["serverless"]).await;
    let bearer = Command::new(env!("CARGO_BIN_EXE_example-bearer_token"));
    let printed = run(bearer, &mock).await;
    assert!(printed.contains("it was asked 2 times in all"), "{printed}");

    let rotate = Command::new(env!("CARGO_BIN_EXE_example-rotate_key"));
    let printed = run(rotate, &mock).await;
    assert!(
        printed.contains("clusters listed with the new key"),
        "{printed}"
    );
    mock.stop().await;
}
