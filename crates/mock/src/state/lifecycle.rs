//! Which states a resource passes through, from what the model knows for those who wait.
//!
//! The states of one kind share their stems with what moves them: `create` leads to `CREATING`, `:pauseCluster` to
//! `PAUSING` and then to `PAUSED`. What has no state of its stem leads straight to the state where things settle.

use tidbcloud_model::api::{Type, Waiter};

/// So many letters of two words make them relatives: `pause` and `PAUSING`, `cancel` and `CANCELED`.
const STEM: usize = 4;

/// What transitional states may be called where nothing says how creation is.
const BEGINNINGS: [&str; 4] = ["PENDING", "PREPARING", "RUNNING", "IMPORTING"];

/// The states of one kind of resource.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Lifecycle {
    /// Where the state stands in the record.
    pub(crate) field: Vec<String>,
    pub(crate) transitional: Vec<String>,
    pub(crate) settled: Vec<String>,
    /// The failed and then the gone ones: states that a verb may lead to by its name.
    pub(crate) ended: Vec<String>,
    gone: Vec<String>,
}

/// What a change does to a resource's state.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Course {
    /// The state that shows at once.
    pub(crate) through: Option<String>,
    /// The state that follows.
    pub(crate) to: Option<String>,
}

impl Lifecycle {
    /// The states that somebody who waits is told about.
    pub(crate) fn new(waiter: &Waiter) -> Self {
        let mut transitional = waiter.transitional.clone();
        if transitional.is_empty() && waiter.state_type == Type::String {
            // Where any word will do, everything that is no other state is on the way.
            transitional.push(BEGINNINGS[0].to_ascii_lowercase());
        }
        Self {
            field: waiter.state.clone(),
            transitional,
            settled: waiter.settled.clone(),
            ended: [waiter.failed.clone(), waiter.gone.clone()].concat(),
            gone: waiter.gone.clone(),
        }
    }

    /// What follows a creation.
    pub(crate) fn created(&self) -> Course {
        let named = || {
            BEGINNINGS
                .into_iter()
                .find_map(|name| self.transitional.iter().find(|state| *state == name))
        };
        let through = relative(&self.transitional, "create")
            .or_else(named)
            .or(self.transitional.first());
        Course {
            through: through.cloned(),
            to: self.settled.first().cloned(),
        }
    }

    /// What follows a deletion; in the end the resource is gone.
    pub(crate) fn deleted(&self) -> Course {
        Course {
            through: relative(&self.transitional, "delete").cloned(),
            to: None,
        }
    }

    /// What follows a change of fields. Without a state for it nothing moves.
    pub(crate) fn modified(&self, before: &str) -> Course {
        let through = relative(&self.transitional, "modify").cloned();
        Course {
            to: through.is_some().then(|| self.settled_like(before)),
            through,
        }
    }

    /// What follows a verb: `pauseCluster`, `resume`, `cancel`.
    pub(crate) fn verb(&self, verb: &str, before: &str) -> Course {
        let through = relative(&self.transitional, verb).cloned();
        let own = relative(&self.settled, verb).or_else(|| relative(&self.ended, verb));
        // `:reset` takes a branch back; `:resetRootPassword` moves nothing.
        let resets = verb == "reset";
        let through = match through {
            None if resets => relative(&self.transitional, "restore").cloned(),
            through => through,
        };
        let to = match own {
            Some(own) => Some(own.clone()),
            None if resets || restarts(verb) => self.settled.first().cloned(),
            None => through.is_some().then(|| self.settled_like(before)),
        };
        Course { through, to }
    }

    /// Whether a verb can be carried out in a state; else the states in which it can. What moves nothing always can, and
    /// nothing is known of a state that nobody waits for.
    pub(crate) fn allows(&self, verb: &str, before: &str) -> Result<(), Vec<&str>> {
        let stays = |state: &&String| relative(std::slice::from_ref(*state), verb).is_none();
        let settled = self.settled.iter().filter(stays);
        let first = self.settled.first();
        let course = self.verb(verb, before);
        let allowed: Vec<&str> = if relative(&self.settled, verb).is_some() {
            settled.map(String::as_str).collect()
        } else if relative(&self.ended, verb).is_some() {
            let under_way = self.transitional.iter().filter(stays);
            under_way.map(String::as_str).collect()
        } else if restarts(verb) {
            let rests = settled.filter(|state| Some(*state) != first);
            let failed = self
                .ended
                .iter()
                .filter(|state| !self.gone.contains(*state));
            rests.chain(failed).map(String::as_str).collect()
        } else if course.through.is_some() {
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

    /// The state before the change, if it is one where things settle; else the first of those.
    fn settled_like(&self, before: &str) -> String {
        let known = self.settled.iter().find(|state| *state == before);
        known
            .or(self.settled.first())
            .cloned()
            .unwrap_or_else(|| before.to_owned())
    }
}

fn restarts(verb: &str) -> bool {
    verb.starts_with("resume") || verb.starts_with("start")
}

fn relative<'s>(states: &'s [String], verb: &str) -> Option<&'s String> {
    let stem = verb.get(..STEM)?;
    states.iter().find(|state| {
        state
            .get(..STEM)
            .is_some_and(|start| start.eq_ignore_ascii_case(stem))
    })
}

#[cfg(test)]
mod tests {
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

    fn course(through: Option<&str>, to: Option<&str>) -> Course {
        Course {
            through: through.map(str::to_owned),
            to: to.map(str::to_owned),
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
        assert_eq!(cluster.created(), course(Some("CREATING"), active));
        assert_eq!(cluster.deleted(), course(Some("DELETING"), None));
        assert_eq!(
            cluster.modified("PAUSED"),
            course(Some("MODIFYING"), Some("PAUSED"))
        );
        let verb = |verb| cluster.verb(verb, "ACTIVE");
        assert_eq!(
            verb("pauseCluster"),
            course(Some("PAUSING"), Some("PAUSED"))
        );
        assert_eq!(verb("resumeCluster"), course(Some("RESUMING"), active));
        assert_eq!(verb("resetRootPassword"), Course::default());
        // Each verb in its time.
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
    fn tasks_begin_and_are_cancelled() {
        let import = lifecycle(
            &["PREPARING", "IMPORTING", "CANCELING"],
            &["COMPLETED"],
            &["FAILED", "CANCELED"],
        );
        assert_eq!(
            import.created(),
            course(Some("PREPARING"), Some("COMPLETED"))
        );
        assert_eq!(import.deleted(), course(None, None));
        assert_eq!(
            import.verb("cancel", "IMPORTING"),
            course(Some("CANCELING"), Some("CANCELED"))
        );
        assert_eq!(import.allows("cancel", "IMPORTING"), Ok(()));
        for late in ["COMPLETED", "CANCELING", "CANCELED"] {
            let allowed = import.allows("cancel", late);
            assert_eq!(allowed, Err(vec!["PREPARING", "IMPORTING"]), "{late}");
        }
        let branch = lifecycle(&["CREATING", "RESTORING"], &["ACTIVE"], &[]);
        assert_eq!(
            branch.verb("reset", "ACTIVE"),
            course(Some("RESTORING"), Some("ACTIVE"))
        );
        assert_eq!(branch.modified("ACTIVE"), Course::default());
        let deployment = lifecycle(&[], &["success"], &["failed"]);
        assert_eq!(
            deployment.created(),
            course(Some("pending"), Some("success"))
        );
    }
}
