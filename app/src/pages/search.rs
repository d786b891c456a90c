//! `/search`: what is called as the reader typed.

use domain::explorer::plain_text;
use domain::search::search;
use domain::world::World;

use super::{Outcome, Page, Request, figures_of, framed, missing};
use crate::parts::{self, Here};

/// Composes the page.
pub(super) fn page(world: &World, request: Request<'_>) -> Page {
    let model = match search(world, request.query) {
        Ok(model) => model,
        Err(unknown) => return missing::unknown(world, &unknown, request.path),
    };
    let main = parts::search_page(&model);
    Page {
        outcome: Outcome::Found,
        description: plain_text(&model.answer),
        source: figures_of(world),
        body: framed(world, Some(model.area), Here::Elsewhere, &model.href, main),
        title: model.title,
        href: model.href,
    }
}
