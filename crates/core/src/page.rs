//! Pages: the stream behind `pages()`, which follows page tokens or page numbers to the end of a list.

pub(crate) mod items;
mod numbered;
mod pages_macro;
mod raw_page;

use std::collections::HashSet;
use std::fmt;
use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;

use self::numbered::{NextPage, NumberedPages};
use self::raw_page::RawPage;
use crate::codec::response_body::ResponseBody;
use crate::error::{Error, Result};
use crate::request::call::Call;
use crate::request::sending::Sending;
use crate::response::Response;

/// How many empty pages may follow one another. A list may have empty pages in its middle, where the server applies
/// a filter after it has cut the pages; so many of them use up the 100 calls that a key has in a minute, and
/// a server that goes on from there may go on for ever.
const EMPTY_PAGES: usize = 100;

/// Paging of an operation, as its generated crate describes it: how to go on, and which field has the items.
pub struct Page<R, T> {
    /// How one page leads to the next.
    pub scheme: PageScheme<R>,
    /// The field that has the items, by its name on the wire.
    pub items_field: &'static str,
    /// Takes the items out of a response.
    pub items: fn(R) -> Option<Vec<T>>,
}

/// How one page leads to the next.
pub enum PageScheme<R> {
    /// A response names the token of the next page.
    Token {
        /// The query parameter that takes the token.
        parameter: &'static str,
        /// The field that has the token of the next page, by its name on the wire.
        next_field: &'static str,
        /// The token of the next page.
        next: fn(&R) -> Option<&str>,
        /// Query parameters that count from where a page begins, and so are sent with the first page only.
        first_page_only: &'static [&'static str],
    },
    /// Pages have numbers, from 1.
    Number {
        /// The query parameter that takes the number.
        parameter: &'static str,
        /// The query parameter that says how many items a page is to have.
        size: &'static str,
        /// How many items there are in all.
        total: fn(&R) -> Option<i128>,
    },
}

impl<R> Clone for PageScheme<R> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<R> Copy for PageScheme<R> {}

/// All pages of a list, one call at a time: a [`Stream`], and [`try_next`](Self::try_next) where no stream is wanted.
///
/// Made by `pages()` of a request builder. Nothing is sent before a page is asked for. The first page is that of the
/// builder's own page token or page number, if it has one; the caller's other parameters and options are sent with every call,
/// so a time limit is one of each page. A page that fails ends the stream with its error; dropping the stream cancels
/// the call in progress.
///
/// A stream that ends without an error has given the whole list, as far as the server says. Where the server does not lead
/// to the end of the list, the stream ends with an error of which [`is_paging`](Error::is_paging) is true:
///
/// - a page has the items of an earlier one; such a page is not given;
/// - a page token repeats, or cannot be read;
/// - 100 pages without items follow one another, and there is to be a further one. Fewer of them end nothing, and are
///   given like any page;
/// - pages that have numbers end with fewer items than any of their responses gave as the total. Items that are created or
///   deleted meanwhile make no error;
/// - the field of the items has a value that is no list.
///
/// ```no_run
/// # async fn example(mut pages: tidbcloud_core::Pages<String>) -> tidbcloud_core::Result<()> {
/// while let Some(page) = pages.try_next().await? {
///     println!("{:?} {:?}", page.meta().trace_id(), page.meta().rate_limit());
/// }
/// # Ok(())
/// # }
/// ```
#[must_use = "a stream sends nothing until it is asked for a page"]
pub struct Pages<R> {
    call: Call,
    /// The field that has the items.
    items: &'static str,
    scheme: PageScheme<R>,
    position: Position,
    /// Digests of the items of every page that had some.
    seen: HashSet<u64>,
    /// How many of the latest pages were empty.
    empty: usize,
    state: StreamState<R>,
}

/// Position of a stream in its list.
enum Position {
    /// Every token that led to a page.
    Tokens(HashSet<String>),
    Number(NumberedPages),
}

/// State of a stream between polls.
enum StreamState<R> {
    Send,
    Sending(Sending<R>),
    Fail(Error),
    End,
}

impl<R: ResponseBody> Pages<R> {
    pub(crate) fn new(call: Call, items: &'static str, scheme: PageScheme<R>) -> Self {
        let mut state = StreamState::Send;
        let position = match scheme {
            PageScheme::Token { parameter, .. } => {
                let given = call
                    .query_value(parameter)
                    .filter(|token| !token.is_empty());
                Position::Tokens(given.map(str::to_owned).into_iter().collect())
            }
            PageScheme::Number {
                parameter, size, ..
            } => {
                let given = call.query_value(parameter).unwrap_or("1");
                let first = given.parse().unwrap_or_else(|_| {
                    state = StreamState::Fail(call.name_error(Error::usage(format!(
                        "{parameter} is {given:?}, which is no number to count pages from; use 1 or more"
                    ))));
                    1
                });
                let asked = call.query_value(size).and_then(|size| size.parse().ok());
                Position::Number(NumberedPages::new(first, asked))
            }
        };
        Self {
            call,
            items,
            scheme,
            position,
            seen: HashSet::new(),
            empty: 0,
            state,
        }
    }

