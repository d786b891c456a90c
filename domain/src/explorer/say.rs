//! The words of the explorer: nouns, directions, sentences.

use super::lens::Lens;
use super::page::{Run, Words};
use crate::gap::{Basis, Change, Direction, Elsewhere, Gap, Moved, Said};
use crate::group::{GroupIndex, Relation};
use crate::measure::Polarity;
use crate::number::Rounded;
use crate::place::PlaceId;
use crate::words::{NO_BREAK, capital, points, possessive};

/// `behind`, `ahead of`, for a sentence that goes on with the comparison.
pub(super) fn behind(gap: Rounded) -> &'static str {
    if gap.units > 0 { "behind" } else { "ahead of" }
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

    /// What the gap of a group is to, after “The gap”: nothing for others here, else
    /// ` to others in England`.
    pub fn gap_to(&self, group: GroupIndex) -> String {
        let of_all = self.relation(group) == Some(Relation::Superset);
        let whom = match self.view.basis {
            Basis::Here => return String::new(),
            Basis::SameGroup => "the same group in ",
            Basis::Others if of_all => "all pupils in ",
            Basis::Others => "others in ",
        };
        // What follows in a sentence is set off from the words about the mean.
        let end = if self.view.against == Elsewhere::Neighbours { "," } else { "" };
        format!(" to {whom}{}{end}", self.elsewhere())
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
        let past = self.in_past_year();
        let are = if past.is_empty() { "are" } else { "were" };
        let who = capital(&format!("{past}{}", self.group_at(group, place)));
        let to = self.comparison_words(group, self.view.basis);
        let mut words = if shown.is_zero() {
            vec![
                Run::Plain(format!("{who} {are} ")),
                Run::Gap("level".to_owned()),
                Run::Plain(format!(" with {to}")),
            ]
        } else {
            vec![
                Run::Plain(format!("{who} {are} ")),
                Run::Gap(points(shown)),
                Run::Plain(format!(" {} {to}", behind(shown))),
            ]
        };
        self.add_second_reading(group, place, &mut words);
        words.push(Run::Plain(".".to_owned()));
        self.add_change(group, &gap, &mut words);
        words
    }

    /// `in 2017/18, `, where England has a later gap, or the measure a later year where a gap is published
    /// of schools alone; else nothing.
    fn in_past_year(&self) -> String {
        let view = self.view;
        let latest = self.world.latest_gap(view.measure, view.first_group(), PlaceId::ENGLAND);
        let latest = latest.or_else(|| self.world.years_of(view.measure).last().copied());
        if latest.is_some_and(|latest| view.year < latest) {
            format!("in {}, ", self.label(view.year))
        } else {
            String::new()
        }
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

    /// What does not tell a gap from the one then: `chance`, `rounding`.
    fn within(&self, group: GroupIndex, now: &Gap<'_>, then: &Gap<'_>) -> &'static str {
        let held = Said::of(self.world, &self.question(group), now).holds(then);
        if held { "chance" } else { "rounding" }
    }

    fn add_change(&self, group: GroupIndex, now: &Gap<'_>, words: &mut Words) {
        let moved = self.moved(group, now);
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
            Direction::Narrowed => {
                let why = self.fall_of_others(group, change);
                (format!(" {gap_name} narrowed by "), size, format!(" {span}{why}."))
            }
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
                    " {gap_name} is about the same as in {}, within {}.",
                    self.label(from),
                    self.within(group, now, moved.then())
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

    /// `, because the others fell`, where the gap narrowed though the group did no better.
    fn fall_of_others(&self, group: GroupIndex, change: &Change) -> String {
        let polarity = self.measure().polarity;
        let better = |level| {
            let up = change.level_direction(level);
            if polarity == Polarity::High { up } else { -up }
        };
        if better(change.group) > 0 || better(change.comparison) >= 0 {
            return String::new();
        }
        let of_all = self.relation(group) == Some(Relation::Superset);
        let whom = match self.view.basis {
            Basis::SameGroup => "the same group there",
            _ if of_all => "all pupils",
            _ => "the others",
        };
        let what = if polarity == Polarity::High { "fell" } else { "did worse" };
        format!(", because {whom} {what}")
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
        let past = self.in_past_year();
        let mut words = match numbers {
            Some((count, cohort)) => vec![
                Run::Plain(capital(&format!(
                    "{past}of {cohort} {} in {}, ",
                    self.group(group).plain,
                    self.world.name_of(place)
                ))),
                Run::Strong(format!("{count} reached it")),
                Run::Plain(format!(" ({level_here})")),
            ],
            None => vec![
                Run::Plain(capital(&format!("{past}{}: ", self.group_at(group, place)))),
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
            Run::Plain(format!(" for {who}: {phrase}, {year}. {reason}")),
        ]
    }

    /// The other chosen groups, a sentence each.
    pub fn also(&self) -> Words {
        let place = self.view.first_place();
        let mut words = Words::new();
        let are = if self.in_past_year().is_empty() { "are" } else { "were" };
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
                // Both levels, as a gap would need the word for its direction.
                (Some(_), _) if gap.small => {
                    let [own, other] = [&gap.group, &gap.comparison]
                        .map(|side| level(self, side.shown(gap.from_counts)));
                    words.push(Run::Plain(format!("{plain} ")));
                    words.push(Run::Strong(own));
                    words.push(Run::Plain(format!(
                        ", {to} {other}: too few children to say more. "
                    )));
                }
                (Some(shown), _) if shown.is_zero() => {
                    words.push(Run::Plain(format!("{plain} {are} level with {to}. ")));
                }
                (Some(shown), _) => {
                    words.push(Run::Plain(format!("{plain} {are} ")));
                    words.push(Run::Strong(points(shown)));
                    words.push(Run::Plain(format!(" {} {to}. ", behind(shown))));
                }
                (None, _) => words.push(Run::Plain(format!("{plain}: no gap can be given. "))),
            }
        }
        words
    }
}

/// Change in two words; empty where none may be said.
pub(super) fn change_words(moved: &Moved<'_>) -> String {
    moved.known().map_or_else(String::new, |(change, direction)| short_change(change, direction))
}
