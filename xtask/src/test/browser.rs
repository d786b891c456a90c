//! The journeys: Playwright against the release binary.

use anyhow::{Context, Result};
use serde_json::Value;

use super::tally::Tally;
use crate::node::Packages;
use crate::{browser, build, process, serve};

pub fn run() -> Result<Tally> {
    let built = build::build(build::Options { dev: false })?;
    let packages = Packages::of("end2end")?;
    let folder = serve::folder()?;
    let server = serve::start(&built.binary, folder.path(), &[])?;
    let results = folder.path().join("results.json");
    let mut playwright = packages.node("node_modules/@playwright/test/cli.js");
    playwright
        .arg("test")
        .env("CHROMIUM", browser::find()?)
        .env("GAPWISE_URL", server.url())
        .env("GAPWISE_RESULTS", &results);
    let ended_well = process::check(&mut playwright).is_ok();
    let text = std::fs::read_to_string(&results).context("Playwright left no results")?;
    Ok(read(&text)?.or_failed(ended_well))
}

/// A test that passes only on a second try has failed: it would fail somebody else tomorrow.
fn read(results: &str) -> Result<Tally> {
    let results: Value = serde_json::from_str(results)?;
    let count = |name: &str| {
        let number = results.pointer(&format!("/stats/{name}")).and_then(Value::as_u64);
        number.and_then(|number| u32::try_from(number).ok()).unwrap_or(0)
    };
    let broken = results.pointer("/errors").and_then(Value::as_array).map_or(0, Vec::len);
    Ok(Tally {
        passed: count("expected"),
        failed: count("unexpected") + count("flaky") + u32::try_from(broken)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results() {
        let text = r#"{"errors": [{}], "stats": {"expected": 5, "unexpected": 2, "flaky": 1}}"#;
        assert_eq!(read(text).unwrap(), Tally { passed: 5, failed: 4 });
        assert_eq!(read("{}").unwrap(), Tally::default());
    }
}
