//! A gap as a dumbbell row: both levels, the gap, the page about it.

use super::followed::Followed;
use crate::explorer::page::{GapRow, Level};
use crate::explorer::pair_href;
use crate::gap::{Gap, Side};
use crate::group::Pair;
use crate::number::{Exact, Rounded};
use crate::words::{points, short_gap};

impl Followed<'_> {
    /// The row of a gap without its name; of a handful of children no direction is said.
    pub(super) fn gap_row(&self, gap: &Gap<'_>, pair: &Pair) -> GapRow {
        let level = |side: &Side<'_>| Level {
            value: side.number(gap.from_counts).map(Exact::to_f64),
            text: side.shown(gap.from_counts).map_or_else(String::new, Rounded::text),
        };
        let shown = gap.shown();
        let spoken = if gap.small { shown.map(points) } else { shown.map(short_gap) };
        GapRow {
            group: level(&gap.group),
            comparison: level(&gap.comparison),
            gap: shown.map_or_else(String::new, Rounded::text),
            figure_href: pair_href(self.world, self.place(), (pair.measure, pair.group), gap),
            gap_spoken: spoken.unwrap_or_default(),
            ..GapRow::default()
        }
    }

    /// The explorer with a pair's gap.
    pub(super) fn gaps_href(&self, pair: &Pair) -> String {
        let atlas = &self.world.atlas;
        let (measure, group) = (&atlas.measure(pair.measure).id, &atlas.group(pair.group).id);
        format!("/gaps?area={}&measure={measure}&group={group}", self.area.slug)
    }
}
