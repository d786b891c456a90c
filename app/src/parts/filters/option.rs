//! One option: box, label, count. What would give nothing stays in reach and says why.

use domain::explorer::page::FilterOption;
use maud::{Markup, html};

use crate::markup::esc;

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

/// The option. Its id stays the same from page to page, so that focus stays too.
pub fn option(input: Input, option: &FilterOption) -> Markup {
    let zero = option.count == Some(0);
    html! {
        label.option.zero[zero] {
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

/// An option of a `<select>`, its count in words.
pub fn entry(option: &FilterOption) -> Markup {
    html! {
        option value=(esc(&option.value)) selected[option.chosen] {
            (esc(&option.label))
            @if let Some(count) = option.count { " (" (count) ")" }
        }
    }
}
