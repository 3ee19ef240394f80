//! Documentation of a generated client, and how its calls are signed.

use tidbcloud_model::api::{Api, SigningScheme};

use super::markdown::{code, prose};

/// The page of the console where API keys are made.
const KEYS_PAGE: &str = "https://tidbcloud.com/org-settings/api-keys";

pub(crate) fn client(api: &Api) -> Vec<String> {
    vec![
        format!(
            "Client of the {} API {}.",
            prose(&api.title),
            prose(&api.version)
        ),
        "Cheap to clone: clones, and clients of the same configuration, share connections and keys. Each method returns a \
         request builder, which sends the request where it is awaited."
            .into(),
    ]
}

/// How calls are signed, for the front page and the README.
pub(crate) fn signing(api: &Api) -> Vec<String> {
    let mut paragraphs: Vec<String> = Vec::new();
    for scheme in &api.signing {
        let paragraph = match scheme {
            SigningScheme::KeyPair => format!(
                "Calls are signed by HTTP Digest with the key pair of an API key, made at <{KEYS_PAGE}>. \
                 `Client::from_env` reads it from the environment, `Client::from_profile` from the files of TiDB Cloud's \
                 command-line clients, and `Credentials::new` takes it from code."
            ),
            SigningScheme::Bearer => "Calls are sent with a bearer token: `Credentials::bearer` takes one, \
                 `Credentials::bearer_from` a function that is asked for a new one where it is needed."
                .to_owned(),
            SigningScheme::Unsigned => {
                "Calls may be sent without credentials: `Credentials::none`.".to_owned()
            }
            SigningScheme::Other(way) => format!(
                "The API document asks for {}, which clients do not sign. Begin with `Credentials::none`, and add what the \
                 server expects: headers other than `Authorization` with `ConfigBuilder::on_attempt`, query parameters with \
                 `with_query` on each call.",
                code(way)
            ),
        };
        paragraphs.push(paragraph);
    }
    if !api.signing.contains(&SigningScheme::KeyPair) {
        paragraphs.push("No keys are read from the environment.".to_owned());
    }
    paragraphs
}

/// Lines of an example that make the client.
pub(crate) fn connecting(api: &Api, library: &str) -> Vec<String> {
    let first = api.signing.first().unwrap_or(&SigningScheme::KeyPair);
    let with = |credentials: &str| {
        vec![
            format!("let credentials = {library}::Credentials::{credentials};"),
            format!("let config = {library}::Config::builder().credentials(credentials).build()?;"),
            format!("let client = {library}::Client::new(&config)?;"),
        ]
    };
    match first {
        SigningScheme::KeyPair => vec![
            "// Reads TIDBCLOUD_PUBLIC_KEY and TIDBCLOUD_PRIVATE_KEY.".to_owned(),
            format!("let client = {library}::Client::from_env()?;"),
        ],
        SigningScheme::Bearer => with("bearer(\"a-token\")"),
        SigningScheme::Unsigned | SigningScheme::Other(_) => with("none()"),
    }
}

/// Documentation of `Client::metrics`.
pub(crate) fn metrics() -> Vec<String> {
    vec![
        "Returns the numbers of calls, attempts and waits so far, of all clients of the configuration together."
            .into(),
    ]
}

/// Documentation of `Client::from_env`.
pub(crate) fn from_env(api: &Api) -> Vec<String> {
    vec![
        "Creates a client with keys from the environment.".into(),
        format!(
            "Reads `TIDBCLOUD_PUBLIC_KEY` and `TIDBCLOUD_PRIVATE_KEY` (or both as `TIDB_CLOUD_…`), and \
             `TIDBCLOUD_{}_ENDPOINT` and `TIDBCLOUD_CA_FILE` where they are set.",
            api.id.to_uppercase().replace('-', "_")
        ),
        "# Errors".into(),
        "If a key is missing; the error names every variable that was read.".into(),
    ]
}

/// Documentation of `Client::from_profile`.
pub(crate) fn from_profile() -> Vec<String> {
    vec![
        "Creates a client with keys and endpoints from a profile of TiDB Cloud's command-line clients: of \
         `~/.ticloud/config.toml`, else of `~/.ti/credentials`. Without a name, the current profile is used; \
         [`Config::from_profile`](tidbcloud_core::Config::from_profile) has the order."
            .into(),
        "# Errors".into(),
        "If the file, the profile or a key is missing; the error says where it was looked for.".into(),
    ]
}

/// Documentation of `Client::new`.
pub(crate) fn new(api: &Api) -> Vec<String> {
    vec![
        match api.server.as_str() {
            "" => {
                "Creates a client with this configuration. The API document names no server: use \
                   [`with_endpoint`](Self::with_endpoint) to name one."
                    .to_owned()
            }
            server => format!(
                "Creates a client with this configuration, for {}.",
                code(server)
            ),
        },
        "# Errors".into(),
        match is_plain(api) {
            true => "If the configuration does not allow plain HTTP (`dangerously_allow_http`), which this server speaks, or has \
                     an endpoint for this API that cannot be used."
                .into(),
            false => "If the configuration has an endpoint for this API that cannot be used.".into(),
        },
    ]
}

/// Whether the server speaks plain HTTP.
fn is_plain(api: &Api) -> bool {
    api.server.starts_with("http://")
}

/// Documentation of `Client::with_endpoint`.
pub(crate) fn with_endpoint() -> Vec<String> {
    vec![
        "Creates a client for another server. The URL replaces the server URL of the API, base path included.".into(),
        "# Errors".into(),
        "If requests may not be sent to the URL.".into(),
    ]
}

/// Documentation of `Client::request`.
pub(crate) fn request() -> Vec<String> {
    vec![
        "Starts a request to any path under the server URL, with keys, retries and errors as in all other calls: for \
         operations that this crate lacks."
            .into(),
    ]
}
