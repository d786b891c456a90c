//! `cargo xtask bench`: speed and weight beside a peer, in one run, into docs/performance.md.
//!
//! The machine is shared and noisy, so what counts are ratios, bytes and processor time for a
//! request; the peer is measured between our own measurements, not once before them.

mod browser;
mod load;
mod meter;
mod server;
mod starts;
mod table;

use anyhow::Result;

use crate::build::{self, AIM_BYTES, MOST_BYTES};
use crate::repo;
use table::Row;

#[derive(clap::Args)]
pub struct Options {
    /// Seconds of load for each measurement and round
    #[arg(long, default_value_t = 5)]
    seconds: u32,
    /// Rounds; the median counts
    #[arg(long, default_value_t = 3)]
    rounds: usize,
    /// Print the table only, leave docs/performance.md as it is
    #[arg(long)]
    print: bool,
    /// Leave out what needs a browser (T6, T8)
    #[arg(long)]
    no_browser: bool,
}

/// The page that the figures are about.
const PAGE: &str = "/gaps?area=knowsley";

pub fn run(options: &Options) -> Result<()> {
    let release = build::Options { dev: false };
    let built = build::build(release)?;
    // In one call with the server, so that both share one build of axum and tokio.
    build::compile(release, &["--package", "server", "--package", "hello"])?;
    let mut rows = server::measure(&built.binary, options)?;
    rows.push(weight(built.script_bytes));
    rows.extend(starts::measure(&built.binary, options.rounds)?);
    if !options.no_browser {
        rows.extend(browser::measure(&built.binary)?);
    }
    rows.sort_by(|one, other| one.id.cmp(other.id));
    let table = table::markdown(&rows);
    println!("\n{table}");
    if options.print {
        return Ok(());
    }
    let path = repo::path("docs/performance.md");
    let text = std::fs::read_to_string(&path)?;
    std::fs::write(&path, table::replace(&text, &table)?)?;
    println!("Written into docs/performance.md");
    Ok(())
}

fn weight(bytes: usize) -> Row {
    let kilobytes = |bytes: usize| format!("{:.1} kB", bytes as f64 / 1000.0);
    Row {
        id: "T7",
        what: "wasm and script of a first visit, brotli".to_owned(),
        measured: kilobytes(bytes),
        pass: format!("≤ {}", kilobytes(MOST_BYTES)),
        aim: format!("≤ {}", kilobytes(AIM_BYTES)),
        verdict: table::verdict(bytes as f64, MOST_BYTES as f64, AIM_BYTES as f64),
    }
}
