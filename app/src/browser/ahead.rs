//! A choice is shown before it is in the address: the browser takes as long over a step of its history
//! as we over the answer, and the reader waits for the answer. The address follows once that is
//! painted, and the router, which says then that it changed, is told that the page stands.

use std::cell::RefCell;

use leptos::task::spawn_local;

use super::pause::{painted, pause};
use super::{events, visit};

thread_local! {
    /// The address that is shown and not in the bar yet.
    static TO_COME: RefCell<Option<String>> = const { RefCell::new(None) };
    /// Addresses that were shown, of which the router has not said yet that they are asked for.
    static SHOWN: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

/// Notes that an address is shown, and puts it into the bar after the next frame.
pub fn note(address: &str) {
    SHOWN.with_borrow_mut(|shown| shown.push(address.to_owned()));
    TO_COME.set(Some(address.to_owned()));
    spawn_local(async {
        painted().await;
        put_in_bar();
    });
}

/// Puts what is shown into the bar now, where it is not there yet.
pub fn put_in_bar() {
    let Some(address) = TO_COME.take() else { return };
    events::go(&address);
    visit::keep_in_bar(address.clone());
    spawn_local(async move {
        // The router has said it by then, or says nothing, as it takes the address for the one before.
        pause().await;
        is_shown(&address);
    });
}

/// Whether an address that the router says is asked for is shown already; that is asked once.
pub fn is_shown(address: &str) -> bool {
    SHOWN.with_borrow_mut(|shown| {
        let at = shown.iter().position(|one| one == address);
        at.is_some_and(|at| shown.drain(..=at).next().is_some())
    })
}

/// Forgets it all: the reader went another way.
pub fn forget() {
    TO_COME.set(None);
    SHOWN.set(Vec::new());
}
