//! `data/` as the rest of the system reads it: every row and every cell, with nothing unknown.

mod common;

use common::{atlas, data};
use domain::atlas::read_schools;
use domain::figures::Figures;
use domain::measure::MeasureIndex;
use domain::place::PlaceId;

#[test]
fn every_table_and_every_cell_can_be_read() {
    let atlas = atlas();
    let mut figures = Figures::empty(atlas);
    for (index, measure) in (0..).zip(&atlas.measures) {
        let text = data(&format!("figures/{}.tsv", measure.id));
        let read = figures.read(atlas, MeasureIndex(index), &text);
        read.unwrap_or_else(|error| panic!("{error}"));
    }
    let schools = read_schools(&data("schools.tsv")).unwrap_or_else(|error| panic!("{error}"));
    let home = |authority| atlas.areas.iter().any(|area| area.id == authority);
    let homeless: Vec<_> = schools.iter().filter(|school| !home(school.authority)).collect();
    assert!(homeless.is_empty(), "{homeless:?}");
}

#[test]
fn every_authority_has_its_place_and_neighbours_their_authority() {
    let atlas = atlas();
    let known = |id| atlas.areas.iter().any(|area| area.id == id);
    for area in &atlas.areas {
        assert!(area.region.is_none_or(known), "{}", area.name);
        assert_eq!(area.code.len(), 9, "{}", area.name);
    }
    let text = data("neighbours.tsv");
    for line in text.lines().skip(1) {
        let numbers: Vec<u32> = line.split('\t').filter_map(|cell| cell.parse().ok()).collect();
        assert_eq!(numbers.len(), 12, "{line}");
        assert!(numbers[1..].iter().all(|id| known(PlaceId(*id))), "{line}");
    }
}

#[test]
fn every_pair_has_figures_on_both_sides() {
    let series = data("dictionary/series.tsv");
    for pair in data("dictionary/pairs.tsv").lines().skip(1) {
        let cells: Vec<&str> = pair.split('\t').collect();
        for group in &cells[1..3] {
            let start = format!("{}\t{group}\t", cells[0]);
            assert!(series.lines().any(|line| line.starts_with(&start)), "{pair}");
        }
    }
}
