//! `cargo xtask build`: one binary with the site's files and the starting figures inside.

mod compress;
mod site;
mod style;
mod wasm;

use std::path::PathBuf;

use anyhow::{Result, bail};

use crate::{cargo, repo};

/// More than this, wasm and script together, is not let through.
pub const MOST_BYTES: usize = 260_000;
/// What we aim at.
pub const AIM_BYTES: usize = 200_000;

#[derive(clap::Args, Clone, Copy)]
pub struct Options {
    /// Build fast instead of small: no optimisation, no size gate
    #[arg(long)]
    pub dev: bool,
}

/// What a build has made.
pub struct Built {
    pub binary: PathBuf,
    /// Bytes that the first visit loads to run: wasm and script, as brotli.
    pub script_bytes: usize,
}

pub fn run(options: Options) -> Result<()> {
    build(options).map(|_| ())
}

pub fn build(options: Options) -> Result<Built> {
    cargo::ensure_wasm()?;
    cargo::ensure_make()?;
    let bundle = wasm::bundle(wasm::SITE, options.dev)?;
    let mut files = style::files()?;
    files.extend(bundle);
    let folder = site_folder(options);
    let sizes = site::write(&folder, files, options.dev)?;
    let script_bytes = sizes.iter().filter(|size| size.is_script()).map(|size| size.brotli).sum();
    if !options.dev {
        report(&sizes, script_bytes);
        if script_bytes > MOST_BYTES {
            bail!(
                "wasm and script are {script_bytes} bytes as brotli, more than {MOST_BYTES}: \
                 find what grew (`twiggy top` on target/{}/wasm-release/frontend.wasm)",
                cargo::WASM
            );
        }
    }
    compile(options, &["--package", "server"])?;
    let profile = if options.dev { "debug" } else { "release" };
    let binary = repo::target(profile).join(format!("gapwise{}", std::env::consts::EXE_SUFFIX));
    println!("Built {}", binary.strip_prefix(repo::root()).unwrap_or(&binary).display());
    Ok(Built { binary, script_bytes })
}

/// Builds the statistics alone for the browser, as the site's are built; hands back their folder.
pub fn statistics() -> Result<PathBuf> {
    let folder = repo::target("statistics");
    std::fs::create_dir_all(&folder)?;
    for file in wasm::bundle(wasm::STATISTICS, false)? {
        std::fs::write(folder.join(&file.name), file.bytes)?;
    }
    Ok(folder)
}

/// Compiles for the server's side, with the site's folder and the figures named for `server`.
pub fn compile(options: Options, packages: &[&str]) -> Result<()> {
    let mut command = cargo::command();
    command
        .arg("build")
        .args(packages)
        .env("GAPWISE_SITE", site_folder(options))
        .env("GAPWISE_DATA", repo::path("data"));
    if !options.dev {
        command.arg("--release");
    }
    crate::process::check(&mut command)
}

fn site_folder(options: Options) -> PathBuf {
    repo::target(if options.dev { "site-dev" } else { "site" })
}

fn report(sizes: &[site::Size], script_bytes: usize) {
    println!("{:<28}{:>12}{:>12}{:>12}", "file", "bytes", "gzip", "brotli");
    for size in sizes {
        println!("{:<28}{:>12}{:>12}{:>12}", size.name, size.plain, size.gzip, size.brotli);
    }
    println!(
        "wasm and script as brotli: {script_bytes} bytes; aim {AIM_BYTES}, at most {MOST_BYTES}"
    );
}
