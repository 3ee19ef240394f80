//! Operations on several resources: `emails` of a request that creates a member for each, `users` of one that changes them.

use axum::http::StatusCode;
use serde_json::{Map, Value, json};

/// The lists of an operation on several resources.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Many {
    /// Field of the request with one item for each resource.
    pub(crate) sent: String,
    /// The field of a resource that an item is; none where it is the resource itself.
    pub(crate) item: Option<String>,
    /// Field of the response with one item for each resource, and the names of the fields of that item.
    pub(crate) response: Option<(String, Vec<String>)>,
}

impl Many {
    /// The items of a request, each as the fields of one resource; fields next to the list are those of every resource.
    pub(super) fn items(&self, body: Option<&Value>) -> Vec<Value> {
        let Some(Value::Object(body)) = body else {
            return Vec::new();
        };
        let mut shared = body.clone();
        let items = shared.remove(&self.sent);
        let items = items.as_ref().and_then(Value::as_array);
        let one = |item: &Value| match (&self.item, item) {
            (Some(name), item) => {
                let mut one = shared.clone();
                one.insert(name.clone(), item.clone());
                one.into()
            }
            (None, item) => item.clone(),
        };
        items.into_iter().flatten().map(one).collect()
    }

    /// Puts the results of a request into its response: of each resource the fields that an item shows, or why it was not
    /// changed.
    pub(super) fn respond(
        &self,
        sample: &Option<Value>,
        results: Vec<Result<Value, (Value, StatusCode, String)>>,
    ) -> Option<Value> {
        let mut response = sample.clone()?;
        let Some((field, names)) = &self.response else {
            return Some(response);
        };
        let all_are_well = results.iter().all(Result::is_ok);
        let has = |name: &str| names.iter().any(|known| known == name);
        let item = |result: Result<Value, (Value, StatusCode, String)>| {
            let (known, error) = match result {
                Ok(body) => (body, None),
                Err((known, status, why)) => (known, Some((status, why))),
            };
            let mut item = Map::new();
            for name in names {
                item.extend(known.get(name).map(|value| (name.clone(), value.clone())));
            }
            if has("success") {
                item.insert("success".to_owned(), error.is_none().into());
            }
            if let (true, Some((status, why))) = (has("error"), error) {
                let error = json!({"code": status.as_u16().to_string(), "message": why});
                item.insert("error".to_owned(), error);
            }
            Value::Object(item)
        };
        response[field.as_str()] = results.into_iter().map(item).collect();
        if let Some(success) = response.get_mut("success") {
            *success = all_are_well.into();
        }
        Some(response)
    }
}
