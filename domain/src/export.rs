//! `/gaps.csv`: the figures of a view as a file, in the column names of the Department's own
//! statistics.

mod refuse;
mod row;
mod rows;
pub(crate) mod text;

use crate::explorer::query::Query;
use crate::explorer::{Unknown, View, resolve, send_groups};
use crate::group::GroupIndex;
use crate::measure::MeasureIndex;
use crate::period::Year;
use crate::place::PlaceId;
use crate::world::World;

use refuse::{refuse_corrected, refuse_since, refuse_unknown, refuse_year};

pub use row::COLUMNS;

/// A file ready to be written: its name, and what its rows are about. The rows are made one by
/// one by [`Export::chunk`], so that a file of everything is never in memory whole.
#[derive(Clone, Debug)]
pub struct Export {
    /// A name that tells what is in it: `gapwise-knowsley-ks2-rwm-expected-fsm-2024-25.csv`.
    pub file_name: String,
    view: View,
    places: Vec<PlaceId>,
    series: Vec<(MeasureIndex, GroupIndex)>,
    year: Option<Year>,
}

/// Why there is no file, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoExport {
    /// The query asks for something that is not known: a bad request.
    Unknown(String),
    /// The area or the school does not exist.
    Missing(String),
}

impl Export {
    /// Reads what is asked for. Unlike a page, a file is never corrected: what is not known is
    /// refused. `all` stands for every measure, group, year or school.
    ///
    /// # Errors
    /// In words, what is not known.
    pub fn read(world: &World, query_text: &str) -> Result<Self, NoExport> {
        let query = Query::parse(query_text);
        refuse_unknown(world, &query)?;
        let mut view = resolve(world, &as_a_view(query_text)).map_err(missing)?.view;
        refuse_corrected(world, &query, &view)?;
        // A page corrects a year on the other side of a break; a file leaves the change blank.
        view.since = query.first("since").and_then(Year::parse);
        let series = series(world, &query, &view);
        let places = places(world, &query, &view);
        let asked = query.first("year").and_then(Year::parse);
        let year = if is_all(&query, "year") { None } else { Some(asked.unwrap_or(view.year)) };
        refuse_year(world, &series, asked)?;
        refuse_since(world, &series, view.since, year)?;
        let file_name = file_name(world, &query, &view);
        Ok(Self { file_name, view, places, series, year })
    }

    /// The head of the file, with its line end.
    pub fn head() -> String {
        format!("{}\r\n", COLUMNS.join(","))
    }

    /// How many chunks the file has: one a place.
    pub fn chunks(&self) -> usize {
        self.places.len()
    }

    /// The rows of one place; empty past the last.
    pub fn chunk(&self, world: &World, index: usize) -> String {
        self.places.get(index).map_or_else(String::new, |place| self.rows_of(world, *place))
    }
}

fn is_all(query: &Query, key: &str) -> bool {
    query.all(key).any(|word| word == "all")
}

/// The query without what a view does not know or would correct: the `all` of those keys that may
/// have it; the area that a form was made for; priority and phase where a measure is named, which
/// they would otherwise move.
fn as_a_view(query: &str) -> String {
    let named = Query::parse(query).first("measure").is_some();
    let kept = query.split('&').filter(|pair| {
        let pair = Query::parse(pair);
        let has = |key: &&str| pair.first(key).is_some();
        let all = ["measure", "group", "year", "school"].iter().any(|key| is_all(&pair, key));
        let moves = named && ["priority", "phase"].iter().any(has);
        !all && !moves && !has(&"from")
    });
    kept.collect::<Vec<_>>().join("&")
}

fn missing(unknown: Unknown) -> NoExport {
    NoExport::Missing(match unknown {
        Unknown::Area(word, near) => {
            let near: Vec<String> = near.into_iter().map(|(slug, _)| slug).collect();
            let hint = if near.is_empty() {
                String::new()
            } else {
                format!(" Near: {}.", near.join(", "))
            };
            format!("There is no area “{word}”.{hint}")
        }
        Unknown::School(word) => format!("There is no school with the number “{word}”."),
    })
}

/// Measures and groups: those of the view, or all pairs that the dictionary knows.
fn series(world: &World, query: &Query, view: &View) -> Vec<(MeasureIndex, GroupIndex)> {
    let measures: Vec<MeasureIndex> = if is_all(query, "measure") {
        let inside = |m: &MeasureIndex| is_inside(world, query, view.area, *m);
        world.atlas.measure_indices().filter(inside).collect()
    } else {
        vec![view.measure]
    };
    let groups_of = |measure: MeasureIndex| -> Vec<GroupIndex> {
        if is_all(query, "group") {
            return world.atlas.pairs_of(measure).map(|pair| pair.group).collect();
        }
        let mut groups = view.groups.clone();
        if query.all("group").any(|word| word == "send") {
            // Each measure has its own groups of them.
            let more = send_groups(&world.atlas, measure);
            groups.extend(more.into_iter().filter(|group| !view.groups.contains(group)));
        }
        groups
    };
    let all_measures = is_all(query, "measure");
    let pairs = measures.into_iter().flat_map(|m| groups_of(m).into_iter().map(move |g| (m, g)));
    // Over all measures only pairs that exist are rows; a chosen pair that does not is a blank row.
    pairs.filter(|(m, g)| !all_measures || world.atlas.pair(*m, *g).is_some()).collect()
}

/// Whether a measure is of the priority and the phase that the query names.
fn is_inside(world: &World, query: &Query, area: PlaceId, measure: MeasureIndex) -> bool {
    let priority = query.first("priority").and_then(|word| word.parse().ok());
    priority.is_none_or(|number| world.atlas.answers_for(area, number, measure))
        && query.first("phase").is_none_or(|id| world.atlas.measure(measure).phase == id)
}

/// Places: those that the page shows, and with `school=all` every school of the area that has a
/// row in any file.
fn places(world: &World, query: &Query, view: &View) -> Vec<PlaceId> {
    let mut places = crate::explorer::every_place(world, view);
    if is_all(query, "school") {
        let held = |urn: PlaceId| !places.contains(&urn);
        let more: Vec<PlaceId> = crate::explorer::schools_in_files(world, view.area)
            .map(|school| school.urn)
            .filter(|urn| held(*urn))
            .collect();
        places.extend(more);
    }
    places
}

fn file_name(world: &World, query: &Query, view: &View) -> String {
    let measure = if is_all(query, "measure") {
        "all-measures"
    } else {
        &world.atlas.measure(view.measure).id
    };
    let groups = if is_all(query, "group") {
        "all-groups".to_owned()
    } else {
        let ids = view.groups.iter().map(|group| world.atlas.group(*group).id.as_str());
        ids.collect::<Vec<_>>().join("-")
    };
    let year =
        if is_all(query, "year") { "all-years".to_owned() } else { view.year.address_form() };
    let area = crate::explorer::slug(world, view.area);
    format!("gapwise-{area}-{measure}-{groups}-{year}.csv")
}
