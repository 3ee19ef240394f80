//! Server side of Digest: hands out nonces, checks signatures, and takes no nonce count twice.
#![allow(dead_code, unreachable_pub)]

use std::collections::HashSet;
use std::sync::Mutex;

use digest_auth::{AuthContext, AuthorizationHeader, HttpMethod};

use crate::server::{Answer, Exchange};

pub const PUBLIC: &str = "public-key";
pub const PRIVATE: &str = "s3cr3t-private-key";

/// Form of the challenges of the server.
#[derive(Clone, Debug)]
pub struct Asking {
    pub algorithm: &'static str,
    pub qop: Option<&'static str>,
    pub opaque: Option<&'static str>,
    /// The same nonce for all clients until it expires, as servers do that make it from the time.
    pub shared_nonce: bool,
    /// Whether a nonce is good for one signature alone.
    pub one_use: bool,
    /// Whether stale=true is sent where a nonce has expired.
    pub says_stale: bool,
}

impl Default for Asking {
    fn default() -> Self {
        Self {
            algorithm: "MD5",
            qop: Some("auth"),
            opaque: None,
            shared_nonce: false,
            one_use: false,
            says_stale: true,
        }
    }
}

#[derive(Default)]
struct State {
    made: usize,
    valid: HashSet<String>,
    expired: HashSet<String>,
    used: HashSet<(String, u32)>,
    repeated: usize,
}

/// Digest check of a server.
#[derive(Default)]
pub struct Guard {
    asking: Asking,
    state: Mutex<State>,
}

impl Guard {
    pub fn new(asking: Asking) -> Self {
        Self {
            asking,
            state: Mutex::default(),
        }
    }

    /// Makes all nonces stale.
    pub fn expire(&self) {
        let mut state = self.state.lock().unwrap();
        let valid = std::mem::take(&mut state.valid);
        state.expired.extend(valid);
    }

    /// Returns how often a count was used twice for a nonce.
    pub fn repeated(&self) -> usize {
        self.state.lock().unwrap().repeated
    }

    /// Checks a request; `None`: it may pass.
    pub fn check(&self, exchange: &Exchange) -> Option<Answer> {
        let mut state = self.state.lock().unwrap();
        let mut stale = false;
        if let Some(given) = exchange.header("authorization") {
            let given = AuthorizationHeader::parse(given).unwrap();
            stale = state.expired.contains(&given.nonce) && self.asking.says_stale;
            if state.valid.contains(&given.nonce) && self.is_right(&given, exchange) {
                if self.asking.one_use {
                    state.valid.remove(&given.nonce);
                    return None;
                }
                if given.qop.is_none() || state.used.insert((given.nonce.clone(), given.nc)) {
                    return None;
                }
                state.repeated += 1;
            }
        }
        if !self.asking.shared_nonce || state.valid.is_empty() {
            state.made += 1;
            let nonce = format!("nonce-{}", state.made);
            state.valid = HashSet::from_iter(state.valid.drain().chain([nonce]));
        }
        let nonce = match self.asking.shared_nonce {
            true => state.valid.iter().next().unwrap().clone(),
            false => format!("nonce-{}", state.made),
        };
        Some(self.challenge(&nonce, stale))
    }

    fn challenge(&self, nonce: &str, stale: bool) -> Answer {
        let Asking {
            algorithm,
            qop,
            opaque,
            ..
        } = &self.asking;
        let mut challenge =
            format!("Digest realm=\"tidb.cloud\", nonce=\"{nonce}\", algorithm={algorithm}");
        if let Some(qop) = qop {
            challenge.push_str(&format!(", qop=\"{qop}\""));
        }
        if let Some(opaque) = opaque {
            challenge.push_str(&format!(", opaque=\"{opaque}\""));
        }
        challenge.push_str(if stale {
            ", stale=true"
        } else {
            ", stale=false"
        });
        Answer::new(401, r#"{"code":49900001,"message":"public_key not found"}"#)
            .header("www-authenticate", challenge)
    }

    fn is_right(&self, given: &AuthorizationHeader, exchange: &Exchange) -> bool {
        let mut expected = given.clone();
        expected.digest(&AuthContext::new_with_method(
            PUBLIC,
            PRIVATE,
            exchange.target.as_str(),
            Some(exchange.body.as_slice()),
            HttpMethod::from(exchange.method.as_str()),
        ));
        expected.response == given.response
            && given.uri == exchange.target
            && given.username == PUBLIC
            && given.realm == "tidb.cloud"
            && given.opaque.as_deref() == self.asking.opaque
            && given.algorithm.to_string() == self.asking.algorithm
    }
}
