//! The gap that leads and its years before, as questions of the sheet.

use super::{SheetRow, Topic};
use crate::explorer::View;
use crate::gap::{Comparability, Gap, Question, gap, in_years};
use crate::number::Rounded;
use crate::period::Year;
use crate::place::PlaceId;
use crate::schools::page::{Drawn, SheetGap};
use crate::schools::pupil::pupil;
use crate::schools::school::About;
use crate::schools::strips::{Latest, figure};
use crate::words::{capital, possessive, short_gap};
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
        let mut said = vec![format!("{} of {own}, {} of the others.", group.1, comparison.1)];
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
        let question = if measure.phase == "destinations" {
            Topic::Gap.question().to_owned()
        } else {
            format!("How far apart are {own} and others in {}?", measure.phrase)
        };
        Some(SheetRow {
            question,
            said: said.join(" "),
            figure: shown.magnitude().text(),
            when: format!("{}, {}", side_word(shown), view.year.label(measure.years)),
            drawn: Drawn::Gaps(vec![drawn(world, ask, &of)?]),
        })
    }

    /// The years before that may be compared, without a word on which way it went: of so few
    /// pupils that was not tested.
    pub(super) fn closing_row(
        &self,
        question: String,
        (ask, view): &(Question, View),
    ) -> Option<SheetRow> {
        let (world, urn) = (self.world, self.school.urn);
        let years = world.atlas.measure(ask.measure).years;
        let first = *world.years_of(ask.measure).first()?;
        let mut earlier: Vec<Gap<'_>> = in_years(world, ask, urn, first..=view.year)
            .filter(|(year, held)| *year < view.year && held.is_some())
            .map(|(year, _)| year)
            .filter(|year| {
                Comparability::between(world, ask, *year, view.year) == Comparability::Comparable
            })
            .map(|year| gap(world, ask, urn, year))
            .filter(|gap| gap.shown().is_some())
            .collect();
        earlier.reverse();
        let (now, then) = (gap(world, ask, urn, view.year), earlier.first()?);
        let (of_now, of_then) = (now.shown()?, then.shown()?);
        let was = |gap: &Gap<'_>| {
            let shown = gap.shown()?;
            Some(format!("{} in {}", short_gap(shown), gap.year.label(years)))
        };
        let was: Vec<String> = earlier.iter().take(EARLIER).filter_map(was).collect();
        let was = was.join(" and ");
        let few = pupil(world, ask, view.year, urn).map(|one| one.heading);
        let few = few.unwrap_or_else(|| "The numbers of pupils are not published".to_owned());
        let said = format!("The group was {was}. {few}, so no direction is claimed.");
        let figure = if (of_then.units >= 0) == (of_now.units >= 0) {
            format!("{} to {}", of_then.magnitude().text(), of_now.magnitude().text())
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
