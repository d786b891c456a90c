//! One group: Knowsley's pupils eligible for free school meals, as published for 2024/25.

mod rows;
mod trend;

pub use rows::schools;
pub use trend::years;

use domain::explorer::page::{
    BasisOption, BasisSwitch, Below, Beside, Block, ExplorerPage, GapRow, SchoolsPart, Section,
    Twin,
};

use super::filters::{chosen, filters};
use super::make::{
    axis, blank_row, block, gap, named, plain, row, section, split, strong, table, text, why,
};

pub fn page() -> ExplorerPage {
    ExplorerPage {
        place_title: text("Knowsley"),
        place_href: text("/gaps?area=knowsley"),
        title: text("FSM gap in reading, writing and maths, Knowsley, 2024/25"),
        description: String::new(),
        spoken: Vec::new(),
        notes: Vec::new(),
        kicker: text("Reading, writing and maths at age 11, 2024/25, updated December 2025"),
        answer: vec![
            plain("Knowsley’s pupils eligible for free school meals are "),
            gap("20\u{a0}points"),
            plain(" behind others here; "),
            strong("19\u{a0}behind"),
            plain(" pupils in England who are not eligible. The gap here narrowed by "),
            strong("2\u{a0}points"),
            plain(" in\u{a0}a\u{a0}year."),
        ],
        also: Vec::new(),
        split: Some(split([
            ("FSM pupils rose 3", "47 to 50", "%"),
            ("Other pupils rose 1", "69 to 70", "%"),
            ("So the gap narrowed 2", "22 to 20", " points"),
        ])),
        levels: String::new(),
        caveat: text(
            "England’s gap is 21 points. These percentages are published as whole numbers, so a change of up to 1 point can be rounding.",
        ),
        basis: basis(),
        groups_here: None,
        standing: None,
        places: vec![places()],
        filters: filters(false),
        chips: chosen(),
        nearest: Vec::new(),
        measure_href: "/measures/ks2-rwm-expected".to_owned(),
        csv_href: text("/gaps.csv"),
        csv_rows: 14,
        href: text("/gaps"),
        summary: text("Knowsley, free school meals, reading, writing and maths at age 11, 2024/25"),
    }
}

pub fn below() -> Below {
    Below {
        trend: trend::trend(),
        beside_trend: Beside::Groups(rows::groups()),
        schools: SchoolsPart::Rows {
            block: schools(),
            instead: String::new(),
            href: String::new(),
        },
        table: twin(),
    }
}

fn basis() -> BasisSwitch {
    let option = |value, title: &str, detail: &str, result: &str| BasisOption {
        value,
        title: text(title),
        detail: text(detail),
        results: vec![(String::new(), text(result))],
        chosen: value == "here",
        href: text("#"),
    };
    BasisSwitch {
        question: text("What is the gap measured against?"),
        count: text("14 rows: 13 with figures, 1 blank"),
        options: vec![
            option("here", "Others here", "Knowsley FSM, Knowsley not FSM", "20 behind"),
            option("same-group", "Same group in England", "Knowsley FSM, England FSM", "2 ahead"),
            option("others", "Others in England", "Knowsley FSM, England not FSM", "19 behind"),
        ],
    }
}

pub fn own() -> GapRow {
    GapRow { own: true, ..named(row("Knowsley", 50.0, 70.0, "narrowed 2"), "FSM", "not FSM") }
}

pub fn source() -> Vec<(String, String)> {
    vec![
        (
            text("Source:"),
            text(
                "DfE, Local Authority Interactive Tool, release of 8 April 2026; key stage 2 attainment, 2024/25; status not stated by the source.",
            ),
        ),
        (
            text("Basis:"),
            text(
                "FSM compared with not FSM in the same place; positive means FSM pupils are behind.",
            ),
        ),
        (text("Next data:"), text("was due in September 2026; not loaded here yet.")),
    ]
}

fn places() -> Block {
    let neighbours = [
        ("St Helens", 45.0, 70.0, "about the same"),
        ("Wirral", 41.0, 66.0, "about the same"),
        ("Durham", 47.0, 71.0, "narrowed 2"),
        ("Sefton", 41.0, 65.0, "about the same"),
        ("Sunderland", 52.0, 75.0, "about the same"),
        ("Redcar and Cleveland", 51.0, 73.0, "widened 2"),
        ("Halton", 49.0, 70.0, "about the same"),
        ("Liverpool", 45.0, 66.0, "about the same"),
        ("South Tyneside", 50.0, 70.0, "narrowed 2"),
        ("Hartlepool", 53.0, 72.0, "narrowed 3"),
    ];
    let rows =
        neighbours.map(|(name, group, comparison, change)| row(name, group, comparison, change));
    let first = vec![
        own(),
        row("England", 48.0, 69.0, "about the same"),
        row("North West", 46.0, 68.0, "about the same"),
    ];
    let missing = blank_row(
        "Schools in Knowsley",
        "",
        why(
            "not published",
            "Why are schools blank?",
            "Results by free school meals are not published for single primary schools in this source.",
        ),
    );
    let neighbours = Section {
        fold_after: Some(3),
        ..section("10 similar councils, widest gap first", rows.to_vec())
    };
    let mut places = block(
        "places",
        "Of ten similar councils, only Hartlepool has a smaller gap",
        "Percent of pupils meeting the expected standard, 2024/25. Gap: FSM compared with not FSM in the same place.",
        axis(30.0, 85.0, &[40, 50, 60, 70, 80], "%"),
        vec![section("", first), neighbours, section("", vec![missing])],
    );
    places.source = source();
    places
}

fn twin() -> Twin {
    let rows = [
        ("Knowsley", "50% 70% 20 22 −2"),
        ("England", "48% 69% 21 21 0"),
        ("North West", "46% 68% 22 22 0"),
        ("St Helens", "45% 70% 25 24 +1"),
        ("Wirral", "41% 66% 25 24 +1"),
        ("Durham", "47% 71% 24 26 −2"),
        ("Sefton", "41% 65% 24 23 +1"),
        ("Sunderland", "52% 75% 23 22 +1"),
        ("Redcar and Cleveland", "51% 73% 22 20 +2"),
        ("Halton", "49% 70% 21 22 −1"),
        ("Liverpool", "45% 66% 21 21 0"),
        ("South Tyneside", "50% 70% 20 22 −2"),
        ("Hartlepool", "53% 72% 19 22 −3"),
    ];
    Twin {
        caption: String::new(),
        parts: vec![table(
            "Percent meeting the expected standard, 2024/25. 14 rows.",
            &["Place", "FSM", "Not FSM", "Gap", "Year before", "Change"],
            &rows,
        )],
        dropped: vec![why(
            "pupils",
            "The number of pupils is blank throughout.",
            "The DfE file gives percentages for each council but no pupil numbers by group.",
        )],
    }
}
