//! The table of results, as Markdown between two marks in docs/performance.md.

use std::fmt::Write as _;
use std::process::Command;

use anyhow::{Context, Result};

use crate::process;

const BEGIN: &str = "<!-- bench: begin -->";
const END: &str = "<!-- bench: end -->";

pub struct Row {
    /// What the measure is called by: its number, or a word where it has none.
    pub id: &'static str,
    pub what: String,
    pub measured: String,
    pub pass: String,
    pub aim: String,
    pub verdict: &'static str,
}

impl Row {
    /// The row without a limit and an aim: it explains another.
    pub fn for_comparison(self) -> Self {
        Self { verdict: "for comparison", pass: String::new(), aim: String::new(), ..self }
    }
}

/// Smaller is better: how a figure stands to the limit and to the aim.
pub fn verdict(measured: f64, pass: f64, aim: f64) -> &'static str {
    if measured <= aim {
        "aim reached"
    } else if measured <= pass {
        "passes"
    } else {
        "**misses**"
    }
}

pub fn median(mut numbers: Vec<f64>) -> f64 {
    numbers.sort_by(f64::total_cmp);
    let middle = numbers.len() / 2;
    match numbers.get(middle) {
        Some(upper) if numbers.len() % 2 == 1 => *upper,
        Some(upper) => f64::midpoint(*upper, numbers[middle - 1]),
        None => f64::NAN,
    }
}

pub fn markdown(rows: &[Row]) -> String {
    let mut text = format!("Measured on {} with `cargo xtask bench`.\n\n", circumstances());
    text.push_str("| | measure | measured | pass | aim | |\n|---|---|---|---|---|---|\n");
    for Row { id, what, measured, pass, aim, verdict } in rows {
        _ = writeln!(text, "| {id} | {what} | {measured} | {pass} | {aim} | {verdict} |");
    }
    text
}

/// Puts the table between the marks.
pub fn replace(text: &str, table: &str) -> Result<String> {
    let (before, rest) = text.split_once(BEGIN).context("docs/performance.md lost its marks")?;
    let (_, after) = rest.split_once(END).context("docs/performance.md lost its marks")?;
    Ok(format!("{before}{BEGIN}\n{table}{END}{after}"))
}

/// Date, number of cores and compiler.
fn circumstances() -> String {
    let ask = |program: &str, argument: &str| {
        process::check_quietly(Command::new(program).arg(argument)).unwrap_or_default()
    };
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let compiler = ask("rustc", "--version");
    let compiler = compiler.split(" (").next().unwrap_or_default().trim().to_owned();
    format!("{}, {cores} cores, {compiler}", ask("date", "+%Y-%m-%d").trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle() {
        assert!((median(vec![3.0, 1.0, 2.0]) - 2.0).abs() < 1e-9);
        assert!((median(vec![4.0, 1.0]) - 2.5).abs() < 1e-9);
        assert!(median(Vec::new()).is_nan());
    }

    #[test]
    fn the_table_replaces_the_one_before() {
        let text = format!("a\n{BEGIN}\nold\n{END}\nb\n");
        let new = replace(&text, "new\n").unwrap();
        assert_eq!(new, format!("a\n{BEGIN}\nnew\n{END}\nb\n"));
        assert!(replace("no marks", "new").is_err());
    }

    #[test]
    fn verdicts() {
        assert_eq!(verdict(1.0, 2.0, 1.0), "aim reached");
        assert_eq!(verdict(1.5, 2.0, 1.0), "passes");
        assert_eq!(verdict(2.5, 2.0, 1.0), "**misses**");
    }
}
