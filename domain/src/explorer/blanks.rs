//! “Why blank?” in words, from one vocabulary.

use super::lens::{Lens, Moved};
use super::page::WhyBlank;
use crate::blank::Blank;
use crate::breaks::Rule;
use crate::cell::Value;
use crate::gap::Gap;
use crate::group::GroupIndex;
use crate::period::Year;
use crate::place::PlaceId;

/// The word on the link that opens the reason.
fn word(blank: Blank) -> &'static str {
    match blank {
        Blank::Suppressed => "suppressed",
        Blank::NotApplicable => "not applicable",
        Blank::NotCollected => "not collected",
        Blank::NotPublished => "not published",
        Blank::LowReliability => "too unreliable",
        Blank::RoundsToZero => "rounds to 0",
        Blank::NotComparable => "not comparable",
        Blank::Discontinued => "ended",
        Blank::Unsaid => "blank",
    }
}

fn consequence(blank: Blank) -> &'static str {
    match blank {
        Blank::Suppressed => {
            "No gap is worked out from a withheld figure, and none can be worked back."
        }
        Blank::NotCollected => {
            "The year is left out: no line is drawn across it and no change is counted from it."
        }
        Blank::NotComparable => "Both figures are shown, but no gap is taken between them.",
        Blank::RoundsToZero => "It is not nought, so no gap is worked out from it.",
        _ => "No gap is shown. It is not nought.",
    }
}

impl Lens<'_> {
    /// Why a gap is blank, in a sentence.
    pub fn blank_reason(&self, group: GroupIndex, gap: &Gap<'_>) -> String {
        match gap.value {
            Value::Blank(blank) => self.reason(group, gap.place, gap.year, blank),
            Value::Number(_) => String::new(),
        }
    }

    pub fn why_gap(&self, group: GroupIndex, gap: &Gap<'_>, name: &str) -> Option<WhyBlank> {
        let Value::Blank(blank) = gap.value else {
            return None;
        };
        let heading = format!("Why is the gap blank for {name}?");
        Some(self.why(group, (gap.place, gap.year), blank, heading))
    }

    pub fn why(
        &self,
        group: GroupIndex,
        (place, year): (PlaceId, Year),
        blank: Blank,
        heading: String,
    ) -> WhyBlank {
        WhyBlank {
            word: word(blank).to_owned(),
            heading,
            reason: self.reason(group, place, year, blank),
            consequence: consequence(blank).to_owned(),
            symbol: format!("{} in the CSV", blank.symbol()),
            due: if blank == Blank::NotPublished { self.due() } else { String::new() },
        }
    }

    /// Why no change is given for a row that has a gap.
    pub fn why_change(&self, group: GroupIndex, name: &str, moved: &Moved<'_>) -> Option<WhyBlank> {
        let heading = format!("Why is there no change for {name}?");
        let from = self.label(self.view.from_year());
        match moved {
            Moved::Known { .. } => None,
            Moved::Missing { then } => {
                let Value::Blank(blank) = then.value else {
                    return None;
                };
                let mut why = self.why(group, (then.place, then.year), blank, heading);
                why.word = format!("{from} {}", word(blank));
                "No change is counted from that year.".clone_into(&mut why.consequence);
                Some(why)
            }
            Moved::Barred { label, .. } => Some(WhyBlank {
                word: "new series".to_owned(),
                heading,
                reason: format!(
                    "The figures of {from} and {} are not of one series: {label}.",
                    self.label(self.view.year)
                ),
                consequence: "No change is counted across such a break.".to_owned(),
                symbol: format!("{} in the CSV", Blank::NotComparable.symbol()),
                due: String::new(),
            }),
        }
    }

    fn reason(&self, group: GroupIndex, place: PlaceId, year: Year, blank: Blank) -> String {
        let label = self.label(year);
        let ruled = |rules: &[Rule]| {
            let found = rules.iter().find_map(|rule| self.rule_note(group, year, *rule));
            found.map(str::to_owned)
        };
        match blank {
            Blank::Suppressed => "The publisher withholds it, because it rests on so few pupils that a child could be recognised.".to_owned(),
            Blank::NotApplicable => "There is nobody in this group here, so the question does not arise.".to_owned(),
            Blank::LowReliability => "The publisher holds the figure to be too unreliable, as too few of the pupils are covered.".to_owned(),
            Blank::RoundsToZero => "The figure is more than nought but rounds to nought.".to_owned(),
            Blank::NotCollected => ruled(&[Rule::NoData])
                .unwrap_or_else(|| format!("Nothing was collected for {label}.")),
            Blank::NotComparable => ruled(&[Rule::NotComparable])
                .unwrap_or_else(|| format!("The two groups were counted in different ways in {label}.")),
            Blank::Discontinued => self
                .ended_note(group, year)
                .map_or_else(|| "The publisher has ended this series.".to_owned(), str::to_owned),
            Blank::NotPublished => self.not_published(group, place),
            Blank::Unsaid => format!("The source has a dash for {label} and gives no reason."),
        }
    }

    fn rule_note(&self, group: GroupIndex, year: Year, rule: Rule) -> Option<&str> {
        let own = self.atlas().rule(self.view.measure, group, year, rule);
        let comparison = self.question(group).comparison;
        let found = own.or_else(|| self.atlas().rule(self.view.measure, comparison, year, rule));
        found.map(|b| b.note.as_str()).filter(|note| !note.is_empty())
    }

    fn ended_note(&self, group: GroupIndex, year: Year) -> Option<&str> {
        let mut rules = self.atlas().rules(self.view.measure, group);
        rules.find(|b| b.rule == Rule::Ended && b.year <= year).map(|b| b.note.as_str())
    }

    fn not_published(&self, group: GroupIndex, place: PlaceId) -> String {
        let plain = &self.group(group).plain;
        if self.atlas().pair(self.view.measure, group).is_none() {
            return format!(
                "The sources held here publish no figure for {plain} and a group to compare them with in this measure."
            );
        }
        let series = self.atlas().first_source(self.view.measure, group, place.is_school());
        match series {
            Some(series) => {
                let source = self.atlas().source(series.source);
                format!(
                    "{}, {}, has no figure for this place and year.",
                    source.publisher, source.title
                )
            }
            None if place.is_school() => "Figures of single schools are in the Department’s school performance tables, which are not loaded here for this measure and group.".to_owned(),
            None => format!("No source held here has figures for {plain} at this level."),
        }
    }

    /// When the next figures are due, or were due; never a past date as if it were to come.
    pub fn due(&self) -> String {
        let next = &self.measure().next_data;
        let Some(month) = month_in_words(next) else {
            return String::new();
        };
        if next.as_str() < self.today {
            format!("was due in {month}; not loaded here yet")
        } else {
            format!("expected in {month}")
        }
    }
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// `2026-09` as `September 2026`; `None` where it is no month.
pub fn month_in_words(month: &str) -> Option<String> {
    let (year, month) = month.split_once('-')?;
    let index: usize = month.get(..2)?.parse().ok()?;
    let name = MONTHS.get(index.checked_sub(1)?)?;
    Some(format!("{name} {year}"))
}

/// `2026-04-08` as `8 April 2026`; the text itself where it is no day.
pub fn day_in_words(day: &str) -> String {
    let mut parts = day.splitn(3, '-');
    let (year, month, date) = (parts.next(), parts.next(), parts.next());
    let spelt = || {
        let words = month_in_words(&format!("{}-{}", year?, month?))?;
        let date: u8 = date?.parse().ok()?;
        Some(format!("{date} {words}"))
    };
    spelt().unwrap_or_else(|| day.to_owned())
}

#[cfg(test)]
mod tests;
