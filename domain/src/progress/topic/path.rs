//! A group's path from early years to nineteen: every gap in its latest year, England's beside it.

use super::Topic;
use crate::attention::percent_axis;
use crate::blank::Blank;
use crate::cell::Value;
use crate::explorer::page::{Block, GapRow, PanelSection, Section, WhyBlank};
use crate::explorer::{Panels, axis, panel_sections, word};
use crate::gap::{Gap, Question, Said, Than, gap};
use crate::group::{GroupIndex, Pair};
use crate::measure::Unit;
use crate::place::PlaceId;
use crate::progress::followed::Followed;
use crate::words::lower_first;

/// The stages of a path from age five to nineteen, by the ids of their phases.
const STAGES: [&str; 9] =
    ["eyfs", "phonics", "ks1", "mtc", "ks2", "ks4", "destinations", "post16", "age19"];

/// A gap of the path.
pub(super) struct Step<'a> {
    pub pair: &'a Pair,
    pub now: Gap<'a>,
    pub england: Gap<'a>,
    pub than: Option<Than>,
}

impl Step<'_> {
    /// How the gap stands to England's, in a word or two; empty where that is not said.
    pub fn beside(&self) -> &'static str {
        let behind = |gap: &Gap<'_>| gap.shown().is_some_and(|shown| shown.units > 0);
        match self.than {
            Some(Than::Narrower) if !behind(&self.now) && behind(&self.england) => "not behind",
            Some(Than::Wider) => "wider",
            Some(Than::Same) => "about the same",
            Some(Than::Narrower) => "narrower",
            None => "",
        }
    }
}

