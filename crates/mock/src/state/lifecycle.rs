//! Lifecycle of a kind of resource: the states after each change, derived from the waiter of the model.
//!
//! States share their stem with the change that leads to them: `create` leads to `CREATING`, `:pauseCluster` to `PAUSING` and
//! then to `PAUSED`. A change without a state of its stem leads directly to the final state.

use tidbcloud_model::api::Waiter;

/// Number of letters that a verb and its states share: `pause` and `PAUSING`, `cancel` and `CANCELED`.
const STEM_LENGTH: usize = 4;

/// Names of first states, for kinds without a state of the stem of `create`.
const FIRST_STATES: [&str; 4] = ["PENDING", "PREPARING", "RUNNING", "IMPORTING"];

/// Names of states that follow those before work is done, with the names of the first ones.
const LATER_STATES: [(&str, &str); 2] = [("PENDING", "RUNNING"), ("PREPARING", "IMPORTING")];

/// States of one kind of resource.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Lifecycle {
    /// Path of the state in the record.
    pub(crate) field: Vec<String>,
    pub(crate) transitional: Vec<String>,
    pub(crate) settled: Vec<String>,
    /// The failed states, then the deleted ones: a verb of their stem leads to them.
    pub(crate) ended: Vec<String>,
    deleted: Vec<String>,
}

/// States of a resource after a change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct StatePath {
    /// The transitional state, shown at once.
    pub(crate) through: Option<String>,
    /// The transitional state in the second half of the way, where there is one.
    pub(crate) later: Option<String>,
    /// Whether it is the work of a new resource, whose progress is shown.
    pub(crate) is_work: bool,
    /// The state after it.
    pub(crate) to: Option<String>,
}

/// Meaning of a state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Phase {
    /// It is left by itself.
    Transitional,
    /// The end of a creation.
    Ready,
    /// Another state that stays, as `PAUSED`.
    Resting,
    Failed,
}

impl Lifecycle {
    /// Returns what a state means; `None` where the model does not have it.
    pub(crate) fn phase(&self, state: &str) -> Option<Phase> {
        let has = |states: &[String]| states.iter().any(|known| known == state);
        match state {
            _ if has(&self.transitional) => Some(Phase::Transitional),
            _ if self.settled.first().is_some_and(|first| first == state) => Some(Phase::Ready),
            _ if has(&self.settled) || has(&self.deleted) => Some(Phase::Resting),
            _ if has(&self.ended) => Some(Phase::Failed),
            _ => None,
        }
    }

    /// Reads the states of a waiter.
    pub(crate) fn new(waiter: &Waiter) -> Self {
        let mut transitional = waiter.transitional.clone();
        if transitional.is_empty() {
            // The document lists no state for a resource on its way, so that it has none, as the document allows.
            transitional.push(String::new());
        }
        Self {
            field: waiter.state.clone(),
            transitional,
            settled: waiter.settled.clone(),
            ended: [waiter.failed.clone(), waiter.gone.clone()].concat(),
            deleted: waiter.gone.clone(),
        }
    }

