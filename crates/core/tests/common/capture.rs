//! Subscriber that captures the text of all spans and events, at every level, of every crate.
#![allow(dead_code, unreachable_pub)]

use std::fmt::{self, Write as _};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, OnceLock};

use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::subscriber::DefaultGuard;
use tracing::{Dispatch, Event, Metadata, Subscriber};

/// Everything captured so far.
#[derive(Clone, Default)]
pub struct Captured(Arc<Mutex<String>>);

impl Captured {
    pub fn text(&self) -> String {
        self.0.lock().unwrap().clone()
    }

    /// Returns the lines that have all of `parts`.
    pub fn lines(&self, parts: &[&str]) -> Vec<String> {
        let text = self.text();
        let lines = text
            .lines()
            .filter(|line| parts.iter().all(|part| line.contains(part)));
        lines.map(str::to_owned).collect()
    }

    fn add(&self, what: &str, metadata: &Metadata<'_>, record: impl FnOnce(&mut Line)) {
        let mut line = Line(format!(
            "{what} {} {} {}",
            metadata.level(),
            metadata.target(),
            metadata.name()
        ));
        record(&mut line);
        let mut text = self.0.lock().unwrap();
        text.push_str(&line.0.replace('\n', " "));
        text.push('\n');
    }
}

struct Line(String);

impl Visit for Line {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        let _ = write!(self.0, " {}={value:?}", field.name());
    }
}

struct Capture {
    captured: Captured,
    spans: AtomicU64,
}

impl Subscriber for Capture {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        self.captured
            .add("span", span.metadata(), |line| span.record(line));
        Id::from_u64(self.spans.fetch_add(1, Ordering::Relaxed) + 1)
    }

    fn record(&self, _: &Id, values: &Record<'_>) {
        let mut line = Line("recorded".to_owned());
        values.record(&mut line);
        let mut text = self.captured.0.lock().unwrap();
        text.push_str(&line.0);
        text.push('\n');
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        self.captured
            .add("event", event.metadata(), |line| event.record(line));
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

/// Captures on this thread, until the guard is dropped.
pub fn start() -> (Captured, DefaultGuard) {
    // With a single subscriber, tracing asks the thread that first reaches an event whether it is wanted, and a
    // thread of another test wants nothing. With two, it asks them all.
    static SECOND: OnceLock<Dispatch> = OnceLock::new();
    SECOND.get_or_init(|| {
        Dispatch::new(Capture {
            captured: Captured::default(),
            spans: AtomicU64::new(0),
        })
    });
    let captured = Captured::default();
    let capture = Capture {
        captured: captured.clone(),
        spans: AtomicU64::new(0),
    };
    (captured, tracing::subscriber::set_default(capture))
}

/// Captures the text of all spans and events while `run` runs.
pub fn capture<T>(run: impl FnOnce() -> T) -> (T, String) {
    let (captured, guard) = start();
    let result = run();
    drop(guard);
    (result, captured.text())
}
