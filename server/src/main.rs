//! The gapwise binary.

use std::process::ExitCode;

use clap::Parser;
use server::cli::{Arguments, Command, Strategy};

/// A page is some thousands of short strings, which this allocator makes cheaper than the system's.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::Serve(options) => server::serve::run(&options),
        Command::Strategy(Strategy::Check { file }) => server::check::strategy(&file),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
