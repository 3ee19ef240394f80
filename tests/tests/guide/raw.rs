//! Calls that no method exists for, and what a response has in addition to its record.

use crate::{Outcome, client, mock};

#[tokio::test]
async fn any_path_is_called_with_signature_and_retries() -> Outcome {
    let mock = mock(&["serverless"]).await;
    let client = client!(mock, tidbcloud_serverless_v1beta1, "serverless");
    // snippet raw
    use tidbcloud_serverless_v1beta1::http::Method;

    let response = client
        .request(Method::GET, "/clusters")
        .with_query("pageSize", "1")
        .send()
        .await?;
    println!("{} {}", response.meta().status(), response.body());
    // end
    assert_eq!(response.meta().status(), 200);
    Ok(())
}

#[tokio::test]
async fn an_error_says_what_to_do() -> Outcome {
    let mock = mock(&["serverless"]).await;
    let client = client!(mock, tidbcloud_serverless_v1beta1, "serverless");
    // snippet errors
    match client.get_cluster("no-such-cluster").await {
        Ok(cluster) => println!("{:?}", cluster.state),
        Err(error) if error.is_not_found() => println!("there is no such cluster"),
        Err(error) => println!("{error}; trace id {:?}", error.trace_id()),
    }
    // end
    let error = client.get_cluster("no-such-cluster").await;
    assert!(error.is_err_and(|error| error.is_not_found()));
    Ok(())
}
