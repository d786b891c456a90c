//! Figures for the browser: the atlas, an area's book, a slice of one measure. Text in the form of
//! `data/`; the browser reads it with the same code as the server.

use std::sync::Arc;

use axum::response::Response;
use domain::explorer::is_near;
use domain::place::{Area, PlaceId};
use domain::search::write_book;
use http::{HeaderMap, StatusCode};

use crate::answer::{Answer, Keep, not_modified};
use crate::plain::Refusal;
use crate::state::Current;
use crate::{area, negotiate};

/// Names a table in a text of several.
const TABLES: &str = "text/tab-separated-values; charset=utf-8";

/// Text, or why there is none.
type Made = Result<String, Refusal>;

/// Everything besides the figures.
pub fn atlas(current: &Current, query: &str, asked: &HeaderMap) -> Response {
    kept(current, "/figures/atlas", query, asked, || Ok(current.atlas.clone()))
}

/// An area's schools and which gaps it has.
pub fn book(current: &Current, name: &str, query: &str, asked: &HeaderMap) -> Response {
    let address = format!("/figures/areas/{name}");
    kept(current, &address, query, asked, || {
        let area = find_area(current, name)?;
        Ok(area::book(&current.world, area))
    })
}

/// What the search box of an area finds.
pub fn search(current: &Current, name: &str, query: &str, asked: &HeaderMap) -> Response {
    let address = format!("/figures/search/{name}");
    kept(current, &address, query, asked, || {
        let area = find_area(current, name)?;
        let world = &current.world;
        Ok(write_book(world.catalogue().book(world, area.id)))
    })
}

/// A measure's figures for an area and whoever it may be compared with.
pub fn slice(
    current: &Current,
    (measure, name): (&str, &str),
    query: &str,
    asked: &HeaderMap,
) -> Response {
    let address = format!("/figures/{measure}/{name}");
    kept(current, &address, query, asked, || {
        let area = find_area(current, name)?;
        let world = &current.world;
        let found = world.atlas.find_measure(measure);
        let index =
            found.ok_or_else(|| Refusal::bad(format!("There is no measure “{measure}”.")))?;
        let near = |place: PlaceId| is_near(world, area.id, place);
        Ok(world.figures.write_slice(&world.atlas, index, near))
    })
}

fn find_area<'a>(current: &'a Current, name: &str) -> Result<&'a Area, Refusal> {
    let found = current.world.atlas.find_area(name);
    found.ok_or_else(|| Refusal::missing(format!("There is no area “{name}”.")))
}

/// Answers from the cache, or makes the text and keeps it.
fn kept(
    current: &Current,
    address: &str,
    query: &str,
    asked: &HeaderMap,
    make: impl FnOnce() -> Made,
) -> Response {
    let keep = match keep(current, query) {
        Ok(keep) => keep,
        Err(refusal) => return refusal.send(asked),
    };
    let tag = current.tag(address);
    if negotiate::holds(asked, &tag) {
        return not_modified(&tag, keep);
    }
    if let Some(kept) = current.cache.find(address) {
        return kept.send(asked, keep);
    }
    match make() {
        Ok(text) => {
            let mut answer = Answer::new(StatusCode::OK, TABLES, text);
            answer.tag = Some(tag);
            let answer = Arc::new(answer);
            current.cache.put(address, &answer);
            answer.send(asked, keep)
        }
        Err(refusal) => refusal.send(asked),
    }
}

/// An address that names the release may be kept for good. One that names another comes from a page
/// of that release, and figures of this one would make it a mixture of both.
fn keep(current: &Current, query: &str) -> Result<Keep, Refusal> {
    match query.split('&').find_map(|part| part.strip_prefix("v=")) {
        None => Ok(Keep::Ask),
        Some(version) if version == current.world.hash => Ok(Keep::Forever),
        Some(_) => Err(Refusal::other_release()),
    }
}
