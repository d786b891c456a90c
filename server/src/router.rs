//! From a request to an answer.

use axum::Router;
use axum::extract::{Request, State};
use axum::response::Response;
use http::header::ALLOW;
use http::request::Parts;
use http::uri::PathAndQuery;
use http::{HeaderValue, Method};

use crate::answer::Keep;
use crate::route::Route;
use crate::state::App;
use crate::{asset, attention, csv, figures, kpis, observe, page, picture, plain, schools, share};

/// Longest address that is looked at; pages make none longer than a quarter of it.
const LONGEST_ADDRESS: usize = 8_000;

/// Lists in which something is looked for by name, from a box into which anything may be pasted.
const HAVE_BOX: [&str; 3] = ["/search", "/schools", "/schools.csv"];
/// What is read of a value there, with its key, where an address is too long.
const LONGEST_NAME: usize = 700;
/// Values that are read there.
const MOST_VALUES: usize = 10;

/// The whole site.
pub fn router(app: App) -> Router {
    Router::new().fallback(handle).with_state(app)
}

async fn handle(State(app): State<App>, request: Request) -> Response {
    // Nothing here takes a body: what a client sends is never read.
    let (parts, _) = request.into_parts();
    observe::observed(&app, parts, |asked| answer(&app, asked))
}

/// Composing takes well under a millisecond, so it is done where it is asked for.
fn answer(app: &App, asked: &Parts) -> Response {
    if asked.method != Method::GET && asked.method != Method::HEAD {
        let mut response = plain::only_reading().send(&asked.headers, Keep::Never);
        let allow = HeaderValue::from_static("GET, HEAD");
        response.headers_mut().insert(ALLOW, allow);
        return response;
    }
    let (path, query) = (asked.uri.path(), asked.uri.query().unwrap_or(""));
    // Whatever was pasted into a box is looked for, as far as a name is long.
    if HAVE_BOX.contains(&path) && path.len() + query.len() > LONGEST_ADDRESS {
        return dispatch(app, path, &shortened(query), asked);
    }
    if path.len() + query.len() > LONGEST_ADDRESS {
        return plain::too_long().send(&asked.headers, Keep::Never);
    }
    dispatch(app, path, query, asked)
}

/// The query with no more of each value than is read of a name, and of values no more than a form has.
fn shortened(query: &str) -> String {
    let cut = |pair: &str| pair.get(..LONGEST_NAME).unwrap_or(pair).to_owned();
    query.split('&').take(MOST_VALUES).map(cut).collect::<Vec<_>>().join("&")
}

fn dispatch(app: &App, path: &str, query: &str, asked: &Parts) -> Response {
    let headers = &asked.headers;
    let route = Route::of(path);
    match route {
        Route::Health => {
            let ready = app.current().is_some();
            return plain::health(ready).send(headers, Keep::Never);
        }
        Route::Robots => return plain::robots(&app.site().build).send(headers, Keep::Ask),
        Route::Asset(name) => return asset::answer(app.site(), name, headers, Keep::Forever),
        Route::Favicon => {
            let name = app.site().icon.as_deref().unwrap_or_default();
            return asset::answer(app.site(), name, headers, Keep::Ask);
        }
        _ => {}
    }
    let Some(current) = app.current() else {
        return plain::starting().send(headers, Keep::Never);
    };
    match route {
        Route::Atlas => figures::atlas(&current, query, headers),
        Route::Area(area) => figures::book(&current, area, query, headers),
        Route::Search(area) => figures::search(&current, area, query, headers),
        Route::Slice { measure, area } => figures::slice(&current, (measure, area), query, headers),
        Route::Csv => csv::answer(&current, query, headers),
        Route::AttentionCsv => attention::answer(&current, query, headers),
        Route::KpisCsv => kpis::answer(&current, None, query, headers),
        Route::ReportCsv(release) => kpis::answer(&current, Some(release), query, headers),
        Route::SchoolsCsv => schools::list(&current, query, headers),
        Route::SchoolCsv(urn) => schools::school(&current, urn, headers),
        Route::Picture(form, page) => picture::answer(&current, form, page, query, headers),
        Route::Share(page) => share::answer(&current, page, query, headers),
        Route::Page(page) => {
            // A path that was not let further has no address of its own.
            let whole = asked.uri.path_and_query().map_or(path, PathAndQuery::as_str);
            let address = if page == path { whole } else { page };
            page::answer(&current, address, (page, query), headers)
        }
        Route::Health | Route::Robots | Route::Asset(_) | Route::Favicon => {
            plain::no_file().send(headers, Keep::Never)
        }
    }
}
