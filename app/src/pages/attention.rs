//! `/attention`: where a place is worse than England and getting worse.

use domain::attention::{View, attention_page};
use domain::explorer::slug;
use domain::world::World;

use super::{Outcome, Page, Request, framed, missing};
use crate::parts::{self, Here};

/// Composes the page.
pub(super) fn page(world: &World, request: Request<'_>) -> Page {
    let (view, notes) = match View::read(world, request.query) {
        Ok(read) => read,
        Err(unknown) => return missing::unknown(world, &unknown, request.path),
    };
    let model = attention_page(world, &view, notes, request.today);
    let gaps = format!("/gaps?area={}", slug(world, view.area));
    let main = parts::attention(&model, &gaps);
    Page {
        outcome: Outcome::Found,
        body: framed(world, Some(view.area), Here::Attention, &model.href, main),
        source: super::figures_of(world),
        href: model.href,
        title: model.title,
        description: model.description,
    }
}
