//! Every page, composed as HTML from the published figures and the address.
//!
//! A page knows nothing of HTTP: it says what it is ([`Outcome`]) and the server makes a status
//! code of it. The explorer is composed in the browser too; the other pages only on the server,
//! from where the browser fetches them as HTML, so that their code stays out of the WebAssembly.

#[cfg(feature = "ssr")]
mod about;
#[cfg(feature = "ssr")]
mod attention;
pub mod explorer;
#[cfg(feature = "ssr")]
mod figure;
#[cfg(feature = "ssr")]
mod measure;
#[cfg(feature = "ssr")]
mod methods;
#[cfg(feature = "ssr")]
mod missing;
#[cfg(feature = "ssr")]
mod panels;
#[cfg(feature = "ssr")]
mod schools;
#[cfg(feature = "ssr")]
mod search;
#[cfg(feature = "ssr")]
mod strategy;
#[cfg(feature = "ssr")]
mod take;

#[cfg(feature = "ssr")]
use domain::explorer::{FIGURE_PATH, Panels, resolve};
use domain::explorer::{day_in_words, slug};
use domain::place::PlaceId;
use domain::world::World;
#[cfg(feature = "ssr")]
use maud::html;

#[cfg(feature = "ssr")]
pub(crate) use measure::line as measure_line;
#[cfg(feature = "ssr")]
pub use missing::NOWHERE;

use crate::markup::Pieces;
use crate::parts::{Foot, Here, foot, masthead};

/// Whether the page is what was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The page exists.
    Found,
    /// There is no such page, area, school or measure.
    Missing,
}

/// A composed page.
pub struct Page {
    /// Whether it is what was asked for.
    pub outcome: Outcome,
    /// For the title bar.
    pub title: String,
    /// For search engines and link previews.
    pub description: String,
    /// Its own address, whatever way it was asked for; empty where it has none.
    pub href: String,
    /// Where its figures come from, in a line; empty where it has none.
    pub source: String,
    /// Masthead, main part and foot.
    pub body: Pieces,
}

/// What a page is composed for: an address and a day.
#[derive(Clone, Copy, Debug)]
pub struct Request<'a> {
    /// Path without the query: `/gaps`.
    pub path: &'a str,
    /// The query as it stands, still encoded.
    pub query: &'a str,
    /// This month, ISO year and month: what is due is never said to come once it is past.
    pub today: &'a str,
}

/// Composes the page at an address.
#[cfg(feature = "ssr")]
pub fn compose(world: &World, request: Request<'_>) -> Page {
    match request.path {
        "/" => strategy::glance(world, request),
        "/kpis" => strategy::kpis(world, request),
        "/strategy" => strategy::document(world, request),
        "/glossary" => strategy::glossary(world, request),
        "/gaps" => gaps(world, request),
        "/schools" => schools::list(world, request),
        "/search" => search::page(world, request),
        FIGURE_PATH => figure::page(world, request),
        "/methods" => methods::page(world, request),
        "/attention" => attention::page(world, request),
        // Every component in every state, for those who build them.
        "/style" if cfg!(debug_assertions) => Page {
            outcome: Outcome::Found,
            title: "Every component – Gapwise".to_owned(),
            description: String::new(),
            href: String::new(),
            source: String::new(),
            body: crate::specimen::page().into(),
        },
        path if path.starts_with("/take/") => take::page(world, request),
        path => about::page(world, request).unwrap_or_else(|| one_of(world, path, request)),
    }
}

/// A page of one thing among many: `/measures/{id}`.
#[cfg(feature = "ssr")]
fn one_of(world: &World, path: &str, request: Request<'_>) -> Page {
    let path = path.trim_start_matches('/');
    let (kind, id) = path.split_once('/').unwrap_or((path, ""));
    // `/kpis/ks4-a8/` is `/kpis/ks4-a8`.
    let id = id.trim_end_matches('/');
    match kind {
        "measures" => measure::page(world, id, request),
        "schools" => schools::school(world, id, request),
        "kpis" => strategy::kpi(world, id, request),
        "priorities" => strategy::priority(world, id, request),
        "reports" => strategy::report(world, id, request),
        "groups" => strategy::group(world, id, request),
        "themes" => strategy::theme(world, id, request),
        _ => missing::page(world, request.path),
    }
}

