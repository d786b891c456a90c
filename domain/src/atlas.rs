//! The atlas: everything that is known besides the figures. Areas, measures, groups, pairs,
//! sources, breaks, neighbours and targets, read from the tables of `docs/data.md`.

mod read;

use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::breaks::{Break, Rule};
use crate::cell::SourceIndex;
use crate::group::{Group, GroupIndex, Pair};
use crate::measure::{Measure, MeasureIndex, Phase, Priority};
use crate::period::Year;
use crate::place::{Area, Level, PlaceId};
use crate::source::{Label, SeriesSource, Source, Target, usual_label};

pub use read::{AtlasText, read_schools};

/// The neighbour set in force.
pub const CURRENT_NEIGHBOURS: &str = "2025";
/// The neighbour set before it.
pub const EARLIER_NEIGHBOURS: &str = "2021";

/// Everything besides the figures.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Atlas {
    /// Published files.
    pub sources: Vec<Source>,
    /// Phases, in order from age five on.
    pub phases: Vec<Phase>,
    /// Priorities of the strategies held.
    pub priorities: Vec<Priority>,
    /// The measure dictionary, in the order of its file.
    pub measures: Vec<Measure>,
    /// The group dictionary.
    pub groups: Vec<Group>,
    /// Honest pairs, in the order of their file.
    pub pairs: Vec<Pair>,
    /// Where each series comes from.
    pub series: Vec<SeriesSource>,
    /// Labels of years that are not the usual ones of their source.
    pub labels: Vec<Label>,
    /// Breaks in series.
    pub breaks: Vec<Break>,
    /// The strategy's targets.
    pub targets: Vec<Target>,
    /// England, regions and authorities.
    pub areas: Vec<Area>,
    neighbours: FxHashMap<PlaceId, Vec<(String, Vec<PlaceId>)>>,
    area_by_id: FxHashMap<PlaceId, usize>,
    by_measure: Vec<OfMeasure>,
    earlier: Vec<SourceIndex>,
    live_areas: Arc<[(String, String)]>,
}

/// Where a measure's rows stand in the tables: a page asks for them hundreds of times.
#[derive(Clone, Debug, Default, PartialEq)]
struct OfMeasure {
    pairs: Vec<usize>,
    series: Vec<usize>,
    breaks: Vec<usize>,
}

impl Atlas {
    /// The title of a phase; the id itself where it is not known.
    pub fn phase_title<'a>(&'a self, id: &'a str) -> &'a str {
        self.phases.iter().find(|phase| phase.id == id).map_or(id, |phase| phase.title.as_str())
    }

    /// The priorities of an area's strategy; empty where no strategy is held.
    pub fn priorities_of(&self, area: PlaceId) -> impl Iterator<Item = &Priority> {
        self.priorities.iter().filter(move |priority| priority.area == area)
    }

    /// Whether a measure answers for a priority of an area's strategy.
    pub fn answers_for(&self, area: PlaceId, number: u8, measure: MeasureIndex) -> bool {
        let mut of_number = self.priorities_of(area).filter(|of| of.number == number);
        of_number.any(|priority| priority.measures.contains(&measure))
    }

    fn of_measure(&self, measure: MeasureIndex) -> &OfMeasure {
        &self.by_measure[usize::from(measure.0)]
    }

    /// Notes where each measure's rows stand. Called once, when every table is read.
    fn index(&mut self) {
        self.by_measure = vec![OfMeasure::default(); self.measures.len()];
        let slot = |measure: MeasureIndex| usize::from(measure.0);
        for (at, pair) in self.pairs.iter().enumerate() {
            self.by_measure[slot(pair.measure)].pairs.push(at);
        }
        for (at, series) in self.series.iter().enumerate() {
            self.by_measure[slot(series.measure)].series.push(at);
        }
        let earlier = self.sources.iter().enumerate().filter(|(_, of)| of.kind == "lait-earlier");
        self.earlier = earlier.filter_map(|(at, _)| SourceIndex::at(at)).collect();
        let live = self.areas.iter().filter(|area| area.closed.is_empty());
        self.live_areas = live.map(|area| (area.slug.clone(), area.title.clone())).collect();
        for (at, broken) in self.breaks.iter().enumerate() {
            self.by_measure[slot(broken.measure)].breaks.push(at);
        }
    }

