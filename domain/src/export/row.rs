//! One row of the file.

use super::text::push_text;

/// The columns, in order.
pub const COLUMNS: [&str; 41] = [
    "time_period",
    "time_identifier",
    "geographic_level",
    "country_code",
    "country_name",
    "region_code",
    "region_name",
    "old_la_code",
    "new_la_code",
    "la_name",
    "school_name",
    "school_urn",
    "school_laestab",
    "measure",
    "measure_title",
    "phase",
    "group",
    "group_title",
    "comparison",
    "comparison_title",
    "relation",
    "basis",
    "against",
    "unit",
    "polarity",
    "group_value",
    "comparison_value",
    "gap",
    "gap_rounded",
    "gap_change",
    "group_change",
    "comparison_change",
    "change_from",
    "group_cohort",
    "comparison_cohort",
    "reason",
    "note",
    "group_source",
    "comparison_source",
    "status",
    "release",
];

/// A row being written. Numbers and symbols go in as they are: they are no text, and `-3.2` is a
/// number.
#[derive(Default)]
pub(super) struct RowWriter {
    text: String,
    cells: usize,
}

impl RowWriter {
    fn separate(&mut self) {
        if self.cells > 0 {
            self.text.push(',');
        }
        self.cells += 1;
    }

    /// A cell of text.
    pub fn text(&mut self, text: &str) -> &mut Self {
        self.separate();
        push_text(&mut self.text, text);
        self
    }

    /// A cell of a number or a symbol.
    pub fn number(&mut self, number: &str) -> &mut Self {
        self.separate();
        self.text.push_str(number);
        self
    }

    /// The finished row, with its line end. Every row has every column.
    pub fn finish(mut self) -> String {
        debug_assert_eq!(self.cells, COLUMNS.len());
        self.text.push_str("\r\n");
        self.text
    }
}
