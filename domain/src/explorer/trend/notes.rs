//! Breaks, targets and what must be said under the trend.

use super::Point;
use crate::breaks::{Break, Rule};
use crate::explorer::lens::Lens;
use crate::gap::Gap;
use crate::group::GroupIndex;
use crate::order::sorted;
use crate::period::Year;

impl<'a> Lens<'a> {
    pub(in crate::explorer) fn breaks(
        &self,
        groups: &[GroupIndex],
        years: &[Year],
    ) -> Vec<(usize, String)> {
        let mut found: Vec<(usize, String)> = Vec::new();
        for broken in self.rules_of(groups).filter(|b| b.rule == Rule::Break) {
            let at = years.iter().position(|year| *year >= broken.year).filter(|i| *i > 0);
            if let Some(at) = at.filter(|i| found.iter().all(|(held, _)| held != i)) {
                found.push((at, broken.label.clone()));
            }
        }
        sorted(found, &|a, b| a.0.cmp(&b.0))
    }

    pub(in crate::explorer) fn rules_of(
        &self,
        groups: &[GroupIndex],
    ) -> impl Iterator<Item = &'a Break> {
        let (atlas, measure) = (self.atlas(), self.view.measure);
        let pairs: Vec<GroupIndex> =
            groups.iter().flat_map(|g| [*g, self.question(*g).comparison]).collect();
        pairs.into_iter().flat_map(move |group| atlas.rules(measure, group))
    }

    /// Targets of the strategy: the group's own; else those for all pupils, named as such.
    pub(in crate::explorer) fn targets(
        &self,
        group: GroupIndex,
        years: &[Year],
    ) -> Vec<(usize, f64, String)> {
        let suffix = self.measure().unit.suffix();
        let own: Vec<_> =
            self.atlas().targets(self.view.first_place(), self.view.measure, group).collect();
        let all = self.atlas().find_group("all-pupils");
        let of_all = || {
            all.map_or_else(Vec::new, |all| {
                self.atlas().targets(self.view.first_place(), self.view.measure, all).collect()
            })
        };
        let (targets, whose) = if own.is_empty() { (of_all(), " (all pupils)") } else { (own, "") };
        let placed = targets.into_iter().filter_map(|target| {
            let at = years.iter().position(|year| *year == target.year)?;
            Some((at, target.value.to_f64(), format!("target {}{suffix}{whose}", target.value)))
        });
        placed.collect()
    }

    /// Targets of years that have figures to hold against them; the notes name the others.
    pub(in crate::explorer) fn drawn_targets(
        &self,
        group: GroupIndex,
        years: &[Year],
        gaps: &[Gap<'a>],
    ) -> Vec<Point> {
        let mut targets = self.targets(group, years);
        targets
            .retain(|(at, ..)| gaps.get(*at).is_some_and(|gap| gap.group.value.number().is_some()));
        targets
    }

    pub(in crate::explorer) fn trend_notes(
        &self,
        groups: &[GroupIndex],
        years: &[Year],
    ) -> Vec<String> {
        let mut notes: Vec<String> = Vec::new();
        for of in self.rules_of(groups) {
            let shown = years.contains(&of.year) && !of.note.is_empty();
            if shown && !notes.contains(&of.note) {
                notes.push(of.note.clone());
            }
        }
        let has_targets = !self.is_several()
            && self.targets(groups[0], years).iter().any(|t| t.2.ends_with("(all pupils)"));
        if has_targets && self.group(groups[0]).id != "all-pupils" {
            let short = &self.group(groups[0]).plain;
            notes.push(format!(
                "The strategy’s target is for all pupils; it set none for {short} or for the gap."
            ));
        }
        for (at, _, label) in self.untested_targets(groups[0], years) {
            let year = self.label(years[at]);
            notes.push(format!("The strategy’s {label} for {year} could not be tested."));
        }
        notes
    }

    pub(in crate::explorer) fn untested_targets(
        &self,
        group: GroupIndex,
        years: &[Year],
    ) -> Vec<Point> {
        let place = self.view.first_place();
        let mut targets = if self.is_several() { Vec::new() } else { self.targets(group, years) };
        targets.retain(|(at, ..)| {
            self.gap_in(group, place, years[*at]).group.value.number().is_none()
        });
        targets
    }
}
