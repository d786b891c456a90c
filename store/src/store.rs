//! The one handle that the rest of the program sees.

use std::time::{Duration, Instant};

use tokio::time::sleep;

use crate::address::{Address, PATIENCE};
use crate::error::Error;
use crate::files::DataFiles;
use crate::load::Loaded;
use crate::pool::{Pool, Work};
use crate::{fill, load, migration, release};

/// Before a busy database is asked again.
const SOON: Duration = Duration::from_millis(20);

/// A database of releases.
#[derive(Clone, Debug)]
pub struct Store {
    name: String,
    pool: Pool,
}

/// The figures that the program carries.
pub struct Starting<'a> {
    /// Names the files: another hash is another release.
    pub hash: &'a str,
    /// Now, ISO.
    pub made: &'a str,
    /// Unpacks the files; called only where they are needed.
    pub files: &'a (dyn Fn() -> Result<DataFiles, Error> + Sync),
}

/// What [`Store::prepare`] found to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filled {
    /// The starting figures were written.
    Now,
    /// They were there.
    Before,
}

impl Store {
    /// Opens a database without touching it yet.
    ///
    /// # Errors
    /// Where a file has no folder to be in.
    pub fn open(address: &Address) -> Result<Self, Error> {
        address.check_folder()?;
        Ok(Self { name: address.name.clone(), pool: Pool::open(address) })
    }

    /// Brings the schema up to date and makes the starting figures the current release, all in one
    /// transaction: a start that is killed leaves nothing behind.
    ///
    /// # Errors
    /// Says in one sentence why the database cannot be used, and what to do.
    pub async fn prepare(&self, starting: &Starting<'_>) -> Result<Filled, Error> {
        let mut work = self.begin().await?;
        migration::migrate(&mut work, &self.name).await?;
        let current = release::current(&mut work).await;
        let current = current.map_err(|error| self.in_words(&error))?;
        let filled = if current.is_some_and(|current| current.hash == starting.hash) {
            Filled::Before
        } else {
            self.renew(&mut work, starting).await?
        };
        let committed = work.commit().await;
        committed.map_err(|error| self.in_words(&error))?;
        Ok(filled)
    }

    async fn renew(&self, work: &mut Work, starting: &Starting<'_>) -> Result<Filled, Error> {
        let held = release::make_current(work, starting.hash).await;
        if held.map_err(|error| self.in_words(&error))? {
            return Ok(Filled::Before);
        }
        let files = (starting.files)()?;
        fill::fill(work, &self.name, starting.hash, starting.made, files).await?;
        Ok(Filled::Now)
    }

    /// Reads the current release whole.
    ///
    /// # Errors
    /// Where there is none, or its rows are not those that were written.
    pub async fn world(&self) -> Result<Loaded, Error> {
        let work = self.pool.begin_reading().await;
        let mut work = work.map_err(|error| self.in_words(&error))?;
        let current = release::current(&mut work).await;
        let current = current.map_err(|error| self.in_words(&error))?;
        let current = current.ok_or_else(|| self.damaged("it holds no release"))?;
        let mut files = load::texts(&mut work, &self.name, current.id).await?;
        tracing::debug!("rows are read");
        load::check(&self.name, &current, &files)?;
        load::add_editions(&mut work, &self.name, current.id, &mut files).await?;
        tracing::debug!("rows are those that were written");
        let world = load::world((&current.name, &current.hash), &files)
            .map_err(|what| self.damaged(&what))?;
        let atlas = load::atlas_text(&files);
        Ok(Loaded { world, atlas })
    }

    /// Lets every connection go.
    pub async fn close(&self) {
        self.pool.close().await;
    }

    /// Begins to write. Where several servers meet at a new file, `SQLite` refuses the first change
    /// of its journal without waiting, so it is asked again for as long as it would wait for a lock.
    async fn begin(&self) -> Result<Work, Error> {
        let until = Instant::now() + PATIENCE;
        loop {
            let work = self.pool.begin().await.map_err(|error| self.in_words(&error));
            match work {
                Err(Error::Busy { .. }) if Instant::now() < until => sleep(SOON).await,
                done => return done,
            }
        }
    }

    fn in_words(&self, error: &sqlx::Error) -> Error {
        Error::from_engine(&self.name, error)
    }

    fn damaged(&self, what: &str) -> Error {
        Error::damaged(&self.name, what)
    }
}
