//! `/search`: schools, areas, measures, indicators, words and actions, found by name with room for
//! a slip. The server looks through all of England, the browser through what an area's book holds;
//! both by the same [`Index`].

mod catalogue;
mod found;
mod index;
pub mod page;

pub use catalogue::{Catalogue, OfKind};
pub use found::{Found, Kind, read_book, write_book};
pub use index::{Builder, Hit, Index};
pub use page::{SearchGroup, SearchPage, search};
