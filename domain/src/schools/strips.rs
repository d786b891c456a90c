//! A school's latest figures beside its council's and England's of the same year.

use super::page::Strip;
use crate::cell::Cell;
use crate::explorer::axis;
use crate::explorer::page::Axis;
use crate::gap::SMALL_COHORT;
use crate::group::GroupIndex;
use crate::measure::{MeasureIndex, Unit};
use crate::number::{Exact, Rounded, nearest_whole};
use crate::period::Year;
use crate::place::PlaceId;
use crate::world::World;

/// Phases whose figures are shown, in order.
const PHASES: [&str; 4] = ["destinations", "ks4", "ks2", "absence"];

/// A figure of the school's own.
pub struct Latest {
    pub measure: MeasureIndex,
    pub group: GroupIndex,
    pub year: Year,
}

/// The latest figure of all its pupils in each measure.
pub fn latest(world: &World, school: PlaceId) -> Vec<Latest> {
    let atlas = &world.atlas;
    let Some(group) = atlas.find_group("all-pupils") else { return Vec::new() };
    let of_phase = |phase: &'static str| {
        atlas.measure_indices().filter(move |measure| atlas.measure(*measure).phase == phase)
    };
    let found = PHASES.into_iter().flat_map(of_phase).filter_map(|measure| {
        let figures = world.figures.of(measure);
        let held = |year: &&Year| figures.has_number(group, school, **year);
        let year = figures.years().iter().rev().find(held)?;
        Some(Latest { measure, group, year: *year })
    });
    found.collect()
}

/// The measure by which areas stand beside a school in another: absence differs so much with age
/// that a primary or secondary school is set beside schools of its phase.
pub fn beside(world: &World, measure: MeasureIndex, school: PlaceId) -> MeasureIndex {
    let phase = world.schools.school(school).map_or("", |school| school.phase.as_str());
    let id = format!("{}-{phase}", world.atlas.measure(measure).id);
    world.atlas.find_measure(&id).unwrap_or(measure)
}

/// A figure of a place in the year of a school's, of schools of its phase where they are counted
/// apart.
pub fn area_figure(
    world: &World,
    of: &Latest,
    school: PlaceId,
    area: PlaceId,
) -> Option<(Exact, Rounded)> {
    let measure = beside(world, of.measure, school);
    figure(world, &Latest { measure, ..*of }, area)
}

/// A figure as shown, and unrounded.
pub fn figure(world: &World, of: &Latest, place: PlaceId) -> Option<(Exact, Rounded)> {
    let figures = world.figures.of(of.measure);
    let number = figures.cell(of.group, place, of.year)?.value.number()?;
    Some((number, number.round(figures.places(of.group, place.is_school(), of.year))))
}

/// The strip of a figure.
pub fn strip(world: &World, of: &Latest, school: PlaceId) -> Strip {
    let atlas = &world.atlas;
    let measure = atlas.measure(of.measure);
    let authority = world.authority_of(school);
    let area = |area| area_figure(world, of, school, area);
    let figures = [figure(world, of, school), area(authority), area(PlaceId::ENGLAND)];
    let interval = world.intervals.of(of.measure, of.group, school, of.year);
    let suffix = measure.unit.suffix();
    let ends = interval.into_iter().flat_map(|(low, high)| [low, high]);
    let values: Vec<f64> = figures
        .iter()
        .flatten()
        .map(|(number, _)| *number)
        .chain(ends)
        .map(Exact::to_f64)
        .collect();
    let axis = match measure.unit {
        // Absence never fills a line to 100.
        Unit::Percent if measure.phase == "absence" => {
            Axis { low: 0.0, high: absence_end(&values), ticks: Vec::new() }
        }
        Unit::Percent => Axis { low: 0.0, high: 100.0, ticks: Vec::new() },
        _ if measure.kind == "progress" => around_nought(&values, &measure.phase),
        _ => axis(values.into_iter(), suffix, false),
    };
    let text = |shown: Rounded| format!("{shown}{suffix}");
    let marks = figures
        .map(|figure| figure.map(|(number, shown)| (axis.position(number.to_f64()), text(shown))));
    let names = [world.name_of(school), world.name_of(authority), "England"];
    let said = names.iter().zip(&marks).map(|(name, mark)| match mark {
        Some((_, text)) => format!("{name} {text}"),
        None => format!("{name}: no figure"),
    });
    Strip {
        name: measure.short.clone(),
        href: format!("/measures/{}", measure.id),
        detail: if measure.phase == "absence" && axis.high < 100.0 {
            format!("{}; line from 0 to {}%", detail(world, of, school), nearest_whole(axis.high))
        } else {
            detail(world, of, school)
        },
        spoken: said.collect::<Vec<_>>().join(", "),
        interval: interval
            .map(|(low, high)| (axis.position(low.to_f64()), axis.position(high.to_f64()))),
        note: note(world, of, school, interval),
        small: few(world, of, school),
        nought: (measure.kind == "progress").then_some(50.0),
        marks,
    }
}

