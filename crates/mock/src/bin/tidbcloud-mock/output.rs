//! Output of the program: the environment of clients, and what a person needs to call the mock.

use std::io::{self, Write};

use tidbcloud_mock::Mock;

use crate::arguments::{AccessArgument, EnvFormat};

/// Prints what clients need: for the process in the background as `detached` says, otherwise for a person.
pub(crate) async fn print(
    mock: &Mock,
    access: AccessArgument,
    detached: Option<EnvFormat>,
) -> io::Result<()> {
    match detached {
        Some(format) => print_environment(mock, access, format),
        None => print_all(mock, access).await,
    }
}

/// Prints the environment of clients, and an empty line as a sign that it is complete.
fn print_environment(mock: &Mock, access: AccessArgument, format: EnvFormat) -> io::Result<()> {
    let mut text = environment(mock, access, format);
    text.push_str(&line("TIDBCLOUD_MOCK_PAGE", &mock.page_url(), format));
    let id = std::process::id().to_string();
    text.push_str(&line("TIDBCLOUD_MOCK_PID", &id, format));
    text.push('\n');
    show(&text)
}

/// Prints endpoints, credentials, the environment of clients, and an example.
async fn print_all(mock: &Mock, access: AccessArgument) -> io::Result<()> {
    let mut text = String::new();
    for (id, endpoint) in mock.endpoints() {
        text.push_str(&format!("{id:>14}  {endpoint}\n"));
    }
    let ca_file = mock.ca_file().display().to_string();
    text.push_str(&format!("\n          page  {}\n", mock.page_url()));
    text.push_str(&format!("       CA file  {ca_file}\n"));
    let (public_key, private_key) = (mock.public_key(), mock.private_key());
    if access.takes_keys() {
        text.push_str(&format!(
            "    public key  {public_key}\n   private key  {private_key}\n"
        ));
    }
    if access.takes_tokens() {
        text.push_str(&format!("  bearer token  {}\n", mock.bearer_token()));
    }
    text.push('\n');
    text.push_str(&environment(mock, access, EnvFormat::Shell));
    // Everything that a client needs is printed before the first document is read.
    show(&text)?;
    let ids: Vec<&str> = mock.endpoints().map(|(id, _)| id).collect();
    for id in ids {
        match mock.example_url(id).await {
            Ok(Some(url)) => {
                let signed = if access.takes_keys() {
                    let keys = quoted(&format!("{public_key}:{private_key}"));
                    format!("--digest --user {keys} ")
                } else if access.takes_tokens() {
                    let header = format!("Authorization: Bearer {}", mock.bearer_token());
                    format!("--header {} ", quoted(&header))
                } else {
                    String::new()
                };
                show(&format!(
                    "\ncurl {signed}--cacert {} {}\n",
                    quoted(&ca_file),
                    quoted(&url),
                ))?;
                break;
            }
            Ok(None) => {}
            // The mock still serves the other APIs; this one answers every request with 500 and these errors.
            Err(diagnostics) => report(&format!("{id} cannot be served:\n{diagnostics}")),
        }
    }
    show("\nCtrl-C stops it.\n")
}

/// Prints an error. One that cannot be printed is lost: the reader of the errors has ended.
pub(crate) fn report(error: &str) {
    let _ = writeln!(io::stderr(), "error: {error}");
}

/// Returns the variables that clients of this project read.
fn environment(mock: &Mock, access: AccessArgument, format: EnvFormat) -> String {
    let mut text = String::new();
    if access.takes_keys() {
        text.push_str(&line("TIDBCLOUD_PUBLIC_KEY", mock.public_key(), format));
        text.push_str(&line("TIDBCLOUD_PRIVATE_KEY", mock.private_key(), format));
    }
    if access.takes_tokens() {
        text.push_str(&line("TIDBCLOUD_MOCK_TOKEN", &mock.bearer_token(), format));
    }
    let ca_file = mock.ca_file().display().to_string();
    text.push_str(&line("TIDBCLOUD_CA_FILE", &ca_file, format));
    for (id, endpoint) in mock.endpoints() {
        let name = id.to_ascii_uppercase().replace('-', "_");
        text.push_str(&line(
            &format!("TIDBCLOUD_{name}_ENDPOINT"),
            endpoint,
            format,
        ));
    }
    text
}

fn line(name: &str, value: &str, format: EnvFormat) -> String {
    match format {
        EnvFormat::Shell => format!("export {name}={}\n", quoted(value)),
        EnvFormat::Github => format!("{name}={value}\n"),
    }
}

pub(crate) fn show(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())?;
    // A reader at the other end of a pipe may wait for these lines.
    out.flush()
}

/// Quotes a text for a POSIX shell, if it needs quotes.
fn quoted(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/:._-".contains(&byte);
    if !text.is_empty() && text.bytes().all(plain) {
        text.to_owned()
    } else {
        format!("'{}'", text.replace('\'', r"'\''"))
    }
}
