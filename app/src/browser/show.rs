//! Putting the page of an address in place.

use std::cell::{Cell, RefCell};

use domain::explorer::{Panels, Resolved};
use domain::world::World;
use leptos::prelude::{document, window, window_event_listener_untyped};
use leptos::task::spawn_local;
use maud::Markup;
use wasm_bindgen::JsValue;

use super::held::{fetch_for, is_of_our_release, is_outdated, is_ready, with_view};
use super::pause::pause;
use super::{
    arrive, events, fetch, figure, form, patch, places, remember, search, standing, steps,
};
use crate::document::Sent;
use crate::pages::explorer;
use crate::parts;

/// What stands where the page of an address is not to be had.
const PAGE_BEFORE: &str = "The page for this choice is not here. What you see is the one before; \
    go back to it, or try again.";

thread_local! {
    /// Counts the addresses shown, so that a late answer never overwrites a newer page.
    static TURN: Cell<u32> = const { Cell::new(0) };
    /// The address of the page that stands.
    static ADDRESS: RefCell<String> = const { RefCell::new(String::new()) };
    /// What those who listen were told of the page that stands, in parts.
    static SPOKEN: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

/// Fetches the figures of the page that the document was served with, for the changes to come.
pub fn prepare() {
    let location = window().location();
    let path = location.pathname().unwrap_or_default();
    let search = location.search().unwrap_or_default();
    ADDRESS.set(format!("{path}{search}"));
    let _ = window_event_listener_untyped("beforeprint", |_| put_printed());
    if is_of_another_address(&format!("{path}{search}")) {
        return show(&path, &search);
    }
    let query = search.trim_start_matches('?').to_owned();
    if is_composed_here(&path, &query) {
        spawn_local(remember::remember(query));
    }
}

/// Whether a page is composed in the browser: the explorer with one view. All others are fetched.
fn is_composed_here(path: &str, query: &str) -> bool {
    path == "/gaps" && Panels::of(query).is_none()
}

/// Whether the address was changed before there was a script to follow it: by Back, into the time
/// before the document was loaded anew.
fn is_of_another_address(address: &str) -> bool {
    let root = document().document_element();
    let served = root.and_then(|root| root.get_attribute("data-served"));
    served.is_some_and(|served| served != address)
}

/// Whether another page was shown than the one that the document was served with.
pub fn is_moved() -> bool {
    TURN.get() > 0
}

/// Shows the page at an address.
pub fn show(path: &str, search: &str) {
    let turn = TURN.get() + 1;
    TURN.set(turn);
    // What is changed must stand as it was composed.
    figure::remove();
    search::close();
    let query = search.trim_start_matches('?').to_owned();
    let address = if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") };
    let before = ADDRESS.replace(address.clone());
    let returns = places::leave(before.clone());
    // What another search found begins at its heading, like any other page.
    let fresh = path_of(&before) != path || path == "/search";
    keep_in_bar(address.clone(), turn);
    if is_outdated() {
        return load(&address);
    }
    put_waiting(false);
    let on_explorer = is_composed_here(path, &query);
    if on_explorer && compose(&query) {
        return;
    }
    spawn_local(async move {
        // Where the dictionary is at hand, only the missing figures are fetched, not a whole page.
        if on_explorer && is_ready() {
            fetch_for(&query).await;
            if TURN.get() != turn {
                return;
            }
            if is_outdated() {
                return load(&address);
            }
            // Now that it can be told, the address takes its shortest form; showing that follows.
            if let Some(short) = form::short(&query).filter(|short| *short != query) {
                return events::replace(&format!("/gaps?{short}"));
            }
            if compose(&query) {
                return;
            }
        }
        put_waiting(true);
        let answer = fetch::text(&address).await;
        if TURN.get() != turn {
            return;
        }
        put_waiting(false);
        let put = match answer {
            Ok(fetched) => {
                let place = fresh.then(|| places::of(&address, returns));
                put_served(&fetched.text, &address, place)
            }
            Err(_) => Err(parts::offline(PAGE_BEFORE)),
        };
        if let Err(line) = put {
            ADDRESS.set(before);
            put_state(&line.into_string());
        }
        if on_explorer {
            fetch_for(&query).await;
        }
    });
}

fn path_of(address: &str) -> &str {
    address.split_once('?').map_or(address, |(path, _)| path)
}

/// Puts an address into the browser's bar where the router left it out: after Back and Forward it
/// takes a link to the page before for the page that stands.
fn keep_in_bar(address: String, turn: u32) {
    spawn_local(async move {
        // The router is through with this address by then.
        pause().await;
        if TURN.get() == turn && !events::is_here(&address) {
            let history = window().history();
            let _ = history.and_then(|history| {
                history.push_state_with_url(&JsValue::NULL, "", Some(&address))
            });
        }
    });
}

/// Asks once more for the page of the address that stands.
pub fn again() {
    let location = window().location();
    let (path, search) = (location.pathname(), location.search());
    show(&path.unwrap_or_default(), &search.unwrap_or_default());
}

/// Says, to those who look and to those who listen, that another page is on its way.
fn put_waiting(waits: bool) {
    if let Some(page) = document().get_element_by_id("page") {
        let _ = if waits {
            page.set_attribute("aria-busy", "true")
        } else {
            page.remove_attribute("aria-busy")
        };
    }
}

fn put_state(html: &str) {
    if let Some(state) = document().get_element_by_id("state") {
        state.set_inner_html(html);
    }
}

/// Composes the explorer from the figures at hand; false where some are missing.
fn compose(query: &str) -> bool {
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

/// Has the browser load an address anew: the server serves another release by now, and a document
/// is of one release as a whole. Only ever done where the reader goes somewhere, so that servers
/// of two releases behind one address cannot send a page round and round. The address stands already,
/// so the document takes its place and Back needs no second step.
fn load(address: &str) {
    let _ = window().location().replace(address);
}

/// Puts a document that the server composed in place of the one that stands: a page of its own, at
/// a place on it, or another view of the same. Where the answer is none, of a server that is
/// starting or of a proxy before it, gives the line that says so.
fn put_served(text: &str, address: &str, place: Option<places::Place>) -> Result<(), Markup> {
    let sent = Sent::read(text).ok_or_else(|| parts::no_page(PAGE_BEFORE))?;
    if !is_of_our_release(sent.release) {
        load(address);
        return Ok(());
    }
    put_state("");
    SPOKEN.take();
    standing::forget();
    document().set_title(&sent.title);
    match place {
        Some(place) => arrive::arrive(sent.page, &place),
        None => put_whole(sent.page),
    }
    Ok(())
}

fn put_whole(html: &str) {
    steps::forget();
    if let Some(page) = document().get_element_by_id("page") {
        patch::patch(&page, &page.inner_html(), html);
        patch::restore_filters();
    }
}

/// Puts the whole address into the foot, which only a print shows: the server does not know its
/// host, and until then the document stays as it was served.
fn put_printed() {
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
