//! The filter sheet of a narrow page: the focus is kept in while it is open and returns after.

use std::cell::RefCell;

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

thread_local! {
    static OPENER: RefCell<Option<Element>> = const { RefCell::new(None) };
}

/// What can take the focus inside the sheet.
const FOCUSABLE: &str =
    "a[href], button:not([disabled]), input:not([type=hidden]), select, summary";

fn sheet() -> Option<Element> {
    document().get_element_by_id("sheet")
}

/// Whether the sheet is open: by us, or by its address from before there was a script.
pub fn is_open() -> bool {
    sheet().is_some_and(|sheet| {
        sheet.has_attribute("data-open") || (is_target(&sheet) && is_covering(&sheet))
    })
}

fn is_target(sheet: &Element) -> bool {
    sheet.matches(":target").unwrap_or(false)
}

/// Opens the sheet; on a wide page the rail is in sight, and only takes the focus.
pub fn open(opener: &Element) {
    let Some(sheet) = sheet() else { return };
    let _ = sheet.set_attribute("data-open", "");
    let narrow = is_covering(&sheet);
    if narrow {
        let _ = sheet.set_attribute("role", "dialog");
        let _ = sheet.set_attribute("aria-modal", "true");
        let _ = sheet.set_attribute("aria-labelledby", "filters-h");
    } else {
        let _ = sheet.remove_attribute("data-open");
        sheet.scroll_into_view();
    }
    OPENER.set(Some(opener.clone()));
    if let Some(first) = stops().first() {
        let _ = first.focus();
    }
}

/// Closes the sheet, where it is open, and gives the focus back.
pub fn close() {
    if !is_open() {
        return;
    }
    if let Some(sheet) = sheet() {
        if is_target(&sheet) {
            // In its place, so that Back does not open the sheet again.
            let _ = leptos::prelude::window().location().replace("#main");
        }
        for name in ["data-open", "role", "aria-modal", "aria-labelledby"] {
            let _ = sheet.remove_attribute(name);
        }
    }
    let opener = OPENER.take().filter(|opener| opener.is_connected());
    let back =
        opener.or_else(|| document().query_selector("[data-sheet='filters']").ok().flatten());
    if let Some(back) = back.and_then(|back| back.dyn_into::<HtmlElement>().ok()) {
        let _ = back.focus();
    }
}

/// Keeps the focus inside: from the last stop forward to the first, and the other way round.
pub fn wrap(backwards: bool) -> bool {
    let stops = stops();
    let (Some(first), Some(last)) = (stops.first(), stops.last()) else {
        return false;
    };
    let active = document().active_element();
    let at = |stop: &HtmlElement| active.as_ref().is_some_and(|a| stop.is_same_node(Some(a)));
    let to = match backwards {
        true if at(first) => last,
        false if at(last) => first,
        _ => return false,
    };
    to.focus().is_ok()
}

fn stops() -> Vec<HtmlElement> {
    let found = sheet().and_then(|sheet| sheet.query_selector_all(FOCUSABLE).ok());
    let Some(found) = found else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|index| found.item(index)?.dyn_into::<HtmlElement>().ok())
        .filter(|stop| stop.get_client_rects().length() > 0)
        .collect()
}

fn is_covering(sheet: &Element) -> bool {
    let style = leptos::prelude::window().get_computed_style(sheet).ok().flatten();
    style.is_some_and(|style| style.get_property_value("position").is_ok_and(|p| p == "fixed"))
}
