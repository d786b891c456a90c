//! The server as a client meets it: the whole router in this process on a small world, and the
//! binary as a process of its own.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot go on has failed, and where it stopped says why"
)]

mod bad_input;
mod cache;
mod charts;
mod client;
mod csv;
mod figures;
mod headers;
mod process;
mod routes;
mod share;
mod strategy;
