//! `cargo run -p tidbcloud-mock -- [API…]`: runs a mock for clients in any language, until Ctrl-C.

use std::io::{self, Write};
use std::process::ExitCode;
use std::time::Duration;

use clap::{Parser, ValueEnum};
use tidbcloud_mock::{Access, Algorithm, Mock, Pace};

/// Time that resources stay in transitional states, long enough for a user to see them.
const TRANSITION: Duration = Duration::from_secs(10);

/// Serves TiDB Cloud APIs on this machine, over TLS with Digest or bearer authentication, as their documents describe them.
#[derive(Parser)]
#[command(name = "tidbcloud-mock")]
struct Arguments {
    /// Ids of the APIs to serve; all if none is given
    #[arg(value_name = "API")]
    apis: Vec<String>,
    /// Port of the first API; the others take the following ports. 0 takes any free ports
    #[arg(long, value_name = "N", default_value_t = 0)]
    port: u16,
    /// Hash algorithm of the Digest challenges
    #[arg(long, value_enum, default_value_t = Hash::Md5)]
    algorithm: Hash,
    /// Credentials that requests need
    #[arg(long, value_enum, default_value_t = AccessArgument::Digest)]
    access: AccessArgument,
    /// The bearer token that is accepted; a random one by default. Needs `--access bearer` or `--access either`
    #[arg(long, value_name = "TOKEN")]
    bearer_token: Option<String>,
    /// Requests per minute, over all APIs together; a million by default. The real API allows 100
    #[arg(long, value_name = "N")]
    rate_limit: Option<u32>,
    /// Answer 404 for resources that were not created here, and list no others; by default they are samples
    #[arg(long)]
    stateful: bool,
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

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum AccessArgument {
    /// A Digest signature of the API key
    Digest,
    /// A bearer token
    Bearer,
    /// Either of the two
    Either,
    /// None
    Open,
}

impl From<AccessArgument> for Access {
    fn from(credentials: AccessArgument) -> Self {
        match credentials {
            AccessArgument::Digest => Self::Digest,
            AccessArgument::Bearer => Self::Bearer,
            AccessArgument::Either => Self::Either,
            AccessArgument::Open => Self::Open,
        }
    }
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
        .algorithm(arguments.algorithm.into())
        .port(arguments.port)
        .stateful(arguments.stateful)
        .pace(Pace::Time(TRANSITION));
    let access = arguments.access;
    builder = builder.access(access.into());
    if let Some(token) = arguments.bearer_token {
        builder = builder.bearer_token(token);
    }
    if let Some(limit) = arguments.rate_limit {
        builder = builder.rate_limit(limit);
    }
    if !arguments.apis.is_empty() {
        builder = builder.apis(arguments.apis);
    }
    let mock = builder.start().await?;
    print(&mock, access).await?;
    stop_signal().await?;
    mock.stop().await;
    Ok(())
}

/// Waits for Ctrl-C or SIGTERM, so that the mock removes its CA file.
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

async fn print(mock: &Mock, access: AccessArgument) -> io::Result<()> {
    let mut text = String::new();
    for (id, endpoint) in mock.endpoints() {
        text.push_str(&format!("{id:>14}  {endpoint}\n"));
    }
    let (public_key, private_key, ca_file) = (
        mock.public_key(),
        mock.private_key(),
        mock.ca_file().display(),
    );
    let token = mock.bearer_token();
    let has_keys = matches!(access, AccessArgument::Digest | AccessArgument::Either);
    let has_token = matches!(access, AccessArgument::Bearer | AccessArgument::Either);
    text.push_str(&format!("\n       CA file  {ca_file}\n"));
    if has_keys {
        text.push_str(&format!(
            "    public key  {public_key}\n   private key  {private_key}\n"
        ));
    }
    if has_token {
        text.push_str(&format!("  bearer token  {token}\n"));
    }
    text.push('\n');
    if has_keys {
        text.push_str(&format!(
            "export TIDBCLOUD_PUBLIC_KEY={}\nexport TIDBCLOUD_PRIVATE_KEY={}\n",
            quoted(public_key),
            quoted(private_key)
        ));
    }
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
    // Everything that a client needs is printed before the first document is loaded.
    show(&text)?;
    let ids: Vec<&str> = mock.endpoints().map(|(id, _)| id).collect();
    for id in ids {
        match mock.example_url(id).await {
            Ok(Some(url)) => {
                let signed = match access {
                    AccessArgument::Digest | AccessArgument::Either => {
                        let keys = quoted(&format!("{public_key}:{private_key}"));
                        format!("--digest --user {keys} ")
                    }
                    AccessArgument::Bearer => {
                        let header = quoted(&format!("Authorization: Bearer {token}"));
                        format!("--header {header} ")
                    }
                    AccessArgument::Open => String::new(),
                };
                show(&format!(
                    "\ncurl {signed}--cacert {} {}\n",
                    quoted(&ca_file.to_string()),
                    quoted(&url),
                ))?;
                break;
            }
            Ok(None) => {}
            // The mock still serves the other APIs; this one answers every request with 500 and these errors.
            Err(diagnostics) => eprintln!("{id} cannot be served:\n{diagnostics}"),
        }
    }
    show("\nCtrl-C stops it.\n")
}

fn show(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())?;
    // A reader at the other end of a pipe may wait for these lines.
    out.flush()
}

/// Quotes a text for a POSIX shell, if it needs quotes.
fn quoted(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/:._-".contains(&byte);
    if !text.is_empty() && text.bytes().all(plain) {
        text.to_owned()
    } else {
        format!("'{}'", text.replace('\'', r"'\''"))
    }
}
