//! The governor sheet of single schools, and their figures as files, over the starting figures.
#![expect(clippy::expect_used, reason = "a test stops at what cannot happen")]

mod common;

use common::world;
use domain::place::{PlaceId, School};
use domain::schools::csv::{school_csv, schools_csv};
use domain::schools::page::{Drawn, SheetPage};
use domain::schools::{List, list, school, sheet};

const TODAY: &str = "2026-11";

/// The schools of Knowsley in the order of the page.
fn names_of_list() -> Vec<String> {
    match list(world(), "area=knowsley").expect("an area") {
        List::Schools(_, page) => page.rows.into_iter().map(|row| row.name).collect(),
        List::Wide(..) => Vec::new(),
    }
}

fn register(urn: u32) -> &'static School {
    world().schools.school(PlaceId(urn)).expect("a school")
}

fn sheet_of(urn: u32) -> SheetPage {
    let found = world().schools.school(PlaceId(urn)).expect("a school");
    sheet(world(), found, TODAY)
}

#[test]
fn the_governor_sheet_of_a_secondary_school() {
    let page = sheet_of(140_001);
    assert_eq!(page.heading, "Kirkby High School: six questions for governors");
    let asked: Vec<&str> = page.rows.iter().map(|row| row.question.as_str()).collect();
    let wanted = [
        "Do disadvantaged pupils stay on after 16?",
        "Is that gap closing?",
        "Do pupils pass English and maths?",
        "Do pupils make progress from 11 to 16?",
        "Are pupils in school?",
        "What can we not see?",
    ];
    assert_eq!(asked, wanted);
    let [gap, closing, passes, progress, absence, _] = page.rows.as_slice() else {
        panic!("six questions")
    };
    assert_eq!((gap.figure.as_str(), gap.when.as_str()), ("13.5", "points behind, 2022/23"));
    assert!(gap.said.contains("13 more of 92"), "{}", gap.said);
    assert_eq!(closing.figure, "16 to 13.5");
    assert!(
        closing.said.ends_with("about the same as in 2021/22, within rounding and chance."),
        "{}",
        closing.said
    );
    assert_eq!(
        passes.said,
        "45.1%: grade 4 or above in English and maths at age 16, above Knowsley’s 40.8% and below England’s 64.6%."
    );
    assert!(progress.said.starts_with("Below average: the 95% interval"), "{}", progress.said);
    assert_eq!(absence.figure, "25.3%");
    assert!(absence.said.contains("in secondary schools; lower is better"), "{}", absence.said);
}

/// Six questions for every school of Knowsley, open or closed, each with an answer or with what to
/// ask; and no gap where a side is withheld.
#[test]
fn every_school_has_six_questions() {
    let world = world();
    let mut seen = 0;
    for school in world.schools.all().filter(|school| school.authority == PlaceId(340)) {
        let page = sheet(world, school, TODAY);
        assert_eq!(page.rows.len(), 6, "{}", school.name);
        for row in &page.rows {
            assert!(!row.said.is_empty() && !row.figure.is_empty(), "{}: {row:?}", school.name);
            assert_eq!(
                row.figure == "–" && row.when == "no figure",
                matches!(&row.drawn, Drawn::Ask(what) if row.when == "no figure" && what.starts_with("Ask")),
                "{}: {row:?}",
                school.name
            );
        }
        seen += 1;
    }
    assert!(seen > 62, "{seen} schools");
}

