//! Each reader over a tiny file in the published layout: what it reads and what it says.

mod common;

use std::collections::BTreeMap;

use common::{fixture, says, year};
use domain::place::PlaceId;
use import::performance::{self, Figure, Layout};
use import::register::{self, Direction, Phase};
use import::{Observation, Reading, Severity, YearType, lait, lait_dictionary, social_care};

fn wanted() -> BTreeMap<String, YearType> {
    let academic = ["Maths_Progress", "Checks_All", "Checks_FSM", "LAC_Fixed_ Ex", "All_ FixedEx"];
    let academic = academic.map(|code| (code.to_owned(), YearType::Academic));
    let financial = [("Participation".to_owned(), YearType::Financial)];
    academic.into_iter().chain(financial).collect()
}

/// No column of a printed interval.
const NONE: [&str; 2] = ["", ""];

fn find<'a>(rows: &'a [Observation], code: &str, place: u32, start: u16) -> &'a Observation {
    let meant = |row: &&Observation| {
        row.code == code && row.place == PlaceId(place) && row.year == year(start)
    };
    rows.iter().find(meant).unwrap_or_else(|| panic!("{code} of {place} in {start}"))
}

fn destinations(file: &str) -> Reading<Observation> {
    let figure = |code, cohort, count, start| Figure {
        code,
        cohort,
        count,
        interval: NONE,
        year: year(start),
    };
    let figures = [
        figure("OVERALL_DESTPER_DIS", "COHORT_DIS", "OVERALL_DEST_DIS", 2022),
        figure("OVERALL_DESTPER_DIS_22", "COHORT_DIS_22", "", 2021),
    ];
    performance::read(file, &fixture(file), Layout::Destinations, &figures)
}

#[test]
fn lait_reads_the_wanted_series_and_their_areas() {
    let (reading, areas) = lait::read("lait.csv", &fixture("lait.csv"), &wanted());
    assert!(reading.problems.is_empty(), "{:?}", reading.problems);
    assert_eq!(reading.rows.len(), 9);
    assert_eq!(find(&reading.rows, "Maths_Progress", 340, 2018).value, "7.0000000000000007E-2");
    assert_eq!(find(&reading.rows, "Maths_Progress", 340, 2019).value, "-");
    assert_eq!(find(&reading.rows, "Maths_Progress", 987, 2018).value, "0");
    assert_eq!(find(&reading.rows, "Participation", 343, 2017).value, "84.375");
    let names: Vec<_> = areas.iter().map(|area| area.name.as_str()).collect();
    assert_eq!(names, ["Knowsley", "Sefton", "Kingston Upon Hull, City of", "London (Inner)"]);
}

#[test]
fn lait_says_what_it_leaves_out() {
    let (reading, _) = lait::read("faulty.csv", &fixture("lait_faulty.csv"), &wanted());
    assert_eq!(reading.rows.len(), 1);
    says(&reading.problems, "faulty.csv, row 2, column Years: “2014-16” is not a single year");
    says(&reading.problems, "row 3, column Years: “0” is not a single year");
    says(
        &reading.problems,
        "row 4, column Values: “about 3” is neither a number nor a known symbol",
    );
    says(&reading.problems, "row 5, column LA Number: “Atlantis” is not an area’s number");
    says(&reading.problems, "row 6, column LA Number: “” is not an area’s number");
    says(&reading.problems, "row 8, column Years: this series has a figure for this area");
    assert_eq!(reading.problems.len(), 6);
}

#[test]
fn the_lait_dictionary_settles_what_a_label_means() {
    let reading = lait_dictionary::read("d.csv", &fixture("lait_dictionary.csv"));
    let [participation, absence] = &reading.rows[..] else { panic!("{:?}", reading.rows) };
    assert_eq!(participation.year_type, YearType::Financial);
    assert_eq!((absence.places, absence.next_update.as_str()), (2, "2027-04"));
    says(&reading.problems, "row 6, column Year_Type: “Annual (end of Sept)” is no kind of year");
}

