//! What a school's page says first.

use super::{About, RESULTS};
use crate::explorer::page::{Run, Words};
use crate::explorer::{self, View};
use crate::gap::{Question, gap};
use crate::number::{Rounded, grouped};
use crate::place::PlaceId;
use crate::schools::before;
use crate::schools::strips::{Latest, area_figure, figure, latest};
use crate::words::{capital, points};

impl About<'_> {
    pub(super) fn gap_answer(&self, ask: &Question, view: &View) -> (Words, String, String) {
        let world = self.world;
        let answer = explorer::answer(world, view, self.today);
        let caveat = explorer::sentences(world, view, self.today).caveat;
        let of = |place| gap(world, ask, place, view.year).shown();
        let beside = |name: &str, shown: Option<Rounded>| match shown {
            Some(shown) if shown.units > 0 => Some(format!("{name} gap is {}", points(shown))),
            Some(shown) if shown.is_zero() => Some(format!("{name} has no gap")),
            Some(shown) => Some(format!("{name} group is {} ahead", points(shown.magnitude()))),
            None => None,
        };
        let council = crate::words::possessive(world.name_of(self.school.authority));
        let said = [
            beside(&council, of(self.school.authority)),
            beside("England’s", of(PlaceId::ENGLAND)),
        ];
        let said: Vec<String> = said.into_iter().flatten().collect();
        let standing = if said.is_empty() {
            String::new()
        } else {
            format!("{}, in the same year.", capital(&said.join(", ")))
        };
        (answer, standing, caveat)
    }

    /// Without a gap the figure leads that one looks for at a school of this phase.
    pub(super) fn level_answer(&self, latest: &[Latest]) -> (Words, String, String) {
        let world = self.world;
        let name = &self.school.name;
        let Some(of) = self.leading_level(latest) else {
            return (self.no_answer(), String::new(), String::new());
        };
        let measure = world.atlas.measure(of.measure);
        let suffix = measure.unit.suffix();
        let urn = self.school.urn;
        let text = |place| {
            let own = place == urn;
            let figure =
                if own { figure(world, of, urn) } else { area_figure(world, of, urn, place) };
            figure.map(|(_, shown)| format!("{shown}{suffix}"))
        };
        let own = text(urn).unwrap_or_default();
        let year = of.year.label(measure.years);
        let answer = vec![
            Run::Plain(format!("{name}: ")),
            Run::Strong(own),
            Run::Plain(format!(" in {}, {year}.", measure.phrase)),
        ];
        let places = [
            (world.name_of(self.school.authority), text(self.school.authority)),
            ("England", text(PlaceId::ENGLAND)),
        ];
        let said: Vec<String> = places
            .into_iter()
            .filter_map(|(place, text)| Some(format!("{place} {}", text?)))
            .collect();
        let better = if measure.polarity == crate::measure::Polarity::Low {
            "; lower is better"
        } else {
            ""
        };
        let standing =
            if said.is_empty() { String::new() } else { format!("{}{better}.", said.join(", ")) };
        let mut caveat = "No gap between groups of pupils is held for this school.".to_owned();
        if self.results_before().is_some() {
            caveat.push_str(
                " Its results stand under the number that it had before, and are drawn below.",
            );
        }
        (answer, standing, caveat)
    }

    /// The figure that one looks for first at a school without a gap.
    pub(super) fn leading_level<'l>(&self, latest: &'l [Latest]) -> Option<&'l Latest> {
        let first = RESULTS.iter().chain(&["absence-persistent"]);
        let atlas = &self.world.atlas;
        let of_id = |id: &&str| latest.iter().find(|of| atlas.measure(of.measure).id == **id);
        first.into_iter().find_map(of_id).or(latest.first())
    }

    fn no_answer(&self) -> Words {
        let held = |urn: &PlaceId| !latest(self.world, *urn).is_empty();
        if let Some(urn) = before(self.world, self.school).iter().find(|urn| held(urn)) {
            return vec![Run::Plain(format!(
                "{} has no results under its present number in the files held. Those under an earlier number, URN {}, are below.",
                self.school.name, urn.0
            ))];
        }
        let roll = self.world.rolls.latest(self.school.urn).and_then(|roll| roll.pupils.pupils());
        let what = match roll {
            Some(1) => " has 1 pupil. No result of it is published in the files held.".to_owned(),
            Some(pupils) => format!(
                " has {} pupils. No result of it is published in the files held.",
                grouped(pupils)
            ),
            None => ": no figure of it is published in the files held.".to_owned(),
        };
        vec![Run::Plain(format!("{}{what}", self.school.name))]
    }
}
