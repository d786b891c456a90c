//! Strategy files: what is wrong with one is told with its line, its field and what to do.

#![expect(clippy::unwrap_used, reason = "a test stops at what cannot happen")]

mod common;

use common::{atlas, data};
use domain::strategy::Strategy;
use import::strategy::{Fault, read};

const EXAMPLE: &str = include_str!("../../docs/strategy-example.toml");

fn faults(text: &str) -> Vec<Fault> {
    read("own.toml", text.as_bytes(), atlas()).map(|of: Strategy| of.id).unwrap_err()
}

/// The example with one thing in it written otherwise.
fn with(from: &str, to: &str) -> String {
    assert!(EXAMPLE.contains(from), "{from}");
    EXAMPLE.replacen(from, to, 1)
}

#[test]
fn the_files_that_are_built_in_and_the_example() {
    let knowsley = data("strategies/knowsley-2018-2021.toml");
    for (name, text) in [("knowsley", knowsley.as_str()), ("example", EXAMPLE)] {
        let strategy = read(name, text.as_bytes(), atlas());
        let strategy = strategy.unwrap_or_else(|faults| panic!("{name}: {}", faults[0]));
        assert_eq!(strategy.example, name == "example");
    }
}

#[test]
fn each_fault_names_line_field_and_fix() {
    let cases = [
        (
            with("area = \"st-helens\"", "area = \"atlantis\""),
            "own.toml, line 5, area: “atlantis” is no council; name a council that is known.",
        ),
        (
            with("area = \"st-helens\"", "area = \"england\""),
            "own.toml, line 5, area: “england” is no council",
        ),
        (
            with("from = \"2023-09\"", "from = \"2023-02-30\""),
            "own.toml, line 6, from: there is no date “2023-02-30”; write 2018, 2018-09 or 2018-09-01.",
        ),
        (with("from = \"2023-09\"", "from = \"2027\""), "until: it ends before it begins"),
        (
            with("\"ks2-reading-expected\", \"ks2-rwm", "\"ks2-reading-expectd\", \"ks2-rwm"),
            "priority.measures: “ks2-reading-expectd” is no measure; write “ks2-reading-expected”, if that was meant.",
        ),
        (
            with("measure = \"ks2-rwm-expected\"", "measure = \"ks3-rwm\""),
            "indicator.measure: “ks3-rwm” is no measure",
        ),
        (
            with("year = \"2023/24\"", "year = \"2022/23\""),
            "indicator.target.year: the target of 2022/23 is not after the baseline of 2022/23; correct the year of the target or of the baseline.",
        ),
        (
            with("year = \"2024/25\"\nvalue = \"64\"", "year = \"2023/24\"\nvalue = \"64\""),
            "indicator.target.year: 2023/24 has two targets; keep the one in force.",
        ),
        (
            with("year = \"2023/24\"", "year = \"2023/25\""),
            "indicator.target.year: “2023/25” is no year; write it as 2018/19.",
        ),
        (
            with("value = \"61\"\n\n", "value = \"sixty\"\n\n"),
            "indicator.target.value: “sixty” is no number",
        ),
        (
            with("value = \"61\"\n\n", "value = 61\n\n"),
            "indicator.target.value: it is a number, not a text; put it in quotation marks.",
        ),
        (
            with("number = 2", "number = 3"),
            "priority.number: priority 2 is missing before it; number them 1, 2, 3, in this order.",
        ),
        (
            with("id = \"rwm\"\npriority = 1", "id = \"rwm\"\npriority = 7"),
            "indicator.priority: there is no priority 7 in this file",
        ),
        (
            with("id = \"rwm\"", "id = \"action-tutors\""),
            "indicator.id: “action-tutors” stands twice; give each its own.",
        ),
        (with("id = \"rwm\"", "id = \"R W M\""), "indicator.id: “R W M” is no id"),
        (
            with("unit = \"%\"\nbetter = \"higher\"", "unit = \"score\"\nbetter = \"higher\""),
            "indicator.unit: the figures of “Key Stage 2",
        ),
        (
            with("better = \"lower\"", "better = \"higher\""),
            "indicator.better: the measure has it the other way round",
        ),
        (
            with("needs = \"a survey", "judged_by = [\"ks2-rwm-expected\"]\nneeds = \"a survey"),
            "priority.success.needs: figures that can judge it are named too",
        ),
        (
            with("needs = \"a survey of pupils, which nobody publishes\"", ""),
            "priority.success.judged_by: nothing says what can judge it",
        ),
        (
            with("ks2-rwm-expected/fsm", "ks2-rwm-expected/martians"),
            "priority.success.judged_by: “martians” is no pupil group",
        ),
        (
            with("owner = \"Head of inclusion\"", "onwer = \"Head of inclusion\""),
            "indicator.onwer: there is no such field; write “owner”, if that was meant.",
        ),
        (
            with("when = \"2022\"", "topics = [\"football\"]"),
            "statement.topics: “football” is no page of a group or theme; name one of fsm, send,",
        ),
        (
            with("vision = \"Every child reads well by eleven.\"", ""),
            "vision: it is missing or empty; write it.",
        ),
        (with("[[priority]]", "[[priority"), "own.toml, line 21: this is no TOML"),
    ];
    for (text, wanted) in cases {
        let said: Vec<String> = faults(&text).iter().map(Fault::to_string).collect();
        assert!(said.iter().any(|fault| fault.contains(wanted)), "{wanted}\n{said:#?}");
    }
}

