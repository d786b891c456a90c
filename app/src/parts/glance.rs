//! The front page: the strategy at a glance.

use domain::progress::page::{Counts, Due, Glance, Group, KpisPage, StatusWords};
use domain::strategy::Status;
use maud::{Markup, html};

use super::block::{Kind, block};
use super::find_area::find_area;
use super::indicators::{group, have_figures, in_year};
use super::status::status;
use super::take_page::take_link;
use super::words::words;

/// Statuses of the matrix, in the order of [`Counts::counts`].
const HEADS: [(Status, &str); 4] = [
    (Status::Met, "Met"),
    (Status::Within, "Within tolerance"),
    (Status::Missed, "Missed"),
    (Status::CannotSay, "Cannot say"),
];

/// Everything between masthead and foot; `areas` are the titles that the field offers.
pub fn glance(page: &Glance, areas: &[String]) -> Markup {
    html! {
        main #main tabindex="-1" {
            div.wrap.glance {
                (top(page))
                @for part in &page.groups { (group(part)) }
                div.spread {
                    section.part aria-labelledby="biggest-h" {
                        h2 #biggest-h { (page.biggest.heading) }
                        p.sub { (page.biggest.sub) }
                        @if page.biggest.rows() > 0 { (block(&page.biggest, Kind::Schools)) }
                    }
                    (worse(page))
                }
                @if page.biggest.rows() > 0 || page.groups.iter().any(|group| have_figures(&group.rows)) { p.actions { (take_link(&page.href)) } }
                (topics(page))
                (due(page))
                (find_area("/", areas, &page.area, "Show its page"))
            }
        }
    }
}

fn top(page: &Glance) -> Markup {
    html! {
        p.kicker { (page.kicker) }
        div.glance-top {
            div {
                h1.answer { (words(&page.answer)) }
                p.caveat { (page.lede) " " a href="/methods#status" { "How status is set" } }
            }
            @if !page.matrix.is_empty() { (matrix(&page.matrix)) }
        }
    }
}

/// How many indicators of each priority have each status.
pub fn matrix(rows: &[Counts]) -> Markup {
    html! {
        table.matrix {
            caption.vh { "Indicators by priority and status" }
            thead { tr {
                td {}
                @for (of, text) in HEADS {
                    th scope="col" { (status(&StatusWords { status: of, text: text.to_owned() })) }
                }
            } }
            tbody {
                @for (at, row) in rows.iter().enumerate() {
                    tr.total[at + 1 == rows.len()] {
                        th scope="row" { (row.title) }
                        @if row.counts.iter().sum::<usize>() == 0 {
                            td.none colspan="4" { "no target set" }
                        } @else {
                            @for count in row.counts { td { (count) } }
                        }
                    }
                }
            }
        }
    }
}

fn worse(page: &Glance) -> Markup {
    html! {
        section.part aria-labelledby="worse-h" {
            h2 #worse-h { "Worse than England and getting worse" }
            p.sub {
                "Both by two units of the published place at least. "
                a href="/methods#attention" { "How this is worked out" }
            }
            h3 { "Figures" }
            p.sub { (page.worse_figures_said) }
            (listing(&page.worse_figures))
            h3 { "Gaps" }
            p.sub { (page.worse_more) " " a href=(page.attention_href) { "See all" } }
            (listing(&page.worse))
        }
    }
}

fn listing(rows: &[(String, String, String)]) -> Markup {
    html! {
        @if !rows.is_empty() { ul.listing { @for (name, said, href) in rows { li { a href=(href) { (name) } span { (said) } } } } }
    }
}

fn topics(page: &Glance) -> Markup {
    html! {
        section.part aria-labelledby="topics-h" {
            h2 #topics-h { "Groups of children, themes, the report" }
            ul.topics { @for (title, href) in &page.topics { li { a href=(href) { (title) } } } }
        }
    }
}

fn due(page: &Glance) -> Markup {
    html! {
        section.part aria-labelledby="due-h" {
            h2 #due-h { (page.due_heading) }
            p.sub { "Months in which the publisher has said that figures come." }
            ul.due { @for due in &page.due { (month(due)) } }
        }
    }
}

fn month(due: &Due) -> Markup {
    html! {
        li {
            b { @if due.past { "Was due in " } (due.month) }
            @if due.past { span.late { "not loaded here yet" } }
            span { (due.what) }
        }
    }
}

/// Everything of `/kpis` between masthead and foot.
pub fn kpis(page: &KpisPage, areas: &[String]) -> Markup {
    let has_targets = !page.glance.matrix.is_empty();
    html! {
        main #main tabindex="-1" {
            div.wrap.glance {
                (top(&page.glance))
                @if !page.then.is_empty() { p.lede { (page.then) } }
                @for group in &page.glance.groups {
                    section.part id=(group.id) aria-labelledby={ (group.id) "-h" } {
                        h2 id={ (group.id) "-h" } {
                            @if !group.kicker.is_empty() { (group.kicker) ". " }
                            (group.heading)
                        }
                        @if !group.better.is_empty() { p.sub { (group.better) } }
                        @if !group.rows.is_empty() { (listed(group, has_targets)) }
                        @if !group.none.is_empty() { p.note { (group.none) } }
                    }
                }
                p.actions.screen-only {
                    a href=(page.csv_href) download { "Download every figure as CSV" }
                    button.link type="button" data-action="copy-link" data-href=(page.href) { "Copy link" }
                    button.link type="button" data-action="print" { "Print" }
                    span.copied role="status" data-copied {}
                }
                (find_area("/kpis", areas, &page.glance.area, "Show its indicators"))
            }
        }
    }
}

/// Baseline, the first target year, now, side by side.
fn listed(group: &Group, has_targets: bool) -> Markup {
    let heads: &[&str] = if has_targets {
        &[
            "Indicator",
            "Baseline",
            "First target",
            "How it came out",
            "Latest",
            "Last target",
            "Now",
        ]
    } else {
        &["Indicator", "Latest", "What it shows"]
    };
    html! {
        table.figures.kpi-list role="table" {
            caption.vh { (group.heading) }
            thead role="rowgroup" { tr role="row" {
                @for head in heads { th scope="col" role="columnheader" { (head) } }
            } }
            tbody role="rowgroup" { @for row in &group.rows { tr role="row" {
                th scope="row" role="rowheader" { a href=(row.href) { (row.name) } }
                @if has_targets {
                    td role="cell" data-label="Baseline" { (in_year(row.baseline.as_ref())) }
                    td role="cell" data-label="First target" { (in_year(row.first.as_ref().map(|(target, _)| target))) }
                    td role="cell" data-label="How it came out" { @if let Some((_, came)) = &row.first { (status(came)) } }
                }
                td role="cell" data-label="Latest" { (in_year(row.latest.as_ref())) }
                @if has_targets {
                    td role="cell" data-label="Last target" { (in_year(row.target.as_ref())) }
                    td role="cell" data-label="Now" { (status(&row.status)) }
                } @else {
                    td role="cell" data-label="What it shows" { (row.words) }
                }
            } } }
        }
    }
}
