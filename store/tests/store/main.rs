//! The store as the server sees it, on every engine there is.
//!
//! `SQLite` is always there; `PostgreSQL` where `GAPWISE_TEST_POSTGRES` names a server on which
//! databases may be made. Each test says where it ran.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot go on has failed, and where it stopped says why"
)]

mod contract;
mod engines;
mod migrations;
mod refusals;
mod sample;
