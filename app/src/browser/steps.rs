//! What is changed is put on the page in steps, each painted before the next. A page of another
//! address takes two (see [`super::arrive`]), a changed filter three: the answer; the filters and the
//! places around it; the sections below. So the answer does not wait for thirteen rows to be laid
//! out, nor the rows for a trend out of sight.

use std::cell::{Cell, RefCell};

use domain::explorer::Resolved;
use leptos::prelude::document;
use leptos::task::spawn_local;

use super::arrive::Left;
use super::held::with_world;
use super::pause::painted;
use super::{show, standing};
use crate::pages::explorer::{self, Model};
use crate::parts;

/// What is still to be put in place of what the page shows.
enum Step {
    Around(Box<Model>),
    Below(Resolved),
    Left(Left),
}

thread_local! {
    static TO_COME: RefCell<Option<Step>> = const { RefCell::new(None) };
    /// Counts views and pages, so that a frame that one of them waited for does not hurry the next.
    static VIEW: Cell<u32> = const { Cell::new(0) };
}

/// Puts the answer of a view in place, and the rest after the next frames. A newer view takes the
/// place of one that waits.
pub fn put(model: Model) {
    standing::patch_answer(parts::explorer::answer(&model.page));
    forget();
    wait_with(Step::Around(Box::new(model)));
}

/// Puts what is left of a page in place after the next frame; nothing where it is whole.
pub fn wait_for(left: Left) {
    forget();
    if !left.is_empty() {
        wait_with(Step::Left(left));
    }
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
    spawn_local(async move {
        painted().await;
        if VIEW.get() == view {
            take();
        }
    });
}

fn take() {
    match TO_COME.take() {
        Some(Step::Around(model)) => {
            standing::patch_around(parts::explorer::around(&model.page));
            wait_with(Step::Below(model.resolved));
        }
        Some(Step::Below(resolved)) => {
            with_world(|world| {
                standing::patch_below(explorer::rest(world, &resolved, &show::today()));
            });
            mark(true);
        }
        Some(Step::Left(left)) => {
            left.put();
            mark(true);
        }
        None => {}
    }
}
