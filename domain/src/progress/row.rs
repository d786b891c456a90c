//! An indicator in a list.

use super::followed::Followed;
use super::level::{Level, beside_england, itself, moved, status_words, with_unit};
use super::page::{Dated, Row, Spark, Stand};
use crate::gap::{Comparability, UNITS};
use crate::measure::Polarity;
use crate::number::Rounded;
use crate::period::Year;
use crate::place::PlaceId;
use crate::strategy::{Indicator, Series};

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
        let apart = latest.map_or([None; 2], |level| self.differences(indicator, &level));
        let is_context = self.is_context(indicator);
        let (beside, moved) = beside_and_moved(indicator, latest.as_ref(), apart, is_context);
        let [than_england, than_before] = apart
            .map(|of| of.filter(|_| !is_context).map(|above| stand(indicator.polarity, above)));
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
            than_before,
            worsening: !is_context && self.is_worse_and_worsening(indicator, apart),
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

    /// How far a figure is above England's and above the year before's, as shown; of few pupils, and
    /// where there is nothing to compare with, nothing.
    fn differences(&self, of: &Indicator, level: &Level) -> [Option<Rounded>; 2] {
        let Some(series) = of.series.filter(|_| !level.small) else { return [None; 2] };
        let england = Level::of(self.world, series, PlaceId::ENGLAND, level.year);
        let england = england.filter(|_| self.place() != PlaceId::ENGLAND);
        let before = level.before(self.world, series, self.place());
        [england, before].map(|other| level.above(&other?))
    }

    /// Whether an indicator is neither good nor bad: who the pupils are.
    fn is_context(&self, of: &Indicator) -> bool {
        of.series.is_some_and(|of| self.world.atlas.measure(of.measure).kind == "context")
    }

    /// Whether a figure is worse than England's and than the year before, by the rule of
    /// `/attention`: both by two units of the coarser published place. Of one that is no more
    /// published nothing is said.
    fn is_worse_and_worsening(&self, of: &Indicator, apart: [Option<Rounded>; 2]) -> bool {
        let goes_on =
            |series: Series| !self.world.atlas.measure(series.measure).next_data.is_empty();
        let is_worse = |above: Option<Rounded>| {
            above.is_some_and(|above| match of.polarity {
                Polarity::High => above.units <= -UNITS,
                Polarity::Low => above.units >= UNITS,
            })
        };
        of.series.is_some_and(goes_on) && apart.into_iter().all(is_worse)
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

/// How the latest figure stands to England's, and how it moved in a year; each a sentence, empty
/// where nothing is said.
fn beside_and_moved(
    of: &Indicator,
    latest: Option<&Level>,
    [england, before]: [Option<Rounded>; 2],
    is_context: bool,
) -> (String, String) {
    let few = match latest {
        // Of some places the number is not published, and is taken to be small.
        Some(level) if level.small && level.is_counted => "Fewer than 20 pupils",
        Some(level) if level.small => "The number of pupils is not published",
        _ => "",
    };
    if !few.is_empty() {
        return (format!("{few}, so no direction is said."), String::new());
    }
    let beside = england.map_or_else(String::new, |above| beside_england(of, above, is_context));
    (beside, before.map(moved).unwrap_or_default())
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
