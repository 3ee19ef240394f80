//! Medians, and tables of figures next to their references.

use std::time::{Duration, Instant};

/// How often everything is measured, in turn, so that a busy moment of the machine meets all rows.
pub(crate) const ROUNDS: usize = 9;

/// A row of a table: what was measured, and its times in all rounds.
pub(crate) struct Row {
    pub(crate) name: String,
    pub(crate) times: Vec<Duration>,
    /// Further facts: bytes, allocations.
    pub(crate) note: String,
}

impl Row {
    pub(crate) fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            times: Vec::new(),
            note: String::new(),
        }
    }

    /// Measures one round: the time of each of `count` repetitions.
    pub(crate) fn measure(&mut self, count: usize, mut job: impl FnMut()) {
        let started = Instant::now();
        for _ in 0..count {
            job();
        }
        self.add(started.elapsed(), count);
    }

    pub(crate) fn add(&mut self, whole: Duration, count: usize) {
        self.times
            .push(whole / u32::try_from(count).unwrap_or(u32::MAX));
    }

    fn median(&self) -> Duration {
        let mut times = self.times.clone();
        times.sort();
        times[times.len() / 2]
    }

    fn least(&self) -> Duration {
        self.times.iter().min().copied().unwrap_or_default()
    }
}

/// Prints rows as a table. The first is this project's; every row has its ratio to the first.
pub(crate) fn table(title: &str, rows: &[Row]) {
    println!("\n### {title}\n");
    println!("| | median | least | ours / it | |\n|---|--:|--:|--:|---|");
    let ours = rows[0].median();
    for row in rows {
        let ratio = ours.as_secs_f64() / row.median().as_secs_f64();
        println!(
            "| {} | {} | {} | {ratio:.2} | {} |",
            row.name,
            text(row.median()),
            text(row.least()),
            row.note
        );
    }
}

fn text(time: Duration) -> String {
    match time.as_secs_f64() * 1e6 {
        micros if micros < 10.0 => format!("{micros:.2} µs"),
        micros if micros < 10_000.0 => format!("{micros:.1} µs"),
        micros => format!("{:.1} ms", micros / 1e3),
    }
}
