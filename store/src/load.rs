//! Reads a release back: rows to the texts of the data folder, texts to the world.

use std::num::NonZero;
use std::thread;

use domain::atlas::{Atlas, AtlasText, read_schools};
use domain::attendance::Attendance;
use domain::boundary::Boundaries;
use domain::figures::{Figures, Intervals, MeasureFigures, differences};
use domain::inspection::Inspections;
use domain::measure::MeasureIndex;
use domain::roll::Rolls;
use domain::table::TableError;
use domain::world::{Register, World};
use sha2::{Digest, Sha256};

use crate::error::Error;
use crate::files::DataFiles;
use crate::pool::Work;
use crate::release::{self, Release};
use crate::shape::{
    AREA, ATTENDANCE, BOUNDARY, BREAK, CENSUS, GROUP, INSPECTION, INTERVAL, LABEL, MEASURE,
    NEIGHBOUR, PAIR, PHASE, PREMIUM, SCHOOL, SERIES, SHAPES, SOURCE, Shape,
};
use crate::{edition, figures, fill, rows};

/// Threads that read figures at a start: a service beside others need not take a whole machine.
const MOST_THREADS: usize = 4;

/// A release, read whole.
pub struct Loaded {
    /// Everything that pages are a function of.
    pub world: World,
    /// The atlas's tables as one text: a line `# name` before each, the name that of its file.
    pub atlas: String,
}

/// Reads a release straight from its files, without a database.
///
/// # Errors
/// Names the file, the line and what is wrong with it.
pub fn read(files: &DataFiles, hash: &str) -> Result<Loaded, Error> {
    let name = fill::release_name(files)?;
    Ok(Loaded {
        world: world((&name, hash), files).map_err(Error::Data)?,
        atlas: atlas_text(files),
    })
}

/// The files of a release, as its rows say them.
pub(crate) async fn texts(work: &mut Work, name: &str, release: i64) -> Result<DataFiles, Error> {
    let in_words = |error: sqlx::Error| Error::from_engine(name, &error);
    let mut files = DataFiles::default();
    for shape in &SHAPES {
        let text = rows::write(work, release, shape).await.map_err(in_words)?;
        files.add(shape.file, text);
    }
    for (measure, text) in figures_of(work, name, release, &files).await? {
        files.add(&format!("figures/{measure}.tsv"), text);
    }
    Ok(files)
}

/// The figures of an edition before the one that is read; `files` say which measures there are.
pub(crate) async fn edition_texts(
    work: &mut Work,
    name: &str,
    (source, holds): (&str, i64),
    files: &DataFiles,
) -> Result<DataFiles, Error> {
    let mut own = DataFiles::default();
    for (measure, text) in figures_of(work, name, holds, files).await? {
        // A measure that came later is none of the edition's.
        if text.lines().nth(1).is_some() {
            own.add(&edition::path(source, &measure), text);
        }
    }
    Ok(own)
}

/// Adds the figures of every edition that is read with a release.
pub(crate) async fn add_editions(
    work: &mut Work,
    name: &str,
    release: i64,
    files: &mut DataFiles,
) -> Result<(), Error> {
    let editions = release::editions(work, release).await;
    for (source, held) in editions.map_err(|error| Error::from_engine(name, &error))? {
        let own = edition_texts(work, name, (&source, held.id), files).await?;
        check(name, &held, &own)?;
        files.take_in(own);
    }
    Ok(())
}

/// Refuses rows that are not those that were written.
pub(crate) fn check(name: &str, release: &Release, files: &DataFiles) -> Result<(), Error> {
    if checksum(files) == release.checksum {
        return Ok(());
    }
    Err(Error::damaged(name, "its rows are not those that were written"))
}

/// Each measure's figures in a release.
async fn figures_of(
    work: &mut Work,
    name: &str,
    release: i64,
    files: &DataFiles,
) -> Result<Vec<(String, String)>, Error> {
    let atlas = read_atlas(files).map_err(|what| Error::damaged(name, what))?;
    let mut texts = Vec::new();
    for measure in &atlas.measures {
        let rows = figures::select(work, release, &measure.id).await;
        let rows = rows.map_err(|error| Error::from_engine(name, &error))?;
        let text = figures::write(measure.years, &rows);
        texts.push((measure.id.clone(), text.ok_or_else(|| unreadable(name, &measure.id))?));
    }
    Ok(texts)
}

fn unreadable(name: &str, measure: &str) -> Error {
    Error::damaged(name, format!("the figures of {measure} cannot be read"))
}

/// A checksum over every file and its name.
pub(crate) fn checksum(files: &DataFiles) -> String {
    let mut hash = Sha256::new();
    for (path, text) in files.iter() {
        hash.update(path);
        hash.update([0]);
        hash.update(text);
        hash.update([0]);
    }
    format!("{:x}", hash.finalize())
}

