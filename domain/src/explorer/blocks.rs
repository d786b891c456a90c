//! Blocks of dumbbell rows: places, the place's groups.

use super::lens::Lens;
use super::page::{Block, GapRow, Section};
use super::rows::{axis, levels, rows_of};
use super::view::Comparator;
use crate::atlas::{CURRENT_NEIGHBOURS, EARLIER_NEIGHBOURS};
use crate::gap::{Basis, Gap};
use crate::group::{GroupIndex, Relation};
use crate::measure::Unit;
use crate::order::sorted;
use crate::place::PlaceId;

/// Rows of one phone screen before the rest folds away.
const PHONE_ROWS: usize = 3;

/// What members of a set of neighbours are called: one of them, several.
pub(super) const COUNCILS: [&str; 2] = ["similar council", "similar councils"];

/// Places in a block with their gaps.
pub(super) struct Placed<'a> {
    pub place: PlaceId,
    pub gap: Gap<'a>,
}

impl<'a> Lens<'a> {
    /// The block of a group: every place of the view.
    pub fn place_block(&self, group: GroupIndex) -> Block {
        let id = format!("places-{}", self.group(group).id);
        let base = self.figure_base(group, self.view.year);
        let names = (id.as_str(), base.as_str());
        let mut sections = vec![self.own_section(names, group)];
        for (with, placed) in self.further(group) {
            if with.is_set() {
                sections.push(self.set_section(names, group, with, &placed));
            } else {
                let rows = placed.iter().map(|p| self.place_row(names, group, p.place, &p.gap));
                sections[0].rows.extend(rows);
            }
        }
        self.finish_block(id, group, sections)
    }

    /// What the view compares with, single places before sets, each place once: in the first that
    /// holds it.
    fn further(&self, group: GroupIndex) -> Vec<(Comparator, Vec<Placed<'a>>)> {
        let (sets, single): (Vec<Comparator>, Vec<Comparator>) =
            self.view.compare.iter().partition(|with| with.is_set());
        let mut drawn: Vec<PlaceId> = Vec::new();
        let mut further = Vec::new();
        for with in single.into_iter().chain(sets) {
            let mut places = with.places(self.world, self.view.area);
            places.retain(|place| !drawn.contains(place));
            drawn.extend(&places);
            let placed = |place| Placed { place, gap: self.gap(group, place) };
            further.push((with, self.in_order(places.into_iter().map(placed).collect())));
        }
        further
    }

    fn own_section(&self, names: (&str, &str), group: GroupIndex) -> Section {
        let row = |place: PlaceId| self.place_row(names, group, place, &self.gap(group, place));
        let rows = self.own_rows().into_iter().map(row).collect();
        Section { title: String::new(), ruled: false, rows, fold_after: None }
    }

    fn set_section(
        &self,
        names: (&str, &str),
        group: GroupIndex,
        with: Comparator,
        placed: &[Placed<'_>],
    ) -> Section {
        let when = if with == Comparator::Neighbours { "May 2025" } else { "April 2021" };
        let order = if placed.iter().any(|p| p.gap.small) {
            "A to Z: numbers too small to rank"
        } else {
            "widest gap first"
        };
        let (count, all) = (placed.len(), with.places(self.world, self.view.area).len());
        let set = if with == Comparator::Neighbours { "current set" } else { "earlier set" };
        let title = if all == 0 {
            format!("The {when} set names no neighbours for this place")
        } else if count == 0 {
            format!("Every council of the {set} (DfE neighbours, {when}) stands above")
        } else if count < all {
            format!(
                "Further councils of the {set} ({count} of {all}; DfE neighbours, {when}), {order}"
            )
        } else {
            format!("{count} similar councils (DfE neighbours, {when}), {order}")
        };
        let rows = placed.iter().map(|p| self.place_row(names, group, p.place, &p.gap)).collect();
        Section { title, ruled: false, rows, fold_after: Some(PHONE_ROWS) }
    }

    /// The places of a group's block with their gaps, in the order of its rows.
    pub fn placed_in_order(&self, group: GroupIndex) -> Vec<Placed<'a>> {
        let own = self.own_rows().into_iter();
        let own = own.map(|place| Placed { place, gap: self.gap(group, place) });
        own.chain(self.further(group).into_iter().flat_map(|(_, placed)| placed)).collect()
    }

    /// The places that answer, and the area of chosen schools.
    fn own_rows(&self) -> Vec<PlaceId> {
        let mut places = self.view.own_places().to_vec();
        if !self.view.schools.is_empty() {
            places.push(self.view.area);
        }
        places
    }

