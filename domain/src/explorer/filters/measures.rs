//! Priorities, phases and measures: counts here are of measures or groups, not of places.

use crate::explorer::lens::Lens;
use crate::explorer::page::FilterOption;
use crate::group::GroupIndex;
use crate::measure::MeasureIndex;

/// The kind of a measure that says who the pupils are: nobody can be behind in it.
const CONTEXT: &str = "context";

/// Measures, each with how many of the chosen groups have a gap in it.
pub(super) type Counted = [(MeasureIndex, usize)];

/// How many of the measures that are wanted have a gap.
fn with_gap(counted: &Counted, wanted: impl Fn(MeasureIndex) -> bool) -> usize {
    counted.iter().filter(|(m, groups)| *groups > 0 && wanted(*m)).count()
}

/// The choice of all.
fn any(label: &str, chosen: bool, count: usize) -> FilterOption {
    FilterOption {
        value: String::new(),
        label: label.to_owned(),
        detail: String::new(),
        count: Some(count),
        chosen,
    }
}

impl Lens<'_> {
    /// Chosen groups that have a gap in a measure, here and in the year of the view.
    fn groups_with(&self, measure: MeasureIndex) -> usize {
        let (view, index) = (self.view, &self.world.index);
        let in_area = |g: &GroupIndex| index.has(view.area, measure, *g, view.year);
        // The index is of areas; of the measure that stands there, schools are at hand too.
        let in_school = |g: &GroupIndex| {
            let mut schools = view.schools.iter();
            measure == view.measure && schools.any(|urn| self.has_gap(*g, *urn, view.year))
        };
        view.groups.iter().filter(|g| in_area(g) || in_school(g)).count()
    }

    /// Every measure, with how many of the chosen groups have a gap in it: the counts of all options
    /// are taken from these.
    pub(super) fn counted(&self) -> Vec<(MeasureIndex, usize)> {
        self.atlas().measure_indices().map(|m| (m, self.groups_with(m))).collect()
    }

    fn answers_for(&self, number: u8, measure: MeasureIndex) -> bool {
        self.atlas().answers_for(self.view.area, number, measure)
    }

    fn is_offered(&self, measure: MeasureIndex) -> bool {
        self.atlas().measure(measure).kind != CONTEXT
    }

    fn in_scope(&self, measure: MeasureIndex) -> bool {
        let phase = &self.atlas().measure(measure).phase;
        self.view.priority.is_none_or(|p| self.answers_for(p, measure))
            && self.view.phase.as_ref().is_none_or(|p| phase == p)
    }

    pub(super) fn priority_options(&self, counted: &Counted) -> Vec<FilterOption> {
        let mut options: Vec<FilterOption> = self
            .atlas()
            .priorities_of(self.view.area)
            .map(|priority| {
                let number = priority.number;
                let count = with_gap(counted, |m| self.answers_for(number, m));
                let detail = if count > 0 {
                    String::new()
                } else if priority.none.is_empty() {
                    format!("No figures in {}", self.label(self.view.year))
                } else {
                    priority.none.clone()
                };
                FilterOption {
                    value: number.to_string(),
                    label: format!("{number} {}", priority.title),
                    detail,
                    count: Some(count),
                    chosen: self.view.priority == Some(number),
                }
            })
            .collect();
        if !options.is_empty() {
            options
                .insert(0, any("Any", self.view.priority.is_none(), with_gap(counted, |_| true)));
        }
        options
    }

    pub(super) fn phase_options(&self, counted: &Counted) -> Vec<FilterOption> {
        let within = |m: MeasureIndex| self.view.priority.is_none_or(|p| self.answers_for(p, m));
        let all = with_gap(counted, within);
        let mut options = vec![any("Any phase", self.view.phase.is_none(), all)];
        for phase in &self.atlas().phases {
            let of_phase =
                |m| self.is_offered(m) && self.atlas().measure(m).phase == phase.id && within(m);
            if !self.atlas().measure_indices().any(of_phase) {
                continue;
            }
            options.push(FilterOption {
                value: phase.id.clone(),
                label: phase.title.clone(),
                detail: String::new(),
                count: Some(with_gap(counted, of_phase)),
                chosen: self.view.phase.as_deref() == Some(phase.id.as_str()),
            });
        }
        options
    }

    pub(super) fn measure_options(&self, counted: &Counted) -> Vec<(String, Vec<FilterOption>)> {
        let offered = |m| m == self.view.measure || (self.is_offered(m) && self.in_scope(m));
        let offered: Vec<&(MeasureIndex, usize)> =
            counted.iter().filter(|(m, _)| offered(*m)).collect();
        let mut grouped = Vec::new();
        for phase in &self.atlas().phases {
            let of_phase =
                offered.iter().filter(|(m, _)| self.atlas().measure(*m).phase == phase.id);
            let options: Vec<FilterOption> =
                of_phase.map(|(m, count)| self.measure_option(*m, *count)).collect();
            if !options.is_empty() {
                grouped.push((phase.title.clone(), options));
            }
        }
        grouped
    }

    fn measure_option(&self, measure: MeasureIndex, count: usize) -> FilterOption {
        let of = self.atlas().measure(measure);
        let detail = if count == 0 { "no figures for this choice" } else { "" };
        FilterOption {
            value: of.id.clone(),
            label: of.short.clone(),
            detail: detail.to_owned(),
            count: Some(count),
            chosen: measure == self.view.measure,
        }
    }

    pub(super) fn measures_hint(&self, counted: &Counted) -> String {
        let count = with_gap(counted, |m| self.in_scope(m));
        let year = self.label(self.view.year);
        let groups = match self.view.groups.as_slice() {
            [one] => format!("{} figures", self.group(*one).short),
            _ => "figures for one of the chosen groups".to_owned(),
        };
        let measures = if count == 1 { "measure has" } else { "measures have" };
        let answers = self
            .view
            .priority
            .map_or_else(String::new, |p| format!(" and answer for priority {p}"));
        let whose = if self.view.schools.is_empty() {
            String::new()
        } else {
            format!(" for {} or the schools chosen", self.world.name_of(self.view.area))
        };
        format!("{count} {measures} {groups}{whose} in {year}{answers}.")
    }
}
