//! Counting tests from what their runners print.

use std::ops::Add;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub passed: u32,
    pub failed: u32,
}

impl Add for Tally {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { passed: self.passed + other.passed, failed: self.failed + other.failed }
    }
}

impl Tally {
    /// The sum over the closing lines of nextest (`Summary … 3 tests run: 2 passed, 1 failed`)
    /// and `cargo test` (`test result: ok. 3 passed; 0 failed; …`).
    pub fn read(said: &str) -> Self {
        said.lines()
            .filter(|line| {
                let line = line.trim_start();
                line.starts_with("Summary [") || line.starts_with("test result:")
            })
            .map(|line| Self {
                passed: number_before(line, "passed"),
                failed: ["failed", "timed out", "exec failed"]
                    .map(|word| number_before(line, word))
                    .iter()
                    .sum(),
            })
            .fold(Self::default(), Add::add)
    }

    /// A single test.
    pub fn one(passed: bool) -> Self {
        Self { passed: u32::from(passed), failed: u32::from(!passed) }
    }

    /// A runner that ended badly without counting a failed test has failed once.
    pub fn or_failed(self, ended_well: bool) -> Self {
        if ended_well || self.failed > 0 { self } else { Self { failed: 1, ..self } }
    }
}

fn number_before(line: &str, word: &str) -> u32 {
    let (Some(before), true) = (line.split(&format!(" {word}")).next(), line.contains(word)) else {
        return 0;
    };
    let digits = before.rsplit(' ').next().unwrap_or_default();
    digits.parse().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nextest() {
        let said = "     Summary [   0.010s] 12 tests run: 9 passed (1 slow), 2 failed, 1 timed out, 3 skipped\n";
        assert_eq!(Tally::read(said), Tally { passed: 9, failed: 3 });
        let said = "     Summary [   0.010s] 2/12 tests run: 1 passed, 1 exec failed, 0 skipped\n";
        assert_eq!(Tally::read(said), Tally { passed: 1, failed: 1 });
    }

    #[test]
    fn cargo_test() {
        let said = "test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out\n\
                    test result: FAILED. 1 passed; 2 failed; 0 ignored; 0 measured\n";
        assert_eq!(Tally::read(said), Tally { passed: 4, failed: 2 });
    }

    #[test]
    fn other_lines_count_nothing() {
        assert_eq!(Tally::read("9 passed, 9 failed\n"), Tally::default());
    }

    #[test]
    fn a_bad_end_is_a_failure() {
        assert_eq!(Tally::default().or_failed(false), Tally { passed: 0, failed: 1 });
        assert_eq!(Tally { passed: 1, failed: 2 }.or_failed(false).failed, 2);
        assert_eq!(Tally::default().or_failed(true), Tally::default());
    }
}
