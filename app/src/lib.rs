//! The Leptos application: shell, router, pages, components, charts.
//!
//! A page is composed as HTML by one piece of code, on the server and in the browser
//! ([`pages`]); Leptos owns the frame around it, the address and what happens when it changes.
//! See `docs/decisions/0001-pages-are-composed-as-html.md`.

#[cfg(feature = "hydrate")]
pub mod browser;
pub mod charts;
#[cfg(any(feature = "hydrate", test))]
mod document;
#[cfg(feature = "ssr")]
pub mod embed;
mod markup;
pub mod pages;
pub mod parts;
#[cfg(feature = "ssr")]
pub mod picture;
#[cfg(any(feature = "hydrate", test))]
mod pieces;
mod root;
#[cfg(feature = "ssr")]
pub mod served;
#[cfg(feature = "ssr")]
pub mod share;
#[cfg(feature = "ssr")]
pub mod specimen;
#[cfg(feature = "ssr")]
pub mod take;
#[cfg(any(feature = "hydrate", test))]
mod tree;

pub use root::Root;
