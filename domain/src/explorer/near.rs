//! Near names: what a reader who typed something unknown may have meant.

/// The candidates most like `word`, best first, at most `most`; only those that share something.
pub fn nearest<'a, T: Copy>(
    word: &str,
    candidates: impl Iterator<Item = (&'a str, T)>,
    most: usize,
) -> Vec<T> {
    let wanted = pairs_of_letters(word);
    let mut scored: Vec<(usize, T)> = candidates
        .map(|(name, candidate)| (likeness(&wanted, &pairs_of_letters(name)), candidate))
        .filter(|(score, _)| *score >= 300)
        .collect();
    // A stable sort: equals keep the order of the dictionary.
    scored.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    scored.into_iter().take(most).map(|(_, candidate)| candidate).collect()
}

/// A name as letters and digits only, in lower case, so that `St. Helens` and `st-helens` meet.
pub fn plain(name: &str) -> String {
    let letters = name.chars().filter(|c| c.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

fn pairs_of_letters(name: &str) -> Vec<(char, char)> {
    let letters: Vec<char> = format!("^{}$", plain(name)).chars().collect();
    let mut pairs: Vec<_> = letters.windows(2).map(|pair| (pair[0], pair[1])).collect();
    pairs.sort_unstable();
    pairs
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
