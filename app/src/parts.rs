//! Parts of pages: plain functions from a piece of the model to HTML.
//!
//! No part decides anything: words, numbers and order come with the model. A part chooses
//! elements, so that the page reads well without its style sheet, without scripts and by ear.

mod actions;
mod answer;
#[cfg(feature = "ssr")]
mod attention;
mod basis;
mod beside;
mod block;
mod chips;
#[cfg(feature = "ssr")]
mod crumbs;
mod error;
pub mod explorer;
#[cfg(feature = "ssr")]
mod figure;
pub mod filters;
mod find_area;
mod foot;
#[cfg(feature = "ssr")]
mod glance;
#[cfg(feature = "ssr")]
mod governor_sheet;
#[cfg(feature = "ssr")]
mod indicators;
#[cfg(feature = "ssr")]
mod kpi;
mod masthead;
#[cfg(feature = "ssr")]
mod measure;
#[cfg(feature = "ssr")]
mod methods;
mod moved;
mod offline;
#[cfg(feature = "ssr")]
mod panels;
#[cfg(feature = "ssr")]
mod plain;
#[cfg(feature = "ssr")]
mod priority;
#[cfg(feature = "ssr")]
mod report;
mod row;
#[cfg(feature = "ssr")]
mod school;
mod schools;
#[cfg(feature = "ssr")]
mod schools_list;
mod search_box;
#[cfg(feature = "ssr")]
mod search_page;
mod side_by_side;
mod standing;
#[cfg(feature = "ssr")]
mod status;
#[cfg(feature = "ssr")]
mod strategy;
mod table;
#[cfg(feature = "ssr")]
mod take_page;
#[cfg(feature = "ssr")]
mod terms;
#[cfg(feature = "ssr")]
mod topic;
mod trend;
mod twin;
mod why;
mod words;

#[cfg(feature = "ssr")]
pub use attention::attention;
pub use block::{Kind, block};
pub use error::{Failure, Missing, failure, field_error, missing};
#[cfg(feature = "ssr")]
pub use figure::figure;
pub use foot::{Foot, foot};
#[cfg(feature = "ssr")]
pub use glance::{glance, kpis};
#[cfg(feature = "ssr")]
pub use governor_sheet::governor_sheet;
#[cfg(feature = "ssr")]
pub use indicators::rows;
#[cfg(feature = "ssr")]
pub use kpi::kpi;
pub use masthead::{Here, masthead};
#[cfg(feature = "ssr")]
pub use measure::{MeasureGroup, MeasurePage, measure_page};
#[cfg(feature = "ssr")]
pub use methods::{Method, Shown, methods};
pub use offline::{loading, no_page, offline};
#[cfg(feature = "ssr")]
pub use panels::panels;
#[cfg(feature = "ssr")]
pub use plain::{Plain, PlainPart, plain};
#[cfg(feature = "ssr")]
pub use priority::priority;
#[cfg(feature = "ssr")]
pub use report::report;
#[cfg(feature = "ssr")]
pub use school::{old_number, school};
#[cfg(feature = "ssr")]
pub use schools_list::{schools_list, schools_of_councils};
#[cfg(feature = "hydrate")]
pub use search_box::found_rows;
#[cfg(feature = "ssr")]
pub use search_page::search_page;
#[cfg(feature = "ssr")]
pub use strategy::{document, glossary};
pub use table::plain_table;
#[cfg(feature = "ssr")]
pub use take_page::{take_link, take_page};
#[cfg(feature = "ssr")]
pub use terms::opened;
#[cfg(feature = "ssr")]
pub use topic::topic;
pub use why::{hatch, reason, why};
pub use words::words;
