//! `/schools/{urn}/sheet`: six questions of a governor on one side of paper, from the figures of
//! the school's page. What no figure answers is asked of the school.

mod gaps;
mod levels;

use super::About;
use crate::explorer::{View, day_in_words};
use crate::gap::Question;
use crate::place::School;
use crate::schools::before;
use crate::schools::list::school_href;
use crate::schools::page::{Drawn, SheetPage, SheetRow};
use crate::schools::strips::{Latest, latest};
use crate::words::{lower_first, number_word};
use crate::world::World;

/// Questions before the last, which is always what cannot be seen.
const ANSWERED: usize = 5;

/// A question that the figures may answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Topic {
    Gap,
    Closing,
    Standard,
    Higher,
    ProgressTo11,
    Passes,
    ProgressTo16,
    Absence,
    Pupils,
}

/// What a question is answered from.
struct Held<'a> {
    lead: Option<&'a (Question, View)>,
    latest: &'a [Latest],
}

impl Topic {
    /// Those that one asks of a school of this phase, in the order of the sheet. Where fewer are
    /// answered than there is room for, the first of the others are asked of the school.
    fn of(phase: &str) -> &'static [Self] {
        use Topic::{
            Absence, Closing, Gap, Higher, Passes, ProgressTo11, ProgressTo16, Pupils, Standard,
        };
        match phase {
            "secondary" | "all-through" | "16 plus" => {
                &[Gap, Closing, Passes, ProgressTo16, Absence, Pupils]
            }
            "primary" | "nursery" => &[Standard, Higher, ProgressTo11, Absence, Pupils],
            _ => &[Gap, Closing, Standard, Passes, Absence, Pupils],
        }
    }

    fn question(self) -> &'static str {
        match self {
            Self::Gap => "Do disadvantaged pupils stay on after 16?",
            Self::Closing => "Is that gap closing?",
            Self::Standard => "Do pupils reach the expected standard at 11?",
            Self::Higher => "Do the most able reach the higher standard?",
            Self::ProgressTo11 => "Do pupils make progress from 7 to 11?",
            Self::Passes => "Do pupils pass English and maths?",
            Self::ProgressTo16 => "Do pupils make progress from 11 to 16?",
            Self::Absence => "Are pupils in school?",
            Self::Pupils => "Who are the pupils?",
        }
    }

    /// What to ask for where no figure is held.
    fn ask(self) -> &'static str {
        match self {
            Self::Gap => {
                "how many disadvantaged leavers were still in education or work two terms later, of how many, and how many of the others."
            }
            Self::Closing => "the same numbers for the three years before.",
            Self::Standard => {
                "how many pupils in year 6 reached the expected standard in reading, writing and maths, of how many, and how many of those eligible for free school meals."
            }
            Self::Higher => "how many pupils in year 6 reached the higher standard, of how many.",
            Self::ProgressTo11 => "how far pupils came from their starting points, by subject.",
            Self::Passes => {
                "how many pupils in year 11 reached grade 4 in English and maths, of how many, and how many of the disadvantaged."
            }
            Self::ProgressTo16 => "the latest Progress 8 score with its interval.",
            Self::Absence => {
                "how many pupils missed a tenth of their sessions or more this term, by group."
            }
            Self::Pupils => {
                "how many pupils there are, and how many are eligible for free school meals."
            }
        }
    }
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
        let topics = Topic::of(&school.phase.to_lowercase());
        let answers: Vec<(Topic, Option<SheetRow>)> =
            topics.iter().map(|topic| (*topic, self.answered(*topic, &held))).collect();
        let mut spare = ANSWERED.saturating_sub(answers.iter().filter(|of| of.1.is_some()).count());
        let mut rows: Vec<SheetRow> = Vec::new();
        for (topic, answer) in answers {
            if let Some(row) = answer {
                rows.push(row);
            } else if spare > 0 {
                spare -= 1;
                rows.push(self.unanswered(topic));
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
            source: self.sheet_source(&latest),
            href: format!("{href}/sheet"),
            up: (format!("{} in full", school.name), href),
        }
    }

    fn answered(&self, topic: Topic, held: &Held<'_>) -> Option<SheetRow> {
        let question = topic.question().to_owned();
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
        }
    }

    fn unanswered(&self, topic: Topic) -> SheetRow {
        let before = before(self.world, self.school);
        let said = match (topic, before.first()) {
            (Topic::Pupils, _) | (_, None) => {
                "No published figure is held for this school.".to_owned()
            }
            (_, Some(urn)) => {
                format!("No figure is held under this number; the school was URN {} before.", urn.0)
            }
        };
        SheetRow {
            question: topic.question().to_owned(),
            said,
            figure: "–".to_owned(),
            when: "not held".to_owned(),
            drawn: Drawn::Ask(format!("Ask the school: {}", topic.ask())),
        }
    }

    /// The last question: what is blank, and what to ask for.
    fn unseen(&self) -> SheetRow {
        let blanks = self.blanks();
        let names: Vec<String> = blanks.iter().map(|[what, ..]| lower_first(what)).collect();
        let said = match names.as_slice() {
            [one, other, rest @ ..] if !rest.is_empty() => {
                let more = number_word(rest.len());
                format!("Among others {one} and {other}; {more} more on the school’s page.")
            }
            names => format!("{}.", names.join(" and ")),
        };
        SheetRow {
            question: "What can we not see?".to_owned(),
            said: crate::words::capital(&said),
            figure: blanks.len().to_string(),
            when: "blanks, explained".to_owned(),
            drawn: Drawn::Ask(
                "Ask the school: its own figures of the last school year, by pupil group."
                    .to_owned(),
            ),
        }
    }

    fn sheet_source(&self, latest: &[Latest]) -> String {
        let sources = [self.sources(latest), self.facts_source()];
        let said: Vec<String> = sources.into_iter().filter(|said| !said.is_empty()).collect();
        said.join(" ")
    }
}
