//! What the build put into the binary: the site's files and the starting figures.

use std::io::Read;

use flate2::read::GzDecoder;
use store::{DataFiles, Error};

include!(concat!(env!("OUT_DIR"), "/embedded.rs"));

/// Logical and hashed name of each of the site's files, a line each, tab between.
pub fn manifest() -> &'static str {
    MANIFEST
}

/// A file of the site, by its hashed name.
pub fn site_file(name: &str) -> Option<&'static [u8]> {
    SITE.iter().find(|(held, _)| *held == name).map(|(_, bytes)| *bytes)
}

/// Names the starting figures.
pub fn data_hash() -> &'static str {
    DATA_HASH
}

/// Names the code that makes answers.
pub fn code_hash() -> &'static str {
    CODE_HASH
}

/// The strategies: name and text of each file.
pub fn strategies() -> impl Iterator<Item = (&'static str, &'static str)> {
    STRATEGIES.iter().copied()
}

/// Unpacks the starting figures.
///
/// # Errors
/// Where the binary itself is damaged.
pub fn data_files() -> Result<DataFiles, Error> {
    let broken = |what: &str| Error::Data(format!("this program is damaged: {what}"));
    let mut text = String::new();
    let read = GzDecoder::new(DATA).read_to_string(&mut text);
    read.map_err(|error| broken(&error.to_string()))?;
    let mut files = DataFiles::default();
    let mut rest = text.as_str();
    while let Some((head, after)) = rest.split_once('\n') {
        let (path, length) = head.split_once('\t').ok_or_else(|| broken(head))?;
        let length = length.parse().map_err(|_| broken(head))?;
        let split = after.split_at_checked(length);
        let (file, after) = split.ok_or_else(|| broken(path))?;
        files.add(path, file.to_owned());
        rest = after;
    }
    Ok(files)
}
