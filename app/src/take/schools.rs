//! The charts of schools: the map of a list, the years and strips of one.

use domain::explorer::plain_text;
use domain::place::PlaceId;
use domain::schools::{self, List};
use domain::world::World;

use super::Taken;
use super::taker::Taker;
use crate::picture::{Drawing, Picture};

pub(super) fn of_list(world: &World, query: &str) -> Option<Taken> {
    let List::Schools(area, page) = schools::list(world, query).ok()? else { return None };
    let map = page.map.clone()?;
    let title = format!("Schools in {}", area.title);
    let taker = Taker::of(world, &page.href);
    let chosen = [&page.phases, &page.types, &page.has].into_iter().flatten();
    let chosen = chosen.filter(|choice| choice.chosen && choice.value != "any");
    let mut sub = vec![page.heading.clone()];
    sub.extend(chosen.map(|choice| choice.label.clone()));
    sub.extend((!page.typed.is_empty()).then(|| format!("“{}”", page.typed)));
    let notes = vec![map.note.clone()];
    let drawing = Drawing::Map(Box::new(map));
    let picture = taker.picture("map", (&title, &sub.join("; ")), drawing, notes);
    Some(Taken { title, place: area.id, pictures: vec![picture], href: page.href.clone() })
}

pub(super) fn of_school(world: &World, id: &str, today: &str) -> Option<Taken> {
    let school = world.schools.school(PlaceId(id.parse().ok()?))?;
    let page = schools::school(world, school, today);
    let taker = Taker::of(world, &page.href);
    let before = format!("{}. ", school.name);
    let drawn = |trend| taker.trend(trend, "trend", &before, &page.trend_source);
    let mut pictures: Vec<Picture> = page.trend.iter().filter_map(drawn).collect();
    if !page.strips.is_empty() {
        let title = format!("{} beside {} and England", school.name, page.council);
        let pale = page.strips.iter().any(|strip| strip.interval.is_some());
        let pale = if pale { " The pale bar is a printed 95% interval." } else { "" };
        let sub = format!(
            "Each in its latest year, all pupils. Percentages from 0 to 100, scores of progress on both sides of nought, others on a scale of their own.{pale}"
        );
        let drawing = Drawing::Strips(page.strips.clone(), page.council.clone());
        let notes = vec![format!("Source: {}", page.strips_source)];
        pictures.push(taker.picture("strips", (&title, &sub), drawing, notes));
    }
    Some(Taken {
        title: plain_text(&page.answer),
        place: school.authority,
        pictures,
        href: page.href.clone(),
    })
}
