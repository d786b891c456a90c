//! Sets of options and fields.

use domain::explorer::page::{FilterOption, Filters};
use maud::{Markup, html};

use super::hint;
use super::option::{Input, boxes, entries};
use crate::markup::{Room, esc};

/// Area: a field that finds any English authority or region by name.
pub fn area(filters: &Filters) -> Markup {
    html! {
        div.filter {
            label.filter-title for="f-area" { "Area" }
            input type="hidden" name="from" value=(filters.area_slug);
            input.field #f-area type="search" name="area" list="f-areas" value=(filters.area)
                placeholder="Find an area by name" autocomplete="off" spellcheck="false";
        }
    }
}

/// Every area that can be found.
pub fn area_list(filters: &Filters) -> Markup {
    html! {
        (Room(64 * filters.areas.len()))
        datalist #f-areas {
            @for (_, title) in filters.areas.iter() { option value=(esc(title)) {} }
        }
    }
}

/// A set of options; nothing where there are none.
pub fn choices(title: &str, input: Input, options: &[FilterOption]) -> Markup {
    folded(title, "", input, (options, usize::MAX))
}

/// A set of options of which the first few stand open, and so does what is chosen.
pub fn folded(
    title: &str,
    things: &str,
    input: Input,
    (options, open): (&[FilterOption], usize),
) -> Markup {
    let (first, rest) = options.split_at(open.min(options.len()));
    html! {
        @if !options.is_empty() {
            fieldset.filter {
                legend { (esc(title)) }
                (boxes(input, first))
                @if !rest.is_empty() {
                    details.more-options open[rest.iter().any(|one| one.chosen)] {
                        summary { "All " (options.len()) " " (things) }
                        (boxes(input, rest))
                    }
                }
            }
        }
    }
}

/// Measures by phase; the browser's own list, as no list of ours is as good on a phone.
pub fn measures(filters: &Filters) -> Markup {
    html! {
        div.filter {
            label.filter-title for="f-measure" { "Measure" }
            span.select {
                select #f-measure name="measure" {
                    @for (phase, options) in &filters.measures {
                        optgroup label=(esc(phase)) { (entries(options)) }
                    }
                }
            }
            (hint(&filters.measures_hint))
        }
    }
}

/// A single choice as a list; nothing where there is no choice.
pub fn select(title: &str, key: &str, options: &[FilterOption]) -> Markup {
    html! {
        @if !options.is_empty() {
            div class={ "filter of-" (esc(key)) } {
                label.filter-title for={ "f-" (esc(key)) } { (esc(title)) }
                span.select {
                    select id={ "f-" (esc(key)) } name=(esc(key)) { (entries(options)) }
                }
            }
        }
    }
}
