//! The choices of the form, each with how many schools it would give.

use super::{ANY, Asked, Facet, Listed, Lister};
use crate::schools::has::Kind;
use crate::schools::kind::{PHASES, slug};
use crate::schools::page::Choice;
use crate::words::capital;

impl Lister<'_> {
    /// Drops each choice that the form does not have, and says so.
    pub(super) fn correct(&mut self, everyone: &[Listed<'_>]) -> Vec<String> {
        let Asked { phase, kind, has, .. } = &mut self.asked;
        let phases = PHASES.iter().any(|(word, _)| slug(word) == *phase);
        let types = everyone.iter().any(|one| slug(&one.kind) == *kind);
        let kinds = Kind::ALL.iter().any(|kind| kind.word() == has.as_str());
        let choices = [
            (phases, phase, "phase", "Schools of all phases are listed."),
            (types, kind, "type of school", "Schools of all types are listed."),
            (kinds, has, "kind of figure", "Schools are listed whatever figures they have."),
        ];
        let unknown =
            choices.into_iter().filter(|(known, chosen, ..)| !known && !chosen.is_empty());
        unknown
            .map(|(_, chosen, what, all)| {
                let typed = std::mem::take(chosen);
                format!("There is no {what} “{typed}” here. {all}")
            })
            .collect()
    }

    fn choice(
        &self,
        everyone: &[Listed<'_>],
        facet: Facet,
        value: &str,
        label: &str,
        chosen: &str,
        is: &dyn Fn(&Listed<'_>) -> bool,
    ) -> Choice {
        let of_facet = everyone.iter().filter(|one| self.is_asked(one, Some(facet)));
        Choice {
            value: value.to_owned(),
            label: label.to_owned(),
            count: of_facet.filter(|one| is(one)).count(),
            chosen: chosen == value || (chosen.is_empty() && value == ANY),
        }
    }

    pub(super) fn phases(&self, everyone: &[Listed<'_>]) -> Vec<Choice> {
        let chosen = &self.asked.phase;
        let held = PHASES.iter().filter(|(word, _)| {
            slug(word) == *chosen || everyone.iter().any(|one| one.school.phase == *word)
        });
        let of = |value: &str, title: &str, is: &dyn Fn(&Listed<'_>) -> bool| {
            self.choice(everyone, Facet::Phase, value, title, chosen, is)
        };
        let any = of(ANY, "All", &|_| true);
        let each =
            held.map(|(word, title)| of(&slug(word), title, &|one| one.school.phase == *word));
        std::iter::once(any).chain(each).collect()
    }

    pub(super) fn types(&self, everyone: &[Listed<'_>]) -> Vec<Choice> {
        let mut kinds: Vec<&str> =
            everyone.iter().map(|one| one.kind.as_str()).filter(|kind| !kind.is_empty()).collect();
        kinds.sort_unstable();
        kinds.dedup();
        let of = |value: &str, title: &str, is: &dyn Fn(&Listed<'_>) -> bool| {
            self.choice(everyone, Facet::Type, value, title, &self.asked.kind, is)
        };
        let any = of(ANY, "All types", &|_| true);
        let each =
            kinds.into_iter().map(|kind| of(&slug(kind), &capital(kind), &|one| one.kind == kind));
        std::iter::once(any).chain(each).collect()
    }

    pub(super) fn kinds(&self, everyone: &[Listed<'_>]) -> Vec<Choice> {
        let held =
            Kind::ALL.into_iter().filter(|kind| everyone.iter().any(|one| one.has.has(*kind)));
        let of = |value: &str, title: &str, is: &dyn Fn(&Listed<'_>) -> bool| {
            self.choice(everyone, Facet::Has, value, title, &self.asked.has, is)
        };
        let any = of(ANY, "Anything", &|_| true);
        let each = held.map(|kind| of(kind.word(), kind.title(), &|one| one.has.has(kind)));
        std::iter::once(any).chain(each).collect()
    }
}
