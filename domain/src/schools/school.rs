//! `/schools/{urn}`: one school whole.

mod answer;
mod blanks;
mod facts;
mod joined;
mod sheet;
mod table;

pub use sheet::sheet;

use super::has::{Stage, may_lead};
use super::kind::{in_words, unbroken};
use super::like::like;
use super::list::school_href;
use super::page::{Like, SchoolPage};
use super::pupil::pupil;
use super::strips::{Latest, beside, latest, strip};
use super::{before, earlier_numbers};
use crate::explorer::page::Trend;
use crate::explorer::{self, View, day_in_words, resolve, slug};
use crate::gap::{Basis, Elsewhere, Question};
use crate::group::GroupIndex;
use crate::measure::MeasureIndex;
use crate::place::{PlaceId, School};
use crate::words::capital;
use crate::world::World;
use joined::joined;

/// The page of a school, open or closed.
pub fn school(world: &World, school: &School, today: &str) -> SchoolPage {
    About { world, school, today }.page()
}

/// The results that one looks for first at a school.
const RESULTS: [&str; 2] = ["ks2-rwm-expected", "ks4-attainment-8"];

struct About<'a> {
    world: &'a World,
    school: &'a School,
    today: &'a str,
}

impl About<'_> {
    fn page(&self) -> SchoolPage {
        let (world, school) = (self.world, self.school);
        let council = world.atlas.area(school.authority);
        let latest = latest(world, school.urn);
        let lead = self.lead();
        // Without a gap, the years of the figure that leads, beside England's.
        let years = lead.clone().or_else(|| self.level_view(&latest));
        let (answer, standing, caveat) = match &lead {
            Some((ask, view)) => self.gap_answer(ask, view),
            None => self.level_answer(&latest),
        };
        let title = council.map_or("", |area| area.title.as_str());
        let area = slug(world, school.authority);
        SchoolPage {
            title: format!("{} – Gapwise", school.name),
            up: (format!("Schools in {title}"), format!("/schools?area={area}")),
            kicker: self.kicker(),
            about: lead.as_ref().map_or_else(String::new, |(ask, view)| {
                let measure = world.atlas.measure(ask.measure);
                format!("{}, {}", capital(&measure.phrase), view.year.label(measure.years))
            }),
            answer,
            standing,
            caveat,
            after: self.after(),
            facts: self.facts(),
            facts_source: self.facts_source(),
            trend: years.as_ref().and_then(|(_, view)| self.trend(view)),
            trend_source: years.as_ref().map_or_else(String::new, |(ask, _)| self.gap_sources(ask)),
            pupil: lead.as_ref().and_then(|(ask, view)| pupil(world, ask, view.year, school.urn)),
            strips_source: self.sources(&latest),
            strips: latest.iter().map(|of| strip(world, of, school.urn)).collect(),
            council: council.map_or_else(String::new, |area| area.name.clone()),
            table: self.table(),
            blanks: self.blanks(),
            history: self.history(),
            ways: self.ways(area, lead.as_ref()),
            like: self.like(lead.as_ref()),
            csv_href: format!("{}.csv", school_href(school)),
            sheet_href: format!("{}/sheet", school_href(school)),
            href: school_href(school),
        }
    }

    /// The gap that leads: of the latest stage, disadvantaged pupils before other groups, which is
    /// the order of the dictionary.
    fn lead(&self) -> Option<(Question, View)> {
        let (world, urn) = (self.world, self.school.urn);
        let of_stage = |stage: Stage| {
            let atlas = &world.atlas;
            atlas
                .pairs
                .iter()
                .filter(move |pair| atlas.measure(pair.measure).phase == stage.phase())
                .filter(|pair| may_lead(world, pair))
        };
        let mut pairs = Stage::ALL.into_iter().flat_map(of_stage);
        let (pair, year) = pairs
            .find_map(|pair| Some((pair, world.latest_gap(pair.measure, pair.group, urn)?)))?;
        let (measure, group) = (world.atlas.measure(pair.measure), world.atlas.group(pair.group));
        let query = format!(
            "area={}&measure={}&group={}&school={}&year={}",
            slug(world, self.school.authority),
            measure.id,
            group.id,
            urn.0,
            year.file_form(measure.years)
        );
        let view = resolve(world, &query).ok()?.view.with(|view| view.year = year);
        Some((Question::of(pair), view))
    }

    /// Where no group is compared, the years are the school's beside England's.
    fn name_levels(&self, trend: &mut Trend, view: &View) {
        let measure = &self.world.atlas.measure(view.measure).short;
        trend.heading = format!("{measure}: year by year, beside England");
        for (line, name) in trend.chart.lines.iter_mut().zip(["This school", "England"]) {
            name.clone_into(&mut line.name);
        }
    }

    /// The figure that leads, as the explorer's view of all pupils beside all pupils in England.
    fn level_view(&self, latest: &[Latest]) -> Option<(Question, View)> {
        let (world, urn) = (self.world, self.school.urn);
        let before = self.results_before();
        let of = before.as_ref().or_else(|| self.leading_level(latest))?;
        // The explorer would draw England's schools of every kind where the answer has those of its
        // phase.
        if beside(world, of.measure, urn) != of.measure {
            return None;
        }
        let measure = world.atlas.measure(of.measure);
        let query = format!(
            "area={}&measure={}&group=all-pupils&school={}&year={}&basis=same-group",
            slug(world, self.school.authority),
            measure.id,
            urn.0,
            of.year.file_form(measure.years)
        );
        let view = resolve(world, &query).ok()?.view.with(|view| view.year = of.year);
        let ask = Question {
            measure: of.measure,
            group: of.group,
            comparison: of.group,
            relation: None,
            basis: Basis::SameGroup,
            against: Elsewhere::Place(PlaceId::ENGLAND),
        };
        Some((ask, view))
    }

    fn like(&self, lead: Option<&(Question, View)>) -> Option<Like> {
        let atlas = &self.world.atlas;
        let asked = lead.map(|(ask, view)| {
            let (measure, group) = (atlas.measure(ask.measure), atlas.group(ask.group));
            let year = view.year.file_form(measure.years);
            format!("measure={}&group={}&year={year}", measure.id, group.id)
        });
        like(self.world, self.school, asked.as_deref())
    }

    fn kicker(&self) -> String {
        let school = self.school;
        let mut said = vec![
            school.name.clone(),
            capital(&in_words(school)),
            unbroken(&school.postcode),
            format!("URN {}", school.urn.0),
        ];
        if !school.closed.is_empty() {
            said.push(format!("Closed on {}", day_in_words(&school.closed)));
        }
        said.retain(|part| !part.is_empty());
        // Some schools have no name in the files but their number.
        said.dedup();
        if said.first() == said.get(2).or(said.get(1)) {
            said.remove(0);
        }
        said.join(". ")
    }

    fn after(&self) -> Vec<(String, String)> {
        let found = self.school.successors.iter().filter_map(|urn| self.world.schools.school(*urn));
        found
            .map(|school| (format!("{}, URN {}", school.name, school.urn.0), school_href(school)))
            .collect()
    }

    fn trend(&self, view: &View) -> Option<Trend> {
        let world = self.world;
        let trend_of = |urn| {
            let view = view.with(|view| view.schools = vec![urn]);
            let resolved = explorer::Resolved { view, notes: Vec::new() };
            explorer::trend(world, &resolved, self.today)
        };
        let suffix = world.atlas.measure(view.measure).unit.suffix();
        let mut trend = trend_of(self.school.urn);
        if let Some(urn) = self.drawn_before(view.measure, view.first_group()) {
            let is_gap = view.basis == Basis::Here;
            trend = joined(trend, &trend_of(urn), &format!("URN {}", urn.0), suffix, is_gap);
        }
        if view.basis == Basis::SameGroup {
            self.name_levels(&mut trend, view);
        }
        trend.is_drawn().then_some(trend)
    }

    /// The latest results under a number before, where none are held under the school’s own: those that
    /// one looks for at its phase.
    fn results_before(&self) -> Option<Latest> {
        let atlas = &self.world.atlas;
        let group = atlas.find_group("all-pupils")?;
        RESULTS.into_iter().find_map(|id| {
            let measure = atlas.find_measure(id)?;
            let latest = |urn| self.world.latest_gap(measure, group, urn);
            if latest(self.school.urn).is_some() {
                return None;
            }
            let year = latest(self.drawn_before(measure, group)?)?;
            Some(Latest { measure, group, year })
        })
    }

    /// The number before whose years are drawn left of the school's own: the latest that has a gap of
    /// the measure, or a figure. A school that took several in goes on from none of them.
    fn drawn_before(&self, measure: MeasureIndex, group: GroupIndex) -> Option<PlaceId> {
        if earlier_numbers(self.world, self.school).count() != 1 {
            return None;
        }
        let mut held = before(self.world, self.school).into_iter();
        held.find(|urn| {
            let known = self.world.schools.school(*urn).is_some();
            known && self.world.latest_gap(measure, group, *urn).is_some()
        })
    }

    fn ways(&self, area: &str, lead: Option<&(Question, View)>) -> Vec<(String, String)> {
        let mut ways: Vec<(String, String)> = Vec::new();
        if let Some((_, view)) = lead {
            ways.push((
                "This gap in the explorer, beside others".to_owned(),
                view.href(self.world),
            ));
        }
        ways.push((
            format!("Every gap of {}", self.world.name_of(self.school.authority)),
            format!("/gaps?area={area}"),
        ));
        ways.push(("How figures are worked out".to_owned(), "/methods".to_owned()));
        ways
    }
}
