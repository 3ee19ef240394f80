//! Macro that implements the streams of a list, which generated code calls.

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
            #[inline]
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
            #[inline]
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
