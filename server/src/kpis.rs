//! `/kpis.csv` and `/reports/{release}.csv`: an area's indicators, year by year, as a file.

use axum::response::Response;
use domain::explorer::query::Query;
use domain::explorer::{DEFAULT_AREA, find_area};
use domain::progress::{LATEST, kpis_csv};
use http::header::CONTENT_DISPOSITION;
use http::{HeaderMap, StatusCode};

use crate::answer::{Answer, Keep};
use crate::csv::disposition;
use crate::plain::Refusal;
use crate::state::Current;

/// Answers with the file of an area, of a release or of the current one.
pub fn answer(
    current: &Current,
    release: Option<&str>,
    query: &str,
    asked: &HeaderMap,
) -> Response {
    let world = &current.world;
    let read = Query::parse(query);
    let Ok(area) = find_area(world, read.first("area").unwrap_or(DEFAULT_AREA)) else {
        return Refusal::missing("There is no such area in England.".to_owned()).send(asked);
    };
    let Some(text) = kpis_csv(world, area, release) else {
        let held = world.releases().join(", ");
        let words = format!("No such release is held here. Those held: {held}.");
        return Refusal::missing(words).send(asked);
    };
    let release = release.filter(|release| *release != LATEST).unwrap_or(&world.release);
    let mut answer = Answer::new(StatusCode::OK, "text/csv; charset=utf-8", text);
    answer.tag = Some(current.tag(&format!("/kpis.csv?{query}&release={release}")));
    let mut response = answer.send(asked, Keep::Ask);
    let name = format!("indicators-{}-{release}.csv", area.slug);
    response.headers_mut().insert(CONTENT_DISPOSITION, disposition(&name));
    response
}
