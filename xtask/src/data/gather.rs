//! Reads every published file that `sources.tsv` names, each with the reader of its kind.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use domain::number::Exact;
use domain::place::PlaceId;
use import::lait::LaitArea;
use import::performance::{self, Layout};
use import::register::{self, Authority, Link, SchoolFact};
use import::{
    Neighbours, Observation, Problem, Severity, YearType, lait, lait_dictionary, social_care,
};

use super::dictionary::{Dictionary, Series, Source};
use super::figures::Figures;
use super::report::Report;

/// Everything that the published files say.
#[derive(Default)]
pub struct Gathered {
    pub figures: Figures,
    pub areas: Vec<LaitArea>,
    pub authorities: Vec<Authority>,
    /// Each set by its name, the latest last.
    pub neighbours: BTreeMap<String, Vec<Neighbours>>,
    pub links: Vec<Link>,
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

impl Gathered {
    pub fn read(folder: &Path, dictionary: &Dictionary, report: &mut Report) -> Result<Self> {
        let mut gathered = Self::default();
        // The tool's dictionary says what its year labels mean, so it is read before the figures.
        let is_dictionary = |source: &&Source| source.kind == "lait-dictionary";
        let first = dictionary.sources.iter().filter(is_dictionary);
        let rest = dictionary
            .sources
            .iter()
            .filter(|source| !is_dictionary(source));
        for source in first.chain(rest) {
            let path = folder.join(&source.file);
            let bytes = fs::read(&path).with_context(|| {
                format!(
                    "{} cannot be read; “{}” needs it",
                    path.display(),
                    source.id
                )
            })?;
            println!("Reading {}", source.file);
            let name = source.file.rsplit('/').next().unwrap_or(&source.file);
            let rows = dictionary.of_source(&source.id);
            let item = Item {
                source,
                name,
                bytes: &bytes,
                rows,
            };
            gathered.read_one(dictionary, &item, report)?;
            if let Some(problem) = report.refused() {
                bail!("{problem}");
            }
        }
        let (rows, cells) = gathered.figures.count();
        println!(
            "{} series rows, {rows} rows of figures, {cells} cells",
            dictionary.series.len()
        );
        Ok(gathered)
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
                self.year_types = series
                    .into_iter()
                    .map(|one| (one.code, one.year_type))
                    .collect();
            }
            "lait" => self.read_lait(dictionary, item, report)?,
            "social-care" => self.read_social_care(dictionary, item, report),
            "destinations" => self.read_tables(dictionary, item, Layout::Destinations, report)?,
            "key-stage-2" => self.read_tables(dictionary, item, Layout::KeyStage2, report)?,
            "neighbours" => {
                let read = report.take(import::read_neighbours(name, bytes));
                self.neighbours.insert(set_name(&item.source.id), read);
            }
            "authorities" => {
                self.authorities = report.take(register::read_authorities(name, bytes));
            }
            "links" => self.links = report.take(register::read_links(name, bytes)),
            "census" => self.add_schools(item, register::read_census(name, bytes), report),
            "coordinates" => {
                self.add_schools(item, register::read_coordinates(name, bytes), report);
            }
            "gias" => self.add_schools(item, register::read_gias(name, bytes), report),
            "pupil-premium" => {
                self.add_schools(item, register::read_pupil_premium(name, bytes), report);
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
        let facts = report
            .take(reading)
            .into_iter()
            .map(|fact| (fact.urn, fact))
            .collect();
        let Source { kind, id, .. } = item.source;
        self.schools.push((kind.clone(), id.clone(), facts));
    }

