//! How a gap stands to those of other places, in words.

use super::blocks::COUNCILS;
use super::lens::Lens;
use super::view::Comparator;
use crate::gap::{Basis, Elsewhere, Gap, Said, Than};
use crate::group::GroupIndex;
use crate::place::PlaceId;
use crate::words::{capital, possessive};

impl Lens<'_> {
    /// The finding about the places, as far as rounding lets it be said.
    pub fn places_heading(&self, group: GroupIndex) -> String {
        let place = self.view.first_place();
        let name = capital(&possessive(self.world.name_of(place)));
        let own = self.gap(group, place);
        let beside =
            if self.every_place().len() > 1 { " beside those of other places" } else { "" };
        let said = own.value.number().is_some() && !own.small;
        if !said {
            return format!("{name} figures{beside}");
        }
        let gap = if is_lead(&own) { "lead" } else { "gap" };
        let neighbours = Comparator::Neighbours.places(self.world, self.view.area);
        if self.view.compare.contains(&Comparator::Neighbours) && !neighbours.is_empty() {
            let words = self.standing_words(group, &own, &neighbours, COUNCILS);
            return format!("{name} {gap} is {words}");
        }
        // Against itself England has no gap to compare with.
        let itself = self.view.basis == Basis::SameGroup
            && self.view.against == Elsewhere::Place(PlaceId::ENGLAND);
        if itself
            || place == PlaceId::ENGLAND
            || !self.view.compare.contains(&Comparator::Place(PlaceId::ENGLAND))
        {
            return format!("{name} {gap}{beside}");
        }
        match self.beside_england(group, &own) {
            Some(words) => format!("{name} {gap} is {words}"),
            None => format!("{name} {gap} is shown; England’s is blank"),
        }
    }

    /// `narrower than England’s`; `None` where England has no gap.
    pub fn beside_england(&self, group: GroupIndex, own: &Gap<'_>) -> Option<String> {
        let verdict = self.against(group, own, PlaceId::ENGLAND)?;
        let words = comparatives(own).into_iter().find(|(wanted, _)| *wanted == verdict)?.1;
        Some(format!("{words} England’s"))
    }

    /// `narrower than in 6 of 10 similar councils, about the same as in 4`; `what` the others are
    /// called, one of them and several.
    pub fn standing_words(
        &self,
        group: GroupIndex,
        own: &Gap<'_>,
        others: &[PlaceId],
        what: [&str; 2],
    ) -> String {
        let verdicts: Vec<Than> =
            others.iter().filter_map(|place| self.against(group, own, *place)).collect();
        let known = verdicts.len();
        let what = what[usize::from(known != 1)];
        let count = |wanted| verdicts.iter().filter(|verdict| **verdict == wanted).count();
        let mut parts = Vec::new();
        for (n, words) in comparatives(own).map(|(wanted, words)| (count(wanted), words)) {
            match n {
                0 => {}
                2 if n == known => parts.push(format!("{words} in both {what}")),
                _ if n == known && n > 1 => parts.push(format!("{words} in all {n} {what}")),
                _ if parts.is_empty() => {
                    parts.push(format!("{words} in {n}\u{a0}of\u{a0}{known} {what}"));
                }
                _ => parts.push(format!("{words} in {n}")),
            }
        }
        if parts.is_empty() { format!("not comparable with {what}") } else { parts.join(", ") }
    }

    /// How this gap stands to a place's; `None` where that cannot be said.
    pub fn against(&self, group: GroupIndex, own: &Gap<'_>, place: PlaceId) -> Option<Than> {
        Said::of(self.world, &self.question(group), own).beside(&self.gap(group, place)).ok()
    }
}

/// Whether the group is ahead, so that less of a gap is more of a lead.
pub(super) fn is_lead(gap: &Gap<'_>) -> bool {
    gap.shown().is_some_and(|shown| shown.units < 0)
}

/// How a gap stands to others (less, same, more), in the words of gaps or of leads.
fn comparatives(own: &Gap<'_>) -> [(Than, &'static str); 3] {
    if is_lead(own) {
        [
            (Than::Narrower, "larger than"),
            (Than::Same, "about the same as"),
            (Than::Wider, "smaller than"),
        ]
    } else {
        [
            (Than::Narrower, "narrower than"),
            (Than::Same, "about the same as"),
            (Than::Wider, "wider than"),
        ]
    }
}
