//! Everything that can be found in England, made once for a release.

use std::cmp::Reverse;

use super::found::{Found, Kind};
use super::index::{Builder, Hit, Index};
use crate::explorer::near::nearest;
use crate::explorer::slug;
use crate::glossary::words;
use crate::measure::MeasureIndex;
use crate::place::{Area, Level, PlaceId, School};
use crate::progress::{group_names, theme_names};
use crate::schools::kind_in_words;
use crate::strategy::Strategy;
use crate::words::capital;
use crate::world::World;

/// Words of an action or a meaning that a list shows.
const MOST_SHOWN: usize = 150;

/// Something that can be found. What belongs to a strategy names its council.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Thing {
    Area(PlaceId),
    /// A page, by its place among [`pages`].
    Page(u16),
    Measure(MeasureIndex),
    /// By priority and place.
    Action(PlaceId, u8, u16),
    Indicator(PlaceId, u16),
    /// By its place among the words of an area; England's are those of every area without a
    /// strategy.
    Term(PlaceId, u16),
    School(PlaceId),
}

/// Everything that can be found.
#[derive(Clone, Debug, Default)]
pub struct Catalogue {
    things: Vec<Thing>,
    index: Index,
}

impl Catalogue {
    /// Takes in a release.
    pub fn of(world: &World) -> Self {
        let things = things(world);
        let mut builder = Builder::default();
        for thing in &things {
            match found(world, PlaceId::ENGLAND, *thing) {
                Some(found) => builder.add(&found.title, &found.more),
                None => builder.add("", ""),
            }
        }
        Self { things, index: builder.finish() }
    }

    /// Whether there is nothing to be found.
    pub fn is_empty(&self) -> bool {
        self.things.is_empty()
    }

    /// What fits what was typed, as far as it belongs to an area, by kind: the best kind first, and
    /// of each kind at most `most`, the area's own before others.
    pub fn search(&self, world: &World, area: PlaceId, typed: &str, most: usize) -> Vec<OfKind> {
        let mut kinds: Vec<(Kind, Vec<Hit>)> =
            Kind::ALL.iter().map(|kind| (*kind, Vec::new())).collect();
        for mut hit in self.index.find(typed) {
            let thing = self.things[hit.text];
            if !belongs(world, area, thing) {
                continue;
            }
            hit.score += u32::from(is_of(world, area, thing)) * OWN;
            hit.score = hit.score.saturating_sub(u32::from(is_closed(world, thing)) * CLOSED);
            let kind = kind_of(thing);
            if let Some((_, hits)) = kinds.iter_mut().find(|(of, _)| *of == kind) {
                hits.push(hit);
            }
        }
        let mut ranked: Vec<(u32, OfKind)> = Vec::new();
        for (kind, mut hits) in kinds.into_iter().filter(|(_, hits)| !hits.is_empty()) {
            let all = hits.len();
            best(&mut hits, most);
            let score = hits.first().map_or(0, |hit| hit.score);
            let found = hits.iter().filter_map(|hit| found(world, area, self.things[hit.text]));
            ranked.push((score, OfKind { kind, all, found: found.collect() }));
        }
        // Equals keep the order of kinds.
        ranked.sort_by_key(|(score, _)| Reverse(*score));
        ranked.into_iter().map(|(_, of_kind)| of_kind).collect()
    }

    /// The area's schools, areas and measures whose names share most of their letters with what was
    /// typed.
    pub fn near(&self, world: &World, area: PlaceId, typed: &str, most: usize) -> Vec<Found> {
        let schools = world.schools.of(area).map(|of| (of.name.as_str(), Thing::School(of.urn)));
        let areas = world.atlas.areas.iter().map(|of| (of.title.as_str(), Thing::Area(of.id)));
        let measures = world.atlas.measure_indices();
        let measures = measures
            .map(|index| (world.atlas.measure(index).title.as_str(), Thing::Measure(index)));
        let named = nearest(typed, schools.chain(areas).chain(measures), most);
        named.into_iter().filter_map(|thing| found(world, area, thing)).collect()
    }

    /// Schools whose postcode begins with a first half, the area's own first; none that has closed.
    pub fn at_postcode(
        &self,
        world: &World,
        area: PlaceId,
        outward: &str,
        most: usize,
    ) -> Vec<Found> {
        let is_there = |school: &&School| {
            let half = school.postcode.split(' ').next().unwrap_or_default();
            school.closed.is_empty() && half.eq_ignore_ascii_case(outward)
        };
        let mut schools: Vec<&School> = world.schools.all().filter(is_there).collect();
        schools.sort_by_key(|school| {
            (world.authority_of(school.urn) != area, &school.name, school.urn)
        });
        let near = schools.into_iter().take(most);
        near.filter_map(|school| found(world, area, Thing::School(school.urn))).collect()
    }

