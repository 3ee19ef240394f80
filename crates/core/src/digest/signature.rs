//! Signing: the `Authorization` header that answers a challenge.

use std::fmt;
use std::sync::OnceLock;

use bytes::Bytes;
use http::{HeaderValue, Method};
use memchr::memchr2;
use secrecy::{ExposeSecret as _, SecretString};

use crate::config::credentials::KeyPair;
use crate::digest::challenge::{DigestChallenge, Qop, bytes_of};
use crate::digest::hash::{Algorithm, Hash, HexDigits};
use crate::digest::nonce_counts::NonceCount;
use crate::random;

/// A challenge with the use count of its nonce. One key pair answers it.
#[derive(Debug)]
pub(crate) struct CountedChallenge {
    challenge: DigestChallenge,
    count: NonceCount,
    /// Made by the first signature.
    signer: OnceLock<Signer>,
}

/// The parts of a request that a signature covers.
pub(crate) struct SignedParts<'a> {
    pub(crate) method: &'a Method,
    /// The request target as it goes over the wire: path and query, encoded.
    pub(crate) target: &'a str,
    pub(crate) body: &'a [u8],
}

impl CountedChallenge {
    pub(super) fn new(challenge: DigestChallenge, count: NonceCount) -> Self {
        Self {
            challenge,
            count,
            signer: OnceLock::new(),
        }
    }

    #[cfg(test)]
    pub(super) fn nonce(&self) -> &str {
        &self.challenge.nonce
    }

    /// Whether a signature for `self` that was answered with `other` is worth repeating: the server has given another
    /// nonce, or says that the nonce was the fault.
    pub(crate) fn is_outdated_by(&self, other: &DigestChallenge) -> bool {
        other.stale || other.nonce != self.challenge.nonce
    }

    /// Number of signatures with the nonce so far, by all calls.
    pub(crate) fn uses(&self) -> u32 {
        self.count.uses()
    }

    /// Returns the challenge with another nonce; `None` if it is the same.
    pub(super) fn with_nonce(&self, nonce: String) -> Option<DigestChallenge> {
        (nonce != self.challenge.nonce).then(|| DigestChallenge {
            nonce,
            stale: false,
            ..self.challenge.clone()
        })
    }

    /// Returns the value of `Authorization`, marked as sensitive. `None` if the challenge has characters that cannot be sent
    /// back.
    pub(crate) fn sign(&self, parts: &SignedParts<'_>, keys: &KeyPair) -> Option<HeaderValue> {
        self.sign_as(parts, keys, None)
    }

    fn sign_as(
        &self,
        parts: &SignedParts<'_>,
        keys: &KeyPair,
        cnonce: Option<&str>,
    ) -> Option<HeaderValue> {
        let signer = self
            .signer
            .get_or_init(|| Signer::new(&self.challenge, keys, cnonce));
        let header = signer.header(parts, self.count.count_use() + 1);
        let mut value = HeaderValue::from_maybe_shared(Bytes::from(header)).ok()?;
        value.set_sensitive(true);
        Some(value)
    }
}

/// The common parts of all answers to one challenge. Each request adds its target, count and response: that takes two digests, and
/// no copy of the challenge.
struct Signer {
    algorithm: Algorithm,
    qop: Option<Qop>,
    nonce: Vec<u8>,
    /// The same in all answers, which differ by their count.
    cnonce: String,
    /// The digest of the key pair: whoever has it can sign for this challenge.
    of_keys: SecretString,
    /// The header up to the target.
    head: Vec<u8>,
    /// The header after the response.
    tail: Vec<u8>,
}

impl Signer {
    fn new(challenge: &DigestChallenge, keys: &KeyPair, cnonce: Option<&str>) -> Self {
        let (public, private) = (keys.public_key(), keys.private_key());
        let algorithm = challenge.algorithm;
        let digest = |fields: &[&[u8]]| algorithm.digest(fields).to_string();
        // One byte for each character: the bytes that the challenge had.
        let (realm, nonce) = (bytes_of(&challenge.realm), bytes_of(&challenge.nonce));
        let cnonce = cnonce.map_or_else(random::digits, str::to_owned);
        let mut of_keys = digest(&[public.as_bytes(), &realm, private.as_bytes()]);
        if algorithm.is_session {
            of_keys = digest(&[of_keys.as_bytes(), &nonce, cnonce.as_bytes()]);
        }
        let user = match challenge.userhash {
            true => digest(&[public.as_bytes(), &realm]),
            false => public.to_owned(),
        };
        let mut head = b"Digest ".to_vec();
        for (name, value) in [
            ("username", user.as_bytes()),
            ("realm", &realm),
            ("nonce", &nonce),
        ] {
            quoted(&mut head, name, value);
            head.extend_from_slice(b", ");
        }
        let mut tail = Vec::new();
        if let Some(opaque) = &challenge.opaque {
            tail.extend_from_slice(b", ");
            quoted(&mut tail, "opaque", &bytes_of(opaque));
        }
        // Servers from before `qop` know one algorithm and need not be given its name.
        if challenge.qop.is_some() || algorithm.hash != Hash::Md5 {
            tail.extend_from_slice(format!(", algorithm={algorithm}").as_bytes());
        }
        if challenge.userhash {
            tail.extend_from_slice(b", userhash=true");
        }
        Self {
            algorithm,
            qop: challenge.qop,
            nonce,
            cnonce,
            of_keys: SecretString::from(of_keys),
            head,
            tail,
        }
    }

