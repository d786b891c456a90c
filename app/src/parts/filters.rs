//! The filters: one form, the rail of a wide page and the sheet of a narrow one.
//!
//! With scripts off the form is sent to `/gaps` and the server gives the same page. The sheet
//! opens by `:target`, so that works without scripts too. Its one button sends the form; where
//! scripts run they have applied each choice, know how many results there are, and only close it.

mod fields;
mod option;
mod schools;

use domain::explorer::page::{FilterOption, Filters};
use maud::{Markup, html};

use fields::{area, choices, folded, measures, select};
use option::{Input, boxes};

use crate::markup::{Room, esc};

/// The form of the explorer.
pub fn form(filters: &Filters) -> Markup {
    frame("/gaps", &filters.clear_href, &filters.show, &body(filters))
}

/// A form of filters for the page at `action`, in an element of its own that turns into a dialog: a
/// form must not. `show` says how many results there are.
pub fn frame(action: &str, clear_href: &str, show: &str, body: &Markup) -> Markup {
    html! {
        (Room(body.0.len() + 1_000))
        div.filters #sheet {
            form #filters action=(action) method="get" aria-labelledby="filters-h" {
                div.filters-head {
                    h2 #filters-h { "Filters" }
                    a.clear href=(esc(clear_href)) { "Clear all" }
                    a.close href="#main" data-sheet="close" { "Close" }
                }
                div.filters-body { (body) }
                div.filters-bar {
                    a.clear href=(esc(clear_href)) { "Clear all" }
                    button.button.show.no-script type="submit" {
                        span.live { (esc(show)) }
                        span.still { "Show results" }
                    }
                }
            }
        }
    }
}

/// What the search fields of the form offer. They stand apart, as they are long and seldom change.
pub fn lists(filters: &Filters) -> Markup {
    html! { (Room(16_000)) (fields::area_list(filters)) (schools::school_list(&filters.schools)) }
}

fn body(filters: &Filters) -> Markup {
    html! {
        (Room(16_000))
        (area(filters))
        (schools::schools(&filters.schools))
        (groups(filters))
        (radios("Strategic priority", "priority", &filters.priorities))
        @if filters.priorities.is_empty() {
            (radios("Phase", "phase", &filters.phases))
        }
        (measures(filters))
        (folded("Year", "years", Input::Radio("year"), (&filters.years, 3)))
        (compare(filters))
        (select("Elsewhere is", "against", &filters.against))
        (seldom(filters))
    }
}

fn groups(filters: &Filters) -> Markup {
    html! {
        fieldset.filter {
            legend { "Pupil group" }
            (boxes(Input::Check("group"), &filters.groups))
            @if !filters.more_groups.is_empty() {
                details.more-options open[filters.more_open] {
                    summary { "More groups" }
                    (boxes(Input::Check("group"), &filters.more_groups))
                }
            }
            (hint(&filters.groups_hint))
        }
    }
}

/// What few readers change; stands open once somebody did.
fn seldom(filters: &Filters) -> Markup {
    let phases = if filters.priorities.is_empty() { &[][..] } else { &filters.phases };
    let changed = |options: &[FilterOption]| options.iter().skip(1).any(|one| one.chosen);
    html! {
        @if !(phases.is_empty() && filters.since.is_empty()) {
            details.more-options.seldom open[changed(phases) || changed(&filters.since)] {
                summary { "More filters" }
                (select("Phase", "phase", phases))
                (select("Change since", "since", &filters.since))
            }
        }
    }
}

/// Unticking everything means nothing to compare with, which the address says as `none`.
fn compare(filters: &Filters) -> Markup {
    html! {
        @if !filters.compare.is_empty() {
            fieldset.filter {
                legend { "Compare with" }
                input type="hidden" name="compare" value="none";
                (boxes(Input::Check("compare"), &filters.compare))
            }
        }
    }
}

/// Small words under a set of options.
pub fn hint(text: &str) -> Markup {
    html! { @if !text.is_empty() { p.hint { (esc(text)) } } }
}

/// A set of options of which several may be chosen.
pub fn checks(title: &str, key: &'static str, options: &[FilterOption]) -> Markup {
    choices(title, Input::Check(key), options)
}

/// A set of options of which one is chosen.
pub fn radios(title: &str, key: &'static str, options: &[FilterOption]) -> Markup {
    choices(title, Input::Radio(key), options)
}

/// Sends the form where no script does; hidden as long as scripts run.
pub fn no_script_button() -> Markup {
    html! { button.button.no-script type="submit" form="filters" { "Show results" } }
}
