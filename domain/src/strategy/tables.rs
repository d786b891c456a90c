//! What the explorer needs of the strategies: priorities and targets, as rows of the atlas and as
//! the tables that the browser reads.

use std::fmt::Write as _;

use super::Strategy;
use crate::atlas::Atlas;
use crate::measure::{MeasureIndex, Priority};
use crate::period::YearKind;
use crate::source::Target;
use crate::world::World;

impl World {
    /// Takes in the strategies, one for an area, and gives their priorities and targets to the atlas.
    pub fn adopt(&mut self, strategies: Vec<Strategy>) {
        self.atlas.priorities = strategies.iter().flat_map(priorities).collect();
        self.atlas.targets = strategies.iter().flat_map(targets).collect();
        self.strategies = strategies;
    }

    /// The strategy of an area, where one is held.
    pub fn strategy_of(&self, area: crate::place::PlaceId) -> Option<&Strategy> {
        self.strategies.iter().find(|strategy| strategy.area == area)
    }
}

fn priorities(strategy: &Strategy) -> impl Iterator<Item = Priority> {
    strategy.priorities.iter().map(|of| Priority {
        area: strategy.area,
        number: of.number,
        title: of.short.clone(),
        none: of.none.clone(),
        measures: of.measures.clone(),
    })
}

fn targets(strategy: &Strategy) -> impl Iterator<Item = Target> {
    let area = strategy.area;
    let series = strategy.indicators.iter().filter_map(|of| Some((of, of.series?)));
    series.flat_map(move |(indicator, series)| {
        indicator.targets.iter().map(move |target| Target {
            area,
            measure: series.measure,
            group: series.group,
            year: target.year,
            value: target.value,
            text: target.text.clone(),
            note: target.note.clone(),
        })
    })
}

/// The tables `priorities` and `targets`, each under its name, as [`Atlas::read`] takes them.
pub fn tables(atlas: &Atlas) -> String {
    let mut text = "# priorities\narea\tpriority\ttitle\tnone\tmeasures\n".to_owned();
    // Writing to a string cannot fail.
    for Priority { area, number, title, none, measures } in &atlas.priorities {
        let id = |measure: &MeasureIndex| atlas.measure(*measure).id.as_str();
        let measures: Vec<&str> = measures.iter().map(id).collect();
        let area = area.0;
        let _ = writeln!(text, "{area}\t{number}\t{title}\t{none}\t{}", measures.join(" "));
    }
    text.push_str("# targets\narea\tmeasure\tgroup\tyear\tvalue\tnote\n");
    for target in &atlas.targets {
        let Target { area, measure, group, year, text: value, note, .. } = target;
        let (measure, group) = (&atlas.measure(*measure).id, &atlas.group(*group).id);
        let (area, year) = (area.0, year.file_form(YearKind::Academic));
        let _ = writeln!(text, "{area}\t{measure}\t{group}\t{year}\t{value}\t{note}");
    }
    text
}
