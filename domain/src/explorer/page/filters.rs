//! The filters as they are shown.

use std::sync::Arc;

use super::rows::WhyBlank;
use crate::place::PlaceId;

/// The filters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filters {
    /// `Show 14 results`, or `No results: see why`.
    pub show: String,
    /// Address with nothing chosen but the area.
    pub clear_href: String,
    /// The area: name shown in the field.
    pub area: String,
    /// Its slug: the form says which area it was made for, so that what belongs to one area does
    /// not follow to another.
    pub area_slug: String,
    /// All areas, for the search field: `(slug, title)`.
    pub areas: Arc<[(String, String)]>,
    /// Schools.
    pub schools: SchoolFilter,
    /// Pupil groups: the eight main ones.
    pub groups: Vec<FilterOption>,
    /// The further groups, under “more”.
    pub more_groups: Vec<FilterOption>,
    /// Whether “more” stands open because one of them is chosen.
    pub more_open: bool,
    /// A sentence under the groups; may be empty.
    pub groups_hint: String,
    /// Priorities; empty for a council without a strategy.
    pub priorities: Vec<FilterOption>,
    /// Phases; shown where there are no priorities, and under “phase” else.
    pub phases: Vec<FilterOption>,
    /// Measures in groups by phase: title, options.
    pub measures: Vec<(String, Vec<FilterOption>)>,
    /// A sentence under the measures.
    pub measures_hint: String,
    /// Years, latest first.
    pub years: Vec<FilterOption>,
    /// Years counted from: the year before, then earlier ones of the same series.
    pub since: Vec<FilterOption>,
    /// What to compare with.
    pub compare: Vec<FilterOption>,
    /// With `same-group` and `others`: elsewhere is what.
    pub against: Vec<FilterOption>,
}

/// The school filter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SchoolFilter {
    /// `Whole council`
    pub whole: FilterOption,
    /// Chosen schools.
    pub chosen: Vec<FilterOption>,
    /// Schools that can be found by name, A to Z.
    pub found: Vec<FoundSchool>,
    /// `50 schools, 0 with figures for this measure.`
    pub hint: String,
    /// Why none has figures.
    pub why: Option<WhyBlank>,
}

/// A school that can be found by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundSchool {
    /// Its number in the register.
    pub urn: PlaceId,
    /// Its name.
    pub name: String,
}

/// One option of a filter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilterOption {
    /// Value in the address.
    pub value: String,
    /// Label.
    pub label: String,
    /// Small words beneath; may be empty. At a count of nought, why.
    pub detail: String,
    /// What choosing it would give; `None` where it is not counted.
    pub count: Option<usize>,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// A choice that one tap removes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chip {
    /// `Free school meals`
    pub label: String,
    /// Address without it.
    pub href: String,
}
