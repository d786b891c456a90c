//! The gapwise binary.

use std::process::ExitCode;

use clap::Parser;
use server::cli::{Arguments, Command};

/// A page is some thousands of short strings, which this allocator makes cheaper than the system's.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let Arguments { command: Command::Serve(options) } = Arguments::parse();
    match server::serve::run(&options) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
