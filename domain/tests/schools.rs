//! `/schools` and the pages of single schools, over the starting figures.
#![expect(clippy::expect_used, reason = "a test stops at what cannot happen")]

mod common;

use common::world;
use domain::explorer::plain_text;
use domain::period::{Year, YearKind};
use domain::place::PlaceId;
use domain::schools::page::{SchoolPage, SchoolsPage};
use domain::schools::{List, list, school};

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
