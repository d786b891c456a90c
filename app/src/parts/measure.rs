//! The page of one measure: what it counts and what it is compared with.

use maud::{Markup, html};

/// The page.
#[derive(Clone, Debug, Default)]
pub struct MeasurePage {
    /// `Measure`, or its phase.
    pub kicker: String,
    /// Title.
    pub title: String,
    /// Definition in our own words.
    pub definition: String,
    /// Short facts: `(term, text)`: unit, which way is good, years with figures, next data.
    pub facts: Vec<(String, String)>,
    /// Groups and what each is compared with.
    pub groups: Vec<MeasureGroup>,
    /// Breaks: `(from which year, what changed)`.
    pub breaks: Vec<(String, String)>,
    /// Notes that hold for every figure.
    pub notes: Vec<String>,
    /// Sources: `(title, release and licence, address)`; the address may be empty.
    pub sources: Vec<(String, String, String)>,
    /// The explorer with this measure.
    pub explore_href: String,
}

/// A group of a measure.
#[derive(Clone, Debug, Default)]
pub struct MeasureGroup {
    /// Title.
    pub title: String,
    /// `compared with pupils not eligible`
    pub comparison: String,
    /// Years, or anything a reader must know.
    pub note: String,
    /// The explorer with this measure and group.
    pub href: String,
}

/// Everything between masthead and foot.
pub fn measure_page(page: &MeasurePage) -> Markup {
    html! {
        main #main tabindex="-1" {
            div.wrap.measure-page {
                p.kicker { (page.kicker) }
                h1.answer { (page.title) }
                div.measure-columns {
                    div {
                        p.lede { (page.definition) }
                        a.button href=(page.explore_href) { "See the gaps in this measure" }
                        @for note in &page.notes { p.note { (note) } }
                    }
                    (facts(&page.facts))
                }
                (groups(&page.groups))
                (pairs("breaks", "Where its series break", &page.breaks))
                (sources(&page.sources))
            }
        }
    }
}

fn facts(facts: &[(String, String)]) -> Markup {
    html! {
        dl.facts { @for (term, text) in facts { dt { (term) } dd { (text) } } }
    }
}

fn groups(groups: &[MeasureGroup]) -> Markup {
    html! {
        @if !groups.is_empty() {
            section.part aria-labelledby="groups-h" {
                h2 #groups-h { "Groups, and what each is compared with" }
                ul.listing {
                    @for group in groups {
                        li {
                            a href=(group.href) { (group.title) }
                            span { (group.comparison) }
                            @if !group.note.is_empty() { small { (group.note) } }
                        }
                    }
                }
            }
        }
    }
}

fn pairs(id: &str, heading: &str, pairs: &[(String, String)]) -> Markup {
    html! {
        @if !pairs.is_empty() {
            section.part aria-labelledby={ (id) "-h" } {
                h2 id={ (id) "-h" } { (heading) }
                dl.pairs { @for (term, text) in pairs { div { dt { (term) } dd { (text) } } } }
            }
        }
    }
}

fn sources(sources: &[(String, String, String)]) -> Markup {
    html! {
        @if !sources.is_empty() {
            section.part aria-labelledby="sources-h" {
                h2 #sources-h { "Sources" }
                ul.listing {
                    @for (title, detail, href) in sources {
                        li {
                            @if href.is_empty() { b { (title) } } @else { a href=(href) { (title) } }
                            span { (detail) }
                        }
                    }
                }
            }
        }
    }
}