    fn read_lait(
        &mut self,
        dictionary: &Dictionary,
        item: &Item<'_>,
        report: &mut Report,
    ) -> Result<()> {
        let mut wanted = BTreeMap::new();
        let mut by_code: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (row, series) in &item.rows {
            let kind = self
                .year_types
                .get(&series.code)
                .copied()
                .with_context(|| {
                    format!(
                        "series.tsv names the code “{}”, which is not in the tool’s dictionary",
                        series.code
                    )
                })?;
            wanted.insert(series.code.clone(), kind);
            by_code.entry(&series.code).or_default().push(*row);
        }
        let (reading, areas) = lait::read(item.name, item.bytes, &wanted);
        self.areas = areas;
        for figure in report.take(reading) {
            for row in by_code.get(figure.code.as_str()).into_iter().flatten() {
                self.put(dictionary, item, *row, &figure, report);
            }
        }
        Ok(())
    }

    fn read_social_care(&mut self, dictionary: &Dictionary, item: &Item<'_>, report: &mut Report) {
        let figures: Vec<_> = item
            .rows
            .iter()
            .map(|(_, series)| social_care::Figure {
                group: &series.group,
                code: &series.code,
                cohort: &series.cohort,
                count: &series.count,
            })
            .collect();
        for read in report.take(social_care::read(item.name, item.bytes, &figures)) {
            for (row, series) in &item.rows {
                if series.group == read.group && series.code == read.observation.code {
                    self.put(dictionary, item, *row, &read.observation, report);
                }
            }
        }
    }

    fn read_tables(
        &mut self,
        dictionary: &Dictionary,
        item: &Item<'_>,
        layout: Layout,
        report: &mut Report,
    ) -> Result<()> {
        let mut figures: BTreeMap<&str, performance::Figure<'_>> = BTreeMap::new();
        for (_, series) in &item.rows {
            let year = series.year.with_context(|| {
                format!(
                    "series.tsv must say which year the column {} is about",
                    series.code
                )
            })?;
            figures.entry(&series.code).or_insert(performance::Figure {
                code: &series.code,
                cohort: &series.cohort,
                count: &series.count,
                year,
            });
        }
        let figures: Vec<_> = figures.into_values().collect();
        for figure in report.take(performance::read(item.name, item.bytes, layout, &figures)) {
            for (row, series) in &item.rows {
                if series.code == figure.code && series.school == figure.place.is_school() {
                    self.put(dictionary, item, *row, &figure, report);
                }
            }
        }
        let facts = register::read_performance(item.name, item.bytes, layout);
        self.add_schools(item, facts, report);
        Ok(())
    }

    fn put(
        &mut self,
        dictionary: &Dictionary,
        item: &Item<'_>,
        row: usize,
        figure: &Observation,
        report: &mut Report,
    ) {
        let mut cell = figure.cell();
        if let Some(problem) = mislabelled(dictionary, item, row, figure) {
            report.add(problem);
            cell = String::new();
        }
        if !self
            .figures
            .put(dictionary, row, figure.place, figure.year, cell)
        {
            let what = format!("{} has two rows for {}", figure.place.0, figure.year);
            let action = "the last was kept; find out which is right";
            let problem = Problem::new(Severity::LeftOut, item.name, what, action);
            report.add(problem.in_column(&figure.code));
        }
    }
}

/// A number in a year for which nothing was collected belongs to another year, and no file says to
/// which: it is left out.
fn mislabelled(
    dictionary: &Dictionary,
    item: &Item<'_>,
    row: usize,
    figure: &Observation,
) -> Option<Problem> {
    let series = dictionary.series.get(row)?;
    let nothing = |group: &str| {
        let key = (series.measure.clone(), group.to_owned(), figure.year);
        dictionary.no_data.contains(&key)
    };
    let number = Exact::parse(figure.value.trim_end_matches('%')).is_some();
    (number && (nothing("*") || nothing(&series.group))).then(|| {
        let what = format!(
            "“{}” is printed for {} in {}, when nothing was collected",
            figure.value, figure.place.0, figure.year
        );
        let action = "the figure was left out, since it must belong to another year";
        Problem::new(Severity::LeftOut, item.name, what, action).in_column(&series.code)
    })
}

/// `sn-2025-05` is the set `2025`.
fn set_name(source: &str) -> String {
    let year = source
        .split('-')
        .find(|part| part.len() == 4 && part.starts_with('2'));
    year.unwrap_or(source).to_owned()
}
