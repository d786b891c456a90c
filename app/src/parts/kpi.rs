//! The page of one indicator.

use domain::explorer::page::Trend;
use domain::progress::page::{Fact, KpiPage, YearRow};
use maud::{Markup, html};

use super::block::{Kind, block, source};
use super::find_area::find_area;
use super::status::status;
use super::take_page::take_link;
use super::trend::trend;
use super::words::words;
use crate::markup::Room;

/// Everything between masthead and foot. `path` and `areas` are for the field that leads to another
/// area’s page.
pub fn kpi(page: &KpiPage, path: &str, areas: &[String]) -> Markup {
    html! {
        main #main tabindex="-1" {
            div.wrap.kpi-page {
                @if let Some((title, href)) = &page.up { nav.crumbs aria-label="Breadcrumbs" { a href=(href) { (title) } } }
                p.kicker { (page.kicker) }
                h1.answer { (words(&page.answer)) }
                p.kpi-status { (status(&page.status)) @if !page.moved.is_empty() { span { (page.moved) } } }
                (ways(page))
                div.kpi-columns {
                    div.kpi-line {
                        @if let Some(line) = &page.trend { (trend(line)) }
                        (source(&page.source))
                    }
                    aside.kpi-side aria-label="Facts" { (why(page)) (facts(&page.facts)) }
                    div.kpi-more {
                        (years(page))
                        (changed(page))
                        (groups(page))
                        @if !page.gaps_href.is_empty() { (find_area(path, areas, "", "Show its figure")) }
                    }
                }
            }
        }
    }
}

fn ways(page: &KpiPage) -> Markup {
    html! {
        p.actions.screen-only {
            @if !page.gaps_href.is_empty() {
                a href=(page.gaps_href) { "Compare in the explorer" }
                a href=(page.csv_href) download { "Download CSV" }
            }
            @if draws(page) { (take_link(&page.href)) }
            button.link type="button" data-action="copy-link" data-href=(page.href) { "Copy link" }
            button.link type="button" data-action="print" { "Print" }
            span.copied role="status" data-copied {}
        }
    }
}

fn why(page: &KpiPage) -> Markup {
    html! {
        section aria-labelledby="why-h" {
            h2 #why-h { "Why “" (page.status.text) "”" }
            @for said in &page.why { p { (said) } }
        }
    }
}

fn facts(facts: &[Fact]) -> Markup {
    html! {
        dl.facts {
            @for fact in facts {
                dt { (fact.term) }
                dd { @if fact.href.is_empty() { (fact.text) } @else { a href=(fact.href) { (fact.text) } } }
            }
        }
    }
}

/// Whether the page has a chart.
fn draws(page: &KpiPage) -> bool {
    let groups = page.groups.as_ref().is_some_and(|block| block.rows() > 0);
    groups || page.trend.as_ref().is_some_and(Trend::is_drawn)
}

fn years(page: &KpiPage) -> Markup {
    let heads = ["Year", "Target", "Actual", "To the target", "Status", "Note"];
    html! {
        @if !page.years.is_empty() {
            section.part aria-labelledby="years-h" {
                h2 #years-h { "Year by year" }
                table.figures.kpi-years role="table" {
                    caption { (page.caption) }
                    thead role="rowgroup" { tr role="row" {
                        @for (at, head) in heads.iter().enumerate() {
                            th.number[at == 2 || at == 3] scope="col" role="columnheader" { (head) }
                        }
                    } }
                    tbody role="rowgroup" { @for row in &page.years { (year(row)) } }
                }
            }
        }
    }
}

fn year(row: &YearRow) -> Markup {
    let or = |text: &str, none: &'static str| {
        if text.is_empty() { none.to_owned() } else { text.to_owned() }
    };
    html! {
        (Room(700))
        tr role="row" .own[row.own] {
            th scope="row" role="rowheader" { (row.year) }
            td role="cell" data-label="Target" { (row.target) }
            td.number role="cell" data-label="Actual" { (or(&row.actual, "no figure")) }
            td.number role="cell" data-label="To the target" { (or(&row.difference, "not said")) }
            td.standing role="cell" data-label="Status" { (status(&row.status)) }
            td.note-cell role="cell" data-label="Note" { (row.note) }
        }
    }
}

fn changed(page: &KpiPage) -> Markup {
    html! {
        section.part #changed aria-labelledby="changed-h" {
            h2 #changed-h { "What changed since the release before" }
            @if page.changed.is_empty() {
                p.note { (page.no_changed) }
            } @else {
                ul.plain-list { @for said in &page.changed { li { (said) } } }
            }
        }
    }
}

fn groups(page: &KpiPage) -> Markup {
    html! {
        @if let Some(groups) = &page.groups {
            section.part aria-labelledby="groups-h" {
                h2 #groups-h { (groups.heading) }
                @if !groups.sub.is_empty() { p.sub { (groups.sub) } }
                (block(groups, Kind::Groups))
                (source(&groups.source))
            }
        } @else if let Some(near) = &page.near_gaps {
            section.part aria-labelledby="groups-h" {
                h2 #groups-h { "Gaps between groups" }
                p.sub { (near.why) }
                ul.plain-list { @for (words, href) in &near.gaps { li { a href=(href) { (words) } } } }
            }
        }
    }
}
