//! The update mask: which paths of a record a partial update names.

use crate::record::{AnyRecord, Encoding, encode_record};

/// The mask for what is set in `record`, in document order.
///
/// `known` lists the paths that are known to work: each set field is named by the longest of them that
/// is the field's path or leads to it, and by its own path where none does.
pub(crate) fn update_mask(record: &dyn AnyRecord, known: &[&str]) -> Vec<String> {
    let mut leaves = Vec::new();
    collect(record, "", &mut leaves);
    let mut mask: Vec<String> = Vec::with_capacity(leaves.len());
    for leaf in leaves {
        let path = known
            .iter()
            .filter(|known| leads_to(known, &leaf))
            .max_by_key(|known| known.len())
            .map_or(leaf.as_str(), |known| known);
        if !mask.iter().any(|named| named == path) {
            mask.push(path.to_owned());
        }
    }
    mask
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
