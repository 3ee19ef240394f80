//! Schema names → Rust type names. Each schema gets its shortest candidate that no other schema needs.

use std::collections::{BTreeSet, HashMap};

use super::camel;
use super::packages::without_package;
use super::shared_words::SharedWords;
use super::suffixes::shortened;
use super::unique_names::UniqueNames;

/// Names of the prelude, which a type must not shadow.
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

/// A schema that needs a Rust name.
#[derive(Clone, Debug)]
pub(crate) struct SchemaToName {
    /// Name of the schema in the document.
    pub(crate) schema: String,
    /// The name that an overlay or the ledger fixes.
    pub(crate) fixed: Option<String>,
}

/// Names that a schema can have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Candidates {
    /// Best first; the last one has all that the document has.
    pub(super) names: Vec<String>,
    /// The name without its package: the schema has the best claim to it.
    pub(super) own: String,
}

impl Candidates {
    fn of(schema: &str, shared: Option<&SharedWords>) -> Self {
        let known = candidates(schema);
        let own = known[1].clone();
        let names = match shared {
            Some(shared) => shared.type_names(schema, &known),
            None => known.to_vec(),
        };
        Self { names, own }
    }

    fn last(&self) -> &str {
        self.names.last().unwrap_or(&self.own)
    }
}

/// Gives each schema a Rust name. `builders` are the type names of request builders, which users import along with types;
/// `former` are names that no type may have again; `shared` are the words that names leave out.
pub(crate) fn assign(
    schemas: &[SchemaToName],
    builders: &BTreeSet<String>,
    former: &BTreeSet<String>,
    shared: Option<&SharedWords>,
) -> HashMap<String, String> {
    let mut unique = UniqueNames::default();
    let mut names = HashMap::new();
    for schema in schemas {
        if let Some(fixed) = &schema.fixed {
            names.insert(schema.schema.clone(), unique.claim(fixed, ""));
        }
    }
    let fixed: BTreeSet<String> = names.values().chain(former).cloned().collect();
    for name in former {
        unique.reserve(name.clone());
    }

    let mut open: Vec<Candidates> = Vec::new();
    let mut open_schemas: Vec<&str> = Vec::new();
    for schema in schemas.iter().filter(|schema| schema.fixed.is_none()) {
        open.push(Candidates::of(&schema.schema, shared));
        open_schemas.push(&schema.schema);
    }
    let mut holders: HashMap<&str, Vec<usize>> = HashMap::new();
    for (index, candidates) in open.iter().enumerate() {
        for name in &candidates.names {
            holders.entry(name).or_default().push(index);
        }
    }
    for (index, schema) in open_schemas.iter().enumerate() {
        let name = best(index, &open, &holders, builders, &fixed);
        names.insert((*schema).to_owned(), unique.claim(&name, ""));
    }
    names
}

/// The shortest candidate of `open[index]` that no other schema has a better claim to.
fn best(
    index: usize,
    open: &[Candidates],
    holders: &HashMap<&str, Vec<usize>>,
    builders: &BTreeSet<String>,
    fixed: &BTreeSet<String>,
) -> String {
    let mine = &open[index];
    for name in &mine.names {
        let is_shortened = *name != mine.own && name != mine.last();
        if fixed.contains(name)
            || PRELUDE.contains(&name.as_str())
            || (is_shortened && builders.contains(name))
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
        let unshortened = |candidate: usize| open[candidate].own == *name;
        if unshortened(index) && !rivals.iter().any(|&rival| unshortened(rival)) {
            return name.clone();
        }
    }
    let last = mine.last();
    match PRELUDE.contains(&last) {
        true => format!("{last}Type"),
        false => last.to_owned(),
    }
}

/// Candidates for the name of a schema, best first: short, without its package, whole.
pub(crate) fn candidates(schema: &str) -> [String; 3] {
    let bare = without_package(schema);
    let full = camel(bare, "Schema");
    let whole = match bare == schema {
        true => full.clone(),
        false => camel(schema, "Schema"),
    };
    [shortened(&full), full, whole]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(schemas: &[&str]) -> Vec<String> {
        let wanted: Vec<SchemaToName> = schemas
            .iter()
            .map(|schema| SchemaToName {
                schema: (*schema).to_owned(),
                fixed: None,
            })
            .collect();
        let names = assign(
            &wanted,
            &BTreeSet::from(["DeleteCluster".to_owned()]),
            &BTreeSet::new(),
            None,
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
    fn an_overlay_fixes_a_name() {
        let wanted = [
            SchemaToName {
                schema: "v1beta1Thing".into(),
                fixed: None,
            },
            SchemaToName {
                schema: "other".into(),
                fixed: Some("Thing".into()),
            },
        ];
        let names = assign(&wanted, &BTreeSet::new(), &BTreeSet::new(), None);
        assert_eq!(names["other"], "Thing");
        assert_eq!(names["v1beta1Thing"], "V1beta1Thing");
    }
}
