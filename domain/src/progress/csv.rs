//! The indicators of an area as a file: a row for every indicator and year.

use super::followed::Followed;
use super::level::Level;
use super::page::YearRow;
use crate::explorer::is_near;
use crate::export::text::push_text;
use crate::number::Exact;
use crate::place::Area;
use crate::progress::kpi::Asked;
use crate::strategy::Indicator;
use crate::world::World;

const COLUMNS: [&str; 17] = [
    "area",
    "strategy",
    "priority",
    "indicator",
    "title",
    "measure",
    "year",
    "unit",
    "polarity",
    "printed",
    "target",
    "target_in_force",
    "actual",
    "england",
    "status",
    "note",
    "release",
];

/// Columns of numbers, where they hold one.
const NUMBERS: [&str; 5] = ["printed", "target", "target_in_force", "actual", "england"];

/// The file of the current release, or of one before; `None` where none of that name is held.
/// Figures are unrounded.
pub fn kpis_csv(world: &World, area: &Area, release: Option<&str>) -> Option<String> {
    match release.filter(|release| *release != world.release && *release != super::LATEST) {
        None => Some(file(world, area)),
        Some(release) => {
            let then = world.of_release(release, |place| is_near(world, area.id, place))?;
            Some(file(&then, area))
        }
    }
}

fn file(world: &World, area: &Area) -> String {
    let followed = Followed::of(world, area, "");
    let mut text = COLUMNS.join(",") + "\r\n";
    for indicator in &followed.indicators {
        for (year, row) in Asked::of(&followed, indicator).every_year() {
            for (at, cell) in cells(&followed, indicator, year, &row).iter().enumerate() {
                if at > 0 {
                    text.push(',');
                }
                // A negative number is a number, and no formula.
                if NUMBERS.contains(&COLUMNS[at]) && Exact::parse(cell).is_some() {
                    text.push_str(cell);
                } else {
                    push_text(&mut text, cell);
                }
            }
            text.push_str("\r\n");
        }
    }
    text
}

fn cells(
    followed: &Followed<'_>,
    of: &Indicator,
    year: crate::period::Year,
    row: &YearRow,
) -> [String; 17] {
    let world = followed.world;
    let number = |place| {
        let level: Option<Level> = followed.level(of, place, year);
        level.map_or_else(String::new, |level| level.value.to_string())
    };
    let printed = of.printed.iter().find(|printed| printed.year == year);
    let target = of.targets.iter().find(|target| target.year == year);
    let measure = of.series.map(|series| world.atlas.measure(series.measure).id.clone());
    [
        followed.area.title.clone(),
        followed.strategy.map_or_else(String::new, |strategy| strategy.title.clone()),
        if of.priority > 0 { of.priority.to_string() } else { String::new() },
        of.id.clone(),
        of.title.clone(),
        measure.unwrap_or_default(),
        row.year.clone(),
        of.unit.word().to_owned(),
        of.polarity.word().to_owned(),
        printed.map_or_else(String::new, |printed| printed.text.clone()),
        target.map_or_else(String::new, |target| target.text.clone()),
        of.target_in(year).map_or_else(String::new, |target| target.text.clone()),
        number(followed.place()),
        number(crate::place::PlaceId::ENGLAND),
        row.status.text.replace('\u{a0}', " "),
        row.note.clone(),
        world.release.clone(),
    ]
}
