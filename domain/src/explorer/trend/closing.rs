//! When the gap would close, in words, or what stands before a date.

use crate::attention::Trend;
use crate::closing::{Course, NoDate, WouldClose};
use crate::explorer::lens::Lens;
use crate::gap::{Basis, Question};
use crate::group::GroupIndex;
use crate::number::nearest;
use crate::place::PlaceId;
use crate::words::lower_first;

impl Lens<'_> {
    /// What the gap's years say: its trend over five years and, of the latest year, where its line
    /// would lead and when it would close. Nothing where none is asked for.
    pub(in crate::explorer) fn leads(&self, group: GroupIndex, place: PlaceId) -> Vec<String> {
        let (ask, year) = (self.question(group), self.view.year);
        if self.view.basis != Basis::Here || ask.relation.is_none() || place.is_school() {
            return Vec::new();
        }
        let now = self.gap(group, place);
        if now.small || now.value.number().is_none() {
            return Vec::new();
        }
        let trend = Trend::of(self.world, &ask, place, year).in_words();
        if !self.is_latest(&ask, place) {
            return vec![format!("Up to {}: {}.", self.label(year), lower_first(&trend))];
        }
        let Some(course) = Course::of(self.world, &ask, place, year) else {
            return vec![format!("{trend}.")];
        };
        let outlook = self.outlook_note(&trend, &course, now.places);
        [Some(outlook), self.closing_note(&course)].into_iter().flatten().collect()
    }

    fn outlook_note(&self, trend: &str, course: &Course, places: u8) -> String {
        let fan = course.fan();
        let ahead = fan.iter().flat_map(|line| &line.ahead).map(|(year, room)| {
            let [lower, upper] = [room.lower, room.upper].map(|at| nearest(at, places).text());
            format!("{lower} to {upper} in {}", self.label(*year))
        });
        let ahead: Vec<String> = ahead.collect();
        if ahead.is_empty() {
            format!("{trend}.")
        } else {
            format!(
                "{trend}. If the line through the years that can be compared went on, the gap would lie in the range {} (95%).",
                ahead.join(", ")
            )
        }
    }

    /// Whether the year is the latest of the gap: what was expected of a past year is known by now.
    fn is_latest(&self, ask: &Question, place: PlaceId) -> bool {
        self.world.latest_gap(ask.measure, ask.group, place) == Some(self.view.year)
    }

    /// When the gap of the latest year would close, or why no date can be given.
    pub(in crate::explorer) fn closing_note(&self, course: &Course) -> Option<String> {
        let none = "No date can be given for closing the gap";
        let said = match course.would_close() {
            Ok(WouldClose { from, to, since, until }) => format!(
                "If the trend of {} to {} went on, the gap would close between {} and {}. A trend need not go on.",
                self.label(since),
                self.label(until),
                self.label(from),
                self.label(to)
            ),
            Err(NoDate::NothingToClose) => return None,
            Err(NoDate::TooFew(years)) => format!(
                "{none}: {years} {} can be compared, and a trend takes five.",
                if years == 1 { "year" } else { "years" }
            ),
            Err(NoDate::NotNarrowing) => {
                format!(
                    "{none}: a straight line through the years that can be compared does not fall."
                )
            }
            Err(NoDate::NotSure) => {
                format!(
                    "{none}: over all the years that can be compared it swings too much to tell a trend from chance."
                )
            }
            Err(NoDate::Unstable) => {
                format!("{none}: without one of the years the trend would point the other way.")
            }
            Err(NoDate::NoSwing) => format!(
                "{none}: the years lie exactly on a line, which does not say how far they swing."
            ),
            Err(NoDate::Unbounded) => {
                format!("{none}: it narrows, but too unsteadily to name two years.")
            }
            Err(NoDate::TooFar) => {
                format!("{none}: it narrows so slowly that this would be more than 15 years ahead.")
            }
        };
        Some(said)
    }
}
