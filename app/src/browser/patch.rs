//! Patching: makes the page equal to new HTML by changing only what differs, so that focus, open
//! panels and transitions stay.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, HtmlOptionElement, HtmlTemplateElement, Node};

/// Makes the children of `target` equal to `html`.
pub fn patch(target: &Element, html: &str) {
    let Ok(template) = document().create_element("template") else {
        return;
    };
    let Ok(template) = template.dyn_into::<HtmlTemplateElement>() else {
        return;
    };
    template.set_inner_html(html);
    patch_children(target, &template.content());
}

fn patch_children(old_parent: &Node, new_parent: &Node) {
    let mut old = old_parent.first_child();
    let mut new = new_parent.first_child();
    while let Some(wanted) = new {
        // The next one is read first, as the node itself may move into the page.
        new = wanted.next_sibling();
        // The whole subtree at once: comparing is cheap, names and attributes are not.
        if let Some(held) = old.as_ref().filter(|held| held.is_equal_node(Some(&wanted))) {
            restore_inputs(held);
            old = held.next_sibling();
            continue;
        }
        let same = old.as_ref().and_then(|from| find_match(from, &wanted));
        match same {
            Some(held) => {
                while let Some(passed) = old.as_ref().filter(|node| !node.is_same_node(Some(&held)))
                {
                    let after = passed.next_sibling();
                    let _ = old_parent.remove_child(passed);
                    old = after;
                }
                old = held.next_sibling();
                patch_node(&held, &wanted);
            }
            None => {
                let _ = old_parent.insert_before(&wanted, old.as_ref());
            }
        }
    }
    while let Some(rest) = old {
        old = rest.next_sibling();
        let _ = old_parent.remove_child(&rest);
    }
}

/// The node that stands for `wanted`: the first itself if it is alike; else, for one with an id,
/// the sibling with that id.
fn find_match(from: &Node, wanted: &Node) -> Option<Node> {
    if alike(from, wanted) {
        return Some(from.clone());
    }
    id_of(wanted)?;
    let mut next = from.next_sibling();
    while let Some(node) = next {
        if alike(&node, wanted) {
            return Some(node);
        }
        next = node.next_sibling();
    }
    None
}

fn alike(old: &Node, new: &Node) -> bool {
    old.node_name() == new.node_name() && id_of(old) == id_of(new)
}

fn id_of(node: &Node) -> Option<String> {
    node.dyn_ref::<Element>().map(Element::id).filter(|id| !id.is_empty())
}

fn patch_node(old: &Node, new: &Node) {
    let (Some(old), Some(new)) = (old.dyn_ref::<Element>(), new.dyn_ref::<Element>()) else {
        if old.node_value() != new.node_value() {
            old.set_node_value(new.node_value().as_deref());
        }
        return;
    };
    patch_attributes(old, new);
    if let Some(input) = old.dyn_ref::<HtmlInputElement>() {
        restore_input(input);
    } else if let Some(option) = old.dyn_ref::<HtmlOptionElement>() {
        option.set_selected(option.default_selected());
    }
    patch_children(old, new);
}

/// State that the reader made by hand stays: an open panel, the open sheet, where the focus is.
const KEPT: [&str; 3] = ["open", "data-open", "tabindex"];

/// What makes the sheet a dialog for as long as it is open.
const OF_SHEET: [&str; 3] = ["role", "aria-modal", "aria-labelledby"];

fn patch_attributes(old: &Element, new: &Element) {
    for name in new.get_attribute_names().iter().filter_map(|name| name.as_string()) {
        let value = new.get_attribute(&name).unwrap_or_default();
        if old.get_attribute(&name).as_ref() != Some(&value) {
            let _ = old.set_attribute(&name, &value);
        }
    }
    let open = old.has_attribute("data-open");
    for name in old.get_attribute_names().iter().filter_map(|name| name.as_string()) {
        let kept = KEPT.contains(&name.as_str()) || open && OF_SHEET.contains(&name.as_str());
        if !new.has_attribute(&name) && !kept {
            let _ = old.remove_attribute(&name);
        }
    }
}

/// What a reader ticked or typed is no attribute: in a subtree that stays, it goes back to what the
/// new page says.
fn restore_inputs(held: &Node) {
    let Some(held) = held.dyn_ref::<Element>() else { return };
    if let Some(input) = held.dyn_ref::<HtmlInputElement>() {
        restore_input(input);
    }
    let Ok(inputs) = held.query_selector_all("input, select > *, optgroup > *") else { return };
    for index in 0..inputs.length() {
        let Some(node) = inputs.item(index) else { continue };
        if let Some(input) = node.dyn_ref::<HtmlInputElement>() {
            restore_input(input);
        } else if let Some(option) = node.dyn_ref::<HtmlOptionElement>() {
            option.set_selected(option.default_selected());
        }
    }
}

/// A tick box without a name chooses nothing: it unfolds rows, and what the reader unfolded stays
/// so. A radio button may be nameless too while its choice is the usual one.
fn restore_input(input: &HtmlInputElement) {
    if input.type_() == "checkbox" && input.name().is_empty() {
        return;
    }
    if input.checked() != input.default_checked() {
        input.set_checked(input.default_checked());
    }
    let value = input.default_value();
    if input.value() != value {
        input.set_value(&value);
    }
}
