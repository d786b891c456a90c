//! The masthead: the sign, the place, the pages.

use maud::{Markup, html};

use super::search_box::{search_box, search_button};
use crate::markup::esc;

/// Which page is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Here {
    /// `/`, and what is reached from it alone: `/priorities/{n}`, `/themes/{id}`, `/reports/{release}`,
    /// `/strategy`
    Strategy,
    /// `/gaps`
    Gaps,
    /// `/kpis`
    Kpis,
    /// `/schools`, `/schools/{urn}`
    Schools,
    /// `/groups/{id}`
    Groups,
    /// `/attention`
    Attention,
    /// `/methods`
    Methods,
    /// Any other.
    Elsewhere,
}

/// Pages, and whether each is about the place.
const PAGES: [(Here, &str, &str, bool); 7] = [
    (Here::Strategy, "/", "Strategy", true),
    (Here::Gaps, "/gaps", "Gaps", true),
    (Here::Kpis, "/kpis", "KPIs", true),
    (Here::Schools, "/schools", "Schools", true),
    (Here::Groups, "/groups/fsm", "Pupil groups", true),
    (Here::Attention, "/attention", "Attention", true),
    (Here::Methods, "/methods", "Methods", false),
];

/// The masthead. `place_title` may be empty; it leads to `place_href`. `own` is the page’s address.
pub fn masthead(place_title: &str, place_href: &str, here: Here, own: &str) -> Markup {
    let current = (here, own.split('?').next().unwrap_or(own));
    let pages = pages(current, place_href);
    html! {
        header.masthead {
            div.wrap {
                a.brand href={ "/" (esc(query_of(place_href))) } { (sign()) "Gapwise" }
                @if !place_title.is_empty() {
                    span.place { a href=(esc(place_href)) { (esc(place_title)) } }
                }
                (search_button())
                nav.nav aria-label="Main" { (pages) (theme_switch()) }
                details.menu {
                    summary { "Menu" }
                    nav aria-label="Menu" { (pages) (theme_switch()) }
                }
            }
        }
        (search_box(area_of(place_href)))
    }
}

/// The area that an address names; empty where it names none.
fn area_of(place_href: &str) -> &str {
    place_href.split_once("area=").map_or("", |(_, area)| area)
}

/// The pages; those about a place keep to the one that is open.
fn pages((here, path): (Here, &str), place_href: &str) -> Markup {
    let query = query_of(place_href);
    html! {
        @for (page, href, title, of_place) in PAGES {
            @let query = if of_place { query } else { "" };
            // A page of a part is not the page that the part opens with.
            @let current = if path == href { "page" } else { "true" };
            a href={ (esc(href)) (esc(query)) } aria-current=[(page == here).then_some(current)] { (esc(title)) }
        }
    }
}

/// The part of an address that names the area.
fn query_of(place_href: &str) -> &str {
    place_href.find('?').map_or("", |at| &place_href[at..])
}

/// The sign of the product is its chart: a dot, a ring, the gap between.
fn sign() -> Markup {
    html! {
        svg.sign width="38" height="16" viewBox="0 0 38 16" aria-hidden="true" {
            line.sign-band x1="7" x2="30" y1="8" y2="8" {}
            circle.sign-dot cx="7" cy="8" r="6.2" {}
            circle.sign-ring cx="30.5" cy="8" r="5.3" {}
        }
    }
}

/// Needs scripts, so it shows only once they run; says what it does, not what is.
fn theme_switch() -> Markup {
    html! {
        button.theme-switch type="button" data-action="theme" {
            span.to-dark { "Dark theme" }
            span.to-light { "Light theme" }
        }
    }
}
