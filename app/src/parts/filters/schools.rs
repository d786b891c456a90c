//! The school filter: the whole council, chosen schools, and a field that finds more.

use domain::explorer::page::{FilterOption, SchoolFilter};
use maud::{Markup, html};

use super::hint;
use super::option::{Input, boxes};
use crate::markup::{Room, esc};
use crate::parts::why::why;

/// The fieldset.
pub fn schools(schools: &SchoolFilter) -> Markup {
    html! {
        fieldset.filter {
            legend { "School" }
            (whole(&schools.whole))
            (boxes(Input::Check("school"), &schools.chosen))
            @if !schools.found.is_empty() { (find()) }
            (hint(&schools.hint)) " "
            @if let Some(blank) = &schools.why { (why(blank)) }
        }
    }
}

/// While no school is chosen this radio says nothing; once one is, choosing it takes them away,
/// which the address says as `school=none`.
fn whole(whole: &FilterOption) -> Markup {
    html! {
        label.option {
            input #f-school-whole type="radio" name=[(!whole.chosen).then_some("school")] value="none"
                checked[whole.chosen];
            span.option-label {
                (esc(&whole.label))
                @if !whole.detail.is_empty() { small { (esc(&whole.detail)) } }
            }
            @if let Some(count) = whole.count { span.count { (count) } }
        }
    }
}

/// Finds a school by its name; the server takes the name as well as the number.
fn find() -> Markup {
    html! {
        input.field #f-school-find type="search" name="school" list="f-schools" autocomplete="off"
            spellcheck="false" placeholder="Find a school by name" aria-label="Find a school by name";
    }
}

/// Every school that can be found.
pub fn school_list(schools: &SchoolFilter) -> Markup {
    html! {
        (Room(96 * schools.found.len()))
        datalist #f-schools {
            @for one in &schools.found { option value=(esc(&one.name)) data-urn=(one.urn.0) {} }
        }
    }
}
