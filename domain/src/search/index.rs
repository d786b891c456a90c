//! Finding texts by the words in them, with room for a slip of the keyboard.
//!
//! Every different word is held once, in order, with the texts that it stands in. What is typed is
//! set against each word: the same, its beginning, or a slip or two from it.

use crate::order::sorted;

/// Words of what is typed that are looked at.
const MOST_WORDS: usize = 8;
/// A longer word is matched whole or by its beginning, never with a slip.
const LONGEST_WITH_SLIPS: usize = 24;
/// What distances of such words are counted in: two slips more, and the empty beginning.
const ROW: usize = LONGEST_WITH_SLIPS + 3;
/// From so many letters on a word may have one slip, and two.
const ONE_SLIP: usize = 4;
const TWO_SLIPS: usize = 8;
/// Fewer digits than this are no beginning of a number.
const LEAST_DIGITS: usize = 3;
/// How close a word is: the same, begun by what was typed, a slip away. A word of a title counts
/// twice, so that two slips never come to what a whole word is worth.
const WHOLE: u32 = 100;
const BEGINNING: u32 = 75;
const SLIP: u32 = 34;
/// Words that say nothing of what is looked for.
const EMPTY: [&str; 15] = [
    "a", "an", "and", "at", "do", "for", "how", "in", "is", "laestab", "of", "the", "to", "urn",
    "what",
];

/// Texts that can be found, by number in the order in which they came.
#[derive(Clone, Debug, Default)]
pub struct Index {
    /// Every word, one after the other.
    letters: String,
    /// Each word: where it ends in `letters`, which letters it has, where its texts end.
    words: Vec<Word>,
    /// Words without digits, which alone may have slips.
    plain: Vec<u32>,
    /// Texts, word by word: twice the number of the text, and one where the word is of its title.
    places: Vec<u32>,
    /// How many words the title of each text has.
    lengths: Vec<u8>,
}

#[derive(Clone, Copy, Debug)]
struct Word {
    end: u32,
    mask: u32,
    places_end: u32,
}

/// A text that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Its number.
    pub text: usize,
    /// How well it fits; only to be compared with others of the same search.
    pub score: u32,
}

/// Takes texts in.
#[derive(Debug, Default)]
pub struct Builder {
    letters: String,
    /// Start and length in `letters`, and the place as in [`Index::places`].
    tokens: Vec<(u32, u8, u32)>,
    lengths: Vec<u8>,
}

impl Builder {
    /// Takes a text in: its title, and what else it is found by.
    pub fn add(&mut self, title: &str, more: &str) {
        let text = u32::try_from(self.lengths.len()).unwrap_or(u32::MAX) * 2;
        let before = self.tokens.len();
        self.take(title, text + 1);
        let length = self.tokens.len() - before;
        self.lengths.push(u8::try_from(length).unwrap_or(u8::MAX));
        self.take(more, text);
    }

    fn take(&mut self, words: &str, place: u32) {
        each_word(words, &mut |word| {
            let start = u32::try_from(self.letters.len()).unwrap_or(u32::MAX);
            self.letters.push_str(word);
            self.tokens.push((start, u8::try_from(word.len()).unwrap_or(u8::MAX), place));
        });
    }

    /// The index of what was taken in.
    pub fn finish(self) -> Index {
        let Self { letters, tokens, lengths } = self;
        let word = |(start, length, _): &(u32, u8, u32)| {
            let start = *start as usize;
            letters.get(start..start + usize::from(*length)).unwrap_or_default()
        };
        let tokens = sorted(tokens, &|a, b| word(a).cmp(word(b)).then(a.2.cmp(&b.2)));
        let mut index = Index { lengths, ..Index::default() };
        let mut last = None;
        for token in &tokens {
            let own = word(token);
            if last != Some(own) {
                index.letters.push_str(own);
                let end = u32::try_from(index.letters.len()).unwrap_or(u32::MAX);
                if !own.bytes().any(|byte| byte.is_ascii_digit()) {
                    index.plain.push(u32::try_from(index.words.len()).unwrap_or(u32::MAX));
                }
                index.words.push(Word { end, mask: mask(own), places_end: 0 });
                last = Some(own);
            }
            index.places.push(token.2);
            let places_end = u32::try_from(index.places.len()).unwrap_or(u32::MAX);
            if let Some(word) = index.words.last_mut() {
                word.places_end = places_end;
            }
        }
        index.letters.shrink_to_fit();
        index.words.shrink_to_fit();
        index
    }
}

