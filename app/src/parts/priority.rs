//! The page of a priority: what was promised, and what can judge it.

use domain::progress::page::{ActionRow, PriorityPage, Said, StatementRow, SuccessRow};
use maud::{Markup, html};

use super::crumbs::crumbs;
use super::indicators::{have_figures, rows};
use super::take_page::take_link;
use super::words::words;
use crate::markup::{Room, esc};

/// Everything between masthead and foot.
pub fn priority(page: &PriorityPage) -> Markup {
    html! {
        main #main tabindex="-1" {
            div.wrap.priority-page {
                (crumbs("Priorities", &page.others))
                p.kicker { (page.kicker) }
                h1.answer { (words(&page.answer)) }
                p.lede { (page.group.title) }
                dl.pairs.about { @for (head, text) in &page.about { div { dt { (head) } dd { (text) } } } }
                (contents(page))
                section.part aria-labelledby="indicators-h" {
                    h2 #indicators-h { (page.group.heading) }
                    @if !page.group.better.is_empty() { p.sub { (page.group.better) } }
                    (rows(&page.group.rows))
                    @if !page.group.none.is_empty() { p.note { (page.group.none) } }
                    p.actions {
                        a href=(page.group.gaps_href) { "Gaps for this priority" }
                        @if have_figures(&page.group.rows) { (take_link(&page.href)) }
                    }
                }
                @if !page.success.is_empty() { (success(&page.success, &judged(&page.success))) }
                @if !page.themes.is_empty() { (actions(&page.themes)) }
                @if !page.issues.is_empty() {
                    section.part #issues aria-labelledby="issues-h" {
                        h2 #issues-h { "What stood in the way: " (counted(page.issues.len(), "issue")) }
                        ul.said { @for issue in &page.issues { li id=(issue.id) { (said(issue)) } } }
                    }
                }
                (statements(&page.statements))
            }
        }
    }
}

/// `What success would look like: figures can judge 5 of 9 statements`
fn judged(rows: &[SuccessRow]) -> String {
    let judged = rows.iter().filter(|row| row.needs.is_empty()).count();
    let of = counted(rows.len(), "statement");
    format!("What success would look like: figures can judge {judged} of {of}")
}

/// `What was to be done: 31 actions, none with a status yet`
fn recorded(themes: &[(String, Vec<ActionRow>)]) -> String {
    let rows = || themes.iter().flat_map(|(_, rows)| rows);
    let recorded = match rows().filter(|row| row.is_recorded).count() {
        0 => "none with a status yet".to_owned(),
        recorded => format!("{recorded} with a status"),
    };
    format!("What was to be done: {}, {recorded}", counted(rows().count(), "action"))
}

fn counted(count: usize, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}

/// Where the parts of the page stand.
fn contents(page: &PriorityPage) -> Markup {
    let parts = [
        ("indicators-h", "Indicators", page.group.rows.is_empty()),
        ("success-h", "What success would look like", page.success.is_empty()),
        ("actions", "What was to be done", page.themes.is_empty()),
        ("issues", "What stood in the way", page.issues.is_empty()),
        ("statements-h", "Figures that the strategy prints", page.statements.is_empty()),
    ];
    html! {
        nav.methods-list aria-label="On this page" {
            ol { @for (id, heading, empty) in parts { @if !empty { li { a href={ "#" (id) } { (heading) } } } } }
        }
    }
}

/// A text, where the document says it, and a link that can be cited.
pub fn said(said: &Said) -> Markup {
    html! {
        p { (esc(&said.text)) }
        p.where { (esc(&said.at)) " " a href={ "#" (said.id) } { "Link to this" span.vh { ": " (esc(&said.text)) } } }
    }
}

/// Success statements, each with what can judge it.
pub fn success(rows: &[SuccessRow], heading: &str) -> Markup {
    html! {
        section.part aria-labelledby="success-h" {
            h2 #success-h { (heading) }
            ul.said { @for row in rows { li id=(row.said.id) {
                (Room(800))
                @if !row.term.is_empty() { p.theme { (row.term) } }
                (said(&row.said))
                @if row.needs.is_empty() {
                    ul.judging { @for (text, href) in &row.figures { li { a href=(esc(href)) { (esc(text)) } } } }
                } @else {
                    p.needs { "No figure can judge this. It would need: " (esc(&row.needs)) }
                }
            } } }
        }
    }
}

/// Figures that the document prints, beside later ones.
pub fn statements(rows: &[StatementRow]) -> Markup {
    html! {
        @if !rows.is_empty() {
            section.part aria-labelledby="statements-h" {
                h2 #statements-h { "Figures that the strategy prints, and what came after" }
                ul.said.statements { @for row in rows { li id=(row.said.id) {
                    (Room(700))
                    p { b { (esc(&row.value)) } " " (esc(&row.said.text)) @if !row.when.is_empty() { " (" (esc(&row.when)) ")" } }
                    @if !row.note.is_empty() { p.needs { (esc(&row.note)) } }
                    p.where { (esc(&row.said.at)) }
                    @if row.later.is_empty() {
                        p.needs { "No later figure of this is held here." }
                    } @else {
                        p { "Since: " a href=(row.href) { (row.later) } }
                    }
                } } }
            }
        }
    }
}

fn actions(themes: &[(String, Vec<ActionRow>)]) -> Markup {
    html! {
        section.part #actions aria-labelledby="actions-h" {
            h2 #actions-h { (recorded(themes)) }
            p.sub { "The register of actions. Owner, date and status stand here once officers keep it." }
            @for (theme, rows) in themes {
                h3 { (theme) }
                ul.said { @for row in rows { li id=(row.said.id) {
                    (Room(700))
                    (said(&row.said))
                    p.needs { "Owner: " (row.owner) ". Due: " (row.due) ". Status: " (row.status) "." }
                } } }
            }
        }
    }
}
