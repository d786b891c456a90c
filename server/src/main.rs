//! The gapwise binary.

use std::process::ExitCode;

use clap::Parser;
use server::cli::{Arguments, Command, Strategy};

/// A page is some thousands of short strings, which this allocator makes cheaper than the system's;
/// and what a start frees it gives back by itself, on a thread of its own (how soon: `.cargo/config.toml`).
#[global_allocator]
static ALLOCATOR: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

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
