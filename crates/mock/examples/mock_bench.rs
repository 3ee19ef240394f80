//! Speed and size of the mock: `cargo run --release -p tidbcloud-mock --example mock_bench`.
//!
//! * start: until the first response of one API, and of each of all eight;
//! * warm calls over TLS and Digest of 64 clients, with samples and stateful: calls for each second of the mock's processor;
//! * pages of 100,000 API keys: the first ones, those in the middle, the last ones;
//! * memory of the mock after 50,000, 200,000 and 400,000 calls.
//!
//! The mock runs in a process of its own, which is this program with the argument `serve`. Processor time and memory are read
//! from `/proc`, which Linux has.

use std::error::Error;
use std::io::{BufRead, BufReader, Read};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use serde_json::json;
use tidbcloud_core::{Config, Credentials};
use tidbcloud_iam_v1beta1::Client;
use tidbcloud_mock::{Mock, Pace};

type Outcome<T> = Result<T, Box<dyn Error + Send + Sync>>;

const CLIENTS: u64 = 64;
const WARM_CALLS: u64 = 20_000;
const RESOURCES: usize = 100_000;
const PAGE: u64 = 100;
/// Pages at each place of the list.
const PAGES: u32 = 20;
const KEYS: (&str, &str) = ("bench", "not-a-secret");

/// Ticks of `/proc/PID/stat` for each second.
const TICKS: f64 = 100.0;

#[tokio::main]
async fn main() -> Outcome<()> {
    let mut arguments = std::env::args().skip(1);
    if arguments.next().as_deref() == Some("serve") {
        return serve(arguments.next().as_deref() == Some("stateful")).await;
    }
    start_up().await?;
    for mode in ["samples", "stateful"] {
        let server = Server::start(mode)?;
        let client = server.client()?;
        warm(&client, 1_000).await?;
        let (begun, used) = (Instant::now(), server.processor());
        warm(&client, WARM_CALLS).await?;
        let (wall, used) = (begun.elapsed(), server.processor() - used);
        println!(
            "{mode}: {WARM_CALLS} calls of {CLIENTS} clients in {wall:.1?}: {:.0} a second, {:.0} for each second of the mock's processor",
            WARM_CALLS as f64 / wall.as_secs_f64(),
            WARM_CALLS as f64 / used
        );
        if mode == "stateful" {
            pages(&client).await?;
        }
        let mut made = WARM_CALLS + 1_000;
        for target in [50_000, 200_000, 400_000] {
            warm(&client, target - made).await?;
            made = target;
            println!("{mode}: {} MB after {target} calls", server.memory_in_mb());
        }
    }
    Ok(())
}

/// Measures the start of one API and of all of them, each with its first response.
async fn start_up() -> Outcome<()> {
    for apis in [
        vec!["iam"],
        vec!["serverless"],
        vec!["dedicated"],
        Vec::new(),
    ] {
        let begun = Instant::now();
        let mut builder = Mock::builder();
        if !apis.is_empty() {
            builder = builder.apis(apis.iter().copied());
        }
        let mock = builder.start().await?;
        let started = begun.elapsed();
        // Reading a document is part of the first call of its API.
        for (api, _) in mock.endpoints() {
            mock.example_url(api).await?;
        }
        let name = if apis.is_empty() {
            "all APIs".to_owned()
        } else {
            apis.join(", ")
        };
        println!(
            "start of {name}: {started:.1?}; with all documents read: {:.1?}",
            begun.elapsed()
        );
        mock.stop().await;
    }
    Ok(())
}

/// Serves one API until standard input ends; a stateful mock has API keys.
async fn serve(stateful: bool) -> Outcome<()> {
    let builder = Mock::builder()
        .apis(["iam"])
        .keys(KEYS.0, KEYS.1)
        .rate_limit(u32::MAX);
    let mock = builder
        .stateful(stateful)
        .pace(Pace::Time(Duration::from_secs(10)))
        .start()
        .await?;
    if stateful {
        let keys = (1..=RESOURCES).map(|number| {
            let fields = json!({"displayName": format!("bench-{number}")});
            (format!("/apikeys/{number}"), fields)
        });
        let keys: serde_json::Map<String, serde_json::Value> = keys.collect();
        mock.seed(&json!({"iam": keys}))?;
    }
    println!("{}", mock.endpoint("iam").unwrap_or_default());
    println!("{}", mock.ca_file().display());
    tokio::task::spawn_blocking(|| std::io::stdin().read_to_end(&mut Vec::new())).await??;
    mock.stop().await;
    Ok(())
}

