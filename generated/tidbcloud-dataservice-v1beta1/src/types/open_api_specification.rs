// Written by `cargo xtask generate` from dataservice v1beta1; edits are lost.

use tidbcloud_core::generated as wire;

/// An OpenAPI document of a Data App.
///
/// Held by replies. Schema `v1beta1ApiSpec`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ApiSpec {
    /// The document itself, as text in the notation that was asked for.
    ///
    /// Wire name `content`.
    pub content: Option<String>,
    /// Resource name: `dataApps/{dataAppId}/apiSpec`.
    ///
    /// Wire name `name`.
    pub name: Option<String>,
}

impl ApiSpec {
    /// A record with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl wire::Record for ApiSpec {
    const NAME: &'static str = "ApiSpec";

    const FIELDS: &'static [wire::Field] = &[
        wire::Field::new("content", "content"),
        wire::Field::new("name", "name"),
    ];

    fn field(&self, index: usize) -> Option<&dyn wire::Slot> {
        Some(
            match index {
                0 => &self.content,
                1 => &self.name,
                _ => return None,
            },
        )
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn wire::Slot> {
        Some(
            match index {
                0 => &mut self.content,
                1 => &mut self.name,
                _ => return None,
            },
        )
    }
}

tidbcloud_core::record!(ApiSpec);

/// Notation of an OpenAPI document.
///
/// An open enum: a value that is not listed here is kept in [`GetApiSpecFormat::Unknown`]. Schema `GetApiSpecFormat`.
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
    Unknown(tidbcloud_core::UnknownValue),
}

impl wire::OpenEnum for GetApiSpecFormat {
    const NAME: &'static str = "GetApiSpecFormat";

    const VALUES: &'static [Self] = &[Self::Json, Self::Yaml];

    fn as_str(&self) -> &str {
        match self {
            Self::Json => "JSON",
            Self::Yaml => "YAML",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn unknown(value: tidbcloud_core::UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

tidbcloud_core::open_enum!(GetApiSpecFormat);
