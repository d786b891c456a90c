//! The filters, with what each option would give.

mod measures;
mod places;

use super::lens::Lens;
use super::page::{Chip, FilterOption, Filters};
use super::resolve::has_no_others;
use super::view::{DEFAULT_GROUP, DEFAULT_MEASURE, View, default_compare};
use crate::breaks::Rule;
use crate::gap::{Basis, Comparability, Elsewhere, Question, count_gaps, gap};
use crate::group::GroupIndex;
use crate::order::sorted;
use crate::period::Year;
use crate::place::PlaceId;

/// Groups with a rank up to this stand open in the filter.
pub(crate) const MAIN_GROUPS: u8 = 8;

impl Lens<'_> {
    /// Every filter; `shown` is the number of rows with a gap.
    pub fn filters(&self, shown: usize) -> Filters {
        let (groups, more_groups): (Vec<_>, Vec<_>) =
            self.group_options().into_iter().partition(|(rank, _)| *rank <= MAIN_GROUPS);
        let more_groups: Vec<FilterOption> =
            more_groups.into_iter().map(|(_, option)| option).collect();
        let counted = self.counted();
        let results = if shown == 1 { "result" } else { "results" };
        Filters {
            show: if shown == 0 {
                "No results: see why".to_owned()
            } else {
                format!("Show {shown} {results}")
            },
            clear_href: format!("/gaps?area={}", super::view::slug(self.world, self.view.area)),
            area: self.world.title_of(self.view.area).to_owned(),
            area_slug: super::view::slug(self.world, self.view.area).to_owned(),
            areas: self.atlas().live_areas(),
            schools: self.school_filter(),
            groups: groups.into_iter().map(|(_, option)| option).collect(),
            more_open: more_groups.iter().any(|option| option.chosen),
            more_groups,
            groups_hint: self.groups_hint(),
            priorities: self.priority_options(&counted),
            phases: self.phase_options(&counted),
            measures: self.measure_options(&counted),
            measures_hint: self.measures_hint(&counted),
            years: self.year_options(),
            since: self.since_options(),
            compare: self.compare_options(),
            against: self.against_options(),
        }
    }

    /// Rows with a gap if the view were asked for these groups and this year.
    fn count_rows(&self, groups: &[GroupIndex], places: &[PlaceId], year: Year) -> usize {
        let of_group = |group: &GroupIndex| match (
            self.view.basis,
            Question::here(self.world, self.view.measure, *group),
        ) {
            (Basis::Here, None) => 0,
            (Basis::Here, Some(ask)) => count_gaps(self.world, &ask, places, year),
            _ => places.iter().filter(|place| self.has_gap(*group, **place, year)).count(),
        };
        groups.iter().map(of_group).sum()
    }

    fn has_gap(&self, group: GroupIndex, place: PlaceId, year: Year) -> bool {
        match (self.view.basis, Question::here(self.world, self.view.measure, group)) {
            (Basis::Here, None) => false,
            (Basis::Here, Some(ask)) => crate::gap::has_gap(self.world, &ask, place, year),
            _ => gap(self.world, &self.question(group), place, year).value.number().is_some(),
        }
    }

    fn group_options(&self) -> Vec<(u8, FilterOption)> {
        let indices =
            (0..u8::try_from(self.atlas().groups.len()).unwrap_or(u8::MAX)).map(GroupIndex);
        let places = self.every_place();
        let options: Vec<(u8, FilterOption)> =
            indices.filter_map(|group| self.group_option(group, &places)).collect();
        sorted(options, &|a, b| a.0.cmp(&b.0))
    }

    fn group_option(&self, group: GroupIndex, places: &[PlaceId]) -> Option<(u8, FilterOption)> {
        let of = self.group(group);
        let rank = of.rank?;
        let count = self.count_rows(&[group], places, self.view.year);
        let chosen = self.view.groups.contains(&group);
        let total = places.len();
        let leads = chosen && self.is_several() && self.view.first_group() == group;
        let detail = if leads {
            "answers in the heading".to_owned()
        } else if count == 0 {
            self.no_gap_words(group)
        } else if count < total {
            let blank = total - count;
            format!("{blank} {} blank", if blank == 1 { "place" } else { "places" })
        } else {
            String::new()
        };
        let option = FilterOption {
            value: of.id.clone(),
            label: of.title.clone(),
            detail,
            count: Some(count),
            chosen,
        };
        Some((rank, option))
    }

    fn no_gap_words(&self, group: GroupIndex) -> String {
        let rule = self.atlas().rule(self.view.measure, group, self.view.year, Rule::NoData);
        if self.view.basis != Basis::SameGroup
            && self.atlas().pair(self.view.measure, group).is_none()
        {
            if !has_no_others(self.world, self.view.measure, group) {
                return "Not published for this measure".to_owned();
            }
            if rule.is_none() {
                return "No others here; can be chosen alone".to_owned();
            }
        }
        match rule {
            Some(rule) => rule.label.clone(),
            None => format!("No figures in {}", self.label(self.view.year)),
        }
    }

    fn groups_hint(&self) -> String {
        if self.is_several() {
            "The first four are drawn in the trend.".to_owned()
        } else {
            String::new()
        }
    }

    fn year_options(&self) -> Vec<FilterOption> {
        let view = self.view;
        let places = self.every_place();
        let latest =
            super::resolve::latest_year(self.world, view.measure, &view.groups, view.first_place());
        let mut options: Vec<FilterOption> = self
            .world
            .years_of(self.view.measure)
            .iter()
            .rev()
            .map(|year| {
                let count = self.count_rows(&view.groups, &places, *year);
                let rule = self.atlas().rule(
                    self.view.measure,
                    self.view.first_group(),
                    *year,
                    Rule::NoData,
                );
                let detail = match rule {
                    Some(rule) if count == 0 => rule.label.clone(),
                    _ if count == 0 => "No figures".to_owned(),
                    _ => String::new(),
                };
                FilterOption {
                    // Nothing stands for the latest, so that it stays the latest in another measure.
                    value: if *year == latest { String::new() } else { year.address_form() },
                    label: self.label(*year),
                    detail,
                    count: Some(count),
                    chosen: *year == self.view.year,
                }
            })
            .collect();
        // Years before the first and after the last figure are no choice; one chosen stays.
        let dull = |option: &FilterOption| {
            option.count == Some(0) && !option.chosen && option.detail == "No figures"
        };
        while options.first().is_some_and(dull) {
            options.remove(0);
        }
        while options.last().is_some_and(dull) {
            options.pop();
        }
        options
    }

    fn since_options(&self) -> Vec<FilterOption> {
        let ask = self.question(self.view.first_group());
        let year = self.view.year;
        let earlier =
            self.world.years_of(self.view.measure).iter().rev().filter(|from| **from < year);
        let option = |from: &Year| {
            let comparable =
                Comparability::between(self.world, &ask, *from, year) == Comparability::Comparable;
            let has =
                comparable && self.has_gap(self.view.first_group(), self.view.first_place(), *from);
            let before = *from == year.previous();
            let chosen = *from == self.view.from_year();
            let label = if before {
                format!("{}, the year before", self.label(*from))
            } else {
                self.label(*from)
            };
            let value = if before { String::new() } else { from.address_form() };
            (has || before || chosen).then_some(FilterOption {
                value,
                label,
                detail: String::new(),
                count: None,
                chosen,
            })
        };
        earlier.filter_map(option).collect()
    }

    /// One chip for each choice that differs from the default.
    pub fn chips(&self) -> Vec<Chip> {
        let view = self.view;
        let mut chips = Vec::new();
        let mut add = |label: String, change: &dyn Fn(&mut View)| {
            let href = view.with(change).href(self.world);
            chips.push(Chip { label, href });
        };
        for urn in &view.schools {
            add(self.world.title_of(*urn).to_owned(), &|v| {
                v.schools.retain(|s| s != urn);
            });
        }
        let default_group = self.atlas().find_group(DEFAULT_GROUP);
        for group in &view.groups {
            if view.groups.len() > 1 || Some(*group) != default_group {
                add(self.group(*group).title.clone(), &|v| {
                    v.groups.retain(|g| g != group);
                    if v.groups.is_empty() {
                        v.groups.extend(default_group);
                    }
                });
            }
        }
        if let Some(number) = view.priority {
            add(format!("Priority {number}"), &|v| v.priority = None);
        }
        if let Some(phase) = &view.phase {
            add(self.atlas().phase_title(phase).to_owned(), &|v| {
                v.phase = None;
            });
        }
        if self.measure().id != DEFAULT_MEASURE {
            let measure = self.atlas().find_measure(DEFAULT_MEASURE);
            add(self.measure().short.clone(), &|v| {
                v.measure = measure.unwrap_or(v.measure);
                v.priority = None;
                v.phase = None;
            });
        }
        if !view.latest {
            add(self.label(view.year), &|v| v.latest = true);
        }
        if let Some(since) = view.since {
            add(format!("Since {}", self.label(since)), &|v| v.since = None);
        }
        if view.basis != Basis::Here {
            let title = if view.basis == Basis::SameGroup {
                "Same group elsewhere"
            } else {
                "Others elsewhere"
            };
            add(title.to_owned(), &|v| v.basis = Basis::Here);
        }
        if view.against != Elsewhere::Place(PlaceId::ENGLAND) {
            add(format!("Elsewhere: {}", self.elsewhere()), &|v| {
                v.against = Elsewhere::Place(PlaceId::ENGLAND);
            });
        }
        if view.compare != default_compare(self.world, view.area) {
            add("Other places".to_owned(), &|v| {
                v.compare = default_compare(self.world, v.area);
            });
        }
        chips
    }
}
