//! Reads every published file that `sources.tsv` names, each with the reader of its kind.

mod observations;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use domain::inspection::Inspection;
use domain::period::Year;
use domain::place::PlaceId;
use import::attendance::SpanTexts;
use import::boundary::{self, Boundary};
use import::lait::LaitArea;
use import::performance::Layout;
use import::register::{self, Authority, Link, SchoolFact};
use import::roll::{self, Roll};
use import::tidy::Periods;
use import::{Neighbours, YearType, attendance, inspections, lait_dictionary};

use super::dictionary::{Dictionary, Series, Source};
use super::figures::Figures;
use super::report::Report;
use super::schools;

/// Everything that the published files say.
#[derive(Default)]
pub struct Gathered {
    pub figures: Figures,
    /// Figures of earlier releases of the same file, by the id of their source.
    pub earlier: BTreeMap<String, Figures>,
    /// Labels of years that are not the usual ones, by source, code and year.
    pub labels: BTreeMap<(String, String, String), String>,
    pub areas: Vec<LaitArea>,
    pub authorities: Vec<Authority>,
    /// Each set by its name, the latest last.
    pub neighbours: BTreeMap<String, Vec<Neighbours>>,
    pub links: Vec<Link>,
    /// What each file of registers says, by the id of its source.
    pub attendance: Vec<(String, Vec<SpanTexts>)>,
    /// Ofsted's grades, by the id of their source.
    pub inspections: Vec<(String, Vec<Inspection>)>,
    /// The ends of printed intervals, by row of `series.tsv`, place and year.
    pub intervals: BTreeMap<(usize, PlaceId, Year), [String; 2]>,
    /// The school census and the pupil premium: whose they are, by the id of their source.
    pub census: Vec<(String, Vec<Roll>)>,
    pub premium: Vec<(String, Vec<Roll>)>,
    /// Outlines of authorities, by the id of their source.
    pub boundaries: Vec<(String, Vec<Boundary>)>,
    /// What each file says about schools: its kind, its id, and the facts.
    pub schools: Vec<(String, String, BTreeMap<PlaceId, SchoolFact>)>,
    year_types: BTreeMap<String, YearType>,
}

/// One source on its way through its reader.
struct Item<'a> {
    source: &'a Source,
    name: &'a str,
    bytes: &'a [u8],
    rows: Vec<(usize, &'a Series)>,
}

impl Item<'_> {
    /// Whether it is an edition before the one that the figures are taken from.
    fn is_earlier(&self) -> bool {
        self.source.kind == "lait-earlier"
    }
}

impl Gathered {
    pub fn read(folder: &Path, dictionary: &Dictionary, report: &mut Report) -> Result<Self> {
        let mut gathered = Self::default();
        // The tool's dictionary says what its year labels mean, so it is read before the figures.
        let is_dictionary = |source: &&Source| source.kind == "lait-dictionary";
        let first = dictionary.sources.iter().filter(is_dictionary);
        let rest = dictionary.sources.iter().filter(|source| !is_dictionary(source));
        for source in first.chain(rest) {
            let path = folder.join(&source.file);
            let bytes = fs::read(&path).with_context(|| {
                format!("{} cannot be read; “{}” needs it", path.display(), source.id)
            })?;
            println!("Reading {}", source.file);
            let name = source.file.rsplit('/').next().unwrap_or(&source.file);
            let rows = dictionary.of_source(dictionary.latest_of(source));
            let item = Item { source, name, bytes: &bytes, rows };
            gathered.read_one(dictionary, &item, report)?;
            if let Some(problem) = report.refused() {
                bail!("{problem}");
            }
        }
        gathered.keep_own_schools(dictionary);
        let (rows, cells) = gathered.figures.count();
        println!("{} series rows, {rows} rows of figures, {cells} cells", dictionary.series.len());
        Ok(gathered)
    }

