//! Every figure of a school, year by year.

use super::About;
use crate::blank::Blank;
use crate::cell::Value;
use crate::explorer::page::{PlainCell, PlainRow, PlainTable, WhyBlank};
use crate::explorer::{named, word};
use crate::place::PlaceId;
use crate::schools::before;
use crate::schools::strips::{Latest, area_figure, figure};
use crate::words::lower_first;

impl About<'_> {
    /// Every figure of the school in every year, as printed, under its own number and those before.
    pub(super) fn table(&self) -> PlainTable {
        let world = self.world;
        let numbers = std::iter::once(self.school.urn).chain(before(world, self.school));
        let council = world.name_of(self.school.authority).to_owned();
        PlainTable {
            caption: "Every figure held of this school, year by year".to_owned(),
            head: vec![
                "Measure, year".to_owned(),
                "This school".to_owned(),
                council,
                "England".to_owned(),
                "Source".to_owned(),
            ],
            rows: numbers.flat_map(|urn| self.rows_of(urn)).collect(),
        }
    }

    fn rows_of(&self, urn: PlaceId) -> Vec<PlainRow> {
        let world = self.world;
        let atlas = &world.atlas;
        let groups: Vec<_> =
            atlas.groups.iter().filter_map(|group| atlas.find_group(&group.id)).collect();
        let mut rows = Vec::new();
        for measure in atlas.measure_indices() {
            let figures = world.figures.of(measure);
            for group in &groups {
                if figures.series(*group, urn).is_none() {
                    continue;
                }
                for year in figures.years().iter().rev() {
                    rows.extend(self.row(&Latest { measure, group: *group, year: *year }, urn));
                }
            }
        }
        rows
    }

    fn row(&self, of: &Latest, urn: PlaceId) -> Option<PlainRow> {
        let world = self.world;
        let cell = world.figures.of(of.measure).cell(of.group, urn, of.year)?;
        let (measure, group) = (world.atlas.measure(of.measure), world.atlas.group(of.group));
        let suffix = measure.unit.suffix();
        let shown = |place| figure(world, of, place).map(|(_, shown)| format!("{shown}{suffix}"));
        let pupils = match (cell.count(), cell.cohort()) {
            (Some(count), Some(cohort)) => format!(", {count} of {cohort} pupils"),
            (None, Some(cohort)) => format!(", {cohort} pupils"),
            _ => String::new(),
        };
        let year = of.year.label(measure.years);
        let own = match cell.value {
            Value::Number(_) => {
                PlainCell::Text(format!("{}{pupils}", shown(urn).unwrap_or_default()))
            }
            Value::Blank(blank) => PlainCell::Blank(why(blank, &measure.short, &year, &cell.raw())),
        };
        let area = |place| {
            let figure = area_figure(world, of, urn, place);
            let text = figure.map(|(_, shown)| format!("{shown}{suffix}"));
            PlainCell::Text(text.unwrap_or_else(|| "none held".to_owned()))
        };
        let whose = if group.id == "all-pupils" {
            String::new()
        } else {
            format!(", {}", lower_first(&group.title))
        };
        let number =
            if urn == self.school.urn { String::new() } else { format!(", under URN {}", urn.0) };
        Some(PlainRow {
            head: format!("{}{whose}, {year}{number}", measure.short),
            own: false,
            cells: vec![
                own,
                area(self.school.authority),
                area(PlaceId::ENGLAND),
                PlainCell::Text(named(world.atlas.source(cell.source))),
            ],
        })
    }
}

fn why(blank: Blank, measure: &str, year: &str, raw: &str) -> WhyBlank {
    let reason = match blank {
        Blank::Suppressed => {
            "It is of so few pupils that a child could be recognised, so the publisher withholds it."
        }
        Blank::NotApplicable => "There is no pupil whom it could be about.",
        Blank::LowReliability => "It covers less than half of the pupils.",
        Blank::RoundsToZero => "It is more than nought, and rounds to it.",
        _ => "The publisher prints no figure here.",
    };
    WhyBlank {
        word: word(blank).to_owned(),
        heading: format!("{measure}, {year}: why is nothing here?"),
        reason: reason.to_owned(),
        consequence: "No gap is worked out from it. It is not nought.".to_owned(),
        symbol: raw.to_owned(),
        due: String::new(),
    }
}
