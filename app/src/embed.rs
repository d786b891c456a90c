//! `/embed/…`: a chart alone, for a frame on a page of others. No script, no cookie, nothing that is
//! fetched.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::picture::{NARROW, Picture, TextWidth};

/// The whole style of it; the policy allows it by its hash.
pub const STYLE: &str = "html{color-scheme:light;background:#fefefd}body{margin:0;font:15px/1.4 system-ui,sans-serif;color:#15202b}svg{display:block;width:100%;max-width:760px;height:auto}p{margin:0;padding:0 24px 16px}a{color:#4a3aa7}h1{position:absolute;width:1px;height:1px;margin:0;overflow:hidden;clip-path:inset(50%)}h1.said{position:static;width:auto;height:auto;padding:16px 24px 8px;font-size:18px;clip-path:none}";

/// How high a frame of [`NARROW`] pixels must be, in pixels. The drawing shrinks with the frame and
/// the link below it does not, so a frame that keeps this shape is high enough down to half its
/// width.
pub fn height(picture: &Picture) -> f64 {
    // Letters are not measured here: most are narrower than half their height. The address is any.
    let measure = |text: &str, size: f64, _: bool| text.chars().count() as f64 * size * 0.52;
    let (_, drawn) = picture.drawn(NARROW, "https://gapwise.example.org", &measure);
    (drawn + 2.0 * LINK).ceil()
}

/// Height of the link below the drawing, in pixels.
const LINK: f64 = 40.0;

/// What stands in a frame whose chart is not there, or not any more; `href` is the page where a reader
/// may look for it.
pub fn gone(origin: &str, href: &str) -> String {
    let title = "This chart is not there";
    framed(
        title,
        &html! {
            h1.said { (title) }
            p { "It is no longer on the page that it came from, or the frame’s address is mistyped. "
                a href={ (origin) (href) } target="_blank" rel="noopener" { "Look for it on Gapwise" } }
        },
    )
}

/// The document. `origin` is where readers find the site; may be empty.
pub fn embed(picture: &Picture, origin: &str, measure: TextWidth<'_>) -> String {
    let drawn = picture.svg(NARROW, origin, measure);
    framed(
        &picture.title,
        &html! {
            h1 { (picture.title) }
            (PreEscaped(drawn))
            p { a href={ (origin) (picture.href) } target="_blank" rel="noopener" { "The whole page on Gapwise" } }
        },
    )
}

fn framed(title: &str, main: &Markup) -> String {
    let document = html! {
        (DOCTYPE)
        html lang="en-GB" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width,initial-scale=1";
                meta name="robots" content="noindex";
                title { (title) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                main { (main) }
            }
        }
    };
    document.into_string()
}
