//! Small multiples: a panel for each gap, all of a part on one scale.

use domain::explorer::page::{Panel, PanelSection, PanelsPage};
use maud::{Markup, html};

use super::block::source;
use super::take_page::take_link;
use super::why::{hatch, why};
use crate::charts;
use crate::markup::{Room, esc};

/// Everything between masthead and foot; `areas` are the titles that the field offers.
pub fn panels(page: &PanelsPage, areas: &[String]) -> Markup {
    html! {
        (Room(200_000))
        main #main tabindex="-1" {
            div.wrap.panels-page {
                @if !page.notes.is_empty() {
                    div.corrected role="note" { @for note in &page.notes { p { (note) } } }
                }
                p.kicker { (page.kicker) }
                h1.answer { (page.heading) }
                p.caveat { (page.sub) }
                (form(page, areas))
                p.actions {
                    a href=(page.one_href) { "One gap at a time" }
                    a href=(page.other.0) { (page.other.1) }
                    (take_link(&page.href))
                    button.link type="button" data-action="copy-link" data-href=(page.href) { "Copy link to this view" }
                    button.link type="button" data-action="print" { "Print" }
                    span.copied role="status" data-copied {}
                }
                @for (at, one) in page.sections.iter().enumerate() { (section(one, at)) }
                (blanks(page))
                (source(&page.source))
            }
        }
    }
}

fn form(page: &PanelsPage, areas: &[String]) -> Markup {
    let choice = &page.choice;
    html! {
        form.panels-form action="/gaps" method="get" {
            input type="hidden" name="view" value=(choice.view);
            div {
                label for="panels-area" { "Area" }
                input.field #panels-area type="search" name="area" list="panels-areas" value=(page.area) autocomplete="off" spellcheck="false";
                datalist #panels-areas { @for title in areas { option value=(esc(title)) {} } }
            }
            div {
                label for="panels-choice" { (choice.label) }
                select.field #panels-choice name=(choice.name) {
                    @for (value, label, chosen) in &choice.options {
                        option value=(value) selected[*chosen] { (label) }
                    }
                }
            }
            button.button type="submit" { "Show" }
        }
    }
}

/// Panels under one heading; `at` tells them from others of the page.
pub(super) fn section(section: &PanelSection, at: usize) -> Markup {
    let deep = !section.title.is_empty();
    html! {
        (Room(16_000 * section.panels.len()))
        section.part aria-labelledby=[deep.then(|| format!("panels-{at}-h"))]
            aria-label=[(!deep).then_some("Panels")] {
            @if deep { h2 id={ "panels-" (at) "-h" } { (section.title) } }
            @if !section.note.is_empty() { p.sub { (section.note) } }
            div.panels {
                @for (index, one) in section.panels.iter().enumerate() {
                    (panel(one, &format!("panel-{at}-{index}"), deep))
                }
            }
        }
    }
}

fn panel(panel: &Panel, id: &str, deep: bool) -> Markup {
    let title = html! { a href=(esc(&panel.href)) { (esc(&panel.title)) } };
    html! {
        (Room(16_000))
        article.panel aria-labelledby={ (id) "-h" } {
            div.panel-head {
                @if deep { h3 id={ (id) "-h" } { (title) } } @else { h2 id={ (id) "-h" } { (title) } }
                p.panel-words {
                    a.gap href=(esc(&panel.gap.1)) data-figure { (esc(&panel.gap.0)) }
                    " " (esc(&panel.words))
                }
            }
            @if !panel.chart.years.is_empty() { (charts::trend(&panel.chart, id)) }
        }
    }
}

fn blanks(page: &PanelsPage) -> Markup {
    html! {
        @if !page.blank.is_empty() {
            section.part aria-labelledby="panels-blank-h" {
                h2 #panels-blank-h { "No gap can be given" }
                ul.listing.panels-blank {
                    @for (name, reason) in &page.blank {
                        li { (hatch()) " " b { (name) } " " (why(reason)) }
                    }
                }
            }
        }
    }
}
