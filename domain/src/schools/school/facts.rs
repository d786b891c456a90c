//! Who a school's pupils are, and where the figures come from.

use super::About;
use crate::blank::Blank;
use crate::cell::SourceIndex;
use crate::explorer::{day_in_words, named, word};
use crate::gap::{Basis, Question, SMALL_COHORT};
use crate::number::grouped;
use crate::place::PlaceId;
use crate::roll::{Count, Roll, Share};
use crate::schools::strips::{Latest, beside};

impl About<'_> {
    pub(super) fn facts(&self) -> Vec<(String, String)> {
        let Some(roll) = self.world.rolls.latest(self.school.urn) else { return Vec::new() };
        let year = self.release(roll.source);
        let share = |share: Share| part(share).unwrap_or_else(|| why_no_part(share).to_owned());
        let pupils = roll.pupils.pupils().map_or_else(|| "withheld".to_owned(), grouped);
        let mut facts = vec![
            (format!("Pupils, {year}"), pupils),
            ("FSM in the last six years".to_owned(), share(roll.fsm_ever) + &counted(roll)),
            ("SEN support".to_owned(), share(roll.sen_support)),
            ("EHC plan".to_owned(), share(roll.ehc_plans)),
            ("First language not English".to_owned(), share(roll.eal)),
        ];
        if let Some(of) = self.world.inspections.of(self.school.urn) {
            let day = self.world.inspections.source.map(|source| self.release(source));
            let day = day.map_or_else(String::new, |day| day_in_words(&day));
            facts.push((format!("Ofsted as at {day}"), of.grade.title().to_owned()));
        }
        if let Some(premium) = self.world.rolls.premium(self.school.urn) {
            let year = self.release(premium.source);
            if let (Some(pupils), Some(pounds)) =
                (premium.eligible.pupils(), premium.pounds.pupils())
            {
                facts.push((
                    format!("Pupil premium, {year}"),
                    format!("£{} for {pupils} pupils", grouped(pounds)),
                ));
            }
        }
        facts
    }

    pub(super) fn facts_source(&self) -> String {
        let census = self.world.rolls.latest(self.school.urn).map(|roll| roll.source);
        let grade = self.world.inspections.of(self.school.urn).and(self.world.inspections.source);
        let premium = self.world.rolls.premium(self.school.urn).map(|premium| premium.source);
        self.named([census, grade, premium].into_iter().flatten())
    }

    /// Where the school's latest figures come from, and those of its council and England beside them.
    pub(super) fn sources(&self, latest: &[Latest]) -> String {
        let urn = self.school.urn;
        let own = latest.iter().map(|of| (of.measure, of, urn));
        let areas = [self.school.authority, PlaceId::ENGLAND].into_iter();
        let areas = areas.flat_map(|area| {
            latest.iter().map(move |of| (beside(self.world, of.measure, urn), of, area))
        });
        let cells = own.chain(areas).filter_map(|(measure, of, place)| {
            self.world.figures.of(measure).cell(of.group, place, of.year)
        });
        self.named(cells.map(|cell| cell.source))
    }

    /// Where both sides of a gap come from, in every year that is drawn: those under the numbers
    /// before too, and England's where that stands beside it.
    pub(super) fn gap_sources(&self, ask: &Question) -> String {
        let figures = self.world.figures.of(ask.measure);
        let mut places = vec![self.school.urn];
        places.extend(self.drawn_before(ask.measure, ask.group));
        places.extend((ask.basis == Basis::SameGroup).then_some(PlaceId::ENGLAND));
        let cells = places.into_iter().flat_map(|place| {
            let years = figures.years().iter().rev();
            years.flat_map(move |year| {
                [ask.group, ask.comparison].map(|group| figures.cell(group, place, *year))
            })
        });
        self.named(cells.flatten().map(|cell| cell.source))
    }

    /// `2018-19` as `2018/19`; a day stays one.
    pub(super) fn release(&self, source: SourceIndex) -> String {
        let release = &self.world.atlas.source(source).release;
        if release.len() == 7 { release.replacen('-', "/", 1) } else { release.clone() }
    }

    /// Sources by name, each once.
    fn named(&self, sources: impl Iterator<Item = SourceIndex>) -> String {
        let mut held: Vec<SourceIndex> = Vec::new();
        for source in sources {
            if !held.contains(&source) {
                held.push(source);
            }
        }
        let names: Vec<String> =
            held.into_iter().map(|source| named(self.world.atlas.source(source))).collect();
        if names.is_empty() { String::new() } else { names.join("; ") + "." }
    }
}

/// ` of the 276 pupils counted`: those too young or too old for the question are not.
fn counted(roll: &Roll) -> String {
    let of = roll.fsm_ever.of.pupils().filter(|of| *of >= SMALL_COHORT);
    let of = of.filter(|of| Some(*of) != roll.pupils.pupils() && part(roll.fsm_ever).is_some());
    of.map_or_else(String::new, |of| format!(" of the {} pupils counted", grouped(of)))
}

/// Why a part cannot be given.
pub(super) fn why_no_part(share: Share) -> &'static str {
    match share.count {
        Count::Blank(Blank::Unsaid) => "blank in the census",
        Count::Blank(blank) => word(blank),
        Count::Pupils(_) => "no pupils to count",
    }
}

/// A part of a school's pupils: `20.6%`; of few pupils, where a share would say more than the number,
/// `5 of 11`. `None` where a number is withheld or nobody is counted.
pub(super) fn part(share: Share) -> Option<String> {
    let (percent, count, of) = (share.percent()?, share.count.pupils()?, share.of.pupils()?);
    Some(if of < SMALL_COHORT { format!("{count} of {of}") } else { format!("{percent}%") })
}
