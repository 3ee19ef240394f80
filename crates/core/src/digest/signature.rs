//! Signing: the `Authorization` header that answers a challenge.

use digest_auth::{AuthContext, HttpMethod, Qop, WwwAuthenticateHeader};
use http::{HeaderValue, Method};

use crate::config::credentials::KeyPair;
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

    /// Counts one use that was made elsewhere (diqwest always signs with a count of 1).
    pub(crate) fn count_first_use(&self) {
        self.count.count_first_use();
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
        let answer = challenge.respond(&context).ok()?.to_header_string();
        let mut value = HeaderValue::from_bytes(answer.as_bytes()).ok()?;
        value.set_sensitive(true);
        Some(value)
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

    #[test]
    fn without_qop_there_is_no_count() {
        let old = answer("Digest realm=\"r\", nonce=\"n\"", "c");
        assert!(!old.contains("nc=") && !old.contains("cnonce="), "{old}");
    }
}
