//! Warm calls, and the first call of a client, next to hand-written ones.

use std::error::Error;
use std::hint::black_box;
use std::sync::Arc;
use std::time::{Duration, Instant};

use diqwest::{DigestAuthSession, WithDigestAuth};
use md5::{Digest as _, Md5};
use stats_alloc::{Region, StatsAlloc};
use tidbcloud_core::{Config, Credentials};
use tidbcloud_serverless_v1beta1::Client;
use tokio::runtime::{Builder, Runtime};
use tokio::task::JoinSet;

use super::figures::{ROUNDS, Row, table};
use super::server::Server;
use super::{Outcome, strict};

/// Calls of each round of a row.
const CALLS: usize = 1_024;

/// First calls of each round of a row.
const COLD: usize = 5;

const PUBLIC_KEY: &str = "public";
const PRIVATE_KEY: &str = "private";

type Failed = Box<dyn Error + Send + Sync>;

/// A way to call the server.
#[derive(Clone, Copy, PartialEq)]
enum Way {
    /// The generated client.
    Ours,
    /// `reqwest` with an `Authorization` header that was computed before, and the one digest that cannot be: of nonce, count and
    /// request.
    Precomputed,
    /// `reqwest` with the session of `diqwest`, which keeps a challenge.
    Session,
}

const WAYS: [(Way, &str); 3] = [
    (
        Way::Ours,
        "generated client: signs, retries, measures, decodes",
    ),
    (
        Way::Precomputed,
        "`reqwest`, header computed before, one MD5, strict derive",
    ),
    (
        Way::Session,
        "`reqwest` with `diqwest`'s session, strict derive",
    ),
];

/// All clients of one server.
#[derive(Clone)]
struct Clients {
    ours: Client,
    http: reqwest::Client,
    session: Arc<DigestAuthSession>,
    url: String,
}

impl Clients {
    fn new(server: &Server) -> Result<Self, Box<dyn Error>> {
        let pem = server.pem.clone();
        let config = Config::builder()
            .credentials(Credentials::new(PUBLIC_KEY, PRIVATE_KEY))
            .configure_http(
                move |http| match reqwest::Certificate::from_pem(pem.as_bytes()) {
                    Ok(root) => http.tls_certs_only([root]),
                    Err(_) => http,
                },
            )
            .build()?;
        let root = reqwest::Certificate::from_pem(server.pem.as_bytes())?;
        Ok(Self {
            ours: Client::with_endpoint(&config, &server.url)?,
            http: reqwest::Client::builder().tls_certs_only([root]).build()?,
            session: Arc::new(DigestAuthSession::new(PUBLIC_KEY, PRIVATE_KEY)),
            url: format!("{}/clusters", server.url),
        })
    }

    async fn call(&self, way: Way, large: bool) -> Result<(), Failed> {
        let filter = large.then_some("large");
        let url = match filter {
            Some(filter) => format!("{}?filter={filter}", self.url),
            None => self.url.clone(),
        };
        let response = match way {
            Way::Ours => {
                let mut call = self.ours.list_clusters();
                if let Some(filter) = filter {
                    call = call.filter(filter);
                }
                black_box(call.send().await?);
                return Ok(());
            }
            Way::Precomputed => {
                black_box(Md5::digest(black_box(SIGNED)));
                let request = self.http.get(url).header("authorization", PRECOMPUTED);
                request.send().await?
            }
            Way::Session => self.http.get(url).send_digest_auth(&*self.session).await?,
        };
        let body = response.error_for_status()?.bytes().await?;
        black_box(serde_json::from_slice::<strict::ClusterPage>(&body)?);
        Ok(())
    }
}

/// A header of the length of a real one.
const PRECOMPUTED: &str = "Digest username=\"public\", realm=\"tidb.cloud\", nonce=\"bmV2ZXIgc3RhbGU\", uri=\"/clusters\", qop=auth, \
                           nc=00000001, cnonce=\"0123456789abcdef\", response=\"0123456789abcdef0123456789abcdef\", algorithm=MD5";

/// The text of which a signature is the digest, of the length of a real one.
const SIGNED: &str = "0123456789abcdef0123456789abcdef:bmV2ZXIgc3RhbGU:00000001:0123456789abcdef:auth:0123456789abcdef0123456789abcdef";

fn runtime() -> std::io::Result<Runtime> {
    Builder::new_current_thread().enable_all().build()
}

pub(crate) fn run(allocator: &StatsAlloc<std::alloc::System>) -> Outcome {
    println!("\n## Warm calls over TLS");
    let server = Server::start()?;
    let runtime = runtime()?;
    let clients = Clients::new(&server)?;
    for (large, size) in [(false, "1 cluster"), (true, "50 clusters")] {
        for at_a_time in [1, 16, 256] {
            let mut rows = WAYS.map(|(_, name)| Row::new(name));
            for round in 0..=ROUNDS {
                for (row, (way, _)) in rows.iter_mut().zip(WAYS) {
                    let region = Region::new(allocator);
                    let time =
                        runtime.block_on(repeated(&clients, way, large, at_a_time, CALLS))?;
                    let allocations = region.change().allocations / CALLS;
                    // The first round warms up.
                    if round > 0 {
                        row.add(time, CALLS);
                        row.note = format!("{allocations} allocations a call");
                    }
                }
            }
            table(&format!("{size}, {at_a_time} at a time"), &rows);
        }
    }
    Ok(())
}

/// Time of all calls, as many at a time as given.
async fn repeated(
    clients: &Clients,
    way: Way,
    large: bool,
    at_a_time: usize,
    calls: usize,
) -> Result<Duration, Box<dyn Error>> {
    let started = Instant::now();
    if at_a_time == 1 {
        for _ in 0..calls {
            clients
                .call(way, large)
                .await
                .map_err(|error| error.to_string())?;
        }
        return Ok(started.elapsed());
    }
    let mut tasks = JoinSet::new();
    for _ in 0..at_a_time {
        let clients = clients.clone();
        tasks.spawn(async move {
            for _ in 0..calls / at_a_time {
                clients.call(way, large).await?;
            }
            Ok::<(), Failed>(())
        });
    }
    while let Some(task) = tasks.join_next().await {
        task?.map_err(|error| error.to_string())?;
    }
    Ok(started.elapsed())
}

/// Repeats small calls of one way.
pub(crate) fn repeat(way: &str, count: usize) -> Outcome {
    let names = ["ours", "precomputed", "session"];
    let way = names.iter().position(|name| *name == way);
    let (way, _) = WAYS[way.ok_or_else(|| format!("a way is {}", names.join(", ")))?];
    let server = Server::start()?;
    let clients = Clients::new(&server)?;
    runtime()?.block_on(repeated(&clients, way, false, 1, count))?;
    Ok(())
}

pub(crate) fn run_cold() -> Outcome {
    println!("\n## First call of a client");
    let server = Server::start()?;
    let mut rows = WAYS.map(|(_, name)| Row::new(name));
    for _ in 0..ROUNDS {
        for (row, (way, _)) in rows.iter_mut().zip(WAYS) {
            let started = Instant::now();
            for _ in 0..COLD {
                cold(&server, way)?;
            }
            row.add(started.elapsed(), COLD);
        }
    }
    table("clients, connection and challenge included", &rows);
    Ok(())
}

fn cold(server: &Server, way: Way) -> Outcome {
    let clients = Clients::new(server)?;
    let call = runtime()?.block_on(clients.call(way, false));
    Ok(call.map_err(|error| error.to_string())?)
}
