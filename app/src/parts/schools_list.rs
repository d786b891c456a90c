//! An area's schools: find field, choices, list, map.

use domain::place::Area;
use domain::schools::page::{Choice, SchoolMap, SchoolRow, SchoolsPage};
use maud::{Markup, html};

use super::find_area::find_area;
use super::take_page::take_link;
use super::why::why;
use super::words::words;
use crate::charts;
use crate::markup::{Room, esc};

/// Rows that a phone shows at once.
const FOLD: usize = 12;

/// Everything between masthead and foot; `areas` are for the field that leads to another area's
/// schools.
pub fn schools_list(page: &SchoolsPage, areas: &[String]) -> Markup {
    html! {
        (Room(2_000 + 1_500 * page.rows.len()))
        main #main tabindex="-1" {
            div.wrap.schools-page {
                @if !page.notes.is_empty() {
                    div.corrected role="note" { @for note in &page.notes { p { (esc(note)) } } }
                }
                p.kicker { (esc(&page.kicker)) }
                h1.answer { (words(&page.answer)) }
                @if !page.caveat.is_empty() { p.caveat { (esc(&page.caveat)) } }
                (form(page))
                div.schools-grid {
                    (list(page))
                    @if let Some(map) = &page.map { (on_the_map(map)) }
                }
                div.spread.schools-parts {
                    @for (heading, text) in &page.parts {
                        section.part { h2 { (esc(heading)) } p { (esc(text)) } }
                    }
                }
                p.actions {
                    a href=(esc(&page.csv_href)) download { "Download CSV" }
                    @if page.map.is_some() { (take_link(&page.href)) }
                    button.link type="button" data-action="copy-link" data-href=(esc(&page.href)) { "Copy link to this view" }
                    button.link type="button" data-action="print" { "Print" }
                    span.copied role="status" data-copied {}
                }
                (find_area("/schools", areas, "", "Show its schools"))
            }
        }
    }
}

fn form(page: &SchoolsPage) -> Markup {
    html! {
        form.schools-form.screen-only #filters action="/schools" method="get" role="search" aria-label="Schools of this area" {
            input type="hidden" name="area" value=(esc(&page.slug));
            div.schools-find {
                label for="schools-q" { "School name or postcode" }
                div.find-row {
                    input.field #schools-q type="search" name="q" value=(esc(&page.typed)) maxlength="100"
                        autocomplete="off" spellcheck="false" aria-describedby="schools-q-hint";
                    button.button type="submit" { "Find" }
                }
                p.hint #schools-q-hint { "Part of a name will do, or a school’s postcode or its first half, such as L32." }
            }
            (select("Type", "type", &page.types))
            (select("Has figures for", "has", &page.has))
            fieldset.schools-phases {
                legend { "Phase" }
                @for choice in &page.phases { (radio(choice)) }
            }
            @if !page.clear_href.is_empty() { a.clear href=(esc(&page.clear_href)) { "Clear all" } }
        }
    }
}

fn select(label: &str, name: &str, choices: &[Choice]) -> Markup {
    html! {
        div {
            label for={ "schools-" (name) } { (label) }
            select.field id={ "schools-" (name) } name=(name) {
                @for choice in choices {
                    option value=(esc(&choice.value)) selected[choice.chosen] { (esc(&choice.label)) " (" (choice.count) ")" }
                }
            }
        }
    }
}

fn radio(choice: &Choice) -> Markup {
    html! {
        label.option {
            input type="radio" name="phase" value=(esc(&choice.value)) checked[choice.chosen];
            span { (esc(&choice.label)) }
            span.count { (choice.count) }
        }
    }
}

fn list(page: &SchoolsPage) -> Markup {
    let hidden = page.rows.len().saturating_sub(FOLD);
    html! {
        section.part #schools aria-labelledby="schools-h" {
            h2 #schools-h { (esc(&page.heading)) }
            p.sub { (esc(&page.sub)) }
            @if let Some((advice, near)) = &page.none { (none(advice, near)) } @else {
                (letters(&page.rows))
                p.school-head aria-hidden="true" { span { "School" } span { "Pupils" } span { "Has figures for" } }
                @if hidden > 0 { input.vh.unfold #schools-more type="checkbox"; }
                ul.schools-list {
                    @for (at, one) in page.rows.iter().enumerate() { (row(one, at >= FOLD)) }
                }
                @if hidden > 0 { label.unfold-button for="schools-more" { "Show " (hidden) " more schools" } }
            }
        }
    }
}

fn none(advice: &str, near: &[(String, String)]) -> Markup {
    html! {
        p.none { (esc(advice)) }
        @if !near.is_empty() {
            p { "Names like it:" }
            ul.ways { @for (href, name) in near { li { a href=(esc(href)) { (esc(name)) } } } }
        }
    }
}

fn letters(rows: &[SchoolRow]) -> Markup {
    html! {
        nav.letters.screen-only aria-label="Letters" {
            @for letter in rows.iter().filter_map(|row| row.letter) {
                a href={ "#letter-" (letter) } { (letter) }
            }
        }
    }
}

fn row(row: &SchoolRow, folded: bool) -> Markup {
    html! {
        (Room(1_500))
        li.school-row.folded[folded] id=[row.letter.map(|letter| format!("letter-{letter}"))] {
            span.letter aria-hidden="true" { @if let Some(letter) = row.letter { (letter) } }
            div.school-name {
                a href=(esc(&row.href)) { (esc(&row.name)) }
                small { (esc(&row.detail)) }
            }
            div.school-pupils { (esc(&row.pupils)) span.vh { " pupils" } }
            div.school-has {
                span.vh { "Has figures for: " }
                (words(&row.has))
                @if let Some(blank) = &row.why { " " (why(blank)) }
            }
        }
    }
}

fn on_the_map(map: &SchoolMap) -> Markup {
    html! {
        section.part.schools-map aria-labelledby="map-h" {
            h2 #map-h { "On the map" }
            p.map-key {
                @for shape in &map.shapes {
                    span { svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true" { (charts::shape(*shape)) } (shape.title()) }
                }
            }
            (charts::map(map))
            p.source { "Each point leads to a school; the list has the same. " (esc(&map.note)) }
        }
    }
}

/// England or a region: its councils, each with its schools.
pub fn schools_of_councils(area: &Area, within: &[&Area], areas: &[String]) -> Markup {
    html! {
        (Room(120 * within.len() + 4_000))
        main #main tabindex="-1" {
            div.wrap.schools-page {
                p.kicker { "Schools in " (area.name) }
                h1.answer { "Schools are listed council by council" }
                p.caveat { "Choose one below, or type its name. A school’s own page is found by its number (URN): /schools/ and the number." }
                (find_area("/schools", areas, "", "Show its schools"))
                section.part aria-labelledby="councils-h" {
                    h2 #councils-h { (within.len()) " councils, A to Z" }
                    ul.councils {
                        @for one in within { li { a href={ "/schools?area=" (esc(&one.slug)) } { (esc(&one.title)) } } }
                    }
                }
            }
        }
    }
}