#[test]
fn a_series_with_two_kinds_of_year_keeps_its_first_row() {
    let table = "Measure_short,Year_Type,dps,Next Update\n\
        Level_3,Academic Year,1,46113\nLevel_3,Financial Year,3,46478\n";
    let reading = lait_dictionary::read("d.csv", table.as_bytes());
    let [series] = &reading.rows[..] else { panic!("{:?}", reading.rows) };
    assert_eq!(series.year_type, YearType::Academic);
    assert_eq!((series.places, series.next_update.as_str()), (1, "2026-04"));
    let [problem] = &reading.problems[..] else { panic!("{:?}", reading.problems) };
    assert_eq!((problem.severity, problem.row), (Severity::LeftOut, Some(3)));
    says(&reading.problems, "different kinds of year; the row was left out");
}

#[test]
fn destinations_keep_what_is_printed_and_the_pupil_numbers() {
    let reading = destinations("destinations.csv");
    assert!(reading.problems.is_empty(), "{:?}", reading.problems);
    let cell = |code, place, start| find(&reading.rows, code, place, start).cell();
    assert_eq!(cell("OVERALL_DESTPER_DIS", 140_001, 2022), "73% 67/92");
    assert_eq!(cell("OVERALL_DESTPER_DIS_22", 140_001, 2021), "69% ?/91");
    assert_eq!(cell("OVERALL_DESTPER_DIS", 104_495, 2022), "SUPP");
    assert_eq!(cell("OVERALL_DESTPER_DIS_22", 104_495, 2021), "SUPP ?/6");
    assert_eq!(cell("OVERALL_DESTPER_DIS", 150_000, 2022), "0.001 10/10");
    assert_eq!(cell("OVERALL_DESTPER_DIS_22", 150_000, 2021), "NA");
    assert_eq!(cell("OVERALL_DESTPER_DIS_22", 340, 2021), "100%");
    assert_eq!(cell("OVERALL_DESTPER_DIS", 970, 2022), "83% 132612/159566");
}

/// What no source should print, but a file can hold: no number, more pupils than there are, a year
/// of another kind.
#[test]
fn figures_that_cannot_be_are_left_out_and_said() {
    let head = "Short Desc,Data item,Years,LA and Regions,Values,LA Number,Region\n";
    for value in ["NaN", "Infinity", "-inf", "1e999", "12,5"] {
        let text = format!("{head}Level_3,L,2025,Knowsley,\"{value}\",340.0,North West\n");
        let wanted = BTreeMap::from([("Level_3".to_owned(), YearType::Academic)]);
        let (reading, _) = lait::read("l.csv", text.as_bytes(), &wanted);
        assert!(reading.rows.is_empty(), "{value}: {:?}", reading.rows);
        says(&reading.problems, "is neither a number nor a known symbol");
    }
    let text = format!("{head}Level_3,L,2023-25,Knowsley,50,340.0,North West\n");
    let wanted = BTreeMap::from([("Level_3".to_owned(), YearType::Academic)]);
    let (reading, _) = lait::read("l.csv", text.as_bytes(), &wanted);
    assert!(reading.rows.is_empty());
    says(&reading.problems, "“2023-25” is not a single year");

    let text = String::from_utf8(fixture("destinations.csv")).expect("UTF-8");
    let faulty = text.replacen(",67,", ",97,", 1);
    assert_ne!(text, faulty);
    let figures = [Figure {
        code: "OVERALL_DESTPER_DIS",
        cohort: "COHORT_DIS",
        count: "OVERALL_DEST_DIS",
        interval: NONE,
        year: year(2022),
    }];
    let reading = performance::read("d.csv", faulty.as_bytes(), Layout::Destinations, &figures);
    says(&reading.problems, "more pupils reached it than there are");
}

#[test]
fn tables_say_which_cell_is_wrong() {
    let figures = [Figure {
        code: "OVERALL_DESTPER",
        cohort: "COHORT",
        count: "",
        interval: NONE,
        year: year(2022),
    }];
    let bytes = fixture("destinations_faulty.csv");
    let reading = performance::read("f.csv", &bytes, Layout::Destinations, &figures);
    assert_eq!(reading.rows.len(), 1);
    says(&reading.problems, "f.csv, row 2, column OVERALL_DESTPER: “most” is neither a number");
    says(&reading.problems, "row 3, column RECTYPE: “9” is no kind of row that this table has");
    says(&reading.problems, "row 4, column URN: “shut” is not a school’s number of six digits");
    says(&reading.problems, "row 5, column LEA: “” is not an authority’s number of three digits");
    let schools = register::read_performance("f.csv", &bytes, Layout::Destinations);
    says(&schools.problems, "row 6, column NFTYPE: “ZZ” is no type of school that we know");
}

