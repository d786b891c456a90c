//! `/schools.csv` and `/schools/{urn}.csv`: a list of schools, and every figure of one, as files.

use axum::response::Response;
use domain::explorer::Unknown;
use domain::place::PlaceId;
use domain::schools::csv::{school_csv, schools_csv};
use http::header::CONTENT_DISPOSITION;
use http::{HeaderMap, StatusCode};

use crate::answer::{Answer, Keep};
use crate::csv::disposition;
use crate::plain::Refusal;
use crate::state::Current;

/// Answers with the schools that an address lists.
pub fn list(current: &Current, query: &str, asked: &HeaderMap) -> Response {
    match schools_csv(&current.world, query) {
        Ok(Some(text)) => {
            let address = format!("/schools.csv?{query}");
            file(
                current,
                (text, &address),
                &format!("schools-{}.csv", current.world.release),
                asked,
            )
        }
        Ok(None) => {
            let words = "Schools are listed council by council: name one, such as area=knowsley.";
            Refusal::bad(words.to_owned()).send(asked)
        }
        Err(Unknown::Area(word, _) | Unknown::School(word)) => {
            Refusal::missing(format!("There is no area “{word}” in England.")).send(asked)
        }
    }
}

/// Answers with every figure of a school.
pub fn school(current: &Current, urn: &str, asked: &HeaderMap) -> Response {
    let world = &current.world;
    let found = urn.parse().ok().and_then(|urn| world.schools.school(PlaceId(urn)));
    let Some(school) = found else {
        let words = format!("There is no school with the number “{urn}”.");
        return Refusal::missing(words).send(asked);
    };
    let name = format!("school-{}-{}.csv", school.urn.0, world.release);
    file(current, (school_csv(world, school), &format!("/schools/{urn}.csv")), &name, asked)
}

fn file(
    current: &Current,
    (text, address): (String, &str),
    name: &str,
    asked: &HeaderMap,
) -> Response {
    let mut answer = Answer::new(StatusCode::OK, "text/csv; charset=utf-8", text);
    answer.tag = Some(current.tag(address));
    let mut response = answer.send(asked, Keep::Ask);
    response.headers_mut().insert(CONTENT_DISPOSITION, disposition(name));
    response
}
