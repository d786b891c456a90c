//! `gapwise strategy check FILE`.

use std::io::{self, Write};
use std::path::Path;

use crate::serve::Error;
use crate::{embedded, strategies};

/// Checks a strategy file and says what it holds.
///
/// # Errors
/// In words, what is wrong with it.
pub fn strategy(file: &Path) -> Result<(), Error> {
    let files = embedded::data_files()?;
    let said = strategies::check(file, &store::atlas(&files)?)?;
    // Whoever closed our output does not want to know.
    let _ = io::stdout().write_all(said.as_bytes());
    Ok(())
}
