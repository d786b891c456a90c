//! Which place a row of a performance table is about.

use std::fmt;

use domain::place::PlaceId;

use super::{About, Layout};
use crate::Problem;
use crate::sheet::{Row, Sheet};

/// What stands in place of a school’s or an authority’s number in a row of England.
const ENGLAND: &str = "NAT";

/// The columns that say which place a row is about.
pub(crate) struct Keys {
    rectype: Option<usize>,
    authority: Option<usize>,
    urn: Option<usize>,
}

impl Keys {
    pub(crate) fn of(sheet: &Sheet, layout: Layout) -> Result<Self, Problem> {
        let schools = layout == Layout::Schools;
        Ok(Self {
            rectype: if schools { None } else { sheet.need(&["RECTYPE"])? },
            authority: sheet
                .need(&["LEA", "LA"])
                .or_else(|e| if schools { Ok(None) } else { Err(e) })?,
            urn: sheet.need(&["URN"])?,
        })
    }

    pub(crate) fn about(&self, sheet: &Sheet, layout: Layout, row: &Row) -> Result<About, Problem> {
        if layout == Layout::Schools {
            let is_england = row.cell(self.authority) == ENGLAND || row.cell(self.urn) == ENGLAND;
            return Ok(if is_england { About::EnglandAll } else { About::Mainstream });
        }
        let rectype = row.cell(self.rectype);
        layout.about(rectype).ok_or_else(|| {
            let what = format!("“{rectype}” is no kind of row that this table has");
            sheet.left_out(row, "RECTYPE", what, "see the table’s own guide to its columns")
        })
    }

    pub(crate) fn place(
        &self,
        sheet: &Sheet,
        layout: Layout,
        row: &Row,
    ) -> Result<Option<PlaceId>, Problem> {
        match self.about(sheet, layout, row)? {
            About::Mainstream | About::Special => self.school(sheet, row).map(Some),
            About::Authority => self.area(sheet, row).map(Some),
            About::England => Ok(Some(PlaceId::ENGLAND)),
            About::EnglandAll => Ok(None),
        }
    }

    pub(crate) fn school(&self, sheet: &Sheet, row: &Row) -> Result<PlaceId, Problem> {
        number(sheet, row, self.urn, "URN", 100_000..1_000_000)
    }

    pub(crate) fn area(&self, sheet: &Sheet, row: &Row) -> Result<PlaceId, Problem> {
        number(sheet, row, self.authority, "LEA", 200..1000)
    }
}

fn number(
    sheet: &Sheet,
    row: &Row,
    column: Option<usize>,
    name: &str,
    range: std::ops::Range<u32>,
) -> Result<PlaceId, Problem> {
    let text = row.cell(column);
    let number = text.parse().ok().filter(|number| range.contains(number));
    number.map(PlaceId).ok_or_else(|| {
        let what = format!("“{text}” is not {}", Expected(name));
        sheet.left_out(row, name, what, "the row says of no place which it is")
    })
}

struct Expected<'a>(&'a str);

impl fmt::Display for Expected<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.0 {
            "URN" => "a school’s number of six digits",
            _ => "an authority’s number of three digits",
        })
    }
}
