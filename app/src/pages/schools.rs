//! `/schools`, `/schools/{urn}` and `/schools/{urn}/sheet`: an area's schools, and one school.

use domain::explorer::{Unknown, plain_text};
use domain::place::{Area, PlaceId, School};
use domain::schools::{self, List};
use domain::world::World;
use maud::Markup;

use super::{Outcome, Page, Request, area_titles, figures_of, framed, missing};
use crate::parts::{self, Here};

/// `/schools`
pub(super) fn list(world: &World, request: Request<'_>) -> Page {
    match schools::list(world, request.query) {
        Ok(List::Schools(area, model)) => {
            let said = Said {
                title: model.title.clone(),
                description: plain_text(&model.answer),
                href: model.href.clone(),
            };
            page(world, Some(area.id), said, parts::schools_list(&model, &area_titles(world)))
        }
        Ok(List::Wide(area, within)) => wide(world, area, &within),
        Err(unknown) => missing::unknown(world, &unknown, request.path),
    }
}

/// England or a region: schools are listed council by council.
fn wide(world: &World, area: &Area, within: &[&Area]) -> Page {
    let said = Said {
        title: format!("Schools in {} – Gapwise", area.title),
        description: format!("Schools in {}, council by council.", area.name),
        href: format!("/schools?area={}", area.slug),
    };
    let main = parts::schools_of_councils(area, within, &area_titles(world));
    page(world, Some(area.id), said, main)
}

/// `/schools/{urn}` and `/schools/{urn}/sheet`, by what follows `/schools/`.
pub(super) fn school(world: &World, rest: &str, request: Request<'_>) -> Page {
    let (id, kind) = rest.split_once('/').unwrap_or((rest, ""));
    let urn = id.parse().ok().map(PlaceId);
    let Some(school) = urn.and_then(|urn| world.schools.school(urn)) else {
        let after = urn.map(|urn| schools::after(world, urn)).unwrap_or_default();
        if after.is_empty() {
            return missing::unknown(world, &Unknown::School(id.to_owned()), request.path);
        }
        return old_number(world, id, &after);
    };
    match kind {
        "" => whole(world, school, request.today),
        "sheet" => sheet(world, school, request.today),
        _ => missing::page(world, request.path),
    }
}

fn whole(world: &World, school: &School, today: &str) -> Page {
    let model = schools::school(world, school, today);
    let said = Said {
        title: model.title.clone(),
        description: plain_text(&model.answer),
        href: model.href.clone(),
    };
    page(world, Some(school.authority), said, parts::school(&model))
}

fn sheet(world: &World, school: &School, today: &str) -> Page {
    let model = schools::sheet(world, school, today);
    let said = Said {
        title: model.title.clone(),
        description: format!("{}, on one side of paper.", model.heading),
        href: model.href.clone(),
    };
    page(world, Some(school.authority), said, parts::governor_sheet(&model))
}

/// A number that no file has any more, but links do.
fn old_number(world: &World, id: &str, after: &[&School]) -> Page {
    let said = Said {
        title: format!("URN {id}, an old number – Gapwise"),
        description: format!("URN {id} is an old number of a school."),
        href: format!("/schools/{id}"),
    };
    let place = after.first().map(|school| school.authority);
    page(world, place, said, parts::old_number(id, after))
}

/// What a page says of itself.
struct Said {
    title: String,
    description: String,
    href: String,
}

fn page(world: &World, place: Option<PlaceId>, said: Said, main: Markup) -> Page {
    Page {
        outcome: Outcome::Found,
        source: figures_of(world),
        body: framed(world, place, Here::Schools, &said.href, main),
        title: said.title,
        description: said.description,
        href: said.href,
    }
}
