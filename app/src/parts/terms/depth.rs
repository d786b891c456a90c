//! In which elements a text stands.

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
        let bytes = tag.as_bytes();
        let closes = bytes.get(1) == Some(&b'/');
        let start = 1 + usize::from(closes);
        let of_name = bytes.iter().skip(start).take_while(|byte| byte.is_ascii_alphanumeric());
        let name = bytes.get(start..start + of_name.count()).unwrap_or_default();
        if name == b"p" {
            self.no_sentence = !closes && is_no_sentence(tag);
        }
        let counted = match name {
            // What is looked through.
            b"p" | b"li" | b"dd" | b"td" => &mut self.sentences,
            // What is left alone within.
            b"a" | b"b" | b"button" | b"details" | b"dt" | b"label" | b"option" | b"script"
            | b"select" | b"style" | b"summary" | b"svg" | b"title" => &mut self.alone,
            _ => return,
        };
        *counted = if closes { counted.saturating_sub(1) } else { *counted + 1 };
    }
}

fn is_no_sentence(tag: &str) -> bool {
    let classes = tag.split_once("class=\"").and_then(|(_, rest)| rest.split('"').next());
    let mut classes = classes.unwrap_or_default().split(' ');
    tag.contains("aria-hidden") || classes.any(|class| NO_SENTENCES.contains(&class))
}
