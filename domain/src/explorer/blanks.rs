//! “Why blank?” in words, from one vocabulary.

use super::lens::Lens;
use super::near::listed;
use super::page::WhyBlank;
use crate::blank::Blank;
use crate::breaks::Rule;
use crate::cell::Value;
use crate::gap::{Basis, Elsewhere, Gap, Moved, NEIGHBOURS_NEEDED, Side};
use crate::group::GroupIndex;
use crate::period::Year;
use crate::place::{PlaceId, School};
use crate::words::capital;

/// The word on the link that opens the reason.
pub(crate) fn word(blank: Blank) -> &'static str {
    match blank {
        Blank::Suppressed => "suppressed",
        Blank::NotApplicable => "not applicable",
        Blank::NotCollected => "not collected",
        Blank::NotPublished => "not published",
        Blank::NotHeld => "not held",
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

/// One of the two sides of a gap.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Which {
    Group,
    Comparison,
}

/// Whose figure a side is: a group's in a place, or the mean of the place's neighbours.
struct Whose {
    group: GroupIndex,
    place: PlaceId,
    /// For a mean: how many of how many places have a figure.
    mean_of: Option<(usize, usize)>,
}

impl Lens<'_> {
    /// Why a gap is blank, in a sentence.
    pub fn blank_reason(&self, group: GroupIndex, gap: &Gap<'_>) -> String {
        self.why_no_gap(group, gap, &String::new).map_or_else(String::new, |why| why.reason)
    }

    /// Why the gap of a row is blank; `None` where it is not.
    pub fn why_gap(&self, group: GroupIndex, gap: &Gap<'_>, name: &str) -> Option<WhyBlank> {
        self.why_no_gap(group, gap, &|| format!("Why is the gap blank for {name}?"))
    }

    /// The same under another heading; most gaps are none, so it is only made where it is needed.
    pub fn why_no_gap(
        &self,
        group: GroupIndex,
        gap: &Gap<'_>,
        heading: &dyn Fn() -> String,
    ) -> Option<WhyBlank> {
        let Value::Blank(blank) = gap.value else {
            return None;
        };
        let is_it = |side: &Side<'_>| side.value == gap.value;
        if self.question(group).relation.is_none() && self.view.basis != Basis::SameGroup {
            Some(self.boxed(blank, gap.year, heading(), self.no_pair(group)))
        } else if is_it(&gap.group) {
            self.why_no_figure(group, gap, Which::Group, heading)
        } else if is_it(&gap.comparison) {
            self.why_no_figure(group, gap, Which::Comparison, heading)
        } else {
            Some(self.boxed(blank, gap.year, heading(), self.held_apart(group, gap.year)))
        }
    }

    /// Why a side of a gap is blank; `None` where it is not.
    pub fn why_no_figure(
        &self,
        group: GroupIndex,
        gap: &Gap<'_>,
        which: Which,
        heading: &dyn Fn() -> String,
    ) -> Option<WhyBlank> {
        let side = if which == Which::Group { &gap.group } else { &gap.comparison };
        let Value::Blank(blank) = side.value else {
            return None;
        };
        let whose = self.whose(group, gap, which);
        if let Some(numbers) = whose.mean_of {
            let mut why =
                self.boxed(blank, gap.year, heading(), self.no_mean(&whose, gap.year, numbers));
            "no mean".clone_into(&mut why.word);
            "No gap is shown. It is not nought.".clone_into(&mut why.consequence);
            return Some(why);
        }
        let blank = self.of_files(blank, &whose, gap.year);
        let reason = self.reason(&whose, gap.year, blank);
        Some(self.boxed(blank, gap.year, heading(), reason))
    }

    /// See [`World::as_held`](crate::world::World::as_held).
    fn of_files(&self, blank: Blank, whose: &Whose, year: Year) -> Blank {
        self.world.as_held(blank, self.view.measure, whose.group, whose.place, year)
    }

    /// The word for a year in which a gap has none.
    pub fn word_of_year(&self, group: GroupIndex, gap: &Gap<'_>, blank: Blank) -> &'static str {
        word(self.of_files(blank, &self.whose(group, gap, Which::Group), gap.year))
    }

    fn whose(&self, group: GroupIndex, gap: &Gap<'_>, which: Which) -> Whose {
        let own = Whose { group, place: gap.place, mean_of: None };
        if which == Which::Group {
            return own;
        }
        let ask = self.question(group);
        let place = match (ask.basis, ask.against) {
            (Basis::SameGroup | Basis::Others, Elsewhere::Place(there)) => there,
            _ => gap.place,
        };
        let of = if ask.basis == Basis::SameGroup { ask.group } else { ask.comparison };
        Whose { group: of, place, mean_of: gap.comparison.mean_of }
    }

    fn boxed(&self, blank: Blank, year: Year, heading: String, reason: String) -> WhyBlank {
        WhyBlank {
            word: word(blank).to_owned(),
            heading,
            reason,
            consequence: consequence(blank).to_owned(),
            symbol: [blank.symbol(), " in the CSV"].concat(),
            // The next figures are of the next year; they fill no year before.
            due: if matches!(blank, Blank::NotPublished | Blank::NotHeld) && self.is_last(year) {
                self.due()
            } else {
                String::new()
            },
        }
    }

    /// Whether no later year of the measure is held.
    fn is_last(&self, year: Year) -> bool {
        self.world.years_of(self.view.measure).last().is_none_or(|last| year >= *last)
    }

    /// Why no change is given for a row that has a gap.
    pub fn why_change(&self, group: GroupIndex, name: &str, moved: &Moved<'_>) -> Option<WhyBlank> {
        let heading = || format!("Why is there no change for {name}?");
        let from = || self.label(self.view.from_year());
        match moved {
            Moved::Known { .. } => None,
            Moved::Missing { then } => {
                let mut why = self.why_no_gap(group, then, &heading)?;
                why.word = format!("{} {}", from(), why.word);
                "No change is counted from that year.".clone_into(&mut why.consequence);
                Some(why)
            }
            Moved::Barred { barrier, .. } => Some(WhyBlank {
                word: "new series".to_owned(),
                heading: heading(),
                reason: format!(
                    "The figures of {} and {} are not of one series: {}.",
                    from(),
                    self.label(self.view.year),
                    barrier.label
                ),
                consequence: "No change is counted across such a break.".to_owned(),
                symbol: format!("{} in the CSV", Blank::NotComparable.symbol()),
                due: String::new(),
            }),
        }
    }

    /// Why a figure is blank: the group and the place are named.
    fn reason(&self, whose: &Whose, year: Year, blank: Blank) -> String {
        let label = self.label(year);
        let who = self.named(whose);
        let rule = |rule| self.rule_note(whose.group, year, rule);
        match blank {
            Blank::Suppressed => format!(
                "The publisher withholds the figure for {who}, because it rests on so few pupils that a child could be recognised."
            ),
            Blank::NotApplicable => format!("There are no {who}, so the question does not arise."),
            Blank::LowReliability => format!(
                "The publisher holds the figure for {who} to be too unreliable, as too few of the pupils are covered."
            ),
            Blank::RoundsToZero => {
                format!("The figure for {who} is more than nought but rounds to nought.")
            }
            Blank::NotCollected => rule(Rule::NoData)
                .map_or_else(|| format!("Nothing was collected for {label}."), str::to_owned),
            Blank::NotComparable => self.held_apart(whose.group, year),
            Blank::Discontinued => self
                .ended_note(whose.group, year)
                .map_or_else(|| "The publisher has ended this series.".to_owned(), str::to_owned),
            Blank::NotPublished | Blank::NotHeld => self.not_there(whose, year, blank),
            Blank::Unsaid => {
                format!("The source has a dash for {who} in {label} and gives no reason.")
            }
        }
    }

    /// `pupils eligible for free school meals in Knowsley`.
    fn named(&self, whose: &Whose) -> String {
        let within = if whose.place.is_school() { "at" } else { "in" };
        let (plain, name) = (&self.group(whose.group).plain, self.world.name_of(whose.place));
        [plain, " ", within, " ", name].concat()
    }

    /// Why no mean of the neighbours is given: too few have a figure, by our own rule.
    fn no_mean(&self, whose: &Whose, year: Year, (with, of): (usize, usize)) -> String {
        if of == 0 {
            let name = capital(self.world.name_of(whose.place));
            return format!(
                "No similar councils are named for {name}, so there is no mean of them."
            );
        }
        format!(
            "A mean of similar councils is given where at least {NEIGHBOURS_NEEDED} have a figure; {with} of {of} have one for {} in {}.",
            self.group(whose.group).plain,
            self.label(year)
        )
    }

    /// Why two figures that are both there are not subtracted.
    fn held_apart(&self, group: GroupIndex, year: Year) -> String {
        let found = [group, self.question(group).comparison]
            .into_iter()
            .find_map(|of| self.rule_note(of, year, Rule::NotComparable));
        found.map_or_else(
            || format!("The two figures cannot be set against each other in {}.", self.label(year)),
            str::to_owned,
        )
    }

    fn rule_note(&self, group: GroupIndex, year: Year, rule: Rule) -> Option<&str> {
        let found = self.atlas().rule(self.view.measure, group, year, rule);
        found.map(|b| b.note.as_str()).filter(|note| !note.is_empty())
    }

    fn ended_note(&self, group: GroupIndex, year: Year) -> Option<&str> {
        let mut rules = self.atlas().rules(self.view.measure, group);
        rules.find(|b| b.rule == Rule::Ended && b.year <= year).map(|b| b.note.as_str())
    }

    fn no_pair(&self, group: GroupIndex) -> String {
        format!(
            "The sources held here publish no figure for {} and a group to compare them with in this measure.",
            self.group(group).plain
        )
    }

    /// Why no row of any file is of this group, place and year.
    fn not_there(&self, whose: &Whose, year: Year, blank: Blank) -> String {
        let school = whose.place.is_school();
        let of_school = self.world.schools.school(whose.place);
        let why_none = |of| self.closed(of, year).or_else(|| self.not_of_its_phase(of));
        if let Some(reason) = of_school.and_then(why_none) {
            return reason;
        }
        let measure = self.view.measure;
        match self.atlas().source_of_year(measure, whose.group, school, year) {
            Some(_) if blank == Blank::NotHeld => {
                format!("No file held here has figures for {} in {}.", self.named(whose), self.label(year))
            }
            Some(series) => {
                let source = self.atlas().source(series.source);
                format!(
                    "{}, {}, has no figure for {} in {}.",
                    source.publisher,
                    source.title,
                    self.named(whose),
                    self.label(year)
                )
            }
            None if school => "Figures of single schools are in the Department’s school performance tables, which are not loaded here for this measure and group.".to_owned(),
            None => format!("No source held here has figures for {}.", self.named(whose)),
        }
    }

    /// That a school had closed before the school year was over, and who took over from it.
    fn closed(&self, school: &School, year: Year) -> Option<String> {
        let summer = format!("{}-09", year.next().0);
        if school.closed.is_empty() || school.closed >= summer {
            return None;
        }
        let known = school.successors.iter().filter_map(|urn| self.world.schools.school(*urn));
        let names: Vec<&str> = known.map(|school| school.name.as_str()).collect();
        let day = day_in_words(&school.closed);
        Some(match names.as_slice() {
            [] => format!("{} closed on {day}.", school.name),
            names => {
                format!("{} closed on {day}; {} took over from it.", school.name, listed(names))
            }
        })
    }

    /// That a school has no pupils of the measure’s phase.
    fn not_of_its_phase(&self, school: &School) -> Option<String> {
        let phases = &self.atlas().phases;
        let phase = phases.iter().find(|phase| phase.id == self.measure().phase)?;
        has_none_of(school, &phase.id).then(|| {
            format!(
                "{} is a {} school and has no pupils of this phase: {}, {}.",
                school.name, school.phase, phase.title, phase.age
            )
        })
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

/// Phases that end before secondary school, and those that end after primary school.
const PRIMARY_PHASES: [&str; 5] = ["eyfs", "phonics", "ks1", "mtc", "ks2"];
const LATER_PHASES: [&str; 4] = ["ks4", "destinations", "post16", "age19"];

/// Whether a school has no pupils of a phase, as far as its own phase tells: the register counts
/// middle and infant schools among the others, and only their names say what they are.
fn has_none_of(school: &School, phase: &str) -> bool {
    match school.phase.as_str() {
        "primary" => {
            LATER_PHASES.contains(&phase) || (phase == "ks2" && school.ends_before_year_6())
        }
        "secondary" => PRIMARY_PHASES.contains(&phase) && !school.name.contains("Middle"),
        _ => false,
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
    Some([name, " ", year].concat())
}

/// `2026-04-08` as `8 April 2026`; the text itself where it is no day.
pub fn day_in_words(day: &str) -> String {
    let mut parts = day.splitn(3, '-');
    let (year, month, date) = (parts.next(), parts.next(), parts.next());
    let spelt = || {
        let words = month_in_words(&[year?, "-", month?].concat())?;
        let date: u8 = date?.parse().ok()?;
        Some(format!("{date} {words}"))
    };
    spelt().unwrap_or_else(|| day.to_owned())
}

#[cfg(test)]
mod tests;
