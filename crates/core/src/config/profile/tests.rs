//! Profiles in both files: which is taken, and the faults that are reported.

use super::*;

const TICLOUD_FILE: &str = r#"
current-profile = "work"

[default]
public-key = "default-public"
private-key = "s3cr3t-default"
iam-endpoint = "https://iam.example"
serverless-endpoint = ""

[work]
public-key = "work-public"
private-key = "s3cr3t-work"
telemetry-enabled = true

[half]
public-key = "half-public"
access-token = "s3cr3t-token"

[login]
access-token = "s3cr3t-token"
"#;

const TI_FILE: &str = r#"
[default]
tidb_cloud_public_key = "ti-public"
tidb_cloud_private_key = "s3cr3t-ti"

[login]
tidb_cloud_public_key = "ti-login"
tidb_cloud_private_key = "s3cr3t-ti-login"
fs_api_key = "s3cr3t-fs"

[Upper]
tidb_cloud_public_key = "ti-upper"
tidb_cloud_private_key = "s3cr3t-ti-upper"

[half]
tidb_cloud_private_key = "s3cr3t-half"
"#;

/// A home folder with these files; `None`: the client was never set up.
fn home(ticloud: Option<&str>, ti: Option<&str>) -> tempfile::TempDir {
    let home = tempfile::tempdir().unwrap();
    for (format, text) in [(TICLOUD, ticloud), (TI, ti)] {
        if let Some(text) = text {
            let folder = home.path().join(format.path[0]);
            std::fs::create_dir(&folder).unwrap();
            std::fs::write(folder.join(format.path[1]), text).unwrap();
        }
    }
    home
}

type Files<'a> = (Option<&'a str>, Option<&'a str>);

fn profile(
    (ticloud, ti): Files<'_>,
    name: Option<&str>,
    variable: Option<&str>,
) -> Result<Profile> {
    Profile::read_from(home(ticloud, ti).path(), name, variable)
}

fn public(files: Files<'_>, name: Option<&str>, variable: Option<&str>) -> String {
    let credentials = profile(files, name, variable).unwrap().credentials;
    credentials.public_key().unwrap().to_owned()
}

#[test]
fn a_profile_of_ticloud_is_found_by_name_else_the_current_one_else_the_default() {
    fn only(text: &str) -> Files<'_> {
        (Some(text), None)
    }
    assert_eq!(
        public(only(TICLOUD_FILE), Some("default"), None),
        "default-public"
    );
    assert_eq!(
        public(only(TICLOUD_FILE), Some("Default"), None),
        "default-public"
    );
    assert_eq!(public(only(TICLOUD_FILE), None, None), "work-public");
    let without_current = TICLOUD_FILE.replace("current-profile = \"work\"", "");
    assert_eq!(public(only(&without_current), None, None), "default-public");
}

#[test]
fn a_profile_of_ti_is_found_by_name_else_by_ti_profile_else_the_default() {
    let files = (None, Some(TI_FILE));
    assert_eq!(public(files, None, None), "ti-public");
    assert_eq!(public(files, None, Some("login")), "ti-login");
    assert_eq!(public(files, Some("default"), Some("login")), "ti-public");
    // `ti` does not change the case of names.
    assert_eq!(public(files, Some("Upper"), None), "ti-upper");
    assert!(profile(files, Some("upper"), None).is_err());
}

#[test]
fn of_two_files_the_first_with_keys_is_taken_and_ti_profile_means_ti() {
    let files = (Some(TICLOUD_FILE), Some(TI_FILE));
    assert_eq!(public(files, None, None), "work-public");
    assert_eq!(public(files, None, Some("default")), "ti-public");
    assert_eq!(
        public(files, Some("default"), Some("login")),
        "default-public"
    );
    // A profile that is missing in the first file, and one without any key.
    assert_eq!(public(files, Some("Upper"), None), "ti-upper");
    assert_eq!(public(files, Some("login"), None), "ti-login");
    // Endpoints are never mixed with keys of the other file.
    let mixed = profile(files, Some("login"), None).unwrap();
    assert!(mixed.endpoints.endpoint("iam").is_none());
    // TI_PROFILE never leads to the other file.
    let error = profile(files, None, Some("work"))
        .err()
        .unwrap()
        .to_string();
    assert!(
        error.contains(".ti") && error.contains("(of TI_PROFILE)"),
        "{error}"
    );
    assert!(
        error.contains("it has Upper, default, half, login"),
        "{error}"
    );
    assert!(!error.contains("config.toml"), "{error}");
}

#[test]
fn a_file_that_a_login_left_times_in_is_read() {
    let login = "token-expired-at = 2026-11-23T04:24:40.123456789+08:00\ntoken-type = \"bearer\"\n";
    let text = TICLOUD_FILE.replace("telemetry-enabled = true", login);
    assert_eq!(public((Some(&text), None), None, None), "work-public");
    assert_eq!(
        public((Some(&text), None), Some("default"), None),
        "default-public"
    );
}

#[test]
fn endpoints_are_those_that_are_set() {
    let endpoints = profile((Some(TICLOUD_FILE), None), Some("default"), None)
        .unwrap()
        .endpoints;
    let (endpoint, origin) = endpoints.endpoint("iam").unwrap();
    assert_eq!(endpoint, "https://iam.example");
    assert!(
        origin.starts_with("iam-endpoint in profile \"default\", /")
            && origin.ends_with("config.toml:7"),
        "{origin}"
    );
    assert!(endpoints.endpoint("serverless").is_none());
    assert!(endpoints.endpoint("dedicated").is_none());
}

