//! Callbacks and events of a wait. A separate program: `tracing` may decide for good that an event has no listener, if another
//! test makes it at the very moment at which this one begins to listen.

#[path = "common/capture.rs"]
mod capture;
#[path = "common/resources.rs"]
mod resources;
#[path = "common/server.rs"]
mod server;

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use resources::{Client, Phase};
use server::{Answer, Server};

const SCRIPT: [&str; 4] = ["CREATING", "CREATING", "503", "ACTIVE"];

#[tokio::test]
async fn each_poll_is_shown_and_each_change_of_state_is_an_event() {
    let (captured, _guard) = capture::start();
    let turn = AtomicUsize::new(0);
    let server = Server::start(
        move |_| match SCRIPT[turn.fetch_add(1, Ordering::Relaxed)] {
            "503" => Answer::new(503, ""),
            phase => Answer::new(200, format!("{{\"status\":{{\"phase\":\"{phase}\"}}}}")),
        },
    )
    .await;
    let shown = Arc::new(Mutex::new(Vec::new()));
    let kept = Arc::clone(&shown);
    let wait = Client::new(&server.url).get_thing("1").wait();
    let wait = wait.with_interval(Duration::from_millis(1), Duration::from_millis(1));
    let waiting = wait.on_poll(move |thing| {
        let status = thing.status.as_ref().unwrap();
        kept.lock().unwrap().push(status.phase.clone().unwrap());
    });
    waiting.until(Phase::Active).await.unwrap();
    assert_eq!(
        *shown.lock().unwrap(),
        [Phase::Creating, Phase::Creating, Phase::Active]
    );
    let changes = captured.lines(&["state changed"]);
    assert_eq!(changes.len(), 2, "{changes:?}");
    assert!(
        changes[0].contains("CREATING") && changes[0].contains("get_thing"),
        "{changes:?}"
    );
    assert!(
        changes[1].contains("CREATING") && changes[1].contains("ACTIVE"),
        "{changes:?}"
    );
    assert_eq!(captured.lines(&["poll failed"]).len(), 1);
}
