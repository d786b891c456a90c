//! The page from a view.

use super::filters::MAIN_GROUPS;
use super::lens::Lens;
use super::page::{BasisOption, BasisSwitch, Below, Beside, ExplorerPage, Run, Trend, Words};
use super::resolve::Resolved;
use super::rows::rows_of;
use super::say::change_words;
use super::view::View;
use crate::gap::{Basis, Question};
use crate::group::GroupIndex;
use crate::measure::MeasureIndex;
use crate::order::sorted;
use crate::place::PlaceId;
use crate::words::{capital, possessive, short_gap};
use crate::world::World;

/// What the explorer says first of a view. `today` is this month, ISO year and month.
pub fn explore(world: &World, resolved: &Resolved, today: &str) -> ExplorerPage {
    let view = &resolved.view;
    let lens = Lens { world, view, today };
    let places: Vec<_> = view.groups.iter().map(|group| lens.place_block(*group)).collect();
    let rows = || places.iter().flat_map(|block| rows_of(&block.sections));
    let (all, blank) = (rows().count(), rows().filter(|row| row.blank.is_some()).count());
    let with = all - blank;
    let first_blank = rows().next().is_some_and(|row| row.blank.is_some());
    let (answer, levels) = (lens.answer(), lens.levels());
    let several = lens.is_several();
    let also = if several { lens.also() } else { Words::new() };
    ExplorerPage {
        place_title: world.title_of(view.area).to_owned(),
        place_href: format!("/gaps?area={}", super::view::slug(world, view.area)),
        title: lens.title(),
        description: plain_text(&answer),
        spoken: spoken(&resolved.notes, [&answer, &also]),
        notes: resolved.notes.clone(),
        kicker: lens.kicker(),
        also,
        split: if several { None } else { lens.split(view.first_group()).ok() },
        caveat: lens.caveat(&levels),
        levels,
        basis: lens.basis_switch(with, blank),
        groups_here: several
            .then(|| lens.group_block("groups", &view.groups, lens.groups_heading())),
        standing: several.then(|| lens.standing()),
        filters: lens.filters(with),
        chips: lens.chips(),
        nearest: if first_blank { lens.nearest() } else { Vec::new() },
        measure_href: lens.measure_href(),
        csv_href: format!("/gaps.csv?{}", view.query(world)),
        csv_rows: all,
        href: view.href(world),
        summary: lens.summary(),
        answer,
        places,
    }
}

/// What stands below; of the same view and month as [`explore`].
pub fn below(world: &World, resolved: &Resolved, today: &str) -> Below {
    let lens = Lens { world, view: &resolved.view, today };
    Below {
        trend: lens.trend(),
        beside_trend: lens.beside(),
        schools: lens.schools(),
        table: lens.twin(),
    }
}

/// What is said of one gap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentences {
    /// Who, gap, comparison, change.
    pub answer: String,
    /// `FSM rose 3`, `Not FSM rose 1`, `So the gap narrowed 2`; or why no change is split.
    pub split: Result<[String; 3], String>,
    /// Levels, rounding, cohort, comparator.
    pub caveat: String,
    /// How the gap stands to those of the places beside it.
    pub standing: String,
    /// The change in two words; empty where none may be said.
    pub change: String,
}

/// What is said of the first gap of a view, without the rest of its page.
pub fn sentences(world: &World, view: &View, today: &str) -> Sentences {
    let lens = Lens { world, view, today };
    let group = view.first_group();
    let gap = lens.gap(group, view.first_place());
    let split = lens.split(group).map(|split| split.parts.map(|part| part.label));
    Sentences {
        answer: plain_text(&lens.answer()),
        split,
        caveat: lens.caveat(&lens.levels()),
        standing: lens.places_heading(group),
        change: change_words(&lens.moved(group, &gap)),
    }
}

/// The answer of a view alone.
pub fn answer(world: &World, view: &View, today: &str) -> Words {
    Lens { world, view, today }.answer()
}

/// The trend of a view alone.
pub fn trend(world: &World, resolved: &Resolved, today: &str) -> Trend {
    Lens { world, view: &resolved.view, today }.trend()
}