/// A table of so many authorities, with these numbers of pupils for each, and England.
fn authorities(count: usize, numbers: impl Fn(usize) -> (u32, u32)) -> Vec<Observation> {
    let text = fixture("destinations.csv");
    let head = String::from_utf8_lossy(&text).lines().take(1).collect::<String>();
    let authority = |at: usize| {
        let (cohort, count) = numbers(at);
        format!("LA,{},,,,,,1132,928,82%,{cohort},{count},74%,SN,100%", 301 + at)
    };
    let england = "NAT,,,,,,,1132,928,82%,560,415,74%,SN,100%".to_owned();
    let lines = [head].into_iter().chain((0..count).map(authority)).chain([england]);
    let table = lines.collect::<Vec<_>>().join("\n") + "\n";
    let figure = Figure {
        code: "OVERALL_DESTPER_DIS",
        cohort: "COHORT_DIS",
        count: "OVERALL_DEST_DIS",
        interval: NONE,
        year: year(2022),
    };
    performance::read("r.csv", table.as_bytes(), Layout::Destinations, &[figure]).rows
}

#[test]
fn numbers_that_a_table_rounds_are_marked() {
    let marked = |rows: &[Observation]| rows.iter().filter(|row| row.numbers.unit == 5).count();
    // Every authority's end in 0 or 5: rounded. England's are its own.
    let rounded = authorities(10, |at| (560 + 5 * u32::try_from(at).expect("few"), 415));
    assert_eq!((rounded.len(), marked(&rounded)), (11, 10));
    assert_eq!(rounded[1].cell(), "74% 415/565~5");
    assert_eq!(rounded[10].cell(), "74% 415/560");
    // One that does not, and too few to tell.
    let exact = authorities(10, |at| if at == 3 { (561, 415) } else { (565, 415) });
    assert_eq!(marked(&exact), 0);
    assert_eq!(marked(&authorities(9, |_| (565, 415))), 0);
}

#[test]
fn a_missing_column_is_named() {
    let figures = [Figure {
        code: "OVERALL_DESTPER_NONDIS",
        cohort: "",
        count: "",
        interval: NONE,
        year: year(2022),
    }];
    let bytes = fixture("destinations.csv");
    let reading = performance::read("f.csv", &bytes, Layout::Destinations, &figures);
    assert!(reading.is_refused());
    says(&reading.problems, "f.csv: the column OVERALL_DESTPER_NONDIS is missing from the header");
}

#[test]
fn key_stage_2_keeps_schools_whose_rows_are_cut_short() {
    let all =
        Figure { code: "PTRWM_EXP", cohort: "TELIG", count: "", interval: NONE, year: year(2018) };
    let group = Figure { code: "PTRWM_EXP_FSM6CLA1A", cohort: "TFSM6CLA1A", ..all };
    let bytes = fixture("key_stage_2.csv");
    let reading = performance::read("k.csv", &bytes, Layout::KeyStage2, &[all, group]);
    let cell = |code, place| find(&reading.rows, code, place, 2018).cell();
    assert_eq!(cell("PTRWM_EXP", 115_851), "70% ?/60");
    assert_eq!(cell("PTRWM_EXP_FSM6CLA1A", 115_852), "z ?/0");
    assert_eq!(cell("PTRWM_EXP_FSM6CLA1A", 115_853), "SUPP ?/4");
    assert_eq!(cell("PTRWM_EXP", 116_611), "");
    assert_eq!(cell("PTRWM_EXP", 140_690), "");
    assert_eq!(cell("PTRWM_EXP", 850), "68% ?/15000");
    assert_eq!(cell("PTRWM_EXP", 970), "65% ?/645000");
    says(&reading.problems, "k.csv, row 6: the row ends after 7 of 14 columns");
    assert_eq!(reading.problems.len(), 1);
    assert_eq!(reading.problems[0].severity, Severity::Note);
}

