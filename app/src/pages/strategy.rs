//! The strategy's pages: `/`, `/kpis`, `/kpis/{id}`, `/priorities/{n}`, `/strategy`, `/glossary`.

mod glossary;

use domain::explorer::query::Query;
use domain::explorer::{Unknown, near};
use domain::place::Area;
use domain::progress;
use domain::progress::page::TopicPage;
use domain::world::World;
use maud::Markup;

use super::{
    Outcome, Page, Request, area_titles, figures_of, figures_of_release, framed, missing,
    with_source,
};
use crate::parts::{self, Here, Missing};

pub(super) use glossary::page as glossary;

/// The area that an address names, or the default.
pub(super) fn area_of<'a>(world: &'a World, request: Request<'_>) -> Result<&'a Area, Unknown> {
    domain::explorer::area_of(world, &Query::parse(request.query))
}

/// A page about an area; `compose` makes it, or says that it is missing.
fn of_area<'a>(
    world: &'a World,
    request: Request<'a>,
    compose: impl FnOnce(&'a Area) -> Page,
) -> Page {
    match area_of(world, request) {
        Ok(area) => compose(area),
        Err(unknown) => missing::unknown(world, &unknown, request.path),
    }
}

/// A page whose terms open in place.
fn found(
    world: &World,
    area: &Area,
    at: (Here, &str),
    said: (String, String),
    main: &Markup,
) -> Page {
    found_as_it_is(world, area, at, said, with_terms(world, area, main))
}

/// A page's main part with the glossary's terms opened in place.
pub(super) fn with_terms(world: &World, area: &Area, main: &Markup) -> Markup {
    let glossary = format!("/glossary?area={}", area.slug);
    parts::opened(&main.0, &domain::glossary::words(world, area.id), &glossary)
}

fn found_as_it_is(
    world: &World,
    area: &Area,
    (here, href): (Here, &str),
    (title, description): (String, String),
    main: Markup,
) -> Page {
    Page {
        outcome: Outcome::Found,
        title,
        description,
        href: href.to_owned(),
        source: super::figures_of(world),
        body: framed(world, Some(area.id), here, href, main),
    }
}

/// `/`
pub(super) fn glance(world: &World, request: Request<'_>) -> Page {
    of_area(world, request, |area| {
        let model = progress::glance(world, area, request.today);
        let main = parts::glance(&model, &area_titles(world));
        let said = domain::explorer::plain_text(&model.answer);
        found(world, area, (Here::Strategy, &model.href), (model.title.clone(), said), &main)
    })
}

/// `/kpis`
pub(super) fn kpis(world: &World, request: Request<'_>) -> Page {
    of_area(world, request, |area| {
        let model = progress::kpis(world, area, request.today);
        let main = parts::kpis(&model, &area_titles(world));
        let said = domain::explorer::plain_text(&model.glance.answer);
        found(world, area, (Here::Kpis, &model.href), (model.title.clone(), said), &main)
    })
}

/// `/kpis/{id}`
pub(super) fn kpi(world: &World, id: &str, request: Request<'_>) -> Page {
    of_area(world, request, |area| {
        let Some(model) = progress::kpi(world, area, id, request.today) else {
            return no_indicator(world, area, id, request);
        };
        let main = parts::kpi(&model, request.path, &area_titles(world));
        let said = domain::explorer::plain_text(&model.answer);
        found(world, area, (Here::Kpis, &model.href), (model.title.clone(), said), &main)
    })
}

fn no_indicator(world: &World, area: &Area, id: &str, request: Request<'_>) -> Page {
    let followed = progress::Followed::of(world, area, request.today);
    let names = followed.indicators.iter().flat_map(|of| {
        [(of.id.as_str(), (&of.id, &of.short)), (of.title.as_str(), (&of.id, &of.short))]
    });
    let elsewhere = world.strategies.iter().find_map(|of| Some((of, of.indicator(id)?)));
    if let Some((strategy, of)) = elsewhere {
        return missing::not_found(
            world,
            &Missing {
                heading: format!("“{}” is an indicator of another council", of.short),
                advice: format!(
                    "It is one of the {}. No published figure of it is held for {}.",
                    strategy.title, area.name
                ),
                ways: vec![(followed.href("/kpis"), format!("Figures of {}", area.title))],
                ..Missing::default()
            },
        );
    }
    let mut near: Vec<(String, String)> = near::nearest(id, names, 8)
        .into_iter()
        .map(|(id, short)| (followed.kpi_href(id), short.clone()))
        .collect();
    near.dedup();
    near.truncate(5);
    missing::not_found(
        world,
        &Missing {
            heading: if id.is_empty() {
                "No indicator is named".to_owned()
            } else {
                format!("There is no indicator called “{id}”")
            },
            advice: format!("Check the name, or choose one of {}’s indicators.", area.title),
            near,
            ways: vec![(followed.href("/kpis"), "Every indicator".to_owned())],
            ..Missing::default()
        },
    )
}

/// `/priorities/{n}`
pub(super) fn priority(world: &World, number: &str, request: Request<'_>) -> Page {
    of_area(world, request, |area| {
        let parsed = number.parse().ok();
        let model = parsed.and_then(|n| progress::priority(world, area, n, request.today));
        let Some(model) = model else { return no_priority(world, area, number) };
        let main = parts::priority(&model);
        let said = domain::explorer::plain_text(&model.answer);
        found(world, area, (Here::Strategy, &model.href), (model.title.clone(), said), &main)
    })
}

