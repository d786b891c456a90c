//! The gap explorer: from an address to everything its page says.

mod blanks;
mod blocks;
mod caveat;
mod explore;
mod figure;
mod filters;
mod lens;
pub mod near;
mod needs;
pub mod page;
mod panels;
pub mod query;
mod resolve;
mod rows;
mod say;
mod schools;
mod similar;
mod source;
mod standing;
mod table;
mod trend;
mod verdict;
mod view;

pub(crate) use blanks::word;
pub use blanks::{day_in_words, month_in_words};
pub use explore::plain_text;
pub use explore::{Sentences, answer, below, explore, sentences, trend};
pub use figure::{FIGURE_PATH, figure, figure_href, pair_href};
pub(crate) use filters::MAIN_GROUPS;
pub use lens::every_place;
pub use needs::{is_near, needs};
pub use panels::{Panels, panel_sections, panels};
pub use resolve::{
    Resolved, SINGLE_KEYS, Unknown, area_of, elsewhere, find_area, latest_year, resolve,
    school_named, send_groups,
};
pub(crate) use rows::axis;
pub use schools::{SCHOOLS_MEASURE, schools_in_files};
pub(crate) use source::named;
pub use source::source_of;
pub(crate) use trend::OF_FEW;
pub use view::{Comparator, DEFAULT_AREA, View, against_word, default_compare, slug};
