//! What holds of every gap, whatever the figures: on a small world of its own.
#![expect(clippy::unwrap_used, reason = "a test stops at what cannot happen")]

use domain::atlas::{Atlas, AtlasText};
use domain::explorer::page::{ExplorerPage, GapRow};
use domain::explorer::{explore, resolve};
use domain::figures::Figures;
use domain::gap::{Basis, Elsewhere, Gap, NoInterval, Question, Said, gap};
use domain::group::GroupIndex;
use domain::measure::MeasureIndex;
use domain::period::Year;
use domain::place::PlaceId;
use domain::stats::Confidence;
use domain::world::World;
use proptest::prelude::*;

const MEASURES: &str = "\
id\ttitle\tshort\tphrase\taxis\tphase\tkind\tunit\tplaces\tpolarity\tyear_kind\tdefinition\tnext_data\tnote
up\tUp\tUp\tup\tPercent\tks2\tproportion\t%\t1\thigh\tacademic\tD\t\t
down\tDown\tDown\tdown\tPercent\tks2\tsession-rate\t%\t1\tlow\tacademic\tD\t\t
";
const GROUPS: &str = "\
id\ttitle\tshort\tfull\tplain\tmark\tpartition\trank\tdefinition
fsm\tMeals\tFSM\t{place}’s pupils with meals\tpupils with meals\tFSM\tfsm\t1\tD
not-fsm\tOthers\tothers\t{place}’s others\tothers\tothers\tfsm\t2\tD
";
const PAIRS: &str = "\
measure\tgroup\tcomparison\trelation\tnote
up\tfsm\tnot-fsm\tcomplement\t
up\tnot-fsm\tfsm\tcomplement\t
down\tfsm\tnot-fsm\tcomplement\t
down\tnot-fsm\tfsm\tcomplement\t
";
const SERIES: &str = "\
measure\tgroup\tlevel\tsource\tcode\tyear
up\tfsm\tarea\ts-2026\tA\t
up\tnot-fsm\tarea\ts-2026\tB\t
down\tfsm\tarea\ts-2026\tC\t
down\tnot-fsm\tarea\ts-2026\tD\t
";
const AREAS: &str = "\
id\tslug\tlevel\tname\ttitle\tcode\tregion\topened\tclosed\taka
970\tengland\tcountry\tEngland\tEngland\tE92000001\t\t\t\t
340\tknowsley\tauthority\tKnowsley\tKnowsley\tE08000011\t\t\t\t
";

/// A world with the same four cells, this year's and last year's, in both measures.
fn world(cells: [&str; 4]) -> World {
    let sources = "id\tkind\tpublisher\ttitle\trelease\tpublished\tstatus\tfile\tlicence\tnote\n\
        s-2026\tlait\tP\tT\t2026\t\tfinal\tf.csv\tOGL\t\n";
    let atlas = Atlas::read(&AtlasText {
        sources,
        measures: MEASURES,
        groups: GROUPS,
        pairs: PAIRS,
        series: SERIES,
        breaks: "measure\tgroup\tyear\trule\tlabel\tnote\n",
        phases: "id\ttitle\tage\nks2\tKey Stage 2\tage 11\n",
        areas: AREAS,
        labels: "source\tcode\tyear\tlabel\n",
        neighbours: "set\tauthority\n",
    })
    .unwrap();
    let [group_then, group, comparison_then, comparison] = cells;
    let text = format!(
        "group\tsource\tplace\t202324\t202425\n\
        fsm\ts-2026\t340\t{group_then}\t{group}\n\
        not-fsm\ts-2026\t340\t{comparison_then}\t{comparison}\n"
    );
    let mut figures = Figures::empty(&atlas);
    for measure in atlas.measure_indices() {
        figures.read(&atlas, measure, &text).unwrap();
    }
    World { release: "2026".into(), atlas, figures, ..World::default() }.complete()
}

fn gap_of(world: &World, measure: u8, group: u8) -> Gap<'_> {
    let ask = Question::here(world, MeasureIndex(measure), GroupIndex(group)).unwrap();
    gap(world, &ask, PlaceId(340), Year(2024))
}

