//! File of the certificate authority, which clients of other processes read.

use std::fs::File;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

/// A file that ends with its owner.
#[derive(Debug)]
pub(crate) enum CaFile {
    /// A file without a name, which the kernel removes with the process, however that ends.
    Open {
        path: PathBuf,
        /// Keeps the file.
        _file: File,
    },
    /// A file that is removed when it is dropped, where a process cannot lend its open files.
    Named(NamedTempFile),
}

impl CaFile {
    /// Writes the file.
    ///
    /// # Errors
    ///
    /// Where the folder for temporary files is not writable.
    pub(crate) fn write(ca_pem: &str) -> io::Result<Self> {
        if let Some(open) = Self::open(ca_pem) {
            return Ok(open);
        }
        let mut file = tempfile::Builder::new()
            .prefix("tidbcloud-mock-ca-")
            .suffix(".pem")
            .tempfile()?;
        file.write_all(ca_pem.as_bytes())?;
        file.flush()?;
        Ok(Self::Named(file))
    }

    pub(crate) fn path(&self) -> &Path {
        match self {
            Self::Open { path, .. } => path,
            Self::Named(file) => file.path(),
        }
    }

    /// Writes a file without a name; `None` where others could not read it.
    #[cfg(target_os = "linux")]
    fn open(ca_pem: &str) -> Option<Self> {
        use std::os::fd::AsRawFd;
        let mut file = tempfile::tempfile().ok()?;
        file.write_all(ca_pem.as_bytes()).ok()?;
        let path = format!("/proc/{}/fd/{}", std::process::id(), file.as_raw_fd());
        // Not every sandbox has /proc.
        let readable = std::fs::read(&path).is_ok_and(|content| content == ca_pem.as_bytes());
        readable.then(|| Self::Open {
            path: path.into(),
            _file: file,
        })
    }

    #[cfg(not(target_os = "linux"))]
    fn open(_: &str) -> Option<Self> {
        None
    }
}
