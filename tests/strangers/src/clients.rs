//! HTTP clients that others wrote: each signs, in one session, for several APIs and for two mocks, whose nonces differ.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use tidbcloud_mock::{Access, Algorithm, Mock, MockBuilder, Pace};

use super::documents::Documents;
use super::outcome::Outcome;
use super::process::{self, Finished};
use super::toolbox::{HTTP_LIBRARIES, TIDBCLOUDY, TYPESCRIPT, Toolbox};

/// Limit of time for one program.
const LIMIT: Duration = Duration::from_secs(300);

const KEYS: (&str, &str) = ("stranger", "0e8b7c66-not-a-secret");

/// GETs of two mocks in turn: each change of the mock brings a nonce that the next one does not know.
const PATHS: [(usize, &str, &str); 6] = [
    (0, "serverless", "/clusters"),
    (0, "iam", "/apikeys"),
    (1, "dedicated", "/clusters"),
    (1, "serverless", "/clusters?pageSize=1"),
    (0, "dedicated", "/regions"),
    (0, "iam", "/apikeys"),
];

/// Most 401 that these need: one for each change of the mock.
const CHALLENGES: u64 = 3;

fn program(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("programs")
        .join(name)
}

/// Runs a program while mocks serve it.
async fn run(mut command: Command) -> Result<Finished, String> {
    let run = tokio::task::spawn_blocking(move || process::run(&mut command, LIMIT));
    run.await.map_err(|error| error.to_string())?
}

async fn start(builder: MockBuilder) -> Result<Mock, String> {
    builder.start().await.map_err(|error| error.to_string())
}

/// Two mocks with the same keys, and one file with the certificate authorities of both.
struct TwoMocks {
    mocks: [Mock; 2],
    ca_file: tempfile::NamedTempFile,
}

impl TwoMocks {
    async fn start(algorithm: Algorithm) -> Result<Self, String> {
        let builder = || Mock::builder().algorithm(algorithm).keys(KEYS.0, KEYS.1);
        let mocks = [start(builder()).await?, start(builder()).await?];
        let ca_file = tempfile::NamedTempFile::new().map_err(|error| error.to_string())?;
        let both = mocks
            .iter()
            .map(Mock::ca_pem)
            .collect::<Vec<_>>()
            .join("\n");
        fs::write(&ca_file, both).map_err(|error| error.to_string())?;
        Ok(Self { mocks, ca_file })
    }

    fn urls(&self) -> Result<Vec<String>, String> {
        let url = |(mock, api, path): &(usize, &str, &str)| {
            let endpoint = self.mocks[*mock].endpoint(api);
            let endpoint = endpoint.ok_or_else(|| format!("the mock has no API {api}"))?;
            Ok(format!("{endpoint}{path}"))
        };
        PATHS.iter().map(url).collect()
    }

    /// Number of exchanges, and of the 401 among them.
    fn exchanges(&self) -> (u64, u64) {
        let mut sums = (0, 0);
        for mock in &self.mocks {
            for (api, _) in mock.endpoints() {
                let seen = mock.exchanges(api);
                sums = (sums.0 + seen.all, sums.1 + seen.unauthorized);
            }
        }
        sums
    }

    /// Returns the faults of a program that printed the status of each final response.
    fn faults(&self, run: Result<Finished, String>, most_challenges: u64) -> Vec<String> {
        let finished = match run {
            Ok(finished) if finished.success => finished,
            Ok(finished) => return vec![finished.tail()],
            Err(why) => return vec![why],
        };
        let statuses: Vec<&str> = finished.stdout.split_whitespace().collect();
        let mut faults = Vec::new();
        if statuses != ["200"; PATHS.len()] {
            faults.push(format!("final statuses {}", statuses.join(" ")));
        }
        let (all, unauthorized) = self.exchanges();
        if unauthorized > most_challenges {
            faults.push(format!("{unauthorized} of {all} responses were 401"));
        }
        faults
    }
}

