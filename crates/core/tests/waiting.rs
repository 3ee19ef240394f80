//! Waiting for a resource: which responses end it, and how often the server is asked.

#[path = "common/resources.rs"]
mod resources;
#[path = "common/server.rs"]
mod server;

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use resources::{Client, Phase, Thing};
use server::{Answer, Server};
use tidbcloud_core::serde_json::json;
use tidbcloud_core::{Error, Wait, Waiting};

const TICK: Duration = Duration::from_millis(1);

/// A thing in a phase.
fn thing(phase: &str) -> Answer {
    let message = if phase == "FAILED" {
        "quota\nexceeded"
    } else {
        ""
    };
    let body = json!({"id": 1, "status": {"phase": phase, "message": message}});
    Answer::new(200, body.to_string())
}

/// Answers a step of a script: a status, `HTML`, `HALF`, or a phase.
fn answer(step: &str) -> Answer {
    match step {
        "HTML" => Answer::new(200, "<html>busy</html>"),
        "NONE" => Answer::new(200, "{}"),
        "HALF" => Answer {
            missing: 10,
            ..thing("ACTIVE")
        },
        step => match step.parse() {
            Ok(status) => Answer::new(status, "{\"message\": \"said so\"}"),
            Err(_) => thing(step),
        },
    }
}

/// A server that answers with each step of a script in turn, and with the last one from then on.
async fn play(script: &[&str]) -> Server {
    let script: Vec<Answer> = script.iter().map(|step| answer(step)).collect();
    let turn = AtomicUsize::new(0);
    Server::start(move |_| {
        let turn = turn.fetch_add(1, Ordering::Relaxed);
        script[turn.min(script.len() - 1)].clone()
    })
    .await
}

fn wait(server: &Server) -> Wait<Thing, Phase> {
    let wait = Client::new(&server.url).get_thing("1").wait();
    wait.with_interval(TICK, TICK)
        .with_timeout(Duration::from_secs(20))
}

/// Plays a script, and returns the result of waiting and how many polls it took.
async fn outcome<T>(
    script: &[&str],
    until: impl FnOnce(Wait<Thing, Phase>) -> Waiting<T>,
) -> (Result<T, Error>, usize) {
    let server = play(script).await;
    let result = until(wait(&server)).await;
    (result, server.count())
}

#[tokio::test]
async fn a_wait_ends_where_the_resource_is_in_the_state() {
    let (found, polls) = outcome(&["CREATING", "CREATING", "ACTIVE"], |wait| {
        wait.until(Phase::Active)
    })
    .await;
    let found = found.unwrap();
    assert_eq!((found.id, polls), (Some(1), 3));
    assert!(found.meta().status().is_success());

    // A state that the document does not have can be waited for by its name.
    let (found, polls) = outcome(&["CREATING", "FROZEN"], |wait| {
        wait.until(Phase::from("FROZEN"))
    })
    .await;
    assert!(found.is_ok() && polls == 2);
    // As can one of failure.
    let (found, polls) = outcome(&["CREATING", "FAILED"], |wait| wait.until(Phase::Failed)).await;
    assert!(found.is_ok() && polls == 2);
}

#[tokio::test]
async fn a_failure_state_ends_a_wait_at_once_with_the_message_of_the_resource() {
    for until in [
        |wait: Wait<Thing, Phase>| wait.until(Phase::Active),
        |wait: Wait<Thing, Phase>| wait.until_settled(),
        |wait: Wait<Thing, Phase>| wait.until_that(|_| false),
    ] {
        let (result, polls) = outcome(&["FAILED"], until).await;
        let error = result.unwrap_err();
        assert!(
            error.is_wait_failed() && !error.is_wait_timeout(),
            "{error}"
        );
        assert_eq!(polls, 1);
        let said = error.to_string();
        assert!(
            said.starts_with("get_thing: the resource is FAILED"),
            "{said}"
        );
        assert!(said.ends_with("quota exceeded"), "{said}");
        assert!(
            std::str::from_utf8(error.body())
                .unwrap()
                .contains("FAILED")
        );
        assert_eq!(error.status(), None);
    }
    // One that is deleted will not exist again either, and gives no reason.
    let (result, polls) = outcome(&["CREATING", "DELETED"], |wait| wait.until(Phase::Active)).await;
    let error = result.unwrap_err();
    assert!(
        error.is_wait_failed() && error.to_string().contains("DELETED"),
        "{error}"
    );
    assert_eq!(polls, 2);
}

