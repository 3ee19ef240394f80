// Written by `cargo xtask generate`; edits are lost.

//! APIs whose model and document travel in this crate, each behind its feature.

use crate::stored_api::StoredApi;

/// The APIs of the enabled features, in the order of `specs/manifest.yaml`.
pub(crate) const STORED: &[StoredApi] = &[
    #[cfg(feature = "serverless")]
    StoredApi {
        id: "serverless",
        server: "https://serverless.tidbapi.com/v1beta1",
        json: include_str!("../data/serverless.json"),
    },
    #[cfg(feature = "dedicated")]
    StoredApi {
        id: "dedicated",
        server: "https://dedicated.tidbapi.com/v1beta1",
        json: include_str!("../data/dedicated.json"),
    },
    #[cfg(feature = "billing")]
    StoredApi {
        id: "billing",
        server: "https://billing.tidbapi.com/v1beta1",
        json: include_str!("../data/billing.json"),
    },
    #[cfg(feature = "dataservice")]
    StoredApi {
        id: "dataservice",
        server: "https://dataservice.tidbapi.com",
        json: include_str!("../data/dataservice.json"),
    },
    #[cfg(feature = "iam")]
    StoredApi {
        id: "iam",
        server: "https://iam.tidbapi.com/v1beta1",
        json: include_str!("../data/iam.json"),
    },
    #[cfg(feature = "msp")]
    StoredApi {
        id: "msp",
        server: "https://msp.tidbapi.com/v1beta1/msp",
        json: include_str!("../data/msp.json"),
    },
    #[cfg(feature = "management")]
    StoredApi {
        id: "management",
        server: "https://api.tidbcloud.com",
        json: include_str!("../data/management.json"),
    },
    #[cfg(feature = "premium")]
    StoredApi {
        id: "premium",
        server: "https://cloud.tidbapi.com/v1beta2",
        json: include_str!("../data/premium.json"),
    },
];
