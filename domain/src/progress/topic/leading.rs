//! The levels behind a group's finding, as a small table beside it.

use super::path::{LEADING, Step};
use crate::gap::{Gap, Side};
use crate::measure::{Measure, Polarity};
use crate::number::Rounded;
use crate::place::PlaceId;
use crate::progress::followed::Followed;
use crate::progress::level::with_unit;
use crate::progress::page::{Leading, LeadingRow};
use crate::words::{capital, short_gap};

/// Most measures in the table.
const MOST: usize = 2;

impl<'a> Followed<'a> {
    /// Both sides of the leading gaps, here and in England; of one comparison, as the columns have
    /// one head. `None` where no gap leads.
    pub(super) fn leading(&self, steps: &[Step<'a>]) -> Option<Leading> {
        let atlas = &self.world.atlas;
        let leads = |step: &&Step<'a>| !step.now.small && step.now.shown().is_some();
        let id = |step: &Step<'a>| atlas.measure(step.pair.measure).id.as_str();
        let named = LEADING.iter().filter_map(|of| steps.iter().find(|step| id(step) == *of));
        let others = steps.iter().filter(|step| !LEADING.contains(&id(step)));
        let found: Vec<&Step<'a>> = named.chain(others).filter(leads).collect();
        let first = found.first()?;
        let same = |step: &&&Step<'a>| {
            (step.pair.group, step.pair.comparison) == (first.pair.group, first.pair.comparison)
        };
        let chosen = found.iter().filter(same).take(MOST);
        Some(Leading {
            heads: [first.pair.group, first.pair.comparison]
                .map(|of| capital(&atlas.group(of).short)),
            measures: chosen.map(|step| self.leading_rows(step)).collect(),
        })
    }

    /// The head of a measure's rows: name, year, and which way is good where few would guess it.
    fn leading_rows(&self, step: &Step<'_>) -> (String, Vec<LeadingRow>) {
        let measure = self.world.atlas.measure(step.pair.measure);
        let better = if measure.polarity == Polarity::Low { "; lower is better" } else { "" };
        let head = format!("{}, {}{better}", measure.short, step.now.year.label(measure.years));
        let mut rows = vec![row(&self.area.title, measure, &step.now)];
        if self.place() != PlaceId::ENGLAND && step.england.shown().is_some() {
            rows.push(row("England", measure, &step.england));
        }
        (head, rows)
    }
}

fn row(place: &str, measure: &Measure, gap: &Gap<'_>) -> LeadingRow {
    let level = |side: &Side<'_>| {
        let shown = side.shown(gap.from_counts);
        with_unit(measure.unit, &shown.map_or_else(String::new, Rounded::text))
    };
    LeadingRow {
        place: place.to_owned(),
        levels: [level(&gap.group), level(&gap.comparison)],
        gap: gap.shown().map_or_else(String::new, |shown| apart(measure.polarity, shown)),
    }
}

/// `20 behind`; of what is better low `7.7 lower`, as “ahead in absence” would be read as more of it.
fn apart(polarity: Polarity, shown: Rounded) -> String {
    match (polarity, shown.units.signum()) {
        (Polarity::Low, 1) => format!("{} higher", shown.text()),
        (Polarity::Low, -1) => format!("{} lower", shown.magnitude().text()),
        _ => short_gap(shown),
    }
}
