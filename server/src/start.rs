//! From a database address to figures in memory.

use std::path::{Path, PathBuf};

use store::{Address, Filled, Loaded, Starting, Store};

use crate::serve::Error;
use crate::{clock, embedded, strategies};

/// Opens the database, fills it where it is new, reads the current release and gives it the
/// strategies: those built in, and those of a folder.
///
/// # Errors
/// In one sentence, why the database or a strategy cannot be used.
pub async fn load(database: Option<&str>, strategies: Option<&Path>) -> Result<Loaded, Error> {
    let address = address(database)?;
    let store = Store::open(&address)?;
    let made = clock::now();
    let starting =
        Starting { hash: embedded::data_hash(), made: &made, files: &embedded::data_files };
    let filled = store.prepare(&starting).await?;
    let mut loaded = store.world().await?;
    store.close().await;
    strategies::adopt(&mut loaded, strategies)?;
    let release = loaded.world.release.as_str();
    let new = filled == Filled::Now;
    tracing::info!(release, hash = loaded.world.hash, new, "figures are in memory");
    Ok(loaded)
}

/// The database asked for; without one, a file in the platform's data folder, whose folder is
/// made.
fn address(database: Option<&str>) -> Result<Address, Error> {
    let by_other_name = std::env::var("DATABASE_URL").ok();
    if let Some(url) = database.or(by_other_name.as_deref()) {
        return Ok(Address::parse(url)?);
    }
    let path = default_path()?;
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)
            .map_err(|why| Error::Folder { folder: folder.display().to_string(), why })?;
    }
    Ok(Address::file(&path))
}

fn default_path() -> Result<PathBuf, Error> {
    let folders = directories::BaseDirs::new().ok_or(Error::NoHome)?;
    Ok(folders.data_dir().join("gapwise").join("gapwise.db"))
}
