//! The browser for journeys and pictures: Chromium as the system has it. None is downloaded.

use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::{install, process};

const NAMES: [&str; 3] = ["chromium", "chromium-browser", "google-chrome"];

/// The variable CHROMIUM, or a Chromium in PATH, or one newly installed.
pub fn find() -> Result<PathBuf> {
    if let Some(given) = std::env::var_os("CHROMIUM") {
        return Ok(given.into());
    }
    if let Some(found) = look() {
        return Ok(found);
    }
    install::package("chromium", "Chromium is missing (or name it in the variable CHROMIUM)")?;
    look().context("Chromium is still missing: name it in the variable CHROMIUM")
}

fn look() -> Option<PathBuf> {
    NAMES.iter().find_map(|name| process::find(name))
}
