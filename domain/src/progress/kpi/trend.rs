//! The chart of an indicator: its figures, England's, and the way to its targets.

use super::Asked;
use crate::explorer::page::{Goal, Trend, TrendChart, TrendLine, TrendYear};
use crate::explorer::{axis, resolve, trend};
use crate::measure::Polarity;
use crate::period::Year;
use crate::place::PlaceId;
use crate::progress::level::{Level, short_words, with_unit};
use crate::strategy::{Judgement, Status};

impl Asked<'_, '_> {
    pub(super) fn trend(&self) -> Option<Trend> {
        // England has nobody to stand beside.
        if self.followed.place() == PlaceId::ENGLAND {
            return None;
        }
        let resolved = resolve(self.followed.world, &self.view()?).ok()?;
        let drawn = trend(self.followed.world, &resolved, self.followed.today);
        let (sub, _) = drawn.sub.split_once(". ").unwrap_or((&drawn.sub, ""));
        let (chart, path) = (self.chart(drawn.chart), self.path_words());
        Some(Trend {
            heading: self.trend_heading(),
            sub: format!("{sub}.{path}"),
            chart,
            leads: Vec::new(),
            ..drawn
        })
    }

    fn path_words(&self) -> &'static str {
        match (self.indicator.baseline(), self.indicator.targets.len()) {
            (_, 0) | (None, 1) => "",
            (Some(_), _) => " The dotted line leads from the baseline to the targets.",
            (None, _) => " The dotted line leads from target to target.",
        }
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
            Some((self.column(&drawn.years, printed.year)?, printed.value?.to_f64()))
        });
        let values = lines.iter().flat_map(|line| line.stretches.iter().flatten().map(|at| at.1));
        let aims = targets.iter().map(|target| target.1).chain(baseline.map(|at| at.1));
        TrendChart {
            axis: axis(values.chain(aims), of.unit.suffix(), false),
            gap_labels: Vec::new(),
            goal: Some(Goal { baseline, missed: self.missed(&drawn.years) }),
            targets,
            lines,
            ..drawn
        }
    }

    fn column(&self, years: &[TrendYear], year: Year) -> Option<usize> {
        let label = year.label(self.indicator.years);
        years.iter().position(|column| column.label == label)
    }

    /// The years with a target of their own that the figure fell short of.
    fn missed(&self, years: &[TrendYear]) -> Vec<(usize, f64, f64, String)> {
        let (of, followed) = (self.indicator, self.followed);
        let way = match of.polarity {
            Polarity::High => "short",
            Polarity::Low => "above",
        };
        let missed = of.targets.iter().filter_map(|target| {
            let judged = of.judge(followed.world, followed.place(), target.year);
            let series = of.series?;
            let level = Level::of(followed.world, series, followed.place(), target.year)?;
            let short =
                judged.short.filter(|_| judged.status != Status::CannotSay)?.round(level.places);
            let at = self.column(years, target.year).filter(|_| short.units > 0)?;
            Some((
                at,
                judged.value?.to_f64(),
                target.value.to_f64(),
                format!("{} {way}", short.text()),
            ))
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
