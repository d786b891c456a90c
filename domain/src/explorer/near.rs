//! Near names: what a reader who typed something unknown may have meant.

use crate::order::sorted;

/// Names less alike than this, in thousandths, are not offered: a word that lacks two
/// letters of a name still finds it, and one that shares three letters with it by chance does not.
const LEAST_LIKENESS: usize = 420;

/// Letters that a word has at least, to stand for every name that holds it.
const LEAST_PART: usize = 3;

/// The candidates most like `word`, best first, at most `most`; only those that share something:
/// most of its letters, or the whole word as a part of the name.
pub fn nearest<'a, T: Copy>(
    word: &str,
    candidates: impl Iterator<Item = (&'a str, T)>,
    most: usize,
) -> Vec<T> {
    let (letters, wanted) = (plain(word), pairs_of_letters(word));
    let is_part = |name: &str| letters.len() >= LEAST_PART && plain(name).contains(&letters);
    let mut scored: Vec<(usize, T)> = candidates
        .map(|(name, candidate)| (name, likeness(&wanted, &pairs_of_letters(name)), candidate))
        .filter(|(name, score, _)| *score >= LEAST_LIKENESS || is_part(name))
        .map(|(_, score, candidate)| (score, candidate))
        .collect();
    // Equals keep the order of the dictionary.
    scored = sorted(scored, &|a, b| b.0.cmp(&a.0));
    scored.into_iter().take(most).map(|(_, candidate)| candidate).collect()
}

/// Names in a row: `one`, `one and another`, `one, another and a third`.
pub fn listed(names: &[&str]) -> String {
    match names {
        [rest @ .., before, last] => {
            let rest: String = rest.iter().flat_map(|name| [*name, ", "]).collect();
            format!("{rest}{before} and {last}")
        }
        _ => names.concat(),
    }
}

/// A name as letters and digits only, in lower case, so that `St. Helens` and `st-helens` meet.
pub fn plain(name: &str) -> String {
    // Names of places in England are ASCII; what is not stays as it is.
    let letters = name.chars().filter(|c| c.is_ascii_alphanumeric() || !c.is_ascii());
    letters.map(|c| c.to_ascii_lowercase()).collect()
}

fn pairs_of_letters(name: &str) -> Vec<(char, char)> {
    let letters: Vec<char> = format!("^{}$", plain(name)).chars().collect();
    let pairs: Vec<_> = letters.windows(2).map(|pair| (pair[0], pair[1])).collect();
    sorted(pairs, &Ord::cmp)
}

/// Dice's coefficient of letter pairs, in thousandths.
fn likeness(one: &[(char, char)], other: &[(char, char)]) -> usize {
    let (mut i, mut j, mut shared) = (0, 0, 0);
    while i < one.len() && j < other.len() {
        match one[i].cmp(&other[j]) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                shared += 1;
                i += 1;
                j += 1;
            }
        }
    }
    2000 * shared / (one.len() + other.len()).max(1)
}

#[cfg(test)]
mod tests;
