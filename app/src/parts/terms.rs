//! Terms of the glossary where a page uses them: the first time that one stands in a sentence it
//! opens its meaning. A button with a popover of HTML itself, so it needs no script; where a browser
//! knows no popovers, the meanings stand at the end of the page.

mod depth;

use domain::glossary::Word;
use maud::{Markup, PreEscaped, html};
use memchr::{memchr, memmem};

use depth::Depth;

/// How a term is written in a text.
struct Form<'a> {
    text: &'a str,
    /// Whether capitals count, as in abbreviations.
    exact: bool,
    word: usize,
}

/// The ways to write every term, by their first letter, the longest of a letter first.
struct Forms<'a> {
    forms: Vec<Form<'a>>,
    /// Where the forms of each letter begin, and where the last ends.
    starts: [usize; 27],
}

/// A page's main part with its terms opened, and their meanings; `glossary` is the address of the
/// page with all of them.
pub fn opened(main: &str, words: &[Word<'_>], glossary: &str) -> Markup {
    let forms = Forms::of(words);
    let mut met = vec![false; words.len()];
    let mut marked = String::with_capacity(main.len() + 6_000);
    let mut depth = Depth::default();
    let mut rest = main;
    while let Some(start) = memchr(b'<', rest.as_bytes()) {
        let (text, tag) = rest.split_at(start);
        if depth.is_sentence() {
            forms.mark(text, &mut met, &mut marked);
        } else {
            marked.push_str(text);
        }
        // Drawings are most of a long page, and hold no sentence.
        let end = if tag.starts_with("<svg") {
            end_of_drawing(tag)
        } else {
            let end = memchr(b'>', tag.as_bytes()).map_or(tag.len(), |end| end + 1);
            depth.pass(&tag[..end]);
            end
        };
        marked.push_str(&tag[..end]);
        rest = &tag[end..];
    }
    marked.push_str(rest);
    // Within the main part, as its last words.
    let at = marked.rfind("</main>").unwrap_or(marked.len());
    marked.insert_str(at, &meanings(words, &met, glossary).0);
    PreEscaped(marked)
}

/// Where a drawing ends that begins here; drawings may stand within one.
fn end_of_drawing(html: &str) -> usize {
    const END: &[u8] = b"</svg>";
    let (mut open, mut at) = (0, 0);
    while let Some(found) = memmem::find(&html.as_bytes()[at..], END) {
        open += memmem::find_iter(&html.as_bytes()[at..at + found], b"<svg").count();
        at += found + END.len();
        open -= 1;
        if open == 0 {
            return at;
        }
    }
    html.len()
}

fn meanings(words: &[Word<'_>], met: &[bool], glossary: &str) -> Markup {
    html! {
        @for (at, word) in words.iter().enumerate().filter(|(at, _)| met[*at]) {
            div.meaning popover role="dialog" id={ "means-" (at) } aria-label=(word.headword) {
                p { b { (word.headword) } @if !word.today.is_empty() { " Today: " (word.today) "." } }
                p { (word.meaning) }
                p.meaning-ways {
                    a href={ (glossary) "#" (word.id) } { "In the glossary" }
                    button type="button" popovertarget={ "means-" (at) } popovertargetaction="hide" { "Close" }
                }
            }
        }
    }
}

impl<'a> Forms<'a> {
    /// A term's name, its name today and what stands in brackets. A single plain word, such as gap
    /// or release, is none: it would be marked on every page.
    fn of(words: &[Word<'a>]) -> Self {
        let mut forms: Vec<Form<'a>> = Vec::with_capacity(words.len() * 3);
        for (at, word) in words.iter().enumerate() {
            for name in [word.headword, word.today] {
                let name = name.split(", since").next().unwrap_or(name);
                let (long, short) = name.split_once(" (").unwrap_or((name, ""));
                for text in [long, short.trim_end_matches(')')] {
                    let capitals = text.bytes().filter(u8::is_ascii_uppercase).count();
                    let exact = capitals > 1 && !text.contains(' ');
                    if exact || text.contains([' ', '-']) {
                        forms.push(Form { text, exact, word: at });
                    }
                }
            }
        }
        forms.retain(|form| form.letter().is_some());
        forms.sort_by_key(|form| (form.letter(), std::cmp::Reverse(form.text.len())));
        let start = |letter| forms.partition_point(|form| form.letter() < Some(letter));
        let starts = std::array::from_fn(start);
        Self { forms, starts }
    }

    /// Copies a text and opens each term at its first place.
    fn mark(&self, text: &str, met: &mut [bool], into: &mut String) {
        let bytes = text.as_bytes();
        let (mut copied, mut at) = (0, 0);
        while at < bytes.len() {
            let letter = letter_of(bytes[at]).filter(|_| begins_word(text, at));
            let found = letter.and_then(|letter| self.found(letter, text, at, met));
            let Some(form) = found else {
                at += 1;
                continue;
            };
            // `EHC plans` is the plural of `EHC plan`.
            let mut end = at + form.text.len();
            end += usize::from(bytes.get(end) == Some(&b's'));
            met[form.word] = true;
            into.push_str(&text[copied..at]);
            let button = html! {
                button.term type="button" popovertarget={ "means-" (form.word) } {
                    (PreEscaped(&text[at..end]))
                }
            };
            into.push_str(&button.0);
            (copied, at) = (end, end);
        }
        into.push_str(&text[copied..]);
    }

    fn found(&self, letter: usize, text: &str, at: usize, met: &[bool]) -> Option<&Form<'a>> {
        let forms = &self.forms[self.starts[letter]..self.starts[letter + 1]];
        forms.iter().find(|form| !met[form.word] && form.is_at(text, at))
    }
}

/// Whether no letter stands before a place of a text. Nearly every letter is asked about, so the
/// last byte answers where it can.
fn begins_word(text: &str, at: usize) -> bool {
    match at.checked_sub(1).map(|before| text.as_bytes()[before]) {
        None => true,
        Some(before) if before.is_ascii() => !before.is_ascii_alphanumeric(),
        Some(_) => !text[..at].ends_with(char::is_alphanumeric),
    }
}

/// A letter's place in the alphabet.
fn letter_of(byte: u8) -> Option<usize> {
    let letter = byte.to_ascii_lowercase();
    letter.is_ascii_lowercase().then(|| usize::from(letter - b'a'))
}

impl Form<'_> {
    fn letter(&self) -> Option<usize> {
        self.text.bytes().next().and_then(letter_of)
    }

    /// Whether it stands at this place of a text, and ends where a word ends.
    fn is_at(&self, text: &str, at: usize) -> bool {
        let own = self.text.as_bytes();
        let Some(part) = text.as_bytes().get(at..at + own.len()) else { return false };
        // Most differ in their second letter.
        let same = part[1].eq_ignore_ascii_case(&own[1])
            && if self.exact { part == own } else { part.eq_ignore_ascii_case(own) };
        same && {
            let after = &text[at + own.len()..];
            !after.strip_prefix('s').unwrap_or(after).starts_with(char::is_alphanumeric)
        }
    }
}

#[cfg(test)]
mod tests;
