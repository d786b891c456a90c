//! The page of a group of children, or of a theme.

use domain::explorer::page::Block;
use domain::progress::page::TopicPage;
use maud::{Markup, html};

use super::block::{Kind, block};
use super::crumbs::crumbs;
use super::indicators::rows;
use super::panels::section;
use super::priority::{statements, success};
use super::words::words;

/// Everything between masthead and foot.
pub fn topic(page: &TopicPage) -> Markup {
    html! {
        main #main tabindex="-1" {
            div.wrap.topic-page {
                (crumbs("Beside this page", &page.siblings))
                p.kicker { (page.kicker) }
                h1.answer { (words(&page.answer)) }
                p.lede { (page.lede) }
                (in_plain_words(page))
                @if page.figures_first { (figures(page)) }
                @for part in &page.path { (path(part)) }
                @if !page.figures_first { (figures(page)) }
                @if !page.promises.is_empty() {
                    (success(&page.promises, "What the strategy promised, and what can judge it"))
                }
                (statements(&page.statements))
                (blanks(page))
                (ways(page))
                @for (at, one) in page.panels.iter().enumerate() { (section(one, at)) }
            }
        }
    }
}

fn in_plain_words(page: &TopicPage) -> Markup {
    html! {
        @if !page.parts.is_empty() {
            div.three-parts {
                @for (heading, text) in &page.parts { section { h2 { (heading) } p { (text) } } }
            }
        }
    }
}

fn path(part: &Block) -> Markup {
    html! {
        section.part.path aria-labelledby={ (part.id) "-h" } {
            h2 id={ (part.id) "-h" } { (part.heading) }
            p.sub { (part.sub) }
            (block(part, Kind::Groups))
        }
    }
}

fn figures(page: &TopicPage) -> Markup {
    html! {
        @if !page.rows.is_empty() {
            section.part aria-labelledby="rows-h" {
                h2 #rows-h { "Figures, year by year" }
                (rows(&page.rows))
            }
        }
    }
}

fn blanks(page: &TopicPage) -> Markup {
    html! {
        @if !page.blanks.is_empty() {
            section.part aria-labelledby="blanks-h" {
                h2 #blanks-h { "What cannot be said here, and why" }
                dl.pairs { @for (what, why) in &page.blanks { div { dt { (what) } dd { (why) } } } }
            }
        }
    }
}

fn ways(page: &TopicPage) -> Markup {
    html! {
        section.part aria-labelledby="ways-h" {
            h2 #ways-h { "Go on" }
            ul.ways { @for (text, href) in &page.ways { li { a href=(href) { (text) } } } }
        }
    }
}
