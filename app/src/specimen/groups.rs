//! Four groups side by side.

mod beside;
mod standing;

use domain::explorer::page::{
    BasisOption, BasisSwitch, Below, Beside, Block, ExplorerPage, GapRow, Level, SchoolsPart,
    Section,
};

use super::filters::filters;
use super::make::{
    axis, block, chips, detailed, gap, plain, row, section, small, strong, text, why,
};
use super::single;

pub fn page() -> ExplorerPage {
    ExplorerPage {
        notes: vec![text("“FSM” was read as free school meals.")],
        kicker: text(
            "Reading, writing and maths at age 11, 2024/25, updated December 2025; looked-after children, April 2026",
        ),
        answer: vec![
            plain("Knowsley’s pupils eligible for free school meals are "),
            gap("20\u{a0}points"),
            plain(" behind others here; "),
            strong("19\u{a0}behind"),
            plain(" pupils in England who are not eligible. The gap here narrowed by "),
            strong("2\u{a0}points"),
            plain(" in\u{a0}a\u{a0}year."),
        ],
        also: vec![
            plain("Pupils with SEN support are "),
            strong("42 points"),
            plain(" behind those with no SEN, pupils with an EHC plan "),
            strong("63"),
            plain(". Of 16 looked-after children, "),
            strong("8"),
            plain(" reached the standard."),
        ],
        split: None,
        levels: String::new(),
        caveat: text(
            "Percentages are published as whole numbers, so 1 point more or less is “about the same, within rounding”. A pupil can be in several groups: gaps are never added. Looked-after children are compared with all pupils because “not looked after” is not published; one child of the 16 is worth 6.3 points.",
        ),
        basis: basis(),
        groups_here: Some(here()),
        standing: Some(standing::standing()),
        places: vec![
            standing::one("fsm"),
            standing::one("sen"),
            standing::one("ehcp"),
            standing::cla(),
        ],
        filters: filters(true),
        chips: chips(&[
            "Free school meals",
            "SEN support",
            "EHC plan",
            "Looked-after children",
            "2024/25",
            "England",
        ]),
        csv_rows: 52,
        ..single::page()
    }
}

pub fn below() -> Below {
    Below {
        trend: beside::trend(),
        beside_trend: Beside::Moved(beside::moved()),
        schools: SchoolsPart::None(why(
            "not published",
            "No school has figures for these groups",
            "Results of these groups are not published for single primary schools in this source.",
        )),
        table: beside::twin(),
    }
}

fn basis() -> BasisSwitch {
    let option = |value, title: &str, results: [&str; 3]| {
        let [fsm, support, plan] = results;
        let results = [
            ("FSM", fsm),
            ("SEN support", support),
            ("EHC plan", plan),
            ("Looked-after", "too few to say"),
        ];
        BasisOption {
            value,
            title: text(title),
            detail: String::new(),
            results: results.map(|(group, result)| (text(group), text(result))).to_vec(),
            chosen: value == "here",
            href: text("#"),
        }
    };
    BasisSwitch {
        question: text("What is each gap measured against?"),
        count: text("52 gaps: 48 with figures, 4 suppressed"),
        options: vec![
            option("here", "The comparison group here", ["20 behind", "42 behind", "63 behind"]),
            option("same-group", "The same group in England", ["2 ahead", "4 ahead", "3 ahead"]),
            option(
                "others",
                "The comparison group in England",
                ["19 behind", "41 behind", "62 behind"],
            ),
        ],
    }
}

fn here() -> Block {
    let with = |row: GapRow, mark: &str| GapRow { comparison_mark: text(mark), ..row };
    let child = GapRow {
        group: Level { value: Some(50.0), text: text("8 of 16: 50") },
        change_blank: Some(why(
            "2023/24 suppressed",
            "Why is 2023/24 blank?",
            "Fewer than ten children.",
        )),
        ..small(detailed(
            row("Looked-after children", 50.0, 61.0, ""),
            "compared with all pupils, who include them",
        ))
    };
    let first = vec![with(
        detailed(
            row("Free school meals (FSM)", 50.0, 70.0, "narrowed 2"),
            "compared with pupils not eligible",
        ),
        "not eligible",
    )];
    let sen = vec![
        with(
            detailed(
                row("SEN support", 33.0, 75.0, "about the same, within rounding"),
                "compared with pupils with no SEN",
            ),
            "no SEN",
        ),
        with(
            detailed(row("EHC plan", 12.0, 75.0, "widened 2"), "compared with pupils with no SEN"),
            "no SEN",
        ),
    ];
    block(
        "groups-here",
        "Each group and its comparison",
        "Percent who met the expected standard, Knowsley, 2024/25. In the order chosen, not ranked: the groups are compared with different pupils.",
        axis(0.0, 100.0, &[0, 20, 40, 60, 80, 100], "%"),
        vec![
            section("", first),
            Section { ruled: true, ..section("", sen) },
            section(
                "Fewer than 20 children: shown apart, no status, no word for a change",
                vec![with(child, "all pupils")],
            ),
        ],
    )
}