    /// Widest gap first, equal ones and blanks A to Z; A to Z throughout where a gap rests on a
    /// handful of children.
    fn in_order<'b>(&self, placed: Vec<Placed<'b>>) -> Vec<Placed<'b>> {
        let small = placed.iter().any(|p| p.gap.small);
        sorted(placed, &|a, b| {
            let by_gap = match (a.gap.shown(), b.gap.shown()) {
                _ if small => std::cmp::Ordering::Equal,
                (Some(a), Some(b)) => b.units.cmp(&a.units),
                (a, b) => b.is_some().cmp(&a.is_some()),
            };
            by_gap.then_with(|| self.world.title_of(a.place).cmp(self.world.title_of(b.place)))
        })
    }

    fn finish_block(&self, id: String, group: GroupIndex, mut sections: Vec<Section>) -> Block {
        let suffix = self.measure().unit.suffix();
        let of = self.group(group);
        let ask = self.question(group);
        if let Some(row) = sections[0].rows.first_mut() {
            row.group_mark.clone_from(&of.mark);
            row.comparison_mark = match self.view.basis {
                Basis::SameGroup => self.elsewhere(),
                Basis::Here => self.group(ask.comparison).mark.clone(),
                Basis::Others => {
                    format!("{}, {}", self.group(ask.comparison).mark, self.elsewhere())
                }
            };
        }
        Block {
            axis: axis(levels(rows_of(&sections)), suffix, false),
            heading: self.places_heading(group),
            sub: format!(
                "{}, {}. Gap: {}.",
                self.measure().axis,
                self.label(self.view.year),
                self.gap_in_words(group)
            ),
            gap_head: "Gap, points".to_owned(),
            change_head: format!("since {}", self.label(self.view.from_year())),
            source: self.source_lines(&[group]),
            note: self.on_average(group),
            spoken: spoken(&sections),
            id,
            sections,
        }
    }

    /// What the gap is between, on the basis of the view.
    pub fn gap_in_words(&self, group: GroupIndex) -> String {
        let of = &self.group(group).plain;
        let Some(pair) = self.atlas().pair(self.view.measure, group) else {
            return format!("{of}, here and in {}", self.elsewhere());
        };
        let them = &self.group(pair.comparison).plain;
        match self.view.basis {
            Basis::Here => format!("{of} compared with {them} in the same place"),
            Basis::SameGroup => {
                format!("{of}, compared with the same group in {}", self.elsewhere())
            }
            Basis::Others => format!("{of} compared with {them} in {}", self.elsewhere()),
        }
    }

    /// The place's groups, a row each, in the order given, never by size; small cohorts last.
    pub fn group_block(&self, id: &str, groups: &[GroupIndex], heading: String) -> Block {
        let (mut main, mut small) = (Vec::new(), Vec::new());
        let mut relation: Option<Option<Relation>> = None;
        let mut sections: Vec<Section> = Vec::new();
        for group in groups {
            let gap = self.gap(*group, self.view.first_place());
            let mut row = self.group_row(id, *group, &gap);
            row.comparison_mark = self.comparison_mark(&self.question(*group));
            if gap.small {
                small.push(row);
                continue;
            }
            let of = self.relation(*group);
            if relation.is_some_and(|before| before != of) && !main.is_empty() {
                sections.push(section(
                    String::new(),
                    !sections.is_empty(),
                    std::mem::take(&mut main),
                ));
            }
            relation = Some(of);
            main.push(row);
        }
        if !main.is_empty() {
            sections.push(section(String::new(), !sections.is_empty(), main));
        }
        if !small.is_empty() {
            let title = "Fewer than 20 children: shown apart, no status, no word for a change";
            sections.push(section(title.to_owned(), false, small));
        }
        let name = self.world.title_of(self.view.first_place());
        Block {
            id: id.to_owned(),
            heading,
            sub: format!(
                "{}, {name}{}, {}. In fixed order, not ranked: the groups are compared with different pupils.",
                self.measure().axis,
                self.and_elsewhere(),
                self.label(self.view.year)
            ),
            axis: axis(
                levels(rows_of(&sections)),
                self.measure().unit.suffix(),
                self.measure().unit == Unit::Percent,
            ),
            gap_head: "Gap, points".to_owned(),
            change_head: format!("since {}", self.label(self.view.from_year())),
            source: Vec::new(),
            note: String::new(),
            spoken: spoken(&sections),
            sections,
        }
    }
}

fn section(title: String, ruled: bool, rows: Vec<GapRow>) -> Section {
    Section { title, ruled, rows, fold_after: None }
}

fn spoken(sections: &[Section]) -> String {
    let rows = rows_of(sections);
    let with = rows.clone().filter(|row| row.blank.is_none()).count();
    let said = rows.clone().next().map(|row| {
        let blank = |text: &str| if text.is_empty() { "blank" } else { text }.to_owned();
        let [gap, group, comparison] =
            [&row.gap_spoken, &row.group.text, &row.comparison.text].map(|text| blank(text));
        format!(" {}: {gap}, {group} and {comparison}.", row.name)
    });
    let all = rows.count();
    let noun = if all == 1 { "row" } else { "rows" };
    format!("{all} {noun}, {with} with a gap.{}", said.unwrap_or_default())
}

/// The title of a neighbour set.
pub(super) fn set_title(set: &str) -> &'static str {
    match set {
        CURRENT_NEIGHBOURS => "DfE neighbours, May 2025",
        EARLIER_NEIGHBOURS => "DfE neighbours, April 2021",
        _ => "",
    }
}
