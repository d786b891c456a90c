//! Every page, composed as HTML from the published figures and the address.
//!
//! A page knows nothing of HTTP: it says what it is ([`Outcome`]) and the server makes a status
//! code of it.

use domain::world::World;
use maud::{Markup, html};

/// Whether the page is what was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The page exists.
    Found,
    /// There is no such page, area, school or measure.
    Missing,
}

/// A composed page.
pub struct Page {
    /// Whether it is what was asked for.
    pub outcome: Outcome,
    /// For the title bar.
    pub title: String,
    /// For search engines and link previews.
    pub description: String,
    /// Everything between the skip link and the end of the body.
    pub body: Markup,
}

/// Composes the page at an address: `path` without the query, `query` as it stands, still encoded.
pub fn compose(_world: &World, path: &str, query: &str) -> Page {
    let outcome = if path == "/gaps" {
        Outcome::Found
    } else {
        Outcome::Missing
    };
    Page {
        outcome,
        title: "Gapwise".to_owned(),
        description: String::new(),
        body: html! { main id="main" { h1 { "Gapwise" } p { (path) " " (query) } } },
    }
}
