//! Reading `WWW-Authenticate`: every challenge of every header, and the strongest Digest among them.

use http::HeaderMap;
use http::header::WWW_AUTHENTICATE;

use crate::digest::hash::{Algorithm, Hash};

/// The authentication that a 401 asks for.
#[derive(Debug)]
pub(crate) enum AuthChallenge {
    /// No challenge.
    None,
    /// Digest, in a form that can be answered.
    Digest(Box<DigestChallenge>),
    /// Only challenges that cannot be answered; each in short: `Basic`, `Digest with algorithm FOO`.
    Unsupported(Vec<String>),
}

/// A Digest challenge. Each character of a text is one byte of the header, in whichever encoding that is.
#[derive(Clone, Debug)]
pub(crate) struct DigestChallenge {
    pub(super) realm: String,
    pub(super) nonce: String,
    pub(super) opaque: Option<String>,
    /// Whether the signature was right except for its nonce.
    pub(crate) stale: bool,
    pub(super) algorithm: Algorithm,
    /// `None` for servers from before there was a choice.
    pub(super) qop: Option<Qop>,
    /// Whether the user name is hashed.
    pub(super) userhash: bool,
}

/// Quality of protection: what a signature covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Qop {
    /// Method and target.
    Auth,
    /// The body too.
    AuthInt,
}

/// Reads all challenges of a response and picks the strongest Digest.
pub(crate) fn auth_challenge(headers: &HeaderMap) -> AuthChallenge {
    let mut best: Option<DigestChallenge> = None;
    let mut unsupported = Vec::new();
    for value in headers.get_all(WWW_AUTHENTICATE) {
        for challenge in parse(&text_of(value.as_bytes())) {
            match challenge.digest() {
                Ok(digest) => {
                    let is_better =
                        |best: &DigestChallenge| digest.algorithm.hash > best.algorithm.hash;
                    if best.as_ref().is_none_or(is_better) {
                        best = Some(digest);
                    }
                }
                Err(short) => unsupported.push(short),
            }
        }
    }
    match best {
        Some(digest) => AuthChallenge::Digest(Box::new(digest)),
        None if unsupported.is_empty() => AuthChallenge::None,
        None => AuthChallenge::Unsupported(unsupported),
    }
}

/// Returns the nonce that the server wants to be used next (`Authentication-Info: nextnonce="…"`).
pub(crate) fn next_nonce(headers: &HeaderMap) -> Option<String> {
    let infos = headers.get_all("authentication-info").iter();
    let mut next = infos.filter_map(|info| {
        // The header has the form of a challenge without its scheme.
        let info = format!("Digest {}", text_of(info.as_bytes()));
        let nonce = parse(&info).first()?.parameter("nextnonce")?.to_owned();
        Some(nonce).filter(|nonce| !nonce.is_empty())
    });
    next.next_back()
}

/// Returns the bytes of a header as text, one in each character: realm and nonce are signed and sent back byte for byte, in
/// whichever encoding they are.
fn text_of(bytes: &[u8]) -> String {
    bytes.iter().copied().map(char::from).collect()
}

/// Returns the bytes that a text has in its characters.
pub(super) fn bytes_of(text: &str) -> Vec<u8> {
    // No other characters are in the parts of a signature: keys and targets are ASCII.
    text.chars()
        .map(|character| u8::try_from(character).unwrap_or(b'?'))
        .collect()
}

/// Returns the challenge of a response that calls the nonce stale: the signature was right, and nothing was done.
pub(crate) fn stale_challenge(headers: &HeaderMap) -> Option<DigestChallenge> {
    match auth_challenge(headers) {
        AuthChallenge::Digest(challenge) if challenge.stale => Some(*challenge),
        _ => None,
    }
}

/// One challenge as the header writes it.
#[derive(Debug)]
struct RawChallenge {
    scheme: String,
    parameters: Vec<(String, String)>,
}

impl RawChallenge {
    fn parameter(&self, name: &str) -> Option<&str> {
        let found = self
            .parameters
            .iter()
            .find(|(given, _)| given.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.as_str())
    }

