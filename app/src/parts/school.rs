//! One school: what its figures say, beside its council's and England's.

use domain::explorer::page::Trend;
use domain::place::School;
use domain::schools::page::{Like, Pupil, SchoolPage, Strip};
use maud::{Markup, html};

use super::table::plain_table;
use super::take_page::take_link;
use super::trend::trend;
use super::words::words;
use crate::charts;
use crate::markup::{Room, esc};

/// Rows of the table that a phone shows at once.
const FOLD: usize = 6;

/// Everything between masthead and foot.
pub fn school(page: &SchoolPage) -> Markup {
    html! {
        (Room(40_000 + 900 * page.table.rows.len()))
        main #main tabindex="-1" {
            div.wrap.school-page {
                p.crumb.screen-only {
                    a href=(esc(&page.up.1)) { (esc(&page.up.0)) }
                    // At the top, as whoever opens the page on a phone before a meeting wants one side.
                    a href=(esc(&page.sheet_href)) { "Governor sheet, one page" }
                }
                @if !page.after.is_empty() { (after(&page.after)) }
                p.kicker { (esc(&page.kicker)) }
                @if !page.about.is_empty() { p.kicker { (esc(&page.about)) } }
                h1.answer { (words(&page.answer)) }
                @if !page.standing.is_empty() { p.lede { (esc(&page.standing)) } }
                @if !page.caveat.is_empty() { p.caveat { (esc(&page.caveat)) } }
                (facts(page))
                p.actions {
                    @if !page.table.rows.is_empty() { a href=(esc(&page.csv_href)) download { "Download CSV" } }
                    @if page.trend.as_ref().is_some_and(Trend::is_drawn) || !page.strips.is_empty() { (take_link(&page.href)) }
                    button.link type="button" data-action="copy-link" data-href=(esc(&page.href)) { "Copy link" }
                    button.link type="button" data-action="print" { "Print" }
                    span.copied role="status" data-copied {}
                }
                @if page.trend.is_some() || page.pupil.is_some() {
                    div.school-gap {
                        @if let Some(line) = &page.trend {
                            div { (trend(line)) p.source { b { "Source" } " " (esc(&page.trend_source)) } }
                        }
                        @if let Some(one) = &page.pupil { (pupil(one)) }
                    }
                }
                @if !page.strips.is_empty() { (strips(page)) }
                div.spread {
                    (blanks(page))
                    @if !page.history.is_empty() { (history(page)) }
                }
                @if let Some(one) = &page.like { (like(one)) }
                @if !page.table.rows.is_empty() { (every_figure(page)) }
                section.part aria-labelledby="ways-h" {
                    h2 #ways-h { "Go on" }
                    ul.ways { @for (text, href) in &page.ways { li { a href=(esc(href)) { (esc(text)) } } } }
                }
            }
        }
    }
}

/// An old number leads to the schools that took over.
fn after(schools: &[(String, String)]) -> Markup {
    html! {
        div.corrected role="note" {
            p {
                @if schools.len() == 1 { "This is an old number. The school goes on as " } @else { "This is an old number. Its pupils went to: " }
                @for (at, (name, href)) in schools.iter().enumerate() {
                    @if at > 0 { "; " }
                    a href=(esc(href)) { (esc(name)) }
                }
                "."
            }
        }
    }
}

fn facts(page: &SchoolPage) -> Markup {
    html! {
        @if !page.facts.is_empty() {
            dl.school-facts { @for (what, text) in &page.facts { div { dt { (esc(what)) } dd { (esc(text)) } } } }
            p.source { b { "Source" } " " (esc(&page.facts_source)) }
        }
    }
}

fn pupil(one: &Pupil) -> Markup {
    html! {
        section.part.one-pupil aria-labelledby="pupil-h" {
            h2 #pupil-h { (esc(&one.heading)) }
            p.sub { (esc(&one.sub)) }
            dl {
                @for [what, of, worth] in &one.rows {
                    div { dt { (esc(what)) small { (esc(of)) } } dd { (esc(worth)) } }
                }
            }
            p.source { (esc(&one.note)) }
        }
    }
}

