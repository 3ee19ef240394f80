//! Pages: the stream behind `pages()`, and what it makes of each page that comes.

mod contents;
mod number;

use std::collections::HashSet;
use std::fmt;
use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;

use self::contents::Contents;
use self::number::{Number, Verdict};
use crate::call::Call;
use crate::error::{Error, Result};
use crate::reply::Reply;
use crate::response::Response;

/// How many empty pages may come one after the other. A list may have empty pages in its middle, where the server looks
/// for what a filter wants after it has cut the pages; so many of them use up the 100 calls that a key has in a minute, and
/// a server that goes on from there may go on for ever.
const EMPTY_PAGES: usize = 100;

/// What a generated crate says about an operation whose reply is a page: how to go on, and which field holds the items.
pub struct Page<R, T> {
    /// How one page leads to the next.
    pub scheme: PageScheme<R>,
    /// The field that holds the items, by its name on the wire.
    pub items_field: &'static str,
    /// Takes the items out of a reply.
    pub items: fn(R) -> Option<Vec<T>>,
}

/// How one page leads to the next.
pub enum PageScheme<R> {
    /// A reply names the token of the next page.
    Token {
        /// The query parameter that takes the token.
        parameter: &'static str,
        /// The field that holds the token of the next page, by its name on the wire.
        next_field: &'static str,
        /// The token of the next page.
        next: fn(&R) -> Option<&str>,
        /// Query parameters that count from where a page begins, and so go with the first page only.
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
/// builder's own page token or page number, if it has one; the caller's other parameters and options go with every call,
/// so a time limit is one of each page. A page that fails ends the stream with its error; dropping the stream cancels
/// what is under way.
///
/// A stream that ends without an error has given the whole list, as far as the server tells. Where the server does not lead
/// to the end of the list, the stream ends with an error of which [`is_paging`](Error::is_paging) is true:
///
/// - a page has the items of an earlier one; such a page is not given;
/// - a page token repeats, or cannot be read;
/// - 100 pages without items come one after the other, and there is to be a further one. Fewer of them end nothing, and are
///   given like any page;
/// - pages that have numbers end with fewer items than any of their replies told as the total. Items that are created or
///   deleted meanwhile make no error;
/// - what should be the list of items is something else.
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
    /// The field that holds the items.
    items: &'static str,
    scheme: PageScheme<R>,
    place: Place,
    /// Digests of the items of every page that had some.
    seen: HashSet<u64>,
    /// How many empty pages came last.
    empty: usize,
    step: Step<R>,
}

/// Where a stream stands.
enum Place {
    /// Every token that led to a page.
    Tokens(HashSet<String>),
    Number(Number),
}

type Sending<R> = Pin<Box<dyn Future<Output = Result<Response<R>>> + Send>>;

enum Step<R> {
    Send,
    Sending(Sending<R>),
    Fail(Error),
    End,
}

impl<R: Reply> Pages<R> {
    pub(crate) fn new(call: Call, items: &'static str, scheme: PageScheme<R>) -> Self {
        let mut step = Step::Send;
        let place = match scheme {
            PageScheme::Token { parameter, .. } => {
                let given = call
                    .query_value(parameter)
                    .filter(|token| !token.is_empty());
                Place::Tokens(given.map(str::to_owned).into_iter().collect())
            }
            PageScheme::Number {
                parameter, size, ..
            } => {
                let given = call.query_value(parameter).unwrap_or("1");
                let first = given.parse().unwrap_or_else(|_| {
                    step = Step::Fail(call.named(Error::usage(format!(
                        "{parameter} is {given:?}, which is no number to count pages from; use 1 or more"
                    ))));
                    1
                });
                let asked = call.query_value(size).and_then(|size| size.parse().ok());
                Place::Number(Number::new(first, asked))
            }
        };
        Self {
            call,
            items,
            scheme,
            place,
            seen: HashSet::new(),
            empty: 0,
            step,
        }
    }

    /// The next page, or `None` after the last. Cancel safe: dropping the future loses no page.
    pub async fn try_next(&mut self) -> Result<Option<Response<R>>> {
        poll_fn(|context| self.poll_page(context)).await.transpose()
    }

    /// All pages from here on. An error ends it, and what came before is dropped.
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
            match std::mem::replace(&mut self.step, Step::End) {
                Step::Send => self.step = Step::Sending(Box::pin(self.call.clone().send())),
                Step::Sending(mut sending) => match sending.as_mut().poll(context) {
                    Poll::Pending => {
                        self.step = Step::Sending(sending);
                        return Poll::Pending;
                    }
                    Poll::Ready(reply) => {
                        return Poll::Ready(Some(reply.and_then(|reply| {
                            self.step = self.after(&reply)?;
                            Ok(reply)
                        })));
                    }
                },
                Step::Fail(error) => return Poll::Ready(Some(Err(error))),
                Step::End => return Poll::Ready(None),
            }
        }
    }

    /// What to do after a page. An error here takes the place of the page; [`Step::Fail`] comes after it.
    fn after(&mut self, reply: &Response<R>) -> Result<Step<R>> {
        let contents = Contents::of(reply.meta().raw());
        let items = match contents.items(self.items) {
            Ok(items) => items,
            Err(found) => {
                let what = format!("{} is a JSON {found} where the items are due", self.items);
                return Ok(Step::Fail(self.wrong(&what, reply)));
            }
        };
        self.empty = match items.count {
            0 => self.empty + 1,
            _ => 0,
        };
        // Items have ids, so that two pages are equal only if the server repeats itself.
        if items.count > 0 && !self.seen.insert(items.digest) {
            return Err(self.wrong(
                "the server answers the items of an earlier page again, so the list would never end",
                reply,
            ));
        }
        let fault = match (self.scheme, &mut self.place) {
            (
                PageScheme::Token {
                    parameter,
                    next_field,
                    next,
                    first_page_only,
                },
                Place::Tokens(seen),
            ) => match next(reply).filter(|token| !token.is_empty()) {
                None => match contents.unread(next_field, next(reply).is_some()) {
                    None => return Ok(Step::End),
                    Some(found) => format!(
                        "{next_field} is a JSON {found} where the token of the next page is due"
                    ),
                },
                Some(token) if seen.insert(token.to_owned()) => {
                    if self.empty < EMPTY_PAGES {
                        self.call.query(parameter, token.to_owned());
                        for name in first_page_only {
                            self.call.without_query(name);
                        }
                        return Ok(Step::Send);
                    }
                    format!(
                        "{EMPTY_PAGES} pages without items came one after the other, and the server names a further one"
                    )
                }
                Some(_) => "the server names a page token that it named before, so the list would never end".to_owned(),
            },
            (
                PageScheme::Number {
                    parameter, total, ..
                },
                Place::Number(number),
            ) => match number.after(items.count, total(reply)) {
                Verdict::Last => return Ok(Step::End),
                Verdict::More(next) if self.empty < EMPTY_PAGES => {
                    self.call.query(parameter, next);
                    return Ok(Step::Send);
                }
                Verdict::More(_) | Verdict::Short => number.shortfall(),
            },
            _ => return Ok(Step::End),
        };
        Ok(Step::Fail(self.wrong(&fault, reply)))
    }

    /// The error of a list whose pages do not lead to its end.
    fn wrong(&self, what: &str, reply: &Response<R>) -> Error {
        let error = Error::paging(format!(
            "{what}; what came until here is a part of the list"
        ));
        self.call.named(error.with_meta(reply.meta()))
    }
}

impl<R: Reply> Stream for Pages<R> {
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
