//! The gapwise server: command line, HTTP, first fill.
//!
//! Knows addresses, status codes and headers, and nothing of figures: pages come composed from
//! `app`, slices written from `domain`, releases read from `store`. One request walks through
//! [`router`]: [`route`] says what is asked for, a module a kind of answer makes it, [`answer`]
//! sends it in the best form for the client, and [`observe`] sees to headers and logs.

pub mod answer;
pub mod area;
pub mod asset;
mod attention;
pub mod cache;
pub mod check;
pub mod cli;
pub mod clock;
pub mod csp;
pub mod csv;
pub mod embedded;
pub mod figures;
pub mod gate;
pub mod headers;
mod kpis;
pub mod log;
pub mod negotiate;
pub mod observe;
pub mod page;
mod picture;
pub mod plain;
mod png;
pub mod route;
pub mod router;
mod schools;
pub mod serve;
mod share;
pub mod site;
pub mod start;
pub mod state;
pub mod strategies;
