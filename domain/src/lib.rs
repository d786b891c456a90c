//! The subject itself: places, measures, groups, gaps, words. Pure.
//!
//! Runs the same on the server and in the browser. It knows nothing of SQL, HTTP, HTML, clocks or
//! randomness; what it needs comes in as parameters.

pub mod atlas;
pub mod attendance;
pub mod attention;
pub mod blank;
pub mod boundary;
pub mod breaks;
pub mod cell;
pub mod closing;
pub mod explorer;
pub mod export;
pub mod figures;
pub mod gap;
pub mod glossary;
pub mod group;
pub mod index;
pub mod inspection;
pub mod measure;
pub mod neighbours;
pub mod number;
pub mod order;
pub mod period;
pub mod place;
pub mod progress;
pub mod revision;
pub mod roll;
pub mod schools;
pub mod search;
pub mod source;
pub mod stats;
pub mod strategy;
pub mod table;
pub mod words;
pub mod world;
