//! Records and their field tables, through which they are decoded, viewed and printed.

use std::fmt;

use serde_json::Value;

use crate::codec::decoder::Decoder;
use crate::codec::extra::Extra;
use crate::codec::file_part::FilePart;
use crate::codec::json_text::JsonText;
use crate::codec::place::RecordPlace;

/// Wire form of a scalar. Applies to the elements of lists and maps too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Form {
    /// As its type suggests: numbers as numbers, times as RFC 3339.
    #[default]
    Plain,
    /// An integer in a decimal string.
    Text,
    /// A time as Unix seconds in a decimal string.
    UnixSeconds,
}

/// Selection of the fields to encode.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// All fields that are set: for storage.
    Complete,
    /// All fields that are set and may be sent: without output-only fields at any depth.
    Sending,
}

/// Row of a record's field table.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    rust: &'static str,
    wire: &'static str,
    output_only: bool,
    required: bool,
    secret: bool,
    form: Form,
    alias: Option<&'static str>,
    rest: bool,
}

impl Field {
    /// A field by its Rust name, raw or not, and its name on the wire.
    pub const fn new(rust: &'static str, wire: &'static str) -> Self {
        Self {
            rust,
            wire,
            output_only: false,
            required: false,
            secret: false,
            form: Form::Plain,
            alias: None,
            rest: false,
        }
    }

    /// Only the server sets this field; it is never sent.
    pub const fn output_only(mut self) -> Self {
        self.output_only = true;
        self
    }

    /// The document requires it in requests.
    pub const fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// Its value is a secret and is never printed.
    pub const fn secret(mut self) -> Self {
        self.secret = true;
        self
    }

    /// Its integers are decimal strings on the wire.
    pub const fn text(mut self) -> Self {
        self.form = Form::Text;
        self
    }

    /// Its times are Unix seconds in decimal strings on the wire.
    pub const fn unix_seconds(mut self) -> Self {
        self.form = Form::UnixSeconds;
        self
    }

    /// Responses may have another name of it.
    pub const fn alias(mut self, name: &'static str) -> Self {
        self.alias = Some(name);
        self
    }

    /// It is a map of the members of the object that no other field has.
    pub const fn rest(mut self) -> Self {
        self.rest = true;
        self
    }

    /// Whether it is the map of the members that no other field has.
    pub(crate) const fn is_rest(&self) -> bool {
        self.rest
    }

    /// The other name that responses may have of it.
    pub(crate) const fn wire_alias(&self) -> Option<&'static str> {
        self.alias
    }

    /// The name in Rust, without the `r#` of a keyword.
    pub(crate) fn rust_name(&self) -> &'static str {
        self.rust.strip_prefix("r#").unwrap_or(self.rust)
    }

    /// The name on the wire.
    pub const fn wire(&self) -> &'static str {
        self.wire
    }

    /// Whether only the server sets it.
    pub const fn is_output_only(&self) -> bool {
        self.output_only
    }

    /// Whether the document requires it in requests.
    pub const fn is_required(&self) -> bool {
        self.required
    }

    /// Whether its value is hidden.
    pub const fn is_secret(&self) -> bool {
        self.secret
    }

    /// Wire form of its scalars.
    pub const fn form_on_wire(&self) -> Form {
        self.form
    }
}

/// A record of the API: a struct of optional fields and the table that describes them.
///
/// `field(index)` and `field_mut(index)` return the field of row `index` of `FIELDS`, and `None` beyond the table.
pub trait Record: Clone + Default + Send + Sync + 'static {
    /// The record's name, for messages.
    const NAME: &'static str;
    /// The table, in document order.
    const FIELDS: &'static [Field];

    /// The field of row `index`.
    fn field(&self, index: usize) -> Option<&dyn Slot>;

    /// The field of row `index`, for decoding into it.
    fn field_mut(&mut self, index: usize) -> Option<&mut dyn Slot>;

    /// The values that no field can contain.
    fn extra_values(&self) -> &Extra;

    /// The values that no field can contain, for decoding into them.
    fn extra_values_mut(&mut self) -> &mut Extra;
}