    /// Finds the states of a task by their words; `None` where they are not those of a task.
    pub(crate) fn of_task<'s>(field: &str, states: impl Iterator<Item = &'s str>) -> Option<Self> {
        let mut found = Self {
            field: vec![field.to_owned()],
            ..Self::default()
        };
        for state in states {
            let into = match state {
                state if FIRST_STATES.contains(&state) => &mut found.transitional,
                "SUCCEEDED" | "SUCCESS" | "COMPLETED" => &mut found.settled,
                "FAILED" | "CANCELED" | "CANCELLED" => &mut found.ended,
                _ => continue,
            };
            into.push(state.to_owned());
        }
        (!found.transitional.is_empty() && !found.settled.is_empty()).then_some(found)
    }

    /// Returns the states after a verb of the collection that creates a resource: `/tidbs:restore`.
    pub(crate) fn created_by(&self, verb: &str) -> StatePath {
        let through = state_of_stem(&self.transitional, verb).cloned();
        match through {
            Some(_) => StatePath {
                through,
                is_work: true,
                to: self.settled.first().cloned(),
                ..StatePath::default()
            },
            None => self.created(),
        }
    }

    /// Returns the states after a creation.
    pub(crate) fn created(&self) -> StatePath {
        let named = || {
            FIRST_STATES
                .into_iter()
                .find_map(|name| self.transitional.iter().find(|state| *state == name))
        };
        let through = state_of_stem(&self.transitional, "create")
            .or_else(named)
            .or(self.transitional.first());
        let mut later = LATER_STATES.iter().filter_map(|(first, later)| {
            let mut transitional = self.transitional.iter();
            let follows = through.is_some_and(|through| through == first);
            transitional.find(|state| follows && state == later)
        });
        StatePath {
            through: through.cloned(),
            later: later.next().cloned(),
            is_work: true,
            to: self.settled.first().cloned(),
        }
    }

    /// Returns the states after a deletion; the resource is removed in the end.
    pub(crate) fn deleted(&self) -> StatePath {
        StatePath {
            through: state_of_stem(&self.transitional, "delete").cloned(),
            ..StatePath::default()
        }
    }

    /// Returns the first settled state, without a transitional one.
    pub(crate) fn ready(&self) -> StatePath {
        StatePath {
            to: self.settled.first().cloned(),
            ..StatePath::default()
        }
    }

    /// Returns the states of a resource that begins in a state: a transitional one ends as the change of its stem does.
    pub(crate) fn beginning_in(&self, state: &str) -> StatePath {
        let transitional = self.transitional.iter().any(|known| known == state);
        if !transitional {
            return StatePath::default();
        }
        let created = self.created();
        if created.through.as_deref() == Some(state) {
            return created;
        }
        let deletes = state_of_stem(&[state.to_owned()], "delete").is_some();
        let own = state_of_stem(&self.settled, state).or_else(|| state_of_stem(&self.ended, state));
        let to = own.or(self.settled.first()).filter(|_| !deletes);
        StatePath {
            through: Some(state.to_owned()),
            later: None,
            is_work: created.later.as_deref() == Some(state),
            to: to.cloned(),
        }
    }

    /// Returns the states after an update. Without a state of its stem the state does not change.
    pub(crate) fn modified(&self, before: &str) -> StatePath {
        let through = state_of_stem(&self.transitional, "modify").cloned();
        StatePath {
            to: through.is_some().then(|| self.settled_state(before)),
            through,
            ..StatePath::default()
        }
    }

    /// Returns the states after a verb: `pauseCluster`, `resume`, `cancel`.
    pub(crate) fn verb(&self, verb: &str, before: &str) -> StatePath {
        let through = state_of_stem(&self.transitional, verb).cloned();
        let own = state_of_stem(&self.settled, verb).or_else(|| state_of_stem(&self.ended, verb));
        // `:reset` restores a branch; `:resetRootPassword` does not change the state.
        let resets = verb == "reset";
        let through = match through {
            None if resets => state_of_stem(&self.transitional, "restore").cloned(),
            through => through,
        };
        let to = match own {
            Some(own) => Some(own.clone()),
            None if resets || restarts(verb) => self.settled.first().cloned(),
            None => through.is_some().then(|| self.settled_state(before)),
        };
        StatePath {
            through,
            to,
            ..StatePath::default()
        }
    }

    /// The state of a resource that is removed.
    pub(crate) fn removed(&self) -> Option<&str> {
        self.deleted.first().map(String::as_str)
    }

    /// Returns the state of a failure: of several, the one that says so, not that of a cancelled task.
    pub(crate) fn failed(&self) -> Option<&str> {
        let mut failed = self
            .ended
            .iter()
            .filter(|state| !self.deleted.contains(*state));
        let says_so = |state: &&String| state.to_ascii_lowercase().contains("fail");
        let found = failed.clone().find(says_so).or_else(|| failed.next());
        found.map(String::as_str)
    }

    /// Checks that a verb is allowed in a state. A verb that does not change the state always is, and any verb is allowed in a
    /// state that the model does not have.
    ///
    /// # Errors
    ///
    /// The states in which the verb is allowed.
    pub(crate) fn allows(&self, verb: &str, before: &str) -> Result<(), Vec<&str>> {
        let unrelated =
            |state: &&String| state_of_stem(std::slice::from_ref(*state), verb).is_none();
        let settled = self.settled.iter().filter(unrelated);
        let first = self.settled.first();
        let path = self.verb(verb, before);
        let paused = state_of_stem(&self.settled, "pause");
        let allowed: Vec<&str> = if verb.starts_with("edit")
            && let Some(paused) = paused
        {
            vec![paused]
        } else if state_of_stem(&self.settled, verb).is_some() {
            settled.map(String::as_str).collect()
        } else if state_of_stem(&self.ended, verb).is_some() {
            let transitional = self.transitional.iter().filter(unrelated);
            transitional.map(String::as_str).collect()
        } else if restarts(verb) {
            let others = settled.filter(|state| Some(*state) != first);
            let failed = self
                .ended
                .iter()
                .filter(|state| !self.deleted.contains(*state));
            others.chain(failed).map(String::as_str).collect()
        } else if path.through.is_some() {
            settled.map(String::as_str).collect()
        } else {
            return Ok(());
        };
        let all = [&self.transitional, &self.settled, &self.ended];
        let known = all
            .iter()
            .any(|states| states.iter().any(|state| state == before));
        if known && !allowed.contains(&before) {
            Err(allowed)
        } else {
            Ok(())
        }
    }

    /// Returns the state before the change, if it is a settled one, else the first settled state.
    fn settled_state(&self, before: &str) -> String {
        let known = self.settled.iter().find(|state| *state == before);
        known
            .or(self.settled.first())
            .cloned()
            .unwrap_or_else(|| before.to_owned())
    }
}

