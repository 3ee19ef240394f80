//! The sources of a configuration, and the settings that it refuses.

use super::*;
use crate::config::credentials::KEYS_PAGE;

const SERVER: &str = "http://localhost:1/v1beta1";

fn builder() -> ConfigBuilder {
    Config::builder()
        .credentials(Credentials::new("public", "s3cr3t"))
        .dangerously_allow_http_on_loopback()
}

fn environment(pairs: &[(&str, &str)]) -> ConfigBuilder {
    ConfigBuilder::new(Some(pairs.iter().copied().collect())).dangerously_allow_http_on_loopback()
}

fn public_key(config: &Config) -> &str {
    let credentials = config.0.settings.credentials.as_ref();
    credentials
        .and_then(Credentials::public_key)
        .unwrap_or_default()
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
    refuses(
        Config::builder().dangerously_allow_http_on_loopback(),
        KEYS_PAGE,
    );
    refuses(environment(&[]), "TIDBCLOUD_PUBLIC_KEY (not set)");
    let polluted = builder().credentials(Credentials::new("public", "s3cr3t\n"));
    refuses(polluted, "private key from Credentials::new");
    let polluted = builder().credentials(Credentials::bearer("Bearer s3cr3t"));
    refuses(
        polluted,
        "bearer token from Credentials::bearer has white space in it",
    );
    refuses(
        builder().credentials(Credentials::bearer("")),
        "bearer token from Credentials::bearer is empty",
    );
}

#[test]
fn code_wins_over_the_environment() {
    let keys = [
        ("TIDBCLOUD_PUBLIC_KEY", "from-env"),
        ("TIDBCLOUD_PRIVATE_KEY", "s3cr3t"),
    ];
    let config = environment(&keys).build().unwrap();
    assert_eq!(public_key(&config), "from-env");
    let config = environment(&keys)
        .credentials(Credentials::new("in-code", "s3cr3t"))
        .build()
        .unwrap();
    assert_eq!(public_key(&config), "in-code");
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
    let file = directory.path().join(".ticloud").join("config.toml");
    std::fs::create_dir(file.parent().unwrap()).unwrap();
    let text = "[default]\npublic-key = 'p'\nprivate-key = 's3cr3t'\niam-endpoint = 'http://127.0.0.1:9'\n\
                serverless-endpoint = 'http://127.0.0.1:8/x'\ndedicated-endpoint = 'nonsense'";
    std::fs::write(&file, text).unwrap();
    let config = |pairs: &[(&str, &str)]| {
        let profile = Profile::read_from(directory.path(), None, None).unwrap();
        ConfigBuilder::with_profile(profile, pairs.iter().copied().collect())
            .dangerously_allow_http_on_loopback()
            .build()
            .unwrap()
    };
    let moved = config(&[
        ("TIDBCLOUD_PUBLIC_KEY", "from-env"),
        ("TIDBCLOUD_PRIVATE_KEY", "s3cr3t"),
        ("TIDBCLOUD_IAM_ENDPOINT", "http://127.0.0.1:7"),
    ]);
    assert_eq!(public_key(&moved), "p");
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
        error.contains("dedicated-endpoint in profile \"default\", ")
            && error.contains("config.toml:6"),
        "{error}"
    );
    assert!(!format!("{config:?}").contains("s3cr3t"));
}

