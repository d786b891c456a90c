//! Schools of the area: in this measure, or in the nearest measure that has them. A to Z, never
//! ranked, small cohorts apart.

use super::lens::Lens;
use super::page::{Block, GapRow, SchoolsPart, Section};
use super::resolve::latest_year;
use super::rows::{axis, levels, plain_why, rows_of};
use super::view::View;
use crate::gap::{Basis, Gap, Question, gap};
use crate::group::GroupIndex;
use crate::measure::MeasureIndex;
use crate::place::{PlaceId, School};
use crate::world::World;

/// The measure that schools everywhere have: it stands in where the chosen one has none.
pub const SCHOOLS_MEASURE: &str = "ks4-destinations";

/// A measure and group that schools of the area have figures in.
struct SchoolQuestion {
    measure: MeasureIndex,
    group: GroupIndex,
}

impl<'a> Lens<'a> {
    /// The schools of the view's area.
    pub fn schools(&self) -> SchoolsPart {
        let area = self.view.area;
        let here = self.school_question(self.view.measure, &self.view.groups);
        let found = here.or_else(|| {
            let measure = self.atlas().find_measure(SCHOOLS_MEASURE)?;
            self.school_question(measure, &[])
        });
        let Some(found) = found else {
            let name = self.world.name_of(area);
            return SchoolsPart::None(plain_why(
                "not published",
                &format!("Why are there no schools for {name}?"),
                "The sources held here have no gap for single schools in this area.".to_owned(),
                "No school is shown. It does not mean that there is no gap.",
            ));
        };
        self.school_rows(&found)
    }

    /// The first of the groups, else any group of the measure, in which schools here have a row.
    fn school_question(
        &self,
        measure: MeasureIndex,
        groups: &[GroupIndex],
    ) -> Option<SchoolQuestion> {
        let pairs = || self.atlas().pairs_of(measure).map(|pair| pair.group);
        // All pupils have no pair, but stand beside all pupils elsewhere.
        let chosen = groups.iter().copied();
        let has_row = |group: &GroupIndex| {
            let published = self.atlas().first_source(measure, *group, true).is_some();
            published
                && schools_with_rows(self.world, self.view.area, measure, *group).next().is_some()
        };
        let group = chosen.chain(pairs()).find(has_row)?;
        Some(SchoolQuestion { measure, group })
    }

    fn school_rows(&self, found: &SchoolQuestion) -> SchoolsPart {
        let world = self.world;
        let own = found.measure == self.view.measure && self.view.groups.contains(&found.group);
        let schools: Vec<&School> =
            schools_with_rows(world, self.view.area, found.measure, found.group).collect();
        let year = if own && self.some_gap(found, &schools, self.view.year) {
            self.view.year
        } else {
            let latest = schools
                .iter()
                .filter_map(|school| world.latest_gap(found.measure, found.group, school.urn));
            latest.max().unwrap_or(self.view.year)
        };
        let view = View {
            measure: found.measure,
            groups: vec![found.group],
            schools: Vec::new(),
            year,
            latest: year == latest_year(world, found.measure, &[found.group], self.view.area),
            since: None,
            basis: if self.atlas().pair(found.measure, found.group).is_some() {
                Basis::Here
            } else {
                Basis::SameGroup
            },
            priority: None,
            phase: None,
            ..self.view.clone()
        };
        let lens = Lens { view: &view, ..*self };
        let same = own && year == self.view.year;
        SchoolsPart::Rows {
            block: lens.school_block(found, &schools),
            instead: if same { String::new() } else { self.instead(found, &lens) },
            href: if same { String::new() } else { view.href(world) },
        }
    }

    fn some_gap(
        &self,
        found: &SchoolQuestion,
        schools: &[&School],
        year: crate::period::Year,
    ) -> bool {
        let figures = self.world.figures.of(found.measure);
        let ask = Question::here(self.world, found.measure, found.group);
        schools.iter().any(|school| match &ask {
            Some(ask) => crate::gap::has_gap(self.world, ask, school.urn, year),
            None => figures.has_number(found.group, school.urn, year),
        })
    }

    fn instead(&self, found: &SchoolQuestion, lens: &Lens<'_>) -> String {
        let phrase = &lens.measure().phrase;
        let plain = &self.group(found.group).plain;
        let year = lens.label(lens.view.year);
        if found.measure == self.view.measure {
            return format!("Schools have figures for {plain} in {year}.");
        }
        format!(
            "{} has no published figures for single schools here. The nearest that has them is {phrase}: {plain}, {year}.",
            self.measure().short
        )
    }

