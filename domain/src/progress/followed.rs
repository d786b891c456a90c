//! What an area is followed by.

use std::borrow::Cow;

use crate::measure::{Measure, MeasureIndex};
use crate::place::{Area, PlaceId};
use crate::strategy::{Indicator, Series, Strategy};
use crate::world::World;

/// An area, its strategy where one is held, and what it is followed by.
pub struct Followed<'a> {
    /// The release.
    pub world: &'a World,
    /// The area.
    pub area: &'a Area,
    /// Its strategy.
    pub strategy: Option<&'a Strategy>,
    /// The strategy's indicators; without one, a measure each.
    pub indicators: Vec<Cow<'a, Indicator>>,
    /// This month, ISO year and month.
    pub today: &'a str,
}

impl<'a> Followed<'a> {
    /// Follows an area.
    pub fn of(world: &'a World, area: &'a Area, today: &'a str) -> Self {
        let strategy = world.strategy_of(area.id);
        let indicators = match strategy {
            Some(strategy) => strategy.indicators.iter().map(Cow::Borrowed).collect(),
            None => of_measures(world, area.id),
        };
        Self { world, area, strategy, indicators, today }
    }

    /// The place.
    pub fn place(&self) -> PlaceId {
        self.area.id
    }

    /// The indicator of an id: the strategy's; else the measure of that id, or the one that another
    /// strategy's indicator of that id is about.
    pub fn find(&self, id: &str) -> Option<Cow<'a, Indicator>> {
        // As the Department’s files and people write it: `KS4_A8`.
        let id = &id.to_ascii_lowercase().replace('_', "-");
        if let Some(own) = self.indicators.iter().find(|indicator| indicator.id == *id) {
            return Some(own.clone());
        }
        let of_measure = |series: Series| {
            let about = |of: &&Cow<'a, Indicator>| of.series == Some(series);
            let held = self.indicators.iter().find(about).cloned();
            held.unwrap_or_else(|| Cow::Owned(measured(self.world, series)))
        };
        if let Some(measure) = self.world.atlas.find_measure(id) {
            return all_pupils(self.world, measure).map(of_measure);
        }
        let elsewhere = self.world.strategies.iter().find_map(|other| other.indicator(id))?;
        elsewhere.series.map(of_measure)
    }

    /// The address of a page about the area: `/kpis?area=knowsley`.
    pub fn href(&self, path: &str) -> String {
        let and = if path.contains('?') { "&area=" } else { "?area=" };
        [path, and, &self.area.slug].concat()
    }

    /// The page of an indicator.
    pub fn kpi_href(&self, id: &str) -> String {
        self.href(&["/kpis/", id].concat())
    }
}

/// A measure of all pupils, where it has one in areas.
fn all_pupils(world: &World, measure: MeasureIndex) -> Option<Series> {
    let group = world.atlas.find_group("all-pupils")?;
    let held = world.atlas.series_of(measure, group, false).next().is_some();
    held.then_some(Series { measure, group })
}

/// An indicator without targets for every measure that has a figure for all pupils of the area.
fn of_measures(world: &World, place: PlaceId) -> Vec<Cow<'static, Indicator>> {
    let series = world.atlas.measure_indices().filter_map(|measure| all_pupils(world, measure));
    let indicators = series.map(|series| measured(world, series));
    indicators.filter(|of| of.latest(world, place).is_some()).map(Cow::Owned).collect()
}

fn measured(world: &World, series: Series) -> Indicator {
    let Measure { id, title, short, years, unit, polarity, .. } =
        world.atlas.measure(series.measure);
    Indicator {
        title: title.clone(),
        short: short.clone(),
        series: Some(series),
        ..Indicator::bare(id.clone(), *years, *unit, *polarity)
    }
}
