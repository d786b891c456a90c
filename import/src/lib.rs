//! One reader per kind of published file: bytes in, observations and problems out.
//!
//! Readers never panic and never pass over anything in silence: a file that cannot be read, a row
//! that is left out and a thing worth knowing each become a [`Problem`] with file, row, column,
//! what is wrong and what to do. See `docs/imports.md`.

pub mod attendance;
pub mod boundary;
mod decode;
pub mod inspections;
mod labels;
pub mod lait;
pub mod lait_dictionary;
mod neighbours;
mod observation;
pub mod pairs;
pub mod performance;
mod problem;
pub mod register;
pub mod roll;
mod sheet;
pub mod social_care;
pub mod strategy;
pub mod tidy;
mod workbook;

pub use labels::{YearType, read_year};
pub use neighbours::{Neighbours, read as read_neighbours};
pub use observation::{Observation, PupilNumbers};
pub use problem::{Problem, Severity};

/// What a reader gives: the rows that it could read, and everything that a person should know.
#[derive(Clone, Debug)]
pub struct Reading<T> {
    /// The rows, in the order of the file.
    pub rows: Vec<T>,
    /// What was refused, left out or noted, in the order of the file.
    pub problems: Vec<Problem>,
}

impl<T> Reading<T> {
    /// Nothing but the problem for which a file was refused.
    pub fn refused(problem: Problem) -> Self {
        Self { rows: Vec::new(), problems: vec![problem] }
    }

    /// Whether the file was refused as a whole.
    pub fn is_refused(&self) -> bool {
        self.problems.iter().any(|problem| problem.severity == Severity::Refused)
    }
}

impl<T> From<(Vec<T>, Vec<Problem>)> for Reading<T> {
    fn from((rows, problems): (Vec<T>, Vec<Problem>)) -> Self {
        Self { rows, problems }
    }
}
