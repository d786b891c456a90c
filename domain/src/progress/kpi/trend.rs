//! The chart of an indicator: its figures, England's, and the way to its targets.

use super::Asked;
use crate::explorer::page::{Goal, Miss, Trend, TrendChart, TrendLine, TrendYear};
use crate::explorer::{axis, resolve, trend};
use crate::measure::Polarity;
use crate::period::Year;
use crate::place::PlaceId;
use crate::progress::level::{short_words, with_unit};
use crate::strategy::{Judgement, Status};
use crate::words::lower_first;

/// What a printed baseline may be off the figure of its year, by rounding.
const DIFFERS: f64 = 0.6;

impl Asked<'_, '_> {
    pub(super) fn trend(&self) -> Option<Trend> {
        // England has nobody to stand beside.
        if self.followed.place() == PlaceId::ENGLAND {
            return None;
        }
        let measure = self.followed.world.atlas.measure(self.indicator.series?.measure);
        let resolved = resolve(self.followed.world, &self.view()?).ok()?;
        let drawn = trend(self.followed.world, &resolved, self.followed.today);
        let chart = self.chart(drawn.chart);
        let about = format!("{}, {}.", self.followed.area.title, lower_first(&measure.axis));
        let sub = [about, self.way_words(&chart)].join(" ").trim_end().to_owned();
        Some(Trend { heading: self.trend_heading(), sub, chart, leads: Vec::new(), ..drawn })
    }

    /// What the dotted line is, and which targets have no year in the chart.
    fn way_words(&self, chart: &TrendChart) -> String {
        let starts = chart.goal.as_ref().is_some_and(|goal| goal.baseline.is_some());
        let way = match (starts, chart.targets.len()) {
            (_, 0) | (false, 1) => "",
            (true, _) => "The dotted line leads from the baseline to the targets.",
            (false, _) => "The dotted line leads from target to target.",
        };
        let beyond = self.indicator.targets.iter().map(|target| target.year);
        let beyond: Vec<String> = beyond
            .filter(|year| self.column(&chart.years, *year).is_none())
            .map(|year| year.label(self.indicator.years))
            .collect();
        if beyond.is_empty() {
            return way.to_owned();
        }
        let said = format!("No figure is held for the target of {}.", beyond.join(", "));
        [way, &said].join(" ").trim_start().to_owned()
    }

    /// The explorer's chart of the area and England as a chart of the area and its targets.
    fn chart(&self, drawn: TrendChart) -> TrendChart {
        let of = self.indicator;
        let mut lines = drawn.lines.into_iter();
        let own =
            lines.next().map(|line| TrendLine { name: self.followed.area.title.clone(), ..line });
        let england = lines.next().map(|line| TrendLine {
            name: "England".to_owned(),
            rank: 3,
            quiet: true,
            ..line
        });
        let lines: Vec<TrendLine> = own.into_iter().chain(england).collect();
        let targets: Vec<(usize, f64, String)> = of
            .targets
            .iter()
            .filter_map(|target| {
                let at = self.column(&drawn.years, target.year)?;
                let label = format!("target {}", with_unit(of.unit, &target.text));
                Some((at, target.value.to_f64(), label))
            })
            .collect();
        let baseline = of.baseline().and_then(|printed| {
            let (at, value) = (self.column(&drawn.years, printed.year)?, printed.value?.to_f64());
            let points = lines.first().into_iter().flat_map(|own| own.stretches.iter().flatten());
            let drawn = points.clone().find(|point| point.0 == at);
            let differs = drawn.is_none_or(|point| (point.1 - value).abs() > DIFFERS);
            let name =
                if differs { format!("baseline {}", printed.text) } else { "baseline".to_owned() };
            Some((at, value, name))
        });
        let values = lines.iter().flat_map(|line| line.stretches.iter().flatten().map(|at| at.1));
        let aims = targets.iter().map(|target| target.1).chain(baseline.iter().map(|at| at.1));
        let axis = axis(values.chain(aims), of.unit.suffix(), false);
        let goal = Goal { baseline, missed: self.missed(&drawn.years) };
        TrendChart {
            axis,
            gap_labels: Vec::new(),
            spoken: spoken(&drawn.years, &lines, &targets),
            goal: Some(goal),
            targets,
            lines,
            ..drawn
        }
    }

    fn column(&self, years: &[TrendYear], year: Year) -> Option<usize> {
        let label = year.label(self.indicator.years);
        years.iter().position(|column| column.label == label)
    }

    /// The judged years with a target of their own that the figure is on the wrong side of.
    fn missed(&self, years: &[TrendYear]) -> Vec<Miss> {
        let (of, followed) = (self.indicator, self.followed);
        let way = match of.polarity {
            Polarity::High => "short",
            Polarity::Low => "above",
        };
        let missed = of.targets.iter().filter_map(|target| {
            let judged = of.judge(followed.world, followed.place(), target.year);
            let level = followed.level(of, followed.place(), target.year)?;
            let short = judged.short.filter(|_| judged.status != Status::CannotSay)?;
            let short = short.round(level.places);
            let year = self.column(years, target.year).filter(|_| short.units > 0)?;
            let (value, target) = (judged.value?.to_f64(), target.value.to_f64());
            Some(Miss { year, value, target, words: format!("{} {way}", short.text()) })
        });
        missed.collect()
    }

    /// `It was 6.2 points short in 2018/19 and is 7.6 points short now`
    fn trend_heading(&self) -> String {
        let (of, followed) = (self.indicator, self.followed);
        let now = self.now.as_ref().filter(|now| now.status != Status::CannotSay);
        let first = of.targets.first().map(|target| target.year);
        let then = first.map(|year| of.judge(followed.world, followed.place(), year));
        let places = self.latest.map_or(1, |level| level.places);
        let words = |judged: &Judgement<'_>| {
            let judged = judged.short.filter(|_| judged.status != Status::CannotSay)?;
            Some(short_words(of, judged, places))
        };
        match (then.as_ref().and_then(words), now.and_then(words), first) {
            (Some(then), Some(now), Some(first)) => {
                format!("It was {then} in {} and is {now} now", first.label(of.years))
            }
            (Some(then), None, Some(first)) => {
                format!(
                    "It was {then} in {}; today’s figures cannot be judged",
                    first.label(of.years)
                )
            }
            _ => format!("{}, year by year", of.short),
        }
    }
}

/// `2018/19: 40.8, target 50%; …`
fn spoken(years: &[TrendYear], lines: &[TrendLine], targets: &[(usize, f64, String)]) -> String {
    let said = years.iter().enumerate().filter_map(|(at, year)| {
        let points = lines.first()?.stretches.iter().flatten();
        let figure = points.filter(|point| point.0 == at).map(|point| point.2.as_str());
        let target = targets.iter().filter(|target| target.0 == at).map(|target| target.2.as_str());
        let parts: Vec<&str> = figure.chain(target).collect();
        (!parts.is_empty()).then(|| format!("{}: {}", year.label, parts.join(", ")))
    });
    said.collect::<Vec<_>>().join("; ")
}