impl Index {
    /// The texts that hold what was typed, in no order: those with most of its words, and at least
    /// half of them.
    pub fn find(&self, typed: &str) -> Vec<Hit> {
        let asked = asked(typed);
        let texts = self.lengths.len();
        // By text: the score, and how many of the words it has.
        let mut found: Vec<(u32, u8)> = vec![(0, 0); texts];
        let mut best: Vec<u32> = vec![0; texts];
        let mut words = asked.iter().peekable();
        while let Some(word) = words.next() {
            let mut close = self.close(word, false, &mut best);
            let mut counts = 1;
            // The halves of a postcode say nothing without each other, and nothing by a part: every
            // second school is in some `1AA`, and `L32` is not in `L3`.
            if let Some(inward) = words.next_if(|next| is_outward(word) && is_inward(next)) {
                let [outward, inward] =
                    [word, inward].map(|half| self.close(half, true, &mut best));
                close = of_both(outward, &inward, &mut best);
                counts = 2;
            }
            for (text, score) in close {
                found[text].0 += score;
                found[text].1 += counts;
            }
        }
        let most = found.iter().map(|(_, words)| *words).max().unwrap_or(0);
        if most == 0 || usize::from(most) * 2 < asked.len() {
            return Vec::new();
        }
        // What was typed without a slip is what was meant, where there is something of it.
        let is_whole = |score: u32| score >= u32::from(most) * BEGINNING;
        let whole = found.iter().any(|(score, words)| *words == most && is_whole(*score));
        let hits = found
            .iter()
            .enumerate()
            .filter(|(_, (score, words))| *words == most && (!whole || is_whole(*score)));
        hits.map(|(text, (score, _))| Hit {
            text,
            // Of two that have the words, the shorter says less else.
            score: (score * 4).saturating_sub(u32::from(self.lengths[text])),
        })
        .collect()
    }

    /// The texts with a word close to one, each with its best score; `whole` where only the
    /// word itself is close. `best` is all nought, by text, before and after.
    fn close(&self, word: &str, whole: bool, best: &mut [u32]) -> Vec<(usize, u32)> {
        let mut texts: Vec<usize> = Vec::new();
        self.each_close(word, &mut |places, closeness| {
            let is_close = !whole || closeness == WHOLE;
            for place in places.iter().filter(|_| is_close) {
                let text = (*place / 2) as usize;
                if best[text] == 0 {
                    texts.push(text);
                }
                best[text] = best[text].max(closeness * (1 + place % 2));
            }
        });
        texts.into_iter().map(|text| (text, std::mem::take(&mut best[text]))).collect()
    }

    /// Gives the places of every word that is close to one, and how close.
    fn each_close(&self, asked: &str, take: &mut dyn FnMut(&[u32], u32)) {
        // `8` is a number, not the beginning of all that begin so.
        let whole = asked.len() < LEAST_DIGITS && asked.bytes().all(|byte| byte.is_ascii_digit());
        let first = self.first_not_before(asked);
        for at in first..self.words.len() {
            let word = self.word(at);
            if !word.starts_with(asked) {
                break;
            }
            if word.len() == asked.len() {
                take(self.places_of(at), WHOLE);
            } else if !whole {
                take(self.places_of(at), BEGINNING);
            }
        }
        let (own, slips) = (mask(asked), slips(asked));
        if slips == 0 {
            return;
        }
        for at in &self.plain {
            let at = *at as usize;
            // Letters that one has and the other has not are a slip each, or half of one.
            if (own ^ self.words[at].mask).count_ones() > 2 * slips {
                continue;
            }
            let word = self.word(at);
            if word.starts_with(asked) {
                continue;
            }
            let within = |slips| is_within(asked.as_bytes(), word.as_bytes(), slips);
            if let Some(slips) = (1..=slips).find(|slips| within(*slips)) {
                take(self.places_of(at), SLIP / slips);
            }
        }
    }

    fn word(&self, at: usize) -> &str {
        let start = if at == 0 { 0 } else { self.words[at - 1].end as usize };
        self.letters.get(start..self.words[at].end as usize).unwrap_or_default()
    }

    fn places_of(&self, at: usize) -> &[u32] {
        let start = if at == 0 { 0 } else { self.words[at - 1].places_end as usize };
        &self.places[start..self.words[at].places_end as usize]
    }

