//! The trend: levels of both sides, or the gaps of several groups, year by year.

mod closing;
mod finding;
mod notes;
mod tables;

use super::lens::Lens;
use super::page::{Trend, TrendLine, TrendYear};
use super::rows::axis;
use crate::breaks::Rule;
use crate::cell::Value;
use crate::gap::{Comparability, Gap, Question};
use crate::group::GroupIndex;
use crate::number::Exact;
use crate::period::Year;
use crate::place::PlaceId;
use crate::words::{capital, lower_first, possessive};

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
        let ask = self.question(group);
        let years = self.trend_years(&[group]);
        let gaps: Vec<Gap<'a>> = years.iter().map(|y| self.gap_in(group, place, *y)).collect();
        let side = |of: &dyn Fn(&Gap<'a>) -> Option<(f64, String)>| {
            self.stretches(&ask, &years, &gaps, of)
        };
        let group_line =
            side(&|gap| point(gap.group.number(gap.from_counts), gap.group.shown(gap.from_counts)));
        let comparison_line = side(&|gap| {
            point(gap.comparison.number(gap.from_counts), gap.comparison.shown(gap.from_counts))
        });
        let alone = ask.group == ask.comparison && self.view.basis == crate::gap::Basis::Here;
        let mut lines = vec![line(self.group(group).mark.clone(), 1, group_line)];
        if !alone {
            lines.push(line(self.comparison_mark(&ask), 2, comparison_line));
        }
        let gap_labels = gaps.iter().enumerate().filter_map(|(i, gap)| gap_label(i, gap)).collect();
        let targets = self.drawn_targets(group, &years, &gaps);
        let values = lines.iter().flat_map(|l| l.stretches.iter().flatten().map(|p| p.1));
        let values = values.chain(targets.iter().map(|t| t.1));
        Trend {
            heading: self.trend_heading(group, &years, &gaps),
            sub: format!(
                "{}, {}. The shaded figure is the gap in points.",
                capital(self.world.title_of(place)),
                lower_first(&self.measure().axis)
            ),
            axis: axis(values, self.measure().unit.suffix(), false),
            years: self.columns(&years, &[group]),
            banded: lines.len() == 2,
            gap_labels,
            breaks: self.breaks(&[group], &years),
            leads: self.leads(group, place),
            notes: self.trend_notes(&[group], &years),
            spoken: self.spoken_trend(&years, &gaps),
            table: self.levels_table(&years, &gaps, &ask),
            targets,
            lines,
        }
    }

    fn trend_of_gaps(&self) -> Trend {
        let groups: Vec<GroupIndex> = self.view.groups.iter().copied().take(MOST_LINES).collect();
        let place = self.view.first_place();
        let years = self.trend_years(&groups);
        let mut lines = Vec::new();
        for (group, rank) in groups.iter().zip(1..) {
            let gaps: Vec<Gap<'a>> = years.iter().map(|y| self.gap_in(*group, place, *y)).collect();
            let ask = self.question(*group);
            let stretches =
                self.stretches(&ask, &years, &gaps, &|gap| point(gap.value.number(), gap.shown()));
            let mut line = line(self.group(*group).mark.clone(), rank, stretches);
            line.small = gaps.iter().any(|gap| gap.small);
            lines.push(line);
        }
        let values = lines.iter().flat_map(|l| l.stretches.iter().flatten().map(|p| p.1));
        let mut notes = self.trend_notes(&groups, &years);
        if self.view.groups.len() > MOST_LINES {
            notes.insert(
                0,
                format!(
                    "The first {MOST_LINES} of {} groups are drawn; the table has all.",
                    self.view.groups.len()
                ),
            );
        }
        Trend {
            heading: format!(
                "{} gaps, year by year",
                capital(&possessive(self.world.name_of(place)))
            ),
            sub: "Gap in points, each group and its own comparison. Nought is no gap.".to_owned(),
            axis: axis(values, "", true),
            years: self.columns(&years, &groups),
            banded: false,
            gap_labels: Vec::new(),
            breaks: self.breaks(&groups, &years),
            targets: Vec::new(),
            leads: Vec::new(),
            notes,
            spoken: format!("{} lines of gaps over {} years.", lines.len(), years.len()),
            table: self.gaps_table(&years),
            lines,
        }
    }

    /// The same group in England over the years that are drawn; `None` in England itself and where
    /// it has no figure.
    pub fn england_line(&self) -> Option<TrendLine> {
        let group = self.view.first_group();
        if self.view.first_place() == PlaceId::ENGLAND {
            return None;
        }
        let years = self.trend_years(&[group]);
        let gaps: Vec<Gap<'a>> =
            years.iter().map(|year| self.gap_in(group, PlaceId::ENGLAND, *year)).collect();
        let stretches = self.stretches(&self.question(group), &years, &gaps, &|gap| {
            point(gap.group.number(gap.from_counts), gap.group.shown(gap.from_counts))
        });
        let drawn = line("England".to_owned(), 3, stretches);
        (!drawn.stretches.is_empty()).then_some(TrendLine { quiet: true, ..drawn })
    }

    /// The years to draw: from the first to the last with a figure, or with a reason for none.
    fn trend_years(&self, groups: &[GroupIndex]) -> Vec<Year> {
        let place = self.view.first_place();
        let years = self.world.years_of(self.view.measure);
        let has = |year: &Year| {
            groups.iter().any(|group| {
                let gap = self.gap_in(*group, place, *year);
                gap.group.value.number().is_some() || gap.comparison.value.number().is_some()
            })
        };
        let first = years.iter().position(has);
        let last = years.iter().rposition(has);
        match first.zip(last) {
            Some((first, last)) => years[first..=last].to_vec(),
            None => Vec::new(),
        }
    }

    /// Stretches of points that may be joined: no missing year and no break between.
    fn stretches(
        &self,
        ask: &Question,
        years: &[Year],
        gaps: &[Gap<'a>],
        of: &dyn Fn(&Gap<'a>) -> Option<(f64, String)>,
    ) -> Vec<Vec<Point>> {
        let mut stretches: Vec<Vec<Point>> = Vec::new();
        let mut last: Option<usize> = None;
        for (i, gap) in gaps.iter().enumerate() {
            let Some((value, text)) = of(gap) else {
                continue;
            };
            let joined = last.is_some_and(|before| {
                before + 1 == i
                    && Comparability::between(self.world, ask, years[before], years[i])
                        == Comparability::Comparable
            });
            match stretches.last_mut().filter(|_| joined) {
                Some(stretch) => stretch.push((i, value, text)),
                None => stretches.push(vec![(i, value, text)]),
            }
            last = Some(i);
        }
        stretches
    }

    pub(super) fn comparison_mark(&self, ask: &Question) -> String {
        use crate::gap::Basis;
        match self.view.basis {
            Basis::Here => self.group(ask.comparison).mark.clone(),
            Basis::SameGroup => format!("{}, {}", self.group(ask.group).mark, self.elsewhere()),
            Basis::Others => format!("{}, {}", self.group(ask.comparison).mark, self.elsewhere()),
        }
    }

    fn columns(&self, years: &[Year], groups: &[GroupIndex]) -> Vec<TrendYear> {
        let place = self.view.first_place();
        let missing = |year: &Year| {
            let gaps: Vec<Gap<'a>> = groups.iter().map(|g| self.gap_in(*g, place, *year)).collect();
            let any = gaps
                .iter()
                .any(|g| g.group.value.number().or(g.comparison.value.number()).is_some());
            if any { String::new() } else { self.missing_words(groups[0], *year, &gaps[0]) }
        };
        years.iter().map(|y| TrendYear { label: self.label(*y), missing: missing(y) }).collect()
    }

    fn missing_words(&self, group: GroupIndex, year: Year, gap: &Gap<'a>) -> String {
        let labelled =
            |rule| self.atlas().rule(self.view.measure, group, year, rule).map(|b| b.label.clone());
        let Value::Blank(blank) = gap.value else {
            return String::new();
        };
        labelled(Rule::NoData).unwrap_or_else(|| blank.reason().replace('-', " "))
    }
}

fn point(number: Option<Exact>, shown: Option<crate::number::Rounded>) -> Option<(f64, String)> {
    Some((number?.to_f64(), shown?.to_string()))
}

fn gap_label(index: usize, gap: &Gap<'_>) -> Option<(usize, f64, String)> {
    let group = gap.group.number(gap.from_counts)?.to_f64();
    let comparison = gap.comparison.number(gap.from_counts)?.to_f64();
    Some((index, f64::midpoint(group, comparison), gap.shown()?.to_string()))
}

fn line(name: String, rank: u8, stretches: Vec<Vec<Point>>) -> TrendLine {
    TrendLine { name, rank, small: false, quiet: false, stretches }
}
