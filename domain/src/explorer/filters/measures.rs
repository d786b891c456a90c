//! Priorities, phases and measures: counts here are of measures or groups, not of places.

use crate::explorer::lens::Lens;
use crate::explorer::page::FilterOption;
use crate::group::GroupIndex;
use crate::measure::MeasureIndex;

/// The kind of a measure that says who the pupils are: nobody can be behind in it.
const CONTEXT: &str = "context";

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

    fn measures_where(&self, wanted: impl Fn(MeasureIndex) -> bool) -> usize {
        let fits = |m: &MeasureIndex| wanted(*m) && self.groups_with(*m) > 0;
        self.atlas().measure_indices().filter(fits).count()
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

    pub(super) fn priority_options(&self) -> Vec<FilterOption> {
        let mut options: Vec<FilterOption> = self
            .atlas()
            .priorities_of(self.view.area)
            .map(|priority| {
                let number = priority.number;
                let count = self.measures_where(|m| self.answers_for(number, m));
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
            options.insert(0, self.any("Any", self.view.priority.is_none(), |_| true));
        }
        options
    }

    fn any(
        &self,
        label: &str,
        chosen: bool,
        wanted: impl Fn(MeasureIndex) -> bool,
    ) -> FilterOption {
        FilterOption {
            value: String::new(),
            label: label.to_owned(),
            detail: String::new(),
            count: Some(self.measures_where(wanted)),
            chosen,
        }
    }

    pub(super) fn phase_options(&self) -> Vec<FilterOption> {
        let within = |m: MeasureIndex| self.view.priority.is_none_or(|p| self.answers_for(p, m));
        let mut options = vec![self.any("Any phase", self.view.phase.is_none(), within)];
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
                count: Some(self.measures_where(of_phase)),
                chosen: self.view.phase.as_deref() == Some(phase.id.as_str()),
            });
        }
        options
    }

    pub(super) fn measure_options(&self) -> Vec<(String, Vec<FilterOption>)> {
        let mut grouped = Vec::new();
        for phase in &self.atlas().phases {
            let of_phase = |m: &MeasureIndex| {
                let measure = self.atlas().measure(*m);
                let offered = self.is_offered(*m) && self.in_scope(*m);
                measure.phase == phase.id && (offered || *m == self.view.measure)
            };
            let options: Vec<FilterOption> = self
                .atlas()
                .measure_indices()
                .filter(of_phase)
                .map(|m| self.measure_option(m))
                .collect();
            if !options.is_empty() {
                grouped.push((phase.title.clone(), options));
            }
        }
        grouped
    }

    fn measure_option(&self, measure: MeasureIndex) -> FilterOption {
        let of = self.atlas().measure(measure);
        let count = self.groups_with(measure);
        let detail = if count == 0 { "no figures for this choice" } else { "" };
        FilterOption {
            value: of.id.clone(),
            label: of.short.clone(),
            detail: detail.to_owned(),
            count: Some(count),
            chosen: measure == self.view.measure,
        }
    }

    pub(super) fn measures_hint(&self) -> String {
        let count = self.measures_where(|m| self.in_scope(m));
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
