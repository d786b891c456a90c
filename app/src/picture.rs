//! A chart as a picture that stands alone: its title, the drawing, what is drawn, source and date.
//! SVG without a style sheet, for papers, slides and pages of others; the server makes PNG of it.
//!
//! The drawings of pages ([`crate::charts`]) fit any width and take their looks from the style
//! sheet; a picture has one width and carries everything itself.

mod fan;
mod indicators;
mod lines;
mod map;
mod paper;
mod rows;
mod standing;
mod strips;
mod twin;

use domain::explorer::page::{Block, FigureFan, Standing, TrendChart};
use domain::progress::page::Row;
use domain::schools::page::{SchoolMap, Strip};
use maud::{Markup, html};

use crate::charts::Plain;
use paper::{Paper, brand};
pub use paper::{TextWidth, broken, fitted};

/// Width of a picture for papers and slides, in pixels.
pub const WIDE: f64 = 1200.0;
/// How much wider than ours the typeface may be that a viewer of an SVG has instead.
const OTHER_LETTERS: f64 = 1.18;
/// Width of a picture for a frame on a page of others, which may stand on a phone.
pub const NARROW: f64 = 640.0;

/// A chart of a page, to be taken elsewhere.
#[derive(Clone, Debug)]
pub struct Picture {
    /// Names it among the charts of its page.
    pub id: String,
    /// The finding.
    pub title: String,
    /// What is drawn: measure, unit, place, period.
    pub sub: String,
    /// The drawing.
    pub drawing: Drawing,
    /// Basis, status and other lines under it.
    pub notes: Vec<String>,
    /// Where its figures come from, with the release.
    pub source: String,
    /// The page that it stands on.
    pub href: String,
}

/// What is drawn.
#[derive(Clone, Debug)]
pub enum Drawing {
    /// Dumbbell rows.
    Rows(Block),
    /// Lines over years.
    Lines(TrendChart),
    /// Figures of a school beside its council's and England's.
    Strips(Vec<Strip>, String),
    /// Schools on a map.
    Map(Box<SchoolMap>),
    /// Indicators, each with a small line of its years.
    Indicators(Vec<Row>),
    /// Gaps of several groups, each among those of the other places.
    Standing(Standing),
    /// A gap's years and where its line would lead.
    Fan(Box<FigureFan>),
}

impl Picture {
    /// The same as text: title, what is drawn, a line for each row or year, source.
    pub fn text(&self) -> String {
        twin::text(self)
    }

    /// Draws it. `origin` is where readers find the site; may be empty.
    pub fn svg(&self, width: f64, origin: &str, measure: TextWidth<'_>) -> String {
        self.drawn(width, origin, measure).0
    }

    /// The drawing and how high it is, in pixels.
    pub fn drawn(&self, width: f64, origin: &str, measure: TextWidth<'_>) -> (String, f64) {
        let roomy = |text: &str, size: f64, bold: bool| measure(text, size, bold) * OTHER_LETTERS;
        let measure: TextWidth<'_> = &roomy;
        let paper = Paper { width, measure };
        let (title_size, small) = if paper.is_narrow() { (26.0, 17.0) } else { (34.0, 18.0) };
        let title = broken(&self.title, title_size, true, paper.room(), measure);
        let sub = broken(&self.sub, small + 1.0, false, paper.room(), measure);
        let mut y = paper.margin() + title_size;
        let head = html! {
            (paper.text_lines(&title, y, title_size, true, paper::INK))
            @let below = y + 1.2 * title_size * title.len().saturating_sub(1) as f64 + small * 1.7;
            (paper.text_lines(&sub, below, small + 1.0, false, paper::INK2))
        };
        y += 1.2 * title_size * title.len().saturating_sub(1) as f64;
        y += small * 1.7 + 1.3 * small * sub.len() as f64;
        let (drawing, height) = self.drawing(&paper);
        let top = y;
        y += height + small;
        let address = format!("{origin}{}", self.href);
        let mut lines: Vec<String> = self.notes.clone();
        lines.push(self.source.clone());
        if !origin.is_empty() {
            lines.push(address);
        }
        let lines: Vec<String> = lines
            .iter()
            .flat_map(|line| broken(line, small - 2.0, false, paper.room(), measure))
            .collect();
        let foot = y + small;
        y = foot + 1.3 * small * lines.len() as f64 + 34.0;
        let family = "'Gapwise Sans', 'Source Sans 3', 'Segoe UI', Roboto, Arial, sans-serif";
        let drawn = html! {
            svg xmlns="http://www.w3.org/2000/svg" width=(Plain(width)) height=(Plain(y))
                viewBox={ "0 0 " (Plain(width)) " " (Plain(y)) } font-family=(family) role="img" aria-label=(self.title) {
                title { (self.title) }
                desc { (self.text()) }
                rect width=(Plain(width)) height=(Plain(y)) fill=(paper::PAPER) {}
                (head)
                g transform={ "translate(0 " (Plain(top)) ")" } { (drawing) }
                (paper.text_lines(&lines, foot, small - 2.0, false, paper::INK2))
                (brand(width - paper.margin() - 108.0, y - 34.0))
            }
        };
        (drawn.into_string(), y)
    }

    /// What stands between head and foot, from its own top, and its height.
    fn drawing(&self, paper: &Paper<'_>) -> (Markup, f64) {
        match &self.drawing {
            Drawing::Rows(block) => rows::draw(block, paper),
            Drawing::Lines(chart) => lines::draw(chart, paper),
            Drawing::Strips(strips, council) => strips::draw(strips, council, paper),
            Drawing::Map(map) => map::draw(map, paper),
            Drawing::Indicators(rows) => indicators::draw(rows, paper),
            Drawing::Standing(standing) => standing::draw(standing, paper),
            Drawing::Fan(fan) => fan::draw(fan, paper),
        }
    }
}

#[cfg(test)]
mod tests;
