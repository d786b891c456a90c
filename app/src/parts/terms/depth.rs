//! In which elements a text stands.

/// Elements whose text is looked through, and those within them whose text is left alone.
const SENTENCES: [&str; 4] = ["p", "li", "dd", "td"];
const LEFT_ALONE: [&str; 13] = [
    "a", "button", "summary", "details", "label", "option", "select", "script", "style", "svg",
    "title", "b", "dt",
];
/// Classes of paragraphs that are no sentences, or that nobody sees.
const NO_SENTENCES: [&str; 7] =
    ["vh", "kicker", "source", "where", "phone-head", "section-title", "actions"];

/// In which kinds of elements a text stands.
#[derive(Default)]
pub struct Depth {
    sentences: usize,
    alone: usize,
    /// Within a paragraph that is no sentence; paragraphs do not stand in each other.
    no_sentence: bool,
}

impl Depth {
    /// Whether terms may be opened here.
    pub fn is_sentence(&self) -> bool {
        self.sentences > 0 && self.alone == 0 && !self.no_sentence
    }

    /// Passes a tag: `<p class="lede">`, `</p>`.
    pub fn pass(&mut self, tag: &str) {
        let inner = tag.trim_start_matches('<').trim_end_matches('>');
        let closes = inner.starts_with('/');
        let inner = inner.trim_start_matches('/');
        let name = inner.split([' ', '\n']).next().unwrap_or(inner);
        if name == "p" {
            self.no_sentence = !closes && is_no_sentence(inner);
        }
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

fn is_no_sentence(tag: &str) -> bool {
    let classes = tag.split_once("class=\"").and_then(|(_, rest)| rest.split('"').next());
    let mut classes = classes.unwrap_or_default().split(' ');
    tag.contains("aria-hidden") || classes.any(|class| NO_SENTENCES.contains(&class))
}
