//! Decoding of records, lists and maps: field by field, element by element, entry by entry.

use std::collections::BTreeMap;

use super::{Decoder, FieldOrder, Step};
use crate::codec::json_text::{JsonText, Key, Kind};
use crate::codec::record::{AnyRecord, Encoding, Field, Form};

/// The size of elements that may be many times larger than their text: numbers and texts, in bytes.
const SMALL: usize = 32;

/// Members of a record so far that matter where a name is repeated. Of many repetitions it keeps no more than of one.
#[derive(Default)]
struct Earlier {
    /// The first rows that were met, a bit each.
    met: u64,
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
    /// Whether no earlier member belongs to a row, for sure. Later rows than 64 are known by their fields alone.
    fn is_first(&mut self, row: usize) -> bool {
        let bit = if row < 64 { 1 << row } else { 0 };
        let is_first = bit & !self.met != 0;
        self.met |= bit;
        is_first
    }

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
        let mut order = self.orders.iter().position(|order| order.is_of(fields));
        let mut place = 0;
        let mut is_first = true;
        let mut earlier = Earlier::default();
        while text.next_member(&mut is_first) {
            // Servers write the fields in one order: the one that followed before is tried first.
            let likely = order.map_or(place, |order| self.orders[order].at(place));
            if let Some(field) = fields.get(likely)
                && !field.is_rest()
                && text.read_key_if(field.wire())
            {
                place = likely + 1;
                self.field((likely, field), None, text, record, &mut earlier);
                continue;
            }
            let Some(key) = text.key() else {
                break;
            };
            let Some((index, field, is_alias)) = find(fields, &key) else {
                match fields.iter().position(Field::is_rest) {
                    Some(rest) => self.rest_member(rest, &key, text, record, &mut earlier),
                    None => self.extra_member(&key, text, record),
                }
                continue;
            };
            let order = *order.get_or_insert_with(|| {
                self.orders.push(FieldOrder::new(fields));
                self.orders.len() - 1
            });
            self.orders[order].learn(place, index);
            place = index + 1;
            let alias = is_alias.then_some(&key);
            self.field((index, field), alias, text, record, &mut earlier);
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

    /// Decodes a member of an object into the field that it belongs to, by its documented name or by another one. Of members
    /// with the same name, the last one counts.
    #[inline]
    fn field(
        &mut self,
        (index, field): (usize, &Field),
        alias: Option<&Key<'_>>,
        text: &mut JsonText<'_>,
        record: &mut dyn AnyRecord,
        earlier: &mut Earlier,
    ) {
        if !earlier.is_first(index) && !self.make_room((index, field), alias, text, record, earlier)
        {
            return;
        }
        let slot = match text.is_null() {
            true => None,
            false => record.slot_mut(index),
        };
        let Some(slot) = slot else {
            text.skip();
            return;
        };
        let was_secret = self.begin_value(field, text);
        self.path.push(Step::Field(field.wire()));
        slot.decode(text, field.form_on_wire(), self);
        self.note_mended(text);
        self.path.pop();
        self.secret = was_secret;
        if alias.is_some() {
            earlier.by_alias.push(index);
        }
        if let Some(unfit) = self.unfit.take()
            && !slot.is_set()
        {
            self.extra += 1;
            record.extra_mut().insert(field.wire().as_bytes(), &unfit);
            earlier.unfit.push(index);
        }
    }

    /// Begins the value of a field; returns whether it is within a secret one, which is so again after it.
    #[inline]
    fn begin_value(&mut self, field: &Field, text: &JsonText<'_>) -> bool {
        if let Some(secrets) = self.secrets.as_mut().filter(|_| field.is_secret()) {
            secrets.0.extend(text.clone().tree());
        }
        self.keeps_unfit = true;
        let was_secret = self.secret;
        self.secret |= field.is_secret();
        was_secret
    }

    /// Makes room in a field for a further member that belongs to it. `false`: the field keeps its value, and the member was
    /// read.
    fn make_room(
        &mut self,
        (index, field): (usize, &Field),
        alias: Option<&Key<'_>>,
        text: &mut JsonText<'_>,
        record: &mut dyn AnyRecord,
        earlier: &mut Earlier,
    ) -> bool {
        let by_alias = earlier.by_alias.contains(&index);
        let set = record.slot(index).filter(|slot| slot.is_set());
        if let (Some(slot), Some(other_name)) = (set, field.wire_alias())
            && by_alias != alias.is_some()
        {
            // The field has both of its names: the documented one counts, where it has a value.
            if text.is_null() {
                text.skip();
                return false;
            }
            if let Some(key) = alias {
                self.extra_member(key, text, record);
                return false;
            }
            if let Some(other) = slot.view(field.form_on_wire()) {
                self.extra += 1;
                let other = other.into_text(Encoding::Complete);
                record.extra_mut().insert(other_name.as_bytes(), &other);
            }
        }
        earlier.has_stale |= earlier.take_unfit(index);
        earlier.by_alias.retain(|known| *known != index);
        if let Some(slot) = record.slot_mut(index) {
            slot.clear();
        }
        true
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
        let was_secret = self.begin_value(field, text);
        self.enter_key(name.clone());
        let is_added = slot.decode_entry(&name, text, field.form_on_wire(), self);
        self.leave_key(text);
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
        let mut index = 0;
        while text.next_element(&mut is_first) {
            // Records may be larger than their text by a factor that does not depend on who writes them.
            if size_of::<T>() <= SMALL {
                text.spend(size_of::<T>());
            }
            self.path.push(Step::Index(index));
            if let Some(element) = decode(text, form, self) {
                list.push(element);
            }
            self.note_mended(text);
            self.path.pop();
            index += 1;
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
            self.enter_key(key.text().into_owned());
            let value = decode(text, form, self);
            match (self.leave_key(text), value) {
                (Some(key), Some(value)) => drop(map.insert(key, value)),
                // Of entries with the same key, the last one counts.
                (Some(key), None) => drop(map.remove(&key)),
                (None, _) => {}
            }
        }
        Some(map)
    }

    /// Enters an entry of a map.
    fn enter_key(&mut self, key: String) {
        self.path.push(Step::Key);
        self.keys.push(key);
    }

    /// Leaves an entry of a map, and returns its key.
    fn leave_key(&mut self, text: &mut JsonText<'_>) -> Option<String> {
        self.note_mended(text);
        self.path.pop();
        self.keys.pop()
    }
}

/// The row of a name, and whether it is the other name of the row's field.
fn find<'f>(fields: &'f [Field], key: &Key<'_>) -> Option<(usize, &'f Field, bool)> {
    let rows = || fields.iter().enumerate();
    let named = rows().find(|(_, field)| !field.is_rest() && key.is(field.wire()));
    let is_alias = |field: &Field| field.wire_alias().is_some_and(|alias| key.is(alias));
    named
        .map(|(index, field)| (index, field, false))
        .or_else(|| {
            let other = rows().find(|(_, field)| is_alias(field));
            other.map(|(index, field)| (index, field, true))
        })
}
