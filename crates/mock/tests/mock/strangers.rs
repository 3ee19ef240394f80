//! Responses that broke their document when tools of others called the mock.

use crate::state::{call, ok};
use serde_json::json;
use tidbcloud_mock::Mock;

#[tokio::test]
async fn a_change_to_a_value_that_no_response_could_show_is_refused() {
    let mock = Mock::builder().start().await.expect("a mock");
    for (display_name, status) in [("fits-the-document", 200), ("!", 400), ("ab", 400)] {
        let body = json!({"displayName": display_name});
        let (found, response) = call(&mock, "dedicated", "PATCH", "/clusters/7", Some(body)).await;
        assert_eq!(found.as_u16(), status, "{display_name}: {response}");
        if status == 400 {
            assert!(
                response.to_string().contains("body /displayName"),
                "{response}"
            );
        }
    }
}

#[tokio::test]
async fn a_region_without_a_name_does_not_take_that_of_its_cluster() {
    let mock = Mock::builder().start().await.expect("a mock");
    let body = json!({"displayName": "anywhere", "region": {}});
    let created = ok(&mock, "serverless", "POST", "/clusters", Some(body)).await;
    let cloud = created["region"]["cloudProvider"].as_str();
    assert!(
        cloud.is_none_or(|cloud| ["aws", "alicloud"].contains(&cloud)),
        "{created}"
    );
}
