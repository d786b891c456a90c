//! The starting figures as tests see them.

use std::fs;
use std::path::PathBuf;
use std::sync::OnceLock;

use domain::atlas::{Atlas, AtlasText, read_schools};
use domain::figures::Figures;
use domain::world::World;

fn read(name: &str) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../data")
        .join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
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
        targets: &text("targets"),
        phases: &text("phases"),
        priorities: &text("priorities"),
        areas: &read("areas.tsv"),
        neighbours: &read("neighbours.tsv"),
    })
    .expect("the atlas");
    let mut figures = Figures::empty(&atlas);
    for measure in atlas.measure_indices() {
        let name = format!("figures/{}.tsv", atlas.measure(measure).id);
        figures
            .read(&atlas, measure, &read(&name))
            .expect("the figures");
    }
    let mut world = World {
        release: "2026-04-08".into(),
        atlas,
        figures,
        ..World::default()
    };
    world
        .schools
        .add(read_schools(&read("schools.tsv")).expect("the register"));
    world.complete()
}

/// The starting figures, read once.
pub fn world() -> &'static World {
    static WORLD: OnceLock<World> = OnceLock::new();
    WORLD.get_or_init(load)
}
