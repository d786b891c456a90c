//! Buttons that need scripts: copy the link, print, change the theme, ask for a page again.

use leptos::prelude::{document, window};
use leptos::task::spawn_local;
use wasm_bindgen_futures::JsFuture;
use web_sys::Element;

use super::visit;

/// Does what a button says.
pub fn act(button: &Element) {
    match button.get_attribute("data-action").as_deref() {
        Some("copy-link") => copy_link(button),
        Some("copy-text") => copy_text(button),
        Some("print") => {
            let _ = window().print();
        }
        Some("theme") => turn_theme(),
        Some("again") => visit::again(),
        _ => {}
    }
}

fn copy_link(button: &Element) {
    let href = button.get_attribute("data-href").unwrap_or_default();
    let link = format!("{}{href}", origin());
    copy(button, link.clone(), "Link copied", format!("Copy this link: {link}"));
}

/// Copies what stands in a field; code for a page of others gets our address before its own.
fn copy_text(button: &Element) {
    let field = button.get_attribute("data-of").and_then(|id| document().get_element_by_id(&id));
    let text = field.and_then(|field| field.text_content()).unwrap_or_default();
    let text = text.replace("src=\"/", &format!("src=\"{}/", origin()));
    copy(button, text, "Copied", "Mark the words and copy them.".to_owned());
}

fn origin() -> String {
    window().location().origin().unwrap_or_default()
}

/// Puts a text on the clipboard and says so beside the button, or what to do instead.
fn copy(button: &Element, text: String, done: &'static str, instead: String) {
    let said =
        button.parent_element().and_then(|p| p.query_selector("[data-copied]").ok().flatten());
    spawn_local(async move {
        let copied = JsFuture::from(window().navigator().clipboard().write_text(&text)).await;
        if let Some(said) = said {
            said.set_text_content(Some(if copied.is_ok() { done } else { &instead }));
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
