//! Decoding of records, lists and maps: field by field, element by element, entry by entry.

use std::collections::BTreeMap;

use super::{Decoder, Step};
use crate::codec::json_text::{JsonText, Key, Kind};
use crate::codec::record::{AnyRecord, Encoding, Field, Form};

/// The size of elements that may be many times larger than their text: numbers and texts, in bytes.
const SMALL: usize = 32;

/// Members of a record so far that matter where a name is repeated. Of many repetitions it keeps no more than of one.
#[derive(Default)]
struct Earlier {
    /// Fields that were set by their other name.
    by_alias: Vec<usize>,
    /// Fields whose last value did not fit.
    unfit: Vec<usize>,
    /// Whether a value did not fit that was followed by another one of the same field.
    has_stale: bool,
    /// Whether a value did not fit that no field is named after.
    has_unfit_rest: bool,
}

impl Earlier {
    fn take_unfit(&mut self, index: usize) -> bool {
        let known = self.unfit.iter().position(|known| *known == index);
        known.map(|at| self.unfit.swap_remove(at)).is_some()
    }
}

impl Decoder {
    /// Fills `record` from an object. `false`: the value is of another kind, and that is a mismatch now.
    pub fn record(&mut self, text: &mut JsonText<'_>, record: &mut dyn AnyRecord) -> bool {
        match text.kind() {
            Some(Kind::Object) => {}
            Some(Kind::List) if self.secrets.is_some() => {
                let mut is_first = true;
                if text.enter() {
                    while text.next_element(&mut is_first) {
                        self.record(text, record);
                    }
                }
                return false;
            }
            _ => {
                self.mismatch_next(record.name(), text);
                return false;
            }
        }
        if !text.enter() {
            return true;
        }
        let keeps_unfit = self.keeps_unfit;
        let fields = record.fields();
        // Servers write the fields in one order: the next one is tried first.
        let mut next = 0;
        let mut is_first = true;
        let mut earlier = Earlier::default();
        while let Some(key) = text.next_key(&mut is_first) {
            let Some(index) = find(fields, &key, next) else {
                match fields.iter().position(Field::is_rest) {
                    Some(rest) => self.rest_member(rest, &key, text, record, &mut earlier),
                    None => self.extra_member(&key, text, record),
                }
                continue;
            };
            next = index + 1;
            if let Some(field) = fields.get(index) {
                self.field((index, field), &key, text, record, &mut earlier);
            }
        }
        self.keeps_unfit = keeps_unfit;
        if earlier.has_stale || earlier.has_unfit_rest {
            self.drop_stale(record, &earlier);
        }
        true
    }

    /// Drops the values that did not fit and that later members with the same names replaced: in one pass at the end, because
    /// a server may repeat a name as often as it likes.
    fn drop_stale(&mut self, record: &mut dyn AnyRecord, earlier: &Earlier) {
        let mut extra = std::mem::take(record.extra_mut());
        let fields = record.fields();
        let rest = fields.iter().position(Field::is_rest);
        let dropped = extra.retain(|key| {
            let named = fields.iter().position(|field| key.is(field.wire()));
            match named.filter(|index| Some(*index) != rest) {
                Some(index) => earlier.unfit.contains(&index),
                None => {
                    let slot = rest.and_then(|rest| record.slot(rest));
                    !slot.is_some_and(|slot| slot.has_entry(&key.text()))
                }
            }
        });
        self.extra = self.extra.saturating_sub(dropped);
        *record.extra_mut() = extra;
    }

    /// Decodes a member of an object into the field that it belongs to. Of members with the same name, the last one counts.
    fn field(
        &mut self,
        (index, field): (usize, &Field),
        key: &Key<'_>,
        text: &mut JsonText<'_>,
        record: &mut dyn AnyRecord,
        earlier: &mut Earlier,
    ) {
        let by_alias = earlier.by_alias.contains(&index);
        let is_alias = field.wire_alias().is_some_and(|alias| key.is(alias));
        let is_null = text.kind() == Some(Kind::Null);
        let set = record.slot(index).filter(|slot| slot.is_set());
        if let (Some(slot), Some(alias)) = (set, field.wire_alias())
            && by_alias != is_alias
        {
            // The field has both of its names: the documented one counts, where it has a value.
            if is_null {
                text.skip();
                return;
            }
            if is_alias {
                return self.extra_member(key, text, record);
            }
            if let Some(other) = slot.view(field.form_on_wire()) {
                self.extra += 1;
                let other = other.into_text(Encoding::Complete);
                record.extra_mut().insert(alias.as_bytes(), &other);
            }
        }
        earlier.has_stale |= earlier.take_unfit(index);
        let Some(slot) = record.slot_mut(index) else {
            text.skip();
            return;
        };
        slot.clear();
        if is_null {
            text.skip();
            return;
        }
        if let Some(secrets) = self.secrets.as_mut().filter(|_| field.is_secret()) {
            secrets.0.extend(text.clone().tree());
        }
        let was_secret = self.secret;
        self.secret |= field.is_secret();
        self.path.push(Step::Field(field.wire()));
        self.unfit = None;
        self.keeps_unfit = true;
        slot.decode(text, field.form_on_wire(), self);
        self.note_mended(text);
        self.path.pop();
        self.secret = was_secret;
        let is_set = slot.is_set();
        if by_alias != is_alias {
            earlier.by_alias.retain(|known| *known != index);
            earlier.by_alias.extend(is_alias.then_some(index));
        }
        if let Some(unfit) = self.unfit.take().filter(|_| !is_set) {
            self.extra += 1;
            record.extra_mut().insert(field.wire().as_bytes(), &unfit);
            earlier.unfit.push(index);
        }
    }