    /// The first word, in order, that is not before one.
    fn first_not_before(&self, asked: &str) -> usize {
        let (mut low, mut high) = (0, self.words.len());
        while low < high {
            let middle = usize::midpoint(low, high);
            if self.word(middle) < asked {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }
}

/// The words of what was typed, without those that say nothing, unless all are such.
fn asked(typed: &str) -> Vec<String> {
    let (mut all, mut telling) = (Vec::new(), Vec::new());
    each_word(typed, &mut |word| {
        let held = if EMPTY.contains(&word) { &mut all } else { &mut telling };
        if held.len() < MOST_WORDS {
            held.push(word.to_owned());
        }
    });
    if telling.is_empty() { all } else { telling }
}

/// Gives each word in small letters. Apostrophes are no part of it: `Anne's` and `Annes` are one.
fn each_word(text: &str, take: &mut dyn FnMut(&str)) {
    let mut word = String::new();
    for c in text.chars().chain([' ']) {
        if c.is_ascii_alphanumeric() || (!c.is_ascii() && !"’‘–—…£“”\u{a0}".contains(c))
        {
            word.push(c.to_ascii_lowercase());
        } else if !matches!(c, '\'' | '’' | '‘') && !word.is_empty() {
            // `Saint Mary's` and `St Mary's` are one.
            take(if word == "saint" { "st" } else { &word });
            word.clear();
        }
    }
}

/// How many slips a word may have. A number or a postcode has none: one digit is another place.
fn slips(word: &str) -> u32 {
    match word.len() {
        _ if word.bytes().any(|byte| byte.is_ascii_digit()) => 0,
        ONE_SLIP..TWO_SLIPS => 1,
        TWO_SLIPS..=LONGEST_WITH_SLIPS => 2,
        _ => 0,
    }
}

/// The texts of two lists with both scores; `best` as in [`Index::close`].
fn of_both(one: Vec<(usize, u32)>, other: &[(usize, u32)], best: &mut [u32]) -> Vec<(usize, u32)> {
    for (text, score) in other {
        best[*text] = *score;
    }
    let both = one.into_iter().filter(|(text, _)| best[*text] > 0);
    let both = both.map(|(text, score)| (text, score + best[text])).collect();
    for (text, _) in other {
        best[*text] = 0;
    }
    both
}

/// Whether a word may be the first half of a postcode, in whichever letters: `l34`, `sw1a`.
pub(super) fn is_outward(word: &str) -> bool {
    let letters = word.bytes().take_while(u8::is_ascii_alphabetic).count();
    let digit = word.as_bytes().get(letters).is_some_and(u8::is_ascii_digit);
    (1..=2).contains(&letters) && digit && word.len() <= letters + 2
}

/// Whether a word may be the second half of a postcode: `1aa`.
fn is_inward(word: &str) -> bool {
    matches!(word.as_bytes(), [digit, one, other]
        if digit.is_ascii_digit() && one.is_ascii_alphabetic() && other.is_ascii_alphabetic())
}

/// Which letters a word has, a bit each.
fn mask(word: &str) -> u32 {
    word.bytes().fold(0, |mask, byte| mask | 1 << (byte & 31))
}

/// Whether two words are at most so many slips apart: a letter too many, one missing, a wrong one,
/// or two that changed places (the optimal string alignment distance).
fn is_within(one: &[u8], other: &[u8], slips: u32) -> bool {
    if one.len().abs_diff(other.len()) > slips as usize || other.len() > LONGEST_WITH_SLIPS + 2 {
        return false;
    }
    let mut rows = [[0_u32; ROW]; 3];
    for (at, cell) in rows[0].iter_mut().enumerate() {
        *cell = u32::try_from(at).unwrap_or(u32::MAX);
    }
    for (i, letter) in one.iter().enumerate() {
        let (now, before, earlier) = ((i + 1) % 3, i % 3, (i + 2) % 3);
        rows[now][0] = rows[before][0] + 1;
        for (j, against) in other.iter().enumerate() {
            let wrong = rows[before][j] + u32::from(letter != against);
            let mut least = wrong.min(rows[before][j + 1] + 1).min(rows[now][j] + 1);
            let turned = i > 0 && j > 0 && *letter == other[j - 1] && one[i - 1] == *against;
            if turned {
                least = least.min(rows[earlier][j - 1] + 1);
            }
            rows[now][j + 1] = least;
        }
    }
    rows[one.len() % 3][other.len()] <= slips
}

#[cfg(test)]
mod tests;
