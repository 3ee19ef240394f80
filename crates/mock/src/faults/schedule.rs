//! The faults that one API is told to make, and whose turn it is.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::fault::{ConnectionFault, Fault};
use crate::faults::Faults;

/// All plans of one port.
#[derive(Debug, Default)]
pub(crate) struct Plans(Mutex<Known>);

#[derive(Debug, Default)]
struct Known {
    by_operation: HashMap<String, Faults>,
    all: Option<Faults>,
    connections: Option<Faults<ConnectionFault>>,
}

impl Plans {
    /// Sets the plan of one operation, in the place of the one that it had.
    pub(crate) fn set(&self, operation: &str, faults: Faults) {
        self.known()
            .by_operation
            .insert(operation.to_owned(), faults);
    }

    /// Sets the plan that all operations without one of their own share.
    pub(crate) fn set_all(&self, faults: Faults) {
        self.known().all = Some(faults);
    }

    /// Sets the plan of connections.
    pub(crate) fn set_connections(&self, faults: Faults<ConnectionFault>) {
        self.known().connections = Some(faults);
    }

    /// Forgets all plans.
    pub(crate) fn clear(&self) {
        *self.known() = Known::default();
    }

    /// What happens to the next exchange of an operation.
    pub(crate) fn draw(&self, operation: &str) -> Option<Fault> {
        let mut known = self.known();
        match known.by_operation.get_mut(operation) {
            Some(faults) => faults.draw(),
            None => known.all.as_mut()?.draw(),
        }
    }

    /// What happens to the next connection.
    pub(crate) fn draw_connection(&self) -> Option<ConnectionFault> {
        self.known().connections.as_mut()?.draw()
    }

    fn known(&self) -> MutexGuard<'_, Known> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
