//! `/take/…`: the charts of a page, each as a picture, as text and as code for a page of others.

use maud::{Markup, html};

use crate::embed;
use crate::markup::{Room, esc};
use crate::picture::{NARROW, Picture};
use crate::take::Taken;

/// A link to a page's charts.
pub fn take_link(href: &str) -> Markup {
    html! { a href={ "/take" (esc(href)) } { "Charts as pictures" } }
}

/// The address of a page's chart as something: `/picture/gaps.svg?area=knowsley&chart=trend`.
pub fn chart_href(kind: &str, page: &str, ending: &str, chart: &str) -> String {
    let (path, query) = page.split_once('?').unwrap_or((page, ""));
    let path = if path == "/" { "/index" } else { path };
    let joint = if query.is_empty() { "" } else { "&" };
    format!("/{kind}{path}{ending}?{query}{joint}chart={chart}")
}

/// Everything between masthead and foot.
pub fn take_page(taken: &Taken) -> Markup {
    html! {
        (Room(6_000 * taken.pictures.len()))
        main #main tabindex="-1" {
            div.wrap.take-page {
                p.crumb { a href=(esc(&taken.href)) { "Back to the page" } }
                p.kicker { (esc(&taken.title)) }
                h1.answer { @if taken.pictures.len() == 1 { "Its chart, to take with you" } @else { "Its " (taken.pictures.len()) " charts, to take with you" } }
                p.caveat { "Each picture carries its title, source, licence and date. Leave them in where you use it." }
                @for picture in &taken.pictures { (one(picture, &taken.href)) }
            }
        }
    }
}

fn one(picture: &Picture, page: &str) -> Markup {
    let id = &picture.id;
    let svg = chart_href("picture", page, ".svg", id);
    let png = chart_href("picture", page, ".png", id);
    let text = picture.text();
    let lines = text.lines().count().clamp(4, 18);
    html! {
        section.part id=(esc(id)) aria-labelledby={ (esc(id)) "-h" } {
            h2 id={ (esc(id)) "-h" } { (esc(&picture.title)) }
            img.taken src=(esc(&svg)) alt=(esc(&format!("{}. The same as text stands below.", picture.title))) loading="lazy";
            p.actions {
                a href=(esc(&svg)) download={ "gapwise-" (esc(id)) ".svg" } { "Download SVG" }
                a href=(esc(&png)) download={ "gapwise-" (esc(id)) ".png" } { "Download PNG" }
                a href=(esc(&chart_href("embed", page, "", id))) rel="external" { "As it stands in a frame" }
                span.copied role="status" data-copied {}
            }
            (copied("As text", &format!("{id}-text"), &text, lines))
            (copied("As code for a web page", &format!("{id}-code"), &code(picture, page), 4))
            p.sub { "The button puts this site’s own address into the code. Copied by hand, it has to be written before /embed." }
        }
    }
}

/// A field whose words are to be copied; without scripts they are marked and copied by hand.
fn copied(label: &str, id: &str, text: &str, rows: usize) -> Markup {
    html! {
        details.to-copy {
            summary { (label) }
            p.actions {
                button.link type="button" data-action="copy-text" data-of=(esc(id)) { "Copy" }
                span.copied role="status" data-copied {}
            }
            textarea.field id=(esc(id)) readonly rows=(rows) aria-label=(label) { (esc(text)) }
        }
    }
}

/// A frame for a page of others. Its address is whole once it is copied by the button; by hand the
/// site's own goes before it. The frame keeps the shape of what stands in it.
fn code(picture: &Picture, page: &str) -> String {
    let src = chart_href("embed", page, "", &picture.id);
    let title = picture.title.replace('"', "”");
    let height = embed::height(picture);
    format!(
        "<iframe src=\"{}\" title=\"{}\" width=\"{NARROW}\" height=\"{height}\" loading=\"lazy\" style=\"border:0;max-width:100%;height:auto;aspect-ratio:{NARROW}/{height}\"></iframe>",
        src.replace('&', "&amp;"),
        title.replace('&', "&amp;").replace('<', "&lt;"),
    )
}