    /// Decodes a member that no field is named after into the map of such members.
    fn rest_member(
        &mut self,
        index: usize,
        key: &Key<'_>,
        text: &mut JsonText<'_>,
        record: &mut dyn AnyRecord,
        earlier: &mut Earlier,
    ) {
        let name = key.text().into_owned();
        let field = record.fields().get(index);
        let is_null = text.kind() == Some(Kind::Null);
        if let Some(slot) = record.slot_mut(index) {
            slot.remove_entry(&name);
        }
        let (Some(field), Some(slot), false) = (field, record.slot_mut(index), is_null) else {
            earlier.has_unfit_rest = true;
            return self.extra_member(key, text, record);
        };
        if let Some(secrets) = self.secrets.as_mut().filter(|_| field.is_secret()) {
            secrets.0.extend(text.clone().tree());
        }
        let was_secret = self.secret;
        self.secret |= field.is_secret();
        self.path.push(Step::Key(name.clone()));
        self.unfit = None;
        self.keeps_unfit = true;
        let is_added = slot.decode_entry(&name, text, field.form_on_wire(), self);
        self.leave(text);
        self.secret = was_secret;
        if let Some(unfit) = self.unfit.take().filter(|_| !is_added) {
            self.extra += 1;
            record.extra_mut().insert(key.raw(), &unfit);
            earlier.has_unfit_rest = true;
        }
    }

    /// Keeps a member that no field can contain.
    fn extra_member(&mut self, key: &Key<'_>, text: &mut JsonText<'_>, record: &mut dyn AnyRecord) {
        let Some(value) = text.read() else {
            return;
        };
        // Nothing was decoded from it; it is mended when it is read.
        text.take_mended();
        if self.secrets.is_none() {
            self.extra += 1;
            record.extra_mut().insert(key.raw(), value.raw);
        }
    }

    /// Decodes each element of a list; unfit elements are left out.
    pub(crate) fn list<T>(
        &mut self,
        text: &mut JsonText<'_>,
        form: Form,
        decode: impl Fn(&mut JsonText<'_>, Form, &mut Self) -> Option<T>,
    ) -> Option<Vec<T>> {
        let mut list = Vec::new();
        match text.kind() {
            Some(Kind::List) => {}
            // One element where a list is expected, or the object that a pointer like /list/0 makes where there was none.
            Some(Kind::Object) if self.secrets.is_some() => {
                let mut members = text.clone();
                let mut is_first = true;
                if members.enter() {
                    while members.next_key(&mut is_first).is_some() {
                        list.extend(decode(&mut members, form, self));
                    }
                }
                list.extend(decode(text, form, self));
                return Some(list);
            }
            _ => {
                self.mismatch_next("list", text);
                return None;
            }
        }
        if !text.enter() {
            return Some(list);
        }
        self.keeps_unfit = false;
        let mut is_first = true;
        for index in 0.. {
            if !text.next_element(&mut is_first) {
                break;
            }
            // Records may be larger than their text by a factor that does not depend on who writes them.
            if size_of::<T>() <= SMALL {
                text.spend(size_of::<T>());
            }
            self.path.push(Step::Index(index));
            list.extend(decode(text, form, self));
            self.leave(text);
        }
        Some(list)
    }

    /// Decodes each entry of a map; unfit entries are left out.
    pub(crate) fn map<T>(
        &mut self,
        text: &mut JsonText<'_>,
        form: Form,
        decode: impl Fn(&mut JsonText<'_>, Form, &mut Self) -> Option<T>,
    ) -> Option<BTreeMap<String, T>> {
        if text.kind() != Some(Kind::Object) {
            self.mismatch_next("map", text);
            return None;
        }
        let mut map = BTreeMap::new();
        if !text.enter() {
            return Some(map);
        }
        self.keeps_unfit = false;
        let mut is_first = true;
        while let Some(key) = text.next_key(&mut is_first) {
            self.path.push(Step::Key(key.text().into_owned()));
            let value = decode(text, form, self);
            match (self.leave(text), value) {
                (Some(Step::Key(key)), Some(value)) => drop(map.insert(key, value)),
                // Of entries with the same key, the last one counts.
                (Some(Step::Key(key)), None) => drop(map.remove(&key)),
                _ => {}
            }
        }
        Some(map)
    }

    /// Leaves an element or entry.
    fn leave(&mut self, text: &mut JsonText<'_>) -> Option<Step> {
        self.note_mended(text);
        self.path.pop()
    }
}

/// The row of a name: from `next` on, then from the beginning, then among the other names.
fn find(fields: &[Field], key: &Key<'_>, next: usize) -> Option<usize> {
    let (before, after) = fields.split_at(next.min(fields.len()));
    let is_named = |field: &Field| !field.is_rest() && key.is(field.wire());
    let in_after = after.iter().position(is_named);
    in_after
        .map(|index| before.len() + index)
        .or_else(|| before.iter().position(is_named))
        .or_else(|| {
            let is_alias = |field: &Field| field.wire_alias().is_some_and(|alias| key.is(alias));
            fields.iter().position(is_alias)
        })
}
