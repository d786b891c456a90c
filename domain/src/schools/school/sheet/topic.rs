//! The questions of the sheet, by the kind of school, and what to ask where no figure answers.

use crate::place::School;

/// A question that the figures may answer, or that only the school can.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// The gap that leads the school's page.
    Gap,
    /// Its years before.
    Closing,
    /// The expected standard at 11.
    Standard,
    /// The higher standard at 11.
    Higher,
    /// Progress from 7 to 11.
    ProgressTo11,
    /// English and maths at 16.
    Passes,
    /// Progress from 11 to 16.
    ProgressTo16,
    /// Persistent absence.
    Absence,
    /// Who is on the roll.
    Pupils,
    /// Development at five; no figure of a single school is published.
    Early,
    /// Phonics at six; no figure of a single school is published.
    Phonics,
    /// What those who left had reached, at whatever age; no figure is held.
    Leavers,
    /// Level 3 at 18; no figure is held.
    LevelThree,
    /// What became of those who left at 18; no figure is held.
    AfterEighteen,
    /// Groups that fall behind, of whatever the school does; no figure is held.
    Groups,
    /// Suspensions; no figure of a single school is held.
    Suspensions,
    /// Back to a mainstream school; no figure is published.
    Return,
}

impl Topic {
    /// Those that one asks of a school, in the order of the sheet. Where fewer are answered than
    /// there is room for, the first of the others are asked of the school.
    pub fn of(school: &School) -> &'static [Self] {
        use Topic as T;
        match school.phase.as_str() {
            "primary" if school.ends_before_year_6() => {
                &[T::Early, T::Phonics, T::Groups, T::Absence, T::Pupils, T::Standard]
            }
            // Its results are published for few, its ages are in no file held, and the pupil groups
            // of the census are not asked of it.
            "independent" => &[
                T::Leavers,
                T::Groups,
                T::Absence,
                T::Suspensions,
                T::Pupils,
                T::Passes,
                T::ProgressTo16,
            ],
            "secondary" | "all-through" => {
                &[T::Gap, T::Closing, T::Passes, T::ProgressTo16, T::Absence, T::Pupils]
            }
            "primary" => &[
                T::Gap,
                T::Closing,
                T::Standard,
                T::Absence,
                T::Higher,
                T::ProgressTo11,
                T::Pupils,
            ],
            "nursery" => &[T::Early, T::Groups, T::Absence, T::Suspensions, T::Pupils],
            "16 plus" => &[T::LevelThree, T::AfterEighteen, T::Groups, T::Absence, T::Pupils],
            "alternative provision" => {
                &[T::Return, T::Gap, T::Passes, T::Absence, T::Suspensions, T::Pupils]
            }
            _ => &[T::Gap, T::Closing, T::Standard, T::Passes, T::Absence, T::Pupils],
        }
    }

    /// Measure and group in which the files may print a symbol instead of a figure.
    pub fn looked_for(self) -> Option<(&'static str, &'static str)> {
        match self {
            Self::Gap => Some(("ks4-destinations", "disadvantaged")),
            Self::Standard => Some(("ks2-rwm-expected", "all-pupils")),
            Self::Higher => Some(("ks2-rwm-higher", "all-pupils")),
            Self::ProgressTo11 => Some(("ks2-reading-progress", "all-pupils")),
            Self::Passes => Some(("ks4-english-maths-9-4", "all-pupils")),
            Self::ProgressTo16 => Some(("ks4-progress-8", "all-pupils")),
            Self::Absence => Some(("absence-persistent", "all-pupils")),
            _ => None,
        }
    }

    /// The question.
    pub fn question(self, phase: &str) -> &'static str {
        match self {
            Self::Gap if phase == "primary" => "Are some groups falling behind?",
            Self::Gap => "Do disadvantaged pupils stay on after 16?",
            Self::Closing => "Is that gap closing?",
            Self::Standard => "Do pupils reach the expected standard at 11?",
            Self::Higher => "Do the most able reach the higher standard?",
            Self::ProgressTo11 => "Do pupils make progress from 7 to 11?",
            Self::Passes => "Do pupils pass English and maths?",
            Self::ProgressTo16 => "Do pupils make progress from 11 to 16?",
            Self::Absence => "Are pupils in school?",
            Self::Pupils => "Who are the pupils?",
            Self::Early => "Are children ready for school at five?",
            Self::Phonics => "Can children read by six?",
            Self::Leavers => "What had last year’s leavers reached?",
            Self::LevelThree => "Do students reach level 3?",
            Self::AfterEighteen => "What do students do next?",
            Self::Groups => "Are some groups falling behind?",
            Self::Suspensions => "Are pupils kept in school?",
            Self::Return => "Do pupils go back to a mainstream school?",
        }
    }

    /// What to ask for where no figure is held.
    pub fn ask(self, phase: &str) -> &'static str {
        match self {
            Self::Gap if phase == "primary" => {
                "how many of the pupils eligible for free school meals reached the expected standard at 11, of how many, and how many of the others."
            }
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
            Self::Early => {
                "how many children reach a good level of development at five, of how many, and how many of those eligible for free school meals."
            }
            Self::Phonics => {
                "how many children in year 1 met the expected standard in phonics, of how many, and how many of those eligible for free school meals."
            }
            Self::Leavers => {
                "the results of those who left last year, of how many, and what they do now."
            }
            Self::LevelThree => {
                "how many students reached level 3 at 18, of how many, and how many of the disadvantaged."
            }
            Self::AfterEighteen => {
                "how many of last year’s leavers are in education, an apprenticeship or work, and of how many nothing is known."
            }
            Self::Groups => "each result by pupil group, with the number of children in the group.",
            Self::Return => {
                "how many pupils came this year, how many went back, and how many of those are still there."
            }
            Self::Suspensions => {
                "how many pupils were suspended this year, how often, and from which groups."
            }
        }
    }
}
