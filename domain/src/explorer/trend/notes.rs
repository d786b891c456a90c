//! Targets, and what must be said under the trend.

use super::{History, Point};
use crate::explorer::lens::Lens;

impl<'a> Lens<'a> {
    /// Targets of the strategy in the years of a history: the group's own; else those for all pupils,
    /// named as such.
    pub(in crate::explorer) fn targets(&self, history: &History<'a>) -> Vec<Point> {
        let suffix = self.measure().unit.suffix();
        let of = |group| self.atlas().targets(self.view.first_place(), self.view.measure, group);
        let mut whose = "";
        let mut targets: Vec<_> = of(history.group).collect();
        if targets.is_empty()
            && let Some(all) = self.atlas().find_group("all-pupils")
        {
            targets = of(all).collect();
            whose = ALL_PUPILS;
        }
        let placed = targets.into_iter().filter_map(|target| {
            let at = history.years().position(|year| year == target.year)?;
            Some((at, target.value.to_f64(), format!("target {}{suffix}{whose}", target.value)))
        });
        placed.collect()
    }

    /// What the years of the histories have about them; `targets` are the first group's, of a trend of
    /// one group.
    pub(in crate::explorer) fn trend_notes(
        &self,
        histories: &[History<'a>],
        targets: &[Point],
    ) -> Vec<String> {
        let mut notes: Vec<String> = Vec::new();
        let first = &histories[0];
        for of in histories.iter().flat_map(|history| &history.rules) {
            let shown = !of.note.is_empty() && first.years().any(|year| year == of.year);
            if shown && !notes.contains(&of.note) {
                notes.push(of.note.clone());
            }
        }
        if histories.iter().any(|history| !history.of_few().is_empty()) {
            notes.push(OF_FEW.to_owned());
        }
        let of_all = targets.iter().any(|target| target.2.ends_with(ALL_PUPILS));
        if of_all && self.group(first.group).id != "all-pupils" {
            let short = &self.group(first.group).plain;
            notes.push(format!(
                "The strategy’s target is for all pupils; it set none for {short} or for the gap."
            ));
        }
        for (at, _, label) in targets {
            let gap = &first.gaps[*at];
            if gap.group.value.number().is_none() {
                let year = self.label(gap.year);
                notes.push(format!("The strategy’s {label} for {year} could not be tested."));
            }
        }
        notes
    }
}

/// What a half-filled mark means.
pub(crate) const OF_FEW: &str = "A half-filled mark stands for a year with fewer than 20 pupils in a group, counted or taken to be so few.";
/// Stands behind a target that is for all pupils.
const ALL_PUPILS: &str = " (all pupils)";
