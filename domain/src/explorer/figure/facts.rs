//! What limits the figure, and how it was worked out.

use super::Asked;
use super::sides::BOTH;
use crate::cell::{Cell, SourceIndex};
use crate::explorer::blanks::Which;
use crate::explorer::say::short_change;
use crate::explorer::source::named;
use crate::figures::Before;
use crate::gap::{Basis, Direction, Elsewhere, Gap, Moved, NoInterval, Said, Side, gap_of_numbers};
use crate::group::Relation;
use crate::measure::{Polarity, Unit};
use crate::number::{Exact, Rounded, nearest};
use crate::revision::{release_words, revised};
use crate::stats::Confidence;
use crate::words::capital;

/// Decimals more than shown, where the shown ones do not add up.
const FINER: u8 = 2;

impl Asked<'_, '_> {
    pub(super) fn facts(&self) -> Vec<(String, String)> {
        let facts = [
            ("Interval", self.interval()),
            ("Status", self.status()),
            ("Revision", self.revision()),
            ("Method", self.method()),
            ("Change", self.change()),
            ("To know of this year", self.lens.flags().join(" ")),
            ("Source", self.sources()),
            ("Next data", self.lens.due()),
        ];
        let said = facts.into_iter().filter(|(_, text)| !text.is_empty());
        said.map(|(term, text)| (term.to_owned(), capital(&text))).collect()
    }

    fn interval(&self) -> String {
        let ask = self.lens.question(self.group);
        let said = Said::of(self.lens.world, &ask, &self.gap);
        let why = match said.interval(Confidence::P95) {
            Ok(interval) => {
                let limit = |limit: f64| nearest(limit, 1).text();
                return format!(
                    "Chance alone leaves room for a gap between {} and {} points (95%, Newcombe’s method).",
                    limit(interval.lower),
                    limit(interval.upper)
                );
            }
            Err(NoInterval::Blank) => return String::new(),
            Err(NoInterval::PartOfComparison) => {
                "the group is part of what it is compared with, so the two are not independent"
            }
            Err(why) => why.in_words(),
        };
        format!("None: {why}.{}", self.room_by_rounding())
    }

    /// Each side may be off by half a unit of its last place.
    fn room_by_rounding(&self) -> String {
        let half = |which| {
            let unit = 10_i64.pow(u32::from(self.side(which).decimals().min(9)));
            Exact::ratio(1, 2 * unit)
        };
        let room = || {
            let gap = self.gap.value.number()?;
            let room = half(Which::Group)?.plus(half(Which::Comparison)?)?;
            Some([gap.less(room)?, gap.plus(room)?])
        };
        let is_mean = self.gap.comparison.mean_of.is_some();
        match room().filter(|_| !is_mean && !self.gap.from_counts) {
            Some([low, high]) => {
                let places = [low, high].map(|limit| limit.decimals().unwrap_or(0));
                let [low, high] = [low, high].map(|limit| limit.round(places[0].max(places[1])));
                format!(
                    " Rounding alone allows any gap between {} and {}.",
                    low.text(),
                    high.text()
                )
            }
            None => String::new(),
        }
    }

    fn status(&self) -> String {
        let said = BOTH.map(|which| {
            let of = self.whose(which).zip(self.side(which).cell);
            of.map(|((group, _), cell)| {
                let (measure, year) = (self.lens.view.measure, self.gap.year);
                self.lens.atlas().status(cell.source, measure, group, year)
            })
        });
        let words = |status: &str| match status {
            "final" => "final.",
            "revised" => "revised: corrected since it first came out.",
            "provisional" => "provisional: it may still change.",
            _ => {
                "not stated: the source does not say whether the figures are provisional, revised or final."
            }
        };
        match said {
            [Some(one), Some(other)] if one != other => format!(
                "{}: {} {}: {}",
                self.side_name(Which::Group),
                words(one),
                self.side_name(Which::Comparison),
                words(other)
            ),
            [Some(one), _] | [None, Some(one)] => words(one).to_owned(),
            [None, None] => String::new(),
        }
    }

