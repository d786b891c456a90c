//! `/attention.csv`: every gap that was looked at, as a file.

use axum::response::Response;
use domain::attention::{View, attention, attention_csv};
use domain::explorer::{Unknown, slug};
use http::header::CONTENT_DISPOSITION;
use http::{HeaderMap, StatusCode};

use crate::answer::{Answer, Keep};
use crate::csv::disposition;
use crate::plain::Refusal;
use crate::state::Current;

/// Answers with the file of a view.
pub fn answer(current: &Current, query: &str, asked: &HeaderMap) -> Response {
    let world = &current.world;
    let view = match View::read(world, query) {
        Ok((view, notes)) if notes.is_empty() => view,
        Ok((_, notes)) => return Refusal::bad(notes.join(" ")).send(asked),
        Err(Unknown::Area(word, _) | Unknown::School(word)) => {
            let words = format!("There is no area “{word}” in England.");
            return Refusal::missing(words).send(asked);
        }
    };
    let found = attention(world, view.area).narrowed(world, &view);
    let text = attention_csv(world, &found);
    let mut answer = Answer::new(StatusCode::OK, "text/csv; charset=utf-8", text);
    answer.tag = Some(current.tag(&format!("/attention.csv?{query}")));
    let mut response = answer.send(asked, Keep::Ask);
    let name = format!("attention-{}-{}.csv", slug(world, view.area), world.release);
    response.headers_mut().insert(CONTENT_DISPOSITION, disposition(&name));
    response
}