/// A record of any type: code that works on tables is compiled once, for this trait.
pub trait AnyRecord {
    /// The record's name.
    fn name(&self) -> &'static str;
    /// The table.
    fn fields(&self) -> &'static [Field];
    /// The field of row `index`.
    fn slot(&self, index: usize) -> Option<&dyn Slot>;
    /// The field of row `index`, for decoding into it.
    fn slot_mut(&mut self, index: usize) -> Option<&mut dyn Slot>;
    /// The values that no field can contain.
    fn extra(&self) -> &Extra;
    /// The values that no field can contain, for decoding into them.
    fn extra_mut(&mut self) -> &mut Extra;
}

impl<R: Record> AnyRecord for R {
    fn name(&self) -> &'static str {
        R::NAME
    }

    fn fields(&self) -> &'static [Field] {
        R::FIELDS
    }

    fn slot(&self, index: usize) -> Option<&dyn Slot> {
        self.field(index)
    }

    fn slot_mut(&mut self, index: usize) -> Option<&mut dyn Slot> {
        self.field_mut(index)
    }

    fn extra(&self) -> &Extra {
        self.extra_values()
    }

    fn extra_mut(&mut self) -> &mut Extra {
        self.extra_values_mut()
    }
}

/// Function that is shown the records in a value, each with its place.
pub type RecordVisitor<'v> = dyn FnMut(RecordPlace<'_>, &dyn AnyRecord) + 'v;

/// Slot of one field: an `Option` of a field value.
pub trait Slot {
    /// Whether the field is set.
    fn is_set(&self) -> bool;
    /// Makes the field unset.
    fn clear(&mut self);
    /// Whether the map in the field has an entry.
    fn has_entry(&self, key: &str) -> bool;
    /// Removes an entry of the map in the field.
    fn remove_entry(&mut self, key: &str);
    /// Sets the field from the next value of a text, which is not null, or reports a mismatch and leaves it unset.
    fn decode(&mut self, text: &mut JsonText<'_>, form: Form, decoder: &mut Decoder);
    /// Adds an entry to the map in the field, from the next value of a text, or reports a mismatch; returns whether it was
    /// added.
    fn decode_entry(
        &mut self,
        key: &str,
        text: &mut JsonText<'_>,
        form: Form,
        decoder: &mut Decoder,
    ) -> bool;
    /// The value as it is written, if set.
    fn view(&self, form: Form) -> Option<View<'_>>;
    /// The value for `Debug`, if set.
    fn as_debug(&self) -> Option<&dyn fmt::Debug>;
}

impl<T: FieldValue> Slot for Option<T> {
    fn is_set(&self) -> bool {
        self.is_some()
    }

    fn clear(&mut self) {
        *self = None;
    }

    fn has_entry(&self, key: &str) -> bool {
        self.as_ref().is_some_and(|map| map.has_entry(key))
    }

    fn remove_entry(&mut self, key: &str) {
        T::remove_entry(self, key);
    }

    fn decode(&mut self, text: &mut JsonText<'_>, form: Form, decoder: &mut Decoder) {
        *self = T::decode(text, form, decoder);
    }

    fn decode_entry(
        &mut self,
        key: &str,
        text: &mut JsonText<'_>,
        form: Form,
        decoder: &mut Decoder,
    ) -> bool {
        T::decode_entry(self, key, text, form, decoder)
    }

    fn view(&self, form: Form) -> Option<View<'_>> {
        self.as_ref().map(|value| value.view(form))
    }

    fn as_debug(&self) -> Option<&dyn fmt::Debug> {
        self.as_ref().map(|value| value as &dyn fmt::Debug)
    }
}

