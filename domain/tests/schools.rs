//! `/schools` and the pages of single schools, over the starting figures.
#![expect(clippy::expect_used, reason = "a test stops at what cannot happen")]

mod common;

use common::world;
use domain::explorer::plain_text;
use domain::period::{Year, YearKind};
use domain::place::PlaceId;
use domain::schools::csv::{school_csv, schools_csv};
use domain::schools::page::{Drawn, SchoolPage, SchoolsPage, SheetPage};
use domain::schools::{List, list, school, sheet};

const TODAY: &str = "2026-11";

fn listed(query: &str) -> SchoolsPage {
    match list(world(), query) {
        Ok(List::Schools(_, page)) => *page,
        Ok(List::Wide(area, _)) => panic!("{} is no authority", area.name),
        Err(unknown) => panic!("{unknown:?}"),
    }
}

fn page_of(urn: u32) -> SchoolPage {
    let found = world().schools.school(PlaceId(urn)).expect("a school");
    school(world(), found, TODAY)
}

#[test]
fn knowsley_from_a_to_z() {
    let page = listed("area=knowsley");
    assert_eq!(page.heading, "62 schools, A to Z");
    assert_eq!(page.kicker, "Schools in Knowsley, census of 2024/25");
    assert_eq!(
        plain_text(&page.answer),
        "Find any of Knowsley’s 62 schools. For 9 of them a gap is published: how many pupils stay on after 16."
    );
    assert!(
        page.caveat.starts_with("In 3 of the 9 a group has fewer than 20 pupils"),
        "{}",
        page.caveat
    );
    let phases: Vec<_> = page.phases.iter().map(|of| (of.label.as_str(), of.count)).collect();
    let wanted = [
        ("All", 62),
        ("Primary", 50),
        ("Secondary", 6),
        ("Special", 4),
        ("Alternative provision", 1),
        ("Independent", 1),
    ];
    assert_eq!(phases, wanted);
    let names: Vec<String> = page.rows.iter().map(|row| row.name.to_lowercase()).collect();
    assert!(names.is_sorted());
    let kirkby = page.rows.iter().find(|row| row.urn == 140_001).expect("Kirkby High");
    assert_eq!(kirkby.pupils, "1,027");
    assert_eq!(plain_text(&kirkby.has), "Gap after 16, results at 16, absence, Ofsted");
    assert_eq!(kirkby.detail, "Secondary, academy. L32\u{a0}9PP. New number in 2013");
    let meadow = page.rows.iter().find(|row| row.urn == 104_418).expect("Meadow Park");
    assert!(
        meadow.detail.ends_with("Not on the map: no place in the files held"),
        "{}",
        meadow.detail
    );
    let map = page.map.expect("a map");
    assert_eq!((map.points.len(), map.land.len()), (61, 1));
    assert!(
        map.points.iter().all(|at| (-2.0..102.0).contains(&at.x) && (-2.0..102.0).contains(&at.y))
    );
    assert!(map.note.contains("Meadow Park School has no place"), "{}", map.note);
}

#[test]
fn found_by_name_postcode_and_number() {
    for (typed, found) in [
        ("kirkby high", 1),
        ("KIRKBY+HIGH", 1),
        ("l32+9pp", 1),
        ("L329PP", 1),
        ("140001", 1),
        ("3404000", 1),
        ("st+anne", 1),
        ("zzzz", 0),
        ("%00%01", 62),
        ("'+or+1=1+--", 0),
    ] {
        let page = listed(&format!("area=knowsley&q={typed}"));
        assert_eq!(page.rows.len(), found, "{typed}");
        assert_eq!(page.none.is_some(), found == 0, "{typed}");
    }
    assert!(listed("area=knowsley&q=l32").rows.len() > 5);
    let long = listed(&format!("area=knowsley&q={}", "a".repeat(5_000)));
    assert_eq!(long.typed.len(), 100);
    let near = listed("area=knowsley&q=kirkbi+hi+school").none.expect("nothing found").1;
    assert!(near.iter().any(|(_, name)| name == "Kirkby High School"), "{near:?}");
}

#[test]
fn choices_narrow_the_list_and_say_how_far() {
    let page = listed("area=knowsley&phase=secondary");
    assert_eq!(page.heading, "6 of 62 schools, A to Z");
    // A list says what its own other choices would give.
    assert_eq!(page.phases[1].count, 50);
    let gaps = page.has.iter().find(|of| of.value == "gap-after-16").expect("a choice");
    assert_eq!(gaps.count, 6);
    assert_eq!(page.href, "/schools?area=knowsley&phase=secondary");
    assert_eq!(page.clear_href, "/schools?area=knowsley");
    let none = listed("area=knowsley&phase=independent&has=absence");
    assert_eq!(
        none.none.expect("nothing").0,
        "No school has all that is chosen. Take one of the choices back."
    );
    let unknown = listed("area=knowsley&phase=nonsense");
    assert_eq!(
        unknown.notes,
        ["There is no phase “nonsense” here. Schools of all phases are listed."]
    );
    assert_eq!(unknown.rows.len(), 62);
    assert_eq!(unknown.href, "/schools?area=knowsley");
}