    /// Drops the rows of schools that a source is not taken for.
    fn keep_own_schools(&mut self, dictionary: &Dictionary) {
        for source in dictionary.sources.iter().filter(|source| !source.schools_of.is_empty()) {
            let authorities = schools::authorities(self);
            let is_kept = |place: PlaceId| {
                let authority = authorities.get(&place);
                !place.is_school() || authority.is_some_and(|of| source.schools_of.contains(of))
            };
            let is_own = |row: usize| {
                dictionary.series.get(row).is_some_and(|series| series.source == source.id)
            };
            self.figures.keep(|row, place| !is_own(row) || is_kept(place));
            self.intervals.retain(|(row, place, _), _| !is_own(*row) || is_kept(*place));
            for (id, rows) in self.census.iter_mut().chain(&mut self.premium) {
                rows.retain(|roll| *id != source.id || is_kept(roll.urn));
            }
        }
    }

    fn read_one(
        &mut self,
        dictionary: &Dictionary,
        item: &Item<'_>,
        report: &mut Report,
    ) -> Result<()> {
        let (name, bytes) = (item.name, item.bytes);
        match item.source.kind.as_str() {
            "lait-dictionary" => {
                let series = report.take(lait_dictionary::read(name, bytes));
                self.year_types = series.into_iter().map(|one| (one.code, one.year_type)).collect();
            }
            "lait" | "lait-earlier" => self.read_lait(dictionary, item, report),
            "social-care" => self.read_social_care(dictionary, item, report),
            "destinations" => self.read_tables(dictionary, item, Layout::Destinations, report)?,
            "key-stage-2" => self.read_tables(dictionary, item, Layout::KeyStage2, report)?,
            "key-stage-4" => self.read_tables(dictionary, item, Layout::KeyStage4, report)?,
            "school-figures" => self.read_tables(dictionary, item, Layout::Schools, report)?,
            "neet" => self.read_tidy(dictionary, item, Periods::Winter, report),
            "sen2" => self.read_tidy(dictionary, item, Periods::Calendar, report),
            "attendance" => {
                let rows = report.take(attendance::read(name, bytes));
                self.attendance.push((item.source.id.clone(), rows));
            }
            "inspections" => {
                let rows = report.take(inspections::read(name, bytes));
                self.inspections.push((item.source.id.clone(), rows));
            }
            "neighbours" => {
                let read = report.take(import::read_neighbours(name, bytes));
                self.neighbours.insert(set_name(&item.source.id), read);
            }
            "authorities" => {
                self.authorities = report.take(register::read_authorities(name, bytes));
            }
            "links" => self.links = report.take(register::read_links(name, bytes)),
            "census" => {
                self.add_schools(item, register::read_census(name, bytes), report);
                let rows = report.take(roll::read_census(name, bytes));
                self.census.push((item.source.id.clone(), rows));
            }
            "boundary" => {
                let rows = report.take(boundary::read(name, bytes));
                self.boundaries.push((item.source.id.clone(), rows));
            }
            "coordinates" => {
                self.add_schools(item, register::read_coordinates(name, bytes), report);
            }
            "gias" => self.add_schools(item, register::read_gias(name, bytes), report),
            "pupil-premium" => {
                self.add_schools(item, register::read_pupil_premium(name, bytes), report);
                let rows = report.take(roll::read_premium(name, bytes));
                self.premium.push((item.source.id.clone(), rows));
            }
            kind => bail!("sources.tsv names the kind “{kind}”, for which there is no reader"),
        }
        Ok(())
    }

    fn add_schools(
        &mut self,
        item: &Item<'_>,
        reading: import::Reading<SchoolFact>,
        report: &mut Report,
    ) {
        let facts = report.take(reading).into_iter().map(|fact| (fact.urn, fact)).collect();
        let Source { kind, id, .. } = item.source;
        self.schools.push((kind.clone(), id.clone(), facts));
    }
}

/// `sn-2025-05` is the set `2025`.
fn set_name(source: &str) -> String {
    let year = source.split('-').find(|part| part.len() == 4 && part.starts_with('2'));
    year.unwrap_or(source).to_owned()
}
