//! Sentences with their second figures set strong and the gap in accent.

use domain::explorer::page::{Run, Words};
use maud::{Markup, html};

/// A sentence, run by run.
pub fn words(words: &Words) -> Markup {
    html! {
        @for run in words {
            @match run {
                Run::Plain(text) => (text),
                Run::Strong(text) => b { (text) },
                Run::Gap(text) => span.gap-words { (text) },
            }
        }
    }
}
