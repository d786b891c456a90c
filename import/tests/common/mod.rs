//! What the tests of the readers share.
#![expect(dead_code, reason = "each test file uses its part")]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use domain::atlas::{Atlas, AtlasText};
use domain::period::Year;
use import::Problem;

/// The bytes of a file in `tests/fixtures`.
pub fn fixture(name: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name);
    fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The year that starts in this calendar year.
pub fn year(start: u16) -> Year {
    Year(start)
}

/// Fails unless one of the problems says this.
pub fn says(problems: &[Problem], words: &str) {
    let said: Vec<String> = problems.iter().map(Problem::to_string).collect();
    assert!(said.iter().any(|one| one.contains(words)), "“{words}” is not in {said:#?}");
}

/// The folder of published files: beside the checkout, or where `GAPWISE_PUBLISHED` says. Says
/// that the test was passed over where there is none.
pub fn published(test: &str) -> Option<PathBuf> {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data");
    let folder = std::env::var_os("GAPWISE_PUBLISHED").map_or_else(beside, PathBuf::from);
    let there = folder.is_dir();
    let word = if there { "ran over" } else { "passed over, no folder" };
    println!("{test}: {word} {}", folder.display());
    there.then_some(folder)
}

/// A cell of `data/figures/`: group, the beginning of the source's id, place and year.
pub fn cell(measure: &str, group: &str, source: &str, place: u32, year: &str) -> String {
    let text = data(&format!("figures/{measure}.tsv"));
    let header: Vec<&str> = text.lines().next().unwrap_or("").split('\t').collect();
    let column = header.iter().position(|name| *name == year);
    let column = column.unwrap_or_else(|| panic!("{measure} has no column {year}"));
    let place = place.to_string();
    let row = text.lines().find(|line| {
        let mut cells = line.split('\t');
        cells.next() == Some(group)
            && cells.next().is_some_and(|id| id.starts_with(source))
            && cells.next() == Some(&place)
    });
    let row = row.unwrap_or_else(|| panic!("{measure} has no row {group} {source} {place}"));
    row.split('\t').nth(column).unwrap_or("").to_owned()
}

/// A text file of `data/`.
pub fn data(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../data").join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The lines of a table of `data/` in which these cells stand in these columns.
pub fn lines(name: &str, wanted: &[(&str, &str)]) -> Vec<String> {
    let text = data(name);
    let header: Vec<&str> = text.lines().next().unwrap_or("").split('\t').collect();
    let stands = |line: &str, column: &str, cell: &str| {
        let place = header.iter().position(|name| *name == column);
        place.and_then(|place| line.split('\t').nth(place)) == Some(cell)
    };
    let rows = text.lines().skip(1);
    let rows = rows.filter(|line| wanted.iter().all(|(column, cell)| stands(line, column, cell)));
    rows.map(str::to_owned).collect()
}

/// The dictionary in `data/`, read once.
pub fn atlas() -> &'static Atlas {
    static ATLAS: LazyLock<Atlas> = LazyLock::new(|| {
        let dictionary = |name: &str| data(&format!("dictionary/{name}.tsv"));
        let text = AtlasText {
            sources: &dictionary("sources"),
            measures: &dictionary("measures"),
            groups: &dictionary("groups"),
            pairs: &dictionary("pairs"),
            series: &dictionary("series"),
            breaks: &dictionary("breaks"),
            phases: &dictionary("phases"),
            labels: &data("labels.tsv"),
            areas: &data("areas.tsv"),
            neighbours: &data("neighbours.tsv"),
        };
        Atlas::read(&text).unwrap_or_else(|error| panic!("{error}"))
    });
    &ATLAS
}
