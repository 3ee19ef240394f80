//! Resources that exist from the start: seeds, and snapshots of mocks.

use std::time::Duration;

use serde_json::{Map, Value, json};

use crate::digest::keys::SavedKey;
use crate::error::Error;
use crate::server::mock::{Mock, RunningApi};

/// Key of the version of a snapshot, by which it differs from a seed.
const SNAPSHOT: &str = "snapshot";

/// Version of snapshots that this revision writes and reads.
const VERSION: u64 = 1;

impl Mock {
    /// Adds resources: for each API, and each path relative to the server URL, the fields that matter to the test. The others
    /// are those of a sample, the id is that of the path, and a resource without a state is ready; one in a transitional state
    /// leaves it as a created one does. A resource at the same path is replaced. Everything is added, or nothing.
    ///
    /// A [`snapshot`](Self::snapshot) is taken too: it replaces all resources of the APIs that it has.
    ///
    /// ```
    /// # #[cfg(all(feature = "client", feature = "iam"))]
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use serde_json::json;
    /// use tidbcloud_mock::Mock;
    ///
    /// let mock = Mock::start().await?;
    /// mock.seed(&json!({
    ///     "iam": {"/apikeys/key1": {"displayName": "deploy"}},
    ///     "dedicated": {"/clusters/10581234": {"displayName": "production", "state": "PAUSED"}},
    /// }))?;
    /// let client = tidbcloud_iam_v1beta1::Client::new(&mock.config()?)?;
    /// let key = client.get_api_key("key1").send().await?;
    /// assert_eq!(key.display_name.as_deref(), Some("deploy"));
    /// # Ok(())
    /// # }
    /// # #[cfg(not(all(feature = "client", feature = "iam")))]
    /// # fn main() {}
    /// ```
    ///
    /// # Errors
    ///
    /// Where the mock does not serve an API, or its document has no such path or field.
    pub fn seed(&self, seed: &Value) -> Result<(), Error> {
        let Some(apis) = seed.as_object() else {
            return Err(wrong(
                "is not a JSON object of APIs, as {\"dedicated\": {\"/clusters/1\": {}}}",
            ));
        };
        match apis.get(SNAPSHOT) {
            Some(version) => self.restore(version, apis),
            None => self.plant(apis),
        }
    }

    /// Returns all resources of all APIs, with their pending states, for [`seed`](Self::seed) of another mock, or for a later
    /// run. API keys that were created are in it and sign there too; the key of this mock is not. The format may change with the version of this crate.
    ///
    /// ```
    /// # #[cfg(feature = "iam")]
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), tidbcloud_mock::Error> {
    /// # let mock = tidbcloud_mock::Mock::start().await?;
    /// # let other = tidbcloud_mock::Mock::start().await?;
    /// other.seed(&mock.snapshot())?;
    /// # Ok(())
    /// # }
    /// # #[cfg(not(feature = "iam"))]
    /// # fn main() {}
    /// ```
    pub fn snapshot(&self) -> Value {
        let resources = self.apis().filter_map(|api| {
            let loaded = api.server.loaded_before()?;
            Some((api.id.clone(), loaded.resources.snapshot()))
        });
        let now = u64::try_from(self.now().as_millis()).unwrap_or(u64::MAX);
        let apis: Map<String, Value> = resources.collect();
        let keys = serde_json::to_value(self.access().guard.keys().created());
        json!({SNAPSHOT: VERSION, "now_ms": now, "apis": apis, "keys": keys.unwrap_or_default()})
    }

    /// Returns a number that grows with each change of a resource, as a sign that a [`snapshot`](Self::snapshot) differs from the
    /// one before.
    pub fn revision(&self) -> u64 {
        let loaded = self.apis().filter_map(|api| api.server.loaded_before());
        loaded.map(|loaded| loaded.resources.revision()).sum()
    }

    fn plant(&self, apis: &Map<String, Value>) -> Result<(), Error> {
        let now = self.now();
        let mut planted = Vec::new();
        for (id, resources) in apis {
            let api = self.known(id)?;
            let Some(resources) = resources.as_object() else {
                return Err(wrong(format!(
                    "has no JSON object of paths and fields for {id}, as {{\"/clusters/1\": {{}}}}"
                )));
            };
            let loaded = api.server.ready()?;
            let seeded = loaded
                .resources
                .seeded(loaded.document(), resources, now)
                .map_err(|why| wrong(format!("does not fit {id}: {why}")))?;
            planted.push((loaded, seeded));
        }
        for (loaded, seeded) in planted {
            loaded.resources.plant(seeded, now);
        }
        Ok(())
    }

    fn restore(&self, version: &Value, snapshot: &Map<String, Value>) -> Result<(), Error> {
        if *version != json!(VERSION) {
            return Err(wrong(format!(
                "is a snapshot of version {version}, and this mock reads version {VERSION}: make it again"
            )));
        }
        let apis = snapshot.get("apis").and_then(Value::as_object);
        let then = snapshot.get("now_ms").and_then(Value::as_u64);
        let (Some(apis), Some(then)) = (apis, then) else {
            return Err(wrong("is a snapshot without `apis` or `now_ms`"));
        };
        let keys = snapshot.get("keys").cloned().unwrap_or_else(|| json!([]));
        let keys: Vec<SavedKey> = serde_json::from_value(keys)
            .map_err(|why| wrong(format!("is a snapshot with damaged keys: {why}")))?;
        let mut stores = Vec::new();
        for (id, saved) in apis {
            let api: &RunningApi = self.known(id)?;
            let loaded = api.server.ready()?;
            let store = loaded
                .resources
                .restored(saved)
                .map_err(|why| wrong(format!("is a snapshot with damaged data of {id}: {why}")))?;
            stores.push((loaded, store));
        }
        self.access().guard.keys().replace_created(keys);
        // Pending states go on where they were.
        self.advance(Duration::from_millis(then).saturating_sub(self.now()));
        for (loaded, store) in stores {
            loaded.resources.replace(store, loaded.document());
        }
        Ok(())
    }
}

fn wrong(why: impl Into<String>) -> Error {
    Error::Seed { why: why.into() }
}
