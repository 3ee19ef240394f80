//! Schedule of the faults of one API: the plan of each operation, of all others, and of connections.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::faults::fault::{ConnectionFault, Fault};
use crate::faults::plan::{Faults, PlannedFault};

/// Plans of an API that have not happened yet.
#[derive(Debug, Default)]
pub(crate) struct Planned {
    /// By operation; those without a plan of their own share the one without a name.
    pub(crate) operations: Vec<(Option<String>, Vec<PlannedFault<Fault>>)>,
    pub(crate) connections: Vec<PlannedFault<ConnectionFault>>,
}

/// Plans of one API.
#[derive(Debug, Default)]
pub(crate) struct FaultSchedule(Mutex<ScheduledFaults>);

#[derive(Debug, Default)]
struct ScheduledFaults {
    by_operation: BTreeMap<String, Faults>,
    all: Option<Faults>,
    connections: Option<Faults<ConnectionFault>>,
}

impl FaultSchedule {
    /// Sets the plan of one operation, and replaces the one that it had.
    pub(crate) fn set(&self, operation: &str, faults: Faults) {
        self.scheduled()
            .by_operation
            .insert(operation.to_owned(), faults);
    }

    /// Changes the plan of one operation, which begins without faults.
    pub(crate) fn change(&self, operation: &str, change: impl FnOnce(Faults) -> Faults) {
        let mut scheduled = self.scheduled();
        let faults = scheduled.by_operation.remove(operation);
        let changed = change(faults.unwrap_or_default());
        scheduled.by_operation.insert(operation.to_owned(), changed);
    }

    /// Removes the plan of one operation.
    pub(crate) fn remove(&self, operation: &str) {
        self.scheduled().by_operation.remove(operation);
    }

    /// Sets the plan that all operations without a plan share.
    pub(crate) fn set_all(&self, faults: Faults) {
        self.scheduled().all = Some(faults);
    }

    /// Sets the plan of connections.
    pub(crate) fn set_connections(&self, faults: Faults<ConnectionFault>) {
        self.scheduled().connections = Some(faults);
    }

    /// Removes all plans.
    pub(crate) fn clear(&self) {
        *self.scheduled() = ScheduledFaults::default();
    }

    /// Lists what has not happened yet.
    pub(crate) fn planned(&self) -> Planned {
        let scheduled = self.scheduled();
        let named = scheduled.by_operation.iter();
        let named = named.map(|(name, faults)| (Some(name.clone()), faults.planned()));
        let all = scheduled.all.iter().map(|faults| (None, faults.planned()));
        let operations = named.chain(all);
        let connections = scheduled.connections.as_ref();
        Planned {
            operations: operations
                .filter(|(_, faults)| !faults.is_empty())
                .collect(),
            connections: connections.map(Faults::planned).unwrap_or_default(),
        }
    }

    /// Returns the fault of the next exchange of an operation, if any.
    pub(crate) fn next_fault(&self, operation: &str) -> Option<Fault> {
        let mut scheduled = self.scheduled();
        match scheduled.by_operation.get_mut(operation) {
            Some(faults) => faults.next_fault(),
            None => scheduled.all.as_mut()?.next_fault(),
        }
    }

    /// Returns the fault of the next connection, if any.
    pub(crate) fn next_connection_fault(&self) -> Option<ConnectionFault> {
        self.scheduled().connections.as_mut()?.next_fault()
    }

    fn scheduled(&self) -> MutexGuard<'_, ScheduledFaults> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
