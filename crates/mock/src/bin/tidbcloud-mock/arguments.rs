//! Arguments of the program.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use tidbcloud_mock::{Access, Algorithm, Mock, MockBuilder, Pace, Recording};

/// Serves TiDB Cloud APIs on this machine, over TLS with Digest or bearer authentication, as their documents describe them.
///
/// Each API has its own port, because their paths collide. Created resources can be read, listed, changed and deleted. The
/// page at `/` of each port shows them in a browser, with the latest calls and the clock.
#[derive(Clone, Debug, Parser)]
#[command(
    name = "tidbcloud-mock",
    version,
    args_conflicts_with_subcommands = true
)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Option<Command>,
    #[command(flatten)]
    pub(crate) server: ServerArguments,
    #[command(flatten)]
    pub(crate) behaviour: BehaviourArguments,
}

#[derive(Clone, Debug, Subcommand)]
pub(crate) enum Command {
    /// Forward calls to the real API and record them in a file, with masked secrets
    ///
    /// Programs use the keys that this prints; the real ones are read from TIDBCLOUD_PUBLIC_KEY and TIDBCLOUD_PRIVATE_KEY, the
    /// server of an API from TIDBCLOUD_<API>_ENDPOINT, a certificate authority from TIDBCLOUD_CA_FILE, as by every client of
    /// this project. Secrets are masked in the file; names, addresses and identifiers are not: read it before you give it away.
    /// At the end it lists the places where responses differ from the documents.
    Record(RecordArguments),
    /// List the places where recorded responses differ from the documents; the exit status is 1 where there is one
    Check {
        /// A file that `record` wrote
        #[arg(value_name = "FILE")]
        file: PathBuf,
    },
}

/// Arguments of `record`.
#[derive(Clone, Debug, Args)]
pub(crate) struct RecordArguments {
    /// The file to write, which must not exist
    #[arg(long, value_name = "FILE")]
    pub(crate) to: PathBuf,
    /// The real server of an API, base path included: `iam=https://iam.tidbapi.com/v1beta1`. By default that of the
    /// environment, else that of the document
    #[arg(long, value_name = "API=URL", value_parser = upstream)]
    pub(crate) upstream: Vec<(String, String)>,
    #[command(flatten)]
    pub(crate) server: ServerArguments,
}

/// Options of every server.
#[derive(Clone, Debug, Args)]
pub(crate) struct ServerArguments {
    /// Ids of the APIs to serve; all if none is given
    #[arg(value_name = "API")]
    apis: Vec<String>,
    /// Port of the first API; the others take the following ports. 0 takes any free ports
    #[arg(long, value_name = "N", default_value_t = 0)]
    port: u16,
    /// The API key that is accepted; a random one by default
    #[arg(long, value_name = "PUBLIC:PRIVATE", value_parser = keys)]
    keys: Option<Keys>,
    /// Hash algorithm of the Digest challenges
    #[arg(long, value_enum, default_value_t = Hash::Md5)]
    algorithm: Hash,
    /// Credentials that requests need
    #[arg(long, value_enum, default_value_t = AccessArgument::Digest)]
    pub(crate) access: AccessArgument,
    /// The bearer token that is accepted; a random one by default. Needs `--access bearer` or `--access either`
    #[arg(long, value_name = "TOKEN")]
    bearer_token: Option<String>,
    /// Requests per minute, over all APIs together; a million by default. The real API allows 100
    #[arg(long, value_name = "N")]
    rate_limit: Option<u32>,
    /// Start in the background, print the environment of clients, and return: `eval "$(tidbcloud-mock --print-env)"`, or
    /// `tidbcloud-mock --print-env=github >> "$GITHUB_ENV"`. `kill "$TIDBCLOUD_MOCK_PID"` ends it
    #[arg(long, value_name = "FORMAT", value_enum, num_args = 0..=1, require_equals = true, default_missing_value = "shell")]
    pub(crate) print_env: Option<EnvFormat>,
    /// Print the environment alone, then an empty line, and nothing after it: for the process in the background
    #[arg(
        long,
        hide = true,
        value_name = "FORMAT",
        value_enum,
        conflicts_with = "print_env"
    )]
    pub(crate) detached: Option<EnvFormat>,
}

