//! One group: Knowsley's pupils eligible for free school meals, as published for 2024/25.

use domain::explorer::page::{
    BasisOption, BasisSwitch, Beside, Block, ExplorerPage, GapRow, SchoolsPart, Section, Trend,
    TrendLine, TrendYear, Twin,
};

use super::filters::{chosen, filters};
use super::make::{
    axis, blank_row, block, detailed, gap, named, plain, row, section, small, split, strong, table,
    text, why,
};

pub fn page() -> ExplorerPage {
    ExplorerPage {
        place_title: text("Knowsley"),
        place_href: text("/gaps?area=knowsley"),
        title: text("FSM gap in reading, writing and maths, Knowsley, 2024/25"),
        description: String::new(),
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
        caveat: text(
            "England’s gap is 21 points. These percentages are published as whole numbers, so a change of up to 1 point can be rounding.",
        ),
        basis: basis(),
        groups_here: None,
        standing: None,
        places: vec![places()],
        trend: trend(),
        beside_trend: Beside::Groups(groups()),
        schools: SchoolsPart::Rows {
            block: schools(),
            instead: String::new(),
            href: String::new(),
        },
        table: twin(),
        filters: filters(false),
        chips: chosen(),
        nearest: Vec::new(),
        csv_href: text("/gaps.csv"),
        csv_rows: 14,
        href: text("/gaps"),
        summary: text("Knowsley, free school meals, reading, writing and maths at age 11, 2024/25"),
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

fn trend() -> Trend {
    let point = |year: usize, value: f64| (year, value, format!("{value}"));
    let line = |name: &str, rank, values: [f64; 8]| {
        let [a, b, c, d, e, f, g, h] = values;
        TrendLine {
            name: text(name),
            rank,
            small: false,
            stretches: vec![
                vec![point(0, a), point(1, b)],
                vec![point(2, c), point(3, d)],
                vec![point(6, e), point(7, f), point(8, g), point(9, h)],
            ],
        }
    };
    let gaps = [
        (0, 45.0, 16),
        (1, 52.5, 21),
        (2, 56.5, 23),
        (3, 60.5, 17),
        (6, 54.0, 26),
        (7, 57.5, 25),
        (8, 58.0, 22),
        (9, 60.0, 20),
    ];
    Trend {
        heading: text(
            "The gap has narrowed every year since tests returned, and is still wider than in 2018/19",
        ),
        sub: text(
            "Knowsley, percent meeting the expected standard. The shaded figure is the gap in points.",
        ),
        years: years(),
        axis: axis(30.0, 80.0, &[30, 40, 50, 60, 70, 80], "%"),
        lines: vec![
            line("FSM", 1, [37.0, 42.0, 45.0, 52.0, 41.0, 45.0, 47.0, 50.0]),
            line("not FSM", 2, [53.0, 63.0, 68.0, 69.0, 67.0, 70.0, 69.0, 70.0]),
        ],
        banded: true,
        gap_labels: gaps.map(|(year, at, gap)| (year, at, gap.to_string())).to_vec(),
        breaks: vec![(2, text("Writing assessment changed"))],
        targets: vec![(3, 61.0, text("target 61 (all pupils)"))],
        notes: vec![text(
            "Writing was assessed differently up to 2016/17, so those years are drawn apart. The target of 61% in 2018/19 is for all pupils; the strategy set none for FSM pupils or for the gap.",
        )],
        spoken: text(
            "Percent of pupils meeting the expected standard, 2015/16 to 2024/25. FSM rose from 37 to 50, not FSM from 53 to 70.",
        ),
        table: table(
            "Percent meeting the expected standard, and the gap",
            &["Year", "FSM", "Not FSM", "Gap"],
            &[("2024/25", "50% 70% 20"), ("2023/24", "47% 69% 22"), ("2022/23", "45% 70% 25")],
        ),
    }
}

pub fn years() -> Vec<TrendYear> {
    let year = |start: usize| TrendYear {
        label: format!("{start}/{}", start % 100 + 1),
        missing: text(if start == 2019 || start == 2020 { "No tests: COVID-19" } else { "" }),
    };
    (2015..2025).map(year).collect()
}

fn groups() -> Block {
    let cla = GapRow {
        change_blank: Some(why(
            "2023/24 suppressed",
            "Why is 2023/24 blank?",
            "Fewer than ten children, so the source hides the figure.",
        )),
        change: String::new(),
        ..small(detailed(
            row("Looked-after children", 50.0, 61.0, ""),
            "compared with all pupils; 8 of 16 children",
        ))
    };
    let mut groups = block(
        "other-groups",
        "The gap is widest for pupils with an EHC plan",
        "Knowsley, same measure and year, by pupil group.",
        axis(0.0, 85.0, &[0, 20, 40, 60, 80], "%"),
        vec![section(
            "",
            vec![
                detailed(
                    row("Free school meals", 50.0, 70.0, "narrowed 2"),
                    "compared with not FSM",
                ),
                detailed(row("SEN support", 33.0, 75.0, "about the same"), "compared with no SEN"),
                detailed(row("EHC plan", 12.0, 75.0, "widened 2"), "compared with no SEN"),
                cla,
            ],
        )],
    );
    groups.gap_head = text("Gap");
    groups.change_head = String::new();
    groups.note = text(
        "Looked-after children are compared with all pupils, because “not looked after” is not published. Few children: no status is given.",
    );
    groups
}

pub fn schools() -> Block {
    let school = |name: &str, group: f64, comparison: f64, gap: &str, before: &str| GapRow {
        gap: text(gap),
        href: text("#"),
        ..row(name, group, comparison, before)
    };
    let suppressed = || {
        Some(why(
            "suppressed",
            "Why is 2021/22 blank?",
            "Few pupils, so the source hides the figure.",
        ))
    };
    let mut schools = block(
        "school-rows",
        "By school, the nearest published gap is staying on after 16",
        "Disadvantaged and other pupils in education, apprenticeship or work for two terms after leaving in 2022/23. Schools in alphabetical order.",
        axis(30.0, 105.0, &[40, 60, 80, 100], "%"),
        vec![
            section(
                "",
                vec![
                    named(
                        school("All Saints Catholic High", 76.0, 90.0, "13.8", "16"),
                        "disadvantaged",
                        "others",
                    ),
                    school("Halewood Academy", 80.0, 91.0, "10.8", "18"),
                    school("Kirkby High School", 73.0, 86.0, "13.5", "16"),
                    school("Lord Derby Academy", 74.0, 92.0, "18.4", "15"),
                    detailed(
                        school("Saint Edmund Arrowsmith", 63.0, 97.0, "34.0", "16"),
                        "new URN in 2021",
                    ),
                    school("The Prescot School", 74.0, 87.0, "13.8", "23"),
                ],
            ),
            section(
                "Fewer than 20 pupils in a group: shown apart, no status given",
                vec![
                    GapRow {
                        change_blank: suppressed(),
                        ..small(detailed(
                            school("Alt Bridge School", 68.0, 89.0, "21.1", ""),
                            "19 and 19 pupils",
                        ))
                    },
                    small(detailed(
                        school("Bluebell Park School", 100.0, 100.0, "0.0", "0"),
                        "14 and 8 pupils",
                    )),
                    GapRow {
                        change_blank: suppressed(),
                        ..small(detailed(
                            school("Finch Woods Academy", 41.0, 50.0, "8.8", ""),
                            "17 and 8 pupils",
                        ))
                    },
                ],
            ),
        ],
    );
    schools.change_head = text("gap the year before");
    schools.source = vec![(
        text("Source:"),
        text(
            "DfE, school performance tables 2024/25, key stage 4 destinations. Gaps are worked out from pupil counts and rounded once; the year before has whole percentages only.",
        ),
    )];
    schools
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
