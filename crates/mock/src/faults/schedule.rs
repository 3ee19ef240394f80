//! Schedule of the faults of one API: the plan of each operation, of all others, and of connections.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::faults::fault::{ConnectionFault, Fault};
use crate::faults::plan::Faults;

/// Plans of one API.
#[derive(Debug, Default)]
pub(crate) struct FaultSchedule(Mutex<ScheduledFaults>);

#[derive(Debug, Default)]
struct ScheduledFaults {
    by_operation: HashMap<String, Faults>,
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
