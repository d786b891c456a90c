//! The trend as a table.

use super::History;
use crate::explorer::blanks::Which;
use crate::explorer::figure::place_href;
use crate::explorer::lens::Lens;
use crate::explorer::page::{PlainCell, PlainRow, PlainTable, WhyBlank};
use crate::gap::Gap;
use crate::group::GroupIndex;
use crate::measure::Unit;
use crate::period::Year;

impl<'a> Lens<'a> {
    pub(in crate::explorer) fn levels_table(&self, history: &History<'a>) -> PlainTable {
        let group = history.group;
        let suffix = if self.measure().unit == Unit::Percent { ", %" } else { "" };
        let head = vec![
            "Year".to_owned(),
            format!("{}{suffix}", self.group(group).short),
            format!("{}{suffix}", self.comparison_mark(&history.ask)),
            "Gap".to_owned(),
        ];
        let row = |gap: &Gap<'a>| PlainRow {
            head: self.label(gap.year),
            own: gap.year == self.view.year,
            cells: vec![
                self.side_cell(group, gap, Which::Group),
                self.side_cell(group, gap, Which::Comparison),
                self.gap_cell(group, gap, &self.figure_base(group, gap.year)),
            ],
        };
        PlainTable {
            caption: "The trend as a table".to_owned(),
            head,
            rows: history.gaps.iter().map(row).collect(),
        }
    }

    pub(in crate::explorer) fn gaps_table(&self, years: &[Year]) -> PlainTable {
        let place = self.view.first_place();
        let head = std::iter::once("Group".to_owned())
            .chain(years.iter().map(|y| self.label(*y)))
            .collect();
        let row = |group: &GroupIndex| PlainRow {
            head: self.group(*group).title.clone(),
            own: false,
            cells: years
                .iter()
                .map(|year| {
                    let gap = self.gap_in(*group, place, *year);
                    self.gap_cell(*group, &gap, &self.figure_base(*group, *year))
                })
                .collect(),
        };
        PlainTable {
            caption: "Gaps by year, in points".to_owned(),
            head,
            rows: self.view.groups.iter().map(row).collect(),
        }
    }

    /// The cell of a gap. `base` is the address of the page about it, without the place.
    pub(in crate::explorer) fn gap_cell(
        &self,
        group: GroupIndex,
        gap: &Gap<'_>,
        base: &str,
    ) -> PlainCell {
        let heading = || format!("Why is the gap blank in {}?", self.label(gap.year));
        match gap.shown() {
            Some(shown) => PlainCell::Gap(shown.text(), place_href(self.world, base, gap.place)),
            None => blank_cell(self.why_no_gap(group, gap, &heading)),
        }
    }

    pub(in crate::explorer) fn side_cell(
        &self,
        group: GroupIndex,
        gap: &Gap<'_>,
        which: Which,
    ) -> PlainCell {
        let side = if which == Which::Group { &gap.group } else { &gap.comparison };
        let heading = || format!("Why is this figure blank in {}?", self.label(gap.year));
        match side.shown(gap.from_counts) {
            Some(level) => PlainCell::Text(level.text()),
            None => blank_cell(self.why_no_figure(group, gap, which, &heading)),
        }
    }
}

fn blank_cell(why: Option<WhyBlank>) -> PlainCell {
    why.map_or_else(|| PlainCell::Text(String::new()), PlainCell::Blank)
}