    /// A measure by its index.
    pub fn measure(&self, index: MeasureIndex) -> &Measure {
        &self.measures[usize::from(index.0)]
    }

    /// A measure by its id.
    pub fn find_measure(&self, id: &str) -> Option<MeasureIndex> {
        let found = self.measures.iter().position(|measure| measure.id == id)?;
        u8::try_from(found).ok().map(MeasureIndex)
    }

    /// Every measure's index, in order.
    pub fn measure_indices(&self) -> impl Iterator<Item = MeasureIndex> + use<> {
        (0..u8::try_from(self.measures.len()).unwrap_or(u8::MAX)).map(MeasureIndex)
    }

    /// A group by its index.
    pub fn group(&self, index: GroupIndex) -> &Group {
        &self.groups[usize::from(index.0)]
    }

    /// A group by its id.
    pub fn find_group(&self, id: &str) -> Option<GroupIndex> {
        let found = self.groups.iter().position(|group| group.id == id)?;
        u8::try_from(found).ok().map(GroupIndex)
    }

    /// A source by its index.
    pub fn source(&self, index: SourceIndex) -> &Source {
        &self.sources[index.place()]
    }

    /// A source by its id.
    pub fn find_source(&self, id: &str) -> Option<SourceIndex> {
        let found = self.sources.iter().position(|source| source.id == id)?;
        SourceIndex::at(found)
    }

    /// Whether a source was replaced by a later edition, which has the same title and stands before
    /// it.
    pub fn is_earlier(&self, source: SourceIndex) -> bool {
        self.earlier.contains(&source)
    }

    /// The earlier editions, each with the source that took its place.
    pub fn editions(&self) -> impl Iterator<Item = (&Source, &Source)> {
        let latest = |earlier: &Source| self.sources.iter().find(|one| one.title == earlier.title);
        let earlier = self.earlier.iter().map(|earlier| self.source(*earlier));
        earlier.filter_map(move |earlier| Some((earlier, latest(earlier)?)))
    }

    /// The pair of a group in a measure.
    pub fn pair(&self, measure: MeasureIndex, group: GroupIndex) -> Option<&Pair> {
        self.pairs_of(measure).find(|pair| pair.group == group)
    }

    /// The pairs of a measure.
    pub fn pairs_of(&self, measure: MeasureIndex) -> impl Iterator<Item = &Pair> {
        self.of_measure(measure).pairs.iter().map(|index| &self.pairs[*index])
    }

    /// An area by its number.
    pub fn area(&self, id: PlaceId) -> Option<&Area> {
        self.area_by_id.get(&id).map(|index| &self.areas[*index])
    }

    /// An area by slug, three-digit number or ONS code.
    pub fn find_area(&self, word: &str) -> Option<&Area> {
        if let Ok(number) = word.parse() {
            return self.area(PlaceId(number));
        }
        self.areas.iter().find(|area| area.slug == word || (!word.is_empty() && area.code == word))
    }

    /// The name of an area within a sentence.
    pub fn area_name(&self, id: PlaceId) -> &str {
        self.area(id).map_or("", |area| area.name.as_str())
    }

    /// An authority's neighbours in a set, nearest first; empty where the set does not know it.
    pub fn neighbours(&self, set: &str, authority: PlaceId) -> &[PlaceId] {
        let sets = self.neighbours.get(&authority).map_or(&[][..], Vec::as_slice);
        sets.iter().find(|(name, _)| name == set).map_or(&[], |(_, members)| members.as_slice())
    }

    /// Areas that have not ended, as slug and title, for search fields.
    pub fn live_areas(&self) -> Arc<[(String, String)]> {
        Arc::clone(&self.live_areas)
    }

