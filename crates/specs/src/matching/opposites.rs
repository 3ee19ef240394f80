//! Opposite words, which rule out a rename: `startDate` never became `endDate`, however many letters they share.

use heck::ToSnakeCase;

/// Words that exclude each other: each row has two or more sides, each side the words for one thing.
const ROWS: &[&[&[&str]]] = &[
    &[
        &["start", "begin", "starting", "beginning"],
        &["end", "finish", "stop", "ending"],
    ],
    &[&["min", "minimum"], &["max", "maximum"]],
    &[&["least"], &["most"]],
    &[&["low", "lower"], &["high", "higher", "upper"]],
    &[&["less"], &["more", "greater"]],
    &[&["public"], &["private"]],
    &[&["internal"], &["external"]],
    &[&["local"], &["remote"]],
    &[&["enable"], &["disable"]],
    &[&["allow", "accept"], &["deny", "block", "reject", "forbid"]],
    &[&["include"], &["exclude"]],
    &[
        &["source", "src", "origin"],
        &["target", "destination", "dest", "dst"],
    ],
    &[&["sender"], &["receiver", "recipient"]],
    &[&["send", "sent"], &["receive"]],
    &[&["request"], &["response", "reply"]],
    &[&["from"], &["to"]],
    &[&["before"], &["after"]],
    &[&["since"], &["until"]],
    &[&["first"], &["last"]],
    &[&["old", "oldest"], &["new", "newest", "latest"]],
    &[&["previous", "prev"], &["current"], &["next"]],
    &[&["in"], &["out"]],
    &[&["input"], &["output"]],
    &[&["inner"], &["outer"]],
    &[&["ingress", "inbound"], &["egress", "outbound"]],
    &[&["upload"], &["download"]],
    &[&["read"], &["write", "written"]],
    &[&["up"], &["down"]],
    &[&["top"], &["bottom"]],
    &[&["left"], &["right"]],
    &[&["on"], &["off"]],
    &[&["true"], &["false"]],
    &[&["yes"], &["no"]],
    &[&["asc", "ascending"], &["desc", "descending"]],
    VERBS,
    &[&["open"], &["close"]],
    &[&["lock"], &["unlock"]],
    &[&["attach"], &["detach"]],
    &[&["connect"], &["disconnect"]],
    &[&["encrypt"], &["decrypt"]],
    &[&["encode"], &["decode"]],
    &[
        &["success", "succeed", "succeeded"],
        &["failure", "fail", "error"],
    ],
    &[&["primary"], &["secondary"]],
    &[&["parent"], &["child", "children"]],
    &[&["client"], &["server"]],
    &[&["username", "user"], &["password"]],
    &[&["id"], &["name"], &["secret"]],
    &[
        &["millis", "ms"],
        &["second", "sec"],
        &["minute"],
        &["hour"],
        &["day"],
        &["week"],
        &["month"],
        &["year"],
    ],
];

/// Verbs by their effects: what deletes a thing does not cancel it, and what reads it does not change it.
const VERBS: &[&[&str]] = &[
    &["create", "add", "insert"],
    &["update", "modify", "edit", "patch", "change", "set"],
    &[
        "delete",
        "remove",
        "removal",
        "destroy",
        "terminate",
        "purge",
    ],
    &[
        "get", "list", "describe", "read", "fetch", "show", "retrieve",
    ],
    &["start", "begin", "launch"],
    &["stop"],
    &["pause", "suspend", "halt"],
    &["resume"],
    &["cancel", "cancellation", "abort"],
    &["restart", "reboot"],
    &["retry"],
    &["restore", "recover"],
    &["rotate"],
    &["scale", "resize"],
    &["grant"],
    &["revoke"],
    &["validate", "check", "test", "verify"],
    &["copy", "clone"],
    &["move", "migrate"],
    &["upgrade"],
    &["rollback"],
    &["approve"],
    &["reject"],
    &["publish", "deploy"],
    &["import"],
    &["export"],
];

/// Endings that do not change the meaning of a word.
const ENDINGS: &[&str] = &["s", "d", "ed", "es", "r", "er", "ing"];

/// Endings before which a word loses its last `e`.
const ENDINGS_WITHOUT_E: &[&str] = &["ing", "ion"];

/// Prefixes that turn a word into its opposite: `visible` and `invisible`.
const PREFIXES: &[&str] = &["un", "dis", "in", "non", "anti"];

