//! Builds, runs, tests and measures Gapwise, and makes its figures.
//!
//! One file a command. What a command needs beyond Rust and Node (the wasm target, the npm
//! packages, Chromium, PostgreSQL) it finds or installs, or says in one sentence what to install.

mod bench;
mod browser;
mod build;
mod cargo;
mod coverage;
mod data;
mod install;
mod node;
mod postgres;
mod process;
mod repo;
mod run;
mod serve;
mod shots;
mod test;
mod vectors;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(name = "cargo xtask", about = "Builds, runs, tests and measures Gapwise", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build the release binary, with the site's files and the figures inside
    Build(build::Options),
    /// Build, then serve and print the address
    Run(run::Options),
    /// Run every check and every test there is
    Test(test::Options),
    /// Measure speed and weight and write the table into docs/performance.md
    Bench(bench::Options),
    /// Make the figures in data/ from a folder of published files
    Data {
        /// The folder with the published files
        folder: PathBuf,
    },
    /// Write docs/strategy-coverage.md: where each thing that a strategy says stands on the site
    Coverage,
    /// Check reference vectors (CSV files of rows with known answers)
    Vectors {
        /// The folder with the CSV files
        folder: PathBuf,
    },
    /// Take pictures of every page at four widths, light and dark, into shots/
    Shots(shots::Options),
}

fn main() -> ExitCode {
    let outcome = match Arguments::parse().command {
        Command::Build(options) => build::run(options),
        Command::Run(options) => run::run(&options),
        Command::Test(options) => return test::run(&options),
        Command::Bench(options) => bench::run(&options),
        Command::Data { folder } => data::run(&folder),
        Command::Coverage => coverage::write(),
        Command::Vectors { folder } => vectors::run(&folder),
        Command::Shots(options) => shots::run(&options),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("cargo xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}
