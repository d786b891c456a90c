//! Is the strategy working: statuses over the real figures, and what the pages say of them.

#![expect(clippy::expect_used, reason = "a test stops at what cannot happen")]

mod common;

use std::collections::BTreeMap;

use common::{read, world};
use domain::explorer::plain_text;
use domain::place::{Area, PlaceId};
use domain::progress::{
    document, glance, group, group_names, kpi, kpis, kpis_csv, priority, report, theme, theme_names,
};
use domain::strategy::Status;

const TODAY: &str = "2026-11";

fn area(slug: &str) -> &'static Area {
    world().atlas.find_area(slug).unwrap_or_else(|| panic!("{slug}"))
}

/// Statuses counted: met, within, missed, cannot say.
fn counts(statuses: impl Iterator<Item = Status>) -> [usize; 4] {
    let of = [Status::Met, Status::Within, Status::Missed, Status::CannotSay];
    let mut found = [0; 4];
    for status in statuses {
        let at = of.iter().position(|one| *one == status);
        found[at.unwrap_or_else(|| panic!("{status:?}"))] += 1;
    }
    found
}

#[test]
fn the_strategy_of_knowsley_then_and_now() {
    let strategy = world().strategy_of(PlaceId(340)).expect("a strategy");
    let numeric = strategy.indicators.iter().filter(|of| of.series.is_some());
    let first = |of: &domain::strategy::Indicator| of.targets[0].year;
    let then = numeric.clone().map(|of| of.judge(world(), PlaceId(340), first(of)).status);
    assert_eq!(counts(then), [2, 8, 7, 2]);
    let now = strategy.indicators.iter().map(|of| of.judge_now(world(), PlaceId(340)));
    let now = now.map(|judged| judged.map_or(Status::CannotSay, |judged| judged.status));
    assert_eq!(counts(now), [1, 1, 8, 13]);
    let targets: usize = strategy.indicators.iter().map(|of| of.targets.len()).sum();
    assert_eq!((strategy.indicators.len(), targets), (23, 46));
}

#[test]
fn every_reason_for_which_a_year_is_not_judged_is_said() {
    let strategy = world().strategy_of(PlaceId(340)).expect("a strategy");
    for indicator in &strategy.indicators {
        let page = kpi(world(), area("knowsley"), &indicator.id, TODAY).expect("a page");
        let rows = page.years.iter().filter(|row| row.status.status == Status::CannotSay);
        for row in rows {
            assert!(!row.note.is_empty(), "{} {}", indicator.id, row.year);
            assert!(row.difference.is_empty(), "{} {}", indicator.id, row.year);
        }
    }
}

#[test]
fn the_front_page_says_the_finding() {
    let page = glance(world(), area("knowsley"), TODAY);
    assert_eq!(
        plain_text(&page.answer),
        "Against the strategy’s last targets, Knowsley meets 1 of 23, is within the tolerance on 1 and misses\u{a0}8. Thirteen cannot be judged."
    );
    let matrix: Vec<[usize; 4]> = page.matrix.iter().map(|row| row.counts).collect();
    assert_eq!(matrix, [[0, 1, 3, 12], [1, 0, 5, 1], [0, 0, 0, 0], [1, 1, 8, 13]]);
    let biggest: Vec<&str> =
        page.biggest.sections[0].rows.iter().map(|row| row.gap.as_str()).collect();
    assert_eq!(biggest, ["70", "42", "20"]);
    let late = page.due.iter().filter(|due| due.past).count();
    assert!(late > 0 && late < page.due.len(), "{:?}", page.due);
    // With another day, nothing is late.
    assert!(glance(world(), area("knowsley"), "2026-01").due.iter().all(|due| !due.past));
}

