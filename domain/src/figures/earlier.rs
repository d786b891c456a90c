//! The figures as the editions before had them.

use super::{Before, Figures, MeasureFigures};
use crate::atlas::Atlas;
use crate::cell::Cell;
use crate::group::GroupIndex;
use crate::measure::MeasureIndex;
use crate::period::Year;
use crate::place::PlaceId;

impl Figures {
    /// The figures of some places as they were before; `before` says what the edition had.
    pub(crate) fn as_before<'a>(
        &'a self,
        atlas: &Atlas,
        wanted: impl Fn(PlaceId) -> bool,
        before: impl Fn(MeasureIndex, GroupIndex, PlaceId, Year) -> Before<'a>,
    ) -> Self {
        let mut then = Self::empty(atlas);
        for measure in atlas.measure_indices() {
            let now = self.of(measure);
            let rows = now.rows.iter().filter(|((_, place), _)| wanted(*place));
            let row = |((group, place), cells): (&(GroupIndex, PlaceId), &Vec<Option<Cell>>)| {
                let cell = |(year, cell): (&Year, &Option<Cell>)| match before(
                    measure, *group, *place, *year,
                ) {
                    Before::Unheld | Before::Same => cell.clone(),
                    Before::Other(cell) => Some(cell.clone()),
                    Before::New(_) | Before::Absent => None,
                };
                ((*group, *place), now.years.iter().zip(cells).map(cell).collect())
            };
            then.measures[usize::from(measure.0)] = MeasureFigures {
                years: now.years.clone(),
                rows: rows.map(row).collect(),
                ..MeasureFigures::default()
            };
        }
        then
    }
}
