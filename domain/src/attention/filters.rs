//! The filters of the list, each with what choosing it would leave.

use super::page::Filters;
use super::{Attention, Looked, View};
use crate::explorer::MAIN_GROUPS;
use crate::explorer::page::FilterOption;
use crate::group::GroupIndex;
use crate::order::sorted;
use crate::world::World;

pub(super) fn filters(world: &World, view: &View, whole: &Attention<'_>) -> Filters {
    let counting = Counting { world, whole };
    let clear = View { priority: None, groups: Vec::new(), phases: Vec::new(), ..view.clone() };
    Filters {
        clear_href: clear.href(world),
        priorities: counting.priorities(view),
        groups: counting.groups(view),
        phases: counting.phases(view),
        hint: "Counts are rows of the list that choosing would leave.".to_owned(),
        area: world.title_of(view.area).to_owned(),
        areas: world.atlas.live_areas(),
    }
}

struct Counting<'a> {
    world: &'a World,
    whole: &'a Attention<'a>,
}

impl Counting<'_> {
    /// An option with the rows that a view would list, and why there are none.
    fn option(&self, value: &str, label: &str, chosen: bool, view: &View) -> FilterOption {
        let listed =
            |looked: &&Looked<'_>| view.holds(self.world, looked.ask.measure, looked.ask.group);
        let (mut count, mut looked) = (0, 0);
        for one in self.whole.looked.iter().filter(listed) {
            looked += 1;
            count += usize::from(one.is_flagged());
        }
        let detail = match looked {
            _ if count > 0 => String::new(),
            0 => "None could be looked at".to_owned(),
            looked => format!("{looked} looked at, none here"),
        };
        FilterOption {
            value: value.to_owned(),
            label: label.to_owned(),
            detail,
            count: Some(count),
            chosen,
        }
    }

    fn priorities(&self, view: &View) -> Vec<FilterOption> {
        let with = |priority| View { priority, ..view.clone() };
        let option = |of: &crate::measure::Priority| {
            let number = of.number.to_string();
            let label = format!("{number} {}", of.title);
            let chosen = view.priority == Some(of.number);
            let mut option = self.option(&number, &label, chosen, &with(Some(of.number)));
            if !of.none.is_empty() {
                option.detail.clone_from(&of.none);
            }
            option
        };
        let known: Vec<_> = self.world.atlas.priorities_of(view.area).map(option).collect();
        if known.is_empty() {
            return known;
        }
        let all = self.option("any", "Any", view.priority.is_none(), &with(None));
        std::iter::once(all).chain(known).collect()
    }

    fn groups(&self, view: &View) -> Vec<FilterOption> {
        let ranked = |group: &crate::group::Group| group.rank.filter(|rank| *rank <= MAIN_GROUPS);
        let atlas = &self.world.atlas;
        let groups = atlas
            .groups
            .iter()
            .filter_map(|group| Some((ranked(group)?, atlas.find_group(&group.id)?)));
        let groups = sorted(groups.collect(), &|one, other| one.0.cmp(&other.0));
        let option = |(_, index): (u8, GroupIndex)| {
            let group = atlas.group(index);
            let only = View { groups: vec![index], ..view.clone() };
            self.option(&group.id, &group.title, view.groups.contains(&index), &only)
        };
        groups.into_iter().map(option).collect()
    }

    fn phases(&self, view: &View) -> Vec<FilterOption> {
        let has_pairs = |phase: &&crate::measure::Phase| {
            let pairs = self.whole.looked.iter().chain(&self.whole.small).map(|l| l.ask.measure);
            let pairs = pairs.chain(self.whole.not_looked.iter().map(|not| not.ask.measure));
            pairs.into_iter().any(|measure| self.world.atlas.measure(measure).phase == phase.id)
        };
        let option = |phase: &crate::measure::Phase| {
            let only = View { phases: vec![phase.id.clone()], ..view.clone() };
            self.option(&phase.id, &phase.title, view.phases.contains(&phase.id), &only)
        };
        self.world.atlas.phases.iter().filter(has_pairs).map(option).collect()
    }
}
