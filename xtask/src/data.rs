//! `cargo xtask data FOLDER`: published files in, `data/` out. See `docs/data.md`.

mod areas;
mod check;
mod dictionary;
mod figures;
mod gather;
mod output;
mod registers;
mod report;
mod schools;

use std::fmt::Write;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use self::dictionary::Dictionary;
use self::gather::Gathered;
use self::output::{Files, Output};
use self::report::Report;

/// Reads the published files in `folder` and writes `data/`, except for its dictionary.
pub fn run(folder: &Path) -> Result<()> {
    let data = crate::repo::path("data");
    let files = make(folder, &data.join("dictionary"))?;
    let output = Output::new(&data);
    output.write(&files)
}

/// Makes every file of `data/` from the published files and the dictionary.
fn make(folder: &Path, dictionary: &Path) -> Result<Files> {
    let what = "give the folder that holds the published files";
    ensure!(folder.is_dir(), "{} is no folder; {what}", folder.display());
    let dictionary = Dictionary::read(dictionary).context("the dictionary cannot be read")?;
    let mut report = Report::default();
    let gathered = Gathered::read(folder, &dictionary, &mut report)?;
    check::series(&dictionary, &gathered)?;
    check::pairs(folder, &dictionary, &mut report)?;
    let mut files = Files::default();
    files.insert("areas.tsv", areas::write(&dictionary, &gathered)?);
    files.insert("neighbours.tsv", areas::write_neighbours(&gathered));
    files.insert("schools.tsv", schools::write(&gathered, &mut report));
    files.insert("labels.tsv", labels(&gathered));
    files.insert("attendance.tsv", registers::attendance(&gathered));
    files.insert("inspections.tsv", registers::inspections(&gathered));
    files.insert("census.tsv", registers::census(&gathered));
    files.insert("premium.tsv", registers::premium(&gathered));
    files.insert("intervals.tsv", registers::intervals(&dictionary, &gathered));
    files.insert("boundaries.tsv", registers::boundaries(&gathered));
    for (measure, text) in gathered.figures.write(&dictionary, None) {
        files.insert(&format!("figures/{measure}.tsv"), text);
    }
    for (source, figures) in &gathered.earlier {
        for (measure, text) in figures.write(&dictionary, Some(source)) {
            files.insert(&format!("earlier/{source}/{measure}.tsv"), text);
        }
    }
    report.print();
    Ok(files)
}

fn labels(gathered: &Gathered) -> String {
    let mut text = String::from("source\tcode\tyear\tlabel\n");
    for ((source, code, year), label) in &gathered.labels {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{source}\t{code}\t{year}\t{label}");
    }
    text
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::make;

    /// Runs where the published files are there.
    #[test]
    fn data_is_what_the_published_files_make() {
        let Some(folder) = crate::repo::published() else {
            println!("passed over: GAPWISE_PUBLISHED names no folder of published files");
            return;
        };
        let data = crate::repo::path("data");
        let files = make(&folder, &data.join("dictionary")).expect("the files can be read");
        for (name, text) in files.iter() {
            let held = fs::read_to_string(data.join(name)).unwrap_or_default();
            let line = held.lines().zip(text.lines()).position(|(held, made)| held != made);
            assert!(held == *text, "data/{name} differs, first in line {:?}", line.map(|l| l + 1));
        }
        for folder in ["figures", "earlier/lait-2025-09-15"] {
            let held = fs::read_dir(data.join(folder)).expect("a folder of figures");
            let made = files.iter().filter(|(name, _)| name.starts_with(&format!("{folder}/")));
            assert_eq!(held.count(), made.count(), "data/{folder} holds a file too many");
        }
    }
}
