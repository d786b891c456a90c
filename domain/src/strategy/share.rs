//! A share of schools by Ofsted's grade, as a strategy prints one.

use crate::inspection::{Grade, Graded, SchoolKind};

/// Schools of a kind that have a grade of Ofsted's, as a share of all that have one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// The kind; `None` for all schools.
    pub schools: Option<SchoolKind>,
    /// The grade.
    pub grade: Grade,
}

impl Share {
    /// How many schools have the grade, of how many.
    pub fn count(self, graded: &[Graded]) -> (u32, u32) {
        let own = graded.iter().filter(|of| self.schools.is_none_or(|kind| of.kind == kind));
        own.fold((0, 0), |(with, all), of| (with + of.with(self.grade), all + of.all()))
    }
}
