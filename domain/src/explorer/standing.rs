//! With several groups: each group's gap among the places, and what moved.

use super::blocks::COUNCILS;
use super::lens::Lens;
use super::page::{Moved, Split, SplitPart, Standing, StandingRow};
use super::rows::axis;
use super::say::level;
use super::verdict::is_lead;
use super::view::Comparator;
use crate::gap::{Basis, Change, Direction, Gap};
use crate::group::GroupIndex;
use crate::measure::Unit;
use crate::number::{Exact, Rounded};
use crate::order::sorted;
use crate::place::PlaceId;
use crate::words::{capital, points, possessive};

impl Lens<'_> {
    /// How the change of the first group's gap is made up; `None` where no change can be given.
    pub fn split(&self, group: GroupIndex) -> Result<Split, String> {
        let place = self.view.first_place();
        let now = self.gap(group, place);
        let moved = self.moved(group, &now);
        let crate::gap::Moved::Known { then, change, direction } = &moved else {
            let why = self.why_change(group, &self.group(group).title, &moved);
            return Err(why.map_or_else(|| "no gap".to_owned(), |why| why.word));
        };
        let Ok(direction) = direction else { return Err("too few to say".to_owned()) };
        let ask = self.question(group);
        let unit = if self.measure().unit == Unit::Percent { "%" } else { "" };
        let them = if self.view.basis == crate::gap::Basis::SameGroup {
            format!("{} there", self.group(group).short)
        } else {
            self.group(ask.comparison).short.clone()
        };
        let level_part =
            |name: &str, change_of: Exact, was: Option<Rounded>, is: Option<Rounded>| SplitPart {
                label: format!("{name} {}", level_change(change, change_of)),
                figures: format!("{} to {}", level_text(was), level_text(is)),
                unit: unit.to_owned(),
            };
        let counts = (then.from_counts, now.from_counts);
        Ok(Split {
            parts: [
                level_part(
                    &self.group(group).short,
                    change.group,
                    then.group.shown(counts.0),
                    now.group.shown(counts.1),
                ),
                level_part(
                    &them,
                    change.comparison,
                    then.comparison.shown(counts.0),
                    now.comparison.shown(counts.1),
                ),
                gap_part(then, &now, change, *direction),
            ],
        })
    }

    /// What moved, a row a group, with England's same change in a sentence.
    pub fn moved_rows(&self) -> Moved {
        let rows = self
            .view
            .groups
            .iter()
            .map(|g| (self.group(*g).title.clone(), self.split(*g)))
            .collect();
        let name = capital(self.world.name_of(self.view.first_place()));
        Moved {
            heading: "What moved".to_owned(),
            sub: format!(
                "{name}, {}, {} to {}.",
                crate::words::lower_first(&self.measure().axis),
                self.label(self.view.from_year()),
                self.label(self.view.year)
            ),
            rows,
            note: self.england_moved(),
        }
    }

    fn england_moved(&self) -> String {
        let mut said = Vec::new();
        for group in &self.view.groups {
            let now = self.gap(*group, PlaceId::ENGLAND);
            let moved = self.moved(*group, &now);
            if let Some((change, direction)) = moved.known() {
                let words = super::say::short_change(change, direction);
                said.push(format!("{} {words}", self.group(*group).short));
            }
        }
        if said.is_empty() { String::new() } else { format!("In England: {}.", said.join("; ")) }
    }

    /// Each group's gap among the places.
    pub fn standing(&self) -> Standing {
        let rows: Vec<StandingRow> =
            self.view.groups.iter().map(|g| self.standing_row(*g)).collect();
        let values = rows.iter().flat_map(|row| {
            let marks = [&row.own, &row.england, &row.region].into_iter().flatten().map(|m| m.0);
            marks.chain(row.others.iter().copied()).collect::<Vec<_>>()
        });
        let name = capital(&possessive(self.world.name_of(self.view.first_place())));
        let alone = self.every_place().len() < 2;
        Standing {
            heading: format!(
                "{name} gaps{}",
                if alone { "" } else { " beside those of other places" }
            ),
            sub: format!(
                "Gap in points, {}, each group and its comparison.{} Further left is a smaller gap.",
                self.label(self.view.year),
                self.what_a_tick_is()
            ),
            axis: axis(values, "", true),
            rows,
            source: self.source_lines(&self.view.groups),
        }
    }

    fn standing_row(&self, group: GroupIndex) -> StandingRow {
        let (view, atlas) = (self.view, self.atlas());
        let own = self.gap(group, view.first_place());
        let region = atlas.area(view.area).and_then(|area| area.region);
        let chosen = |place: PlaceId| view.compare.contains(&Comparator::Place(place));
        let mark = |place: PlaceId| {
            let shown = self.gap(group, place);
            let value = shown.value.number()?.to_f64();
            Some((value, format!("{} {}", self.world.title_of(place), shown.shown()?)))
        };
        let england = Some(PlaceId::ENGLAND).filter(|p| chosen(*p)).and_then(mark);
        let region_mark = region.filter(|p| chosen(*p)).and_then(mark);
        let others = self.others();
        let values =
            others.iter().filter_map(|p| self.gap(group, *p).value.number().map(Exact::to_f64));
        let mut values: Vec<f64> = values.collect();
        values = sorted(values, &f64::total_cmp);
        let (verdict, verdict_detail) = self.verdict(group, &own);
        StandingRow {
            name: self.group(group).title.clone(),
            detail: self.levels_here(&own),
            fold: format!("All {} places", self.every_place().len()),
            own: mark(view.first_place()),
            small: own.small,
            england,
            region: region_mark,
            others: values,
            verdict,
            verdict_detail,
        }
    }

    /// The places of the view that are drawn as ticks: neither England nor the own region.
    fn others(&self) -> Vec<PlaceId> {
        let region = self.atlas().area(self.view.area).and_then(|area| area.region);
        let mut others = self.compared();
        others.retain(|place| *place != PlaceId::ENGLAND && Some(*place) != region);
        others
    }

    /// What a gap is counted among, and what that is called: the councils of the chosen sets of
    /// neighbours; the other places where no set is chosen.
    fn counted_among(&self) -> (Vec<PlaceId>, [&'static str; 2]) {
        let sets = self.view.compare.iter().filter(|with| with.is_set());
        let mut members = Vec::new();
        for place in sets.flat_map(|set| set.places(self.world, self.view.area)) {
            if !members.contains(&place) {
                members.push(place);
            }
        }
        if members.is_empty() { (self.others(), ["place", "places"]) } else { (members, COUNCILS) }
    }

    fn what_a_tick_is(&self) -> &'static str {
        let (councils, _) = self.counted_among();
        let others = self.others();
        if others.is_empty() {
            ""
        } else if self.view.compare.iter().any(|with| with.is_set())
            && others.iter().all(|place| councils.contains(place))
        {
            " A tick is one of the similar councils; equal gaps stack."
        } else {
            " A tick is one of the other places; equal gaps stack."
        }
    }

    fn levels_here(&self, own: &Gap<'_>) -> String {
        let (group, comparison) =
            (own.group.shown(own.from_counts), own.comparison.shown(own.from_counts));
        match group.zip(comparison) {
            Some((group, comparison)) => {
                let unit = self.measure().unit.suffix();
                match self.view.basis {
                    Basis::Here => format!("{group} and {comparison}{unit} here"),
                    Basis::SameGroup | Basis::Others => {
                        format!("{group}{unit} here, {comparison}{unit} in {}", self.elsewhere())
                    }
                }
            }
            None => "blank here".to_owned(),
        }
    }

    fn verdict(&self, group: GroupIndex, own: &Gap<'_>) -> (String, String) {
        let england = self.gap(group, PlaceId::ENGLAND);
        let there = format!(
            "{} and {} in England.",
            level(self, england.group.shown(england.from_counts)),
            level(self, england.comparison.shown(england.from_counts))
        );
        let there = if england.value.number().is_some() { there } else { String::new() };
        if own.value.number().is_none() {
            return ("No gap here".to_owned(), there);
        }
        if own.small {
            return ("Too few children to place".to_owned(), there);
        }
        let lead = if is_lead(own) { "lead " } else { "" };
        let verdict = self.beside_england(group, own).map(|words| format!("{lead}{words}"));
        let verdict = verdict.unwrap_or_else(|| "England’s is blank".to_owned());
        let (others, what) = self.counted_among();
        let among = if others.is_empty() {
            String::new()
        } else {
            let among = format!("{lead}{}", self.standing_words(group, own, &others, what));
            format!(" {}.", capital(&among))
        };
        (capital(&verdict), format!("{there}{among}"))
    }
}

