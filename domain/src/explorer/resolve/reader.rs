//! Reads one choice after the other, and corrects it.

use super::{find_area, latest_year};
use crate::atlas::Atlas;
use crate::breaks::Rule;
use crate::explorer::near::{listed, nearest, plain};
use crate::explorer::query::Query;
use crate::explorer::view::{Comparator, DEFAULT_GROUP, DEFAULT_MEASURE, default_compare};
use crate::gap::{Basis, Comparability, Elsewhere, Question};
use crate::group::GroupIndex;
use crate::measure::MeasureIndex;
use crate::period::Year;
use crate::place::PlaceId;
use crate::world::World;

pub(super) struct Reader<'a> {
    pub(super) world: &'a World,
    pub(super) query: &'a Query,
    pub(super) notes: Vec<String>,
    pub(super) area: PlaceId,
    /// The form was made for another area: what belongs to that one does not come along.
    pub(super) moved: bool,
}

impl Reader<'_> {
    /// The chosen measure; of those with a name like the one asked for, the nearest that has
    /// figures here, else the nearest.
    pub(super) fn measure(&mut self) -> MeasureIndex {
        let atlas = &self.world.atlas;
        let fallback = atlas.find_measure(DEFAULT_MEASURE).unwrap_or(MeasureIndex(0));
        let Some(word) = self.query.first("measure") else {
            return fallback;
        };
        if let Some(found) = atlas.find_measure(word) {
            return found;
        }
        let names = || atlas.measure_indices().flat_map(|m| measure_names(atlas, m));
        if let Some((_, found)) = names().find(|(name, _)| plain(name) == plain(word)) {
            return found;
        }
        let near = nearest(word, names(), usize::MAX);
        let with_figures = near.iter().find(|m| self.has_figures(**m, &self.groups_in(**m).0));
        let found = with_figures.or(near.first()).copied().unwrap_or(fallback);
        let phrase = &atlas.measure(found).short;
        let passed_over = near.first().is_some_and(|first| *first != found);
        let this = if passed_over { "the nearest with figures here" } else { "this" };
        self.notes.push(format!("There is no measure “{word}” here; {this} is “{phrase}”."));
        found
    }

    fn has_figures(&self, measure: MeasureIndex, groups: &[GroupIndex]) -> bool {
        groups.iter().any(|group| self.world.index.years(self.area, measure, *group) != 0)
    }

    pub(super) fn groups(&mut self, measure: MeasureIndex) -> Vec<GroupIndex> {
        let (groups, notes) = self.groups_in(measure);
        self.notes.extend(notes);
        groups
    }

    /// The chosen groups as a measure has them, at least one, and what was corrected.
    fn groups_in(&self, measure: MeasureIndex) -> (Vec<GroupIndex>, Vec<String>) {
        let atlas = &self.world.atlas;
        let (mut groups, mut notes, mut unknown) = (Vec::new(), Vec::new(), Vec::new());
        for word in self.query.all("group") {
            let Some(Named { id, exactly }) = group_named(atlas, word) else {
                unknown.push(word);
                continue;
            };
            let found = match id {
                SEND => send_groups(atlas, measure),
                _ => atlas.find_group(id).into_iter().collect(),
            };
            if !exactly {
                notes.push(no_such_group(word, &format!("this is {}", quoted(atlas, &found))));
            }
            for group in found {
                if !groups.contains(&group) {
                    groups.push(group);
                }
            }
        }
        let none = groups.is_empty();
        if none {
            groups.push(atlas.find_group(DEFAULT_GROUP).unwrap_or(GroupIndex(0)));
        }
        let shown = if none { "this is" } else { "shown is" };
        let shown = format!("{shown} {}", quoted(atlas, &groups));
        notes.extend(unknown.iter().map(|word| no_such_group(word, &shown)));
        // Only the form names the area that it was made for.
        if none && unknown.is_empty() && self.query.first("from").is_some() {
            notes.push(format!(
                "At least one group is shown: this is {}. To change it, tick another, then untick this one.",
                quoted(atlas, &groups)
            ));
        }
        (groups, notes)
    }

    pub(super) fn priority(&mut self) -> Option<u8> {
        let word = self.query.first("priority")?;
        let known = |number: &u8| {
            self.world.atlas.priorities_of(self.area).any(|priority| priority.number == *number)
        };
        let found = word.parse().ok().filter(known);
        if found.is_none() && !self.moved {
            let place = self.world.name_of(self.area);
            self.notes.push(format!("No strategy held here gives {place} a priority “{word}”."));
        }
        found
    }

    pub(super) fn phase(&mut self, priority: Option<u8>) -> Option<String> {
        let word = self.query.first("phase")?;
        let found = self.world.atlas.phases.iter().find(|phase| phase.id == word);
        if found.is_none() {
            self.notes.push(format!("There is no phase “{word}” here; all phases are shown."));
        }
        let has_measure = |id: &str| {
            let atlas = &self.world.atlas;
            let answers = |m| priority.is_none_or(|p| atlas.answers_for(self.area, p, m));
            atlas.measure_indices().any(|m| atlas.measure(m).phase == id && answers(m))
        };
        let found = found.map(|phase| phase.id.clone());
        if found.as_deref().is_some_and(|id| !has_measure(id)) {
            self.notes.push(
                "No measure of this phase answers for the chosen priority; the phase is left out."
                    .to_owned(),
            );
            return None;
        }
        found
    }

    /// A measure outside the chosen priority or phase moves to the first inside that has figures.
    pub(super) fn measure_within(
        &mut self,
        measure: MeasureIndex,
        groups: &[GroupIndex],
        priority: Option<u8>,
        phase: Option<&str>,
    ) -> MeasureIndex {
        let (world, area) = (self.world, self.area);
        let inside = |m: &MeasureIndex| {
            priority.is_none_or(|p| world.atlas.answers_for(area, p, *m))
                && phase.is_none_or(|p| world.atlas.measure(*m).phase == p)
        };
        if inside(&measure) {
            return measure;
        }
        let candidates = || world.atlas.measure_indices().filter(inside);
        let with_figures = candidates().find(|m| self.has_figures(*m, groups));
        let found = with_figures.or_else(|| candidates().next());
        let Some(found) = found else {
            self.notes.push(match priority {
                Some(number) => {
                    format!("No measure answers for priority {number}; the measure stays.")
                }
                None => "No measure is of this phase; the measure stays.".to_owned(),
            });
            return measure;
        };
        let (old, new) = (&world.atlas.measure(measure).short, &world.atlas.measure(found).short);
        let what = if priority.is_some() { "priority" } else { "phase" };
        self.notes.push(format!("“{old}” is outside the chosen {what}; this is “{new}”."));
        found
    }

    /// The chosen year, or the latest in which a chosen group has a gap here, else anywhere.
    pub(super) fn year(
        &mut self,
        measure: MeasureIndex,
        groups: &[GroupIndex],
        place: PlaceId,
    ) -> (Year, bool) {
        let world = self.world;
        let latest = latest_year(world, measure, groups, place);
        let Some(word) = self.query.first("year") else {
            return (latest, true);
        };
        let years = world.years_of(measure);
        let asked = Year::parse(word);
        if let Some(year) = asked.filter(|year| years.contains(year)) {
            return (year, year == latest);
        }
        let nearest = match (asked, years.first(), years.last()) {
            (Some(year), Some(first), Some(last)) => year.clamp(*first, *last),
            _ => latest,
        };
        let label = nearest.label(world.atlas.measure(measure).years);
        self.notes.push(format!("There is no year “{word}” in this measure; this is {label}."));
        (nearest, nearest == latest)
    }

    pub(super) fn since(
        &mut self,
        measure: MeasureIndex,
        group: GroupIndex,
        year: Year,
    ) -> Option<Year> {
        let word = self.query.first("since")?;
        let world = self.world;
        let found = Year::parse(word)
            .filter(|since| *since < year && world.years_of(measure).contains(since));
        let Some(since) = found else {
            self.notes.push(format!(
                "A change cannot be counted from “{word}”; it is counted from the year before."
            ));
            return None;
        };
        let ask = Question::here(world, measure, group);
        let comparable = ask.map(|ask| Comparability::between(world, &ask, since, year));
        if let Some(Comparability::Barred(barrier)) = comparable {
            let why = if barrier.rule == Rule::Break {
                "a new series starts between"
            } else {
                "one of the two years stands alone"
            };
            self.notes.push(format!(
                "No change is counted from {}: {why} ({}).",
                since.label(world.atlas.measure(measure).years),
                barrier.label
            ));
            return None;
        }
        (since != year.previous()).then_some(since)
    }

    pub(super) fn basis(&mut self, measure: MeasureIndex, group: GroupIndex) -> Basis {
        let word = self.query.first("basis");
        let asked = word.map(|word| (word, Basis::parse(word)));
        if let Some((word, None)) = asked {
            self.notes.push(format!("There is no basis “{word}”; the gap is to others here."));
        }
        let basis = asked.and_then(|(_, basis)| basis).unwrap_or(Basis::Here);
        if has_no_others(self.world, measure, group) && basis != Basis::SameGroup {
            self.notes.push("All pupils are compared with all pupils elsewhere: there are no others to compare them with.".to_owned());
            return Basis::SameGroup;
        }
        basis
    }

    pub(super) fn against(&mut self) -> Elsewhere {
        let england = Elsewhere::Place(PlaceId::ENGLAND);
        let Some(word) = self.query.first("against") else {
            return england;
        };
        match Comparator::parse(self.world, word) {
            Some(Comparator::Neighbours) => Elsewhere::Neighbours,
            Some(Comparator::Place(place)) => Elsewhere::Place(place),
            _ => {
                if let Ok(area) = find_area(self.world, word) {
                    Elsewhere::Place(area.id)
                } else {
                    self.notes.push(format!(
                        "There is no area “{word}” to compare with; this is England."
                    ));
                    england
                }
            }
        }
    }

    pub(super) fn compare(&mut self) -> Vec<Comparator> {
        let world = self.world;
        if self.moved {
            return default_compare(world, self.area);
        }
        let mut compare: Vec<Comparator> = Vec::new();
        let mut said = false;
        for word in self.query.all("compare") {
            said = true;
            if word == "none" {
                continue;
            }
            let found = Comparator::parse(world, word)
                .or_else(|| find_area(world, word).ok().map(|area| Comparator::Place(area.id)));
            match found {
                Some(Comparator::Place(place)) if place == self.area => {}
                Some(with) if !compare.contains(&with) => compare.push(with),
                Some(_) => {}
                None => self.notes.push(format!("There is no area “{word}” to compare with.")),
            }
        }
        if said {
            in_fixed_order(world, self.area, compare)
        } else {
            default_compare(world, self.area)
        }
    }
}

