//! What changed between two releases: figures that were printed otherwise, and what that did to
//! their status.

use super::Asked;
use crate::figures::Before;
use crate::period::Year;
use crate::progress::followed::Followed;
use crate::progress::level::status_words;
use crate::revision::{release_words, revised};
use crate::strategy::{Indicator, Judgement, Series, Status};

impl Asked<'_, '_> {
    /// What stands where nothing changed.
    pub(super) fn no_changed(&self) -> String {
        let figures = &self.followed.world.figures;
        let is_held =
            self.indicator.series.is_some_and(|s| figures.of(s.measure).edition().is_some());
        if is_held {
            "Nothing: no figure of this indicator was revised or added.".to_owned()
        } else {
            "No earlier release of its figures is held here, so it is not known what changed."
                .to_owned()
        }
    }
}

impl Followed<'_> {
    /// How the status moved since the release before, and a sentence or two for each year of an
    /// indicator that it printed otherwise or did not have.
    pub(in crate::progress) fn changed(&self, of: &Indicator) -> Vec<String> {
        let Some(series) = of.series else { return Vec::new() };
        let years = self.world.years_of(series.measure).iter();
        let each = years.filter_map(|year| self.changed_in(of, series, *year));
        self.status_moved(of, series).into_iter().chain(each).collect()
    }

    /// `“Missed” for 2023/24 became “Within 2 points” for 2024/25 because of the new figure; …`,
    /// where the release before ended with an earlier year.
    fn status_moved(&self, of: &Indicator, series: Series) -> Option<String> {
        let (world, place) = (self.world, self.place());
        let mut years = world.years_of(series.measure).iter().rev().copied();
        let held = |year: &Year| match world.before(series.measure, series.group, place, *year) {
            Before::Same => of.judge(world, place, *year).value.is_some(),
            Before::Other(cell) => cell.value.number().is_some(),
            Before::Unheld | Before::New(_) | Before::Absent => false,
        };
        let then = of.judge(world, place, years.find(held)?);
        let now = of.judge_now(world, place)?;
        if then.status == now.status || then.year == now.year {
            return None;
        }
        let said = |judged: &Judgement<'_>| {
            let status = status_words(of, judged.status).text;
            format!("“{status}” for {}", judged.year.label(of.years))
        };
        let target = |judged: &Judgement<'_>| judged.target.map(|target| target.year);
        let why = match now.status {
            Status::CannotSay if !now.why.is_empty() => format!(": {}", now.why),
            _ if target(&then) != target(&now) => {
                " because another target came into force; rule and definition stayed.".to_owned()
            }
            _ => " because of the new figure; target, rule and definition stayed.".to_owned(),
        };
        Some(format!("{} became {}{why}", said(&then), said(&now)))
    }

    fn changed_in(&self, of: &Indicator, series: Series, year: Year) -> Option<String> {
        let (world, place) = (self.world, self.place());
        let now = of.judge(world, place, year);
        let (label, edition) = (year.label(of.years), release_words(world, series.measure));
        let before = world.before(series.measure, series.group, place, year);
        let revised = revised(world, series.measure, before, now.value.is_none());
        let cell = match before {
            Before::Other(cell) => cell,
            Before::New(_) if now.value.is_some() => {
                let status = status_words(of, now.status).text;
                return Some(format!("{label}: new since {edition}; the status is “{status}”."));
            }
            _ => return None,
        };
        // What was withdrawn may protect children: neither it nor its status is said.
        if now.value.is_none() {
            return Some(format!("{label}: {}.", revised?));
        }
        let then = match (cell.value.number(), now.target) {
            (_, None) => Status::NoTarget,
            (Some(value), Some(target)) if now.why.is_empty() => of.status_of(value, target.value),
            _ => Status::CannotSay,
        };
        let [was, is] = [then, now.status].map(|status| status_words(of, status).text);
        let effect = if was == is {
            format!("The status stays “{is}”.")
        } else {
            format!("“{was}” became “{is}” because the figure was revised; target and rule stayed.")
        };
        Some(format!("{label}: {}. {effect}", revised?))
    }
}
