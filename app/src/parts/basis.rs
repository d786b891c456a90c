//! The switch between the three readings of a gap: radios of the filter form, each with the
//! result that it would give.

use domain::explorer::page::{BasisOption, BasisSwitch};
use maud::{Markup, html};

use super::filters::no_script_button;
use crate::markup::esc;

/// The switch.
pub fn basis(switch: &BasisSwitch) -> Markup {
    let several = switch.options.iter().any(|option| option.results.len() > 1);
    html! {
        fieldset.basis #basis {
            legend { (esc(&switch.question)) }
            p.basis-count { (esc(&switch.count)) }
            div.basis-options {
                @for option in &switch.options {
                    @if several { (with_groups(option)) } @else { (single(option)) }
                }
            }
            (no_script_button())
        }
    }
}

fn radio(option: &BasisOption) -> Markup {
    html! {
        input.vh type="radio" name="basis" form="filters" id={ "f-basis-" (esc(&option.value)) }
            value=(esc(&option.value)) checked[option.chosen];
    }
}

fn single(option: &BasisOption) -> Markup {
    html! {
        label.basis-option {
            (radio(option))
            span.basis-title {
                (esc(&option.title)) " "
                @for (_, result) in &option.results { b { (esc(result)) } }
            }
            span.basis-detail { (esc(&option.detail)) }
        }
    }
}

fn with_groups(option: &BasisOption) -> Markup {
    html! {
        label.basis-option {
            (radio(option))
            span.basis-title { (esc(&option.title)) }
            span.basis-results {
                @for (group, result) in &option.results {
                    // A count is bold; words such as “too few to say” are not.
                    @let counted = result.starts_with(|first: char| first.is_ascii_digit());
                    span { (group) " " span.few[!counted] { (esc(result)) } }
                }
            }
        }
    }
}