#[tokio::test]
async fn an_unknown_state_keeps_a_wait_waiting() {
    let script = ["WARMING_UP", "NONE", "ACTIVATING", "ACTIVE"];
    for until in [
        |wait: Wait<Thing, Phase>| wait.until(Phase::Active),
        |wait: Wait<Thing, Phase>| wait.until_settled(),
    ] {
        let (result, polls) = outcome(&script, until).await;
        assert!(result.is_ok());
        assert_eq!(polls, 4);
    }
}

#[tokio::test]
async fn another_settled_state_counts_only_after_a_transitional_one() {
    // The pause has not shown yet.
    let script = ["ACTIVE", "ACTIVE", "PAUSING", "PAUSED"];
    let (result, polls) = outcome(&script, |wait| wait.until(Phase::Paused)).await;
    assert!(result.is_ok());
    assert_eq!(polls, 4);
    // The pause was undone.
    let script = ["ACTIVE", "PAUSING", "ACTIVE", "PAUSED"];
    let (result, polls) = outcome(&script, |wait| wait.until(Phase::Paused)).await;
    let error = result.unwrap_err();
    assert!(error.is_wait_failed(), "{error}");
    let said = error.to_string();
    assert!(
        said.contains("settled in ACTIVE and is not PAUSED"),
        "{said}"
    );
    assert_eq!(polls, 3);
    // An unknown state is no sign that the resource moved.
    let script = ["ACTIVE", "STRETCHING", "ACTIVE", "PAUSED"];
    let (result, polls) = outcome(&script, |wait| wait.until(Phase::Paused)).await;
    assert!(result.is_ok() && polls == 4);
    // A predicate may wait for anything in any state at rest.
    let mut polled = 0;
    let (result, polls) = outcome(&["CREATING", "ACTIVE"], |wait| {
        wait.until_that(move |thing| {
            polled += 1;
            polled == 4 && thing.id == Some(1)
        })
    })
    .await;
    assert!(result.is_ok() && polls == 4);
}

/// Waits for PAUSED at a server where the thing rests in ACTIVE for 400 s, after a write to this path.
async fn rests(write: Option<&str>) -> (Result<(), Error>, u64) {
    let polls = AtomicUsize::new(0);
    let server = Server::start(move |request| match request.method.as_str() {
        "GET" => thing(match polls.fetch_add(1, Ordering::Relaxed) {
            0..400 => "ACTIVE",
            _ => "PAUSED",
        }),
        _ if request.target.contains("refused") => Answer::new(409, "{}"),
        _ => Answer::new(200, "{}"),
    })
    .await;
    let client = Client::new(&server.url);
    if let Some(path) = write {
        let _ = client.write(path).send().await;
    }
    let begun = tokio::time::Instant::now();
    let wait = client.get_thing("1").wait();
    let second = Duration::from_secs(1);
    let waiting = wait.with_interval(second, second).until(Phase::Paused);
    let result = waiting.await.map(drop);
    (result, begun.elapsed().as_secs())
}

#[tokio::test(start_paused = true)]
async fn a_resource_that_rests_elsewhere_after_an_answered_write_ends_a_wait_after_5_minutes() {
    for write in ["/things/1:pause", "/things/1"] {
        let (result, seconds) = rests(Some(write)).await;
        let error = result.unwrap_err();
        assert!(error.is_wait_failed() && !error.is_wait_timeout());
        let said = error.to_string();
        assert!(
            said.contains("has stayed ACTIVE for 300") && said.contains("is not PAUSED"),
            "{said}"
        );
        assert!((300..310).contains(&seconds), "{seconds} s");
    }
    // Another program may make the change, where this one has not asked for it.
    for write in [
        None,
        Some("/things/12:pause"),
        Some("/things"),
        Some("/things/1:refused"),
    ] {
        let (result, seconds) = rests(write).await;
        assert!(result.is_ok(), "{write:?}: {result:?}");
        assert!((398..420).contains(&seconds), "{seconds} s");
    }
}

