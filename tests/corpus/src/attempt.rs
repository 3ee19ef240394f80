//! One document: whether a client can be made of it, and why not.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

use tidbcloud_codegen::{Core, File, Templates, crate_files};
use tidbcloud_model::api::Api;
use tidbcloud_specs::{ForeignDocument, ForeignModel, Refusal};

/// A document and what became of it.
#[derive(Clone, Debug)]
pub(crate) struct Attempt {
    /// Its path in the folder.
    pub(crate) path: PathBuf,
    pub(crate) outcome: Outcome,
}

/// Numbers of letters in names, added up.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct NameLengths {
    pub(crate) types: usize,
    pub(crate) in_types: usize,
    /// In the names of their schemas.
    pub(crate) in_schemas: usize,
    pub(crate) methods: usize,
    pub(crate) in_methods: usize,
    /// In their `operationId`, or method and path.
    pub(crate) in_operations: usize,
}

impl NameLengths {
    fn of(api: &Api) -> Self {
        let records = api.records.values().map(|it| (&it.name, it.identity()));
        let enums = api.enums.values().map(|it| (&it.name, it.identity()));
        let mut sum = Self::default();
        for (name, schema) in records.chain(enums) {
            sum.types += 1;
            sum.in_types += name.len();
            sum.in_schemas += schema.len();
        }
        for operation in &api.operations {
            sum.methods += 1;
            sum.in_methods += operation.name.len();
            sum.in_operations += operation.identity.len();
        }
        sum
    }

    pub(crate) fn add(&mut self, other: Self) {
        self.types += other.types;
        self.in_types += other.in_types;
        self.in_schemas += other.in_schemas;
        self.methods += other.methods;
        self.in_methods += other.in_methods;
        self.in_operations += other.in_operations;
    }
}

/// Outcome of a document.
#[derive(Clone, Debug)]
pub(crate) enum Outcome {
    Made {
        /// Number of operations in the crate.
        operations: usize,
        /// The reason of each operation that was left out and listed.
        left_out: Vec<String>,
        /// Number of operations that are neither in the crate nor listed.
        missing: usize,
        names: NameLengths,
    },
    /// The problems because of which no crate is made.
    Refused { problems: Vec<String> },
    /// A failure of the generator.
    Broken(String),
}

impl Attempt {
    /// Every reason why something is missing.
    pub(crate) fn problems(&self) -> Vec<&str> {
        match &self.outcome {
            Outcome::Made { left_out, .. } => left_out.iter().map(String::as_str).collect(),
            Outcome::Refused { problems } => problems.iter().map(String::as_str).collect(),
            Outcome::Broken(message) => vec![message],
        }
    }
}

/// Makes the client of a document, in memory.
pub(crate) fn attempt(root: &Path, folder: &Path, path: &Path) -> Result<Attempt, String> {
    let templates = Templates::open(&root.join("templates"))?;
    let made = catch_unwind(AssertUnwindSafe(|| {
        let model = load(folder, path, "corpus-document")?;
        let files = files(&model, &templates, root);
        Ok((model, files))
    }));
    let outcome = match made {
        Err(panic) => Outcome::Broken(format!("panicked: {}", text_of(panic.as_ref()))),
        Ok(Err(refusal)) => refused(&refusal),
        Ok(Ok((_, Err(message)))) => Outcome::Broken(message),
        Ok(Ok((model, Ok(_)))) => made_of(&model),
    };
    Ok(Attempt {
        path: path.to_owned(),
        outcome,
    })
}

/// The model of a document, without the operations that cannot be expressed.
pub(crate) fn load(folder: &Path, path: &Path, name: &str) -> Result<ForeignModel, Refusal> {
    let document = ForeignDocument {
        file: folder.join(path),
        crate_name: name.to_owned(),
        omits_unsupported: true,
        ..ForeignDocument::default()
    };
    document.load()
}

/// The files of its crate.
pub(crate) fn files(
    model: &ForeignModel,
    templates: &Templates,
    root: &Path,
) -> Result<Vec<File>, String> {
    let core = Core::Path(root.join("crates/core").display().to_string());
    crate_files(&model.loaded.api, templates, &core)
}

fn made_of(model: &ForeignModel) -> Outcome {
    let api = &model.loaded.api;
    let left_out = api.omitted.iter().map(|operation| operation.reason.clone());
    let left_out: Vec<String> = left_out.collect();
    Outcome::Made {
        operations: api.operations.len(),
        missing: model
            .declared
            .saturating_sub(api.operations.len() + left_out.len()),
        left_out,
        names: NameLengths::of(api),
    }
}

fn refused(refusal: &Refusal) -> Outcome {
    let problems = refusal.problems.0.iter();
    Outcome::Refused {
        problems: problems.map(|problem| problem.what.clone()).collect(),
    }
}

fn text_of(panic: &(dyn std::any::Any + Send)) -> String {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    let text = text.or_else(|| panic.downcast_ref::<&str>().copied());
    text.unwrap_or("without a message").to_owned()
}
