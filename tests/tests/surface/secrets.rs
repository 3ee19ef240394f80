//! `Debug` shows no secret: of every record that has one, of values that contain such a record, of clients, calls and responses.

use std::fmt::Debug;

use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};
use tidbcloud_core::{Config, Credentials};
use tidbcloud_model::api::{Api, Type};
use tidbcloud_tests::apis;

use crate::{MARKER, config};

/// A value with every field set: secrets to the marker, other texts to one that may be shown.
fn filled(api: &Api, ty: &Type, depth: usize) -> Value {
    match ty {
        Type::Record(name) => {
            let fields = api.records[name]
                .fields
                .iter()
                .filter(|field| depth < 6 || field.secret);
            let values = fields.map(|field| {
                let value = if field.secret {
                    masked(&field.ty)
                } else {
                    filled(api, &field.ty, depth + 1)
                };
                (field.wire_name.clone(), value)
            });
            Value::Object(values.collect::<Map<_, _>>())
        }
        Type::List(inner) => json!([filled(api, inner, depth + 1)]),
        Type::Map(inner) => json!({"key": filled(api, inner, depth + 1)}),
        Type::String | Type::Enum(_) | Type::Json => json!("visible"),
        Type::Boolean => json!(true),
        Type::Integer { .. } | Type::Number => json!(1),
        Type::Timestamp(_) => json!("2024-01-01T00:00:00Z"),
        Type::Bytes | Type::File => json!(""),
    }
}

fn masked(ty: &Type) -> Value {
    match ty {
        Type::String | Type::Enum(_) | Type::Json => json!(MARKER),
        Type::List(inner) => json!([masked(inner)]),
        Type::Map(inner) => json!({(MARKER): masked(inner)}),
        other => panic!("a secret that is a {other:?}: teach this test how it prints"),
    }
}

fn debug_of<T: DeserializeOwned + Debug>(value: Value) -> String {
    let value: T = serde_json::from_value(value).expect("it decodes");
    format!("{value:?} {value:#?} {:?}", Some([&value]))
}

/// The records of a crate with a secret field, with their `Debug` output.
macro_rules! printed {
    ($crate_name:ident: $($record:ident)*) => {
        vec![$((stringify!($record), debug_of::<$crate_name::types::$record> as fn(Value) -> String)),*]
    };
}

