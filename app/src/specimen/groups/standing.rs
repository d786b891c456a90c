//! Each group among the other places, and the places of each.

use domain::explorer::page::{Block, GapRow, Section, Standing, StandingRow};

use crate::specimen::make::{axis, blank_row, block, named, row, section, small, text, why};

pub fn standing() -> Standing {
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
        source: crate::specimen::single::source(),
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

pub fn one(id: &str) -> Block {
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

pub fn cla() -> Block {
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
