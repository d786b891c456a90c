//! `/schools/{urn}`: one school whole.

mod answer;
mod blanks;
mod facts;
mod sheet;
mod table;

pub use sheet::sheet;

use super::has::{Stage, is_of_need};
use super::kind::{in_words, unbroken};
use super::like::like;
use super::list::school_href;
use super::page::{Like, SchoolPage};
use super::pupil::pupil;
use super::strips::{latest, strip};
use crate::explorer::page::Trend;
use crate::explorer::{self, View, day_in_words, resolve, slug};
use crate::gap::Question;
use crate::place::School;
use crate::words::capital;
use crate::world::World;

/// The page of a school, open or closed.
pub fn school(world: &World, school: &School, today: &str) -> SchoolPage {
    About { world, school, today }.page()
}

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
            trend: lead.as_ref().and_then(|(_, view)| self.trend(view)),
            trend_source: lead.as_ref().map_or_else(String::new, |(ask, _)| self.gap_sources(ask)),
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
                .filter(|pair| is_of_need(world, pair))
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
        said.join(". ")
    }

    fn after(&self) -> Vec<(String, String)> {
        let found = self.school.successors.iter().filter_map(|urn| self.world.schools.school(*urn));
        found
            .map(|school| (format!("{}, URN {}", school.name, school.urn.0), school_href(school)))
            .collect()
    }

    fn trend(&self, view: &View) -> Option<Trend> {
        let resolved = explorer::Resolved { view: view.clone(), notes: Vec::new() };
        let trend = explorer::trend(self.world, &resolved, self.today);
        (!trend.chart.years.is_empty()).then_some(trend)
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
