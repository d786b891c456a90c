//! `/gaps`: the gap explorer.

use domain::explorer::page::ExplorerPage;
use domain::explorer::{Resolved, below, explore};
use domain::world::World;
use maud::Markup;

use super::{Outcome, Page, framed};
use crate::parts::explorer::{ANSWER, AROUND, BELOW, answer, around, assembled};
use crate::parts::{self, Here};

/// What the explorer says first of an address.
pub struct Model {
    /// What the address was read as.
    pub resolved: Resolved,
    /// What is said.
    pub page: ExplorerPage,
}

/// The sections of the explorer.
#[derive(Clone)]
pub struct Sections {
    /// In the order of [`ANSWER`].
    pub answer: [Markup; ANSWER.len()],
    /// In the order of [`AROUND`].
    pub around: [Markup; AROUND.len()],
    /// In the order of [`BELOW`].
    pub below: [Markup; BELOW.len()],
}

/// What the explorer says first of an address, once that is read.
pub fn model(world: &World, resolved: Resolved, today: &str) -> Model {
    let page = explore(world, &resolved, today);
    Model { resolved, page }
}

/// Composes every section.
pub fn sections(world: &World, model: &Model, today: &str) -> Sections {
    let below = rest(world, &model.resolved, today);
    Sections { answer: answer(&model.page), around: around(&model.page), below }
}

/// Composes the sections below, in the order of [`BELOW`].
pub fn rest(world: &World, resolved: &Resolved, today: &str) -> [Markup; BELOW.len()] {
    parts::explorer::below(&below(world, resolved, today))
}

/// The whole page of all sections.
pub fn whole(world: &World, model: Model, sections: Sections) -> Page {
    let Model { resolved, page } = model;
    let main = assembled(sections.answer, sections.around, sections.below);
    Page {
        outcome: Outcome::Found,
        body: framed(world, Some(resolved.view.area), Here::Gaps, &page.href, main),
        source: super::figures_of(world),
        href: page.href,
        title: page.title,
        description: page.description,
    }
}
