//! `/measures/{id}`: what a measure is, whom it compares, where its series break, and what it says of
//! one area.

mod place;

use domain::breaks::{Break, Rule};
use domain::explorer::page::Trend;
use domain::explorer::query::{Query, QueryWriter};
use domain::explorer::{area_of, month_in_words, resolve, trend};
use domain::group::Relation;
use domain::measure::{Measure, MeasureIndex, Polarity, Unit};
use domain::period::Year;
use domain::place::{Area, PlaceId};
use domain::revision::release_words;
use domain::world::World;

use super::{Outcome, Page, Request, area_titles, framed, missing};
use crate::parts::{Here, MeasureGroup, MeasurePage, measure_page};

/// Composes the page of a measure.
pub(super) fn page(world: &World, id: &str, request: Request<'_>) -> Page {
    let Some(index) = world.atlas.find_measure(id) else {
        return missing::measure(world, id);
    };
    let query = Query::parse(request.query);
    let area = match area_of(world, &query) {
        Ok(area) => area,
        Err(unknown) => return missing::unknown(world, &unknown, request.path),
    };
    let measure = world.atlas.measure(index);
    let href = format!("/measures/{id}?area={}", area.slug);
    let model = MeasurePage {
        href: href.clone(),
        kicker: world.atlas.phase_title(&measure.phase).to_owned(),
        title: measure.title.clone(),
        definition: measure.definition.clone(),
        facts: facts(world, index, request.today),
        place: area.name.clone(),
        area: area.title.clone(),
        areas: area_titles(world),
        latest: place::latest(world, index, area.id),
        release: release_words(world, index),
        revisions: place::revisions(world, index, area.id),
        groups: groups(world, index, &area.slug),
        breaks: breaks(world, index),
        notes: Some(measure.note.clone()).filter(|note| !note.is_empty()).into_iter().collect(),
        sources: sources(world, index),
        explore_href: explore_href(measure, &area.slug, None),
        line: line(world, index, area, request.today),
    };
    Page {
        outcome: Outcome::Found,
        title: format!("{} – Gapwise", measure.title),
        description: measure.definition.clone(),
        href: href.clone(),
        source: super::figures_of(world),
        body: framed(
            world,
            Some(area.id),
            Here::Elsewhere,
            &href,
            super::strategy::with_terms(world, area, &measure_page(&model)),
        ),
    }
}

fn explore_href(measure: &Measure, area: &str, group: Option<&str>) -> String {
    let mut query = QueryWriter::after("");
    query.add("area", area);
    query.add("measure", &measure.id);
    if let Some(group) = group {
        query.add("group", group);
    }
    format!("/gaps?{}", query.finish())
}

fn facts(world: &World, index: MeasureIndex, today: &str) -> Vec<(String, String)> {
    let measure = world.atlas.measure(index);
    let unit = match measure.unit {
        Unit::Percent => "percent; gaps in points",
        Unit::Points => "points",
        Unit::Score => "score",
        Unit::Rate => "children of every 10,000",
        Unit::Count => "children",
    };
    let good = match measure.polarity {
        Polarity::High => "higher is better",
        Polarity::Low => "lower is better",
    };
    let mut facts = vec![
        ("What the number is".to_owned(), measure.axis.clone()),
        ("Unit".to_owned(), unit.to_owned()),
        ("Which way is good".to_owned(), good.to_owned()),
    ];
    if let Some((first, last)) = years_held(world, index) {
        let label = |year: Year| year.label(measure.years);
        facts.push(("Years held".to_owned(), format!("{} to {}", label(first), label(last))));
    }
    if let Some(month) = month_in_words(&measure.next_data) {
        let due = if measure.next_data.as_str() < today {
            format!("was due in {month}; not loaded here yet")
        } else {
            format!("expected in {month}")
        };
        facts.push(("Next data".to_owned(), due));
    }
    facts
}

/// The first and the last year with a figure for England, in any group.
fn years_held(world: &World, index: MeasureIndex) -> Option<(Year, Year)> {
    let figures = world.figures.of(index);
    let keys = figures.keys();
    let england = keys.iter().filter(|(_, place)| *place == PlaceId::ENGLAND);
    let held = |year: &&Year| {
        england.clone().any(|(group, place)| {
            figures.cell(*group, *place, **year).is_some_and(|cell| cell.value.number().is_some())
        })
    };
    let years = figures.years().iter();
    Some((*years.clone().find(|y| held(y))?, *years.rev().find(|y| held(y))?))
}

fn groups(world: &World, index: MeasureIndex, area: &str) -> Vec<MeasureGroup> {
    let measure = world.atlas.measure(index);
    let row = |pair: &domain::group::Pair| {
        let group = world.atlas.group(pair.group);
        let them = &world.atlas.group(pair.comparison).plain;
        let within = if pair.relation == Relation::Superset { ", who include them" } else { "" };
        MeasureGroup {
            title: group.title.clone(),
            comparison: format!("compared with {them}{within}"),
            definition: group.definition.clone(),
            note: pair.note.clone(),
            href: explore_href(measure, area, Some(&group.id)),
        }
    };
    world.atlas.pairs_of(index).map(row).collect()
}

/// Every rule of the measure's series, the groups that share one beside each other.
fn breaks(world: &World, index: MeasureIndex) -> Vec<(String, String)> {
    let kind = world.atlas.measure(index).years;
    let mut rows: Vec<(&Break, Vec<&str>)> = Vec::new();
    for found in world.atlas.breaks.iter().filter(|b| b.measure == index) {
        let group = found.group.map(|group| world.atlas.group(group).title.as_str());
        let same = |(other, _): &&mut (&Break, Vec<&str>)| {
            (other.year, other.rule, &other.note) == (found.year, found.rule, &found.note)
        };
        match rows.iter_mut().find(same) {
            Some((_, groups)) => groups.extend(group),
            None => rows.push((found, group.into_iter().collect())),
        }
    }
    let row = |(found, groups): (&Break, Vec<&str>)| {
        let from = if found.rule == Rule::Break { "from " } else { "" };
        let who =
            if groups.is_empty() { String::new() } else { format!("{}: ", groups.join(", ")) };
        let label = found.year.label(kind);
        (format!("{from}{label}"), format!("{who}{}. {}", found.label, found.note))
    };
    rows.into_iter().map(row).collect()
}

fn sources(world: &World, index: MeasureIndex) -> Vec<(String, String, String)> {
    let mut used: Vec<_> =
        world.atlas.series.iter().filter(|s| s.measure == index).map(|s| s.source).collect();
    used.sort_unstable();
    used.dedup();
    let row = |source: &domain::cell::SourceIndex| {
        let source = world.atlas.source(*source);
        let title = format!("{}: {}", source.publisher, source.title);
        (
            title,
            format!("release {}, {}. {}", source.release, source.licence, source.note),
            String::new(),
        )
    };
    used.iter().map(row).collect()
}

/// The explorer's trend of the first group that has a gap in the area.
pub(crate) fn line(world: &World, index: MeasureIndex, area: &Area, today: &str) -> Option<Trend> {
    let mut pairs = world.atlas.pairs_of(index);
    let first = pairs.find(|pair| world.latest_gap(index, pair.group, area.id).is_some())?;
    let group = world.atlas.group(first.group);
    let mut query = QueryWriter::after("");
    query.add("area", &area.slug);
    query.add("measure", &world.atlas.measure(index).id);
    query.add("group", &group.id);
    let resolved = resolve(world, &query.finish()).ok()?;
    let shown = trend(world, &resolved, today);
    Some(Trend { heading: format!("{}. {}", group.title, shown.heading), ..shown })
}