    /// Writes the header that signs a request, as the signature of this number with the nonce.
    fn header(&self, parts: &SignedParts<'_>, number: u32) -> Vec<u8> {
        let hash = |fields: &[&[u8]]| self.algorithm.digest(fields);
        let (method, target) = (parts.method.as_str().as_bytes(), parts.target.as_bytes());
        let of_request = match self.qop {
            Some(Qop::AuthInt) => {
                let of_body = hash(&[parts.body]);
                hash(&[method, target, of_body.as_ref()])
            }
            Some(Qop::Auth) | None => hash(&[method, target]),
        };
        let of_keys = self.of_keys.expose_secret().as_bytes();
        let mut header = Vec::with_capacity(self.head.len() + target.len() + self.tail.len() + 256);
        header.extend_from_slice(&self.head);
        quoted(&mut header, "uri", target);
        let response = match self.qop {
            None => hash(&[of_keys, &self.nonce, of_request.as_ref()]),
            Some(qop) => {
                let qop: &[u8] = match qop {
                    Qop::Auth => b"auth",
                    Qop::AuthInt => b"auth-int",
                };
                let count = HexDigits::of(&number.to_be_bytes());
                for part in [b", qop=", qop, b", nc=", count.as_ref(), b", "] {
                    header.extend_from_slice(part);
                }
                quoted(&mut header, "cnonce", self.cnonce.as_bytes());
                hash(&[
                    of_keys,
                    &self.nonce,
                    count.as_ref(),
                    self.cnonce.as_bytes(),
                    qop,
                    of_request.as_ref(),
                ])
            }
        };
        header.extend_from_slice(b", ");
        quoted(&mut header, "response", response.as_ref());
        header.extend_from_slice(&self.tail);
        header
    }
}

/// Shows nothing of what signs.
impl fmt::Debug for Signer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Signer").finish_non_exhaustive()
    }
}

