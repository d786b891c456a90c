//! Filters with a choice, a count of nought and a reason.

use domain::explorer::page::{Chip, FilterOption, Filters, FoundSchool, SchoolFilter};
use domain::place::PlaceId;

use super::make::{because, chips, option, text, why};

pub fn filters(several: bool) -> Filters {
    Filters {
        show: text("Show 14 results"),
        clear_href: text("/gaps"),
        area: text("Knowsley"),
        area_slug: text("knowsley"),
        areas: ["England", "Halton", "Hampshire", "Knowsley", "St Helens"]
            .map(|name| (name.to_lowercase().replace(' ', "-"), text(name)))
            .into(),
        schools: schools(),
        groups: groups(several),
        more_groups: vec![option("white-british", "White British", 11, false)],
        more_open: false,
        groups_hint: text(if several { "Four is the most the trend draws." } else { "" }),
        priorities: priorities(),
        phases: phases(),
        measures: measures(),
        measures_hint: text("4 measures with FSM figures answer for priority 1"),
        years: years(),
        since: vec![
            FilterOption { count: None, ..option("2023-24", "2023/24, the year before", 0, true) },
            FilterOption { count: None, ..option("2021-22", "2021/22", 0, false) },
        ],
        compare: compare(),
        against: Vec::new(),
    }
}

fn schools() -> SchoolFilter {
    SchoolFilter {
        whole: option("", "Whole council", 13, true),
        chosen: Vec::new(),
        found: vec![FoundSchool { urn: PlaceId(140_001), name: text("Kirkby High School") }],
        hint: text("50 primary schools, 0 with figures for this measure."),
        why: Some(why(
            "",
            "Why has no school a figure?",
            "Results by free school meals are not published for single primary schools.",
        )),
    }
}

fn groups(several: bool) -> Vec<FilterOption> {
    let mut first = option("fsm", "Free school meals", 13, true);
    if several {
        first.detail = text("answers in the heading");
    }
    vec![
        first,
        option("sen-support", "SEN support", 13, several),
        option("ehcp", "EHC plan", 13, several),
        because(option("cla", "Looked-after children", 9, several), "4 places suppressed"),
        option("disadvantaged", "Disadvantaged", 13, false),
    ]
}

fn priorities() -> Vec<FilterOption> {
    vec![
        option("1", "1 Raising standards", 4, true),
        because(option("2", "2 Life chances", 0, false), "No figure in 2024/25"),
        because(option("3", "3 Learning community", 0, false), "No gap measure in the strategy"),
    ]
}

fn phases() -> Vec<FilterOption> {
    vec![
        option("", "Any phase", 14, true),
        option("ks2", "Primary, age 11", 7, false),
        option("ks4", "Secondary, age 16", 4, false),
    ]
}

fn measures() -> Vec<(String, Vec<FilterOption>)> {
    vec![
        (text("Early years"), vec![option("eyfs-gld", "Good level of development", 13, false)]),
        (
            text("Primary, age 11"),
            vec![
                option("ks2-rwm-expected", "Reading, writing and maths, age 11", 13, true),
                option("ks2-rwm-higher", "Higher standard, age 11", 13, false),
            ],
        ),
    ]
}

fn years() -> Vec<FilterOption> {
    vec![
        option("2024-25", "2024/25", 13, true),
        option("2023-24", "2023/24", 13, false),
        option("2022-23", "2022/23", 13, false),
        option("2021-22", "2021/22", 13, false),
        because(option("2020-21", "2020/21", 0, false), "No tests: COVID-19"),
    ]
}

fn compare() -> Vec<FilterOption> {
    vec![
        option("england", "England", 1, true),
        option("north-west", "North West", 1, true),
        because(option("neighbours", "10 similar councils", 10, true), "DfE neighbours, May 2025"),
        option("neighbours-2021", "Neighbours of 2021", 10, false),
    ]
}

pub fn chosen() -> Vec<Chip> {
    chips(&[
        "Free school meals",
        "Priority 1",
        "2024/25",
        "England",
        "North West",
        "10 similar councils",
    ])
}
