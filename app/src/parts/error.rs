//! Pages for what is not there and for what went wrong: what happened, and ways back.

use maud::{Markup, html};

use super::find_area::find_area;

/// There is no such page, area or school.
#[derive(Clone, Debug, Default)]
pub struct Missing {
    /// `There is no area called “Knowlsey”`
    pub heading: String,
    /// What to do, in a sentence.
    pub advice: String,
    /// Near names: `(address, title)`.
    pub near: Vec<(String, String)>,
    /// Further ways back: `(address, title)`.
    pub ways: Vec<(String, String)>,
    /// Path of the page that was asked for, where an area is not known.
    pub path: String,
    /// All areas for the search field, by title; empty leaves the field out.
    pub areas: Vec<String>,
    /// What was typed; it is kept in the field.
    pub typed: String,
}

/// Something went wrong on our side.
#[derive(Clone, Debug, Default)]
pub struct Failure {
    /// Reference that finds it in the log.
    pub reference: String,
}

/// Everything between masthead and foot, for a 404.
pub fn missing(page: &Missing) -> Markup {
    html! {
        main #main tabindex="-1" {
            div.wrap.error-page {
                p.kicker { "Not found" }
                h1.answer { (page.heading) }
                p.lede { (page.advice) }
                @if !page.near.is_empty() {
                    p.near-head { "Did you mean" }
                    ul.near { @for (href, title) in &page.near { li { a href=(href) { (title) } } } }
                }
                @if !page.areas.is_empty() { (find_area(&page.path, &page.areas, &page.typed, "Show its page")) }
                (ways(&page.ways))
            }
        }
    }
}

/// Everything between masthead and foot, for a 500.
pub fn failure(page: &Failure) -> Markup {
    html! {
        main #main tabindex="-1" {
            div.wrap.error-page {
                p.kicker { "Error" }
                h1.answer { "Something went wrong on our side" }
                p.lede {
                    "Your choices are in the address, so reloading the page tries the same again. "
                    "No figure was changed."
                }
                @if !page.reference.is_empty() {
                    p.note { "If it happens again, tell us this reference: " b { (page.reference) } }
                }
                p.actions { a href="/" { "Front page" } a href="/gaps" { "Gaps" } }
            }
        }
    }
}

fn ways(ways: &[(String, String)]) -> Markup {
    html! {
        @if !ways.is_empty() {
            p.actions { @for (href, title) in ways { a href=(href) { (title) } } }
        }
    }
}

/// What is wrong with a field, above it: red text and an octagon, naming the fix.
pub fn field_error(text: &str) -> Markup {
    html! {
        p.field-error role="alert" {
            svg.octagon width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" {
                path d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" {}
                path.bar d="M4.5 8h7" {}
            }
            (text)
        }
    }
}
