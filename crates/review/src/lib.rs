//! Review of changed API documents: compares two revisions of the specs as models, and reports what changed, which callers
//! it affects and which version it needs.
//!
//! Pipeline: revisions → models of each API → changes → acceptances → report → gate; [`diff()`] runs it. `compare` compares
//! two models of one API; `kind` says how to add a kind of change.
#![forbid(unsafe_code)]

pub mod changelog;
pub mod diff;
pub mod explain;
pub mod kind;
pub mod render;
pub mod report;
pub mod update;

mod caller;
mod compare;
mod gate;
mod level;
mod review;
mod revision;
mod version;
mod workspace;

use std::path::Path;
use std::time::SystemTime;

use tidbcloud_console::{Outcome, Status};

pub use compare::compare;
use diff::DiffRequest;
pub use gate::accept::{AcceptRequest, run as accept};
pub use review::compare_folders;
use review::{Review, review};
use revision::{Base, Revision};
use workspace::Models;

/// Compares the work tree with another revision, prints the report and decides whether it passes: `cargo xtask diff`.
///
/// # Errors
///
/// Every reason why the revisions cannot be compared.
pub fn diff(root: &Path, request: &DiffRequest) -> Outcome {
    let began = SystemTime::now();
    let generated = request.generated(root);
    let (review, head) = match reviewed(root, request, generated.models()) {
        Ok(reviewed) => reviewed,
        Err(message) => return Err(request.refuse(message)?),
    };
    request.print(&review.report)?;
    if !request.passes(&review) {
        return Ok(Status::Failed);
    }
    generated.check(root, &head, review.models, began)
}

/// Opens both revisions and compares every API of them.
fn reviewed(
    root: &Path,
    request: &DiffRequest,
    models: Models,
) -> Result<(Review, Revision), String> {
    let head = Revision::work_tree(root)?;
    let base = Base::open(root, request.base.as_deref(), &request.apis, &head)?;
    let mut review = review(root, &base, &head, &request.apis, models)?;
    [review.report.base_blobs, review.report.head_blobs] = revision::blobs(root, &base, &head);
    Ok((review, head))
}
