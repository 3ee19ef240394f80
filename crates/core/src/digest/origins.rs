//! Signing calls: the challenges of each origin, their nonce counts, and who makes the handshake.

use std::collections::{HashMap, VecDeque};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use digest_auth::{AuthContext, HttpMethod, Qop, WwwAuthenticateHeader};
use http::{HeaderValue, Method};
use tokio::sync::OwnedMutexGuard;

use crate::credentials::Credentials;

/// How many nonces of an origin are remembered with their counts. A server may hand out one nonce again and
/// again (to several calls, or by several machines in turn), and a count must not be used twice for it.
const REMEMBERED_NONCES: usize = 256;

/// The challenges of all origins, for one key pair.
#[derive(Default)]
pub(crate) struct Origins(Mutex<HashMap<String, Arc<Origin>>>);

impl Origins {
    /// The state of an origin: scheme, host and port.
    pub(crate) fn get(&self, url: &url::Url) -> Arc<Origin> {
        let origin = url.origin().ascii_serialization();
        lock(&self.0).entry(origin).or_default().clone()
    }
}

/// What is known about one origin.
#[derive(Default)]
pub(crate) struct Origin {
    state: Mutex<State>,
    /// Held while the first challenge is being fetched, never while a signed call is on the wire.
    handshake: Arc<tokio::sync::Mutex<()>>,
}

#[derive(Default)]
struct State {
    current: Option<Arc<Challenge>>,
    /// The server answered without asking for anything: there is nothing to wait for.
    open: bool,
    counts: VecDeque<(String, Arc<AtomicU32>)>,
}

/// How a call begins.
pub(crate) enum Start {
    /// Signed with the shared challenge.
    Signed(Arc<Challenge>),
    /// As it is: this server has not asked for Digest so far.
    Plain,
    /// With the handshake, while the others wait for the permit to be dropped.
    Handshake(OwnedMutexGuard<()>),
}

impl Origin {
    /// How the next call begins. Waits while another call makes the handshake.
    pub(crate) async fn start(&self) -> Start {
        if let Some(start) = self.ready() {
            return start;
        }
        let permit = Arc::clone(&self.handshake).lock_owned().await;
        self.ready().unwrap_or(Start::Handshake(permit))
    }

    fn ready(&self) -> Option<Start> {
        let state = lock(&self.state);
        match &state.current {
            Some(challenge) => Some(Start::Signed(Arc::clone(challenge))),
            None if state.open => Some(Start::Plain),
            None => None,
        }
    }

    /// Remembers that the server answered an unsigned call.
    pub(crate) fn answered_unsigned(&self) {
        lock(&self.state).open = true;
    }

    /// Takes over the challenge that a reply carried. It becomes the shared one, unless that has changed since
    /// the call was signed with `answering`.
    pub(crate) fn adopt(
        &self,
        prompt: WwwAuthenticateHeader,
        answering: Option<&Arc<Challenge>>,
    ) -> Arc<Challenge> {
        let mut state = lock(&self.state);
        let count = state.count(&prompt.nonce);
        let challenge = Arc::new(Challenge { prompt, count });
        let unchanged = match (&state.current, answering) {
            (None, _) => true,
            (Some(current), Some(answering)) => Arc::ptr_eq(current, answering),
            (Some(_), None) => false,
        };
        if unchanged {
            state.current = Some(Arc::clone(&challenge));
        }
        challenge
    }
}

impl State {
    /// The count of a nonce, which all challenges with that nonce share.
    fn count(&mut self, nonce: &str) -> Arc<AtomicU32> {
        if let Some((_, count)) = self.counts.iter().find(|(known, _)| known == nonce) {
            return Arc::clone(count);
        }
        if self.counts.len() == REMEMBERED_NONCES {
            self.counts.pop_front();
        }
        let count = Arc::new(AtomicU32::new(0));
        self.counts
            .push_back((nonce.to_owned(), Arc::clone(&count)));
        count
    }
}

/// A challenge and how often its nonce was used.
#[derive(Debug)]
pub(crate) struct Challenge {
    prompt: WwwAuthenticateHeader,
    count: Arc<AtomicU32>,
}

/// What is signed.
pub(crate) struct Signed<'a> {
    pub(crate) method: &'a Method,
    /// The request target as it goes over the wire: path and query, encoded.
    pub(crate) target: &'a str,
    pub(crate) body: &'a [u8],
}

impl Challenge {
    /// Whether an answer to `self` that was met with `other` is worth repeating: the server has given another
    /// nonce, or says that the nonce was the fault.
    pub(crate) fn is_outdated_by(&self, other: &WwwAuthenticateHeader) -> bool {
        other.stale || other.nonce != self.prompt.nonce
    }

