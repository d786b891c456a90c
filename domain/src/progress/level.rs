//! One figure of an indicator, and what may be said beside it.

use crate::explorer::page::Run;
use crate::gap::{Basis, Comparability, Elsewhere, Question, Side};
use crate::measure::{Polarity, Unit};
use crate::number::{Exact, Rounded, grouped};
use crate::period::Year;
use crate::place::PlaceId;
use crate::strategy::{Indicator, Series, Status};
use crate::words::NO_BREAK;
use crate::world::World;

use super::page::StatusWords;

/// A published figure of all pupils, or of a group.
#[derive(Clone, Copy, Debug)]
pub struct Level {
    /// Unrounded.
    pub value: Exact,
    /// Decimals that it is published with.
    pub places: u8,
    /// Its year.
    pub year: Year,
    /// Whether fewer than twenty pupils are in it, or are taken to be: no direction is said.
    pub small: bool,
    /// Whether the number of pupils in it is published.
    pub is_counted: bool,
}

impl Level {
    /// The figure of a series in a place and year.
    pub fn of(world: &World, series: Series, place: PlaceId, year: Year) -> Option<Self> {
        let side = Side::read(world, series.measure, series.group, place, year);
        let (small, is_counted) = (side.is_small(), side.cohort().is_some());
        Some(Self { value: side.value.number()?, places: side.places, year, small, is_counted })
    }

    /// As shown.
    pub fn shown(&self) -> Rounded {
        self.value.round(self.places)
    }

    /// How far this is above another, as shown; at the coarser of their places.
    pub fn above(&self, other: &Self) -> Option<Rounded> {
        Some(self.value.less(other.value)?.round(self.places.min(other.places)))
    }

    /// The figure a year before, where the two can be compared.
    pub fn before(&self, world: &World, series: Series, place: PlaceId) -> Option<Self> {
        let ask = itself(series);
        let before = self.year.previous();
        let comparable = Comparability::between(world, &ask, before, self.year);
        (comparable == Comparability::Comparable).then(|| Self::of(world, series, place, before))?
    }
}

/// A series asked against itself: whether its years can be compared.
pub fn itself(series: Series) -> Question {
    Question {
        measure: series.measure,
        group: series.group,
        comparison: series.group,
        relation: None,
        basis: Basis::SameGroup,
        against: Elsewhere::Place(PlaceId::ENGLAND),
    }
}

/// `61%`, `−0.50`: a figure as printed or shown, with its unit and a true minus.
pub fn with_unit(unit: Unit, figure: &str) -> String {
    let (minus, size) = match figure.strip_prefix('-') {
        Some(size) => ("−", size),
        None => ("", figure),
    };
    if unit == Unit::Count {
        return figure.parse().map_or_else(|_| figure.to_owned(), grouped);
    }
    // What the document leaves out is printed as a stroke, which is no minus.
    if minus.is_empty() || size.is_empty() {
        return format!("{figure}{}", if figure == "-" { "" } else { unit.suffix() });
    }
    format!("{minus}{size}{}", unit.suffix())
}

/// `2 points`, `1 point`; a score has no unit.
pub fn apart(unit: Unit, size: Rounded) -> String {
    let size = size.magnitude();
    match unit {
        Unit::Score | Unit::Count => size.text(),
        Unit::Rate => format!("{}{}", size.text(), unit.suffix()),
        _ if size.is_one() => format!("1{NO_BREAK}point"),
        _ => format!("{}{NO_BREAK}points", size.text()),
    }
}

/// `Up 2 in a year.`
pub fn moved(change: Rounded) -> String {
    match change.units.signum() {
        0 => "No change in a year.".to_owned(),
        1 => format!("Up {} in a year.", change.text()),
        _ => format!("Down {} in a year.", change.magnitude().text()),
    }
}

/// `2 points below England.`; where it is better than England, that is said. A figure that only says
/// who the pupils are is neither better nor worse, and a number of children is not set beside
/// England's.
pub fn beside_england(indicator: &Indicator, above: Rounded, is_context: bool) -> String {
    let unit = indicator.unit;
    if unit == Unit::Count {
        return String::new();
    }
    let (word, better) = match (above.units.signum(), indicator.polarity) {
        (0, _) => return "The same as England.".to_owned(),
        (1, Polarity::High) => ("above", true),
        (1, Polarity::Low) => ("above", false),
        (_, Polarity::High) => ("below", false),
        (_, Polarity::Low) => ("below", true),
    };
    let better = if better && !is_context { ", which is better" } else { "" };
    format!("{} {word} England{better}.", apart(unit, above))
}

/// The words of a status.
pub fn status_words(indicator: &Indicator, status: Status) -> StatusWords {
    let text = match status {
        Status::Met => "Met".to_owned(),
        Status::Within => {
            let tolerance = indicator.tolerance;
            let tolerance = tolerance.round(tolerance.decimals().unwrap_or(0));
            format!("Within {}", apart(indicator.unit, tolerance))
        }
        Status::Missed => "Missed".to_owned(),
        Status::CannotSay => "Cannot say".to_owned(),
        Status::NoTarget => "No target".to_owned(),
    };
    StatusWords { status, text }
}

/// `6.2 points short of the target`, `0.3 points below the target`, `on target`.
pub fn short_words(indicator: &Indicator, short: Exact, places: u8) -> String {
    let exact = short.sign();
    let short = short.round(places);
    let way = match (short.units.signum(), indicator.polarity) {
        (0, _) if exact == 0 => return "on target".to_owned(),
        (0, _) => return "next to the target".to_owned(),
        (1, Polarity::High) => "short of",
        (1, Polarity::Low) | (_, Polarity::High) => "above",
        (_, Polarity::Low) => "below",
    };
    format!("{} {way} the target", apart(indicator.unit, short))
}

/// Plain words.
pub fn plain(text: impl Into<String>) -> Run {
    Run::Plain(text.into())
}

/// Strong words.
pub fn strong(text: impl Into<String>) -> Run {
    Run::Strong(text.into())
}
