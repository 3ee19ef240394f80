//! The method `start` of generated request builders.

/// Method of the request builder of an operation that begins work which another operation reads. Each list has the wire names
/// of the fields that lead from the response to an argument of the other operation's builder.
#[doc(hidden)]
#[macro_export]
macro_rules! starts {
    ($builder:ty => $response:ty, $following:ty, $([$($field:literal),+]),*) => {
        impl $builder {
            /// Sends the request, and returns the response and the call that reads how far the work is.
            ///
            /// ```text
            /// let (response, call) = client.….start().await?;
            /// call.wait().until_settled().await?;
            /// ```
            ///
            /// # Errors
            ///
            /// As `send`, and where the response does not say what was started, as that of a request which is only checked:
            /// [`Error::is_decode`]($crate::Error::is_decode). The work may have begun then; [`Error::body`]($crate::Error::body)
            /// has the response.
            pub async fn start(self) -> $crate::Result<($crate::Response<$response>, $following)> {
                let started = $crate::generated::Started::<$response>::send(self.call).await?;
                let call = <$following>::new(
                    started.service(),
                    $(started.argument(&[$($field),+])?),*
                );
                ::core::result::Result::Ok((started.into_response(), call))
            }
        }
    };
}
