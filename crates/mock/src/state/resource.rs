//! One stored resource: its fields, its states and the fields that are computed from both.

use std::sync::Arc;
use std::time::Duration;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::computed::{Absent, Computed, Moments};
use super::fields::{follow, merge, remove_field, set_field};
use super::lifecycle::StatePath;
use super::pace::Pace;

/// A resource and its pending state. What is saved of it lacks the computed fields' rules, which the model has.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct StoredResource {
    pub(crate) id: String,
    pub(crate) body: Value,
    /// Path of the state in the body; empty if the kind has no states.
    pub(crate) state_field: Vec<String>,
    #[serde(skip)]
    pub(crate) computed: Arc<Computed>,
    pub(crate) moments: Moments,
    /// Whether it stays when the resource above it is removed.
    pub(crate) survives: bool,
    /// Values of fields that are absent for the present.
    #[serde(default, skip_serializing_if = "Absent::is_empty")]
    absent: Absent,
    /// Fields that a test has set, which nothing replaces but a request.
    #[serde(default, skip_serializing_if = "Value::is_null")]
    amended: Value,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pending: Option<PendingState>,
}

/// The effect of a look at a resource.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Advance {
    /// Its fields are as they were.
    Same,
    /// It has another state, or more progress.
    Changed,
    /// It is to be removed.
    Ended,
}

/// The next state of a resource.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct PendingState {
    /// The state of the second half of the way.
    later: Option<String>,
    /// The next state; `None` where the resource is removed.
    to: Option<String>,
    /// Whether progress counts.
    is_work: bool,
    reads: u32,
    since: Duration,
}

impl StoredResource {
    /// Returns a resource without states and computed fields.
    pub(crate) fn new(id: String, body: Value) -> Self {
        Self {
            id,
            body,
            state_field: Vec::new(),
            computed: Arc::default(),
            moments: Moments::default(),
            survives: false,
            absent: Absent::default(),
            amended: Value::Null,
            pending: None,
        }
    }

    /// Starts a change of state.
    pub(crate) fn follow(&mut self, path: StatePath, now: Duration) {
        match (path.through, path.to) {
            (Some(through), to) => {
                self.set_state(&through);
                self.moments.finished = None;
                if path.is_work {
                    self.moments.progress = 0;
                }
                self.pending = Some(PendingState {
                    later: path.later,
                    to,
                    is_work: path.is_work,
                    reads: 0,
                    since: now,
                });
            }
            (None, Some(to)) => {
                self.set_state(&to);
                self.pending = None;
                self.moments.finished = Some(now);
            }
            (None, None) => {}
        }
    }

    /// Computes the fields that the service computes; `reveal`: those that are shown once too.
    pub(crate) fn refresh(&mut self, reveal: bool) {
        let (body, moments) = (&mut self.body, &self.moments);
        self.computed
            .fill_and_keep(body, moments, reveal, &mut self.absent);
        if self.amended.is_object() {
            merge(&mut self.body, &self.amended);
        }
    }

    /// Merges fields into the resource and cancels its pending state.
    pub(crate) fn amend(&mut self, fields: &Value, now: Duration) {
        if self.pending.take().is_some() {
            self.moments.finished = Some(now);
        }
        merge(&mut self.body, fields);
        if self.amended.is_object() {
            merge(&mut self.amended, fields);
        } else {
            self.amended = fields.clone();
        }
        self.refresh(false);
    }

    /// Sets the fields of a seed, which nothing replaces but a request. Its state goes on like that of any other resource.
    pub(crate) fn seed(&mut self, fields: &Value) {
        merge(&mut self.body, fields);
        self.amended = fields.clone();
        remove_field(&mut self.amended, &self.state_field);
    }

    /// Replaces the fields, and notes which of them changed. Fields that a test has set stay where they are the same, except
    /// for the state.
    pub(crate) fn replace(&mut self, body: Value, now: Duration) {
        let names = body.as_object().into_iter().flatten().map(|(name, _)| name);
        for name in names.filter(|name| body.get(*name) != self.body.get(*name)) {
            self.moments.changed.insert(name.clone(), now);
        }
        self.moments.updated = now;
        if let Value::Object(amended) = &mut self.amended {
            let state = self.state_field.first();
            amended.retain(|name, _| Some(name) != state && body.get(name) == self.body.get(name));
        }
        self.body = body;
    }

    /// Returns the present state.
    pub(crate) fn state(&self) -> &str {
        let state = follow(&self.body, &self.state_field);
        state.and_then(Value::as_str).unwrap_or_default()
    }

