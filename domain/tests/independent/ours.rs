//! `data/` as raw text, read by a parser of its own: where the published files are not at hand.

use std::collections::{BTreeMap, HashMap};

use crate::common::read;
use crate::compare::Rules;
use crate::sides::{Printed, Sides};

fn table(name: &str) -> Vec<HashMap<String, String>> {
    let text = read(name);
    let mut lines = text.lines().map(|line| line.split('\t').map(str::to_owned));
    let head: Vec<String> = lines.next().expect("a head").collect();
    lines.map(|line| head.iter().cloned().zip(line).collect()).collect()
}

/// Most decimals shown, by measure.
pub fn most_places() -> BTreeMap<String, usize> {
    let rows = table("dictionary/measures.tsv").into_iter();
    rows.map(|row| (row["id"].clone(), row["places"].parse().expect("places"))).collect()
}

pub fn rules() -> HashMap<String, Rules> {
    let rows = table("dictionary/measures.tsv").into_iter();
    let rule = |row: HashMap<String, String>| {
        let most_places = row["places"].parse().expect("places");
        (row["id"].clone(), Rules { low: row["polarity"] == "low", most_places })
    };
    rows.map(rule).collect()
}

/// Every figure of the data folder.
pub fn sides() -> Sides {
    let mut sides = Sides::default();
    for measure in most_places().keys() {
        let text = read(&format!("figures/{measure}.tsv"));
        let mut lines = text.lines();
        let years: Vec<u16> = lines
            .next()
            .expect("a head")
            .split('\t')
            .skip(3)
            .map(|year| year[..4].parse().expect("a year"))
            .collect();
        // Within a group the rows of the first source come first.
        for line in lines {
            let cells: Vec<&str> = line.split('\t').collect();
            let place = cells[2].parse().expect("a place");
            for (year, cell) in years.iter().zip(&cells[3..]) {
                if cell.is_empty() {
                    continue;
                }
                let (text, numbers) = cell.split_once(' ').unwrap_or((cell, ""));
                // Rounded numbers say how many there are, no more.
                let (numbers, unit) = numbers.split_once('~').unwrap_or((numbers, "0"));
                let unit: i128 = unit.parse().expect("a unit");
                let (count, cohort) = numbers.split_once('/').unwrap_or(("", ""));
                let printed = Printed {
                    text: text.to_owned(),
                    count: count.parse().ok(),
                    cohort: cohort.parse().ok(),
                    apart: false,
                    unit,
                };
                sides.add((measure.clone(), cells[0].to_owned(), place, *year), printed);
            }
        }
    }
    sides.count_places();
    sides
}
