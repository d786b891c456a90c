//! The gaps between groups behind an indicator, or those that come nearest.

use super::Asked;
use crate::explorer::page::Block;
use crate::explorer::{explore, resolve};
use crate::group::Pair;
use crate::progress::page::NearGaps;
use crate::strategy::Series;

/// Groups whose gaps stand on an indicator's page.
const GROUPS: [&str; 4] = ["fsm", "sen-support", "ehcp", "cla"];

impl Asked<'_, '_> {
    /// The gaps of the main groups in the latest year, where there are two or more.
    pub(super) fn groups(&self) -> Option<Block> {
        let (followed, series) = (self.followed, self.indicator.series?);
        let world = followed.world;
        let has_gap = |group: &&str| {
            let found = world.atlas.find_group(group);
            found.is_some_and(|group| {
                world.latest_gap(series.measure, group, followed.place()).is_some()
            })
        };
        let groups: Vec<&str> = GROUPS.iter().copied().filter(|group| has_gap(group)).collect();
        if groups.len() < 2 {
            return None;
        }
        let measure = &world.atlas.measure(series.measure).id;
        let mut query = format!("area={}&measure={measure}", followed.area.slug);
        for group in groups {
            query.push_str("&group=");
            query.push_str(group);
        }
        let page = explore(world, &resolve(world, &query).ok()?, followed.today);
        let block = page.groups_here?;
        let heading = format!("The gaps between groups in {}", self.followed.area.name);
        Some(Block { heading, ..block })
    }

    /// Where an indicator has no two gaps of its own: those that it has, else those of the same
    /// stage; and the way to all of its priority.
    pub(super) fn near_gaps(&self) -> Option<NearGaps> {
        let (followed, series) = (self.followed, self.indicator.series?);
        let (world, place) = (followed.world, followed.place());
        let atlas = &world.atlas;
        let phase = &atlas.measure(series.measure).phase;
        let held = |measure, group| world.latest_gap(measure, group, place).is_some();
        let of_stage: Vec<&Pair> = atlas
            .pairs
            .iter()
            .filter(|pair| atlas.measure(pair.measure).phase == *phase)
            .filter(|pair| held(pair.measure, pair.group))
            .collect();
        let own = of_stage.iter().any(|pair| pair.measure == series.measure);
        let mut seen = Vec::new();
        let near = of_stage.iter().filter(|pair| !own || pair.measure == series.measure);
        let near = near.filter(|pair| {
            // Of each group the first, in the order of the dictionary.
            let is_new = !seen.contains(&pair.group);
            seen.push(pair.group);
            is_new
        });
        let series = near.map(|pair| Series { measure: pair.measure, group: pair.group });
        let mut gaps: Vec<_> =
            series.take(GROUPS.len()).map(|series| followed.judging(series)).collect();
        let why = match (own, gaps.is_empty()) {
            (true, _) => "Published for few groups, each in its latest year:",
            (false, false) => {
                "This figure is published for all pupils alone. Gaps of the same stage:"
            }
            (false, true) => "The files held here have no gap between groups at this stage.",
        };
        if self.indicator.priority > 0 {
            let href =
                format!("/gaps?area={}&priority={}", followed.area.slug, self.indicator.priority);
            gaps.push(("Every gap of this priority".to_owned(), href));
        }
        Some(NearGaps { why, gaps })
    }
}
