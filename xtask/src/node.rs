//! Node and the npm packages: `wasm-opt`, Playwright, axe, Lighthouse.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::{process, repo};

/// A folder with a `package.json`, its packages installed as its lock file says.
pub struct Packages {
    folder: PathBuf,
}

impl Packages {
    /// Runs `npm ci` when the packages are missing or the lock file has changed since.
    pub fn of(folder: &str) -> Result<Self> {
        let folder = repo::path(folder);
        let lock = std::fs::read(folder.join("package-lock.json"))
            .with_context(|| format!("{} has no package-lock.json", folder.display()))?;
        let stamp = folder.join("node_modules/.installed-lock.json");
        if std::fs::read(&stamp).is_ok_and(|installed| installed == lock) {
            return Ok(Self { folder });
        }
        check_node()?;
        println!("Installing the npm packages of {}", folder_name(&folder));
        let mut npm = Command::new("npm");
        npm.current_dir(&folder).args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
        process::check_quietly(&mut npm)
            .with_context(|| format!("run `npm ci` in {}/ by hand", folder_name(&folder)))?;
        std::fs::write(stamp, lock)?;
        Ok(Self { folder })
    }

    /// `node FILE` in the folder, FILE being of an installed package or of the folder itself.
    pub fn node(&self, file: &str) -> Command {
        let mut command = Command::new("node");
        command.current_dir(&self.folder).arg(self.folder.join(file));
        command
    }
}

fn check_node() -> Result<()> {
    let said = process::check_quietly(Command::new("node").arg("--version")).context(
        "Node is missing: install Node 20 or newer (on Debian: apt-get install nodejs npm)",
    )?;
    let major = said.trim().trim_start_matches('v').split('.').next().unwrap_or_default();
    match major.parse::<u32>() {
        Ok(20..) => Ok(()),
        _ => bail!("Node {} is too old: install Node 20 or newer", said.trim()),
    }
}

fn folder_name(folder: &Path) -> String {
    folder.strip_prefix(repo::root()).unwrap_or(folder).display().to_string()
}