/// Whether a verb leads back to the first settled state.
fn restarts(verb: &str) -> bool {
    verb.starts_with("resume") || verb.starts_with("start")
}

/// Returns the first state of the stem of a verb.
fn state_of_stem<'s>(states: &'s [String], verb: &str) -> Option<&'s String> {
    let stem = verb.get(..STEM_LENGTH)?;
    states.iter().find(|state| {
        state
            .get(..STEM_LENGTH)
            .is_some_and(|start| start.eq_ignore_ascii_case(stem))
    })
}

#[cfg(test)]
mod tests {
    use tidbcloud_model::api::Type;

    use super::*;

    fn lifecycle(transitional: &[&str], settled: &[&str], ended: &[&str]) -> Lifecycle {
        let texts = |states: &[&str]| states.iter().map(|&state| state.to_owned()).collect();
        Lifecycle::new(&Waiter {
            state: texts(&["state"]),
            state_type: Type::String,
            message: Vec::new(),
            transitional: texts(transitional),
            settled: texts(settled),
            failed: texts(ended),
            gone: texts(&["DELETED"]),
        })
    }

    fn state_path(through: Option<&str>, to: Option<&str>) -> StatePath {
        StatePath {
            through: through.map(str::to_owned),
            to: to.map(str::to_owned),
            ..StatePath::default()
        }
    }

    fn work(through: &str, later: Option<&str>, to: &str) -> StatePath {
        StatePath {
            later: later.map(str::to_owned),
            is_work: true,
            ..state_path(Some(through), Some(to))
        }
    }

