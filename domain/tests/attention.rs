//! Where Knowsley is worse than England and getting worse, over the real figures.

mod common;

use common::world;
use domain::attention::page::AttentionPage;
use domain::attention::{Attention, Looked, Trend, View, attention, attention_csv, attention_page};
use domain::explorer::page::Run;
use domain::gap::{Than, gap};
use domain::place::PlaceId;

fn view(query: &str) -> (View, Vec<String>) {
    View::read(world(), query).unwrap_or_else(|error| panic!("{query}: {error:?}"))
}

fn found(query: &str) -> Attention<'static> {
    let view = view(query).0;
    attention(world(), view.area).narrowed(world(), &view)
}

fn page(query: &str) -> AttentionPage {
    let (view, notes) = view(query);
    attention_page(world(), &view, notes, "2026-11")
}

fn name(looked: &Looked<'_>) -> String {
    let atlas = &world().atlas;
    format!("{} {}", atlas.measure(looked.ask.measure).id, atlas.group(looked.ask.group).id)
}

fn names<'a>(found: &'a Attention<'a>, wanted: impl Fn(&'a Looked<'a>) -> bool) -> Vec<String> {
    found.looked.iter().filter(|looked| wanted(looked)).map(name).collect()
}

#[test]
fn knowsley() {
    let found = found("area=knowsley");
    let flagged = [
        "phonics-year-1 ehcp",
        "ks2-maths-expected cin",
        "ks4-progress-8 fsm",
        "ks4-progress-8 disadvantaged",
        "ks4-destinations sen-support",
        "ks4-destinations ehcp",
        "ks4-destinations all-sen",
        "participation-16-17 all-sen",
        "level-2-at-19 sen-support",
        "level-2-at-19 ehcp",
        "level-2-english-maths-at-19 sen-support",
        "absence-unauthorised cin",
        "suspended-pupils cla",
    ];
    assert_eq!(names(&found, Looked::is_flagged), flagged);
    let near = ["phonics-year-1 fsm", "absence-overall cin"];
    assert_eq!(names(&found, Looked::is_near), near);
    let counts = Than::ALL.map(|england| Than::ALL.map(|before| found.count(england, before)));
    assert_eq!(counts, [[13, 4, 1], [2, 0, 3], [10, 4, 35]]);
    let with_trend = |looked: &Looked<'_>| looked.is_flagged() && looked.trend == Trend::Widening;
    assert_eq!(names(&found, with_trend), ["ks4-destinations sen-support"]);
    let lower =
        found.looked.iter().filter(|l| l.is_better() && l.is_lower_than_in_england(world()));
    assert_eq!(lower.count(), 17);
    assert_eq!((found.pairs(), found.small.len(), found.not_looked.len()), (92, 5, 15));
    assert!((21.5..22.5).contains(&found.by_chance()), "{}", found.by_chance());
}

#[test]
fn the_answer_of_knowsley() {
    let page = page("area=knowsley");
    assert_eq!(
        page.description,
        "13 of 72 gaps are wider than England’s and widened in a year. One has a trend behind it: a sustained destination after age 16, pupils with SEN support, 17.0\u{a0}points behind in 2022/23."
    );
    let groups: Vec<&str> = page.worse.groups.iter().map(|group| group.title.as_str()).collect();
    let expected = [
        "Free school meals and disadvantage: 2 of 13",
        "Pupils with special educational needs: 8 of 13",
        "Children known to social care: 3 of 13",
    ];
    assert_eq!(groups, expected);
    let row = |title: &str| {
        let rows = page.worse.groups.iter().flat_map(|group| &group.rows);
        let text = |run: &Run| match run {
            Run::Plain(text) | Run::Strong(text) | Run::Gap(text) => text.clone(),
        };
        let mut rows = rows.filter(|row| row.title == title);
        rows.next().map(|row| row.sentence.iter().map(text).collect::<String>() + " " + &row.trend)
    };
    let cases = [
        (
            "Staying on after 16: SEN support",
            "Pupils with SEN support 69.4%, pupils with no special educational needs 86.4%: 17.0\u{a0}points behind. They rose 0.7 in a year, the others 2.7. Five-year trend: widening; 9.6 in 2018/19",
        ),
        (
            "Staying on after 16: EHC plan",
            "Pupils with an education, health and care plan 72.1%, pupils with no special educational needs 86.4%: 14.3\u{a0}points behind. They fell 16.1 in a year, from 4.5\u{a0}points ahead; the others rose 2.7. No five-year trend",
        ),
        (
            "Unauthorised absence: Children in need",
            "Children in need 12.1%, all pupils 4.6%: 7.5\u{a0}points more. They rose 1.6 in a year, all pupils fell 0.2. Four years in a row can be compared: too few for a five-year trend",
        ),
    ];
    for (title, sentence) in cases {
        let said = row(title);
        assert!(said.as_deref().is_some_and(|said| said.starts_with(sentence)), "{said:?}");
    }
}

