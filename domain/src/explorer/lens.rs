//! A view looked at: what every part of the page asks for again and again.

use super::view::View;
use crate::atlas::Atlas;
use crate::gap::{Basis, Elsewhere, Gap, Moved, Question, Said, gap};
use crate::group::{Group, GroupIndex, Relation};
use crate::measure::Measure;
use crate::period::Year;
use crate::place::{Level, PlaceId};
use crate::world::World;

/// A world seen through a view.
#[derive(Clone, Copy)]
pub(super) struct Lens<'a> {
    pub world: &'a World,
    pub view: &'a View,
    /// This month, ISO year and month: `2026-11`.
    pub today: &'a str,
}

impl<'a> Lens<'a> {
    pub fn atlas(&self) -> &'a Atlas {
        &self.world.atlas
    }

    pub fn measure(&self) -> &'a Measure {
        self.world.atlas.measure(self.view.measure)
    }

    pub fn group(&self, group: GroupIndex) -> &'a Group {
        self.world.atlas.group(group)
    }

    /// The page of the measure, about the area of the view.
    pub fn measure_href(&self) -> String {
        let area = super::view::slug(self.world, self.view.area);
        format!("/measures/{}?area={area}", self.measure().id)
    }

    pub fn label(&self, year: Year) -> String {
        year.label(self.measure().years)
    }

    pub fn is_several(&self) -> bool {
        self.view.groups.len() > 1
    }

    /// The question that the view asks of a group. A group without an honest pair is asked against
    /// itself, which gives no gap `here` and an honest one with `same-group`.
    pub fn question(&self, group: GroupIndex) -> Question {
        let here = Question::here(self.world, self.view.measure, group);
        let ask = here.unwrap_or(Question {
            measure: self.view.measure,
            group,
            comparison: group,
            relation: None,
            basis: Basis::SameGroup,
            against: Elsewhere::Place(PlaceId::ENGLAND),
        });
        ask.on(self.view.basis, self.view.against)
    }

    /// The gap of a group in a place and in the year of the view.
    pub fn gap(&self, group: GroupIndex, place: PlaceId) -> Gap<'a> {
        self.gap_in(group, place, self.view.year)
    }

    pub fn gap_in(&self, group: GroupIndex, place: PlaceId, year: Year) -> Gap<'a> {
        gap(self.world, &self.question(group), place, year)
    }

    /// How a group's gap changed since the year that the view counts from.
    pub fn moved(&self, group: GroupIndex, now: &Gap<'a>) -> Moved<'a> {
        Said::of(self.world, &self.question(group), now).since(self.view.from_year())
    }

    /// Other places of the view in the order of their comparators, each once, never the own area.
    pub fn compared(&self) -> Vec<PlaceId> {
        compared(self.world, self.view)
    }

    /// Every row of a group's block: own places, then the area of chosen schools, then the others.
    pub fn every_place(&self) -> Vec<PlaceId> {
        every_place(self.world, self.view)
    }

    /// The own area is an authority: councils are spoken of.
    pub fn is_authority(&self) -> bool {
        self.atlas().area(self.view.area).is_some_and(|area| area.level == Level::Authority)
    }

    /// How a group stands to what it is compared with; `None` without a published comparison.
    pub fn relation(&self, group: GroupIndex) -> Option<Relation> {
        self.atlas().pair(self.view.measure, group).map(|pair| pair.relation)
    }
}

fn compared(world: &World, view: &View) -> Vec<PlaceId> {
    let mut places = Vec::new();
    for with in &view.compare {
        for place in with.places(world, view.area) {
            if !places.contains(&place) {
                places.push(place);
            }
        }
    }
    places
}

/// Every place that a view shows: own places, then the area of chosen schools, then the others.
pub fn every_place(world: &World, view: &View) -> Vec<PlaceId> {
    let mut places = view.own_places().to_vec();
    if !view.schools.is_empty() {
        places.push(view.area);
    }
    places.extend(compared(world, view));
    places
}