const ALGORITHMS: [(&str, Algorithm); 2] =
    [("MD5", Algorithm::Md5), ("SHA-256", Algorithm::Sha256)];

/// Runs a command for each algorithm of Digest.
async fn sessions(
    stranger: &str,
    most_challenges: u64,
    command: impl Fn(&TwoMocks, Vec<String>) -> Command,
) -> Outcome {
    let (mut figures, mut faults) = (Vec::new(), Vec::new());
    for (name, algorithm) in ALGORITHMS {
        let both = TwoMocks::start(algorithm).await;
        let outcome = match both.and_then(|both| Ok((both.urls()?, both))) {
            Ok((urls, both)) => {
                let found = both.faults(run(command(&both, urls)).await, most_challenges);
                let (all, unauthorized) = both.exchanges();
                figures.push(format!(
                    "{name}: {} calls in {all} exchanges, {unauthorized} of them 401",
                    PATHS.len()
                ));
                found
            }
            Err(why) => vec![why],
        };
        faults.extend(outcome.into_iter().map(|fault| format!("{name}: {fault}")));
    }
    Outcome::ran(stranger, figures, faults)
}

/// Calls three APIs of two mocks with curl, in one process.
pub async fn curl() -> Outcome {
    let version = process::run(Command::new("curl").arg("--version"), LIMIT);
    let Ok(version) = version else {
        return Outcome::skipped("curl", "curl is not installed".to_owned());
    };
    let version = version
        .stdout
        .split(" (")
        .next()
        .unwrap_or("curl")
        .to_owned();
    // curl asks for a challenge before each call.
    sessions(&version, PATHS.len() as u64, |both, urls| {
        let mut command = Command::new("curl");
        command
            .args([
                "--silent",
                "--show-error",
                "--digest",
                "--write-out",
                "%{http_code}\n",
                "--user",
            ])
            .arg(format!("{}:{}", KEYS.0, KEYS.1))
            .arg("--cacert")
            .arg(both.ca_file.path());
        for url in urls {
            command.args(["--output", "/dev/null"]).arg(url);
        }
        command
    })
    .await
}

/// Calls three APIs of two mocks in one session of a Python library: `requests` or `httpx`.
pub async fn python_session(library: &str, toolbox: &Toolbox) -> Outcome {
    let package = HTTP_LIBRARIES
        .packages
        .iter()
        .position(|package| package.starts_with(library));
    let stranger = HTTP_LIBRARIES.version(package.unwrap_or_default());
    let folder = match toolbox.install(&HTTP_LIBRARIES) {
        Ok(folder) => folder,
        Err(why) => return Outcome::skipped(&stranger, why),
    };
    sessions(&stranger, CHALLENGES, |both, urls| {
        let mut command = Command::new(folder.join("bin/python"));
        command
            .arg(program("session.py"))
            .args([library, KEYS.0, KEYS.1])
            .arg(both.ca_file.path())
            .args(urls);
        command
    })
    .await
}

/// The endpoints of a mock, in the order of the ids.
fn endpoints(mock: &Mock, ids: &[&str]) -> Vec<String> {
    let endpoints = ids.iter().filter_map(|id| mock.endpoint(id));
    endpoints.map(str::to_owned).collect()
}

/// Returns the outcome of a program that prints a line for each step.
fn steps(stranger: &str, run: Result<Finished, String>) -> Outcome {
    match run {
        Ok(finished) => {
            let figures = vec![format!("{} steps", finished.stdout.lines().count())];
            let faults = (!finished.success).then(|| finished.tail());
            Outcome::ran(stranger, figures, faults.into_iter().collect())
        }
        Err(why) => Outcome::ran(stranger, Vec::new(), vec![why]),
    }
}

