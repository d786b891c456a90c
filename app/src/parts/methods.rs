//! The page of the methods.

use maud::{Markup, html};

/// A rule with its examples.
#[derive(Clone, Debug, Default)]
pub struct Method {
    /// Where it stands on the page.
    pub id: String,
    /// Heading.
    pub title: String,
    /// Paragraphs.
    pub words: Vec<String>,
    /// Examples from live figures.
    pub examples: Vec<Shown>,
}

/// An example, and the page that it is from.
#[derive(Clone, Debug, Default)]
pub struct Shown {
    /// What that page says.
    pub words: String,
    /// Its address.
    pub href: String,
}

/// Everything between masthead and foot.
pub fn methods(lede: &str, methods: &[Method]) -> Markup {
    html! {
        main #main tabindex="-1" {
            div.wrap.methods-page {
                h1.answer { "Methods" }
                p.lede { (lede) }
                nav.methods-list aria-label="On this page" {
                    ol { @for method in methods { li { a href={ "#" (method.id) } { (method.title) } } } }
                }
                @for one in methods { (method(one)) }
            }
        }
    }
}

fn method(method: &Method) -> Markup {
    let id = format!("{}-h", method.id);
    html! {
        section.part #(method.id) aria-labelledby=(id) {
            h2 #(id) { (method.title) }
            @for words in &method.words { p { (words) } }
            @if !method.examples.is_empty() {
                ul.worked aria-label="From the figures" {
                    @for example in &method.examples {
                        li { (example.words) " " a href=(example.href) { "See it" } }
                    }
                }
            }
        }
    }
}
