//! The source of bearer tokens: one token, or a provider that is asked for one, once for all calls that need it.

use std::any::Any;
use std::error::Error as StdError;
use std::future::Future;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::Poll;
use std::time::Duration;

use bytes::Bytes;
use http::HeaderValue;
use tokio::time::Instant;

use crate::bearer::token::{BearerToken, SCHEME};
use crate::error::{Error, Result};
use crate::sync::lock;
use crate::text::secret_fault;

/// How long a provider may take. One that takes longer is given up, and asked again by the next call.
const PROVIDER_TIME: Duration = Duration::from_secs(30);
/// A token is renewed this long before it expires: it must be valid when it arrives.
const MARGIN: Duration = Duration::from_secs(10);

type ProviderError = Box<dyn StdError + Send + Sync>;
type Provided = std::result::Result<BearerToken, ProviderError>;
type Providing = Pin<Box<dyn Future<Output = Provided> + Send>>;
type Provider = dyn Fn() -> Providing + Send + Sync;

/// Where the tokens of a configuration are from, and the present one.
pub(crate) struct TokenSource {
    /// `None`: one token, which cannot be renewed.
    provider: Option<Box<Provider>>,
    /// The fault of that one token.
    fault: Option<&'static str>,
    state: Mutex<TokenState>,
    /// The request to the provider that is in progress. Whoever has the lock drives it, and the others wait; a call that is
    /// dropped leaves it for the next one to drive on.
    renewal: tokio::sync::Mutex<Option<Renewal>>,
}

#[derive(Default)]
struct TokenState {
    current: Option<Arc<IssuedToken>>,
    /// How many requests to the provider have ended.
    renewals: u64,
    /// Why the last one failed, if it did.
    failure: Option<RenewalFailure>,
}

/// A token that was checked, as calls send it.
pub(crate) struct IssuedToken {
    authorization: HeaderValue,
    /// When it is to be renewed.
    renew_at: Option<Instant>,
}

/// Why a renewal failed, for each call that waited for it.
#[derive(Clone)]
struct RenewalFailure {
    message: String,
    source: Option<Arc<dyn StdError + Send + Sync>>,
}

struct Renewal {
    provided: Providing,
    ends: Instant,
}

impl TokenSource {
    /// A token that cannot be renewed. It is checked when the configuration is built.
    pub(crate) fn fixed(token: &BearerToken) -> Self {
        let (current, fault) = match IssuedToken::new(token) {
            Ok(token) => (Some(Arc::new(token)), None),
            Err(fault) => (None, Some(fault)),
        };
        let state = TokenState {
            current,
            ..TokenState::default()
        };
        Self {
            provider: None,
            fault,
            state: Mutex::new(state),
            renewal: tokio::sync::Mutex::default(),
        }
    }

    /// Tokens that `provider` returns.
    pub(crate) fn renewed<P, F, T, E>(provider: P) -> Self
    where
        P: Fn() -> F + Send + Sync + 'static,
        F: Future<Output = std::result::Result<T, E>> + Send + 'static,
        T: Into<BearerToken>,
        E: Into<ProviderError>,
    {
        let provider = move || -> Providing {
            let provided = provider();
            Box::pin(async move { provided.await.map(Into::into).map_err(Into::into) })
        };
        Self {
            provider: Some(Box::new(provider)),
            fault: None,
            state: Mutex::default(),
            renewal: tokio::sync::Mutex::default(),
        }
    }

    /// The fault of a token that no server can accept.
    pub(crate) fn fault(&self) -> Option<&'static str> {
        self.fault
    }

    /// Whether a token that the server refuses can be replaced.
    pub(crate) fn is_renewable(&self) -> bool {
        self.provider.is_some()
    }

    /// Returns the present token, unless that is `refused`, and none that has expired, if there is one that can be used at
    /// once.
    pub(crate) fn present(&self, refused: Option<&Arc<IssuedToken>>) -> Option<Arc<IssuedToken>> {
        lock(&self.state).usable(refused)
    }

    /// Returns a token after waiting for the provider: with all others that need one, there is one request to it, unless the call
    /// that drives it has stopped. `on_end` is called if this call ends that request.
    pub(crate) async fn renew(
        &self,
        refused: Option<&Arc<IssuedToken>>,
        on_end: impl FnOnce(),
    ) -> Result<Arc<IssuedToken>> {
        let seen = {
            let state = lock(&self.state);
            if let Some(token) = state.usable(refused) {
                return Ok(token);
            }
            state.renewals
        };
        let Some(provider) = &self.provider else {
            return Err(Error::authentication(
                "the bearer token has expired; give a new one with Config::with_credentials, or let \
                 Credentials::bearer_from renew it",
            ));
        };
        // Whoever drives the request has ended it by then, unless its runtime does not run at present.
        let shared = tokio::time::timeout(PROVIDER_TIME, self.renewal.lock()).await;
        {
            let state = lock(&self.state);
            // Another call has ended a request that began after this call needed one, or while it did.
            if state.renewals != seen {
                return state.outcome();
            }
        }
        let outcome = match shared {
            Ok(mut renewal) => {
                if renewal.as_ref().is_some_and(Renewal::is_over) {
                    *renewal = None;
                }
                let outcome = renewal
                    .get_or_insert_with(|| Renewal::begin(&**provider))
                    .end()
                    .await;
                *renewal = None;
                outcome
            }
            Err(_) => Renewal::begin(&**provider).end().await,
        };
        on_end();
        let mut state = lock(&self.state);
        state.renewals += 1;
        match outcome {
            Ok(token) => {
                state.current = Some(Arc::new(token));
                state.failure = None;
            }
            Err(failure) => {
                // One that has expired or was refused is not worth an exchange.
                state.current = None;
                state.failure = Some(failure);
            }
        }
        state.outcome()
    }
}

