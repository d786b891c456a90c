//! The trend: levels of both sides, or the gaps of several groups, year by year.

mod closing;
mod finding;
mod history;
mod notes;
mod tables;

use super::lens::Lens;
use super::page::{Trend, TrendChart, TrendLine, TrendYear};
use super::rows::axis;
use crate::breaks::Rule;
use crate::cell::Value;
use crate::gap::{Basis, Gap, Question};
use crate::group::GroupIndex;
use crate::number::Exact;
use crate::place::PlaceId;
use crate::words::{capital, lower_first, possessive};

pub(super) use history::History;
pub(crate) use notes::OF_FEW;

/// Most lines that a trend draws.
pub(super) const MOST_LINES: usize = 4;

type Point = (usize, f64, String);

impl<'a> Lens<'a> {
    /// The trend of the view.
    pub fn trend(&self) -> Trend {
        if self.is_several() { self.trend_of_gaps() } else { self.trend_of_levels() }
    }

    fn trend_of_levels(&self) -> Trend {
        let (group, place) = (self.view.first_group(), self.view.first_place());
        let history = self.history();
        let mut targets = self.targets(&history);
        let notes = self.trend_notes(std::slice::from_ref(&history), &targets);
        // The notes name the targets of years without a figure to hold against them.
        targets.retain(|(at, ..)| history.gaps[*at].group.value.number().is_some());
        Trend {
            heading: self.trend_heading(&history),
            sub: format!(
                "{}, {}. The shaded figure is the gap in points.",
                capital(self.world.title_of(place)),
                lower_first(&self.measure().axis)
            ),
            leads: self.leads(group, place),
            notes,
            table: self.levels_table(&history),
            chart: self.levels_chart(&history, targets),
        }
    }

    /// The years of the view's first group.
    pub fn history(&self) -> History<'a> {
        History::of_each(self, &[self.view.first_group()]).remove(0)
    }

    /// Both sides of a group's gaps as two lines.
    pub fn levels_chart(&self, history: &History<'a>, targets: Vec<Point>) -> TrendChart {
        let group_line = history.stretches(&history.gaps, group_point);
        let alone = history.ask.group == history.ask.comparison && self.view.basis == Basis::Here;
        let own = line(self.group(history.group).mark.clone(), 1, group_line);
        let mut lines = vec![TrendLine { few: history.of_few(), ..own }];
        if !alone {
            let comparison_line = history.stretches(&history.gaps, |gap| {
                point(gap.comparison.number(gap.from_counts), gap.comparison.shown(gap.from_counts))
            });
            lines.push(line(self.comparison_mark(&history.ask), 2, comparison_line));
        }
        let values = values(&lines).chain(targets.iter().map(|target| target.1));
        let histories = std::slice::from_ref(history);
        TrendChart {
            axis: axis(values, self.measure().unit.suffix(), false),
            years: self.columns(histories),
            banded: lines.len() == 2,
            gap_labels: history.gaps.iter().enumerate().filter_map(gap_label).collect(),
            breaks: breaks(histories),
            spoken: self.spoken_trend(history),
            targets,
            goal: None,
            lines,
        }
    }

    fn trend_of_gaps(&self) -> Trend {
        let groups = &self.view.groups[..self.view.groups.len().min(MOST_LINES)];
        let place = self.view.first_place();
        let histories = History::of_each(self, groups);
        let drawn = |(history, rank): (&History<'a>, u8)| TrendLine {
            few: history.of_few(),
            ..line(
                self.group(history.group).mark.clone(),
                rank,
                history.stretches(&history.gaps, |gap| point(gap.value.number(), gap.shown())),
            )
        };
        let lines: Vec<TrendLine> = histories.iter().zip(1..).map(drawn).collect();
        let mut notes = self.trend_notes(&histories, &[]);
        if self.view.groups.len() > MOST_LINES {
            notes.insert(
                0,
                format!(
                    "The first {MOST_LINES} of {} groups are drawn; the table has all.",
                    self.view.groups.len()
                ),
            );
        }
        let years = histories[0].gaps.len();
        Trend {
            heading: format!(
                "{} gaps, year by year",
                capital(&possessive(self.world.name_of(place)))
            ),
            sub: "Gap in points, each group and its own comparison. Nought is no gap.".to_owned(),
            leads: Vec::new(),
            notes,
            table: self.gaps_table(&histories[0].years().collect::<Vec<_>>()),
            chart: TrendChart {
                axis: axis(values(&lines), "", true),
                years: self.columns(&histories),
                banded: false,
                gap_labels: Vec::new(),
                breaks: breaks(&histories),
                targets: Vec::new(),
                goal: None,
                spoken: format!("{} lines of gaps over {years} years.", lines.len()),
                lines,
            },
        }
    }

    /// The same group in England over the years that are drawn; `None` in England itself and where
    /// it has no figure.
    pub fn england_line(&self, history: &History<'a>) -> Option<TrendLine> {
        if self.view.first_place() == PlaceId::ENGLAND {
            return None;
        }
        let stretches =
            history.stretches(&history.elsewhere(self.world, PlaceId::ENGLAND), group_point);
        let drawn = line("England".to_owned(), 3, stretches);
        (!drawn.stretches.is_empty()).then_some(TrendLine { quiet: true, ..drawn })
    }

    pub(super) fn comparison_mark(&self, ask: &Question) -> String {
        match self.view.basis {
            Basis::Here => self.group(ask.comparison).mark.clone(),
            Basis::SameGroup => format!("{}, {}", self.group(ask.group).mark, self.elsewhere()),
            Basis::Others => format!("{}, {}", self.group(ask.comparison).mark, self.elsewhere()),
        }
    }

    /// The years, each with why nothing is drawn where no group has a figure.
    fn columns(&self, histories: &[History<'a>]) -> Vec<TrendYear> {
        let first = &histories[0];
        let column = |(at, gap): (usize, &Gap<'a>)| {
            let any = histories.iter().any(|history| history::has_figure(&history.gaps[at]));
            let missing = if any { String::new() } else { self.missing_words(first.group, gap) };
            TrendYear { label: self.label(gap.year), missing }
        };
        first.gaps.iter().enumerate().map(column).collect()
    }

    fn missing_words(&self, group: GroupIndex, gap: &Gap<'a>) -> String {
        let Value::Blank(blank) = gap.value else {
            return String::new();
        };
        let rule = self.atlas().rule(self.view.measure, group, gap.year, Rule::NoData);
        rule.map_or_else(
            || self.word_of_year(group, gap, blank).to_owned(),
            |rule| rule.label.clone(),
        )
    }
}

