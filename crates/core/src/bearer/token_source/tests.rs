//! Renewal under load, cancellation, failures and panics, without any HTTP.

use std::future::pending;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::SystemTime;

use tokio::task::JoinSet;

use super::*;

const CALLS: usize = 100;

/// A provider that counts its requests, each of which takes a second.
fn counting<T, E>(
    provide: impl Fn(usize) -> std::result::Result<T, E> + Send + Sync + 'static,
) -> (Arc<TokenSource>, Arc<AtomicUsize>)
where
    T: Into<BearerToken> + Send + 'static,
    E: Into<ProviderError> + Send + 'static,
{
    let asked = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&asked);
    let source = TokenSource::renewed(move || {
        let provided = provide(counter.fetch_add(1, Ordering::Relaxed) + 1);
        async move {
            tokio::time::sleep(Duration::from_secs(1)).await;
            provided
        }
    });
    (Arc::new(source), asked)
}

async fn all(source: &Arc<TokenSource>, refused: Option<&Arc<IssuedToken>>) -> Vec<Result<String>> {
    let mut calls = JoinSet::new();
    for _ in 0..CALLS {
        let (source, refused) = (Arc::clone(source), refused.cloned());
        calls.spawn(async move {
            let token = source.renew(refused.as_ref(), || ()).await;
            token.map(|token| token.text().to_owned())
        });
    }
    calls.join_all().await
}

async fn one(source: &TokenSource) -> Result<Arc<IssuedToken>> {
    source.renew(None, || ()).await
}

#[tokio::test(start_paused = true)]
async fn a_hundred_calls_share_one_request_for_a_missing_expired_or_refused_token() {
    let (source, asked) = counting(|number| {
        let token = BearerToken::new(format!("token-{number}"));
        Ok::<_, std::io::Error>(token.with_expires_in(Duration::from_secs(60)))
    });
    for token in all(&source, None).await {
        assert_eq!(token.unwrap(), "token-1");
    }
    assert_eq!(asked.load(Ordering::Relaxed), 1);
    // Six seconds before its end.
    tokio::time::advance(Duration::from_secs(54)).await;
    for token in all(&source, None).await {
        assert_eq!(token.unwrap(), "token-2");
    }
    assert_eq!(asked.load(Ordering::Relaxed), 2);
    let refused = one(&source).await.unwrap();
    for token in all(&source, Some(&refused)).await {
        assert_eq!(token.unwrap(), "token-3");
    }
    // A slow call that was refused with an older token takes the present one.
    let late = source.renew(Some(&refused), || ()).await.unwrap();
    assert_eq!(late.text(), "token-3");
    assert_eq!(asked.load(Ordering::Relaxed), 3);
}

#[tokio::test(start_paused = true)]
async fn an_error_of_the_provider_is_given_to_all_that_wait_and_the_next_call_asks_again() {
    let (source, asked) = counting(|number| match number {
        1 => Err(std::io::Error::other("login is down")),
        _ => Ok("token"),
    });
    for outcome in all(&source, None).await {
        let error = outcome.unwrap_err();
        assert!(error.is_authentication());
        assert!(
            error
                .to_string()
                .contains("the provider failed: login is down"),
            "{error}"
        );
        let source = error.source().unwrap();
        assert!(source.downcast_ref::<std::io::Error>().is_some());
    }
    assert_eq!(asked.load(Ordering::Relaxed), 1);
    assert_eq!(one(&source).await.unwrap().text(), "token");
    assert_eq!(asked.load(Ordering::Relaxed), 2);
}

/// As a call does in a runtime that does not run at present.
#[tokio::test(start_paused = true)]
async fn a_call_that_nothing_drives_on_holds_the_others_up_for_as_long_as_a_provider_may_take() {
    let (source, asked) = counting(|_| Ok::<_, std::io::Error>("token"));
    let mut stopped = Box::pin(one(&source));
    let first = std::future::poll_fn(|context| Poll::Ready(stopped.as_mut().poll(context)));
    assert!(first.await.is_pending());
    let begun = Instant::now();
    assert_eq!(one(&source).await.unwrap().text(), "token");
    assert_eq!(begun.elapsed(), PROVIDER_TIME + Duration::from_secs(1));
    assert_eq!(asked.load(Ordering::Relaxed), 2);
    // Then there is a token for all.
    for token in all(&source, None).await {
        assert_eq!(token.unwrap(), "token");
    }
    drop(stopped);
}

