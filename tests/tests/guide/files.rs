//! Exports to object storage, and imports from it.

use crate::{Outcome, client, mock};
use tidbcloud_mock::Mock;
use tidbcloud_serverless_v1beta1::Client;

async fn start() -> Result<(Mock, Client, String), Box<dyn std::error::Error>> {
    let mock = mock(&["serverless"]).await;
    let client = client!(mock, tidbcloud_serverless_v1beta1, "serverless");
    let cluster = crate::sample("serverless_v1beta1/create_cluster.json");
    let cluster = client.create_cluster(cluster).await?.into_body();
    Ok((mock, client, cluster.cluster_id.unwrap_or_default()))
}

#[tokio::test]
async fn a_cluster_is_exported_to_s3() -> Outcome {
    let (_mock, client, cluster) = start().await?;
    // snippet export
    use tidbcloud_serverless_v1beta1::types::{
        CreateExportBody, ExportOptions, ExportState, ExportTarget, S3Target,
    };

    let s3 =
        S3Target::role_arn("arn:aws:iam::123456789012:role/export").with_uri("s3://bucket/orders/");
    let body = CreateExportBody::new()
        .with_export_options(ExportOptions::sql())
        .with_target(ExportTarget::s3(s3));
    let export = client.create_export(&cluster, body).await?.into_body();
    let id = export.export_id.unwrap_or_default();
    let done = client
        .get_export(&cluster, &id)
        .wait()
        .until(ExportState::Succeeded)
        .await?;
    println!("exported at {:?}", done.complete_time);
    // end
    assert_eq!(done.state, Some(ExportState::Succeeded));
    Ok(())
}

#[tokio::test]
async fn files_of_s3_are_imported() -> Outcome {
    let (_mock, client, cluster) = start().await?;
    // snippet import
    use tidbcloud_serverless_v1beta1::types::{
        CreateImportBody, ImportOptions, ImportSource, ImportState, S3Source,
    };

    let s3 =
        S3Source::role_arn("arn:aws:iam::123456789012:role/import").with_uri("s3://bucket/orders/");
    let body = CreateImportBody::new()
        .with_import_options(ImportOptions::parquet())
        .with_source(ImportSource::s3(s3));
    let import = client.create_import(&cluster, body).await?.into_body();
    let id = import.import_id.unwrap_or_default();
    // end
    assert!(!id.is_empty());
    // snippet import_wait
    let done = client
        .get_import(&cluster, &id)
        .wait()
        .on_poll(|import| println!("{} %", import.complete_percent.unwrap_or_default()))
        .until(ImportState::Completed)
        .await?;
    // end
    assert_eq!(done.state, Some(ImportState::Completed));
    Ok(())
}
