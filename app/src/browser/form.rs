//! The filter form: a change anywhere in it is a new address.

use domain::explorer::{Unknown, resolve};
use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, FormData, HtmlFormElement, UrlSearchParams};

use super::held::with_world;

/// The address that the form asks for, in its shortest form where the figures at hand can tell.
pub fn address() -> Option<String> {
    let form = document().get_element_by_id("filters")?;
    let form: HtmlFormElement = form.dyn_into().ok()?;
    let data = FormData::new_with_form(&form).ok()?;
    let search = UrlSearchParams::new_with_str_sequence_sequence(&data).ok()?;
    let query: String = search.to_string().into();
    let short = with_world(|world| match resolve(world, &query) {
        // What was corrected is said on the page, so the address keeps what was asked.
        Ok(resolved) if resolved.notes.is_empty() => Some(resolved.view.href(world)),
        Ok(_) | Err(Unknown::Area(..) | Unknown::School(_)) => None,
    });
    Some(short.flatten().unwrap_or_else(|| format!("/gaps?{query}")))
}

/// Whether an element belongs to the filter form.
pub fn holds(element: &Element) -> bool {
    let inside = element.closest("#filters").ok().flatten().is_some();
    inside || element.get_attribute("form").as_deref() == Some("filters")
}
