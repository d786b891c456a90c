//! The words of the explorer: a table of sentences as a person would say them, and every gap of
//! every area and year against what its numbers allow.

#![expect(clippy::expect_used, reason = "a test stops at what cannot happen")]

#[path = "../common/mod.rs"]
mod common;
mod every;
mod table;
