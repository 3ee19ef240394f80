//! Macros that generated code calls: the trait impls of a type that follow from its table or its values.

/// Implements what follows from a `Record`: `FieldValue`, `Serialize` (complete), `Deserialize` (lenient), masked `Debug`.
#[doc(hidden)]
#[macro_export]
macro_rules! record {
    ($record:ty) => {
        impl $crate::generated::FieldValue for $record {
            fn expected() -> &'static str {
                <Self as $crate::generated::Record>::NAME
            }

            fn decode(
                value: $crate::serde_json::Value,
                _form: $crate::generated::Form,
                decoder: &mut $crate::generated::Decoder,
            ) -> ::core::option::Option<Self> {
                let mut record = <Self as ::core::default::Default>::default();
                $crate::generated::decode_record(value, &mut record, decoder).then_some(record)
            }

            fn decode_absent() -> ::core::option::Option<Self> {
                <Self as $crate::generated::Record>::FIELDS
                    .is_empty()
                    .then(<Self as ::core::default::Default>::default)
            }

            fn decode_no_content() -> ::core::option::Option<Self> {
                ::core::option::Option::Some(<Self as ::core::default::Default>::default())
            }

            fn encode(
                &self,
                _form: $crate::generated::Form,
                encoding: $crate::generated::Encoding,
            ) -> ::core::option::Option<$crate::serde_json::Value> {
                $crate::generated::encode_record(self, encoding)
            }

            fn as_record(&self) -> ::core::option::Option<&dyn $crate::generated::AnyRecord> {
                ::core::option::Option::Some(self)
            }
        }

        impl ::core::fmt::Debug for $record {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                $crate::generated::debug_record(self, f)
            }
        }

        impl $crate::generated::serde::Serialize for $record {
            fn serialize<S: $crate::generated::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                $crate::generated::serde::Serialize::serialize(
                    &$crate::generated::encode_complete(self),
                    serializer,
                )
            }
        }

        impl<'de> $crate::generated::serde::Deserialize<'de> for $record {
            fn deserialize<D: $crate::generated::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                let value = <$crate::serde_json::Value as $crate::generated::serde::Deserialize>::deserialize(
                    deserializer,
                )?;
                let mut record = <Self as ::core::default::Default>::default();
                match $crate::generated::fill_record(value, &mut record) {
                    ::core::result::Result::Ok(()) => ::core::result::Result::Ok(record),
                    ::core::result::Result::Err(message) => ::core::result::Result::Err(
                        <D::Error as $crate::generated::serde::de::Error>::custom(message),
                    ),
                }
            }
        }
    };
}

/// Implements what follows from an `OpenEnum`: `as_str`, `Display`, `Debug`, `From<&str>`, `From<String>`, `Serialize`,
/// `Deserialize`, `Parameter`, `FieldValue`.
#[doc(hidden)]
#[macro_export]
macro_rules! open_enum {
    ($open:ty) => {
        impl $open {
            /// The value as the API writes it.
            pub fn as_str(&self) -> &str {
                $crate::generated::OpenEnum::as_str(self)
            }
        }

        impl ::core::fmt::Display for $open {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl ::core::fmt::Debug for $open {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                $crate::generated::debug_enum(
                    <Self as $crate::generated::OpenEnum>::NAME,
                    self.as_str(),
                    f,
                )
            }
        }

        impl ::core::convert::From<&str> for $open {
            fn from(text: &str) -> Self {
                $crate::generated::enum_from_text(::std::string::String::from(text))
            }
        }

        impl ::core::convert::From<::std::string::String> for $open {
            fn from(text: ::std::string::String) -> Self {
                $crate::generated::enum_from_text(text)
            }
        }

        impl $crate::generated::serde::Serialize for $open {
            fn serialize<S: $crate::generated::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> $crate::generated::serde::Deserialize<'de> for $open {
            fn deserialize<D: $crate::generated::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                <::std::string::String as $crate::generated::serde::Deserialize>::deserialize(
                    deserializer,
                )
                .map(Self::from)
            }
        }

        impl $crate::generated::Parameter for $open {
            fn text(&self) -> ::std::borrow::Cow<'_, str> {
                ::std::borrow::Cow::Borrowed(self.as_str())
            }
        }

        impl $crate::generated::FieldValue for $open {
            fn expected() -> &'static str {
                <Self as $crate::generated::OpenEnum>::NAME
            }

            fn decode(
                value: $crate::serde_json::Value,
                _form: $crate::generated::Form,
                decoder: &mut $crate::generated::Decoder,
            ) -> ::core::option::Option<Self> {
                $crate::generated::decode_enum(value, decoder)
            }

            fn encode(
                &self,
                _form: $crate::generated::Form,
                _encoding: $crate::generated::Encoding,
            ) -> ::core::option::Option<$crate::serde_json::Value> {
                ::core::option::Option::Some($crate::serde_json::Value::from(self.as_str()))
            }
        }
    };
}

