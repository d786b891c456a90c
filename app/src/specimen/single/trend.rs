//! The trend of one gap.

use domain::explorer::page::{Trend, TrendChart, TrendLine, TrendYear};

use crate::specimen::make::{axis, table, text};

pub fn trend() -> Trend {
    let line = |name: &str, rank, values: [(usize, f64); 8]| {
        let stretch = |from: usize, to: usize| -> Vec<(usize, f64, String)> {
            let within = values.iter().filter(|(year, _)| (from..=to).contains(year));
            within.map(|(year, value)| (*year, *value, format!("{value}"))).collect()
        };
        TrendLine {
            name: text(name),
            rank,
            few: Vec::new(),
            quiet: false,
            stretches: vec![stretch(0, 1), stretch(2, 3), stretch(6, 9)],
        }
    };
    let years_with = |values: [f64; 8]| {
        let mut years = [0, 1, 2, 3, 6, 7, 8, 9].into_iter();
        values.map(|value| (years.next().unwrap_or_default(), value))
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
        chart: TrendChart {
            years: years(),
            axis: axis(30.0, 80.0, &[30, 40, 50, 60, 70, 80], "%"),
            lines: vec![
                line("FSM", 1, years_with([37.0, 42.0, 45.0, 52.0, 41.0, 45.0, 47.0, 50.0])),
                line("not FSM", 2, years_with([53.0, 63.0, 68.0, 69.0, 67.0, 70.0, 69.0, 70.0])),
            ],
            banded: true,
            gap_labels: gaps.map(|(year, at, gap)| (year, at, gap.to_string())).to_vec(),
            breaks: vec![(2, text("Writing assessment changed"))],
            targets: vec![(3, 61.0, text("target 61 (all pupils)"))],
            goal: None,
            spoken: text(
                "Percent of pupils meeting the expected standard, 2015/16 to 2024/25. FSM rose from 37 to 50, not FSM from 53 to 70.",
            ),
        },
        leads: Vec::new(),
        notes: vec![text(
            "Writing was assessed differently up to 2016/17, so those years are drawn apart. The target of 61% in 2018/19 is for all pupils; the strategy set none for FSM pupils or for the gap.",
        )],
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
