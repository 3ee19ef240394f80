//! Calls every operation of every API once (`sweep`), and decodes (`decode`) and encodes (`encode`) bodies.
//!
//! Copied by `cargo xtask generate` from `templates/conformance`; edit it there.
#![forbid(unsafe_code)]

use std::process::ExitCode;

use clap::{Parser, Subcommand};
use conformance::{body, sweep};

#[derive(Parser)]
#[command(
    name = "conformance",
    about = "Checks the generated clients with a server and with bodies"
)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Calls every operation once and prints one JSON line for each.
    Sweep(sweep::Arguments),
    /// Reads a response body from standard input, decodes it and prints it serialized again.
    Decode(body::Arguments),
    /// Reads a request body from standard input and prints the body that would be sent.
    Encode(body::Arguments),
}

#[tokio::main]
async fn main() -> ExitCode {
    let outcome = match Arguments::parse().command {
        Command::Sweep(arguments) => sweep::run(arguments).await,
        Command::Decode(arguments) => body::decode(&arguments),
        Command::Encode(arguments) => body::encode(&arguments),
    };
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(message) => {
            eprintln!("error: {message}");
            ExitCode::from(2)
        }
    }
}
