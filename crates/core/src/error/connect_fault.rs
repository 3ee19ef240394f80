//! Why no connection was made, where the cause does not say what to do: a proxy, or a certificate.

use std::error::Error as StdError;
use std::io;

/// A failure to connect whose cause alone would not help.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct ConnectFault {
    pub(super) message: &'static str,
    pub(super) hint: &'static str,
    /// Whether each further attempt would end the same way.
    pub(super) lasts: bool,
}

const PROXY: ConnectFault = ConnectFault {
    message: "could not connect through the proxy; nothing was sent",
    hint: "the proxy is that of HTTPS_PROXY, HTTP_PROXY or ALL_PROXY, or of configure_http: check it and its credentials, or exempt \
           the host with NO_PROXY",
    lasts: false,
};

const UNKNOWN_AUTHORITY: ConnectFault = ConnectFault {
    message: "could not connect; nothing was sent",
    hint: "the certificate is of an authority that this machine does not trust: if the server or a proxy before it is your own, give \
           the authority's root certificate (PEM) with ca_file or TIDBCLOUD_CA_FILE",
    lasts: true,
};

#[cfg(feature = "rustls")]
const AUTHORITY_AS_SERVER: ConnectFault = ConnectFault {
    message: "could not connect; nothing was sent",
    hint: "the server uses the certificate of an authority as its own, which is what `openssl req -x509` makes: make it with \
           `-addext basicConstraints=critical,CA:FALSE`, or sign a certificate for the server with it, and give the authority's \
           with ca_file or TIDBCLOUD_CA_FILE",
    lasts: true,
};

#[cfg(feature = "rustls")]
const UNUSABLE_CERTIFICATE: ConnectFault = ConnectFault {
    message: "could not connect; nothing was sent",
    hint: "the server needs another certificate; ca_file and TIDBCLOUD_CA_FILE do not help",
    lasts: true,
};

/// Finds the fault in the causes of an error. A certificate that has expired, or is for another name, may be that of one of
/// several machines behind a name, and is no fault that lasts.
pub(super) fn connect_fault(error: &(dyn StdError + 'static)) -> Option<ConnectFault> {
    causes(error).into_iter().find_map(|cause| {
        of_certificate(cause).or_else(|| {
            let text = cause.to_string();
            let proxy = text.starts_with("tunnel error") || text.contains("socks proxy");
            proxy.then_some(PROXY)
        })
    })
}

/// Returns an error and its causes, down to the innermost. Errors that an I/O error wraps are causes too.
pub(super) fn causes<'e>(error: &'e (dyn StdError + 'static)) -> Vec<&'e (dyn StdError + 'static)> {
    let mut causes: Vec<&'e (dyn StdError + 'static)> = vec![error];
    let mut cause = error;
    while let Some(source) = wrapped(cause).or_else(|| cause.source()) {
        causes.push(source);
        cause = source;
    }
    causes
}

fn wrapped<'e>(error: &'e (dyn StdError + 'static)) -> Option<&'e (dyn StdError + 'static)> {
    let inner = error.downcast_ref::<io::Error>()?.get_ref()?;
    Some(inner)
}

#[cfg(feature = "rustls")]
fn of_certificate(cause: &(dyn StdError + 'static)) -> Option<ConnectFault> {
    use rustls::CertificateError;
    let Some(rustls::Error::InvalidCertificate(fault)) = cause.downcast_ref() else {
        return of_platform(cause);
    };
    match fault {
        CertificateError::UnknownIssuer => Some(UNKNOWN_AUTHORITY),
        CertificateError::Other(other) if format!("{other:?}").contains("CaUsedAsEndEntity") => {
            Some(AUTHORITY_AS_SERVER)
        }
        CertificateError::BadEncoding
        | CertificateError::BadSignature
        | CertificateError::InvalidPurpose
        | CertificateError::UnhandledCriticalExtension => Some(UNUSABLE_CERTIFICATE),
        _ => None,
    }
}

#[cfg(not(feature = "rustls"))]
fn of_certificate(cause: &(dyn StdError + 'static)) -> Option<ConnectFault> {
    of_platform(cause)
}

/// Reads the faults that a platform's TLS names in text alone.
fn of_platform(cause: &(dyn StdError + 'static)) -> Option<ConnectFault> {
    let text = cause.to_string().to_ascii_lowercase();
    let untrusted = [
        "self-signed certificate",
        "self signed certificate",
        "unable to get local issuer certificate",
        "unable to get issuer certificate",
        "certificate was not trusted",
        "root certificate which is not trusted",
    ];
    untrusted
        .iter()
        .any(|part| text.contains(part))
        .then_some(UNKNOWN_AUTHORITY)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_within_an_io_error_is_a_cause() {
        let inner: Box<dyn StdError + Send + Sync> = "tunnel error: unsuccessful".into();
        let error = io::Error::other(io::Error::other(inner));
        assert_eq!(causes(&error).len(), 3);
        assert_eq!(connect_fault(&error), Some(PROXY));
        let refused = io::Error::from(io::ErrorKind::ConnectionRefused);
        assert_eq!(connect_fault(&refused), None);
    }

    #[test]
    fn the_texts_of_the_platforms_are_read() {
        for text in [
            "error:0A000086:SSL routines:tls_post_process_server_certificate:certificate verify failed:ssl_clnt.c:1: (self-signed certificate)",
            "certificate verify failed (unable to get local issuer certificate)",
            "The certificate was not trusted.",
        ] {
            let error = io::Error::other(text);
            assert_eq!(connect_fault(&error), Some(UNKNOWN_AUTHORITY), "{text}");
        }
        let expired = io::Error::other("certificate verify failed (certificate has expired)");
        assert_eq!(connect_fault(&expired), None);
    }
}
