//! The biggest gap of each main group, as dumbbell rows.

use crate::attention::percent_axis;
use crate::explorer::page::{Block, GapRow, Section};
use crate::gap::{Gap, Question, gap};
use crate::group::{Pair, Relation};
use crate::measure::Unit;
use crate::period::{Year, YearKind};
use crate::progress::followed::Followed;
use crate::words::capital;

/// Groups whose biggest gap stands on the front page: those compared with others, not with all.
const GROUPS: [&str; 3] = ["ehcp", "sen-support", "fsm"];

impl Followed<'_> {
    /// One row a group, the widest first; percentages alone, as other scales cannot be ranked with
    /// them.
    pub(super) fn biggest(&self) -> Block {
        let mut found: Vec<(&Pair, Gap<'_>)> =
            GROUPS.iter().filter_map(|group| self.biggest_of(group)).collect();
        found.sort_by_key(|(_, gap)| std::cmp::Reverse(gap.value.number()));
        let first = found.first().map(|(pair, _)| &self.world.atlas.group(pair.group).plain);
        let heading = first.map_or_else(
            || "No gap in percent is published here".to_owned(),
            |plain| format!("The biggest gap is that of {plain}"),
        );
        let sub = format!(
            "{}, in percent, each in its latest year. Filled: the group. Ring: whom it is compared with.",
            self.area.title
        );
        let rows: Vec<GapRow> =
            found.iter().map(|(pair, gap)| self.biggest_row(pair, gap)).collect();
        let spoken =
            rows.iter().map(|row| format!("{}, {}: {}.", row.name, row.detail, row.gap_spoken));
        Block {
            id: "biggest".to_owned(),
            heading,
            sub,
            axis: percent_axis(),
            gap_head: "Gap, points".to_owned(),
            change_head: String::new(),
            spoken: spoken.collect::<Vec<_>>().join(" "),
            sections: vec![Section { title: String::new(), ruled: false, rows, fold_after: None }],
            source: Vec::new(),
            note: "Of each group the widest gap in percent among its latest figures; points of other scales are not ranked with them, nor groups that are compared with all pupils.".to_owned(),
        }
    }

    fn biggest_of(&self, group: &str) -> Option<(&Pair, Gap<'_>)> {
        let atlas = &self.world.atlas;
        let group = atlas.find_group(group)?;
        let pairs = atlas.pairs.iter().filter(|pair| {
            let measure = atlas.measure(pair.measure);
            // Years of another kind are no later or earlier than school years.
            let is_percent = measure.unit == Unit::Percent && measure.years == YearKind::Academic;
            pair.group == group && pair.relation != Relation::Superset && is_percent
        });
        let gaps: Vec<(&Pair, Gap<'_>)> = pairs
            .filter_map(|pair| {
                let year = self.world.latest_gap(pair.measure, pair.group, self.place())?;
                Some((pair, gap(self.world, &Question::of(pair), self.place(), year)))
            })
            .filter(|(_, gap)| !gap.small && gap.shown().is_some_and(|shown| shown.units > 0))
            .collect();
        let latest: Year = gaps.iter().map(|(_, gap)| gap.year).max()?;
        let number = |gap: &Gap<'_>| gap.value.number();
        gaps.into_iter()
            .filter(|(_, gap)| gap.year == latest)
            .max_by(|(_, one), (_, other)| number(one).cmp(&number(other)))
    }

    fn biggest_row(&self, pair: &Pair, gap: &Gap<'_>) -> GapRow {
        let atlas = &self.world.atlas;
        let (measure, group) = (atlas.measure(pair.measure), atlas.group(pair.group));
        GapRow {
            id: format!("biggest-{}", group.id),
            name: group.title.clone(),
            detail: format!("{}, {}", capital(&measure.phrase), gap.year.label(measure.years)),
            href: self.gaps_href(pair),
            group_mark: group.mark.clone(),
            comparison_mark: atlas.group(pair.comparison).mark.clone(),
            ..self.gap_row(gap, pair)
        }
    }
}
