//! Where things are in the checkout.

use std::ffi::OsString;
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

/// What may lie beside the checkout: published files, reference vectors.
pub fn shared(relative: &str) -> Option<PathBuf> {
    let found = root().parent()?.join("shared").join(relative);
    found.exists().then_some(found)
}

/// The folder of published files: the one that `GAPWISE_PUBLISHED` names, or that beside the
/// checkout.
pub fn published() -> Option<PathBuf> {
    published_by(std::env::var_os("GAPWISE_PUBLISHED"))
}

fn published_by(name: Option<OsString>) -> Option<PathBuf> {
    let Some(name) = name else { return shared("data") };
    Some(PathBuf::from(name)).filter(|folder| folder.is_dir())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn published_files_are_where_they_are_named() {
        let here = root().join("data");
        assert_eq!(published_by(Some(here.clone().into())), Some(here));
        assert_eq!(published_by(Some("/no/such/folder".into())), None);
        assert_eq!(published_by(None), shared("data"));
    }
}