/// Gives a builder with a field `call: Call` its options and `send`.
#[doc(hidden)]
#[macro_export]
macro_rules! builder {
    ($builder:ty => $reply:ty) => {
        impl $builder {
            /// Adds a query parameter that the document does not have.
            pub fn with_query(
                mut self,
                name: impl ::core::convert::Into<::std::string::String>,
                value: impl ::core::convert::Into<::std::string::String>,
            ) -> Self {
                self.call.with_query(name, value);
                self
            }

            /// Sets a header.
            pub fn with_header(
                mut self,
                name: impl ::core::convert::AsRef<str>,
                value: impl ::core::convert::AsRef<str>,
            ) -> Self {
                self.call.with_header(name.as_ref(), value.as_ref());
                self
            }

            /// Sets a value in the body by JSON pointer (`/labels/team`), making the objects on the way: for fields
            /// that the document does not have, and for an explicit `null`.
            pub fn with_body_field(
                mut self,
                pointer: impl ::core::convert::AsRef<str>,
                value: impl $crate::generated::serde::Serialize,
            ) -> Self {
                self.call.with_body_field(pointer.as_ref(), &value);
                self
            }

            /// Sets how long an attempt may take.
            pub fn with_timeout(mut self, timeout: ::core::time::Duration) -> Self {
                self.call.with_timeout(timeout);
                self
            }

            /// Sets how long the call may take, with all its attempts and waits. A reply that arrived in time is decoded, however
            /// large it is.
            pub fn with_deadline(mut self, deadline: ::core::time::Duration) -> Self {
                self.call.with_deadline(deadline);
                self
            }

            /// Sets how often the call is repeated, where that is safe.
            pub fn with_retry(mut self, retry: $crate::Retry) -> Self {
                self.call.with_retry(retry);
                self
            }

            /// Sets whether repeating the call does no harm, over what its method promises.
            pub fn with_idempotent(mut self, idempotent: bool) -> Self {
                self.call.with_idempotent(idempotent);
                self
            }

            /// Sends the call.
            pub async fn send(self) -> $crate::Result<$crate::Response<$reply>> {
                self.call.send().await
            }
        }
    };
    ($builder:ty => $reply:ty, masked) => {
        $crate::builder!($builder => $reply);

        impl $builder {
            /// Replaces the update mask, which is otherwise made from the fields that are set, `with_body_field`
            /// included: paths in camelCase, separated by commas. That the server takes several paths at once is unverified.
            pub fn with_update_mask(
                mut self,
                mask: impl ::core::convert::Into<::std::string::String>,
            ) -> Self {
                self.call.with_update_mask(mask.into());
                self
            }
        }
    };
}

/// Gives a builder with a field `call: Call` whose reply is a page its endings `items` and `pages`.
#[doc(hidden)]
#[macro_export]
macro_rules! pages {
    (
        $builder:ty => $reply:ty, $item:ty, $items:ident,
        token($parameter:literal, $next:ident, [$($first:literal),*])
    ) => {
        $crate::pages!(
            @ends $builder => $reply, $item, $items,
            $crate::generated::PageScheme::Token {
                parameter: $parameter,
                next_field: $crate::generated::wire_name::<$reply>(stringify!($next)),
                next: |reply: &$reply| reply.$next.as_deref(),
                first_page_only: &[$($first),*],
            }
        );
    };
    (
        $builder:ty => $reply:ty, $item:ty, $items:ident,
        number($parameter:literal, $total:ident)
    ) => {
        $crate::pages!(
            @ends $builder => $reply, $item, $items,
            $crate::generated::PageScheme::Number {
                parameter: $parameter,
                // Pages have numbers only where there is this parameter: the model sees to it.
                size: "page_size",
                total: |reply: &$reply| reply.$total.map(::core::convert::From::from),
            }
        );
    };
    (@ends $builder:ty => $reply:ty, $item:ty, $items:ident, $scheme:expr) => {
        impl $builder {
            /// All items, page after page: a stream, and `try_next`. Nothing is sent before it is asked for an item.
            ///
            /// It ends without an error only where the list is whole, as far as the server says: pages that repeat, lead
            /// nowhere or have less than the server says are an error ([`is_paging`](tidbcloud_core::Error::is_paging)).
            pub fn items(self) -> $crate::Items<$item> {
                $crate::generated::items(
                    self.call,
                    $crate::generated::Page {
                        scheme: $scheme,
                        items_field: $crate::generated::wire_name::<$reply>(stringify!($items)),
                        items: |reply: $reply| reply.$items,
                    },
                )
            }

            /// All pages, one call each: a stream, and `try_next`. Nothing is sent before it is asked for a page.
            ///
            /// It ends without an error only where the list is whole, as far as the server says: pages that repeat, lead
            /// nowhere or have less than the server says are an error ([`is_paging`](tidbcloud_core::Error::is_paging)).
            pub fn pages(self) -> $crate::Pages<$reply> {
                $crate::generated::pages(
                    self.call,
                    $crate::generated::wire_name::<$reply>(stringify!($items)),
                    $scheme,
                )
            }
        }
    };
}

/// Gives a builder with a field `call: Call` and a constant `STATES: WaitTable` its ending `wait`.
#[doc(hidden)]
#[macro_export]
macro_rules! waits {
    ($builder:ty => $record:ty, $state:ty) => {
        impl $builder {
            /// Waits for the resource: `.wait().until(state)`, `.until_settled()`, `.until_gone()`, `.until_that(…)`.
            pub fn wait(self) -> $crate::Wait<$record, $state> {
                $crate::generated::wait(self.call, &Self::STATES)
            }
        }
    };
}
