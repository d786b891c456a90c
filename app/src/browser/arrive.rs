//! A page of another address is put in place in two steps: the first screens, and once they are
//! painted the rest. So a reader does not wait for what stands out of sight to be laid out.

use leptos::prelude::{document, window};
use web_sys::Element;

use super::places::{self, Spot};
use super::{events, steps};
use crate::pieces::{Piece, Target, pieces};

/// What has the search box take the focus when it is opened.
const AUTOFOCUS: &str = " autofocus";

/// Puts a page in the place of the one that stands, of which nothing is kept, and brings the reader
/// to a spot on it.
pub fn arrive(html: &str, spot: &Spot) {
    let Some(page) = document().get_element_by_id("page") else { return };
    events::unheard(|| page.set_inner_html(""));
    // A field that is put in place with it would ask for the focus, which the reader's link has.
    let html =
        &html.split_once(AUTOFOCUS).map_or_else(|| html.to_owned(), |(a, b)| [a, b].concat());
    // Only a reader who begins at the top does not see what is out of sight there; and a window
    // that nobody looks at paints nothing that could be waited for.
    let in_pieces = *spot == Spot::Top && !document().hidden();
    let pieces = in_pieces.then(|| pieces(html)).flatten();
    let pieces = pieces.unwrap_or_else(|| vec![Piece { target: Target::Page, html }]);
    places::bring_to(&Spot::Top);
    let left = put_first(&pieces);
    if let Some(field) = document().get_element_by_id("search-q") {
        let _ = field.set_attribute(AUTOFOCUS.trim_start(), "");
    }
    places::focus_main();
    places::bring_to(spot);
    steps::wait_for(left);
}

/// HTML that is put in place later, piece by piece.
pub struct Left(Vec<(Target, String)>);

impl Left {
    /// Whether the page is whole.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Puts it in place.
    pub fn put(self) {
        for (target, html) in self.0 {
            put(target, &html);
        }
    }
}

fn put(target: Target, html: &str) {
    if let Some(element) = element(target) {
        let _ = element.insert_adjacent_html("beforeend", html);
    }
}

fn element(target: Target) -> Option<Element> {
    let selector = match target {
        Target::Page => "#page",
        Target::Main => "#main",
        Target::Column => "#main > :first-child",
        Target::Part => "#main > :first-child > :last-child",
    };
    document().query_selector(selector).ok()?
}

/// Puts pieces in place until the page's answer is among them and they fill the window; gives what
/// is left.
fn put_first(pieces: &[Piece<'_>]) -> Left {
    let mut pieces = pieces.iter();
    for piece in pieces.by_ref() {
        put(piece.target, piece.html);
        if has_answer() && fills_window() {
            break;
        }
    }
    Left(pieces.map(|piece| (piece.target, piece.html.to_owned())).collect())
}

fn has_answer() -> bool {
    document().query_selector("#main h1").is_ok_and(|heading| heading.is_some())
}

fn fills_window() -> bool {
    let height = window().inner_height().ok().and_then(|height| height.as_f64());
    let column = element(Target::Column);
    height
        .zip(column)
        .is_some_and(|(height, column)| column.get_bounding_client_rect().bottom() >= height)
}
