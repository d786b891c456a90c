//! `/`: until the strategy has its own page, the way into the explorer.

use domain::explorer::page::Run;
use domain::explorer::{explore, resolve};
use domain::world::World;

use super::{Outcome, Page, Request, area_titles, framed};
use crate::parts::{Example, Here, Home, home};

/// Views that the front page quotes: the query, and the words of the link.
const EXAMPLES: [(&str, &str); 3] = [
    ("area=knowsley", "Free school meals at age 11"),
    ("area=knowsley&measure=ks4-attainment-8", "Free school meals at age 16"),
    ("area=knowsley&measure=absence-persistent&group=cla", "Looked-after children’s absence"),
];

/// Composes the front page.
pub(super) fn page(world: &World, request: Request<'_>) -> Page {
    let model = Home {
        kicker: "Knowsley Education Strategy 2018–2021".to_owned(),
        heading: vec![
            Run::Plain("Are children catching up? ".to_owned()),
            Run::Gap("The gap".to_owned()),
            Run::Plain(", in words and figures, for every council in England.".to_owned()),
        ],
        lede: "Gapwise compares children eligible for free school meals, with special educational needs and disabilities (SEND) or looked after with other children: each gap with both its sides, its source and, where it is blank, the reason.".to_owned(),
        examples_heading: "Three gaps in Knowsley".to_owned(),
        examples: EXAMPLES.iter().filter_map(|(query, link)| example(world, query, link, request.today)).collect(),
        areas: area_titles(world),
        ways: vec![(
            "/gaps?area=knowsley&group=fsm&group=send&group=cla".to_owned(),
            "Side by side".to_owned(),
            "Free school meals, SEND and looked-after children in one view".to_owned(),
        )],
    };
    Page {
        outcome: Outcome::Found,
        title: "Gapwise: is the education strategy working?".to_owned(),
        description: model.lede.clone(),
        body: framed(world, None, Here::Strategy, "/", home(&model)),
    }
}

fn example(world: &World, query: &str, link: &str, today: &str) -> Option<Example> {
    let model = explore(world, &resolve(world, query).ok()?, today);
    Some(Example {
        words: model.answer,
        detail: model.kicker,
        levels: model.levels,
        source: model
            .places
            .into_iter()
            .next()
            .map_or_else(Vec::new, |places| places.source.into_iter().take(1).collect()),
        href: model.href,
        link: link.to_owned(),
    })
}
