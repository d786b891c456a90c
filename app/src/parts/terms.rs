//! Terms of the glossary where a page uses them: the first time that one stands in a sentence it
//! opens its meaning. A button with a popover of HTML itself, so it needs no script; where a browser
//! knows no popovers, the meanings stand at the end of the page.

mod depth;

use domain::glossary::Word;
use maud::{Markup, PreEscaped, Render, html};
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
    let mut met = vec![false; words.len()];
    let places = Forms::of(words).places(main, &mut met);
    // Within the main part, as its last words.
    let end = main.rfind("</main>").unwrap_or(main.len());
    let meanings = meanings(words, &met, glossary).0;
    let mut marked = String::with_capacity(main.len() + meanings.len() + places.len() * BUTTON);
    let mut copied = 0;
    for Place { from, to, word } in places {
        marked.push_str(&main[copied..from]);
        html! { button.term type="button" popovertarget={ "means-" (word) } { (PreEscaped(&main[from..to])) } }
            .render_to(&mut marked);
        copied = to;
    }
    marked.push_str(&main[copied..end]);
    marked.push_str(&meanings);
    marked.push_str(&main[end..]);
    PreEscaped(marked)
}

/// Bytes that a button takes around its term, more or less.
const BUTTON: usize = 80;

/// Where a term stands that is opened: a page's bytes `from` up to `to`.
struct Place {
    from: usize,
    to: usize,
    word: usize,
}

/// Finds the end of drawings.
struct Drawings {
    begin: memmem::Finder<'static>,
    end: memmem::Finder<'static>,
}

impl Drawings {
    const END: &'static [u8] = b"</svg>";

    fn new() -> Self {
        Self { begin: memmem::Finder::new(b"<svg"), end: memmem::Finder::new(Self::END) }
    }

    /// Where a drawing ends that begins here; drawings may stand within one.
    fn end_of(&self, html: &str) -> usize {
        let html = html.as_bytes();
        let (mut open, mut at) = (0, 0);
        while let Some(found) = self.end.find(&html[at..]) {
            open += self.begin.find_iter(&html[at..at + found]).count();
            at += found + Self::END.len();
            open -= 1;
            if open == 0 {
                return at;
            }
        }
        html.len()
    }
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

    /// The first place of each term in the sentences of a page.
    fn places(&self, main: &str, met: &mut [bool]) -> Vec<Place> {
        let mut places = Vec::new();
        let mut depth = Depth::default();
        let drawings = Drawings::new();
        let mut at = 0;
        while let Some(length) = memchr(b'<', &main.as_bytes()[at..]) {
            if depth.is_sentence() {
                self.find(&main[at..at + length], at, met, &mut places);
            }
            let tag = &main[at + length..];
            // Drawings are most of a long page, and hold no sentence.
            let end = if tag.starts_with("<svg") {
                drawings.end_of(tag)
            } else {
                let end = memchr(b'>', tag.as_bytes()).map_or(tag.len(), |end| end + 1);
                depth.pass(&tag[..end]);
                end
            };
            at += length + end;
        }
        places
    }

    /// Adds the places of terms that were not met before in a text, which begins at `start`.
    fn find(&self, text: &str, start: usize, met: &mut [bool], places: &mut Vec<Place>) {
        let bytes = text.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            let letter = letter_of(bytes[at]).filter(|_| begins_word(text, at));
            let found = letter.and_then(|letter| self.found(letter, text, at, met));
            let Some(form) = found else {
                at += 1 + in_word(&bytes[at + 1..], bytes[at]);
                continue;
            };
            // `EHC plans` is the plural of `EHC plan`.
            let mut end = at + form.text.len();
            end += usize::from(bytes.get(end) == Some(&b's'));
            met[form.word] = true;
            places.push(Place { from: start + at, to: start + end, word: form.word });
            at = end;
        }
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

/// How many bytes go on with the word that `before` belongs to: none of them begins one.
fn in_word(rest: &[u8], before: u8) -> usize {
    if !before.is_ascii_alphanumeric() {
        return 0;
    }
    rest.iter().take_while(|byte| byte.is_ascii_alphanumeric()).count()
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
