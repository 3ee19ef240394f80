//! Sources of the responses of an API: its document and resources, a recording, or the real API.

use std::sync::Arc;

#[cfg(feature = "record")]
use crate::recording::forward::Forward;
use crate::recording::replay::Replay;

/// Source of responses.
#[derive(Clone, Debug, Default)]
pub(crate) enum Backend {
    /// Document and resources.
    #[default]
    Document,
    /// A recording.
    Replay(Arc<Replay>),
    /// The real API, whose responses are recorded.
    #[cfg(feature = "record")]
    Forward(Arc<Forward>),
}
