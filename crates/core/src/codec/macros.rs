//! Macros that implement records and open enums, from one list of their fields or values, which generated code calls.
//!
//! What is not generic is `#[inline]`, here and in the macros of builders: it is compiled where it is called, so that a client builds
//! quickly and a program compiles the operations that it uses.

/// Implements `Record` from the list of a record's fields, and what follows from it: `FieldValue`, `Serialize` (complete),
/// `Deserialize` (lenient), masked `Debug`.
///
/// A row is a field, its wire name and what else is true of it, by the names of [`Field`](crate::generated::Field)'s methods:
/// `secret_key: "secretKey" [output_only, secret, alias("secret_key")]`. Rows have no numbers: one may be added anywhere. `sent` before the name adds
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
            #[inline]
            pub fn missing(&self) -> ::std::vec::Vec<::std::string::String> {
                $crate::generated::missing(self)
            }
        }
    };
    ($record:ident {}) => {
        impl $crate::generated::Record for $record {
            const NAME: &'static str = ::core::stringify!($record);
            const FIELDS: &'static [$crate::generated::Field] = &[];

            #[inline]
            fn field(&self, _index: usize) -> ::core::option::Option<&dyn $crate::generated::Slot> {
                ::core::option::Option::None
            }

            #[inline]
            fn field_mut(
                &mut self,
                _index: usize,
            ) -> ::core::option::Option<&mut dyn $crate::generated::Slot> {
                ::core::option::Option::None
            }

            #[inline]
            fn extra_values(&self) -> &$crate::generated::Extra {
                &self.extra_
            }

            #[inline]
            fn extra_values_mut(&mut self) -> &mut $crate::generated::Extra {
                &mut self.extra_
            }
        }

        $crate::record!($record);
    };
    ($record:ident { $($field:ident : $wire:literal $([$($fact:ident $(($value:literal))?),+])?),+ $(,)? }) => {
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
                    $crate::generated::Field::new(::core::stringify!($field), $wire)$($(.$fact($($value)?))+)?
                ),+];

                #[inline]
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

                #[inline]
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

                #[inline]
                fn extra_values(&self) -> &$crate::generated::Extra {
                    &self.extra_
                }

                #[inline]
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
            #[inline]
            pub fn extra(&self) -> &$crate::serde_json::Map<::std::string::String, $crate::serde_json::Value> {
                self.extra_.values()
            }
        }

        impl $crate::generated::FieldValue for $record {
            #[inline]
            fn expected() -> &'static str {
                <Self as $crate::generated::Record>::NAME
            }

            #[inline]
            fn decode(
                text: &mut $crate::generated::JsonText<'_>,
                _form: $crate::generated::Form,
                decoder: &mut $crate::generated::Decoder,
            ) -> ::core::option::Option<Self> {
                $crate::generated::decode_new_record(text, decoder)
            }

            #[inline]
            fn decode_absent() -> ::core::option::Option<Self> {
                <Self as $crate::generated::Record>::FIELDS
                    .is_empty()
                    .then(<Self as ::core::default::Default>::default)
            }

            #[inline]
            fn decode_no_content() -> ::core::option::Option<Self> {
                ::core::option::Option::Some(<Self as ::core::default::Default>::default())
            }

            #[inline]
            fn view(&self, _form: $crate::generated::Form) -> $crate::generated::View<'_> {
                $crate::generated::View::Record(self)
            }
        }

        impl ::core::fmt::Debug for $record {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                $crate::generated::debug_record(self, f)
            }
        }

        impl $crate::generated::serde::Serialize for $record {
            fn serialize<S: $crate::generated::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                $crate::generated::serialize_complete(self, serializer)
            }
        }

        impl<'de> $crate::generated::serde::Deserialize<'de> for $record {
            fn deserialize<D: $crate::generated::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                $crate::generated::deserialize_record(deserializer)
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

            #[inline]
            fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $value,)*
                    Self::$unknown(value) => value.as_str(),
                }
            }

            #[inline]
            fn unknown(value: $crate::UnknownValue) -> Self {
                Self::$unknown(value)
            }
        }

        impl $open {
            /// Returns the value on the wire.
            #[inline]
            pub fn as_str(&self) -> &str {
                $crate::generated::OpenEnum::as_str(self)
            }
        }

        impl ::core::fmt::Display for $open {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl ::core::fmt::Debug for $open {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                $crate::generated::debug_enum(
                    <Self as $crate::generated::OpenEnum>::NAME,
                    self.as_str(),
                    f,
                )
            }
        }

        impl ::core::convert::From<&str> for $open {
            #[inline]
            fn from(text: &str) -> Self {
                $crate::generated::enum_from_text(::std::string::String::from(text))
            }
        }

        impl ::core::convert::From<::std::string::String> for $open {
            #[inline]
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
                $crate::generated::deserialize_enum(deserializer)
            }
        }

        impl $crate::generated::Parameter for $open {
            #[inline]
            fn text(&self) -> ::std::borrow::Cow<'_, str> {
                ::std::borrow::Cow::Borrowed(self.as_str())
            }
        }

        impl $crate::generated::FieldValue for $open {
            #[inline]
            fn expected() -> &'static str {
                <Self as $crate::generated::OpenEnum>::NAME
            }

            #[inline]
            fn decode(
                text: &mut $crate::generated::JsonText<'_>,
                _form: $crate::generated::Form,
                decoder: &mut $crate::generated::Decoder,
            ) -> ::core::option::Option<Self> {
                $crate::generated::decode_enum(text, decoder)
            }

            #[inline]
            fn view(&self, _form: $crate::generated::Form) -> $crate::generated::View<'_> {
                $crate::generated::View::Text(self.as_str())
            }
        }
    };
}
