//! `/gaps?view=groups` and `view=measures`: small multiples.

use domain::explorer::{Panels, panels};
use domain::world::World;

use super::{Outcome, Page, Request, area_titles, framed, missing};
use crate::parts::{self, Here};

/// Composes the page.
pub(super) fn page(world: &World, kind: Panels, request: Request<'_>) -> Page {
    let (area, model) = match panels(world, kind, request.query, request.today) {
        Ok(read) => read,
        Err(unknown) => return missing::unknown(world, &unknown, "/gaps"),
    };
    let main = parts::panels(&model, &area_titles(world));
    Page {
        outcome: Outcome::Found,
        body: framed(world, Some(area), Here::Gaps, &model.href, main),
        source: super::figures_of(world),
        href: model.href,
        title: model.title,
        description: model.description,
    }
}
