//! The trend: levels of both sides, or the gaps of several groups, year by year.

use super::lens::Lens;
use super::page::{PlainCell, PlainRow, PlainTable, Trend, TrendLine, TrendYear};
use super::rows::axis;
use super::say::{capital, possessive, short_gap};
use crate::breaks::{Break, Rule};
use crate::cell::Value;
use crate::gap::{Comparability, Direction, Gap, Question};
use crate::group::GroupIndex;
use crate::measure::Unit;
use crate::number::Exact;
use crate::order::sorted;
use crate::period::Year;

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
            notes,
            spoken: format!("{} lines of gaps over {} years.", lines.len(), years.len()),
            table: self.gaps_table(&years),
            lines,
        }
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

    fn comparison_mark(&self, ask: &Question) -> String {
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

    fn breaks(&self, groups: &[GroupIndex], years: &[Year]) -> Vec<(usize, String)> {
        let mut found: Vec<(usize, String)> = Vec::new();
        for broken in self.rules_of(groups).filter(|b| b.rule == Rule::Break) {
            let at = years.iter().position(|year| *year >= broken.year).filter(|i| *i > 0);
            if let Some(at) = at.filter(|i| found.iter().all(|(held, _)| held != i)) {
                found.push((at, broken.label.clone()));
            }
        }
        sorted(found, &|a, b| a.0.cmp(&b.0))
    }

    fn rules_of(&self, groups: &[GroupIndex]) -> impl Iterator<Item = &'a Break> {
        let (atlas, measure) = (self.atlas(), self.view.measure);
        let pairs: Vec<GroupIndex> =
            groups.iter().flat_map(|g| [*g, self.question(*g).comparison]).collect();
        pairs.into_iter().flat_map(move |group| atlas.rules(measure, group))
    }

    /// Targets of the strategy: the group's own; else those for all pupils, named as such.
    fn targets(&self, group: GroupIndex, years: &[Year]) -> Vec<(usize, f64, String)> {
        let suffix = self.measure().unit.suffix();
        let own: Vec<_> =
            self.atlas().targets(self.view.first_place(), self.view.measure, group).collect();
        let all = self.atlas().find_group("all-pupils");
        let of_all = || {
            all.map_or_else(Vec::new, |all| {
                self.atlas().targets(self.view.first_place(), self.view.measure, all).collect()
            })
        };
        let (targets, whose) = if own.is_empty() { (of_all(), " (all pupils)") } else { (own, "") };
        let placed = targets.into_iter().filter_map(|target| {
            let at = years.iter().position(|year| *year == target.year)?;
            Some((at, target.value.to_f64(), format!("target {}{suffix}{whose}", target.value)))
        });
        placed.collect()
    }

    /// Targets of years that have figures to hold against them; the notes name the others.
    fn drawn_targets(&self, group: GroupIndex, years: &[Year], gaps: &[Gap<'a>]) -> Vec<Point> {
        let mut targets = self.targets(group, years);
        targets
            .retain(|(at, ..)| gaps.get(*at).is_some_and(|gap| gap.group.value.number().is_some()));
        targets
    }

    fn trend_notes(&self, groups: &[GroupIndex], years: &[Year]) -> Vec<String> {
        let mut notes: Vec<String> = Vec::new();
        for of in self.rules_of(groups) {
            let shown = years.contains(&of.year) && !of.note.is_empty();
            if shown && !notes.contains(&of.note) {
                notes.push(of.note.clone());
            }
        }
        let has_targets = !self.is_several()
            && self.targets(groups[0], years).iter().any(|t| t.2.ends_with("(all pupils)"));
        if has_targets && self.group(groups[0]).id != "all-pupils" {
            let short = &self.group(groups[0]).plain;
            notes.push(format!(
                "The strategy’s target is for all pupils; it set none for {short} or for the gap."
            ));
        }
        for (at, _, label) in self.untested_targets(groups[0], years) {
            let year = self.label(years[at]);
            notes.push(format!("The strategy’s {label} for {year} could not be tested."));
        }
        notes
    }

    fn untested_targets(&self, group: GroupIndex, years: &[Year]) -> Vec<Point> {
        let place = self.view.first_place();
        let mut targets = if self.is_several() { Vec::new() } else { self.targets(group, years) };
        targets.retain(|(at, ..)| {
            self.gap_in(group, place, years[*at]).group.value.number().is_none()
        });
        targets
    }

    /// The finding: from the first year of the latest series to the last, if rounding lets it be
    /// said.
    fn trend_heading(&self, group: GroupIndex, years: &[Year], gaps: &[Gap<'a>]) -> String {
        let ask = self.question(group);
        let plain = || "The gap, year by year".to_owned();
        let Some(last) = gaps.iter().rposition(|gap| gap.value.number().is_some()) else {
            return plain();
        };
        let comparable = |i: &usize| {
            gaps[*i].value.number().is_some()
                && Comparability::between(self.world, &ask, years[*i], years[last])
                    == Comparability::Comparable
        };
        let Some(first) = (0..last).find(comparable) else {
            return plain();
        };
        let (then, now) = (&gaps[first], &gaps[last]);
        if then.small || now.small {
            return plain();
        }
        let Some(change) = crate::gap::Change::between(then, now) else {
            return plain();
        };
        let (Some(before), Some(after)) = (then.shown(), now.shown()) else {
            return plain();
        };
        let (from, to) = (self.label(years[first]), self.label(years[last]));
        let span = format!("from {} in {from} to {} in {to}", short_gap(before), short_gap(after));
        match change.direction(then, now) {
            Direction::Narrowed => format!("The gap narrowed {span}"),
            Direction::Widened => format!("The gap widened {span}"),
            Direction::LeadGrew => format!("The lead grew {span}"),
            Direction::LeadShrank => format!("The lead shrank {span}"),
            Direction::Overtook | Direction::FellBehind => format!("The gap went {span}"),
            Direction::Same => format!("The gap in {to} is about the same as in {from}"),
        }
    }

    fn spoken_trend(&self, years: &[Year], gaps: &[Gap<'a>]) -> String {
        let said = years.iter().zip(gaps).filter_map(|(year, gap)| {
            let shown = gap.shown()?;
            Some(format!("{}: {}", self.label(*year), short_gap(shown)))
        });
        said.collect::<Vec<_>>().join("; ")
    }

    fn levels_table(&self, years: &[Year], gaps: &[Gap<'a>], ask: &Question) -> PlainTable {
        let group = self.view.first_group();
        let suffix = if self.measure().unit == Unit::Percent { ", %" } else { "" };
        let head = vec![
            "Year".to_owned(),
            format!("{}{suffix}", self.group(group).short),
            format!("{}{suffix}", self.comparison_mark(ask)),
            "Gap".to_owned(),
        ];
        let row = |(year, gap): (&Year, &Gap<'a>)| PlainRow {
            head: self.label(*year),
            own: *year == self.view.year,
            cells: vec![
                self.side_cell(group, *year, gap.group.value, gap.group.shown(gap.from_counts)),
                self.side_cell(
                    ask.comparison,
                    *year,
                    gap.comparison.value,
                    gap.comparison.shown(gap.from_counts),
                ),
                self.gap_cell(group, gap),
            ],
        };
        PlainTable {
            caption: "The trend as a table".to_owned(),
            head,
            rows: years.iter().zip(gaps).map(row).collect(),
        }
    }

    fn gaps_table(&self, years: &[Year]) -> PlainTable {
        let place = self.view.first_place();
        let head = std::iter::once("Group".to_owned())
            .chain(years.iter().map(|y| self.label(*y)))
            .collect();
        let row = |group: &GroupIndex| PlainRow {
            head: self.group(*group).title.clone(),
            own: false,
            cells: years
                .iter()
                .map(|year| self.gap_cell(*group, &self.gap_in(*group, place, *year)))
                .collect(),
        };
        PlainTable {
            caption: "Gaps by year, in points".to_owned(),
            head,
            rows: self.view.groups.iter().map(row).collect(),
        }
    }

    pub fn gap_cell(&self, group: GroupIndex, gap: &Gap<'_>) -> PlainCell {
        let heading = format!("Why is the gap blank in {}?", self.label(gap.year));
        match gap.value {
            Value::Number(_) => {
                PlainCell::Gap(gap.shown().map_or_else(String::new, |g| g.to_string()))
            }
            Value::Blank(blank) => PlainCell::Blank(self.why(group, gap.year, blank, heading)),
        }
    }

    pub fn side_cell(
        &self,
        group: GroupIndex,
        year: Year,
        value: Value,
        shown: Option<crate::number::Rounded>,
    ) -> PlainCell {
        match (value, shown) {
            (Value::Number(_), Some(level)) => PlainCell::Text(level.to_string()),
            (Value::Blank(blank), _) => {
                let heading = format!("Why is this figure blank in {}?", self.label(year));
                PlainCell::Blank(self.why(group, year, blank, heading))
            }
            (Value::Number(_), None) => PlainCell::Text(String::new()),
        }
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

pub(super) fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        std::iter::once(first.to_ascii_lowercase()).chain(letters).collect()
    })
}

fn line(name: String, rank: u8, stretches: Vec<Vec<Point>>) -> TrendLine {
    TrendLine { name, rank, small: false, stretches }
}
