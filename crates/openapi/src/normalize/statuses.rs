//! Statuses of responses, in one spelling.

use serde_json::{Map, Value};

use crate::normalize::normalization::NormalizationReport;

/// Statuses have one spelling: `2xx` is `2XX`.
pub(super) fn normalize(
    responses: &mut Map<String, Value>,
    pointer: &str,
    report: &mut NormalizationReport,
) {
    let spelled = |status: &String| {
        let upper = status.to_ascii_uppercase();
        let is_range = upper.len() == 3 && upper.ends_with("XX");
        let spelling = match is_range {
            true => upper,
            false if status.eq_ignore_ascii_case("default") => "default".to_owned(),
            false => return None,
        };
        (spelling != *status).then(|| (status.clone(), spelling))
    };
    let others: Vec<(String, String)> = responses.keys().filter_map(spelled).collect();
    for (status, spelling) in others {
        // Of two that say the same, the check names the one that is misspelt.
        if !responses.contains_key(&spelling)
            && let Some(response) = responses.remove(&status)
        {
            let pointer = format!("{pointer}/responses/{status}");
            report.repair("a status in another case: corrected", &pointer, &spelling);
            responses.insert(spelling, response);
        }
    }
}
