//! The least that an axum server can do: one small JSON answer. `cargo xtask bench` measures
//! Gapwise beside it in the same minute on the same machine.

use axum::Router;
use axum::http::header::CONTENT_TYPE;
use axum::routing::get;
use axum::serve::ListenerExt;

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let address = std::env::args().nth(1).unwrap_or_else(|| "127.0.0.1:3999".to_owned());
    let router = Router::new().route("/", get(hello));
    let listener = tokio::net::TcpListener::bind(address).await?;
    // Without this small answers wait for the client's acknowledgement: not our peer's fault.
    let listener = listener.tap_io(|stream| _ = stream.set_nodelay(true));
    axum::serve(listener, router).await?;
    Ok(())
}

/// Written anew for each request, as an application would.
async fn hello() -> ([(axum::http::HeaderName, &'static str); 1], String) {
    let answer = serde_json::json!({ "hello": "world" });
    ([(CONTENT_TYPE, "application/json")], answer.to_string())
}