/// Runs projects, clusters, backups, restores and bills through tidbcloudy.
pub async fn tidbcloudy(toolbox: &Toolbox) -> Outcome {
    let stranger = TIDBCLOUDY.version(0);
    let folder = match toolbox.install(&TIDBCLOUDY) {
        Ok(folder) => folder,
        Err(why) => return Outcome::skipped(&stranger, why),
    };
    let builder = Mock::builder()
        .stateful(true)
        .pace(Pace::Time(Duration::ZERO))
        .keys(KEYS.0, KEYS.1);
    let mock = match start(builder).await {
        Ok(mock) => mock,
        Err(why) => return Outcome::ran(&stranger, Vec::new(), vec![why]),
    };
    let mut command = Command::new(folder.join("bin/python"));
    command
        .arg(program("tidbcloudy_flow.py"))
        .args([KEYS.0, KEYS.1])
        .arg(mock.ca_file())
        .args(endpoints(&mock, &["management", "billing"]));
    steps(&stranger, run(command).await)
}

/// Makes types of all corrected documents, compiles a program that uses them, and runs it.
pub async fn typescript(toolbox: &Toolbox, documents: &Documents) -> Outcome {
    let stranger = format!("{}, {}", TYPESCRIPT.version(0), TYPESCRIPT.version(1));
    let folder = match toolbox.install(&TYPESCRIPT) {
        Ok(folder) => folder,
        Err(why) => return Outcome::skipped(&stranger, why),
    };
    match run_typescript(&folder, documents).await {
        Ok(finished) => {
            let mut outcome = steps(&stranger, Ok(finished));
            let types = format!("types of {} documents compile", documents.apis.len());
            outcome.figures.insert(0, types);
            outcome
        }
        Err(why) => Outcome::ran(&stranger, Vec::new(), vec![why]),
    }
}

async fn run_typescript(folder: &Path, documents: &Documents) -> Result<Finished, String> {
    let tool = |name: &str| folder.join("node_modules/.bin").join(name);
    let done = |step: &str, finished: Finished| match finished.success {
        true => Ok(()),
        false => Err(format!("{step}: {}", finished.tail())),
    };
    for api in &documents.apis {
        let mut command = Command::new(tool("openapi-typescript"));
        command
            .arg(&api.corrected)
            .arg("--output")
            .arg(folder.join(format!("{}.ts", api.id)));
        done(&api.id, run(command).await?)?;
    }
    for file in ["typed.ts", "tsconfig.json"] {
        fs::copy(program(file), folder.join(file)).map_err(|error| error.to_string())?;
    }
    let mut command = Command::new(tool("tsc"));
    command.arg("--project").arg(folder);
    done("tsc", run(command).await?)?;
    let builder = Mock::builder()
        .access(Access::Bearer)
        .bearer_token("of-a-stranger");
    let mock = start(builder.stateful(true)).await?;
    let mut command = Command::new("node");
    command
        .arg(folder.join("out/typed.js"))
        .env("NODE_EXTRA_CA_CERTS", mock.ca_file())
        .env("TOKEN", mock.bearer_token());
    for (name, endpoint) in ["SERVERLESS", "IAM"]
        .iter()
        .zip(endpoints(&mock, &["serverless", "iam"]))
    {
        command.env(name, endpoint);
    }
    run(command).await
}

/// Calls two APIs with the `fetch` of Node and a bearer token.
pub async fn node_fetch() -> Outcome {
    if !process::is_installed("node") {
        return Outcome::skipped("node", "node is not installed".to_owned());
    }
    let mock = match start(Mock::builder().access(Access::Bearer)).await {
        Ok(mock) => mock,
        Err(why) => return Outcome::ran("node", Vec::new(), vec![why]),
    };
    let mut command = Command::new("node");
    command
        .arg(program("fetch.mjs"))
        .arg(mock.bearer_token())
        .args(endpoints(&mock, &["serverless", "dedicated"]))
        .env("NODE_EXTRA_CA_CERTS", mock.ca_file());
    steps("node", run(command).await)
}
