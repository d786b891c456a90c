//! Where a reader is on a page: after a link at its top or at the place that the address names, after
//! Back and Forward where they left it, after a choice where they are.

use std::cell::{Cell, RefCell};

use leptos::ev;
use leptos::prelude::{document, window, window_event_listener, window_event_listener_untyped};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ScrollRestoration};

use super::ahead;

/// How a reader came to change the address.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Way {
    /// By a choice on the page: a filter, a search.
    #[default]
    Choice,
    /// By a link.
    Link,
    /// By Back or Forward.
    Return,
}

/// Where a reader is brought.
#[derive(Clone, Debug, PartialEq)]
pub enum Spot {
    /// Where every new page begins.
    Top,
    /// At the element with an id.
    At(String),
    /// So many pixels down.
    Down(f64),
}

/// How many addresses are remembered; who goes further back begins at the top.
const MOST: usize = 50;

thread_local! {
    /// How far down each address was left last, in pixels.
    static LEFT: RefCell<Vec<(String, f64)>> = const { RefCell::new(Vec::new()) };
    static WAY: Cell<Way> = const { Cell::new(Way::Choice) };
    /// How far down the page is scrolled, in pixels. To ask the window once something was ticked would
    /// have the page laid out.
    static DEPTH: Cell<f64> = const { Cell::new(0.0) };
}

/// Starts to listen for Back and Forward. To be called before there is a router: who listened first
/// hears first, and the page is changed as soon as the router has heard.
pub fn listen() {
    let _ = window_event_listener(ev::popstate, |_| {
        WAY.set(Way::Return);
        ahead::forget();
    });
    note_depth();
    let _ = window_event_listener_untyped("scroll", |_| note_depth());
    // The browser would move the page that still stands. When it loads a page anew, it may.
    restore(ScrollRestoration::Manual);
    let _ = window_event_listener_untyped("pagehide", |_| restore(ScrollRestoration::Auto));
    let _ = window_event_listener_untyped("pageshow", |_| restore(ScrollRestoration::Manual));
}

fn note_depth() {
    DEPTH.set(window().scroll_y().unwrap_or_default());
}

fn restore(how: ScrollRestoration) {
    if let Ok(history) = window().history() {
        let _ = history.set_scroll_restoration(how);
    }
}

/// Notes the way of the next change of the address.
pub fn go_by(way: Way) {
    WAY.set(way);
}

/// The way of this change.
pub fn way() -> Way {
    WAY.take()
}

/// Whether this change is by Back or Forward.
pub fn is_return() -> bool {
    WAY.get() == Way::Return
}

/// Notes where the page that stands is left, and by which way.
pub fn leave(address: &str, way: Way) {
    if way != Way::Choice {
        note_depth();
    }
    let depth = DEPTH.get();
    LEFT.with_borrow_mut(|left| {
        left.retain(|(of, _)| of != address);
        if left.len() == MOST {
            left.remove(0);
        }
        left.push((address.to_owned(), depth));
    });
}

/// Where a reader is brought who comes to an address; `None` for where they are.
pub fn spot(address: &str, hash: &str, way: Way, is_other_page: bool) -> Option<Spot> {
    let left = LEFT.with_borrow(|left| left.iter().find(|(of, _)| of == address).cloned());
    let named = hash.trim_start_matches('#');
    match (way, left) {
        (Way::Return, Some((_, depth))) if depth > 0.0 => Some(Spot::Down(depth)),
        (Way::Link, _) if !named.is_empty() => Some(Spot::At(named.to_owned())),
        (Way::Link, _) => Some(Spot::Top),
        (Way::Return | Way::Choice, _) => is_other_page.then_some(Spot::Top),
    }
}

/// Brings the reader to a spot of the page that stands.
pub fn bring_to(spot: &Spot) {
    match spot {
        Spot::Down(depth) => window().scroll_to_with_x_and_y(0.0, *depth),
        Spot::At(id) if document().get_element_by_id(id).is_some() => {
            // The browser itself goes there: it marks the place, and Tab goes on from it.
            let _ = window().location().replace(&format!("#{id}"));
        }
        _ => window().scroll_to_with_x_and_y(0.0, 0.0),
    }
    // The event comes with the next frame, and the reader may go on before it.
    note_depth();
}

/// Those who listen begin at the page's main part.
pub fn focus_main() {
    let main = document().get_element_by_id("main");
    if let Some(main) = main.and_then(|main: Element| main.dyn_into::<HtmlElement>().ok()) {
        let _ = main.focus();
    }
}
