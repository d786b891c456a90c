//! Long work in turns: what a reader does meanwhile is answered between two of them.

use leptos::prelude::{document, window};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_futures::js_sys::Promise;

/// Lets the browser do whatever else waits: input, layout, painting.
pub async fn pause() {
    let turn = Promise::new(&mut |resolve, _| {
        let _ = window().set_timeout_with_callback(&resolve);
    });
    let _ = JsFuture::from(turn).await;
}

/// Lets the browser paint what was changed, and whatever else waits.
pub async fn painted() {
    // A window that nobody looks at paints nothing.
    if document().hidden() {
        return pause().await;
    }
    let frame = Promise::new(&mut |resolve, _| {
        let _ = window().request_animation_frame(&resolve);
    });
    let _ = JsFuture::from(frame).await;
    // A time-out set within a frame runs once that frame is painted.
    pause().await;
}