/// A word of addresses for pupils with special educational needs or disabilities, see
/// [`send_groups`].
const SEND: &str = "send";

/// What a word for a group names: an id or `send`, and whether it is its name or only near it.
struct Named<'a> {
    id: &'a str,
    exactly: bool,
}

/// The group of this name, but for capitals and punctuation; else that with the nearest name.
fn group_named<'a>(atlas: &'a Atlas, word: &str) -> Option<Named<'a>> {
    let ranked = atlas.groups.iter().filter(|group| group.rank.is_some());
    let names = ranked.flat_map(|group| {
        let names = [&group.id, &group.title, &group.short, &group.mark, &group.plain];
        names.map(|name| (name.as_str(), group.id.as_str()))
    });
    let names = || std::iter::once((SEND, SEND)).chain(names.clone());
    let wanted = plain(word);
    if let Some((_, id)) = names().find(|(name, _)| plain(name) == wanted) {
        return Some(Named { id, exactly: true });
    }
    nearest(word, names(), 1).first().map(|id| Named { id, exactly: false })
}

fn no_such_group(word: &str, shown: &str) -> String {
    format!("There is no pupil group “{word}” here; {shown}.")
}

/// `“SEN support” and “EHC plan”`.
fn quoted(atlas: &Atlas, groups: &[GroupIndex]) -> String {
    let titles: Vec<String> =
        groups.iter().map(|group| format!("“{}”", atlas.group(*group).title)).collect();
    listed(&titles.iter().map(String::as_str).collect::<Vec<_>>())
}