fn page(world: &World, measure: u8) -> ExplorerPage {
    let measure = &world.atlas.measures[usize::from(measure)].id;
    let query = format!("area=knowsley&measure={measure}&group=fsm&year=2024-25");
    explore(world, &resolve(world, &query).unwrap(), "2026-11")
}

/// A number of at most one decimal, with or without pupils; or a symbol.
fn cell() -> impl Strategy<Value = String> {
    let number = (0_u32..=1000).prop_map(|tenths| format!("{}.{}", tenths / 10, tenths % 10));
    let whole = (0_u32..=100).prop_map(|number| number.to_string());
    let counted = (0_u32..=300, 1_u32..=300).prop_map(|(count, cohort)| {
        let count = count.min(cohort);
        format!("{}% {count}/{cohort}", (200 * count + cohort) / (2 * cohort))
    });
    let symbol = prop::sample::select(vec!["-", "c", "x", "z", "u", "low", "SUPP", "NE", "c ?/4"]);
    prop_oneof![3 => number, 3 => whole, 3 => counted, 2 => symbol.prop_map(str::to_owned)]
}

fn is_blank(cell: &str) -> bool {
    !cell.starts_with(|first: char| first.is_ascii_digit())
}

/// The words for a gap of this sign, and no others.
fn check_words(said: &str, sign: i64) {
    let (behind, ahead) = (said.contains("behind"), said.contains("ahead"));
    assert_eq!((behind, ahead), (sign > 0, sign < 0), "{sign}: {said}");
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 200,
        rng_seed: proptest::test_runner::RngSeed::Fixed(340),
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn sign_and_words_agree(cells in [cell(), cell(), cell(), cell()]) {
        let world = world(cells.each_ref().map(String::as_str));
        for measure in [0, 1] {
            let gap = gap_of(&world, measure, 0);
            let page = page(&world, measure);
            let row = &page.places[0].sections[0].rows[0];
            let sign = gap.shown().map_or(0, |shown| shown.units.signum());
            let moved = page.description.contains("They went from");
            if gap.small {
                check_words(&page.description, 0);
                prop_assert!(["", GapRow::TOO_FEW].contains(&row.change.as_str()), "{}", row.change);
            } else if !moved {
                check_words(&page.description, sign);
            }
            if gap.value.number().is_some() && !gap.small {
                check_words(&row.gap_spoken, sign);
            }
            if let Some(value) = gap.value.number() {
                prop_assert!(sign == 0 || sign == value.sign());
            }
        }
        // What is better in one measure is worse in the other.
        let (up, down) = (gap_of(&world, 0, 0).value.number(), gap_of(&world, 1, 0).value.number());
        prop_assert_eq!(up, down.map(domain::number::Exact::negated));
    }

    #[test]
    fn a_gap_has_a_value_only_where_both_sides_have(cells in [cell(), cell(), cell(), cell()]) {
        let world = world(cells.each_ref().map(String::as_str));
        let blank = is_blank(&cells[1]) || is_blank(&cells[3]);
        for measure in [0, 1] {
            let gap = gap_of(&world, measure, 0);
            prop_assert_eq!(gap.value.number().is_none(), blank);
            let row = &page(&world, measure).places[0].sections[0].rows[0].clone();
            prop_assert_eq!(row.gap.is_empty(), blank);
            prop_assert_eq!(row.blank.is_some(), blank);
        }
        let withheld = ["c", "SUPP", "c ?/4"];
        if [&cells[1], &cells[3]].iter().any(|cell| withheld.contains(&cell.as_str())) {
            let suppressed = domain::cell::Value::Blank(domain::blank::Blank::Suppressed);
            prop_assert_eq!(gap_of(&world, 0, 0).value, suppressed);
        }
    }

    #[test]
    fn swapping_the_sides_turns_the_sign(cells in [cell(), cell(), cell(), cell()]) {
        let world = world(cells.each_ref().map(String::as_str));
        for measure in [0, 1] {
            let (one, other) = (gap_of(&world, measure, 0), gap_of(&world, measure, 1));
            let turned = other.value.number().map(domain::number::Exact::negated);
            prop_assert_eq!(one.value.number(), turned);
            let shown = |gap: &Gap<'_>| gap.shown().map(|shown| shown.units);
            prop_assert_eq!(shown(&one), shown(&other).map(|units| -units));
            prop_assert_eq!((one.places, one.small), (other.places, other.small));
        }
    }

    #[test]
    fn a_place_is_level_with_itself(cells in [cell(), cell(), cell(), cell()]) {
        let world = world(cells.each_ref().map(String::as_str));
        let ask = Question::here(&world, MeasureIndex(0), GroupIndex(0)).unwrap();
        let ask = ask.on(Basis::SameGroup, Elsewhere::Place(PlaceId(340)));
        let found = gap(&world, &ask, PlaceId(340), Year(2024)).value.number();
        prop_assert!(found.is_none_or(|gap| gap.sign() == 0));
        prop_assert_eq!(found.is_none(), is_blank(&cells[1]));
    }
}

