//! Sentences with their second figures set strong and the gap in accent.

use domain::explorer::page::{Run, Words};
use maud::{Markup, PreEscaped, html};

/// Words, run by run.
pub fn words(words: &Words) -> Markup {
    html! { @for run in words { (one(run)) } }
}

fn one(run: &Run) -> Markup {
    html! {
        @match run {
            Run::Plain(text) => (text),
            Run::Strong(text) => b { (text) },
            Run::Gap(text) => span.gap-words { (text) },
        }
    }
}

/// The same, where each sentence starts a line if there is room.
pub fn sentences(words: &Words) -> Markup {
    html! {
        (OPEN)
        @for run in words {
            @match run {
                Run::Plain(text) => @for (index, part) in text.split(". ").enumerate() {
                    @if index > 0 { "." (CLOSE) " " (OPEN) }
                    (part)
                },
                _ => (one(run)),
            }
        }
        (CLOSE)
    }
}

const OPEN: PreEscaped<&str> = PreEscaped("<span class=\"sentence\">");
const CLOSE: PreEscaped<&str> = PreEscaped("</span>");
