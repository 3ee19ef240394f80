//! `cargo run -p tidbcloud-mock -- [API…]`: a mock for people and for clients in any language, until Ctrl-C.

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use clap::{Parser, ValueEnum};
use tidbcloud_mock::{Algorithm, Mock, Pace};

/// How long resources stay in their transitional states: so long that people see them.
const SETTLES: Duration = Duration::from_secs(10);

/// Serves TiDB Cloud APIs on this machine, over TLS and Digest, as their documents describe them.
#[derive(Parser)]
#[command(name = "tidbcloud-mock")]
struct Arguments {
    /// The APIs to serve, by id; all of them if none is named
    #[arg(value_name = "API")]
    apis: Vec<String>,
    /// The port of the first API; the others take the following ones. 0 takes any free ports
    #[arg(long, value_name = "N", default_value_t = 0)]
    port: u16,
    /// The hash that Digest challenges ask for
    #[arg(long, value_enum, default_value_t = Hash::Md5)]
    algorithm: Hash,
    /// How many requests a minute takes; the API takes 100
    #[arg(long, value_name = "N")]
    rate_limit: Option<u32>,
    /// Answers 404 for what was not created here, and lists nothing else; else such things are samples
    #[arg(long)]
    stateful: bool,
    /// The folder of the documents
    #[arg(long, value_name = "DIR", default_value = "specs")]
    specs: PathBuf,
}

#[derive(Clone, Copy, ValueEnum)]
enum Hash {
    #[value(name = "md5")]
    Md5,
    #[value(name = "md5-sess")]
    Md5Sess,
    #[value(name = "sha-256")]
    Sha256,
    #[value(name = "sha-256-sess")]
    Sha256Sess,
    /// SHA-256 first, MD5 second
    #[value(name = "both")]
    Both,
}

impl From<Hash> for Algorithm {
    fn from(hash: Hash) -> Self {
        match hash {
            Hash::Md5 => Self::Md5,
            Hash::Md5Sess => Self::Md5Sess,
            Hash::Sha256 => Self::Sha256,
            Hash::Sha256Sess => Self::Sha256Sess,
            Hash::Both => Self::Both,
        }
    }
}

#[tokio::main]
async fn main() -> ExitCode {
    match run(Arguments::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn run(arguments: Arguments) -> Result<(), Box<dyn std::error::Error>> {
    let mut builder = Mock::builder()
        .specs(arguments.specs)
        .algorithm(arguments.algorithm.into())
        .port(arguments.port)
        .stateful(arguments.stateful)
        .pace(Pace::Time(SETTLES));
    if let Some(limit) = arguments.rate_limit {
        builder = builder.rate_limit(limit);
    }
    if !arguments.apis.is_empty() {
        builder = builder.apis(arguments.apis);
    }
    let mock = builder.start().await?;
    print(&mock).await?;
    stop_signal().await?;
    mock.stop().await;
    Ok(())
}

/// Waits for Ctrl-C, or for the signal by which others end a process: the CA file should not outlive the mock.
async fn stop_signal() -> io::Result<()> {
    #[cfg(unix)]
    {
        let mut terminate =
            tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate())?;
        tokio::select! {
            interrupted = tokio::signal::ctrl_c() => interrupted,
            _ = terminate.recv() => Ok(()),
        }
    }
    #[cfg(not(unix))]
    tokio::signal::ctrl_c().await
}

async fn print(mock: &Mock) -> io::Result<()> {
    let mut text = String::new();
    for (id, endpoint) in mock.endpoints() {
        text.push_str(&format!("{id:>14}  {endpoint}\n"));
    }
    let (public_key, private_key, ca_file) = (
        mock.public_key(),
        mock.private_key(),
        mock.ca_file().display(),
    );
    text.push_str(&format!(
        "\n       CA file  {ca_file}\n    public key  {public_key}\n   private key  {private_key}\n\n"
    ));
    text.push_str(&format!(
        "export TIDBCLOUD_PUBLIC_KEY={}\n",
        quoted(public_key)
    ));
    text.push_str(&format!(
        "export TIDBCLOUD_PRIVATE_KEY={}\n",
        quoted(private_key)
    ));
    text.push_str(&format!(
        "export TIDBCLOUD_CA_FILE={}\n",
        quoted(&ca_file.to_string())
    ));
    for (id, endpoint) in mock.endpoints() {
        let variable = id.to_ascii_uppercase().replace('-', "_");
        text.push_str(&format!(
            "export TIDBCLOUD_{variable}_ENDPOINT={}\n",
            quoted(endpoint)
        ));
    }
    // Everything that a client needs is out before the first document is read.
    show(&text)?;
    let ids: Vec<&str> = mock.endpoints().map(|(id, _)| id).collect();
    for id in ids {
        match mock.example_url(id).await {
            Ok(Some(url)) => {
                show(&format!(
                    "\ncurl --digest --user {} --cacert {} {}\n",
                    quoted(&format!("{public_key}:{private_key}")),
                    quoted(&ca_file.to_string()),
                    quoted(&url),
                ))?;
                break;
            }
            Ok(None) => {}
            // The other APIs can be served all the same; this one answers every request with 500 and these words.
            Err(problems) => eprintln!("{id} cannot be served:\n{problems}"),
        }
    }
    show("\nCtrl-C stops it.\n")
}

fn show(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())?;
    // Somebody may wait for these lines at the other end of a pipe.
    out.flush()
}

/// For a POSIX shell: in single quotes, unless nothing in it needs them.
fn quoted(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/:._-".contains(&byte);
    if !text.is_empty() && text.bytes().all(plain) {
        text.to_owned()
    } else {
        format!("'{}'", text.replace('\'', r"'\''"))
    }
}
