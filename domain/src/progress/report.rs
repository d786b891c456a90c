//! `/reports/{release}`: the quarterly paper for a partnership board, from the same figures.

use super::followed::Followed;
use super::glance::{finding, kpis};
use super::page::{ActionCount, KpisPage, ReportPage, Row};
use crate::attention::worse;
use crate::explorer::{day_in_words, is_near, plain_text};
use crate::place::Area;
use crate::strategy::Status;
use crate::world::World;

/// The word of the address for the release that is current.
pub const LATEST: &str = "latest";

/// The paper of a release, or of the latest; `None` where no such release is held.
pub fn report(world: &World, area: &Area, release: &str, today: &str) -> Option<ReportPage> {
    if release == LATEST || release == world.release {
        return Some(paper(world, area, today, &world.releases()));
    }
    let near = |place| is_near(world, area.id, place);
    let then = world.of_release(release, near)?;
    Some(paper(&then, area, today, &world.releases()))
}

fn paper(world: &World, area: &Area, today: &str, releases: &[String]) -> ReportPage {
    let followed = Followed::of(world, area, today);
    let KpisPage { mut glance, then, .. } = kpis(world, area, today);
    // When the next figures came is known of the latest release alone.
    if releases.first() != Some(&world.release) {
        "What came next stands in the report on the next release"
            .clone_into(&mut glance.due_heading);
        glance.due.clear();
    }
    let rows = || glance.groups.iter().flat_map(|group| &group.rows);
    let missed: Vec<Row> =
        rows().filter(|row| row.status.status == Status::Missed).cloned().collect();
    let new: Vec<(String, Vec<String>)> = followed
        .indicators
        .iter()
        .map(|of| (of.short.clone(), followed.changed(of)))
        .filter(|(_, changed)| !changed.is_empty())
        .collect();
    let widening = worse(world, area.id)
        .into_iter()
        .map(|row| (row.title.clone(), plain_text(&row.sentence), row.href));
    let actions =
        followed.strategy.into_iter().flat_map(|strategy| &strategy.priorities).map(|of| {
            let recorded = of.actions.iter().filter(|action| !action.status.is_empty()).count();
            ActionCount {
                title: format!("{}. {}", of.number, of.short),
                href: followed.href(&format!("/priorities/{}", of.number)),
                actions: of.actions.len(),
                recorded,
                success: of.success.len(),
            }
        });
    let title = followed.strategy.map_or_else(|| area.title.clone(), |of| of.title.clone());
    let link = |release: &String| {
        let href = followed.href(&format!("/reports/{release}"));
        (format!("Figures of {}", day_in_words(release)), href, *release == world.release)
    };
    ReportPage {
        release: world.release.clone(),
        title: format!(
            "Report, {}, figures of {} – Gapwise",
            area.title,
            day_in_words(&world.release)
        ),
        kicker: format!(
            "{title}. Report on the figures released on {}",
            day_in_words(&world.release)
        ),
        releases: releases.iter().map(link).collect(),
        summary: rows().next().map_or_else(String::new, |_| {
            let all: Vec<Row> = rows().cloned().collect();
            if followed.strategy.is_some() {
                finding("All indicators", &all) + ". "
            } else {
                String::new()
            }
        }),
        then,
        limits: if releases.first() == Some(&world.release) {
            String::new()
        } else {
            "Figures from other files than the Department’s tool are those held today, and links lead to today’s figures.".to_owned()
        },
        no_new: match (new.is_empty(), releases.last() == Some(&world.release)) {
            (true, true) => {
                "No release before this one is held here, so it is not known what was new in it."
                    .to_owned()
            }
            (true, false) => {
                "No figure of an indicator is new or revised in this release.".to_owned()
            }
            _ => String::new(),
        },
        missed,
        widening: widening.collect(),
        new,
        actions: actions.collect(),
        csv_href: followed.href(&format!("/reports/{}.csv", world.release)),
        href: followed.href(&format!("/reports/{}", world.release)),
        glance,
    }
}
