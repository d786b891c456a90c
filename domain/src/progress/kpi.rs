//! `/kpis/{id}`: one indicator, whole.

mod changed;
mod facts;
mod groups;
mod trend;
mod years;

use super::followed::Followed;
use super::level::{Level, apart, moved, plain, status_words, strong, with_unit};
use super::page::KpiPage;
use crate::explorer::page::{Run, Words};
use crate::measure::Polarity;
use crate::place::{Area, PlaceId};
use crate::strategy::{Indicator, Judgement, Status};
use crate::words::{capital, possessive};
use crate::world::World;

/// An indicator asked for, with how it stands now.
pub struct Asked<'f, 'a> {
    pub(super) followed: &'f Followed<'a>,
    pub(super) indicator: &'f Indicator,
    pub(super) now: Option<Judgement<'f>>,
    pub(super) latest: Option<Level>,
}

/// The page of an indicator; `None` where the area knows none of this id.
pub fn kpi(world: &World, area: &Area, id: &str, today: &str) -> Option<KpiPage> {
    let followed = Followed::of(world, area, today);
    let indicator = followed.find(id)?;
    Some(Asked::of(&followed, &indicator).page())
}

impl<'f, 'a> Asked<'f, 'a> {
    /// An indicator of an area, and how it stands now.
    pub(super) fn of(followed: &'f Followed<'a>, indicator: &'f Indicator) -> Self {
        let now = indicator.judge_now(followed.world, followed.place());
        Self { followed, indicator, now, latest: followed.latest(indicator) }
    }
}

impl Asked<'_, '_> {
    fn status(&self) -> Status {
        self.now.as_ref().map_or_else(|| self.indicator.status_unknown(), |now| now.status)
    }

    fn page(&self) -> KpiPage {
        let (followed, of) = (self.followed, self.indicator);
        let answer = self.answer();
        let status = self.status();
        let priority = followed.strategy.and_then(|strategy| strategy.priority(of.priority));
        let view = self.view();
        let groups = self.groups();
        KpiPage {
            title: format!(
                "{}, {}: {} – Gapwise",
                of.short,
                followed.area.title,
                status_words(of, status).text
            ),
            up: priority.map(|of| {
                let href = followed.href(&format!("/priorities/{}", of.number));
                (format!("Priority {}: {}", of.number, of.short), href)
            }),
            kicker: self.kicker(),
            answer,
            status: status_words(of, status),
            moved: self.moved(),
            gaps_href: view.as_ref().map_or_else(String::new, |view| format!("/gaps?{view}")),
            csv_href: view.map_or_else(String::new, |view| format!("/gaps.csv?{view}&year=all")),
            trend: self.trend(),
            why: self.why(),
            facts: self.facts(),
            years: self.years(),
            caption: self.caption(),
            no_changed: self.no_changed(),
            changed: followed.changed(of),
            near_gaps: groups.is_none().then(|| self.near_gaps()).flatten(),
            groups,
            source: self.source(),
            href: followed.kpi_href(&of.id),
        }
    }

