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
mod error;
pub mod explorer;
#[cfg(feature = "ssr")]
mod figure;
pub mod filters;
mod foot;
mod home;
mod masthead;
mod measure;
#[cfg(feature = "ssr")]
mod methods;
mod moved;
mod offline;
#[cfg(feature = "ssr")]
mod panels;
mod row;
mod schools;
mod side_by_side;
mod standing;
mod table;
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
pub use home::{Example, Home, home};
pub use masthead::{Here, masthead};
pub use measure::{MeasureGroup, MeasurePage, measure_page};
#[cfg(feature = "ssr")]
pub use methods::{Method, Shown, methods};
pub use offline::{loading, no_page, offline};
#[cfg(feature = "ssr")]
pub use panels::panels;
pub use table::plain_table;
pub use why::{hatch, reason, why};
pub use words::words;