    fn before(&self, which: Which) -> Before<'_> {
        let measure = self.lens.view.measure;
        self.whose(which).map_or(Before::Unheld, |(group, place)| {
            self.lens.world.before(measure, group, place, self.gap.year)
        })
    }

    fn revision(&self) -> String {
        let (world, measure) = (self.lens.world, self.lens.view.measure);
        let release = release_words(world, measure);
        let before = BOTH.map(|which| self.before(which));
        let said: Vec<String> = BOTH
            .iter()
            .zip(before)
            .filter_map(|(which, before)| {
                let is_blank = self.side(*which).value.number().is_none();
                let revised = revised(world, measure, before, is_blank)?;
                Some(format!("{}: {revised}.", self.side_name(*which)))
            })
            .collect();
        if !said.is_empty() {
            return format!("{}{}", said.join(" "), self.gap_before());
        }
        match before {
            [Before::New(last), _] | [_, Before::New(last)] => {
                let (label, last) = (self.lens.label(self.gap.year), self.lens.label(last));
                format!("none yet: {label} is new, {release} ends at {last}.")
            }
            [Before::Absent, _] | [_, Before::Absent] => {
                format!("not known: {release} has no such figures in this year.")
            }
            [Before::Same, Before::Same] => format!("none: {release} has the same figures."),
            [Before::Same, _] | [_, Before::Same] => {
                format!("none that is known: {release} has the same figure for one side.")
            }
            _ => "not known: no earlier release of this file is held here.".to_owned(),
        }
    }

    /// The gap by the edition before.
    fn gap_before(&self) -> String {
        let number = |which| match self.before(which) {
            Before::Other(cell) => cell.value.number(),
            Before::Same => self.side(which).value.number(),
            Before::New(_) | Before::Absent | Before::Unheld => None,
        };
        if self.gap.value.number().is_none() {
            return String::new();
        }
        let sides = number(Which::Group).zip(number(Which::Comparison));
        let gap =
            sides.and_then(|sides| gap_of_numbers(self.lens.world, self.lens.view.measure, sides));
        gap.filter(|_| !self.gap.from_counts).map_or_else(String::new, |gap| {
            format!(" By those figures the gap was {}.", gap.round(self.gap.places))
        })
    }

    fn method(&self) -> String {
        let lens = self.lens;
        if self.gap.value.number().is_none() {
            return String::new();
        }
        let sum = match lens.measure().polarity {
            Polarity::High => "Comparison minus group",
            Polarity::Low => "Group minus comparison, as a lower figure is better",
        };
        let from = match lens.measure().unit {
            _ if self.gap.from_counts => {
                "from the numbers of pupils, rounded once, to one decimal".to_owned()
            }
            _ if self.gap.comparison.mean_of.is_some() => {
                "from the published figure and the unweighted mean of the others".to_owned()
            }
            Unit::Percent => "from the two published percentages".to_owned(),
            Unit::Points | Unit::Score | Unit::Rate | Unit::Count => {
                "from the two published figures".to_owned()
            }
        };
        let rounded = self.rounded_sum().unwrap_or_default();
        let note = lens.atlas().pair(lens.view.measure, self.group).map(|pair| pair.note.as_str());
        let whom = match (lens.view.basis, lens.relation(self.group)) {
            (Basis::Here, Some(Relation::Complement)) => " No pupil is on both sides.",
            (Basis::Here, Some(Relation::Disjoint)) => {
                " No pupil is on both sides; some pupils are on neither."
            }
            (Basis::Here, Some(Relation::Superset)) => note.unwrap_or_default(),
            _ => self.includes(),
        };
        let space = if whom.is_empty() || whom.starts_with(' ') { "" } else { " " };
        format!("{sum}, {from}; positive means that the group is behind.{rounded}{space}{whom}")
    }

    /// Where the rounded sides would give another gap.
    fn rounded_sum(&self) -> Option<String> {
        let shown = |which| self.side(which).shown(self.gap.from_counts)?.exact();
        let sides = (shown(Which::Group)?, shown(Which::Comparison)?);
        let of_rounded = gap_of_numbers(self.lens.world, self.lens.view.measure, sides)?;
        let differs = of_rounded.round(self.gap.places) != self.gap.shown()?;
        differs.then(|| {
            " It is worked out before rounding, so it differs from the sum of the figures as shown."
                .to_owned()
        })
    }

    /// The figure of England or of a region counts this place too.
    fn includes(&self) -> &'static str {
        let Elsewhere::Place(there) = self.lens.view.against else { return "" };
        let within = self.lens.world.counts_in(self.place, there);
        if within { " The figure there includes this place." } else { "" }
    }

    fn change(&self) -> String {
        let lens = self.lens;
        let Some(now) = self.gap.shown() else { return String::new() };
        let moved = lens.moved(self.group, &self.gap);
        let name = lens.world.title_of(self.place);
        match &moved {
            Moved::Known { then, change, direction } => {
                let Some(before) = then.shown() else { return String::new() };
                let word = match direction {
                    Ok(direction) => format!(
                        "“{}”{}",
                        short_change(change, *direction),
                        self.least(then, *direction)
                    ),
                    Err(_) => "no word for it, as a side has fewer than 20 children".to_owned(),
                };
                let year = lens.label(then.year);
                let sum = self.sum_of(then);
                if !self.is_rounded(then, now, change.shown()) {
                    let change = change.shown().signed();
                    let before = bracketed(&before.text());
                    return format!("{year}: {sum}. Then {now} − {before} = {change}: {word}.");
                }
                // Rounded figures would not add up: one more place does, or nearly so.
                let finer = |number: Exact| number.round(change.places + FINER);
                let [now, before] = [&self.gap, then].map(|gap| gap.value.number().map(finer));
                let [now, before] =
                    [now, before].map(|number| number.map_or_else(String::new, Rounded::text));
                format!(
                    "{year}: {sum}. Before rounding {now} − {} = {}, rounded {}: {word}.",
                    bracketed(&before),
                    finer(change.gap).signed(),
                    change.shown().signed()
                )
            }
            other => {
                lens.why_change(self.group, name, other).map_or_else(String::new, |why| why.reason)
            }
        }
    }

    /// Whether the interval holds the gap then as well.
    fn holds(&self, then: &Gap<'_>) -> bool {
        Said::of(self.lens.world, &self.lens.question(self.group), &self.gap).holds(then)
    }

    /// What rounding or chance makes of a change.
    fn least(&self, then: &Gap<'_>, direction: Direction) -> &'static str {
        let whole = self.gap.coarsest().min(then.coarsest()) == 0;
        let units = |gap: &Gap<'_>| gap.shown().map_or(0, |shown| shown.units);
        let apart = (units(&self.gap) - units(then)).abs();
        match direction {
            Direction::Same if self.holds(then) => ", as chance alone could make it",
            _ if !whole => "",
            Direction::Same => ", as rounding alone could make it",
            _ if apart == 2 && self.gap.places == 0 && then.places == 0 => {
                ", the least change that whole numbers let us name"
            }
            _ => "",
        }
    }

    /// Whether one of the two sums of a change does not hold for the figures as shown.
    fn is_rounded(&self, then: &Gap<'_>, now: Rounded, change: Rounded) -> bool {
        let measure = self.lens.view.measure;
        let holds = || {
            let shown = |side: &Side<'_>| side.shown(then.from_counts)?.exact();
            let sides = (shown(&then.group)?, shown(&then.comparison)?);
            let before = gap_of_numbers(self.lens.world, measure, sides)?;
            let difference = now.exact()?.less(then.shown()?.exact()?)?;
            Some(before == then.shown()?.exact()? && difference == change.exact()?)
        };
        holds() == Some(false)
    }

    /// `69 − 47 = 22`
    fn sum_of(&self, gap: &Gap<'_>) -> String {
        let shown = |which| {
            let side = if which == Which::Group { &gap.group } else { &gap.comparison };
            side.shown(gap.from_counts).map_or_else(String::new, Rounded::text)
        };
        let (group, comparison) = (shown(Which::Group), shown(Which::Comparison));
        let (first, second) = match self.lens.measure().polarity {
            Polarity::High => (comparison, group),
            Polarity::Low => (group, comparison),
        };
        let result = gap.shown().map_or_else(String::new, Rounded::text);
        format!("{first} − {} = {result}", bracketed(&second))
    }

    fn sources(&self) -> String {
        let cells = BOTH.iter().filter_map(|which| self.side(*which).cell);
        let of = |cell: &Cell| [Some(cell.source), cell.cohort_source()];
        let mut used: Vec<SourceIndex> = cells.flat_map(of).flatten().collect();
        used.sort_unstable();
        used.dedup();
        let said = used.into_iter().map(|index| {
            let source = self.lens.atlas().source(index);
            let file = source.file.rsplit('/').next().unwrap_or_default();
            let note =
                if source.note.is_empty() { String::new() } else { format!(" {}", source.note) };
            format!("{}, file {file}. {}.{note}", named(source), source.licence)
        });
        said.collect::<Vec<_>>().join(" ")
    }
}

/// A number to be taken away stands in brackets where it has a sign of its own.
fn bracketed(text: &str) -> String {
    if text.starts_with('−') { format!("({text})") } else { text.to_owned() }
}