#[test]
fn a_fault_is_reported_with_file_and_line_and_without_a_key() {
    let long = "s3cr3t".repeat(3);
    fn ticloud(text: &str) -> Files<'_> {
        (Some(text), None)
    }
    fn ti(text: &str) -> Files<'_> {
        (None, Some(text))
    }
    let cases: [(Files<'_>, Option<&str>, &[&str]); 19] = [
        (
            ticloud(TICLOUD_FILE),
            Some("absent"),
            &[
                "it has default, half, login, work",
                "profile \"absent\" (asked for)",
            ],
        ),
        (
            ticloud(""),
            None,
            &["profile \"default\" (as no other one is set), but it has none"],
        ),
        (
            ticloud(TICLOUD_FILE),
            Some("half"),
            &[
                "config.toml:15)",
                "public-key (set, line 16), private-key (not set); it is logged in with OAuth",
            ],
        ),
        (
            ticloud(TICLOUD_FILE),
            Some("login"),
            &["config.toml:19)", "it is logged in with OAuth", ".ti"],
        ),
        (
            ticloud(TICLOUD_FILE),
            Some("current-profile"),
            &["ticloud config create", "ti configure"],
        ),
        (
            ticloud("[a]\npublic-key = s3cr3t"),
            Some("a"),
            &["config.toml:2 is not TOML"],
        ),
        (
            ticloud("[a]\n\nprivate-key = \"s3cr3t"),
            Some("a"),
            &["config.toml:3 is not TOML"],
        ),
        (
            ticloud("[a]\ns3cr3t = 1\ns3cr3t = 1"),
            Some("a"),
            &["config.toml:3 is not TOML"],
        ),
        (
            ticloud("[a]\npublic-key = 1\nprivate-key = 's3cr3t'"),
            Some("a"),
            &["public-key (no text: put it in quotes, line 2)"],
        ),
        (
            ticloud("[a]\npublic-key = ''\nprivate-key = 's3cr3t'"),
            Some("a"),
            &["public-key (empty, line 2), private-key (set, line 3)"],
        ),
        (
            ticloud("[a]\npublic-key = 'a'\nprivate-key = ' s3cr3t'"),
            Some("a"),
            &["the private key from profile \"a\"", "config.toml:3"],
        ),
        (ticloud(&long), None, &["config.toml:1 is not TOML"]),
        (
            ti(&long),
            None,
            &["credentials:1 is not TOML", "ti configure"],
        ),
        (
            ti(TI_FILE),
            Some("half"),
            &[
                "credentials:15)",
                "tidb_cloud_public_key (not set), tidb_cloud_private_key (set, line 16)",
            ],
        ),
        (
            ti(TI_FILE),
            Some("absent"),
            &[
                "config.toml, which does not exist, and looked at",
                "it has Upper, default, half, login",
            ],
        ),
        (
            ti("[a]\n\ntidb_cloud_public_key = ['s3cr3t']"),
            Some("a"),
            &["tidb_cloud_public_key (no text: put it in quotes, line 3)"],
        ),
        (
            ti("[a]\ntidb_cloud_public_key = 'a'\ntidb_cloud_private_key = 's3cr3t x'"),
            Some("a"),
            &["white space in it", "credentials:3"],
        ),
        (
            ti("a = 1"),
            Some("a"),
            &["for profile \"a\" (asked for), but it has none"],
        ),
        (
            (None, None),
            None,
            &[
                "config.toml, which does not exist",
                "credentials, which does not exist",
                KEYS_PAGE,
            ],
        ),
    ];
    for (files, name, expected) in cases {
        let error = profile(files, name, None).err().unwrap();
        assert!(error.is_authentication());
        let shown = format!("{error} {error:?} {error:#?}");
        for part in expected {
            assert!(shown.contains(part), "{part}: {shown}");
        }
        assert!(!shown.contains("s3cr3t"), "{shown}");
    }
}

#[test]
fn a_broken_file_is_an_error_and_no_reason_to_take_another() {
    let broken = (Some("[work"), Some(TI_FILE));
    let error = profile(broken, None, None).err().unwrap().to_string();
    assert!(error.contains("config.toml:1 is not TOML"), "{error}");
    assert_eq!(public(broken, None, Some("default")), "ti-public");
    let half = profile((Some(TICLOUD_FILE), Some(TI_FILE)), Some("half"), None);
    let error = half.err().unwrap().to_string();
    assert!(error.contains("private-key (not set)"), "{error}");
    // A folder in place of the file.
    let home = tempfile::tempdir().unwrap();
    std::fs::create_dir_all(home.path().join(".ti").join("credentials")).unwrap();
    let error = Profile::read_from(home.path(), None, None).err().unwrap();
    assert!(
        error.to_string().contains("which cannot be read"),
        "{error}"
    );
    assert!(std::error::Error::source(&error).is_some());
}

#[cfg(unix)]
#[test]
fn a_file_that_others_can_read_earns_a_warning() {
    use std::os::unix::fs::PermissionsExt as _;

    for (files, format) in [
        ((Some(TICLOUD_FILE), None), TICLOUD),
        ((None, Some(TI_FILE)), TI),
    ] {
        let home = home(files.0, files.1);
        let file = home.path().join(format.path[0]).join(format.path[1]);
        let warning = |mode: u32| {
            let permissions = std::fs::Permissions::from_mode(mode);
            std::fs::set_permissions(&file, permissions).unwrap();
            let (_, captured) =
                crate::capture::capture(|| Profile::read_from(home.path(), None, None).map(|_| ()));
            captured
        };
        assert_eq!(warning(0o600), "");
        let warning = warning(0o640);
        assert!(
            warning.contains("WARN") && warning.contains("chmod 600"),
            "{warning}"
        );
        assert!(
            warning.contains(format.path[1]) && warning.contains("640"),
            "{warning}"
        );
        assert!(!warning.contains("s3cr3t"), "{warning}");
    }
}
