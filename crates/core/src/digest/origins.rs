//! Origins: the current challenge of each server, and which call makes the handshake while the others wait.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::sync::OwnedMutexGuard;
use url::{Position, Url};

use crate::digest::challenge::DigestChallenge;
use crate::digest::nonce_counts::NonceCounts;
use crate::digest::signature::CountedChallenge;
use crate::sync::lock;

/// The challenges of all origins, for one key pair.
#[derive(Default)]
pub(crate) struct Origins(Mutex<HashMap<String, Arc<Origin>>>);

impl Origins {
    /// Returns the state of an origin: scheme, host and port, as a URL begins that has no user name.
    pub(crate) fn get(&self, url: &Url) -> Arc<Origin> {
        let origin = &url[..Position::BeforePath];
        let mut origins = lock(&self.0);
        if let Some(known) = origins.get(origin) {
            return Arc::clone(known);
        }
        Arc::clone(origins.entry(origin.to_owned()).or_default())
    }
}

/// The authentication state of one origin.
#[derive(Default)]
pub(crate) struct Origin {
    state: Mutex<OriginState>,
    /// Locked while the first challenge is being fetched, never while a signed call is on the wire.
    handshake: Arc<tokio::sync::Mutex<()>>,
}

#[derive(Default)]
struct OriginState {
    current: Option<Arc<CountedChallenge>>,
    /// The server answered without asking for anything: there is nothing to wait for.
    open: bool,
    counts: NonceCounts,
}

/// How a call begins.
pub(crate) enum Start {
    /// Signed with the shared challenge.
    Signed(Arc<CountedChallenge>),
    /// As it is: this server has not asked for Digest so far.
    Unsigned,
    /// With the handshake, while the others wait for the permit to be dropped.
    Handshake(HandshakePermit),
}

/// Permit of a handshake; `None` after waiting for it in vain.
pub(crate) type HandshakePermit = Option<OwnedMutexGuard<()>>;

impl Origin {
    /// Decides how the next call begins. Waits while another call makes the handshake, but not beyond the limit.
    pub(crate) async fn start(&self, limit: Duration) -> Start {
        if let Some(start) = self.ready() {
            return start;
        }
        let permit = Arc::clone(&self.handshake).lock_owned();
        let permit = tokio::time::timeout(limit, permit).await.ok();
        self.ready().unwrap_or(Start::Handshake(permit))
    }

    fn ready(&self) -> Option<Start> {
        let state = lock(&self.state);
        match &state.current {
            Some(challenge) => Some(Start::Signed(Arc::clone(challenge))),
            None if state.open => Some(Start::Unsigned),
            None => None,
        }
    }

    /// Remembers that the server answered an unsigned call.
    pub(crate) fn answered_unsigned(&self) {
        lock(&self.state).open = true;
    }

    /// Takes over the challenge of a response. It becomes the shared one, unless that has changed since
    /// the call was signed with `answering`.
    pub(crate) fn adopt(
        &self,
        challenge: DigestChallenge,
        answering: Option<&Arc<CountedChallenge>>,
    ) -> Arc<CountedChallenge> {
        let mut state = lock(&self.state);
        let challenge = state.counted(challenge);
        state.share(&challenge, answering);
        challenge
    }

    /// Returns the challenge of a response with the use count of its nonce, and does not share it.
    pub(crate) fn counted(&self, challenge: DigestChallenge) -> Arc<CountedChallenge> {
        lock(&self.state).counted(challenge)
    }

    /// Takes in that a signature for a challenge was accepted: the challenge is shared from now on, or the same one with the
    /// next nonce, if the server names that.
    pub(crate) fn accepted(
        &self,
        challenge: &Arc<CountedChallenge>,
        answering: Option<&Arc<CountedChallenge>>,
        next_nonce: Option<String>,
    ) {
        let mut state = lock(&self.state);
        state.share(challenge, answering);
        if let Some(next) = next_nonce.and_then(|nonce| challenge.with_nonce(nonce)) {
            let next = state.counted(next);
            state.share(&next, Some(challenge));
        }
    }
}

impl OriginState {
    fn counted(&mut self, challenge: DigestChallenge) -> Arc<CountedChallenge> {
        let count = self.counts.of(&challenge.nonce);
        Arc::new(CountedChallenge::new(challenge, count))
    }

