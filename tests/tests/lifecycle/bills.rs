//! Bills: the parts of a bill add up to its total, and to the days and groups of the other reports.

use tidbcloud_billing_v1beta1::Client;
use tidbcloud_billing_v1beta1::types::*;
use tidbcloud_mock::Mock;

use crate::start_apis;

const MONTH: &str = "2026-02";

async fn start() -> (Mock, Client) {
    let (mock, config) = start_apis(&["billing", "msp"]).await;
    let endpoint = mock.endpoint("billing").expect("an endpoint");
    let client = Client::with_endpoint(&config, endpoint).expect("a client");
    (mock, client)
}

/// An amount in cents.
fn cents(amount: Option<&String>) -> f64 {
    amount.expect("an amount").parse().expect("a number")
}

fn sum<'a>(amounts: impl Iterator<Item = Option<&'a String>>) -> f64 {
    amounts.map(cents).sum()
}

#[tokio::test]
async fn a_bill_adds_up_by_project_by_service_and_by_day() {
    let (_mock, client) = start().await;
    let bill = client.get_bill(MONTH).await.expect("a bill").into_body();
    let overview = bill.overview.expect("an overview");
    assert_eq!(overview.billed_month.as_deref(), Some(MONTH));
    let total = cents(overview.total_cost.as_ref());
    assert!(total > 0.0);
    let parts = [&overview.discounts, &overview.credits].map(|amount| cents(amount.as_ref()));
    let running = cents(overview.running_total.as_ref());
    assert_eq!(running - parts[0] - parts[1], total);

    let by_project = bill.summary_by_project.expect("projects");
    let projects = by_project.projects.expect("projects");
    let charges = by_project.other_charges.expect("charges");
    assert_eq!((projects.len(), charges.len()), (2, 1));
    let of_projects = sum(projects.iter().map(|project| project.total_cost.as_ref()));
    let of_charges = sum(charges.iter().map(|charge| charge.total_cost.as_ref()));
    assert_eq!(of_projects + of_charges, total);

    let services = bill.summary_by_service.expect("services");
    let of_services = sum(services.iter().map(|service| service.total_cost.as_ref()));
    assert_eq!(of_services, total);
    let dedicated = services
        .iter()
        .find(|service| service.service_name.as_deref() == Some("TiDB Dedicated"))
        .expect("a service");
    let components = dedicated.service_costs.as_ref().expect("components");
    assert_eq!(components.len(), 2);
    assert_eq!(
        sum(components
            .iter()
            .map(|component| component.total_cost.as_ref())),
        cents(dedicated.total_cost.as_ref())
    );

    let details = client.get_bill_details(MONTH).await.expect("details");
    let details = details.into_body().details.expect("details");
    assert_eq!(
        sum(details.iter().map(|detail| detail.total_cost.as_ref())),
        total
    );
    let mut days: Vec<_> = details
        .iter()
        .filter_map(|detail| detail.billed_date.clone())
        .collect();
    days.dedup();
    assert_eq!(days.len(), 28);
    assert_eq!(
        (days[0].as_str(), days[27].as_str()),
        ("2026-02-01", "2026-02-28")
    );
}

#[tokio::test]
async fn the_cost_explorer_groups_and_selects_the_same_costs() {
    let (_mock, client) = start().await;
    let args = client
        .get_cost_explorer_args()
        .await
        .expect("the values")
        .into_body();
    let projects = args.projects.expect("projects");
    let names: Vec<_> = projects
        .iter()
        .filter_map(|project| project.name.as_deref())
        .collect();
    assert_eq!(names, ["prod-project", "test-project"]);
    let days = TimeRange::new()
        .with_start_date("2026-02-01")
        .with_end_date("2026-02-28");
    let query = |filter: TrendsFilter| {
        TrendsInput::new()
            .with_filter(filter.with_time_range(days.clone()))
            .with_groups(
                Groups::new()
                    .with_group_by([CostExplorerTrendsBreakdownKey::Project])
                    .with_time_granularity(CostExplorerTrendsTimeGroup::Month),
            )
    };
    let all = client.query_cost_explorer(query(TrendsFilter::new())).await;
    let all = all.expect("costs").into_body();
    let bill = client.get_bill(MONTH).await.expect("a bill").into_body();
    let overview = bill.overview.expect("an overview");
    assert_eq!(all.total_cost, overview.total_cost);
    let elements = all.elements.expect("elements");
    assert_eq!(elements.len(), 1);
    assert_eq!(elements[0].billed_date.as_deref(), Some(MONTH));
    let by_project = bill
        .summary_by_project
        .expect("projects")
        .projects
        .expect("projects");
    let groups = elements[0].breakdown.as_ref().expect("groups");
    for project in &by_project {
        let group = groups
            .iter()
            .find(|group| group.detail_name == project.project_name);
        assert_eq!(group.expect("a group").total_cost, project.total_cost);
    }

    let id = projects[0].id.expect("an id").to_string();
    let one = client
        .query_cost_explorer(query(TrendsFilter::new().with_projects([id])))
        .await;
    assert_eq!(one.expect("costs").total_cost, by_project[0].total_cost);
}

#[tokio::test]
async fn costs_are_the_same_for_a_seed_and_a_month_that_is_none_is_refused() {
    let (_mock, client) = start().await;
    let (_other_mock, other) = start().await;
    let bill = client.get_bill(MONTH).await.expect("a bill").into_body();
    assert_eq!(
        other.get_bill(MONTH).await.expect("a bill").into_body(),
        bill
    );
    assert_ne!(
        other.get_bill("2026-03").await.expect("a bill").into_body(),
        bill
    );
    for month in ["2026-13", "February"] {
        let error = client.get_bill(month).await.expect_err("no month");
        assert!(error.is_bad_request(), "{error}");
        assert!(error.to_string().contains("billedMonth"), "{error}");
    }
}
