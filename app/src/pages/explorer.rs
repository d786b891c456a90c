//! `/gaps`: the gap explorer.

use domain::explorer::{Unknown, explore, resolve};
use domain::place::PlaceId;
use domain::world::World;
use maud::Markup;

use super::{Outcome, Page, Request, framed};
use crate::parts::{self, Here};

/// The explorer in sections, see [`parts::explorer::SECTIONS`].
pub struct Sections {
    /// For the title bar.
    pub title: String,
    /// The answer in plain words.
    pub description: String,
    /// The area that it is about.
    pub area: PlaceId,
    /// This view's own address.
    pub href: String,
    /// The sections, in the order of their elements.
    pub parts: [Markup; 7],
}

/// Composes the sections of the explorer. `said` are corrections made on the way to the address,
/// which the address itself no longer shows.
///
/// # Errors
/// Where the address names an area or a school that does not exist, or that is not held here.
pub fn sections(
    world: &World,
    request: Request<'_>,
    said: Vec<String>,
) -> Result<Sections, Unknown> {
    let mut resolved = resolve(world, request.query)?;
    resolved.notes.extend(said);
    let model = explore(world, &resolved, request.today);
    Ok(Sections {
        parts: parts::explorer::sections(&model),
        title: model.title,
        description: model.description,
        area: resolved.view.area,
        href: model.href,
    })
}

/// The whole page of sections.
pub fn whole(world: &World, sections: Sections) -> Page {
    let main = parts::explorer::assembled(&sections.parts);
    Page {
        outcome: Outcome::Found,
        body: framed(world, Some(sections.area), Here::Gaps, &sections.href, main),
        title: sections.title,
        description: sections.description,
    }
}
