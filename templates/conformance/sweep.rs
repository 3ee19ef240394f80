//! `sweep`: calls every operation once, on the mock or on a given server.
//!
//! Copied by `cargo xtask generate` from `templates/conformance`; edit it there.

use std::path::PathBuf;

use clap::ValueEnum;
use serde_json::json;
use tidbcloud_core::{Config, Credentials};
use tidbcloud_mock::Mock;

use crate::apis;
use crate::case::Suite;

#[derive(clap::Args)]
pub struct Arguments {
    /// Only this API; may be repeated.
    #[arg(long = "api", value_name = "ID")]
    apis: Vec<String>,
    /// Server URL, base path included, instead of the mock; needs one `--api`.
    #[arg(long, value_name = "URL")]
    endpoint: Option<String>,
    /// PEM file with the root certificate of that server.
    #[arg(long, value_name = "FILE")]
    ca: Option<PathBuf>,
    /// Public key; by default from TIDBCLOUD_PUBLIC_KEY.
    #[arg(long, value_name = "K")]
    public_key: Option<String>,
    /// Private key; by default from TIDBCLOUD_PRIVATE_KEY.
    #[arg(long, value_name = "K")]
    private_key: Option<String>,
    /// Digest algorithm of the mock.
    #[arg(long, value_enum, default_value_t = Algorithm::Md5)]
    algorithm: Algorithm,
}

#[derive(Clone, Copy, ValueEnum)]
enum Algorithm {
    Md5,
    #[value(name = "sha-256")]
    Sha256,
}

/// Runs the sweep; returns whether every call succeeded and its response decoded.
pub async fn run(arguments: Arguments) -> Result<bool, String> {
    let suites = chosen(&arguments.apis)?;
    if arguments.endpoint.is_some() && suites.len() != 1 {
        return Err("`--endpoint` is the server of one API: name it with `--api ID`".to_owned());
    }
    let mut total = 0;
    let mut good = 0;
    match &arguments.endpoint {
        Some(endpoint) => {
            let config = remote_config(&arguments, endpoint)?;
            for suite in &suites {
                let (calls, fine) = sweep(suite, &config, endpoint).await?;
                total += calls;
                good += fine;
            }
        }
        None => {
            let ids: Vec<&str> = suites.iter().map(|suite| suite.id).collect();
            let algorithm = match arguments.algorithm {
                Algorithm::Md5 => tidbcloud_mock::Algorithm::Md5,
                Algorithm::Sha256 => tidbcloud_mock::Algorithm::Sha256,
            };
            let mock = Mock::builder()
                .apis(ids)
                .algorithm(algorithm)
                .start()
                .await
                .map_err(|error| format!("the mock does not start: {error}"))?;
            let config = Config::builder()
                .credentials(Credentials::new(mock.public_key(), mock.private_key()))
                .ca_file(mock.ca_file())
                .build()
                .map_err(|error| error.to_string())?;
            for suite in &suites {
                let endpoint = mock
                    .endpoint(suite.id)
                    .ok_or_else(|| format!("the mock does not serve {}", suite.id))?;
                let (calls, fine) = sweep(suite, &config, endpoint).await?;
                total += calls;
                good += fine;
            }
            mock.stop().await;
        }
    }
    eprintln!("{total} operations called, {good} ok");
    Ok(good == total)
}

fn chosen(ids: &[String]) -> Result<Vec<Suite>, String> {
    let suites = apis::all();
    let known: Vec<&str> = suites.iter().map(|suite| suite.id).collect();
    if let Some(stranger) = ids.iter().find(|id| !known.contains(&id.as_str())) {
        return Err(format!(
            "there is no API `{stranger}`; use one of {}",
            known.join(", ")
        ));
    }
    Ok(suites
        .into_iter()
        .filter(|suite| ids.is_empty() || ids.iter().any(|id| id == suite.id))
        .collect())
}

fn remote_config(arguments: &Arguments, endpoint: &str) -> Result<Config, String> {
    let key = |given: &Option<String>, variable: &str, option: &str| {
        given
            .clone()
            .or_else(|| std::env::var(variable).ok())
            .filter(|key| !key.trim().is_empty())
            .ok_or_else(|| format!("give `{option}`, or set {variable}"))
    };
    let public_key = key(
        &arguments.public_key,
        "TIDBCLOUD_PUBLIC_KEY",
        "--public-key",
    )?;
    let private_key = key(
        &arguments.private_key,
        "TIDBCLOUD_PRIVATE_KEY",
        "--private-key",
    )?;
    let mut builder = Config::builder().credentials(Credentials::new(public_key, private_key));
    if let Some(file) = &arguments.ca {
        builder = builder.ca_file(file);
    }
    if endpoint.starts_with("http://") {
        builder = builder.dangerously_allow_http_on_loopback();
    }
    builder.build().map_err(|error| error.to_string())
}

async fn sweep(suite: &Suite, config: &Config, endpoint: &str) -> Result<(usize, usize), String> {
    let call = suite
        .connect(config, Some(endpoint))
        .map_err(|error| error.to_string())?;
    let mut good = 0;
    for (index, line) in suite.lines.iter().enumerate() {
        let outcome = call(index).await;
        if outcome.decoded && outcome.mismatches.is_empty() {
            good += 1;
        }
        println!(
            "{}",
            json!({
                "api": suite.id,
                "operation": line.name,
                "method": line.method,
                "path": line.path,
                "status": outcome.status,
                "decoded": outcome.decoded,
                "mismatches": outcome.mismatches,
                "error": outcome.error,
            })
        );
    }
    Ok((suite.lines.len(), good))
}
