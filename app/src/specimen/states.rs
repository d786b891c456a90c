//! Components one by one, each in its states.

use domain::explorer::page::GapRow;
use domain::progress::page::{Dated, Row, Spark, StatusWords};
use domain::strategy::Status;
use maud::{Markup, html};

use super::make::{axis, blank_row, block, detailed, row, section, small, text, why};
use super::{four_groups, make, one_group, single};
use crate::parts::{self, Failure, Kind, MeasureGroup, MeasurePage, Missing};

/// All of them.
pub fn all() -> Markup {
    html! {
        div.wrap {
            p.kicker { "For development. Every figure on this page is a specimen." }
            h1.answer { "Every component in every state" }
            (shown("Dumbbell rows", &rows()))
            (shown("A blank and its reason", &blanks()))
            (shown("A field with an error", &field()))
            (shown("Empty: choices that exclude each other", &empty()))
        }
        @for (title, (page, below)) in [("one group", one_group()), ("four groups", four_groups())] {
            (frame(&format!("The explorer with {title}"), &parts::explorer::page(&page, &below)))
        }
        (shown("Indicators", &indicators()))
        (frame("Measure", &parts::measure_page(&measure())))
        (frame("Not found", &parts::missing(&lost())))
        (frame("Failed", &parts::failure(&Failure { reference: text("01J9Z3") })))
    }
}

fn shown(title: &str, content: &Markup) -> Markup {
    html! { section.part { h2 { (title) } (content) } }
}

fn frame(title: &str, content: &Markup) -> Markup {
    html! {
        div.wrap { p.kicker.part { "Specimen: " (title) } }
        (content)
    }
}

fn rows() -> Markup {
    let rows = vec![
        single::own(),
        row("Normal", 48.0, 69.0, "about the same"),
        GapRow { href: text("#"), ..row("With a link", 41.0, 66.0, "widened 2") },
        detailed(
            row("Ahead", 72.0, 64.0, "was 5 ahead"),
            "the group stands right of its comparison",
        ),
        row("Both the same", 64.0, 64.0, "about the same"),
        row("Close together", 63.0, 64.0, "about the same"),
        small(detailed(row("Small cohort", 50.0, 61.0, ""), "8 of 16 children")),
        blank_row("Blank", "9 children", blank()),
        GapRow { change_blank: Some(blank()), ..row("No change", 50.0, 70.0, "") },
        row("At the ends", 30.0, 85.0, "widened 3"),
    ];
    parts::block(
        &block(
            "specimen",
            "",
            "",
            axis(30.0, 85.0, &[40, 50, 60, 70, 80], "%"),
            vec![section("", rows)],
        ),
        Kind::Places,
    )
}

fn blank() -> domain::explorer::page::WhyBlank {
    why(
        "suppressed",
        "Why is this blank?",
        "Fewer than ten children, so the source hides the figure.",
    )
}

fn blanks() -> Markup {
    html! { p { (parts::hatch()) } (parts::why(&blank())) (parts::reason(&blank())) }
}

fn field() -> Markup {
    html! {
        form.find-area {
            label for="specimen-field" { "Find an area in England" }
            (parts::field_error("There is no area called “Knowlsey”. Choose one from the list."))
            input.field #specimen-field type="search" value="Knowlsey" aria-invalid="true";
        }
    }
}

fn empty() -> Markup {
    let reason = why(
        "no figures",
        "No figures for looked-after children by school",
        "The number of looked-after children in one school is too small to publish. The nearest that exists: all schools of the council together.",
    );
    html! { (parts::reason(&reason)) }
}

