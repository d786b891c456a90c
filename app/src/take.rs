//! The charts of a page, to be taken elsewhere: as a picture, as text, in a frame.
//!
//! A chart is the same model that its page draws, so what may be shown was decided there.

use domain::attention::{View, attention_page};
use domain::explorer::page::{Beside, Block, Panel, SchoolsPart, Trend};
use domain::explorer::query::Query;
use domain::explorer::{
    Panels, area_of, below, day_in_words, explore, panels, plain_text, resolve,
};
use domain::place::PlaceId;
use domain::progress;
use domain::progress::page::TopicPage;
use domain::schools::{self, List};
use domain::world::World;

use crate::pages::{Request, measure_line};
use crate::picture::{Drawing, Picture};

/// The charts of a page.
pub struct Taken {
    /// What the page is called.
    pub title: String,
    /// Its address.
    pub href: String,
    /// The area that it is about.
    pub place: PlaceId,
    /// Its charts, in its order.
    pub pictures: Vec<Picture>,
}

/// The charts of the page at an address; `None` where there is no such page, or it has none.
pub fn taken(world: &World, request: Request<'_>) -> Option<Taken> {
    let Request { path, query, today } = request;
    let (kind, id) = path.trim_start_matches('/').split_once('/').unwrap_or((path, ""));
    let area = || area_of(world, &Query::parse(query)).ok();
    let taken = match (path, kind) {
        ("/gaps", _) => match Panels::of(query) {
            Some(kind) => of_panels(world, kind, query, today)?,
            None => of_explorer(world, query, today)?,
        },
        ("/schools", _) => of_list(world, query)?,
        ("/attention", _) => of_attention(world, query, today)?,
        (_, "schools") => of_school(world, id, today)?,
        (_, "kpis") => {
            let (area, model) = (area()?, progress::kpi(world, area()?, id, today)?);
            let title = plain_text(&model.answer);
            let taker = Taker { world, href: &model.href };
            let named = format!("{}. ", model.kicker);
            let pictures = model.trend.iter().filter_map(|line| taker.trend(line, "trend", &named));
            let pictures = pictures.collect();
            Taken { title, place: area.id, href: model.href.clone(), pictures }
        }
        (_, "groups") => of_topic(world, area()?.id, &progress::group(world, area()?, id, today)?),
        (_, "themes") => of_topic(world, area()?.id, &progress::theme(world, area()?, id, today)?),
        (_, "measures") => of_measure(world, id, query, today)?,
        _ => return None,
    };
    (!taken.pictures.is_empty()).then_some(taken)
}

/// Makes pictures of a page's charts.
struct Taker<'a> {
    world: &'a World,
    href: &'a str,
}

impl Taker<'_> {
    /// The release and the licence of the sources held, each once.
    fn source(&self) -> String {
        let mut licences: Vec<&str> = Vec::new();
        for source in &self.world.atlas.sources {
            if !source.licence.is_empty() && !licences.contains(&source.licence.as_str()) {
                licences.push(&source.licence);
            }
        }
        let release = day_in_words(&self.world.release);
        format!("Figures as at {release}. {}.", licences.join("; "))
    }

    fn picture(
        &self,
        id: &str,
        said: (&str, &str),
        drawing: Drawing,
        notes: Vec<String>,
    ) -> Picture {
        Picture {
            id: id.to_owned(),
            title: said.0.to_owned(),
            sub: said.1.to_owned(),
            drawing,
            notes,
            source: self.source(),
            href: self.href.to_owned(),
        }
    }

    fn rows(&self, block: &Block, id: &str) -> Option<Picture> {
        if block.rows() == 0 {
            return None;
        }
        let mut notes: Vec<String> =
            block.source.iter().map(|(label, text)| noted(label, text)).collect();
        notes.extend((!block.note.is_empty()).then(|| block.note.clone()));
        Some(self.picture(id, (&block.heading, &block.sub), Drawing::Rows(block.clone()), notes))
    }

    /// `before` stands before the heading, where the chart alone does not say what it is of.
    fn trend(&self, trend: &Trend, id: &str, before: &str) -> Option<Picture> {
        if trend.chart.years.is_empty() {
            return None;
        }
        let notes = trend.leads.iter().chain(&trend.notes).cloned().collect();
        let title = format!("{before}{}", trend.heading);
        Some(self.picture(id, (&title, &trend.sub), Drawing::Lines(trend.chart.clone()), notes))
    }

    fn panel(&self, panel: &Panel, id: &str, place: &str) -> Option<Picture> {
        if panel.chart.years.is_empty() {
            return None;
        }
        let title = format!("{}, {place}", panel.title);
        let sub = format!("{} {}", panel.gap.0, panel.words).trim().to_owned();
        Some(self.picture(id, (&title, &sub), Drawing::Lines(panel.chart.clone()), Vec::new()))
    }
}

