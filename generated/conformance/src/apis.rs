// Written by `cargo xtask generate` from specs/manifest.yaml; edits are lost.

//! The APIs of this workspace.

mod serverless_v1beta1;
mod dedicated_v1beta1;
mod billing_v1beta1;
mod dataservice_v1beta1;
mod iam_v1beta1;
mod msp_v1beta1;
mod management_v1beta;
mod premium_v1beta2;

use crate::case::Suite;

/// All APIs, in the order of the manifest.
pub fn all() -> Vec<Suite> {
    vec![
        serverless_v1beta1::suite(), dedicated_v1beta1::suite(),
        billing_v1beta1::suite(), dataservice_v1beta1::suite(), iam_v1beta1::suite(),
        msp_v1beta1::suite(), management_v1beta::suite(), premium_v1beta2::suite()
    ]
}
