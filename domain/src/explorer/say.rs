//! The words of the explorer: nouns, directions, sentences.

use super::lens::{Lens, Moved};
use super::page::{Run, Words};
use crate::gap::{Basis, Change, Direction, Elsewhere, Gap, Side};
use crate::group::{GroupIndex, Relation};
use crate::measure::{Polarity, Unit};
use crate::number::Rounded;
use crate::place::PlaceId;

/// Keeps a figure and its unit on one line.
const NO_BREAK: char = '\u{a0}';

/// `20 points`, `1 point`.
pub(super) fn points(size: Rounded) -> String {
    let size = size.magnitude();
    let word = if size.is_one() { "point" } else { "points" };
    format!("{size}{NO_BREAK}{word}")
}

/// `behind`, `ahead of`, for a sentence that goes on with the comparison.
pub(super) fn behind(gap: Rounded) -> &'static str {
    if gap.units > 0 { "behind" } else { "ahead of" }
}

/// `20 behind`, `7.7 ahead`, `no gap`.
pub(super) fn short_gap(gap: Rounded) -> String {
    match gap.units.signum() {
        0 => "no gap".to_owned(),
        1 => gap.text() + " behind",
        _ => gap.magnitude().text() + " ahead",
    }
}

/// `narrowed 2`, `about the same`.
pub(super) fn short_change(change: &Change, direction: Direction) -> String {
    let size = change.shown().magnitude();
    match direction {
        Direction::Narrowed => size.after("narrowed "),
        Direction::Widened => size.after("widened "),
        Direction::Same => "about the same".to_owned(),
        Direction::LeadGrew => size.after("lead grew "),
        Direction::LeadShrank => size.after("lead shrank "),
        Direction::Overtook => size.after("went ahead by "),
        Direction::FellBehind => size.after("fell behind by "),
    }
}

/// `Knowsley’s`, `St Helens’`.
pub(super) fn possessive(name: &str) -> String {
    if name.ends_with('s') { format!("{name}’") } else { format!("{name}’s") }
}

/// With a capital at its start.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        std::iter::once(first.to_ascii_uppercase()).chain(letters).collect()
    })
}

/// A level with its unit: `50%`, `29.3`.
pub(super) fn level(lens: &Lens<'_>, shown: Option<Rounded>) -> String {
    shown.map_or_else(String::new, |level| format!("{level}{}", lens.measure().unit.suffix()))
}