/// Every status, and indicators in every state: judged, not judged, without a figure.
fn indicators() -> Markup {
    let said = |status, words: &str| StatusWords { status, text: text(words) };
    let dated = |figure: &str, year: &str| Dated { text: text(figure), year: text(year) };
    let indicator = |name: &str, words: &str, status: StatusWords| Row {
        id: name.to_lowercase().replace(' ', "-"),
        name: text(name),
        href: text("/kpis"),
        words: text(words),
        beside: String::new(),
        than_england: None,
        moved: String::new(),
        than_before: None,
        worsening: false,
        baseline: Some(dated("58%", "2016/17")),
        first: None,
        latest: Some(dated("61%", "2024/25")),
        target: Some(dated("63%", "2019/20")),
        spark: Spark {
            stretches: vec![
                vec![(0.0, 0.0), (0.2, 0.7)],
                vec![(0.4, 1.0)],
                vec![(0.7, 0.5), (1.0, 0.8)],
            ],
            target: Some(0.95),
        },
        status,
    };
    let met =
        indicator("Met", "1.4 points below England, which is better.", said(Status::Met, "Met"));
    let within =
        indicator("Within", "2 points below England.", said(Status::Within, "Within 2 points"));
    let missed = indicator("Missed", "Down 0.3 in a year.", said(Status::Missed, "Missed"));
    let unsaid = indicator(
        "Cannot say",
        "Assessed differently since 2021/22, so the target no longer compares.",
        said(Status::CannotSay, "Cannot say"),
    );
    let blank = Row {
        latest: None,
        spark: Spark::default(),
        ..indicator(
            "No figure",
            "No series of grades is held.",
            said(Status::CannotSay, "Cannot say"),
        )
    };
    parts::rows(&[met, within, missed, unsaid, blank])
}

fn measure() -> MeasurePage {
    let pair = |one: &str, other: &str| (text(one), text(other));
    MeasurePage {
        href: "/measures/ks2-rwm-expected?area=knowsley".to_owned(),
        kicker: text("Measure, primary school"),
        title: text("Reading, writing and maths at the expected standard, age 11"),
        definition: text(
            "The share of pupils at the end of primary school who reach the expected standard in reading and maths tests and in their teacher’s assessment of writing.",
        ),
        facts: vec![
            pair("Unit", "percent of pupils, whole numbers"),
            pair("Better", "higher"),
            pair("Years with figures", "2015/16 to 2024/25"),
            pair("Next data", "was due in September 2026; not loaded here yet"),
        ],
        groups: vec![
            MeasureGroup {
                title: text("Free school meals"),
                comparison: text("compared with pupils not eligible"),
                definition: text("Pupils whose family may claim free school meals."),
                note: String::new(),
                href: text("#"),
            },
            MeasureGroup {
                title: text("Looked-after children"),
                comparison: text("compared with all pupils, who include them"),
                definition: String::new(),
                note: text("“Not looked after” is not published."),
                href: text("#"),
            },
        ],
        breaks: vec![
            pair("2017/18", "Writing assessment changed"),
            pair("2019/20, 2020/21", "No tests: COVID-19"),
        ],
        notes: vec![text("Percentages are published as whole numbers, so gaps are too.")],
        sources: vec![(
            text("Local Authority Interactive Tool"),
            text("DfE, release of 8 April 2026, Open Government Licence v3.0"),
            String::new(),
        )],
        place: text("Knowsley"),
        area: text("Knowsley"),
        areas: vec![text("Knowsley")],
        latest: make::table(
            "",
            &["Group", "Its figure, %", "Comparison, %", "Gap"],
            &[("Free school meals", "50 70 20"), ("EHC plan", "12 75 63")],
        ),
        release: text("the release of September 2025"),
        revisions: Some(make::table("", &["Pupils", "Year", "Before", "Now"], &[])),
        explore_href: text("/gaps"),
        line: None,
    }
}

fn lost() -> Missing {
    Missing {
        heading: text("There is no area called “Knowlsey”"),
        advice: text("Areas are England, its regions and its councils."),
        near: vec![(text("/gaps?area=knowsley"), text("Knowsley"))],
        ways: vec![(text("/"), text("Front page"))],
        areas: vec![text("Knowsley")],
        typed: text("Knowlsey"),
        path: text("/gaps"),
    }
}
