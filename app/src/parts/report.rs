//! The quarterly paper: reads on a screen, prints as a paper.

use domain::progress::page::{ActionCount, Group, ReportPage, Row};
use domain::strategy::Status;
use maud::{Markup, html};

use super::block::{Kind, block};
use super::crumbs::crumbs;
use super::glance::matrix;
use super::indicators::in_year;
use super::status::status;
use super::take_page::take_link;
use super::words::words;
use crate::markup::Room;

/// Parts of the paper: anchor and heading.
const PARTS: [(&str, &str); 7] = [
    ("summary", "Summary"),
    ("exceptions", "Exceptions"),
    ("indicators", "Every indicator"),
    ("gaps", "Gaps between groups"),
    ("actions", "Actions"),
    ("new", "What is new"),
    ("next", "What comes next"),
];

/// Everything between masthead and foot.
pub fn report(page: &ReportPage) -> Markup {
    html! {
        main #main tabindex="-1" {
            div.wrap.report-page {
                (crumbs("Reports", &page.releases))
                p.kicker { (page.kicker) }
                h1.answer { (words(&page.glance.answer)) }
                p.actions.screen-only {
                    button.link type="button" data-action="print" { "Print, or save as PDF" }
                    a href=(page.csv_href) download { "Its figures as CSV" }
                    @if page.glance.biggest.rows() > 0 { (take_link(&page.href)) }
                    button.link type="button" data-action="copy-link" data-href=(page.href) { "Copy link" }
                    span.copied role="status" data-copied {}
                }
                (contents())
                (part(0, &summary(page)))
                (part(1, &exceptions(page)))
                (part(2, &html! { @for group in &page.glance.groups { (indicators(group)) } }))
                (part(3, &gaps(page)))
                (part(4, &actions(&page.actions)))
                (part(5, &new(page)))
                (part(6, &next(page)))
            }
        }
    }
}

fn contents() -> Markup {
    html! {
        nav.methods-list aria-label="Contents" {
            ol { @for (id, heading) in PARTS { li { a href={ "#" (id) } { (heading) } } } }
        }
    }
}

fn part(at: usize, content: &Markup) -> Markup {
    let (id, heading) = PARTS[at];
    html! {
        section.part id=(id) aria-labelledby={ (id) "-h" } {
            h2 id={ (id) "-h" } { (at + 1) ". " (heading) }
            (content)
        }
    }
}

fn summary(page: &ReportPage) -> Markup {
    html! {
        p { (page.summary) (page.then) }
        p { (page.glance.lede) }
        @if !page.limits.is_empty() { p.note { (page.limits) } }
        @if !page.glance.matrix.is_empty() { (matrix(&page.glance.matrix)) }
    }
}

fn exceptions(page: &ReportPage) -> Markup {
    html! {
        h3 { "Targets missed" }
        @if page.missed.is_empty() { p { @if page.glance.matrix.is_empty() { "No targets are held for this area." } @else { "None that can be judged." } } } @else {
            ul.plain-list { @for row in &page.missed { li {
                b { a href=(row.href) { (row.name) } } ": " (figure(row)) ". " (row.words)
            } } }
        }
        h3 { "Gaps wider than England’s, and widened in a year" }
        @if page.widening.is_empty() { p { "None of those that could be looked at." } } @else {
            ul.plain-list { @for (name, said, href) in &page.widening { li {
                b { a href=(href) { (name) } } ": " (said)
            } } }
        }
    }
}

/// `44.2% in 2024/25, last target 52% in 2019/20`
fn figure(row: &Row) -> String {
    format!("{}, last target {}", in_year(row.latest.as_ref()), in_year(row.target.as_ref()))
}

fn indicators(group: &Group) -> Markup {
    let heads = ["Indicator", "Baseline", "Latest", "Last target", "Status"];
    html! {
        @if group.rows.is_empty() { h3 { (group.heading) } p { (group.none) } } @else {
            (Room(600 * group.rows.len()))
            table.figures role="table" {
                caption { @if !group.kicker.is_empty() { (group.kicker) ". " } (group.heading) }
                thead role="rowgroup" { tr role="row" {
                    @for head in heads { th scope="col" role="columnheader" { (head) } }
                } }
                tbody role="rowgroup" { @for row in &group.rows { tr role="row" {
                    th scope="row" role="rowheader" {
                        a href=(row.href) { (row.name) }
                        @if row.status.status == Status::CannotSay { small { (row.words) } }
                    }
                    td role="cell" data-label="Baseline" { (in_year(row.baseline.as_ref())) }
                    td role="cell" data-label="Latest" { (in_year(row.latest.as_ref())) }
                    td role="cell" data-label="Last target" { (in_year(row.target.as_ref())) }
                    td role="cell" data-label="Status" { (status(&row.status)) }
                } } }
            }
        }
    }
}

fn gaps(page: &ReportPage) -> Markup {
    html! {
        p.sub { (page.glance.biggest.heading) ". " (page.glance.biggest.sub) }
        @if page.glance.biggest.rows() > 0 { (block(&page.glance.biggest, Kind::Groups)) }
    }
}

fn actions(rows: &[ActionCount]) -> Markup {
    html! {
        @if rows.is_empty() {
            p { "No strategy is held here, so there are no actions to report on." }
        } @else {
            ul.plain-list { @for row in rows { li {
                b { a href=(row.href) { (row.title) } } ": "
                "actions: " (row.actions) "; with a status recorded here: " (row.recorded)
                "; success statements: " (row.success) "."
            } } }
        }
    }
}

fn new(page: &ReportPage) -> Markup {
    html! {
        @if !page.no_new.is_empty() { p { (page.no_new) } }
        ul.plain-list { @for (name, changed) in &page.new { li {
            b { (name) } ": " @for said in changed { (said) " " }
        } } }
    }
}

fn next(page: &ReportPage) -> Markup {
    html! {
        p { (page.glance.due_heading) "." }
        ul.plain-list { @for due in &page.glance.due { li {
            b { @if due.past { "Was due in " } (due.month) } ": " (due.what)
            @if due.past { ". Not loaded here yet." }
        } } }
    }
}
