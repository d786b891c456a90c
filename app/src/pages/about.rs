//! `/about`, `/accessibility`, `/privacy`: pages of plain words, each true of this build.

use domain::explorer::day_in_words;
use domain::world::World;

use super::{Outcome, Page, Request, framed};
use crate::parts::{Here, Plain, PlainPart, plain};

/// Composes the page of a path; `None` where it is none of these.
pub(super) fn page(world: &World, request: Request<'_>) -> Option<Page> {
    let model = match request.path {
        "/about" => about(world),
        "/accessibility" => accessibility(),
        "/privacy" => privacy(),
        _ => return None,
    };
    Some(Page {
        outcome: Outcome::Found,
        title: format!("{} – Gapwise", model.heading),
        description: model.lede.clone(),
        href: request.path.to_owned(),
        source: String::new(),
        body: framed(world, None, Here::Elsewhere, request.path, plain(&model)),
    })
}

fn part(id: &'static str, heading: &'static str, words: &[&str]) -> PlainPart {
    let words = words.iter().map(|words| (*words).to_owned()).collect();
    PlainPart { id, heading, words, links: Vec::new() }
}

fn about(world: &World) -> Plain {
    let release = day_in_words(&world.release);
    let mut figures = part("figures", "Whose figures these are", &[]);
    figures.words = vec![format!(
        "Most are the Department for Education’s, in the release of {release}; attendance from daily registers, scorecards of ages 16 and 17 and school tables are other publications of the Department, and the grades of 2018 are Ofsted’s. All are published under the Open Government Licence, and each page names its own. Gapwise takes them from the published files, re-tabulates them and works out the gaps. It is no product of the Department or of Ofsted."
    )];
    let mut method = part(
        "method",
        "How it works them out",
        &[
            "A gap is the difference of two published figures, worked out before rounding and rounded once. Where a figure is blank there is no gap, and the page says why. A change is never counted across a break in the series.",
        ],
    );
    method.links = [("/methods", "Every rule, with examples"), ("/glossary", "The words")]
        .map(|(href, words)| (words.to_owned(), href.to_owned()))
        .to_vec();
    let mut strategies = part(
        "strategies",
        "Strategies",
        &[
            "A council’s strategy is a file: its priorities, dated targets, actions and success statements, in plain words, each with its place in the document. Nothing is written for one council alone.",
        ],
    );
    let held = world.strategies.iter().map(|strategy| {
        let area = domain::explorer::slug(world, strategy.area);
        let title = if strategy.example {
            format!("{} (an example)", strategy.title)
        } else {
            strategy.title.clone()
        };
        (title, format!("/strategy?area={area}"))
    });
    strategies.links = held.collect();
    Plain {
        heading: "About Gapwise".to_owned(),
        lede: "Gapwise shows whether an education strategy works for the children it is for: those eligible for free school meals, with special educational needs and disabilities, or looked after.".to_owned(),
        parts: vec![
            figures,
            method,
            strategies,
            part(
                "never",
                "What it never does",
                &["It names no pupil and ranks no school by one number. It gives no red or green to a handful of children, and no date to a trend that could as well be chance."],
            ),
            part(
                "corrections",
                "Corrections",
                &["If a figure differs from the published file, or a sentence from its figures, tell whoever runs this site: the address of the page and what you expected are enough. Every figure’s own page names its file and series."],
            ),
        ],
    }
}

fn accessibility() -> Plain {
    Plain {
        heading: "Accessibility".to_owned(),
        lede: "Every page is meant to work by keyboard, by ear, at 320 pixels, at 400% zoom and without scripts.".to_owned(),
        parts: vec![
            part(
                "tested",
                "What was tested",
                &[
                    "Each kind of page is checked by the axe rules for WCAG 2.2 AA, on a desktop and on a phone, in light and dark, each time the code changes; a finding stops the change. So does sideways scroll at 320 pixels.",
                    "Journeys through filters, figures and lists are made by keyboard alone and without scripts in the same tests. Every chart has a sentence that says what it shows, and its figures as a table.",
                ],
            ),
            part(
                "not-tested",
                "What was not tested",
                &[
                    "No person who uses a screen reader every day has tested it yet, and no outside audit has been made. The tests were made in Chromium alone. Last looked at: November 2026.",
                ],
            ),
            part(
                "fails",
                "What falls short",
                &[
                    "Long tables of many groups are wide: on a phone they become lists of labelled figures, which take long to hear.",
                    "Names of breaks in a small chart may stand close to each other; its table has them apart.",
                ],
            ),
            part(
                "say",
                "If something does not work",
                &["Tell whoever runs this site which page it was and what you use. Every figure can also be had as CSV."],
            ),
        ],
    }
}

fn privacy() -> Plain {
    Plain {
        heading: "Privacy".to_owned(),
        lede: "Nothing that names a reader is stored.".to_owned(),
        parts: vec![
            part(
                "readers",
                "You",
                &[
                    "There are no accounts, no cookies, no counting of visitors and no requests to other sites. If you choose the dark or the light theme, your own browser remembers it and tells nobody.",
                    "The server’s log has a line for each request: the time, the address asked for, the answer’s status and how long it took. It has no network address and nothing about your device. Whoever runs a proxy before this site may keep more, and must say so.",
                ],
            ),
            part(
                "children",
                "Children",
                &[
                    "The figures are published counts and shares of groups. No page names a pupil, and no figure that the publisher held back can be had here.",
                ],
            ),
        ],
    }
}
