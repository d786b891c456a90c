//! Dumbbell rows under one scale.

use domain::explorer::page::{Block, Section};
use maud::{Markup, html};

use super::row::{ROW, row};
use crate::charts::ticks;
use crate::markup::{Room, esc};

/// Bytes that a block takes with its heading and source, more or less.
pub fn room(block: &Block) -> usize {
    ROW * (block.rows() + 4)
}

/// Where a block stands, which sets the widths of its columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The places, beside the rail.
    Places,
    /// This place, a row a group, beside the rail.
    Groups,
    /// A narrow column beside the trend.
    Beside,
    /// Schools, in half the width.
    Schools,
}

impl Kind {
    fn class(self) -> &'static str {
        match self {
            Self::Places => "rows",
            Self::Groups => "rows of-groups",
            Self::Beside => "rows beside",
            Self::Schools => "rows of-schools",
        }
    }
}

/// The rows with their scale, without heading and source.
pub fn block(block: &Block, kind: Kind) -> Markup {
    html! {
        (Room(room(block)))
        @if !block.spoken.is_empty() { p.vh { (esc(&block.spoken)) } }
        (phone_head(block, kind))
        div class=(kind.class()) data-rows="rows" {
            (head(block))
            @for (index, section) in block.sections.iter().enumerate() {
                (rows(block, section, index))
            }
        }
        @if !block.note.is_empty() { p.note { (esc(&block.note)) } }
    }
}

fn head(block: &Block) -> Markup {
    html! {
        (Room(3_000))
        div.row-head aria-hidden="true" {
            div.row-track { (ticks(&block.axis, &block.id)) }
            div.head-gap { (esc(&block.gap_head)) }
            div.head-change { (esc(&block.change_head)) }
        }
    }
}

/// On a phone the figures stand over the track, so their order is said once above.
fn phone_head(block: &Block, kind: Kind) -> Markup {
    let change = block.change_head.as_str();
    html! {
        p.phone-head aria-hidden="true" {
            @if change.is_empty() { "gap in points" } @else {
                @if change.starts_with("since") { "change " }
                (esc(change))
                @if kind == Kind::Groups { " under each name" }
                ", then gap in points"
            }
        }
    }
}

/// The rows of a section; on a phone those after the fold wait behind a tick box that looks like
/// a button, as it works without scripts.
fn rows(block: &Block, section: &Section, index: usize) -> Markup {
    let fold = section.fold_after.unwrap_or(usize::MAX);
    let hidden = section.rows.len().saturating_sub(fold);
    html! {
        (Room(ROW * (section.rows.len() + 1)))
        div.section.ruled[section.ruled] {
            @if !section.title.is_empty() { p.section-title { (esc(&section.title)) } }
            @if hidden > 0 {
                input.vh.unfold type="checkbox" id={ (esc(&block.id)) "-more-" (index) };
            }
            @for (at, one) in section.rows.iter().enumerate() {
                (row(one, &block.axis, &block.id, index == 0 && at == 0, at >= fold))
            }
            @if hidden > 0 {
                label.unfold-button for={ (esc(&block.id)) "-more-" (index) } { "Show " (hidden) " more" }
            }
        }
    }
}

/// Lines under a chart: source, basis, status, next data.
pub fn source(lines: &[(String, String)]) -> Markup {
    html! {
        @if !lines.is_empty() {
            (Room(lines.iter().map(|(label, text)| label.len() + text.len() + 20).sum::<usize>() + 20))
            p.source {
                @for (label, text) in lines { b { (esc(label)) } " " (esc(text)) " " }
            }
        }
    }
}

/// The heading of a block and what is drawn.
pub fn heading(id: &str, heading: &str, sub: &str) -> Markup {
    html! {
        h2 id={ (esc(id)) "-h" } { (esc(heading)) }
        @if !sub.is_empty() { p.sub { (esc(sub)) } }
    }
}
