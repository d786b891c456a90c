//! The tidy files and Ofsted's workbook, in small and as published.

mod common;

use std::collections::BTreeMap;
use std::fs;

use common::{data, fixture, published, says, year};
use domain::attendance::{Phase, Span};
use domain::inspection::{Grade, SchoolKind};
use domain::place::PlaceId;
use import::tidy::Periods;
use import::{attendance, inspections, tidy};

fn span(text: &str) -> Span {
    Span::parse(text).unwrap_or_else(|| panic!("{text} is no span"))
}

#[test]
fn a_scorecards_winter_is_the_financial_year() {
    let codes = ["NEET_NK_EHCP_percent"];
    let reading = tidy::read("s.csv", &fixture("scorecard.csv"), Periods::Winter, &codes);
    let read: Vec<_> =
        reading.rows.iter().map(|row| (row.place.0, row.year, row.value.as_str())).collect();
    let winter = year(2024);
    assert_eq!(
        read,
        [
            (970, winter, "10.1"),
            (981, winter, "12.3"),
            (340, winter, "0"),
            (343, winter, "c"),
            (341, winter, "")
        ]
    );
    assert_eq!(reading.rows[0].label, "2025");
    says(&reading.problems, "row 7, column NEET_NK_EHCP_percent: “many” is not a number");
    says(&reading.problems, "row 8, column old_la_code: “” is not a place that we know");
    says(&reading.problems, "row 9, column time_period: “202425” is not a year");
    says(&reading.problems, "row 10, column geographic_level: “Parish” is not a level");
    assert_eq!(reading.problems.len(), 4);
    let calendar = tidy::read("s.csv", &fixture("scorecard.csv"), Periods::Calendar, &codes);
    assert_eq!(calendar.rows[0].year, year(2025));
    let none = tidy::read("s.csv", &fixture("scorecard.csv"), Periods::Winter, &["gone"]);
    assert!(none.is_refused());
    says(&none.problems, "the column gone is missing from the header");
}

#[test]
fn registers_say_weeks_terms_and_years_so_far() {
    let weeks = attendance::read("w.csv", &fixture("attendance_weeks.csv"));
    let [own, england, scilly] = &weeks.rows[..] else { panic!("{:?}", weeks.rows) };
    assert_eq!((own.place, own.phase, own.span), (PlaceId(340), Phase::Primary, span("2025-w37")));
    assert_eq!((own.absence.as_str(), own.unauthorised.as_str()), ("4.7133337387814", "0"));
    assert_eq!((england.place, england.phase), (PlaceId::ENGLAND, Phase::All));
    assert_eq!((scilly.absence.as_str(), scilly.persistent.as_str()), ("c", ""));
    says(&weeks.problems, "row 5, column time_identifier: “2025 Week 60” is not a week");
    says(&weeks.problems, "row 6, column education_phase: “Nursery” is not a phase");
    says(&weeks.problems, "row 7, column overall_absence_perc: “lots” is not a number");

    let so_far = attendance::read("d.csv", &fixture("attendance_to_date.csv"));
    let spans: Vec<Span> = so_far.rows.iter().map(|row| row.span).collect();
    assert_eq!(spans, [span("2025-to-w30"), span("2025-to-w8")]);
    assert_eq!(so_far.rows[1].persistent, "25.4");

    let term = attendance::read("t.csv", &fixture("attendance_term.csv"));
    let spans: Vec<Span> = term.rows.iter().map(|row| row.span).collect();
    assert_eq!(spans, [span("202425-autumn"), span("202425-to-date")]);

    let other = attendance::read("c.csv", &fixture("census.csv"));
    assert!(other.is_refused());
    says(&other.problems, "c.csv: the column overall_absence_perc is missing");
}

#[test]
fn grades_need_a_school_a_kind_a_day_and_a_number() {
    let reading = inspections::read("o.csv", &fixture("inspections.csv"));
    let [school, unit] = &reading.rows[..] else { panic!("{:?}", reading.rows) };
    assert_eq!((school.grade, school.inspected.as_str()), (Grade::Good, "2016-03-01"));
    assert_eq!(unit.kind, SchoolKind::ReferralUnit);
    says(&reading.problems, "row 4, column Overall effectiveness: “9” is not a grade");
    says(&reading.problems, "row 5, column Inspection date: “2018-19-45” is not a date");
    says(&reading.problems, "row 6, column URN: “12” is not a school’s number");
    says(&reading.problems, "row 7, column Ofsted phase: “Academy” is not a kind of school");
}

