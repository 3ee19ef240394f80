//! Items: the stream behind `items()`, page after page of [`Pages`].

use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::vec;

use futures_core::Stream;

use crate::codec::response_body::ResponseBody;
use crate::error::Result;
use crate::page::{Page, Pages};
use crate::request::call::Call;

/// All items of a list, page after page: a [`Stream`], and [`try_next`](Self::try_next) where no stream is wanted.
///
/// Made by `items()` of a request builder. It goes through the list as [`Pages`] does, and ends with an error where that
/// does; mismatches and rate limit of a page are only there.
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

struct ItemsOf<R, T> {
    pages: Pages<R>,
    take: fn(R) -> Option<Vec<T>>,
}

impl<R: ResponseBody, T> PollItems<T> for ItemsOf<R, T> {
    fn poll_items(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Vec<T>>>> {
        self.pages.poll_page(context).map(|page| {
            page.map(|page| page.map(|page| (self.take)(page.into_body()).unwrap_or_default()))
        })
    }
}

impl<R, T> fmt::Debug for ItemsOf<R, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.pages.call().fmt(f)
    }
}

impl<T: 'static> Items<T> {
    pub(crate) fn new<R: ResponseBody>(call: Call, page: Page<R, T>) -> Self {
        Self {
            page: Vec::new().into_iter(),
            pages: Box::new(ItemsOf {
                pages: Pages::new(call, page.items_field, page.scheme),
                take: page.items,
            }),
        }
    }

    /// The next item, or `None` after the last. Cancel safe: dropping the future loses no item.
    pub async fn try_next(&mut self) -> Result<Option<T>> {
        poll_fn(|context| self.poll_item(context)).await.transpose()
    }

    /// All items from here on. An error ends it, and the items before are dropped.
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
