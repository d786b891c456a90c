//! Puts observations where `series.tsv` says that they belong.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use domain::number::Exact;
use domain::source::usual_label;
use import::performance::{self, Layout};
use import::tidy::{self, Periods};
use import::{Observation, Problem, Severity, lait, register, social_care};

use super::{Dictionary, Gathered, Item, Report};

impl Gathered {
    pub(super) fn read_lait(
        &mut self,
        dictionary: &Dictionary,
        item: &Item<'_>,
        report: &mut Report,
    ) {
        let mut wanted = BTreeMap::new();
        let mut by_code: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (row, series) in &item.rows {
            // The tool calls some series `Annual` and no more: then our own dictionary says it.
            let ours = || dictionary.year_kind(&series.measure).into();
            let kind = self.year_types.get(&series.code).copied().unwrap_or_else(ours);
            wanted.insert(series.code.clone(), kind);
            by_code.entry(&series.code).or_default().push(*row);
        }
        let (reading, areas) = lait::read(item.name, item.bytes, &wanted);
        if !item.is_earlier() {
            self.areas = areas;
        }
        for figure in report.take(reading) {
            for row in by_code.get(figure.code.as_str()).into_iter().flatten() {
                self.put(dictionary, item, *row, &figure, report);
            }
        }
    }

    pub(super) fn read_social_care(
        &mut self,
        dictionary: &Dictionary,
        item: &Item<'_>,
        report: &mut Report,
    ) {
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

    pub(super) fn read_tidy(
        &mut self,
        dictionary: &Dictionary,
        item: &Item<'_>,
        periods: Periods,
        report: &mut Report,
    ) {
        let codes: Vec<&str> = item.rows.iter().map(|(_, series)| series.code.as_str()).collect();
        for figure in report.take(tidy::read(item.name, item.bytes, periods, &codes)) {
            for (row, _) in item.rows.iter().filter(|(_, series)| series.code == figure.code) {
                self.put(dictionary, item, *row, &figure, report);
            }
        }
    }

    pub(super) fn read_tables(
        &mut self,
        dictionary: &Dictionary,
        item: &Item<'_>,
        layout: Layout,
        report: &mut Report,
    ) -> Result<()> {
        let mut figures: BTreeMap<&str, performance::Figure<'_>> = BTreeMap::new();
        for (_, series) in &item.rows {
            let year = series.year.with_context(|| {
                format!("series.tsv must say which year the column {} is about", series.code)
            })?;
            figures.entry(&series.code).or_insert(performance::Figure {
                code: &series.code,
                cohort: &series.cohort,
                count: &series.count,
                interval: series.interval.each_ref().map(String::as_str),
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
        // The others say nothing of a school that the census and the register do not.
        if matches!(layout, Layout::Destinations | Layout::KeyStage2) {
            let facts = register::read_performance(item.name, item.bytes, layout);
            self.add_schools(item, facts, report);
        }
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
        self.note_label(dictionary, item, row, figure);
        if let (Some(interval), false) = (&figure.interval, cell.is_empty()) {
            self.intervals.insert((row, figure.place, figure.year), interval.clone());
        }
        let figures = if item.is_earlier() {
            self.earlier.entry(item.source.id.clone()).or_default()
        } else {
            &mut self.figures
        };
        if !figures.put(dictionary, row, figure.place, figure.year, cell) {
            let what = format!("{} has two rows for {}", figure.place.0, figure.year);
            let action = "the last was kept; find out which is right";
            let problem = Problem::new(Severity::LeftOut, item.name, what, action);
            report.add(problem.in_column(&figure.code));
        }
    }
}

impl Gathered {
    /// Notes how the source labels the year, where that is not its usual label.
    fn note_label(
        &mut self,
        dictionary: &Dictionary,
        item: &Item<'_>,
        row: usize,
        figure: &Observation,
    ) {
        let Some(series) = dictionary.series.get(row) else { return };
        let kind = dictionary.year_kind(&series.measure);
        let usual = usual_label(&item.source.kind, kind, figure.year);
        if item.is_earlier() || figure.label.is_empty() || usual.as_ref() == Some(&figure.label) {
            return;
        }
        let key = (item.source.id.clone(), figure.code.clone(), figure.year.file_form(kind));
        self.labels.insert(key, figure.label.clone());
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
