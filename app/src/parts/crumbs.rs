//! Pages beside the one that is open.

use maud::{Markup, html};

/// Links to pages of one kind: title, address, whether it is the one that is open.
pub fn crumbs(label: &str, pages: &[(String, String, bool)]) -> Markup {
    html! {
        nav.crumbs aria-label=(label) {
            @for (title, href, here) in pages {
                a href=(href) aria-current=[here.then_some("page")] { (title) }
            }
        }
    }
}
