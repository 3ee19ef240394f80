//! `record` and `check`: recordings of the real API.

use std::path::Path;
use std::process::ExitCode;

use tidbcloud_mock::{Difference, Recording};

use crate::Ended;
use crate::arguments::RecordArguments;
use crate::output::show;

/// Lists the places where recorded responses differ from the documents.
pub(crate) fn check(file: &Path) -> Ended {
    let recording = Recording::read(file)?;
    let differences = recording.differences()?;
    show(&report(&recording, file, &differences))?;
    Ok(match differences.as_slice() {
        [] => ExitCode::SUCCESS,
        _ => ExitCode::FAILURE,
    })
}

fn report(recording: &Recording, file: &Path, differences: &[Difference]) -> String {
    let listed = differences
        .iter()
        .map(|difference| format!("{difference}\n\n"));
    let places = match differences.len() {
        0 => "no place differs".to_owned(),
        1 => "1 place differs".to_owned(),
        places => format!("{places} places differ"),
    };
    let exchanges = match recording.len() {
        1 => "1 exchange".to_owned(),
        exchanges => format!("{exchanges} exchanges"),
    };
    format!(
        "{}{}: {exchanges}, {places} from the documents\n",
        listed.collect::<String>(),
        file.display()
    )
}

/// Serves the real API until a signal ends it, and then lists the differences.
#[cfg(feature = "record")]
#[tokio::main]
pub(crate) async fn serve(arguments: RecordArguments) -> Ended {
    use tidbcloud_core::ConfigBuilder;

    let RecordArguments {
        to,
        upstream,
        server,
    } = arguments;
    let (detached, access) = (server.detached, server.access);
    let upstreams: Vec<String> = upstream.iter().map(|(api, _)| api.clone()).collect();
    let config = upstream
        .into_iter()
        .fold(ConfigBuilder::from_env(), |config, (api, url)| {
            config.endpoint(api, url)
        });
    let config = config.application(concat!("tidbcloud-mock/", env!("CARGO_PKG_VERSION")));
    let mock = server
        .builder()
        .record(&to, config.build()?)
        .start()
        .await?;
    if let Some(id) = upstreams.iter().find(|id| mock.endpoint(id).is_none()) {
        // It has no call yet.
        std::fs::remove_file(&to)?;
        let served: Vec<&str> = mock.endpoints().map(|(id, _)| id).collect();
        return Err(format!(
            "--upstream names {id:?}, which is not served: this serves {}",
            served.join(", ")
        )
        .into());
    }
    crate::output::print(&mock, access, detached).await?;
    crate::stop_signal().await?;
    mock.stop().await;
    let recording = Recording::read(&to)?;
    let differences = recording.differences()?;
    // The output of a process in the background is not read.
    if detached.is_none() {
        show(&format!("\n{}", report(&recording, &to, &differences)))?;
    }
    Ok(ExitCode::SUCCESS)
}

#[cfg(not(feature = "record"))]
pub(crate) fn serve(_: RecordArguments) -> Ended {
    Err("this program was built without the feature `record`: install it by `cargo install tidbcloud-mock --features record`".into())
}