impl Lens<'_> {
    /// `Knowsley’s pupils eligible for free school meals`.
    pub fn group_at(&self, group: GroupIndex, place: PlaceId) -> String {
        let name = possessive(self.world.name_of(place));
        self.group(group)
            .full
            .replace("{place}’s", &name)
            .replace("{place}", self.world.name_of(place))
    }

    /// Where the bases look to: `England`, `similar councils, on average`.
    pub fn elsewhere(&self) -> String {
        match self.view.against {
            Elsewhere::Place(place) => self.world.name_of(place).to_owned(),
            Elsewhere::Neighbours => "similar councils, on average".to_owned(),
        }
    }

    /// ` and England`, where a basis looks there; else nothing.
    pub fn and_elsewhere(&self) -> String {
        if self.view.basis == Basis::Here {
            String::new()
        } else {
            format!(" and {}", self.elsewhere())
        }
    }

    /// What the gaps of the view are to, after “The gap”: nothing for others here, else
    /// ` to others in England`.
    pub fn gap_to(&self) -> String {
        match self.view.basis {
            Basis::Here => String::new(),
            Basis::SameGroup => format!(" to the same group in {}", self.elsewhere()),
            Basis::Others => format!(" to others in {}", self.elsewhere()),
        }
    }

    /// What the group is compared with, in a sentence after “behind”: `others here`.
    pub fn comparison_words(&self, group: GroupIndex, basis: Basis) -> String {
        let pair = self.atlas().pair(self.view.measure, group);
        let plain = |g: GroupIndex| self.group(g).plain.clone();
        let where_else = self.elsewhere();
        match (basis, pair) {
            (Basis::Here, Some(pair)) => match pair.relation {
                Relation::Complement => "others here".to_owned(),
                Relation::Disjoint => format!("{} here", plain(pair.comparison)),
                Relation::Superset => "all pupils here, who include them".to_owned(),
            },
            (Basis::Others, Some(pair)) => format!("{} in {where_else}", plain(pair.comparison)),
            (_, _) => format!("{} in {where_else}", plain(group)),
        }
    }

    /// The answer: who, gap, comparison, change.
    pub fn answer(&self) -> Words {
        let (group, place) = (self.view.first_group(), self.view.first_place());
        let gap = self.gap(group, place);
        let Some(shown) = gap.shown() else {
            return self.blank_answer(group, place, &gap);
        };
        if gap.small {
            return self.small_answer(group, place, &gap, shown);
        }
        let who = capital(&self.group_at(group, place));
        let to = self.comparison_words(group, self.view.basis);
        let mut words = if shown.is_zero() {
            vec![
                Run::Plain(format!("{who} are ")),
                Run::Gap("level".to_owned()),
                Run::Plain(format!(" with {to}")),
            ]
        } else {
            vec![
                Run::Plain(format!("{who} are ")),
                Run::Gap(points(shown)),
                Run::Plain(format!(" {} {to}", behind(shown))),
            ]
        };
        self.add_second_reading(group, place, &mut words);
        words.push(Run::Plain(".".to_owned()));
        self.add_change(group, place, &gap, &mut words);
        words
    }

    /// The second way to read a gap, against others in England, where the first is against others
    /// here.
    fn add_second_reading(&self, group: GroupIndex, place: PlaceId, words: &mut Words) {
        if self.view.basis != Basis::Here || place == PlaceId::ENGLAND {
            return;
        }
        let Some(pair) = self.atlas().pair(self.view.measure, group) else {
            return;
        };
        let ask = self.question(group).on(Basis::Others, Elsewhere::Place(PlaceId::ENGLAND));
        let other = crate::gap::gap(self.world, &ask, place, self.view.year);
        let Some(shown) = other.shown().filter(|shown| !shown.is_zero()) else {
            return;
        };
        let them = &self.group(pair.comparison).plain;
        words.push(Run::Plain("; ".to_owned()));
        words.push(Run::Strong(format!(
            "{}{NO_BREAK}{}",
            shown.magnitude(),
            behind(shown).replace(" of", "")
        )));
        let of = if shown.units > 0 { "" } else { "of " };
        words.push(Run::Plain(format!(" {of}{them} in England")));
    }

    fn add_change(&self, group: GroupIndex, place: PlaceId, now: &Gap<'_>, words: &mut Words) {
        let moved = self.moved(group, place, now);
        let Some((change, direction)) = moved.known() else {
            return;
        };
        let from = self.view.from_year();
        let span = if self.view.since.is_none() {
            "in a year".to_owned()
        } else {
            format!("since {}", self.label(from))
        };
        let gap_name = if self.view.basis == Basis::Here { "The gap here" } else { "This gap" };
        let size = points(change.shown());
        let (before, strong, after) = match direction {
            Direction::Narrowed => (format!(" {gap_name} narrowed by "), size, format!(" {span}.")),
            Direction::Widened => (format!(" {gap_name} widened by "), size, format!(" {span}.")),
            Direction::LeadGrew => (" The lead grew by ".to_owned(), size, format!(" {span}.")),
            Direction::LeadShrank => (" The lead shrank by ".to_owned(), size, format!(" {span}.")),
            Direction::Overtook => {
                (" They went from behind to ahead ".to_owned(), span, ".".to_owned())
            }
            Direction::FellBehind => {
                (" They went from ahead to behind ".to_owned(), span, ".".to_owned())
            }
            Direction::Same => (
                format!(
                    " {gap_name} is about the same as in {}, within rounding.",
                    self.label(from)
                ),
                String::new(),
                String::new(),
            ),
        };
        words.push(Run::Plain(before));
        if !strong.is_empty() {
            words.push(Run::Strong(strong));
            words.push(Run::Plain(after));
        }
    }

    /// A handful of children: counts where they are published, no direction word.
    fn small_answer(
        &self,
        group: GroupIndex,
        place: PlaceId,
        gap: &Gap<'_>,
        shown: Rounded,
    ) -> Words {
        let numbers = gap.group.exact_numbers();
        let level_here = level(self, gap.group.shown(gap.from_counts));
        let level_there = level(self, gap.comparison.shown(gap.from_counts));
        let to = self.comparison_words(group, self.view.basis);
        let mut words = match numbers {
            Some((count, cohort)) => vec![
                Run::Plain(format!(
                    "Of {cohort} {} in {}, ",
                    self.group(group).plain,
                    self.world.name_of(place)
                )),
                Run::Strong(format!("{count} reached it")),
                Run::Plain(format!(" ({level_here})")),
            ],
            None => vec![
                Run::Plain(format!("{}: ", capital(&self.group_at(group, place)))),
                Run::Strong(level_here),
            ],
        };
        words.push(Run::Plain(format!("; {to}: {level_there}. A gap of ")));
        words.push(Run::Gap(points(shown)));
        words.push(Run::Plain(", from too few children to say more.".to_owned()));
        words
    }

    fn blank_answer(&self, group: GroupIndex, place: PlaceId, gap: &Gap<'_>) -> Words {
        let who = self.group_at(group, place);
        let phrase = &self.measure().phrase;
        let year = self.label(self.view.year);
        let reason = self.blank_reason(group, gap);
        vec![
            Run::Strong("No gap can be given".to_owned()),
            Run::Plain(format!(" for {who} in {phrase}, {year}. {reason}")),
        ]
    }

    /// The other chosen groups, a sentence each.
    pub fn also(&self) -> Words {
        let place = self.view.first_place();
        let mut words = Words::new();
        for group in self.view.groups.iter().skip(1) {
            let gap = self.gap(*group, place);
            let plain = capital(&self.group(*group).plain);
            let to = self.comparison_words(*group, self.view.basis);
            match (gap.shown(), gap.group.exact_numbers()) {
                (Some(_), Some((count, cohort))) if gap.small => {
                    words.push(Run::Plain(format!("Of {cohort} {}, ", self.group(*group).plain)));
                    words.push(Run::Strong(count.to_string()));
                    words.push(Run::Plain(" reached it. ".to_owned()));
                }
                (Some(shown), _) if gap.small => {
                    words.push(Run::Plain(format!("{plain}: a gap of ")));
                    words.push(Run::Strong(points(shown)));
                    words.push(Run::Plain(", from too few children to say more. ".to_owned()));
                }
                (Some(shown), _) if shown.is_zero() => {
                    words.push(Run::Plain(format!("{plain} are level with {to}. ")));
                }
                (Some(shown), _) => {
                    words.push(Run::Plain(format!("{plain} are ")));
                    words.push(Run::Strong(points(shown)));
                    words.push(Run::Plain(format!(" {} {to}. ", behind(shown))));
                }
                (None, _) => words.push(Run::Plain(format!("{plain}: no gap can be given. "))),
            }
        }
        words
    }

    /// Rounding, cohort and comparator: what limits the reading.
    pub fn caveat(&self) -> String {
        let (group, place) = (self.view.first_group(), self.view.first_place());
        let gap = self.gap(group, place);
        let mut said = vec![self.levels()];
        said.retain(|levels| !levels.is_empty());
        if self.measure().polarity == Polarity::Low {
            said.push("Lower is better, so “ahead” means a lower figure.".to_owned());
        }
        said.extend(self.comparator_sentence());
        if gap.value.number().is_some() {
            said.push(self.rounding_sentence(&gap));
        }
        let uncounted = |group: &GroupIndex| self.gap(*group, place).group.cohort().is_none();
        if gap.value.number().is_some() && self.view.groups.iter().all(uncounted) {
            said.push(
                "The source gives no pupil numbers here, so there is no interval.".to_owned(),
            );
        }
        if let Some(flag) = self.flag(group) {
            said.push(flag.to_owned());
        }
        said.join(" ")
    }

    /// Both sides of the gap, and England’s: a gap alone may be narrow because both are low.
    pub fn levels(&self) -> String {
        let (group, place) = (self.view.first_group(), self.view.first_place());
        let here = self.levels_sentence(group, place, &self.gap(group, place));
        let said: Vec<String> = here.into_iter().chain(self.england_sentence(group)).collect();
        said.join(" ")
    }

    /// Both levels always stand beside the gap.
    fn levels_sentence(&self, group: GroupIndex, place: PlaceId, gap: &Gap<'_>) -> Option<String> {
        gap.value.number()?;
        let here = level(self, gap.group.shown(gap.from_counts));
        let there = level(self, gap.comparison.shown(gap.from_counts));
        let name = capital(self.world.name_of(place));
        let short = &self.group(group).plain;
        let to = self.comparison_words(group, self.view.basis);
        Some(format!("{name}: {short} {here}, {to} {there}."))
    }

    fn england_sentence(&self, group: GroupIndex) -> Option<String> {
        if self.view.basis != Basis::Here || self.view.first_place() == PlaceId::ENGLAND {
            return None;
        }
        let gap = self.gap(group, PlaceId::ENGLAND);
        let shown = gap.shown()?;
        let here = level(self, gap.group.shown(gap.from_counts));
        let there = level(self, gap.comparison.shown(gap.from_counts));
        let apart = match shown.units.signum() {
            0 => "level".to_owned(),
            1 => format!("{} behind", points(shown)),
            _ => format!("{} ahead", points(shown)),
        };
        Some(format!("England: {here} and {there}, {apart}."))
    }

    fn comparator_sentence(&self) -> Option<String> {
        let has = |wanted| self.view.groups.iter().any(|g| self.relation(*g) == Some(wanted));
        if self.view.basis == Basis::SameGroup {
            return None;
        }
        let mut said = self.superset_notes();
        if has(Relation::Disjoint) {
            said.push("SEN support, EHC plans and no SEN are three separate groups.".to_owned());
        }
        if self.is_several() {
            said.push("A pupil can be in several groups: gaps are never added.".to_owned());
        }
        (!said.is_empty()).then(|| said.join(" "))
    }

    /// What the pairs of groups that are compared with all pupils have to say; with several groups
    /// it is said whose pair it is.
    fn superset_notes(&self) -> Vec<String> {
        let mut notes: Vec<(&str, Vec<&str>)> = Vec::new();
        for group in &self.view.groups {
            let pair = self.atlas().pair(self.view.measure, *group);
            let Some(pair) = pair.filter(|pair| pair.relation == Relation::Superset) else {
                continue;
            };
            let short = self.group(*group).short.as_str();
            match notes.iter_mut().find(|(note, _)| *note == pair.note) {
                Some((_, groups)) => groups.push(short),
                None => notes.push((&pair.note, vec![short])),
            }
        }
        let several = self.is_several();
        let said = notes.into_iter().filter(|(note, _)| !note.is_empty()).map(|(note, groups)| {
            if several { format!("{}: {note}", groups.join(", ")) } else { note.to_owned() }
        });
        said.collect()
    }

    fn rounding_sentence(&self, gap: &Gap<'_>) -> String {
        let percent = self.measure().unit == Unit::Percent;
        let what = if percent { "percentages" } else { "figures" };
        if gap.from_counts {
            let printed = |side: &Side<'_>| level(self, side.shown(false));
            return format!(
                "Worked out from numbers of pupils and rounded once, to one decimal; the source prints {} and {}.",
                printed(&gap.group),
                printed(&gap.comparison)
            );
        }
        let counted = |side: &Side<'_>| {
            side.cell.is_some_and(|cell| cell.cohort().is_some() && cell.cohort_source().is_none())
        };
        if counted(&gap.group) {
            return "Worked out from printed percentages, as numbers of pupils are not printed for both sides in this year.".to_owned();
        }
        let decimals = match gap.coarsest() {
            0 => "as whole numbers",
            1 => "with one decimal",
            _ => "with two decimals",
        };
        let published = if gap.group.decimals() == gap.comparison.decimals() {
            format!("These {what} are published {decimals}")
        } else {
            format!("The coarser of these {what} is published {decimals}")
        };
        if gap.coarsest() == 0 {
            format!(
                "{published}, so a change of the gap by less than 2 points is “about the same, within rounding”."
            )
        } else {
            format!("{published}; the gap is worked out before rounding.")
        }
    }

    /// What a reader must know of this year.
    fn flag(&self, group: GroupIndex) -> Option<&str> {
        use crate::breaks::Rule;
        let year = self.view.year;
        let rules = [Rule::Flag, Rule::Provisional, Rule::Apart, Rule::NotComparable];
        let found =
            rules.iter().find_map(|r| self.atlas().rule(self.view.measure, group, year, *r));
        found.map(|flag| flag.note.as_str())
    }
}

/// Change in words for a row; empty where a small cohort or rounding allows none.
pub(super) fn change_words(gap: &Gap<'_>, moved: &Moved<'_>) -> String {
    match moved.known() {
        Some((change, direction)) if !gap.small => short_change(change, direction),
        _ => String::new(),
    }
}
