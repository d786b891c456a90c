//! One listener for each kind of event, on the document: the page under it is patched again and
//! again, and no element has a listener of its own.

use std::cell::{Cell, RefCell};
use std::time::Duration;

use leptos::ev;
use leptos::prelude::{set_timeout, window_event_listener, window_event_listener_untyped};
use leptos_router::NavigateOptions;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, MouseEvent};

use super::places::{self, Way};
use super::{actions, ahead, figure, form, keys, search, sheet, visit};

type Navigate = Box<dyn Fn(&str, NavigateOptions)>;

thread_local! {
    /// Counts the letters, so that only the last of a row is followed.
    static TYPED: Cell<u32> = const { Cell::new(0) };
    static UNHEARD: Cell<bool> = const { Cell::new(false) };
    static NAVIGATE: RefCell<Option<Navigate>> = const { RefCell::new(None) };
}

/// What makes a link one that the browser follows and the router does not.
const LEFT_TO_BROWSER: [&str; 3] = ["download", "target", "rel"];

/// Starts to listen; once.
pub fn listen(navigate: impl Fn(&str, NavigateOptions) + 'static) {
    let first = NAVIGATE.with_borrow_mut(|held| held.replace(Box::new(navigate)).is_none());
    if !first {
        return;
    }
    let _ = window_event_listener(ev::change, |event| changed(&event));
    let _ = window_event_listener(ev::input, |event| typed(&event));
    let _ = window_event_listener(ev::focusin, |event| typed(&event));
    let _ = window_event_listener(ev::submit, |event| submitted(&event));
    let _ = window_event_listener(ev::keydown, |event| keys::pressed(&event));
    // A window that nobody looks at paints nothing that could be waited for.
    let _ = window_event_listener_untyped("visibilitychange", |_| ahead::put_in_bar());
    listen_to_clicks();
}

/// Goes to an address without moving the page under the reader.
pub fn go(address: &str) {
    navigate(address, Way::Choice, false);
}

/// Puts an address in the place of the one that stands, so that Back passes over it.
pub fn replace(address: &str) {
    navigate(address, Way::Choice, true);
}

fn navigate(address: &str, way: Way, replace: bool) {
    leave_what_waits();
    places::go_by(way);
    let options = NavigateOptions { scroll: false, replace, ..NavigateOptions::default() };
    NAVIGATE.with_borrow(|navigate| {
        if let Some(navigate) = navigate {
            navigate(address, options);
        }
    });
}

/// Before a reader goes elsewhere: what is shown is in the address, and letters that they typed are
/// not waited for any more, which would lead back.
fn leave_what_waits() {
    ahead::put_in_bar();
    forget_typed();
}

/// Waits for typed letters no more.
pub fn forget_typed() {
    TYPED.set(TYPED.get() + 1);
}

fn target(event: &Event) -> Option<Element> {
    event.target().and_then(|target| target.dyn_into().ok())
}

/// Does something of which no change of a field is heard: browsers say that a field in which something
/// was typed has changed when it is taken away, and that is no choice of the reader's.
pub fn unheard(act: impl FnOnce()) {
    UNHEARD.set(true);
    act();
    UNHEARD.set(false);
}

fn changed(event: &Event) {
    if UNHEARD.get() || !target(event).is_some_and(|element| form::holds(&element)) {
        return;
    }
    ahead::put_in_bar();
    if let Some(address) = form::address() {
        // Where nothing came of the choice, the page says why.
        if is_here(&address) { visit::again() } else { visit::choose(&address) }
    }
}

/// The search box lists what it finds as soon as it is used, and the list of schools follows what
/// is typed once the reader pauses.
fn typed(event: &Event) {
    let Some(element) = target(event) else { return };
    if element.id() == "search-q" {
        search::typed();
    } else if event.type_() == "input" && form::is_school_name(&element) {
        let turn = TYPED.get() + 1;
        TYPED.set(turn);
        let paused = move || {
            if TYPED.get() == turn
                && let Some(address) = form::address()
            {
                // Letters are no steps that Back goes through.
                replace(&address);
            }
        };
        set_timeout(paused, PAUSE);
    }
}

