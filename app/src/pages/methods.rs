//! `/methods`: each rule in plain words, with an example from the figures that are held.

mod examples;
mod rules;

use domain::world::World;

use super::{Outcome, Page, Request, framed};
use crate::parts::{Here, Method, methods};

/// Composes the page.
pub(super) fn page(world: &World, request: Request<'_>) -> Page {
    let model: Vec<Method> =
        rules::RULES.iter().map(|rule| rule.with_examples(world, request.today)).collect();
    let description = "How Gapwise works out a gap, what it says of it and what it does not say: each rule in plain words, with an example from published figures.";
    Page {
        outcome: Outcome::Found,
        title: "Methods – Gapwise".to_owned(),
        description: description.to_owned(),
        href: "/methods".to_owned(),
        source: super::figures_of(world),
        body: framed(world, None, Here::Methods, "/methods", methods(description, &model)),
    }
}
