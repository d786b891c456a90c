//! A changed filter is put on the page in three steps, each painted before the next: the answer;
//! the filters and the places around it; the sections below. So the answer does not wait for
//! thirteen rows to be laid out, nor the rows for a trend out of sight.

use std::cell::{Cell, RefCell};
use std::time::Duration;

use domain::explorer::Resolved;
use leptos::prelude::{document, request_animation_frame, set_timeout};
use maud::Markup;

use super::held::with_view;
use super::{show, standing};
use crate::pages::explorer::{self, First};
use crate::parts::explorer::AROUND;

/// What is still to be put in place of the view that the page shows.
enum Step {
    Around { query: String, resolved: Resolved, sections: [Markup; AROUND.len()] },
    Below { query: String, resolved: Resolved },
}

thread_local! {
    static TO_COME: RefCell<Option<Step>> = const { RefCell::new(None) };
    /// Counts the views, so that a frame that one of them waited for does not hurry the next.
    static VIEW: Cell<u32> = const { Cell::new(0) };
}

/// Puts the answer of a view in place, and the rest after the next frames. A newer view takes the
/// place of one that waits.
pub fn put(query: &str, first: First) {
    standing::patch_answer(first.answer);
    let (query, resolved) = (query.to_owned(), first.resolved);
    forget();
    wait_with(Step::Around { query, resolved, sections: first.around });
}

/// Forgets what was to come: another page stands.
pub fn forget() {
    TO_COME.take();
    VIEW.set(VIEW.get() + 1);
    mark(true);
}

/// A mark for tests, which wait for a page to be whole before they read it.
fn mark(whole: bool) {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-view", if whole { "whole" } else { "coming" });
    }
}

/// Takes a step once the next frame is painted.
fn wait_with(step: Step) {
    TO_COME.set(Some(step));
    mark(false);
    let view = VIEW.get();
    let next = move || {
        if VIEW.get() == view {
            take();
        }
    };
    // A time-out set within a frame runs once that frame is painted.
    request_animation_frame(move || set_timeout(next, Duration::ZERO));
}

fn take() {
    match TO_COME.take() {
        Some(Step::Around { query, resolved, sections }) => {
            standing::patch_around(sections);
            wait_with(Step::Below { query, resolved });
        }
        Some(Step::Below { query, resolved }) => {
            with_view(&query, |world| {
                standing::patch_below(explorer::rest(world, &resolved, &show::today()));
                Some(())
            });
            mark(true);
        }
        None => {}
    }
}
