//! Fields of a record and parameters of an operation that have another name now: of the same type first, then by name.

use std::cmp::Reverse;

use tidbcloud_model::api::{Field, Parameter, Record, Type};
use tidbcloud_openapi::likeness::likeness;

use super::likelihood::Likelihood;
use super::matched_types::MatchedTypes;
use super::opposites;
use super::places::core;
use crate::ledger::LedgerSubject;

/// Two names below this likeness, in percent, are a removal and an addition.
const RENAMED: u8 = 50;

/// The same for the names of two things of one record or enum, whose type says more than that of a text.
const RENAMED_OF_ONE_TYPE: u8 = 40;

/// Likeness of the names of two things of different types.
const RETYPED: u8 = 80;

/// A pair of an old and a new thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RenamedMember {
    /// Index of the old thing.
    pub old: usize,
    /// Index of the new thing.
    pub new: usize,
    /// Certainty in percent; `None` of a fact.
    pub confidence: Option<u8>,
}

/// How two things are one: a fact, or a guess with its likeness in percent.
enum Alike {
    Fact,
    Guess(u8),
}

/// Returns the likeness of two wire names, where one can be the other's new name.
fn rename_likeness(old: &str, new: &str) -> Option<u8> {
    let excluded =
        opposites::exclude_each_other(old, new) || opposites::differ_in_numbers(old, new);
    (!excluded).then(|| likeness(old, new))
}

/// Pairs the removed fields of a record with the added ones that replace them. One Rust name is one field, and so is a former
/// one; other pairs are guesses, except where a row was dropped.
#[must_use]
pub fn renamed_fields(
    (old, removed): (&Record, &[&Field]),
    (new, added): (&Record, &[&Field]),
    types: &MatchedTypes<'_>,
) -> Vec<RenamedMember> {
    let of = |record: &Record, field: &Field| {
        LedgerSubject::Field(record.identity().to_owned(), field.wire_name.clone())
    };
    best_pairs(removed, added, |was, is| {
        let has = |aliases: &[String], name: &str| aliases.iter().any(|alias| alias == name);
        let is_former = has(&is.aliases, was.stem()) || has(&was.aliases, is.stem());
        if was.name == is.name || is_former {
            return Some(Alike::Fact);
        }
        let fits = types.same(&was.ty, &is.ty) && was.output_only == is.output_only;
        let guess = fits && !types.decided().rule_out(&of(old, was), &of(new, is));
        let names = guess.then(|| rename_likeness(&was.wire_name, &is.wire_name));
        let likely = names.flatten().filter(|likeness| *likeness >= RENAMED);
        likely.map(Alike::Guess)
    })
}

/// Pairs the removed query parameters of an operation with the added ones that replace them. One builder method is one parameter.
#[must_use]
pub fn renamed_parameters(
    removed: &[&Parameter],
    added: &[&Parameter],
    types: &MatchedTypes<'_>,
) -> Vec<RenamedMember> {
    best_pairs(removed, added, |was, is| {
        if was.required != is.required {
            return None;
        }
        // One builder method is one parameter, whatever its wire name and type.
        if was.method == is.method {
            return Some(Alike::Fact);
        }
        rename_likeness(&was.wire_name, &is.wire_name)
            .filter(|likeness| *likeness >= RENAMED && types.same(&was.ty, &is.ty))
            .map(Alike::Guess)
    })
}

/// Facts first, then the most alike; ties go to the first in order.
fn best_pairs<T: Copy>(
    removed: &[T],
    added: &[T],
    alike: impl Fn(T, T) -> Option<Alike>,
) -> Vec<RenamedMember> {
    let mut all: Vec<RenamedMember> = Vec::new();
    for (new, is) in added.iter().enumerate() {
        for (old, was) in removed.iter().enumerate() {
            let confidence = match alike(*was, *is) {
                Some(Alike::Fact) => None,
                Some(Alike::Guess(likeness)) => Some(likeness),
                None => continue,
            };
            all.push(RenamedMember {
                old,
                new,
                confidence,
            });
        }
    }
    all.sort_by_key(|pair| {
        let guessed = pair.confidence.is_some();
        (guessed, Reverse(pair.confidence), pair.new, pair.old)
    });
    let mut pairs: Vec<RenamedMember> = Vec::new();
    for pair in all {
        let is_taken = |known: &RenamedMember| known.old == pair.old || known.new == pair.new;
        if !pairs.iter().any(is_taken) {
            pairs.push(pair);
        }
    }
    pairs
}

/// A type in words.
fn shown(ty: &Type) -> String {
    match ty {
        Type::String => "text".to_owned(),
        Type::Boolean => "true or false".to_owned(),
        Type::Integer { .. } => "integer".to_owned(),
        Type::Number => "number".to_owned(),
        Type::Timestamp(_) => "time".to_owned(),
        Type::Bytes => "bytes".to_owned(),
        Type::File => "file".to_owned(),
        Type::Json => "anything".to_owned(),
        Type::Enum(name) | Type::Record(name) => name.clone(),
        Type::List(inner) => format!("list of {}", shown(inner)),
        Type::Map(inner) => format!("map of {}", shown(inner)),
    }
}

/// Likelihood that a field is another one of its record now.
pub(super) fn likelihood(old: &Field, new: &Field, types: &MatchedTypes<'_>) -> Option<Likelihood> {
    let names = rename_likeness(&old.wire_name, &new.wire_name)?;
    let same = types.same(&old.ty, &new.ty);
    let least = match (same, core(&old.ty)) {
        (true, Some(_)) => RENAMED_OF_ONE_TYPE,
        (true, None) => RENAMED,
        (false, _) => RETYPED,
    };
    if names < least {
        return None;
    }
    let reason = match same {
        true => "same type",
        false => "similar name",
    };
    let doubt = if !same {
        let (was, is) = (shown(&old.ty), shown(&new.ty));
        Some(match was == is {
            true => "another form of its type".to_owned(),
            false => format!("another type: {was} → {is}"),
        })
    } else if old.output_only != new.output_only {
        let sides = |field: &Field| match field.output_only {
            true => "only in responses",
            false => "in requests too",
        };
        Some(format!("{} → {}", sides(old), sides(new)))
    } else {
        None
    };
    Some(Likelihood {
        // A type says more than any name.
        score: match same {
            true => 50 + names / 2,
            false => names / 2,
        },
        reasons: vec![format!("{reason}, {names} % of the name")],
        doubt,
    })
}

/// Likelihood where only names are known: of rows of names.lock without a model of their document.
pub(super) fn likelihood_by_name(old: &str, new: &str) -> Option<Likelihood> {
    let names = rename_likeness(old, new).filter(|names| *names >= 60)?;
    Some(Likelihood {
        score: names,
        reasons: vec![format!("{names} % of the name")],
        doubt: None,
    })
}
