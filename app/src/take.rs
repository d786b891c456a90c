//! The charts of a page, to be taken elsewhere: as a picture, as text, in a frame.
//!
//! A chart is the same model that its page draws, so what may be shown was decided there.

mod explorer;
mod schools;
mod strategy;
mod taker;

use domain::explorer::{FIGURE_PATH, Panels, area_of, query::Query};
use domain::place::PlaceId;
use domain::progress;
use domain::world::World;

use crate::pages::Request;
use crate::picture::Picture;

/// The charts of a page.
pub struct Taken {
    /// What the page is called.
    pub title: String,
    /// Its address.
    pub href: String,
    /// The area that it is about.
    pub place: PlaceId,
    /// Its charts, in its order.
    pub pictures: Vec<Picture>,
}

/// The charts of the page at an address; `None` where there is no such page, or it has none.
pub fn taken(world: &World, request: Request<'_>) -> Option<Taken> {
    let Request { path, query, today } = request;
    let (kind, id) = path.trim_start_matches('/').split_once('/').unwrap_or((path, ""));
    let area = || area_of(world, &Query::parse(query)).ok();
    let taken = match (path, kind) {
        ("/", _) => strategy::of_glance(world, &progress::glance(world, area()?, today), area()?),
        (FIGURE_PATH, _) => explorer::of_figure(world, query, today)?,
        ("/gaps", _) => match Panels::of(query) {
            Some(kind) => explorer::of_panels(world, kind, query, today)?,
            None => explorer::of_explorer(world, query, today)?,
        },
        ("/schools", _) => schools::of_list(world, query)?,
        ("/attention", _) => explorer::of_attention(world, query, today)?,
        (_, "schools") => schools::of_school(world, id, today)?,
        (_, "kpis") => strategy::of_kpi(world, area()?, id, today)?,
        (_, "priorities") => strategy::of_priority(world, area()?, id, today)?,
        (_, "reports") => strategy::of_report(world, area()?, id, today)?,
        (_, "groups") => {
            strategy::of_topic(world, area()?.id, &progress::group(world, area()?, id, today)?)
        }
        (_, "themes") => {
            strategy::of_topic(world, area()?.id, &progress::theme(world, area()?, id, today)?)
        }
        (_, "measures") => explorer::of_measure(world, id, query, today)?,
        _ => return None,
    };
    (!taken.pictures.is_empty()).then_some(taken)
}
