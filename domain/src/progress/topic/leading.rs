//! The levels behind a group's finding, as a small table beside it.

use super::path::Step;
use crate::gap::{Gap, Side, Than};
use crate::measure::{Measure, Polarity, Unit};
use crate::number::Rounded;
use crate::place::PlaceId;
use crate::progress::followed::Followed;
use crate::progress::level::with_unit;
use crate::progress::page::{Leading, LeadingRow};
use crate::words::{capital, short_gap};

/// Measures whose levels may stand beside a finding; all are percentages or points of a score that
/// everybody knows.
const BESIDE: [&str; 4] =
    ["ks2-rwm-expected", "ks4-attainment-8", "absence-persistent", "absence-overall"];
/// Most measures in the table.
const MOST: usize = 3;

impl<'a> Followed<'a> {
    /// Both sides of the leading gap, of one that is wider than England's and of another, all of one
    /// comparison, here and in England; `None` where no gap leads.
    pub(super) fn leading(&self, steps: &[Step<'a>]) -> Option<Leading> {
        let atlas = &self.world.atlas;
        let lead = self.lead(steps)?;
        let of = |step: &Step<'a>| (step.pair.measure, step.pair.group, step.pair.comparison);
        let (_, group, comparison) = of(lead);
        let wider = steps.iter().find(|step| {
            let unit = atlas.measure(step.pair.measure).unit;
            let same = (step.pair.group, step.pair.comparison) == (group, comparison);
            same && step.than == Some(Than::Wider) && !step.now.small && unit != Unit::Score
        });
        let others = BESIDE.iter().filter_map(|id| {
            let measure = atlas.find_measure(id)?;
            let found = steps.iter().find(|step| of(step) == (measure, group, comparison));
            found.filter(|step| !step.now.small)
        });
        let mut chosen: Vec<&Step<'a>> = vec![lead];
        for step in wider.into_iter().chain(others) {
            let is_new = chosen.iter().all(|held| of(held) != of(step));
            if is_new && chosen.len() < MOST {
                chosen.push(step);
            }
        }
        Some(Leading {
            heads: [group, comparison].map(|of| capital(&atlas.group(of).short)),
            measures: chosen.into_iter().map(|step| self.leading_rows(step)).collect(),
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
