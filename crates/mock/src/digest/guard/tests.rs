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

/// Signs a changed header anew, with the right key.
fn resigned(
    good: &AuthorizationHeader,
    change: &dyn Fn(&mut AuthorizationHeader),
) -> AuthorizationHeader {
    let mut header = good.clone();
    change(&mut header);
    header.digest(&AuthContext::new_with_method(
        "public",
        "private",
        TARGET,
        None::<&[u8]>,
        "POST".into(),
    ));
    header
}

#[test]
fn an_answer_to_a_challenge_of_another_server_gets_a_new_one() {
    let guard = guard(Algorithm::Md5);
    let good = answer(&guard);
    let changes: [&dyn Fn(&mut AuthorizationHeader); 4] = [
        &|header| header.opaque = None,
        &|header| header.opaque = Some("mine".to_owned()),
        &|header| header.realm = "mine".to_owned(),
        &|header| header.nonce = "mine".to_owned(),
    ];
    for change in changes {
        let header = resigned(&good, change);
        assert_eq!(denied_as(check(&guard, &header)), (true, false), "{header}");
        // With a wrong key it would be tried for ever.
        let mut unsigned = good.clone();
        change(&mut unsigned);
        unsigned.response = "0".repeat(32);
        assert_eq!(
            denied_as(check(&guard, &unsigned)),
            (false, false),
            "{unsigned}"
        );
    }
    assert_eq!(check(&guard, &good), Ok(()), "none of them used its count");
}

#[test]
fn an_answer_that_the_challenge_does_not_offer_gets_a_new_challenge_and_says_why() {
    let guard = guard(Algorithm::Md5);
    let good = answer(&guard);
    let refused = |header: &str, expected: &str| match guard.check(Some(header), "POST", TARGET) {
        Err(Denied::Unauthorized {
            stale: false, why, ..
        }) => {
            assert!(why.contains(expected), "{why} lacks {expected}")
        }
        other => panic!("expected a 401 about {expected}, got {other:?}"),
    };
    let changed = |change: &dyn Fn(&mut AuthorizationHeader), expected: &str| {
        refused(&resigned(&good, change).to_string(), expected)
    };
    changed(
        &|header| header.uri = "/v1beta1/clusters/1:pauseCluster".to_owned(),
        "uri is",
    );
    changed(&|header| header.uri = TARGET.replace("%20", " "), "uri is");
    changed(&|header| header.qop = None, "qop");
    changed(&|header| header.userhash = true, "userhash");
    let sha_256 = digest_auth::Algorithm::new(AlgorithmType::SHA2_256, false);
    changed(&|header| header.algorithm = sha_256, "not offered");
    let good = good.to_string();
    assert!(
        good.contains("algorithm=MD5") && good.contains("qop=auth,"),
        "{good}"
    );
    refused(&good.replace("algorithm=MD5", "algorithm=SHA-1"), "SHA-1");
    refused(&good.replace("qop=auth,", "qop=auth-conf,"), "auth-conf");
}

#[test]
fn a_header_that_cannot_be_read_is_malformed() {
    let guard = guard(Algorithm::Md5);
    let good = answer(&guard);
    for text in [
        "Digest username=\"public\"",
        "Digest username=\"public",
        "Digest nc=zz, =,,=\"",
        "digest x",
    ] {
        let denied = guard.check(Some(text), "POST", TARGET);
        assert!(
            matches!(denied, Err(Denied::Malformed(_))),
            "{text}: {denied:?}"
        );
    }
    assert_eq!(check(&guard, &good), Ok(()));
}

#[test]
fn the_scheme_is_case_insensitive() {
    let guard = guard(Algorithm::Md5);
    let header = answer(&guard).to_string().replacen("Digest", "dIGEST", 1);
    assert_eq!(guard.check(Some(&header), "POST", TARGET), Ok(()));
}
