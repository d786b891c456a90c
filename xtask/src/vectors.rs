//! `cargo xtask vectors DIR`: rows with known answers, put to the formulas in `domain`.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use csv::StringRecord;
use domain::number::{self, Exact};

/// A formula: the answer to one row beside the answer that the row expects.
type Formula = fn(&Row) -> Option<(String, String)>;

/// Each file and the formula that it tests. Files not named here belong to later work.
const FORMULAS: [(&str, Formula); 3] = [
    ("gap_round", gap_round),
    ("pct_backsolve", pct_backsolve),
    ("pct_round_half_up", pct_round_half_up),
];

pub fn run(folder: &Path) -> Result<()> {
    let (passed, failed) = check(folder)?;
    println!("{passed} passed, {failed} failed");
    if failed > 0 {
        bail!("{failed} rows have other answers than the vectors; they are named above");
    }
    Ok(())
}

/// Checks every CSV file of the folder, a line a file; hands back rows passed and failed.
pub fn check(folder: &Path) -> Result<(u32, u32)> {
    let (mut passed, mut failed) = (0, 0);
    for path in files(folder)? {
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        let Some((_, formula)) = FORMULAS.iter().find(|(known, _)| *known == name) else {
            println!("{name}: skipped, its formula is not in the product yet");
            continue;
        };
        let (good, bad) = check_file(&path, *formula)
            .with_context(|| format!("{} cannot be read", path.display()))?;
        println!("{name}: {good} passed, {bad} failed");
        passed += good;
        failed += bad;
    }
    Ok((passed, failed))
}

fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = std::fs::read_dir(folder).with_context(|| {
        format!(
            "{} is not a folder that can be read: name the folder with the vectors",
            folder.display()
        )
    })?;
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "csv"));
    paths.sort();
    if paths.is_empty() {
        bail!("{} holds no CSV file: name the folder with the vectors", folder.display());
    }
    Ok(paths)
}

fn check_file(path: &Path, formula: Formula) -> Result<(u32, u32)> {
    let mut reader = csv::Reader::from_path(path)?;
    let headers = reader.headers()?.clone();
    let (mut passed, mut failed) = (0, 0);
    for record in reader.records() {
        let row = Row { headers: &headers, record: record? };
        match formula(&row) {
            Some((answer, expected)) if answer == expected => passed += 1,
            Some((answer, expected)) => {
                failed += 1;
                println!("  {}: {answer}, where {expected} is expected", row.text("id"));
            }
            None => {
                failed += 1;
                println!("  {}: the row cannot be read", row.text("id"));
            }
        }
    }
    Ok((passed, failed))
}

struct Row<'a> {
    headers: &'a StringRecord,
    record: StringRecord,
}

impl Row<'_> {
    fn text(&self, column: &str) -> &str {
        let at = self.headers.iter().position(|header| header == column);
        at.and_then(|at| self.record.get(at)).unwrap_or_default()
    }

    fn number(&self, column: &str) -> Option<u32> {
        self.text(column).parse().ok()
    }

    fn places(&self) -> Option<u8> {
        self.text("dp").parse().ok()
    }

    /// A percentage from a column of counts and one of cohorts.
    fn percent(&self, count: &str, cohort: &str) -> Option<Exact> {
        Exact::percent(self.number(count)?, self.number(cohort)?)
    }
}

/// The gap comes from unrounded percentages: rounding each side first is sometimes one off.
fn gap_round(row: &Row) -> Option<(String, String)> {
    let places = row.places()?;
    let (one, two) = (row.percent("x1", "n1")?, row.percent("x2", "n2")?);
    let show = |number: Exact| number.round(places).ascii();
    let answer = [show(one), show(two), show(one.less(two)?)].join(" ");
    let expected = ["pct1", "pct2", "gap_from_unrounded"].map(|column| row.text(column));
    Some((answer, expected.join(" ")))
}

fn pct_round_half_up(row: &Row) -> Option<(String, String)> {
    let answer = row.percent("x", "n")?.round(row.places()?).ascii();
    Some((answer, row.text("percent").to_owned()))
}

fn pct_backsolve(row: &Row) -> Option<(String, String)> {
    let (least, most) =
        number::backsolve(row.text("published_percent"), row.number("n")?, row.places()?)?;
    let answer = format!("{least} {most} {}", most - least + 1);
    let expected = ["min_x", "max_x", "feasible_count"].map(|column| row.text(column));
    Some((answer, expected.join(" ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check_text(name: &str, text: &str) -> (u32, u32) {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join(name), text).unwrap();
        check(folder.path()).unwrap()
    }

    #[test]
    fn right_and_wrong_rows_are_told_apart() {
        let text = "id,x,n,dp,percent\na,1,8,0,13\nb,1,8,0,12\nc,1,x,0,12\n";
        assert_eq!(check_text("pct_round_half_up.csv", text), (1, 2));
    }

    #[test]
    fn gaps_come_from_unrounded_percentages() {
        let text = "id,x1,n1,x2,n2,dp,pct1,pct2,gap_from_unrounded\na,3,32,28,123,0,9,23,-13\n";
        assert_eq!(check_text("gap_round.csv", text), (1, 0));
    }

    #[test]
    fn backsolved_numbers() {
        let text = "id,n,dp,published_percent,min_x,max_x,feasible_count\na,113,0,88,99,100,2\n";
        assert_eq!(check_text("pct_backsolve.csv", text), (1, 0));
    }

    #[test]
    fn other_files_are_skipped_not_counted() {
        assert_eq!(check_text("wilson.csv", "id\na\n"), (0, 0));
    }
}
