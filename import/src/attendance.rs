//! Attendance from schools' daily registers: tidy files of weeks, of a term, and of a school year as
//! far as it has gone.

use domain::attendance::{Phase, Span};
use domain::period::Year;
use domain::place::PlaceId;

use crate::observation::is_known;
use crate::sheet::{Row, Sheet};
use crate::tidy::{PlaceKeys, left_out};
use crate::{Problem, Reading};

/// What a file says of one place, phase and span. Percentages as printed; empty where the file has
/// no such column or nothing in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpanTexts {
    /// The area.
    pub place: PlaceId,
    /// The schools.
    pub phase: Phase,
    /// The days.
    pub span: Span,
    /// Sessions missed, of those possible.
    pub absence: String,
    /// Sessions missed without leave.
    pub unauthorised: String,
    /// Pupils who missed a tenth of their sessions or more.
    pub persistent: String,
}

/// Reads a file's rows.
pub fn read(file: &str, bytes: &[u8]) -> Reading<SpanTexts> {
    let sheet = Sheet::read(file, bytes);
    sheet.and_then(|sheet| read_sheet(&sheet)).unwrap_or_else(Reading::refused)
}

/// The columns of one file.
struct Columns {
    place: PlaceKeys,
    period: Option<usize>,
    identifier: Option<usize>,
    frame: Option<usize>,
    phase: Option<usize>,
    /// Absence, unauthorised absence, persistent absence, each with its name.
    figures: [(&'static str, Option<usize>); 3],
}

impl Columns {
    fn of(sheet: &Sheet) -> Result<Self, Problem> {
        let found = |names: &[&'static str]| {
            let name = names.iter().find(|name| sheet.find(&[**name]).is_some());
            (name.copied().unwrap_or_default(), sheet.find(names))
        };
        let figures = [
            found(&["overall_absence_perc"]),
            found(&["unauthorised_absence_perc"]),
            found(&["pa_perc", "persistent_absence_percent"]),
        ];
        if figures.iter().all(|(_, column)| column.is_none()) {
            sheet.need(&["overall_absence_perc"])?;
        }
        Ok(Self {
            place: PlaceKeys::of(sheet)?,
            period: sheet.need(&["time_period"])?,
            identifier: sheet.need(&["time_identifier"])?,
            frame: sheet.find(&["time_frame"]),
            phase: sheet.need(&["education_phase", "school_type"])?,
            figures,
        })
    }

    fn read(&self, sheet: &Sheet, row: &Row) -> Result<SpanTexts, Problem> {
        let place = self.place.read(sheet, row)?;
        let word = row.cell(self.phase);
        let phase = phase(word)
            .ok_or_else(|| left_out(sheet, row, "education_phase", word, "a phase that we know"))?;
        let [period, identifier, frame] =
            [self.period, self.identifier, self.frame].map(|column| row.cell(column));
        let span = span(period, identifier, frame).ok_or_else(|| {
            let text = [period, identifier, frame].join(" ");
            left_out(sheet, row, "time_identifier", text.trim_end(), "a week, term or year to date")
        })?;
        let mut printed = [""; 3];
        for (slot, (name, column)) in printed.iter_mut().zip(&self.figures) {
            *slot = row.cell(*column);
            if !slot.is_empty() && !is_known(slot) {
                return Err(left_out(sheet, row, name, slot, "a number or a known symbol"));
            }
        }
        let [absence, unauthorised, persistent] = printed.map(str::to_owned);
        Ok(SpanTexts { place, phase, span, absence, unauthorised, persistent })
    }
}

fn read_sheet(sheet: &Sheet) -> Result<Reading<SpanTexts>, Problem> {
    let columns = Columns::of(sheet)?;
    let mut rows = Vec::new();
    let mut problems = sheet.notes.clone();
    for row in sheet.rows() {
        match columns.read(sheet, row) {
            Ok(sessions) => rows.push(sessions),
            Err(problem) => problems.push(problem),
        }
    }
    Ok(Reading { rows, problems })
}

fn phase(word: &str) -> Option<Phase> {
    match word {
        "Total" | "All schools" => Some(Phase::All),
        "Primary" => Some(Phase::Primary),
        "Secondary" => Some(Phase::Secondary),
        "Special" => Some(Phase::Special),
        _ => None,
    }
}

/// `2025, Week 37`, `202425, Autumn term`, `2025, Week 30, Year to date`; `202526, Academic year` in
/// a file of registers is as much of the year as there was.
fn span(period: &str, identifier: &str, frame: &str) -> Option<Span> {
    let year = Year::parse(period)?;
    let week = identifier.strip_prefix("Week ").map(|week| week.trim().parse().ok());
    match (period.len(), identifier, week, frame) {
        (4, _, Some(week), "") => Span::week(year.0, week?),
        (4, _, Some(week), "Year to date") => Span::to_week(year.0, week?),
        (6, "Autumn term", ..) => Some(Span::Autumn(year)),
        (6, "Academic year", ..) => Some(Span::ToDate(year)),
        _ => None,
    }
}
