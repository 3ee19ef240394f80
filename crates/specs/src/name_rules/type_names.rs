//! Schema names → Rust type names. What reads best wins where nobody else wants it; ties go to the longer name.

use std::collections::{BTreeSet, HashMap};

use super::camel;
use super::unique::Scope;

/// Names that a type must not shadow, because generated code and its readers mean the prelude's.
pub(crate) const PRELUDE: &[&str] = &[
    "Box",
    "Clone",
    "Default",
    "Err",
    "From",
    "Into",
    "IntoIterator",
    "Iterator",
    "None",
    "Ok",
    "Option",
    "Result",
    "Send",
    "Some",
    "String",
    "Sync",
    "ToString",
    "Vec",
];

/// Packages that API groups put before every name without a separator.
const PACKAGES: &[&str] = &["openapi", "googlerpc", "rpc", "protobuf"];

/// Endings that say how a schema is used or made, not what it is.
const SUFFIXES: &[&str] = &["Enum", "Resp", "Rsp", "Res", "Doc"];

/// What a schema asks to be called.
#[derive(Clone, Debug)]
pub(crate) struct Wanted {
    /// Name of the schema in the document.
    pub(crate) schema: String,
    /// What an overlay or the ledger says: settles the matter.
    pub(crate) settled: Option<String>,
}

/// Gives each schema a Rust name. `builders` are the type names of request builders, which users import beside types;
/// `former` are names that nothing may have again.
pub(crate) fn assign(
    wanted: &[Wanted],
    builders: &BTreeSet<String>,
    former: &BTreeSet<String>,
) -> HashMap<String, String> {
    let mut scope = Scope::default();
    let mut names = HashMap::new();
    for schema in wanted {
        if let Some(settled) = &schema.settled {
            names.insert(schema.schema.clone(), scope.claim(settled, ""));
        }
    }
    let settled: BTreeSet<String> = names.values().chain(former).cloned().collect();
    for name in former {
        scope.reserve(name.clone());
    }

    let mut open: Vec<[String; 3]> = Vec::new();
    let mut open_schemas: Vec<&str> = Vec::new();
    for schema in wanted.iter().filter(|schema| schema.settled.is_none()) {
        open.push(candidates(&schema.schema));
        open_schemas.push(&schema.schema);
    }
    let mut holders: HashMap<&str, Vec<usize>> = HashMap::new();
    for (index, names) in open.iter().enumerate() {
        for name in names {
            holders.entry(name).or_default().push(index);
        }
    }
    for (index, schema) in open_schemas.iter().enumerate() {
        let name = best(index, &open, &holders, builders, &settled);
        names.insert((*schema).to_owned(), scope.claim(&name, ""));
    }
    names
}

/// The shortest candidate of `open[index]` that no other schema has a better claim to.
fn best(
    index: usize,
    open: &[[String; 3]],
    holders: &HashMap<&str, Vec<usize>>,
    builders: &BTreeSet<String>,
    settled: &BTreeSet<String>,
) -> String {
    let mine = &open[index];
    for level in 0..mine.len() {
        let name = &mine[level];
        if settled.contains(name)
            || PRELUDE.contains(&name.as_str())
            || (level == 0 && builders.contains(name) && mine[1] != *name)
        {
            continue;
        }
        let rivals: Vec<usize> = holders
            .get(name.as_str())
            .into_iter()
            .flatten()
            .copied()
            .filter(|&other| other != index)
            .collect();
        if rivals.is_empty() {
            return name.clone();
        }
        // A name that only one schema carries unshortened belongs to that one.
        let unshortened = |candidate: usize| open[candidate][1] == *name;
        if unshortened(index) && !rivals.iter().any(|&rival| unshortened(rival)) {
            return name.clone();
        }
    }
    match PRELUDE.contains(&mine[2].as_str()) {
        true => format!("{}Type", mine[2]),
        false => mine[2].clone(),
    }
}

/// What a schema may be called, best first: short, without its package, whole.
pub(crate) fn candidates(schema: &str) -> [String; 3] {
    let bare = without_package(schema);
    let full = camel(bare, "Schema");
    [shortened(&full), full, camel(schema, "Schema")]
}

/// `forms.MspBills` → `MspBills`, `tidb_cloud_open_apidedicatedv1beta1Cluster` → `Cluster`; `Branch.Endpoints` stays.
fn without_package(schema: &str) -> &str {
    let mut bare = schema;
    while let Some((package, rest)) = bare.split_once('.') {
        if rest.is_empty() || !package.starts_with(|first: char| first.is_ascii_lowercase()) {
            break;
        }
        bare = rest;
    }
    let prefix = bare.find(|c: char| c.is_ascii_uppercase()).unwrap_or(0);
    let (head, tail) = bare.split_at(prefix);
    if PACKAGES.contains(&head) || ends_with_version(head) {
        tail
    } else {
        bare
    }
}

