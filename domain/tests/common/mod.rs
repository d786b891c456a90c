//! The starting figures as tests see them.

#![expect(clippy::expect_used, reason = "a test stops at what cannot happen")]
#![allow(dead_code, clippy::allow_attributes, reason = "not every test uses every helper")]

use std::collections::HashMap;
use std::fs;
use std::path::PathBuf;
use std::sync::OnceLock;

use domain::atlas::{Atlas, AtlasText, read_schools};
use domain::attendance::Attendance;
use domain::boundary::Boundaries;
use domain::explorer::page::{Below, ExplorerPage};
use domain::explorer::{Resolved, explore, resolve};
use domain::export::Export;
use domain::figures::{Figures, Intervals, differences};
use domain::inspection::Inspections;
use domain::roll::Rolls;
use domain::world::World;

/// A file of `data/`.
pub fn read(name: &str) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../data").join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn read_where_held(name: &str) -> Option<String> {
    fs::read_to_string(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../data").join(name)).ok()
}

fn load() -> World {
    let text = |name: &str| read(&format!("dictionary/{name}.tsv"));
    let atlas = Atlas::read(&AtlasText {
        sources: &text("sources"),
        measures: &text("measures"),
        groups: &text("groups"),
        pairs: &text("pairs"),
        series: &text("series"),
        breaks: &text("breaks"),
        phases: &text("phases"),
        labels: &read("labels.tsv"),
        areas: &read("areas.tsv"),
        neighbours: &read("neighbours.tsv"),
    })
    .expect("the atlas");
    let mut figures = Figures::empty(&atlas);
    for measure in atlas.measure_indices() {
        let name = format!("figures/{}.tsv", atlas.measure(measure).id);
        let text = read(&name);
        figures.read(&atlas, measure, &text).expect("the figures");
        for (earlier, latest) in atlas.editions() {
            let path = format!("earlier/{}/{}.tsv", earlier.id, atlas.measure(measure).id);
            // Measures that the tool does not have have no earlier figures of it.
            let Some(before) = read_where_held(&path) else { continue };
            let changed = differences((&text, &latest.id), (&before, &earlier.id));
            figures.read(&atlas, measure, &changed.expect("an edition")).expect("an edition");
        }
    }
    let attendance = Attendance::read(&atlas, &read("attendance.tsv")).expect("registers");
    let inspections = Inspections::read(&atlas, &read("inspections.tsv")).expect("grades");
    let rolls = Rolls::read(&atlas, &read("census.tsv"), &read("premium.tsv")).expect("rolls");
    let intervals = Intervals::read(&atlas, &read("intervals.tsv")).expect("intervals");
    let boundaries = Boundaries::read(&atlas, &read("boundaries.tsv")).expect("boundaries");
    let mut world = World {
        release: "2026-04-08".into(),
        rolls,
        intervals,
        boundaries,
        atlas,
        figures,
        attendance,
        inspections,
        ..World::default()
    };
    world.schools.add(read_schools(&read("schools.tsv")).expect("the register"));
    let name = "strategies/knowsley-2018-2021.toml";
    let strategy = import::strategy::read(name, read(name).as_bytes(), &world.atlas);
    world.adopt(vec![strategy.expect("the strategy")]);
    world.complete()
}

/// The starting figures, read once.
pub fn world() -> &'static World {
    static WORLD: OnceLock<World> = OnceLock::new();
    WORLD.get_or_init(load)
}

/// The page of an address; the address must be known.
pub fn page(query: &str) -> ExplorerPage {
    let resolved = resolve(world(), query).unwrap_or_else(|error| panic!("{query}: {error:?}"));
    explore(world(), &resolved, "2026-11")
}

/// What stands below on the page of an address.
pub fn below(query: &str) -> Below {
    let resolved = resolve(world(), query).unwrap_or_else(|error| panic!("{query}: {error:?}"));
    domain::explorer::below(world(), &resolved, "2026-11")
}

/// A file as its reader gets it, whole.
pub fn csv_text(query: &str) -> String {
    let export = Export::read(world(), query).unwrap_or_else(|error| panic!("{query}: {error:?}"));
    let mut text = Export::head();
    for index in 0..export.chunks() {
        text.push_str(&export.chunk(world(), index));
    }
    text
}

/// A row of a file, by the name of its column.
pub type CsvRow = HashMap<String, String>;

/// The rows of a file.
pub fn csv_rows(query: &str) -> Vec<CsvRow> {
    let text = csv_text(query);
    let rows = csv::Reader::from_reader(text.as_bytes()).into_deserialize();
    rows.map(|row| row.expect("a full row")).collect()
}

/// What an address is read as.
pub fn resolved(query: &str) -> Resolved {
    resolve(world(), query).unwrap_or_else(|error| panic!("{query}: {error:?}"))
}
