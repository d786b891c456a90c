//! Schools, places to compare with, and where the other bases look to.

use crate::atlas::CURRENT_NEIGHBOURS;
use crate::explorer::blocks::set_title;
use crate::explorer::lens::Lens;
use crate::explorer::page::{FilterOption, FoundSchool, SchoolFilter, WhyBlank};
use crate::explorer::rows::plain_why;
use crate::explorer::view::{Comparator, against_word, default_compare};
use crate::gap::Elsewhere;
use crate::group::GroupIndex;
use crate::place::{PlaceId, School};

impl Lens<'_> {
    pub(super) fn school_filter(&self) -> SchoolFilter {
        let area = self.view.area;
        let groups = self.school_groups();
        let whole = FilterOption {
            value: String::new(),
            label: if self.is_authority() {
                "Whole council".to_owned()
            } else {
                "Whole area".to_owned()
            },
            detail: String::new(),
            count: Some(self.count_rows(&self.view.groups, &self.every_place(), self.view.year)),
            chosen: self.view.schools.is_empty(),
        };
        let chosen: Vec<FilterOption> =
            self.view.schools.iter().map(|urn| self.school_option(&groups, *urn)).collect();
        let listed =
            |school: &&School| school.closed.is_empty() || self.has_row(&groups, school.urn);
        let found: Vec<FoundSchool> = self
            .world
            .schools
            .of(area)
            .filter(listed)
            .map(|school| FoundSchool { urn: school.urn, name: school.name.clone() })
            .collect();
        let with = found.iter().filter(|one| self.years_with_gap(&groups, one.urn) > 0).count();
        let hint = match found.len() {
            0 => "Schools can be chosen within a council.".to_owned(),
            1 => format!("1 school, {with} with figures for this measure."),
            n => format!("{n} schools, {with} with figures for this measure."),
        };
        let why = (with == 0 && !found.is_empty()).then(|| self.why_no_school());
        SchoolFilter { whole, chosen, found, hint, why }
    }

    /// Groups of the measure in which schools have rows: of its pairs, and the chosen ones, which may
    /// be all pupils.
    fn school_groups(&self) -> Vec<GroupIndex> {
        let pairs = self.atlas().pairs_of(self.view.measure).map(|pair| pair.group);
        let chosen = self.view.groups.iter().copied();
        pairs.chain(chosen).filter(|group| self.is_of_schools(*group)).collect()
    }

    /// Whether a source has the measure's figures of a group for single schools.
    fn is_of_schools(&self, group: GroupIndex) -> bool {
        self.atlas().first_source(self.view.measure, group, true).is_some()
    }

    fn why_no_school(&self) -> WhyBlank {
        let all = self.atlas().find_group("all-pupils");
        let further = if all.is_some_and(|all| self.is_of_schools(all)) {
            " Those of all pupils are: choose “All pupils” alone to set schools beside England."
        } else {
            ""
        };
        plain_why(
            "no figures",
            "Why does no school have figures for this measure?",
            format!(
                "Results by pupil group are not published for single schools in the sources held here.{further}"
            ),
            "A school can be chosen all the same: its row then says so.",
        )
    }

    fn has_row(&self, groups: &[GroupIndex], urn: PlaceId) -> bool {
        let figures = self.world.figures.of(self.view.measure);
        groups.iter().any(|group| figures.series(*group, urn).is_some())
    }

    fn school_option(&self, groups: &[GroupIndex], urn: PlaceId) -> FilterOption {
        let with = self.years_with_gap(groups, urn);
        FilterOption {
            value: urn.0.to_string(),
            label: self.world.title_of(urn).to_owned(),
            detail: if with == 0 { "no figures for this choice".to_owned() } else { String::new() },
            count: Some(with),
            chosen: self.view.schools.contains(&urn),
        }
    }

    fn years_with_gap(&self, groups: &[GroupIndex], urn: PlaceId) -> usize {
        if !self.has_row(groups, urn) {
            return 0;
        }
        let years = self.world.years_of(self.view.measure);
        // Of a group that is compared with no other here, such as all pupils, a figure is enough.
        let figures = self.world.figures.of(self.view.measure);
        let is_alone = |group| self.atlas().pair(self.view.measure, group).is_none();
        let has = |group, alone, year| {
            self.has_gap(group, urn, year) || (alone && figures.has_number(group, urn, year))
        };
        let chosen: Vec<(GroupIndex, bool)> =
            self.view.groups.iter().map(|group| (*group, is_alone(*group))).collect();
        let any = |year| chosen.iter().any(|(group, alone)| has(*group, *alone, year));
        years.iter().filter(|year| any(**year)).count()
    }

    pub(super) fn compare_options(&self) -> Vec<FilterOption> {
        let mut offered = default_compare(self.world, self.view.area);
        if self.is_authority() {
            offered.push(Comparator::EarlierNeighbours);
        }
        for with in &self.view.compare {
            if !offered.contains(with) {
                offered.push(*with);
            }
        }
        offered.into_iter().map(|with| self.compare_option(with)).collect()
    }

    fn compare_option(&self, with: Comparator) -> FilterOption {
        let places = with.places(self.world, self.view.area);
        let has = |place: &PlaceId| {
            self.view.groups.iter().filter(|g| self.has_gap(**g, *place, self.view.year)).count()
        };
        let (label, detail) = match with {
            Comparator::Place(place) => (self.world.title_of(place).to_owned(), String::new()),
            Comparator::Neighbours => (
                format!("{} similar councils", places.len()),
                set_title(CURRENT_NEIGHBOURS).to_owned(),
            ),
            Comparator::EarlierNeighbours => (
                format!("{} similar councils, earlier set", places.len()),
                set_title(crate::atlas::EARLIER_NEIGHBOURS).to_owned(),
            ),
        };
        FilterOption {
            value: with.word(self.world),
            label,
            detail,
            count: Some(places.iter().map(has).sum()),
            chosen: self.view.compare.contains(&with),
        }
    }

    pub(super) fn against_options(&self) -> Vec<FilterOption> {
        let mut offered = vec![Elsewhere::Place(PlaceId::ENGLAND)];
        offered
            .extend(self.atlas().area(self.view.area).and_then(|a| a.region).map(Elsewhere::Place));
        if self.is_authority() {
            offered.push(Elsewhere::Neighbours);
        }
        if !offered.contains(&self.view.against) {
            offered.push(self.view.against);
        }
        let option = |against: Elsewhere| FilterOption {
            value: against_word(self.world, against),
            label: match against {
                Elsewhere::Place(place) => self.world.title_of(place).to_owned(),
                Elsewhere::Neighbours => "Similar councils, mean".to_owned(),
            },
            detail: String::new(),
            count: None,
            chosen: against == self.view.against,
        };
        offered.into_iter().map(option).collect()
    }
}
