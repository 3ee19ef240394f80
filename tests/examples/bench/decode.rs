//! Responses from their bytes: a page of 100 clusters, a year of bills by day and service, 10,000 regions.

use std::error::Error;
use std::hint::black_box;

use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use tidbcloud_billing_v1beta1::types::BillsDetails;
use tidbcloud_core::generated::{ResponseBody, decode_response};
use tidbcloud_dedicated_v1beta1::types::ListRegionsResponse;
use tidbcloud_serverless_v1beta1::types::ListClustersResponse;

use super::Outcome;
use super::figures::{ROUNDS, Row, table};
use super::strict;

/// Bytes that each round of a row decodes, about.
const BYTES: usize = 20_000_000;

pub(crate) fn run() -> Outcome {
    println!("## Decoding");
    compare::<ListClustersResponse, strict::ClusterPage>("a page of 100 clusters", &clusters(100))?;
    compare::<BillsDetails, strict::BillDetails>("a year of bills, 8 services a day", &bills())?;
    compare::<ListRegionsResponse, strict::RegionPage>("10,000 regions", &regions())
}

fn compare<Ours: ResponseBody, Strict: DeserializeOwned>(name: &str, value: &Value) -> Outcome {
    let text = serde_json::to_vec(value)?;
    let (_, mismatches) = decode_response::<Ours>(&text).map_err(|error| error.to_string())?;
    if !mismatches.is_empty() {
        return Err(format!("{name} does not fit: {mismatches:?}").into());
    }
    serde_json::from_slice::<Strict>(&text)?;
    let count = (BYTES / text.len()).max(2);
    let mut rows = [
        "field tables: lenient, exact",
        "serde derive: strict",
        "`serde_json::Value`",
    ]
    .map(Row::new);
    for _ in 0..ROUNDS {
        rows[0].measure(count, || drop(black_box(decode_response::<Ours>(&text))));
        rows[1].measure(count, || {
            drop(black_box(serde_json::from_slice::<Strict>(&text)));
        });
        rows[2].measure(count, || {
            drop(black_box(serde_json::from_slice::<Value>(&text)));
        });
    }
    table(&format!("{name}, {} bytes", text.len()), &rows);
    Ok(())
}

/// Repeats one way to decode the page of clusters.
pub(crate) fn repeat(way: &str, count: usize) -> Outcome {
    let text = serde_json::to_vec(&clusters(100))?;
    for _ in 0..count {
        match way {
            "ours" => {
                black_box(decode_response::<ListClustersResponse>(&text))
                    .map_err(|error| error.to_string())?;
            }
            "strict" => drop(black_box(serde_json::from_slice::<strict::ClusterPage>(
                &text,
            )?)),
            "value" => drop(black_box(serde_json::from_slice::<Value>(&text)?)),
            other => return Err(format!("no way `{other}`: ours, strict, value").into()),
        }
    }
    Ok(())
}

/// Clusters of a page, all fields set.
pub(crate) fn clusters(count: usize) -> Value {
    let cluster = |index: usize| {
        json!({
            "name": format!("clusters/{index}"),
            "clusterId": format!("{}", 10_000_000_000_000_000_000_u64 + index as u64),
            "displayName": format!("cluster {index}"),
            "region": {
                "name": "regions/aws-us-east-1", "regionId": "aws-us-east-1", "cloudProvider": "aws",
                "displayName": "N. Virginia (us-east-1)", "provider": "aws", "servicePlans": ["Starter", "Essential"],
            },
            "spendingLimit": { "monthly": 1000 + index },
            "version": "v8.5.3",
            "createdBy": "apikey-S2000000000",
            "createTime": "2026-03-01T09:30:00.000Z",
            "updateTime": "2026-03-02T10:45:30.123Z",
            "userPrefix": "3pTAoNNegb47Uc8",
            "state": "ACTIVE",
            "servicePlan": "Starter",
            "clusterPlan": "STARTER",
            "highAvailabilityType": "ZONAL",
            "labels": { "tidb.cloud/organization": "1000", "tidb.cloud/project": "2000" },
            "annotations": {
                "tidb.cloud/available-features": "DISABLE_PUBLIC_LB,DELEGATE_USER",
                "tidb.cloud/has-set-password": "false",
            },
            "endpoints": {
                "public": {
                    "host": "gateway01.us-east-1.prod.aws.tidbcloud.com", "port": 4000, "disabled": false,
                    "authorizedNetworks": [
                        { "displayName": "all", "startIpAddress": "0.0.0.0", "endIpAddress": "255.255.255.255" },
                    ],
                },
                "private": {
                    "host": "gateway01-privatelink.us-east-1.prod.aws.tidbcloud.com", "port": 4000,
                    "aws": {
                        "serviceName": "com.amazonaws.vpce.us-east-1.vpce-svc-0123456789abcdef0",
                        "availabilityZone": ["use1-az1", "use1-az2"],
                    },
                },
            },
            "rootPassword": "",
            "encryptionConfig": { "enhancedEncryptionEnabled": false },
            "automatedBackupPolicy": { "startTime": "07:00", "retentionDays": 14 },
            "usage": {
                "requestUnit": "1234567", "rowBasedStorage": 1024.5, "columnarStorage": 0.0, "rowStorage": 1024.5,
            },
            "auditLogConfig": { "enabled": false, "unredacted": false },
            "autoScaling": { "minRcu": 2, "maxRcu": 8 },
        })
    };
    json!({
        "clusters": Vec::from_iter((0..count).map(cluster)),
        "nextPageToken": "cGFnZQ==",
        "totalSize": count,
    })
}

fn bills() -> Value {
    let days =
        (1..=12).flat_map(|month| (1..=30).map(move |day| format!("2026-{month:02}-{day:02}")));
    let entry = |(day, service): (String, usize)| {
        json!({
            "billedDate": day,
            "clusterName": format!("cluster {service}"),
            "credits": "1.25",
            "discounts": "0.50",
            "projectName": "default project",
            "runningTotal": format!("{service}12.75"),
            "servicePathName": "TiDB Dedicated/Storage",
            "totalCost": format!("{service}10.00"),
        })
    };
    let entries = days.flat_map(|day| (0..8).map(move |service| (day.clone(), service)));
    json!({ "details": Vec::from_iter(entries.map(entry)) })
}

fn regions() -> Value {
    let region = |index: usize| {
        json!({
            "name": format!("regions/aws-region-{index}"),
            "regionId": format!("aws-region-{index}"),
            "cloudProvider": "aws",
            "displayName": format!("Region {index}"),
            "provider": "aws",
        })
    };
    json!({ "regions": Vec::from_iter((0..10_000).map(region)), "nextPageToken": "", "totalSize": 10_000 })
}

/// The first cluster of the page as a record, by either way.
pub(crate) fn cluster<T: DeserializeOwned>() -> Result<T, Box<dyn Error>> {
    Ok(serde_json::from_value(clusters(1)["clusters"][0].clone())?)
}