/// One gap, or the small multiples that the query asks for.
#[cfg(feature = "ssr")]
fn gaps(world: &World, request: Request<'_>) -> Page {
    if let Some(kind) = Panels::of(request.query) {
        return panels::page(world, kind, request);
    }
    match resolve(world, request.query) {
        Ok(resolved) => {
            let model = explorer::model(world, resolved, request.today);
            let sections = explorer::sections(world, &model, request.today);
            explorer::whole(world, model, sections)
        }
        Err(unknown) => missing::unknown(world, &unknown, request.path),
    }
}

/// The page for a failure of ours. It knows nothing but the reference that finds it in the log.
#[cfg(feature = "ssr")]
pub fn failure(reference: &str) -> Page {
    let page = crate::parts::Failure { reference: reference.to_owned() };
    Page {
        outcome: Outcome::Found,
        title: "Something went wrong – Gapwise".to_owned(),
        description: String::new(),
        href: String::new(),
        source: String::new(),
        body: html! { (masthead("", "", Here::Elsewhere, "")) (crate::parts::failure(&page)) }
            .into(),
    }
}

/// A page's main part between the masthead and the foot that all pages share.
fn framed(
    world: &World,
    place: Option<PlaceId>,
    here: Here,
    printed: &str,
    main: impl Into<Pieces>,
) -> Pieces {
    let title = place.map_or("", |place| world.title_of(place));
    let href = place.map_or_else(String::new, |place| format!("/gaps?area={}", slug(world, place)));
    let Pieces(mut pieces) = main.into();
    pieces.insert(0, masthead(title, &href, here, printed).0.into());
    pieces.push(foot(&foot_of(world, place, printed)).0.into());
    Pieces(pieces)
}

/// Titles of the areas that have not ended, for search fields.
#[cfg(feature = "ssr")]
fn area_titles(world: &World) -> Vec<String> {
    let live = world.atlas.areas.iter().filter(|area| area.closed.is_empty());
    live.map(|area| area.title.clone()).collect()
}

/// Pages that the foot of every page leads to.
const FOOT: [(&str, &str); 6] = [
    ("/reports/latest", "Report"),
    ("/strategy", "The strategy"),
    ("/glossary", "Glossary"),
    ("/about", "About"),
    ("/accessibility", "Accessibility"),
    ("/privacy", "Privacy"),
];

/// Where most figures come from, in a line; what rests on others names them in its place.
fn figures_of(world: &World) -> String {
    figures_of_release(&world.release)
}

fn figures_of_release(release: &str) -> String {
    format!("Department for Education, release of {}", day_in_words(release))
}

/// A page whose figures come from elsewhere than most.
#[cfg(feature = "ssr")]
fn with_source(world: &World, place: PlaceId, mut page: Page, source: String) -> Page {
    let figures = format!("Figures: {source}.");
    page.body.0.pop();
    page.body.0.push(foot(&Foot { figures, ..foot_of(world, Some(place), &page.href) }).0.into());
    Page { source, ..page }
}

fn foot_of(world: &World, place: Option<PlaceId>, printed: &str) -> Foot {
    let query = place.map_or_else(String::new, |place| format!("?area={}", slug(world, place)));
    let has_strategy = |place| world.atlas.priorities_of(place).next().is_some();
    let licence = world.atlas.sources.first().map_or("", |source| source.licence.as_str());
    Foot {
        figures: format!("Figures: {}.", figures_of(world)),
        licence: licence.to_owned(),
        licence_href: String::new(),
        printed: printed.to_owned(),
        links: FOOT
            .iter()
            .filter(|(path, _)| *path != "/strategy" || place.is_none_or(has_strategy))
            .map(|(path, title)| (format!("{path}{query}"), (*title).to_owned()))
            .collect(),
    }
}