    /// What an area's own box finds: everything but other councils' schools.
    pub fn book<'a>(&'a self, world: &'a World, area: PlaceId) -> impl Iterator<Item = Found> + 'a {
        let own = move |thing: &&Thing| {
            belongs(world, area, **thing)
                && (!matches!(thing, Thing::School(_)) || is_of(world, area, **thing))
        };
        self.things.iter().filter(own).filter_map(move |thing| found(world, area, *thing))
    }
}

/// What was found of a kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfKind {
    /// The kind.
    pub kind: Kind,
    /// How many there are.
    pub all: usize,
    /// The best of them, in order.
    pub found: Vec<Found>,
}

/// Keeps the best, in order; equals keep the order of the catalogue.
fn best(hits: &mut Vec<Hit>, most: usize) {
    let order = |a: &Hit, b: &Hit| b.score.cmp(&a.score).then(a.text.cmp(&b.text));
    if hits.len() > most {
        // A short word is in thousands of names, and only these few are to be put in order.
        hits.select_nth_unstable_by(most, order);
        hits.truncate(most);
    }
    hits.sort_by(order);
}

/// How much better what is the area's own fits.
const OWN: u32 = 120;

/// How much worse a school fits that has closed: who looks for its name means the one that goes on.
const CLOSED: u32 = 100;

fn is_closed(world: &World, thing: Thing) -> bool {
    let Thing::School(urn) = thing else { return false };
    world.schools.school(urn).is_some_and(|school| !school.closed.is_empty())
}

fn kind_of(thing: Thing) -> Kind {
    match thing {
        Thing::Area(_) => Kind::Area,
        Thing::Page(_) => Kind::Page,
        Thing::Measure(_) => Kind::Measure,
        Thing::Action(..) => Kind::Action,
        Thing::Indicator(..) => Kind::Indicator,
        Thing::Term(..) => Kind::Term,
        Thing::School(_) => Kind::School,
    }
}

fn things(world: &World) -> Vec<Thing> {
    let small = |at: usize| u16::try_from(at).unwrap_or(u16::MAX);
    let mut things: Vec<Thing> =
        world.atlas.areas.iter().map(|area| Thing::Area(area.id)).collect();
    things.extend((0..pages().count()).map(|at| Thing::Page(small(at))));
    things.extend(world.atlas.measure_indices().map(Thing::Measure));
    for strategy in &world.strategies {
        let area = strategy.area;
        things.extend((0..strategy.indicators.len()).map(|at| Thing::Indicator(area, small(at))));
        for priority in &strategy.priorities {
            let number = priority.number;
            let actions = 0..priority.actions.len();
            things.extend(actions.map(|at| Thing::Action(area, number, small(at))));
        }
    }
    let places = world.strategies.iter().map(|of| of.area).chain([PlaceId::ENGLAND]);
    for place in places {
        let terms = 0..words(world, place).len();
        things.extend(terms.map(|at| Thing::Term(place, small(at))));
    }
    let mut schools: Vec<&School> = world.schools.all().collect();
    schools.sort_by(|one, other| one.name.cmp(&other.name).then(one.urn.cmp(&other.urn)));
    things.extend(schools.into_iter().map(|school| Thing::School(school.urn)));
    things
}

/// Whether a thing is looked for in an area: what belongs to a strategy only in its own.
fn belongs(world: &World, area: PlaceId, thing: Thing) -> bool {
    match thing {
        Thing::Term(PlaceId::ENGLAND, _) => world.strategy_of(area).is_none(),
        Thing::Action(of, ..) | Thing::Indicator(of, _) | Thing::Term(of, _) => of == area,
        _ => true,
    }
}

fn is_of(world: &World, area: PlaceId, thing: Thing) -> bool {
    match thing {
        Thing::School(urn) => world.authority_of(urn) == area,
        Thing::Area(of) => of == area,
        _ => false,
    }
}

/// Pages that have no name in the figures: address, title, what they are about.
fn pages() -> impl Iterator<Item = (String, &'static str, &'static str)> {
    let groups = group_names().map(|(id, title)| (format!("/groups/{id}"), title, id));
    let themes = theme_names().map(|(id, title)| (format!("/themes/{id}"), title, ""));
    let others = [
        ("/gaps", "The gap explorer", "gaps compare filter"),
        ("/kpis", "Every indicator of the strategy", "kpi targets"),
        ("/attention", "Worse than England and getting worse", "attention"),
        ("/schools", "Schools, A to Z", "list map postcode"),
        ("/strategy", "The strategy", "priorities vision partners"),
        ("/reports/latest", "The quarterly report", "board paper"),
        ("/glossary", "Glossary", "words terms"),
        ("/methods", "Methods", "statistics intervals rounding"),
        ("/about", "About Gapwise", ""),
        ("/accessibility", "Accessibility", ""),
        ("/privacy", "Privacy", "cookies"),
    ];
    let others = others.into_iter().map(|(href, title, more)| (href.to_owned(), title, more));
    groups.chain(themes).chain(others)
}

