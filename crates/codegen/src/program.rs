//! The running program. What it keeps from one run to the next is for the same build of it alone.

use std::fs;
use std::path::PathBuf;
use std::time::UNIX_EPOCH;

/// A file next to the running program: a new target folder begins without it.
pub(crate) fn neighbour(name: &str) -> Option<PathBuf> {
    Some(std::env::current_exe().ok()?.with_file_name(name))
}

/// File, size and time of the running program; each build of it has another time or size.
pub(crate) fn build() -> Option<String> {
    let file = std::env::current_exe().ok()?;
    let metadata = fs::metadata(&file).ok()?;
    let time = metadata.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
    let (size, time) = (metadata.len(), time.as_nanos());
    Some(format!("{} {size} {time}", file.display()))
}
