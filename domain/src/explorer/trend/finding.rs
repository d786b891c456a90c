//! What the trend shows, in words.

use super::History;
use crate::explorer::lens::Lens;
use crate::gap::{Direction, Said};
use crate::words::short_gap;

impl<'a> Lens<'a> {
    /// The finding: from the first year of the latest series to the last, if rounding lets it be
    /// said. A heading has no room for “partly one of who is counted”, so it begins no earlier than the
    /// last year whose figures bear a note; years before it are drawn.
    pub(in crate::explorer) fn trend_heading(&self, history: &History<'a>) -> String {
        let gaps = &history.gaps;
        let to_whom = self.gap_to(history.group);
        let over_whom = to_whom.replacen(" to ", " over ", 1);
        let plain = || format!("The gap{}, year by year", to_whom.trim_end_matches(','));
        let Some(last) = gaps.iter().rposition(|gap| gap.value.number().is_some()) else {
            return plain();
        };
        let flagged = history.last_flagged(gaps[last].year);
        let comparable = |i: &usize| {
            let gap = &gaps[*i];
            gap.value.number().is_some()
                && flagged.is_none_or(|flagged| flagged <= gap.year)
                && history.compares(gap.year, gaps[last].year)
        };
        let Some(first) = (0..last).find(comparable) else {
            return plain();
        };
        let now = &gaps[last];
        let moved = Said::of(self.world, &history.ask, now).since(gaps[first].year);
        let Some((_, direction)) = moved.known() else {
            return plain();
        };
        let then = moved.then();
        let (Some(before), Some(after)) = (then.shown(), now.shown()) else {
            return plain();
        };
        let (from, to) = (self.label(gaps[first].year), self.label(now.year));
        let span = format!("from {} in {from} to {} in {to}", short_gap(before), short_gap(after));
        match direction {
            Direction::Narrowed => format!("The gap{to_whom} narrowed {span}"),
            Direction::Widened => format!("The gap{to_whom} widened {span}"),
            Direction::LeadGrew => format!("The lead{over_whom} grew {span}"),
            Direction::LeadShrank => format!("The lead{over_whom} shrank {span}"),
            Direction::Overtook | Direction::FellBehind => format!("The gap{to_whom} went {span}"),
            Direction::Same => format!("The gap{to_whom} in {to} is about the same as in {from}"),
        }
    }

    pub(in crate::explorer) fn spoken_trend(&self, history: &History<'a>) -> String {
        let said = history.gaps.iter().filter_map(|gap| {
            Some(format!("{}: {}", self.label(gap.year), short_gap(gap.shown()?)))
        });
        said.collect::<Vec<_>>().join("; ")
    }
}