impl<'a> Followed<'a> {
    /// Every gap of the groups with a figure, by age, in the order of the dictionary.
    pub(super) fn path(&self, topic: &Topic, groups: &[GroupIndex]) -> Vec<Step<'a>> {
        let (world, place) = (self.world, self.place());
        let mut steps = Vec::new();
        for pair in &world.atlas.pairs {
            let id = world.atlas.measure(pair.measure).id.as_str();
            let is_of = topic.gaps_in.is_empty() || topic.gaps_in.contains(&id);
            if !groups.contains(&pair.group) || !is_of {
                continue;
            }
            let Some(year) = world.latest_gap(pair.measure, pair.group, place) else { continue };
            let ask = Question::of(pair);
            let now = gap(world, &ask, place, year);
            let england = gap(world, &ask, PlaceId::ENGLAND, year);
            let than = Said::of(world, &ask, &now).beside(&england).ok();
            steps.push(Step { pair, now, england, than });
        }
        steps
    }

    /// Gaps of the groups that England has and the area has in no year, as steps of its path: a
    /// hole is shown, with its reason.
    fn holes(&self, topic: &Topic, groups: &[GroupIndex]) -> Vec<Step<'a>> {
        let (world, place) = (self.world, self.place());
        if !topic.gaps_in.is_empty() || place == PlaceId::ENGLAND {
            return Vec::new();
        }
        let of_groups = world.atlas.pairs.iter().filter(|pair| groups.contains(&pair.group));
        let hole = |pair: &'a Pair| {
            if world.latest_gap(pair.measure, pair.group, place).is_some() {
                return None;
            }
            let year = world.latest_gap(pair.measure, pair.group, PlaceId::ENGLAND)?;
            let ask = Question::of(pair);
            let now = gap(world, &ask, place, year);
            Some(Step { pair, now, england: gap(world, &ask, PlaceId::ENGLAND, year), than: None })
        };
        of_groups.filter_map(hole).collect()
    }

    /// The steps as dumbbell rows, percentages on one scale, each other unit on its own.
    pub(super) fn path_blocks(
        &self,
        topic: &Topic,
        groups: &[GroupIndex],
        steps: &[Step<'_>],
    ) -> Vec<Block> {
        let holes = self.holes(topic, groups);
        let whole = if topic.gaps_in.is_empty() {
            "From early years to nineteen"
        } else {
            "Gaps between groups"
        };
        let units = [
            (Unit::Percent, "path", whole, "In percent"),
            (Unit::Points, "path-points", "Points at 16", "In points of their own scale"),
            (Unit::Score, "path-scores", "Progress", "Scores, 0 being the average of England"),
        ];
        let block = |(unit, id, heading, sub): (Unit, &str, &str, &str)| {
            let is_of = |step: &&Step<'_>| self.world.atlas.measure(step.pair.measure).unit == unit;
            let of_unit: Vec<&Step<'_>> = steps.iter().filter(is_of).collect();
            let holes: Vec<&Step<'_>> = holes.iter().filter(is_of).collect();
            // A stage without a pair stands once, in the first block.
            let stages =
                if unit == Unit::Percent && topic.gaps_in.is_empty() { groups } else { &[] };
            let drawn = [id, heading, sub];
            (!of_unit.is_empty() || !holes.is_empty())
                .then(|| self.path_block((&of_unit, &holes, stages), unit, drawn))
        };
        units.into_iter().filter_map(block).collect()
    }

    /// The row of a stage of which the files hold nothing for the groups; `None` where they hold
    /// something, and where the stage is none of the path's.
    fn stage_row(&self, phase: &str, title: &str, groups: &[GroupIndex]) -> Option<GapRow> {
        let atlas = &self.world.atlas;
        let lead = groups.first()?;
        let held = |pair: &&Pair| {
            groups.contains(&pair.group) && atlas.measure(pair.measure).phase == phase
        };
        if !STAGES.contains(&phase) || atlas.pairs.iter().any(|pair| held(&pair)) {
            return None;
        }
        let reason = format!(
            "The files held here have no figure of {} at this stage, for any place.",
            atlas.group(*lead).plain
        );
        Some(GapRow {
            id: format!("stage-{phase}"),
            name: title.to_owned(),
            blank: Some(why(Blank::NotHeld, title, reason)),
            ..GapRow::default()
        })
    }

    fn path_block(
        &self,
        (steps, holes, stages): (&[&Step<'_>], &[&Step<'_>], &[GroupIndex]),
        unit: Unit,
        [id, heading, sub]: [&str; 3],
    ) -> Block {
        let atlas = &self.world.atlas;
        let mut sections: Vec<Section> = Vec::new();
        for phase in &atlas.phases {
            let rows: Vec<GapRow> = steps
                .iter()
                .chain(holes)
                .filter(|step| atlas.measure(step.pair.measure).phase == phase.id)
                .flat_map(|step| self.step_rows(step))
                .chain(self.stage_row(&phase.id, &phase.title, stages))
                .collect();
            if rows.is_empty() {
                continue;
            }
            let age = if phase.age.is_empty() { String::new() } else { format!(", {}", phase.age) };
            let title = format!("{}{age}", phase.title);
            sections.push(Section { title, ruled: false, rows, fold_after: None });
        }
        let values = sections.iter().flat_map(|section| &section.rows);
        let values = values.flat_map(|row| [row.group.value, row.comparison.value]).flatten();
        let axis = if unit == Unit::Percent { percent_axis() } else { axis(values, "", false) };
        let count = steps.len();
        let is_england = self.place() == PlaceId::ENGLAND;
        let beneath = if is_england { "" } else { " first, England beneath" };
        Block {
            id: id.to_owned(),
            heading: format!(
                "{heading}: {count} {}{}",
                if count == 1 { "gap has a figure" } else { "gaps have a figure" },
                match holes.len() {
                    0 => String::new(),
                    1 => ", 1 has none here".to_owned(),
                    holes => format!(", {holes} have none here"),
                }
            ),
            sub: format!(
                "{sub}, {}{beneath}, each in its latest year. Filled: the group. Ring: whom it is compared with. A half-filled mark stands for fewer than 20 children, counted or taken to be so few: no direction is claimed. Gaps are worked out before rounding.",
                self.area.title
            ),
            axis,
            gap_head: "Gap, points".to_owned(),
            change_head: if is_england { String::new() } else { "beside England".to_owned() },
            sections,
            source: Vec::new(),
            note: String::new(),
            spoken: String::new(),
        }
    }

    /// Two rows: the area's gap and England's.
    fn step_rows(&self, step: &Step<'_>) -> Vec<GapRow> {
        let atlas = &self.world.atlas;
        let (measure, group) = (atlas.measure(step.pair.measure), atlas.group(step.pair.group));
        let year = step.now.year.label(measure.years);
        let beside = step.beside();
        let counted = step.now.group.count().zip(step.now.group.cohort());
        let children =
            counted.map_or_else(String::new, |(count, of)| format!("; {count} of {of} children"));
        let own = GapRow {
            id: format!("step-{}-{}", measure.id, group.id),
            name: measure.short.clone(),
            detail: format!("{}, {year}{children}", group.title),
            href: self.gaps_href(step.pair),
            small: step.now.small,
            blank: self.why_hole(step),
            group_mark: group.mark.clone(),
            comparison_mark: atlas.group(step.pair.comparison).mark.clone(),
            change: if self.place() == PlaceId::ENGLAND {
                String::new()
            } else {
                beside.to_owned()
            },
            ..self.gap_row(&step.now, step.pair)
        };
        if self.place() == PlaceId::ENGLAND {
            return vec![own];
        }
        let england = GapRow {
            id: format!("step-{}-{}-england", measure.id, group.id),
            name: "England".to_owned(),
            ..self.gap_row(&step.england, step.pair)
        };
        vec![own, england]
    }

    /// Why a step has no gap; `None` where it has one.
    fn why_hole(&self, step: &Step<'_>) -> Option<WhyBlank> {
        let Value::Blank(blank) = step.now.value else { return None };
        let atlas = &self.world.atlas;
        let (measure, name) = (atlas.measure(step.pair.measure), &self.area.name);
        let year = step.now.year.label(measure.years);
        let reason = match blank {
            Blank::Suppressed => format!(
                "In {year} one of the two figures of {name} is withheld so that no child can be recognised, and no other year has both."
            ),
            _ => format!(
                "The source does not print both figures of {name} in any year, and does not say why."
            ),
        };
        Some(why(blank, &measure.short, reason))
    }

    /// The years of each gap of the leading group, as small multiples.
    pub(super) fn topic_panels(&self, topic: &Topic, groups: &[GroupIndex]) -> Vec<PanelSection> {
        let Some(lead) = groups.first().filter(|_| topic.gaps_in.is_empty()) else {
            return Vec::new();
        };
        let id = &self.world.atlas.group(*lead).id;
        let query = format!("view=measures&area={}&group={id}", self.area.slug);
        panel_sections(self.world, Panels::Measures, &query, self.today).unwrap_or_default()
    }
}

fn why(blank: Blank, name: &str, reason: String) -> WhyBlank {
    WhyBlank {
        word: word(blank).to_owned(),
        heading: format!("Why is there nothing for {}?", lower_first(name)),
        reason,
        consequence: "No gap is shown. It is not nought.".to_owned(),
        symbol: String::new(),
        due: String::new(),
    }
}
