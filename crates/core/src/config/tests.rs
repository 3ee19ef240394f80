//! The sources of a configuration, and the settings that it refuses.

use super::*;

const SERVER: &str = "http://localhost:1/v1beta1";

fn builder() -> ConfigBuilder {
    Config::builder()
        .credentials(Credentials::new("public", "s3cr3t"))
        .dangerously_allow_http_on_loopback()
}

fn environment(pairs: &[(&str, &str)]) -> ConfigBuilder {
    ConfigBuilder::new(Some(pairs.iter().copied().collect())).dangerously_allow_http_on_loopback()
}

fn refuses(builder: ConfigBuilder, expected: &str) {
    let error = builder.build().unwrap_err();
    assert!(error.to_string().contains(expected), "{error}");
    assert!(!format!("{error:?}").contains("s3cr3t"), "{error:?}");
}

#[test]
fn missing_keys_are_reported_with_the_ways_to_give_them() {
    let bare = Config::builder().dangerously_allow_http_on_loopback();
    refuses(bare, "credentials(Credentials::new(public, private))");
    refuses(environment(&[]), "TIDBCLOUD_PUBLIC_KEY (not set)");
    let polluted = builder().credentials(Credentials::new("public", "s3cr3t\n"));
    refuses(polluted, "private key from Credentials::new");
}

#[test]
fn code_wins_over_the_environment() {
    let keys = [
        ("TIDBCLOUD_PUBLIC_KEY", "from-env"),
        ("TIDBCLOUD_PRIVATE_KEY", "s3cr3t"),
    ];
    let config = environment(&keys).build().unwrap();
    assert_eq!(
        config.shared().transport.credentials().public_key(),
        "from-env"
    );
    let config = environment(&keys)
        .credentials(Credentials::new("in-code", "s3cr3t"))
        .build()
        .unwrap();
    assert_eq!(
        config.shared().transport.credentials().public_key(),
        "in-code"
    );
}

#[test]
fn the_environment_moves_one_api_and_code_any() {
    let config = environment(&[
        ("TIDBCLOUD_PUBLIC_KEY", "a"),
        ("TIDBCLOUD_PRIVATE_KEY", "b"),
        ("TIDBCLOUD_DEDICATED_ENDPOINT", "http://127.0.0.1:9"),
    ])
    .build()
    .unwrap();
    let base = |api| config.endpoint(api, SERVER).unwrap().base().to_owned();
    assert_eq!(base("dedicated"), "http://127.0.0.1:9/v1beta1");
    assert_eq!(base("iam"), SERVER);
    let in_code = config.endpoint_in_code("http://127.0.0.1:8/x/").unwrap();
    assert_eq!(in_code.base(), "http://127.0.0.1:8/x");
    // A builder that was not asked to reads nothing.
    assert_eq!(
        builder()
            .build()
            .unwrap()
            .endpoint("dedicated", SERVER)
            .unwrap()
            .base(),
        SERVER
    );
}

#[test]
fn a_profile_gives_keys_and_endpoints_and_the_environment_moves_them() {
    let directory = tempfile::tempdir().unwrap();
    let file = directory.path().join("config.toml");
    let text = "[default]\npublic-key = 'p'\nprivate-key = 's3cr3t'\niam-endpoint = 'http://127.0.0.1:9'\n\
                serverless-endpoint = 'http://127.0.0.1:8/x'\ndedicated-endpoint = 'nonsense'";
    std::fs::write(&file, text).unwrap();
    let config = |pairs: &[(&str, &str)]| {
        let profile = Profile::read_from(&file, None).unwrap();
        ConfigBuilder::with_profile(profile, pairs.iter().copied().collect())
            .unwrap()
            .dangerously_allow_http_on_loopback()
            .build()
            .unwrap()
    };
    let moved = config(&[
        ("TIDBCLOUD_PUBLIC_KEY", "from-env"),
        ("TIDBCLOUD_PRIVATE_KEY", "s3cr3t"),
        ("TIDBCLOUD_IAM_ENDPOINT", "http://127.0.0.1:7"),
    ]);
    assert_eq!(moved.shared().transport.credentials().public_key(), "p");
    let base = |config: &Config, api| config.endpoint(api, SERVER).unwrap().base().to_owned();
    assert_eq!(base(&moved, "iam"), "http://127.0.0.1:7/v1beta1");
    let config = config(&[]);
    assert_eq!(base(&config, "iam"), "http://127.0.0.1:9/v1beta1");
    assert_eq!(base(&config, "serverless"), "http://127.0.0.1:8/x");
    assert_eq!(base(&config, "billing"), SERVER);
    let error = config
        .endpoint("dedicated", SERVER)
        .unwrap_err()
        .to_string();
    assert!(
        error.contains("dedicated-endpoint in profile \"default\" of"),
        "{error}"
    );
    assert!(!format!("{config:?}").contains("s3cr3t"));
}

#[test]
fn unusable_settings_are_reported() {
    refuses(builder().application("my app\n"), "my-app/1.0");
    refuses(builder().application(""), "User-Agent");
    refuses(builder().timeout(Duration::ZERO), "timeout is zero");
    refuses(
        builder().connect_timeout(Duration::ZERO),
        "connect_timeout is zero",
    );
    refuses(builder().deadline(Duration::ZERO), "deadline is zero");
}

#[cfg(any(feature = "rustls", feature = "native-tls"))]
#[test]
fn a_ca_file_is_read_and_its_faults_are_reported() {
    refuses(
        builder().ca_file("/no/such/file.pem"),
        "/no/such/file.pem cannot be read",
    );
    let file = std::env::temp_dir().join(format!("tidbcloud-core-{}.pem", std::process::id()));
    std::fs::write(&file, "no certificate").unwrap();
    refuses(builder().ca_file(&file), "has no certificate");
    let by_environment = environment(&[
        ("TIDBCLOUD_PUBLIC_KEY", "a"),
        ("TIDBCLOUD_PRIVATE_KEY", "b"),
        ("TIDBCLOUD_CA_FILE", file.to_str().unwrap()),
    ]);
    refuses(by_environment, "has no certificate");
    std::fs::remove_file(&file).unwrap();
}

#[cfg(any(feature = "rustls", feature = "native-tls"))]
#[test]
fn with_tls_an_https_endpoint_is_usable() {
    let config = Config::builder()
        .credentials(Credentials::new("a", "b"))
        .configure_http(|http| http.pool_max_idle_per_host(1))
        .build()
        .unwrap();
    assert!(config.endpoint("iam", "https://iam.example/v1").is_ok());
    assert!(config.endpoint_in_code("http://127.0.0.1:1").is_err());
}

#[cfg(not(any(feature = "rustls", feature = "native-tls")))]
#[test]
fn without_tls_the_feature_to_enable_is_named() {
    let https = Config::builder().credentials(Credentials::new("a", "b"));
    refuses(https, "`rustls`");
    let config = builder().build().unwrap();
    let error = config
        .endpoint("iam", "https://iam.example/v1")
        .unwrap_err();
    assert!(error.to_string().contains("`native-tls`"), "{error}");
    refuses(builder().ca_file("x.pem"), "`rustls`");
}
