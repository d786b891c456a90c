//! The part of `data/dictionary/` that making the figures needs.

mod read;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use domain::period::{Year, YearKind};
use domain::place::PlaceId;
use domain::table::Table;

/// A published file.
pub struct Source {
    pub id: String,
    pub kind: String,
    pub title: String,
    pub file: String,
    /// The authorities whose schools' rows are taken; empty for every school's.
    pub schools_of: Vec<PlaceId>,
}

/// Where a group's figures come from: one row of `series.tsv`.
pub struct Series {
    pub measure: String,
    pub group: String,
    pub school: bool,
    pub source: String,
    pub code: String,
    pub cohort: String,
    pub count: String,
    /// The columns of the ends of a printed interval; empty where there is none.
    pub interval: [String; 2],
    /// The only year that the column is about, where there is one.
    pub year: Option<Year>,
}

/// A place whose published name or code we write otherwise.
pub struct Place {
    pub name: String,
    pub title: String,
    pub code: String,
    pub aka: Vec<String>,
}

/// What people have written.
pub struct Dictionary {
    pub sources: Vec<Source>,
    /// Each measure with its kind of year.
    pub measures: Vec<(String, YearKind)>,
    pub series: Vec<Series>,
    /// For each row of `series.tsv` the first row with its measure, group and source.
    pub leads: Vec<usize>,
    pub places: BTreeMap<PlaceId, Place>,
    /// Measure, group and comparison.
    pub pairs: BTreeSet<(String, String, String)>,
    /// Measure, group (or `*`) and year in which nothing was collected.
    pub no_data: BTreeSet<(String, String, Year)>,
}

impl Dictionary {
    pub fn read(folder: &Path) -> Result<Self> {
        let text = |name: &str| {
            let path = folder.join(name);
            let text = fs::read_to_string(&path);
            let text = text.with_context(|| format!("{} cannot be read", path.display()))?;
            even(name, &text).map(|()| text)
        };
        let series = read::series(&text("series.tsv")?)?;
        let dictionary = Self {
            sources: read::sources(&text("sources.tsv")?)?,
            measures: read::measures(&text("measures.tsv")?)?,
            leads: leads(&series),
            series,
            places: read::places(&text("places.tsv")?)?,
            pairs: read::pairs(&text("pairs.tsv")?)?,
            no_data: read::no_data(&text("breaks.tsv")?)?,
        };
        dictionary.check()?;
        Ok(dictionary)
    }

    fn check(&self) -> Result<()> {
        for series in &self.series {
            let measure = self.measures.iter().any(|(id, _)| *id == series.measure);
            ensure!(measure, "series.tsv names “{}”, which is not in measures.tsv", series.measure);
            let source = self.sources.iter().any(|source| source.id == series.source);
            ensure!(source, "series.tsv names “{}”, which is not in sources.tsv", series.source);
        }
        for (measure, _) in &self.measures {
            let used = self.series.iter().any(|series| series.measure == *measure);
            ensure!(used, "the measure “{measure}” has no row in series.tsv");
        }
        Ok(())
    }

    /// The source whose series an earlier edition holds too: the first of its title, which is the
    /// latest. Any other source itself.
    pub fn latest_of<'a>(&'a self, source: &'a Source) -> &'a str {
        let latest = self.sources.iter().find(|latest| latest.title == source.title);
        if source.kind == "lait-earlier" {
            latest.map_or(&source.id, |latest| &latest.id)
        } else {
            &source.id
        }
    }

    /// The rows of `series.tsv` for a source, each with its place in the file.
    pub fn of_source(&self, source: &str) -> Vec<(usize, &Series)> {
        let all = self.series.iter().enumerate();
        all.filter(|(_, series)| series.source == source).collect()
    }

    /// The kind of year of a measure.
    pub fn year_kind(&self, measure: &str) -> YearKind {
        let found = self.measures.iter().find(|(id, _)| id == measure);
        found.map_or(YearKind::Academic, |(_, kind)| *kind)
    }
}

/// Every row must have a cell for every column; a tab too few shifts all that follow.
fn even(name: &str, text: &str) -> Result<()> {
    let table = Table::new(name, text);
    let columns = table.columns().len();
    for row in table.rows() {
        let (cells, line) = (row.cells().count(), row.line);
        ensure!(cells == columns, "{name}, line {line}: {cells} cells under {columns} columns");
    }
    Ok(())
}

fn leads(series: &[Series]) -> Vec<usize> {
    let mut first = BTreeMap::new();
    let rows = series.iter().enumerate();
    rows.map(|(row, one)| *first.entry((&one.measure, &one.group, &one.source)).or_insert(row))
        .collect()
}