    /// Counts one use that was made elsewhere (diqwest always signs with a count of 1).
    pub(crate) fn count_first_use(&self) {
        self.count.fetch_max(1, Ordering::Relaxed);
    }

    /// The value of `Authorization`, marked as sensitive. `None` if the challenge holds what cannot be sent back.
    pub(crate) fn sign(
        &self,
        signed: &Signed<'_>,
        credentials: &Credentials,
    ) -> Option<HeaderValue> {
        self.sign_as(signed, credentials, None)
    }

    fn sign_as(
        &self,
        signed: &Signed<'_>,
        credentials: &Credentials,
        cnonce: Option<&str>,
    ) -> Option<HeaderValue> {
        let mut prompt = self.prompt.clone();
        // respond() adds one.
        prompt.nc = self.count.fetch_add(1, Ordering::Relaxed);
        let integrity = matches!(prompt.qop.as_deref(), Some([Qop::AUTH_INT]));
        let mut context = AuthContext::new_with_method(
            credentials.public_key(),
            credentials.private_key(),
            signed.target,
            integrity.then_some(signed.body),
            HttpMethod::from(signed.method.as_str()),
        );
        if let Some(cnonce) = cnonce {
            context.set_custom_cnonce(cnonce);
        }
        let answer = prompt.respond(&context).ok()?.to_header_string();
        let mut value = HeaderValue::from_bytes(answer.as_bytes()).ok()?;
        value.set_sensitive(true);
        Some(value)
    }
}

/// These locks guard plain data that is whole at every moment, so a panic elsewhere does not spoil it.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::challenge::{Asked, asked};

    fn prompt(text: &str) -> WwwAuthenticateHeader {
        let mut headers = http::HeaderMap::new();
        headers.insert(http::header::WWW_AUTHENTICATE, text.parse().unwrap());
        match asked(&headers) {
            Asked::Digest(prompt) => *prompt,
            other => panic!("{other:?}"),
        }
    }

    fn get<'a>() -> Signed<'a> {
        Signed {
            method: &Method::GET,
            target: "/dir/index.html",
            body: b"",
        }
    }

    fn answer(text: &str, cnonce: &str) -> String {
        let credentials = Credentials::new("Mufasa", "Circle of Life");
        let challenge = Origin::default().adopt(prompt(text), None);
        let value = challenge
            .sign_as(&get(), &credentials, Some(cnonce))
            .unwrap();
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

    #[test]
    fn a_count_is_never_used_twice_for_one_nonce() {
        let origin = Origin::default();
        let text = |nonce: &str| format!("Digest realm=\"r\", qop=\"auth\", nonce=\"{nonce}\"");
        let credentials = Credentials::new("a", "b");
        let nc = |challenge: &Challenge| {
            let value = challenge.sign(&get(), &credentials).unwrap();
            let text = value.to_str().unwrap().to_owned();
            let (_, after) = text.split_once("nc=").unwrap();
            after[..8].to_owned()
        };
        let first = origin.adopt(prompt(&text("one")), None);
        first.count_first_use();
        assert_eq!(nc(&first), "00000002");
        // The same nonce again, in another reply.
        let again = origin.adopt(prompt(&text("one")), None);
        assert_eq!(nc(&again), "00000003");
        // Another machine's nonce in between.
        let other = origin.adopt(prompt(&text("two")), Some(&first));
        assert_eq!(nc(&other), "00000001");
        let back = origin.adopt(prompt(&text("one")), Some(&other));
        assert_eq!(nc(&back), "00000004");
    }

    #[test]
    fn not_every_nonce_is_remembered_for_ever() {
        let origin = Origin::default();
        for number in 0..2 * REMEMBERED_NONCES {
            let text = format!("Digest realm=\"r\", nonce=\"{number}\"");
            origin.adopt(prompt(&text), None);
        }
        assert_eq!(lock(&origin.state).counts.len(), REMEMBERED_NONCES);
    }

    #[test]
    fn the_shared_challenge_changes_only_for_calls_that_were_signed_with_it() {
        let origin = Origin::default();
        let text = |nonce: &str| prompt(&format!("Digest realm=\"r\", nonce=\"{nonce}\""));
        let shared = |origin: &Origin| match origin.ready() {
            Some(Start::Signed(challenge)) => challenge.prompt.nonce.clone(),
            _ => String::new(),
        };
        let first = origin.adopt(text("one"), None);
        origin.adopt(text("two"), Some(&first));
        assert_eq!(shared(&origin), "two");
        // A slower call that was signed with the first one.
        origin.adopt(text("three"), Some(&first));
        assert_eq!(shared(&origin), "two");
        // A call that was not signed at all.
        origin.adopt(text("four"), None);
        assert_eq!(shared(&origin), "two");
    }
}
