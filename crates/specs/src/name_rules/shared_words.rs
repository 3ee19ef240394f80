//! Words that all names of one document share, and that Rust names leave out. They say which vendor, service or version the
//! document is from, as the crate does.
//!
//! Documents of `specs/` share nothing: their names are those of `names.lock`, and new ones follow the names around them.

mod beginning;
mod meaning;

use std::collections::BTreeSet;

use serde_json::Value;

use super::packages::tails;
use super::suffixes::shortened;
use super::{camel, operation, operation_from_path, snake};
use beginning::{parts, rest_of_id, shared_parts, shared_segments, words_of_schemas};
use meaning::says_enough;
use tidbcloud_openapi::walk;
use tidbcloud_openapi::words::words;

/// The words that the names of one document share.
#[derive(Clone, Debug, Default)]
pub(crate) struct SharedWords {
    /// Schemas that the document declares. The names of others are made from operations.
    declared: BTreeSet<String>,
    /// In front of the schemas.
    schemas: Vec<String>,
    /// Number of parts in front of each `operationId`.
    id_parts: usize,
    /// In front of each `operationId`.
    ids: Vec<String>,
    /// Segments in front of each path; none where no operation is named after its path.
    segments: Vec<String>,
}

impl SharedWords {
    /// Those of a document as its file has it. Operations that are left out later count, so that the names of the others do
    /// not depend on them.
    pub(crate) fn of(document: &Value) -> Self {
        let schemas = document.pointer("/components/schemas");
        let schemas = walk::entries(schemas.or_else(|| document.get("definitions")));
        let declared: BTreeSet<String> =
            schemas.into_iter().map(|(name, _)| name.clone()).collect();
        let operations = walk::operations(document);
        let ids = operations.iter().filter_map(|it| it.id.as_deref());
        let ids: BTreeSet<&str> = ids.filter(|id| !id.trim().is_empty()).collect();
        let id_parts = shared_parts(&ids);
        let parts = ids.first().map_or_else(Vec::new, |id| parts(id));
        let paths: BTreeSet<&str> = operations
            .iter()
            .map(|it| it.path.as_str())
            .filter(|path| path.starts_with('/'))
            .collect();
        let segments = operations.iter().any(|it| it.id.is_none());
        let segments = segments.then(|| shared_segments(&paths));
        Self {
            schemas: words_of_schemas(&declared),
            declared,
            id_parts,
            ids: parts
                .iter()
                .take(id_parts)
                .flat_map(|it| words(it))
                .collect(),
            segments: segments.unwrap_or_default(),
        }
    }

    /// The name of the method for an `operationId`.
    pub(crate) fn operation(&self, id: &str) -> String {
        match rest_of_id(id, self.id_parts) {
            Some(rest) if self.id_parts > 0 => snake(rest, "operation"),
            _ => operation(id),
        }
    }

    /// The name of an operation that has no `operationId`.
    pub(crate) fn operation_from_path(&self, method: &str, template: &str) -> String {
        let mut rest = template.trim_start_matches('/');
        for segment in &self.segments {
            match rest
                .strip_prefix(segment.as_str())
                .and_then(|rest| rest.strip_prefix('/'))
            {
                Some(after) => rest = after,
                None => return operation_from_path(method, template),
            }
        }
        operation_from_path(method, rest)
    }

    /// The names that a schema can have, best first, where those without shared words are `known`.
    pub(super) fn type_names(&self, schema: &str, known: &[String]) -> Vec<String> {
        let tails = tails(schema, &self.declared);
        let mut short = Vec::new();
        if let Some(rest) = tails
            .first()
            .and_then(|tail| self.rest_of_schema(schema, tail))
        {
            short.push(camel(&rest.join("_"), ""));
        }
        short.extend(tails.iter().map(|tail| camel(tail, "")));
        let mut names: Vec<String> = Vec::new();
        let short = short.into_iter().flat_map(|name| [shortened(&name), name]);
        let short = short.filter(|name| known.contains(name) || says_enough(name));
        for name in short.chain(known.iter().cloned()) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        // The whole name is the last resort.
        let whole = known.last().cloned();
        names.retain(|name| Some(name) != whole.as_ref());
        names.extend(whole);
        names
    }

