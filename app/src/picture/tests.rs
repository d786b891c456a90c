use domain::explorer::page::{
    Axis, FanPoint, FanYear, GapRow, Level, PlainCell, PlainRow, PlainTable, Section, TrendLine,
    TrendYear, WhyBlank,
};
use domain::progress::page::{Dated, Spark, StatusWords};
use domain::strategy::Status;

use crate::specimen;

use super::*;

/// Every letter half as wide as it is high.
fn half(text: &str, size: f64, _bold: bool) -> f64 {
    text.chars().count() as f64 * size / 2.0
}

fn picture(drawing: Drawing) -> Picture {
    Picture {
        id: "one".to_owned(),
        title: "Knowsley’s FSM pupils are <20> points behind & others".to_owned(),
        sub: "Percent".to_owned(),
        drawing,
        notes: vec!["Basis with others here".to_owned()],
        source: "Figures as at 8 April 2026.".to_owned(),
        href: "/gaps?area=knowsley&group=fsm".to_owned(),
    }
}

fn axis() -> Axis {
    Axis { low: 0.0, high: 100.0, ticks: vec![(0.0, "0%".to_owned()), (50.0, "50%".to_owned())] }
}

fn rows() -> Block {
    let level = |value, text: &str| Level { value, text: text.to_owned() };
    let with = GapRow {
        name: "Knowsley".to_owned(),
        own: true,
        group: level(Some(50.0), "50"),
        comparison: level(Some(70.0), "70"),
        gap: "20".to_owned(),
        gap_spoken: "20 behind".to_owned(),
        change: "narrowed 2".to_owned(),
        ..GapRow::default()
    };
    let why = WhyBlank {
        word: "suppressed".to_owned(),
        heading: String::new(),
        reason: String::new(),
        consequence: String::new(),
        symbol: "c".to_owned(),
        due: String::new(),
    };
    let without = GapRow { name: "Rutland".to_owned(), blank: Some(why), ..GapRow::default() };
    Block {
        id: "places".to_owned(),
        heading: String::new(),
        sub: String::new(),
        axis: axis(),
        gap_head: "Gap, points".to_owned(),
        change_head: "since 2023/24".to_owned(),
        sections: vec![Section {
            title: "Neighbours".to_owned(),
            ruled: false,
            rows: vec![with, without],
            fold_after: None,
        }],
        source: Vec::new(),
        note: String::new(),
        spoken: String::new(),
    }
}

fn years() -> TrendChart {
    let year = |label: &str, missing: &str| TrendYear {
        label: label.to_owned(),
        missing: missing.to_owned(),
    };
    let line = |name: &str, rank, low: f64| TrendLine {
        name: name.to_owned(),
        rank,
        few: Vec::new(),
        quiet: false,
        stretches: vec![
            vec![(0, low, low.to_string())],
            vec![(2, low + 1.0, (low + 1.0).to_string())],
        ],
    };
    TrendChart {
        years: vec![
            year("2018/19", ""),
            year("2019/20", "No tests: COVID-19"),
            year("2020/21", ""),
        ],
        axis: axis(),
        lines: vec![line("FSM", 1, 50.0), line("others", 2, 70.0)],
        banded: true,
        gap_labels: vec![(0, 60.0, "20".to_owned())],
        breaks: vec![(2, "new tests".to_owned())],
        targets: vec![(2, 80.0, "target 80%".to_owned())],
        goal: None,
        spoken: String::new(),
    }
}

fn indicators() -> Vec<Row> {
    let dated = |text: &str, year: &str| Dated { text: text.to_owned(), year: year.to_owned() };
    let status = StatusWords { status: Status::Missed, text: "Missed by 13 points".to_owned() };
    vec![Row {
        id: "ks2-rwm".to_owned(),
        href: String::new(),
        beside: String::new(),
        than_england: None,
        moved: String::new(),
        than_before: None,
        worsening: false,
        baseline: None,
        first: None,
        name: "Reading, writing and maths".to_owned(),
        words: "5 points below England’s 66%".to_owned(),
        latest: Some(dated("61%", "2024/25")),
        target: Some(dated("74%", "2020/21")),
        spark: Spark {
            stretches: vec![vec![(0.0, 0.2)], vec![(0.5, 0.1), (1.0, 0.6)]],
            target: Some(1.0),
        },
        status,
    }]
}

fn fan() -> FigureFan {
    let point = |year, label: &str, value: f64| FanPoint {
        year,
        label: label.to_owned(),
        value,
        text: value.to_string(),
    };
    FigureFan {
        heading: String::new(),
        sub: String::new(),
        axis: axis(),
        points: vec![point(2019, "2018/19", 24.0), point(2025, "2024/25", 20.0)],
        line: [point(2019, "2018/19", 24.0), point(2028, "2027/28", 18.0)],
        ahead: vec![FanYear {
            year: 2028,
            label: "2027/28".to_owned(),
            room: [10.0, 26.0],
            texts: ["10".to_owned(), "26".to_owned()],
        }],
        words: Vec::new(),
        table: PlainTable {
            caption: String::new(),
            head: ["Year", "Gap", "May be"].map(str::to_owned).into(),
            rows: vec![PlainRow {
                head: "2027/28".to_owned(),
                own: false,
                cells: ["18", "10 to 26"].map(|text| PlainCell::Text(text.to_owned())).into(),
            }],
        },
    }
}

fn standing() -> Standing {
    let (page, _) = specimen::four_groups();
    page.standing.unwrap()
}

/// Every kind of drawing that needs no school.
fn drawings() -> [Drawing; 5] {
    [
        Drawing::Rows(rows()),
        Drawing::Lines(years()),
        Drawing::Indicators(indicators()),
        Drawing::Standing(standing()),
        Drawing::Fan(Box::new(fan())),
    ]
}

