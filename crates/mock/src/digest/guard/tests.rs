//! Tests of the guard: the examples of the RFC, and every wrong answer to a challenge.

use std::time::Duration;

use digest_auth::AuthContext;

use super::*;

const TARGET: &str = "/v1beta1/clusters/1:pauseCluster?orderBy=email%20asc";

fn guard(algorithm: Algorithm) -> Guard {
    Guard::new(
        algorithm,
        Arc::new(SigningKeys::of("public", "private")),
        Nonces::new(Duration::from_secs(60), 100),
    )
    .expect("random bytes")
}

fn sign(
    challenge: &str,
    user: &str,
    password: &str,
    method: &str,
    uri: &str,
) -> AuthorizationHeader {
    let mut prompt = digest_auth::parse(challenge).expect("a readable challenge");
    let context = AuthContext::new_with_method(user, password, uri, None::<&[u8]>, method.into());
    prompt.respond(&context).expect("an answer")
}

fn answer(guard: &Guard) -> AuthorizationHeader {
    let challenges = guard.challenges(false).expect("random bytes");
    sign(&challenges[0], "public", "private", "POST", TARGET)
}

fn check(guard: &Guard, header: &AuthorizationHeader) -> Result<(), Denied> {
    guard.check(Some(&header.to_string()), "POST", TARGET)
}

fn denied_as(result: Result<(), Denied>) -> (bool, bool) {
    match result {
        Err(Denied::Unauthorized {
            stale, replayed, ..
        }) => (stale, replayed),
        other => panic!("expected a 401, got {other:?}"),
    }
}

#[test]
fn the_examples_of_rfc_7616_are_let_in() {
    let nonce = "7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v";
    for (algorithm, response) in [
        ("MD5", "8ca523f5e9506fed4657c9700eebdbec"),
        (
            "SHA-256",
            "753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1",
        ),
    ] {
        let mut guard = guard(Algorithm::Both);
        guard.realm = "http-auth@example.org".to_owned();
        guard.opaque = "FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS".to_owned();
        guard.keys = Arc::new(SigningKeys::of("Mufasa", "Circle of Life"));
        guard.nonces().issue(nonce.to_owned());
        let header = format!(
            "Digest username=\"Mufasa\", realm=\"http-auth@example.org\", uri=\"/dir/index.html\", \
             algorithm={algorithm}, nonce=\"{nonce}\", nc=00000001, \
             cnonce=\"f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ\", qop=auth, response=\"{response}\", \
             opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\""
        );
        assert_eq!(
            guard.check(Some(&header), "GET", "/dir/index.html"),
            Ok(()),
            "{algorithm}"
        );
        assert_eq!(
            denied_as(guard.check(Some(&header), "GET", "/dir/index.html")),
            (true, true),
            "{algorithm}"
        );
        assert_eq!(
            denied_as(guard.check(Some(&header), "PUT", "/dir/index.html")),
            (false, false),
            "{algorithm}"
        );
    }
}

#[test]
fn every_algorithm_lets_the_right_key_in() {
    for algorithm in [
        Algorithm::Md5,
        Algorithm::Md5Sess,
        Algorithm::Sha256,
        Algorithm::Sha256Sess,
        Algorithm::Both,
    ] {
        let guard = guard(algorithm);
        for challenge in guard.challenges(false).expect("random bytes") {
            let mut prompt = digest_auth::parse(&challenge).expect("a readable challenge");
            // Challenges made together share their nonce, so each takes its own counts.
            prompt.nc = if challenge.contains("MD5") { 10 } else { 20 };
            let context = AuthContext::new_with_method(
                "public",
                "private",
                TARGET,
                None::<&[u8]>,
                "POST".into(),
            );
            for _ in 0..3 {
                let header = prompt.respond(&context).expect("an answer");
                assert_eq!(check(&guard, &header), Ok(()), "{challenge}");
            }
        }
    }
}

