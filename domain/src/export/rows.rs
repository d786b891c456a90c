//! The rows of a place.

use super::Export;
use super::row::RowWriter;
use crate::breaks::Rule;
use crate::cell::{Cell, SourceIndex, Value};
use crate::explorer::against_word;
use crate::gap::{Basis, Elsewhere, Gap, NEIGHBOURS_NEEDED, Question, Said, Side, gap};
use crate::group::GroupIndex;
use crate::measure::{MeasureIndex, Unit};
use crate::period::Year;
use crate::place::{Level, PlaceId};
use crate::world::World;

impl Export {
    pub(super) fn rows_of(&self, world: &World, place: PlaceId) -> String {
        let mut text = String::new();
        for (measure, group) in &self.series {
            let ask = self.question(world, *measure, *group);
            let years: Vec<Year> = match self.year {
                Some(year) => vec![year],
                None => world.years_of(*measure).to_vec(),
            };
            for year in years {
                text.push_str(&self.row(world, &ask, place, year));
            }
        }
        text
    }

    fn question(&self, world: &World, measure: MeasureIndex, group: GroupIndex) -> Question {
        let here = Question::here(world, measure, group);
        let alone = Question {
            measure,
            group,
            comparison: group,
            relation: None,
            basis: Basis::SameGroup,
            against: self.view.against,
        };
        here.unwrap_or(alone).on(self.view.basis, self.view.against)
    }

    fn row(&self, world: &World, ask: &Question, place: PlaceId, year: Year) -> String {
        let now = gap(world, ask, place, year);
        let mut row = RowWriter::default();
        write_place(world, ask, place, year, &mut row);
        write_question(world, ask, &mut row);
        write_values(&now, &mut row);
        self.write_change(world, ask, &now, &mut row);
        write_cohorts(&now, &mut row);
        let reason = match now.value {
            Value::Blank(blank) => blank.reason(),
            Value::Number(_) => "",
        };
        row.text(reason).text(&note(world, ask, &now));
        let there = match (ask.basis, ask.against) {
            (Basis::SameGroup | Basis::Others, Elsewhere::Place(there)) => there,
            _ => place,
        };
        let compared = if ask.basis == Basis::SameGroup { ask.group } else { ask.comparison };
        let (source, code) = source_of(world, ask.measure, ask.group, place, year, &now.group);
        row.text(&code);
        row.text(&source_of(world, ask.measure, compared, there, year, &now.comparison).1);
        let status =
            source.map_or("", |source| world.atlas.status(source, ask.measure, ask.group, year));
        row.text(status).text(&world.release);
        row.finish()
    }

    fn write_change<'a>(
        &self,
        world: &'a World,
        ask: &Question,
        now: &Gap<'a>,
        row: &mut RowWriter,
    ) {
        let from = self.view.since.unwrap_or_else(|| now.year.previous());
        match Said::of(world, ask, now).since(from).change() {
            Some(change) => {
                row.number(&change.gap.to_string())
                    .number(&change.group.to_string())
                    .number(&change.comparison.to_string())
                    .text(&from.file_form(world.atlas.measure(ask.measure).years));
            }
            None => {
                row.number("").number("").number("").text("");
            }
        }
    }
}

fn write_place(world: &World, ask: &Question, place: PlaceId, year: Year, row: &mut RowWriter) {
    let kind = world.atlas.measure(ask.measure).years;
    let school = world.schools.school(place);
    let area = world.atlas.area(world.authority_of(place));
    let level = match area.map(|area| area.level) {
        _ if school.is_some() => "School",
        Some(Level::Country) => "National",
        Some(Level::Region) => "Regional",
        _ => "Local authority",
    };
    let england = world.atlas.area(PlaceId::ENGLAND);
    let country = england.map_or("", |england| england.code.as_str());
    row.text(&year.file_form(kind))
        .text(kind.identifier())
        .text(level)
        .text(country)
        .text("England");
    let authority = area.filter(|area| area.level == Level::Authority);
    let region = match authority {
        Some(authority) => authority.region.and_then(|id| world.atlas.area(id)),
        None => area.filter(|area| area.level == Level::Region),
    };
    row.text(region.map_or("", |region| &region.code))
        .text(region.map_or("", |region| &region.title));
    match authority {
        Some(authority) => {
            row.text(&authority.id.0.to_string()).text(&authority.code).text(&authority.title);
        }
        None => {
            row.text("").text("").text("");
        }
    }
    match school {
        Some(school) => {
            row.text(&school.name).text(&school.urn.0.to_string()).text(&school.laestab);
        }
        None => {
            row.text("").text("").text("");
        }
    }
}

