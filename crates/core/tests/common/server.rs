//! In-process server that counts and records exchanges.
#![allow(dead_code, unreachable_pub)]

use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt, BufReader};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;

/// A request as it was received.
#[derive(Clone, Debug)]
pub struct Exchange {
    pub method: String,
    pub target: String,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Exchange {
    pub fn header(&self, name: &str) -> Option<&str> {
        let found = self
            .headers
            .iter()
            .find(|(given, _)| given.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.as_str())
    }

    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap()
    }
}

/// Answer of the server.
#[derive(Clone, Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
    pub delay: Duration,
    /// Promise this many bytes more than are sent, then hang up.
    pub missing: usize,
    /// Do not hang up after that, but send nothing more.
    pub stall: bool,
    /// Hang up without an answer.
    pub hang_up: bool,
}

impl Answer {
    pub fn new(status: u16, body: impl Into<Vec<u8>>) -> Self {
        Self {
            status,
            headers: Vec::new(),
            body: body.into(),
            delay: Duration::ZERO,
            missing: 0,
            stall: false,
            hang_up: false,
        }
    }

    pub fn header(mut self, name: &str, value: impl Into<String>) -> Self {
        self.headers.push((name.to_owned(), value.into()));
        self
    }

    pub fn after(mut self, milliseconds: u64) -> Self {
        self.delay = Duration::from_millis(milliseconds);
        self
    }
}

type Handler = dyn Fn(&Exchange) -> Answer + Send + Sync;

/// The server; it ends with the runtime of its test.
pub struct Server {
    pub url: String,
    exchanges: Arc<Mutex<Vec<Exchange>>>,
}

impl Server {
    pub async fn start(handler: impl Fn(&Exchange) -> Answer + Send + Sync + 'static) -> Self {
        Self::start_on(None, handler).await
    }

    /// With TLS, if there is an acceptor.
    pub async fn start_on(
        tls: Option<TlsAcceptor>,
        handler: impl Fn(&Exchange) -> Answer + Send + Sync + 'static,
    ) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let scheme = if tls.is_some() { "https" } else { "http" };
        let url = format!("{scheme}://{}", listener.local_addr().unwrap());
        let exchanges = Arc::new(Mutex::new(Vec::new()));
        let handler: Arc<Handler> = Arc::new(handler);
        let log = Arc::clone(&exchanges);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                // Head and body are two writes; the second must not wait for the first to be acknowledged.
                let _ = stream.set_nodelay(true);
                let (handler, log) = (Arc::clone(&handler), Arc::clone(&log));
                let tls = tls.clone();
                tokio::spawn(async move {
                    match tls {
                        None => serve(stream, handler, log).await,
                        Some(tls) => {
                            if let Ok(stream) = tls.accept(stream).await {
                                serve(stream, handler, log).await;
                            }
                        }
                    }
                });
            }
        });
        Self { url, exchanges }
    }

    pub fn count(&self) -> usize {
        self.exchanges.lock().unwrap().len()
    }

    pub fn exchanges(&self) -> Vec<Exchange> {
        self.exchanges.lock().unwrap().clone()
    }

    pub fn last(&self) -> Exchange {
        self.exchanges().pop().unwrap()
    }
}

async fn serve(
    stream: impl AsyncRead + AsyncWrite + Unpin,
    handler: Arc<Handler>,
    log: Arc<Mutex<Vec<Exchange>>>,
) {
    let mut stream = BufReader::new(stream);
    while let Some(exchange) = read(&mut stream).await {
        log.lock().unwrap().push(exchange.clone());
        let answer = handler(&exchange);
        tokio::time::sleep(answer.delay).await;
        if answer.hang_up {
            return;
        }
        let mut head = format!("HTTP/1.1 {} Reason\r\n", answer.status);
        // A character of a header is one byte, here and where requests are read.
        for (name, value) in &answer.headers {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        if answer.status != 204 {
            let length = answer.body.len() + answer.missing;
            head.push_str(&format!("content-length: {length}\r\n"));
        }
        head.push_str("\r\n");
        let sent = stream.write_all(&latin_1(&head)).await.is_ok()
            && stream.write_all(&answer.body).await.is_ok()
            && stream.flush().await.is_ok();
        if answer.stall {
            std::future::pending::<()>().await;
        }
        if !sent || answer.missing > 0 {
            return;
        }
    }
}

/// The bytes that a text has in its characters.
pub fn latin_1(text: &str) -> Vec<u8> {
    let bytes = text.chars().map(u8::try_from);
    bytes.collect::<Result<_, _>>().unwrap()
}

async fn read(stream: &mut BufReader<impl AsyncRead + Unpin>) -> Option<Exchange> {
    let mut lines = Vec::new();
    loop {
        let mut line = Vec::new();
        if stream.read_until(b'\n', &mut line).await.ok()? == 0 {
            return None;
        }
        let line: String = line.into_iter().map(char::from).collect();
        match line.trim_end() {
            "" => break,
            line => lines.push(line.to_owned()),
        }
    }
    let mut first = lines.first()?.split(' ');
    let mut exchange = Exchange {
        method: first.next()?.to_owned(),
        target: first.next()?.to_owned(),
        headers: Vec::new(),
        body: Vec::new(),
    };
    for line in &lines[1..] {
        let (name, value) = line.split_once(':')?;
        exchange
            .headers
            .push((name.to_ascii_lowercase(), value.trim().to_owned()));
    }
    let length = exchange
        .header("content-length")
        .map_or(0, |length| length.parse().unwrap());
    exchange.body = vec![0; length];
    stream.read_exact(&mut exchange.body).await.ok()?;
    Some(exchange)
}