#[test]
fn a_challenge_says_what_the_rfc_asks_for() {
    let challenges = guard(Algorithm::Both)
        .challenges(true)
        .expect("random bytes");
    assert_eq!(challenges.len(), 2);
    assert!(challenges[0].contains("algorithm=SHA-256") && challenges[1].contains("algorithm=MD5"));
    for challenge in &challenges {
        let read = digest_auth::parse(challenge).expect("a readable challenge");
        assert_eq!(
            (read.realm.as_str(), read.stale, read.nonce.len()),
            ("tidb.cloud", true, 48)
        );
        assert_eq!(read.qop, Some(vec![Qop::AUTH]));
    }
    assert_ne!(
        challenges,
        guard(Algorithm::Both)
            .challenges(true)
            .expect("random bytes")
    );
}

#[test]
fn a_wrong_key_is_never_called_stale() {
    let guard = guard(Algorithm::Md5);
    let challenge = &guard.challenges(false).expect("random bytes")[0];
    let wrong_password = sign(challenge, "public", "wrong", "POST", TARGET);
    let wrong_user = sign(challenge, "unknown", "private", "POST", TARGET);
    assert_eq!(denied_as(check(&guard, &wrong_password)), (false, false));
    assert_eq!(denied_as(check(&guard, &wrong_user)), (false, false));
    guard.expire_nonces();
    assert_eq!(denied_as(check(&guard, &wrong_password)), (false, false));
    assert_eq!(denied_as(guard.check(None, "POST", TARGET)), (false, false));
    assert_eq!(
        denied_as(guard.check(Some("Basic cHVibGljOnByaXZhdGU="), "POST", TARGET)),
        (false, false)
    );
    assert_eq!(
        denied_as(guard.check(Some("Digest"), "POST", TARGET)),
        (false, false)
    );
}

#[test]
fn an_ended_nonce_is_stale_for_the_right_key() {
    let guard = guard(Algorithm::Sha256);
    let header = answer(&guard);
    guard.expire_nonces();
    assert_eq!(denied_as(check(&guard, &header)), (true, false));
    let mut invented = answer(&guard);
    invented.nonce = "invented".to_owned();
    invented.digest(&AuthContext::new_with_method(
        "public",
        "private",
        TARGET,
        None::<&[u8]>,
        "POST".into(),
    ));
    assert_eq!(denied_as(check(&guard, &invented)), (true, false));
}

#[test]
fn what_breaks_the_rules_is_malformed_and_says_why() {
    let guard = guard(Algorithm::Md5);
    let good = answer(&guard);
    let broken = |change: &dyn Fn(&mut AuthorizationHeader), expected: &str| {
        let mut header = good.clone();
        change(&mut header);
        match check(&guard, &header) {
            Err(Denied::Malformed(why)) => {
                assert!(why.contains(expected), "{why} lacks {expected}")
            }
            other => panic!("expected a 400 about {expected}, got {other:?}"),
        }
    };
    broken(
        &|header| header.uri = "/v1beta1/clusters/1:pauseCluster".to_owned(),
        "uri is",
    );
    broken(&|header| header.uri = TARGET.replace("%20", " "), "uri is");
    broken(&|header| header.opaque = None, "opaque");
    broken(&|header| header.opaque = Some("mine".to_owned()), "opaque");
    broken(&|header| header.realm = "mine".to_owned(), "realm");
    broken(&|header| header.qop = None, "qop");
    broken(&|header| header.qop = Some(Qop::AUTH_INT), "qop");
    broken(&|header| header.userhash = true, "userhash");
    broken(
        &|header| header.algorithm = digest_auth::Algorithm::new(AlgorithmType::SHA2_256, false),
        "not offered",
    );
    for text in [
        "Digest ",
        "Digest username=\"public\"",
        "Digest username=\"public",
        "Digest nc=zz, =,,=\"",
        "digest x",
    ] {
        assert!(matches!(
            guard.check(Some(text), "POST", TARGET),
            Err(Denied::Malformed(_) | Denied::Unauthorized { .. })
        ));
    }
    assert_eq!(check(&guard, &good), Ok(()));
}

#[test]
fn the_scheme_is_case_insensitive() {
    let guard = guard(Algorithm::Md5);
    let header = answer(&guard).to_string().replacen("Digest", "dIGEST", 1);
    assert_eq!(guard.check(Some(&header), "POST", TARGET), Ok(()));
}