fn strips(page: &SchoolPage) -> Markup {
    html! {
        section.part aria-labelledby="strips-h" {
            h2 #strips-h { "Beside " (esc(&page.council)) " and England" }
            p.strip-key aria-hidden="true" {
                span { svg width="14" height="14" viewBox="-7 -7 14 14" { circle.dot r="5.5" {} } "this school" }
                span { svg width="14" height="14" viewBox="-7 -7 14 14" { circle.ring r="5" {} } (esc(&page.council)) }
                span { svg width="14" height="14" viewBox="-7 -7 14 14" { path.strip-england d="M0-7 7 0 0 7-7 0Z" {} } "England" }
            }
            p.sub { "Each in its latest year, all pupils. Percentages from 0 to 100, scores of progress on both sides of nought, others on a scale of their own. The pale bar is a printed 95% interval." }
            div.strips { @for one in &page.strips { (strip(one)) } }
            p.source { b { "Source" } " " (esc(&page.strips_source)) }
        }
    }
}

fn strip(one: &Strip) -> Markup {
    html! {
        div.strip-row {
            div.strip-name { a href=(esc(&one.href)) { (esc(&one.name)) } small { (esc(&one.detail)) } }
            (charts::place_strip(one))
            div.strip-note { (esc(&one.note)) }
        }
    }
}

fn blanks(page: &SchoolPage) -> Markup {
    html! {
        section.part aria-labelledby="blanks-h" {
            h2 #blanks-h { "What is blank here, and why" }
            dl.pairs.school-blanks {
                @for [what, why, fill] in &page.blanks {
                    div { dt { (esc(what)) } dd { (esc(why)) ". " span.fill { "What would fill it: " (esc(fill)) "." } } }
                }
            }
        }
    }
}

fn like(like: &Like) -> Markup {
    html! {
        section.part aria-labelledby="like-h" {
            h2 #like-h { "Schools like this one" }
            p.sub { (esc(&like.sub)) }
            @if like.schools.is_empty() { p.note { "No other school of the council is so." } } @else {
                ul.councils { @for (name, href) in &like.schools { li { a href=(esc(href)) { (esc(name)) } } } }
            }
            @if let Some((words, href)) = &like.compare { p.actions { a href=(esc(href)) { (esc(words)) } } }
        }
    }
}

fn history(page: &SchoolPage) -> Markup {
    html! {
        section.part aria-labelledby="history-h" {
            h2 #history-h { "One school, several reference numbers" }
            dl.pairs {
                @for (when, what, href) in &page.history {
                    div { dt { (esc(when)) } dd { @if href.is_empty() { (esc(what)) } @else { a href=(esc(href)) { (esc(what)) } } } }
                }
            }
        }
    }
}

fn every_figure(page: &SchoolPage) -> Markup {
    html! {
        section.part aria-labelledby="figures-h" {
            h2 #figures-h { "Every figure, year by year" }
            p.sub { "As printed, with the pupils it is of where they are published. A withheld figure stays withheld." }
            (plain_table(&page.table, "figures-table", FOLD))
        }
    }
}

/// A number that is in no file any more: the schools that took over from it.
pub fn old_number(id: &str, after: &[&School]) -> Markup {
    html! {
        main #main tabindex="-1" {
            div.wrap.school-page {
                p.kicker { "URN " (id) }
                h1.answer { (id) " is an old number of " @if after.len() == 1 { "a school" } @else { "several schools" } }
                p.caveat { "A school gets a new reference number (URN) when it becomes an academy or takes another in. No figure is held under this one." }
                ul.ways {
                    @for school in after {
                        li { a href={ "/schools/" (school.urn.0) } { (esc(&school.name)) ", URN " (school.urn.0) } }
                    }
                }
            }
        }
    }
}
