//! A document as the server sends it, read as text: the browser need not read all of it before the
//! first part of its page is shown.

use crate::tree::unescaped;

/// What the browser takes from a document.
#[derive(Debug)]
pub struct Sent<'t> {
    /// The title.
    pub title: String,
    /// The release that it was made from.
    pub release: &'t str,
    /// The HTML of its page.
    pub page: &'t str,
}

impl<'t> Sent<'t> {
    /// Reads a document; `None` where it is none of ours.
    pub fn read(text: &'t str) -> Option<Self> {
        let (head, body) = text.split_once("<div id=\"page\">")?;
        let (body, _) = body.split_once("<p id=\"said\"")?;
        let page = body.strip_suffix("</div>")?;
        let title = unescaped(between(head, "<title>", "</title>")?);
        Some(Self { title, release: between(head, " data-release=\"", "\"")?, page })
    }
}

fn between<'t>(text: &'t str, before: &str, after: &str) -> Option<&'t str> {
    text.split_once(before)?.1.split_once(after).map(|(between, _)| between)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_document_of_ours_is_not_read() {
        for text in ["", "<title>502</title>", "<html data-release=\"1\"><div id=\"page\"></div>"] {
            assert!(Sent::read(text).is_none(), "{text}");
        }
    }

    // Documents are made where pages are served; so a test of this crate alone builds too.
    #[cfg(feature = "ssr")]
    #[test]
    fn a_document_is_read_as_it_was_made() {
        use crate::pages::{Request, compose};
        use crate::pieces::{Piece, Target, pieces};
        use crate::served::{SiteFiles, render};
        use domain::world::World;

        let world = World { hash: "0f".to_owned(), ..World::default() };
        for path in ["/", "/about", "/glossary", "/no/<such>"] {
            let request = Request { path, query: "", today: "2026-01-01" };
            let html = render(&world, &SiteFiles::default(), request).html;
            let page = compose(&world, request);
            let sent = Sent::read(&html).map(|sent| (sent.title, sent.release, sent.page));
            let made = (page.title, "0f", &*page.body.concat());
            assert_eq!(sent, Some(made), "{path}");
            let pieces = pieces(&page.body.concat()).map(|pieces| {
                let joined = |piece: &Piece<'_>| {
                    // What the browser closes by itself where a piece leaves it open.
                    let closed = match piece.target {
                        Target::Main => "</div>",
                        Target::Page if piece.html.starts_with("<footer") => "</main>",
                        _ => "",
                    };
                    format!("{closed}{}", piece.html)
                };
                pieces.iter().map(joined).collect::<String>()
            });
            assert_eq!(pieces, Some(page.body.concat()), "{path}");
        }
    }
}