#[test]
fn rows_say_latest_target_england_and_the_year_before() {
    let page = glance(world(), area("knowsley"), TODAY);
    let rows: BTreeMap<&str, _> = page
        .groups
        .iter()
        .flat_map(|group| &group.rows)
        .map(|row| (row.id.as_str(), row))
        .collect();
    let row = rows["ks2-rwm"];
    let dated = |of: &Option<domain::progress::page::Dated>| {
        of.as_ref().map(|of| format!("{} {}", of.text, of.year))
    };
    assert_eq!(dated(&row.latest).as_deref(), Some("61% 2024/25"));
    assert_eq!(dated(&row.target).as_deref(), Some("63% 2019/20"));
    assert_eq!(row.status.text, "Within 2\u{a0}points");
    assert!(row.words.contains("below England. Up 2 in a year."), "{}", row.words);
    let not_known = rows["not-known"];
    assert!(not_known.words.contains("below England, which is better."), "{}", not_known.words);
    let early = rows["eyfs-gld"];
    assert_eq!(early.status.status, Status::CannotSay);
    assert!(early.words.contains("2021"), "{}", early.words);
}

#[test]
fn an_indicators_page() {
    let page = kpi(world(), area("knowsley"), "ks2-rwm-high", TODAY).expect("a page");
    let said = plain_text(&page.answer);
    assert!(
        said.ends_with("is 6%, which is 6\u{a0}points short of the strategy’s last target of 12%."),
        "{said}"
    );
    assert_eq!(page.status.status, Status::Missed);
    let year = |label: &str| page.years.iter().find(|row| row.year == label).expect("a year");
    assert_eq!(year("2018/19").target, "9%");
    assert_eq!(year("2018/19").difference, "1\u{a0}point short");
    assert_eq!(year("2016/17").target, "baseline");
    assert_eq!(year("2024/25").target, "none set; 12% kept");
    assert!(page.facts.iter().any(|fact| fact.text == "Not named in the strategy"));
    let better = kpi(world(), area("knowsley"), "ks1-writing", TODAY).expect("a page");
    assert_eq!(better.status.status, Status::CannotSay);
    let ofsted = kpi(world(), area("knowsley"), "ofsted-primary-good", TODAY).expect("a page");
    assert!(ofsted.trend.is_none() && ofsted.gaps_href.is_empty());
    assert!(kpi(world(), area("knowsley"), "nothing", TODAY).is_none());
}

#[test]
fn an_area_without_a_strategy_has_the_same_pages() {
    for slug in ["sefton", "england", "north-west", "city-of-london", "isles-of-scilly"] {
        let page = kpis(world(), area(slug), TODAY);
        assert!(page.glance.matrix.is_empty() && page.then.is_empty(), "{slug}");
        assert!(page.glance.lede.contains("A strategy file would add"), "{slug}");
        let rows = page.glance.groups.iter().flat_map(|group| &group.rows);
        for row in rows {
            assert_eq!(row.status.status, Status::NoTarget, "{slug} {}", row.id);
            assert!(kpi(world(), area(slug), &row.id, TODAY).is_some(), "{slug} {}", row.id);
        }
        assert!(priority(world(), area(slug), 1, TODAY).is_none());
        assert!(document(world(), area(slug), TODAY).is_none());
    }
    // An indicator of Knowsley's strategy is the same measure elsewhere.
    let page = kpi(world(), area("sefton"), "ks4-a8", TODAY).expect("a page");
    assert_eq!(page.href, "/kpis/ks4-attainment-8?area=sefton");
    assert_eq!(page.status.status, Status::NoTarget);
}

#[test]
fn every_success_statement_is_judged_or_says_what_it_would_need() {
    let strategy = world().strategy_of(PlaceId(340)).expect("a strategy");
    for of in &strategy.priorities {
        let page = priority(world(), area("knowsley"), of.number, TODAY).expect("a page");
        for row in &page.success {
            assert!(row.figures.is_empty() != row.needs.is_empty(), "{}", row.said.id);
        }
        let actions: usize = page.themes.iter().map(|(_, rows)| rows.len()).sum();
        assert_eq!((page.issues.len(), actions), (of.issues.len(), of.actions.len()));
    }
}

