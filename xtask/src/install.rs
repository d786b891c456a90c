//! Packages of the system: installed where that is possible without asking, else named.

use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::process;

/// Installs one of Debian's packages when this is root on a machine with `apt-get`;
/// otherwise says in one sentence what to install.
pub fn package(package: &str, why: &str) -> Result<()> {
    if process::find("apt-get").is_none() || !process::is_root() {
        bail!("{why}: install {package} with your system's package manager, then run this again");
    }
    println!("Installing Debian's package {package} ({why})");
    let install = |arguments: &[&str]| {
        process::check_quietly(
            Command::new("apt-get").args(arguments).env("DEBIAN_FRONTEND", "noninteractive"),
        )
    };
    install(&["update", "-qq"])?;
    install(&["install", "-y", "-qq", "--no-install-recommends", package])
        .with_context(|| format!("{why}: run `apt-get install {package}` by hand"))?;
    Ok(())
}