/// Appends `name="value"`.
fn quoted(header: &mut Vec<u8>, name: &str, value: &[u8]) {
    header.extend_from_slice(name.as_bytes());
    header.extend_from_slice(b"=\"");
    let mut rest = value;
    while let Some(place) = memchr2(b'"', b'\\', rest) {
        header.extend_from_slice(&rest[..place]);
        header.extend_from_slice(&[b'\\', rest[place]]);
        rest = &rest[place + 1..];
    }
    header.extend_from_slice(rest);
    header.push(b'"');
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::digest::challenge::tests::challenge;

    fn get<'a>() -> SignedParts<'a> {
        SignedParts {
            method: &Method::GET,
            target: "/dir/index.html",
            body: b"",
        }
    }

    fn answer(text: &str, cnonce: &str) -> String {
        let keys = KeyPair::new("Mufasa", "Circle of Life");
        let challenge = CountedChallenge::new(challenge(text), NonceCount::default());
        let value = challenge.sign_as(&get(), &keys, Some(cnonce)).unwrap();
        assert!(value.is_sensitive());
        value.to_str().unwrap().to_owned()
    }

    /// The two answers that RFC 7616 gives in section 3.9.1.
    #[test]
    fn the_examples_of_the_rfc_are_met() {
        let challenge = |algorithm: &str| {
            format!(
                "Digest realm=\"http-auth@example.org\", qop=\"auth, auth-int\", algorithm={algorithm}, \
                 nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\", \
                 opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\""
            )
        };
        let cnonce = "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ";
        let md5 = answer(&challenge("MD5"), cnonce);
        assert!(
            md5.contains("response=\"8ca523f5e9506fed4657c9700eebdbec\""),
            "{md5}"
        );
        let sha256 = answer(&challenge("SHA-256"), cnonce);
        assert!(
            sha256.contains(
                "response=\"753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1\""
            ),
            "{sha256}"
        );
        for part in [
            "nc=00000001",
            "qop=auth,",
            "opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"",
            "uri=\"/dir/index.html\"",
            "algorithm=SHA-256",
        ] {
            assert!(sha256.contains(part), "{part}: {sha256}");
        }
    }

    /// The answers are byte for byte those of `digest_auth`, which makes each of them anew.
    #[test]
    fn each_answer_is_that_of_digest_auth() {
        let keys = KeyPair::new("Muf\"asa", "Circle of Life");
        for algorithm in ["MD5", "MD5-sess", "SHA-256", "SHA-256-sess", "SHA-512-256"] {
            for qop in [
                "",
                ", qop=\"auth\"",
                ", qop=\"auth-int\"",
                ", qop=\"auth,auth-int\"",
            ] {
                if qop.is_empty() && algorithm.ends_with("-sess") {
                    // Has no answer.
                    continue;
                }
                for more in ["", ", userhash=true", ", opaque=\"a\\\"b\""] {
                    let text = format!(
                        "Digest realm=\"r\\\\s\", nonce=\"n\", algorithm={algorithm}{qop}{more}"
                    );
                    let counted = CountedChallenge::new(challenge(&text), NonceCount::default());
                    let mut challenge = digest_auth::parse(&text).unwrap();
                    if qop.contains("\"auth,") {
                        // `digest_auth` covers the body where it can.
                        challenge.qop = Some(vec![digest_auth::Qop::AUTH]);
                    }
                    for (number, body) in [b"body" as &[u8], b"", b"more"].into_iter().enumerate() {
                        let parts = SignedParts {
                            method: &Method::POST,
                            target: "/a?b=c",
                            body,
                        };
                        let value = counted.sign_as(&parts, &keys, Some("c")).unwrap();
                        let covers = qop.contains("\"auth-int").then_some(body);
                        let mut context = digest_auth::AuthContext::new_post(
                            keys.public_key(),
                            keys.private_key(),
                            "/a?b=c",
                            covers,
                        );
                        context.set_custom_cnonce("c");
                        let mut again = challenge.clone();
                        again.nc = u32::try_from(number).unwrap();
                        let expected = again.respond(&context).unwrap().to_header_string();
                        assert_eq!(value.to_str().unwrap(), expected);
                    }
                }
            }
        }
    }

    #[test]
    fn a_challenge_in_other_bytes_is_answered_in_them() {
        let keys = KeyPair::new("Mufasa", "Circle of Life");
        let mut challenge = challenge("Digest realm=\"\", nonce=\"\", qop=\"auth\"");
        // As they are read from Latin-1: one character for each byte.
        challenge.realm = "caf\u{e9}".to_owned();
        challenge.nonce = "n\u{fc}".to_owned();
        let counted = CountedChallenge::new(challenge, NonceCount::default());
        let value = counted.sign_as(&get(), &keys, Some("c")).unwrap();
        let written: String = value.as_bytes().iter().copied().map(char::from).collect();
        assert!(
            written.contains("realm=\"caf\u{e9}\", nonce=\"n\u{fc}\", uri"),
            "{written}"
        );
        let of_keys = md5(b"Mufasa:caf\xe9:Circle of Life");
        let of_request = md5(b"GET:/dir/index.html");
        let signed = [
            of_keys.as_bytes(),
            b":n\xfc:00000001:c:auth:",
            of_request.as_bytes(),
        ];
        let response = md5(&signed.concat());
        assert!(
            written.contains(&format!("response=\"{response}\"")),
            "{written}"
        );
    }

    fn md5(bytes: &[u8]) -> String {
        digest_auth::Algorithm::default().hash(bytes)
    }

    #[test]
    fn one_nonce_has_one_cnonce_and_nothing_of_the_keys_is_shown() {
        let keys = KeyPair::new("Mufasa", "Circle of Life");
        let text = "Digest realm=\"r\", nonce=\"n\", qop=\"auth\"";
        let counted = CountedChallenge::new(challenge(text), NonceCount::default());
        let cnonce = |value: HeaderValue| {
            let text = value.to_str().unwrap().to_owned();
            let part = text.split(", ").find(|part| part.starts_with("cnonce="));
            part.unwrap().to_owned()
        };
        let [one, two] = [(); 2].map(|()| cnonce(counted.sign(&get(), &keys).unwrap()));
        assert_eq!(one, two);
        let other = CountedChallenge::new(challenge(text), NonceCount::default());
        assert_ne!(one, cnonce(other.sign(&get(), &keys).unwrap()));
        let shown = format!("{counted:?}");
        let of_keys = md5(b"Mufasa:r:Circle of Life");
        assert!(!shown.contains(&of_keys), "{shown}");
    }

    #[test]
    fn without_qop_there_is_no_count() {
        let old = answer("Digest realm=\"r\", nonce=\"n\"", "c");
        assert!(!old.contains("nc=") && !old.contains("cnonce="), "{old}");
    }
}
