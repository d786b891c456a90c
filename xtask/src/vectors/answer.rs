//! Answers beside those that a row expects.

use domain::stats::Interval;

use super::row::Row;

/// How far an answer may be off, in units of the expected one or of 1.
const TOLERANCE: f64 = 1e-9;

enum Answer {
    Text(String),
    Number(Option<f64>),
}

/// The answers to a row, each with its column.
pub struct Answers {
    answers: Vec<(&'static str, Answer)>,
    tolerance: f64,
}

impl Answers {
    pub fn new() -> Self {
        Self { answers: Vec::new(), tolerance: TOLERANCE }
    }

    pub fn within(tolerance: f64) -> Self {
        Self { answers: Vec::new(), tolerance }
    }

    pub fn text(mut self, column: &'static str, text: impl std::fmt::Display) -> Self {
        self.answers.push((column, Answer::Text(text.to_string())));
        self
    }

    /// A number, or nothing where it is undefined.
    pub fn number(mut self, column: &'static str, number: impl Into<Option<f64>>) -> Self {
        self.answers.push((column, Answer::Number(number.into())));
        self
    }

    pub fn interval(
        self,
        [lower, upper]: [&'static str; 2],
        interval: impl Into<Option<Interval>>,
    ) -> Self {
        let interval = interval.into();
        self.number(lower, interval.map(|interval| interval.lower))
            .number(upper, interval.map(|interval| interval.upper))
    }

    /// The first answer that is not the row's, in words.
    pub fn wrong(&self, row: &Row) -> Option<String> {
        let (column, answer) = self
            .answers
            .iter()
            .find(|(column, answer)| !self.is_right(row.text(column), answer))?;
        let answer = match answer {
            Answer::Text(text) => text.clone(),
            Answer::Number(Some(number)) => number.to_string(),
            Answer::Number(None) => "nothing".to_owned(),
        };
        let expected = match row.text(column) {
            "" => "nothing",
            expected => expected,
        };
        Some(format!("{column} is {answer}, where {expected} is expected"))
    }

    fn is_right(&self, expected: &str, answer: &Answer) -> bool {
        match (answer, expected.parse::<f64>()) {
            (Answer::Text(text), _) => text == expected,
            (Answer::Number(None), _) => expected.is_empty(),
            (Answer::Number(Some(number)), Ok(expected)) => {
                (number - expected).abs() <= self.tolerance * expected.abs().max(1.0)
            }
            (Answer::Number(Some(_)), Err(_)) => false,
        }
    }
}
