//! The trend of gaps, what moved, and the tables.

use domain::explorer::page::{Moved, Trend, TrendChart, TrendLine, Twin};

use crate::specimen::make::{axis, split, table, text};
use crate::specimen::single;

pub fn trend() -> Trend {
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
            few: if rank == 4 { (0..10).collect() } else { Vec::new() },
            quiet: false,
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
        chart: TrendChart {
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
            goal: None,
            spoken: text(
                "Gap in points, Knowsley, 2015/16 to 2024/25. FSM 26 in 2021/22 and 20 in 2024/25; SEN support 49 and 42; EHC plan 63 and 63.",
            ),
        },
        leads: Vec::new(),
        notes: vec![text(
            "Writing was assessed differently up to 2016/17, so those years are drawn apart. Half-filled marks stand for 12 to 16 looked-after children: no word for change.",
        )],
        table: single::below().trend.table,
    }
}

pub fn moved() -> Moved {
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

pub fn twin() -> Twin {
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