/// A second calculation: the sums of sessions that the file prints beside its percentages.
#[test]
fn registers_in_data_are_what_the_sessions_give() {
    let Some(folder) = published("attendance") else { return };
    let held = data("attendance.tsv");
    let row = |line: &'_ str| {
        let mut cells = line.splitn(6, '\t').skip(1).map(str::to_owned);
        let key: [String; 3] = std::array::from_fn(|_| cells.next().unwrap_or_default());
        (key, cells.next().unwrap_or_default())
    };
    let held: BTreeMap<[String; 3], String> = held.lines().skip(1).map(row).collect();
    let files = [
        ("EES_weekly_data.csv", "education_phase", "2025-w"),
        ("EES_ytd_data.csv", "education_phase", "202526-to-date"),
        ("EES_aut_data.csv", "school_type", "202425-autumn"),
    ];
    for (file, phase, span) in files {
        let mut reader = csv::Reader::from_path(folder.join("attendance").join(file))
            .unwrap_or_else(|error| panic!("{file}: {error}"));
        let head = reader.headers().expect("a header").clone();
        let at =
            |name: &str| head.iter().position(|of| of == name).unwrap_or_else(|| panic!("{name}"));
        let mut checked = 0;
        for record in reader.records() {
            let record = record.expect("a record");
            let cell = |name: &str| record.get(at(name)).unwrap_or("");
            let place = match cell("geographic_level") {
                "National" => "970",
                "Local authority" => cell("old_la_code"),
                _ => continue,
            };
            let (Ok(missed), Ok(possible)) =
                (cell("overall_absence").parse::<f64>(), cell("possible_sessions").parse::<f64>())
            else {
                continue;
            };
            let phase = match cell(phase) {
                "Total" => "all".to_owned(),
                word => word.to_lowercase(),
            };
            let week = cell("time_identifier").trim_start_matches("Week ");
            let span = if span.ends_with('w') { format!("{span}{week}") } else { span.to_owned() };
            // All schools of England in a term: weighted by phase, since not every school shares.
            if (place, phase.as_str(), span.as_str()) == ("970", "all", "202425-autumn") {
                continue;
            }
            let absence = &held[&[place.to_owned(), phase.clone(), span.clone()]];
            let absence: f64 = absence.parse().expect("a number");
            let own = missed / possible * 100.0;
            assert!((absence - own).abs() < 1e-9, "{file} {place} {phase} {span}: {absence} {own}");
            checked += 1;
        }
        assert!(checked > 400, "{file}: {checked}");
    }
}

/// Figures of the scorecards and of plans where the Local Authority Interactive Tool prints the same
/// thing: they are equal as far as both print them.
#[test]
fn scorecards_and_plans_agree_with_the_tool() {
    let apart = |one: &str, other: &str| {
        let (one, other) = (one.parse::<f64>().ok()?, other.parse::<f64>().ok()?);
        Some((one - other).abs())
    };
    // The tool prints NEET and not known each rounded, and here they are summed.
    let pairs = [
        ("ehc-plans-in-20-weeks", "sen2_mi", ["2016", "2021"], 0.051),
        ("neet-or-not-known-16-17", "neet_la", ["202122", "202425"], 0.151),
    ];
    for (measure, source, years, room) in pairs {
        let mut compared = 0;
        for year in years {
            for place in ["340", "970", "301", "343", "850", "204"] {
                let place = place.parse().expect("a number");
                let tool = |measure: &str| common::cell(measure, "all-pupils", "lait", place, year);
                let own = if measure.starts_with("neet") {
                    let [neet, unknown] = ["neet-16-17", "not-known-16-17"].map(&tool);
                    let sum: Option<f64> = neet
                        .parse::<f64>()
                        .ok()
                        .zip(unknown.parse::<f64>().ok())
                        .map(|(a, b)| a + b);
                    sum.map_or_else(String::new, |sum| format!("{sum:.1}"))
                } else {
                    tool(measure)
                };
                let source = match (source, year) {
                    ("neet_la", "202122") => "neet_la_scorecard-2022",
                    ("neet_la", _) => "neet_la_scorecard-2025",
                    (source, _) => source,
                };
                let theirs = common::cell(measure, "all-pupils", source, place, year);
                let Some(apart) = apart(&own, &theirs) else { continue };
                assert!(apart < room, "{measure} {place} {year}: {own} and {theirs}");
                compared += 1;
            }
        }
        assert!(compared >= 8, "{measure}: {compared}");
    }
}

#[test]
fn grades_in_data_are_those_of_the_workbook() {
    let Some(folder) = published("ofsted") else { return };
    let file = "ofsted/england_ofsted-schools_2016_17.xlsx";
    let bytes = fs::read(folder.join(file)).expect("the workbook");
    let reading = inspections::read(file, &bytes);
    assert!(reading.problems.is_empty(), "{:?}", &reading.problems[..1]);
    assert_eq!(reading.rows.len(), 21_739);
    let graded = |grade| reading.rows.iter().filter(|row| row.grade == grade).count();
    assert_eq!(Grade::ALL.map(graded), [4_498, 14_114, 2_338, 789]);
    // The third party's table of every grade that each school ever had begins with the latest.
    let table = fs::read_to_string(folder.join("ofsted/ofsted_ratings_2018.csv")).expect("a table");
    let mut second = BTreeMap::new();
    for line in table.lines().skip(1) {
        let mut cells = line.split(',');
        let (Some(urn), Some(word), Some(day)) = (cells.next(), cells.next(), cells.next()) else {
            continue;
        };
        let latest = second.entry(urn.to_owned()).or_insert((String::new(), String::new()));
        if *day > *latest.0 {
            *latest = (day.to_owned(), word.to_owned());
        }
    }
    let (mut same, mut other) = (0, 0);
    for row in &reading.rows {
        if let Some((day, word)) = second.get(&row.urn.0.to_string())
            && *day == row.inspected.replace('-', "")
        {
            if word.eq_ignore_ascii_case(row.grade.title()) { same += 1 } else { other += 1 }
        }
    }
    println!("{same} grades as in the second table, {other} not");
    assert!(same > 100 && other * 100 < same, "{same} {other}");
}
