//! What only happens in the browser: following the address, fetching figures, filters.

/// Keeps the page true to the address.
pub fn follow_address() {}

/// Hydrates the document and marks it as such.
pub fn start() {
    leptos::mount::hydrate_body(crate::Root);
    let root = web_sys::window()
        .and_then(|w| w.document())
        .and_then(|d| d.document_element());
    if let Some(root) = root {
        // A mark for tests: the document is live from here on.
        let _ = root.set_attribute("data-hydrated", "true");
    }
}