/// The process of the mock.
struct Server {
    child: Child,
    endpoint: String,
    ca_file: String,
}

impl Server {
    fn start(mode: &str) -> Outcome<Self> {
        let mut child = Command::new(std::env::current_exe()?)
            .args(["serve", mode])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let mut lines = BufReader::new(child.stdout.take().ok_or("no output")?).lines();
        let mut line = || {
            lines
                .next()
                .ok_or("the mock ended")?
                .map_err(Box::<dyn Error + Send + Sync>::from)
        };
        let (endpoint, ca_file) = (line()?, line()?);
        Ok(Self {
            child,
            endpoint,
            ca_file,
        })
    }

    fn client(&self) -> Outcome<Client> {
        let config = Config::builder()
            .credentials(Credentials::new(KEYS.0, KEYS.1))
            .ca_file(&self.ca_file)
            .build()?;
        Ok(Client::with_endpoint(&config, &self.endpoint)?)
    }

    /// Seconds of processor time, of all threads.
    fn processor(&self) -> f64 {
        let stat =
            std::fs::read_to_string(format!("/proc/{}/stat", self.child.id())).unwrap_or_default();
        let fields = stat
            .rsplit(')')
            .next()
            .unwrap_or_default()
            .split_whitespace();
        let times = fields
            .skip(11)
            .take(2)
            .filter_map(|ticks| ticks.parse::<f64>().ok());
        times.sum::<f64>() / TICKS
    }

    fn memory_in_mb(&self) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()))
            .unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        let number = line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok());
        number.unwrap_or(0) / 1024
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.child.stdin.take());
        let _ = self.child.wait();
    }
}

/// Reads API keys, by as many clients as there are.
async fn warm(client: &Client, calls: u64) -> Outcome<()> {
    let next = Arc::new(AtomicU64::new(0));
    let mut tasks = Vec::new();
    for _ in 0..CLIENTS {
        let (client, next) = (client.clone(), Arc::clone(&next));
        tasks.push(tokio::spawn(async move {
            loop {
                let number = next.fetch_add(1, Ordering::Relaxed);
                if number >= calls {
                    return Ok::<(), tidbcloud_core::Error>(());
                }
                let id = (number % RESOURCES as u64 + 1).to_string();
                client.get_api_key(id).send().await?;
            }
        }));
    }
    for task in tasks {
        task.await??;
    }
    Ok(())
}

/// Lists all API keys, and prints the time of a page at three places.
async fn pages(client: &Client) -> Outcome<()> {
    let pages = u32::try_from(RESOURCES)? / u32::try_from(PAGE)?;
    let begun = Instant::now();
    let (mut token, mut seen) = (None::<String>, 0);
    let mut times = Vec::new();
    loop {
        let before = Instant::now();
        let mut list = client.list_api_keys().page_size(i64::try_from(PAGE)?);
        if let Some(token) = token {
            list = list.page_token(token);
        }
        let page = list.send().await?;
        times.push(before.elapsed());
        seen += page.api_keys.as_ref().map_or(0, Vec::len);
        token = page
            .next_page_token
            .clone()
            .filter(|token| !token.is_empty());
        if token.is_none() {
            break;
        }
    }
    println!(
        "{seen} API keys in {} pages in {:.1?}",
        times.len(),
        begun.elapsed()
    );
    for (place, first) in [("first", 0), ("middle", pages / 2), ("last", pages - PAGES)] {
        let first = first as usize;
        let some = times.get(first..first + PAGES as usize).unwrap_or_default();
        println!(
            "  {place} pages: {:.1?} each",
            some.iter().sum::<Duration>() / PAGES
        );
    }
    Ok(())
}
