//! Where things are in the checkout.

use std::path::{Path, PathBuf};

/// The root of the checkout.
pub fn root() -> &'static Path {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here)
}

pub fn path(relative: &str) -> PathBuf {
    root().join(relative)
}

/// Cargo's target folder: `target/`, or where the caller has put it.
pub fn target(relative: &str) -> PathBuf {
    let folder = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| path("target"), PathBuf::from);
    root().join(folder).join(relative)
}

/// The published files and reference vectors that may lie beside the checkout.
pub fn shared(relative: &str) -> Option<PathBuf> {
    let found = root().parent()?.join("shared").join(relative);
    found.exists().then_some(found)
}