/// What was corrected, then sentences, without those that are empty.
fn spoken(notes: &[String], sentences: [&Words; 2]) -> Vec<String> {
    let sentences = sentences.into_iter().map(|words| plain_text(words).trim_end().to_owned());
    notes.iter().cloned().chain(sentences).filter(|part| !part.is_empty()).collect()
}

/// Words without how they are set.
pub fn plain_text(words: &Words) -> String {
    let text = words.iter().map(|run| match run {
        Run::Plain(text) | Run::Strong(text) | Run::Gap(text) => text.as_str(),
    });
    text.collect()
}

impl Lens<'_> {
    fn title(&self) -> String {
        let group = self.group(self.view.first_group());
        let place = self.world.title_of(self.view.first_place());
        format!(
            "{}: {}, {}, {} – Gapwise",
            place,
            group.title,
            self.measure().phrase,
            self.label(self.view.year)
        )
    }

    fn kicker(&self) -> String {
        let gap = self.gap(self.view.first_group(), self.view.first_place());
        let source = gap.group.cell.map(|cell| self.atlas().source(cell.source));
        let updated =
            source.map(|source| source.published.as_str()).filter(|month| !month.is_empty());
        let updated = updated.map_or_else(String::new, |month| format!(", published {month}"));
        format!("{}, {}{updated}", capital(&self.measure().phrase), self.label(self.view.year))
    }

    fn summary(&self) -> String {
        let groups: Vec<&str> =
            self.view.groups.iter().map(|g| self.group(*g).short.as_str()).collect();
        let basis = match self.view.basis {
            Basis::Here => "compared with others here".to_owned(),
            Basis::SameGroup => format!("compared with the same group in {}", self.elsewhere()),
            Basis::Others => format!("compared with others in {}", self.elsewhere()),
        };
        format!(
            "{}: {}, {}, {}, {basis}",
            self.world.title_of(self.view.first_place()),
            groups.join(", "),
            self.measure().short,
            self.label(self.view.year)
        )
    }

    fn groups_heading(&self) -> String {
        let name = capital(&possessive(self.world.name_of(self.view.first_place())));
        format!("{name} groups side by side")
    }

    fn basis_switch(&self, with: usize, blank: usize) -> BasisSwitch {
        let several = self.is_several();
        let rows = with + blank;
        let noun = if several { "gaps" } else { "rows" };
        BasisSwitch {
            question: if several {
                "What is each gap measured against?"
            } else {
                "What is the gap measured against?"
            }
            .to_owned(),
            count: format!("{rows} {noun}: {with} with figures, {blank} blank"),
            options: Basis::ALL.into_iter().map(|basis| self.basis_option(basis)).collect(),
        }
    }

    fn basis_option(&self, basis: Basis) -> BasisOption {
        let several = self.is_several();
        let result = |group: &GroupIndex| {
            let label = if several { self.group(*group).short.clone() } else { String::new() };
            (label, self.basis_result(*group, basis))
        };
        BasisOption {
            value: basis.word(),
            title: self.basis_title(basis),
            detail: if several { String::new() } else { self.basis_detail(basis) },
            results: self.view.groups.iter().map(result).collect(),
            chosen: basis == self.view.basis,
            href: self.view.with(|v| v.basis = basis).href(self.world),
        }
    }

    fn basis_title(&self, basis: Basis) -> String {
        let there = self.elsewhere();
        match (basis, self.is_several()) {
            (Basis::Here, true) => "The comparison group here".to_owned(),
            (Basis::SameGroup, true) => format!("The same group in {there}"),
            (Basis::Others, true) => format!("The comparison group in {there}"),
            (Basis::Here, false) => "With others here".to_owned(),
            (Basis::SameGroup, false) => format!("With the same group in {there}"),
            (Basis::Others, false) => format!("With others in {there}"),
        }
    }

    fn basis_detail(&self, basis: Basis) -> String {
        let group = self.view.first_group();
        let place = self.world.title_of(self.view.first_place());
        let short = &self.group(group).short;
        let Some(pair) = self.atlas().pair(self.view.measure, group) else {
            return format!("{place} {short}, {} {short}", self.elsewhere());
        };
        let them = &self.group(pair.comparison).short;
        let there = self.elsewhere();
        match basis {
            Basis::Here => format!("{place} {short}, {place} {them}"),
            Basis::SameGroup => format!("{place} {short}, {there} {short}"),
            Basis::Others => format!("{place} {short}, {there} {them}"),
        }
    }

    fn basis_result(&self, group: GroupIndex, basis: Basis) -> String {
        let no_pair = Question::here(self.world, self.view.measure, group).is_none();
        if no_pair && basis != Basis::SameGroup {
            return "none".to_owned();
        }
        let ask = self.question(group).on(basis, self.view.against);
        let gap = crate::gap::gap(self.world, &ask, self.view.first_place(), self.view.year);
        match gap.shown() {
            Some(_) if gap.small => "too few to say".to_owned(),
            Some(shown) => short_gap(shown),
            None => "blank".to_owned(),
        }
    }

    fn beside(&self) -> Beside {
        if self.is_several() {
            return Beside::Moved(self.moved_rows());
        }
        let chosen = self.view.first_group();
        let pairs = self.atlas().pairs_of(self.view.measure).map(|pair| pair.group);
        let mut groups: Vec<GroupIndex> = pairs
            .filter(|g| self.group(*g).rank.is_some_and(|rank| rank <= MAIN_GROUPS) || *g == chosen)
            .collect();
        groups = sorted(groups, &|a, b| self.group(*a).rank.cmp(&self.group(*b).rank));
        groups.dedup();
        if groups.len() < 2 {
            return Beside::Nothing;
        }
        let name = capital(&possessive(self.world.name_of(self.view.first_place())));
        let beside = match self.view.basis {
            Basis::Here => String::new(),
            Basis::SameGroup => format!(", beside the same groups in {}", self.elsewhere()),
            Basis::Others => format!(", beside the comparison groups in {}", self.elsewhere()),
        };
        Beside::Groups(self.group_block(
            "others",
            &groups,
            format!("{name} pupil groups{beside}, {}", self.label(self.view.year)),
        ))
    }

    /// For an empty choice: what is nearest to it and has figures.
    fn nearest(&self) -> Vec<(String, String)> {
        let view = self.view;
        let mut found = Vec::new();
        let mut offer = |label: String, change: &dyn Fn(&mut View)| {
            found.push((label, view.with(change).href(self.world)));
        };
        let group = view.first_group();
        let place = view.first_place();
        let latest = self.world.latest_gap(view.measure, group, place);
        if let Some(year) = latest.filter(|year| *year != view.year) {
            offer(format!("The same in {}", self.label(year)), &|v| {
                v.year = year;
                v.latest = false;
                v.since = None;
            });
        }
        if place.is_school() {
            if let Some((measure, other)) = self.school_gap(place) {
                let words = (&self.atlas().measure(measure).short, &self.group(other).plain);
                offer(format!("{}: {}", words.0, words.1), &|v| {
                    (v.measure, v.groups, v.latest) = (measure, vec![other], true);
                    (v.priority, v.phase, v.since) = (None, None, None);
                });
            }
            offer(format!("The same for {}", self.world.name_of(view.area)), &|v| {
                v.schools.clear();
            });
            return found;
        }
        let index = &self.world.index;
        let pairs = self.atlas().pairs_of(view.measure).map(|pair| pair.group);
        let has = |m, g| index.has(view.area, m, g, view.year);
        for other in pairs.filter(|g| *g != group && has(view.measure, *g)).take(3) {
            offer(format!("The same for {}", self.group(other).plain), &|v| v.groups = vec![other]);
        }
        let measures = self.atlas().measure_indices().filter(|m| *m != view.measure);
        for measure in measures.filter(|m| has(*m, group)).take(3) {
            let short = &self.atlas().measure(measure).short;
            offer(format!("{}: {short}", self.group(group).title), &|v| {
                v.measure = measure;
                (v.priority, v.phase) = (None, None);
            });
        }
        found
    }

    /// The measure and group that schools have figures in, if this school has one.
    fn school_gap(&self, urn: PlaceId) -> Option<(MeasureIndex, GroupIndex)> {
        let measure = self.atlas().find_measure(super::SCHOOLS_MEASURE)?;
        let mut groups = self.atlas().pairs_of(measure).map(|pair| pair.group);
        let group = groups.find(|g| self.world.latest_gap(measure, *g, urn).is_some())?;
        Some((measure, group))
    }
}