impl TokenState {
    fn usable(&self, refused: Option<&Arc<IssuedToken>>) -> Option<Arc<IssuedToken>> {
        let now = Instant::now();
        self.current
            .as_ref()
            .filter(|token| token.renew_at.is_none_or(|renew_at| now < renew_at))
            .filter(|token| refused.is_none_or(|refused| !Arc::ptr_eq(token, refused)))
            .cloned()
    }

    /// Returns the outcome of the last request to the provider. A token that it called expired is used all the same: the
    /// server decides.
    fn outcome(&self) -> Result<Arc<IssuedToken>> {
        match (&self.current, &self.failure) {
            (Some(token), _) => Ok(Arc::clone(token)),
            (None, Some(failure)) => Err(failure.error()),
            (None, None) => Err(Error::authentication("there is no bearer token")),
        }
    }
}

impl IssuedToken {
    fn new(token: &BearerToken) -> std::result::Result<Self, &'static str> {
        if let Some(fault) = secret_fault(token.text()) {
            return Err(fault);
        }
        let bytes = Bytes::from_owner(token.authorization());
        let mut authorization = HeaderValue::from_maybe_shared(bytes)
            .map_err(|_| "has a character that a header cannot have")?;
        authorization.set_sensitive(true);
        let renew_at = token.expires_in().and_then(|time| {
            let margin = MARGIN.min(time / 10);
            Instant::now().checked_add(time.saturating_sub(margin))
        });
        Ok(Self {
            authorization,
            renew_at,
        })
    }

    /// Returns the value of `Authorization`, marked as sensitive.
    pub(crate) fn authorization(&self) -> HeaderValue {
        self.authorization.clone()
    }

    /// Returns the token, for redaction alone.
    pub(crate) fn text(&self) -> &str {
        let value = self.authorization.to_str().unwrap_or_default();
        value.strip_prefix(SCHEME).unwrap_or_default()
    }
}

impl Renewal {
    fn begin(provider: &Provider) -> Self {
        // The provider's own code may panic where it is called, as in the future that it returns.
        let provided = catch_unwind(AssertUnwindSafe(provider))
            .unwrap_or_else(|panic| Box::pin(std::future::ready(Err(panicked(&*panic)))));
        Self {
            provided,
            ends: Instant::now() + PROVIDER_TIME,
        }
    }

    /// Whether no call has driven it until its time was over.
    fn is_over(&self) -> bool {
        self.ends <= Instant::now()
    }

    async fn end(&mut self) -> std::result::Result<IssuedToken, RenewalFailure> {
        let provided = &mut self.provided;
        let polled = std::future::poll_fn(|context| {
            catch_unwind(AssertUnwindSafe(|| provided.as_mut().poll(context)))
                .unwrap_or_else(|panic| Poll::Ready(Err(panicked(&*panic))))
        });
        let token = match tokio::time::timeout_at(self.ends, polled).await {
            Ok(Ok(token)) => token,
            Ok(Err(error)) => {
                return Err(RenewalFailure {
                    message: format!("no bearer token: the provider failed: {error}"),
                    source: Some(Arc::from(error)),
                });
            }
            Err(_) => {
                return Err(RenewalFailure {
                    message: format!(
                        "no bearer token: the provider returned none within {PROVIDER_TIME:?}; give its requests a \
                         shorter time limit, and let it make no calls with the configuration that waits for it"
                    ),
                    source: None,
                });
            }
        };
        IssuedToken::new(&token).map_err(|fault| RenewalFailure {
            message: format!(
                "the bearer token from the provider {fault}; return the token alone, without anything around it"
            ),
            source: None,
        })
    }
}

impl RenewalFailure {
    fn error(&self) -> Error {
        let error = Error::authentication(self.message.clone());
        match &self.source {
            Some(source) => error.with_shared_source(Arc::clone(source)),
            None => error,
        }
    }
}

fn panicked(panic: &(dyn Any + Send)) -> ProviderError {
    let message = panic
        .downcast_ref::<&str>()
        .map(|text| (*text).to_owned())
        .or_else(|| panic.downcast_ref::<String>().cloned());
    match message {
        Some(message) => format!("it panicked: {message}").into(),
        None => "it panicked".into(),
    }
}

#[cfg(test)]
mod tests;