#[test]
fn a_groups_page_follows_it_from_five_to_nineteen() {
    let page = group(world(), area("knowsley"), "fsm", TODAY).expect("a page");
    let said = plain_text(&page.answer);
    assert!(
        said.starts_with("Knowsley’s pupils eligible for free school meals are 20\u{a0}points behind pupils not eligible for free school meals in reading, writing and maths at age 11 (2024/25)."),
        "{said}"
    );
    // A handful of children gets no word for a direction, and England stands beneath.
    let page = group(world(), area("knowsley"), "cla", TODAY).expect("a page");
    let rows: Vec<_> =
        page.path.iter().flat_map(|of| &of.sections).flat_map(|of| &of.rows).collect();
    let reading = rows.iter().position(|row| row.id == "step-ks2-rwm-expected-cla").expect("a row");
    assert!(rows[reading].small && rows[reading].change.is_empty());
    assert!(rows[reading].detail.ends_with("8 of 16 children"), "{}", rows[reading].detail);
    assert_eq!(
        (rows[reading + 1].name.as_str(), rows[reading + 1].gap.as_str()),
        ("England", "28")
    );
    assert!(page.promises.iter().any(|row| !row.figures.is_empty()));
    assert!(group(world(), area("knowsley"), "nobody", TODAY).is_none());
}

#[test]
fn every_group_and_theme_has_a_page_for_every_kind_of_area() {
    for slug in ["knowsley", "sefton", "england", "north-west", "isles-of-scilly", "dorset-to-2019"]
    {
        for (id, _) in group_names() {
            let page = group(world(), area(slug), id, TODAY).expect("a page");
            assert!(!plain_text(&page.answer).is_empty() || page.path.is_empty(), "{slug} {id}");
        }
        for (id, title) in theme_names() {
            let page = theme(world(), area(slug), id, TODAY).expect("a page");
            let said = plain_text(&page.answer);
            assert!(!said.contains("  ") && !said.contains(".."), "{slug} {title}: {said}");
            assert!(!page.blanks.is_empty());
        }
    }
    let said =
        plain_text(&theme(world(), area("knowsley"), "attendance", TODAY).expect("a page").answer);
    assert_eq!(
        said,
        "Persistent absence, primary: 19.7% in 2024/25, 6.7\u{a0}points above England. Targets of the strategy here: 2 missed."
    );
}

/// The last figure of all pupils in Knowsley that a file of the release before has, read anew.
fn printed_then(measure: &str) -> (String, String) {
    let text = read(&format!("earlier/lait-2025-09-15/{measure}.tsv"));
    let head: Vec<&str> = text.lines().next().expect("a head").split('\t').collect();
    let row = text.lines().find(|line| line.starts_with("all-pupils\tlait-2025-09-15\t340\t"));
    let cells = row.expect("a row").split('\t').zip(head).skip(3);
    let last = cells.filter(|(cell, _)| cell.parse::<f64>().is_ok()).last().expect("a figure");
    (last.0.to_owned(), format!("{}/{}", &last.1[..4], &last.1[4..]))
}

