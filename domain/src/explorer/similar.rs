//! Similar councils on average, under the rows of a set.

use super::lens::Lens;
use super::view::Comparator;
use crate::gap::NEIGHBOURS_NEEDED;
use crate::group::GroupIndex;
use crate::neighbours::{MeanGap, Membership, mean_gap};
use crate::number::Exact;

impl Lens<'_> {
    /// The mean gap of each chosen set, with how many have figures; with both sets, how much of the
    /// change from one to the other is who is in them. Empty where no set is chosen.
    pub fn on_average(&self, group: GroupIndex) -> String {
        let sets = [Comparator::Neighbours, Comparator::EarlierNeighbours];
        let chosen = sets.into_iter().filter(|set| self.view.compare.contains(set));
        let mut said: Vec<String> = chosen.filter_map(|set| self.mean_of(group, set)).collect();
        if sets.iter().all(|set| self.view.compare.contains(set)) {
            said.extend(self.membership(group));
        }
        said.join(" ")
    }

    fn mean_of(&self, group: GroupIndex, set: Comparator) -> Option<String> {
        let members = set.places(self.world, self.view.area);
        let MeanGap { mean, with, of } =
            mean_gap(self.world, &self.question(group), &members, self.view.year);
        let when = if set == Comparator::Neighbours { "May 2025" } else { "April 2021" };
        match mean {
            _ if of == 0 => None,
            Some(mean) => Some(format!(
                "The similar councils of {when} have a mean gap of {}; {with} of {of} have figures.",
                self.mean_text(mean)
            )),
            None => Some(format!(
                "{with} of the {of} similar councils of {when} have figures; a mean needs {NEIGHBOURS_NEEDED}."
            )),
        }
    }

    /// With one decimal at least: a mean is no published figure.
    fn mean_text(&self, mean: Exact) -> String {
        mean.round(self.measure().places.max(1)).text()
    }

    fn membership(&self, group: GroupIndex) -> Option<String> {
        let sets = [Comparator::EarlierNeighbours, Comparator::Neighbours];
        let [earlier, later] = sets.map(|set| set.places(self.world, self.view.area));
        let years = [self.view.from_year(), self.view.year];
        let changed = later.iter().filter(|place| !earlier.contains(place)).count();
        if changed == 0 {
            return None;
        }
        let ask = self.question(group);
        let found = Membership::of(self.world, &ask, [&earlier, &later], years)?;
        let signed = |part: Exact| part.round(self.measure().places.max(1)).signed();
        let [then, now] = years.map(|year| self.label(year));
        Some(format!(
            "{changed} of the {} changed. From the earlier set in {then} ({}) to the current set in {now} ({}), {} comes from who is in the set and {} from the councils’ own figures.",
            later.len(),
            self.mean_text(found.then),
            self.mean_text(found.now),
            signed(found.membership),
            signed(found.own)
        ))
    }
}
