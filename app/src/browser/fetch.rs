//! Fetching text from our own server.

use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// What came of asking for an address. A page that says that something is missing is text too.
pub struct Fetched {
    /// The status of HTTP.
    pub status: u16,
    /// The body.
    pub text: String,
}

/// Asks our server for an address.
///
/// # Errors
/// Where no answer came.
pub async fn text(address: &str) -> Result<Fetched, JsValue> {
    let response = JsFuture::from(window().fetch_with_str(address)).await?;
    let response: Response = response.dyn_into()?;
    let text = JsFuture::from(response.text()?).await?;
    Ok(Fetched { status: response.status(), text: text.as_string().unwrap_or_default() })
}
