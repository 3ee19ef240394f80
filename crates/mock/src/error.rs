//! Errors of a start, and of the methods of a running mock.

use std::fmt;
use std::io;
use std::net::SocketAddr;
use std::path::PathBuf;

use crate::access::Access;

/// Error of a start or of a method of a running mock. Its message names the fix.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error {
    /// No API to serve.
    NoApi,
    /// An unknown API.
    UnknownApi {
        /// The unknown id.
        id: String,
        /// The known ids.
        known: Vec<String>,
    },
    /// A server URL without a usable base path.
    Server {
        /// The API.
        id: String,
        /// Its server URL.
        server: String,
    },
    /// More APIs than ports, counted from the first port.
    Ports {
        /// The first port.
        port: u16,
        /// The number of APIs.
        apis: usize,
    },
    /// An address that cannot be listened on.
    Bind {
        /// The address.
        address: SocketAddr,
        /// The cause.
        source: io::Error,
    },
    /// The certificates cannot be generated.
    Certificate(String),
    /// The CA file cannot be written.
    CaFile(io::Error),
    /// A bearer token that no client can send.
    Token {
        /// The fault; the token is not shown.
        why: &'static str,
    },
    /// A bearer token for a mock that takes none.
    UnusedToken {
        /// The credentials that it takes.
        access: Access,
    },
    /// The system provides no random bytes.
    Random,
    /// A document that cannot be served.
    Document {
        /// The API.
        id: String,
        /// The errors of the document.
        why: String,
    },
    /// A seed or snapshot that cannot be taken.
    Seed {
        /// The fault.
        why: String,
    },
    /// A recording that cannot be read or written.
    Recording {
        /// The file.
        path: PathBuf,
        /// The line at fault, counted from 1.
        line: Option<usize>,
        /// The fault.
        why: String,
    },
    /// A real API whose calls cannot be forwarded.
    Upstream {
        /// The API.
        id: String,
        /// The fault.
        why: String,
    },
    /// An unknown operation.
    UnknownOperation {
        /// The API.
        id: String,
        /// The unknown name.
        operation: String,
        /// The known names.
        known: Vec<String>,
    },
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoApi => {
                f.write_str(
                    "no API to serve: enable the feature of an API of this crate, as `dedicated`, or select one, or give an \
                     API with its document",
                )
            }
            Self::UnknownApi { id, known } => {
                write!(
                    f,
                    "there is no API {id:?}; there are {}: enable its feature of this crate, if it has one, or correct the id",
                    known.join(", ")
                )
            }
            Self::Server { id, server } => {
                write!(
                    f,
                    "the server URL {server:?} of {id} is not https://host/path: correct it in the manifest"
                )
            }
            Self::Ports { port, apis } => {
                write!(
                    f,
                    "{apis} APIs need {apis} ports from {port} on, and the last port is 65535: choose a lower first port"
                )
            }
            Self::Bind { address, source } if source.kind() == io::ErrorKind::AddrInUse => {
                write!(
                    f,
                    "{address} is in use: stop the program that listens there, or choose another port (0 takes any free one)"
                )
            }
            Self::Bind { address, source } => write!(
                f,
                "cannot listen on {address}: {source}; choose another port"
            ),
            Self::Certificate(why) => f.write_str(why),
            Self::CaFile(source) => {
                write!(
                    f,
                    "the CA file cannot be written: {source}; make the folder for temporary files writable"
                )
            }
            Self::Document { id, why } => write!(f, "{id} cannot be served:\n{why}"),
            Self::UnknownOperation {
                id,
                operation,
                known,
            } => write!(
                f,
                "{id} has no operation {operation:?}; it has {}",
                known.join(", ")
            ),
            Self::Recording { path, line, why } => match line {
                Some(line) => write!(f, "{}:{line} {why}", path.display()),
                None => write!(f, "{}: {why}", path.display()),
            },
            Self::Upstream { id, why } => {
                write!(f, "calls of {id} cannot be forwarded: {why}")
            }
            Self::Seed { why } => write!(f, "the seed {why}"),
            Self::Token { why } => write!(
                f,
                "the bearer token cannot be sent: {why}; give the token alone, without the word Bearer"
            ),
            Self::UnusedToken { access } => write!(
                f,
                "a bearer token is set, and the mock takes none with Access::{access:?}: select Access::Bearer or \
                 Access::Either, or leave the token out"
            ),
            Self::Random => {
                f.write_str("the system provides no random bytes, which keys and nonces need")
            }
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Bind { source, .. } | Self::CaFile(source) => Some(source),
            _ => None,
        }
    }
}
