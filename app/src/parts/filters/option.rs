//! Options: box, label, count. What would give nothing stays in reach and says why.

use domain::explorer::page::FilterOption;
use maud::{Markup, html};

use crate::markup::{Room, esc};

/// Kind of input, with the key in the address.
#[derive(Clone, Copy)]
pub enum Input {
    /// Several may be chosen.
    Check(&'static str),
    /// One is chosen.
    Radio(&'static str),
}

impl Input {
    /// Key in the address.
    pub fn key(self) -> &'static str {
        let (Self::Check(key) | Self::Radio(key)) = self;
        key
    }

    fn kind(self) -> &'static str {
        match self {
            Self::Check(_) => "checkbox",
            Self::Radio(_) => "radio",
        }
    }
}

/// The options. Their ids stay the same from page to page, so that focus stays too.
pub fn boxes(input: Input, options: &[FilterOption]) -> Markup {
    html! {
        (Room(250 * options.len()))
        @for option in options {
            label.option.zero[option.count == Some(0)] {
                input type=(esc(input.kind())) name=(esc(input.key())) value=(esc(&option.value)) checked[option.chosen]
                    id={ "f-" (esc(input.key())) "-" (esc(&option.value)) };
                span.option-label {
                    (esc(&option.label))
                    @if !option.detail.is_empty() { small { (esc(&option.detail)) } }
                }
                @if let Some(count) = option.count { span.count { (count) } }
            }
        }
    }
}

/// The options of a `<select>`, their counts in words.
pub fn entries(options: &[FilterOption]) -> Markup {
    html! {
        (Room(100 * options.len()))
        @for option in options {
            option value=(esc(&option.value)) selected[option.chosen] {
                (esc(&option.label))
                @if let Some(count) = option.count { " (" (count) ")" }
            }
        }
    }
}