    /// Sets the state; an empty one is none.
    fn set_state(&mut self, state: &str) {
        match self.state_field.as_slice() {
            [] => {}
            field if state.is_empty() => remove_field(&mut self.body, field),
            field => set_field(&mut self.body, field, state.into()),
        }
    }

    /// Whether a change of state goes on.
    pub(crate) fn is_pending(&self) -> bool {
        self.pending.is_some()
    }

    /// Returns the change of state that goes on: the next state (`None`: it is removed), the reads so far, and its begin.
    pub(crate) fn pending(&self) -> Option<(Option<&str>, u32, Duration)> {
        let pending = self.pending.as_ref()?;
        Some((pending.to.as_deref(), pending.reads, pending.since))
    }

    /// Counts a read towards the pending state, which a later read shows.
    pub(crate) fn count_read(&mut self) {
        if let Some(pending) = &mut self.pending {
            pending.reads = pending.reads.saturating_add(1);
        }
    }

    /// Enters the pending state if it is due.
    pub(crate) fn advance(&mut self, pace: Pace, now: Duration) -> Advance {
        let Some(pending) = &mut self.pending else {
            return Advance::Same;
        };
        let (done, all) = match pace {
            Pace::Reads(reads) => (u128::from(pending.reads), u128::from(reads)),
            Pace::Time(time) => (
                now.saturating_sub(pending.since).as_nanos(),
                time.as_nanos(),
            ),
        };
        if done < all {
            let percent = done.saturating_mul(100).checked_div(all).unwrap_or(0);
            let percent = u64::try_from(percent).unwrap_or(0);
            let later = pending.later.take_if(|_| done.saturating_mul(2) >= all);
            let progress = if pending.is_work {
                percent
            } else {
                self.moments.progress
            };
            if later.is_some() || progress != self.moments.progress {
                self.moments.progress = progress;
                if let Some(later) = later {
                    self.set_state(&later);
                }
                self.refresh(false);
                return Advance::Changed;
            }
            return Advance::Same;
        }
        let (is_work, since) = (pending.is_work, pending.since);
        let Some(to) = self.pending.take().and_then(|pending| pending.to) else {
            return Advance::Ended;
        };
        if is_work {
            self.moments.progress = 100;
        }
        self.moments.finished = Some(match pace {
            Pace::Reads(_) => now,
            Pace::Time(time) => since.saturating_add(time),
        });
        self.set_state(&to);
        self.refresh(false);
        Advance::Changed
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn task() -> StoredResource {
        let mut task = StoredResource::new("1".to_owned(), json!({}));
        task.state_field = vec!["state".to_owned()];
        let path = StatePath {
            through: Some("PENDING".to_owned()),
            later: Some("RUNNING".to_owned()),
            is_work: true,
            to: Some("DONE".to_owned()),
        };
        task.follow(path, Duration::ZERO);
        task
    }

    #[test]
    fn work_goes_through_two_states_and_its_progress_grows() {
        let mut task = task();
        let mut seen = Vec::new();
        for _ in 0..5 {
            assert_ne!(task.advance(Pace::Reads(4), Duration::ZERO), Advance::Ended);
            seen.push((task.state().to_owned(), task.moments.progress));
            task.count_read();
        }
        let expected = [
            ("PENDING", 0),
            ("PENDING", 25),
            ("RUNNING", 50),
            ("RUNNING", 75),
            ("DONE", 100),
        ];
        assert_eq!(
            seen,
            expected.map(|(state, progress)| (state.to_owned(), progress))
        );
    }

    #[test]
    fn work_ends_when_its_time_is_over_however_late_it_is_read() {
        let mut task = task();
        let pace = Pace::Time(Duration::from_secs(10));
        assert_eq!(task.advance(pace, Duration::from_secs(6)), Advance::Changed);
        assert_eq!(task.advance(pace, Duration::from_secs(6)), Advance::Same);
        assert_eq!((task.state(), task.moments.finished), ("RUNNING", None));
        assert_eq!(
            task.advance(pace, Duration::from_secs(99)),
            Advance::Changed
        );
        let end = Some(Duration::from_secs(10));
        assert_eq!((task.state(), task.moments.finished), ("DONE", end));
    }

    #[test]
    fn what_a_test_sets_stays() {
        let mut task = task();
        task.amend(&json!({"state": "FAILED"}), Duration::ZERO);
        assert_eq!(task.advance(Pace::Reads(0), Duration::MAX), Advance::Same);
        assert_eq!(task.state(), "FAILED");
    }
}
