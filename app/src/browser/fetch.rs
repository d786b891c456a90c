//! Fetching text from our own server.

use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// The text at an address and whether the answer was a success. A page that says that something
/// is missing is text too.
pub async fn text(address: &str) -> Result<(String, bool), JsValue> {
    let response = JsFuture::from(window().fetch_with_str(address)).await?;
    let response: Response = response.dyn_into()?;
    let text = JsFuture::from(response.text()?).await?;
    Ok((text.as_string().unwrap_or_default(), response.ok()))
}
