//! The filter form: a change anywhere in it is a new address.

use std::cell::RefCell;

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, FormData, HtmlFormElement, UrlSearchParams};

use super::held::with_view;

thread_local! {
    /// The query that the form led to last, and what was corrected on the way.
    static SAID: RefCell<Option<(String, Vec<String>)>> = const { RefCell::new(None) };
}

/// The address that the form asks for; of the explorer in its shortest form, where the figures at
/// hand can tell.
pub fn address() -> Option<String> {
    let form = document().get_element_by_id("filters")?;
    let form: HtmlFormElement = form.dyn_into().ok()?;
    let data = FormData::new_with_form(&form).ok()?;
    let search = UrlSearchParams::new_with_str_sequence_sequence(&data).ok()?;
    let query: String = search.to_string().into();
    let action = form.get_attribute("action")?;
    if action != "/gaps" {
        // What is not chosen need not be said.
        let said: Vec<&str> = query.split('&').filter(|pair| !pair.ends_with("=any")).collect();
        return Some(format!("{action}?{}", said.join("&")));
    }
    Some(format!("/gaps?{}", short(&query).unwrap_or(query)))
}

/// The query in its shortest form; `None` where figures are missing that decide what it means.
/// The address holds what came of a choice; the page of this once says what was corrected.
pub fn short(query: &str) -> Option<String> {
    let (short, notes) = shortest(query)?;
    SAID.set(Some((short.clone(), notes)));
    Some(short)
}

/// The query in its shortest form, and what was corrected on the way.
pub fn shortest(query: &str) -> Option<(String, Vec<String>)> {
    with_view(query, |world, resolved| (resolved.view.query(world), resolved.notes))
}

/// What was corrected on the way to the address with this query.
pub fn said_about(query: &str) -> Vec<String> {
    SAID.with_borrow(|said| match said {
        Some((of, notes)) if of == query => notes.clone(),
        _ => Vec::new(),
    })
}

/// Whether an element belongs to the filter form.
pub fn holds(element: &Element) -> bool {
    let inside = element.closest("#filters").ok().flatten().is_some();
    inside || element.get_attribute("form").as_deref() == Some("filters")
}

/// Whether an element is the field for a school's name, in a list that the server makes.
pub fn is_school_name(element: &Element) -> bool {
    element.matches("#filters[action='/schools'] .field[name=q]").unwrap_or(false)
}

/// Whether the focus is in a field of the form that takes text.
pub fn is_typed_in() -> bool {
    let active = document().active_element();
    active.is_some_and(|element| element.matches("#filters .field").unwrap_or(false))
}