fn no_priority(world: &World, area: &Area, number: &str) -> Page {
    let strategy = world.strategy_of(area.id);
    let near = strategy.into_iter().flat_map(|strategy| &strategy.priorities).map(|of| {
        let href = format!("/priorities/{}?area={}", of.number, area.slug);
        (href, format!("{} {}", of.number, of.short))
    });
    let advice = match strategy {
        Some(strategy) => {
            format!("The {} has {} priorities.", strategy.title, strategy.priorities.len())
        }
        None => format!(
            "No strategy of {} is held here. A strategy file would add its priorities, with their actions, targets and success statements.",
            area.name
        ),
    };
    let page = missing::not_found(
        world,
        &Missing {
            heading: match strategy {
                Some(_) => format!("{} has no priority “{number}” here", area.title),
                None => format!("No priorities of {} are held here", area.name),
            },
            advice,
            near: near.collect(),
            ways: vec![
                (format!("/?area={}", area.slug), format!("{} at a glance", area.title)),
                (format!("/gaps?area={}", area.slug), "Its gaps".to_owned()),
            ],
            ..Missing::default()
        },
    );
    // Of a council without a strategy this is the page: it says what a file would add.
    let outcome = if strategy.is_some() { Outcome::Missing } else { Outcome::Found };
    Page { outcome, ..page }
}

/// `/groups/{id}`
pub(super) fn group(world: &World, id: &str, request: Request<'_>) -> Page {
    let names = progress::group_names().collect();
    topic(world, request, ("groups", id, names), |area| {
        progress::group(world, area, id, request.today)
    })
}

/// `/themes/{id}`
pub(super) fn theme(world: &World, id: &str, request: Request<'_>) -> Page {
    let names = progress::theme_names().collect();
    topic(world, request, ("themes", id, names), |area| {
        progress::theme(world, area, id, request.today)
    })
}

fn topic<'a>(
    world: &'a World,
    request: Request<'a>,
    (kind, id, names): (&str, &str, Vec<(&str, &str)>),
    compose: impl FnOnce(&'a Area) -> Option<TopicPage>,
) -> Page {
    of_area(world, request, |area| {
        let Some(model) = compose(area) else {
            let href = |id: &str| format!("/{kind}/{id}?area={}", area.slug);
            let near = names.iter().map(|(id, title)| (href(id), (*title).to_owned()));
            return missing::not_found(
                world,
                &Missing {
                    heading: if id.is_empty() {
                        format!("Which of the {kind}?")
                    } else {
                        format!("There is no page called “{id}” among the {kind}")
                    },
                    advice: "These are there:".to_owned(),
                    near: near.collect(),
                    ..Missing::default()
                },
            );
        };
        let main = parts::topic(&model, request.path, &area_titles(world));
        let said = [&model.answer, &model.standing].map(domain::explorer::plain_text).join(" ");
        let said = said.trim_end().to_owned();
        let here = if kind == "themes" { Here::Strategy } else { Here::Groups };
        let (at, said) = ((here, model.href.as_str()), (model.title.clone(), said));
        let page = found(world, area, at, said, &main);
        match &model.more {
            Some(part) if model.rows.is_empty() => {
                with_source(world, area.id, page, part.cite.clone())
            }
            Some(part) => {
                let source = format!("{}; {}", figures_of(world), part.cite);
                with_source(world, area.id, page, source)
            }
            None => page,
        }
    })
}

/// `/reports/{release}`
pub(super) fn report(world: &World, release: &str, request: Request<'_>) -> Page {
    of_area(world, request, |area| {
        let Some(model) = progress::report(world, area, release, request.today) else {
            return no_report(world, area, release);
        };
        let main = parts::report(&model);
        let said = domain::explorer::plain_text(&model.glance.answer);
        let (at, said) = ((Here::Strategy, model.href.as_str()), (model.title.clone(), said));
        let page = found(world, area, at, said, &main);
        with_source(world, area.id, page, figures_of_release(&model.release))
    })
}

fn no_report(world: &World, area: &Area, release: &str) -> Page {
    let near = world.releases().into_iter().map(|held| {
        let words = format!("Figures of {}", domain::explorer::day_in_words(&held));
        (format!("/reports/{held}?area={}", area.slug), words)
    });
    missing::not_found(
        world,
        &Missing {
            heading: format!("No report on a release “{release}” is held here"),
            advice: "Reports stand for these releases:".to_owned(),
            near: near.collect(),
            ..Missing::default()
        },
    )
}

/// `/strategy`
pub(super) fn document(world: &World, request: Request<'_>) -> Page {
    of_area(world, request, |area| {
        let Some(model) = progress::document(world, area, request.today) else {
            return no_strategy(world, area);
        };
        let main = parts::document(&model);
        let title = format!("{}: what it says – Gapwise", model.heading);
        found(world, area, (Here::Strategy, &model.href), (title, model.vision.text.clone()), &main)
    })
}

/// What stands for a council whose strategy is not held: what a file would add.
fn no_strategy(world: &World, area: &Area) -> Page {
    let page = missing::not_found(
        world,
        &Missing {
            heading: format!("No strategy of {} is held here", area.name),
            advice: "A strategy file would add what the council promised: priorities, dated targets, actions, success statements, its glossary.".to_owned(),
            ways: vec![(format!("/?area={}", area.slug), format!("{} at a glance", area.title))],
            ..Missing::default()
        },
    );
    Page { outcome: Outcome::Found, ..page }
}
