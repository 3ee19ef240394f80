//! The server of the calls, a process of its own: TLS, HTTP/1.1 with connections that stay open, one answer for each path, a Digest
//! challenge where a request is not signed. It checks no signature, so that calls measure clients.

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;

use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;

use super::{Outcome, decode};

/// A server, ended with this value.
pub(crate) struct Server {
    process: Child,
    pub(crate) url: String,
    /// The certificate of the server's authority.
    pub(crate) pem: String,
}

impl Server {
    pub(crate) fn start() -> Result<Self, Box<dyn std::error::Error>> {
        let mut process = Command::new(std::env::current_exe()?)
            .arg("serve")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let output = process.stdout.take().ok_or("no output")?;
        let mut line = String::new();
        BufReader::new(output).read_line(&mut line)?;
        let said: Value = serde_json::from_str(&line)?;
        let text = |key: &str| said[key].as_str().unwrap_or_default().to_owned();
        Ok(Self {
            process,
            url: text("url"),
            pem: text("pem"),
        })
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Runs the server until its input ends.
#[tokio::main(flavor = "multi_thread", worker_threads = 1)]
pub(crate) async fn serve() -> Outcome {
    let certified = rcgen::generate_simple_self_signed(["localhost".to_owned()])?;
    let pem = certified.cert.pem();
    let key = certified.signing_key.serialize_der();
    let key = rustls::pki_types::PrivatePkcs8KeyDer::from(key);
    let config = rustls::ServerConfig::builder()
        .with_no_client_auth()
        .with_single_cert(vec![certified.cert.into()], key.into())?;
    let acceptor = TlsAcceptor::from(Arc::new(config));
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let port = listener.local_addr()?.port();
    let said = json!({ "url": format!("https://localhost:{port}"), "pem": pem });
    println!("{said}");
    std::io::stdout().flush()?;
    let pages = Arc::new(Pages::new()?);
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let (acceptor, pages) = (acceptor.clone(), Arc::clone(&pages));
            tokio::spawn(async move { connection(stream, acceptor, &pages).await.ok() });
        }
    });
    tokio::task::spawn_blocking(|| std::io::stdin().read_line(&mut String::new())).await??;
    Ok(())
}

/// The responses, written out.
struct Pages {
    small: Vec<u8>,
    large: Vec<u8>,
    challenge: Vec<u8>,
}

impl Pages {
    fn new() -> serde_json::Result<Self> {
        let page = |count| {
            Ok(answer(
                "200 OK",
                "",
                &serde_json::to_vec(&decode::clusters(count))?,
            ))
        };
        let challenge = "www-authenticate: Digest realm=\"tidb.cloud\", nonce=\"bmV2ZXIgc3RhbGU\", qop=\"auth\", algorithm=MD5\r\n";
        Ok(Self {
            small: page(1)?,
            large: page(50)?,
            challenge: answer("401 Unauthorized", challenge, b"{}"),
        })
    }
}

fn answer(status: &str, headers: &str, body: &[u8]) -> Vec<u8> {
    let length = body.len();
    let head = format!(
        "HTTP/1.1 {status}\r\ncontent-type: application/json\r\n{headers}content-length: {length}\r\n\r\n"
    );
    [head.as_bytes(), body].concat()
}

async fn connection(
    stream: TcpStream,
    acceptor: TlsAcceptor,
    pages: &Pages,
) -> std::io::Result<()> {
    stream.set_nodelay(true)?;
    let mut stream = acceptor.accept(stream).await?;
    let mut read = Vec::new();
    loop {
        let end = loop {
            if let Some(end) = memchr::memmem::find(&read, b"\r\n\r\n") {
                break end + 4;
            }
            if stream.read_buf(&mut read).await? == 0 {
                return Ok(());
            }
        };
        let head = String::from_utf8_lossy(&read[..end]).to_ascii_lowercase();
        let response = match head.contains("\r\nauthorization:") {
            false => &pages.challenge,
            true if head.contains("large") => &pages.large,
            true => &pages.small,
        };
        stream.write_all(response).await?;
        stream.flush().await?;
        read.drain(..end);
    }
}
