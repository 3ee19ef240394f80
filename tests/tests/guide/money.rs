//! Bills.

use crate::{Outcome, client, mock};

#[tokio::test]
async fn a_bill_is_split_by_project() -> Outcome {
    let mock = mock(&["billing"]).await;
    let client = client!(mock, tidbcloud_billing_v1beta1, "billing");
    let mut seen = 0;
    // snippet bill
    let bill = client.get_bill("2026-10").await?.into_body();
    let by_project = bill.summary_by_project.unwrap_or_default();
    for project in by_project.projects.iter().flatten() {
        println!(
            "{}: {}",
            project.project_name.as_deref().unwrap_or("-"),
            project.total_cost.as_deref().unwrap_or("0.00")
        );
        // end
        seen += 1;
    }
    assert!(seen > 0);
    Ok(())
}
