//! Files that say something about schools.

use domain::place::PlaceId;

use super::{Phase, SchoolFact, words};
use crate::performance::{About, Keys, Layout};
use crate::sheet::{Row, Sheet};
use crate::{Problem, Reading};

/// Reads a file with `read_row` for each row; a row that gives nothing is about no school.
fn read_rows(
    opened: Result<Sheet, Problem>,
    mut read_row: impl FnMut(&Sheet, &Row) -> Result<Option<SchoolFact>, Problem>,
) -> Reading<SchoolFact> {
    let sheet = match opened {
        Ok(sheet) => sheet,
        Err(problem) => return Reading::refused(problem),
    };
    let mut rows = Vec::new();
    let mut problems = sheet.notes.clone();
    for row in sheet.rows() {
        match read_row(&sheet, row) {
            Ok(fact) => rows.extend(fact),
            Err(problem) if problem.severity == crate::Severity::Refused => {
                return Reading::refused(problem);
            }
            Err(problem) => problems.push(problem),
        }
    }
    Reading { rows, problems }
}

pub(crate) fn urn(sheet: &Sheet, row: &Row) -> Result<PlaceId, Problem> {
    let text = row.cell(sheet.need(&["URN"])?);
    let number = text.parse().ok().filter(|n| (100_000..1_000_000).contains(n));
    number.map(PlaceId).ok_or_else(|| {
        let what = format!("“{text}” is not a school’s number of six digits");
        sheet.left_out(row, "URN", what, "the row names no school")
    })
}

fn area(text: &str) -> Option<PlaceId> {
    text.parse().ok().filter(|n| (200..1000).contains(n)).map(PlaceId)
}

/// An establishment number in four digits; spreadsheets lose its leading noughts.
fn establishment(text: &str) -> String {
    let number = text.parse().ok().filter(|n: &u16| *n < 10_000);
    number.map_or_else(String::new, |number| format!("{number:04}"))
}

/// Reads a school census file of the performance tables. Rows of England (URN `NAT`) are about no
/// school.
pub fn read_census(file: &str, bytes: &[u8]) -> Reading<SchoolFact> {
    read_rows(Sheet::read(file, bytes), |sheet, row| {
        if row.cell(sheet.need(&["URN"])?) == "NAT" {
            return Ok(None);
        }
        let school_type = row.cell(sheet.need(&["SCHOOLTYPE"])?);
        let mut fact = SchoolFact::new(urn(sheet, row)?);
        fact.authority = area(row.cell(sheet.need(&["LA"])?));
        fact.establishment = establishment(row.cell(sheet.need(&["ESTAB", "Estab"])?));
        fact.phase = words::census_phase(school_type);
        school_type.clone_into(&mut fact.kind);
        if fact.phase.is_none() {
            let what = format!("“{school_type}” is no type of school that we know");
            return Err(sheet.left_out(row, "SCHOOLTYPE", what, "say what its phase is"));
        }
        Ok(Some(fact))
    })
}

/// Reads the school information file with coordinates, for names, ages, postcodes and where schools
/// stand.
pub fn read_coordinates(file: &str, bytes: &[u8]) -> Reading<SchoolFact> {
    read_rows(Sheet::read(file, bytes), |sheet, row| {
        let mut fact = SchoolFact::new(urn(sheet, row)?);
        let teaches = |column| Ok::<_, Problem>(row.cell(sheet.need(&[column])?) == "1");
        fact.both_ages = teaches("ISPRIMARY")? && teaches("ISSECONDARY")?;
        row.cell(sheet.need(&["SCHNAME"])?).clone_into(&mut fact.name);
        row.cell(sheet.need(&["POSTCODE"])?).clone_into(&mut fact.postcode);
        let [lat, lon] = [row.cell(sheet.need(&["LAT"])?), row.cell(sheet.need(&["LON"])?)];
        fact.at = on_earth(lat, lon).then(|| [lat.to_owned(), lon.to_owned()]);
        Ok(Some(fact))
    })
}

/// Whether two texts are degrees of a place in or near England.
fn on_earth(lat: &str, lon: &str) -> bool {
    let within = |text: &str, range: std::ops::Range<f64>| {
        text.parse().is_ok_and(|degrees: f64| range.contains(&degrees))
    };
    within(lat, 49.0..61.0) && within(lon, -9.0..2.5)
}

/// Reads the pupil premium allocations.
pub fn read_pupil_premium(file: &str, bytes: &[u8]) -> Reading<SchoolFact> {
    read_rows(Sheet::read(file, bytes), |sheet, row| {
        let mut fact = SchoolFact::new(urn(sheet, row)?);
        fact.authority = area(row.cell(sheet.need(&["LA"])?));
        fact.establishment = establishment(row.cell(sheet.need(&["Estab"])?));
        row.cell(sheet.need(&["School Name"])?).clone_into(&mut fact.name);
        let school_type = row.cell(sheet.need(&["School Type"])?);
        fact.phase = words::premium_phase(school_type);
        school_type.clone_into(&mut fact.kind);
        Ok(Some(fact))
    })
}

/// Reads an extract of Get Information about Schools.
pub fn read_gias(file: &str, bytes: &[u8]) -> Reading<SchoolFact> {
    read_rows(Sheet::read(file, bytes), |sheet, row| {
        let mut fact = SchoolFact::new(urn(sheet, row)?);
        fact.authority = area(row.cell(sheet.need(&["LA (code)"])?));
        fact.establishment = establishment(row.cell(sheet.need(&["EstablishmentNumber"])?));
        row.cell(sheet.need(&["EstablishmentName"])?).clone_into(&mut fact.name);
        fact.phase = words::register_phase(row.cell(sheet.need(&["PhaseOfEducation (name)"])?));
        Ok(Some(fact))
    })
}

/// Reads what a performance table says about its schools.
pub fn read_performance(file: &str, bytes: &[u8], layout: Layout) -> Reading<SchoolFact> {
    read_rows(Sheet::read(file, bytes), |sheet, row| {
        let keys = Keys::of(sheet, layout)?;
        let about = keys.about(sheet, layout, row)?;
        if !matches!(about, About::Mainstream | About::Special) {
            return Ok(None);
        }
        let mut fact = SchoolFact::new(keys.school(sheet, row)?);
        fact.authority = Some(keys.area(sheet, row)?);
        fact.establishment = establishment(row.cell(sheet.need(&["ESTAB"])?));
        row.cell(sheet.need(&["SCHNAME"])?).clone_into(&mut fact.name);
        let code = row.cell(sheet.need(&["NFTYPE"])?);
        let (kind, phase) = words::nftype(code).ok_or_else(|| {
            let what = format!("“{code}” is no type of school that we know");
            sheet.left_out(row, "NFTYPE", what, "see the table’s list of abbreviations")
        })?;
        kind.clone_into(&mut fact.kind);
        fact.phase = phase.or(match (about, layout) {
            (About::Special, _) => Some(Phase::Special),
            (_, Layout::Destinations | Layout::KeyStage4) => Some(Phase::Secondary),
            (_, Layout::KeyStage2) => Some(Phase::Primary),
            (_, Layout::Schools) => None,
        });
        Ok(Some(fact))
    })
}
