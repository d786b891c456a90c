//! `cargo xtask shots`: pictures of every page for people to look at.

use anyhow::Result;

use crate::node::Packages;
use crate::{browser, build, process, repo, serve};

#[derive(clap::Args)]
pub struct Options {
    /// Only pages whose address contains this text
    #[arg(long)]
    only: Option<String>,
    /// Take pictures of the server at this address instead of a newly built one
    #[arg(long)]
    url: Option<String>,
}

pub fn run(options: &Options) -> Result<()> {
    let packages = Packages::of("end2end")?;
    let folder = serve::folder()?;
    let mut server = None;
    let url = if let Some(url) = &options.url {
        url.clone()
    } else {
        let built = build::build(build::Options { dev: false })?;
        server.insert(serve::start(&built.binary, folder.path(), &[])?).url()
    };
    let mut shots = packages.node("shots.mjs");
    shots
        .arg(repo::path("shots"))
        .args(&options.only)
        .env("CHROMIUM", browser::find()?)
        .env("GAPWISE_URL", url);
    process::check(&mut shots)
}
