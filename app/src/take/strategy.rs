//! The charts of the strategy's pages, of groups and of themes.

use domain::explorer::plain_text;
use domain::place::{Area, PlaceId};
use domain::progress;
use domain::progress::page::{Glance, Group, TopicPage};
use domain::world::World;

use super::Taken;
use super::taker::{Taker, cited, numbered};
use crate::picture::Picture;

/// The front page: the indicators of each priority or phase, and the biggest gaps.
pub(super) fn of_glance(world: &World, page: &Glance, area: &Area) -> Taken {
    let taker = Taker::of(world, &page.href);
    let mut pictures: Vec<Picture> =
        page.groups.iter().filter_map(|group| of_group(&taker, group, area)).collect();
    pictures.extend(biggest(&taker, page, area));
    Taken { title: plain_text(&page.answer), href: page.href.clone(), place: area.id, pictures }
}

/// `Knowsley. Priority 1: the finding`
fn of_group(taker: &Taker<'_>, group: &Group, area: &Area) -> Option<Picture> {
    let kicker =
        if group.kicker.is_empty() { String::new() } else { format!("{}: ", group.kicker) };
    let title = format!("{}. {kicker}{}", area.title, group.heading);
    taker.indicators(&group.rows, &group.id, &title)
}

fn biggest(taker: &Taker<'_>, page: &Glance, area: &Area) -> Option<Picture> {
    taker.rows(&page.biggest, "biggest", &format!("{}. ", area.title))
}

/// An indicator: its years, and its groups.
pub(super) fn of_kpi(world: &World, area: &Area, id: &str, today: &str) -> Option<Taken> {
    let page = progress::kpi(world, area, id, today)?;
    let taker = Taker::of(world, &page.href);
    let named = format!("{}. ", page.kicker);
    let source = cited(&page.source);
    let trend = page.trend.iter().filter_map(|line| taker.trend(line, "trend", &named, &source));
    let groups = page.groups.iter().filter_map(|block| taker.rows(block, "groups", &named));
    let pictures = trend.chain(groups).collect();
    Some(Taken {
        title: plain_text(&page.answer),
        href: page.href.clone(),
        place: area.id,
        pictures,
    })
}

/// A priority: its indicators.
pub(super) fn of_priority(world: &World, area: &Area, id: &str, today: &str) -> Option<Taken> {
    let page = progress::priority(world, area, id.parse().ok()?, today)?;
    let taker = Taker::of(world, &page.href);
    let pictures = of_group(&taker, &page.group, area).into_iter().collect();
    Some(Taken {
        title: plain_text(&page.answer),
        href: page.href.clone(),
        place: area.id,
        pictures,
    })
}

/// A report: the biggest gaps of its release.
pub(super) fn of_report(world: &World, area: &Area, id: &str, today: &str) -> Option<Taken> {
    let page = progress::report(world, area, id, today)?;
    let taker = Taker { world, href: &page.href, release: &page.release };
    let pictures = biggest(&taker, &page.glance, area).into_iter().collect();
    Some(Taken { title: page.title.clone(), href: page.href.clone(), place: area.id, pictures })
}

/// A group of children or a theme.
pub(super) fn of_topic(world: &World, place: PlaceId, page: &TopicPage) -> Taken {
    let taker = Taker::of(world, &page.href);
    let name = world.name_of(place);
    let before = format!("{}. ", page.kicker);
    let mut pictures: Vec<Option<Picture>> = Vec::new();
    for (at, block) in page.path.iter().enumerate() {
        pictures.push(taker.rows(block, &numbered("path", at), &before));
    }
    if let Some(part) = &page.more {
        let drawn = part.trend.iter();
        pictures
            .extend(drawn.map(|trend| taker.trend(trend, "trend", &before, &cited(&part.source))));
    }
    let panels = page.panels.iter().flat_map(|section| &section.panels).enumerate();
    for (at, one) in panels {
        pictures.push(taker.panel(one, &numbered("panel", at), name));
    }
    let title = format!("{}: figures, year by year", page.kicker);
    pictures.push(taker.indicators(&page.rows, "figures", &title));
    Taken {
        title: plain_text(&page.answer),
        place,
        pictures: pictures.into_iter().flatten().collect(),
        href: page.href.clone(),
    }
}
