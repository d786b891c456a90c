//! The front page until the strategy has its own: three sentences with live figures, and the
//! way to any area.

use domain::explorer::page::Words;
use maud::{Markup, html};

use super::block::source;
use super::words::words;

/// The front page.
#[derive(Clone, Debug, Default)]
pub struct Home {
    /// Small line above: `Knowsley Education Strategy 2018–2021`.
    pub kicker: String,
    /// The heading.
    pub heading: Words,
    /// What the product does, in two sentences.
    pub lede: String,
    /// Heading over the examples.
    pub examples_heading: String,
    /// Sentences with live figures.
    pub examples: Vec<Example>,
    /// All areas for the search field, by title.
    pub areas: Vec<String>,
    /// Further ways on: `(address, title, words)`.
    pub ways: Vec<(String, String, String)>,
}

/// A sentence with a figure, and the view that it comes from.
#[derive(Clone, Debug, Default)]
pub struct Example {
    /// The finding.
    pub words: Words,
    /// Measure, year, when published.
    pub detail: String,
    /// Both sides of the gap, here and in England.
    pub levels: String,
    /// Lines about source and basis: `(label, text)`.
    pub source: Vec<(String, String)>,
    /// The view.
    pub href: String,
    /// Words of the link: `Gaps at 11 for free school meals`.
    pub link: String,
}

/// Everything between masthead and foot.
pub fn home(home: &Home) -> Markup {
    html! {
        main #main tabindex="-1" {
            div.wrap.home {
                p.kicker { (home.kicker) }
                h1.answer { (words(&home.heading)) }
                p.lede { (home.lede) }
                (find_area(&home.areas, ""))
                section.part aria-labelledby="examples-h" {
                    h2 #examples-h { (home.examples_heading) }
                    ul.examples { @for example in &home.examples { (one(example)) } }
                }
                @if !home.ways.is_empty() { (ways(&home.ways)) }
            }
        }
    }
}

fn one(example: &Example) -> Markup {
    html! {
        li {
            p.example-words { (words(&example.words)) }
            p.sub { (example.detail) }
            p.example-levels { (example.levels) }
            (source(&example.source))
            a href=(example.href) { (example.link) }
        }
    }
}

fn ways(ways: &[(String, String, String)]) -> Markup {
    html! {
        section.part aria-label="More" {
            ul.ways {
                @for (href, title, text) in ways { li { a href=(href) { (title) } p { (text) } } }
            }
        }
    }
}

/// The field that leads to an area's gaps; works as a plain form. `typed` is what was typed.
pub fn find_area(areas: &[String], typed: &str) -> Markup {
    html! {
        form.find-area action="/gaps" method="get" role="search" {
            label for="find-area" { "Find an area in England" }
            div.find-row {
                input.field #find-area type="search" name="area" list="find-areas" value=(typed)
                    autocomplete="off" spellcheck="false";
                button.button type="submit" { "Show its gaps" }
            }
            datalist #find-areas { @for title in areas { option value=(title) {} } }
        }
    }
}
