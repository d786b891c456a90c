//! Putting what a page says in place.

use std::cell::RefCell;

use domain::explorer::Resolved;
use domain::world::World;
use leptos::prelude::{document, window};

use super::held::with_view;
use super::{form, patch, standing, steps};
use crate::pages::explorer;

thread_local! {
    /// What those who listen were told of the page that stands, in parts.
    static SPOKEN: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

/// Puts a line about the state of the page under the masthead; empty for none.
pub fn put_state(html: &str) {
    if let Some(state) = document().get_element_by_id("state") {
        state.set_inner_html(html);
    }
}

/// Composes the explorer from the figures at hand; false where some are missing.
pub fn compose(query: &str) -> bool {
    let today = today();
    let make = |world: &World, mut resolved: Resolved| {
        resolved.notes.extend(form::said_about(query));
        let model = explorer::model(world, resolved, &today);
        let said = (model.page.title.clone(), model.page.spoken.clone());
        if standing::is_of(model.resolved.view.area) {
            steps::put(model);
        } else {
            let area = model.resolved.view.area;
            let sections = explorer::sections(world, &model, &today);
            put_whole(&explorer::whole(world, model, sections.clone()).body.concat());
            standing::remember(area, sections.answer, sections.around, Some(sections.below));
        }
        said
    };
    let Some((title, spoken)) = with_view(query, make) else { return false };
    put_state("");
    document().set_title(&title);
    speak(spoken);
    true
}

/// Makes the page that stands equal to another view of it.
pub fn put_whole(html: &str) {
    steps::forget();
    if let Some(page) = document().get_element_by_id("page") {
        patch::patch(&page, &page.inner_html(), html);
        patch::restore_filters();
    }
}

/// Puts the whole address into the foot, which only a print shows: the server does not know its
/// host, and until then the document stays as it was served.
pub fn put_printed() {
    if let (Some(printed), Ok(href)) =
        (document().get_element_by_id("printed"), window().location().href())
    {
        printed.set_text_content(Some(&href));
    }
}

/// Notes what the document says, so that only what is new is told of the next page.
pub fn is_spoken(parts: Vec<String>) {
    SPOKEN.set(parts);
}

/// Tells those who listen what is new on a page; all of it where nothing is.
fn speak(parts: Vec<String>) {
    let before = SPOKEN.replace(parts.clone());
    let is_new = |part: &&String| !before.contains(*part);
    let new: Vec<String> = parts.iter().filter(is_new).cloned().collect();
    say(&if new.is_empty() { parts } else { new }.join(" "));
}

/// Says something to those who listen to the page.
pub fn say(words: &str) {
    if let Some(line) = document().get_element_by_id("said") {
        line.set_text_content(Some(words));
    }
}

pub fn today() -> String {
    let root = document().document_element();
    root.and_then(|root| root.get_attribute("data-today")).unwrap_or_default()
}
