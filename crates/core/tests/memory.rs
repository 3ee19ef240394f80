//! Memory that reading a response takes. A separate program with one test, because its allocations are counted.

#[path = "common/api/mod.rs"]
mod api;

use api::types::{Cluster, ListClustersResponse};
use peak_alloc::PeakAlloc;
use tidbcloud_core::generated::{ResponseBody, decode_response};
use tidbcloud_core::serde_json::Value;

#[global_allocator]
static ALLOCATED: PeakAlloc = PeakAlloc;

const MEBIBYTE: usize = 1 << 20;

/// Decodes a body, and returns the most memory that was taken for it, the body itself left out; with whether it was read.
fn cost<T: ResponseBody>(body: &str) -> (usize, bool) {
    let before = ALLOCATED.current_usage();
    ALLOCATED.reset_peak_usage();
    let read = decode_response::<T>(body);
    let peak = ALLOCATED.peak_usage() - before;
    (peak, read.is_ok())
}

/// Numbers, about so many bytes of them.
fn numbers(bytes: usize, number: &str) -> String {
    format!(
        "[{}0]",
        format!("{number},").repeat(bytes / (number.len() + 1))
    )
}

#[test]
fn a_response_of_numbers_costs_at_most_four_times_its_size() {
    for (bytes, number) in [
        (2 * MEBIBYTE, "1"),
        (2 * MEBIBYTE, "1234567"),
        (4 * MEBIBYTE, "1.25"),
        (4 * MEBIBYTE, "1e400"),
        (4 * MEBIBYTE, "10449877348102958363000000"),
    ] {
        let numbers = numbers(bytes, number);
        for (name, place) in [
            ("a list of integers", "sizes"),
            ("a list of records", "regions"),
            ("a list of the record itself", "type"),
            ("a text", "displayName"),
            ("untyped", "extra"),
            ("unknown", "new"),
            (
                "in a list of lists",
                "counts\":[2],\"sizes\":[[1],\"a\"],\"other",
            ),
        ] {
            let body = format!("{{\"{place}\":{numbers}}}");
            let (peak, read) = cost::<Cluster>(&body);
            let times = peak as f64 / body.len() as f64;
            println!("{name}, {number}: {times:.2} times, read: {read}");
            assert!(peak <= 4 * body.len(), "{name}, {number}: {times:.2}");
        }
        let (peak, _) = cost::<Vec<Value>>(&numbers);
        assert!(peak <= 4 * numbers.len(), "{number}: {peak}");
    }

    // Values that do not fit are dropped as they are found, and not copied before: elements with lists in them, and values of fields.
    let deep = format!(
        "[{}]",
        vec!["[\"some text of some length\"]"; 20_000].join(",")
    );
    let (tree, _) = cost::<Value>(&deep);
    for place in [
        "displayName",
        "state",
        "sizes",
        "type",
        "paused",
        "createTime",
    ] {
        let body = format!("{{\"{place}\":{deep}}}");
        let (peak, read) = cost::<Cluster>(&body);
        assert!(read && peak < tree + tree / 4, "{place}: {peak}, {tree}");
    }

    // A list of numbers where records are declared has room for no more than its numbers had.
    let body = format!("{{\"clusters\":{}}}", numbers(300_000, "1"));
    let (peak, read) = cost::<ListClustersResponse>(&body);
    assert!(read && peak < 16 * MEBIBYTE, "{peak}");
}