    fn share(
        &mut self,
        challenge: &Arc<CountedChallenge>,
        answering: Option<&Arc<CountedChallenge>>,
    ) {
        let unchanged = match (&self.current, answering) {
            (None, _) => true,
            (Some(current), Some(answering)) => Arc::ptr_eq(current, answering),
            (Some(_), None) => false,
        };
        if unchanged {
            self.current = Some(Arc::clone(challenge));
        }
    }
}

#[cfg(test)]
mod tests {
    use http::Method;

    use super::*;
    use crate::config::credentials::KeyPair;
    use crate::digest::challenge::tests::challenge;
    use crate::digest::nonce_counts::REMEMBERED_NONCES;
    use crate::digest::signature::SignedParts;

    #[test]
    fn a_count_is_never_used_twice_for_one_nonce() {
        let origin = Origin::default();
        let text = |nonce: &str| format!("Digest realm=\"r\", qop=\"auth\", nonce=\"{nonce}\"");
        let keys = KeyPair::new("a", "b");
        let get = SignedParts {
            method: &Method::GET,
            target: "/dir/index.html",
            body: b"",
        };
        let nc = |challenge: &CountedChallenge| {
            let value = challenge.sign(&get, &keys).unwrap();
            let text = value.to_str().unwrap().to_owned();
            let (_, after) = text.split_once("nc=").unwrap();
            after[..8].to_owned()
        };
        let first = origin.adopt(challenge(&text("one")), None);
        assert_eq!(nc(&first), "00000001");
        assert_eq!(nc(&first), "00000002");
        // The same nonce again, in another response.
        let again = origin.adopt(challenge(&text("one")), None);
        assert_eq!(nc(&again), "00000003");
        // Another machine's nonce in between.
        let other = origin.adopt(challenge(&text("two")), Some(&first));
        assert_eq!(nc(&other), "00000001");
        let back = origin.adopt(challenge(&text("one")), Some(&other));
        assert_eq!(nc(&back), "00000004");
    }

    #[tokio::test(start_paused = true)]
    async fn a_call_waits_for_the_handshake_of_another_only_so_long() {
        let limit = Duration::from_secs(5);
        let origin = Arc::new(Origin::default());
        let Start::Handshake(permit) = origin.start(limit).await else {
            panic!("the first call makes the handshake");
        };
        assert!(permit.is_some());
        // The call with the permit is one that nothing drives on.
        let begun = tokio::time::Instant::now();
        assert!(matches!(origin.start(limit).await, Start::Handshake(None)));
        assert_eq!(begun.elapsed(), limit);
        // Whoever waits still begins with the challenge that is found meanwhile.
        let waiting = Arc::clone(&origin);
        let waiting = tokio::spawn(async move { waiting.start(limit).await });
        tokio::task::yield_now().await;
        origin.adopt(challenge("Digest realm=\"r\", nonce=\"n\""), None);
        assert!(matches!(waiting.await.unwrap(), Start::Signed(_)));
        drop(permit);
    }

    #[test]
    fn not_every_nonce_is_remembered_for_ever() {
        let origin = Origin::default();
        for number in 0..2 * REMEMBERED_NONCES {
            let text = format!("Digest realm=\"r\", nonce=\"{number}\"");
            origin.adopt(challenge(&text), None);
        }
        assert_eq!(lock(&origin.state).counts.0.len(), REMEMBERED_NONCES);
    }

    fn text(nonce: &str) -> DigestChallenge {
        challenge(&format!("Digest realm=\"r\", nonce=\"{nonce}\""))
    }

    /// The nonce of the challenge that calls share.
    fn shared(origin: &Origin) -> String {
        match origin.ready() {
            Some(Start::Signed(challenge)) => challenge.nonce().to_owned(),
            _ => String::new(),
        }
    }

    #[test]
    fn the_shared_challenge_changes_only_for_calls_that_were_signed_with_it() {
        let origin = Origin::default();
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

    #[test]
    fn a_challenge_is_shared_once_it_was_accepted_and_then_the_next_nonce() {
        let origin = Origin::default();
        let first = origin.adopt(text("one"), None);
        let own = origin.counted(text("two"));
        assert_eq!(shared(&origin), "one");
        origin.accepted(&own, Some(&first), None);
        assert_eq!(shared(&origin), "two");
        origin.accepted(&own, Some(&first), Some("three".to_owned()));
        assert_eq!(shared(&origin), "three");
        // Two calls were signed with one nonce, and each is given another.
        origin.accepted(&own, None, Some("four".to_owned()));
        assert_eq!(shared(&origin), "three");
    }
}
