//! Update masks: the body of a partial update is a resource, and the mask of the paths that are to change.

use serde_json::{Map, Value};

use crate::codec::record::{AnyRecord, Encoding, View};
use crate::codec::view::{has_nothing_to_send, set_fields};
use crate::request::options::{Options, tokens};

/// Names of the fields that lead to a place in the resource.
type FieldPath = Vec<String>;

/// A resource and its update mask, until they are sent.
#[derive(Clone)]
pub(crate) struct MaskedBody {
    resource_field: &'static str,
    mask_field: &'static str,
    /// The paths that are known to work.
    known: Vec<FieldPath>,
    resource: Value,
    mask: Mask,
}

#[derive(Clone)]
enum Mask {
    /// From the fields that are set in the record, in document order, and from those that the body has by hand.
    Computed(Vec<FieldPath>),
    ByHand(String),
}

impl MaskedBody {
    /// Makes the body of `record` and the mask of the fields that are set in it.
    ///
    /// `known` lists the paths that are known to work: each set field is named by the longest of them that
    /// is the field's path or leads to it, and by its own path where none does.
    pub(crate) fn new(
        resource_field: &'static str,
        mask_field: &'static str,
        known: &[&str],
        record: &dyn AnyRecord,
    ) -> Self {
        let known = known.iter().map(|path| path.split('.').map(str::to_owned));
        let mut leaves = Vec::new();
        collect(record, &[], &mut leaves);
        Self {
            resource_field,
            mask_field,
            known: known.map(Iterator::collect).collect(),
            resource: View::Record(record).into_value(Encoding::Sending),
            mask: Mask::Computed(leaves),
        }
    }

    /// The field of the body that has the resource.
    pub(crate) fn resource_field(&self) -> &'static str {
        self.resource_field
    }

    /// Replaces the computed mask.
    pub(crate) fn set_mask(&mut self, mask: String) {
        self.mask = Mask::ByHand(mask);
    }

    /// Returns the body with the values that the caller sets by hand, and the mask of all that is set in it then.
    pub(crate) fn value(self, options: &mut Options) -> Result<Value, String> {
        let pointers: Vec<FieldPath> = options
            .pointers()
            .map(|pointer| tokens(pointer).collect())
            .collect();
        // Where the caller writes the mask, or all of the body, there is no mask to compute.
        let has_mask = pointers
            .iter()
            .any(|pointer| pointer.first().is_none_or(|first| first == self.mask_field));
        let mut body = Map::new();
        body.insert(self.resource_field.to_owned(), self.resource);
        if let Mask::ByHand(mask) = &self.mask {
            body.insert(self.mask_field.to_owned(), Value::from(mask.as_str()));
        }
        let body = options.apply_body_fields(Some(Value::Object(body)))?;
        let mut body = body.unwrap_or_default();
        if has_mask {
            return Ok(body);
        }
        let is_empty = match self.mask {
            Mask::ByHand(mask) => mask.is_empty(),
            Mask::Computed(mut leaves) => {
                let resource = &body[self.resource_field];
                for pointer in &pointers {
                    if let Some((_, place)) = pointer
                        .split_first()
                        .filter(|(first, _)| *first == self.resource_field)
                    {
                        touch(&mut leaves, path_in(resource, place));
                    }
                }
                let mut mask = Vec::new();
                for leaf in leaves {
                    add(&mut mask, leaf, resource, &self.known);
                }
                let named: Vec<String> = mask.iter().map(|path| path.join(".")).collect();
                body[self.mask_field] = Value::from(named.join(","));
                mask.is_empty()
            }
        };
        if is_empty {
            return Err(format!(
                "nothing to update: no field of {} is set that may be sent; set the fields to change, or name \
                 them with with_update_mask",
                self.resource_field
            ));
        }
        Ok(body)
    }
}

/// Replaces all that was set below a value by hand with that value.
fn touch(leaves: &mut Vec<FieldPath>, path: FieldPath) {
    leaves.retain(|leaf| leaf == &path || !leaf.starts_with(&path));
    leaves.push(path);
}

/// Adds the name of a leaf, unless the mask covers it, for all that it covers.
fn add(mask: &mut Vec<FieldPath>, leaf: FieldPath, resource: &Value, known: &[FieldPath]) {
    let above = known.iter().filter(|known| leaf.starts_with(known));
    if let Some(path) = above.max_by_key(|known| known.len()) {
        return name(mask, path.clone());
    }
    // The names of its fields are known to work, and its name is not. The whole resource has no name.
    let opens = leaf.is_empty() || known.iter().any(|known| known.starts_with(&leaf));
    let value = leaf
        .iter()
        .try_fold(resource, |place, name| place.get(name));
    match value.and_then(Value::as_object) {
        Some(fields) if opens && !fields.is_empty() => {
            for field in fields.keys() {
                let leaf = [leaf.as_slice(), std::slice::from_ref(field)].concat();
                add(mask, leaf, resource, known);
            }
        }
        _ if leaf.is_empty() => {}
        _ => name(mask, leaf),
    }
}

fn name(mask: &mut Vec<FieldPath>, path: FieldPath) {
    if !mask.iter().any(|named| path.starts_with(named)) {
        mask.retain(|named| !named.starts_with(&path));
        mask.push(path);
    }
}

/// Converts tokens of a JSON pointer to a path of the mask: lists change as a whole.
fn path_in(resource: &Value, tokens: &[String]) -> FieldPath {
    let mut place = Some(resource);
    let inner = tokens.iter().take_while(|token| {
        let is_list = place.is_some_and(Value::is_array);
        place = place.and_then(|place| place.get(token.as_str()));
        !is_list
    });
    inner.cloned().collect()
}

/// Collects the paths of the fields that are set and may be sent: records are descended, everything else is a leaf.
fn collect(record: &dyn AnyRecord, above: &[String], leaves: &mut Vec<FieldPath>) {
    for (field, view) in set_fields(record) {
        if field.is_output_only() {
            continue;
        }
        if let (View::Map(map, form), true) = (&view, field.is_rest()) {
            map.each(*form, &mut |name, _| {
                leaves.push([above, &[name.to_owned()]].concat());
            });
            continue;
        }
        let path = [above, &[field.wire().to_owned()]].concat();
        let Some(nested) = view.record() else {
            leaves.push(path);
            continue;
        };
        if has_nothing_to_send(nested) {
            continue;
        }
        let before = leaves.len();
        collect(nested, &path, leaves);
        if leaves.len() == before {
            // An empty record was set on purpose: its path is in the mask.
            leaves.push(path);
        }
    }
}