#[tokio::test(start_paused = true)]
async fn a_call_that_is_dropped_leaves_the_request_to_the_others() {
    let (source, asked) = counting(|_| Ok::<_, std::io::Error>("token"));
    let impatient = tokio::time::timeout(Duration::from_millis(600), one(&source));
    assert!(impatient.await.is_err());
    let begun = Instant::now();
    assert_eq!(one(&source).await.unwrap().text(), "token");
    assert_eq!(begun.elapsed(), Duration::from_millis(400));
    assert_eq!(asked.load(Ordering::Relaxed), 1);
    // One that no call drives on for too long is no longer worth anything.
    let (source, asked) = counting(|_| Ok::<_, std::io::Error>("token"));
    let impatient = tokio::time::timeout(Duration::from_millis(600), one(&source));
    assert!(impatient.await.is_err());
    tokio::time::advance(PROVIDER_TIME).await;
    assert_eq!(one(&source).await.unwrap().text(), "token");
    assert_eq!(asked.load(Ordering::Relaxed), 2);
}

#[tokio::test(start_paused = true)]
async fn a_provider_that_hangs_is_given_up_for_all_at_once() {
    let source = Arc::new(TokenSource::renewed(|| {
        pending::<std::result::Result<String, std::io::Error>>()
    }));
    let begun = Instant::now();
    for outcome in all(&source, None).await {
        let error = outcome.unwrap_err().to_string();
        assert!(error.contains("returned none within 30s"), "{error}");
    }
    assert_eq!(begun.elapsed(), PROVIDER_TIME);
}

#[tokio::test(start_paused = true)]
async fn a_provider_that_panics_fails_and_is_asked_again() {
    let (source, _) = counting(|number| match number {
        1 => panic!("no such file"),
        number => Ok::<_, std::io::Error>(number.to_string()),
    });
    let error = one(&source).await.err().unwrap().to_string();
    assert!(error.contains("it panicked: no such file"), "{error}");
    assert_eq!(one(&source).await.unwrap().text(), "2");
    let asked = AtomicUsize::new(0);
    let source = TokenSource::renewed(move || {
        let number = asked.fetch_add(1, Ordering::Relaxed);
        async move {
            assert!(number > 0, "in the future");
            Ok::<_, std::io::Error>("token")
        }
    });
    let error = one(&source).await.err().unwrap().to_string();
    assert!(error.contains("it panicked: in the future"), "{error}");
    assert_eq!(one(&source).await.unwrap().text(), "token");
}

#[tokio::test(start_paused = true)]
async fn a_token_that_no_server_can_accept_is_reported_without_being_shown() {
    for (token, expected) in [
        ("", "is empty"),
        ("Bearer s3cr3t", "has white space in it"),
        ("s3cr3t\n", "line break"),
        ("s3cr3té", "beyond ASCII"),
    ] {
        let (source, _) = counting(move |_| Ok::<_, std::io::Error>(token));
        let error = one(&source).await.err().unwrap();
        assert!(error.is_authentication());
        let shown = format!("{error} {error:#?}");
        assert!(shown.contains(expected), "{shown}");
        assert!(!shown.contains("s3cr3t"), "{shown}");
    }
}

#[tokio::test(start_paused = true)]
async fn one_token_is_used_until_it_expires() {
    let token = BearerToken::new("token").with_expires_in(Duration::from_secs(100));
    let source = TokenSource::fixed(&token);
    assert_eq!(one(&source).await.unwrap().text(), "token");
    tokio::time::advance(Duration::from_secs(95)).await;
    let error = one(&source).await.err().unwrap();
    assert!(error.to_string().contains("has expired"), "{error}");
    let past = BearerToken::new("token").with_expires_at(SystemTime::UNIX_EPOCH);
    assert!(one(&TokenSource::fixed(&past)).await.is_err());
}

#[test]
fn the_header_is_sensitive() {
    let token = IssuedToken::new(&BearerToken::new("s3cr3t")).unwrap_or_else(|_| panic!());
    let header = token.authorization();
    assert_eq!(header, "Bearer s3cr3t");
    assert!(!format!("{header:?}").contains("s3cr3t"));
}
