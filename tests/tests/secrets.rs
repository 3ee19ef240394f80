//! Every secret field in every API: known as one, hidden when printed, kept when stored.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};
use tidbcloud_core::generated::serde::{Serialize, de::DeserializeOwned};
use tidbcloud_core::generated::{Record, ResponseBody, decode_response, encode_body};
use tidbcloud_model::api::Type;
use tidbcloud_tests::apis;

const MARKER: &str = "s3cr3t-marker";

#[test]
fn a_field_that_looks_like_a_secret_has_a_decision() {
    for loaded in apis() {
        let undecided: Vec<&str> = loaded
            .undecided_secrets
            .iter()
            .map(|field| field.name.as_str())
            .collect();
        assert!(undecided.is_empty(), "{}: {undecided:?}", loaded.api.id);
        for record in loaded.api.records.values() {
            for field in &record.fields {
                assert!(
                    !field.secret || field.ty == Type::String,
                    "{}.{}",
                    record.name,
                    field.wire_name
                );
            }
        }
    }
}

/// Sends the marker through each secret field of a record, and names them.
fn checked<R: Record + ResponseBody + Serialize + DeserializeOwned>(
    crate_name: &str,
) -> Vec<String> {
    let secret: Vec<&str> = R::FIELDS
        .iter()
        .filter(|field| field.is_secret())
        .map(|field| field.wire())
        .collect();
    let mut fields = Map::new();
    for (index, wire) in secret.iter().enumerate() {
        fields.insert((*wire).to_owned(), json!(format!("{MARKER}-{index}")));
    }
    let body = Value::Object(fields).to_string();
    let stored: R = serde_json::from_str(&body).unwrap();
    let (replied, mismatches) = decode_response::<R>(&body).unwrap();
    assert!(mismatches.is_empty());
    for record in [&stored, &replied] {
        for shown in [
            format!("{record:?}"),
            format!("{record:#?}"),
            format!("{:?}", Some(vec![record])),
        ] {
            assert!(!shown.contains(MARKER), "{shown}");
            assert_eq!(shown.matches("***").count(), secret.len(), "{shown}");
        }
        // Stored records keep all values.
        let kept = serde_json::to_string(record).unwrap();
        assert_eq!(kept.matches(MARKER).count(), secret.len(), "{kept}");
    }
    // Sent bodies have the fields that the caller may set.
    let sendable = R::FIELDS
        .iter()
        .filter(|field| field.is_secret() && !field.is_output_only());
    let sent = encode_body(&stored).to_string();
    assert_eq!(sent.matches(MARKER).count(), sendable.count(), "{sent}");
    // A body of another kind is named without being shown.
    let error = decode_response::<R>(format!("[{body}]")).unwrap_err();
    assert!(
        !format!("{error} {error:?} {error:#?}").contains(MARKER),
        "{error}"
    );
    secret
        .iter()
        .map(|wire| format!("{crate_name} {}.{wire}", R::NAME))
        .collect()
}

macro_rules! all {
    ($($api:ident: $($record:ident)*;)*) => {{
        let mut checked_fields = BTreeSet::new();
        $($(
            checked_fields.extend(checked::<$api::types::$record>(stringify!($api)));
        )*)*
        checked_fields
    }};
}

#[test]
fn no_record_prints_its_secrets_and_none_is_forgotten() {
    let checked_fields = all! {
        tidbcloud_dataservice_v1beta1: ApiKey Chat2QuerySettings UpdateChat2QuerySettingsBody;
        tidbcloud_dedicated_v1beta1: AvroConfigSchemaRegistry AzureBlobDownstreamConfigEndpoint
            KafkaDownstreamConfigAuthentication MySqlConnection S3DownstreamConfigEndpoint Cluster
            ResetRootPasswordBody AzureBlobSource GcsSource S3SourceAccessKey CreateDatadogIntegrationRequest
            CreateNewrelicIntegrationRequest PrometheusMetricsKey;
        tidbcloud_iam_v1beta1: ApiKey;
        tidbcloud_management_v1beta: AwsKeyAccess ClusterConfig;
        tidbcloud_msp_v1beta1: MspCustomerSignupUrl;
        tidbcloud_premium_v1beta2: BackupStorageAuth Instance KafkaAuthentication MySqlConnection ResetRootPasswordBody
            S3Endpoint SchemaRegistry;
        tidbcloud_serverless_v1beta1: Cluster AzureBlobTarget GcsTarget OssTargetAccessKey S3TargetAccessKey
            AzureBlobSource GcsSource OssSourceAccessKey S3CompatibleSourceAccessKey S3SourceAccessKey;
    };
    let mut known = BTreeSet::new();
    for loaded in apis() {
        for record in loaded.api.records.values() {
            for field in record.fields.iter().filter(|field| field.secret) {
                let crate_name = loaded.api.crate_name.replace('-', "_");
                known.insert(format!("{crate_name} {}.{}", record.name, field.wire_name));
            }
        }
    }
    assert_eq!(checked_fields, known);
}
