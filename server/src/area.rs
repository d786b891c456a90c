//! An area's book: its schools, in the form of `data/schools.tsv`, and which gaps it has.

use std::fmt::Write;

use domain::place::{Area, PlaceId, School};
use domain::world::World;

/// Writes the book of an area: blocks that begin with `# name` and hold a table each.
pub fn book(world: &World, area: &Area) -> String {
    let mut text = String::from(
        "# schools\nurn\tlaestab\tname\tphase\ttype\tauthority\topened\tclosed\tpredecessors\tsuccessors\tpostcode\tlat\tlon\n",
    );
    for school in world.schools.of(area.id) {
        if school.closed.is_empty() || has_figures(world, school.urn) {
            write_school(school, &mut text);
        }
    }
    text.push_str("# index\n");
    text.push_str(&world.index.write(&world.atlas, area.id));
    text
}

fn has_figures(world: &World, place: PlaceId) -> bool {
    let mut measures = world.atlas.measure_indices();
    measures.any(|measure| {
        let figures = world.figures.of(measure);
        let mut pairs = world.atlas.pairs_of(measure);
        pairs.any(|pair| {
            let sides = [pair.group, pair.comparison];
            sides.iter().any(|group| figures.series(*group, place).is_some())
        })
    })
}

fn write_school(school: &School, text: &mut String) {
    let urns = |urns: &[PlaceId]| {
        let urns: Vec<String> = urns.iter().map(|urn| urn.0.to_string()).collect();
        urns.join(";")
    };
    // Writing to a string cannot fail.
    let _ = writeln!(
        text,
        // The browser draws no map.
        "{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t\t",
        school.urn.0,
        school.laestab,
        school.name,
        school.phase,
        school.kind,
        school.authority.0,
        school.opened,
        school.closed,
        urns(&school.predecessors),
        urns(&school.successors),
        school.postcode
    );
}
