//! `/glossary`: the strategy's terms and ours.

use domain::glossary::words;
use domain::world::World;

use super::{area_of, found_as_it_is};
use crate::pages::{Page, Request, missing};
use crate::parts::{self, Here};

/// Composes the page.
pub fn page(world: &World, request: Request<'_>) -> Page {
    let area = match area_of(world, request) {
        Ok(area) => area,
        Err(unknown) => return missing::unknown(world, &unknown, request.path),
    };
    let mut terms = words(world, area.id);
    terms.sort_by_key(|term| term.headword.to_lowercase());
    let whose = world.strategy_of(area.id).map_or("", |strategy| strategy.title.as_str());
    let main = parts::glossary(&terms, whose);
    let href = format!("/glossary?area={}", area.slug);
    let said =
        ("Glossary – Gapwise".to_owned(), "What the words mean that these pages use.".to_owned());
    Page {
        source: String::new(),
        ..found_as_it_is(world, area, (Here::Elsewhere, &href), said, main)
    }
}
