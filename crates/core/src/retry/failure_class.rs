//! Which failures are repeated: the decision, without any I/O.

use http::{Method, StatusCode};

use crate::digest::challenge::stale_challenge;
use crate::error::{Error, ErrorKind};

/// Effect of repeating a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Safety {
    /// It changes nothing.
    Read,
    /// Twice has the same effect as once.
    Idempotent,
    /// Each repetition has an effect.
    Once,
}

impl Safety {
    /// Decides by the method, unless the call is marked.
    pub(crate) fn of(method: &Method, marked: Option<bool>) -> Self {
        let by_method = match method.as_str() {
            "GET" | "HEAD" | "OPTIONS" => Self::Read,
            "PUT" | "DELETE" => Self::Idempotent,
            _ => Self::Once,
        };
        match (by_method, marked) {
            (_, Some(false)) => Self::Once,
            (Self::Once, Some(true)) => Self::Idempotent,
            (safety, _) => safety,
        }
    }
}

/// How an attempt failed, as far as repeating it goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FailureClass {
    /// Nothing of the call was sent: no name, no connection, no TLS, no challenge, and the next attempt may have them.
    NotSent,
    /// The connection broke, before or in the response.
    Lost,
    /// No response in time.
    TimedOut,
    /// 401 that calls the nonce stale, although it was new.
    StaleNonce,
    /// The server's answer.
    Status(StatusCode),
    /// Nothing that another attempt could cure.
    Final,
}

impl FailureClass {
    /// Classifies an error, as far as repeating the call goes.
    pub(crate) fn of(error: &Error) -> Self {
        match (error.kind(), error.status()) {
            // The rate limit has its own pace, so it is a fault by itself even where the call was not sent.
            (ErrorKind::Status, Some(status @ StatusCode::TOO_MANY_REQUESTS)) => {
                Self::Status(status)
            }
            (ErrorKind::Connect, _) if error.lasts() => Self::Final,
            (ErrorKind::Connect, _) => Self::NotSent,
            (ErrorKind::Timeout | ErrorKind::Exchange, _) if error.is_unsent() => Self::NotSent,
            // The answer to a GET that asked for the challenge.
            (ErrorKind::Status, Some(status)) if error.is_unsent() => {
                let answer = Self::Status(status);
                match answer.is_repeated(Safety::Read) {
                    true => Self::NotSent,
                    false => answer,
                }
            }
            (ErrorKind::Timeout, _) => Self::TimedOut,
            (ErrorKind::Exchange, _) => Self::Lost,
            (ErrorKind::Status, Some(StatusCode::UNAUTHORIZED))
                if stale_challenge(error.headers()).is_some() =>
            {
                Self::StaleNonce
            }
            (ErrorKind::Status, Some(status)) => Self::Status(status),
            _ => Self::Final,
        }
    }

    /// Whether a call of this kind is repeated after it.
    pub(crate) fn is_repeated(self, safety: Safety) -> bool {
        match self {
            // Nothing was done.
            Self::NotSent | Self::StaleNonce | Self::Status(StatusCode::TOO_MANY_REQUESTS) => true,
            // It may have been done.
            Self::Lost
            | Self::TimedOut
            | Self::Status(
                StatusCode::REQUEST_TIMEOUT
                | StatusCode::BAD_GATEWAY
                | StatusCode::SERVICE_UNAVAILABLE
                | StatusCode::GATEWAY_TIMEOUT,
            ) => safety != Safety::Once,
            // Half of it may have been done.
            Self::Status(StatusCode::INTERNAL_SERVER_ERROR) => safety == Safety::Read,
            Self::Status(_) | Self::Final => false,
        }
    }

    /// Whether the repetition is charged to the budget. A rate limit that says when it ends paces calls by itself.
    pub(crate) fn is_charged(self, has_wait: bool) -> bool {
        !has_wait || self != Self::Status(StatusCode::TOO_MANY_REQUESTS)
    }

