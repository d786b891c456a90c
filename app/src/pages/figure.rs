//! `/gaps/figure`: where one gap comes from.

use domain::explorer;
use domain::world::World;

use super::{Outcome, Page, Request, framed, missing};
use crate::parts::{self, Here};

/// Composes the page.
pub(super) fn page(world: &World, request: Request<'_>) -> Page {
    let (area, model) = match explorer::figure(world, request.query, request.today) {
        Ok(read) => read,
        Err(unknown) => return missing::unknown(world, &unknown, "/gaps"),
    };
    let main = parts::figure(&model);
    Page {
        outcome: Outcome::Found,
        body: framed(world, Some(area), Here::Gaps, &model.href, main),
        source: super::figures_of(world),
        href: model.href,
        description: model.sub,
        title: model.title,
    }
}
