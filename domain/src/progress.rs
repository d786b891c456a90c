//! Is the strategy working? Its indicators followed through the published figures: what the front
//! page, the list of indicators, an indicator's page and a priority's page say.
//!
//! An area without a strategy is followed by the figures alone: an indicator without targets for
//! every measure that has one figure for all pupils.

mod csv;
mod document;
mod due;
mod followed;
mod gap_row;
mod glance;
mod kpi;
mod level;
pub mod page;
mod priority;
mod report;
mod row;
mod topic;

pub use csv::kpis_csv;
pub use document::{DocumentPage, document};
pub use followed::Followed;
pub use glance::{glance, kpis};
pub use kpi::{Asked, kpi};
pub use priority::priority;
pub use report::{LATEST, report};
pub use topic::{group, group_names, theme, theme_names};
