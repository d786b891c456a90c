//! One rule for every status: met, within the tolerance, missed, or why that cannot be said.

use super::{Barrier, Indicator, Series, Target, Unjudged};
use crate::cell::Value;
use crate::gap::Side;
use crate::measure::{MeasureIndex, Polarity};
use crate::number::Exact;
use crate::period::{Year, YearKind};
use crate::place::PlaceId;
use crate::world::World;

/// Why a figure of a handful of pupils is not judged.
const FEW: &str = "Fewer than 20 pupils are in the figure: too few to judge.";

/// How a figure stands to a target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Status {
    /// At the target, or better.
    Met,
    /// Short of it by no more than the tolerance.
    Within,
    /// Short of it by more.
    Missed,
    /// There is a target, and a reason for which the year may not be judged.
    CannotSay,
    /// No target is in force for the year.
    NoTarget,
}

/// A year of an indicator, judged.
#[derive(Clone, Debug)]
pub struct Judgement<'a> {
    /// The year.
    pub year: Year,
    /// The published figure.
    pub value: Option<Exact>,
    /// The target in force: the year's own; after the last, the last.
    pub target: Option<&'a Target>,
    /// How far the figure is short of it, unrounded; below 0 it is better than asked.
    pub short: Option<Exact>,
    /// The status.
    pub status: Status,
    /// Why it cannot be said; empty where it can, and where simply no figure is published.
    pub why: &'a str,
}

impl Indicator {
    /// Judges a figure against a target; all in the indicator's unit, unrounded.
    pub fn status_of(&self, value: Exact, target: Exact) -> Status {
        match self.short_of(value, target) {
            Some(short) if short.sign() <= 0 => Status::Met,
            Some(short) if short <= self.tolerance => Status::Within,
            Some(_) => Status::Missed,
            // Numbers too large to be subtracted are none of ours.
            None => Status::CannotSay,
        }
    }

    fn short_of(&self, value: Exact, target: Exact) -> Option<Exact> {
        match self.polarity {
            Polarity::High => target.less(value),
            Polarity::Low => value.less(target),
        }
    }

    /// The target in force in a year: its own; after the last, the last stays the yardstick.
    pub fn target_in(&self, year: Year) -> Option<&Target> {
        let own = self.targets.iter().find(|target| target.year == year);
        own.or_else(|| self.last_target().filter(|last| last.year < year))
    }

    /// Judges the figure of a year.
    pub fn judge<'a>(&'a self, world: &World, place: PlaceId, year: Year) -> Judgement<'a> {
        let side = self.series.map(|s| Side::read(world, s.measure, s.group, place, year));
        let value = side.as_ref().and_then(|side| side.value.number());
        let few = side.is_some_and(|side| side.is_small()).then_some(FEW);
        let target = self.target_in(year);
        let barred = self.unjudged.iter().find(|unjudged| unjudged.span.contains(year));
        let barred = barred.map(|unjudged| unjudged.why.as_str()).or(few);
        let status = match (target, value, barred) {
            (None, ..) => Status::NoTarget,
            (Some(_), _, Some(_)) | (Some(_), None, _) => Status::CannotSay,
            (Some(target), Some(value), None) => self.status_of(value, target.value),
        };
        let why = barred.filter(|_| status == Status::CannotSay);
        Judgement {
            year,
            value,
            target,
            short: value.zip(target).and_then(|(value, t)| self.short_of(value, t.value)),
            status,
            why: why.unwrap_or_default(),
        }
    }

    /// The latest year with a published figure.
    pub fn latest(&self, world: &World, place: PlaceId) -> Option<Year> {
        let series = self.series?;
        let mut years = world.years_of(series.measure).iter().rev().copied();
        years.find(|year| level(world, series, place, *year).is_some())
    }

    /// The status where no year can be judged at all.
    pub fn status_unknown(&self) -> Status {
        if self.targets.is_empty() { Status::NoTarget } else { Status::CannotSay }
    }

    /// How the indicator stands now: in its latest year; but where figures of other measures reach
    /// further and there is a reason for which it has none, in the year that they reach.
    pub fn judge_now<'a>(&'a self, world: &World, place: PlaceId) -> Option<Judgement<'a>> {
        let latest = self.latest(world, place);
        let is_barred = |year: &Year| {
            let after = latest.is_none_or(|latest| latest < *year);
            let no_figure = |of: &Unjudged| of.kind == Barrier::NoFigure && of.span.contains(*year);
            after && self.unjudged.iter().any(no_figure)
        };
        let now = latest_year(world, self.years).filter(is_barred).or(latest)?;
        Some(self.judge(world, place, now))
    }
}

/// The published figure of a series in a place and year.
fn level(world: &World, series: Series, place: PlaceId, year: Year) -> Option<Exact> {
    let cell = world.figures.of(series.measure).cell(series.group, place, year)?;
    match cell.value {
        Value::Number(number) => Some(number),
        Value::Blank(_) => None,
    }
}

/// The latest year of a kind with a figure for England in any measure.
fn latest_year(world: &World, kind: YearKind) -> Option<Year> {
    let of_kind = |measure: &MeasureIndex| world.atlas.measure(*measure).years == kind;
    let years = world.atlas.measure_indices().filter(of_kind).filter_map(|measure| {
        let figures = world.figures.of(measure);
        let all = world.atlas.find_group("all-pupils")?;
        let held = |year: &&Year| figures.has_number(all, PlaceId::ENGLAND, **year);
        figures.years().iter().rev().find(held).copied()
    });
    years.max()
}

#[cfg(test)]
mod tests;
