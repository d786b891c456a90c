//! Strategies: those that the binary carries, and those in a folder of its owner.

use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use domain::atlas::Atlas;
use domain::strategy::{Strategy, tables};
use import::strategy::Fault;
use sha2::{Digest, Sha256};
use store::Loaded;

use crate::embedded;

/// Faults that are told at once.
const MOST_FAULTS: usize = 20;

/// Why strategies cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A file or folder cannot be read.
    #[error("{path} cannot be read ({why}): check the name and who may read it.")]
    Unreadable {
        /// The file or folder.
        path: String,
        /// The system's words.
        why: io::Error,
    },
    /// A file has faults.
    #[error("{}", all(.0))]
    Faults(Vec<Fault>),
    /// Two files are of one council.
    #[error("{one} and {other} are strategies of the same council: keep one in the folder.")]
    Twice {
        /// A file.
        one: String,
        /// The other.
        other: String,
    },
}

/// The first faults, a line each, and how many more there are.
fn all(faults: &[Fault]) -> String {
    let mut lines: Vec<String> = faults.iter().take(MOST_FAULTS).map(Fault::to_string).collect();
    let more = faults.len().saturating_sub(MOST_FAULTS);
    if more > 0 {
        lines.push(format!("… and {more} more."));
    }
    lines.join("\n")
}

/// A strategy's file.
struct File {
    name: String,
    bytes: Vec<u8>,
}

/// Gives the strategies to a release: those that are built in and those of the folder, which take
/// the place of a built-in one of the same council. They are part of what the release's hash names.
///
/// # Errors
/// In words, which file cannot be used, and why.
pub fn adopt(loaded: &mut Loaded, folder: Option<&Path>) -> Result<(), Error> {
    let built_in = embedded::strategies()
        .map(|(name, text)| File { name: name.to_owned(), bytes: text.as_bytes().to_vec() });
    let own = match folder {
        Some(folder) => files_in(folder)?,
        None => Vec::new(),
    };
    let mut hash = Sha256::new();
    hash.update(&loaded.world.hash);
    let mut held: Vec<(String, bool, Strategy)> = Vec::new();
    let all = built_in.map(|file| (file, false)).chain(own.into_iter().map(|file| (file, true)));
    for (File { name, bytes }, is_own) in all {
        let read = import::strategy::read(&name, &bytes, &loaded.world.atlas);
        let strategy = read.map_err(Error::Faults)?;
        let same = held.iter().position(|(.., other)| other.area == strategy.area);
        match same.map(|at| held.remove(at)) {
            Some((other, was_own, _)) if was_own == is_own => {
                return Err(Error::Twice { one: other, other: name });
            }
            Some(_) | None => held.push((name, is_own, strategy)),
        }
        hash.update(&bytes);
    }
    loaded.world.adopt(held.into_iter().map(|(.., strategy)| strategy).collect());
    loaded.atlas.push_str(&tables(&loaded.world.atlas));
    loaded.world.hash = format!("{:x}", hash.finalize());
    loaded.world.hash.truncate(16);
    Ok(())
}

/// The strategy files of a folder, by name.
fn files_in(folder: &Path) -> Result<Vec<File>, Error> {
    let unreadable = |path: &Path, why| Error::Unreadable { path: path.display().to_string(), why };
    let entries = fs::read_dir(folder).map_err(|why| unreadable(folder, why))?;
    let paths: io::Result<Vec<PathBuf>> = entries.map(|entry| Ok(entry?.path())).collect();
    let mut paths = paths.map_err(|why| unreadable(folder, why))?;
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "toml"));
    paths.sort();
    let read = |path: PathBuf| {
        let bytes = fs::read(&path).map_err(|why| unreadable(&path, why))?;
        Ok(File { name: path.display().to_string(), bytes })
    };
    paths.into_iter().map(read).collect()
}

/// Checks a file against the dictionary that the binary carries, and says in words what it holds.
///
/// # Errors
/// In words, what is wrong with it.
pub fn check(path: &Path, atlas: &Atlas) -> Result<String, Error> {
    let name = path.display().to_string();
    let bytes = fs::read(path).map_err(|why| Error::Unreadable { path: name.clone(), why })?;
    let strategy = import::strategy::read(&name, &bytes, atlas).map_err(Error::Faults)?;
    let mut said = format!("{name} is in order: {}.\n", strategy.title);
    let targets: usize = strategy.indicators.iter().map(|of| of.targets.len()).sum();
    let actions: usize = strategy.priorities.iter().map(|of| of.actions.len()).sum();
    // Writing to a string cannot fail.
    let _ = writeln!(
        said,
        "It has, in numbers: priorities {}, actions {actions}, indicators {}, targets {targets}, terms {}.",
        strategy.priorities.len(),
        strategy.indicators.len(),
        strategy.terms.len()
    );
    Ok(said)
}
