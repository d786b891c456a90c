//! The sections below the first. They are worked out and put in place once the first are painted,
//! so that the answer to a changed filter does not wait for a trend out of sight.

use std::cell::Cell;
use std::time::Duration;

use domain::explorer::Resolved;
use leptos::prelude::{request_animation_frame, set_timeout};

use super::held::with_view;
use super::{show, standing};
use crate::pages::explorer;

thread_local! {
    /// The query whose sections below are still to come, and what it was read as.
    static TO_COME: Cell<Option<(String, Resolved)>> = const { Cell::new(None) };
}

/// Puts the sections below of a view in place after the next frame. A newer view takes the place
/// of one that waits.
pub fn put_later(query: &str, resolved: Resolved) {
    TO_COME.set(Some((query.to_owned(), resolved)));
    // A time-out set within a frame runs once that frame is painted.
    request_animation_frame(|| set_timeout(put, Duration::ZERO));
}

/// Forgets what was to come: another page stands.
pub fn forget() {
    TO_COME.set(None);
}

fn put() {
    if let Some((query, resolved)) = TO_COME.take() {
        with_view(&query, |world| {
            standing::patch_below(explorer::rest(world, &resolved, &show::today()));
            Some(())
        });
    }
}
