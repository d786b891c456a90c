//! The charts of the explorer: one gap, small multiples, where a figure comes from, the list of
//! gaps that need attention, a measure.

use domain::attention::page::{AttentionPage, Row};
use domain::attention::{View, attention_page};
use domain::explorer::page::{Beside, SchoolsPart, Standing};
use domain::explorer::query::Query;
use domain::explorer::{
    Panels, area_of, below, explore, figure, panels, plain_text, resolve, source_of,
};
use domain::world::World;

use super::Taken;
use super::taker::{Taker, cited, noted, numbered};
use crate::pages::measure_line;
use crate::picture::{Drawing, Picture};

pub(super) fn of_explorer(world: &World, query: &str, today: &str) -> Option<Taken> {
    let resolved = resolve(world, query).ok()?;
    let page = explore(world, &resolved, today);
    let below = below(world, &resolved, today);
    let taker = Taker::of(world, &page.href);
    // On the page the answer over it says which measure a chart is of, and of whom.
    let area = world.title_of(resolved.view.area);
    let before = format!("{}, {area}. ", world.atlas.measure(resolved.view.measure).short);
    let mut pictures: Vec<Option<Picture>> = Vec::new();
    pictures.extend(page.groups_here.iter().map(|block| taker.rows(block, "here", &before)));
    pictures.extend(page.standing.iter().map(|standing| of_standing(&taker, standing, &before)));
    for (at, block) in page.places.iter().enumerate() {
        pictures.push(taker.rows(block, &numbered("places", at), &before));
    }
    let blocks = page.places.iter().chain(page.groups_here.as_ref());
    let source = cited(blocks.flat_map(|block| &block.source));
    pictures.push(taker.trend(&below.trend, "trend", &before, &source));
    if let Beside::Groups(block) = &below.beside_trend {
        pictures.push(taker.rows(block, "groups", &before));
    }
    if let SchoolsPart::Rows { block, .. } = &below.schools {
        pictures.push(taker.rows(block, "schools", &before));
    }
    Some(Taken {
        title: plain_text(&page.answer),
        place: resolved.view.area,
        pictures: pictures.into_iter().flatten().collect(),
        href: page.href,
    })
}

/// With several groups: each group's gap among those of the other places.
fn of_standing(taker: &Taker<'_>, standing: &Standing, before: &str) -> Option<Picture> {
    if standing.rows.is_empty() {
        return None;
    }
    let notes = standing.source.iter().map(|(label, text)| noted(label, text)).collect();
    let title = format!("{before}{}", standing.heading);
    Some(taker.picture(
        "standing",
        (&title, &standing.sub),
        Drawing::Standing(standing.clone()),
        notes,
    ))
}

/// Where a gap would lead if its line went on.
pub(super) fn of_figure(world: &World, query: &str, today: &str) -> Option<Taken> {
    let (place, page) = figure(world, query, today).ok()?;
    let fan = page.fan.clone()?;
    let taker = Taker::of(world, &page.href);
    let (title, sub) = (fan.heading.clone(), format!("{} {}", page.sub, fan.sub));
    let source = page.facts.iter().filter(|(term, _)| term == "Source");
    let source = source.map(|(term, text)| noted(term, text));
    let notes = fan.words.iter().cloned().chain(source).collect();
    let picture = taker.picture("ahead", (&title, &sub), Drawing::Fan(Box::new(fan)), notes);
    Some(Taken {
        title: page.title.clone(),
        href: page.href.clone(),
        place,
        pictures: vec![picture],
    })
}

pub(super) fn of_panels(world: &World, kind: Panels, query: &str, today: &str) -> Option<Taken> {
    let (place, page) = panels(world, kind, query, today).ok()?;
    let taker = Taker::of(world, &page.href);
    let name = world.name_of(place);
    let all = page.sections.iter().flat_map(|section| &section.panels).enumerate();
    let pictures = all.filter_map(|(at, one)| taker.panel(one, &numbered("panel", at), name));
    Some(Taken {
        title: page.heading.clone(),
        place,
        pictures: pictures.collect(),
        href: page.href.clone(),
    })
}

pub(super) fn of_attention(world: &World, query: &str, today: &str) -> Option<Taken> {
    let (view, notes) = View::read(world, query).ok()?;
    let page = attention_page(world, &view, notes, today);
    let taker = Taker::of(world, &page.href);
    let before = format!("{}. ", world.title_of(view.area));
    let source = cited(&page.source);
    let trend = page.trend.iter().filter_map(|trend| taker.trend(trend, "trend", &before, &source));
    let rows = listed(&page).map(|row| {
        // By its name, as the next release may list it elsewhere.
        let id = format!("gap-{}", hyphened(&row.title));
        let mut picture = taker.three(row, &page.axis, &id);
        picture.title = before.clone() + &picture.title;
        picture
    });
    Some(Taken {
        title: plain_text(&page.answer),
        place: view.area,
        pictures: trend.chain(rows).collect(),
        href: page.href.clone(),
    })
}

/// `progress-8-free-school-meals`
fn hyphened(title: &str) -> String {
    let words = title.split(|letter: char| !letter.is_ascii_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.join("-").to_ascii_lowercase()
}

/// Every gap that the page draws, in its order.
fn listed(page: &AttentionPage) -> impl Iterator<Item = &Row> {
    let groups = page.worse.groups.iter().chain(&page.near.groups);
    groups.flat_map(|group| &group.rows).chain(&page.small)
}

pub(super) fn of_measure(world: &World, id: &str, query: &str, today: &str) -> Option<Taken> {
    let index = world.atlas.find_measure(id)?;
    let area = area_of(world, &Query::parse(query)).ok()?;
    let line = measure_line(world, index, area, today)?;
    let href = format!("/measures/{id}?area={}", area.slug);
    let title = format!("{}, {}", world.atlas.measure(index).title, area.name);
    let taker = Taker::of(world, &href);
    let all = format!("/gaps?measure={id}&group=all-pupils&area={}", area.slug);
    let source = source_of(world, &all).unwrap_or_default();
    let pictures =
        taker.trend(&line, "trend", &format!("{title}. "), &source).into_iter().collect();
    Some(Taken { title, place: area.id, pictures, href: href.clone() })
}
