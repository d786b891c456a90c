//! `cargo xtask test`: every check and every test, lane by lane.

mod browser;
mod rust;
mod tally;

use std::process::ExitCode;
use std::time::Instant;

use anyhow::Result;
use clap::ValueEnum;

use crate::{build, cargo, repo};
use tally::Tally;

#[derive(clap::Args)]
pub struct Options {
    /// Run only these lanes, separated by commas
    #[arg(long, value_enum, value_delimiter = ',')]
    only: Vec<Lane>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Lane {
    /// The formatting
    Fmt,
    /// The lints, on host and wasm
    Clippy,
    /// The documentation, without a warning
    Docs,
    /// The tests in Rust, on `SQLite` and a real `PostgreSQL`
    Rust,
    /// The release build with its size gate
    Build,
    /// The journeys in a real browser (builds first)
    Browser,
}

impl Lane {
    fn name(self) -> String {
        self.to_possible_value().map_or_else(String::new, |value| value.get_name().to_owned())
    }

    fn run(self) -> Result<Tally> {
        match self {
            Self::Fmt => cargo::check(&["fmt", "--all", "--check"]).map(|()| Tally::default()),
            Self::Clippy => clippy().map(|()| Tally::default()),
            Self::Docs => docs().map(|()| Tally::default()),
            Self::Rust => rust::run(),
            Self::Build => build::build(build::Options { dev: false }).map(|_| Tally::default()),
            Self::Browser => browser::run(),
        }
    }
}

/// Runs the lanes; whatever happens, the last line printed is `N passed, N failed`.
pub fn run(options: &Options) -> ExitCode {
    let lanes: Vec<Lane> = Lane::value_variants()
        .iter()
        .copied()
        .filter(|lane| options.only.is_empty() || options.only.contains(lane))
        .collect();
    let mut total = Tally::default();
    let mut lines = Vec::new();
    for lane in lanes {
        println!("\n== {}", lane.name());
        let started = Instant::now();
        let (tally, word) = match lane.run() {
            Ok(tally) if tally.failed == 0 => (tally, "ok"),
            Ok(tally) => (tally, "FAILED"),
            Err(error) => {
                eprintln!("{}: {error:#}", lane.name());
                // A lane that broke off counts as one failed test, or the total would hide it.
                (Tally { passed: 0, failed: 1 }, "FAILED")
            }
        };
        let seconds = started.elapsed().as_secs_f64();
        lines.push(format!("{:<9}{seconds:>7.1} s{:>7} passed  {word}", lane.name(), tally.passed));
        total = total + tally;
    }
    println!("\n{}", lines.join("\n"));
    if options.only.is_empty() || options.only.contains(&Lane::Rust) {
        let published = repo::published().is_some();
        println!("{}", what_ran(published, repo::shared("vectors").is_some()));
    }
    println!("{} passed, {} failed", total.passed, total.failed);
    if total.failed > 0 {
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}

fn clippy() -> Result<()> {
    cargo::ensure_make()?;
    let deny = ["--quiet", "--", "--deny", "warnings"];
    let host = ["clippy", "--all-targets"];
    cargo::check(&[&host[..], &cargo::HOST, &deny].concat())?;
    cargo::check(&[&host[..], &["--package", "xtask"], &deny].concat())?;
    let wasm = ["clippy", "--package", "frontend", "--target", cargo::WASM];
    cargo::ensure_wasm()?;
    cargo::check(&[&wasm[..], &deny].concat())
}

fn docs() -> Result<()> {
    cargo::ensure_make()?;
    let doc = ["doc", "--no-deps", "--document-private-items", "--quiet"];
    for selection in [&cargo::HOST[..], &["--package", "xtask"]] {
        let mut command = cargo::command();
        command.args(doc).args(selection).env("RUSTDOCFLAGS", "--deny warnings");
        crate::process::check(&mut command)?;
    }
    Ok(())
}

/// Which of the tests ran that need files from elsewhere.
fn what_ran(published: bool, vectors: bool) -> &'static str {
    match (published, vectors) {
        (true, true) => "Tests on the published files and the reference vectors ran.",
        (true, false) => "Tests on the published files ran; there are no reference vectors.",
        (false, true) => {
            "Reference vectors ran; tests on the published files did not: \
             GAPWISE_PUBLISHED names no folder of them."
        }
        (false, false) => {
            "Tests on the published files and reference vectors did not run: \
             GAPWISE_PUBLISHED names no folder of published files."
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_ran_is_said_and_nothing_else() {
        assert!(what_ran(true, false).starts_with("Tests on the published files ran"));
        assert!(what_ran(false, true).starts_with("Reference vectors ran"));
        assert!(!what_ran(true, true).contains("not"));
        assert!(what_ran(false, false).contains("did not run: GAPWISE_PUBLISHED names no folder"));
    }
}
