//! The body of a response. Any JSON object decodes, whatever is in it; what was decoded encodes to JSON that decodes to the same
//! record. What is not JSON is an error. No panic, no hang.
#![no_main]

use libfuzzer_sys::fuzz_target;
use serde_json::{Map, Value};
use tidbcloud_core::generated::{decode_response, encode_complete};
use tidbcloud_serverless_v1beta1::types::ListClustersResponse;

fuzz_target!(|body: &[u8]| {
    let decoded = decode_response::<ListClustersResponse>(body);
    match (decoded, serde_json::from_slice::<Map<String, Value>>(body)) {
        (Ok((record, _)), _) => {
            let text = serde_json::to_vec(&encode_complete(&record)).expect("JSON");
            let (again, _) = decode_response::<ListClustersResponse>(&text).expect("a record");
            assert_eq!(again, record);
        }
        (Err(error), Ok(_)) => panic!("JSON was refused: {error}"),
        (Err(_), Err(_)) => {}
    }
});