fn of_explorer(world: &World, query: &str, today: &str) -> Option<Taken> {
    let resolved = resolve(world, query).ok()?;
    let page = explore(world, &resolved, today);
    let below = below(world, &resolved, today);
    let taker = Taker { world, href: &page.href };
    let mut pictures: Vec<Option<Picture>> = Vec::new();
    pictures.extend(page.groups_here.iter().map(|block| taker.rows(block, "here")));
    for (at, block) in page.places.iter().enumerate() {
        pictures.push(taker.rows(block, &numbered("places", at)));
    }
    // On the page the answer over it says which measure the years are of.
    let measure = &world.atlas.measure(resolved.view.measure).short;
    pictures.push(taker.trend(&below.trend, "trend", &format!("{measure}. ")));
    if let Beside::Groups(block) = &below.beside_trend {
        pictures.push(taker.rows(block, "groups"));
    }
    if let SchoolsPart::Rows { block, .. } = &below.schools {
        pictures.push(taker.rows(block, "schools"));
    }
    Some(Taken {
        title: plain_text(&page.answer),
        place: resolved.view.area,
        pictures: pictures.into_iter().flatten().collect(),
        href: page.href,
    })
}

/// `Source: …`, but `Next data was due in September 2026`.
fn noted(label: &str, text: &str) -> String {
    let joint = if matches!(label, "Source" | "Basis") { ":" } else { "" };
    format!("{label}{joint} {text}")
}

/// The first goes without a number.
fn numbered(name: &str, at: usize) -> String {
    if at == 0 { name.to_owned() } else { format!("{name}-{}", at + 1) }
}

fn of_panels(world: &World, kind: Panels, query: &str, today: &str) -> Option<Taken> {
    let (place, page) = panels(world, kind, query, today).ok()?;
    let taker = Taker { world, href: &page.href };
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

fn of_list(world: &World, query: &str) -> Option<Taken> {
    let List::Schools(area, page) = schools::list(world, query).ok()? else { return None };
    let map = page.map.clone()?;
    let title = format!("Schools in {}", area.title);
    let taker = Taker { world, href: &page.href };
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

fn of_school(world: &World, id: &str, today: &str) -> Option<Taken> {
    let school = world.schools.school(PlaceId(id.parse().ok()?))?;
    let page = schools::school(world, school, today);
    let taker = Taker { world, href: &page.href };
    let before = format!("{}. ", school.name);
    let trend = page.trend.iter().filter_map(|trend| taker.trend(trend, "trend", &before));
    let mut pictures: Vec<Picture> = trend.collect();
    for picture in &mut pictures {
        picture.notes.push(format!("Source: {}", page.trend_source));
    }
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

fn of_attention(world: &World, query: &str, today: &str) -> Option<Taken> {
    let (view, notes) = View::read(world, query).ok()?;
    let page = attention_page(world, &view, notes, today);
    let taker = Taker { world, href: &page.href };
    let before = format!("{}. ", world.title_of(view.area));
    let pictures = page.trend.iter().filter_map(|trend| taker.trend(trend, "trend", &before));
    Some(Taken {
        title: plain_text(&page.answer),
        place: view.area,
        pictures: pictures.collect(),
        href: page.href.clone(),
    })
}

fn of_topic(world: &World, place: PlaceId, page: &TopicPage) -> Taken {
    let taker = Taker { world, href: &page.href };
    let name = world.name_of(place);
    let mut pictures: Vec<Option<Picture>> = Vec::new();
    for (at, block) in page.path.iter().enumerate() {
        pictures.push(taker.rows(block, &numbered("path", at)));
    }
    let part = page.more.as_ref().and_then(|part| part.trend.as_ref());
    pictures.extend(part.map(|trend| taker.trend(trend, "trend", &format!("{name}. "))));
    let panels = page.panels.iter().flat_map(|section| &section.panels).enumerate();
    for (at, one) in panels {
        pictures.push(taker.panel(one, &numbered("panel", at), name));
    }
    Taken {
        title: plain_text(&page.answer),
        place,
        pictures: pictures.into_iter().flatten().collect(),
        href: page.href.clone(),
    }
}

fn of_measure(world: &World, id: &str, query: &str, today: &str) -> Option<Taken> {
    let index = world.atlas.find_measure(id)?;
    let area = area_of(world, &Query::parse(query)).ok()?;
    let line = measure_line(world, index, area, today)?;
    let href = format!("/measures/{id}?area={}", area.slug);
    let title = format!("{}, {}", world.atlas.measure(index).title, area.name);
    let taker = Taker { world, href: &href };
    let pictures = taker.trend(&line, "trend", &format!("{title}. ")).into_iter().collect();
    Some(Taken { title, place: area.id, pictures, href: href.clone() })
}
