//! The operations that send secrets, by generated clients: each call from a JSON body, with all that can be printed of it.

use std::future::Future;
use std::pin::Pin;

use serde_json::Value;
use tidbcloud_core::Config;
use tidbcloud_core::generated::{self, decode_body};

/// Whether the call succeeded, and everything that was printed of it.
type Shown = Pin<Box<dyn Future<Output = (bool, String)>>>;

/// Sends a body to an endpoint; with a parameter that no operation takes, if it is to be refused.
pub(crate) type Write = fn(&Config, &str, &Value, bool) -> Shown;

fn body<B: generated::Body>(body: &Value) -> B {
    let (body, mismatches) = decode_body(body.to_string()).expect("a body");
    assert!(mismatches.is_empty(), "{mismatches:?}");
    body
}

macro_rules! writes {
    ($($crate_name:ident: $($operation:ident($($argument:expr),*))*;)*) => {
        vec![$(vec![$((
            stringify!($operation),
            (|config, endpoint, json, refused| {
                let client = $crate_name::Client::with_endpoint(config, endpoint).expect("a client");
                let mut call = client.$operation($($argument,)* body(json));
                if refused {
                    call = call.with_query("no-such-parameter", "x");
                }
                let mut shown = format!("{config:?} {client:?} {call:?} {call:#?}");
                Box::pin(async move {
                    let outcome = call.send().await;
                    let succeeded = outcome.is_ok();
                    shown.push_str(&match &outcome {
                        Ok(response) => {
                            let (body, meta) = (response.body(), response.meta());
                            format!("{response:?} {response:#?} {meta:?} {meta:#?} {body:?} {body:#?}")
                        }
                        Err(error) => format!("{error} {error:?} {error:#?} {}", error.message()),
                    });
                    (succeeded, shown)
                })
            }) as Write,
        )),*]),*]
    };
}

/// In the order of the APIs, by names of operations.
#[allow(deprecated, reason = "deprecated operations send secrets too")]
pub(crate) fn all() -> Vec<Vec<(&'static str, Write)>> {
    writes! {
        tidbcloud_serverless_v1beta1: create_cluster() create_export("1") create_import("1");
        tidbcloud_dedicated_v1beta1: create_changefeed() edit_changefeed_downstream_config("1") create_cluster()
            create_import("1") create_integration("1") reset_root_password("1");
        tidbcloud_billing_v1beta1: ;
        tidbcloud_dataservice_v1beta1: update_chat2_query_settings("1");
        tidbcloud_iam_v1beta1: ;
        tidbcloud_msp_v1beta1: ;
        tidbcloud_management_v1beta: create_cluster(1) create_import_task(1, 1) preview_import_data(1, 1)
            create_restore_task(1);
    }
}