/// Numbers that no source prints, but that a file can hold.
#[test]
fn a_gap_too_large_to_hold_is_blank() {
    let (low, high) = ("-9000000000000000000", "9000000000000000000");
    let world = world([low, low, high, high]);
    for measure in [0, 1] {
        let gap = gap_of(&world, measure, 0);
        assert!(gap.group.value.number().is_some() && gap.comparison.value.number().is_some());
        let blank = domain::blank::Blank::NotComparable;
        assert_eq!(gap.value, domain::cell::Value::Blank(blank));
    }
}

/// Cohorts of none and of one, all and none of a group, numbers that contradict what is printed.
#[test]
fn figures_at_the_edges() {
    let gap = |group: &'static str, comparison: &'static str| {
        let world = world(["-", group, "-", comparison]);
        let found = gap_of(&world, 0, 0);
        let ask = Question::here(&world, MeasureIndex(0), GroupIndex(0)).unwrap();
        let interval = Said::of(&world, &ask, &found).interval(Confidence::P95);
        let said = page(&world, 0).description.replace('\u{a0}', " ");
        (found.shown().map(domain::number::Rounded::text), found.small, interval, said)
    };
    // Nobody in the group: blank, with its reason.
    let (shown, _, interval, said) = gap("z ?/0", "70% 70/100");
    assert_eq!((shown, interval), (None, Err(NoInterval::Blank)));
    assert!(said.contains("There are no"), "{said}");
    // One child: shown apart, without a direction.
    let (shown, small, _, said) = gap("100% 1/1", "70% 70/100");
    assert_eq!((shown.as_deref(), small), (Some("−30.0"), true));
    assert!(said.contains("from too few children to say more"), "{said}");
    // All and none: an interval with a width that holds the estimate and stays on the scale.
    for (group, comparison, estimate) in [
        ("0% 0/31", "100% 41/41", 100.0),
        ("100% 31/31", "100% 41/41", 0.0),
        ("0% 0/31", "0% 0/41", 0.0),
    ] {
        let Ok(interval) = gap(group, comparison).2 else { panic!("{group}, {comparison}") };
        assert!(interval.lower < interval.upper && interval.upper <= 100.0, "{interval:?}");
        assert!(interval.lower <= estimate && estimate <= interval.upper, "{interval:?}");
    }
    // Numbers that cannot give the percentage beside them: the percentage counts, and no interval.
    let (shown, _, interval, _) = gap("90% 10/100", "95% 95/100");
    assert_eq!((shown.as_deref(), interval), (Some("5"), Err(NoInterval::Contradiction)));
    // Rounded numbers: the percentage counts, whatever they would give, and no interval.
    let (shown, small, interval, said) = gap("74% 415/565~5", "90% 450/500~5");
    assert_eq!((shown.as_deref(), interval), (Some("16"), Err(NoInterval::RoundedNumbers)));
    assert!(!small && said.contains("16 points behind"), "{said}");
    // What is rounded to twenty may be eighteen.
    assert!(gap("60% 10/20~5", "90% 450/500~5").1 && !gap("60% 15/25~5", "90% 450/500~5").1);
    // More pupils than there are: the file is refused.
    let source = domain::cell::SourceIndex::at(0).unwrap();
    assert_eq!(domain::cell::Cell::parse("200% 20/10", source), Err("200% 20/10".to_owned()));
    for text in ["NaN", "inf", "-inf", "1e999", "٣"] {
        assert!(domain::cell::Cell::parse(text, source).is_err(), "{text}");
    }
}
