//! A row of a file of vectors.

use csv::StringRecord;
use domain::number::Exact;
use domain::stats::{Confidence, Proportion};

pub struct Row<'a> {
    headers: &'a StringRecord,
    record: StringRecord,
}

impl<'a> Row<'a> {
    pub fn new(headers: &'a StringRecord, record: StringRecord) -> Self {
        Self { headers, record }
    }

    pub fn text(&self, column: &str) -> &str {
        let at = self.headers.iter().position(|header| header == column);
        at.and_then(|at| self.record.get(at)).unwrap_or_default()
    }

    pub fn read<T: std::str::FromStr>(&self, column: &str) -> Option<T> {
        self.text(column).parse().ok()
    }

    /// Numbers with semicolons between.
    pub fn list<T: std::str::FromStr>(&self, column: &str) -> Option<Vec<T>> {
        self.text(column).split(';').map(|number| number.parse().ok()).collect()
    }

    pub fn confidence(&self) -> Option<Confidence> {
        [Confidence::P95, Confidence::P998]
            .into_iter()
            .find(|confidence| Some(confidence.level()) == self.read("confidence"))
    }

    /// A percentage from a column of counts and one of cohorts.
    pub fn percent(&self, count: &str, cohort: &str) -> Option<Exact> {
        Exact::percent(self.read(count)?, self.read(cohort)?)
    }

    pub fn proportion(&self, count: &str, cohort: &str) -> Option<Proportion> {
        Proportion::new(self.read(count)?, self.read(cohort)?)
    }
}
