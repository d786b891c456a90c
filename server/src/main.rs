//! The gapwise binary.

use std::process::ExitCode;

use clap::Parser;
use server::cli::{Arguments, Command};

fn main() -> ExitCode {
    let Arguments {
        command: Command::Serve(options),
    } = Arguments::parse();
    match server::serve::run(&options) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
