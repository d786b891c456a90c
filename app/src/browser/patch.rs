//! Patching: makes what stands equal to new HTML by changing only what differs, so that focus, open
//! panels and transitions stay. What differs is found by comparing the old HTML with the new, as
//! text; the document is only touched where it changes.

use std::ops::Range;

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlFormElement, Node};

use crate::tree::{self, Tree, attributes_of, unescaped};

/// Makes the inside of an element, which stands as `old`, equal to `new`.
pub fn patch(element: &Element, old: &str, new: &str) {
    let patched = Tree::read(old).zip(Tree::read(new)).and_then(|(old, new)| {
        let (all_old, all_new) = (0..old.0.len(), 0..new.0.len());
        Change { old: &old, new: &new }.children(element, all_old, all_new)
    });
    // The document is not as we left it: it is put in place as a whole.
    if patched.is_none() {
        element.set_inner_html(new);
    }
}

/// Puts what a reader ticked, chose or typed in the filters back to what the page says: the page
/// holds what came of it, and where nothing came of it, that shows.
pub fn restore_filters() {
    let form = document().get_element_by_id("filters");
    if let Some(form) = form.and_then(|form| form.dyn_into::<HtmlFormElement>().ok()) {
        form.reset();
    }
}

/// From one tree to another.
struct Change<'a> {
    old: &'a Tree<'a>,
    new: &'a Tree<'a>,
}

impl Change<'_> {
    /// Changes the children of a node; `None` where they are not those of the old tree.
    fn children(&self, parent: &Node, old: Range<usize>, new: Range<usize>) -> Option<()> {
        let standing = parent.child_nodes();
        let (mut held, mut wanted, mut at) = (old.start, new.start, 0);
        while wanted < new.end {
            let want = self.new.0.get(wanted)?;
            if let Some(found) = self.find(held..old.end, want) {
                while held < found {
                    parent.remove_child(&standing.item(at)?).ok()?;
                    held += self.old.0.get(held)?.size;
                }
                let have = self.old.0.get(held)?;
                if have.html != want.html {
                    self.node(&standing.item(at)?, held, wanted)?;
                }
                held += have.size;
            } else {
                insert(parent, standing.item(at), want)?;
            }
            at += 1;
            wanted += want.size;
        }
        while held < old.end {
            parent.remove_child(&standing.item(at)?).ok()?;
            held += self.old.0.get(held)?.size;
        }
        Some(())
    }

    /// The node that stands for `want`: the first if it is alike; else, for one with an id, the
    /// sibling with that id.
    fn find(&self, among: Range<usize>, want: &tree::Node<'_>) -> Option<usize> {
        let mut at = among.start;
        while at < among.end {
            let have = self.old.0.get(at)?;
            if have.name == want.name && have.id == want.id {
                return Some(at);
            }
            if want.id.is_empty() {
                return None;
            }
            at += have.size;
        }
        None
    }

    fn node(&self, standing: &Node, held: usize, wanted: usize) -> Option<()> {
        let (have, want) = (self.old.0.get(held)?, self.new.0.get(wanted)?);
        if want.name.is_empty() {
            standing.set_node_value(Some(&unescaped(want.html)));
            return Some(());
        }
        let element = standing.dyn_ref::<Element>()?;
        if have.attributes != want.attributes {
            change_attributes(element, have.attributes, want.attributes);
        }
        if have.inner != want.inner {
            let (old, new) = (held + 1..held + have.size, wanted + 1..wanted + want.size);
            self.children(standing, old, new)?;
        }
        Some(())
    }
}

/// Puts a node before another, or last. The browser reads it as a child of the parent, which
/// matters within drawings and tables.
fn insert(parent: &Node, before: Option<Node>, want: &tree::Node<'_>) -> Option<()> {
    if want.name.is_empty() {
        let text = document().create_text_node(&unescaped(want.html));
        return parent.insert_before(&text, before.as_ref()).ok().map(drop);
    }
    let Some(before) = before else {
        return parent.dyn_ref::<Element>()?.insert_adjacent_html("beforeend", want.html).ok();
    };
    if let Some(element) = before.dyn_ref::<Element>() {
        return element.insert_adjacent_html("beforebegin", want.html).ok();
    }
    // Nothing can be read in before a text, so an element stands there for a moment.
    let mark = document().create_element("span").ok()?;
    parent.insert_before(&mark, Some(&before)).ok()?;
    mark.insert_adjacent_html("beforebegin", want.html).ok()?;
    mark.remove();
    Some(())
}

/// State that the reader made by hand stays: an open panel, the open sheet, where the focus is.
const KEPT: [&str; 3] = ["open", "data-open", "tabindex"];

/// What makes the sheet a dialog for as long as it is open.
const OF_SHEET: [&str; 3] = ["role", "aria-modal", "aria-labelledby"];

fn change_attributes(element: &Element, old: &str, new: &str) {
    for (name, value) in attributes_of(new) {
        if !attributes_of(old).any(|held| held == (name, value)) {
            let _ = element.set_attribute(name, &unescaped(value));
        }
    }
    for (name, _) in attributes_of(old) {
        let gone = !attributes_of(new).any(|(wanted, _)| wanted == name);
        let of_sheet = || OF_SHEET.contains(&name) && element.has_attribute("data-open");
        if gone && !KEPT.contains(&name) && !of_sheet() {
            let _ = element.remove_attribute(name);
        }
    }
}
