//! What the browser fetches gives the figures of its places back, whole.

mod common;

use common::world;
use domain::atlas::Atlas;
use domain::explorer::is_near;
use domain::figures::Figures;
use domain::index::GapIndex;
use domain::measure::MeasureIndex;
use domain::place::PlaceId;

/// Reads a slice back and compares it with what it was made from; hands back cells compared.
fn check(measure: MeasureIndex, wanted: impl Fn(PlaceId) -> bool + Copy) -> usize {
    let (atlas, whole) = (&world().atlas, &world().figures);
    let text = whole.write_slice(atlas, measure, wanted);
    let mut part = Figures::empty(atlas);
    part.read(atlas, measure, &text).unwrap_or_else(|error| panic!("{error}"));
    let (whole, part) = (whole.of(measure), part.of(measure));
    let id = &atlas.measure(measure).id;
    assert_eq!(whole.years(), part.years(), "{id}");
    let keys: Vec<_> = whole.keys().into_iter().filter(|key| wanted(key.1)).collect();
    assert!(keys == part.keys(), "{id}: other rows");
    let mut cells = 0;
    for (group, place) in keys {
        let (one, other) = (whole.series(group, place), part.series(group, place));
        assert_eq!(one, other, "{id} {group:?} {place:?}");
        cells += one.map_or(0, |series| series.iter().flatten().count());
        for year in whole.years() {
            let places =
                |of: &domain::figures::MeasureFigures| of.places(group, place.is_school(), *year);
            assert_eq!(places(whole), places(part), "{id} {group:?} {year}");
        }
    }
    cells
}

fn two_sources(atlas: &Atlas) -> usize {
    let mut found = 0;
    for measure in atlas.measure_indices() {
        let figures = world().figures.of(measure);
        for (group, place) in figures.keys() {
            let cells = figures.series(group, place).into_iter().flatten().flatten();
            found += cells.filter(|cell| cell.cohort_source().is_some()).count();
        }
    }
    found
}

#[test]
fn a_slice_read_back_is_what_it_was_made_from() {
    let atlas = &world().atlas;
    assert!(two_sources(atlas) > 100, "some cells are made by two sources");
    let mut cells = 0;
    for measure in atlas.measure_indices() {
        cells += check(measure, |_| true);
        for area in [340, 850, 970, 982, 420] {
            cells += check(measure, |place| is_near(world(), PlaceId(area), place));
        }
        check(measure, |_| false);
    }
    println!("{cells} cells compared");
    let mut index = GapIndex::default();
    for area in &atlas.areas {
        let text = world().index.write(atlas, area.id);
        index.read(atlas, &text).unwrap_or_else(|error| panic!("{error}"));
        for pair in &atlas.pairs {
            let years = |of: &GapIndex| of.years(area.id, pair.measure, pair.group);
            assert_eq!(years(&world().index), years(&index), "{}", area.slug);
        }
    }
}

#[test]
fn a_table_that_is_wrong_is_refused_with_its_line() {
    let atlas = &world().atlas;
    let measure = MeasureIndex(0);
    let name = &atlas.measure(measure).id;
    let head = "group\tsource\tplace\t202324\t202425\n";
    let wrong = [
        (format!("{head}fsm\tlait-2026-04-08\t340\t50\tfifty\n"), "line 2: “fifty” is no figure"),
        (format!("{head}\nnobody\tlait-2026-04-08\t340\n"), "line 3: “nobody” is no group"),
        (format!("{head}fsm\telsewhere\t340\n"), "line 2: “elsewhere” is no source"),
        (format!("{head}fsm\tlait-2026-04-08\tKnowsley\n"), "line 2: “Knowsley” is no place"),
        ("group\tsource\tplace\tsoon\n".to_owned(), "line 1: a column is no year"),
        ("group\tsource\n".to_owned(), "line 1: the column “place” is missing"),
        ("group\tplace\n".to_owned(), "line 1: the column “source” is missing"),
        (String::new(), "line 1: the column “group” is missing"),
    ];
    for (text, wanted) in wrong {
        let found = Figures::empty(atlas).read(atlas, measure, &text);
        let found = found.map_err(|error| error.to_string()).err().unwrap_or_default();
        assert!(found.starts_with(&format!("{name}.tsv, {wanted}")), "{found}, not {wanted}");
    }
}
