//! The page of one measure: what it counts and what it is compared with.

use domain::explorer::page::{PlainTable, Trend};
use maud::{Markup, html};

use super::table::plain_table;
use super::take_page::take_link;
use super::trend::trend;

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
    /// The area as sentences name it.
    pub place: String,
    /// The area as lists name it, for the field that changes it.
    pub area: String,
    /// Titles of every area, which the field offers.
    pub areas: Vec<String>,
    /// The latest gap of each group in the area.
    pub latest: PlainTable,
    /// The release before, in words; empty where none is held.
    pub release: String,
    /// Figures of the area that it printed otherwise; `None` where no earlier release is held.
    pub revisions: Option<PlainTable>,
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
    /// The area's line: a group and whom it is compared with, year by year; `None` where no year has
    /// a figure.
    pub line: Option<Trend>,
    /// Its own address.
    pub href: String,
}

/// A group of a measure.
#[derive(Clone, Debug, Default)]
pub struct MeasureGroup {
    /// Title.
    pub title: String,
    /// `compared with pupils not eligible`
    pub comparison: String,
    /// Who is in it, in our own words.
    pub definition: String,
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
                (latest(page))
                @if let Some(line) = &page.line { (trend(line)) @if line.is_drawn() { p.actions { (take_link(&page.href)) } } }
                (groups(&page.groups))
                (pairs("breaks", "Where its series break", &page.breaks))
                (revisions(page))
                (sources(&page.sources))
            }
        }
    }
}

/// What the measure says of the area, and a field for another area.
fn latest(page: &MeasurePage) -> Markup {
    html! {
        section.part aria-labelledby="latest-h" {
            h2 #latest-h { "The latest gaps in " (page.place) }
            (plain_table(&page.latest, "latest", 8))
            form.find-area method="get" {
                label for="measure-area" { "Another area" }
                div.find-row {
                    input.field #measure-area name="area" list="measure-areas" value=(page.area) autocomplete="off";
                    button.button type="submit" { "Show" }
                }
                datalist #measure-areas { @for title in &page.areas { option value=(title) {} } }
            }
        }
    }
}

fn revisions(page: &MeasurePage) -> Markup {
    html! {
        section.part #revisions aria-labelledby="revisions-h" {
            h2 #revisions-h { "What was revised in " (page.place) }
            @match &page.revisions {
                None => p.note { "No earlier release of these figures is held here, so it is not known what was revised." },
                Some(table) if table.rows.is_empty() => p.note {
                    "Nothing: every figure of this measure that " (page.release) " has is the same today."
                },
                Some(table) => {
                    p.note { "Figures that the publisher changed since " (page.release) "." }
                    (plain_table(table, "revised", 6))
                },
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
                            @if !group.definition.is_empty() { small { (group.definition) } }
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
