//! Takes the files of the data folder into the database as a new release.

use domain::table::Table;

use crate::error::Error;
use crate::files::DataFiles;
use crate::pool::Work;
use crate::release::{self, Release};
use crate::shape::{SHAPES, SOURCE};
use crate::{edition, figures, load, rows};

/// Writes every row of a release; the caller commits. What was written is read back within the
/// transaction: the checksum is of what the engine holds, and a release that cannot be read is
/// never committed.
pub(crate) async fn fill(
    work: &mut Work,
    name: &str,
    hash: &str,
    made: &str,
    files: DataFiles,
) -> Result<(), Error> {
    let in_words = |error: sqlx::Error| Error::from_engine(name, &error);
    let mut entry = Release {
        id: 0,
        name: release_name(&files)?,
        hash: hash.to_owned(),
        checksum: String::new(),
        made: made.to_owned(),
    };
    entry.id = release::insert(work, &entry, true).await.map_err(in_words)?;
    for shape in &SHAPES {
        let table = rows::read(shape, files.text(shape.file)?)?;
        let written = rows::insert(work, entry.id, shape, &table).await;
        written.map_err(in_words)?;
    }
    for (measure, text) in files.figures() {
        let table = figures::read(measure, text)?;
        let written = figures::insert(work, entry.id, measure, &table).await;
        written.map_err(in_words)?;
    }
    edition::fill(work, name, (entry.id, made), &files).await?;
    // A server that fills its database holds what it read back and the figures at once; not these too.
    drop(files);
    let mut written = load::texts(work, name, entry.id).await?;
    let checksum = load::checksum(&written);
    load::add_editions(work, name, entry.id, &mut written).await?;
    load::world((&entry.name, hash), &written).map_err(Error::Data)?;
    let sealed = release::seal(work, entry.id, &checksum).await;
    sealed.map_err(in_words)
}

/// The date of the release of the first source, which is the one that most figures come from.
pub(crate) fn release_name(files: &DataFiles) -> Result<String, Error> {
    let table = Table::new(SOURCE.file, files.text(SOURCE.file)?);
    let column = table.column("release");
    let column = column.map_err(|error| Error::Data(error.to_string()))?;
    let first = table.rows().next();
    let first = first.ok_or_else(|| Error::Data(format!("{} names no source", SOURCE.file)))?;
    Ok(first.cell(column).to_owned())
}
