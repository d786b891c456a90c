//! The field that leads to any area.

use maud::{Markup, html};

use crate::markup::esc;

/// The field that leads to another area's page at `path`; works as a plain form. `typed` is what
/// was typed, `button` says what it does.
pub fn find_area(path: &str, areas: &[String], typed: &str, button: &str) -> Markup {
    html! {
        form.find-area.screen-only action=(path) method="get" role="search" {
            label for="find-area" { "Find an area in England" }
            div.find-row {
                input.field #find-area type="search" name="area" list="find-areas" value=(typed)
                    autocomplete="off" spellcheck="false";
                button.button type="submit" { (button) }
            }
            datalist #find-areas { @for title in areas { option value=(esc(title)) {} } }
        }
    }
}
