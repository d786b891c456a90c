//! What only happens in the browser: following the address, fetching figures, filters, the sheet.
//!
//! A choice is answered from the figures at hand, in the same frame, and then put into the address; any
//! other change of the address is answered from them too. Where they are not at hand yet, or the page
//! is one that only the server composes, the server's own page is fetched and put in place, and the
//! figures follow for the next change.

mod actions;
mod ahead;
mod arrive;
mod events;
mod fetch;
mod figure;
mod form;
mod held;
mod keys;
mod patch;
mod pause;
mod places;
mod remember;
mod search;
mod sheet;
mod show;
mod standing;
mod steps;
mod visit;

use leptos::prelude::*;
use leptos_router::hooks::{use_location, use_navigate};

/// Keeps the page true to the address.
pub fn follow_address() {
    let location = use_location();
    let (path, search, hash) = (location.pathname, location.search, location.hash);
    Effect::new(move |before: Option<()>| {
        let (path, search) = (path.get(), search.get());
        // The first run is the hydration: the document already shows this address.
        if before.is_some() {
            visit::to(&path, &search, &hash.get_untracked());
        }
    });
    events::listen(use_navigate());
    visit::prepare();
}

/// Hydrates the document, in a turn of its own: the browser has just made ready the WebAssembly,
/// and a reader may want something meanwhile.
pub fn start() {
    wasm_bindgen_futures::spawn_local(async {
        pause::pause().await;
        hydrate();
    });
}

/// Hydrates the document and marks it as such.
fn hydrate() {
    places::listen();
    leptos::mount::hydrate_body(crate::Root);
    if let Some(root) = document().document_element() {
        // A mark for tests and for what needs scripts: the document is live from here on.
        let _ = root.set_attribute("data-hydrated", "true");
    }
}
