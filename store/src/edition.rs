//! Earlier editions of a file that figures are taken from: each a release of its own, beside the
//! one that it is read with.

use domain::table::Table;

use crate::error::Error;
use crate::files::DataFiles;
use crate::load::{self, checksum};
use crate::pool::Work;
use crate::release::{self, Release};
use crate::shape::{GROUP, MEASURE, SOURCE};
use crate::{figures, rows};

/// The tables that figures lean on.
const BESIDE: [crate::shape::Shape; 3] = [SOURCE, MEASURE, GROUP];

/// Writes every edition that the files hold, unless the database has it already, and notes that it
/// is read with a release.
pub(crate) async fn fill(
    work: &mut Work,
    name: &str,
    (of, made): (i64, &str),
    files: &DataFiles,
) -> Result<(), Error> {
    let in_words = |error: sqlx::Error| Error::from_engine(name, &error);
    for (source, figures) in files.editions() {
        let mut own = DataFiles::default();
        for (measure, text) in figures {
            own.add(&path(source, measure), text.to_owned());
        }
        let hash = checksum(&own);
        let held = release::find(work, &hash).await.map_err(in_words)?;
        let holds = match held {
            Some(held) => held,
            None => write(work, name, (source, &hash, made), (files, &own)).await?,
        };
        release::add_edition(work, of, holds, source).await.map_err(in_words)?;
    }
    Ok(())
}

async fn write(
    work: &mut Work,
    name: &str,
    (source, hash, made): (&str, &str, &str),
    (files, own): (&DataFiles, &DataFiles),
) -> Result<i64, Error> {
    let in_words = |error: sqlx::Error| Error::from_engine(name, &error);
    let entry = Release {
        id: 0,
        name: released(files, source)?,
        hash: hash.to_owned(),
        checksum: String::new(),
        made: made.to_owned(),
    };
    let id = release::insert(work, &entry, false).await.map_err(in_words)?;
    for shape in &BESIDE {
        let table = rows::read(shape, files.text(shape.file)?)?;
        rows::insert(work, id, shape, &table).await.map_err(in_words)?;
    }
    for (measure, text) in own.editions().remove(source).unwrap_or_default() {
        let table = figures::read(measure, text)?;
        figures::insert(work, id, measure, &table).await.map_err(in_words)?;
    }
    let written = load::edition_texts(work, name, (source, id), files).await?;
    release::seal(work, id, &checksum(&written)).await.map_err(in_words)?;
    Ok(id)
}

/// The date of a source's release.
fn released(files: &DataFiles, source: &str) -> Result<String, Error> {
    let table = Table::new(SOURCE.file, files.text(SOURCE.file)?);
    let columns = table.column_set(["id", "release"]);
    let columns = columns.map_err(|error| Error::Data(error.to_string()))?;
    let mut rows = table.rows().map(|row| row.pick(columns));
    let found = rows.find(|[id, _]| *id == source);
    let found = found.ok_or_else(|| {
        Error::Data(format!("earlier/{source} is of no source that {} names", SOURCE.file))
    })?;
    Ok(found[1].to_owned())
}

/// Where the figures of an edition stand among the files.
pub(crate) fn path(source: &str, measure: &str) -> String {
    format!("earlier/{source}/{measure}.tsv")
}
