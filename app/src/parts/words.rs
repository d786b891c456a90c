//! Sentences with their second figures set strong and the gap in accent.

use domain::explorer::page::{Run, Words};
use maud::{Markup, PreEscaped, html};

use crate::markup::esc;

/// Words, run by run.
pub fn words(words: &Words) -> Markup {
    html! { @for run in words { (one(run)) } }
}

fn one(run: &Run) -> Markup {
    html! {
        @match run {
            Run::Plain(text) => (esc(text)),
            Run::Strong(text) => b { (esc(text)) },
            Run::Gap(text) => span.gap-words { (esc(text)) },
        }
    }
}

/// The same, where each sentence starts a line if there is room.
pub fn sentences(words: &Words) -> Markup {
    html! {
        (OPEN)
        @for (index, run) in words.iter().enumerate() {
            @match run {
                Run::Plain(text) => (plain(text, index > 0 && ends(words.get(index - 1)))),
                _ => (one(run)),
            }
        }
        (CLOSE)
    }
}

fn plain(text: &str, after_full_stop: bool) -> Markup {
    let fresh = text.strip_prefix(' ').filter(|_| after_full_stop);
    html! {
        @if fresh.is_some() { (CLOSE) " " (OPEN) }
        @for (index, part) in fresh.unwrap_or(text).split(". ").enumerate() {
            @if index > 0 { "." (CLOSE) " " (OPEN) }
            (esc(part))
        }
    }
}

/// Whether a run ends a sentence.
fn ends(run: Option<&Run>) -> bool {
    let Some(Run::Plain(text) | Run::Strong(text) | Run::Gap(text)) = run else {
        return false;
    };
    text.ends_with('.')
}

const OPEN: PreEscaped<&str> = PreEscaped("<span class=\"sentence\">");
const CLOSE: PreEscaped<&str> = PreEscaped("</span>");