/// How long a reader who types is waited for.
const PAUSE: Duration = Duration::from_millis(250);

fn submitted(event: &Event) {
    if let Some(address) = target(event).and_then(|form| search::address(&form)) {
        event.prevent_default();
        return go(&address);
    }
    let ours = target(event).is_some_and(|element| element.id() == "filters");
    if ours {
        event.prevent_default();
        // What was chosen before there was a script to follow it is still to be applied.
        if let Some(address) = form::address().filter(|address| !is_what_stands(address)) {
            go(&address);
        }
        // Enter in a field sends the form too: who types there goes on choosing.
        if !form::is_typed_in() {
            sheet::close();
        }
    }
}

/// Whether an address is the one that stands.
pub fn is_here(address: &str) -> bool {
    let location = leptos::prelude::window().location();
    let (path, search) = (location.pathname(), location.search());
    address == path.unwrap_or_default() + &search.unwrap_or_default()
}

/// Whether an address means what the one that stands means, which may be longer.
fn is_what_stands(address: &str) -> bool {
    let location = leptos::prelude::window().location();
    let search = location.search().unwrap_or_default();
    let query = form::shortest(search.trim_start_matches('?')).map(|(query, _)| query);
    is_here(address) || query.is_some_and(|query| address == format!("/gaps?{query}"))
}

/// Clicks are heard on the document, on their way up to the window where the router hears them:
/// so links to places on this page are taken before it makes addresses of their own of them.
fn listen_to_clicks() {
    use wasm_bindgen::closure::Closure;
    let heard = Closure::<dyn Fn(MouseEvent)>::new(|event: MouseEvent| clicked(&event));
    let document = leptos::prelude::document();
    let _ = document.add_event_listener_with_callback("click", heard.as_ref().unchecked_ref());
    // Listens for as long as the document lives.
    heard.forget();
}

fn clicked(event: &MouseEvent) {
    ahead::put_in_bar();
    let Some(element) = target(event) else { return };
    if let Some(link) = closest(&element, "a[data-sheet]") {
        event.prevent_default();
        match link.get_attribute("data-sheet").as_deref() {
            Some("close") => sheet::close(),
            _ => sheet::open(&link),
        }
        return;
    }
    let plain = !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key());
    if let Some(link) = closest(&element, "a[data-figure]").filter(|_| plain) {
        if let Ok(link) = link.dyn_into() {
            event.prevent_default();
            figure::open(link);
        }
        return;
    }
    if figure::is_open() && closest(&element, "[data-figure-close]").is_some() {
        event.prevent_default();
        figure::close();
        return;
    }
    if let Some(button) = closest(&element, "[data-action]") {
        actions::act(&button);
        return;
    }
    // The browser itself goes to places on the page; the router would only change the address.
    if let Some(link) = closest(&element, "a[href^='#']") {
        event.prevent_default();
        let hash = link.get_attribute("href").unwrap_or_default();
        let _ = leptos::prelude::window().location().set_hash(&hash);
    } else if let Some(link) = closest(&element, "a[href]") {
        // Some links are choices: a chip that takes one away.
        let way = if link.has_attribute("data-noscroll") { Way::Choice } else { Way::Link };
        // The router knows no links of drawings; those of ours lead to pages of the site.
        let drawn = link.dyn_ref::<HtmlElement>().is_none() && !link.has_attribute("target");
        let href = link.get_attribute("href").filter(|href| href.starts_with('/'));
        if let Some(href) = href.filter(|_| plain && drawn) {
            event.prevent_default();
            return navigate(&href, way, false);
        }
        if !plain || LEFT_TO_BROWSER.iter().any(|name| link.has_attribute(name)) {
            return;
        }
        leave_what_waits();
        let chip = link.get_attribute("href").filter(|href| way == Way::Choice && !is_here(href));
        if let Some(href) = chip {
            event.prevent_default();
            return visit::choose(&href);
        }
        places::go_by(way);
        // The router would bring the page that stands to its top before the other is there.
        let _ = link.set_attribute("noscroll", "");
    }
}

fn closest(element: &Element, selector: &str) -> Option<Element> {
    element.closest(selector).ok().flatten()
}
