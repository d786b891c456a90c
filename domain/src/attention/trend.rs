//! A gap's trend over its last five comparable years.

use super::series::Series;
use crate::gap::Question;
use crate::measure::Unit;
use crate::period::Year;
use crate::place::PlaceId;
use crate::stats::trend::{Fit, MARKER_POINTS};
use crate::world::World;

/// What five years say of a gap.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Trend {
    /// The line rises: sure at 95%, and whichever year is left out.
    Widening,
    /// The line falls, as surely.
    Narrowing,
    /// Neither.
    None,
    /// So many years in a row can be compared; it takes five.
    TooFew(usize),
    /// A score that is made to be 0 for the country in each year has no trend.
    Relative,
}

impl Trend {
    /// `Five-year trend: widening`; without a full stop.
    pub fn in_words(self) -> String {
        match self {
            Self::Widening => "Five-year trend: widening".to_owned(),
            Self::Narrowing => "Five-year trend: narrowing".to_owned(),
            Self::None => "No five-year trend".to_owned(),
            Self::Relative => "A relative score, so no trend".to_owned(),
            Self::TooFew(years) => {
                format!(
                    "{} in a row can be compared: too few for a five-year trend",
                    years_in_words(years)
                )
            }
        }
    }

    /// The trend of a pair's gap in a place up to a year.
    pub fn of(world: &World, ask: &Question, place: PlaceId, latest: Year) -> Self {
        // Where one is missing the run is too short, whatever lies before.
        let first = Year(latest.0.saturating_sub(FURTHEST_BACK));
        let run = Series::since(world, ask, place, first, latest).run();
        trend_of(world.atlas.measure(ask.measure).unit, &run)
    }
}

/// Years before the latest that a trend reaches.
const FURTHEST_BACK: u16 = 4;
const _: () = assert!(FURTHEST_BACK as usize + 1 == MARKER_POINTS);

fn years_in_words(years: usize) -> &'static str {
    ["No year", "One year", "Two years", "Three years", "Four years"]
        .get(years)
        .unwrap_or(&"Few years")
}

/// The last five gaps of a run; `None` where it has fewer.
pub(super) fn last_five(run: &[(Year, f64)]) -> Option<&[(Year, f64)]> {
    run.len().checked_sub(MARKER_POINTS).map(|from| &run[from..])
}

/// The trend of a run of years that can be compared.
pub(super) fn trend_of(unit: Unit, run: &[(Year, f64)]) -> Trend {
    if unit == Unit::Score {
        return Trend::Relative;
    }
    let Some(last) = last_five(run) else {
        return Trend::TooFew(run.len());
    };
    let points: Vec<(f64, f64)> =
        last.iter().map(|(year, gap)| (f64::from(year.0), *gap)).collect();
    let Some(fit) = Fit::of(&points) else { return Trend::None };
    match (fit.is_sure() && Fit::is_stable(&points), fit.slope > 0.0) {
        (false, _) => Trend::None,
        (true, true) => Trend::Widening,
        (true, false) => Trend::Narrowing,
    }
}