#[test]
fn social_care_tells_the_groups_apart() {
    let figure = |group| social_care::Figure {
        group,
        code: "pt_rwm_met_expected_standard",
        cohort: "t_rwm_eligible_pupils",
        count: "t_rwm_met_expected_standard",
    };
    let bytes = fixture("social_care.csv");
    let reading = social_care::read("s.csv", &bytes, &[figure("cla"), figure("cin")]);
    let cells: Vec<_> = reading
        .rows
        .iter()
        .map(|row| (row.group, row.observation.place.0, row.observation.cell()))
        .collect();
    let cell = |group, place, text: &str| (group, place, text.to_owned());
    assert_eq!(
        cells,
        [
            cell("cla", 340, "50 8/16"),
            cell("cla", 340, "c ?/10"),
            cell("cin", 340, "26 11/43"),
            cell("cla", 987, "40 40/100"),
            cell("cla", 970, "35 1070/3090"),
            cell("cla", 970, "x"),
        ]
    );
    says(&reading.problems, "row 8, column social_care_group: “Some other group” is not a group");
    says(&reading.problems, "row 9, column time_period: “2025” is not a school year");
    says(&reading.problems, "row 10, column geographic_level: “Ward” is not a level that we know");
    says(
        &reading.problems,
        "row 11, column region_name: “Middle Earth” is not a place that we know",
    );
    says(&reading.problems, "row 12, column pt_rwm_met_expected_standard: “many” is neither");
}

#[test]
fn neighbours_are_ten_or_none() {
    let reading = import::read_neighbours("n.csv", &fixture("neighbours.csv"));
    let [knowsley] = &reading.rows[..] else { panic!("{:?}", reading.rows) };
    assert_eq!(knowsley.authority, PlaceId(340));
    assert_eq!(knowsley.nearest.first(), Some(&PlaceId(342)));
    assert_eq!(knowsley.nearest.len(), 10);
    says(&reading.problems, "n.csv, row 3, column SN1: “-” is not an authority’s number");
}

#[test]
fn authorities_come_with_their_dates() {
    let reading = register::read_authorities("las.csv", &fixture("authorities.csv"));
    let rows: Vec<_> = reading.rows.iter().map(|row| (row.id.0, row.closed.as_str())).collect();
    assert_eq!(rows, [(929, "2013-03-31"), (929, ""), (835, "2019-03-31")]);
    says(&reading.problems, "row 5, column old_la_code: “940 / 941” is not the number of one");
    says(&reading.problems, "row 6, column old_la_code: “x” is not the number of one");
    says(&reading.problems, "row 7, column date_of_operation: “2009-01-01” is not a date");
}

#[test]
fn links_say_which_school_came_first() {
    let reading = register::read_links("links.csv", &fixture("links.csv"));
    let [first, second, merged, undated] = &reading.rows[..] else { panic!("{:?}", reading.rows) };
    assert_eq!((first.direction, first.date.as_str()), (Direction::Predecessor, "2013-08-07"));
    assert_eq!(first.other_name, "Kirkby Café School");
    assert_eq!((second.direction, second.merged), (Direction::Successor, false));
    assert!(merged.merged && undated.date.is_empty());
    says(&reading.problems, "links.csv: the text is not in UTF-8 and was read as Windows-1252");
    says(&reading.problems, "a link of the kind “Result of Amalgamation” does not say which");
    says(&reading.problems, "row 7, column LinkEstablishedDate: “soon” is not a date");
}

#[test]
fn the_register_files_each_say_their_part() {
    let census = register::read_census("c.csv", &fixture("census.csv"));
    assert_eq!(census.rows[1].phase, Some(Phase::AlternativeProvision));
    assert_eq!(census.rows[1].establishment, "0100");
    says(&census.problems, "c.csv, row 4, column SCHOOLTYPE: “A new sort of school” is no type");
    let coordinates = register::read_coordinates("x.csv", &fixture("coordinates.csv"));
    assert!(coordinates.rows[1].both_ages && !coordinates.rows[0].both_ages);
    let premium = register::read_pupil_premium("p.csv", &fixture("pupil_premium.csv"));
    assert_eq!(premium.rows[1].name, "Meadow, The");
    let gias = register::read_gias("g.csv", &fixture("gias.csv"));
    assert_eq!(gias.rows[0].phase, Some(Phase::Primary));
    let layout = Layout::KeyStage2;
    let table = register::read_performance("k.csv", &fixture("key_stage_2.csv"), layout);
    let phases: Vec<_> = table.rows.iter().filter_map(|fact| fact.phase).collect();
    assert_eq!(phases[..4], [Phase::Primary, Phase::Primary, Phase::Primary, Phase::Special]);
}
