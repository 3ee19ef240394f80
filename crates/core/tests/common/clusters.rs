//! A cluster with all of its fields.

use tidbcloud_core::serde_json::{Value, json};

pub(crate) fn full() -> Value {
    json!({
        "name": "clusters/1", "displayName": "demo", "state": "ACTIVE", "labels": {"team": "a"},
        "createTime": "2024-07-11T01:02:03.5Z", "rootPassword": "s3cr3t",
        "regions": [{"name": "r", "displayName": "R"}], "id": "10449877348102958363", "sizes": ["1", "-2"],
        "create_timestamp": "1720659723", "usage": 0.5, "paused": false, "payload": "AAEC/w==",
        "extra": {"a": [1, null]}, "endpoints": {"public": {"host": "h", "disabled": true}},
        "type": [{"displayName": "inner"}], "parent": {"displayName": "outer"}, "counts": {"a": "7"},
        "status": {"message": "fine"}
    })
}
