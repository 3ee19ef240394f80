//! Responses and faults that a test injects into one operation.

use serde_json::Value;

use crate::error::Error;
use crate::faults::fault::Fault;
use crate::faults::plan::Faults;
use crate::server::mock::{Mock, RunningApi};

/// The operation that [`Mock::on`] names. Methods with `once` in their names are for one exchange each, in the order in which
/// they are called, and go before the others; of those, the latest decides. Only exchanges with accepted credentials count.
///
/// A client repeats calls where that is safe: after one `fail_once(503)`, a GET succeeds at its second attempt.
#[derive(Debug)]
#[must_use = "an operation alone changes nothing: call `respond`, `fail` or `fault`"]
pub struct OnOperation<'m> {
    mock: &'m Mock,
    name: String,
}

impl Mock {
    /// Names an operation for responses and faults: `get_cluster`, of each API that has one, or `dedicated/get_cluster`, of
    /// one API.
    ///
    /// ```
    /// # #[cfg(all(feature = "client", feature = "iam"))]
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use serde_json::json;
    /// use tidbcloud_mock::{Fault, Mock};
    ///
    /// let mock = Mock::start().await?;
    /// mock.on("get_api_key").fail_once(503)?;
    /// mock.on("get_api_key").respond(200, json!({"displayName": "from the test"}))?;
    /// mock.on("iam/list_api_keys").fault_once(Fault::HalfJson)?;
    ///
    /// let client = tidbcloud_iam_v1beta1::Client::new(&mock.config()?)?;
    /// let key = client.get_api_key("1").send().await?;
    /// assert_eq!(key.display_name.as_deref(), Some("from the test"));
    /// assert_eq!(mock.calls().of("get_api_key").len(), 2);
    /// # Ok(())
    /// # }
    /// # #[cfg(not(all(feature = "client", feature = "iam")))]
    /// # fn main() {}
    /// ```
    pub fn on(&self, operation: impl Into<String>) -> OnOperation<'_> {
        OnOperation {
            mock: self,
            name: operation.into(),
        }
    }
}

impl OnOperation<'_> {
    /// Answers each exchange with this status and JSON body, without executing the operation. `null` sends no body.
    ///
    /// # Errors
    ///
    /// As all methods: where no API of the mock has the operation.
    pub fn respond(self, status: u16, body: Value) -> Result<(), Error> {
        self.fault(Fault::Respond { status, body })
    }

    /// Answers one exchange with this status and JSON body.
    ///
    /// # Errors
    ///
    /// As [`respond`](Self::respond).
    pub fn respond_once(self, status: u16, body: Value) -> Result<(), Error> {
        self.fault_once(Fault::Respond { status, body })
    }

    /// Answers each exchange with an error of the API ([`Fault::Error`]).
    ///
    /// # Errors
    ///
    /// As [`respond`](Self::respond).
    pub fn fail(self, status: u16) -> Result<(), Error> {
        self.fault(Fault::Error(status))
    }

    /// Answers one exchange with an error of the API ([`Fault::Error`]).
    ///
    /// # Errors
    ///
    /// As [`respond`](Self::respond).
    pub fn fail_once(self, status: u16) -> Result<(), Error> {
        self.fault_once(Fault::Error(status))
    }

    /// Injects a fault into each exchange.
    ///
    /// # Errors
    ///
    /// As [`respond`](Self::respond).
    pub fn fault(self, fault: Fault) -> Result<(), Error> {
        self.change(|faults| faults.always_after_script(fault.clone()))
    }

    /// Injects a fault into one exchange.
    ///
    /// # Errors
    ///
    /// As [`respond`](Self::respond).
    pub fn fault_once(self, fault: Fault) -> Result<(), Error> {
        self.change(|faults| faults.then(fault.clone()))
    }

    /// Removes all injected responses and faults of the operation.
    ///
    /// # Errors
    ///
    /// As [`respond`](Self::respond).
    pub fn clear(self) -> Result<(), Error> {
        let (apis, operation) = self.resolve()?;
        for api in apis {
            api.server.faults.remove(operation);
        }
        Ok(())
    }

    fn change(&self, change: impl Fn(Faults) -> Faults) -> Result<(), Error> {
        let (apis, operation) = self.resolve()?;
        for api in apis {
            api.server.faults.change(operation, &change);
        }
        Ok(())
    }

    /// Finds the APIs that have the operation.
    fn resolve(&self) -> Result<(Vec<&RunningApi>, &str), Error> {
        if let Some((id, operation)) = self.name.split_once('/') {
            let api = self.mock.known(id)?;
            api.server.check_operation(operation)?;
            return Ok((vec![api], operation));
        }
        let operation = self.name.as_str();
        let (mut having, mut known) = (Vec::new(), Vec::new());
        for api in self.mock.apis() {
            match api.server.check_operation(operation) {
                Ok(()) => having.push(api),
                Err(Error::UnknownOperation { known: names, .. }) => known.extend(names),
                Err(error) => return Err(error),
            }
        }
        if having.is_empty() {
            let ids: Vec<&str> = self.mock.endpoints().map(|(id, _)| id).collect();
            return Err(Error::UnknownOperation {
                id: ids.join(", "),
                operation: operation.to_owned(),
                known,
            });
        }
        Ok((having, operation))
    }
}
