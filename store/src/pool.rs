//! Two typed pools behind one enum, and the transaction that every read and write runs in.
//!
//! sqlx's own `Any` cannot do this: a NULL number changes the type that a cached statement expects
//! on `PostgreSQL`, depending on which row comes first.

use std::time::Duration;

use sqlx::pool::PoolOptions;
use sqlx::{PgPool, Postgres, Sqlite, SqlitePool, Transaction};

use crate::address::{Address, Engine};

/// A pool of connections to one engine.
#[derive(Clone, Debug)]
pub(crate) enum Pool {
    Sqlite(SqlitePool),
    Postgres(PgPool),
}

/// A transaction; rolled back where it is dropped.
pub(crate) enum Work {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>),
}

/// Runs one body on whichever engine it is, with `$on` as the connection and `$Db` as its type.
macro_rules! run {
    ($work:expr, |$on:ident: $Db:ident| $body:expr) => {
        match $work {
            $crate::pool::Work::Sqlite(tx) => {
                type $Db = sqlx::Sqlite;
                let $on = &mut **tx;
                $body
            }
            $crate::pool::Work::Postgres(tx) => {
                type $Db = sqlx::Postgres;
                let $on = &mut **tx;
                $body
            }
        }
    };
}
pub(crate) use run;

impl Pool {
    pub(crate) fn open(address: &Address) -> Self {
        let patience = Duration::from_secs(5);
        match &address.engine {
            Engine::Sqlite(options) => {
                let pool = PoolOptions::new().max_connections(4);
                Self::Sqlite(pool.acquire_timeout(patience).connect_lazy_with(options.clone()))
            }
            Engine::Postgres(options) => {
                let pool = PoolOptions::new().max_connections(8);
                Self::Postgres(pool.acquire_timeout(patience).connect_lazy_with(options.clone()))
            }
        }
    }

    /// Begins a transaction that means to write. `SQLite` takes the lock at once: a transaction
    /// that reads first and writes after another's commit fails without waiting.
    pub(crate) async fn begin(&self) -> Result<Work, sqlx::Error> {
        match self {
            Self::Sqlite(pool) => pool.begin_with("BEGIN IMMEDIATE").await.map(Work::Sqlite),
            Self::Postgres(pool) => pool.begin().await.map(Work::Postgres),
        }
    }

    /// Begins a transaction that only reads, all of it from one state of the database.
    pub(crate) async fn begin_reading(&self) -> Result<Work, sqlx::Error> {
        match self {
            Self::Sqlite(pool) => pool.begin().await.map(Work::Sqlite),
            Self::Postgres(pool) => {
                let reading = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
                pool.begin_with(reading).await.map(Work::Postgres)
            }
        }
    }

    pub(crate) async fn close(&self) {
        match self {
            Self::Sqlite(pool) => pool.close().await,
            Self::Postgres(pool) => pool.close().await,
        }
    }
}

impl Work {
    pub(crate) async fn commit(self) -> Result<(), sqlx::Error> {
        match self {
            Self::Sqlite(tx) => tx.commit().await,
            Self::Postgres(tx) => tx.commit().await,
        }
    }
}
