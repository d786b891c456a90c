//! Keys: out of the sheet by Escape, from row to row of a chart by the arrows.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};

use super::{figure, search, sheet};

/// What the arrows move between: the rows of a chart.
const ROW: &str = "[data-row]";

/// A key was pressed.
pub fn pressed(event: &KeyboardEvent) {
    if event.key() == "Tab" {
        search::catch_up();
    }
    let taken = match event.key().as_str() {
        "Escape" if sheet::is_open() => {
            sheet::close();
            true
        }
        "Escape" if figure::is_open() => {
            figure::close();
            true
        }
        "Tab" if sheet::is_open() => sheet::wrap(event.shift_key()),
        "ArrowDown" if search::down() => true,
        "ArrowDown" | "ArrowRight" => move_row(1),
        "ArrowUp" | "ArrowLeft" => move_row(-1),
        "Home" => move_row(i32::MIN),
        "End" => move_row(i32::MAX),
        _ => false,
    };
    if taken {
        event.prevent_default();
    }
}

/// Moves the focus within the chart that it is in; false where it is in none.
fn move_row(by: i32) -> bool {
    let row = document().active_element().filter(|active| active.matches(ROW).unwrap_or(false));
    let Some(row) = row else { return false };
    let chart = row.closest("[data-rows]").ok().flatten();
    let Some(found) = chart.and_then(|chart| chart.query_selector_all(ROW).ok()) else {
        return false;
    };
    let rows: Vec<Element> = (0..found.length())
        .filter_map(|index| found.item(index)?.dyn_into::<Element>().ok())
        .filter(|row| row.get_client_rects().length() > 0)
        .collect();
    let last = i32::try_from(rows.len()).unwrap_or(1) - 1;
    let at = rows.iter().position(|other| other.is_same_node(Some(&row)));
    let at = at.and_then(|at| i32::try_from(at).ok()).unwrap_or(0);
    let to = at.saturating_add(by).clamp(0, last);
    let to = usize::try_from(to).ok().and_then(|to| rows.get(to));
    for other in &rows {
        let chosen = to.is_some_and(|to| to.is_same_node(Some(other)));
        let _ = other.set_attribute("tabindex", if chosen { "0" } else { "-1" });
    }
    // The columns of a trend are SVG elements, which take the focus in the same way.
    to.is_some_and(|to| to.unchecked_ref::<HtmlElement>().focus().is_ok())
}