    fn is(&self, name: &str, value: &str) -> bool {
        self.parameter(name)
            .is_some_and(|given| given.eq_ignore_ascii_case(value))
    }

    /// Reads the challenge as Digest. The error names the scheme or the part that is not supported.
    fn digest(&self) -> Result<DigestChallenge, String> {
        if !self.scheme.eq_ignore_ascii_case("Digest") {
            return Err(self.scheme.clone());
        }
        let Some(nonce) = self.parameter("nonce") else {
            return Err("Digest without nonce".to_owned());
        };
        let (algorithm, qop) = (self.algorithm()?, self.qop()?);
        if algorithm.is_session && qop.is_none() {
            // Nothing sends the client's nonce then, which the digest of the key pair covers.
            return Err(format!("Digest with algorithm {algorithm} and no qop"));
        }
        Ok(DigestChallenge {
            realm: self.parameter("realm").unwrap_or_default().to_owned(),
            nonce: nonce.to_owned(),
            opaque: self.parameter("opaque").map(str::to_owned),
            stale: self.is("stale", "true"),
            algorithm,
            qop,
            userhash: self.is("userhash", "true"),
        })
    }

    fn algorithm(&self) -> Result<Algorithm, String> {
        match self.parameter("algorithm") {
            None => Ok(Algorithm {
                hash: Hash::Md5,
                is_session: false,
            }),
            Some(name) => {
                Algorithm::of_name(name).ok_or_else(|| format!("Digest with algorithm {name}"))
            }
        }
    }

    /// `auth` wherever it is offered: servers that list `auth-int` too rarely mean it.
    fn qop(&self) -> Result<Option<Qop>, String> {
        let given = self.parameter("qop").unwrap_or_default();
        let offers = |name: &str| {
            given
                .split(',')
                .any(|offer| offer.trim().eq_ignore_ascii_case(name))
        };
        if given.trim().is_empty() {
            Ok(None)
        } else if offers("auth") {
            Ok(Some(Qop::Auth))
        } else if offers("auth-int") {
            Ok(Some(Qop::AuthInt))
        } else {
            Err(format!("Digest with qop {given}"))
        }
    }
}

/// Splits a header value into challenges (RFC 9110, section 11.6.1). Garbage is passed over.
fn parse(text: &str) -> Vec<RawChallenge> {
    let mut challenges: Vec<RawChallenge> = Vec::new();
    let mut rest = text;
    loop {
        rest = rest.trim_start_matches(|c: char| c == ',' || c.is_ascii_whitespace());
        if rest.is_empty() {
            return challenges;
        }
        let (name, after) = split_token(rest);
        if name.is_empty() {
            // No token begins here: pass over one character, so that the loop ends.
            let mut characters = rest.chars();
            characters.next();
            rest = characters.as_str();
            continue;
        }
        match after.trim_start().strip_prefix('=') {
            Some(after) => {
                let (value, after) = split_value(after.trim_start());
                if let Some(challenge) = challenges.last_mut() {
                    challenge.parameters.push((name.to_owned(), value));
                }
                rest = after;
            }
            None => {
                challenges.push(RawChallenge {
                    scheme: name.to_owned(),
                    parameters: Vec::new(),
                });
                rest = after;
            }
        }
    }
}

fn split_token(text: &str) -> (&str, &str) {
    let end = text
        .find(|c: char| !(c.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(c)))
        .unwrap_or(text.len());
    text.split_at(end)
}