/// In files a withheld figure is its symbol, with no number of pupils to work it out from; and the sheet
/// never gives a year's gap of which a side is withheld.
#[test]
fn files_and_sheets_give_no_withheld_figure_away() {
    let mut withheld = 0;
    for found in world().schools.of(PlaceId(340)) {
        let file = school_csv(world(), found);
        let mut rows = csv::Reader::from_reader(file.as_bytes());
        let head = rows.headers().expect("a head").clone();
        let at = |name: &str| head.iter().position(|column| column == name).expect("a column");
        let numbers = ["pupils_counted", "interval_low", "interval_high"].map(at);
        for row in rows.records() {
            let row = row.expect("a row");
            let value = row.get(at("value")).expect("a value");
            if value.parse::<f64>().is_err() {
                assert!(["c", "x", "z", "u", "low"].contains(&value), "{}: {row:?}", found.name);
                assert!(numbers.iter().all(|at| row.get(*at) == Some("")), "{row:?}");
                withheld += 1;
            }
        }
        let page = school(world(), found, TODAY);
        let sheet = sheet(world(), found, TODAY);
        let gap = sheet.rows.iter().find(|row| row.when.starts_with("points"));
        if let Some(gap) = gap.filter(|gap| matches!(gap.drawn, Drawn::Gaps(_))) {
            // The same year and gap as the school's page, of which `no_school_has_a_gap_of_a_withheld_side` speaks.
            let year = gap.when.rsplit(' ').next().expect("a year");
            assert!(page.about.ends_with(year), "{}: {} {}", found.name, page.about, gap.when);
        } else {
            assert!(page.pupil.is_none(), "{}", found.name);
        }
    }
    assert!(withheld > 20, "{withheld}");
    let list = schools_csv(world(), "area=knowsley").expect("an area").expect("a council");
    assert_eq!(list.lines().count(), 63);
    let names: Vec<String> = list.lines().skip(1).map(str::to_lowercase).collect();
    let order = names_of_list();
    let quoted = |line: &String| line.trim_start_matches('"').to_owned();
    assert!(
        names
            .iter()
            .map(quoted)
            .zip(&order)
            .all(|(line, name)| line.starts_with(&name.to_lowercase()))
    );
    assert_eq!(schools_csv(world(), "area=england"), Ok(None));
    assert!(schools_csv(world(), "area=atlantis").is_err());
}

/// A withheld figure is said to be withheld, a primary school with a gap at 11 is asked about it, and
/// nobody is asked about ages that they do not teach.
#[test]
fn sheets_of_other_kinds_of_schools() {
    let withheld = sheet_of(143_457);
    let absence = withheld.rows.iter().find(|row| row.question == "Are pupils in school?");
    let absence = absence.expect("a question");
    assert_eq!(absence.said, "The published files have no figure: suppressed in 2018/19.");
    let with_gap = |of: &&domain::place::School| {
        of.phase == "primary"
            && of.authority == PlaceId(850)
            && school(world(), of, TODAY).about.contains("age 11")
    };
    let hampshire = world().schools.all().find(with_gap).expect("a gap at 11");
    let page = sheet(world(), hampshire, TODAY);
    assert!(page.rows[0].question.starts_with("How far apart are"), "{:?}", page.rows[0]);
    for (phase, never) in [("nursery", "year 6"), ("16 plus", "year 11")] {
        let one = world().schools.all().find(|of| of.phase == phase).expect("a school");
        let page = sheet(world(), one, TODAY);
        assert_eq!(page.rows.len(), 6, "{}", one.name);
        assert!(!format!("{page:?}").contains(never), "{page:?}");
    }
}

/// Nobody is asked for what their pupils are too young for, or for what is not paid to them.
#[test]
fn an_infant_school_and_an_independent_one_are_asked_what_they_can_answer() {
    let infant = sheet_of(104_481);
    let questions: Vec<&str> = infant.rows.iter().map(|row| row.question.as_str()).collect();
    assert_eq!(
        questions,
        [
            "Are children ready for school at five?",
            "Can children read by six?",
            "Are some groups falling behind?",
            "Are pupils in school?",
            "Who are the pupils?",
            "What can we not see?",
        ]
    );
    assert!(!format!("{infant:?}").contains("year 6"), "{infant:?}");
    let page = school(world(), register(104_481), TODAY);
    assert!(page.blanks.iter().any(|[what, ..]| what == "Results at 5, 6 and 7"));
    assert!(page.blanks.iter().all(|[what, ..]| what != "Results"));

    let independent = format!("{:?}", sheet_of(136_752));
    for never in ["year 6", "year 11", "pupil premium"] {
        assert!(!independent.contains(never), "{never}: {independent}");
    }
    // Of eleven pupils a share would say more than the number, and what is blank says so.
    assert!(independent.contains("5 of 11 with SEN support"), "{independent}");
    assert!(independent.contains("last six years: not published"), "{independent}");
}
