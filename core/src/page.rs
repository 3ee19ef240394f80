//! Pages: the streams behind `items()` and `pages()`.

use std::collections::HashSet;
use std::fmt;
use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::task::{Context, Poll};
use std::vec;

use bytes::Bytes;
use futures_core::Stream;

use crate::call::Call;
use crate::error::{Error, Result};
use crate::reply::Reply;
use crate::response::Response;

/// What a generated crate says about an operation whose reply is a page: how to go on, and which field holds the items.
pub struct Page<R, T> {
    /// How one page leads to the next.
    pub scheme: PageScheme<R>,
    /// Takes the items out of a reply.
    pub items: fn(R) -> Option<Vec<T>>,
}

/// How one page leads to the next.
pub enum PageScheme<R> {
    /// A reply names the token of the next page.
    Token {
        /// The query parameter that takes the token.
        parameter: &'static str,
        /// The token of the next page.
        next: fn(&R) -> Option<&str>,
        /// Query parameters that count from where a page begins, and so go with the first page only.
        first_page_only: &'static [&'static str],
    },
    /// Pages have numbers, from 1.
    Number {
        /// The query parameter that takes the number.
        parameter: &'static str,
        /// How many items there are in all.
        total: fn(&R) -> Option<i128>,
        /// How many items a reply holds.
        count: fn(&R) -> usize,
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
    scheme: PageScheme<R>,
    place: Place,
    step: Step<R>,
}

/// Where a stream stands.
enum Place {
    /// Every token that led to a page.
    Tokens(HashSet<String>),
    Number(Number),
}

/// Where a stream of numbered pages stands.
#[derive(Default)]
struct Number {
    /// The first page's number.
    first: i64,
    /// The next page's number.
    next: i64,
    /// How many items the first page had: what the server takes for the size of a page, whatever was asked for.
    size: usize,
    /// How many items came.
    came: usize,
    /// The page before.
    last: Bytes,
}

type Sending<R> = Pin<Box<dyn Future<Output = Result<Response<R>>> + Send>>;

enum Step<R> {
    Send,
    Sending(Sending<R>),
    Fail(Error),
    End,
}

impl<R: Reply> Pages<R> {
    pub(crate) fn new(call: Call, scheme: PageScheme<R>) -> Self {
        let mut step = Step::Send;
        let place = match scheme {
            PageScheme::Token { parameter, .. } => {
                let given = call
                    .query_value(parameter)
                    .filter(|token| !token.is_empty());
                Place::Tokens(given.map(str::to_owned).into_iter().collect())
            }
            PageScheme::Number { parameter, .. } => {
                let given = call.query_value(parameter).unwrap_or("1");
                let first = given.parse().unwrap_or_else(|_| {
                    step = Step::Fail(call.named(Error::usage(format!(
                        "{parameter} is {given:?}, which is no number to count pages from; use 1 or more"
                    ))));
                    1
                });
                let first = i64::max(first, 1);
                Place::Number(Number {
                    first,
                    next: first,
                    ..Number::default()
                })
            }
        };
        Self {
            call,
            scheme,
            place,
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

    fn poll_page(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Response<R>>>> {
        loop {
            match std::mem::replace(&mut self.step, Step::End) {
                Step::Send => self.step = Step::Sending(Box::pin(self.call.clone().send())),
                Step::Sending(mut sending) => match sending.as_mut().poll(context) {
                    Poll::Pending => {
                        self.step = Step::Sending(sending);
                        return Poll::Pending;
                    }
                    Poll::Ready(reply) => {
                        if let Ok(reply) = &reply {
                            self.step = self.after(reply);
                        }
                        return Poll::Ready(Some(reply));
                    }
                },
                Step::Fail(error) => return Poll::Ready(Some(Err(error))),
                Step::End => return Poll::Ready(None),
            }
        }
    }

    /// What to do after a page.
    fn after(&mut self, reply: &Response<R>) -> Step<R> {
        match (self.scheme, &mut self.place) {
            (
                PageScheme::Token {
                    parameter,
                    next,
                    first_page_only,
                },
                Place::Tokens(seen),
            ) => {
                let Some(token) = next(reply).filter(|token| !token.is_empty()) else {
                    return Step::End;
                };
                if !seen.insert(token.to_owned()) {
                    return Step::Fail(
                        self.endless("the server names a page token that it named before", reply),
                    );
                }
                self.call.query(parameter, token.to_owned());
                for name in first_page_only {
                    self.call.without_query(name);
                }
                Step::Send
            }
            (
                PageScheme::Number {
                    parameter,
                    total,
                    count,
                },
                Place::Number(number),
            ) => {
                if count(reply) == 0 {
                    return Step::End;
                }
                if number.came > 0 && number.last == *reply.meta().raw() {
                    return Step::Fail(self.endless(
                        "the server answers the same page for two page numbers",
                        reply,
                    ));
                }
                if number.is_last(count(reply), total(reply)) {
                    return Step::End;
                }
                number.last = reply.meta().raw().clone();
                let Some(next) = number.next.checked_add(1) else {
                    return Step::End;
                };
                number.next = next;
                self.call.query(parameter, next);
                Step::Send
            }
            _ => Step::End,
        }
    }

    fn endless(&self, what: &str, reply: &Response<R>) -> Error {
        let error = Error::paging(format!(
            "{what}, so the list would never end; what came until here is a part of it"
        ));
        self.call.named(error.with_meta(reply.meta()))
    }
}

impl Number {
    /// Whether the page that came was the last. A total that is missing, or denied by the items themselves, says nothing:
    /// an empty page ends the list then.
    fn is_last(&mut self, count: usize, total: Option<i128>) -> bool {
        if self.came == 0 {
            self.size = count;
        }
        self.came = self.came.saturating_add(count);
        let before = i128::from(self.first - 1).saturating_mul(self.size as i128);
        total.is_some_and(|total| total > 0 && before.saturating_add(self.came as i128) >= total)
    }
}

impl<R: Reply> Stream for Pages<R> {
    type Item = Result<Response<R>>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.poll_page(context)
    }
}

impl<R> Unpin for Pages<R> {}

impl<R> fmt::Debug for Pages<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pages")
            .field("call", &self.call)
            .finish_non_exhaustive()
    }
}

