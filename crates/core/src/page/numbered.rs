//! Where a stream of numbered pages stands, and what the server's total says about its end.
//!
//! A total is believed as far as the items allow: one that is less than what came says nothing. Items may be created and
//! deleted while the list is read. Each reply counts anew, so the list owes the least total that a reply told, and no more:
//! after deletions, the pages that follow tell less, down to the empty one. (On full pages, what came is never less than
//! the place where an empty page stands, whatever was deleted.) So a list that ends with less than that has lost items, and
//! its end is an error.

/// The most items that a list of TiDB Cloud has on a page where its maximum is documented. A server cuts down a greater
/// `page_size` without a word, so that such a size does not tell what came before the first page.
const LARGEST_PAGE: i128 = 100;

/// What comes after a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// Nothing: the list is whole.
    Last,
    /// The page of this number.
    More(i64),
    /// Nothing, although items are missing.
    Short,
}

/// Where a stream of numbered pages stands.
pub(super) struct Number {
    /// The first page's number.
    first: i64,
    /// The number of the page that came last.
    page: i64,
    /// The size of a page that the caller asked for.
    asked: Option<i128>,
    /// How many items the fullest page had: what the server takes for the size of a page, whatever was asked for.
    fullest: i128,
    /// How many items came.
    came: i128,
    /// The least total that a reply told, except those that its items deny.
    least: Option<i128>,
}

impl Number {
    /// Before the first page.
    pub(super) fn new(first: i64, asked: Option<i64>) -> Self {
        let first = i64::max(first, 1);
        Self {
            first,
            page: first - 1,
            asked: asked.filter(|size| *size > 0).map(i128::from),
            fullest: 0,
            came: 0,
            least: None,
        }
    }

    /// Takes in a page of so many items.
    pub(super) fn after(&mut self, count: usize, total: Option<i128>) -> Verdict {
        self.page = self.page.saturating_add(1);
        match count {
            0 => self.after_nothing(total),
            _ => self.after_items(count as i128, total),
        }
    }

    fn after_items(&mut self, count: i128, total: Option<i128>) -> Verdict {
        let is_first = self.came == 0;
        self.came = self.came.saturating_add(count);
        self.fullest = self.fullest.max(count);
        let Some(total) = total.filter(|total| *total > 0) else {
            return self.next();
        };
        // The pages before the first had at least as many items as the fullest that came. This is too little where the only
        // page that came was not full, and never too much.
        let reached = self.before(self.fullest).saturating_add(self.came);
        if reached == total {
            return Verdict::Last;
        }
        // So where the stream began at the last page, the size that was asked for says what came before, if it adds up to the
        // total. A further page would be one that does not exist, which a server may refuse.
        let asked = self.asked.filter(|asked| *asked <= LARGEST_PAGE);
        if let Some(asked) = asked.filter(|asked| is_first && *asked >= count)
            && self.before(asked).saturating_add(count) == total
        {
            return Verdict::Last;
        }
        // More items than the total says: it counts something else, such as the page, so an empty page has to tell the end.
        if reached < total {
            self.tell(total);
        }
        self.next()
    }

    fn after_nothing(&mut self, total: Option<i128>) -> Verdict {
        // 0 says something here: what was left of the list has been deleted.
        if let Some(total) = total.filter(|total| *total >= 0) {
            self.tell(total);
        }
        let (Some(least), Some(before)) = (self.least, self.before_at_most()) else {
            return Verdict::Last;
        };
        if before.saturating_add(self.came) >= least {
            return Verdict::Last;
        }
        // By the documentation, the list ends where page times page_size reaches the total. What an empty page left out may
        // stand behind that, so as many pages again are looked at: more would be calls in vain where the total is wrong.
        let size = match self.fullest {
            0 => self.asked.unwrap_or(1),
            fullest => fullest,
        };
        match i128::from(self.page).saturating_mul(size) < least.saturating_mul(2) {
            true => self.next(),
            false => Verdict::Short,
        }
    }

    /// What is wrong with a list that ends too early.
    pub(super) fn shortfall(&self) -> String {
        let total = self.least.unwrap_or_default();
        let Self {
            first, page, came, ..
        } = self;
        format!(
            "the server says that there are {total} items, but pages {first} to {page} hold {came}"
        )
    }

    fn next(&self) -> Verdict {
        let next = self.page.checked_add(1);
        next.map_or(Verdict::Last, Verdict::More)
    }

    fn tell(&mut self, total: i128) {
        self.least = Some(self.least.map_or(total, |least| least.min(total)));
    }

    /// How many items came before the first page, if pages have this size.
    fn before(&self, size: i128) -> i128 {
        i128::from(self.first - 1).saturating_mul(size)
    }

    /// How many items came before the first page at most, if that can be told.
    fn before_at_most(&self) -> Option<i128> {
        if self.first == 1 {
            return Some(0);
        }
        if self.came > self.fullest {
            // A page with items came after the first, so that the first was full.
            return Some(self.before(self.fullest));
        }
        let asked = self.asked?;
        Some(self.before(asked.max(self.fullest)))
    }
}
