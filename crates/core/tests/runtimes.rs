//! One configuration in several tokio runtimes: connections and handshakes of a runtime that has ended, or that nothing drives
//! on, hold no call of another one up.

#[path = "common/api/mod.rs"]
mod api;
#[path = "common/guard.rs"]
mod guard;
#[path = "common/server.rs"]
mod server;

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::time::Duration;

use api::Client;
use guard::{Guard, PRIVATE, PUBLIC};
use server::{Answer, Exchange, Server};
use tidbcloud_core::http::Method;
use tidbcloud_core::serde_json::json;
use tidbcloud_core::{Config, Credentials, Retry};
use tokio::runtime::{Builder, Runtime};

const CLUSTER: &str = r#"{"displayName":"demo"}"#;

/// Long enough for a call, and short enough for a test that fails.
const ATTEMPT: Duration = Duration::from_secs(4);

fn runtime() -> Runtime {
    Builder::new_current_thread().enable_all().build().unwrap()
}

/// A server in another thread and runtime, which goes on whatever the clients' runtimes do.
fn serve(handler: impl Fn(&Exchange) -> Answer + Send + Sync + 'static) -> Server {
    let (send, receive) = mpsc::channel();
    std::thread::spawn(move || {
        runtime().block_on(async move {
            send.send(Server::start(handler).await).ok();
            std::future::pending::<()>().await;
        });
    });
    receive.recv().unwrap()
}

fn guarded() -> Server {
    let guard = Guard::default();
    serve(move |exchange| {
        let denied = guard.check(exchange);
        denied.unwrap_or_else(|| Answer::new(200, CLUSTER))
    })
}

fn client(server: &Server) -> Client {
    let config = Config::builder()
        .credentials(Credentials::new(PUBLIC, PRIVATE))
        .retry(Retry::none())
        .timeout(ATTEMPT)
        .dangerously_allow_http_on_loopback()
        .build()
        .unwrap();
    Client::with_endpoint(&config, &server.url).unwrap()
}

fn call(runtime: &Runtime, client: &Client) {
    runtime.block_on(async {
        client.get_cluster("1").send().await.unwrap();
        let call = client.request(Method::POST, "/things");
        call.with_body(json!({})).send().await.unwrap();
    });
}

#[test]
fn a_connection_of_another_runtime_is_not_used() {
    let server = guarded();
    let client = client(&server);
    let idle = runtime();
    call(&idle, &client);
    // It is still there, with its connection, and does not run.
    let other = runtime();
    call(&other, &client);
    call(&idle, &client);
    drop(idle);
    call(&other, &client);
    drop(other);
    call(&runtime(), &client);
    // The challenge is shared by all of them.
    assert_eq!(server.count(), 1 + 5 * 2);
}

#[test]
fn many_runtimes_one_after_the_other_and_at_once_share_a_configuration() {
    let server = guarded();
    let client = client(&server);
    for _ in 0..40 {
        call(&runtime(), &client);
    }
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| call(&runtime(), &client));
        }
    });
    assert_eq!(server.count(), 1 + 48 * 2);
}

#[test]
fn the_handshake_of_a_runtime_that_does_not_run_is_made_again() {
    let guard = Guard::default();
    let asked = AtomicUsize::new(0);
    let server = serve(move |exchange| {
        let denied = guard.check(exchange);
        let first = asked.fetch_add(1, Ordering::SeqCst) == 0;
        let answer = denied.unwrap_or_else(|| Answer::new(200, CLUSTER));
        answer.after(if first { 300 } else { 0 })
    });
    let client = client(&server);
    let idle = runtime();
    idle.block_on(async {
        tokio::spawn(client.get_cluster("1").send());
        while server.count() == 0 {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    });
    // Nothing drives that call on, which has the handshake to make.
    call(&runtime(), &client);
    assert_eq!(server.count(), 1 + 1 + 2);
    drop(idle);
}