#[tokio::test]
async fn any_settled_state_will_do_where_none_is_named() {
    let (found, polls) = outcome(&["PAUSING", "PAUSED"], |wait| wait.until_settled()).await;
    let status = found.unwrap().into_body().status.unwrap();
    assert_eq!((status.phase, polls), (Some(Phase::Paused), 2));
}

#[tokio::test]
async fn a_refusal_is_success_only_after_the_resource_was_seen_being_deleted() {
    for script in [
        &["ACTIVE", "DELETING", "403"][..],
        &["DELETING", "503", "403"],
    ] {
        let (result, polls) = outcome(script, |wait| wait.until_gone()).await;
        result.unwrap();
        assert_eq!(polls, script.len());
    }
    for script in [
        &["403"][..],
        &["ACTIVE", "403"],
        &["CREATING", "403"],
        &["DELETING", "CREATING", "403"],
        &["NONE", "403"],
    ] {
        let (result, polls) = outcome(script, |wait| wait.until_gone()).await;
        assert!(result.unwrap_err().is_forbidden(), "{script:?}");
        assert_eq!(polls, script.len());
    }
    // It is no state that another wait is for.
    let (result, _) = outcome(&["DELETING", "403"], |wait| wait.until(Phase::Active)).await;
    assert!(result.unwrap_err().is_forbidden());
}

#[tokio::test]
async fn not_found_is_success_only_when_waiting_for_gone() {
    let (result, polls) = outcome(&["ACTIVE", "DELETING", "404"], |wait| wait.until_gone()).await;
    assert!(result.is_ok() && polls == 3);
    let (result, polls) = outcome(&["DELETING", "DELETED"], |wait| wait.until_gone()).await;
    assert!(result.is_ok() && polls == 2);
    for until in [
        |wait: Wait<Thing, Phase>| wait.until(Phase::Active),
        |wait: Wait<Thing, Phase>| wait.until_settled(),
        |wait: Wait<Thing, Phase>| wait.until_that(|_| true),
    ] {
        let (result, polls) = outcome(&["404"], until).await;
        assert!(result.unwrap_err().is_not_found());
        assert_eq!(polls, 1);
    }
}

#[tokio::test]
async fn what_had_failed_before_may_still_go_but_not_fail_to_go() {
    let (result, polls) = outcome(&["FAILED", "DELETING", "404"], |wait| wait.until_gone()).await;
    assert!(result.is_ok() && polls == 3);
    for last in ["FAILED", "ACTIVE"] {
        let (result, polls) = outcome(&["DELETING", last, "404"], |wait| wait.until_gone()).await;
        let error = result.unwrap_err();
        assert!(
            error.is_wait_failed() && error.to_string().contains(last),
            "{error}"
        );
        assert_eq!(polls, 2);
    }
}

#[tokio::test]
async fn polls_that_fail_in_passing_are_repeated_within_a_budget() {
    let script = [
        "CREATING", "503", "500", "429", "HTML", "HALF", "408", "ACTIVE",
    ];
    let (result, polls) = outcome(&script, |wait| wait.until(Phase::Active)).await;
    assert!(result.is_ok(), "{result:?}");
    assert_eq!(polls, 8);
    let (result, polls) = outcome(&["CREATING", "503"], |wait| wait.until(Phase::Active)).await;
    assert!(result.unwrap_err().is_server_error());
    assert_eq!(polls, 1 + 10);
    // Each success fills the budget up.
    let mut script = ["503"; 20];
    script[9] = "CREATING";
    script[19] = "ACTIVE";
    let (result, polls) = outcome(&script, |wait| wait.until(Phase::Active)).await;
    assert!(result.is_ok() && polls == 20);
}