#[test]
fn the_report_of_an_earlier_release_stands_as_it_was() {
    let then = report(world(), area("knowsley"), "2025-09-15", TODAY).expect("a report");
    let now = report(world(), area("knowsley"), "latest", TODAY).expect("a report");
    assert_eq!(report(world(), area("knowsley"), "2026-04-08", TODAY).as_ref(), Some(&now));
    assert!(report(world(), area("knowsley"), "2024-01-01", TODAY).is_none());
    let strategy = world().strategy_of(PlaceId(340)).expect("a strategy");
    let rows = |of: &domain::progress::page::ReportPage| -> BTreeMap<String, _> {
        let rows = of.glance.groups.iter().flat_map(|group| group.rows.clone());
        rows.map(|row| (row.id.clone(), row)).collect()
    };
    let (before, after) = (rows(&then), rows(&now));
    let mut differ = 0;
    for indicator in &strategy.indicators {
        let Some(series) = indicator.series else { continue };
        let measure = world().atlas.measure(series.measure);
        let (figure, year) = printed_then(&measure.id);
        let latest = before[&indicator.id].latest.as_ref().expect("a figure");
        assert_eq!(latest.year.replace('-', "/"), year, "{}", indicator.id);
        let shown: f64 =
            latest.text.trim_end_matches('%').replace('−', "-").parse().expect("a number");
        assert!(
            (shown - figure.parse::<f64>().expect("a number")).abs() < 0.06,
            "{figure} {shown}"
        );
        differ += usize::from(before[&indicator.id].latest != after[&indicator.id].latest);
    }
    assert!(differ > 5, "{differ}");
    assert!(then.new.is_empty() && !then.no_new.is_empty() && !now.new.is_empty());
    assert_eq!(then.releases.iter().filter(|(.., here)| *here).count(), 1);
}

#[test]
fn the_file_of_indicators_is_the_table_of_the_pages() {
    let rows = |release: Option<&str>| -> Vec<BTreeMap<String, String>> {
        let text = kpis_csv(world(), area("knowsley"), release).expect("a file");
        let read = csv::Reader::from_reader(text.as_bytes()).into_deserialize();
        read.map(|row| row.expect("a full row")).collect()
    };
    let now = rows(None);
    let find = |rows: &[BTreeMap<String, String>], id: &str, year: &str| {
        let row = rows.iter().find(|row| row["indicator"] == id && row["year"] == year);
        row.cloned().expect("a row")
    };
    let row = find(&now, "ks4-p8", "2018/19");
    let cells = ["target", "actual", "england", "status"].map(|name| row[name].as_str());
    assert_eq!(cells, ["-0.55", "-0.81", "-0.03", "Missed"]);
    assert_eq!(find(&now, "ks4-em94", "2015/16")["printed"], "'-");
    let ids: std::collections::BTreeSet<&str> =
        now.iter().map(|row| row["indicator"].as_str()).collect();
    assert_eq!(ids.len(), 23);
    let then = rows(Some("2025-09-15"));
    assert!(then.iter().all(|row| row["release"] == "2025-09-15"));
    assert!(then.len() < now.len());
    assert!(kpis_csv(world(), area("knowsley"), Some("2001-01-01")).is_none());
}

#[test]
fn who_the_pupils_are_is_neither_better_nor_worse() {
    let page = theme(world(), area("isles-of-scilly"), "places", TODAY).expect("a page");
    assert!(page.rows.iter().all(|row| !row.words.contains("better")), "{:?}", page.rows);
    let send = group(world(), area("knowsley"), "send", TODAY).expect("a page");
    let plans = send.rows.iter().find(|row| row.id == "ehc-plans-number").expect("a row");
    assert_eq!(plans.latest.as_ref().map(|of| of.text.as_str()), Some("2,789"));
    assert!(!plans.words.contains("England"), "{}", plans.words);
}

#[test]
fn no_page_of_a_council_without_a_strategy_speaks_of_one() {
    for (id, _) in group_names() {
        let page = group(world(), area("sefton"), id, TODAY).expect("a page");
        assert!(!format!("{page:?}").contains("strategy"), "{id}");
    }
    for (id, _) in theme_names() {
        let page = theme(world(), area("sefton"), id, TODAY).expect("a page");
        assert!(!format!("{page:?}").contains("strategy"), "{id}");
        assert!(page.ways.iter().all(|(_, href)| !href.starts_with("/priorities")), "{id}");
    }
}

/// The example's strategy with its years moved, in St Helens.
fn with_example(change: impl Fn(&str) -> String) -> domain::world::World {
    let text = change(include_str!("../../docs/strategy-example.toml"));
    let mut own = world().clone();
    let strategy = import::strategy::read("own.toml", text.as_bytes(), &own.atlas);
    own.adopt(vec![strategy.expect("the example")]);
    own
}

