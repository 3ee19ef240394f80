//! Prints the role of every operation of the APIs in a `specs/` folder, for `cargo xtask list --roles`.
//!
//! Arguments: the folder, `--json` or `--table`, and the id of one API, or none for all.

use std::env;
use std::process::ExitCode;

use tidbcloud_mock::role_table;
use tidbcloud_specs::Specs;

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match print(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}

fn print(arguments: &[String]) -> Result<(), String> {
    let [folder, form, only @ ..] = arguments else {
        return Err(
            "error: a folder and a form are needed\n  fix: `cargo xtask list --roles`".to_owned(),
        );
    };
    let specs = Specs::open(folder).map_err(|problems| problems.to_string())?;
    for entry in specs.entries() {
        if only.first().is_some_and(|id| *id != entry.id) {
            continue;
        }
        let loaded = specs
            .load(&entry.id)
            .map_err(|problems| problems.to_string())?;
        let rows = role_table(&loaded.api, &loaded.document);
        let width = rows
            .iter()
            .map(|row| row.operation.len())
            .max()
            .unwrap_or(0);
        for row in rows {
            if form == "--json" {
                let row = serde_json::json!({"api": entry.id, "operation": row.operation, "role": row.role,
                    "reason": row.reason});
                println!("{row}");
                continue;
            }
            let reason = row
                .reason
                .map_or(String::new(), |reason| format!(": {reason}"));
            println!(
                "{:<11} {:<width$}  {}{reason}",
                entry.id, row.operation, row.role
            );
        }
    }
    Ok(())
}