/// Where a line of absence ends, in percent.
fn absence_end(values: &[f64]) -> f64 {
    let most = values.iter().copied().fold(0.0, f64::max);
    [25.0, 50.0].into_iter().find(|end| most <= end * 0.95).unwrap_or(100.0)
}

/// Whether a figure of a school is of fewer than 20 pupils.
pub fn few(world: &World, of: &Latest, school: PlaceId) -> bool {
    let cell = world.figures.of(of.measure).cell(of.group, school, of.year);
    cell.and_then(Cell::cohort).is_some_and(|cohort| cohort < SMALL_COHORT)
}

/// Scores of progress stand around nought, the average of pupils with the same start, on a line that
/// is never so short that a small difference looks like a large one: a grade of each subject either
/// way at Key Stage 4, five points at Key Stage 2.
fn around_nought(values: &[f64], phase: &str) -> Axis {
    let least = if phase == "ks4" { 1.0 } else { 5.0 };
    let reach = values.iter().fold(least, |reach: f64, value| reach.max(value.abs() * 1.1));
    Axis { low: -reach, high: reach, ticks: Vec::new() }
}

/// `2018/19, 153 pupils, provisional; lower is better`
fn detail(world: &World, of: &Latest, school: PlaceId) -> String {
    let atlas = &world.atlas;
    let measure = atlas.measure(of.measure);
    let mut said = vec![of.year.label(measure.years)];
    if let Some(cell) = world.figures.of(of.measure).cell(of.group, school, of.year) {
        match (cell.count(), cell.cohort()) {
            (Some(count), Some(cohort)) => said.push(format!("{count} of {cohort} pupils")),
            (None, Some(cohort)) => said.push(format!("{cohort} pupils")),
            _ => {}
        }
        if atlas.source(cell.source).status == "provisional" {
            said.push("provisional".to_owned());
        }
    }
    let own = beside(world, of.measure, school);
    if own != of.measure {
        let phase = world.schools.school(school).map_or("", |of| of.phase.as_str());
        said.push(format!("beside {phase} schools"));
    } else if measure.phase == "absence" {
        said.push("beside schools of every kind".to_owned());
    }
    let better =
        if measure.polarity == crate::measure::Polarity::Low { "; lower is better" } else { "" };
    said.join(", ") + better
}

/// What one pupil is worth where it is a share of pupils; the printed interval of a score.
fn note(world: &World, of: &Latest, school: PlaceId, interval: Option<(Exact, Exact)>) -> String {
    if let Some((low, high)) = interval {
        return format!("95% interval {} to {}", low.round(2), high.round(2));
    }
    let measure = world.atlas.measure(of.measure);
    let cell = world.figures.of(of.measure).cell(of.group, school, of.year);
    let cohort = cell.and_then(Cell::cohort).filter(|cohort| *cohort > 0);
    match (measure.unit, cohort) {
        (Unit::Percent, Some(cohort)) => {
            let one = Exact::percent(1, cohort).map(|one| one.round(1));
            let one = one.map_or_else(String::new, crate::words::points);
            let few = if cohort < SMALL_COHORT { "Fewer than 20 pupils. " } else { "" };
            format!("{few}One pupil is worth {one}")
        }
        (Unit::Percent, None) => "Number of pupils not in this file".to_owned(),
        _ => "A score, so no figure for one pupil".to_owned(),
    }
}