/// The world of a release; where it cannot be read, why.
pub(crate) fn world((name, hash): (&str, &str), files: &DataFiles) -> Result<World, String> {
    let atlas = read_atlas(files)?;
    let figures = every_measure(&atlas, files)?;
    let mut schools = Register::default();
    schools.add(read_schools(of(files, &SCHOOL)?).map_err(|error| error.to_string())?);
    let attendance = Attendance::read(&atlas, of(files, &ATTENDANCE)?);
    let inspections = Inspections::read(&atlas, of(files, &INSPECTION)?);
    let rolls = Rolls::read(&atlas, of(files, &CENSUS)?, of(files, &PREMIUM)?);
    let intervals = Intervals::read(&atlas, of(files, &INTERVAL)?);
    let boundaries = Boundaries::read(&atlas, of(files, &BOUNDARY)?);
    let in_words = |error: TableError| error.to_string();
    let world = World {
        attendance: attendance.map_err(in_words)?,
        inspections: inspections.map_err(in_words)?,
        rolls: rolls.map_err(in_words)?,
        intervals: intervals.map_err(in_words)?,
        boundaries: boundaries.map_err(in_words)?,
        release: name.to_owned(),
        hash: hash.to_owned(),
        atlas,
        figures,
        schools,
        ..World::default()
    };
    Ok(world.complete())
}

/// The figures of every measure. No measure needs another, so they are read side by side.
fn every_measure(atlas: &Atlas, files: &DataFiles) -> Result<Figures, String> {
    let indices: Vec<MeasureIndex> = atlas.measure_indices().collect();
    let threads = thread::available_parallelism().map_or(1, NonZero::get).min(MOST_THREADS);
    let share = |first: usize| -> Vec<(usize, Result<MeasureFigures, String>)> {
        let own = indices.iter().enumerate().skip(first).step_by(threads);
        own.map(|(at, index)| (at, measure(atlas, files, *index))).collect()
    };
    let mut read = thread::scope(|scope| {
        let share = &share;
        // The first share is this thread's own; so is one for which the system has no thread left.
        let others: Vec<_> = (1..threads)
            .map(|at| (at, thread::Builder::new().spawn_scoped(scope, move || share(at))))
            .collect();
        let mut read = share(0);
        for (at, other) in others {
            read.extend(match other.map(thread::ScopedJoinHandle::join) {
                Ok(Ok(done)) => done,
                Ok(Err(panic)) => std::panic::resume_unwind(panic),
                Err(_) => share(at),
            });
        }
        read
    });
    // In the order of the dictionary, so that of several faults always the same one is named.
    read.sort_unstable_by_key(|(at, _)| *at);
    let read: Result<Vec<MeasureFigures>, String> = read.into_iter().map(|(_, of)| of).collect();
    Ok(Figures::of_each(read?))
}

/// The figures of a measure, and what its earlier editions said otherwise.
fn measure(
    atlas: &Atlas,
    files: &DataFiles,
    index: MeasureIndex,
) -> Result<MeasureFigures, String> {
    let in_words = |error: TableError| error.to_string();
    let id = &atlas.measure(index).id;
    let text = text(files, &format!("figures/{id}.tsv"))?;
    let mut figures = MeasureFigures::default();
    figures.read(atlas, index, text).map_err(in_words)?;
    for (earlier, latest) in atlas.editions() {
        let Ok(before) = files.text(&edition::path(&earlier.id, id)) else { continue };
        let changed = differences((text, &latest.id), (before, &earlier.id)).map_err(in_words)?;
        figures.read(atlas, index, &changed).map_err(in_words)?;
    }
    Ok(figures)
}

/// The tables of everything that the browser needs besides figures and schools, as one text.
pub(crate) fn atlas_text(files: &DataFiles) -> String {
    let mut joined = String::new();
    let apart = [SCHOOL, LABEL, ATTENDANCE, INSPECTION, CENSUS, PREMIUM, INTERVAL, BOUNDARY];
    let apart = apart.map(|shape| shape.table);
    for shape in SHAPES.iter().filter(|shape| !apart.contains(&shape.table)) {
        let name = shape.file.trim_start_matches("dictionary/");
        joined.push_str("# ");
        joined.push_str(name.trim_end_matches(".tsv"));
        joined.push('\n');
        joined.push_str(files.text(shape.file).unwrap_or_default());
    }
    joined
}

/// The dictionary of a release, straight from its files.
///
/// # Errors
/// Names the file, the line and what is wrong with it.
pub fn atlas(files: &DataFiles) -> Result<Atlas, Error> {
    read_atlas(files).map_err(Error::Data)
}

fn read_atlas(files: &DataFiles) -> Result<Atlas, String> {
    let text = AtlasText {
        sources: of(files, &SOURCE)?,
        measures: of(files, &MEASURE)?,
        groups: of(files, &GROUP)?,
        pairs: of(files, &PAIR)?,
        series: of(files, &SERIES)?,
        labels: of(files, &LABEL)?,
        breaks: of(files, &BREAK)?,
        phases: of(files, &PHASE)?,
        areas: of(files, &AREA)?,
        neighbours: of(files, &NEIGHBOUR)?,
    };
    Atlas::read(&text).map_err(|error| error.to_string())
}

fn of<'a>(files: &'a DataFiles, shape: &Shape) -> Result<&'a str, String> {
    text(files, shape.file)
}

fn text<'a>(files: &'a DataFiles, path: &str) -> Result<&'a str, String> {
    files.text(path).map_err(|error| error.to_string())
}
