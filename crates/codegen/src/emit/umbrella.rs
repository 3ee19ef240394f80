//! The crate that re-exports the clients of all APIs: all of its files are text.

use minijinja::{Value, context};
use tidbcloud_console::File;
use tidbcloud_model::api::{Api, SigningScheme};
use tidbcloud_specs::manifest::Umbrella;

use super::front::{self, REPOSITORY, Templates};
use super::license;
use super::template_values;

/// Programs that travel with the crate, with the APIs that they call.
const EXAMPLES: [(&str, &[&str]); 5] = [
    ("automation", &["dedicated", "serverless"]),
    ("bearer_token", &["serverless"]),
    ("export_to_s3", &["serverless"]),
    ("premium", &["premium"]),
    ("rotate_key", &["serverless"]),
];

/// All files of the umbrella.
pub(crate) fn files(
    umbrella: &Umbrella,
    apis: &[&Api],
    templates: &Templates,
) -> Result<Vec<File>, String> {
    let has_keys = |api: &&&Api| api.signing.contains(&SigningScheme::KeyPair);
    let shown: Vec<&&Api> = apis.iter().filter(has_keys).take(2).collect();
    let has = |id: &&str| apis.iter().any(|api| api.id == **id);
    let examples: Vec<(&str, &[&str])> = EXAMPLES
        .into_iter()
        .filter(|(_, ids)| ids.iter().all(has))
        .collect();
    let listed = examples
        .iter()
        .map(|(name, ids)| context! { name => *name, apis => ids.to_vec() });
    let values = context! {
        examples => listed.collect::<Vec<Value>>(),
        umbrella => context! { crate_name => &umbrella.crate_name, release => &umbrella.release },
        library => umbrella.crate_name.replace('-', "_"),
        repository => REPOSITORY,
        apis => template_values::of_apis(apis),
        shown => template_values::of_apis(shown),
        example => apis.first().and_then(|api| front::example(api)),
    };
    let mut files = license::files();
    for (template, path) in [
        ("Cargo.toml.j2", "Cargo.toml"),
        ("README.md.j2", "README.md"),
        ("CHANGELOG.md.j2", "CHANGELOG.md"),
        ("lib.rs.j2", "src/lib.rs"),
    ] {
        let text = templates.render(&format!("umbrella/{template}"), values.clone())?;
        files.push(File::new(path, text));
    }
    for (name, _) in examples {
        let path = format!("examples/{name}.rs");
        let text = templates.render(&format!("umbrella/{path}"), values.clone())?;
        files.push(File::new(path, text));
    }
    Ok(files)
}
