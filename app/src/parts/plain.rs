//! A page of plain words.

use maud::{Markup, html};

/// The page.
#[derive(Clone, Debug, Default)]
pub struct Plain {
    /// Heading.
    pub heading: String,
    /// What the page says, in a sentence or two.
    pub lede: String,
    /// Its parts.
    pub parts: Vec<PlainPart>,
}

/// A part of it.
#[derive(Clone, Debug, Default)]
pub struct PlainPart {
    /// Anchor.
    pub id: &'static str,
    /// Heading.
    pub heading: &'static str,
    /// Paragraphs.
    pub words: Vec<String>,
    /// Links at its end: words and address.
    pub links: Vec<(String, String)>,
}

/// Everything between masthead and foot.
pub fn plain(page: &Plain) -> Markup {
    html! {
        main #main tabindex="-1" {
            div.wrap.plain-page {
                h1.answer { (page.heading) }
                p.lede { (page.lede) }
                @for part in &page.parts {
                    section.part aria-labelledby={ (part.id) "-h" } id=(part.id) {
                        h2 id={ (part.id) "-h" } { (part.heading) }
                        @for words in &part.words { p { (words) } }
                        @if !part.links.is_empty() {
                            ul.ways { @for (words, href) in &part.links { li { a href=(href) { (words) } } } }
                        }
                    }
                }
            }
        }
    }
}