/// A picture goes anywhere: nothing in it is fetched, no style sheet is needed, texts are texts.
#[test]
fn a_picture_stands_alone() {
    for drawing in drawings() {
        for width in [WIDE, NARROW] {
            let svg = picture(drawing.clone()).svg(width, "https://gapwise.example", &half);
            assert!(svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\""), "{svg}");
            for bad in ["style=", "class=", "<script", "href=", "<image", "NaN", "inf"] {
                assert!(!svg.contains(bad), "{bad}: {svg}");
            }
            assert!(svg.contains("&lt;20&gt; points behind &amp; others"), "{svg}");
            assert!(svg.contains("Figures as at 8 April 2026."), "{svg}");
            assert!(
                svg.contains("https://gapwise.example/gaps?area=knowsley&amp;group=fsm"),
                "{svg}"
            );
        }
    }
}

#[test]
fn a_blank_row_says_why_and_has_no_mark() {
    let mut blank = rows();
    blank.sections[0].rows.remove(0);
    let svg = picture(Drawing::Rows(blank.clone())).svg(WIDE, "", &half);
    assert!(svg.contains(">suppressed<"), "{svg}");
    assert_eq!(svg.matches("<circle").count(), 2, "the sign’s alone: {svg}");
    let text = picture(Drawing::Rows(blank)).text();
    assert!(text.contains("Rutland: suppressed"), "{text}");
}

/// What dot and ring stand for is said once where it is the same in all rows, else in each.
#[test]
fn rows_of_different_groups_say_which() {
    let mut block = rows();
    let row = |name: &str, group: &str, against: &str| GapRow {
        detail: "2024/25".to_owned(),
        group_mark: group.to_owned(),
        comparison_mark: against.to_owned(),
        gap_spoken: String::new(),
        ..GapRow { name: name.to_owned(), ..rows().sections[0].rows[0].clone() }
    };
    block.sections[0].rows = vec![row("One", "FSM", "Not FSM"), row("Two", "FSM", "Not FSM")];
    let same = picture(Drawing::Rows(block.clone()));
    assert!(same.svg(WIDE, "", &half).contains(">FSM<"));
    assert!(same.text().contains("First FSM, then Not FSM"), "{}", same.text());
    assert!(same.text().contains("One (2024/25): 50 and 70, gap 20"), "{}", same.text());
    block.sections[0].rows[1] = row("Two", "EHC plan", "No SEN");
    let other = picture(Drawing::Rows(block));
    assert!(!other.svg(WIDE, "", &half).contains(">FSM<"));
    let said = "Two (2024/25; EHC plan (dot) against No SEN (ring)): 50 and 70";
    assert!(other.text().contains(said), "{}", other.text());
    for width in [WIDE, NARROW] {
        let svg = other.svg(width, "", &half);
        assert!(svg.contains("EHC plan"), "{svg}");
    }
}

#[test]
fn the_text_has_every_row_and_year() {
    let text = picture(Drawing::Rows(rows())).text();
    assert!(text.contains("Knowsley: 50 and 70, 20 behind, narrowed 2"), "{text}");
    let text = picture(Drawing::Lines(years())).text();
    assert!(text.contains("2018/19: FSM 50, others 70, gap 20"), "{text}");
    assert!(text.contains("2019/20: No tests: COVID-19"), "{text}");
    assert!(
        text.contains("2020/21: FSM 51, others 71, target 80% (new series: new tests)"),
        "{text}"
    );
}

#[test]
fn a_line_never_crosses_a_year_without_a_figure() {
    let svg = picture(Drawing::Lines(years())).svg(WIDE, "", &half);
    assert!(!svg.contains("fill=\"none\" stroke=\"#12436d\""), "{svg}");
}

#[test]
fn a_figure_is_beside_its_year_and_its_target() {
    let text = picture(Drawing::Indicators(indicators())).text();
    let said = "Reading, writing and maths: latest 61% in 2024/25, last target 74% in 2020/21, Missed by 13 points. 5 points below";
    assert!(text.contains(said), "{text}");
    let svg = picture(Drawing::Indicators(indicators())).svg(WIDE, "", &half);
    for shown in
        [">61%<", ">2024/25<", ">74%<", ">Missed by 13 points<", "stroke-dasharray=\"5 4\""]
    {
        assert!(svg.contains(shown), "{shown}: {svg}");
    }
}

#[test]
fn a_tick_for_each_place_and_a_line_for_each_group() {
    let standing = standing();
    let ticks: usize = standing.rows.iter().map(|row| row.others.len()).sum();
    let svg = picture(Drawing::Standing(standing.clone())).svg(WIDE, "", &half);
    // One more says what a tick is.
    assert_eq!(svg.matches("stroke=\"#28a197\" stroke-width=\"2.5\"").count(), ticks + 1);
    let text = picture(Drawing::Standing(standing.clone())).text();
    assert_eq!(text.matches("Knowsley ").count(), standing.rows.len(), "{text}");
}

#[test]
fn what_lies_ahead_is_a_range() {
    let text = picture(Drawing::Fan(Box::new(fan()))).text();
    assert!(text.contains("2027/28: Gap 18, May be 10 to 26"), "{text}");
    let svg = picture(Drawing::Fan(Box::new(fan()))).svg(WIDE, "", &half);
    for shown in [">24<", ">20<", ">10<", ">26<", ">2018/19<", ">2024/25<", ">2027/28<"] {
        assert!(svg.contains(shown), "{shown}: {svg}");
    }
}