    /// The words of a schema's name without those that it shares with all others, or with all operations.
    fn rest_of_schema(&self, schema: &str, tail: &str) -> Option<Vec<String>> {
        let words = words(tail);
        let strip = |shared: &[String], at: usize| {
            let is_shared = !shared.is_empty() && words.get(at..)?.starts_with(shared);
            let rest = || [&words[..at], &words[at + shared.len()..]].concat();
            is_shared.then(rest).filter(|rest| rest.len() > at)
        };
        if self.declared.contains(schema) {
            return strip(&self.schemas, 0);
        }
        let has_method = words
            .first()
            .is_some_and(|word| walk::METHODS.contains(&word.as_str()));
        let segments = self.segments.iter().flat_map(|it| self::words(it));
        let segments: Vec<String> = segments.collect();
        strip(&self.ids, 0)
            .or_else(|| strip(&segments, 1).filter(|_| has_method))
            .or_else(|| strip(&self.schemas, 0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::name_rules::type_names::{SchemaToName, assign};
    use serde_json::{Map, json};

    fn document(schemas: &[&str], ids: &[&str], paths: &[&str]) -> Value {
        let schemas = schemas.iter().map(|name| ((*name).to_owned(), json!({})));
        let numbered = ids.iter().enumerate();
        let with_ids =
            numbered.map(|(at, id)| (format!("/{at}"), json!({"get": {"operationId": id}})));
        let without = paths
            .iter()
            .map(|path| ((*path).to_owned(), json!({"get": {}})));
        json!({
            "components": {"schemas": schemas.collect::<Map<_, _>>()},
            "paths": with_ids.chain(without).collect::<Map<_, _>>(),
        })
    }

    fn types(schemas: &[&str]) -> Vec<String> {
        let shared = SharedWords::of(&document(schemas, &[], &[]));
        let to_name = |schema: &&str| SchemaToName {
            schema: (*schema).to_owned(),
            fixed: None,
        };
        let wanted: Vec<SchemaToName> = schemas.iter().map(to_name).collect();
        let builders = BTreeSet::from(["GetCart".to_owned()]);
        let names = assign(&wanted, &builders, &BTreeSet::new(), Some(&shared));
        schemas
            .iter()
            .map(|schema| names[*schema].clone())
            .collect()
    }

    fn methods(ids: &[&str]) -> Vec<String> {
        let shared = SharedWords::of(&document(&[], ids, &[]));
        ids.iter().map(|id| shared.operation(id)).collect()
    }

    #[test]
    fn types_lose_the_words_that_all_share() {
        assert_eq!(
            types(&["V1Pod", "V1Node", "V1PodList", "V1NodeList", "V1Event"]),
            ["Pod", "Node", "PodList", "NodeList", "Event"]
        );
        assert_eq!(
            types(&[
                "api_v1_Pod",
                "api_v1_Node",
                "api_v1_Job",
                "api_v1_Task",
                "api_v1_Event"
            ]),
            ["Pod", "Node", "Job", "Task", "Event"]
        );
        assert_eq!(
            types(&[
                "a.b.NAPod",
                "a.c.NANode",
                "a.b.NAJob",
                "a.b.NATask",
                "a.c.NAEvent"
            ]),
            ["Pod", "Node", "Job", "Task", "Event"]
        );
    }

    #[test]
    fn one_of_ten_schemas_may_lack_the_words() {
        let mut schemas = ["A", "B", "C", "D", "E", "F", "G", "H", "Error"]
            .map(|name| format!("Acme{name}x"))
            .to_vec();
        schemas.push("Errorx".to_owned());
        let names: Vec<&str> = schemas.iter().map(String::as_str).collect();
        // The one without them keeps the name that the other would get.
        let expected = [
            "Ax",
            "Bx",
            "Cx",
            "Dx",
            "Ex",
            "Fx",
            "Gx",
            "Hx",
            "AcmeErrorx",
            "Errorx",
        ];
        assert_eq!(types(&names), expected);
        schemas.push("Other".to_owned());
        let names: Vec<&str> = schemas.iter().map(String::as_str).collect();
        assert_eq!(types(&names)[..2], ["AcmeAx", "AcmeBx"]);
    }

    #[test]
    fn words_stay_where_they_name_a_thing_or_an_action() {
        for schemas in [
            ["Item", "ItemGroup", "ItemPage", "ItemPrice", "ItemUnit"],
            ["GetItem", "GetGroup", "GetPage", "GetPrice", "GetUnit"],
        ] {
            assert_eq!(types(&schemas), schemas);
        }
        assert_eq!(
            types(&["OrderKind", "OrderState"]),
            ["OrderKind", "OrderState"]
        );
    }

    #[test]
    fn a_name_that_says_too_little_or_is_taken_keeps_its_words() {
        assert_eq!(
            types(&[
                "XyPod",
                "XyError",
                "XyOption",
                "Xy3d",
                "XyModel",
                "XyGetCart",
                "XyV1",
                "Xy_Pod"
            ]),
            [
                "XyPod",
                "XyError",
                "XyOption",
                "Xy3d",
                "XyModel",
                "XyGetCart",
                "XyV1",
                "XyPod2"
            ]
        );
    }

    #[test]
    fn a_type_in_a_package_has_the_shortest_ending_that_is_its_own() {
        assert_eq!(
            types(&[
                "io.k8s.core.v1.Pod",
                "io.k8s.core.v1.Event",
                "io.k8s.events.v1.Event",
                "io.k8s.events.v1beta1.Event",
            ]),
            ["Pod", "CoreV1Event", "EventsV1Event", "V1beta1Event"]
        );
        assert_eq!(
            types(&[
                "Acme.Api.Cart",
                "Acme.Api.Cart.Line",
                "Acme.Carts.Axis",
                "Acme.Charts.Axis",
                "Acme.Unit",
                "Unit"
            ]),
            [
                "Cart",
                "CartLine",
                "CartsAxis",
                "ChartsAxis",
                "AcmeUnit",
                "Unit"
            ]
        );
        assert_eq!(
            types(&["Acme.Api.Cart", "Acme.Api.Page_Acme.Api.Cart_"]),
            ["Cart", "PageCart"]
        );
        assert_eq!(
            types(&["Acme.Carts.Response", "acme.carts.Error"]),
            ["CartsResponse", "Error"]
        );
    }

    #[test]
    fn methods_lose_the_parts_that_all_share() {
        for (ids, expected) in [
            (
                ["com.acme.users.get", "com.acme.users.list", "com.acme.ping"],
                ["users_get", "users_list", "ping"],
            ),
            (
                ["api_v1_jobs_list", "api_v1_jobs_get", "api_v1_jobs_drop"],
                ["jobs_list", "jobs_get", "jobs_drop"],
            ),
            (
                [
                    "Api::V1::Models#index",
                    "Api::V1::Makes#index",
                    "Api::V1::Makes#sum",
                ],
                ["models_index", "makes_index", "makes_sum"],
            ),
            (
                ["Cart_GetCart", "Cart_PayCart", "Cart_List"],
                ["get_cart", "pay_cart", "list"],
            ),
            (
                ["acme_Cart_Pay", "acme_Job_Pay", "acme_Job_Send"],
                ["cart_pay", "job_pay", "job_send"],
            ),
        ] {
            assert_eq!(methods(&ids), expected);
        }
    }

    #[test]
    fn methods_keep_verbs_nouns_and_what_makes_them_names() {
        for ids in [
            ["get_carts", "get_jobs", "get_pods"],
            ["carts_get", "carts_list", "carts_create"],
            ["cartsAll", "cartsAdd", "cartsDrop"],
            ["a_1st", "a_second", "a_third"],
            ["a_match", "a_second", "a_third"],
            ["a_new", "a_second", "a_third"],
        ] {
            let whole = ids.map(|id| snake(id, ""));
            assert_eq!(methods(&ids), whole);
        }
        assert_eq!(methods(&["a_b", "a_c"]), ["a_b", "a_c"]);
    }

    #[test]
    fn names_from_paths_lose_the_segments_that_all_share() {
        let shared = SharedWords::of(&document(
            &[],
            &[],
            &["/api/v1/carts", "/api/v1/carts/{id}", "/api/v1/jobs"],
        ));
        let name = |path| shared.operation_from_path("GET", path);
        assert_eq!(name("/api/v1/carts/{id}"), "get_carts_by_id");
        assert_eq!(name("/other"), "get_other");
        let names = |schema| shared.type_names(schema, &["Whole".to_owned()]);
        assert_eq!(names("GetApiV1CartsResponse")[0], "GetCartsResponse");

        let shared = SharedWords::of(&document(
            &[],
            &[],
            &["/carts/{id}", "/carts/{id}/lines", "/carts/{id}/owner"],
        ));
        assert_eq!(
            shared.operation_from_path("GET", "/carts/{id}/lines"),
            "get_carts_by_id_lines"
        );
    }

    #[test]
    fn types_that_are_named_after_operations_are_as_short_as_those() {
        let ids = [
            "acme_v1_carts_list",
            "acme_v1_jobs_list",
            "acme_v1_pods_list",
        ];
        let shared = SharedWords::of(&document(&["AcmeV1Declared"], &ids, &[]));
        let first = |schema: &str| shared.type_names(schema, &[schema.to_owned()])[0].clone();
        assert_eq!(first("AcmeV1CartsListResponse"), "CartsListResponse");
        assert_eq!(first("AcmeV1Declared"), "AcmeV1Declared");
    }
}
