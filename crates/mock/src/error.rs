//! Why a mock does not start, or does not do as it is told.

use std::fmt;
use std::io;
use std::net::SocketAddr;

/// Why a mock does not start, or does not do as it is told, and what to do.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error {
    /// No API to serve.
    NoApi,
    /// An API that is not there.
    UnknownApi {
        /// The id that was asked for.
        id: String,
        /// The ids that there are.
        known: Vec<String>,
    },
    /// The folder of documents cannot be read.
    Specs(tidbcloud_openapi::diagnostic::Diagnostics),
    /// An API's server URL from which no base path can be read.
    Server {
        /// The API.
        id: String,
        /// Its server URL.
        server: String,
    },
    /// More APIs than ports from the given one on.
    Ports {
        /// The first port.
        port: u16,
        /// How many APIs there are.
        apis: usize,
    },
    /// An address that cannot be listened on.
    Bind {
        /// The address.
        address: SocketAddr,
        /// Why.
        source: io::Error,
    },
    /// The certificates cannot be made.
    Certificate(String),
    /// The certificate of the authority cannot be written to a file.
    CaFile(io::Error),
    /// The system gives no random bytes.
    Random,
    /// A document that cannot be served.
    Document {
        /// The API.
        id: String,
        /// What is wrong with it.
        why: String,
    },
    /// An operation that the API does not have.
    UnknownOperation {
        /// The API.
        id: String,
        /// The name that was asked for.
        operation: String,
        /// The names that there are.
        known: Vec<String>,
    },
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoApi => {
                f.write_str("no API to serve: give a specs folder, or an API with its document")
            }
            Self::UnknownApi { id, known } => {
                write!(f, "there is no API {id:?}; there are {}", known.join(", "))
            }
            Self::Specs(problems) => write!(f, "the specs folder cannot be opened\n{problems}"),
            Self::Server { id, server } => {
                write!(
                    f,
                    "the server URL {server:?} of {id} is not https://host/path: correct it in the manifest"
                )
            }
            Self::Ports { port, apis } => {
                write!(
                    f,
                    "{apis} APIs take {apis} ports from {port} on, and ports end at 65535: begin lower"
                )
            }
            Self::Bind { address, source } if source.kind() == io::ErrorKind::AddrInUse => {
                write!(
                    f,
                    "{address} is in use: stop what listens there, or choose another port (0 takes any free one)"
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
                    "the CA file cannot be written: {source}; see that the folder for temporary files is writable"
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
            Self::Random => {
                f.write_str("the system gives no random bytes, which keys and nonces are made of")
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