fn level_change(change: &Change, of: Exact) -> String {
    let size = change.level(of).magnitude();
    match change.level_direction(of) {
        0 => "stayed about the same".to_owned(),
        1 => format!("rose {size}"),
        _ => format!("fell {size}"),
    }
}

fn level_text(level: Option<Rounded>) -> String {
    level.map_or_else(String::new, |level| level.to_string())
}

fn gap_part(then: &Gap<'_>, now: &Gap<'_>, change: &Change, direction: Direction) -> SplitPart {
    let (before, after) = (then.shown(), now.shown());
    let label = match direction {
        Direction::Same => "So the gap is about the same".to_owned(),
        Direction::Narrowed => format!("So the gap narrowed {}", change.shown().magnitude()),
        Direction::Widened => format!("So the gap widened {}", change.shown().magnitude()),
        Direction::LeadGrew => format!("So the lead grew {}", change.shown().magnitude()),
        Direction::LeadShrank => format!("So the lead shrank {}", change.shown().magnitude()),
        Direction::Overtook => "So the group went ahead".to_owned(),
        Direction::FellBehind => "So the group fell behind".to_owned(),
    };
    let unit = after.map_or_else(String::new, |after| {
        points(after).replace(|c: char| c.is_ascii_digit() || c == '.', "")
    });
    SplitPart { label, figures: format!("{} to {}", level_text(before), level_text(after)), unit }
}
