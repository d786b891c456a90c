//! Buttons that need scripts: copy the link, print, change the theme, ask for a page again.

use leptos::prelude::{document, window};
use leptos::task::spawn_local;
use wasm_bindgen_futures::JsFuture;
use web_sys::Element;

use super::show;

/// Does what a button says.
pub fn act(button: &Element) {
    match button.get_attribute("data-action").as_deref() {
        Some("copy-link") => copy_link(button),
        Some("print") => {
            let _ = window().print();
        }
        Some("theme") => turn_theme(),
        Some("again") => show::again(),
        _ => {}
    }
}

fn copy_link(button: &Element) {
    let href = button.get_attribute("data-href").unwrap_or_default();
    let origin = window().location().origin().unwrap_or_default();
    let link = format!("{origin}{href}");
    let said =
        button.parent_element().and_then(|p| p.query_selector("[data-copied]").ok().flatten());
    spawn_local(async move {
        let copied = JsFuture::from(window().navigator().clipboard().write_text(&link)).await;
        if let Some(said) = said {
            let words = if copied.is_ok() {
                "Link copied".to_owned()
            } else {
                format!("Copy this link: {link}")
            };
            said.set_text_content(Some(&words));
        }
    });
}

/// From light to dark and back; the choice is kept for the next visit.
fn turn_theme() {
    let Some(root) = document().document_element() else {
        return;
    };
    let prefers_dark = || {
        let query = window().match_media("(prefers-color-scheme: dark)").ok().flatten();
        query.is_some_and(|query| query.matches())
    };
    let dark = match root.get_attribute("data-theme").as_deref() {
        Some(theme) => theme == "dark",
        None => prefers_dark(),
    };
    let theme = if dark { "light" } else { "dark" };
    let _ = root.set_attribute("data-theme", theme);
    if let Ok(Some(storage)) = window().local_storage() {
        let _ = storage.set_item("theme", theme);
    }
}
