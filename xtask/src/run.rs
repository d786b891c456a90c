//! `cargo xtask run`: build, then serve.

use std::process::Command;

use anyhow::{Context, Result};

use crate::build;

#[derive(clap::Args)]
pub struct Options {
    /// Where to listen
    #[arg(long, env = "GAPWISE_LISTEN", default_value = "127.0.0.1:3000")]
    listen: String,
    /// `sqlite:/path/file.db` or `postgres://…`; without it a file in the platform's data folder
    #[arg(long, env = "GAPWISE_DATABASE")]
    database: Option<String>,
    /// Build fast instead of small
    #[arg(long)]
    dev: bool,
    /// Further arguments for `gapwise serve`
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    rest: Vec<String>,
}

pub fn run(options: &Options) -> Result<()> {
    let built = build::build(build::Options { dev: options.dev })?;
    let mut serve = Command::new(&built.binary);
    serve.args(["serve", "--listen", &options.listen]);
    if let Some(database) = &options.database {
        serve.args(["--database", database]);
    }
    serve.args(&options.rest);
    println!("Gapwise: http://{}/gaps (Ctrl-C stops it)", options.listen);
    become_server(&mut serve).with_context(|| format!("{} did not run", built.binary.display()))
}

/// The server takes this process over, so that signals reach it and nothing waits beside it.
#[cfg(unix)]
fn become_server(serve: &mut Command) -> Result<()> {
    use std::os::unix::process::CommandExt;
    Err(serve.exec().into())
}

#[cfg(not(unix))]
fn become_server(serve: &mut Command) -> Result<()> {
    crate::process::check(serve)
}