/// All items of a list, page after page: a [`Stream`], and [`try_next`](Self::try_next) where no stream is wanted.
///
/// Made by `items()` of a request builder. It goes through the list as [`Pages`] does; what comes with a page, such as
/// mismatches and the rate limit, is told only there.
///
/// ```no_run
/// # async fn example(mut items: tidbcloud_core::Items<String>) -> tidbcloud_core::Result<()> {
/// while let Some(item) = items.try_next().await? {
///     println!("{item}");
/// }
/// # Ok(())
/// # }
/// ```
#[must_use = "a stream sends nothing until it is asked for an item"]
pub struct Items<T> {
    page: vec::IntoIter<T>,
    pages: Box<dyn PollItems<T>>,
}

/// Pages of which only the items are wanted.
trait PollItems<T>: fmt::Debug + Send {
    fn poll_items(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Vec<T>>>>;
}

struct Taking<R, T> {
    pages: Pages<R>,
    take: fn(R) -> Option<Vec<T>>,
}

impl<R: Reply, T> PollItems<T> for Taking<R, T> {
    fn poll_items(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Vec<T>>>> {
        self.pages.poll_page(context).map(|page| {
            page.map(|page| page.map(|page| (self.take)(page.into_body()).unwrap_or_default()))
        })
    }
}

impl<R, T> fmt::Debug for Taking<R, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.pages.call.fmt(f)
    }
}

impl<T: 'static> Items<T> {
    pub(crate) fn new<R: Reply>(call: Call, page: Page<R, T>) -> Self {
        Self {
            page: Vec::new().into_iter(),
            pages: Box::new(Taking {
                pages: Pages::new(call, page.scheme),
                take: page.items,
            }),
        }
    }

    /// The next item, or `None` after the last. Cancel safe: dropping the future loses no item.
    pub async fn try_next(&mut self) -> Result<Option<T>> {
        poll_fn(|context| self.poll_item(context)).await.transpose()
    }

    /// All items from here on. An error ends it, and what came before is dropped.
    pub async fn try_collect<C: Default + Extend<T>>(mut self) -> Result<C> {
        let mut items = C::default();
        while let Some(item) = self.try_next().await? {
            items.extend([item]);
        }
        Ok(items)
    }

    fn poll_item(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<T>>> {
        loop {
            if let Some(item) = self.page.next() {
                return Poll::Ready(Some(Ok(item)));
            }
            match self.pages.poll_items(context) {
                Poll::Pending => return Poll::Pending,
                Poll::Ready(Some(Ok(items))) => self.page = items.into_iter(),
                Poll::Ready(Some(Err(error))) => return Poll::Ready(Some(Err(error))),
                Poll::Ready(None) => return Poll::Ready(None),
            }
        }
    }
}

impl<T: 'static> Stream for Items<T> {
    type Item = Result<T>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.poll_item(context)
    }
}

impl<T> Unpin for Items<T> {}

impl<T> fmt::Debug for Items<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Items")
            .field("call", &self.pages)
            .field("waiting", &self.page.len())
            .finish_non_exhaustive()
    }
}