#[test]
fn a_secondary_school_answers_with_its_gap() {
    let page = page_of(140_001);
    let answer = plain_text(&page.answer);
    assert!(answer.contains("13.5\u{a0}points behind"), "{answer}");
    assert_eq!(
        page.standing,
        "Knowsley’s gap is 16\u{a0}points, England’s gap is 11.1\u{a0}points, in the same year."
    );
    let pupil = page.pupil.expect("numbers of pupils");
    assert_eq!(pupil.heading, "One pupil is worth 1.1\u{a0}points");
    let values: Vec<&str> = pupil.rows.iter().map(|row| row[2].as_str()).collect();
    assert_eq!(values, ["1.1\u{a0}points", "1.5\u{a0}points", "13 more of 92", "16%"]);
    // Of 2020/21 and 2021/22 only whole percentages are printed.
    assert!(pupil.note.contains("not held, or not exactly"), "{}", pupil.note);
    let facts: Vec<_> = page.facts.iter().map(|(_, value)| value.as_str()).take(4).collect();
    assert_eq!(facts, ["1,027", "61.1%", "20.0%", "3.8%"]);
    let strip = |name: &str| page.strips.iter().find(|of| of.name.contains(name)).expect("a strip");
    let said = |name| strip(name).spoken.clone();
    assert_eq!(said("Attainment 8"), "Kirkby High School 33.4, Knowsley 33.8, England 46.7");
    assert_eq!(strip("Progress 8").note, "95% interval −1.02 to −0.62");
    assert!(strip("Progress 8").interval.is_some());
    // Beside secondary schools, not all.
    assert_eq!(
        said("Persistent absence"),
        "Kirkby High School 25.3%, Knowsley 19.9%, England 13.7%"
    );
}

#[test]
fn a_primary_school_a_special_one_and_one_with_almost_nothing() {
    let primary = page_of(104_444);
    assert!(
        plain_text(&primary.answer).contains("reading, writing and maths"),
        "{:?}",
        primary.answer
    );
    assert!(primary.pupil.is_none());
    let years = primary.trend.expect("the years of its results");
    assert!(years.heading.ends_with("year by year, beside England"), "{}", years.heading);
    assert!(primary.trend_source.contains("third party"), "{}", primary.trend_source);
    let few = page_of(104_418);
    assert_eq!(
        plain_text(&few.answer),
        "Meadow Park School has 89 pupils. No result of it is published in the files held."
    );
    assert!(few.strips.is_empty() && few.table.rows.is_empty());
    let old = page_of(104_441);
    assert_eq!(old.after.len(), 1);
    assert!(old.after[0].1.ends_with("149817"), "{:?}", old.after);
}

/// A withheld figure is nowhere worked out: where a side has none, no gap, no worth of a pupil.
#[test]
fn no_school_has_a_gap_of_a_withheld_side() {
    let (mut withheld, mut withheld_years) = (0, 0);
    for area in [340, 342, 850] {
        for found in world().schools.of(PlaceId(area)) {
            let page = school(world(), found, TODAY);
            let text = format!("{:?}", page.table);
            withheld += usize::from(text.contains("withholds it"));
            assert!(page.pupil.is_none() || page.trend.is_some(), "{}", found.name);
            withheld_years += gap_only_of_two_figures(found.urn, &page);
            for strip in &page.strips {
                assert!(strip.marks[0].is_some(), "{}: {strip:?}", found.name);
                let inside = strip.marks.iter().flatten().all(|(x, _)| (-1.0..101.0).contains(x));
                assert!(inside, "{}: {strip:?}", found.name);
            }
        }
    }
    assert!(withheld > 20 && withheld_years > 5, "{withheld}, {withheld_years}");
}