/// Words that turn those around them into their opposite, in front or inside: `outputOldValue` and `disableOutputOldValue`.
const NEGATIONS: &[&str] = &[
    "not", "non", "without", "never", "disable", "disallow", "skip", "exclude", "ignore", "omit",
    "suppress", "prevent", "deny", "forbid", "block", "hide", "hidden",
];

/// Whether two names cannot be one thing, because the words that differ exclude each other.
pub(super) fn exclude_each_other(old: &str, new: &str) -> bool {
    let (old, new) = (words(old), words(new));
    let (removed, added) = (without(&old, &new), without(&new, &old));
    if is_negated(&removed, &old) != is_negated(&added, &new) {
        return true;
    }
    let among = |olds: &[&str], news: &[&str]| {
        olds.iter()
            .any(|old| news.iter().any(|new| are_opposites(old, new)))
    };
    // The same words in another order: `leftToRight` and `rightToLeft`.
    let swapped = removed.is_empty()
        && added.is_empty()
        && old
            .iter()
            .zip(&new)
            .any(|(old, new)| are_opposites(old, new));
    swapped || among(&removed, &added)
}

/// Whether two names have different numbers: `ipv4` and `ipv6`, `us_east_1` and `us_east_2`.
pub(super) fn differ_in_numbers(old: &str, new: &str) -> bool {
    let (old, new) = (words(old), words(new));
    let has_number = |words: &[&str]| {
        let mut words = words.iter();
        words.any(|word| word.starts_with(|c: char| c.is_ascii_digit()))
    };
    has_number(&without(&old, &new)) && has_number(&without(&new, &old))
}

/// Whether one of the words that only one name has turns the others into their opposite.
fn is_negated(own: &[&str], all: &[String]) -> bool {
    let negates = |word: &&str| NEGATIONS.iter().any(|listed| is_form(word, listed));
    // The last word may abbreviate "number": `serialNo`.
    let last = all.len().saturating_sub(1);
    let has_no = own.contains(&"no") && all[..last].iter().any(|word| word == "no");
    has_no || own.iter().any(negates)
}

/// Whether a word says what an operation does.
pub(crate) fn is_verb(word: &str) -> bool {
    VERBS.iter().any(|side| side.contains(&word))
}

/// Words of a name in lower case; a run of digits is a word.
pub(super) fn words(name: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for part in name.to_snake_case().split('_') {
        let mut was_digit = None;
        for c in part.chars() {
            let is_digit = c.is_ascii_digit();
            match words.last_mut() {
                Some(word) if was_digit == Some(is_digit) => word.push(c),
                _ => words.push(c.to_string()),
            }
            was_digit = Some(is_digit);
        }
    }
    words
}

/// Words of one name that the other lacks; a word that occurs twice is needed twice.
fn without<'w>(words: &'w [String], others: &[String]) -> Vec<&'w str> {
    let mut others: Vec<&String> = others.iter().collect();
    let mut left = Vec::new();
    for word in words {
        match others.iter().position(|other| *other == word) {
            Some(index) => {
                others.swap_remove(index);
            }
            None => left.push(word.as_str()),
        }
    }
    left
}

fn are_opposites(old: &str, new: &str) -> bool {
    let prefixed = |long: &str, short: &str| {
        let mut prefixes = PREFIXES.iter();
        prefixes.any(|prefix| long.strip_prefix(prefix) == Some(short))
    };
    if prefixed(old, new) || prefixed(new, old) {
        return true;
    }
    let side = |row: &[&[&str]], word: &str| {
        row.iter()
            .position(|side| side.iter().any(|listed| is_form(word, listed)))
    };
    ROWS.iter()
        .any(|row| match (side(row, old), side(row, new)) {
            (Some(old), Some(new)) => old != new,
            _ => false,
        })
}

/// Whether a word is a listed one, or the listed one with another ending: `created`, `targets`, `stopped`.
fn is_form(word: &str, listed: &str) -> bool {
    if is_form_without_e(word, listed) {
        return true;
    }
    let Some(ending) = word.strip_prefix(listed) else {
        return false;
    };
    // The last letter is written twice before some endings.
    let last = listed.chars().next_back();
    let doubled = last.and_then(|last| ending.strip_prefix(last));
    ending.is_empty()
        || ENDINGS.contains(&ending)
        || doubled.is_some_and(|it| ENDINGS.contains(&it))
}