#[test]
fn filters_narrow_the_list() {
    let of_group = found("area=knowsley&group=ehcp");
    assert_eq!(names(&of_group, Looked::is_flagged).len(), 3);
    let of_two = found("area=knowsley&group=ehcp&group=fsm");
    assert_eq!(names(&of_two, Looked::is_flagged).len(), 4);
    assert_eq!(names(&found("area=knowsley&phase=absence"), Looked::is_flagged).len(), 1);
    assert_eq!(names(&found("area=knowsley&priority=2"), Looked::is_flagged).len(), 9);
    let page = page("area=knowsley&group=ehcp");
    assert!(page.description.starts_with("3 of "), "{}", page.description);
    // A count is what choosing the option would leave.
    for option in page.filters.groups.iter().filter(|option| option.count > Some(0)) {
        let chosen = found(&format!("area=knowsley&group={}", option.value));
        assert_eq!(Some(names(&chosen, Looked::is_flagged).len()), option.count, "{option:?}");
    }
}

#[test]
fn what_is_not_understood_is_said() {
    let (view, notes) = view("area=knowsley&group=<b>&phase=nothing&priority=9&priority=2");
    assert!(view.is_whole());
    assert_eq!(notes.len(), 3, "{notes:?}");
    assert!(View::read(world(), "area=atlantis").is_err());
}

/// Every area has a page whose words are whole, whatever it lacks.
#[test]
fn every_area() {
    for area in &world().atlas.areas {
        let page = page(&format!("area={}", area.slug));
        let text = format!("{page:?}");
        assert!(!text.contains("NaN") && !text.contains("inf,"), "{}", area.slug);
        assert!(!page.description.is_empty(), "{}", area.slug);
        for row in page.worse.groups.iter().flat_map(|group| &group.rows) {
            assert!(row.bars.iter().all(|bar| !bar.gap.is_empty()), "{}: {row:?}", area.slug);
        }
    }
}

#[test]
fn england_is_compared_with_nothing() {
    let page = page("area=england");
    assert!(page.description.contains("choose a council or a region"), "{}", page.description);
    assert_eq!((page.csv_rows, page.caveat.as_str(), page.trend), (0, "", None));
}

#[test]
fn the_file_has_a_row_for_every_pair() {
    let found = found("area=knowsley");
    let text = attention_csv(world(), &found);
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let rows: Vec<csv::StringRecord> = reader.records().filter_map(Result::ok).collect();
    assert_eq!(rows.len(), found.pairs());
    let listed = |word: &str| rows.iter().filter(|row| &row[14] == word).count();
    assert_eq!(["worse", "better", "few-children", "not-looked-at"].map(listed), [13, 35, 5, 15]);
    // Of a handful of children no direction is given, here either.
    let few = rows.iter().filter(|row| &row[14] == "few-children");
    assert!(few.clone().all(|row| row[11].is_empty() && row[13].is_empty()));
}

/// The years that a gap's trend goes by have the numbers of the gaps themselves.
#[test]
fn runs_are_of_gaps() {
    for place in [340, 342, 886, 850] {
        let found = attention(world(), PlaceId(place));
        assert!(
            found.looked.len() > 10 && found.looked.iter().all(|looked| !looked.run.is_empty())
        );
        for looked in &found.looked {
            for (year, number) in &looked.run {
                let whole = gap(world(), &looked.ask, PlaceId(place), *year).value.number();
                assert_eq!(
                    whole.map(domain::number::Exact::to_f64),
                    Some(*number),
                    "{}",
                    name(looked)
                );
            }
        }
    }
}
