//! Releases: which are held, and which is current.

use sqlx::Row as _;

use crate::pool::{Work, run};

/// A release as the database lists it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Release {
    pub(crate) id: i64,
    pub(crate) name: String,
    pub(crate) hash: String,
    pub(crate) checksum: String,
    pub(crate) made: String,
}

/// The release that the public sees.
pub(crate) async fn current(work: &mut Work) -> Result<Option<Release>, sqlx::Error> {
    let select = "SELECT id, name, hash, checksum, made FROM release WHERE is_current";
    run!(work, |on: Db| {
        let row = sqlx::query::<Db>(select).fetch_optional(on).await?;
        row.map(|row| {
            Ok(Release {
                id: row.try_get(0)?,
                name: row.try_get(1)?,
                hash: row.try_get(2)?,
                checksum: row.try_get(3)?,
                made: row.try_get(4)?,
            })
        })
        .transpose()
    })
}

/// Makes a release that is held the current one; false where none has this hash.
pub(crate) async fn make_current(work: &mut Work, hash: &str) -> Result<bool, sqlx::Error> {
    let update = "UPDATE release SET is_current = (hash = $1)";
    let count = "SELECT CAST(COUNT(*) AS BIGINT) FROM release WHERE hash = $1";
    run!(work, |on: Db| {
        sqlx::query::<Db>(update).bind(hash).execute(&mut *on).await?;
        let query = sqlx::query_scalar::<Db, i64>(count).bind(hash);
        Ok(query.fetch_one(on).await? > 0)
    })
}

/// The editions that are read with a release: the source that each is of, and the release that holds
/// its figures.
pub(crate) async fn editions(
    work: &mut Work,
    release: i64,
) -> Result<Vec<(String, Release)>, sqlx::Error> {
    let select = "SELECT edition.source, id, name, hash, checksum, made FROM edition \
        JOIN release ON release.id = edition.holds \
        WHERE edition.release = $1 ORDER BY edition.source";
    run!(work, |on: Db| {
        let rows = sqlx::query::<Db>(select).bind(release).fetch_all(on).await?;
        let read = |row: &<Db as sqlx::Database>::Row| {
            let release = Release {
                id: row.try_get(1)?,
                name: row.try_get(2)?,
                hash: row.try_get(3)?,
                checksum: row.try_get(4)?,
                made: row.try_get(5)?,
            };
            Ok((row.try_get(0)?, release))
        };
        rows.iter().map(read).collect()
    })
}

/// Notes that an edition is read with a release.
pub(crate) async fn add_edition(
    work: &mut Work,
    release: i64,
    holds: i64,
    source: &str,
) -> Result<(), sqlx::Error> {
    let insert = "INSERT INTO edition (release, holds, source) VALUES ($1, $2, $3)";
    run!(work, |on: Db| {
        let query = sqlx::query::<Db>(insert).bind(release).bind(holds).bind(source);
        query.execute(on).await.map(|_| ())
    })
}

/// The release with a hash.
pub(crate) async fn find(work: &mut Work, hash: &str) -> Result<Option<i64>, sqlx::Error> {
    let select = "SELECT id FROM release WHERE hash = $1";
    run!(work, |on: Db| {
        sqlx::query_scalar::<Db, i64>(select).bind(hash).fetch_optional(on).await
    })
}

/// Adds a release without its rows. Its id is the next free one: the engines
/// do not agree on how a column counts up by itself.
pub(crate) async fn insert(
    work: &mut Work,
    release: &Release,
    is_current: bool,
) -> Result<i64, sqlx::Error> {
    let next = "SELECT CAST(COALESCE(MAX(id), 0) + 1 AS BIGINT) FROM release";
    let insert = "INSERT INTO release (id, name, hash, checksum, made, is_current) \
        VALUES ($1, $2, $3, $4, $5, $6)";
    run!(work, |on: Db| {
        let id = sqlx::query_scalar::<Db, i64>(next).fetch_one(&mut *on).await?;
        let query = sqlx::query::<Db>(insert).bind(id).bind(&release.name);
        let query = query.bind(&release.hash).bind(&release.checksum);
        query.bind(&release.made).bind(is_current).execute(on).await?;
        Ok(id)
    })
}

/// Notes the checksum of the rows, once they are written.
pub(crate) async fn seal(work: &mut Work, id: i64, checksum: &str) -> Result<(), sqlx::Error> {
    let update = "UPDATE release SET checksum = $1 WHERE id = $2";
    run!(work, |on: Db| {
        let query = sqlx::query::<Db>(update).bind(checksum).bind(id);
        query.execute(on).await.map(|_| ())
    })
}