fn measure_names(
    atlas: &Atlas,
    index: MeasureIndex,
) -> impl Iterator<Item = (&str, MeasureIndex)> + use<'_> {
    let of = atlas.measure(index);
    let names = [&of.id, &of.title, &of.short, &of.phrase];
    names.into_iter().map(move |name| (name.as_str(), index))
}

/// Whether a group has nobody else to be compared with in the same place: all pupils,
/// where the measure has no pair for them.
pub(in crate::explorer) fn has_no_others(
    world: &World,
    measure: MeasureIndex,
    group: GroupIndex,
) -> bool {
    world.atlas.group(group).id == "all-pupils" && world.atlas.pair(measure, group).is_none()
}

/// What `send` stands for in a measure: SEN support and plans apart, or pupils with any SEN where
/// only they are published.
pub fn send_groups(atlas: &Atlas, measure: MeasureIndex) -> Vec<GroupIndex> {
    let published =
        |id: &&str| atlas.find_group(id).is_some_and(|group| atlas.pair(measure, group).is_some());
    let apart = ["sen-support", "ehcp"];
    let ids = if !apart.iter().any(published) && published(&"all-sen") {
        &["all-sen"][..]
    } else {
        &apart[..]
    };
    ids.iter().filter_map(|id| atlas.find_group(id)).collect()
}

/// The defaults first in their own order, then what the reader added.
fn in_fixed_order(world: &World, area: PlaceId, chosen: Vec<Comparator>) -> Vec<Comparator> {
    let defaults = default_compare(world, area);
    let (usual, added): (Vec<_>, Vec<_>) =
        chosen.into_iter().partition(|with| defaults.contains(with));
    defaults.into_iter().filter(|with| usual.contains(with)).chain(added).collect()
}
