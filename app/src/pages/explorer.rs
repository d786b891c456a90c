//! `/gaps`: the gap explorer.

use domain::explorer::{Unknown, explore, resolve};
use domain::world::World;

use super::{Outcome, Page, Request, framed};
use crate::parts::{self, Here};

/// Composes the explorer.
///
/// # Errors
/// Where the address names an area or a school that does not exist, or that is not held here.
pub fn page(world: &World, request: Request<'_>) -> Result<Page, Unknown> {
    let resolved = resolve(world, request.query)?;
    let model = explore(world, &resolved, request.today);
    let main = parts::explorer::page(&model);
    let area = Some(resolved.view.area);
    Ok(Page {
        outcome: Outcome::Found,
        body: framed(world, area, Here::Gaps, &model.href, main),
        title: model.title,
        description: model.description,
    })
}
