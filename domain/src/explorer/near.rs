//! Near names: what a reader who typed something unknown may have meant.

use crate::order::sorted;

/// Names less alike than this, in thousandths, are not offered: a word that lacks two
/// letters of a name still finds it, and one that shares three letters with it by chance does not.
const LEAST_LIKENESS: usize = 420;

/// The candidates most like `word`, best first, at most `most`; only those that share something.
pub fn nearest<'a, T: Copy>(
    word: &str,
    candidates: impl Iterator<Item = (&'a str, T)>,
    most: usize,
) -> Vec<T> {
    let wanted = pairs_of_letters(word);
    let mut scored: Vec<(usize, T)> = candidates
        .map(|(name, candidate)| (likeness(&wanted, &pairs_of_letters(name)), candidate))
        .filter(|(score, _)| *score >= LEAST_LIKENESS)
        .collect();
    // Equals keep the order of the dictionary.
    scored = sorted(scored, &|a, b| b.0.cmp(&a.0));
    scored.into_iter().take(most).map(|(_, candidate)| candidate).collect()
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
