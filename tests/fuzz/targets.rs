//! What the fuzz targets demand of an input. `cargo test` runs it over the corpus, so that targets keep compiling.

use std::path::Path;

use serde_json::{Map, Value};
use tidbcloud_core::generated::decode_response;
use tidbcloud_serverless_v1beta1::types::ListClustersResponse;
use tidbcloud_specs::load_standalone;

/// The body of a response. Any JSON object decodes, whatever is in it; what was decoded is written as JSON that decodes to the
/// same record. What is not JSON is an error. No panic, no hang.
pub(crate) fn decoder(body: &[u8]) {
    let decoded = decode_response::<ListClustersResponse>(body);
    match (decoded, serde_json::from_slice::<Map<String, Value>>(body)) {
        (Ok((record, _)), _) => {
            let text = serde_json::to_vec(&record).expect("JSON");
            let (again, _) = decode_response::<ListClustersResponse>(&text).expect("a record");
            assert_eq!(again, record);
        }
        (Err(error), Ok(_)) => panic!("JSON was refused: {error}"),
        (Err(_), Err(_)) => {}
    }
}

/// The file of a document of anybody: it becomes a model, or every problem has a text. No panic, no hang.
pub(crate) fn loader(document: &Path) {
    match load_standalone(document, "fuzz") {
        Ok(loaded) => drop(loaded.warnings().to_string()),
        Err(problems) => assert!(!problems.to_string().is_empty()),
    }
}