    /// Authorities that are alive or have ended, A to Z.
    pub fn authorities(&self) -> impl Iterator<Item = &Area> {
        self.areas.iter().filter(|area| area.level == Level::Authority)
    }

    /// What a rule says of a group's series in a year.
    pub fn rule(
        &self,
        measure: MeasureIndex,
        group: GroupIndex,
        year: Year,
        rule: Rule,
    ) -> Option<&Break> {
        self.rules(measure, group).find(|b| b.year == year && b.rule == rule)
    }

    /// The status of a group's figures in a year: `final`, `revised`, `provisional` or `unsaid`;
    /// a mark on the year itself outweighs the release's word.
    pub fn status(
        &self,
        source: SourceIndex,
        measure: MeasureIndex,
        group: GroupIndex,
        year: Year,
    ) -> &str {
        match self.rule(measure, group, year, Rule::Provisional) {
            Some(_) => "provisional",
            None => &self.source(source).status,
        }
    }

    /// Every rule of a group's series.
    pub fn rules(&self, measure: MeasureIndex, group: GroupIndex) -> impl Iterator<Item = &Break> {
        let breaks = self.of_measure(measure).breaks.iter().map(|index| &self.breaks[*index]);
        breaks.filter(move |b| b.group.is_none_or(|of| of == group))
    }

    /// What is to be known of either of two groups' figures in a measure, each once.
    pub fn rules_of_both(
        &self,
        measure: MeasureIndex,
        groups: [GroupIndex; 2],
    ) -> impl Iterator<Item = &Break> {
        let breaks = self.of_measure(measure).breaks.iter().map(|index| &self.breaks[*index]);
        breaks.filter(move |b| b.group.is_none_or(|of| groups.contains(&of)))
    }

    /// Where a group's figures come from, in the order in which sources win. School and area
    /// figures may come from different ones.
    pub fn series_of(
        &self,
        measure: MeasureIndex,
        group: GroupIndex,
        school: bool,
    ) -> impl Iterator<Item = &SeriesSource> {
        let series = self.of_measure(measure).series.iter().map(|index| &self.series[*index]);
        series.filter(move |s| s.group == group && s.school == school)
    }

    /// The source that a group's figures come from first.
    pub fn first_source(
        &self,
        measure: MeasureIndex,
        group: GroupIndex,
        school: bool,
    ) -> Option<&SeriesSource> {
        self.series_of(measure, group, school).next()
    }

    /// Whether a file that is held has a series of a group in a year, whatever stands in it.
    pub fn holds(
        &self,
        measure: MeasureIndex,
        group: GroupIndex,
        school: bool,
        year: Year,
    ) -> bool {
        let mut series = self.series_of(measure, group, school);
        series.any(|series| series.year.is_none_or(|of| of == year))
    }

    /// Where a group's figure of a year comes from, or would: files may hold some years only. The
    /// first source where none is of that year.
    pub fn source_of_year(
        &self,
        measure: MeasureIndex,
        group: GroupIndex,
        school: bool,
        year: Year,
    ) -> Option<&SeriesSource> {
        let mut series = self.series_of(measure, group, school);
        let of_year = series.find(|series| series.year.is_none_or(|of| of == year));
        of_year.or_else(|| self.first_source(measure, group, school))
    }

    /// How a source labels a year of a series; `None` where no cell of its rows is a year.
    pub fn label(&self, series: &SeriesSource, year: Year) -> Option<String> {
        let said = self.labels.iter().find(|label| {
            label.source == series.source && label.code == series.code && label.year == year
        });
        let kind = self.measure(series.measure).years;
        let usual = || usual_label(&self.source(series.source).kind, kind, year);
        said.map(|label| label.label.clone()).or_else(usual)
    }

    /// The strategy's target for a group in a measure and area.
    pub fn targets(
        &self,
        area: PlaceId,
        measure: MeasureIndex,
        group: GroupIndex,
    ) -> impl Iterator<Item = &Target> {
        self.targets
            .iter()
            .filter(move |t| t.area == area && t.measure == measure && t.group == group)
    }
}
