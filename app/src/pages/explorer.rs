//! `/gaps`: the gap explorer.

use domain::explorer::{Resolved, Unknown, below, explore, resolve};
use domain::world::World;
use maud::Markup;

use super::{Outcome, Page, Request, framed};
use crate::parts::{self, Here};

/// The explorer without the sections below, and what it takes to make those.
#[derive(Clone)]
pub struct First {
    /// For the title bar.
    pub title: String,
    /// The answer in plain words.
    pub description: String,
    /// For those who listen, in parts.
    pub spoken: Vec<String>,
    /// This view's own address.
    pub href: String,
    /// What the address was read as.
    pub resolved: Resolved,
    /// The sections of the answer, in the order of [`parts::explorer::ANSWER`].
    pub answer: [Markup; 2],
    /// The sections around it, in the order of [`parts::explorer::AROUND`].
    pub around: [Markup; 5],
}

/// Composes the first sections of the explorer. `said` are corrections made on the way to the
/// address, which the address itself no longer shows.
///
/// # Errors
/// Where the address names an area or a school that does not exist, or that is not held here.
pub fn first(world: &World, request: Request<'_>, said: Vec<String>) -> Result<First, Unknown> {
    let mut resolved = resolve(world, request.query)?;
    resolved.notes.extend(said);
    let model = explore(world, &resolved, request.today);
    Ok(First {
        answer: parts::explorer::answer(&model),
        around: parts::explorer::around(&model),
        title: model.title,
        description: model.description,
        spoken: model.spoken,
        href: model.href,
        resolved,
    })
}

/// Composes the sections below, in the order of [`parts::explorer::BELOW`].
pub fn rest(world: &World, resolved: &Resolved, today: &str) -> [Markup; 2] {
    parts::explorer::below(&below(world, resolved, today))
}

/// The whole page of all sections.
pub fn whole(world: &World, first: First, rest: [Markup; 2]) -> Page {
    let area = first.resolved.view.area;
    let main = parts::explorer::assembled(first.answer, first.around, rest);
    Page {
        outcome: Outcome::Found,
        body: framed(world, Some(area), Here::Gaps, &first.href, main),
        source: super::figures_of(world),
        href: first.href,
        title: first.title,
        description: first.description,
    }
}
