//! Both sides as their sources have them.

use super::Asked;
use crate::cell::{Cell, Value};
use crate::explorer::blanks::Which;
use crate::explorer::page::{FigureCell, FigureLine, WhyBlank};
use crate::explorer::rows::plain_why;
use crate::explorer::say::level;
use crate::gap::{Basis, Elsewhere, Side};
use crate::group::GroupIndex;
use crate::place::PlaceId;
use crate::source::SeriesSource;

/// The two sides, in the order in which they stand.
pub(super) const BOTH: [Which; 2] = [Which::Group, Which::Comparison];

impl Asked<'_, '_> {
    pub(super) fn lines(&self) -> Vec<FigureLine> {
        let both = |label: &str, cell: &dyn Fn(Which) -> FigureCell| FigureLine {
            label: label.to_owned(),
            note: String::new(),
            cells: BOTH.map(cell),
        };
        let mut lines = vec![
            both("Printed here", &|which| self.printed(which)),
            both("Text in the file", &|which| self.raw(which)),
            both("Series code", &|which| self.code(which)),
        ];
        if BOTH.iter().any(|which| self.series(*which).is_some()) {
            let mut line = both("Year label there", &|which| match self.year_label(which) {
                Some(label) => FigureCell::Code(label),
                // The columns of a table of schools are each of one year.
                None => FigureCell::Text("none: the column is of one year".to_owned()),
            });
            line.note = format!("read as {}", self.lens.label(self.gap.year));
            lines.push(line);
        }
        lines.push(both("Place there", &|which| self.place_there(which)));
        lines.push(both("Pupils counted", &|which| self.pupils(which)));
        lines
    }

    /// Whose figure a side is: the group and the place; `None` for a mean of several places.
    pub(super) fn whose(&self, which: Which) -> Option<(GroupIndex, PlaceId)> {
        if which == Which::Group {
            return Some((self.group, self.place));
        }
        let ask = self.lens.question(self.group);
        let of = if ask.basis == Basis::SameGroup { ask.group } else { ask.comparison };
        match (ask.basis, ask.against) {
            (Basis::Here, _) => Some((of, self.place)),
            (_, Elsewhere::Place(there)) => Some((of, there)),
            (_, Elsewhere::Neighbours) => None,
        }
    }

    /// The row of the dictionary that a side is taken from.
    fn series(&self, which: Which) -> Option<&SeriesSource> {
        let (group, place) = self.whose(which)?;
        let cell = self.side(which).cell;
        let all = self.lens.atlas().series_of(self.lens.view.measure, group, place.is_school());
        let is_it = |series: &&SeriesSource| {
            cell.is_none_or(|cell| cell.source == series.source)
                && series.year.is_none_or(|year| year == self.gap.year)
        };
        all.into_iter().find(is_it)
    }

    fn printed(&self, which: Which) -> FigureCell {
        let side = self.side(which);
        let shown = level(self.lens, side.shown(self.gap.from_counts));
        match side.mean_of {
            _ if shown.is_empty() => self.why(which),
            Some((with, of)) => {
                FigureCell::Text(format!("{shown}, the mean of {with} of {of} councils"))
            }
            None => FigureCell::Text(shown),
        }
    }

    fn why(&self, which: Which) -> FigureCell {
        let heading = || "Why is this figure blank?".to_owned();
        let why = self.lens.why_no_figure(self.group, &self.gap, which, &heading);
        why.map_or_else(|| FigureCell::Text(String::new()), FigureCell::Blank)
    }

    fn raw(&self, which: Which) -> FigureCell {
        let side = self.side(which);
        match (side.cell, side.mean_of) {
            (Some(cell), _) => FigureCell::Code(cell.raw().into_owned()),
            (None, Some(_)) => FigureCell::Text("one for each council".to_owned()),
            (None, None) => FigureCell::Text("no such row".to_owned()),
        }
    }

    fn code(&self, which: Which) -> FigureCell {
        match self.series(which) {
            Some(series) => FigureCell::Code(series.code.clone()),
            None if self.side(which).mean_of.is_some() => {
                FigureCell::Text("as for one council".to_owned())
            }
            None => FigureCell::Text("none held here".to_owned()),
        }
    }

    fn year_label(&self, which: Which) -> Option<String> {
        self.side(which).cell?;
        self.lens.atlas().label(self.series(which)?, self.gap.year)
    }

    fn place_there(&self, which: Which) -> FigureCell {
        let text = match self.whose(which) {
            Some((_, place)) => {
                let kind = if place.is_school() { "URN" } else { "number" };
                format!("{}, {kind} {}", self.lens.world.title_of(place), place.0)
            }
            None => "similar councils, May 2025".to_owned(),
        };
        FigureCell::Text(text)
    }

    fn pupils(&self, which: Which) -> FigureCell {
        let side = self.side(which);
        match (side.count(), side.cohort()) {
            (Some(count), Some(cohort)) => {
                FigureCell::Text(format!("{count} of {cohort}{}", rounded(side)))
            }
            (None, Some(cohort)) => {
                FigureCell::Text(format!("{cohort} in the group{}", rounded(side)))
            }
            _ if side.mean_of.is_some() => FigureCell::Text("not for a mean".to_owned()),
            _ => FigureCell::Blank(no_numbers(side.cell)),
        }
    }
}

fn rounded(side: &Side<'_>) -> String {
    match side.numbers_unit() {
        0 => String::new(),
        unit => format!(", rounded to the nearest {unit}"),
    }
}

fn no_numbers(cell: Option<&Cell>) -> WhyBlank {
    let number = cell.is_some_and(|cell| matches!(cell.value, Value::Number(_)));
    let reason = if number {
        "The source gives the figure but no number of pupils."
    } else {
        "The source gives neither a figure nor a number of pupils here."
    };
    let heading = "Why is there no number of pupils?";
    plain_why("", heading, reason.to_owned(), "No interval can be worked out.")
}
