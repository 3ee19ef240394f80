//! Macros that generated code calls: all impls of a type, from one list of its fields or values.

/// Implements `Record` from the list of a record's fields, and what follows from it: `FieldValue`, `Serialize` (complete),
/// `Deserialize` (lenient), masked `Debug`.
///
/// A row is a field, its wire name and what else is true of it, by the names of [`Field`](crate::generated::Field)'s methods:
/// `secret_key: "secretKey" [output_only, secret]`. Rows have no numbers: one may be added anywhere. `sent` before the name adds
/// `missing` to a record that requests contain. The record also needs a field `extra_` for the values that no other field can
/// contain.
#[doc(hidden)]
#[macro_export]
macro_rules! record {
    (sent $record:ident { $($rows:tt)* }) => {
        $crate::record!($record { $($rows)* });

        impl $record {
            /// Returns the paths of the fields that the API document requires in requests and that are not set, in records that
            /// are set too: `region.name`, `node_groups[0].node_count`. Nothing is checked when a request is sent, because
            /// documents often require too much; ask before the first call, or where the server answers 400.
            pub fn missing(&self) -> ::std::vec::Vec<::std::string::String> {
                $crate::generated::missing(self)
            }
        }
    };
    ($record:ident {}) => {
        impl $crate::generated::Record for $record {
            const NAME: &'static str = ::core::stringify!($record);
            const FIELDS: &'static [$crate::generated::Field] = &[];

            fn field(&self, _index: usize) -> ::core::option::Option<&dyn $crate::generated::Slot> {
                ::core::option::Option::None
            }

            fn field_mut(
                &mut self,
                _index: usize,
            ) -> ::core::option::Option<&mut dyn $crate::generated::Slot> {
                ::core::option::Option::None
            }

            fn extra_values(&self) -> &$crate::generated::Extra {
                &self.extra_
            }

            fn extra_values_mut(&mut self) -> &mut $crate::generated::Extra {
                &mut self.extra_
            }
        }

        $crate::record!($record);
    };
    ($record:ident { $($field:ident : $wire:literal $([$($fact:ident),+])?),+ $(,)? }) => {
        const _: () = {
            // The number of a row is the position of its field in this list, and a match over rows is a jump table. Nothing
            // generic is called, which would be compiled once for each record. No type of an API has a `_` in its name.
            #[allow(non_camel_case_types)]
            enum Row_ {
                $($field),+
            }

            const ROWS_: &[Row_] = &[$(Row_::$field),+];

            impl $crate::generated::Record for $record {
                const NAME: &'static str = ::core::stringify!($record);
                const FIELDS: &'static [$crate::generated::Field] = &[$(
                    $crate::generated::Field::new(::core::stringify!($field), $wire)$($(.$fact())+)?
                ),+];

                fn field(
                    &self,
                    index: usize,
                ) -> ::core::option::Option<&dyn $crate::generated::Slot> {
                    if index >= ROWS_.len() {
                        return ::core::option::Option::None;
                    }
                    ::core::option::Option::Some(match ROWS_[index] {
                        $(Row_::$field => &self.$field),+
                    })
                }

                fn field_mut(
                    &mut self,
                    index: usize,
                ) -> ::core::option::Option<&mut dyn $crate::generated::Slot> {
                    if index >= ROWS_.len() {
                        return ::core::option::Option::None;
                    }
                    ::core::option::Option::Some(match ROWS_[index] {
                        $(Row_::$field => &mut self.$field),+
                    })
                }

                fn extra_values(&self) -> &$crate::generated::Extra {
                    &self.extra_
                }

                fn extra_values_mut(&mut self) -> &mut $crate::generated::Extra {
                    &mut self.extra_
                }
            }
        };

        $crate::record!($record);
    };
    ($record:ty) => {
        impl $record {
            /// Returns the values of a response that no field can contain, by their names on the wire: those that the API
            /// document lacks, and those of another kind than it declares. `Serialize` writes them, requests never have them,
            /// and `Debug` shows their names alone.
            pub fn extra(&self) -> &$crate::serde_json::Map<::std::string::String, $crate::serde_json::Value> {
                self.extra_.values()
            }
        }

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

/// Implements `OpenEnum` from the list of an enum's variants and their values, and what follows from it: `as_str`, `Display`,
/// `Debug`, `From<&str>`, `From<String>`, `Serialize`, `Deserialize`, `Parameter`, `FieldValue`.
///
/// The head names the variant for all other values: `ClusterState or Unknown { Active: "ACTIVE" }`.
#[doc(hidden)]
#[macro_export]
macro_rules! open_enum {
    ($open:ident or $unknown:ident { $($variant:ident : $value:literal),* $(,)? }) => {
        impl $crate::generated::OpenEnum for $open {
            const NAME: &'static str = ::core::stringify!($open);
            const VALUES: &'static [Self] = &[$(Self::$variant),*];

            fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $value,)*
                    Self::$unknown(value) => value.as_str(),
                }
            }

            fn unknown(value: $crate::UnknownValue) -> Self {
                Self::$unknown(value)
            }
        }

        impl $open {
            /// Returns the value on the wire.
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

/// Implements the options of a request builder with a field `call: Call`, `send` and `IntoFuture`.
#[doc(hidden)]
#[macro_export]
macro_rules! builder {
    ($builder:ty => $response:ty) => {
        impl $builder {
            /// Adds a query parameter that the API document lacks.
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

            /// Sets a value in the body by JSON pointer (`/labels/team`) and creates the objects on the way: for fields
            /// that the API document lacks, and for an explicit `null`.
            pub fn with_body_field(
                mut self,
                pointer: impl ::core::convert::AsRef<str>,
                value: impl $crate::generated::serde::Serialize,
            ) -> Self {
                self.call.with_body_field(pointer.as_ref(), &value);
                self
            }

            /// Sets the time limit of an attempt.
            pub fn with_timeout(mut self, timeout: ::core::time::Duration) -> Self {
                self.call.with_timeout(timeout);
                self
            }

            /// Sets the time limit of the call, with all attempts and the delays between them. A response that arrived in
            /// time is decoded, however large it is.
            pub fn with_deadline(mut self, deadline: ::core::time::Duration) -> Self {
                self.call.with_deadline(deadline);
                self
            }

            /// Sets how often the call is retried, where that is safe.
            pub fn with_retry(mut self, retry: $crate::Retry) -> Self {
                self.call.with_retry(retry);
                self
            }

            /// Declares whether the call is safe to repeat, which overrides the rule for its HTTP method.
            pub fn with_idempotent(mut self, idempotent: bool) -> Self {
                self.call.with_idempotent(idempotent);
                self
            }

            /// Sends the request: `builder.send().await`, for which `builder.await` is short. A failure is an error by its
            /// predicates, as [`is_not_found`](tidbcloud_core::Error::is_not_found).
            pub fn send(self) -> $crate::Sending<$response> {
                self.call.send()
            }
        }

        impl ::core::future::IntoFuture for $builder {
            type Output = $crate::Result<$crate::Response<$response>>;
            type IntoFuture = $crate::Sending<$response>;

            fn into_future(self) -> Self::IntoFuture {
                self.call.send()
            }
        }
    };
    ($builder:ty => $response:ty, masked) => {
        $crate::builder!($builder => $response);

        impl $builder {
            /// Replaces the update mask, which is otherwise computed from the fields that are set, `with_body_field`
            /// included: paths in camelCase, separated by commas. Whether the server accepts several paths is unverified.
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

/// Implements `items` and `pages` for a request builder with a field `call: Call` whose response is one page of a list.
#[doc(hidden)]
#[macro_export]
macro_rules! pages {
    (
        $builder:ty => $response:ty, $item:ty, $items:ident,
        token($parameter:literal, $next:ident, [$($first:literal),*])
    ) => {
        $crate::pages!(
            @ends $builder => $response, $item, $items,
            $crate::generated::PageScheme::Token {
                parameter: $parameter,
                next_field: $crate::generated::wire_name::<$response>(stringify!($next)),
                next: |response: &$response| response.$next.as_deref(),
                first_page_only: &[$($first),*],
            }
        );
    };
    (
        $builder:ty => $response:ty, $item:ty, $items:ident,
        number($parameter:literal, $total:ident)
    ) => {
        $crate::pages!(
            @ends $builder => $response, $item, $items,
            $crate::generated::PageScheme::Number {
                parameter: $parameter,
                // The model has numbered pages only for operations with this parameter.
                size: "page_size",
                total: |response: &$response| response.$total.map(::core::convert::From::from),
            }
        );
    };
    (@ends $builder:ty => $response:ty, $item:ty, $items:ident, $scheme:expr) => {
        impl $builder {
            /// Returns all items, page after page: a stream that also has `try_next`. Nothing is sent before it is polled.
            ///
            /// It ends without an error only if the list is complete, as far as the server reports: pages that repeat, lead
            /// nowhere or have fewer items than reported are an error ([`is_paging`](tidbcloud_core::Error::is_paging)).
            pub fn items(self) -> $crate::Items<$item> {
                $crate::generated::items(
                    self.call,
                    $crate::generated::Page {
                        scheme: $scheme,
                        items_field: $crate::generated::wire_name::<$response>(stringify!($items)),
                        items: |response: $response| response.$items,
                    },
                )
            }

            /// Returns all pages, one call each: a stream that also has `try_next`. Nothing is sent before it is polled.
            ///
            /// It ends without an error only if the list is complete, as far as the server reports: pages that repeat, lead
            /// nowhere or have fewer items than reported are an error ([`is_paging`](tidbcloud_core::Error::is_paging)).
            pub fn pages(self) -> $crate::Pages<$response> {
                $crate::generated::pages(
                    self.call,
                    $crate::generated::wire_name::<$response>(stringify!($items)),
                    $scheme,
                )
            }
        }
    };
}

/// Implements `wait` for a request builder with a field `call: Call` and a constant `STATES: WaitTable`.
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
