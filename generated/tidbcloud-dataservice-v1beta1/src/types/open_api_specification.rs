// Written by `cargo xtask generate` from dataservice v1beta1; edits are lost.

use tidbcloud_core::UnknownValue;
use tidbcloud_core::generated::Extra;

/// An OpenAPI document of a Data App.
///
/// Used in responses. Schema `v1beta1ApiSpec`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ApiSpec {
    /// The document itself, as text in the notation that was asked for.
    pub content: Option<String>,
    /// Resource name: `dataApps/{dataAppId}/apiSpec`.
    pub name: Option<String>,
    extra_: Extra,
}

impl ApiSpec {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(ApiSpec {
    content: "content",
    name: "name",
});

/// Notation of an OpenAPI document.
///
/// Open enum: a value that is not listed here is kept in [`GetApiSpecFormat::Unknown`]. Schema `GetApiSpecFormat`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum GetApiSpecFormat {
    /// The document is JSON.
    ///
    /// Value `JSON`.
    Json,
    /// The document is YAML.
    ///
    /// Value `YAML`.
    Yaml,
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(GetApiSpecFormat or Unknown {
    Json: "JSON",
    Yaml: "YAML",
});
