//! An indicator in a list.

use super::followed::Followed;
use super::level::{Level, beside_england, itself, moved, status_words, with_unit};
use super::page::{Dated, Row, Spark, Stand};
use crate::gap::{Comparability, UNITS};
use crate::measure::Polarity;
use crate::number::Rounded;
use crate::period::Year;
use crate::place::PlaceId;
use crate::strategy::Indicator;

/// Sentences, one after the other.
pub(super) fn joined(sentences: [&str; 3]) -> String {
    let said: Vec<&str> = sentences.into_iter().filter(|said| !said.is_empty()).collect();
    said.join(" ")
}

/// Whether a row has any figure to show.
pub(super) fn is_held(row: &Row) -> bool {
    row.latest.is_some() || row.target.is_some()
}

impl Followed<'_> {
    /// The row of an indicator.
    pub(super) fn row(&self, indicator: &Indicator) -> Row {
        let now = indicator.judge_now(self.world, self.place());
        let status = now.as_ref().map_or_else(|| indicator.status_unknown(), |now| now.status);
        let why = now.as_ref().map_or("", |now| now.why);
        let latest = self.latest(indicator);
        let (beside, moved, than_england) = self.beside_and_moved(indicator, latest.as_ref());
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
            words: joined([&beside, &moved, why]),
            beside,
            moved,
            than_england,
            than_before: latest.and_then(|level| self.than_before(indicator, &level)),
            worsening: latest.is_some_and(|level| self.is_worse_and_worsening(indicator, &level)),
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

    /// How the latest figure stands to England's, and how it moved in a year; each a sentence, empty
    /// where nothing is said. And whether it is better or worse than England's.
    fn beside_and_moved(
        &self,
        of: &Indicator,
        latest: Option<&Level>,
    ) -> (String, String, Option<Stand>) {
        let (Some(level), Some(series)) = (latest, of.series) else { return Default::default() };
        if level.small {
            // Of some places the number is not published, and is taken to be small.
            let known = level.is_counted;
            let why = if known {
                "Fewer than 20 pupils"
            } else {
                "The number of pupils is not published"
            };
            return (format!("{why}, so no direction is said."), String::new(), None);
        }
        let england = Level::of(self.world, series, PlaceId::ENGLAND, level.year);
        let england = england.filter(|_| self.place() != PlaceId::ENGLAND);
        let is_context = self.world.atlas.measure(series.measure).kind == "context";
        let above = england.and_then(|england| level.above(&england));
        let beside = above.map_or_else(String::new, |above| beside_england(of, above, is_context));
        let before = level.before(self.world, series, self.place());
        let moved = before.and_then(|before| level.above(&before)).map(moved).unwrap_or_default();
        let stand = above.filter(|_| !is_context).map(|above| stand(of.polarity, above));
        (beside, moved, stand)
    }

    /// Whether a figure is better or worse than the year before; `None` of few pupils and of what is
    /// neither good nor bad.
    fn than_before(&self, of: &Indicator, level: &Level) -> Option<Stand> {
        let series = of.series?;
        let is_context = self.world.atlas.measure(series.measure).kind == "context";
        let before = level.before(self.world, series, self.place());
        let change = level.above(&before.filter(|_| !level.small && !is_context)?)?;
        Some(stand(of.polarity, change))
    }

    /// Whether a figure is worse than England's and than the year before, by the rule of
    /// `/attention`: both by two units of the coarser published place. Of few pupils, of a figure
    /// that is neither good nor bad, and of one that no more is published, nothing is said.
    fn is_worse_and_worsening(&self, of: &Indicator, level: &Level) -> bool {
        let Some(series) = of.series else { return false };
        let measure = self.world.atlas.measure(series.measure);
        if level.small || measure.kind == "context" || measure.next_data.is_empty() {
            return false;
        }
        let england = Level::of(self.world, series, PlaceId::ENGLAND, level.year);
        let england = england.filter(|_| self.place() != PlaceId::ENGLAND);
        let before = level.before(self.world, series, self.place());
        let is_worse = |other: Option<Level>| {
            let above = other.and_then(|other| level.above(&other)).map_or(0, |above| above.units);
            match of.polarity {
                Polarity::High => above <= -UNITS,
                Polarity::Low => above >= UNITS,
            }
        };
        is_worse(england) && is_worse(before)
    }

    /// The years, joined where they can be compared, and the last target, on one scale.
    fn spark(&self, indicator: &Indicator) -> Spark {
        let Some(series) = indicator.series else { return Spark::default() };
        let ask = itself(series);
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

/// Whether a difference, as shown, is for the better.
fn stand(polarity: Polarity, above: Rounded) -> Stand {
    match above.units.signum() {
        0 => Stand::Same,
        1 if polarity == Polarity::High => Stand::Better,
        -1 if polarity == Polarity::Low => Stand::Better,
        _ => Stand::Worse,
    }
}
