//! `cargo xtask vectors DIR`: rows with known answers, put to the formulas in `domain`.

mod answer;
mod formulas;
mod row;

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use answer::Answers;
use formulas::FORMULAS;
use row::Row;

/// The answers to one row; `None` where it cannot be read.
type Formula = fn(&Row) -> Option<Answers>;

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
        let row = Row::new(&headers, record?);
        let wrong = match formula(&row) {
            Some(answers) => answers.wrong(&row),
            None => Some("the row cannot be read".to_owned()),
        };
        match wrong {
            None => passed += 1,
            Some(wrong) => {
                failed += 1;
                println!("  {}: {wrong}", row.text("id"));
            }
        }
    }
    Ok((passed, failed))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::repo;

    fn check_text(name: &str, text: &str) -> (u32, u32) {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join(name), text).unwrap();
        check(folder.path()).unwrap()
    }

    /// Every file has its formula, and every row its answer.
    #[test]
    fn the_vectors_of_the_repository() {
        let folder = repo::path("domain/tests/vectors");
        assert_eq!(files(&folder).unwrap().len(), FORMULAS.len());
        let (passed, failed) = check(&folder).unwrap();
        assert!(passed > 600 && failed == 0, "{passed} passed, {failed} failed");
    }

    #[test]
    fn right_and_wrong_rows_are_told_apart() {
        let text = "id,x,n,dp,percent\na,1,8,0,13\nb,1,8,0,12\nc,1,x,0,12\n";
        assert_eq!(check_text("pct_round_half_up.csv", text), (1, 2));
    }

    #[test]
    fn numbers_are_right_up_to_their_last_digits() {
        let head = "id,x,n,confidence,p,lower,upper";
        let right = "a,0,1,0.95,0.0,0.0,0.7934506856227626";
        let close = "b,0,1,0.95,0.0,0.0,0.7934506856";
        let wrong = "c,0,1,0.95,0.0,0.0,0.79345";
        let blank = "d,0,1,0.95,0.0,0.0,";
        let text = [head, right, close, wrong, blank].join("\n");
        assert_eq!(check_text("wilson.csv", &text), (2, 2));
    }

    #[test]
    fn what_is_undefined_must_be_blank() {
        let head =
            "id,x1,n1,x2,n2,z_pooled,p_pooled,chi2,z_n_minus_1,p_n_minus_1,p_fisher_two_sided";
        let text = [head, "a,0,10,0,20,,,,,,1.0", "b,0,10,0,20,0,,,,,1.0"].join("\n");
        assert_eq!(check_text("two_prop_test.csv", &text), (1, 1));
    }

    #[test]
    fn files_of_later_work_are_skipped_not_counted() {
        assert_eq!(check_text("sdc_intervals_2d.csv", "id\na\n"), (0, 0));
    }
}