/// A value as it is written, before it is: code that writes, searches or checks values is compiled once, for this type.
pub enum View<'v> {
    /// `true` or `false`.
    Bool(bool),
    /// A number.
    Integer(i64),
    /// A number that is not negative.
    Unsigned(u64),
    /// A number; null where it is not finite.
    Float(f64),
    /// A text.
    Text(&'v str),
    /// The text that a value prints.
    Printed(&'v dyn fmt::Display),
    /// A text that was made for this view.
    Made(String),
    /// Bytes with a name.
    File(&'v FilePart),
    /// Any JSON.
    Json(&'v Value),
    /// A record.
    Record(&'v dyn AnyRecord),
    /// A list.
    List(&'v dyn ListView, Form),
    /// A map.
    Map(&'v dyn MapView, Form),
}

/// The elements of a list.
pub trait ListView {
    /// The number of elements.
    fn count(&self) -> usize;
    /// Visits each element.
    fn each<'v>(&'v self, form: Form, visit: &mut dyn FnMut(View<'v>));
}

/// The entries of a map.
pub trait MapView {
    /// The number of entries.
    fn count(&self) -> usize;
    /// Visits each entry.
    fn each<'v>(&'v self, form: Form, visit: &mut dyn FnMut(&'v str, View<'v>));
}

/// A value of a field, a body or a response.
pub trait FieldValue: Sized + fmt::Debug {
    /// Name of the type in messages: `date-time`, `Cluster`.
    fn expected() -> &'static str;

    /// Decodes the next value of a text; `None` after reporting a mismatch, and after a syntax error.
    fn decode(text: &mut JsonText<'_>, form: Form, decoder: &mut Decoder) -> Option<Self>;

    /// Adds an entry to a map of this type, which may not be there yet; returns whether it was added. Only maps have entries.
    fn decode_entry(
        map: &mut Option<Self>,
        key: &str,
        text: &mut JsonText<'_>,
        form: Form,
        decoder: &mut Decoder,
    ) -> bool {
        let _ = (map, key, form);
        decoder.mismatch_next(Self::expected(), text);
        false
    }

    /// Whether a map of this type has an entry. Only maps have entries.
    fn has_entry(&self, key: &str) -> bool {
        let _ = key;
        false
    }

    /// Removes an entry of a map of this type. Only maps have entries.
    fn remove_entry(map: &mut Option<Self>, key: &str) {
        let _ = (map, key);
    }

    /// Decodes an absent body; `None` if an absent body is not a value of this type.
    fn decode_absent() -> Option<Self> {
        None
    }

    /// The value of a response that by its status has no body (204); `None` if there is none.
    fn decode_no_content() -> Option<Self> {
        Self::decode_absent()
    }

    /// The value as it is written, its scalars in this form.
    fn view(&self, form: Form) -> View<'_>;
}

/// Prints the set fields of a record, and the names of its extra values; secrets show as `***`.
pub fn debug_record(record: &dyn AnyRecord, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let mut out = f.debug_struct(record.name());
    for (index, field) in record.fields().iter().enumerate() {
        let Some(value) = record.slot(index).and_then(Slot::as_debug) else {
            continue;
        };
        if field.secret {
            out.field(field.rust_name(), &format_args!("***"));
        } else {
            out.field(field.rust_name(), value);
        }
    }
    let extra = record.extra().values();
    if !extra.is_empty() {
        // Nothing says which of them is a secret.
        let names: Vec<&String> = extra.keys().collect();
        out.field("extra", &names);
    }
    out.finish()
}

/// Returns the text at the end of a path of fields, by wire names; `None` where one is not set, secret, or no text.
pub(crate) fn text_at(record: &dyn AnyRecord, path: &[&str]) -> Option<String> {
    let (name, rest) = path.split_first()?;
    let index = record
        .fields()
        .iter()
        .position(|field| field.wire() == *name && !field.is_secret())?;
    let slot = record.slot(index)?;
    let view = slot.view(record.fields()[index].form_on_wire())?;
    match view {
        View::Record(nested) if !rest.is_empty() => text_at(nested, rest),
        View::Text(text) if rest.is_empty() => Some(text.to_owned()),
        View::Made(text) if rest.is_empty() => Some(text),
        View::Printed(value) if rest.is_empty() => Some(value.to_string()),
        View::Json(Value::String(text)) if rest.is_empty() => Some(text.clone()),
        _ => None,
    }
}

/// Prints a record as a log may show it: through its table, which hides secrets.
pub(crate) fn debug_text(record: &dyn AnyRecord) -> String {
    struct Shown<'a>(&'a dyn AnyRecord);

    impl fmt::Debug for Shown<'_> {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            debug_record(self.0, f)
        }
    }

    format!("{:?}", Shown(record))
}
