//! The list as a file: a row for every pair, those that could not be looked at included.

use super::{Attention, Looked, NotLooked, Trend};
use crate::export::text::push_text;
use crate::gap::{Gap, Question, Than};
use crate::group::Relation;
use crate::period::Year;
use crate::world::World;

const COLUMNS: [&str; 16] = [
    "measure",
    "measure_title",
    "phase",
    "group",
    "group_title",
    "comparison",
    "relation",
    "time_period",
    "gap",
    "gap_before",
    "gap_england",
    "than_england",
    "than_before",
    "trend",
    "list",
    "reason",
];

/// Columns of numbers, which are written as they stand: no text of a source gets there.
const NUMBERS: [&str; 3] = ["gap", "gap_before", "gap_england"];

/// The file; gaps unrounded.
pub fn attention_csv(world: &World, found: &Attention<'_>) -> String {
    let looked = found.looked.iter().chain(&found.small).map(|looked| looked_row(world, looked));
    let not = found.not_looked.iter().map(|not| not_row(world, not));
    let mut text = COLUMNS.join(",") + "\r\n";
    for cells in looked.chain(not) {
        for (at, cell) in cells.iter().enumerate() {
            if at > 0 {
                text.push(',');
            }
            if NUMBERS.contains(&COLUMNS[at]) {
                text.push_str(cell);
            } else {
                push_text(&mut text, cell);
            }
        }
        text.push_str("\r\n");
    }
    text
}

fn looked_row(world: &World, looked: &Looked<'_>) -> Vec<String> {
    let small = looked.stands.is_none();
    let gap =
        |gap: &Gap<'_>| gap.value.number().map_or_else(String::new, |number| number.to_string());
    // Of a handful of children nothing is said but the figures.
    let word = |word: &str| if small { String::new() } else { word.to_owned() };
    let mut row = pair(world, &looked.ask, Some(looked.now.year));
    row.extend([&looked.now, &looked.before, &looked.england].map(gap));
    row.extend([
        looked.stands.map_or_else(String::new, |stands| than_word(stands.0).to_owned()),
        looked.stands.map_or_else(String::new, |stands| than_word(stands.1).to_owned()),
        word(trend_word(looked.trend)),
        list_word(looked, small).to_owned(),
        String::new(),
    ]);
    row
}

fn not_row(world: &World, not: &NotLooked) -> Vec<String> {
    let mut row = pair(world, &not.ask, not.year);
    row.resize(COLUMNS.len() - 2, String::new());
    row.extend(["not-looked-at".to_owned(), not.reason.in_words()]);
    row
}

fn pair(world: &World, ask: &Question, year: Option<Year>) -> Vec<String> {
    let (measure, group) = (world.atlas.measure(ask.measure), world.atlas.group(ask.group));
    let year = year.map_or_else(String::new, |year| year.file_form(measure.years));
    let cells: [&str; 8] = [
        &measure.id,
        &measure.title,
        &measure.phase,
        &group.id,
        &group.title,
        &world.atlas.group(ask.comparison).id,
        ask.relation.map_or("", Relation::word),
        &year,
    ];
    cells.map(str::to_owned).to_vec()
}

fn list_word(looked: &Looked<'_>, small: bool) -> &'static str {
    match (looked.is_flagged(), looked.is_near(), looked.is_better()) {
        _ if small => "few-children",
        (true, _, _) => "worse",
        (_, true, _) => "wider-than-before",
        (_, _, true) => "better",
        _ => "",
    }
}

fn than_word(than: Than) -> &'static str {
    match than {
        Than::Wider => "wider",
        Than::Same => "about-the-same",
        Than::Narrower => "narrower",
    }
}

fn trend_word(trend: Trend) -> &'static str {
    match trend {
        Trend::Widening => "widening",
        Trend::Narrowing => "narrowing",
        Trend::None => "none",
        Trend::TooFew(_) => "too-few-years",
        Trend::Relative => "relative-score",
    }
}