/// The `Debug` output of a crate's records, by their names.
type Prints = Vec<(&'static str, fn(Value) -> String)>;

#[test]
#[allow(deprecated, reason = "deprecated records have secrets too")]
fn debug_shows_no_secret() {
    let by_api: [(&str, Prints); 8] = [
        (
            "serverless",
            printed!(tidbcloud_serverless_v1beta1: AzureBlobSource AzureBlobTarget Cluster GcsSource GcsTarget
            OssSourceAccessKey OssTargetAccessKey S3CompatibleSourceAccessKey S3SourceAccessKey S3TargetAccessKey),
        ),
        (
            "dedicated",
            printed!(tidbcloud_dedicated_v1beta1: AvroConfigSchemaRegistry AzureBlobDownstreamConfigEndpoint AzureBlobSource
            Cluster CreateDatadogIntegrationRequest CreateNewrelicIntegrationRequest GcsSource KafkaDownstreamConfigAuthentication
            MySqlConnection PrometheusMetricsKey ResetRootPasswordBody S3DownstreamConfigEndpoint S3SourceAccessKey),
        ),
        ("billing", vec![]),
        (
            "dataservice",
            printed!(tidbcloud_dataservice_v1beta1: ApiKey Chat2QuerySettings UpdateChat2QuerySettingsBody),
        ),
        ("iam", printed!(tidbcloud_iam_v1beta1: ApiKey)),
        ("msp", printed!(tidbcloud_msp_v1beta1: MspCustomerSignupUrl)),
        (
            "management",
            printed!(tidbcloud_management_v1beta: AwsKeyAccess ClusterConfig),
        ),
        (
            "premium",
            printed!(tidbcloud_premium_v1beta2: BackupStorageAuth Instance KafkaAuthentication MySqlConnection
            ResetRootPasswordBody S3Endpoint SchemaRegistry),
        ),
    ];
    for (loaded, (id, prints)) in apis().iter().zip(by_api) {
        let api = &loaded.api;
        assert_eq!(api.id, id);
        let secretive = api
            .records
            .values()
            .filter(|record| record.fields.iter().any(|field| field.secret));
        let names: Vec<&str> = secretive.map(|record| record.name.as_str()).collect();
        let listed: Vec<&str> = prints.iter().map(|(name, _)| *name).collect();
        assert_eq!(listed, names, "{id}: list every record with a secret");
        for (name, print) in prints {
            let value = filled(api, &Type::Record(name.to_owned()), 0);
            assert!(value.to_string().contains(MARKER), "{id} {name}: {value}");
            let text = print(value);
            assert!(
                !text.contains(MARKER) && text.contains("***"),
                "{id} {name}: {text}"
            );
        }
    }
}

#[test]
#[allow(deprecated, reason = "deprecated records have secrets too")]
fn debug_shows_no_secret_of_a_record_inside() {
    for (id, name, print) in [
        (
            "serverless",
            "ListClustersResponse",
            debug_of::<tidbcloud_serverless_v1beta1::types::ListClustersResponse>
                as fn(Value) -> String,
        ),
        (
            "serverless",
            "Import",
            debug_of::<tidbcloud_serverless_v1beta1::types::Import>,
        ),
        (
            "serverless",
            "Export",
            debug_of::<tidbcloud_serverless_v1beta1::types::Export>,
        ),
        (
            "dedicated",
            "Changefeed",
            debug_of::<tidbcloud_dedicated_v1beta1::types::Changefeed>,
        ),
        (
            "dedicated",
            "Import",
            debug_of::<tidbcloud_dedicated_v1beta1::types::Import>,
        ),
        (
            "iam",
            "ListApiKeysResponse",
            debug_of::<tidbcloud_iam_v1beta1::types::ListApiKeysResponse>,
        ),
        (
            "management",
            "ImportTask",
            debug_of::<tidbcloud_management_v1beta::types::ImportTask>,
        ),
    ] {
        let api = &apis()
            .iter()
            .find(|loaded| loaded.api.id == id)
            .expect("an API")
            .api;
        let value = filled(api, &Type::Record(name.to_owned()), 0);
        assert!(value.to_string().contains(MARKER), "{id} {name}: {value}");
        let text = print(value);
        assert!(
            !text.contains(MARKER) && text.contains("***") && text.contains("visible"),
            "{id} {name}: {text}"
        );
    }
}

#[test]
fn debug_of_a_client_and_of_a_call_shows_no_secret() {
    let config = config();
    let client = tidbcloud_serverless_v1beta1::Client::new(&config).expect("a client");
    let cluster: tidbcloud_serverless_v1beta1::types::Cluster =
        serde_json::from_value(json!({"displayName": "a", "rootPassword": MARKER}))
            .expect("a cluster");
    assert_eq!(cluster.root_password.as_deref(), Some(MARKER));
    let call = client
        .create_cluster(cluster)
        .with_header("x-token", MARKER)
        .with_body_field("/password", MARKER);
    for text in [
        format!("{config:?}"),
        format!("{client:?}"),
        format!("{call:?} {call:#?}"),
    ] {
        assert!(!text.contains(MARKER), "{text}");
    }
}

#[tokio::test]
async fn debug_of_a_response_and_of_an_error_shows_no_secret() {
    let mock = tidbcloud_mock::Mock::builder()
        .apis(["iam"])
        .keys("public", MARKER)
        .start()
        .await
        .expect("a mock");
    let config = Config::builder()
        .credentials(Credentials::new("public", MARKER))
        .ca_file(mock.ca_file())
        .build();
    let endpoint = mock.endpoint("iam").expect("an endpoint");
    let client =
        tidbcloud_iam_v1beta1::Client::with_endpoint(&config.expect("a configuration"), endpoint)
            .expect("a client");
    let response = client.get_api_key("key").send().await.expect("a response");
    let of_body = response.body().access_key.clone().expect("a sample");
    let text = format!("{response:?} {:?}", response.meta());
    assert!(
        text.contains("200") && !text.contains(&of_body) && !text.contains(MARKER),
        "{text}"
    );
    let error = client
        .get_api_key("key")
        .with_query("unknown", "x")
        .send()
        .await
        .expect_err("an unknown parameter");
    assert!(
        !format!("{error:?} {error:#?}").contains(MARKER),
        "{error:?}"
    );
}
