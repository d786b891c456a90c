//! Other groups, and schools.

use domain::explorer::page::{Block, GapRow};

use crate::specimen::make::{axis, block, detailed, named, row, section, small, text, why};

pub fn groups() -> Block {
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
