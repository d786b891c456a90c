//! Examples: what a view says of its own figures.

use domain::attention::{View as AttentionView, attention_page};
use domain::explorer::page::{FigurePage, Run};
use domain::explorer::{
    DEFAULT_AREA, Resolved, explore, figure, find_area, plain_text, resolve, sentences, trend,
};
use domain::progress;
use domain::world::World;

use crate::parts::Shown;

/// A view, and which of its words are the example.
pub(super) enum Example {
    /// The heading.
    Answer(&'static str),
    /// The sum of a gap.
    Sum(&'static str),
    /// The arithmetic of its change.
    Change(&'static str),
    /// Its interval, or why there is none.
    Interval(&'static str),
    /// What was revised.
    Revision(&'static str),
    /// Its trend, and when it would close.
    Trend(&'static str),
    /// What its years have about them.
    Years(&'static str),
    /// The mean of similar councils.
    Neighbours(&'static str),
    /// The heading of the attention list.
    Attention(&'static str),
    /// The heading of an indicator's page, of the area that pages are of by themselves.
    Indicator(&'static str),
}

/// The example in words, with the page that it is from; `None` where there is nothing to show.
pub(super) fn show(world: &World, example: &Example, today: &str) -> Option<Shown> {
    match *example {
        Example::Answer(query) => {
            let view = resolve(world, query).ok()?.view;
            let words = sentences(world, &view, today).answer;
            Some(Shown { words, href: view.href(world) })
        }
        Example::Sum(query) => of_figure(world, query, today, sum),
        Example::Change(query) => of_figure(world, query, today, |page| fact(page, "Change")),
        Example::Interval(query) => of_figure(world, query, today, |page| fact(page, "Interval")),
        Example::Revision(query) => of_figure(world, query, today, |page| fact(page, "Revision")),
        Example::Trend(query) => {
            of_view(world, query, |resolved| Some(trend(world, resolved, today).leads.join(" ")))
        }
        Example::Years(query) => of_view(world, query, |resolved| {
            let notes = trend(world, resolved, today).notes;
            Some(notes.into_iter().take(2).collect::<Vec<_>>().join(" "))
        }),
        Example::Neighbours(query) => of_view(world, query, |resolved| {
            explore(world, resolved, today).places.into_iter().next().map(|block| block.note)
        }),
        Example::Indicator(id) => {
            let area = find_area(world, DEFAULT_AREA).ok()?;
            let page = progress::kpi(world, area, id, today)?;
            let words = format!("{} {}.", plain_text(&page.answer), page.status.text);
            Some(Shown { words, href: page.href })
        }
        Example::Attention(query) => {
            let (view, notes) = AttentionView::read(world, query).ok()?;
            let page = attention_page(world, &view, notes, today);
            let words = page.answer.iter().map(|run| match run {
                Run::Plain(text) | Run::Strong(text) | Run::Gap(text) => text.as_str(),
            });
            let words = format!("{} {}", words.collect::<String>().trim_end(), page.caveat);
            Some(Shown { words, href: page.href })
        }
    }
}

fn of_view(
    world: &World,
    query: &str,
    words: impl FnOnce(&Resolved) -> Option<String>,
) -> Option<Shown> {
    let resolved = resolve(world, query).ok()?;
    let words = words(&resolved).filter(|words| !words.is_empty())?;
    Some(Shown { words, href: resolved.view.href(world) })
}

/// The words of a gap's own page, after its subject.
fn of_figure(
    world: &World,
    query: &str,
    today: &str,
    words: impl FnOnce(&FigurePage) -> Option<String>,
) -> Option<Shown> {
    let (_, page) = figure(world, query, today).ok()?;
    let words = words(&page)?;
    Some(Shown { words: format!("{} {words}", page.sub), href: page.href })
}

fn sum(page: &FigurePage) -> Option<String> {
    let terms = page.sum.as_ref()?;
    let [first, second, gap] =
        terms.each_ref().map(|term| format!("{} ({})", term.figure, term.label));
    Some(format!("{first} − {second} = {gap}."))
}

fn fact(page: &FigurePage, term: &str) -> Option<String> {
    page.facts.iter().find(|(of, _)| of == term).map(|(_, text)| text.clone())
}
