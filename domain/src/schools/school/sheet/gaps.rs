//! The gap that leads and its years before, as questions of the sheet.

use super::{SheetRow, Topic};
use crate::cell::Value;
use crate::explorer::{View, word};
use crate::gap::{Change, Comparability, Direction, Gap, Question, Said, barriers, gap, in_years};
use crate::measure::Unit;
use crate::number::Rounded;
use crate::period::Year;
use crate::place::PlaceId;
use crate::schools::page::{Drawn, SheetGap};
use crate::schools::pupil::pupil;
use crate::schools::school::About;
use crate::schools::strips::{Latest, figure};
use crate::words::{capital, points, possessive, short_gap};
use crate::world::World;

/// Earlier years that a sentence names.
const EARLIER: usize = 2;

impl About<'_> {
    pub(super) fn gap_row(&self, (ask, view): &(Question, View)) -> Option<SheetRow> {
        let (world, urn) = (self.world, self.school.urn);
        let of = gap(world, ask, urn, view.year);
        let shown = of.shown()?;
        let atlas = &world.atlas;
        let measure = atlas.measure(ask.measure);
        let own = atlas.group(ask.group).plain.as_str();
        let [group, comparison] = sides(world, ask, urn, view.year)?;
        let others = atlas.group(ask.comparison).plain.as_str();
        let mut said =
            vec![format!("{} of {own}, {} of {others}.", capital(&group.1), comparison.1)];
        let one = pupil(world, ask, view.year, urn);
        if let Some(more) = one.filter(|_| shown.units > 0).map(|one| one.closing) {
            said.push(format!("To close the gap, the others unchanged: {more}."));
        }
        let of_council = gap(world, ask, self.school.authority, view.year).shown();
        if let Some(council) = of_council {
            let name = possessive(world.name_of(self.school.authority));
            said.push(format!("{} group is {}.", capital(&name), short_gap(council)));
        }
        if of.small {
            said.push("Fewer than 20 pupils in a group: one changes it much.".to_owned());
        }
        let question =
            if measure.id == "ks4-destinations" && atlas.group(ask.group).id == "disadvantaged" {
                Topic::Gap.question(&self.school.phase).to_owned()
            } else {
                format!("How far apart are {own} and {others} in {}?", measure.phrase)
            };
        Some(SheetRow {
            question,
            said: said.join(" "),
            figure: size(shown),
            when: format!("{}, {}", side_word(shown), view.year.label(measure.years)),
            drawn: Drawn::Gaps(drawn(world, ask, &of).into_iter().collect()),
        })
    }

    /// Where no year before can be set beside the latest: which of those that could are blank, and
    /// how; `None` where there are none.
    pub(super) fn blank_before(&self, (ask, view): &(Question, View)) -> Option<String> {
        let (world, urn) = (self.world, self.school.urn);
        let years = world.atlas.measure(ask.measure).years;
        let rules = barriers(world, ask);
        let is_comparable = |year: &Year| {
            let rules = rules.iter().copied();
            Comparability::by(rules, *year, view.year) == Comparability::Comparable
        };
        let earlier = world.years_of(ask.measure).iter().rev().filter(|year| **year < view.year);
        let blank = |year: &Year| match gap(world, ask, urn, *year).value {
            Value::Blank(blank) => {
                let blank = world.as_held(blank, ask.measure, ask.group, urn, *year);
                Some(format!("{}: {}", year.label(years), word(blank)))
            }
            Value::Number(_) => None,
        };
        let blanks: Vec<String> =
            earlier.filter(|year| is_comparable(year)).filter_map(blank).take(EARLIER).collect();
        (!blanks.is_empty()).then(|| {
            let now = view.year.label(years);
            format!("No year before can be set beside {now} ({}).", blanks.join("; "))
        })
    }

    /// The years before that may be compared, and which way the gap went where that may be said.
    pub(super) fn closing_row(
        &self,
        question: String,
        (ask, view): &(Question, View),
    ) -> Option<SheetRow> {
        let (world, urn) = (self.world, self.school.urn);
        let years = world.atlas.measure(ask.measure).years;
        let first = *world.years_of(ask.measure).first()?;
        let rules = barriers(world, ask);
        let mut earlier: Vec<Gap<'_>> = in_years(world, ask, &rules, urn, first..=view.year)
            .filter(|(year, held)| *year < view.year && held.is_some())
            .map(|(year, _)| year)
            .filter(|year| {
                let rules = rules.iter().copied();
                Comparability::by(rules, *year, view.year) == Comparability::Comparable
            })
            .map(|year| gap(world, ask, urn, year))
            .filter(|gap| gap.shown().is_some())
            .collect();
        earlier.reverse();
        let (now, then) = (gap(world, ask, urn, view.year), earlier.first()?);
        let (of_now, of_then) = (now.shown()?, then.shown()?);
        let was = |gap: &Gap<'_>| {
            let shown = gap.shown()?;
            let stood = if shown.is_zero() { "level".to_owned() } else { short_gap(shown) };
            Some(format!("{stood} in {}", gap.year.label(years)))
        };
        let was: Vec<String> = earlier.iter().take(EARLIER).filter_map(was).collect();
        let was = was.join(" and ");
        let moved = Said::of(world, ask, &now).since(then.year);
        let said =
            format!("The group was {was}. {}", direction(moved.known(), &then.year.label(years)));
        let figure = if (of_then.units >= 0) == (of_now.units >= 0) {
            format!("{} to {}", size(of_then), size(of_now))
        } else {
            format!("{} to {}", short_gap(of_then), short_gap(of_now))
        };
        let pair = [drawn(world, ask, then), drawn(world, ask, &now)];
        Some(SheetRow {
            question,
            said,
            figure,
            when: format!("{}, since {}", side_word(of_now), then.year.label(years)),
            drawn: Drawn::Gaps(pair.into_iter().flatten().collect()),
        })
    }
}

