//! Following the address: a change of it is a visit, and so is a choice that will be one ([`choose`]).
//! It fetches or composes a page and puts it in place, unless another began meanwhile.

use std::cell::{Cell, RefCell};
use std::time::Duration;

use domain::explorer::Panels;
use leptos::prelude::{document, set_timeout, window, window_event_listener_untyped};
use leptos::task::spawn_local;
use maud::Markup;
use wasm_bindgen::JsValue;

use super::held::{fetch_for, is_of_our_release, is_outdated, is_ready};
use super::pause::pause;
use super::places::{self, Spot, Way};
use super::{ahead, arrive, events, fetch, figure, form, remember, search, show, standing};
use crate::document::Sent;
use crate::parts;

/// What stands where the page of an address is not to be had.
const PAGE_BEFORE: &str = "The page for this choice is not here. What you see is the one before; \
    go back to it, or try again.";

thread_local! {
    /// Counts the visits, so that a late answer never overwrites a newer page.
    static TURN: Cell<u32> = const { Cell::new(0) };
    /// The address of the page that stands.
    static ADDRESS: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Fetches the figures of the page that the document was served with, for the changes to come.
pub fn prepare() {
    let location = window().location();
    let path = location.pathname().unwrap_or_default();
    let search = location.search().unwrap_or_default();
    let address = format!("{path}{search}");
    let served = served_address().unwrap_or_else(|| address.clone());
    let _ = window_event_listener_untyped("beforeprint", |_| show::put_printed());
    let stands = served == address;
    ADDRESS.set(served);
    if !stands {
        return to(&path, &search, &location.hash().unwrap_or_default());
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

/// The address that the document was served for. The one in the bar may have been changed since, by
/// Back, into the time before the document was loaded anew and before there was a script.
fn served_address() -> Option<String> {
    document().document_element().and_then(|root| root.get_attribute("data-served"))
}

/// Whether another page was shown than the one that the document was served with.
pub fn is_moved() -> bool {
    TURN.get() > 0
}

/// Shows the page at an address; `hash` names a place on it, with its `#`, or is empty.
pub fn to(path: &str, search: &str, hash: &str) {
    if places::is_return() {
        events::forget_typed();
    } else if ahead::is_shown(&address_of(path, search)) {
        return;
    }
    tidy();
    let visit = Visit::begin(path, search, hash);
    keep_in_bar(format!("{}{hash}", visit.address));
    if is_outdated() {
        return load(&visit.address);
    }
    if !visit.compose() {
        spawn_local(visit.fetch());
    }
}

/// Shows what a choice on the page leads to: at once where the figures are at hand, and then in the
/// address, else the other way round.
pub fn choose(address: &str) {
    if compose_ahead(address) { ahead::note(address) } else { events::go(address) }
}

/// Composes the page of an address that is not in the bar yet; false where that is not possible.
fn compose_ahead(address: &str) -> bool {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    if is_outdated() || !is_composed_here(path, query) {
        return false;
    }
    tidy();
    places::go_by(Way::Choice);
    Visit::begin(path, query, "").compose()
}

/// What is changed must stand as it was composed, and nothing be open over it.
fn tidy() {
    figure::remove();
    search::close();
    put_waiting(false);
}

/// An address of this site, from its parts.
fn address_of(path: &str, search: &str) -> String {
    match search.trim_start_matches('?') {
        "" => path.to_owned(),
        query => format!("{path}?{query}"),
    }
}

/// A change of the address, on its way to the page.
struct Visit {
    turn: u32,
    address: String,
    query: String,
    is_composed_here: bool,
    /// Whether it leads to another page than the one that stands, not to another view of it.
    is_other_page: bool,
    way: Way,
    spot: Option<Spot>,
}

impl Visit {
    fn begin(path: &str, search: &str, hash: &str) -> Self {
        let turn = TURN.get() + 1;
        TURN.set(turn);
        let query = search.trim_start_matches('?').to_owned();
        let address = address_of(path, search);
        let standing = ADDRESS.with_borrow(String::clone);
        let way = places::way();
        places::leave(&standing, way);
        // What another search found begins at its heading, like any other page.
        let is_other_page = path_of(&standing) != path || path == "/search";
        let spot = places::spot(&address, hash, way, is_other_page);
        let is_composed_here = is_composed_here(path, &query);
        Self { turn, address, query, is_composed_here, is_other_page, way, spot }
    }

    /// Whether another address was asked for meanwhile.
    fn is_over(&self) -> bool {
        TURN.get() != self.turn
    }

    /// Composes the page from the figures at hand; false where some are missing.
    fn compose(&self) -> bool {
        if !(self.is_composed_here && show::compose(&self.query)) {
            return false;
        }
        ADDRESS.set(self.address.clone());
        if self.is_other_page {
            places::focus_main();
        }
        if let Some(spot) = &self.spot {
            places::bring_to(spot);
        }
        true
    }

    /// Fetches what the page needs, or the page.
    async fn fetch(self) {
        // Where the dictionary is at hand, only the missing figures are fetched, not a whole page.
        if self.is_composed_here && is_ready() {
            fetch_for(&self.query).await;
            if self.is_over() {
                return;
            }
            if is_outdated() {
                return load(&self.address);
            }
            // Now that it can be told, the address takes its shortest form; showing that follows.
            if let Some(short) = form::short(&self.query).filter(|short| *short != self.query) {
                return events::replace(&format!("/gaps?{short}"));
            }
            if self.compose() {
                return;
            }
        }
        put_waiting(true);
        let answer = fetch::text(&self.address).await;
        if self.is_over() {
            return;
        }
        put_waiting(false);
        let put = match answer {
            Ok(fetched) => self.put_served(&fetched.text),
            Err(_) => Err(parts::offline(PAGE_BEFORE)),
        };
        if let Err(line) = put {
            // Who tries again goes the same way.
            places::go_by(self.way);
            show::put_state(&line.into_string());
        }
        if self.is_composed_here {
            fetch_for(&self.query).await;
        }
    }

    /// Puts a document that the server composed in place of the one that stands. Where the answer is
    /// none, of a server that is starting or of a proxy before it, gives the line that says so.
    fn put_served(&self, text: &str) -> Result<(), Markup> {
        let sent = Sent::read(text).ok_or_else(|| parts::no_page(PAGE_BEFORE))?;
        if !is_of_our_release(sent.release) {
            load(&self.address);
            return Ok(());
        }
        show::put_state("");
        show::say("");
        show::is_spoken(Vec::new());
        standing::forget();
        document().set_title(&sent.title);
        ADDRESS.set(self.address.clone());
        match &self.spot {
            Some(spot) if self.is_other_page => arrive::arrive(sent.page, spot),
            spot => {
                show::put_whole(sent.page);
                if let Some(spot) = spot {
                    places::bring_to(spot);
                }
            }
        }
        Ok(())
    }
}

fn path_of(address: &str) -> &str {
    address.split_once('?').map_or(address, |(path, _)| path)
}

/// Puts an address into the browser's bar where the router left it out: its own list of pages is
/// wrong after Back and Forward, so it may take the page that a link leads to for the one shown.
pub fn keep_in_bar(address: String) {
    let turn = TURN.get();
    spawn_local(async move {
        // The router is through with this address by then.
        pause().await;
        let plain = address.split('#').next().unwrap_or_default();
        if TURN.get() == turn && !events::is_here(plain) {
            let history = window().history();
            let _ = history.and_then(|history| {
                history.push_state_with_url(&JsValue::NULL, "", Some(&address))
            });
        }
    });
}

/// Asks once more for the page of the address that stands in the bar.
pub fn again() {
    places::go_by(Way::Choice);
    let location = window().location();
    let part = |read: Result<String, JsValue>| read.unwrap_or_default();
    to(&part(location.pathname()), &part(location.search()), &part(location.hash()));
}

/// How long a page may be on its way before it is said, as in the style sheet.
const SOON: Duration = Duration::from_millis(300);

/// Says, to those who look and to those who listen, that another page is on its way.
fn put_waiting(waits: bool) {
    let Some(page) = document().get_element_by_id("page") else { return };
    if !waits {
        let _ = page.remove_attribute("aria-busy");
        return;
    }
    let _ = page.set_attribute("aria-busy", "true");
    let turn = TURN.get();
    let still = move || {
        if TURN.get() == turn && page.has_attribute("aria-busy") {
            show::say("The page is on its way.");
        }
    };
    set_timeout(still, SOON);
}

/// Has the browser load an address anew: the server serves another release by now, and a document
/// is of one release as a whole. Only ever done where the reader goes somewhere, so that servers
/// of two releases behind one address cannot send a page round and round. The address stands already,
/// so the document takes its place and Back needs no second step.
fn load(address: &str) {
    let _ = window().location().replace(address);
}
