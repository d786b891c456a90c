//! `/schools.csv` and `/schools/{urn}.csv`: a list of schools, and every figure of one, as files.

use super::list::listed;
use super::strips::{Latest, area_figure, beside};
use super::{before, kind_in_words};
use crate::cell::{Cell, Value};
use crate::explorer::Unknown;
use crate::export::text::push_text;
use crate::group::GroupIndex;
use crate::number::Exact;
use crate::place::{PlaceId, School};
use crate::roll::{Count, Share};
use crate::world::World;

const FIGURES: [&str; 22] = [
    "time_period",
    "school_name",
    "school_urn",
    "la_name",
    "measure",
    "measure_title",
    "group",
    "group_title",
    "unit",
    "polarity",
    "value",
    "printed",
    "pupils_counted",
    "cohort",
    "interval_low",
    "interval_high",
    "beside_measure",
    "la_value",
    "england_value",
    "source",
    "status",
    "licence",
];

const LIST: [&str; 12] = [
    "school_name",
    "school_urn",
    "school_laestab",
    "la_name",
    "phase_and_type",
    "postcode",
    "pupils",
    "fsm_in_last_six_years_percent",
    "sen_support_percent",
    "ehc_plan_percent",
    "english_not_first_language_percent",
    "census",
];

/// A row; a number is a number, negative ones too, and any other text is kept from being a formula.
fn push_row(text: &mut String, cells: &[String]) {
    for (at, cell) in cells.iter().enumerate() {
        if at > 0 {
            text.push(',');
        }
        if Exact::parse(cell).is_some() {
            text.push_str(cell);
        } else {
            push_text(text, cell);
        }
    }
    text.push_str("\r\n");
}

/// Every figure that is held of a school, under its own number and those before. A withheld one has
/// its symbol in `value`, and no number anywhere.
pub fn school_csv(world: &World, school: &School) -> String {
    let mut text = FIGURES.join(",") + "\r\n";
    let atlas = &world.atlas;
    let groups: Vec<GroupIndex> =
        atlas.groups.iter().filter_map(|group| atlas.find_group(&group.id)).collect();
    for urn in std::iter::once(school.urn).chain(before(world, school)) {
        for measure in atlas.measure_indices() {
            let figures = world.figures.of(measure);
            for group in groups.iter().filter(|group| figures.series(**group, urn).is_some()) {
                for year in figures.years() {
                    if let Some(cell) = figures.cell(*group, urn, *year) {
                        let of = Latest { measure, group: *group, year: *year };
                        push_row(&mut text, &figure(world, school, urn, &of, cell));
                    }
                }
            }
        }
    }
    text
}

fn figure(world: &World, school: &School, urn: PlaceId, of: &Latest, cell: &Cell) -> [String; 22] {
    let (measure, group) = (world.atlas.measure(of.measure), world.atlas.group(of.group));
    let source = world.atlas.source(cell.source);
    let number = |number: Option<u32>| number.map_or_else(String::new, |number| number.to_string());
    let interval = world.intervals.of(of.measure, of.group, urn, of.year);
    let end = |end: Option<Exact>| end.map_or_else(String::new, |end| end.to_string());
    let area = |place| {
        let figure = area_figure(world, of, urn, place);
        figure.map_or_else(String::new, |(number, _)| number.to_string())
    };
    [
        of.year.file_form(measure.years),
        world.name_of(urn).to_owned(),
        urn.0.to_string(),
        world.name_of(school.authority).to_owned(),
        measure.id.clone(),
        measure.title.clone(),
        group.id.clone(),
        group.title.clone(),
        measure.unit.word().to_owned(),
        measure.polarity.word().to_owned(),
        match cell.value {
            Value::Number(number) => number.to_string(),
            Value::Blank(blank) => blank.symbol().to_owned(),
        },
        cell.raw().to_string(),
        number(cell.count()),
        number(cell.cohort()),
        end(interval.map(|ends| ends.0)),
        end(interval.map(|ends| ends.1)),
        // Absence of a primary or secondary school stands beside that of schools of its phase.
        world.atlas.measure(beside(world, of.measure, urn)).id.clone(),
        area(school.authority),
        area(PlaceId::ENGLAND),
        format!("{}, {}, {}", source.publisher, source.title, source.release),
        source.status.clone(),
        source.licence.clone(),
    ]
}

/// A number of pupils, or the symbol that stands for it.
fn symbol(count: Count) -> String {
    match count {
        Count::Pupils(pupils) => pupils.to_string(),
        Count::Blank(blank) => blank.symbol().to_owned(),
    }
}

/// The schools that an address lists; `None` where it names England or a region, whose schools are
/// listed council by council.
///
/// # Errors
/// Where the address names an area that does not exist.
pub fn schools_csv(world: &World, query: &str) -> Result<Option<String>, Unknown> {
    let mut text = LIST.join(",") + "\r\n";
    let Some(schools) = listed(world, query)? else { return Ok(None) };
    for school in schools {
        let roll = world.rolls.latest(school.urn);
        let share = |share: Option<Share>| match share {
            Some(share) => match (share.percent(), share.count) {
                (Some(percent), _) => percent.ascii(),
                (None, count) => symbol(count),
            },
            None => String::new(),
        };
        let census = roll.map(|roll| world.atlas.source(roll.source).release.clone());
        let cells = [
            school.name.clone(),
            school.urn.0.to_string(),
            school.laestab.clone(),
            world.name_of(school.authority).to_owned(),
            kind_in_words(school),
            school.postcode.clone(),
            roll.map_or_else(String::new, |roll| symbol(roll.pupils)),
            share(roll.map(|roll| roll.fsm_ever)),
            share(roll.map(|roll| roll.sen_support)),
            share(roll.map(|roll| roll.ehc_plans)),
            share(roll.map(|roll| roll.eal)),
            census.unwrap_or_default(),
        ];
        push_row(&mut text, &cells);
    }
    Ok(Some(text))
}