    fn school_block(&self, found: &SchoolQuestion, schools: &[&School]) -> Block {
        let (mut main, mut small, mut blank) = (Vec::new(), Vec::new(), Vec::new());
        let ask = self.question(found.group);
        let base = self.figure_base(found.group, self.view.year);
        for school in schools {
            let gap = gap(self.world, &ask, school.urn, self.view.year);
            let row = self.school_row(&base, found.group, school, &gap);
            if row.blank.is_some() {
                blank.push(row);
            } else if gap.small {
                small.push(row);
            } else {
                main.push(row);
            }
        }
        if let Some(first) = main.first_mut().or(small.first_mut()) {
            first.group_mark.clone_from(&self.group(ask.group).mark);
            first.comparison_mark = match ask.relation {
                Some(_) => self.group(ask.comparison).mark.clone(),
                None => self.elsewhere(),
            };
        }
        let with = main.len() + small.len();
        let sections = [
            ("", main),
            ("Fewer than 20 in a group: shown apart, no status given", small),
            ("No gap can be given", blank),
        ];
        let sections: Vec<Section> =
            sections.into_iter().filter(|(_, rows)| !rows.is_empty()).map(into_section).collect();
        let all = rows_of(&sections).count();
        Block {
            id: "schools".to_owned(),
            heading: format!("Schools: {}", self.measure().short),
            sub: format!(
                "{}, {}: {}. Schools A to Z, not ranked.",
                self.measure().axis,
                self.label(self.view.year),
                self.gap_in_words(found.group)
            ),
            axis: axis(levels(rows_of(&sections)), self.measure().unit.suffix(), false),
            gap_head: "Gap, points".to_owned(),
            change_head: format!("since {}", self.label(self.view.from_year())),
            source: self.school_source(found),
            note: String::new(),
            spoken: format!("{all} schools, {with} with a gap."),
            sections,
        }
    }

    fn school_row(&self, base: &str, group: GroupIndex, school: &School, gap: &Gap<'a>) -> GapRow {
        let mut row = self.place_row(("schools", base), group, school.urn, gap);
        row.href = self.view.with(|v| v.schools = vec![school.urn]).href(self.world);
        if !school.closed.is_empty() {
            row.detail =
                format!("{}{}closed", row.detail, if row.detail.is_empty() { "" } else { ", " });
        }
        row
    }

    fn school_source(&self, found: &SchoolQuestion) -> Vec<(String, String)> {
        let Some(series) = self.atlas().first_source(found.measure, found.group, true) else {
            return Vec::new();
        };
        let in_year = |s: &&School| {
            self.world.figures.of(found.measure).cell(found.group, s.urn, self.view.year)
        };
        let cell = self.world.schools.of(self.view.area).find_map(|s| in_year(&s));
        let source = self.atlas().source(cell.map_or(series.source, |cell| cell.source));
        let counted = "Gaps are worked out from numbers of pupils where both are published, and rounded once; else from printed figures.";
        vec![(
            "Source".to_owned(),
            format!(
                "{}, {}, release of {}. {counted}",
                source.publisher,
                source.title,
                super::blanks::day_in_words(&source.release)
            ),
        )]
    }
}

fn into_section((title, rows): (&str, Vec<GapRow>)) -> Section {
    Section { title: title.to_owned(), ruled: false, rows, fold_after: Some(12) }
}

/// Schools of an area that have a row in a measure for a group, A to Z.
pub(super) fn schools_with_rows(
    world: &World,
    area: PlaceId,
    measure: MeasureIndex,
    group: GroupIndex,
) -> impl Iterator<Item = &School> {
    let figures = world.figures.of(measure);
    world.schools.of(area).filter(move |school| figures.series(group, school.urn).is_some())
}

/// Schools of an area that have a row in any file, A to Z.
pub fn schools_in_files(world: &World, area: PlaceId) -> impl Iterator<Item = &School> {
    let in_measure = |measure: MeasureIndex, urn: PlaceId| {
        let mut series =
            world.atlas.series.iter().filter(move |s| s.school && s.measure == measure);
        series.any(|s| world.figures.of(measure).series(s.group, urn).is_some())
    };
    let in_any = move |school: &&School| {
        world.atlas.measure_indices().any(|measure| in_measure(measure, school.urn))
    };
    world.schools.of(area).filter(in_any)
}
