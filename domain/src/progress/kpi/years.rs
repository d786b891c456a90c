//! An indicator year by year.

use std::collections::BTreeSet;

use super::Asked;
use crate::breaks::{Break, Rule};
use crate::period::Year;
use crate::progress::level::{Level, short_words, status_words, with_unit};
use crate::progress::page::YearRow;
use crate::strategy::{Judgement, Status};

impl Asked<'_, '_> {
    /// Every year from the first that is printed or published to the last.
    pub(super) fn years(&self) -> Vec<YearRow> {
        let mut before: Option<String> = None;
        let with_reason = |year| {
            let (mut row, why) = self.year_row(year);
            // A reason is said in its first year; the next ones lead back to it.
            match &before {
                Some(said) if !why.is_empty() && row.note.contains(why) && *said == why => {
                    row.note = row.note.replace(why, "Not judged, as the year before.");
                }
                _ => before = Some(why.to_owned()),
            }
            row
        };
        self.span().into_iter().map(with_reason).collect()
    }

    /// Every year with its row, each with its whole note.
    pub(in crate::progress) fn every_year(&self) -> Vec<(Year, YearRow)> {
        self.span().into_iter().map(|year| (year, self.year_row(year).0)).collect()
    }

    pub(super) fn caption(&self) -> String {
        format!("{}, {}", self.followed.area.title, self.indicator.title)
    }

    fn span(&self) -> Vec<Year> {
        let (of, followed) = (self.indicator, self.followed);
        let mut known: BTreeSet<Year> = of.printed.iter().map(|printed| printed.year).collect();
        known.extend(of.targets.iter().map(|target| target.year));
        known.extend(self.now.as_ref().map(|now| now.year));
        if let Some(series) = of.series {
            let years = followed.world.years_of(series.measure).iter();
            known.extend(
                years.filter(|year| followed.level(of, followed.place(), **year).is_some()),
            );
        }
        match (known.first(), known.last()) {
            (Some(first), Some(last)) => (first.0..=last.0).map(Year).collect(),
            _ => Vec::new(),
        }
    }

    /// The row, and why the year is not judged; empty where it is.
    fn year_row(&self, year: Year) -> (YearRow, &str) {
        let (of, followed) = (self.indicator, self.followed);
        let judged = of.judge(followed.world, followed.place(), year);
        let level = followed.level(of, followed.place(), year);
        let short = judged.short.filter(|_| judged.status != Status::CannotSay).zip(level);
        let row = YearRow {
            year: year.label(of.years),
            target: self.target_words(year, &judged),
            actual: level.map_or_else(String::new, |at| with_unit(of.unit, &at.shown().text())),
            difference: short.map_or_else(String::new, |(short, at)| {
                in_a_column(&short_words(of, short, at.places))
            }),
            status: status_words(of, judged.status),
            note: self.note(year, level, judged.why),
            own: self.now.as_ref().is_some_and(|now| now.year == year),
        };
        (row, judged.why)
    }

    fn target_words(&self, year: Year, judged: &Judgement<'_>) -> String {
        let of = self.indicator;
        let is_baseline = || of.baseline().is_some_and(|base| base.year == year);
        match judged.target {
            Some(own) if own.year == year => with_unit(of.unit, &own.text),
            Some(kept) => format!("none set; {} kept", with_unit(of.unit, &kept.text)),
            None if is_baseline() => "baseline".to_owned(),
            None => "none".to_owned(),
        }
    }

    /// What the document prints otherwise, why the year may not be judged, what its series has
    /// about it.
    fn note(&self, year: Year, level: Option<Level>, why: &str) -> String {
        let (of, world) = (self.indicator, self.followed.world);
        let mut said: Vec<String> = Vec::new();
        if let Some(printed) = of.printed.iter().find(|printed| printed.year == year) {
            // As printed: “39.00” has two decimals.
            let decimals = printed.text.split_once('.').map_or(0, |(_, decimals)| decimals.len());
            let places = u8::try_from(decimals).unwrap_or(u8::MAX);
            let rounded = level.map(|level| level.value.round(places).text());
            let agrees = printed.value.map(|value| value.round(places).text()) == rounded;
            if !agrees {
                said.push(format!("The strategy prints {}.", with_unit(of.unit, &printed.text)));
            }
            said.push(printed.note.clone());
        }
        if let Some(series) = of.series {
            let rules = world.atlas.rules(series.measure, series.group);
            let of_year = |rule: &&Break| rule.year == year && rule.rule != Rule::Ended;
            said.extend(rules.filter(of_year).map(|rule| format!("{}.", rule.label)));
        }
        said.push(why.to_owned());
        said.extend(of.caveats.iter().filter(|c| c.span.contains(year)).map(|c| c.text.clone()));
        said.retain(|text| !text.is_empty());
        if said.is_empty() && level.is_none() {
            said.push("No figure is published.".to_owned());
        }
        said.join(" ")
    }
}

/// `9.2 points short`, where the head of the column says of what.
fn in_a_column(words: &str) -> String {
    let bare = words.strip_suffix(" of the target").or_else(|| words.strip_suffix(" the target"));
    match bare {
        Some("next to") | None => words.to_owned(),
        Some(bare) => bare.to_owned(),
    }
}
