//! The sections that stand on the page. A section whose HTML stays the same is left alone: most of
//! a filter's time is the reading of HTML by the browser.

use std::cell::RefCell;

use domain::place::PlaceId;
use leptos::prelude::document;

use super::patch;
use crate::pages::explorer::Sections;
use crate::parts::explorer::SECTIONS;

/// The area and the HTML of each section.
type Standing = (PlaceId, [String; 7]);

thread_local! {
    static STANDING: RefCell<Option<Standing>> = const { RefCell::new(None) };
}

/// Forgets what stands: the page was put in place in another way.
pub fn forget() {
    STANDING.set(None);
}

/// Notes what stands on the page.
pub fn remember(sections: &Sections) {
    STANDING.set(Some((sections.area, html_of(sections))));
}

/// Whether what stands is known and is about an area: then masthead and form are its own.
pub fn is_of(area: PlaceId) -> bool {
    STANDING.with_borrow(|held| held.as_ref().is_some_and(|(of, _)| *of == area))
}

/// Patches the sections that differ; false where an element is missing.
pub fn patch(sections: &Sections) -> bool {
    let html = html_of(sections);
    let complete = STANDING.with_borrow(|held| {
        let before = held.as_ref().map(|(_, before)| before);
        SECTIONS.iter().zip(&html).enumerate().all(|(index, (id, html))| {
            if before.is_some_and(|before| before[index] == *html) {
                return true;
            }
            let Some(element) = document().get_element_by_id(id) else { return false };
            patch::patch(&element, html);
            true
        })
    });
    STANDING.set(complete.then_some((sections.area, html)));
    complete
}

fn html_of(sections: &Sections) -> [String; 7] {
    sections.parts.clone().map(|part| part.0)
}