/// Which way the gap went, as far as it may be said.
fn direction(moved: Option<(&Change, Direction)>, from: &str) -> String {
    let Some((change, direction)) = moved else {
        return "Of so few pupils no direction is given.".to_owned();
    };
    let size = points(change.shown());
    match direction {
        Direction::Same => {
            format!("It is about the same as in {from}, within rounding and chance.")
        }
        Direction::Narrowed => format!("It narrowed by {size}."),
        Direction::Widened => format!("It widened by {size}."),
        Direction::LeadGrew => format!("The lead grew by {size}."),
        Direction::LeadShrank => format!("The lead shrank by {size}."),
        Direction::Overtook => "The group went from behind to ahead.".to_owned(),
        Direction::FellBehind => "The group went from ahead to behind.".to_owned(),
    }
}

/// `13.5`; nought without decimals.
fn size(gap: Rounded) -> String {
    if gap.is_zero() { "0".to_owned() } else { gap.magnitude().text() }
}

/// `points behind`
fn side_word(shown: Rounded) -> &'static str {
    match shown.units.signum() {
        0 => "points: no gap",
        1 => "points behind",
        _ => "points ahead",
    }
}

/// Group and comparison: unrounded, and as published with their unit.
fn sides(world: &World, ask: &Question, urn: PlaceId, year: Year) -> Option<[(f64, String); 2]> {
    let suffix = world.atlas.measure(ask.measure).unit.suffix();
    let side = |group| {
        let (number, shown) = figure(world, &Latest { measure: ask.measure, group, year }, urn)?;
        Some((number.to_f64(), format!("{shown}{suffix}")))
    };
    Some([side(ask.group)?, side(ask.comparison)?])
}

/// A year's two levels on a line from 0 to 100.
fn drawn(world: &World, ask: &Question, of: &Gap<'_>) -> Option<SheetGap> {
    let label = of.year.label(world.atlas.measure(ask.measure).years);
    // A line from 0 to 100 is for shares alone.
    if world.atlas.measure(ask.measure).unit != Unit::Percent {
        return None;
    }
    let [group, comparison] = sides(world, ask, of.place, of.year)?;
    let plain = |group| &world.atlas.group(group).plain;
    Some(SheetGap {
        spoken: format!(
            "{label}: {} {}, {} {}",
            plain(ask.group),
            group.1,
            plain(ask.comparison),
            comparison.1
        ),
        label,
        group,
        comparison,
        small: of.small,
    })
}
