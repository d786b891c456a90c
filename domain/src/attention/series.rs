//! A gap year by year, and which years can be compared with the one before.

use crate::gap::{Comparability, Question, barriers, in_years};
use crate::period::Year;
use crate::place::PlaceId;
use crate::world::World;

/// A gap of each year up to the latest that is asked for.
#[derive(Clone, Debug, Default)]
pub struct Series(Vec<Point>);

#[derive(Clone, Copy, Debug)]
struct Point {
    year: Year,
    gap: Option<f64>,
    /// Whether the year before has a gap that this one can be compared with.
    follows: bool,
}

impl Series {
    /// The gaps of a place up to a year; the same numbers as [`crate::gap::gap`] gives.
    pub fn of(world: &World, ask: &Question, place: PlaceId, latest: Year) -> Self {
        Self::since(world, ask, place, Year(0), latest)
    }

    /// The same, from a year on.
    pub fn since(world: &World, ask: &Question, place: PlaceId, first: Year, latest: Year) -> Self {
        let rules = barriers(world, ask);
        let mut points: Vec<Point> = Vec::with_capacity(world.years_of(ask.measure).len());
        for (year, numbers) in in_years(world, ask, &rules, place, first..=latest) {
            let before = points.last().is_some_and(|before| before.gap.is_some());
            let follows = numbers.is_some() && before && {
                let rules = rules.iter().copied();
                Comparability::by(rules, year.previous(), year) == Comparability::Comparable
            };
            points.push(Point { year, gap: numbers.map(|it| it.gap.to_f64()), follows });
        }
        Self(points)
    }

    /// How the gap changed from each year to the next that can be compared with it.
    pub fn changes(&self) -> Vec<f64> {
        let change = |pair: &[Point]| {
            let changed = pair[1].gap.zip(pair[0].gap).filter(|_| pair[1].follows)?;
            Some(changed.0 - changed.1)
        };
        self.0.windows(2).filter_map(change).collect()
    }

    /// The years in a row, back from the latest, that can be compared with each other, oldest
    /// first: year and gap.
    pub fn run(&self) -> Vec<(Year, f64)> {
        let mut run = Vec::with_capacity(self.0.len());
        for point in self.0.iter().rev() {
            let Some(gap) = point.gap else { break };
            run.push((point.year, gap));
            if !point.follows {
                break;
            }
        }
        run.reverse();
        run
    }
}
