//! Signing: the `Authorization` header that answers a challenge.

use digest_auth::{AuthContext, AuthorizationHeader, HttpMethod, Qop, WwwAuthenticateHeader};
use http::{HeaderValue, Method};

use crate::config::credentials::KeyPair;
use crate::digest::challenge::bytes_of;
use crate::digest::nonce_counts::NonceCount;

/// A challenge with the use count of its nonce.
#[derive(Debug)]
pub(crate) struct CountedChallenge {
    challenge: WwwAuthenticateHeader,
    count: NonceCount,
}

/// The parts of a request that a signature covers.
pub(crate) struct SignedParts<'a> {
    pub(crate) method: &'a Method,
    /// The request target as it goes over the wire: path and query, encoded.
    pub(crate) target: &'a str,
    pub(crate) body: &'a [u8],
}

impl CountedChallenge {
    pub(super) fn new(challenge: WwwAuthenticateHeader, count: NonceCount) -> Self {
        Self { challenge, count }
    }

    #[cfg(test)]
    pub(super) fn nonce(&self) -> &str {
        &self.challenge.nonce
    }

    /// Whether a signature for `self` that was answered with `other` is worth repeating: the server has given another
    /// nonce, or says that the nonce was the fault.
    pub(crate) fn is_outdated_by(&self, other: &WwwAuthenticateHeader) -> bool {
        other.stale || other.nonce != self.challenge.nonce
    }

    /// Number of signatures with the nonce so far, by all calls.
    pub(crate) fn uses(&self) -> u32 {
        self.count.uses()
    }

    /// Returns the challenge with another nonce; `None` if it is the same.
    pub(super) fn with_nonce(&self, nonce: String) -> Option<WwwAuthenticateHeader> {
        (nonce != self.challenge.nonce).then(|| WwwAuthenticateHeader {
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
        let mut challenge = self.challenge.clone();
        // respond() adds one.
        challenge.nc = self.count.count_use();
        let integrity = matches!(challenge.qop.as_deref(), Some([Qop::AUTH_INT]));
        let mut context = AuthContext::new_with_method(
            keys.public_key(),
            keys.private_key(),
            parts.target,
            integrity.then_some(parts.body),
            HttpMethod::from(parts.method.as_str()),
        );
        if let Some(cnonce) = cnonce {
            context.set_custom_cnonce(cnonce);
        }
        let mut answer = challenge.respond(&context).ok()?;
        if !(answer.realm.is_ascii() && answer.nonce.is_ascii()) {
            sign_bytes(&mut answer, parts, keys);
        }
        let mut value = HeaderValue::from_bytes(&bytes_of(&answer.to_header_string())).ok()?;
        value.set_sensitive(true);
        Some(value)
    }
}

/// Signs anew what `digest_auth` has signed as UTF-8: realm and nonce have the bytes of the challenge, one in each character.
fn sign_bytes(answer: &mut AuthorizationHeader, parts: &SignedParts<'_>, keys: &KeyPair) {
    let algorithm = answer.algorithm;
    let hash = |fields: &[&[u8]]| algorithm.hash(&fields.join(&b':'));
    let (realm, nonce) = (bytes_of(&answer.realm), bytes_of(&answer.nonce));
    let (public, private) = (keys.public_key().as_bytes(), keys.private_key().as_bytes());
    let cnonce = answer.cnonce.clone().unwrap_or_default();
    let mut of_keys = hash(&[public, &realm, private]);
    if algorithm.sess {
        of_keys = hash(&[of_keys.as_bytes(), &nonce, cnonce.as_bytes()]);
    }
    let (method, target) = (parts.method.as_str().as_bytes(), parts.target.as_bytes());
    let of_request = match answer.qop {
        Some(Qop::AUTH_INT) => hash(&[method, target, algorithm.hash(parts.body).as_bytes()]),
        Some(Qop::AUTH) | None => hash(&[method, target]),
    };
    let (of_keys, of_request) = (of_keys.as_bytes(), of_request.as_bytes());
    answer.response = match answer.qop {
        Some(qop) => hash(&[
            of_keys,
            &nonce,
            format!("{:08x}", answer.nc).as_bytes(),
            cnonce.as_bytes(),
            qop.to_string().as_bytes(),
            of_request,
        ]),
        None => hash(&[of_keys, &nonce, of_request]),
    };
    if answer.userhash {
        answer.username = hash(&[public, &realm]);
    }
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

    /// The answers of `digest_auth`, for challenges in ASCII, are those that are computed for challenges in bytes.
    #[test]
    fn bytes_are_signed_as_text_is() {
        let keys = KeyPair::new("Mufasa", "Circle of Life");
        for algorithm in ["MD5", "MD5-sess", "SHA-256", "SHA-256-sess", "SHA-512-256"] {
            for qop in ["", ", qop=\"auth\"", ", qop=\"auth-int\""] {
                if qop.is_empty() && algorithm.ends_with("-sess") {
                    // Has no answer: it is made of a cnonce, which is not sent.
                    continue;
                }
                for userhash in [false, true] {
                    let mut challenge = challenge(&format!(
                        "Digest realm=\"r\", nonce=\"n\", algorithm={algorithm}{qop}, userhash={userhash}"
                    ));
                    let parts = SignedParts {
                        method: &Method::POST,
                        target: "/a?b=c",
                        body: b"body",
                    };
                    let context = AuthContext::new_post(
                        "Mufasa",
                        "Circle of Life",
                        "/a?b=c",
                        Some(parts.body),
                    );
                    let expected = challenge.respond(&context).unwrap();
                    let mut answer = expected.clone();
                    (answer.response, answer.username) = (String::new(), "Mufasa".to_owned());
                    sign_bytes(&mut answer, &parts, &keys);
                    assert_eq!(answer.to_header_string(), expected.to_header_string());
                }
            }
        }
    }

    #[test]
    fn without_qop_there_is_no_count() {
        let old = answer("Digest realm=\"r\", nonce=\"n\"", "c");
        assert!(!old.contains("nc=") && !old.contains("cnonce="), "{old}");
    }
}
