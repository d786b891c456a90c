//! What one pupil is worth: how much a gap of so few moves when one more reaches it.

use super::page::Pupil;
use crate::cell::Cell;
use crate::gap::{Comparability, Question};
use crate::measure::Polarity;
use crate::number::{Exact, grouped};
use crate::period::Year;
use crate::place::PlaceId;
use crate::words::{capital, points, short_gap};
use crate::world::World;

/// Pupils who reached it, and of how many.
#[derive(Clone, Copy)]
struct Side<'a> {
    count: u32,
    cohort: u32,
    plain: &'a str,
}

impl<'a> Side<'a> {
    fn of(cell: Option<&Cell>, plain: &'a str) -> Option<Self> {
        let cell = cell.filter(|cell| cell.numbers_unit() == 0 && cell.value.number().is_some())?;
        Some(Self { count: cell.count()?, cohort: cell.cohort().filter(|of| *of > 0)?, plain })
    }

    /// Points that one of them is worth.
    fn one(&self) -> String {
        let one = Exact::percent(1, self.cohort).map(|one| one.round(1));
        one.map_or_else(String::new, points)
    }
}

/// `None` where the numbers of pupils of a side are not published.
pub fn pupil(world: &World, ask: &Question, year: Year, school: PlaceId) -> Option<Pupil> {
    let atlas = &world.atlas;
    let [own, others] = sides(world, ask, year, school)?;
    let label = year.label(atlas.measure(ask.measure).years);
    let close = closing(&own, &others);
    let more = close[2].clone();
    let mut rows = vec![row(&own), row(&others), close];
    let authority = world.authority_of(school);
    let all = world.figures.of(ask.measure).cell(ask.group, authority, year);
    let all = all.and_then(|cell| Some((cell.cohort()?, cell.numbers_unit())));
    if let Some((all, unit)) = all.filter(|(all, _)| *all >= own.cohort) {
        let share = Exact::percent(own.cohort, all).map(|share| share.round(0).text());
        let about = if unit == 0 { "" } else { "about " };
        rows.push([
            format!("Share of {}’s {}", world.name_of(authority), own.plain),
            format!("{} of {about}{}", own.cohort, grouped(all)),
            format!("{}%", share.unwrap_or_default()),
        ]);
    }
    let mut note = "A few pupils more or less from one year to the next move the gap by several points, so no arrow is drawn.".to_owned();
    match pooled(world, ask, year, school) {
        Ok(row) => rows.push(row),
        Err(why) => note.push_str(why),
    }
    Some(Pupil {
        heading: format!("One pupil is worth {}", own.one()),
        sub: format!(
            "Of {} {} in {label}, {} reached it; of {} {}, {}.",
            own.cohort, own.plain, own.count, others.cohort, others.plain, others.count
        ),
        closing: more,
        rows,
        note,
    })
}

/// Why years are not put together.
const NO_NUMBERS: &str = " How many reached it is not held, or not exactly, for both groups in each of the two years before, so three years cannot be put together.";
const BROKEN: &str = " The figures of the two years before were counted in another way, so three years cannot be put together.";

/// Both groups of a school in a year; `None` where the numbers of one are not published.
fn sides<'a>(
    world: &'a World,
    ask: &Question,
    year: Year,
    school: PlaceId,
) -> Option<[Side<'a>; 2]> {
    let figures = world.figures.of(ask.measure);
    let side = |group| {
        let plain = world.atlas.group(group).plain.as_str();
        Side::of(figures.cell(group, school, year), plain)
    };
    Some([side(ask.group)?, side(ask.comparison)?])
}

/// The gap of three years together, or why there is none.
fn pooled(
    world: &World,
    ask: &Question,
    year: Year,
    school: PlaceId,
) -> Result<[String; 3], &'static str> {
    let years = || (year.0.saturating_sub(YEARS - 1)..=year.0).map(Year);
    let is_barred = |to: Year| {
        Comparability::between(world, ask, to.previous(), to) != Comparability::Comparable
    };
    if years().skip(1).any(is_barred) {
        return Err(BROKEN);
    }
    let sides = years().map(|year| sides(world, ask, year, school)).collect::<Option<Vec<_>>>();
    let polarity = world.atlas.measure(ask.measure).polarity;
    sides.and_then(|sides| together(&sides, polarity)).ok_or(NO_NUMBERS)
}

/// The gap of pupils added up, not of percentages; group and comparison by year.
fn together(sides: &[[Side<'_>; 2]], polarity: Polarity) -> Option<[String; 3]> {
    let sum = |which: usize| {
        let all = |take: fn(&Side<'_>) -> u32| sides.iter().map(|of| take(&of[which])).sum();
        Some(Side {
            count: all(|side| side.count),
            cohort: all(|side| side.cohort),
            plain: sides.first()?[which].plain,
        })
    };
    let (own, others) = (sum(0)?, sum(1)?);
    let share = |side: &Side<'_>| Exact::percent(side.count, side.cohort);
    let gap = polarity.behind(share(&own)?, share(&others)?)?.round(1);
    let (plain, of) = (others.plain, format!("{} of {}", others.count, others.cohort));
    Some([
        "Three years together".to_owned(),
        format!("{} of {}; {plain}: {of}", own.count, own.cohort),
        short_gap(gap),
    ])
}

/// Years that are put together.
const YEARS: u16 = 3;

fn row(side: &Side<'_>) -> [String; 3] {
    [format!("One of the {}", side.plain), format!("1 of {}", side.cohort), side.one()]
}

/// How many more of the group would have to reach it for the gap to close, the others unchanged:
/// the least whole number for which the group's share is not below theirs.
fn closing(own: &Side<'_>, others: &Side<'_>) -> [String; 3] {
    let short = i64::from(others.count) * i64::from(own.cohort)
        - i64::from(own.count) * i64::from(others.cohort);
    let what = "To close the gap".to_owned();
    let with = format!("with {} unchanged", others.plain);
    if short <= 0 {
        return [what, capital(&format!("{} are not behind", own.plain)), "none".to_owned()];
    }
    let more = (short + i64::from(others.cohort) - 1) / i64::from(others.cohort);
    [what, with, format!("{more} more of {}", own.cohort)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_least_number_that_closes_a_gap() {
        let side = |count, cohort| Side { count, cohort, plain: "pupils" };
        for (own, others, more) in [
            (side(67, 92), side(57, 66), "13 more of 92"),
            (side(1, 4), side(1, 2), "1 more of 4"),
            (side(0, 3), side(1, 3), "1 more of 3"),
            (side(1, 2), side(1, 2), "none"),
            (side(2, 2), side(1, 2), "none"),
        ] {
            assert_eq!(closing(&own, &others)[2], more);
        }
        assert_eq!(side(67, 92).one(), "1.1\u{a0}points");
    }

    #[test]
    fn three_years_are_pupils_added_up() {
        let side = |count, cohort, plain| Side { count, cohort, plain };
        let years = [(67, 92, 57, 66), (60, 90, 70, 80), (50, 100, 60, 70)];
        let years = years.map(|(count, cohort, other, all)| {
            [side(count, cohort, "disadvantaged pupils"), side(other, all, "other pupils")]
        });
        let row = together(&years, Polarity::High).unwrap();
        // 86.57…% less 62.76…%; the mean of the three gaps would be 23.4.
        let said = "177 of 282; other pupils: 187 of 216";
        assert_eq!(row, ["Three years together", said, "23.8 behind"].map(str::to_owned));
        assert_eq!(together(&years, Polarity::Low).unwrap()[2], "23.8 ahead");
        assert_eq!(together(&[], Polarity::High), None);
    }
}