#[test]
fn what_is_built_of_a_configuration_keeps_its_settings_and_shares_what_still_fits() {
    let first = environment(&[
        ("TIDBCLOUD_PUBLIC_KEY", "first"),
        ("TIDBCLOUD_PRIVATE_KEY", "s3cr3t"),
        ("TIDBCLOUD_IAM_ENDPOINT", "http://127.0.0.1:9"),
    ])
    .application("app/1")
    .timeout(Duration::from_secs(7))
    .deadline(Duration::from_secs(70))
    .retry(Retry::none())
    .log_bodies(true)
    .build()
    .unwrap();
    let shares = |other: &Config| {
        let (one, other) = (first.shared(), other.shared());
        (
            Arc::ptr_eq(&one.rate_limiter, &other.rate_limiter),
            Arc::ptr_eq(&one.budget, &other.budget) && Arc::ptr_eq(&one.counters, &other.counters),
        )
    };
    let rotated = first
        .with_credentials(Credentials::new("second", "s3cr3t"))
        .unwrap();
    assert_eq!(public_key(&rotated), "second");
    assert_eq!(public_key(&first), "first");
    assert_eq!(shares(&rotated), (false, true));
    let same = first.to_builder().build().unwrap();
    assert_eq!(public_key(&same), "first");
    assert_eq!(shares(&same), (true, true));
    let other_http = first
        .to_builder()
        .connect_timeout(Duration::from_secs(1))
        .build()
        .unwrap();
    assert_eq!(shares(&other_http), (true, true));
    for config in [&rotated, &same, &other_http] {
        let endpoint = config.endpoint("iam", SERVER).unwrap();
        assert_eq!(endpoint.base(), "http://127.0.0.1:9/v1beta1");
        assert_eq!(config.application(), Some("app/1"));
        assert_eq!(config.timeout(), Duration::from_secs(7));
        assert_eq!(config.deadline(), Some(Duration::from_secs(70)));
        assert_eq!(config.retry(), Retry::none());
        assert!(config.logs_bodies());
    }
    let error = first
        .with_credentials(Credentials::new("second", " s3cr3t"))
        .unwrap_err();
    assert!(error.to_string().contains("begins or ends"), "{error}");
}

#[test]
fn what_was_configured_of_http_is_applied_again_where_http_changes() {
    use std::sync::atomic::{AtomicUsize, Ordering};

    let applied = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&applied);
    let first = builder()
        .configure_http(move |http| {
            counter.fetch_add(1, Ordering::Relaxed);
            http
        })
        .build()
        .unwrap();
    first.with_credentials(Credentials::none()).unwrap();
    assert_eq!(applied.load(Ordering::Relaxed), 1);
    let changed = first.to_builder().connect_timeout(Duration::from_secs(1));
    changed.build().unwrap();
    assert_eq!(applied.load(Ordering::Relaxed), 2);
}

#[test]
fn credentials_show_how_they_sign_and_no_secret() {
    for (credentials, expected) in [
        (
            Credentials::new("public", "s3cr3t"),
            "Credentials { public_key: \"public\", private_key: *** }",
        ),
        (
            Credentials::bearer("s3cr3t"),
            "Credentials { bearer: ***, renewable: false }",
        ),
        (
            Credentials::bearer_from(|| async { Ok::<_, std::io::Error>("s3cr3t") }),
            "Credentials { bearer: ***, renewable: true }",
        ),
        (
            Credentials::none(),
            "Credentials { none: nothing is signed }",
        ),
    ] {
        assert_eq!(format!("{credentials:?}"), expected);
        let config = builder().credentials(credentials).build().unwrap();
        let shown = format!("{config:?} {:?}", config.to_builder());
        assert!(!shown.contains("s3cr3t"), "{shown}");
    }
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

#[test]
fn an_endpoint_in_code_wins_and_may_be_the_only_one() {
    let polluted = environment(&[
        ("TIDBCLOUD_PUBLIC_KEY", "public"),
        ("TIDBCLOUD_PRIVATE_KEY", "s3cr3t"),
        ("TIDBCLOUD_IAM_ENDPOINT", "http://localhost:2"),
        ("TIDBCLOUD_MSP_ENDPOINT", "http://localhost:3"),
    ]);
    let config = polluted.endpoint("iam", "http://localhost:4/mine/");
    let base = |config: &Config, api: &str| {
        let endpoint = config.endpoint(api, SERVER);
        endpoint.map(|endpoint| endpoint.base().to_owned())
    };
    let open = config.build().unwrap();
    assert_eq!(base(&open, "iam").unwrap(), "http://localhost:4/mine");
    assert_eq!(base(&open, "msp").unwrap(), "http://localhost:3/v1beta1");
    assert_eq!(base(&open, "billing").unwrap(), SERVER);

    let closed = open.to_builder().only_set_endpoints().build().unwrap();
    assert_eq!(base(&closed, "iam").unwrap(), "http://localhost:4/mine");
    for api in ["msp", "billing"] {
        let error = base(&closed, api).unwrap_err();
        assert!(error.is_usage());
        let text = error.to_string();
        assert!(
            text.contains(api) && text.contains("endpoints for iam"),
            "{text}"
        );
    }
    let unfit = builder()
        .endpoint("iam", "ftp://a.example")
        .build()
        .unwrap();
    assert!(base(&unfit, "iam").unwrap_err().is_usage());
}
