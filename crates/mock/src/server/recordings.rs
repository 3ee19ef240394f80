//! Settings of a mock that has a recording, or makes one.

#[cfg(feature = "record")]
use std::path::PathBuf;
use std::sync::Arc;

use crate::api_source::ApiSource;
use crate::error::Error;
use crate::recording::file::Recording;
#[cfg(feature = "record")]
use crate::recording::forward::Upstream;
#[cfg(feature = "record")]
use crate::recording::recorder::Recorder;
use crate::recording::replay::Replay;
use crate::server::backend::Backend;
use crate::server::builder::MockBuilder;

impl MockBuilder {
    /// Answers calls with the responses of a recording: same method, path, query and body, where secrets are masked and the
    /// order of query parameters does not count. Responses to the same call are given in the order in which they were recorded,
    /// the last one from then on. A call that was not recorded gets 501, with the nearest one that was. Requests are not
    /// validated, and there are no resources; credentials, faults, rate limit and [`Mock::calls`](crate::Mock::calls) are as ever.
    ///
    /// Without a selection of APIs, those of the recording are served. URLs of the real server in responses lead to the mock.
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), tidbcloud_mock::Error> {
    /// use tidbcloud_mock::{Mock, Recording};
    ///
    /// let mock = Mock::builder().replay(Recording::read("flow.jsonl")?).start().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn replay(mut self, recording: Recording) -> Self {
        self.recording = Some(recording);
        self
    }

    /// Forwards calls to a real API and records them in a new file, for [`replay`](Self::replay) and
    /// [`Recording::differences`]. Credentials, endpoints and certificate authorities of the real API are those of the
    /// configuration; callers use the keys of the mock. Each call is one attempt, which counts against the real rate limit.
    ///
    /// Fields that the documents call secret are masked in the file, and others whose names say that they are secrets; so is
    /// each text that repeats one of them. No header of a request and no credentials are written. Names, addresses and
    /// identifiers are written as they are: read the file before you give it away.
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// use tidbcloud_core::Config;
    /// use tidbcloud_mock::Mock;
    ///
    /// let proxy = Mock::builder().apis(["iam"]).record("flow.jsonl", Config::from_env()?).start().await?;
    /// let client = tidbcloud_iam_v1beta1::Client::new(&proxy.config()?)?;
    /// # Ok(())
    /// # }
    /// ```
    #[cfg(feature = "record")]
    pub fn record(mut self, file: impl Into<PathBuf>, config: tidbcloud_core::Config) -> Self {
        self.record = Some((file.into(), config));
        self
    }

    /// Returns what answers the calls of each API.
    pub(super) fn backends(&self, sources: &[ApiSource]) -> Result<Vec<Backend>, Error> {
        #[cfg(feature = "record")]
        if let Some((file, config)) = &self.record {
            let upstreams = sources.iter().map(|source| Upstream::new(config, source));
            let upstreams = upstreams.collect::<Result<Vec<_>, _>>()?;
            let servers = upstreams.iter().map(Upstream::server).collect();
            let recorder = Arc::new(Recorder::create(file, servers)?);
            let forward = |upstream: Upstream| upstream.record(Arc::clone(&recorder));
            let forwards = upstreams.into_iter().map(forward).map(Arc::new);
            return Ok(forwards.map(Backend::Forward).collect());
        }
        let backend = |source: &ApiSource| match &self.recording {
            Some(recording) => Backend::Replay(Arc::new(Replay::new(recording, &source.id))),
            None => Backend::Document,
        };
        Ok(sources.iter().map(backend).collect())
    }
}
