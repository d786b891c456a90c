//! Where the database is: `sqlite:/path/file.db` or `postgres://user@host/name`.

use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::time::Duration;

use sqlx::postgres::PgConnectOptions;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};

use crate::error::Error;

/// How long a writer waits for another one.
pub(crate) const PATIENCE: Duration = Duration::from_secs(5);

/// A database address that was understood.
#[derive(Clone, Debug)]
pub struct Address {
    /// As messages name it, without a password.
    pub(crate) name: String,
    pub(crate) engine: Engine,
}

#[derive(Clone, Debug)]
pub(crate) enum Engine {
    Sqlite(SqliteConnectOptions),
    Postgres(PgConnectOptions),
}

impl Address {
    /// Reads an address.
    ///
    /// # Errors
    /// Where it is neither a `SQLite` nor a `PostgreSQL` address.
    pub fn parse(url: &str) -> Result<Self, Error> {
        if url.starts_with("sqlite:") {
            let options = SqliteConnectOptions::from_str(url).map_err(|_| Error::Address)?;
            // The engine would take no name for a database that is gone once it is closed.
            if options.get_filename() == Path::new("") {
                return Err(Error::NoPath);
            }
            return Ok(Self::sqlite(options));
        }
        if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            let options = PgConnectOptions::from_str(url).map_err(|_| Error::Address)?;
            let database = options.get_database().unwrap_or("postgres");
            let host = options.get_host();
            let name = format!("database {database} on {host}:{}", options.get_port());
            return Ok(Self { name, engine: Engine::Postgres(options) });
        }
        Err(Error::Address)
    }

    /// A `SQLite` file.
    pub fn file(path: &Path) -> Self {
        Self::sqlite(SqliteConnectOptions::new().filename(path))
    }

    /// The file, where the database is one.
    pub fn path(&self) -> Option<PathBuf> {
        match &self.engine {
            Engine::Sqlite(options) => Some(options.get_filename().to_path_buf()),
            Engine::Postgres(_) => None,
        }
    }

    fn sqlite(options: SqliteConnectOptions) -> Self {
        let name = options.get_filename().display().to_string();
        // An acknowledged write survives a power cut, and readers never wait for a writer.
        let options = options
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .busy_timeout(PATIENCE)
            .foreign_keys(true);
        Self { name, engine: Engine::Sqlite(options) }
    }

    /// Refuses what cannot become a database file, in words that the engine does not have.
    pub(crate) fn check_folder(&self) -> Result<(), Error> {
        let Some(path) = self.path() else {
            return Ok(());
        };
        if path.is_dir() {
            let why = "it is a folder, not a file".to_owned();
            return Err(Error::unwritable(&self.name, why));
        }
        let folder = path.parent().filter(|folder| *folder != Path::new(""));
        match folder {
            Some(folder) if !folder.is_dir() => {
                Err(Error::FolderMissing { folder: folder.display().to_string() })
            }
            _ => Ok(()),
        }
    }
}
