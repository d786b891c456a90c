//! The picture that goes with a link to a page: its title, and its answer large enough for a
//! thumbnail in a message. SVG; the server makes PNG of it.

use maud::{Markup, html};

use crate::charts::Plain;
use crate::pages::Page;
use crate::picture::{TextWidth, broken, fitted};

/// Width in pixels, as the services that show link previews ask for.
pub const WIDTH: f64 = 1200.0;
/// Height in pixels.
pub const HEIGHT: f64 = 630.0;

/// Left and right edge of the text.
const LEFT: f64 = 72.0;
const ROOM: f64 = WIDTH - 2.0 * LEFT;
/// Sizes of the answer from the largest, each with the lines that it may take.
const SIZES: [(f64, usize); 5] = [(64.0, 4), (56.0, 4), (48.0, 5), (42.0, 6), (36.0, 7)];
/// Height of a line, in its size.
const LINE: f64 = 1.22;
/// Size of what stands above and below the answer.
const SMALL: f64 = 28.0;
/// Where the answer begins and may end.
const TOP: f64 = 214.0;

/// Draws a page's picture.
pub fn card(page: &Page, measure: TextWidth<'_>) -> String {
    let title = page.title.trim_end_matches(" – Gapwise");
    let answer = if page.description.is_empty() { title } else { &page.description };
    let (size, lines) = set(answer, measure);
    let family = "Gapwise Sans";
    let drawn = html! {
        svg xmlns="http://www.w3.org/2000/svg" width=(Plain(WIDTH)) height=(Plain(HEIGHT))
            viewBox="0 0 1200 630" font-family=(family) {
            rect width="1200" height="630" fill="#fefefd" {}
            rect width="14" height="630" fill="#4a3aa7" {}
            (brand())
            text x=(Plain(LEFT)) y="166" font-size=(Plain(SMALL)) fill="#45515c" {
                (fitted(title, SMALL, ROOM, measure))
            }
            @for (at, line) in lines.iter().enumerate() {
                text x=(Plain(LEFT)) y=(Plain(TOP + size * (0.78 + LINE * at as f64)))
                    font-size=(Plain(size)) font-weight="600" fill="#15202b" { (line) }
            }
            rect x=(Plain(LEFT)) y="554" width=(Plain(ROOM)) height="1.5" fill="#c3c6c4" {}
            text x=(Plain(LEFT)) y="595" font-size="24" fill="#45515c" {
                @if !page.source.is_empty() { (fitted(&format!("Figures: {}", page.source), 24.0, ROOM, measure)) }
            }
        }
    };
    drawn.into_string()
}

/// The sign and the name.
fn brand() -> Markup {
    html! {
        g transform="translate(72 62)" {
            rect x="16" y="12" width="54" height="14" fill="#d9d3f3" {}
            circle cx="16" cy="19" r="15" fill="#12436d" {}
            circle cx="70" cy="19" r="12.5" fill="#fefefd" stroke="#28a197" stroke-width="5" {}
            text x="104" y="31" font-size="36" font-weight="600" fill="#15202b" { "Gapwise" }
        }
    }
}

/// The largest size in which a text has its lines, and the lines; the smallest cuts what is left.
fn set(text: &str, measure: TextWidth<'_>) -> (f64, Vec<String>) {
    for (size, most) in SIZES {
        let lines = broken(text, size, true, ROOM, measure);
        if lines.len() <= most {
            return (size, lines);
        }
    }
    let (size, most) = SIZES[SIZES.len() - 1];
    let mut lines = broken(text, size, true, ROOM, measure);
    lines.truncate(most);
    if let Some(last) = lines.last_mut() {
        last.push('…');
    }
    (size, lines)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::Outcome;

    /// Every letter half as wide as it is high.
    fn half(text: &str, size: f64, _bold: bool) -> f64 {
        text.chars().count() as f64 * size / 2.0
    }

    #[test]
    fn lines_fit_and_lose_no_word() {
        for words in [1, 12, 25, 33] {
            let text = vec!["Knowsley’s"; words].join(" ");
            let (size, lines) = set(&text, &half);
            assert!(lines.iter().all(|line| half(line, size, true) <= ROOM), "{words}");
            assert_eq!(lines.join(" "), text, "{words}");
            assert!(TOP + size * LINE * lines.len() as f64 <= 554.0, "{words}");
        }
    }

    #[test]
    fn what_is_too_long_is_cut_with_a_sign() {
        let (_, lines) = set(&vec!["Knowsley’s"; 200].join(" "), &half);
        assert_eq!(lines.len(), 7);
        assert!(lines[6].ends_with('…'));
        let one = fitted(&"long, ".repeat(60), SMALL, ROOM, &half);
        assert!(one.ends_with("long…") && half(&one, SMALL, false) <= ROOM, "{one}");
    }

    #[test]
    fn what_a_page_says_is_text_in_the_picture() {
        let page = Page {
            outcome: Outcome::Found,
            title: "A <b> & “B” – Gapwise".to_owned(),
            href: String::new(),
            source: "Department for Education".to_owned(),
            description: "20 points <script> behind & more".to_owned(),
            body: html! {}.into(),
        };
        let drawn = card(&page, &half);
        assert!(drawn.contains("A &lt;b&gt; &amp; “B”<"), "{drawn}");
        assert!(drawn.contains("20 points &lt;script&gt; behind &amp; more"), "{drawn}");
        assert!(!drawn.contains("– Gapwise"), "{drawn}");
    }
}
