//! Charts, drawn as SVG by the same code on the server and in the browser.
//!
//! Every position is a percentage of the drawing, so that one drawing fits all widths and its
//! text never shrinks. Lines and areas, which know no percentages, are drawn in one nested view
//! that is stretched (`viewBox="0 0 100 100"`), with strokes that keep their width. No drawing
//! carries a `style` attribute: the content security policy forbids them.

mod axis;
mod dumbbell;
#[cfg(feature = "ssr")]
mod fan;
#[cfg(feature = "ssr")]
mod map;
mod mark;
mod number;
#[cfg(feature = "ssr")]
mod place_strip;
#[cfg(feature = "ssr")]
mod sheet_gap;
#[cfg(feature = "ssr")]
mod spark;
mod strip;
mod trend;
#[cfg(feature = "ssr")]
mod years;

#[cfg(feature = "ssr")]
pub use axis::grid_alone;
pub use axis::{grid, ticks};
pub use dumbbell::dumbbell;
#[cfg(feature = "ssr")]
pub use fan::fan;
#[cfg(feature = "ssr")]
pub use map::{map, shape};
pub use number::{Percent, Plain};
#[cfg(feature = "ssr")]
pub use place_strip::{place_strip, place_strip_on_paper};
#[cfg(feature = "ssr")]
pub use sheet_gap::sheet_gap;
#[cfg(feature = "ssr")]
pub use spark::spark;
pub use strip::strip;
#[cfg(feature = "ssr")]
pub use trend::sides;
pub use trend::trend;
#[cfg(feature = "ssr")]
pub use years::years;