    fn kicker(&self) -> String {
        let (followed, of) = (self.followed, self.indicator);
        let year = self.latest.map(|level| level.year.label(of.years));
        let parts = [Some(of.title.clone()), Some(followed.area.title.clone()), year];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    /// The query of the explorer with the same figures: the area against England.
    fn view(&self) -> Option<String> {
        let series = self.indicator.series?;
        let atlas = &self.followed.world.atlas;
        let (measure, group) = (&atlas.measure(series.measure).id, &atlas.group(series.group).id);
        let area = &self.followed.area.slug;
        let against = match self.followed.place() {
            PlaceId::ENGLAND => "",
            _ => "&basis=same-group&against=england",
        };
        Some(format!("area={area}&measure={measure}&group={group}{against}"))
    }

    fn phrase(&self) -> String {
        let (of, atlas) = (self.indicator, &self.followed.world.atlas);
        let Some(series) = of.series else { return of.short.clone() };
        let (phrase, group) = (&atlas.measure(series.measure).phrase, atlas.group(series.group));
        // All pupils are meant where no group is named.
        if atlas.pair(series.measure, series.group).is_none() {
            return phrase.clone();
        }
        format!("{phrase}, {}", group.plain)
    }

    fn answer(&self) -> Words {
        let (of, name) = (self.indicator, capital(&possessive(&self.followed.area.name)));
        let Some(level) = self.latest else {
            return vec![plain(format!(
                "{}: no published figure held here says where {} stands.",
                of.short, self.followed.area.name
            ))];
        };
        let value = with_unit(of.unit, &level.shown().text());
        let mut words = vec![
            plain(format!("{name} figure for {} {} ", self.phrase(), self.is(&level))),
            strong(value),
        ];
        words.extend(self.against_target(&level));
        words
    }

    /// `was` where England has a later figure.
    fn is(&self, level: &Level) -> &'static str {
        let england = self.indicator.latest(self.followed.world, PlaceId::ENGLAND);
        if england.is_some_and(|latest| latest > level.year) { "was" } else { "is" }
    }

    /// How the latest figure stands to the target in force.
    fn against_target(&self, level: &Level) -> Words {
        let of = self.indicator;
        let year = level.year.label(of.years);
        let Some(target) = self.now.as_ref().and_then(|now| now.target) else {
            let next = of.targets.iter().find(|target| target.year > level.year);
            let next = next.map_or_else(String::new, |next| {
                let aim = with_unit(of.unit, &next.text);
                format!(". The strategy’s next target is {aim} for {}", next.year.label(of.years))
            });
            return vec![plain(format!(" in {year}{next}."))];
        };
        let is_last = of.last_target().is_some_and(|last| last.year == target.year);
        let which = if is_last { "last target" } else { "target" };
        let aim = strong(with_unit(of.unit, &target.text));
        if self.status() == Status::CannotSay {
            let is_past = self.now.as_ref().is_some_and(|now| now.year > level.year);
            let between = if is_past {
                format!(
                    " in {year}, the last year with a figure, so where it stands today cannot be judged. The strategy’s {which} was "
                )
            } else {
                format!(" in {year}. It cannot be judged against the strategy’s {which} of ")
            };
            return vec![plain(between), aim, plain(".")];
        }
        if self.status() == Status::Met {
            return vec![
                plain(format!(", which meets the strategy’s {which} of ")),
                aim,
                plain("."),
            ];
        }
        let above = level.value.less(target.value).map(|above| above.round(level.places));
        let word = match of.polarity {
            Polarity::High => "short of",
            Polarity::Low => "above",
        };
        let Some(above) = above.filter(|above| !above.is_zero()) else {
            return vec![
                plain(format!(", a little {word} the strategy’s {which} of ")),
                aim,
                plain("."),
            ];
        };
        vec![
            plain(", which is "),
            Run::Gap(apart(of.unit, above)),
            plain(format!(" {word} the strategy’s {which} of ")),
            aim,
            plain("."),
        ]
    }

    /// `Up 0.6 in a year. England’s figure is 46.0, the North West’s 44.1.`
    fn moved(&self) -> String {
        let (of, followed) = (self.indicator, self.followed);
        let (Some(level), Some(series)) = (self.latest, of.series) else { return String::new() };
        let before = level.before(followed.world, series, followed.place());
        let before = before.filter(|_| !level.small);
        let mut said: Vec<String> =
            before.and_then(|before| level.above(&before)).map(moved).into_iter().collect();
        if followed.place() != PlaceId::ENGLAND
            && let Some(england) = followed.level(of, PlaceId::ENGLAND, level.year)
        {
            let shown = |level: &Level| with_unit(of.unit, &level.shown().text());
            let region = followed.area.region.and_then(|region| {
                let level = followed.level(of, region, level.year)?;
                let name = possessive(followed.world.atlas.area_name(region));
                Some(format!(", {name} {}", shown(&level)))
            });
            let region = region.unwrap_or_default();
            said.push(format!("England’s figure is {}{region}.", shown(&england)));
        }
        said.join(" ")
    }
}