#[test]
fn a_strategy_that_still_runs_is_judged_by_the_target_in_force() {
    // St Helens: 64% in 2024/25, to be checked against what the data says.
    let moved = |text: &str| {
        text.replacen("year = \"2024/25\"\nvalue = \"64\"", "year = \"2030/31\"\nvalue = \"90\"", 1)
            .replacen("year = \"2023/24\"\nvalue = \"61\"", "year = \"2024/25\"\nvalue = \"55\"", 1)
    };
    let own = with_example(moved);
    let of = own.atlas.find_area("st-helens").expect("an area");
    let page = kpi(&own, of, "rwm", TODAY).expect("a page");
    assert_eq!(page.status.status, Status::Met);
    let said = plain_text(&page.answer);
    assert!(said.ends_with("which meets the strategy’s target of 55%."), "{said}");
    // Before the first target there is none in force, and the next is named.
    let later = with_example(|text| {
        text.replace("\"2023/24\"", "\"2029/30\"").replace("\"2024/25\"", "\"2030/31\"")
    });
    let page = kpi(&later, of, "rwm", TODAY).expect("a page");
    assert_eq!(page.status.status, Status::NoTarget);
    let said = plain_text(&page.answer);
    assert!(said.ends_with("The strategy’s next target is 61% for 2029/30."), "{said}");
    let glance = glance(&later, of, TODAY);
    assert!(glance.groups[0].heading.ends_with("1 not due yet"), "{}", glance.groups[0].heading);
    assert!(plain_text(&glance.answer).contains("have no target in force yet"));
}

#[test]
fn a_handful_of_pupils_gets_neither_direction_nor_status() {
    for slug in ["isles-of-scilly", "city-of-london"] {
        let page = glance(world(), area(slug), TODAY);
        for row in page.groups.iter().flat_map(|group| &group.rows) {
            for word in ["above", "below", "Up ", "Down "] {
                assert!(!row.words.contains(word), "{slug} {}: {}", row.id, row.words);
            }
        }
    }
    let few =
        with_example(|text| text.replace("area = \"st-helens\"", "area = \"city-of-london\""));
    let page = kpi(&few, area("city-of-london"), "persistent-absence", TODAY).expect("a page");
    assert_eq!(page.status.status, Status::CannotSay);
    assert!(page.why.iter().any(|why| why.contains("too few to judge")), "{:?}", page.why);
}

#[test]
fn the_way_to_the_targets_starts_at_the_baseline() {
    let chart = |id: &str| {
        let page = kpi(world(), area("knowsley"), id, TODAY).expect("a page");
        page.trend.expect("a chart").chart
    };
    let labels =
        |chart: &domain::explorer::page::TrendChart, at: usize| chart.years[at].label.clone();
    let grades = chart("ks4-em94");
    let goal = grades.goal.clone().expect("a goal");
    let (start, value, name) = goal.baseline.expect("a baseline");
    assert_eq!(name, "baseline");
    assert_eq!((labels(&grades, start).as_str(), value), ("2016/17", 47.5));
    // 2019/20 has a target and a figure, and may not be judged.
    let missed: Vec<_> =
        goal.missed.iter().map(|miss| (labels(&grades, miss.year), miss.words.as_str())).collect();
    assert_eq!(missed, [("2018/19".to_owned(), "9.2 short")]);
    assert!(grades.lines[1].quiet && grades.gap_labels.is_empty());
    // A target of a year without a figure is drawn too.
    let combined = chart("ks2-rwm");
    let targets: Vec<String> =
        combined.targets.iter().map(|(at, ..)| labels(&combined, *at)).collect();
    assert_eq!(targets, ["2018/19", "2019/20"]);
    // Of what is better low a figure lies above its target.
    let absent = chart("pa-secondary").goal.expect("a goal");
    let above = absent.missed.iter();
    assert!(above.clone().all(|miss| miss.value > miss.target && miss.words.ends_with(" above")));
    // A baseline before the first figure is no start of the way, and nobody is told that it is.
    let page = kpi(world(), area("knowsley"), "neet", TODAY).expect("a page");
    let line = page.trend.expect("a chart");
    assert!(line.chart.goal.is_some_and(|goal| goal.baseline.is_none()));
    assert!(!line.sub.contains("baseline"), "{}", line.sub);
    assert!(line.chart.spoken.contains("target"), "{}", line.chart.spoken);
}

