//! The exchanges of an attempt with a bearer token: the token is renewed once where the server refuses it.

use std::sync::Arc;

use http::StatusCode;
use tokio::time::Instant;

use crate::bearer::token_source::{IssuedToken, TokenSource};
use crate::digest::challenge::{AuthChallenge, auth_challenge};
use crate::error::Result;
use crate::observe::metrics::WaitCause;
use crate::redact::body_secrets::BodySecrets;
use crate::transport::exchange::{Incoming, Outgoing, read};
use crate::transport::runtime_clients::RuntimeClients;
use crate::transport::trace_id::trace_id;

/// Makes the exchanges of one attempt.
pub(crate) async fn bearer_exchanges(
    http: &RuntimeClients,
    source: &TokenSource,
    outgoing: &Outgoing,
) -> Result<Incoming> {
    let token = token(source, outgoing, None).await?;
    let incoming = send(http, outgoing, &token).await?;
    if incoming.status != StatusCode::UNAUTHORIZED {
        return without_token(incoming.succeeded(), &token);
    }
    if !source.is_renewable() {
        return refused(incoming, &token, false);
    }
    // A call that is refused has done nothing, so it is sent again whatever its method.
    let renewed = self::token(source, outgoing, Some(&token)).await?;
    let incoming = send(http, outgoing, &renewed).await?;
    if incoming.status != StatusCode::UNAUTHORIZED {
        return without_token(incoming.succeeded(), &renewed);
    }
    refused(incoming, &renewed, true)
}

/// Returns a token that is not `refused`, and waits for the provider where there is none.
async fn token(
    source: &TokenSource,
    outgoing: &Outgoing,
    refused: Option<&Arc<IssuedToken>>,
) -> Result<Arc<IssuedToken>> {
    if let Some(token) = source.present(refused) {
        return Ok(token);
    }
    let begun = Instant::now();
    outgoing.counters.wait_begins(WaitCause::Token);
    let renewed = source.renew(refused, || outgoing.counters.token_renewals.add(1));
    let renewed = renewed.await;
    outgoing
        .counters
        .wait_ends(WaitCause::Token, begun.elapsed());
    renewed
}

async fn send(
    http: &RuntimeClients,
    outgoing: &Outgoing,
    token: &Arc<IssuedToken>,
) -> Result<Incoming> {
    let response = http.exchange(outgoing, Some(token.authorization())).await?;
    read(outgoing, response).await
}

/// Ends an attempt whose token the server does not accept.
fn refused(incoming: Incoming, token: &Arc<IssuedToken>, renewed: bool) -> Result<Incoming> {
    let asks_for_digest = matches!(auth_challenge(&incoming.headers), AuthChallenge::Digest(_));
    let hint = match (asks_for_digest, renewed) {
        (true, _) => {
            "the server asks for Digest, which a key pair signs (Credentials::new), and refuses the bearer token"
        }
        (false, true) => {
            "the server also refuses the token that the provider has just returned: check the account and the scopes it is for"
        }
        (false, false) => {
            "the server refuses the bearer token: give another with Config::with_credentials, or let \
             Credentials::bearer_from renew it"
        }
    };
    let error = incoming.into_error();
    without_token(Err(error.with_hint(hint)), token)
}

/// Redacts the token where the server repeats it.
fn without_token(outcome: Result<Incoming>, token: &Arc<IssuedToken>) -> Result<Incoming> {
    match outcome {
        Ok(incoming) => {
            // The one text of a success that is shown.
            let repeats = trace_id(&incoming.headers).is_some_and(|id| id.contains(token.text()));
            Ok(match repeats {
                true => incoming.redacted(&BodySecrets::of_text(token.text())),
                false => incoming,
            })
        }
        Err(error) => Err(error.redacted(&BodySecrets::of_text(token.text()))),
    }
}
