//! `/take/…`: the charts of the page at the rest of the address, to be taken elsewhere.

use domain::world::World;

use super::{Outcome, Page, Request, figures_of, framed, missing};
use crate::parts::{self, Here};
use crate::take::taken;

/// Composes the page.
pub(super) fn page(world: &World, request: Request<'_>) -> Page {
    let path = request.path.strip_prefix("/take").unwrap_or(request.path);
    let Some(taken) = taken(world, Request { path, ..request }) else {
        return missing::page(world, request.path);
    };
    let href = format!("/take{}", taken.href);
    Page {
        outcome: Outcome::Found,
        title: format!("Charts: {} – Gapwise", taken.title),
        description: "Charts as pictures, as text and as code for a web page.".to_owned(),
        source: figures_of(world),
        body: framed(world, Some(taken.place), Here::Elsewhere, &href, parts::take_page(&taken)),
        href,
    }
}