#[test]
fn every_fault_is_told_at_once_in_the_order_of_the_file() {
    let text =
        with("area = \"st-helens\"", "area = \"atlantis\"").replace("number = 2", "number = 9");
    let lines: Vec<Option<usize>> = faults(&text).iter().map(|fault| fault.line).collect();
    assert!(lines.len() >= 2 && lines.is_sorted(), "{lines:?}");
}

#[test]
fn no_priority_ten_thousand_actions_and_what_is_no_text() {
    let none = EXAMPLE.split("[[priority]]").next().unwrap();
    assert!(faults(none).iter().any(|fault| fault.what == "the strategy has none"));
    let action = |at: usize| {
        format!(
            "[[priority.action]]\nid = \"many-{at}\"\ntheme = \"T\"\ntext = \"t\"\nat = \"a\"\n"
        )
    };
    let many: String = (0..10_000).map(action).collect();
    let text = with("[[priority.success]]", &format!("{many}[[priority.success]]"));
    let said = faults(&text)[0].to_string();
    assert!(said.contains("there are 10001 of them, and at most 1000 are read"), "{said}");
    let not_text = read("own.toml", &[0xff, 0xfe, 0], atlas()).map(|of| of.id).unwrap_err();
    assert_eq!(not_text[0].to_string(), "own.toml: the file is not UTF-8; save it as UTF-8 text.");
    let large = vec![b'#'; 3 * 1024 * 1024];
    let large = read("own.toml", &large, atlas()).map(|of| of.id).unwrap_err();
    assert!(large[0].what.contains("larger than 2 MB"));
}

#[test]
fn html_is_text_and_white_space_one_space() {
    let text = with("Written with the schools of the area.", "<script>alert(1)</script>\\n\\t two");
    let strategy = read("own.toml", text.as_bytes(), atlas()).unwrap();
    assert_eq!(strategy.sections[0].items[0].text, "<script>alert(1)</script> two");
}

/// Trap 17 of the published files: the strategy's own figures of care leavers match no published
/// year, so no year is judged against its targets.
#[test]
fn targets_whose_source_is_unsure_are_not_judged() {
    let text = data("strategies/knowsley-2018-2021.toml");
    let strategy = read("knowsley", text.as_bytes(), atlas()).unwrap();
    let care = strategy.indicator("care-leavers-neet").unwrap();
    let years = [2015, 2018, 2024].map(domain::period::Year);
    let barred = |year| care.unjudged.iter().any(|of| of.span.contains(year));
    assert!(years.into_iter().all(barred));
    assert_eq!(care.unjudged[0].kind, domain::strategy::Barrier::Source);
    // Trap 20: it contradicts itself, and that is recorded.
    assert!(strategy.contradictions.iter().any(|of| of.text.contains("0.40")));
}
