//! Where a reader is on a page: at its top, at the place that the address names, or, after Back and
//! Forward, where they left it.

use std::cell::{Cell, RefCell};

use leptos::ev;
use leptos::prelude::{document, window, window_event_listener};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

thread_local! {
    /// How far down each address was left, in pixels.
    static LEFT: RefCell<Vec<(String, f64)>> = const { RefCell::new(Vec::new()) };
    /// Whether the address was changed by Back or Forward.
    static RETURNS: Cell<bool> = const { Cell::new(false) };
}

/// Starts to listen for Back and Forward. To be called before there is a router: who listened first
/// hears first, and the page is changed as soon as the router has heard.
pub fn listen() {
    let _ = window_event_listener(ev::popstate, |_| RETURNS.set(true));
}

/// Notes where the page at an address is left. Says whether it is left by Back or Forward.
pub fn leave(address: String) -> bool {
    let depth = window().scroll_y().unwrap_or_default();
    LEFT.with_borrow_mut(|left| {
        left.retain(|(of, _)| *of != address);
        left.push((address, depth));
    });
    RETURNS.take()
}

/// A reader goes on by a link or a choice.
pub fn go_on() {
    RETURNS.set(false);
}

/// Where a reader arrives on a page.
pub enum Place {
    /// Where every new page begins.
    Top,
    /// At the element with an id.
    At(String),
    /// So many pixels down.
    Down(f64),
}

/// Where a reader arrives at an address, which stands already.
pub fn of(address: &str, returns: bool) -> Place {
    let left = || {
        LEFT.with_borrow(|left| left.iter().find(|(of, _)| of == address).map(|(_, depth)| *depth))
    };
    if let Some(depth) = returns.then(left).flatten() {
        return if depth > 0.0 { Place::Down(depth) } else { Place::Top };
    }
    let hash = window().location().hash().unwrap_or_default();
    match hash.strip_prefix('#') {
        Some(id) if !id.is_empty() => Place::At(id.to_owned()),
        _ => Place::Top,
    }
}

/// Brings the reader there; those who listen begin at the page's main part.
pub fn arrive(place: &Place) {
    let main = document().get_element_by_id("main");
    if let Some(main) = main.and_then(|main: Element| main.dyn_into::<HtmlElement>().ok()) {
        let _ = main.focus();
    }
    match place {
        Place::Down(depth) => window().scroll_to_with_x_and_y(0.0, *depth),
        Place::At(id) if document().get_element_by_id(id).is_some() => {
            // The browser itself goes there: it marks the place, and Tab goes on from it.
            let _ = window().location().replace(&format!("#{id}"));
        }
        _ => window().scroll_to_with_x_and_y(0.0, 0.0),
    }
}