/// How calls are answered, where no real API is behind it.
#[derive(Clone, Debug, Args)]
pub(crate) struct BehaviourArguments {
    /// When resources leave states like CREATING: after a time (`0s`, `500ms`, `2s`, `1m`), or after a number of reads
    /// (`reads:2`)
    #[arg(long, value_name = "PACE", default_value = "10s")]
    pace: Pace,
    /// Answer 404 for resources that were not created here, and list no others; by default they are samples
    #[arg(long)]
    stateful: bool,
    /// Resources that exist from the start: JSON of fields by API and path, as
    /// `{"dedicated": {"/clusters/1": {"displayName": "demo"}}}`
    #[arg(long, value_name = "FILE")]
    pub(crate) seed: Option<PathBuf>,
    /// Keep all resources in this file over restarts: it is written within a second after a change, and at the end. Where it
    /// exists, `--seed` is not read again
    #[arg(long, value_name = "FILE")]
    pub(crate) state: Option<PathBuf>,
    /// Answer calls with the responses of a file that `record` wrote: the same method, path, query and body. A call that is
    /// not in it gets 501, with the nearest one that is
    #[arg(long, value_name = "FILE", conflicts_with_all = ["seed", "state", "stateful"])]
    pub(crate) replay: Option<PathBuf>,
}

/// Notation of environment variables.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum EnvFormat {
    /// `export NAME=value`, for `eval`
    Shell,
    /// `NAME=value`, for `$GITHUB_ENV` and files of Docker
    Github,
}

/// An API key. `Debug` shows the public part.
#[derive(Clone)]
struct Keys {
    public: String,
    private: String,
}

impl std::fmt::Debug for Keys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:***", self.public)
    }
}

fn keys(text: &str) -> Result<Keys, &'static str> {
    // A quote or backslash would have to be escaped in the Authorization header, which clients do in different ways.
    let usable = |part: &str| {
        !part.is_empty()
            && part
                .bytes()
                .all(|byte| byte.is_ascii_graphic() && !b"\"\\".contains(&byte))
    };
    match text.split_once(':') {
        Some((public, private)) if usable(public) && usable(private) => Ok(Keys {
            public: public.to_owned(),
            private: private.to_owned(),
        }),
        Some(_) => Err("both keys need visible ASCII without quotes and backslashes"),
        None => Err("write the public key, a colon and the private key"),
    }
}

fn upstream(text: &str) -> Result<(String, String), &'static str> {
    match text.split_once('=') {
        Some((api, url)) if !api.is_empty() && !url.is_empty() => {
            Ok((api.to_owned(), url.to_owned()))
        }
        _ => Err("write the id of an API, an equals sign and a URL"),
    }
}

#[derive(Clone, Copy, Debug, ValueEnum)]
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

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum AccessArgument {
    /// A Digest signature of the API key
    Digest,
    /// A bearer token
    Bearer,
    /// Either of the two
    Either,
    /// None
    Open,
}

impl AccessArgument {
    /// Whether the API key is accepted.
    pub(crate) fn takes_keys(self) -> bool {
        matches!(self, Self::Digest | Self::Either)
    }

    /// Whether bearer tokens are accepted.
    pub(crate) fn takes_tokens(self) -> bool {
        matches!(self, Self::Bearer | Self::Either)
    }
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

impl ServerArguments {
    /// Returns the settings of the mock.
    pub(crate) fn builder(self) -> MockBuilder {
        let mut builder = Mock::builder()
            .algorithm(self.algorithm.into())
            .port(self.port)
            .access(self.access.into());
        if let Some(Keys { public, private }) = self.keys {
            builder = builder.keys(public, private);
        }
        if let Some(token) = self.bearer_token {
            builder = builder.bearer_token(token);
        }
        if let Some(limit) = self.rate_limit {
            builder = builder.rate_limit(limit);
        }
        if !self.apis.is_empty() {
            builder = builder.apis(self.apis);
        }
        builder
    }
}

impl BehaviourArguments {
    /// Adds the settings of the answers.
    ///
    /// # Errors
    ///
    /// Where the recording cannot be read.
    pub(crate) fn apply(&self, builder: MockBuilder) -> Result<MockBuilder, tidbcloud_mock::Error> {
        let builder = builder.pace(self.pace).stateful(self.stateful);
        Ok(match &self.replay {
            Some(file) => builder.replay(Recording::read(file)?),
            None => builder,
        })
    }
}
