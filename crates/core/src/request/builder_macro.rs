//! Macros that implement the methods of request builders, which generated code calls.

/// Implements the options of a request builder with a field `call: Call`, `send` and `IntoFuture`. `masked` says that its body is
/// a resource and the mask of its fields; `text` and `bytes`, that its response is no JSON.
#[doc(hidden)]
#[macro_export]
macro_rules! builder {
    ($builder:ty => $response:ty) => {
        $crate::builder_options!($builder);
        $crate::builder_endings!($builder => $response, send);
    };
    ($builder:ty => $response:ty, masked) => {
        $crate::builder!($builder => $response);
        $crate::builder_mask!($builder);
    };
    ($builder:ty => $response:ty, text) => {
        $crate::builder_options!($builder);
        $crate::builder_endings!($builder => $response, send_text);
        $crate::builder_stream!($builder);
    };
    ($builder:ty => $response:ty, bytes) => {
        $crate::builder_options!($builder);
        $crate::builder_endings!($builder => $response, send_bytes);
        $crate::builder_stream!($builder);
    };
    ($builder:ty => $response:ty, masked, $form:ident) => {
        $crate::builder!($builder => $response, $form);
        $crate::builder_mask!($builder);
    };
}

/// Implements the options of a request builder.
#[doc(hidden)]
#[macro_export]
macro_rules! builder_options {
    ($builder:ty) => {
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
                self.call.with_header(name, value);
                self
            }

            /// Sets a value in the body by JSON pointer (`/labels/team`) and creates the objects on the way: for fields
            /// that the API document lacks, and for an explicit `null`.
            pub fn with_body_field(
                mut self,
                pointer: impl ::core::convert::AsRef<str>,
                value: impl $crate::generated::serde::Serialize,
            ) -> Self {
                self.call.with_body_field(pointer, value);
                self
            }

            /// Sets the time limit of an attempt.
            #[inline]
            pub fn with_timeout(mut self, timeout: ::core::time::Duration) -> Self {
                self.call.with_timeout(timeout);
                self
            }

            /// Sets the time limit of the call, with all attempts and the delays between them. A response that arrived in
            /// time is decoded, however large it is.
            #[inline]
            pub fn with_deadline(mut self, deadline: ::core::time::Duration) -> Self {
                self.call.with_deadline(deadline);
                self
            }

            /// Sets how often the call is retried, where that is safe.
            #[inline]
            pub fn with_retry(mut self, retry: $crate::Retry) -> Self {
                self.call.with_retry(retry);
                self
            }

            /// Declares whether the call is safe to repeat, which overrides the rule for its HTTP method.
            #[inline]
            pub fn with_idempotent(mut self, idempotent: bool) -> Self {
                self.call.with_idempotent(idempotent);
                self
            }
        }
    };
}

/// Implements `send` and `IntoFuture` by a method of `Call`.
#[doc(hidden)]
#[macro_export]
macro_rules! builder_endings {
    ($builder:ty => $response:ty, $send:ident) => {
        impl $builder {
            /// Sends the request: `builder.send().await`, for which `builder.await` is short. A failure is an error by its
            /// predicates, as [`is_not_found`](tidbcloud_core::Error::is_not_found).
            #[inline]
            pub fn send(self) -> $crate::Sending<$response> {
                self.call.$send()
            }
        }

        impl ::core::future::IntoFuture for $builder {
            type Output = $crate::Result<$crate::Response<$response>>;
            type IntoFuture = $crate::Sending<$response>;

            #[inline]
            fn into_future(self) -> Self::IntoFuture {
                self.call.$send()
            }
        }
    };
}

/// Implements `send_stream`.
#[doc(hidden)]
#[macro_export]
macro_rules! builder_stream {
    ($builder:ty) => {
        impl $builder {
            /// Sends the request, and returns the response when its head has arrived: the body is read part by part, and may
            /// be of any length. `send` reads at most 64 MiB.
            #[inline]
            pub fn send_stream(self) -> $crate::Sending<$crate::Download> {
                self.call.send_stream()
            }
        }
    };
}

/// Implements the option of a builder whose body is a resource and the mask of its fields.
#[doc(hidden)]
#[macro_export]
macro_rules! builder_mask {
    ($builder:ty) => {
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

/// Implements `wait` for a request builder with a field `call: Call` and a constant `STATES: WaitTable`.
#[doc(hidden)]
#[macro_export]
macro_rules! waits {
    ($builder:ty => $record:ty, $state:ty) => {
        impl $builder {
            /// Waits for the resource: `.wait().until(state)`, `.until_settled()`, `.until_gone()`, `.until_that(…)`.
            #[inline]
            pub fn wait(self) -> $crate::Wait<$record, $state> {
                $crate::generated::wait(self.call, &Self::STATES)
            }
        }
    };
}