#[test]
fn an_indicator_leads_to_gaps_where_it_has_none_of_its_own() {
    for indicator in &world().strategy_of(PlaceId(340)).expect("a strategy").indicators {
        let page = kpi(world(), area("knowsley"), &indicator.id, TODAY).expect("a page");
        let near = page.near_gaps.map_or(0, |near| near.gaps.len());
        let shown = page.groups.map_or(0, |groups| groups.rows());
        assert!(indicator.series.is_none() || near + shown > 0, "{}", indicator.id);
    }
}

#[test]
fn a_status_that_moved_between_releases_says_why() {
    let page = kpi(world(), area("knowsley"), "ks2-rwm", TODAY).expect("a page");
    assert_eq!(
        page.changed[0],
        "“Missed” for 2023/24 became “Within 2\u{a0}points” for 2024/25 because of the new figure; target, rule and definition stayed."
    );
}

#[test]
fn england_is_beside_nobody_and_has_a_finding() {
    let said = plain_text(&glance(world(), area("england"), TODAY).answer);
    assert!(said.contains("got better"), "{said}");
    let said = plain_text(&glance(world(), area("city-of-london"), TODAY).answer);
    assert!(said.starts_with("Figures of"), "{said}");
}

#[test]
fn ids_are_known_as_people_write_them() {
    let id = |word: &str| kpi(world(), area("knowsley"), word, TODAY).map(|page| page.href);
    assert_eq!(id("KS4_A8"), id("ks4-a8"));
    assert!(id("ks4-a8").is_some() && group(world(), area("knowsley"), "CLA", TODAY).is_some());
}

#[test]
fn what_is_worse_than_england_and_than_before_is_listed() {
    let page = glance(world(), area("knowsley"), TODAY);
    let listed: Vec<&str> = page.worse_figures.iter().map(|(name, ..)| name.as_str()).collect();
    assert!(listed.contains(&"Permanent exclusion, secondary"), "{listed:?}");
    // Up by one unit of what is published may be rounding.
    assert!(!listed.contains(&"NEET, 16 to 17"), "{listed:?}");
    // Nearer to its target than the year before, and still far from it.
    assert!(!listed.contains(&"Persistent absence, secondary"), "{listed:?}");
    assert!(glance(world(), area("england"), TODAY).worse_figures.is_empty());
}

#[test]
fn the_levels_behind_a_groups_finding() {
    let page = group(world(), area("knowsley"), "fsm", TODAY).expect("a page");
    let levels = page.leading.expect("levels");
    assert_eq!(levels.heads, ["FSM", "Not FSM"]);
    let (head, rows) = &levels.measures[0];
    assert_eq!(head, "Reading, writing and maths, age 11, 2024/25");
    let said: Vec<_> = rows.iter().map(|row| (row.place.as_str(), row.gap.as_str())).collect();
    assert_eq!(said, [("Knowsley", "20 behind"), ("England", "21 behind")]);
    // Few children lead no finding, so no level of theirs stands beside it.
    let page = group(world(), area("knowsley"), "cla", TODAY).expect("a page");
    let levels = page.leading.expect("levels");
    let heads: Vec<&str> = levels.measures.iter().map(|(head, _)| head.as_str()).collect();
    assert!(heads.iter().all(|head| head.ends_with("lower is better")), "{heads:?}");
    assert_eq!(levels.measures[0].1[0].gap, "7.7 lower");
}