fn write_question(world: &World, ask: &Question, row: &mut RowWriter) {
    let measure = world.atlas.measure(ask.measure);
    let group = world.atlas.group(ask.group);
    let same = ask.basis == Basis::SameGroup;
    let comparison = world.atlas.group(if same { ask.group } else { ask.comparison });
    row.text(&measure.id).text(&measure.title).text(&measure.phase);
    row.text(&group.id).text(&group.title).text(&comparison.id).text(&comparison.title);
    let relation = ask.relation.filter(|_| !same).map_or("", crate::group::Relation::word);
    row.text(relation).text(ask.basis.word());
    let against =
        if ask.basis == Basis::Here { String::new() } else { against_word(world, ask.against) };
    // A unit and a polarity are words of the dictionary.
    row.text(&against).text(measure.unit.word()).text(measure.polarity.word());
}

fn write_values(now: &Gap<'_>, row: &mut RowWriter) {
    let value = |value: Value| match value {
        Value::Number(number) => number.to_string(),
        Value::Blank(blank) => blank.symbol().to_owned(),
    };
    row.number(&value(now.group.value))
        .number(&value(now.comparison.value))
        .number(&value(now.value));
    row.number(&now.shown().map_or_else(String::new, crate::number::Rounded::ascii));
}

fn write_cohorts(now: &Gap<'_>, row: &mut RowWriter) {
    let cohort = |side: &Side<'_>| side.cohort().map_or_else(String::new, |n| n.to_string());
    row.number(&cohort(&now.group)).number(&cohort(&now.comparison));
}

/// The source of a side's value, and its name with the source's own code. Blanks have one too:
/// the source that would have the value, or the one that has it at the other level.
fn source_of(
    world: &World,
    measure: MeasureIndex,
    group: GroupIndex,
    place: PlaceId,
    year: Year,
    side: &Side<'_>,
) -> (Option<SourceIndex>, String) {
    let at_level = |school| world.atlas.series_of(measure, group, school);
    let series = || at_level(place.is_school()).chain(at_level(!place.is_school()));
    let of_year = |s: &&crate::source::SeriesSource| s.year.is_none_or(|of| of == year);
    let wanted = side.cell.map(|cell| cell.source);
    let found = match wanted {
        Some(source) => series().filter(|s| s.source == source).find(of_year),
        None => series().find(of_year).or_else(|| series().next()),
    };
    match found {
        Some(s) => (Some(s.source), format!("{}/{}", world.atlas.source(s.source).id, s.code)),
        None => {
            (wanted, wanted.map_or_else(String::new, |s| format!("{}/", world.atlas.source(s).id)))
        }
    }
}

/// Anything a reader of the row must know: how the gap was worked out, where pupil numbers come
/// from, what the pair and the year have about them.
fn note(world: &World, ask: &Question, now: &Gap<'_>) -> String {
    let atlas = &world.atlas;
    let mut said: Vec<String> = Vec::new();
    if now.from_counts {
        said.push("Gap worked out from numbers of pupils.".to_owned());
    } else if let Some(why) = now.numbers_unused().filter(|_| now.value.number().is_some()) {
        let percent = atlas.measure(ask.measure).unit == Unit::Percent;
        let what = if percent { "percentages" } else { "figures" };
        said.push(format!("Gap worked out from printed {what}, as {}.", why.in_words()));
    } else if now.group.numbers_unit() > 0 {
        said.push("The source rounds its numbers of pupils.".to_owned());
    }
    if let Some((with, of)) = now.comparison.mean_of {
        said.push(match now.comparison.value {
            Value::Number(_) => {
                format!("Comparison is the mean of {with} of {of} similar councils.")
            }
            Value::Blank(_) if of == 0 => {
                "No similar councils are named for this place.".to_owned()
            }
            Value::Blank(_) => format!(
                "{with} of {of} similar councils have a figure; a mean needs {NEIGHBOURS_NEEDED}."
            ),
        });
    }
    if let Some(source) = now.group.cell.and_then(Cell::cohort_source) {
        said.push(format!("Numbers of pupils: {}.", atlas.source(source).id));
    }
    if let Some(pair) = atlas.pair(ask.measure, ask.group).filter(|pair| !pair.note.is_empty()) {
        said.push(pair.note.clone());
    }
    let mut rules: Vec<&str> = Vec::new();
    for group in [ask.group, ask.comparison] {
        for rule in atlas.rules(ask.measure, group) {
            let speaks = rule.year == now.year && rule.rule != Rule::Ended && !rule.note.is_empty();
            if speaks && !rules.contains(&rule.note.as_str()) {
                rules.push(&rule.note);
            }
        }
    }
    said.extend(rules.into_iter().map(str::to_owned));
    said.join(" ")
}
