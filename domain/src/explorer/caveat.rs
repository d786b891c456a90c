//! What limits the reading of a gap: levels, comparator, rounding.

use super::lens::Lens;
use super::say::level;
use crate::breaks::Rule;
use crate::figures::Before;
use crate::gap::{Basis, Gap, NoInterval, Said, Side};
use crate::group::{GroupIndex, Relation};
use crate::measure::{Polarity, Unit};
use crate::number::nearest;
use crate::place::PlaceId;
use crate::revision::{printed, release_words};
use crate::stats::Confidence;
use crate::words::{capital, points};

/// Of a school's percentages, where no interval says how far chance goes.
const FEW_MOVE_IT: &str =
    " At one school a few pupils more or less can move a gap by several points.";

impl Lens<'_> {
    /// Rounding, cohort and comparator, after the levels: what limits the reading.
    pub fn caveat(&self, levels: &str) -> String {
        let (group, place) = (self.view.first_group(), self.view.first_place());
        let gap = self.gap(group, place);
        let mut said = vec![levels.to_owned()];
        said.retain(|levels| !levels.is_empty());
        if self.measure().polarity == Polarity::Low {
            said.push(
                "Lower is better: “behind” means a higher figure, “ahead” a lower one.".to_owned(),
            );
        }
        said.extend(self.comparator_sentence());
        if gap.value.number().is_some() {
            said.push(self.rounding_sentence(&gap));
        }
        if !self.is_several() {
            said.extend(self.interval_sentence(group, &gap));
        }
        said.extend(self.flags_since());
        said.extend(self.revisions(group, place));
        said.join(" ")
    }

    /// Figures of the answer that the release before printed otherwise.
    fn revisions(&self, group: GroupIndex, place: PlaceId) -> Option<String> {
        let (world, measure) = (self.world, self.view.measure);
        let comparison = self.question(group).comparison;
        let here = self.view.basis == Basis::Here && comparison != group;
        let mut said = Vec::new();
        for of in [Some(group), here.then_some(comparison)].into_iter().flatten() {
            for year in [self.view.year, self.view.from_year()] {
                let Before::Other(then) = world.before(measure, of, place, year) else { continue };
                let figure = format!("{} {}", self.group(of).short, self.label(year));
                let now = world.figures.of(measure).cell(of, place, year);
                said.push(match now.and_then(|cell| cell.value.number()) {
                    Some(_) => format!("{figure} from {}", printed(world, measure, then)),
                    None => format!("{figure} withdrawn"),
                });
            }
        }
        let release = release_words(world, measure);
        (!said.is_empty()).then(|| format!("Revised since {release}: {}.", said.join(", ")))
    }

    /// Both sides of the gap, and England’s: a gap alone may be narrow because both are low.
    pub fn levels(&self) -> String {
        let (group, place) = (self.view.first_group(), self.view.first_place());
        let here = self.levels_sentence(group, place, &self.gap(group, place));
        let said: Vec<String> = here.into_iter().chain(self.england_sentence(group)).collect();
        said.join(" ")
    }

    /// Both levels always stand beside the gap.
    fn levels_sentence(&self, group: GroupIndex, place: PlaceId, gap: &Gap<'_>) -> Option<String> {
        gap.value.number()?;
        let here = level(self, gap.group.shown(gap.from_counts));
        let there = level(self, gap.comparison.shown(gap.from_counts));
        let name = capital(self.world.name_of(place));
        let short = &self.group(group).plain;
        let to = self.comparison_words(group, self.view.basis);
        Some(format!("{name}: {short} {here}, {to} {there}."))
    }

    fn england_sentence(&self, group: GroupIndex) -> Option<String> {
        if self.view.basis != Basis::Here || self.view.first_place() == PlaceId::ENGLAND {
            return None;
        }
        let gap = self.gap(group, PlaceId::ENGLAND);
        let shown = gap.shown()?;
        let here = level(self, gap.group.shown(gap.from_counts));
        let there = level(self, gap.comparison.shown(gap.from_counts));
        let apart = match shown.units.signum() {
            0 => "level".to_owned(),
            1 => format!("{} behind", points(shown)),
            _ => format!("{} ahead", points(shown)),
        };
        Some(format!("England: {here} and {there}, {apart}."))
    }

    fn comparator_sentence(&self) -> Option<String> {
        let has = |wanted| self.view.groups.iter().any(|g| self.relation(*g) == Some(wanted));
        if self.view.basis == Basis::SameGroup {
            return None;
        }
        let mut said = self.superset_notes();
        let is_need = |group: &GroupIndex| self.group(*group).partition == "sen";
        if has(Relation::Disjoint) && self.view.groups.iter().any(is_need) {
            said.push("SEN support, EHC plans and no SEN are three separate groups.".to_owned());
        }
        if self.is_several() {
            said.push("A pupil can be in several groups: gaps are never added.".to_owned());
        }
        (!said.is_empty()).then(|| said.join(" "))
    }

    /// What the pairs of groups that are compared with all pupils have to say; with several groups
    /// it is said whose pair it is.
    fn superset_notes(&self) -> Vec<String> {
        let mut notes: Vec<(&str, Vec<&str>)> = Vec::new();
        for group in &self.view.groups {
            let pair = self.atlas().pair(self.view.measure, *group);
            let Some(pair) = pair.filter(|pair| pair.relation == Relation::Superset) else {
                continue;
            };
            let short = self.group(*group).short.as_str();
            match notes.iter_mut().find(|(note, _)| *note == pair.note) {
                Some((_, groups)) => groups.push(short),
                None => notes.push((&pair.note, vec![short])),
            }
        }
        let several = self.is_several();
        let said = notes.into_iter().filter(|(note, _)| !note.is_empty()).map(|(note, groups)| {
            if several { format!("{}: {note}", groups.join(", ")) } else { note.to_owned() }
        });
        said.collect()
    }

    fn rounding_sentence(&self, gap: &Gap<'_>) -> String {
        let percent = self.measure().unit == Unit::Percent;
        let what = if percent { "percentages" } else { "figures" };
        if gap.from_counts {
            let printed = |side: &Side<'_>| level(self, side.shown(false));
            return format!(
                "Worked out from numbers of pupils and rounded once, to one decimal; the source prints {} and {}.",
                printed(&gap.group),
                printed(&gap.comparison)
            );
        }
        if let Some(why) = gap.numbers_unused() {
            return format!("Worked out from printed {what}, as {}.", why.in_words());
        }
        let decimals = match gap.coarsest() {
            0 => "as whole numbers",
            1 => "with one decimal",
            _ => "with two decimals",
        };
        // Nobody publishes the mean of several councils.
        let is_mean = gap.comparison.mean_of.is_some();
        let published = if is_mean || gap.group.decimals() == gap.comparison.decimals() {
            format!("These {what} are published {decimals}")
        } else {
            format!("The coarser of these {what} is published {decimals}")
        };
        if gap.coarsest() == 0 {
            format!(
                "{published}, so a change of the gap by less than 2 points is “about the same, within rounding”."
            )
        } else {
            format!("{published}; the gap is worked out before rounding.")
        }
    }

    /// How far chance alone may have moved the gap; where that cannot be said, why, as far as it is
    /// not plain from what stands before.
    fn interval_sentence(&self, group: GroupIndex, gap: &Gap<'_>) -> Option<String> {
        let ask = self.question(group);
        let said = match Said::of(self.world, &ask, gap).interval(Confidence::P95) {
            Ok(interval) => {
                let [lower, upper] =
                    [interval.lower, interval.upper].map(|limit| nearest(limit, 1).text());
                let size = if gap.small { "so few pupils" } else { "these numbers of pupils" };
                format!(
                    "With {size} chance alone leaves room for a gap between {lower} and {upper} points (95% interval)."
                )
            }
            Err(NoInterval::Blank | NoInterval::Mean) => return None,
            Err(why) => {
                let few = gap.place.is_school() && self.measure().unit == Unit::Percent;
                let few = if few { FEW_MOVE_IT } else { "" };
                // The sentence before may say why.
                if gap.numbers_unused() == Some(why) {
                    format!("So there is no interval.{few}")
                } else {
                    format!("{}, so there is no interval.{few}", capital(why.in_words()))
                }
            }
        };
        Some(said)
    }

    /// What a reader must know of this year and of a change to it, each note once: of the years after
    /// the one that it is counted from, who was counted and how.
    fn flags_since(&self) -> Vec<String> {
        let (from, year) = (self.view.from_year(), self.view.year);
        let mut said = self.flags();
        for group in &self.view.groups {
            let between = self.atlas().rules(self.view.measure, *group);
            let between = between.filter(|rule| rule.rule == Rule::Flag);
            for flag in between.filter(|rule| from < rule.year && rule.year < year) {
                if !said.contains(&flag.note) {
                    said.push(flag.note.clone());
                }
            }
        }
        said
    }

    /// What a reader must know of this year, each note once.
    pub fn flags(&self) -> Vec<String> {
        let rules = [Rule::Flag, Rule::Provisional, Rule::Apart, Rule::NotComparable];
        let mut said: Vec<String> = Vec::new();
        for group in &self.view.groups {
            for rule in rules {
                let found = self.atlas().rule(self.view.measure, *group, self.view.year, rule);
                if let Some(found) = found.filter(|found| !said.contains(&found.note)) {
                    said.push(found.note.clone());
                }
            }
        }
        said
    }
}
