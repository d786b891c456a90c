//! Lines under the masthead about the state of the page.

use maud::{Markup, html};

/// No connection: `held` says of which release the figures here are.
pub fn offline(held: &str) -> Markup {
    html! {
        p.state-line role="status" {
            b { "You are offline." } " " (held)
        }
    }
}

/// Figures are on their way; what stands on the page stays until they are here.
pub fn loading(what: &str) -> Markup {
    html! { p.state-line role="status" { (what) } }
}