/// Whether a word is a listed one whose last `e` its ending replaces: `creating`, `deletion`.
fn is_form_without_e(word: &str, listed: &str) -> bool {
    let stem = listed.strip_suffix('e');
    let ending = stem.and_then(|stem| word.strip_prefix(stem));
    ending.is_some_and(|ending| ENDINGS_WITHOUT_E.contains(&ending))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn all(expected: bool, pairs: &[(&str, &str)]) {
        for (old, new) in pairs {
            for (old, new) in [(old, new), (new, old)] {
                assert_eq!(exclude_each_other(old, new), expected, "{old} → {new}");
            }
        }
    }

    #[test]
    fn opposites_exclude_each_other_however_they_are_written() {
        all(
            true,
            &[
                ("startDate", "endDate"),
                ("startDate", "endTime"),
                ("start_time", "EndTime"),
                ("beginAt", "endAt"),
                ("minRcu", "maxRcu"),
                ("minRcu", "maximumRcu"),
                ("min2Rcu", "max2Rcu"),
                ("minRcu", "maxRcuCount"),
                ("publicKey", "privateKey"),
                ("isEnabled", "isDisabled"),
                ("enableBackup", "disableBackup"),
                ("sourceId", "targetId"),
                ("sourceUri", "destinationUri"),
                ("sources", "targets"),
                ("fromRegion", "toRegion"),
                ("createdBefore", "createdAfter"),
                ("firstPage", "lastPage"),
                ("oldPassword", "newPassword"),
                ("bytesIn", "bytesOut"),
                ("inputFormat", "outputFormat"),
                ("readUnits", "writeUnits"),
                ("nextPageToken", "previousPageToken"),
                ("nextPageToken", "prevPageToken"),
                ("scaleUp", "scaleDown"),
                ("leftNode", "rightNode"),
                ("createdAt", "deletedAt"),
                ("createTime", "updateTime"),
                ("usersAdded", "usersRemoved"),
                ("openedAt", "closedAt"),
                ("startedAt", "stoppedAt"),
                ("username", "password"),
                ("userName", "password"),
                ("isVerified", "isUnverified"),
                ("visible", "invisible"),
                ("isShared", "isNotShared"),
                ("regionId", "regionName"),
                ("intervalHours", "intervalDays"),
                ("leftToRight", "rightToLeft"),
                ("startTimestamp", "stopTimestamp"),
                ("outputOldValue", "disableOutputOldValue"),
                ("outputOldValue", "outputDisabledOldValue"),
                ("outputOldValue", "skipOutputOldValue"),
                ("publicAccess", "noPublicAccess"),
                ("columns", "excludedColumns"),
                ("enabled", "disabled"),
                ("delete_task", "cancel_task"),
                ("delete_task", "resume_task"),
                ("cancel_task", "resume_task"),
                ("start_task", "stop_task"),
                ("restart_task", "start_task"),
                ("get_task", "delete_task"),
                ("list_tasks", "create_task"),
                ("CREATING", "DELETING"),
                ("PAUSING", "RESUMING"),
                ("cancelledAt", "deletedAt"),
            ],
        );
    }

    #[test]
    fn words_that_say_the_same_do_not() {
        all(
            false,
            &[
                ("timeZone", "zone"),
                ("displayName", "display_name"),
                ("region", "regionId"),
                ("filter", "filterBy"),
                ("startDate", "startTime"),
                ("startDate", "beginDate"),
                ("maxRcu", "maximumRcu"),
                ("endDate", "endOn"),
                ("nodeSpec", "nodeSpecs"),
                ("targetUri", "targetUrl"),
                ("createTime", "createdAt"),
                ("inUse", "inUseBy"),
                ("state", "status"),
                ("s3Uri", "s3URI"),
                ("serialNo", "serialNumber"),
                ("edit_database", "update_database"),
                ("get_tasks", "list_tasks"),
                ("CreateImportTaskResp", "OpenCreateImportTask"),
                ("pause_cluster", "halt_cluster"),
                ("", "a"),
            ],
        );
    }

    #[test]
    fn numbers_differ_where_both_names_have_one() {
        for (old, new) in [("ipv4", "ipv6"), ("us-east-1", "us-east-2"), ("2C", "4C")] {
            assert!(differ_in_numbers(old, new), "{old} → {new}");
        }
        for (old, new) in [("s3Uri", "uri"), ("size", "size2"), ("ipv4", "ipV4")] {
            assert!(!differ_in_numbers(old, new), "{old} → {new}");
        }
    }
}