    /// The next page, or `None` after the last. Cancel safe: dropping the future loses no page.
    pub async fn try_next(&mut self) -> Result<Option<Response<R>>> {
        poll_fn(|context| self.poll_page(context)).await.transpose()
    }

    /// All pages from here on. An error ends it, and the pages before are dropped.
    pub async fn try_collect<C: Default + Extend<Response<R>>>(mut self) -> Result<C> {
        let mut pages = C::default();
        while let Some(page) = self.try_next().await? {
            pages.extend([page]);
        }
        Ok(pages)
    }

    pub(crate) fn poll_page(
        &mut self,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Response<R>>>> {
        loop {
            match std::mem::replace(&mut self.state, StreamState::End) {
                StreamState::Send => {
                    self.state = StreamState::Sending(self.call.clone().send());
                }
                StreamState::Sending(mut sending) => match Pin::new(&mut sending).poll(context) {
                    Poll::Pending => {
                        self.state = StreamState::Sending(sending);
                        return Poll::Pending;
                    }
                    Poll::Ready(response) => {
                        return Poll::Ready(Some(response.and_then(|response| {
                            self.state = self.after(&response)?;
                            Ok(response)
                        })));
                    }
                },
                StreamState::Fail(error) => return Poll::Ready(Some(Err(error))),
                StreamState::End => return Poll::Ready(None),
            }
        }
    }

    /// Decides how to go on after a page. An error here takes the place of the page; [`StreamState::Fail`] is returned after it.
    fn after(&mut self, response: &Response<R>) -> Result<StreamState<R>> {
        let raw = RawPage::of(response.meta().raw());
        let items = match raw.items(self.items) {
            Ok(items) => items,
            Err(found) => {
                let what = format!(
                    "{} is a JSON {found}, expected the list of items",
                    self.items
                );
                return Ok(StreamState::Fail(self.paging_error(&what, response)));
            }
        };
        self.empty = match items.count {
            0 => self.empty + 1,
            _ => 0,
        };
        // Items have ids, so that two pages are equal only if the server repeats itself.
        if items.count > 0 && !self.seen.insert(items.digest) {
            return Err(self.paging_error(
                "the server answers the items of an earlier page again, so the list would never end",
                response,
            ));
        }
        let problem = match (self.scheme, &mut self.position) {
            (
                PageScheme::Token {
                    parameter,
                    next_field,
                    next,
                    first_page_only,
                },
                Position::Tokens(seen),
            ) => match next(response).filter(|token| !token.is_empty()) {
                None => match raw.unread(next_field, next(response).is_some()) {
                    None => return Ok(StreamState::End),
                    Some(found) => format!(
                        "{next_field} is a JSON {found}, expected the token of the next page"
                    ),
                },
                Some(token) if seen.insert(token.to_owned()) => {
                    if self.empty < EMPTY_PAGES {
                        self.call.query(parameter, token.to_owned());
                        for name in first_page_only {
                            self.call.without_query(name);
                        }
                        return Ok(StreamState::Send);
                    }
                    format!(
                        "{EMPTY_PAGES} pages without items followed one another, and the server names a further one"
                    )
                }
                Some(_) => "the server names a page token that it named before, so the list would never end".to_owned(),
            },
            (
                PageScheme::Number {
                    parameter, total, ..
                },
                Position::Number(number),
            ) => match number.after(items.count, total(response)) {
                NextPage::Last => return Ok(StreamState::End),
                NextPage::Number(next) if self.empty < EMPTY_PAGES => {
                    self.call.query(parameter, next);
                    return Ok(StreamState::Send);
                }
                NextPage::Number(_) | NextPage::Short => number.shortfall(),
            },
            _ => return Ok(StreamState::End),
        };
        Ok(StreamState::Fail(self.paging_error(&problem, response)))
    }

    /// Builds the error of a list whose pages do not lead to its end.
    fn paging_error(&self, what: &str, response: &Response<R>) -> Error {
        let error = Error::paging(format!("{what}; the pages before are a part of the list"));
        self.call.name_error(
            error.with_headers_and_body(response.meta().headers(), response.meta().raw()),
        )
    }
}

impl<R: ResponseBody> Stream for Pages<R> {
    type Item = Result<Response<R>>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.poll_page(context)
    }
}

impl<R> Unpin for Pages<R> {}

impl<R> Pages<R> {
    /// The call of a page.
    pub(crate) fn call(&self) -> &Call {
        &self.call
    }
}

impl<R> fmt::Debug for Pages<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pages")
            .field("call", &self.call)
            .finish_non_exhaustive()
    }
}
