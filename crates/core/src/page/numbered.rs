//! Numbered pages: the position of their stream, and its end according to the server's total.
//!
//! A total is believed as far as the items allow: one that is less than the items received says nothing. Items may be created and
//! deleted while the list is read. Each response counts anew, so the list must have the least total that a response reported, and no
//! more: after deletions, the pages that follow report less, down to the empty one. (On full pages, the items received are
//! never fewer than those before an empty page, whatever was deleted.) So a list that ends with less than that has lost
//! items, and its end is an error.

/// The most items that a list of TiDB Cloud has on a page where its maximum is documented. A server cuts down a greater
/// `page_size` without an error, so that such a size does not say how many items are before the first page.
const LARGEST_PAGE: i128 = 100;

/// The page after a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NextPage {
    /// None: the list is whole.
    Last,
    /// The page of this number.
    Number(i64),
    /// None, although items are missing.
    Short,
}

/// Position of a stream of numbered pages.
pub(super) struct NumberedPages {
    /// The first page's number.
    first: i64,
    /// The number of the latest page.
    page: i64,
    /// The size of a page that the caller asked for.
    asked: Option<i128>,
    /// How many items the fullest page had: the size of a page for the server, whatever was asked for.
    fullest: i128,
    /// How many items were received.
    received: i128,
    /// The least total that a response reported, except those that its items contradict.
    least: Option<i128>,
}

impl NumberedPages {
    /// Before the first page.
    pub(super) fn new(first: i64, asked: Option<i64>) -> Self {
        let first = i64::max(first, 1);
        Self {
            first,
            page: first - 1,
            asked: asked.filter(|size| *size > 0).map(i128::from),
            fullest: 0,
            received: 0,
            least: None,
        }
    }

    /// Takes in a page of so many items.
    pub(super) fn after(&mut self, count: usize, total: Option<i128>) -> NextPage {
        self.page = self.page.saturating_add(1);
        match count {
            0 => self.after_nothing(total),
            _ => self.after_items(count as i128, total),
        }
    }

    fn after_items(&mut self, count: i128, total: Option<i128>) -> NextPage {
        let is_first = self.received == 0;
        self.received = self.received.saturating_add(count);
        self.fullest = self.fullest.max(count);
        let Some(total) = total.filter(|total| *total > 0) else {
            return self.next();
        };
        // The pages before the first had at least as many items as the fullest of the others. This is too little where the only
        // other page was not full, and never too much.
        let reached = self.before(self.fullest).saturating_add(self.received);
        if reached == total {
            return NextPage::Last;
        }
        // So where the stream began at the last page, the size that was asked for says how many items are before, if it adds up to the
        // total. A further page would be one that does not exist, which a server may refuse.
        let asked = self.asked.filter(|asked| *asked <= LARGEST_PAGE);
        if let Some(asked) = asked.filter(|asked| is_first && *asked >= count)
            && self.before(asked).saturating_add(count) == total
        {
            return NextPage::Last;
        }
        // More items than the total says: it counts something else, such as the page, so only an empty page shows the end.
        if reached < total {
            self.report(total);
        }
        self.next()
    }

    fn after_nothing(&mut self, total: Option<i128>) -> NextPage {
        // 0 means something here: the rest of the list has been deleted.
        if let Some(total) = total.filter(|total| *total >= 0) {
            self.report(total);
        }
        let (Some(least), Some(before)) = (self.least, self.before_at_most()) else {
            return NextPage::Last;
        };
        if before.saturating_add(self.received) >= least {
            return NextPage::Last;
        }
        // By the documentation, the list ends where page times page_size reaches the total. The items that an empty page left out may
        // be behind that, so as many pages again are read: more would be calls in vain where the total is wrong.
        let size = match self.fullest {
            0 => self.asked.unwrap_or(1),
            fullest => fullest,
        };
        match i128::from(self.page).saturating_mul(size) < least.saturating_mul(2) {
            true => self.next(),
            false => NextPage::Short,
        }
    }

    /// Describes the items missing in a list that ends too early.
    pub(super) fn shortfall(&self) -> String {
        let total = self.least.unwrap_or_default();
        let Self {
            first,
            page,
            received,
            ..
        } = self;
        format!(
            "the server says that there are {total} items, but pages {first} to {page} have {received}"
        )
    }

    fn next(&self) -> NextPage {
        let next = self.page.checked_add(1);
        next.map_or(NextPage::Last, NextPage::Number)
    }

    fn report(&mut self, total: i128) {
        self.least = Some(self.least.map_or(total, |least| least.min(total)));
    }

    /// Returns how many items are before the first page, if pages have this size.
    fn before(&self, size: i128) -> i128 {
        i128::from(self.first - 1).saturating_mul(size)
    }

    /// Returns how many items are before the first page at most, if that is known.
    fn before_at_most(&self) -> Option<i128> {
        if self.first == 1 {
            return Some(0);
        }
        if self.received > self.fullest {
            // A page with items followed the first, so that the first was full.
            return Some(self.before(self.fullest));
        }
        let asked = self.asked?;
        Some(self.before(asked.max(self.fullest)))
    }
}
