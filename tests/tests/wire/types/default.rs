// Written by `cargo xtask generate` from wire v1; edits are lost.

use tidbcloud_core::FilePart;
use tidbcloud_core::UnknownValue;
use tidbcloud_core::generated::Extra;
use tidbcloud_core::jiff::Timestamp;

/// The response of a success, which has no fields. The API document has no schema for it.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Empty {
    extra_: Extra,
}

impl Empty {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

tidbcloud_core::record!(Empty {});

/// Required to create: `kind`.
///
/// Used in requests. Schema `Filter`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Filter {
    /// Required.
    pub kind: Option<FilterKind>,
    /// Wire name `owner`.
    pub owner: Option<FilterOwner>,
    /// RFC 3339 on the wire.
    pub since: Option<Timestamp>,
    /// Wire name `tags`.
    pub tags: Option<Vec<String>>,
    extra_: Extra,
}

impl Filter {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`kind`](struct@Filter#structfield.kind).
    #[must_use]
    pub fn with_kind(mut self, kind: impl Into<FilterKind>) -> Self {
        self.kind = Some(kind.into());
        self
    }

    /// Sets [`owner`](struct@Filter#structfield.owner).
    #[must_use]
    #[inline]
    pub fn with_owner(mut self, owner: FilterOwner) -> Self {
        self.owner = Some(owner);
        self
    }

    /// Sets [`since`](struct@Filter#structfield.since).
    #[must_use]
    #[inline]
    pub fn with_since(mut self, since: Timestamp) -> Self {
        self.since = Some(since);
        self
    }

    /// Sets [`tags`](struct@Filter#structfield.tags).
    #[must_use]
    pub fn with_tags(
        mut self,
        tags: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.tags = Some(tags.into_iter().map(Into::into).collect());
        self
    }
}

tidbcloud_core::record!(sent Filter {
    kind: "kind" [required],
    owner: "owner",
    since: "since",
    tags: "tags",
});

/// Used in requests. Schema `FilterOwner`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct FilterOwner {
    /// Wire name `age`.
    pub age: Option<i64>,
    /// Wire name `name`.
    pub name: Option<String>,
    extra_: Extra,
}

impl FilterOwner {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`age`](struct@FilterOwner#structfield.age).
    #[must_use]
    #[inline]
    pub fn with_age(mut self, age: i64) -> Self {
        self.age = Some(age);
        self
    }

    /// Sets [`name`](struct@FilterOwner#structfield.name).
    #[must_use]
    pub fn with_name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
}

tidbcloud_core::record!(sent FilterOwner {
    age: "age",
    name: "name",
});

/// Used in requests and responses. Schema `Item`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Item {
    /// Wire name `count`.
    pub count: Option<i64>,
    /// Wire name `name`.
    pub name: Option<String>,
    extra_: Extra,
}

impl Item {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`count`](struct@Item#structfield.count).
    #[must_use]
    #[inline]
    pub fn with_count(mut self, count: i64) -> Self {
        self.count = Some(count);
        self
    }

    /// Sets [`name`](struct@Item#structfield.name).
    #[must_use]
    pub fn with_name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
}

tidbcloud_core::record!(sent Item {
    count: "count",
    name: "name",
});

/// Used in requests. Schema `SearchSpread`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct SearchSpread {
    /// Wire name `limit`.
    pub limit: Option<i64>,
    /// Wire name `sort`.
    pub sort: Option<Vec<String>>,
    extra_: Extra,
}

impl SearchSpread {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`limit`](struct@SearchSpread#structfield.limit).
    #[must_use]
    #[inline]
    pub fn with_limit(mut self, limit: i64) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Sets [`sort`](struct@SearchSpread#structfield.sort).
    #[must_use]
    pub fn with_sort(
        mut self,
        sort: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.sort = Some(sort.into_iter().map(Into::into).collect());
        self
    }
}

tidbcloud_core::record!(sent SearchSpread {
    limit: "limit",
    sort: "sort",
});

/// Required to create: `grant_type`.
///
/// Used in requests. Schema `SendFormBody`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct SendFormBody {
    /// Wire name `client_secret`; secret: `Debug` masks it.
    pub client_secret: Option<String>,
    /// Wire name `count`.
    pub count: Option<i64>,
    /// Wire name `grant_type`; required; at most 30 characters.
    pub grant_type: Option<String>,
    /// Wire name `item`.
    pub item: Option<Item>,
    /// Wire name `more`.
    pub more: Option<Vec<String>>,
    /// Wire name `owner`.
    pub owner: Option<FilterOwner>,
    /// Wire name `sizes`.
    pub sizes: Option<Vec<i64>>,
    extra_: Extra,
}

