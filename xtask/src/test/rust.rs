//! The tests in Rust: host crates and `xtask`, with a real PostgreSQL beside them.

use anyhow::Result;

use super::tally::Tally;
use crate::postgres::Postgres;
use crate::{cargo, process, repo, vectors};

pub fn run() -> Result<Tally> {
    cargo::ensure_make()?;
    let postgres = Postgres::start()?;
    let url = postgres.url();
    let xtask = ["--package", "xtask"];
    let mut tally = suite(&cargo::HOST, &url)? + suite(&xtask, &url)?;
    if cargo::has_nextest() {
        // nextest leaves the examples in the documentation to `cargo test`.
        tally = tally + call(&[&["test", "--quiet", "--doc"], &cargo::HOST[..]].concat(), &url)?;
    }
    if let Some(folder) = repo::shared("vectors") {
        // A thousand rows with known answers are one test, or they would drown all others.
        let (_, failed) = vectors::check(&folder)?;
        tally = tally + Tally::one(failed == 0);
    }
    Ok(tally)
}

fn suite(selection: &[&str], postgres: &str) -> Result<Tally> {
    let runner: &[&str] = if cargo::has_nextest() {
        &["nextest", "run", "--no-fail-fast", "--no-tests", "pass", "--status-level", "fail"]
    } else {
        &["test", "--quiet", "--no-fail-fast"]
    };
    call(&[runner, selection].concat(), postgres)
}

fn call(arguments: &[&str], postgres: &str) -> Result<Tally> {
    let mut command = cargo::command();
    command.args(arguments).env("GAPWISE_TEST_POSTGRES", postgres);
    let (ended_well, said) = process::watch(&mut command)?;
    Ok(Tally::read(&said).or_failed(ended_well))
}
