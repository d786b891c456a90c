//! The wasm entry point; hydrates the application, nothing else.

use wasm_bindgen::prelude::wasm_bindgen;

/// Called by the script once the module is there.
#[wasm_bindgen(start)]
pub fn start() {
    app::browser::start();
}
