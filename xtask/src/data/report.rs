//! What the readers had to say, gathered by file and kind for a person to read.

use std::collections::BTreeMap;

use import::{Problem, Reading, Severity};

/// How many problems of one kind are shown in full.
const SHOWN: usize = 2;

/// Every problem so far.
#[derive(Default)]
pub struct Report {
    problems: Vec<Problem>,
}

impl Report {
    /// Takes the problems of a reading and gives its rows.
    pub fn take<T>(&mut self, reading: Reading<T>) -> Vec<T> {
        self.problems.extend(reading.problems);
        reading.rows
    }

    /// Adds one problem.
    pub fn add(&mut self, problem: Problem) {
        self.problems.push(problem);
    }

    /// The first problem for which a file was refused.
    pub fn refused(&self) -> Option<&Problem> {
        let mut problems = self.problems.iter();
        problems.find(|problem| problem.severity == Severity::Refused)
    }

    /// Prints the first problems of each kind and how many more there are.
    pub fn print(&self) {
        let mut kinds: BTreeMap<_, Vec<&Problem>> = BTreeMap::new();
        for problem in &self.problems {
            let kind = (&problem.file, problem.severity, &problem.column);
            kinds.entry(kind).or_default().push(problem);
        }
        for problems in kinds.values() {
            for problem in problems.iter().take(SHOWN) {
                println!("  {problem}");
            }
            if let Some(more) = problems.len().checked_sub(SHOWN).filter(|more| *more > 0) {
                println!("    and {more} more of this kind");
            }
        }
    }
}
