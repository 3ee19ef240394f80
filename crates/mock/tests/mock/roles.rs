//! Roles of the operations of the published documents.

use tidbcloud_mock::role_table;
use tidbcloud_specs::Specs;

use crate::state::SPECS;

#[test]
fn every_operation_has_a_role_or_a_reason_for_its_sample() {
    let specs = Specs::open(SPECS).expect("the specs folder");
    let mut wrong = Vec::new();
    for entry in specs.entries() {
        let loaded = specs.load(&entry.id).expect("a document");
        let rows = role_table(&loaded.api, &loaded.document);
        assert_eq!(rows.len(), loaded.api.operations.len(), "{}", entry.id);
        let unexplained = rows
            .into_iter()
            .filter(|row| row.is_sample() != row.reason.is_some());
        wrong.extend(unexplained.map(|row| format!("{} {row:?}", entry.id)));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
