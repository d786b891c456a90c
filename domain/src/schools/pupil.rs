//! What one pupil is worth: how much a gap of so few moves when one more reaches it.

use super::page::Pupil;
use crate::cell::Cell;
use crate::gap::Question;
use crate::number::{Exact, grouped};
use crate::period::Year;
use crate::place::PlaceId;
use crate::words::{capital, points};
use crate::world::World;

/// Pupils who reached it, and of how many.
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
    let figures = world.figures.of(ask.measure);
    let cell = |group, place| figures.cell(group, place, year);
    let plain = |group| atlas.group(group).plain.as_str();
    let own = Side::of(cell(ask.group, school), plain(ask.group))?;
    let others = Side::of(cell(ask.comparison, school), plain(ask.comparison))?;
    let label = year.label(atlas.measure(ask.measure).years);
    let close = closing(&own, &others);
    let more = close[2].clone();
    let mut rows = vec![row(&own), row(&others), close];
    let authority = world.authority_of(school);
    let all =
        cell(ask.group, authority).and_then(|cell| Some((cell.cohort()?, cell.numbers_unit())));
    if let Some((all, unit)) = all.filter(|(all, _)| *all >= own.cohort) {
        let share = Exact::percent(own.cohort, all).map(|share| share.round(0).text());
        let about = if unit == 0 { "" } else { "about " };
        rows.push([
            format!("Share of {}’s {}", world.name_of(authority), own.plain),
            format!("{} of {about}{}", own.cohort, grouped(all)),
            format!("{}%", share.unwrap_or_default()),
        ]);
    }
    Some(Pupil {
        heading: format!("One pupil is worth {}", own.one()),
        sub: format!(
            "Of {} {} in {label}, {} reached it; of {} {}, {}.",
            own.cohort, own.plain, own.count, others.cohort, others.plain, others.count
        ),
        closing: more,
        rows,
        note: "A few pupils more or less from one year to the next move the gap by several points, so no arrow is drawn.".to_owned(),
    })
}

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
}