/// Breaks in the series of any of the histories: before which year, and the name.
fn breaks(histories: &[History<'_>]) -> Vec<(usize, String)> {
    let mut found: Vec<(usize, String)> = Vec::new();
    let broken =
        histories.iter().flat_map(|history| &history.rules).filter(|rule| rule.rule == Rule::Break);
    for broken in broken {
        let at = histories[0].years().position(|year| year >= broken.year).filter(|i| *i > 0);
        if let Some(at) = at.filter(|i| found.iter().all(|(held, _)| held != i)) {
            found.push((at, broken.label.clone()));
        }
    }
    crate::order::sorted(found, &|a, b| a.0.cmp(&b.0))
}

fn values(lines: &[TrendLine]) -> impl Iterator<Item = f64> {
    lines.iter().flat_map(|line| line.stretches.iter().flatten().map(|point| point.1))
}

fn group_point(gap: &Gap<'_>) -> Option<(f64, String)> {
    point(gap.group.number(gap.from_counts), gap.group.shown(gap.from_counts))
}

fn point(number: Option<Exact>, shown: Option<crate::number::Rounded>) -> Option<(f64, String)> {
    Some((number?.to_f64(), shown?.to_string()))
}

fn gap_label((index, gap): (usize, &Gap<'_>)) -> Option<(usize, f64, String)> {
    let group = gap.group.number(gap.from_counts)?.to_f64();
    let comparison = gap.comparison.number(gap.from_counts)?.to_f64();
    Some((index, f64::midpoint(group, comparison), gap.shown()?.to_string()))
}

fn line(name: String, rank: u8, stretches: Vec<Vec<Point>>) -> TrendLine {
    TrendLine { name, rank, few: Vec::new(), quiet: false, stretches }
}
