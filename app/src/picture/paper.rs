//! What every picture is drawn with: colours, text in lines, marks, the sign.

use std::fmt::Write;

use maud::{Markup, html};

use crate::charts::Plain;

/// How wide a text is, in pixels, at a size and in bold or not.
pub type TextWidth<'a> = &'a dyn Fn(&str, f64, bool) -> f64;

pub const PAPER: &str = "#fefefd";
pub const INK: &str = "#15202b";
pub const INK2: &str = "#45515c";
pub const HAIR: &str = "#e2e2dc";
pub const RULE: &str = "#c3c6c4";
pub const GAP: &str = "#d9d3f3";
pub const ACCENT: &str = "#4a3aa7";
/// Colours of lines and marks by rank, from 1; and those of their texts.
pub const SERIES: [&str; 4] = ["#12436d", "#28a197", "#801650", "#f46a25"];
pub const WORDS: [&str; 4] = ["#12436d", "#16716a", "#801650", "#a8400a"];

/// A picture's width and the measure of its letters.
pub struct Paper<'a> {
    pub width: f64,
    pub measure: TextWidth<'a>,
}

impl Paper<'_> {
    pub fn is_narrow(&self) -> bool {
        self.width < 800.0
    }

    /// What is left free at each side.
    pub fn margin(&self) -> f64 {
        if self.is_narrow() { 24.0 } else { 56.0 }
    }

    /// Width between the margins.
    pub fn room(&self) -> f64 {
        self.width - 2.0 * self.margin()
    }

    /// Size of the letters in drawings.
    pub fn size(&self) -> f64 {
        if self.is_narrow() { 16.0 } else { 18.0 }
    }

    /// Lines of text from the left margin; `y` is the first base line.
    pub fn text_lines(
        &self,
        lines: &[String],
        y: f64,
        size: f64,
        bold: bool,
        fill: &str,
    ) -> Markup {
        let weight = bold.then_some("600");
        html! {
            @for (at, line) in lines.iter().enumerate() {
                text x=(Plain(self.margin())) y=(Plain(y + at as f64 * size * 1.2))
                    font-size=(Plain(size)) font-weight=[weight] fill=(fill) { (line) }
            }
        }
    }

    /// The hairline above a row.
    pub fn rule(&self, y: f64) -> Markup {
        let (left, right) = (self.margin(), self.width - self.margin());
        html! { line x1=(Plain(left)) x2=(Plain(right)) y1=(Plain(y)) y2=(Plain(y)) stroke=(HAIR) {} }
    }

    /// A text at a place; `anchor` is start, middle or end.
    pub fn text(&self, at: (f64, f64), anchor: &str, fill: &str, text: &str) -> Markup {
        html! {
            text x=(Plain(at.0)) y=(Plain(at.1)) font-size=(Plain(self.size())) text-anchor=(anchor) fill=(fill) { (text) }
        }
    }

    /// The same in bold, on paper where it crosses a line.
    pub fn figure(&self, at: (f64, f64), anchor: &str, fill: &str, text: &str) -> Markup {
        html! {
            text x=(Plain(at.0)) y=(Plain(at.1)) font-size=(Plain(self.size())) font-weight="600" text-anchor=(anchor) fill=(fill)
                stroke=(PAPER) stroke-width="4" stroke-linejoin="round" paint-order="stroke" { (text) }
        }
    }
}

/// A mark by rank, told apart by shape: disc, ring, diamond, triangle.
pub fn mark(x: f64, y: f64, rank: u8) -> Markup {
    let at = usize::from(rank.max(1) - 1).min(SERIES.len() - 1);
    let colour = SERIES[at];
    html! {
        g transform={ "translate(" (Plain(x)) " " (Plain(y)) ")" } {
            @match at {
                0 => circle r="7" fill=(colour) stroke=(PAPER) stroke-width="2" {},
                1 => circle r="6" fill=(PAPER) stroke=(colour) stroke-width="3.2" {},
                2 => path d="M0-8 8 0 0 8-8 0Z" fill=(colour) stroke=(PAPER) stroke-width="1.5" {},
                _ => path d="M0-8 7.5 5.5h-15Z" fill=(colour) stroke=(PAPER) stroke-width="1.5" {},
            }
        }
    }
}

/// The half-filled mark of a group of fewer than 20, in the colour of its rank.
pub fn half_mark(x: f64, y: f64, rank: u8) -> Markup {
    let colour = SERIES[usize::from(rank.max(1) - 1).min(SERIES.len() - 1)];
    html! {
        g transform={ "translate(" (Plain(x)) " " (Plain(y)) ")" } {
            circle r="6.5" fill=(PAPER) stroke=(colour) stroke-width="2" {}
            path d="M0-6.5a6.5 6.5 0 0 0 0 13z" fill=(colour) {}
        }
    }
}

/// The sign and the name, 108 pixels wide.
pub fn brand(x: f64, y: f64) -> Markup {
    html! {
        g transform={ "translate(" (Plain(x)) " " (Plain(y)) ")" } {
            rect x="6" y="1.5" width="18" height="5" fill=(GAP) {}
            circle cx="6" cy="4" r="5.4" fill=(SERIES[0]) {}
            circle cx="25" cy="4" r="4.6" fill=(PAPER) stroke=(SERIES[1]) stroke-width="2.2" {}
            text x="40" y="10" font-size="17" font-weight="600" fill=(INK) { "Gapwise" }
        }
    }
}

/// A text in lines that fit; a word that is longer than a line stands alone.
pub fn broken(text: &str, size: f64, bold: bool, room: f64, measure: TextWidth<'_>) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let longer = lines.last().map(|line| format!("{line} {word}"));
        match longer.filter(|longer| measure(longer, size, bold) <= room) {
            Some(longer) => {
                lines.pop();
                lines.push(longer);
            }
            None => lines.push(word.to_owned()),
        }
    }
    lines
}

/// A text on one line, cut where it is too long.
pub fn fitted(text: &str, size: f64, room: f64, measure: TextWidth<'_>) -> String {
    if measure(text, size, false) <= room {
        return text.to_owned();
    }
    let mut cut = text;
    while measure(&format!("{cut}…"), size, false) > room {
        let Some((before, _)) = cut.rsplit_once(' ') else { break };
        cut = before;
    }
    cut.trim_end_matches([' ', ',', ':']).to_owned() + "…"
}

/// A path through points, in absolute pixels.
pub fn path(points: impl Iterator<Item = (f64, f64)>) -> String {
    let mut path = String::new();
    for (at, (x, y)) in points.enumerate() {
        // Writing to a string cannot fail.
        let _ = write!(path, "{}{x:.1} {y:.1}", if at == 0 { 'M' } else { 'L' });
    }
    path
}