fn found(world: &World, area: PlaceId, thing: Thing) -> Option<Found> {
    let query = format!("?area={}", slug(world, area));
    Some(match thing {
        Thing::Area(id) => of_area(world, world.atlas.area(id)?),
        Thing::Page(at) => {
            let (href, title, more) = pages().nth(at.into())?;
            Found {
                kind: Kind::Page,
                title: title.to_owned(),
                detail: String::new(),
                href: href + &query,
                more: more.to_owned(),
            }
        }
        Thing::Measure(index) => {
            let measure = world.atlas.measure(index);
            Found {
                kind: Kind::Measure,
                title: measure.title.clone(),
                detail: measure.axis.clone(),
                href: format!("/measures/{}{query}", measure.id),
                more: format!("{} {} {}", measure.short, measure.axis, measure.id),
            }
        }
        Thing::Action(of, priority, at) => {
            let of = world.strategy_of(of)?.priority(priority)?;
            let action = of.actions.get(usize::from(at))?;
            Found {
                kind: Kind::Action,
                title: cut(&action.item.text),
                detail: format!("Priority {priority}: {}", of.short),
                href: format!("/priorities/{priority}{query}#{}", action.item.id),
                more: action.theme.clone(),
            }
        }
        Thing::Indicator(of, at) => of_indicator(world.strategy_of(of)?, at.into(), &query)?,
        Thing::Term(of, at) => {
            let word = *words(world, of).get(usize::from(at))?;
            Found {
                kind: Kind::Term,
                title: word.headword.to_owned(),
                detail: cut(word.meaning),
                href: format!("/glossary{query}#{}", word.id),
                more: word.today.to_owned(),
            }
        }
        Thing::School(urn) => of_school(world, world.schools.school(urn)?),
    })
}

fn of_area(world: &World, area: &Area) -> Found {
    let detail = match area.level {
        Level::Country => "Every council".to_owned(),
        Level::Region => "Region".to_owned(),
        Level::Authority => {
            let region = area.region.map_or("", |region| world.title_of(region));
            let ended = if area.closed.is_empty() { "" } else { ", ended" };
            format!("Council{ended}, {region}").trim_end_matches(", ").to_owned()
        }
    };
    Found {
        kind: Kind::Area,
        title: area.title.clone(),
        detail,
        href: format!("/?area={}", area.slug),
        more: format!("{} {} {}", area.aka.join(" "), area.code, area.id.0),
    }
}

fn of_indicator(strategy: &Strategy, at: usize, query: &str) -> Option<Found> {
    let indicator = strategy.indicators.get(at)?;
    let priority = strategy.priority(indicator.priority).map_or("", |of| of.short.as_str());
    Some(Found {
        kind: Kind::Indicator,
        title: indicator.title.clone(),
        detail: format!("Priority {}: {priority}", indicator.priority),
        href: format!("/kpis/{}{query}", indicator.id),
        more: format!("{} {}", indicator.short, indicator.id),
    })
}

fn of_school(world: &World, school: &School) -> Found {
    let council = world.name_of(school.authority);
    let mut said = vec![capital(&kind_in_words(school)), council.to_owned()];
    said.push(school.postcode.replace(' ', "\u{a0}"));
    if !school.closed.is_empty() {
        let year = school.closed.get(..4).unwrap_or_default();
        said.push(format!("URN {}, closed in {year}", school.urn.0));
    }
    said.retain(|part| !part.is_empty());
    let joined = school.postcode.replace(' ', "");
    // A number that the register has no more leads on to the school; one that it has is found itself.
    let gone = school.predecessors.iter().filter(|urn| world.schools.school(**urn).is_none());
    let numbers: Vec<String> = gone.map(|urn| urn.0.to_string()).collect();
    Found {
        kind: Kind::School,
        title: school.name.clone(),
        detail: said.join(", "),
        href: format!("/schools/{}", school.urn.0),
        more: format!(
            "{council} {} {joined} {} {} {}",
            school.postcode,
            school.urn.0,
            school.laestab,
            numbers.join(" ")
        ),
    }
}

/// The first words of a text, up to the end of a sentence or a word.
fn cut(text: &str) -> String {
    if let Some((first, _)) = text.split_once(". ").filter(|(first, _)| first.len() <= MOST_SHOWN) {
        return format!("{first}.");
    }
    if text.len() <= MOST_SHOWN {
        return text.to_owned();
    }
    let end = text.char_indices().take_while(|(at, _)| *at <= MOST_SHOWN).map(|(at, _)| at);
    let head = &text[..end.last().unwrap_or(0)];
    let head = head.rsplit_once(' ').map_or(head, |(head, _)| head);
    format!("{head} …")
}