impl SendFormBody {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`client_secret`](struct@SendFormBody#structfield.client_secret).
    #[must_use]
    pub fn with_client_secret(mut self, client_secret: impl Into<String>) -> Self {
        self.client_secret = Some(client_secret.into());
        self
    }

    /// Sets [`count`](struct@SendFormBody#structfield.count).
    #[must_use]
    #[inline]
    pub fn with_count(mut self, count: i64) -> Self {
        self.count = Some(count);
        self
    }

    /// Sets [`grant_type`](struct@SendFormBody#structfield.grant_type).
    #[must_use]
    pub fn with_grant_type(mut self, grant_type: impl Into<String>) -> Self {
        self.grant_type = Some(grant_type.into());
        self
    }

    /// Sets [`item`](struct@SendFormBody#structfield.item).
    #[must_use]
    #[inline]
    pub fn with_item(mut self, item: Item) -> Self {
        self.item = Some(item);
        self
    }

    /// Sets [`more`](struct@SendFormBody#structfield.more).
    #[must_use]
    pub fn with_more(
        mut self,
        more: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.more = Some(more.into_iter().map(Into::into).collect());
        self
    }

    /// Sets [`owner`](struct@SendFormBody#structfield.owner).
    #[must_use]
    #[inline]
    pub fn with_owner(mut self, owner: FilterOwner) -> Self {
        self.owner = Some(owner);
        self
    }

    /// Sets [`sizes`](struct@SendFormBody#structfield.sizes).
    #[must_use]
    pub fn with_sizes(
        mut self,
        sizes: impl IntoIterator<Item = impl Into<i64>>,
    ) -> Self {
        self.sizes = Some(sizes.into_iter().map(Into::into).collect());
        self
    }
}

tidbcloud_core::record!(sent SendFormBody {
    client_secret: "client_secret" [secret],
    count: "count",
    grant_type: "grant_type" [required],
    item: "item",
    more: "more",
    owner: "owner",
    sizes: "sizes",
});

/// Required to create: `file`, `title`.
///
/// Used in requests. Schema `Upload`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Upload {
    /// Secret: `Debug` masks it.
    pub api_token: Option<String>,
    /// Required; a file: bytes, which may have a name and a media type.
    pub file: Option<FilePart>,
    /// Wire name `meta`.
    pub meta: Option<Item>,
    /// A file: bytes, which may have a name and a media type.
    pub more: Option<Vec<FilePart>>,
    /// Wire name `sizes`.
    pub sizes: Option<Vec<i64>>,
    /// Required; at most 20 characters.
    pub title: Option<String>,
    extra_: Extra,
}

impl Upload {
    /// Creates an empty record.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`api_token`](struct@Upload#structfield.api_token).
    #[must_use]
    pub fn with_api_token(mut self, api_token: impl Into<String>) -> Self {
        self.api_token = Some(api_token.into());
        self
    }

    /// Sets [`file`](struct@Upload#structfield.file).
    #[must_use]
    pub fn with_file(mut self, file: impl Into<FilePart>) -> Self {
        self.file = Some(file.into());
        self
    }

    /// Sets [`meta`](struct@Upload#structfield.meta).
    #[must_use]
    #[inline]
    pub fn with_meta(mut self, meta: Item) -> Self {
        self.meta = Some(meta);
        self
    }

    /// Sets [`more`](struct@Upload#structfield.more).
    #[must_use]
    pub fn with_more(
        mut self,
        more: impl IntoIterator<Item = impl Into<FilePart>>,
    ) -> Self {
        self.more = Some(more.into_iter().map(Into::into).collect());
        self
    }

    /// Sets [`sizes`](struct@Upload#structfield.sizes).
    #[must_use]
    pub fn with_sizes(
        mut self,
        sizes: impl IntoIterator<Item = impl Into<i64>>,
    ) -> Self {
        self.sizes = Some(sizes.into_iter().map(Into::into).collect());
        self
    }

    /// Sets [`title`](struct@Upload#structfield.title).
    #[must_use]
    pub fn with_title(mut self, title: impl Into<String>) -> Self {
        self.title = Some(title.into());
        self
    }
}

tidbcloud_core::record!(sent Upload {
    api_token: "apiToken" [secret],
    file: "file" [required],
    meta: "meta",
    more: "more",
    sizes: "sizes",
    title: "title" [required],
});

/// Open enum: a value that is not listed here is kept in [`FilterKind::Unknown`]. Schema `FilterKind`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FilterKind {
    /// Value `SMALL`.
    Small,
    /// Value `LARGE`.
    Large,
    /// A value that this version of the crate does not list.
    Unknown(UnknownValue),
}

tidbcloud_core::open_enum!(FilterKind or Unknown {
    Small: "SMALL",
    Large: "LARGE",
});