#[tokio::test]
async fn polls_that_will_not_succeed_end_a_wait() {
    for status in ["400", "401", "403", "409", "301"] {
        let (result, polls) =
            outcome(&["CREATING", status], |wait| wait.until(Phase::Active)).await;
        assert_eq!(result.unwrap_err().status().unwrap().as_str(), status);
        assert_eq!(polls, 2);
    }
}

#[tokio::test]
async fn time_ends_a_wait_even_while_a_poll_is_under_way() {
    let begun = Instant::now();
    let server = Server::start(|_| thing("CREATING").after(5_000)).await;
    let error = wait(&server)
        .with_timeout(Duration::from_millis(50))
        .until(Phase::Active)
        .await
        .unwrap_err();
    assert!(begun.elapsed() < Duration::from_secs(3));
    assert!(
        error.is_wait_timeout() && !error.is_wait_failed(),
        "{error}"
    );
    assert!(
        error.to_string().contains("no state of it was seen"),
        "{error}"
    );

    let server = play(&["CREATING"]).await;
    let waiting = wait(&server).with_timeout(Duration::from_millis(50));
    let error = waiting.until(Phase::Active).await.unwrap_err();
    let said = error.to_string();
    assert!(
        said.contains("not ACTIVE after 50ms: it was CREATING"),
        "{said}"
    );

    // The last failure is the cause.
    let server = play(&["CREATING", "503"]).await;
    let waiting = wait(&server)
        .with_interval(Duration::from_millis(30), Duration::from_secs(9))
        .with_timeout(Duration::from_millis(200));
    let error = waiting.until_gone().await.unwrap_err();
    let cause = std::error::Error::source(&error).unwrap().to_string();
    assert!(
        error.is_wait_timeout() && cause.contains("503"),
        "{error}: {cause}"
    );

    let error = wait(&server)
        .with_timeout(Duration::ZERO)
        .until_gone()
        .await;
    assert!(error.unwrap_err().is_usage());
    // A time that no clock reaches is no limit.
    let server = play(&["ACTIVE"]).await;
    let waiting = wait(&server).with_timeout(Duration::MAX);
    assert!(waiting.until(Phase::Active).await.is_ok());
}

/// A server that asks to repeat the first poll after so many seconds, and answers the next.
async fn busy_at_first(retry_after: &'static str) -> Server {
    let turn = AtomicUsize::new(0);
    Server::start(move |_| match turn.fetch_add(1, Ordering::Relaxed) {
        0 => Answer::new(503, "").header("retry-after", retry_after),
        _ => thing("ACTIVE"),
    })
    .await
}

#[tokio::test]
async fn polls_wait_as_the_server_asks() {
    let server = busy_at_first("1").await;
    let begun = Instant::now();
    wait(&server).until_settled().await.unwrap();
    assert!(begun.elapsed() >= Duration::from_secs(1));
}

#[tokio::test(start_paused = true)]
async fn a_server_that_asks_for_hours_is_asked_again_after_a_minute() {
    let server = busy_at_first("7000").await;
    let begun = tokio::time::Instant::now();
    let waiting = wait(&server).with_timeout(Duration::from_secs(7200));
    waiting.until_settled().await.unwrap();
    let took = begun.elapsed().as_secs();
    assert!((60..70).contains(&took), "{took} s");
}

#[tokio::test]
async fn the_error_of_a_wait_says_how_many_attempts_its_polls_made() {
    let (result, polls) = outcome(
        &["CREATING", "500", "CREATING", "FAILED"],
        Wait::until_settled,
    )
    .await;
    let error = result.unwrap_err();
    assert_eq!((error.attempts() as usize, polls), (4, 4), "{error}");
    assert!(error.elapsed() >= TICK);
}

