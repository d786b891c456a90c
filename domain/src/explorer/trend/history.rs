//! A group's gaps in the years that a trend shows.

use super::Point;
use crate::breaks::{Break, Rule};
use crate::explorer::lens::Lens;
use crate::gap::{Comparability, Gap, Question, gap, rules};
use crate::group::GroupIndex;
use crate::period::Year;
use crate::place::PlaceId;
use crate::world::World;

/// A group's gaps year by year, looked up once for all that is drawn and said of them.
pub(in crate::explorer) struct History<'a> {
    /// The group.
    pub group: GroupIndex,
    /// What is asked of the figures.
    pub ask: Question,
    /// A gap for each year, blank or not.
    pub gaps: Vec<Gap<'a>>,
    /// The rules of both sides.
    pub rules: Vec<&'a Break>,
}

impl<'a> History<'a> {
    /// The histories of groups over the same years: from the first in which one of them has a figure to
    /// the last.
    pub fn of_each(lens: &Lens<'a>, groups: &[GroupIndex]) -> Vec<Self> {
        let (world, place) = (lens.world, lens.view.first_place());
        let years = world.years_of(lens.view.measure);
        let mut histories: Vec<Self> = groups
            .iter()
            .map(|group| {
                let ask = lens.question(*group);
                let gaps = gaps(world, &ask, place, years);
                Self { group: *group, ask, gaps, rules: rules(world, &ask).collect() }
            })
            .collect();
        let has = |at: &usize| histories.iter().any(|history| has_figure(&history.gaps[*at]));
        let last = (0..years.len()).rfind(has).map_or(0, |last| last + 1);
        let first = (0..last).find(has).unwrap_or(last);
        for history in &mut histories {
            history.gaps.truncate(last);
            history.gaps.drain(..first);
        }
        histories
    }

    /// The years.
    pub fn years(&self) -> impl Iterator<Item = Year> {
        self.gaps.iter().map(|gap| gap.year)
    }

    /// The years, by index, in which a group has fewer than 20 and a figure.
    pub fn of_few(&self) -> Vec<usize> {
        let years = self.gaps.iter().enumerate();
        let is_drawn = |gap: &Gap<'_>| gap.small && gap.group.value.number().is_some();
        years.filter_map(|(at, gap)| is_drawn(gap).then_some(at)).collect()
    }

    /// Whether two of the years may be compared.
    pub fn compares(&self, from: Year, to: Year) -> bool {
        let barred = Comparability::by(self.rules.iter().copied(), from, to);
        barred == Comparability::Comparable
    }

    /// The last year, up to one, whose figures bear a note that limits a change from earlier years.
    pub fn last_flagged(&self, until: Year) -> Option<Year> {
        let notes = self.rules.iter().filter(|rule| rule.rule == Rule::Flag);
        notes.map(|rule| rule.year).filter(|year| *year <= until).max()
    }

    /// The same question in another place and in the same years.
    pub fn elsewhere(&self, world: &'a World, place: PlaceId) -> Vec<Gap<'a>> {
        self.years().map(|year| gap(world, &self.ask, place, year)).collect()
    }

    /// Stretches of points that may be joined: no missing year and no break between. `gaps` are of
    /// the years of this history.
    pub fn stretches(
        &self,
        gaps: &[Gap<'a>],
        of: impl Fn(&Gap<'a>) -> Option<(f64, String)>,
    ) -> Vec<Vec<Point>> {
        let mut stretches: Vec<Vec<Point>> = Vec::new();
        let mut last: Option<usize> = None;
        for (i, gap) in gaps.iter().enumerate() {
            let Some((value, text)) = of(gap) else {
                continue;
            };
            let joined = last.is_some_and(|before| {
                before + 1 == i && self.compares(gaps[before].year, gap.year)
            });
            match stretches.last_mut().filter(|_| joined) {
                Some(stretch) => stretch.push((i, value, text)),
                None => stretches.push(vec![(i, value, text)]),
            }
            last = Some(i);
        }
        stretches
    }
}

fn gaps<'a>(world: &'a World, ask: &Question, place: PlaceId, years: &[Year]) -> Vec<Gap<'a>> {
    years.iter().map(|year| gap(world, ask, place, *year)).collect()
}

/// Whether a side of the gap has a figure.
pub(super) fn has_figure(gap: &Gap<'_>) -> bool {
    gap.group.value.number().is_some() || gap.comparison.value.number().is_some()
}
