//! `/schools` and `/schools/{urn}`: an area's schools, and one school.

use domain::explorer::Unknown;
use domain::place::{Area, PlaceId, School};
use domain::schools::{self, List};
use domain::world::World;

use super::{Outcome, Page, Request, area_titles, figures_of, framed, missing};
use crate::parts::{self, Here};

/// `/schools`
pub(super) fn list(world: &World, request: Request<'_>) -> Page {
    match schools::list(world, request.query) {
        Ok(List::Schools(area, model)) => {
            let main = parts::schools_list(&model, &area_titles(world));
            Page {
                outcome: Outcome::Found,
                title: model.title.clone(),
                description: domain::explorer::plain_text(&model.answer),
                href: model.href.clone(),
                source: figures_of(world),
                body: framed(world, Some(area.id), Here::Schools, &model.href, main),
            }
        }
        Ok(List::Wide(area, within)) => wide(world, area, &within),
        Err(unknown) => missing::unknown(world, &unknown, request.path),
    }
}

/// England or a region: schools are listed council by council.
fn wide(world: &World, area: &Area, within: &[&Area]) -> Page {
    let href = format!("/schools?area={}", area.slug);
    let main = parts::schools_of_councils(area, within, &area_titles(world));
    Page {
        outcome: Outcome::Found,
        title: format!("Schools in {} – Gapwise", area.title),
        description: format!("Schools in {}, council by council.", area.name),
        source: figures_of(world),
        body: framed(world, Some(area.id), Here::Schools, &href, main),
        href,
    }
}

/// `/schools/{urn}`
pub(super) fn school(world: &World, id: &str, request: Request<'_>) -> Page {
    let urn = id.parse().ok().map(PlaceId);
    let Some(school) = urn.and_then(|urn| world.schools.school(urn)) else {
        let after = urn.map(|urn| schools::after(world, urn)).unwrap_or_default();
        if after.is_empty() {
            return missing::unknown(world, &Unknown::School(id.to_owned()), request.path);
        }
        return old_number(world, id, &after);
    };
    let model = schools::school(world, school, request.today);
    let main = parts::school(&model);
    Page {
        outcome: Outcome::Found,
        title: model.title.clone(),
        description: domain::explorer::plain_text(&model.answer),
        href: model.href.clone(),
        source: figures_of(world),
        body: framed(world, Some(school.authority), Here::Schools, &model.href, main),
    }
}

/// A number that no file has any more, but links do.
fn old_number(world: &World, id: &str, after: &[&School]) -> Page {
    let href = format!("/schools/{id}");
    let place = after.first().map(|school| school.authority);
    let main = parts::old_number(id, after);
    Page {
        outcome: Outcome::Found,
        title: format!("URN {id}, an old number – Gapwise"),
        description: format!("URN {id} is an old number of a school."),
        source: figures_of(world),
        body: framed(world, place, Here::Schools, &href, main),
        href,
    }
}
