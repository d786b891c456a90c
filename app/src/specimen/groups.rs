//! Four groups side by side.

use domain::explorer::page::{
    BasisOption, BasisSwitch, Beside, Block, ExplorerPage, GapRow, Level, Moved, SchoolsPart,
    Section, Standing, StandingRow, Trend, TrendLine, Twin,
};

use super::filters::filters;
use super::make::{
    axis, blank_row, block, chips, detailed, gap, named, plain, row, section, small, split, strong,
    table, text, why,
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
        caveat: text(
            "Percentages are published as whole numbers, so 1 point more or less is “about the same, within rounding”. A pupil can be in several groups: gaps are never added. Looked-after children are compared with all pupils because “not looked after” is not published; one child of the 16 is worth 6.3 points.",
        ),
        basis: basis(),
        groups_here: Some(here()),
        standing: Some(standing()),
        places: vec![one("fsm"), one("sen"), one("ehcp"), cla()],
        trend: trend(),
        beside_trend: Beside::Moved(moved()),
        schools: SchoolsPart::None(why(
            "not published",
            "No school has figures for these groups",
            "Results of these groups are not published for single primary schools in this source.",
        )),
        table: twin(),
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

fn standing() -> Standing {
    let one = |name: &str,
               detail: &str,
               own: f64,
               england: f64,
               region: f64,
               others: &[f64],
               verdict: &str,
               behind: &str| StandingRow {
        name: text(name),
        detail: text(detail),
        fold: text("All 13 places"),
        own: Some((own, format!("Knowsley {own}"))),
        small: name.starts_with("Looked"),
        england: Some((england, format!("England {england}"))),
        region: Some((region, text("North West"))),
        others: others.to_vec(),
        verdict: text(verdict),
        verdict_detail: text(behind),
    };
    Standing {
        heading: text("Both SEN gaps are narrower than England’s; the FSM gap is about the same"),
        sub: text(
            "Gap in points, 2024/25, each group and its comparison in the same place. A tick is one of the ten neighbours, similar councils chosen by DfE; equal gaps stack. Further left is a smaller gap.",
        ),
        axis: axis(0.0, 80.0, &[0, 20, 40, 60, 80], ""),
        rows: vec![
            one(
                "Free school meals",
                "50 and 70% here",
                20.0,
                21.0,
                22.0,
                &[19.0, 20.0, 21.0, 21.0, 22.0, 23.0, 24.0, 24.0, 25.0, 25.0],
                "About the same as England’s",
                "48 and 69% there. Narrower than in 6 of 10 neighbours, about the same as in 4.",
            ),
            one(
                "SEN support",
                "33 and 75% here",
                42.0,
                45.0,
                45.0,
                &[36.0, 39.0, 41.0, 42.0, 43.0, 44.0, 45.0, 48.0, 48.0, 48.0],
                "Narrower than England’s",
                "29 and 74% there. Narrower than in 5 of 10 neighbours, about the same as in 3, wider than in 2.",
            ),
            one(
                "EHC plan",
                "12 and 75% here",
                63.0,
                65.0,
                63.0,
                &[56.0, 57.0, 59.0, 60.0, 64.0, 64.0, 66.0, 67.0, 72.0, 73.0],
                "Narrower than England’s",
                "9 and 74% there. Narrower than in 4 of 10 neighbours, about the same as in 2, wider than in 4.",
            ),
            one(
                "Looked-after children",
                "50 and 61% here, 16 children",
                11.0,
                28.0,
                24.0,
                &[1.0, 16.0, 25.0, 27.0, 30.0, 33.0],
                "Too few children to place",
                "England 35 and 63%. 6 of 10 neighbours have figures; 4 are suppressed.",
            ),
        ],
    }
}

fn one(id: &str) -> Block {
    block(
        id,
        "",
        "Percent who met the expected standard, 2024/25.",
        axis(0.0, 100.0, &[0, 20, 40, 60, 80, 100], "%"),
        vec![section(
            "",
            vec![
                row("Knowsley", 50.0, 70.0, "narrowed 2"),
                row("England", 48.0, 69.0, "about the same"),
            ],
        )],
    )
}

fn cla() -> Block {
    let blank = |name: &str, detail: &str| {
        blank_row(
            name,
            detail,
            why(
                "Suppressed by the source",
                "Why is it blank?",
                "Fewer than ten children, so the source hides the figure.",
            ),
        )
    };
    let own = GapRow {
        own: true,
        ..small(named(row("Knowsley", 50.0, 61.0, "8 of 16"), "looked after", "all pupils"))
    };
    let rows = vec![
        row("Durham", 29.0, 62.0, "17 of 59"),
        blank("Halton", "9 children"),
        blank("Hartlepool", "14 children"),
        row("Liverpool", 32.0, 57.0, "21 of 65"),
        row("Sefton", 57.0, 58.0, "12 of 21"),
    ];
    let neighbours = Section {
        fold_after: Some(3),
        ..section("10 similar councils, A to Z: numbers too small to rank", rows)
    };
    let mut block = block(
        "cla",
        "",
        "Looked-after children and all pupils, percent who met the expected standard, 2024/25.",
        axis(0.0, 100.0, &[0, 20, 40, 60, 80], "%"),
        vec![section("", vec![own, row("England", 35.0, 63.0, "1,070 of 3,090")]), neighbours],
    );
    block.change_head = text("reached it");
    block.note = text(
        "Looked after for 12 months or more at 31 March, wherever they go to school; “all pupils” are those in the council’s schools. Counts for England and the North West are rounded to 10 by the source.",
    );
    block
}

fn trend() -> Trend {
    let line = |name: &str, rank, values: &[(usize, i32)]| {
        let stretch = |from: usize, to: usize| -> Vec<(usize, f64, String)> {
            let within = values.iter().filter(|(year, _)| (from..=to).contains(year));
            within
                .map(|(year, value)| {
                    (*year, f64::from(*value), value.to_string().replace('-', "−"))
                })
                .collect()
        };
        // Looked-after children have no figure in 2023/24.
        let third = if rank == 4 { 7 } else { 9 };
        TrendLine {
            name: text(name),
            rank,
            small: rank == 4,
            stretches: [stretch(0, 1), stretch(2, 3), stretch(6, third), stretch(third + 1, 9)]
                .into_iter()
                .filter(|one| !one.is_empty())
                .collect(),
        }
    };
    Trend {
        heading: text(
            "Since tests returned, the FSM and SEN support gaps have narrowed; the EHC plan gap has not",
        ),
        sub: text(
            "Knowsley, gap in points, each group and its own comparison. From 2021/22 to 2024/25: FSM 26 to 20, SEN support 49 to 42, EHC plan 63 and 63.",
        ),
        years: single::years(),
        axis: axis(-10.0, 70.0, &[0, 10, 20, 30, 40, 50, 60, 70], ""),
        lines: vec![
            line(
                "FSM",
                1,
                &[(0, 16), (1, 21), (2, 23), (3, 17), (6, 26), (7, 25), (8, 22), (9, 20)],
            ),
            line(
                "SEN support",
                2,
                &[(0, 49), (1, 55), (2, 55), (3, 53), (6, 49), (7, 45), (8, 41), (9, 42)],
            ),
            line(
                "EHC plan",
                3,
                &[(0, 57), (1, 63), (2, 63), (3, 65), (6, 63), (7, 61), (8, 61), (9, 63)],
            ),
            line("Looked-after", 4, &[(3, -4), (6, 7), (7, 4), (9, 11)]),
        ],
        banded: false,
        gap_labels: Vec::new(),
        breaks: vec![(2, text("Writing assessment changed"))],
        targets: Vec::new(),
        notes: vec![text(
            "Writing was assessed differently up to 2016/17, so those years are drawn apart. Half-filled marks stand for 12 to 16 looked-after children: no word for change.",
        )],
        spoken: text(
            "Gap in points, Knowsley, 2015/16 to 2024/25. FSM 26 in 2021/22 and 20 in 2024/25; SEN support 49 and 42; EHC plan 63 and 63.",
        ),
        table: single::page().trend.table,
    }
}

fn moved() -> Moved {
    Moved {
        heading: text(
            "Three groups rose; the EHC plan gap widened because pupils with no SEN rose more",
        ),
        sub: text("Knowsley, percent who met the standard, 2023/24 to 2024/25."),
        rows: vec![
            (
                text("Free school meals"),
                Ok(split([
                    ("rose 3", "47 to 50", "%"),
                    ("not eligible rose 1", "69 to 70", "%"),
                    ("narrowed 2", "22 to 20", " points"),
                ])),
            ),
            (
                text("SEN support"),
                Ok(split([
                    ("rose 3", "30 to 33", "%"),
                    ("no SEN rose 4", "71 to 75", "%"),
                    ("about the same, within rounding", "41 to 42", " points"),
                ])),
            ),
            (
                text("EHC plan"),
                Ok(split([
                    ("rose 2", "10 to 12", "%"),
                    ("no SEN rose 4", "71 to 75", "%"),
                    ("widened 2", "61 to 63", " points"),
                ])),
            ),
            (
                text("Looked-after children"),
                Err(text("2023/24 is suppressed, so no change can be given.")),
            ),
        ],
        note: text(
            "In England the EHC plan gap widened by 2 as well, from 63 to 65: 9% with a plan in both years, 72 to 74% with no SEN.",
        ),
    }
}

fn twin() -> Twin {
    let rows = [
        ("Knowsley", "50% 70% 20 −2"),
        ("England", "48% 69% 21 0"),
        ("North West", "46% 68% 22 0"),
        ("Durham", "47% 71% 24 −2"),
        ("Halton", "49% 70% 21 −1"),
    ];
    let part = |title: &str, head: [&str; 2]| {
        table(title, &["Place, 2024/25", head[0], head[1], "Gap", "Change"], &rows)
    };
    Twin {
        caption: text(
            "Percent who met the expected standard, gap in points and its change since 2023/24. Councils A to Z. 52 gaps, 4 suppressed.",
        ),
        parts: vec![
            part("Free school meals, compared with pupils not eligible", ["FSM", "not FSM"]),
            part("SEN support, compared with pupils with no SEN", ["support", "no SEN"]),
            part("EHC plan, compared with pupils with no SEN", ["plan", "no SEN"]),
            part("Looked-after children (CLA), compared with all pupils", ["CLA", "all"]),
        ],
        dropped: Vec::new(),
    }
}
