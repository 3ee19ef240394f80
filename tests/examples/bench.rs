//! Benchmark of the clients against hand-written code: `cargo run --release -p tidbcloud-tests --example bench`.
//!
//! * decoding a page of 100 clusters: `core`'s field tables, a serde derive without leniency, and `serde_json::Value`;
//! * warm calls over TLS and Digest on the mock, one after another: a generated client, and reqwest with diqwest's session,
//!   which keeps a challenge too (MD5, where it signs correctly).

use std::collections::BTreeMap;
use std::error::Error;
use std::hint::black_box;
use std::time::{Duration, Instant};

use serde::Deserialize;
use tidbcloud_core::generated::decode_response;
use tidbcloud_core::{Config, Credentials};
use tidbcloud_mock::Mock;
use tidbcloud_serverless_v1beta1::Client;
use tidbcloud_serverless_v1beta1::types::ListClustersResponse;

const ROUNDS: usize = 5;
const DECODES: usize = 200;
const CALLS: usize = 300;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
#[allow(dead_code)]
struct Page {
    clusters: Vec<Cluster>,
    next_page_token: Option<String>,
    total_size: Option<i64>,
}

/// The fields that a hand-written client would take, and no more.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
#[allow(dead_code)]
struct Cluster {
    cluster_id: Option<String>,
    name: Option<String>,
    display_name: Option<String>,
    state: Option<String>,
    labels: Option<BTreeMap<String, String>>,
    annotations: Option<BTreeMap<String, String>>,
    create_time: Option<String>,
    update_time: Option<String>,
    created_by: Option<String>,
    user_prefix: Option<String>,
    version: Option<String>,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let mock = Mock::builder().apis(["serverless"]).start().await?;
    let endpoint = mock
        .endpoint("serverless")
        .ok_or("the mock serves no API")?;
    let config = Config::builder()
        .credentials(Credentials::new(mock.public_key(), mock.private_key()))
        .ca_file(mock.ca_file())
        .build()?;
    let client = Client::with_endpoint(&config, endpoint)?;

    let response = client.list_clusters().send().await?;
    let page = page_of_100(response.meta().raw())?;
    println!(
        "decoding a page of 100 clusters ({} bytes), median of {ROUNDS}:",
        page.len()
    );
    let tables = median(|| {
        for _ in 0..DECODES {
            black_box(decode_response::<ListClustersResponse>(&page)).ok();
        }
    });
    let derive = median(|| {
        for _ in 0..DECODES {
            black_box(serde_json::from_slice::<Page>(&page)).ok();
        }
    });
    let value = median(|| {
        for _ in 0..DECODES {
            black_box(serde_json::from_slice::<serde_json::Value>(&page)).ok();
        }
    });
    each("field tables, lenient, all fields", tables, DECODES);
    each(
        "serde derive, strict, 11 fields, times as text",
        derive,
        DECODES,
    );
    each("serde_json::Value alone", value, DECODES);

    println!("{CALLS} warm calls of list_clusters, one after another:");
    let mut ours = Vec::new();
    let mut by_hand = Vec::new();
    let _ = rustls::crypto::ring::default_provider().install_default();
    let http = reqwest::Client::builder()
        .tls_certs_only([reqwest::Certificate::from_pem(mock.ca_pem().as_bytes())?])
        .build()?;
    let session = diqwest::DigestAuthSession::new(mock.public_key(), mock.private_key());
    let url = format!("{endpoint}/clusters");
    for _ in 0..ROUNDS {
        let started = Instant::now();
        for _ in 0..CALLS {
            black_box(client.list_clusters().send().await?);
        }
        ours.push(started.elapsed());
        let started = Instant::now();
        for _ in 0..CALLS {
            use diqwest::WithDigestAuth;
            let response = http.get(&url).send_digest_auth(&session).await?;
            black_box(serde_json::from_slice::<Page>(&response.bytes().await?)?);
        }
        by_hand.push(started.elapsed());
    }
    each("generated client", middle(ours), CALLS);
    each(
        "reqwest, diqwest session, serde derive",
        middle(by_hand),
        CALLS,
    );
    mock.stop().await;
    Ok(())
}

/// The mock's page with its first cluster a hundred times.
fn page_of_100(body: &[u8]) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut page: serde_json::Value = serde_json::from_slice(body)?;
    let cluster = page["clusters"][0].clone();
    page["clusters"] = serde_json::Value::Array(vec![cluster; 100]);
    Ok(serde_json::to_vec(&page)?)
}

fn median(mut job: impl FnMut()) -> Duration {
    let times = (0..ROUNDS).map(|_| {
        let started = Instant::now();
        job();
        started.elapsed()
    });
    middle(times.collect())
}

fn middle(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

fn each(what: &str, time: Duration, count: usize) {
    let count = u32::try_from(count).unwrap_or(u32::MAX);
    println!("  {:>9.1?} each  {what}", time / count);
}
