//! Does the dictionary ask for nothing that the files lack, and for everything that it must?

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use super::dictionary::Dictionary;
use super::gather::Gathered;
use super::report::Report;

/// Every row of `series.tsv` must have met figures.
pub fn series(dictionary: &Dictionary, gathered: &Gathered) -> Result<()> {
    let rows = dictionary.series.iter().enumerate();
    let unmet: Vec<_> = rows
        .filter(|(row, _)| !gathered.figures.met.contains(row))
        .map(|(_, series)| format!("“{}” of {}", series.code, series.source))
        .collect();
    let (first, many) = (unmet.first().map_or("", String::as_str), unmet.len());
    ensure!(
        unmet.is_empty(),
        "series.tsv names {first}, for which the file has no figures ({many} such rows)"
    );
    Ok(())
}

/// Every honest pair of `pairs.csv`, where the folder holds it, must be in `pairs.tsv`.
pub fn pairs(folder: &Path, dictionary: &Dictionary, report: &mut Report) -> Result<()> {
    let path = folder.join("pairs.csv");
    if !path.is_file() {
        return Ok(());
    }
    let bytes = fs::read(&path).with_context(|| format!("{} cannot be read", path.display()))?;
    for pair in report.take(import::pairs::read("pairs.csv", &bytes)) {
        let key = (pair.measure, pair.group, pair.comparison);
        ensure!(
            dictionary.pairs.contains(&key),
            "pairs.csv has the honest pair {} for {} compared with {}, which pairs.tsv lacks",
            key.0,
            key.1,
            key.2
        );
    }
    Ok(())
}
