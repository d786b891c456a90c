//! Priorities, sections, statements, partners, the glossary.

use std::ops::Range;

use domain::atlas::Atlas;
use domain::explorer::near;
use domain::inspection::{Grade, SchoolKind};
use domain::progress::{group_names, theme_names};
use domain::strategy::{
    Action, Horizon, Item, Judged, Partner, Priority, Section, Series, Share, Statement, Success,
    Term,
};

use super::fields::Fields;

/// A text with its anchor and its place; nothing else stands in its table.
pub(super) fn item(table: &Fields<'_, '_>) -> Item {
    let item = item_of(table, "text");
    table.finish();
    item
}

/// The anchor, the place, and the text that stands under another name.
fn item_of(table: &Fields<'_, '_>, text: &'static str) -> Item {
    Item { id: table.id(), text: table.text(text), at: table.text("at") }
}

pub(super) fn sections(file: &Fields<'_, '_>) -> Vec<Section> {
    let section = |table: &Fields<'_, '_>| {
        let section = Section {
            id: table.id(),
            title: table.text("title"),
            items: table.tables("item").iter().map(item).collect(),
        };
        table.finish();
        section
    };
    file.tables("section").iter().map(section).collect()
}

/// The priorities, which count from 1.
pub(super) fn priorities(file: &Fields<'_, '_>, atlas: &Atlas) -> Vec<Priority> {
    let tables = file.tables("priority");
    if tables.is_empty() {
        file.fault("priority", "the strategy has none", "write at least one [[priority]]");
    }
    let mut priorities: Vec<Priority> = Vec::new();
    for table in &tables {
        let priority = priority(table, atlas);
        let next = priorities.len() + 1;
        if usize::from(priority.number) != next {
            let what = format!("priority {next} is missing before it");
            table.fault("number", what, "number them 1, 2, 3, in this order");
        }
        priorities.push(priority);
    }
    priorities
}

fn priority(table: &Fields<'_, '_>, atlas: &Atlas) -> Priority {
    let measures: Vec<_> = table
        .list("measures")
        .into_iter()
        .filter_map(|(at, id)| {
            let found = atlas.find_measure(&id);
            if found.is_none() {
                unknown_measure(table, atlas, at, "measures", &id);
            }
            found
        })
        .collect();
    let none = table.optional("none");
    if measures.is_empty() && none.is_empty() {
        table.fault(
            "none",
            "no measure answers for it and nothing says why",
            "say why in a few words",
        );
    }
    let priority = Priority {
        number: table.number("number"),
        title: table.text("title"),
        short: table.text("short"),
        aim: table.text("aim"),
        why: table.text("why"),
        now: table.text("now"),
        does: table.text("do"),
        at: table.text("at"),
        measures,
        none,
        issues: table.tables("issue").iter().map(item).collect(),
        actions: table.tables("action").iter().map(action).collect(),
        success: table.tables("success").iter().map(|table| success(table, atlas)).collect(),
    };
    table.finish();
    priority
}

fn action(table: &Fields<'_, '_>) -> Action {
    let action = Action {
        item: item_of(table, "text"),
        theme: table.text("theme"),
        owner: table.optional("owner"),
        due: table.optional_date("due"),
        status: table.optional("status"),
    };
    table.finish();
    action
}

fn success(table: &Fields<'_, '_>, atlas: &Atlas) -> Success {
    let words = table.list("judged_by");
    let needs = table.optional("needs");
    match (words.is_empty(), needs.is_empty()) {
        (true, true) => table.fault(
            "judged_by",
            "nothing says what can judge it",
            "name series, or say under “needs” what it would take",
        ),
        (false, false) => {
            table.fault("needs", "figures that can judge it are named too", "keep one of the two");
        }
        _ => {}
    }
    let series = |(at, word): (Range<usize>, String)| series(table, atlas, at, "judged_by", &word);
    let judged = if needs.is_empty() {
        Judged::By(words.into_iter().filter_map(series).collect())
    } else {
        Judged::Needs(needs)
    };
    let success = Success {
        item: item_of(table, "text"),
        term: table.choice(
            "term",
            &[("", None), ("short", Some(Horizon::Short)), ("long", Some(Horizon::Long))],
        ),
        judged,
    };
    table.finish();
    success
}

