//! What the document was served with, composed once more, so that the first change need not touch
//! what stays the same. In steps: a reader who does something meanwhile waits for one of them at most.

use domain::world::World;
use leptos::prelude::document;
use maud::{Markup, PreEscaped};

use super::held::{fetch_for, with_view};
use super::pause::pause;
use super::{patch, show, standing, visit};
use crate::pages::explorer;
use crate::parts::{self, explorer::ANSWER};

/// Fetches the figures of the page that stands, and composes it.
pub async fn remember(query: String) {
    pause().await;
    fetch_for(&query).await;
    compose(&query).await;
    mark_ready();
}

/// Composes what is painted first after a change. What stands below is left: reading it from the
/// document, once, takes less.
async fn compose(query: &str) -> Option<()> {
    let model = |world: &World, resolved| explorer::model(world, resolved, &show::today());
    let model = unless_moved(|| with_view(query, model)).await?;
    let answer = unless_moved(|| Some(parts::explorer::answer(&model.page))).await?;
    let around = unless_moved(|| Some(parts::explorer::around(&model.page))).await?;
    let text = answer.clone();
    standing::remember(model.resolved.view.area, answer, around, None);
    show::is_spoken(model.page.spoken);
    unless_moved(|| rehearse(&text)).await
}

/// Makes changes where nobody sees them: a browser compiles what is called when it is first called,
/// and the first change would wait for that.
fn rehearse(answer: &[Markup; ANSWER.len()]) -> Option<()> {
    for PreEscaped(html) in answer {
        let unseen = document().create_element("div").ok()?;
        patch::patch(&unseen, "", html);
        patch::patch(&unseen, html, "");
    }
    Some(())
}

/// Takes a step in a turn of its own; none where the page was changed meanwhile, as the change
/// remembers what it puts.
async fn unless_moved<T>(step: impl FnOnce() -> Option<T>) -> Option<T> {
    pause().await;
    if visit::is_moved() { None } else { step() }
}

/// A mark for tests: from here on, changes are made from the figures at hand.
fn mark_ready() {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-figures", "held");
    }
}
