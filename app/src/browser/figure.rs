//! Where a figure comes from, opened in place: under its row, or over the page. What opens is
//! the page of its own address, so that nothing of it is composed here.

use std::cell::{Cell, RefCell};

use leptos::prelude::{document, window};
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDialogElement, HtmlElement};

use super::fetch;
use super::held::is_of_our_release;
use crate::document::Sent;
use crate::tree::Tree;

/// What stands open, and the link that opened it.
struct Open {
    panel: Element,
    link: HtmlElement,
}

thread_local! {
    /// Counts what was opened and taken away, so that a late answer opens nothing.
    static TURN: Cell<u32> = const { Cell::new(0) };
    static OPEN: RefCell<Option<Open>> = const { RefCell::new(None) };
}

/// Whether a panel stands open. A dialog may have been closed by the browser itself.
pub fn is_open() -> bool {
    OPEN.with_borrow(|open| {
        open.as_ref().is_some_and(|Open { panel, .. }| {
            panel.dyn_ref::<HtmlDialogElement>().is_none_or(HtmlDialogElement::open)
        })
    })
}

/// Opens the page of a link in place; closes it where it stands open already. Where it cannot be
/// had, the browser goes there itself and says why.
pub fn open(link: HtmlElement) {
    let of_link = |open: &Open| open.link.is_same_node(Some(&link));
    let again = is_open() && OPEN.with_borrow(|open| open.as_ref().is_some_and(of_link));
    close();
    if again {
        return;
    }
    let href = link.get_attribute("href").unwrap_or_default();
    let turn = TURN.get() + 1;
    TURN.set(turn);
    spawn_local(async move {
        let text = fetch::text(&href).await.map(|fetched| fetched.text);
        if TURN.get() != turn {
            return;
        }
        let panel = text.ok().and_then(|text| read(&text));
        match panel {
            Some(panel) if link.is_connected() => put(&panel, link),
            Some(_) => {}
            None => {
                let _ = window().location().assign(&href);
            }
        }
    });
}

/// The panel in the text of its page; none of a page of another release, whose figures must not
/// stand beside those of this one. Its heading is one of several on the page that it opens on.
fn read(text: &str) -> Option<String> {
    let sent = Sent::read(text).filter(|sent| is_of_our_release(sent.release))?;
    let Tree(nodes) = Tree::read(sent.page)?;
    let html = nodes.iter().find(|node| node.id == "figure")?.html.to_owned();
    // Under the page's own headings.
    let lower = [("<h2", "<h3"), ("</h2", "</h3"), ("<h1", "<h2"), ("</h1", "</h2")];
    Some(lower.into_iter().fold(html, |html, (from, to)| html.replace(from, to)))
}

fn put(html: &str, link: HtmlElement) {
    let row = link.closest(".row").ok().flatten().filter(|_| !is_narrow());
    let name = if row.is_some() { "div" } else { "dialog" };
    let Ok(panel) = document().create_element(name) else { return };
    panel.set_class_name("figure-panel");
    panel.set_inner_html(html);
    if let Some(row) = &row {
        let _ = row.class_list().add_1("opened");
        let _ = row.insert_adjacent_element("afterend", &panel);
    } else {
        let _ = document().body().map(|body| body.append_child(&panel));
        if let Some(dialog) = panel.dyn_ref::<HtmlDialogElement>() {
            let _ = dialog.set_attribute("aria-labelledby", "figure-h");
            let _ = dialog.show_modal();
        }
    }
    let heading = document().get_element_by_id("figure-h");
    OPEN.set(Some(Open { panel, link }));
    if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<HtmlElement>().ok()) {
        let _ = heading.focus();
    }
}

/// As the style sheet breaks.
fn is_narrow() -> bool {
    let query = window().match_media("(max-width: 720px)").ok().flatten();
    query.is_some_and(|query| query.matches())
}

/// Closes what stands open and gives the focus back to its link.
pub fn close() {
    if let Some(link) = remove() {
        let _ = link.focus();
    }
}

/// Takes away what stands open, so that the page is as it was composed; gives the link of it.
pub fn remove() -> Option<HtmlElement> {
    TURN.set(TURN.get() + 1);
    let Open { panel, link } = OPEN.take()?;
    panel.remove();
    if let Some(row) = link.closest(".row").ok().flatten() {
        let _ = row.class_list().remove_1("opened");
    }
    Some(link)
}
