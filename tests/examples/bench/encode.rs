//! A record to the bytes of a request's body.

use std::hint::black_box;

use tidbcloud_core::generated::encode_text;
use tidbcloud_serverless_v1beta1::types::Cluster;

use super::figures::{ROUNDS, Row, table};
use super::{Outcome, decode, strict};

const COUNT: usize = 5_000;

pub(crate) fn run() -> Outcome {
    println!("\n## Encoding");
    let ours: Cluster = decode::cluster()?;
    let by_hand: strict::Cluster = decode::cluster()?;
    let mut rows = [
        "field tables, as sent",
        "field tables, `Serialize`",
        "serde derive",
    ]
    .map(Row::new);
    for _ in 0..ROUNDS {
        rows[0].measure(COUNT, || drop(black_box(sent(&ours))));
        rows[1].measure(COUNT, || drop(black_box(serde_json::to_vec(&ours))));
        rows[2].measure(COUNT, || drop(black_box(serde_json::to_vec(&by_hand))));
    }
    rows[0].note = format!("{} bytes, without output-only fields", sent(&ours).len());
    rows[1].note = format!("{} bytes", serde_json::to_vec(&ours)?.len());
    rows[2].note = format!("{} bytes", serde_json::to_vec(&by_hand)?.len());
    table("a cluster of all fields", &rows);
    Ok(())
}

fn sent(cluster: &Cluster) -> Vec<u8> {
    encode_text(cluster)
}

/// Repeats one way to encode a cluster.
pub(crate) fn repeat(way: &str, count: usize) -> Outcome {
    let ours: Cluster = decode::cluster()?;
    let by_hand: strict::Cluster = decode::cluster()?;
    for _ in 0..count {
        match way {
            "ours" => drop(black_box(sent(&ours))),
            "serialize" => drop(black_box(serde_json::to_vec(&ours)?)),
            "strict" => drop(black_box(serde_json::to_vec(&by_hand)?)),
            other => return Err(format!("no way `{other}`: ours, serialize, strict").into()),
        }
    }
    Ok(())
}
