//! The table twin: the figures of the place blocks.

use super::blanks::Which;
use super::blocks::Placed;
use super::lens::Lens;
use super::page::{PlainCell, PlainRow, PlainTable, Twin};
use super::rows::plain_why;
use crate::group::GroupIndex;
use crate::measure::Unit;
use crate::words::lower_first;

impl<'a> Lens<'a> {
    /// The figures of the place blocks as tables, one a group.
    pub fn twin(&self) -> Twin {
        let placed = self.view.groups.iter().map(|group| (*group, self.placed_in_order(*group)));
        let placed: Vec<_> = placed.collect();
        let mut gaps = placed.iter().flat_map(|(_, placed)| placed).map(|placed| &placed.gap);
        let no_cohorts = gaps.all(|gap| gap.group.cohort().is_none());
        let dropped = if no_cohorts { vec![no_pupils()] } else { Vec::new() };
        let parts = placed.iter().map(|(group, placed)| self.place_table(*group, placed)).collect();
        let caption = format!("{}, {}.", self.measure().axis, self.label(self.view.year));
        Twin { caption, parts, dropped }
    }

    fn place_table(&self, group: GroupIndex, placed: &[Placed<'a>]) -> PlainTable {
        let ask = self.question(group);
        let unit = if self.measure().unit == Unit::Percent { ", %" } else { "" };
        let (own, them) = (&self.group(group).short, self.comparison_short(&ask));
        let head = vec![
            "Place".to_owned(),
            format!("{own}{unit}"),
            format!("{them}{unit}"),
            "Gap".to_owned(),
            self.label(self.view.from_year()),
            "Change".to_owned(),
        ];
        let base = self.figure_base(group, self.view.year);
        let rows = placed.iter().map(|placed| self.table_row(group, placed, &base));
        let caption =
            format!("{}: {}", self.group(group).title, lower_first(&self.gap_in_words(group)));
        PlainTable { caption, head, rows: rows.collect() }
    }

    pub fn comparison_short(&self, ask: &crate::gap::Question) -> String {
        use crate::gap::Basis;
        let short = |group: GroupIndex| self.group(group).short.as_str();
        match self.view.basis {
            Basis::Here => short(ask.comparison).to_owned(),
            Basis::SameGroup => format!("{}, {}", short(ask.group), self.elsewhere()),
            Basis::Others => format!("{}, {}", short(ask.comparison), self.elsewhere()),
        }
    }

    fn table_row(&self, group: GroupIndex, placed: &Placed<'a>, base: &str) -> PlainRow {
        let gap = &placed.gap;
        let moved = self.moved(group, gap);
        let name = self.world.title_of(placed.place);
        let then = moved.then();
        let change = match moved.change() {
            Some(change) => PlainCell::Text(change.shown().signed()),
            None => match self.why_gap(group, gap, name) {
                Some(why) => PlainCell::Blank(why),
                None => self
                    .why_change(group, name, &moved)
                    .map_or_else(|| PlainCell::Text(String::new()), PlainCell::Blank),
            },
        };
        PlainRow {
            head: name.to_owned(),
            own: self.view.own_places().contains(&placed.place),
            cells: vec![
                self.side_cell(group, gap, Which::Group),
                self.side_cell(group, gap, Which::Comparison),
                self.gap_cell(group, gap, base),
                as_text(self.gap_cell(group, then, "")),
                change,
            ],
        }
    }
}

fn no_pupils() -> super::page::WhyBlank {
    plain_why(
        "no pupil numbers",
        "Why are there no numbers of pupils?",
        "The source gives figures for each place but no numbers of pupils by group.".to_owned(),
        "No interval is shown, and no “one pupil is worth” for this measure.",
    )
}

/// The gap of the earlier year stands beside the one that the row is about.
fn as_text(cell: PlainCell) -> PlainCell {
    match cell {
        PlainCell::Gap(gap, _) => PlainCell::Text(gap),
        other => other,
    }
}
