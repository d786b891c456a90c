//! `/share/….png`: the picture that services show beside a link to a page.

use std::sync::Arc;

use app::pages::{Outcome, Request, compose};
use app::share::card;
use axum::response::Response;
use domain::explorer::day_in_words;
use http::{HeaderMap, StatusCode};

use crate::answer::{Answer, Keep, Shared};
use crate::plain::Refusal;
use crate::state::Current;
use crate::{clock, negotiate, png};

/// Answers with the picture of the page at a path and query.
pub fn answer(current: &Current, path: &str, query: &str, asked: &HeaderMap) -> Response {
    let month = clock::month();
    current.forget_other_months(month);
    let address = format!("/share{path}?{query}");
    if let Some(kept) = current.cache.find(&address) {
        return kept.send(asked, Keep::Ask);
    }
    let today = &month.iso();
    let tag = current.tag(&format!("{today} {address}"));
    if negotiate::holds(asked, &tag) {
        return crate::answer::not_modified(&tag, Keep::Ask);
    }
    let world = &current.world;
    let page = compose(world, Request { path, query, today });
    if page.outcome == Outcome::Missing {
        let words = "There is no such page, so there is no picture of it.".to_owned();
        return Refusal::missing(words).send(asked);
    }
    let publisher = world.atlas.sources.first().map_or("", |source| source.publisher.as_str());
    let foot = format!("Figures: {publisher}, release of {}", day_in_words(&world.release));
    let Some(picture) = png::of_svg(&card(&page, &foot, &png::width_of)) else {
        let words = "The picture cannot be drawn.";
        return Answer::words(StatusCode::INTERNAL_SERVER_ERROR, words).send(asked, Keep::Never);
    };
    let mut answer = Answer::new(StatusCode::OK, "image/png", picture);
    answer.tag = Some(tag);
    let answer: Shared = Arc::new(answer);
    current.cache.put(&address, &answer);
    answer.send(asked, Keep::Ask)
}
