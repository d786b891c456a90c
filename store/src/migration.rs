//! Brings the schema up to date.

use sqlx::migrate::Migrator;

use crate::error::Error;
use crate::pool::Work;

/// The database's history, the same for both engines.
///
/// Without sqlx's own lock: it would be let go before our transaction ends.
pub static MIGRATOR: Migrator = Migrator { locking: false, ..sqlx::migrate!("../migrations") };

/// Any number that no other program is likely to lock.
const LOCK: i64 = 0x0067_6170_7769_7365;

/// Applies what is missing, within the transaction.
pub(crate) async fn migrate(work: &mut Work, name: &str) -> Result<(), Error> {
    if let Work::Postgres(tx) = work {
        // Several servers may start on one new database at once: one makes it, the others wait.
        let lock = sqlx::query("SELECT pg_advisory_xact_lock($1)").bind(LOCK);
        let locked = lock.execute(&mut **tx).await;
        locked.map_err(|error| Error::from_engine(name, &error))?;
    }
    let done = match work {
        Work::Sqlite(tx) => MIGRATOR.run_direct(None, &mut **tx, false).await,
        Work::Postgres(tx) => MIGRATOR.run_direct(None, &mut **tx, false).await,
    };
    done.map_err(|error| Error::from_migration(name, &error))
}
