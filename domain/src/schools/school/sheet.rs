//! `/schools/{urn}/sheet`: six questions of a governor on one side of paper, from the figures of
//! the school's page. What no figure answers is asked of the school.

mod gaps;
mod levels;
mod topic;

use topic::Topic;

use super::About;
use crate::blank::Blank;
use crate::cell::Value;
use crate::explorer::{View, day_in_words, word};
use crate::gap::Question;
use crate::period::Year;
use crate::place::School;
use crate::schools::before;
use crate::schools::list::school_href;
use crate::schools::page::{Drawn, SheetPage, SheetRow};
use crate::schools::strips::{Latest, latest};
use crate::words::{capital, number_word};
use crate::world::World;

/// Questions before the last, which is always what cannot be seen.
const ANSWERED: usize = 5;

/// What a question is answered from.
struct Held<'a> {
    lead: Option<&'a (Question, View)>,
    latest: &'a [Latest],
}

/// The governor sheet of a school, open or closed.
pub fn sheet(world: &World, school: &School, today: &str) -> SheetPage {
    About { world, school, today }.sheet()
}

impl About<'_> {
    fn sheet(&self) -> SheetPage {
        let (world, school) = (self.world, self.school);
        let (lead, latest) = (self.lead(), latest(world, school.urn));
        let held = Held { lead: lead.as_ref(), latest: &latest };
        let topics = Topic::of(school);
        let answers: Vec<(Topic, Option<SheetRow>)> =
            topics.iter().map(|topic| (*topic, self.answered(*topic, &held))).collect();
        let mut spare = ANSWERED.saturating_sub(answers.iter().filter(|of| of.1.is_some()).count());
        let mut rows: Vec<SheetRow> = Vec::new();
        for (topic, answer) in answers {
            if let Some(row) = answer {
                rows.push(row);
            } else if spare > 0 {
                spare -= 1;
                rows.push(self.unanswered(topic, &held));
            }
        }
        rows.truncate(ANSWERED);
        rows.push(self.unseen());
        let status = if school.closed.is_empty() {
            String::new()
        } else {
            format!("Closed on {}. ", day_in_words(&school.closed))
        };
        let href = school_href(school);
        let roll = Topic::Pupils.question(&school.phase);
        let with_roll = rows.iter().any(|row| row.question == roll);
        SheetPage {
            title: format!("{}: six questions for governors – Gapwise", school.name),
            heading: format!("{}: six questions for governors", school.name),
            sub: format!(
                "URN {}. {status}Published figures only, as at {}. Years differ and are shown.",
                school.urn.0,
                day_in_words(&world.release)
            ),
            rows,
            council: world.name_of(school.authority).to_owned(),
            source: self.sheet_source(&latest, with_roll),
            href: format!("{href}/sheet"),
            up: (format!("{} in full", school.name), href),
        }
    }

    fn answered(&self, topic: Topic, held: &Held<'_>) -> Option<SheetRow> {
        let question = topic.question(&self.school.phase).to_owned();
        match topic {
            Topic::Gap => self.gap_row(held.lead?),
            Topic::Closing => self.closing_row(question, held.lead?),
            Topic::Standard => self.level_row(question, held.latest, "ks2-rwm-expected"),
            Topic::Higher => self.level_row(question, held.latest, "ks2-rwm-higher"),
            Topic::ProgressTo11 => self.subjects_row(question, held.latest),
            Topic::Passes => self.level_row(question, held.latest, "ks4-english-maths-9-4"),
            Topic::ProgressTo16 => self.progress_row(question, held.latest, "ks4-progress-8"),
            Topic::Absence => self.level_row(question, held.latest, "absence-persistent"),
            Topic::Pupils => self.pupils_row(question),
            Topic::Early
            | Topic::Phonics
            | Topic::Leavers
            | Topic::LevelThree
            | Topic::AfterEighteen
            | Topic::Groups
            | Topic::Suspensions
            | Topic::Return => None,
        }
    }

    fn unanswered(&self, topic: Topic, held: &Held<'_>) -> SheetRow {
        let phase = &self.school.phase;
        let lead = held.lead.filter(|_| topic == Topic::Closing);
        let before = lead.and_then(|lead| self.blank_before(lead));
        let said = match (before, self.withheld(topic), self.numbers_before()) {
            (Some(before), _, Some(numbers)) => format!(
                "{before} These are the years under the present number; before, the school was {numbers}."
            ),
            (Some(before), ..) => before,
            (None, Some((blank, year)), _) => {
                format!("The published files have no figure: {} in {year}.", word(blank))
            }
            (None, None, Some(numbers)) if topic.looked_for().is_some() => {
                format!(
                    "No figure of this is held under the present number; before, the school was {numbers}."
                )
            }
            _ => "No published figure of this is held for the school.".to_owned(),
        };
        SheetRow {
            question: topic.question(phase).to_owned(),
            said,
            figure: "–".to_owned(),
            when: "no figure".to_owned(),
            drawn: Drawn::Ask(format!("Ask the school: {}", topic.ask(phase))),
        }
    }

    /// What the files print instead of a figure, in the latest year in which they print anything.
    fn withheld(&self, topic: Topic) -> Option<(Blank, String)> {
        let (measure, group) = topic.looked_for()?;
        let atlas = &self.world.atlas;
        let (measure, group) = (atlas.find_measure(measure)?, atlas.find_group(group)?);
        let figures = self.world.figures.of(measure);
        let cell = |year: &Year| Some((figures.cell(group, self.school.urn, *year)?, *year));
        let (cell, year) = figures.years().iter().rev().find_map(cell)?;
        match cell.value {
            Value::Blank(blank) => Some((blank, year.label(atlas.measure(measure).years))),
            Value::Number(_) => None,
        }
    }

    /// `URN 104450`, or several.
    fn numbers_before(&self) -> Option<String> {
        let numbers: Vec<String> =
            before(self.world, self.school).iter().map(|urn| urn.0.to_string()).collect();
        match numbers.as_slice() {
            [] => None,
            [one] => Some(format!("URN {one}")),
            several => Some(format!("URNs {}", several.join(", "))),
        }
    }

    /// The last question: what is blank, and what to ask for.
    fn unseen(&self) -> SheetRow {
        let blanks = self.blanks();
        let names: Vec<&str> = blanks.iter().map(|[what, ..]| what.as_str()).collect();
        let said = match names.as_slice() {
            [one, other, rest @ ..] if !rest.is_empty() => {
                let more = capital(&number_word(rest.len()));
                format!("{one}; {other}. {more} more on the school’s page.")
            }
            names => format!("{}.", names.join("; ")),
        };
        SheetRow {
            question: "What can we not see?".to_owned(),
            said,
            figure: blanks.len().to_string(),
            when: "blanks, explained".to_owned(),
            drawn: Drawn::Ask(
                "Ask the school: its own figures of the last school year, by pupil group."
                    .to_owned(),
            ),
        }
    }

    /// Where its figures come from; those of who is on the roll where the sheet says it.
    fn sheet_source(&self, latest: &[Latest], with_roll: bool) -> String {
        let roll = if with_roll { self.facts_source() } else { String::new() };
        let sources = [self.sources(latest), roll];
        let said: Vec<String> = sources.into_iter().filter(|said| !said.is_empty()).collect();
        said.join(" ")
    }
}
