//! Lines under the masthead about the state of the page.

use maud::{Markup, html};

/// No answer comes, be it that the reader is offline or that the server is away: `held` says what
/// stands here meanwhile.
pub fn offline(held: &str) -> Markup {
    line("Gapwise cannot be reached.", held)
}

/// An answer came that is no page of ours: `held` says what stands here meanwhile.
pub fn no_page(held: &str) -> Markup {
    line("Gapwise has no page to give.", held)
}

/// Shown only where scripts run, as its button needs them.
fn line(what: &str, held: &str) -> Markup {
    html! {
        p.state-line role="status" {
            b { (what) } " " (held) " "
            button.link type="button" data-action="again" { "Try again" }
        }
    }
}

/// Figures are on their way; what stands on the page stays until they are here.
pub fn loading(what: &str) -> Markup {
    html! { p.state-line role="status" { (what) } }
}
