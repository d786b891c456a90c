//! An indicator in a list.

use super::followed::Followed;
use super::level::{Level, beside_england, moved, status_words, with_unit};
use super::page::{Dated, Row, Spark};
use crate::gap::{Basis, Comparability, Elsewhere, Question};
use crate::period::Year;
use crate::place::PlaceId;
use crate::strategy::{Indicator, Status};

/// Whether a row has any figure to show.
pub(super) fn is_held(row: &Row) -> bool {
    row.latest.is_some() || row.target.is_some()
}

impl Followed<'_> {
    /// The row of an indicator.
    pub(super) fn row(&self, indicator: &Indicator) -> Row {
        let now = indicator.judge_now(self.world, self.place());
        let status = now.as_ref().map_or(Status::CannotSay, |now| now.status);
        let why = now.as_ref().map_or("", |now| now.why);
        let latest = self.latest(indicator);
        let dated = |year: Year, text: &str| Dated {
            text: with_unit(indicator.unit, text),
            year: year.label(indicator.years),
        };
        let first = indicator.targets.first().map(|target| {
            let then = indicator.judge(self.world, self.place(), target.year);
            (dated(target.year, &target.text), status_words(indicator, then.status))
        });
        Row {
            id: indicator.id.clone(),
            name: indicator.short.clone(),
            href: self.kpi_href(&indicator.id),
            words: self.words(indicator, latest.as_ref(), why),
            baseline: indicator.baseline().map(|base| dated(base.year, &base.text)),
            first,
            latest: latest.map(|level| dated(level.year, &level.shown().text())),
            target: indicator.last_target().map(|target| dated(target.year, &target.text)),
            spark: self.spark(indicator),
            status: status_words(indicator, status),
        }
    }

    /// The latest figure.
    pub(super) fn latest(&self, indicator: &Indicator) -> Option<Level> {
        let year = indicator.latest(self.world, self.place())?;
        Level::of(self.world, indicator.series?, self.place(), year)
    }

    /// The figure of a place in a year.
    pub(super) fn level(&self, indicator: &Indicator, place: PlaceId, year: Year) -> Option<Level> {
        Level::of(self.world, indicator.series?, place, year)
    }

    fn words(&self, indicator: &Indicator, latest: Option<&Level>, why: &str) -> String {
        let mut said: Vec<String> = Vec::new();
        if let (Some(level), Some(series)) = (latest, indicator.series) {
            let england = Level::of(self.world, series, PlaceId::ENGLAND, level.year);
            if self.place() != PlaceId::ENGLAND {
                let above = england.and_then(|england| level.above(&england));
                let kind = &self.world.atlas.measure(series.measure).kind;
                let beside = above.map(|above| beside_england(indicator, above, kind == "context"));
                said.extend(beside.filter(|words| !words.is_empty()));
            }
            let before = level.before(self.world, series, self.place());
            said.extend(before.and_then(|before| level.above(&before)).map(moved));
        }
        said.extend(Some(why.to_owned()).filter(|why| !why.is_empty()));
        said.join(" ")
    }

    /// The years, joined where they can be compared, and the last target, on one scale.
    fn spark(&self, indicator: &Indicator) -> Spark {
        let Some(series) = indicator.series else { return Spark::default() };
        let ask = Question {
            measure: series.measure,
            group: series.group,
            comparison: series.group,
            relation: None,
            basis: Basis::SameGroup,
            against: Elsewhere::Place(PlaceId::ENGLAND),
        };
        let years = self.world.years_of(series.measure);
        let levels: Vec<(usize, f64)> = years
            .iter()
            .enumerate()
            .filter_map(|(at, year)| {
                let level = Level::of(self.world, series, self.place(), *year)?;
                Some((at, level.value.to_f64()))
            })
            .collect();
        let (Some(first), Some(last)) = (levels.first(), levels.last()) else {
            return Spark::default();
        };
        let target = indicator.last_target().map(|target| target.value.to_f64());
        let all = levels.iter().map(|(_, value)| *value).chain(target);
        let (low, high) =
            all.fold((f64::MAX, f64::MIN), |(low, high), v| (low.min(v), high.max(v)));
        let height = |value: f64| if high > low { (value - low) / (high - low) } else { 0.5 };
        let width = (last.0 - first.0).max(1) as f64;
        let mut stretches: Vec<Vec<(f64, f64)>> = Vec::new();
        let mut previous: Option<usize> = None;
        for (at, value) in &levels {
            let point = ((at - first.0) as f64 / width, height(*value));
            let joined = previous.is_some_and(|before| {
                before + 1 == *at
                    && Comparability::between(self.world, &ask, years[before], years[*at])
                        == Comparability::Comparable
            });
            match stretches.last_mut().filter(|_| joined) {
                Some(stretch) => stretch.push(point),
                None => stretches.push(vec![point]),
            }
            previous = Some(*at);
        }
        Spark { stretches, target: target.map(height) }
    }
}
