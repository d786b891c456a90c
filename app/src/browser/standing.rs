//! The sections that stand on the page. A section whose HTML stays the same is left alone: most of
//! a filter's time is the reading of HTML by the browser.

use std::cell::RefCell;

use domain::place::PlaceId;
use leptos::prelude::document;
use maud::{Markup, PreEscaped};

use super::patch;
use crate::parts::explorer::{ANSWER, AROUND, BELOW};

/// What stands: the area that the page is about, and the HTML of each section.
struct Standing {
    area: PlaceId,
    answer: [String; ANSWER.len()],
    around: [String; AROUND.len()],
    /// Not known until it was once composed here.
    below: Option<[String; BELOW.len()]>,
}

thread_local! {
    static STANDING: RefCell<Option<Standing>> = const { RefCell::new(None) };
}

/// Forgets what stands: the page was put in place in another way.
pub fn forget() {
    STANDING.set(None);
}

/// Notes what stands on the page; `below` where it was composed here.
pub fn remember(
    area: PlaceId,
    answer: [Markup; ANSWER.len()],
    around: [Markup; AROUND.len()],
    below: Option<[Markup; BELOW.len()]>,
) {
    let text = |PreEscaped(html): Markup| html;
    STANDING.set(Some(Standing {
        area,
        answer: answer.map(text),
        around: around.map(text),
        below: below.map(|below| below.map(text)),
    }));
}

/// Whether what stands is known and is about an area: then masthead and form are its own.
pub fn is_of(area: PlaceId) -> bool {
    STANDING.with_borrow(|held| held.as_ref().is_some_and(|held| held.area == area))
}

/// Patches the sections of the answer that differ from what stands; nothing where nothing stands.
pub fn patch_answer(sections: [Markup; ANSWER.len()]) {
    STANDING.with_borrow_mut(|held| {
        if let Some(held) = held {
            patch_all(&ANSWER, &mut held.answer, sections);
        }
    });
}

/// Patches the sections around the answer that differ from what stands; nothing where nothing
/// stands.
pub fn patch_around(sections: [Markup; AROUND.len()]) {
    STANDING.with_borrow_mut(|held| {
        if let Some(held) = held {
            patch_all(&AROUND, &mut held.around, sections);
            patch::restore_filters();
        }
    });
}

/// Patches the sections below that differ from what stands; nothing where nothing stands.
pub fn patch_below(sections: [Markup; BELOW.len()]) {
    STANDING.with_borrow_mut(|held| {
        if let Some(held) = held {
            patch_all(&BELOW, held.below.get_or_insert_with(|| BELOW.map(as_it_stands)), sections);
        }
    });
}

/// What the browser made of the HTML that the server sent.
fn as_it_stands(id: &str) -> String {
    document().get_element_by_id(id).map(|element| element.inner_html()).unwrap_or_default()
}

fn patch_all<const N: usize>(ids: &[&str; N], held: &mut [String; N], new: [Markup; N]) {
    for ((id, held), PreEscaped(new)) in ids.iter().zip(held).zip(new) {
        if *held != new {
            if let Some(element) = document().get_element_by_id(id) {
                patch::patch(&element, held, &new);
            }
            *held = new;
        }
    }
}
