//! The figures at hand: the atlas, the books of areas, slices. Each is fetched when first needed
//! and kept; after that no filter makes a request.

use std::cell::{Cell, RefCell};

use domain::explorer::{Resolved, area_of, needs, query::Query, resolve, slug};
use domain::measure::MeasureIndex;
use domain::place::PlaceId;
use domain::world::{AtlasReader, World};
use leptos::prelude::document;

use super::fetch;
use super::pause::pause;

#[derive(Default)]
struct Held {
    world: World,
    books: Vec<PlaceId>,
    slices: Vec<(MeasureIndex, PlaceId)>,
}

thread_local! {
    static HELD: RefCell<Option<Held>> = const { RefCell::new(None) };
    /// Whether the server said that it serves another release than the document's.
    static OUTDATED: Cell<bool> = const { Cell::new(false) };
}

/// The server's word for figures of a release that it no longer serves.
const CONFLICT: u16 = 409;

/// Gives the world and what a query was read as to `make`, if everything that its view needs is at
/// hand.
pub fn with_view<T>(query: &str, make: impl FnOnce(&World, Resolved) -> T) -> Option<T> {
    HELD.with_borrow(|held| {
        let held = held.as_ref()?;
        let read = read(held, query)?;
        let resolved = read.resolved.filter(|_| read.lacks.is_empty())?;
        Some(make(&held.world, resolved))
    })
}

/// Whether the dictionary is at hand, so that it can be told which figures are missing.
pub fn is_ready() -> bool {
    HELD.with_borrow(Option::is_some)
}

/// Whether the server is known to serve another release than the one this document was made from.
/// Its figures are never put beside those at hand.
pub fn is_outdated() -> bool {
    OUTDATED.get()
}

/// Whether a release is the one that this document was made from.
pub fn is_of_our_release(named: &str) -> bool {
    release() == named
}

/// Gives the world to `read`, as far as it is at hand.
pub fn with_world<T>(read: impl FnOnce(&World) -> T) -> Option<T> {
    HELD.with_borrow(|held| held.as_ref().map(|held| read(&held.world)))
}

enum Lack {
    Book(PlaceId),
    Slice(MeasureIndex, PlaceId),
}

/// A query, as far as what is at hand can tell.
struct Read {
    /// `None` before the area's book is there.
    resolved: Option<Resolved>,
    /// What its view needs besides.
    lacks: Vec<Lack>,
}

/// Reads a query; `None` where it names what does not exist here.
fn read(held: &Held, query: &str) -> Option<Read> {
    let world = &held.world;
    let area = area_of(world, &Query::parse(query)).ok()?;
    if !held.books.contains(&area.id) {
        return Some(Read { resolved: None, lacks: vec![Lack::Book(area.id)] });
    }
    let resolved = resolve(world, query).ok()?;
    let needed = needs(world, &resolved.view).into_iter();
    let lacks = needed.filter(|slice| !held.slices.contains(slice));
    let lacks = lacks.map(|(measure, place)| Lack::Slice(measure, place)).collect();
    Some(Read { resolved: Some(resolved), lacks })
}

/// Fetches what a query's view lacks. Failing is no error: the server composes what is not held.
pub async fn fetch_for(query: &str) -> Option<()> {
    if HELD.with_borrow(Option::is_none) {
        let world = fetch_atlas().await?;
        HELD.with_borrow_mut(|held| {
            held.get_or_insert_with(|| Held { world, ..Held::default() });
        });
    }
    // Each round finds what the one before made it possible to know: first the area's book, then
    // the slices of its view.
    for _ in 0..3 {
        let read = HELD.with_borrow(|held| held.as_ref().and_then(|held| read(held, query)))?;
        for lack in read.lacks {
            fetch_lack(lack).await?;
        }
    }
    Some(())
}

async fn fetch_lack(lack: Lack) -> Option<()> {
    match lack {
        Lack::Book(area) => {
            let address = with_world(|world| format!("/figures/areas/{}", slug(world, area)))?;
            let text = fetch_tables(&address).await?;
            change(|held| {
                held.world.read_book(&text).ok()?;
                held.books.push(area);
                Some(())
            })
        }
        Lack::Slice(measure, area) => {
            let address = with_world(|world| {
                format!("/figures/{}/{}", world.atlas.measure(measure).id, slug(world, area))
            })?;
            let text = fetch_tables(&address).await?;
            change(|held| {
                held.world.read_slice(measure, &text).ok()?;
                held.slices.push((measure, area));
                Some(())
            })
        }
    }
}

fn change(change: impl FnOnce(&mut Held) -> Option<()>) -> Option<()> {
    HELD.with_borrow_mut(|held| change(held.as_mut()?))
}

/// Tables of the release that the document was made from; an address with its hash may be kept by
/// the browser for good.
async fn fetch_tables(address: &str) -> Option<String> {
    let fetched = fetch::text(&format!("{address}?v={}", release())).await.ok()?;
    if fetched.status == CONFLICT {
        OUTDATED.set(true);
    }
    (fetched.status == 200).then_some(fetched.text)
}

fn release() -> String {
    let root = document().document_element();
    root.and_then(|root| root.get_attribute("data-release")).unwrap_or_default()
}

async fn fetch_atlas() -> Option<World> {
    let text = fetch_tables("/figures/atlas").await?;
    let mut reader = AtlasReader::of(&text);
    while reader.step().ok()? {
        pause().await;
    }
    Some(reader.world(release()))
}