#[tokio::test]
async fn intervals_grow_and_a_settle_delay_comes_first() {
    let server = play(&["CREATING"]).await;
    let waiting = wait(&server)
        .with_settle_delay(Duration::from_millis(150))
        .with_interval(Duration::from_millis(40), Duration::from_millis(60))
        .with_timeout(Duration::from_secs(20));
    let begun = Instant::now();
    let times = Arc::new(Mutex::new(Vec::new()));
    let seen = Arc::clone(&times);
    let waiting = waiting.on_poll(move |_| seen.lock().unwrap().push(begun.elapsed()));
    let mut polls = 0;
    waiting
        .until_that(move |_| {
            polls += 1;
            polls == 4
        })
        .await
        .unwrap();
    let times = times.lock().unwrap().clone();
    assert_eq!(times.len(), 4);
    for (index, least) in [150, 190, 250, 310].into_iter().enumerate() {
        assert!(times[index] >= Duration::from_millis(least), "{times:?}");
    }
}

#[tokio::test]
async fn dropping_the_future_ends_the_polls() {
    let server = play(&["CREATING"]).await;
    let waiting = wait(&server).until(Phase::Active);
    assert!(
        tokio::time::timeout(Duration::from_millis(100), waiting)
            .await
            .is_err()
    );
    // One poll may have been on its way.
    let polls = server.count();
    tokio::time::sleep(Duration::from_millis(100)).await;
    assert!(polls > 1 && server.count() <= polls + 1);
}

#[tokio::test]
async fn waits_are_futures_that_tasks_can_own() {
    fn owned<F: Future + Send + Unpin + 'static>(future: F) -> F {
        future
    }
    let server = play(&["ACTIVE"]).await;
    let wait = || wait(&server);
    assert!(format!("{:?}", wait()).contains("get_thing"));
    assert!(format!("{:?}", wait().until_gone()).starts_with("Waiting"));
    assert_eq!(server.count(), 0, "nothing is sent before it is awaited");
    let waiting = tokio::spawn(owned(wait().until(Phase::Active)));
    assert!(waiting.await.unwrap().is_ok());
    drop((owned(wait().until_settled()), owned(wait().until_gone())));
    drop(owned(wait().until_that(|thing| thing.id.is_some())));
}

#[tokio::test]
async fn what_a_request_started_is_waited_for_with_the_call_that_it_returns() {
    let polled = Arc::new(Mutex::new(Vec::new()));
    let log = Arc::clone(&polled);
    let server = Server::start(move |exchange| {
        if exchange.target.ends_with("/things") {
            return Answer::new(200, json!({"thing": {"name": "a/b"}}).to_string());
        }
        let mut log = log.lock().unwrap();
        log.push(exchange.target.clone());
        thing(if log.len() == 1 { "CREATING" } else { "ACTIVE" })
    })
    .await;
    let (made, call) = Client::new(&server.url).make_thing().start().await.unwrap();
    assert!(made.meta().status().is_success());
    let name = made.into_body().thing.and_then(|thing| thing.name);
    assert_eq!(name.as_deref(), Some("a/b"));
    let wait = call.wait().with_interval(TICK, TICK);
    let found = wait.until(Phase::Active).await.unwrap();
    assert_eq!(found.id, Some(1));
    let polled = polled.lock().unwrap();
    assert_eq!(polled.len(), 2);
    for target in polled.iter() {
        assert!(target.ends_with("/things/a%2Fb"), "{polled:?}");
    }
}

#[tokio::test]
async fn a_response_that_does_not_say_what_was_started_is_an_error_that_has_it() {
    for body in ["{}", r#"{"thing": {}}"#, r#"{"thing": {"name": ""}}"#] {
        let server = Server::start(move |_| Answer::new(200, body)).await;
        let started = Client::new(&server.url).make_thing().start().await;
        let error = started.expect_err(body);
        assert!(error.is_decode(), "{error}");
        assert_eq!(error.body(), body.as_bytes());
        let text = error.to_string();
        for part in ["make_thing", "thing.name", "the work goes on"] {
            assert!(text.contains(part), "{part}: {text}");
        }
    }
    // A refusal is the error of the request itself.
    let server = play(&["409"]).await;
    let started = Client::new(&server.url).make_thing().start().await;
    assert!(started.expect_err("409").is_conflict());
}
