//! Priorities and targets of the strategies, from the tables that `strategy::tables` writes.

use super::read_place;
use crate::atlas::Atlas;
use crate::measure::Priority;
use crate::number::Exact;
use crate::period::Year;
use crate::source::Target;
use crate::table::{Row, Table, TableError};

impl Atlas {
    /// Takes in the tables `priorities` and `targets`.
    ///
    /// # Errors
    /// Names the table, the line and what is wrong with the first row that cannot be read.
    pub(crate) fn read_strategies(
        &mut self,
        priorities: &str,
        targets: &str,
    ) -> Result<(), TableError> {
        self.priorities = self.read_priorities(priorities)?;
        self.targets = self.read_targets(targets)?;
        Ok(())
    }

    fn read_priorities(&self, text: &str) -> Result<Vec<Priority>, TableError> {
        let table = Table::new("priorities", text);
        let columns = table.column_set(["area", "priority", "title", "none", "measures"])?;
        let read = |row: Row<'_>| {
            let [area, number, title, none, measures] = row.pick(columns);
            let measures = measures.split(' ').filter(|id| !id.is_empty());
            Ok(Priority {
                area: row.read(area, "area", read_place)?,
                number: row.read(number, "number", |number| number.parse().ok())?,
                title: title.to_owned(),
                none: none.to_owned(),
                measures: measures.map(|id| self.measure_in(row, id)).collect::<Result<_, _>>()?,
            })
        };
        table.rows().map(read).collect()
    }

    fn read_targets(&self, text: &str) -> Result<Vec<Target>, TableError> {
        let table = Table::new("targets", text);
        let columns = table.column_set(["area", "measure", "group", "year", "value", "note"])?;
        let read = |row: Row<'_>| {
            let [area, measure, group, year, value, note] = row.pick(columns);
            Ok(Target {
                area: row.read(area, "area", read_place)?,
                measure: self.measure_in(row, measure)?,
                group: self.group_in(row, group)?,
                year: row.read(year, "year", Year::parse)?,
                value: row.read(value, "number", Exact::parse)?,
                text: value.to_owned(),
                note: note.to_owned(),
            })
        };
        table.rows().map(read).collect()
    }
}