/// A quoted string without its quotes and escapes, or everything up to the next comma or space.
fn split_value(text: &str) -> (String, &str) {
    let Some(quoted) = text.strip_prefix('"') else {
        let end = text
            .find(|c: char| c == ',' || c.is_ascii_whitespace())
            .unwrap_or(text.len());
        return (text[..end].to_owned(), &text[end..]);
    };
    let mut value = String::new();
    let mut characters = quoted.chars();
    while let Some(character) = characters.next() {
        match character {
            '"' => break,
            '\\' => value.extend(characters.next()),
            other => value.push(other),
        }
    }
    (value, characters.as_str())
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// Reads the Digest challenge of one header.
    pub(in crate::digest) fn challenge(text: &str) -> DigestChallenge {
        digest(&[text])
    }

    fn read(values: &[&str]) -> AuthChallenge {
        let mut headers = HeaderMap::new();
        for value in values {
            headers.append(
                WWW_AUTHENTICATE,
                http::HeaderValue::from_bytes(value.as_bytes()).unwrap(),
            );
        }
        auth_challenge(&headers)
    }

    fn digest(values: &[&str]) -> DigestChallenge {
        match read(values) {
            AuthChallenge::Digest(digest) => *digest,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn the_strongest_digest_of_all_headers_wins() {
        let found = digest(&[
            "Basic realm=\"b\"",
            "Digest realm=\"r\", nonce=\"m\", algorithm=MD5, qop=\"auth\", Digest realm=\"r\", nonce=\"s\", algorithm=sha-256, qop=\"auth-int, auth\"",
        ]);
        assert_eq!(found.nonce, "s");
        assert_eq!(found.algorithm.to_string(), "SHA-256");
        assert_eq!(found.qop, Some(Qop::Auth));
    }

    #[test]
    fn spelling_varies() {
        let found = digest(&[
            "digest Realm=r ,NONCE = \"a\\\"b\", stale=TRUE,opaque=\"o\", algorithm=\"md5-sess\", qop=\"auth-conf,auth-int\", userhash=true",
        ]);
        assert_eq!(found.realm, "r");
        assert_eq!(found.nonce, "a\"b");
        assert!(found.stale && found.userhash && found.algorithm.is_session);
        assert_eq!(found.opaque.as_deref(), Some("o"));
        assert_eq!(found.qop, Some(Qop::AuthInt));
        assert_eq!(digest(&["Digest nonce=x"]).qop, None);
        assert_eq!(digest(&["Digest nonce=x, qop=\"\""]).qop, None);
        let found = digest(&["Digest realm=\"zone é\", nonce=x"]);
        assert_eq!(bytes_of(&found.realm), "zone é".as_bytes());
    }

    #[test]
    fn what_cannot_be_answered_is_named() {
        assert!(matches!(read(&[]), AuthChallenge::None));
        assert!(matches!(read(&["", ",,"]), AuthChallenge::None));
        for (value, short) in [
            ("Basic realm=\"x\"", "Basic"),
            ("Negotiate a87421000492aa==", "Negotiate"),
            ("Digest realm=\"x\"", "Digest without nonce"),
            ("Digest nonce=x, algorithm=FOO", "Digest with algorithm FOO"),
            ("Digest nonce=x, qop=other", "Digest with qop other"),
            (
                "Digest nonce=x, algorithm=md5-sess",
                "Digest with algorithm MD5-sess and no qop",
            ),
        ] {
            match read(&[value]) {
                AuthChallenge::Unsupported(found) => assert_eq!(found, [short], "{value}"),
                other => panic!("{value}: {other:?}"),
            }
        }
    }

    #[test]
    fn the_next_nonce_is_read() {
        let read = |value: &[u8]| {
            let mut headers = HeaderMap::new();
            let value = http::HeaderValue::from_bytes(value).unwrap();
            headers.insert("authentication-info", value);
            next_nonce(&headers)
        };
        let known = [
            (
                &b"nextnonce=\"n\"2\", qop=auth, rspauth=\"x\""[..],
                Some("n"),
            ),
            (b"qop=auth, NextNonce = abc", Some("abc")),
            (b"nextnonce=\"caf\xe9\"", Some("caf\u{e9}")),
            (b"rspauth=\"nextnonce=x\"", None),
            (b"nextnonce=\"\"", None),
            (b"", None),
        ];
        for (value, expected) in known {
            assert_eq!(read(value).as_deref(), expected, "{value:?}");
        }
        assert_eq!(next_nonce(&HeaderMap::new()), None);
    }

    #[test]
    fn garbage_ends() {
        for value in [
            "\"",
            "=",
            "Digest nonce=\"",
            "Digest nonce=\"x\\",
            "é=é",
            "(((",
            "Digest =x",
        ] {
            read(&[value]);
        }
    }
}
