//! Terms of the glossary where a page uses them: the first time that one stands in a sentence it
//! opens its meaning in place. A button with a popover of HTML itself, so it needs no script; where a
//! browser knows no popovers, the meanings stand at the end of the page.

use maud::{Markup, html};

/// A term that may be opened.
#[derive(Clone, Copy, Debug)]
pub struct Word<'a> {
    /// Its anchor in the glossary.
    pub id: &'a str,
    /// Its headword: `Children Looked After (CLA)`.
    pub headword: &'a str,
    /// Its name today; empty where it is the headword.
    pub today: &'a str,
    /// What it means.
    pub meaning: &'a str,
}

/// How a term is written in a text.
struct Form<'a> {
    text: &'a str,
    /// Whether capitals count, as in abbreviations.
    exact: bool,
    word: usize,
}

/// Elements whose text is looked through, and those within them whose text is left alone.
const SENTENCES: [&str; 4] = ["p", "li", "dd", "td"];
const LEFT_ALONE: [&str; 12] = [
    "a", "button", "summary", "label", "option", "select", "script", "style", "svg", "title", "b",
    "dt",
];

/// A page's main part with its terms opened, and their meanings; `glossary` is the address of the
/// page with all of them.
pub fn opened(main: &str, words: &[Word<'_>], glossary: &str) -> Markup {
    let forms = forms(words);
    let mut met = vec![false; words.len()];
    let mut marked = String::with_capacity(main.len() + 4_000);
    let mut depth = Depth::default();
    let mut rest = main;
    while let Some(start) = rest.find('<') {
        let (text, tag) = rest.split_at(start);
        if depth.is_sentence() {
            mark(text, &forms, words, &mut met, &mut marked);
        } else {
            marked.push_str(text);
        }
        let end = tag.find('>').map_or(tag.len(), |end| end + 1);
        depth.pass(&tag[..end]);
        // What follows the last element is the end of the main part: the meanings go before it.
        marked.push_str(&tag[..end]);
        rest = &tag[end..];
    }
    marked.push_str(rest);
    let here = words.iter().zip(&met).filter(|(_, met)| **met).map(|(word, _)| word);
    let meanings = meanings(here, glossary).into_string();
    let at = marked.rfind("</main>").unwrap_or(marked.len());
    marked.insert_str(at, &meanings);
    maud::PreEscaped(marked)
}

fn meanings<'a>(here: impl Iterator<Item = &'a Word<'a>>, glossary: &str) -> Markup {
    html! {
        @for word in here {
            div.meaning popover id={ "means-" (word.id) } {
                p { b { (word.headword) } @if !word.today.is_empty() { " Today: " (word.today) "." } }
                p { (word.meaning) }
                p { a href={ (glossary) "#" (word.id) } { "In the glossary" } }
            }
        }
    }
}

/// The ways to write each term: its name, its name today and what stands in brackets. A single
/// plain word, such as gap or release, is none: it would be marked on every page.
fn forms<'a>(words: &[Word<'a>]) -> Vec<Form<'a>> {
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
    // Of two that begin alike the longer is meant.
    forms.sort_by_key(|form| std::cmp::Reverse(form.text.len()));
    forms
}

/// Copies a text and opens each term at its first place.
fn mark(text: &str, forms: &[Form<'_>], words: &[Word<'_>], met: &mut [bool], into: &mut String) {
    let bytes = text.as_bytes();
    let (mut copied, mut at) = (0, 0);
    while at < bytes.len() {
        let starts = bytes[at].is_ascii_alphabetic() && !ends_in_word(&text[..at]);
        let found =
            starts.then(|| forms.iter().find(|form| !met[form.word] && form.is_at(text, at)));
        let Some(form) = found.flatten() else {
            at += 1;
            continue;
        };
        let mut end = at + form.text.len();
        // `EHC plans` is the plural of `EHC plan`.
        end += usize::from(bytes.get(end) == Some(&b's'));
        met[form.word] = true;
        into.push_str(&text[copied..at]);
        let id = words[form.word].id;
        into.push_str(
            &html! {
                button.term type="button" popovertarget={ "means-" (id) } {
                    (maud::PreEscaped(&text[at..end]))
                }
            }
            .0,
        );
        (copied, at) = (end, end);
    }
    into.push_str(&text[copied..]);
}

impl Form<'_> {
    /// Whether it stands at this place of a text, and ends where a word ends.
    fn is_at(&self, text: &str, at: usize) -> bool {
        let end = at + self.text.len();
        let same = text.as_bytes().get(at..end).is_some_and(|part| {
            if self.exact {
                part == self.text.as_bytes()
            } else {
                part.eq_ignore_ascii_case(self.text.as_bytes())
            }
        });
        same && {
            let after = &text[end..];
            !starts_in_word(after.strip_prefix('s').unwrap_or(after))
        }
    }
}

fn ends_in_word(text: &str) -> bool {
    text.chars().next_back().is_some_and(char::is_alphanumeric)
}

fn starts_in_word(text: &str) -> bool {
    text.chars().next().is_some_and(char::is_alphanumeric)
}

/// In which kinds of elements a text stands.
#[derive(Default)]
struct Depth {
    sentences: usize,
    alone: usize,
}

impl Depth {
    fn is_sentence(&self) -> bool {
        self.sentences > 0 && self.alone == 0
    }

    /// Passes a tag: `<p class="lede">`, `</p>`.
    fn pass(&mut self, tag: &str) {
        let inner = tag.trim_start_matches('<').trim_end_matches('>');
        let closes = inner.starts_with('/');
        let inner = inner.trim_start_matches('/');
        let name = inner.split([' ', '\n']).next().unwrap_or(inner);
        let counted = if SENTENCES.contains(&name) {
            &mut self.sentences
        } else if LEFT_ALONE.contains(&name) {
            &mut self.alone
        } else {
            return;
        };
        *counted = if closes { counted.saturating_sub(1) } else { *counted + 1 };
    }
}

#[cfg(test)]
mod tests;