/// The year of the answer is none in which a side of the gap after 16 has no figure; how many such
/// years there are.
fn gap_only_of_two_figures(urn: PlaceId, page: &SchoolPage) -> usize {
    let atlas = &world().atlas;
    let measure = atlas.find_measure("ks4-destinations").expect("a measure");
    let figures = world().figures.of(measure);
    let sides =
        ["disadvantaged", "not-disadvantaged"].map(|id| atlas.find_group(id).expect("a group"));
    let lacks = |year: &&Year| {
        let cells = sides.map(|group| figures.cell(group, urn, **year));
        cells.iter().all(Option::is_some)
            && cells.into_iter().flatten().any(|cell| cell.value.number().is_none())
    };
    let years: Vec<&Year> = figures.years().iter().filter(lacks).collect();
    for year in &years {
        let said = format!("{}, {}", atlas.measure(measure).phrase, year.label(YearKind::Academic));
        assert!(!page.about.to_lowercase().ends_with(&said.to_lowercase()), "{}", page.about);
    }
    years.len()
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
            // The same year and gap as the school's page, of which the test above speaks.
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
    let order: Vec<String> = listed("area=knowsley").rows.into_iter().map(|row| row.name).collect();
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

/// The years under an old number stand left of a break that no line crosses.
#[test]
fn one_school_under_two_numbers_is_one_drawing() {
    let world = world();
    let with_one = world.schools.all().filter(|of| of.predecessors.len() == 1);
    let mut seen = 0;
    for found in with_one.take(3_000) {
        let page = school(world, found, TODAY);
        let Some(trend) = page.trend else { continue };
        let is_new = |(_, name): &&(usize, String)| name.to_lowercase().contains("new number");
        let Some((at, _)) = trend.chart.breaks.iter().find(is_new) else { continue };
        seen += 1;
        let mut sides = [false, false];
        // Without a gap the second line is England’s, which goes on.
        let own = trend.chart.lines.iter().filter(|line| !page.about.is_empty() || line.rank == 1);
        for stretch in own.flat_map(|line| &line.stretches) {
            let left = stretch.iter().filter(|(year, ..)| year < at).count();
            assert!(left == 0 || left == stretch.len(), "{}: a line crosses", found.name);
            sides[usize::from(left == 0)] = true;
        }
        assert_eq!(sides, [true, true], "{}", found.name);
        assert!(trend.chart.years.is_sorted_by_key(|year| year.label.clone()), "{}", found.name);
        assert!(trend.notes.iter().any(|note| note.contains("number before")), "{}", found.name);
        assert!(
            trend.table.rows.iter().any(|row| row.head.contains(", under URN ")),
            "{}",
            found.name
        );
    }
    assert!(seen > 20, "{seen}");
}

/// Results under the number before are drawn left of those under the present one, and alone where
/// there are none; England’s line goes on.
#[test]
fn results_under_the_number_before_are_drawn() {
    let values = |urn: u32| {
        let page = page_of(urn);
        let trend = page.trend.expect("a trend");
        let points = trend.chart.lines[0].stretches.iter().flatten();
        let points =
            points.map(|(year, _, text)| (trend.chart.years[*year].label.clone(), text.clone()));
        (points.collect::<Vec<_>>(), trend.chart.breaks, trend.notes, page.caveat)
    };
    let of = |year: &str, text: &str| (year.to_owned(), text.to_owned());
    let (halsnead, breaks, notes, _) = values(144_105);
    assert_eq!(halsnead, [of("2015/16", "27"), of("2016/17", "45"), of("2017/18", "24")]);
    assert!(breaks.iter().any(|(_, name)| name.ends_with("new number")), "{breaks:?}");
    assert!(notes.iter().any(|note| note.contains("those of URN 104426")), "{notes:?}");
    let (cronton, breaks, notes, caveat) = values(143_456);
    assert_eq!(cronton, [of("2015/16", "67"), of("2016/17", "87"), of("2017/18", "89")]);
    assert!(breaks.iter().all(|(_, name)| !name.contains("number")), "{breaks:?}");
    assert!(notes.iter().any(|note| note.starts_with("All these figures are those of URN 104449")));
    assert!(caveat.contains("the number that it had before"), "{caveat}");
}

/// A number leads to its school however often that changed, also where only the links know it.
#[test]
fn an_old_number_leads_on_over_several_changes() {
    for (old, new) in [(104_483, 140_001), (104_488, 139_614), (104_484, 140_412)] {
        let after = domain::schools::after(world(), PlaceId(old));
        assert_eq!(after.iter().map(|of| of.urn.0).collect::<Vec<_>>(), [new], "{old}");
    }
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
    let page = page_of(104_481);
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

/// A school that took another in kept its number; nothing of it starts again.
#[test]
fn taking_another_school_in_is_no_new_number() {
    let page = page_of(104_495);
    assert_eq!(page.history.len(), 1, "{:?}", page.history);
    assert_eq!(page.history[0].1, "Took in URN 104497. No figure of it is held.");
    // Of a higher number though it was there before the other closed.
    let buttsbury = page_of(136_734).history;
    assert!(buttsbury.iter().any(|row| row.1.starts_with("Took in ")), "{buttsbury:?}");
    // The file of a year has a school under the number that it had when the year began.
    let late = page_of(143_456);
    assert!(
        late.history[0].1.ends_with(
            "The files held still print results of 2016/17 and 2017/18 under this number."
        ),
        "{:?}",
        late.history
    );
    // Absence is counted term by term, and no result.
    assert!(!format!("{:?}", page_of(146_848).history).contains("still print"));
    let renewed = page_of(140_001);
    assert!(renewed.history.iter().any(|row| row.1.ends_with("Lines start again here.")));
}

/// The higher standard is held for each subject alone.
#[test]
fn the_higher_standard_in_each_subject() {
    let query = "area=knowsley&measure=ks2-maths-higher&group=all-pupils&year=201718&school=104420";
    let resolved = domain::explorer::resolve(world(), query).expect("a view");
    let answer = plain_text(&domain::explorer::explore(world(), &resolved, TODAY).answer);
    assert!(answer.contains("the higher standard in maths at age 11, 2017/18"), "{answer}");
}
