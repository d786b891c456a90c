//! Year labels: one label means different years in different kinds of series.

use domain::period::{Year, YearKind};

/// The kind of year that a series is labelled with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum YearType {
    /// `2019` is 2018/19.
    Academic,
    /// `2018` is the year that ends in March 2018, 2017-18.
    Financial,
    /// `2018` is January to December 2018.
    Calendar,
}

impl YearType {
    /// Reads the tool's own word: `Academic Year`, `Financial Year`, `Calendar Year`.
    pub fn parse(word: &str) -> Option<Self> {
        match word.trim() {
            "Academic Year" => Some(Self::Academic),
            "Financial Year" => Some(Self::Financial),
            "Calendar Year" => Some(Self::Calendar),
            _ => None,
        }
    }
}

impl From<YearKind> for YearType {
    fn from(kind: YearKind) -> Self {
        match kind {
            YearKind::Academic => Self::Academic,
            YearKind::Financial => Self::Financial,
            YearKind::Calendar => Self::Calendar,
        }
    }
}

/// Reads a label such as `2019`, `2016-17`, `2015/16`, `201516`, `2025 (prov)` or
/// `2016-17 (OT)`; none where the label is no single year, such as `2014-16`.
pub fn read_year(label: &str, kind: YearType) -> Option<Year> {
    let plain = label.split_once('(').map_or(label, |(before, _)| before).trim();
    let year = Year::parse(plain)?;
    let ends_in_label = plain.len() == 4 && kind != YearType::Calendar;
    Some(if ends_in_label { year.previous() } else { year })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_means_the_year_that_its_kind_says() {
        let read = |label, kind| read_year(label, kind).map(|year| year.0);
        assert_eq!(read("2019", YearType::Academic), Some(2018));
        assert_eq!(read("2018", YearType::Financial), Some(2017));
        assert_eq!(read("2018", YearType::Calendar), Some(2018));
        assert_eq!(read("2016-17", YearType::Academic), Some(2016));
        assert_eq!(read("2015/16", YearType::Academic), Some(2015));
        assert_eq!(read("2025 (prov)", YearType::Academic), Some(2024));
        assert_eq!(read("2016-17 (OT)", YearType::Academic), Some(2016));
        assert_eq!(read("2018 (Rev)", YearType::Academic), Some(2017));
    }

    #[test]
    fn a_label_over_several_years_is_no_year() {
        assert_eq!(read_year("2014-16", YearType::Calendar), None);
        assert_eq!(read_year("0", YearType::Academic), None);
        assert_eq!(read_year("", YearType::Academic), None);
    }
}
