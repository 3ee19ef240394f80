//! Recordings of a real API: exchanges with masked secrets, written by a mock that forwards its calls, and read to answer calls
//! and to find where documents are wrong.
//!
//! A recording is a file of JSON lines. The first one is `{"tidbcloud_recording": 1, "servers": {"iam": "https://…"}}`, each
//! other one an exchange ([`file`]).
//!
//! | job | file |
//! |---|---|
//! | the lines, and their errors | [`file`] |
//! | the response to a call, the nearest call | [`replay`] |
//! | the places where responses break their documents | [`differences`] |
//! | the real API behind a mock (feature `record`) | `forward`, `recorder` |

pub(crate) mod bodies;
pub(crate) mod differences;
pub(crate) mod file;
#[cfg(feature = "record")]
pub(crate) mod forward;
#[cfg(feature = "record")]
pub(crate) mod recorder;
pub(crate) mod replay;
pub(crate) mod server_urls;