pub(super) fn statements(
    file: &Fields<'_, '_>,
    atlas: &Atlas,
    priorities: &[Priority],
) -> Vec<Statement> {
    let statement = |table: &Fields<'_, '_>| {
        let has = |key| table.has(key);
        let statement = Statement {
            item: item_of(table, "text"),
            value: table.text("value"),
            unit: table.text("unit"),
            when: table.optional_date("when"),
            priority: has("priority").then(|| priority_of(table, priorities)),
            series: has("series").then(|| one_series(table, atlas, "series")).flatten(),
            grade: has("grade").then(|| share(table)).flatten(),
            of_england: table.flag("england"),
            topics: topics(table),
            note: table.optional("note"),
        };
        table.finish();
        statement
    };
    file.tables("statement").iter().map(statement).collect()
}

/// Schools and grade of Ofsted's, as `primary/good` or `all/inadequate`.
pub(super) fn share(table: &Fields<'_, '_>) -> Option<Share> {
    let read = |word: &str| {
        let (schools, grade) = word.split_once('/')?;
        let schools = match schools {
            "all" => None,
            kind => Some(SchoolKind::parse(kind)?),
        };
        let word = |of: &Grade| of.title().to_lowercase().replace(' ', "-");
        let grade = Grade::ALL.into_iter().find(|of| word(of) == grade)?;
        Some(Share { schools, grade })
    };
    table.known("grade", "schools and grade, as primary/good or all/inadequate", read)
}

/// Pages of groups and themes that a statement stands on.
fn topics(table: &Fields<'_, '_>) -> Vec<String> {
    let known: Vec<&str> = group_names().chain(theme_names()).map(|(id, _)| id).collect();
    let mut found = Vec::new();
    for (at, id) in table.list("topics") {
        if known.contains(&id.as_str()) {
            found.push(id);
        } else {
            let what = format!("“{id}” is no page of a group or theme");
            table.fault_at(at, "topics", what, &format!("name one of {}", known.join(", ")));
        }
    }
    found
}

/// The number of a priority that the file has.
pub(super) fn priority_of(table: &Fields<'_, '_>, priorities: &[Priority]) -> u8 {
    let number = table.number("priority");
    if number > 0 && !priorities.iter().any(|priority| priority.number == number) {
        let what = format!("there is no priority {number} in this file");
        table.fault("priority", what, "name one of its priorities, or write that one");
    }
    number
}

/// The measure and group that a field names as `measure/group`.
fn one_series(table: &Fields<'_, '_>, atlas: &Atlas, key: &'static str) -> Option<Series> {
    let word = table.text(key);
    series(table, atlas, table.span_of(key), key, &word)
}

fn series(
    table: &Fields<'_, '_>,
    atlas: &Atlas,
    at: Range<usize>,
    key: &str,
    word: &str,
) -> Option<Series> {
    let (measure, group) = word.split_once('/').unwrap_or((word, "all-pupils"));
    let Some(index) = atlas.find_measure(measure) else {
        unknown_measure(table, atlas, at, key, measure);
        return None;
    };
    let Some(found) = atlas.find_group(group) else {
        table.fault_at(
            at,
            key,
            format!("“{group}” is no pupil group"),
            "write one such as all-pupils, fsm, sen-support, ehcp or cla",
        );
        return None;
    };
    let held = atlas.series_of(index, found, false).next().is_some();
    if !held {
        let what = format!("“{measure}” has no figures for “{group}”");
        table.fault_at(at, key, what, "name a group that the measure has");
        return None;
    }
    Some(Series { measure: index, group: found })
}

/// Notes a measure that is not known, and what may have been meant.
pub(super) fn unknown_measure(
    table: &Fields<'_, '_>,
    atlas: &Atlas,
    at: Range<usize>,
    key: &str,
    id: &str,
) {
    let ids = atlas.measures.iter().map(|measure| (measure.id.as_str(), measure.id.as_str()));
    let fix = match near::nearest(id, ids, 1).first() {
        Some(like) => format!("write “{like}”, if that was meant"),
        None => "use the id in the address of its page, /measures/…".to_owned(),
    };
    table.fault_at(at, key, format!("“{id}” is no measure"), &fix);
}

pub(super) fn partners(file: &Fields<'_, '_>) -> Vec<Partner> {
    let partner = |table: &Fields<'_, '_>| {
        let partner = Partner { item: item_of(table, "name"), role: table.text("role") };
        table.finish();
        partner
    };
    file.tables("partner").iter().map(partner).collect()
}

pub(super) fn terms(file: &Fields<'_, '_>) -> Vec<Term> {
    let term = |table: &Fields<'_, '_>| {
        let term = Term {
            item: item_of(table, "meaning"),
            headword: table.text("headword"),
            today: table.optional("today"),
        };
        table.finish();
        term
    };
    file.tables("term").iter().map(term).collect()
}