    /// Whether a working server gave this answer: it refuses this call, and would take others.
    pub(crate) fn is_answer(self) -> bool {
        let passing = [StatusCode::REQUEST_TIMEOUT, StatusCode::TOO_MANY_REQUESTS];
        matches!(self, Self::Status(status)
            if !status.is_server_error() && !passing.contains(&status))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const METHODS: [Method; 6] = [
        Method::GET,
        Method::HEAD,
        Method::PUT,
        Method::DELETE,
        Method::POST,
        Method::PATCH,
    ];

    /// The rows of the table: what happened, and its faults.
    fn rows() -> Vec<(&'static str, Vec<FailureClass>)> {
        let status = |code| FailureClass::Status(StatusCode::from_u16(code).unwrap());
        vec![
            (
                "no connection (name, network, TLS), no challenge",
                vec![FailureClass::NotSent],
            ),
            ("connection lost", vec![FailureClass::Lost]),
            ("no response in time", vec![FailureClass::TimedOut]),
            (
                "401 that calls the nonce stale",
                vec![FailureClass::StaleNonce],
            ),
            ("429", vec![status(429)]),
            (
                "408, 502, 503, 504",
                vec![status(408), status(502), status(503), status(504)],
            ),
            ("500", vec![status(500)]),
            (
                "any other status",
                vec![
                    status(302),
                    status(400),
                    status(401),
                    status(404),
                    status(409),
                    status(501),
                ],
            ),
            ("success that cannot be read", vec![FailureClass::Final]),
        ]
    }

    /// The table as the code has it.
    fn table() -> String {
        let columns: [(&str, &[Method], Option<bool>); 3] = [
            ("`GET`, `HEAD`", &METHODS[..2], None),
            ("`PUT`, `DELETE`, marked idempotent", &METHODS[2..4], None),
            ("`POST`, `PATCH`", &METHODS[4..], None),
        ];
        let mut text = String::from("//! | after |");
        for (title, _, _) in columns {
            text.push_str(&format!(" {title} |"));
        }
        text.push_str("\n//! |---|---|---|---|\n");
        for (what, faults) in rows() {
            text.push_str(&format!("//! | {what} |"));
            for (title, methods, marked) in columns {
                let mut says: Vec<bool> = Vec::new();
                for method in methods {
                    for fault in &faults {
                        says.push(fault.is_repeated(Safety::of(method, marked)));
                    }
                }
                says.dedup();
                assert_eq!(says.len(), 1, "{what} is not one row for {title}");
                text.push_str(if says[0] { " repeated |" } else { " – |" });
            }
            text.push('\n');
        }
        text
    }

    #[test]
    fn the_front_page_has_the_table_that_the_code_has() {
        let page = include_str!("../lib.rs");
        let table = table();
        assert!(page.contains(&table), "put this into lib.rs:\n{table}");
    }

    #[test]
    fn a_mark_lifts_writes_and_binds_reads() {
        for method in [Method::POST, Method::PATCH] {
            assert_eq!(Safety::of(&method, Some(true)), Safety::Idempotent);
            assert_eq!(Safety::of(&method, None), Safety::Once);
        }
        for method in METHODS {
            assert_eq!(Safety::of(&method, Some(false)), Safety::Once);
        }
        assert_eq!(Safety::of(&Method::GET, Some(true)), Safety::Read);
    }

    #[test]
    fn refusals_are_answers_and_failures_of_the_server_are_none() {
        let is_answer =
            |code| FailureClass::Status(StatusCode::from_u16(code).unwrap()).is_answer();
        assert!(
            [301, 400, 401, 403, 404, 409, 422]
                .into_iter()
                .all(is_answer)
        );
        assert!(![408, 429, 500, 502, 503, 504].into_iter().any(is_answer));
        let others = [
            FailureClass::NotSent,
            FailureClass::Lost,
            FailureClass::TimedOut,
            FailureClass::Final,
        ];
        assert!(!others.into_iter().any(FailureClass::is_answer));
        let limited = FailureClass::Status(StatusCode::TOO_MANY_REQUESTS);
        assert!(
            limited.is_charged(false)
                && !limited.is_charged(true)
                && FailureClass::Lost.is_charged(true)
        );
    }
}
