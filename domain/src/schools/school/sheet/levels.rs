//! Figures of all the school's pupils, as questions of the sheet.

use super::SheetRow;
use crate::gap::reaches;
use crate::measure::Polarity;
use crate::number::{Exact, Rounded, grouped};
use crate::place::PlaceId;
use crate::schools::page::Drawn;
use crate::schools::school::About;
use crate::schools::school::facts::{part, why_no_part};
use crate::schools::strips::{Latest, area_figure, beside, few, figure, strip};
use crate::words::{capital, possessive};

/// Subjects in which progress to 11 is measured, and the ids of the measures.
const SUBJECTS: [(&str, &str); 3] = [
    ("reading", "ks2-reading-progress"),
    ("writing", "ks2-writing-progress"),
    ("maths", "ks2-maths-progress"),
];

impl About<'_> {
    /// A figure of all pupils beside the council's and England's.
    pub(super) fn level_row(
        &self,
        question: String,
        latest: &[Latest],
        id: &str,
    ) -> Option<SheetRow> {
        let of = self.find(latest, id)?;
        let measure = self.world.atlas.measure(of.measure);
        let own = figure(self.world, of, self.school.urn)?;
        let text = format!("{}{}", own.1, measure.unit.suffix());
        let mut said = vec![format!("{text}: {}", measure.phrase)];
        // Of few pupils a word for how it stands would say more than the figure does.
        let few = few(self.world, of, self.school.urn);
        said.extend(self.beside(of, own).filter(|_| !few));
        let better = if measure.polarity == Polarity::Low { "; lower is better." } else { "." };
        let few = if few { " Fewer than 20 pupils: one changes it much." } else { "" };
        Some(self.of_all(question, of, text, said.join(", ") + better + few))
    }

    /// A progress score: whether its printed interval reaches nought, the national average.
    pub(super) fn progress_row(
        &self,
        question: String,
        latest: &[Latest],
        id: &str,
    ) -> Option<SheetRow> {
        let of = self.find(latest, id)?;
        let own = figure(self.world, of, self.school.urn)?;
        // Which of two scores is higher says little where both lie within one interval.
        let others: Vec<String> = [self.school.authority, PlaceId::ENGLAND]
            .into_iter()
            .filter_map(|place| {
                let (_, shown) = area_figure(self.world, of, self.school.urn, place)?;
                Some(format!("{} {shown}", self.world.name_of(place)))
            })
            .collect();
        let mut said = vec![capital(&self.average(of))];
        if !others.is_empty() {
            said.push(format!("{}.", others.join(", ")));
        }
        Some(self.of_all(question, of, own.1.text(), said.join(" ")))
    }

    /// Progress to 11 in three subjects; the lowest is drawn.
    pub(super) fn subjects_row(&self, question: String, latest: &[Latest]) -> Option<SheetRow> {
        let held: Vec<(&str, &Latest)> = SUBJECTS
            .into_iter()
            .filter_map(|(subject, id)| Some((subject, self.find(latest, id)?)))
            .collect();
        let score = |of: &Latest| figure(self.world, of, self.school.urn);
        // The lowest, as governors would ask about it first.
        let lowest = held.iter().filter_map(|(subject, of)| Some((score(of)?, *subject, *of)));
        let (own, subject, of) = lowest.min_by(|one, other| one.0.0.cmp(&other.0.0))?;
        let scores = held.iter().filter_map(|(subject, of)| {
            let (_, shown) = figure(self.world, of, self.school.urn)?;
            Some(format!("{subject} {shown}"))
        });
        let scores = capital(&scores.collect::<Vec<_>>().join(", "));
        let said = format!("{scores}. Nought is what pupils with the same start reach on average.");
        let mut row = self.of_all(question, of, own.1.text(), said);
        row.when = format!("in {subject}, the lowest, {}", row.when);
        Some(row)
    }

    /// Who is on the roll.
    pub(super) fn pupils_row(&self, question: String) -> Option<SheetRow> {
        let roll = self.world.rolls.latest(self.school.urn)?;
        let pupils = roll.pupils.pupils()?;
        let mut said =
            vec![format!("{} {}", grouped(pupils), if pupils == 1 { "pupil" } else { "pupils" })];
        let shares = [(roll.sen_support, "with SEN support"), (roll.ehc_plans, "with an EHC plan")];
        said.extend(
            shares.into_iter().filter_map(|(share, what)| Some(format!("{} {what}", part(share)?))),
        );
        let fsm = part(roll.fsm_ever);
        let year = self.release(roll.source);
        let premium = self.world.rolls.premium(self.school.urn).and_then(|premium| {
            let (of, pounds) = (premium.eligible.pupils()?, premium.pounds.pupils()?);
            let year = self.release(premium.source);
            Some(format!(" Pupil premium: £{} for {of} pupils in {year}.", grouped(pounds)))
        });
        Some(SheetRow {
            question,
            said: format!("{}.{}", said.join(", "), premium.unwrap_or_default()),
            when: if fsm.is_some() {
                format!("FSM in the last six years, {year}")
            } else {
                let why = why_no_part(roll.fsm_ever);
                format!("FSM in the last six years: {why}, {year}")
            },
            figure: fsm.unwrap_or_else(|| "–".to_owned()),
            // No pupil premium is paid to an independent school.
            drawn: Drawn::Ask(if self.school.phase == "independent" {
                "Ask the school: how many pupils have their place paid for by a council, and what it pays for.".to_owned()
            } else {
                "Ask the school: how the pupil premium is spent, and what it changed.".to_owned()
            }),
        })
    }

    fn find<'a>(&self, latest: &'a [Latest], id: &str) -> Option<&'a Latest> {
        latest.iter().find(|of| self.world.atlas.measure(of.measure).id == id)
    }

    fn of_all(&self, question: String, of: &Latest, figure: String, said: String) -> SheetRow {
        let measure = self.world.atlas.measure(of.measure);
        let cell = self.world.figures.of(of.measure).cell(of.group, self.school.urn, of.year);
        let status = cell.map(|cell| self.world.atlas.source(cell.source).status.as_str());
        let mut when = of.year.label(measure.years);
        if status == Some("provisional") {
            when += ", provisional";
        }
        let drawn = Drawn::Places(Box::new(strip(self.world, of, self.school.urn)));
        SheetRow { question, said, figure, when, drawn }
    }

    /// `above Knowsley’s 40.7% and below England’s 64.4%`: a difference of less than one unit of the
    /// coarser published place is none.
    fn beside(&self, of: &Latest, own: (Exact, Rounded)) -> Option<String> {
        let (world, urn) = (self.world, self.school.urn);
        let suffix = world.atlas.measure(of.measure).unit.suffix();
        let said: Vec<String> = [self.school.authority, PlaceId::ENGLAND]
            .into_iter()
            .filter_map(|place| {
                let (number, shown) = area_figure(world, of, urn, place)?;
                let word = stands(own, (number, shown))?;
                Some(format!("{word} {} {shown}{suffix}", possessive(world.name_of(place))))
            })
            .collect();
        let whose = if beside(world, of.measure, urn) == of.measure {
            String::new()
        } else {
            format!(" in {} schools", self.school.phase)
        };
        (!said.is_empty()).then(|| said.join(" and ") + &whose)
    }

    /// How a progress score stands to nought by its printed interval.
    fn average(&self, of: &Latest) -> String {
        let interval = self.world.intervals.of(of.measure, of.group, self.school.urn, of.year);
        let Some((low, high)) = interval else {
            return "no interval is published, so it may be chance.".to_owned();
        };
        let ends = format!("the 95% interval is {} to {}", low.round(2), high.round(2));
        match (low.sign(), high.sign()) {
            (_, ..0) => format!("below average: {ends}, all below nought."),
            (1.., _) => format!("above average: {ends}, all above nought."),
            _ => format!("about average: {ends} and holds nought."),
        }
    }
}

fn stands(own: (Exact, Rounded), other: (Exact, Rounded)) -> Option<&'static str> {
    let difference = own.0.less(other.0)?;
    let coarser = own.1.places.min(other.1.places);
    Some(match (reaches(difference, 1, coarser), difference.sign()) {
        (false, _) => "about the same as",
        (true, 1) => "above",
        (true, _) => "below",
    })
}
