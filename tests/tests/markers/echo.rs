//! A server without TLS and Digest that answers a read with nothing and a write with an error that repeats its body.

use serde_json::json;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

/// Starts it, for as long as the runtime lasts; its URL.
pub(crate) async fn start() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let url = format!("http://{}", listener.local_addr().expect("an address"));
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(serve(stream));
        }
    });
    url
}

async fn serve(stream: TcpStream) {
    let mut stream = BufReader::new(stream);
    while let Some((is_read, body)) = read(&mut stream).await {
        let (status, response) = if is_read {
            ("200 OK", json!({}))
        } else {
            // Go writes JSON like this.
            let quoted = json!(body).to_string().replace('<', "\\u003c");
            let message = format!("you sent {body}, or {quoted}");
            let details = [json!({"field": "body", "value": body, "quoted": quoted})];
            (
                "400 Bad Request",
                json!({"code": body, "message": message, "details": details}),
            )
        };
        let response = response.to_string();
        let head = format!(
            "HTTP/1.1 {status}\r\ncontent-length: {}\r\nx-debug-trace-id: {}\r\n\r\n",
            response.len(),
            body.escape_default()
        );
        let response = [head, response].concat();
        if stream.write_all(response.as_bytes()).await.is_err() {
            return;
        }
    }
}

/// Whether a request is a read, and its body.
async fn read(stream: &mut BufReader<TcpStream>) -> Option<(bool, String)> {
    let (mut first, mut length) = (None, 0);
    loop {
        let mut line = String::new();
        stream
            .read_line(&mut line)
            .await
            .ok()
            .filter(|count| *count > 0)?;
        let line = line.trim_end();
        if line.is_empty() {
            break;
        }
        if let Some(value) = line.to_ascii_lowercase().strip_prefix("content-length: ") {
            length = value.parse().ok()?;
        }
        first.get_or_insert(line.starts_with("GET "));
    }
    let mut body = vec![0; length];
    stream.read_exact(&mut body).await.ok()?;
    Some((first?, String::from_utf8(body).ok()?))
}