    #[test]
    fn a_cluster_passes_through_the_states_of_what_is_done_to_it() {
        let cluster = lifecycle(
            &["CREATING", "MODIFYING", "PAUSING", "RESUMING", "DELETING"],
            &["ACTIVE", "PAUSED"],
            &[],
        );
        let active = Some("ACTIVE");
        for (state, phase) in [
            ("PAUSING", Some(Phase::Transitional)),
            ("ACTIVE", Some(Phase::Ready)),
            ("PAUSED", Some(Phase::Resting)),
            ("DELETED", Some(Phase::Resting)),
            ("DREAMING", None),
        ] {
            assert_eq!(cluster.phase(state), phase, "{state}");
        }
        assert_eq!(cluster.created(), work("CREATING", None, "ACTIVE"));
        assert_eq!(cluster.deleted(), state_path(Some("DELETING"), None));
        assert_eq!(
            cluster.modified("PAUSED"),
            state_path(Some("MODIFYING"), Some("PAUSED"))
        );
        let verb = |verb| cluster.verb(verb, "ACTIVE");
        assert_eq!(
            verb("pauseCluster"),
            state_path(Some("PAUSING"), Some("PAUSED"))
        );
        assert_eq!(verb("resumeCluster"), state_path(Some("RESUMING"), active));
        assert_eq!(verb("resetRootPassword"), StatePath::default());
        assert_eq!(cluster.beginning_in("CREATING"), cluster.created());
        for (state, to) in [("PAUSING", Some("PAUSED")), ("DELETING", None)] {
            assert_eq!(cluster.beginning_in(state), state_path(Some(state), to));
        }
        assert_eq!(cluster.beginning_in("PAUSED"), StatePath::default());
        // Each verb and the states that allow it.
        for (verb, state, allowed) in [
            ("pauseCluster", "ACTIVE", Ok(())),
            ("pauseCluster", "PAUSED", Err(vec!["ACTIVE"])),
            ("pauseCluster", "CREATING", Err(vec!["ACTIVE"])),
            ("pauseCluster", "DREAMING", Ok(())),
            ("resumeCluster", "PAUSED", Ok(())),
            ("resumeCluster", "ACTIVE", Err(vec!["PAUSED"])),
            ("resetRootPassword", "PAUSED", Ok(())),
        ] {
            assert_eq!(cluster.allows(verb, state), allowed, "{verb} {state}");
        }
    }

    #[test]
    fn a_failure_is_the_state_that_says_so() {
        let failed = |ended: &[&str]| {
            let lifecycle = lifecycle(&["RUNNING"], &["DONE"], ended);
            lifecycle.failed().map(str::to_owned)
        };
        for (ended, expected) in [
            (&["CANCELED", "IMPORT_FAILED"][..], Some("IMPORT_FAILED")),
            (&["UNAVAILABLE", "LOST"], Some("UNAVAILABLE")),
            (&[], None),
        ] {
            assert_eq!(failed(ended).as_deref(), expected);
            let lifecycle = lifecycle(&["RUNNING"], &["DONE"], ended);
            let phase = expected.and_then(|state| lifecycle.phase(state));
            assert_eq!(phase, expected.map(|_| Phase::Failed));
        }
    }

    #[test]
    fn tasks_begin_and_are_cancelled() {
        let import = lifecycle(
            &["PREPARING", "IMPORTING", "CANCELING"],
            &["COMPLETED"],
            &["FAILED", "CANCELED"],
        );
        assert_eq!(
            import.created(),
            work("PREPARING", Some("IMPORTING"), "COMPLETED")
        );
        assert_eq!(import.beginning_in("PREPARING"), import.created());
        assert_eq!(
            import.beginning_in("IMPORTING"),
            work("IMPORTING", None, "COMPLETED")
        );
        assert_eq!(import.deleted(), state_path(None, None));
        assert_eq!(
            import.verb("cancel", "IMPORTING"),
            state_path(Some("CANCELING"), Some("CANCELED"))
        );
        assert_eq!(import.allows("cancel", "IMPORTING"), Ok(()));
        for late in ["COMPLETED", "CANCELING", "CANCELED"] {
            let allowed = import.allows("cancel", late);
            assert_eq!(allowed, Err(vec!["PREPARING", "IMPORTING"]), "{late}");
        }
        let branch = lifecycle(&["CREATING", "RESTORING"], &["ACTIVE"], &[]);
        assert_eq!(
            branch.verb("reset", "ACTIVE"),
            state_path(Some("RESTORING"), Some("ACTIVE"))
        );
        assert_eq!(branch.modified("ACTIVE"), StatePath::default());
        let deployment = lifecycle(&[], &["success"], &["failed"]);
        assert_eq!(deployment.created(), work("", None, "success"));
    }
}
