//! The search box while one types: what the area's book holds, from the first letter on. The book is
//! fetched once, when the box is first used.

use std::cell::{Cell, RefCell};

use domain::order::sorted;
use domain::search::{Found, Index, read_book};
use leptos::prelude::document;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::{Element, FormData, HtmlElement, HtmlFormElement, HtmlInputElement, UrlSearchParams};

use super::fetch;
use super::pause::painted;
use crate::parts::found_rows;

/// Things that are listed while one types.
const MOST: usize = 8;

/// The book of an area: on its way, or as it was fetched.
struct Book {
    area: String,
    held: Option<(Vec<Found>, Index)>,
}

thread_local! {
    static BOOK: RefCell<Option<Book>> = const { RefCell::new(None) };
    /// Counts the letters, so that only what stands once the last is painted is looked for.
    static TYPED: Cell<u32> = const { Cell::new(0) };
    /// Whether a letter is not looked for yet.
    static DUE: Cell<bool> = const { Cell::new(false) };
}

/// Something was typed, or the box got the focus.
pub fn typed() {
    let Some(area) = area() else { return };
    let asked = BOOK.with_borrow(|book| book.as_ref().is_some_and(|book| book.area == area));
    if asked {
        return list_soon();
    }
    BOOK.set(Some(Book { area: area.clone(), held: None }));
    spawn_local(async move {
        let fetched = fetch::text(&format!("/figures/search/{area}")).await;
        let text = fetched.ok().filter(|fetched| fetched.status == 200).map(|fetched| fetched.text);
        BOOK.with_borrow_mut(|book| {
            // The reader may have gone to another area meanwhile.
            if let Some(own) = book.take_if(|own| own.area == area) {
                // Without an answer the next letter asks again.
                *book = text.map(|text| Book { held: Some(read_book(&text)), ..own });
            }
        });
        list();
    });
}

/// Lists what is found once the letter is painted, so that who types never waits for a list.
fn list_soon() {
    let turn = TYPED.get() + 1;
    TYPED.set(turn);
    DUE.set(true);
    spawn_local(async move {
        painted().await;
        if TYPED.get() == turn {
            catch_up();
        }
    });
}

/// Lists what is due: who leaves the box for the list finds what the last letter made of it.
pub fn catch_up() {
    if DUE.take() {
        list();
    }
}

/// Lists what fits what stands in the box.
fn list() {
    let Some(input) = element("search-q") else { return };
    let input: HtmlInputElement = input.unchecked_into();
    let typed = input.value();
    BOOK.with_borrow(|book| {
        let of_here = book.as_ref().filter(|book| Some(&book.area) == area().as_ref());
        let Some((things, index)) = of_here.and_then(|book| book.held.as_ref()) else {
            return;
        };
        let hits = index.find(&typed);
        let count = hits.len();
        let hits = sorted(hits, &|one, other| other.score.cmp(&one.score));
        let found: Vec<&Found> = hits.iter().take(MOST).map(|hit| &things[hit.text]).collect();
        let html = found_rows(&found).into_string();
        // What stays the same keeps the focus.
        if let Some(rows) = element("search-found").filter(|rows| rows.inner_html() != html) {
            rows.set_inner_html(&html);
        }
        let said = match (typed.trim().is_empty(), count) {
            (true, _) => String::new(),
            (false, 0) => "Nothing here. Enter looks through all of England.".to_owned(),
            (false, 1) => "1 found here.".to_owned(),
            (false, ..=MOST) => format!("{count} found here."),
            (false, _) => format!("The best {MOST} of {count} found here. Enter shows more."),
        };
        if let Some(line) = element("search-said") {
            line.set_text_content(Some(&said));
        }
    });
}

/// From the box down to the first thing found; false where the focus is elsewhere.
pub fn down() -> bool {
    catch_up();
    let active = document().active_element();
    let in_box = active.is_some_and(|active| active.id() == "search-q");
    let first = document().query_selector("#search-found a").ok().flatten();
    in_box && first.is_some_and(|first| first.unchecked_into::<HtmlElement>().focus().is_ok())
}

/// Closes the box, as another page is about to stand.
pub fn close() {
    DUE.set(false);
    if let Some(open) = element("search") {
        // What is no popover any more is not shown as one.
        let _ = open.remove_attribute("popover");
        let _ = open.set_attribute("popover", "");
    }
}

/// The address that a search form asks for; `None` for any other form.
pub fn address(form: &Element) -> Option<String> {
    if form.get_attribute("action")? != "/search" {
        return None;
    }
    let form: &HtmlFormElement = form.dyn_ref()?;
    let data = FormData::new_with_form(form).ok()?;
    let query = UrlSearchParams::new_with_str_sequence_sequence(&data).ok()?;
    Some(format!("/search?{}", String::from(query.to_string())))
}

fn area() -> Option<String> {
    let form = document().query_selector("form[data-search]").ok().flatten()?;
    let area = form.get_attribute("data-search")?;
    Some(if area.is_empty() { "england".to_owned() } else { area })
}

fn element(id: &str) -> Option<Element> {
    document().get_element_by_id(id)
}
