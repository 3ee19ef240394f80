//! Stages of a command, and how long each takes, summed over all threads.

use std::cell::Cell;
use std::fmt;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// Stage of the work of a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Documents are read, corrected, normalized and checked.
    Documents,
    /// Name ledgers and documentation are read.
    NamesAndDocs,
    /// Models are made of documents.
    Models,
    /// Tokens and texts are emitted.
    Emit,
    /// Tokens become formatted source text.
    Format,
    /// Files on disk are compared.
    Compare,
}

/// The stages in the order of the work.
const STAGES: [(Stage, &str); 6] = [
    (Stage::Documents, "read documents"),
    (Stage::NamesAndDocs, "read names and docs"),
    (Stage::Models, "make models"),
    (Stage::Emit, "emit"),
    (Stage::Format, "format"),
    (Stage::Compare, "compare with disk"),
];

thread_local! {
    /// Time of the stages inside the one that this thread measures.
    static INNER: Cell<Duration> = const { Cell::new(Duration::ZERO) };
}

static IS_MEASURED: AtomicBool = AtomicBool::new(false);
static NANOSECONDS: [AtomicU64; STAGES.len()] = [const { AtomicU64::new(0) }; STAGES.len()];

/// Begins to measure; before, [`measure`] runs its work and reads no clock.
pub fn begin() {
    IS_MEASURED.store(true, Ordering::Relaxed);
}

/// Runs a part of a stage. The time of a stage inside another one is that of the inner one alone.
pub fn measure<T>(stage: Stage, work: impl FnOnce() -> T) -> T {
    if !IS_MEASURED.load(Ordering::Relaxed) {
        return work();
    }
    let around = INNER.replace(Duration::ZERO);
    let began = Instant::now();
    let result = work();
    let elapsed = began.elapsed();
    let own = elapsed.saturating_sub(INNER.replace(around + elapsed));
    let spent = u64::try_from(own.as_nanos()).unwrap_or(u64::MAX);
    let row = STAGES.iter().position(|(row, _)| *row == stage);
    if let Some(total) = row.and_then(|row| NANOSECONDS.get(row)) {
        total.fetch_add(spent, Ordering::Relaxed);
    }
    result
}

/// The time of each stage so far.
#[must_use]
pub fn times() -> StageTimes {
    let rows = STAGES.iter().zip(&NANOSECONDS);
    StageTimes(
        rows.map(|((_, name), time)| (*name, Duration::from_nanos(time.load(Ordering::Relaxed))))
            .collect(),
    )
}

/// Times of stages. `Display` prints a table with the share of each.
#[derive(Clone, Debug)]
pub struct StageTimes(Vec<(&'static str, Duration)>);

impl fmt::Display for StageTimes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let all: Duration = self.0.iter().map(|(_, time)| *time).sum();
        let share = |time: Duration| 100.0 * time.as_secs_f64() / all.as_secs_f64().max(1e-9);
        let milliseconds = |time: Duration| time.as_secs_f64() * 1e3;
        for (name, time) in &self.0 {
            writeln!(
                f,
                "{:>12} {name:<20} {:>9.1} ms {:>3.0} %",
                "Stage",
                milliseconds(*time),
                share(*time)
            )?;
        }
        write!(
            f,
            "{:>12} {:<20} {:>9.1} ms, of all threads",
            "Stages",
            "",
            milliseconds(all)
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_stage_has_a_row_with_its_share() {
        let rows = STAGES.map(|(_, name)| (name, Duration::from_millis(10)));
        let table = StageTimes(rows.to_vec()).to_string();
        assert_eq!(table.matches(" 10.0 ms  17 %").count(), 6, "{table}");
        assert!(table.contains("60.0 ms, of all threads"), "{table}");
    }

    #[test]
    fn the_time_of_an_inner_stage_is_no_time_of_the_outer_one() {
        assert_eq!(measure(Stage::Emit, || 7), 7);
        begin();
        let inner = Duration::from_millis(40);
        let began = Instant::now();
        measure(Stage::Emit, || {
            measure(Stage::Format, || std::thread::sleep(inner));
        });
        let elapsed = began.elapsed();
        let time = |name: &str| times().0.iter().find(|(row, _)| *row == name).unwrap().1;
        assert!(time("format") >= inner);
        assert!(time("emit") <= elapsed - inner, "{}", times());
    }
}
