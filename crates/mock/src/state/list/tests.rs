//! Tests of lists: how many resources a page looks at.

use std::sync::Arc;
use std::time::Duration;

use serde_json::json;

use super::*;
use crate::api_source::ApiSource;
use crate::digest::keys::SigningKeys;
use crate::state::Mode;
use crate::validate::request::ValidRequest;

/// Number of members.
const MEMBERS: usize = 600;

/// The resources of one API, with its model and document.
struct Served {
    api: Api,
    document: Value,
    resources: Resources,
}

impl Served {
    /// Returns an API with members, of which every second one is active.
    fn with_members() -> Self {
        let mut sources = ApiSource::stored().into_iter();
        let source = sources.find(|source| source.id == "iam").expect("the API");
        let (api, document) = (source.load)().expect("the data");
        let keys = Arc::new(SigningKeys::of("public", "private"));
        let resources = Resources::new(&api, &document, Mode::default(), keys);
        let served = Self {
            api,
            document,
            resources,
        };
        for number in 0..MEMBERS {
            served.plant(number);
        }
        served
    }

    fn plant(&self, number: usize) {
        let status = ["Active", "Pending"][number % 2];
        let email = format!("{:04}@example.com", (number * 7919) % 10_000);
        let members = json!({format!("/members/{number}"): {"email": email, "status": status}});
        let members = members.as_object().cloned().unwrap_or_default();
        let seeded = self
            .resources
            .seeded(&self.document, &members, Duration::ZERO);
        self.resources
            .plant(seeded.expect("a seed"), Duration::ZERO);
    }

    /// Calls a list, and returns the texts of a field of its items, and the token of the next page.
    fn page(&self, query: &Value, token: &str) -> (Vec<Value>, String) {
        let mut operations = self.api.operations.iter();
        let operation = operations.find(|operation| operation.name == "list_members");
        let mut query = query.as_object().cloned().unwrap_or_default();
        if !token.is_empty() {
            query.insert("pageToken".to_owned(), token.into());
        }
        let content = ValidRequest {
            query,
            ..ValidRequest::default()
        };
        let request = ResourceRequest {
            document: &self.document,
            operation: operation.expect("the list"),
            path: "/members",
            content: &content,
            now: Duration::ZERO,
        };
        let sample = Some(json!({"users": [], "nextPageToken": ""}));
        let response = self.resources.respond(&request, &sample);
        let response = response.expect("a page").expect("stored members");
        let items = response["users"].as_array().cloned().unwrap_or_default();
        let token = response["nextPageToken"].as_str().unwrap_or_default();
        (items, token.to_owned())
    }

    /// Returns the items of all pages, and the number of pages.
    fn all(&self, query: &Value) -> (Vec<Value>, usize) {
        let (mut items, mut pages, mut token) = (Vec::new(), 0, String::new());
        loop {
            let (page, next) = self.page(query, &token);
            items.extend(page);
            pages += 1;
            if next.is_empty() {
                return (items, pages);
            }
            token = next;
        }
    }

    fn looked_at(&self) -> usize {
        self.resources.store().views.looked_at()
    }
}

#[test]
fn all_pages_of_a_filtered_and_ordered_list_look_at_each_resource_once() {
    let served = Served::with_members();
    let query = json!({"statuses": ["Active"], "orderBy": "email desc", "pageSize": 10});
    let (items, pages) = served.all(&query);
    assert_eq!((items.len(), pages), (MEMBERS / 2, MEMBERS / 2 / 10));
    let emails: Vec<&str> = items
        .iter()
        .filter_map(|item| item["email"].as_str())
        .collect();
    assert!(emails.is_sorted_by(|one, other| one >= other), "{emails:?}");
    assert_eq!(served.looked_at(), MEMBERS);
    // The same list again, and another page size of it.
    served.all(&query);
    served.all(&json!({"statuses": ["Active"], "orderBy": "email desc", "pageSize": 50}));
    assert_eq!(served.looked_at(), MEMBERS);
    served.all(&json!({"statuses": ["Pending"], "pageSize": 10}));
    assert_eq!(served.looked_at(), 2 * MEMBERS);
}

#[test]
fn a_change_of_a_resource_shows_in_the_next_page() {
    let served = Served::with_members();
    let query = json!({"statuses": ["Active"], "pageSize": 10});
    let (first, token) = served.page(&query, "");
    assert_eq!((first.len(), first[0]["userId"].as_str()), (10, Some("0")));
    let pending = json!({"status": "Pending"});
    assert!(
        served
            .resources
            .amend("/members/20", &pending, Duration::ZERO)
    );
    served.plant(MEMBERS);
    let (second, _) = served.page(&query, &token);
    assert_eq!(second[0]["userId"], "22");
    let (items, _) = served.all(&query);
    assert_eq!(items.len(), MEMBERS / 2);
    assert_eq!(
        items.last().expect("an item")["userId"],
        MEMBERS.to_string()
    );
    assert_eq!(served.looked_at(), 2 * MEMBERS + 1);
}
