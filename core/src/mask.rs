//! The body of a partial update: a resource, and the mask of the paths that are to change.

use serde_json::{Map, Value};

use crate::options::tokens;
use crate::record::{AnyRecord, Encoding, encode_record, encode_root};

/// A resource and its update mask, until they are sent.
#[derive(Clone)]
pub(crate) struct MaskedBody {
    resource_field: &'static str,
    mask_field: &'static str,
    /// The paths that are known to work.
    known: Vec<String>,
    resource: Value,
    mask: Mask,
}

#[derive(Clone)]
enum Mask {
    Computed(Vec<String>),
    ByHand(String),
}

impl MaskedBody {
    /// A body of `record` and the mask of what is set in it, in document order.
    ///
    /// `known` lists the paths that are known to work: each set field is named by the longest of them that
    /// is the field's path or leads to it, and by its own path where none does.
    pub(crate) fn new(
        resource_field: &'static str,
        mask_field: &'static str,
        known: &[&str],
        record: &dyn AnyRecord,
    ) -> Self {
        let known: Vec<String> = known.iter().map(|&path| path.to_owned()).collect();
        let mut leaves = Vec::new();
        collect(record, "", &mut leaves);
        let mut mask = Vec::with_capacity(leaves.len());
        for leaf in &leaves {
            add(&mut mask, leaf, &known);
        }
        Self {
            resource_field,
            mask_field,
            known,
            resource: encode_root(record, Encoding::Sending),
            mask: Mask::Computed(mask),
        }
    }

    /// Replaces the computed mask.
    pub(crate) fn set_mask(&mut self, mask: String) {
        self.mask = Mask::ByHand(mask);
    }

    /// The body. `pointers` say where in it the caller is going to set values by hand: the mask names them too.
    pub(crate) fn value<'p>(
        self,
        pointers: impl IntoIterator<Item = &'p str>,
    ) -> Result<Value, String> {
        let mut settled = false;
        let mask = match self.mask {
            Mask::ByHand(mask) => mask,
            Mask::Computed(mut mask) => {
                for pointer in pointers {
                    let mut tokens = tokens(pointer);
                    let first = tokens.next();
                    // Whoever writes the mask, or all of the body, is past computing.
                    settled |= first
                        .as_deref()
                        .is_none_or(|first| first == self.mask_field);
                    if first.as_deref() == Some(self.resource_field) {
                        let path = path_in(&self.resource, tokens);
                        if !path.is_empty() {
                            add(&mut mask, &path, &self.known);
                        }
                    }
                }
                mask.join(",")
            }
        };
        if mask.is_empty() && !settled {
            return Err(format!(
                "nothing to update: no field of {} is set that may be sent; set the fields to change, or name \
                 them with with_update_mask",
                self.resource_field
            ));
        }
        let mut body = Map::new();
        body.insert(self.resource_field.to_owned(), self.resource);
        body.insert(self.mask_field.to_owned(), Value::from(mask));
        Ok(Value::Object(body))
    }
}

/// Adds the name of a leaf, unless the mask covers it.
fn add(mask: &mut Vec<String>, leaf: &str, known: &[String]) {
    let path = known
        .iter()
        .map(String::as_str)
        .filter(|known| leads_to(known, leaf))
        .max_by_key(|known| known.len())
        .unwrap_or(leaf);
    if !mask.iter().any(|named| leads_to(named, path)) {
        mask.push(path.to_owned());
    }
}

/// The mask's way to say where tokens of a JSON pointer lead: lists change as a whole.
fn path_in(resource: &Value, tokens: impl Iterator<Item = String>) -> String {
    let mut place = Some(resource);
    let mut path: Vec<String> = Vec::new();
    for token in tokens {
        if place.is_some_and(Value::is_array) {
            break;
        }
        place = place.and_then(|place| place.get(&token));
        path.push(token);
    }
    path.join(".")
}

/// The paths of what is set and may be sent: records are descended, everything else is a leaf.
fn collect(record: &dyn AnyRecord, prefix: &str, leaves: &mut Vec<String>) {
    for (index, field) in record.fields().iter().enumerate() {
        let Some(slot) = record.slot(index).filter(|slot| slot.is_set()) else {
            continue;
        };
        if field.is_output_only() {
            continue;
        }
        let path = match prefix {
            "" => field.wire().to_owned(),
            _ => format!("{prefix}.{}", field.wire()),
        };
        let Some(nested) = slot.as_record() else {
            leaves.push(path);
            continue;
        };
        if encode_record(nested, Encoding::Sending).is_none() {
            continue;
        }
        let before = leaves.len();
        collect(nested, &path, leaves);
        if leaves.len() == before {
            // An empty record was set on purpose: it stands for itself.
            leaves.push(path);
        }
    }
}

/// Whether `path` is `leaf` or one of the records above it.
fn leads_to(path: &str, leaf: &str) -> bool {
    leaf.strip_prefix(path)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}
