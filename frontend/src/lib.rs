//! The wasm entry point; hydrates the application, nothing else.
