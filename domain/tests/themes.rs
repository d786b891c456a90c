//! What the themes say of registers and of grades, over the real figures.

#![expect(clippy::expect_used, reason = "a test stops at what cannot happen")]

mod common;

use common::world;
use domain::explorer::page::{PlainCell, PlainTable};
use domain::explorer::plain_text;
use domain::progress::page::FiguresPart;
use domain::progress::{group, theme};

const TODAY: &str = "2026-11";

fn part(slug: &str, id: &str) -> Option<FiguresPart> {
    let area = world().atlas.find_area(slug).expect("an area");
    theme(world(), area, id, TODAY).expect("a theme").more
}

/// The texts of a row; `?` for a blank with its reason.
fn row(table: &PlainTable, head: &str) -> Vec<String> {
    let row = table.rows.iter().find(|row| row.head == head);
    let cells = row.unwrap_or_else(|| panic!("{head} is not in {:?}", table.rows)).cells.iter();
    let text = |cell: &PlainCell| match cell {
        PlainCell::Text(text) | PlainCell::Gap(text, _) => text.clone(),
        PlainCell::Blank(why) => format!("? {}", why.word),
    };
    cells.map(text).collect()
}

#[test]
fn grades_of_knowsley_beside_what_is_printed() {
    let part = part("knowsley", "leadership").expect("grades");
    let [grades, printed] = &part.tables[..] else { panic!("{:?}", part.tables) };
    assert_eq!(row(grades, "Primary schools"), ["50", "5", "36", "8", "1"]);
    assert_eq!(row(grades, "Secondary schools"), ["6", "0", "1", "3", "2"]);
    for (grade, cells) in [
        ("Primary schools: good", ["78%", "72%", "36 of 50", "differ"]),
        ("Primary schools: outstanding", ["10%", "10%", "5 of 50", "agree"]),
        ("Secondary schools: good", ["17%", "17%", "1 of 6", "agree"]),
        ("Secondary schools: requires improvement", ["50%", "50%", "3 of 6", "agree"]),
        ("Secondary schools: inadequate", ["33%", "33%", "2 of 6", "agree"]),
    ] {
        assert_eq!(row(printed, grade), cells, "{grade}");
    }
    // A school that has since taken another number is counted under its old one.
    assert!(!part.sub.contains("Not counted"), "{}", part.sub);
}

#[test]
fn grades_of_wider_and_younger_areas_say_whose_they_are() {
    let england = part("england", "leadership").expect("grades");
    assert_eq!(row(&england.tables[0], "Primary schools")[0], "16669");
    assert_eq!(england.tables.len(), 1, "no strategy of England prints any");
    let cumberland = part("cumberland", "leadership").expect("grades");
    assert!(cumberland.sub.contains("Cumberland began on 1 April 2023"), "{}", cumberland.sub);
    assert!(part("north-west", "leadership").is_some());
}

#[test]
fn registers_keep_days_and_years_apart() {
    let part = part("knowsley", "attendance").expect("registers");
    assert!(
        part.heading.starts_with("In 2025/26 up to a day not given, 8.6% of"),
        "{}",
        part.heading
    );
    let [missed, persistent] = &part.tables[..] else { panic!("{:?}", part.tables) };
    let so_far = row(missed, "Primary schools, 2025/26 up to a day not given");
    assert_eq!(so_far, ["6.7", "5.2", "5.3"]);
    assert!(missed.rows[0].head.starts_with("All schools, 2025/26"), "the latest stands first");
    let july = row(persistent, "Secondary schools, 2024/25 up to the week of 21 July 2025");
    assert_eq!(july, ["32.7", "24.5", "24.3"]);
    let trend = part.trend.expect("weeks");
    let labels: Vec<&str> = trend.chart.years.iter().map(|year| year.label.as_str()).collect();
    assert_eq!(labels[0], "8 Sep");
    assert_eq!(labels[labels.len() - 1], "3 Nov");
    let holiday = trend.chart.years.iter().find(|year| year.label == "27 Oct").expect("a week");
    assert_eq!(holiday.missing, "No figure");
    let cuts: Vec<usize> = trend.chart.lines.iter().map(|line| line.stretches.len()).collect();
    assert_eq!(cuts, [2, 2], "no line crosses a week without a figure");
    assert_eq!(row(&trend.table, "Week of 27 October 2025")[0], "? not published");
}

#[test]
fn a_withheld_figure_stays_withheld() {
    let part = part("isles-of-scilly", "attendance").expect("registers");
    for table in &part.tables {
        let own = table.rows.iter().map(|row| &row.cells[0]);
        let withheld =
            |cell: &PlainCell| matches!(cell, PlainCell::Blank(why) if why.word == "suppressed");
        assert!(own.clone().count() > 0 && own.clone().all(withheld), "{table:?}");
    }
}

#[test]
fn a_path_shows_its_holes() {
    let area = world().atlas.find_area("knowsley").expect("an area");
    let page = group(world(), area, "cla", TODAY).expect("a page");
    let rows = page.path[0].sections.iter().flat_map(|section| &section.rows);
    let blank: Vec<&str> =
        rows.filter(|row| row.blank.is_some()).map(|row| row.name.as_str()).collect();
    for stage in ["Phonics", "Multiplication tables", "By age 19"] {
        assert!(blank.contains(&stage), "{stage} is not in {blank:?}");
    }
    assert!(plain_text(&page.standing).contains("Of 4 gaps"), "{}", plain_text(&page.standing));
    let lines = page.panels.iter().flat_map(|section| &section.panels).map(|of| &of.chart.lines);
    let england =
        lines.filter(|lines| lines.iter().any(|line| line.quiet && line.name == "England"));
    assert!(england.count() > 5);
}