/// Whether text ends as API versions do: `…v1`, `…v1beta1`, `…v2alpha`.
fn ends_with_version(text: &str) -> bool {
    let text = text.trim_end_matches(|c: char| c.is_ascii_digit());
    let had_digits = |rest: &str| rest.ends_with(|c: char| c.is_ascii_digit());
    for stage in ["beta", "alpha"] {
        if let Some(rest) = text.strip_suffix(stage)
            && had_digits(rest)
        {
            return rest
                .trim_end_matches(|c: char| c.is_ascii_digit())
                .ends_with('v');
        }
    }
    text.ends_with('v')
}

/// Without the infix `OpenApi` and one suffix that only says how the schema is used.
fn shortened(full: &str) -> String {
    let without = full.replace("OpenApi", "");
    let without = if without.is_empty() {
        full.to_owned()
    } else {
        without
    };
    SUFFIXES
        .iter()
        .filter_map(|suffix| without.strip_suffix(suffix))
        .find(|rest| !rest.is_empty())
        .map_or_else(|| without.clone(), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(schemas: &[&str]) -> Vec<String> {
        let wanted: Vec<Wanted> = schemas
            .iter()
            .map(|schema| Wanted {
                schema: (*schema).to_owned(),
                settled: None,
            })
            .collect();
        let names = assign(
            &wanted,
            &BTreeSet::from(["DeleteCluster".to_owned()]),
            &BTreeSet::new(),
        );
        schemas
            .iter()
            .map(|schema| names[*schema].clone())
            .collect()
    }

    #[test]
    fn packages_and_endings_go_where_nothing_collides() {
        for (schema, expected) in [
            ("tidb_cloud_open_apidedicatedv1beta1Cluster", "Cluster"),
            ("forms.MspBills", "MspBills"),
            ("billing_errors.BaseError", "BaseError"),
            ("commonv1beta1ClusterState", "ClusterState"),
            ("v1beta1ExportStateEnum", "ExportState"),
            ("api.OpenApiListApiKeyRsp", "ListApiKey"),
            ("controller.queryAuditLogRsp", "QueryAuditLog"),
            ("controller.openApiError", "Error"),
            ("openapiGetClusterResp", "GetCluster"),
            ("googlerpcStatus", "Status"),
            ("Branch.Endpoints.Private.AWS", "BranchEndpointsPrivateAws"),
            ("ExportState.Enum", "ExportState"),
            (
                "ClusterServicePauseClusterBody",
                "ClusterServicePauseClusterBody",
            ),
            (
                "v1beta1ListChangefeedRCUsResponse",
                "ListChangefeedRcusResponse",
            ),
            ("previewThing", "PreviewThing"),
            ("string", "StringType"),
        ] {
            assert_eq!(names(&[schema]), [expected], "{schema}");
        }
    }

    #[test]
    fn a_collision_keeps_what_tells_the_schemas_apart() {
        assert_eq!(
            names(&["v1beta1DataApp", "v1beta1DataAppRes"]),
            ["DataApp", "DataAppRes"]
        );
        assert_eq!(
            names(&["v1beta1DataAppRes", "v1beta1DataApp"]),
            ["DataAppRes", "DataApp"]
        );
        assert_eq!(
            names(&["commonv1beta1Region", "v1beta1Region"]),
            ["Commonv1beta1Region", "V1beta1Region"]
        );
        assert_eq!(
            names(&["api.OpenApiError", "controller.openApiError"]),
            ["ApiOpenApiError", "ControllerOpenApiError"]
        );
        assert_eq!(names(&["openapiDeleteClusterResp"]), ["DeleteClusterResp"]);
        assert_eq!(names(&["a-b", "a_b"]), ["AB", "AB2"]);
    }

    #[test]
    fn an_overlay_settles_a_name() {
        let wanted = [
            Wanted {
                schema: "v1beta1Thing".into(),
                settled: None,
            },
            Wanted {
                schema: "other".into(),
                settled: Some("Thing".into()),
            },
        ];
        let names = assign(&wanted, &BTreeSet::new(), &BTreeSet::new());
        assert_eq!(names["other"], "Thing");
        assert_eq!(names["v1beta1Thing"], "V1beta1Thing");
    }
}
