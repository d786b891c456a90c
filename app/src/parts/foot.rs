//! The foot of every page: whose figures, under which licence, of which release.

use maud::{Markup, html};

use crate::markup::esc;

/// What the foot says.
#[derive(Clone, Debug, Default)]
pub struct Foot {
    /// `Figures: Department for Education. Release of 8 April 2026.`
    pub figures: String,
    /// Title of the licence, `Open Government Licence v3.0`.
    pub licence: String,
    /// Its address; may be empty.
    pub licence_href: String,
    /// Links: `(address, title)`; only pages that exist.
    pub links: Vec<(String, String)>,
    /// Address of this page as it is printed; may be empty.
    pub printed: String,
}

/// The foot.
pub fn foot(foot: &Foot) -> Markup {
    html! {
        footer.foot {
            div.wrap {
                p {
                    (esc(&foot.figures)) " "
                    @if foot.licence_href.is_empty() { (esc(&foot.licence)) } @else {
                        a href=(esc(&foot.licence_href)) rel="license" { (esc(&foot.licence)) }
                    }
                }
                @for (href, title) in &foot.links { a href=(esc(href)) { (esc(title)) } }
                @if !foot.printed.is_empty() { p.print-only { "This page: " span #printed { (esc(&foot.printed)) } } }
            }
        }
    }
}
