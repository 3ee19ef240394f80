//! Endpoints: the base URL of an API, and the checks that a URL passes to be one.

use url::{Host, Url};

use crate::error::{Error, Result};

/// Machines to which plain http may be spoken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum PlainHttp {
    /// None.
    #[default]
    Never,
    /// This machine.
    OnLoopback,
    /// Any.
    Anywhere,
}

/// The base URL of an API, checked, without a trailing slash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Endpoint {
    base: String,
}

impl Endpoint {
    /// Reads a base URL, taken whole. `origin` says in errors where it is from.
    pub(crate) fn parse(text: &str, plain: PlainHttp, origin: &str) -> Result<Self> {
        let url = parse(text, plain, origin)?;
        Ok(Self {
            base: url.as_str().trim_end_matches('/').to_owned(),
        })
    }

    /// Moves the server of the document as the environment says: only scheme, host and port are
    /// replaced, unless the value has a path too.
    pub(crate) fn moved(server: &str, text: &str, plain: PlainHttp, origin: &str) -> Result<Self> {
        let url = parse(text, plain, origin)?;
        if url.path() != "/" {
            return Self::parse(text, plain, origin);
        }
        let path = Url::parse(server)
            .map(|server| server.path().trim_end_matches('/').to_owned())
            .unwrap_or_default();
        Ok(Self {
            base: format!("{}{path}", url.as_str().trim_end_matches('/')),
        })
    }

    /// The base URL.
    pub(crate) fn base(&self) -> &str {
        &self.base
    }

    /// Whether calls need TLS.
    pub(crate) fn is_https(&self) -> bool {
        self.base.starts_with("https:")
    }
}

fn parse(text: &str, plain: PlainHttp, origin: &str) -> Result<Url> {
    // The text is not shown where it may have a password in it.
    let refuse = |why: &str, show: bool| {
        let shown = if show {
            format!(" {text:?}")
        } else {
            String::new()
        };
        Error::usage(format!("the endpoint{shown} ({origin}) {why}"))
    };
    if text.contains('@') {
        return Err(refuse(
            "has a user name or password; leave everything up to and with '@' out",
            false,
        ));
    }
    let url = Url::parse(text.trim()).map_err(|error| {
        refuse(
            &format!("is no URL ({error}); write it like https://example.com/v1beta1"),
            true,
        )
    })?;
    if url.query().is_some() || url.fragment().is_some() {
        return Err(refuse(
            "has a query or fragment; leave out everything from '?' or '#'",
            true,
        ));
    }
    match url.scheme() {
        "https" => Ok(url),
        "http" if plain == PlainHttp::Anywhere => Ok(url),
        "http" if !is_loopback(&url) => Err(refuse(
            "is plain http to another machine, which would show the calls to the network; use https, or call \
             dangerously_allow_http() for a server in a network of your own",
            true,
        )),
        "http" if plain == PlainHttp::Never => Err(refuse(
            "is plain http; use https, or call dangerously_allow_http_on_loopback() for your own server",
            true,
        )),
        "http" => Ok(url),
        _ => Err(refuse("is neither https nor http; use https", true)),
    }
}

/// Whether a URL leads to this machine.
pub(crate) fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name.eq_ignore_ascii_case("localhost"),
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn base(text: &str) -> Result<String> {
        Endpoint::parse(text, PlainHttp::Never, "a test").map(|endpoint| endpoint.base)
    }

    #[test]
    fn an_endpoint_replaces_the_server_whole() {
        assert_eq!(
            base("https://a.example/v1").unwrap(),
            "https://a.example/v1"
        );
        assert_eq!(base("https://a.example/").unwrap(), "https://a.example");
        assert_eq!(
            base("https://a.example:8443/x/").unwrap(),
            "https://a.example:8443/x"
        );
    }

    #[test]
    fn the_environment_keeps_the_base_path_unless_it_has_one() {
        let server = "https://dedicated.example/v1beta1";
        let moved = |text| {
            Endpoint::moved(server, text, PlainHttp::Never, "a test")
                .unwrap()
                .base
        };
        assert_eq!(moved("https://127.0.0.1:9"), "https://127.0.0.1:9/v1beta1");
        assert_eq!(moved("https://127.0.0.1:9/"), "https://127.0.0.1:9/v1beta1");
        assert_eq!(moved("https://127.0.0.1:9/x"), "https://127.0.0.1:9/x");
    }

    #[test]
    fn unfit_endpoints_are_refused_with_a_way_out() {
        for (text, expected) in [
            ("http://a.example", "use https"),
            ("http://a.example", "dangerously_allow_http()"),
            ("http://127.0.0.1:1", "dangerously_allow_http_on_loopback"),
            ("https://u:p4ss@a.example", "user name or password"),
            ("https://a.example?x=1", "query or fragment"),
            ("https://a.example/#x", "query or fragment"),
            ("ftp://a.example", "neither https nor http"),
            ("a.example", "is no URL"),
            ("", "is no URL"),
        ] {
            let error = base(text).unwrap_err();
            assert!(error.is_usage());
            let shown = error.to_string();
            assert!(shown.contains(expected), "{text}: {shown}");
            assert!(shown.contains("a test"), "{shown}");
            assert!(!shown.contains("p4ss"), "{shown}");
        }
    }

    #[test]
    fn each_dangerous_call_opens_what_its_name_says() {
        for text in ["http://127.0.0.1:1", "http://[::1]:1", "http://localhost:1"] {
            let endpoint = Endpoint::parse(text, PlainHttp::OnLoopback, "a test").unwrap();
            assert!(!endpoint.is_https());
        }
        for text in ["http://127.0.0.1.example", "http://10.0.0.1"] {
            assert!(
                Endpoint::parse(text, PlainHttp::OnLoopback, "a test").is_err(),
                "{text}"
            );
            let endpoint = Endpoint::parse(text, PlainHttp::Anywhere, "a test").unwrap();
            assert!(!endpoint.is_https());
        }
        for text in ["ftp://10.0.0.1", "http://u:p4ss@10.0.0.1"] {
            assert!(
                Endpoint::parse(text, PlainHttp::Anywhere, "a test").is_err(),
                "{text}"
            );
        }
    }
}
