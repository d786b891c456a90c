//! What the strategy's document says besides its priorities, and the glossary.

use domain::glossary::Word;
use domain::progress::DocumentPage;
use domain::progress::page::Said;
use maud::{Markup, html};

use super::priority::{said, statements};
use crate::markup::Room;

/// Everything of `/strategy` between masthead and foot.
pub fn document(page: &DocumentPage) -> Markup {
    html! {
        (Room(80_000))
        main #main tabindex="-1" {
            div.wrap.priority-page {
                p.kicker { (page.dates) @if page.example { ": an example, no council’s own" } }
                h1.answer { (page.heading) }
                div id=(page.vision.id) { p.lede { (page.vision.text) } p.where { (page.vision.at) } }
                nav.crumbs aria-label="Priorities" {
                    @for (title, href) in &page.priorities { a href=(href) { (title) } }
                }
                (contents(page))
                @for (id, heading, items) in &page.sections { (section(id, heading, items)) }
                (statements(&page.statements))
                @if !page.contradictions.is_empty() {
                    (section("contradictions", "Where it disagrees with itself, or with what is published", &page.contradictions))
                }
                (partners(&page.partners))
            }
        }
    }
}

fn contents(page: &DocumentPage) -> Markup {
    let more = [
        ("statements-h", "Figures that the strategy prints", page.statements.is_empty()),
        ("contradictions", "Contradictions", page.contradictions.is_empty()),
        ("partners", "Partners", page.partners.is_empty()),
    ];
    html! {
        nav.methods-list aria-label="On this page" {
            ol {
                @for (id, heading, _) in &page.sections { li { a href={ "#" (id) } { (heading) } } }
                @for (id, heading, empty) in more { @if !empty { li { a href={ "#" (id) } { (heading) } } } }
            }
        }
    }
}

fn section(id: &str, heading: &str, items: &[Said]) -> Markup {
    html! {
        section.part id=(id) aria-labelledby={ (id) "-h" } {
            h2 id={ (id) "-h" } { (heading) }
            ul.said { @for item in items { (Room(600)) li id=(item.id) { (said(item)) } } }
        }
    }
}

fn partners(partners: &[(Said, String)]) -> Markup {
    html! {
        @if !partners.is_empty() {
            section.part #partners aria-labelledby="partners-h" {
                h2 #partners-h { "Who it names" }
                dl.pairs { @for (partner, role) in partners {
                    div id=(partner.id) { dt { (partner.text) } dd { (role) } }
                } }
            }
        }
    }
}

/// Everything of `/glossary` between masthead and foot; `whose` is the strategy's title.
pub fn glossary(terms: &[Word<'_>], whose: &str) -> Markup {
    html! {
        main #main tabindex="-1" {
            div.wrap.plain-page {
                h1.answer { "Glossary" }
                p.lede {
                    "What the words mean that these pages use, in our own words."
                    @if !whose.is_empty() { " Headwords of the " (whose) " stand as it prints them." }
                }
                (letters(terms))
                dl.terms { @for term in terms {
                    (Room(500))
                    div id=(term.id) {
                        dt { (term.headword) }
                        @if !term.today.is_empty() { dd.today { "Today: " (term.today) } }
                        dd { (term.meaning) }
                        @if term.printed { dd.where { "In the strategy’s glossary" } }
                    }
                } }
            }
        }
    }
}

/// The first term of each letter.
fn letters(terms: &[Word<'_>]) -> Markup {
    let letter = |term: &Word<'_>| term.headword.chars().next().map(|c| c.to_ascii_uppercase());
    let mut last = None;
    let firsts: Vec<&Word<'_>> = terms
        .iter()
        .filter(|term| {
            let is_new = letter(term) != last;
            last = letter(term);
            is_new
        })
        .collect();
    html! {
        nav.letters aria-label="Letters" {
            @for term in firsts { a href={ "#" (term.id) } { (letter(term).unwrap_or('#')) } }
        }
    }
}
