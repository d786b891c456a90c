//! What a school has figures for, under its own number and under those before it.

use super::before;
use crate::blank::Blank;
use crate::gap::{Question, gap};
use crate::group::Pair;
use crate::measure::MeasureIndex;
use crate::period::Year;
use crate::place::{PlaceId, School};
use crate::world::World;

/// A stage of which single schools have figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// The leavers of Key Stage 4.
    After,
    /// Key Stage 4.
    Sixteen,
    /// Key Stage 2.
    Eleven,
}

impl Stage {
    pub const ALL: [Self; 3] = [Self::After, Self::Sixteen, Self::Eleven];

    /// The phase of its measures.
    pub fn phase(self) -> &'static str {
        match self {
            Self::After => "destinations",
            Self::Sixteen => "ks4",
            Self::Eleven => "ks2",
        }
    }

    /// `For 9 of them a gap is published: how many pupils stay on after 16.`
    pub fn gap_phrase(self) -> &'static str {
        match self {
            Self::After => "how many pupils stay on after 16",
            Self::Sixteen => "results at 16",
            Self::Eleven => "results at 11",
        }
    }
}

/// What a school may have figures for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A gap between pupil groups.
    Gap(Stage),
    /// Figures of all its pupils.
    All(Stage),
    /// Absence.
    Absence,
    /// Ofsted's grade.
    Ofsted,
}

impl Kind {
    /// In the order in which lists name them.
    pub const ALL: [Self; 8] = [
        Self::Gap(Stage::After),
        Self::Gap(Stage::Sixteen),
        Self::Gap(Stage::Eleven),
        Self::All(Stage::After),
        Self::All(Stage::Sixteen),
        Self::All(Stage::Eleven),
        Self::Absence,
        Self::Ofsted,
    ];

    /// As an address holds it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Gap(Stage::After) => "gap-after-16",
            Self::Gap(Stage::Sixteen) => "gap-at-16",
            Self::Gap(Stage::Eleven) => "gap-at-11",
            Self::All(Stage::After) => "after-16",
            Self::All(Stage::Sixteen) => "at-16",
            Self::All(Stage::Eleven) => "at-11",
            Self::Absence => "absence",
            Self::Ofsted => "ofsted",
        }
    }

    /// As lists name it.
    pub fn title(self) -> &'static str {
        match self {
            Self::Gap(Stage::After) => "Gap after 16",
            Self::Gap(Stage::Sixteen) => "Gap at 16",
            Self::Gap(Stage::Eleven) => "Gap at 11",
            Self::All(Stage::After) => "After 16",
            Self::All(Stage::Sixteen) => "Results at 16",
            Self::All(Stage::Eleven) => "Results at 11",
            Self::Absence => "Absence",
            Self::Ofsted => "Ofsted",
        }
    }

    /// Whether it is a gap.
    pub fn is_gap(self) -> bool {
        matches!(self, Self::Gap(_))
    }
}

/// What a school has figures for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Has {
    /// Under its own number.
    pub own: Vec<Kind>,
    /// Under numbers before it alone.
    pub before: Vec<Kind>,
    /// Whether a group of its latest gap has fewer than 20 pupils.
    pub small: bool,
    /// Why the results that one would look for are not there; `None` where they are, and where the
    /// school has no pupils of that age.
    pub missing: Option<Blank>,
}

impl Has {
    pub fn of(world: &World, school: &School) -> Self {
        let own = kinds(world, school.urn);
        let old = before(world, school);
        let held = old.iter().flat_map(|urn| kinds(world, *urn));
        let mut before: Vec<Kind> = held.filter(|kind| !covers(&own, *kind)).collect();
        before.sort_unstable();
        before.dedup();
        let before: Vec<Kind> =
            before.iter().copied().filter(|kind| !has_gap_of(&before, *kind)).collect();
        let small = own.iter().any(|kind| kind.is_gap()) && is_small(world, school.urn);
        let missing = missing(world, school, &own, &before);
        Self { own, before, small, missing }
    }

    /// Whether it has figures of a kind; a gap is of two figures.
    pub fn has(&self, kind: Kind) -> bool {
        covers(&self.own, kind) || covers(&self.before, kind)
    }
}

fn covers(kinds: &[Kind], kind: Kind) -> bool {
    kinds.contains(&kind) || has_gap_of(kinds, kind)
}

/// Whether the figures of a stage are named as its gap.
fn has_gap_of(kinds: &[Kind], kind: Kind) -> bool {
    matches!(kind, Kind::All(stage) if kinds.contains(&Kind::Gap(stage)))
}

fn kinds(world: &World, urn: PlaceId) -> Vec<Kind> {
    let mut kinds: Vec<Kind> =
        Kind::ALL.into_iter().filter(|kind| holds(world, urn, *kind)).collect();
    let all = kinds.clone();
    kinds.retain(|kind| !has_gap_of(&all, *kind));
    kinds
}

/// Whether a school’s page may open with the gap of a pair. Boys and girls are set side by side in the
/// explorer; the strategy is not about their gap.
pub fn may_lead(world: &World, pair: &Pair) -> bool {
    world.atlas.group(pair.group).partition != "sex"
}

fn holds(world: &World, urn: PlaceId, kind: Kind) -> bool {
    match kind {
        Kind::Gap(stage) => of_phase(world, stage.phase()).any(|measure| {
            let mut pairs = world.atlas.pairs_of(measure).filter(|pair| may_lead(world, pair));
            pairs.any(|pair| world.latest_gap(measure, pair.group, urn).is_some())
        }),
        Kind::All(stage) => has_figure(world, urn, stage.phase()),
        Kind::Absence => has_figure(world, urn, "absence"),
        Kind::Ofsted => world.inspections.of(urn).is_some(),
    }
}

fn of_phase<'a>(world: &'a World, phase: &'a str) -> impl Iterator<Item = MeasureIndex> + 'a {
    let atlas = &world.atlas;
    atlas.measure_indices().filter(move |measure| atlas.measure(*measure).phase == phase)
}

fn has_figure(world: &World, urn: PlaceId, phase: &str) -> bool {
    blanks(world, urn, phase).any(|blank| blank.is_none())
}

/// The cells of all pupils in a phase: `None` for a figure, else why there is none.
fn blanks<'a>(
    world: &'a World,
    urn: PlaceId,
    phase: &'a str,
) -> impl Iterator<Item = Option<Blank>> + 'a {
    let all = world.atlas.find_group("all-pupils");
    of_phase(world, phase).flat_map(move |measure| {
        let figures = world.figures.of(measure);
        let cells = figures.years().iter().filter_map(move |year| figures.cell(all?, urn, *year));
        cells.map(|cell| match cell.value {
            crate::cell::Value::Number(_) => None,
            crate::cell::Value::Blank(blank) => Some(blank),
        })
    })
}

/// The first and the last year in which one of some schools has a figure of all pupils in a phase.
pub fn span(world: &World, schools: &[PlaceId], phase: &str) -> Option<(Year, Year)> {
    let all = world.atlas.find_group("all-pupils")?;
    let years = of_phase(world, phase).flat_map(|measure| {
        let figures = world.figures.of(measure);
        let held =
            move |year: &Year| schools.iter().any(|urn| figures.has_number(all, *urn, *year));
        figures.years().iter().copied().filter(held)
    });
    years.fold(None, |span, year| {
        let (first, last) = span.unwrap_or((year, year));
        Some((first.min(year), last.max(year)))
    })
}

/// Whether the latest gap of a school rests on fewer than 20 pupils in a group.
fn is_small(world: &World, urn: PlaceId) -> bool {
    let latest = Stage::ALL.into_iter().flat_map(|stage| of_phase(world, stage.phase()));
    let mut gaps = latest.flat_map(|measure| {
        let pairs = world.atlas.pairs_of(measure).filter(|pair| may_lead(world, pair));
        pairs.filter_map(move |pair| {
            let year = world.latest_gap(measure, pair.group, urn)?;
            Some(gap(world, &Question::of(pair), urn, year))
        })
    });
    gaps.any(|gap| gap.small)
}

/// The results that one looks for at a school of this phase, and why they are not there.
fn missing(world: &World, school: &School, own: &[Kind], before: &[Kind]) -> Option<Blank> {
    let stage = match school.phase.as_str() {
        "primary" if school.ends_before_year_6() => return None,
        "primary" => Stage::Eleven,
        "secondary" | "all-through" | "alternative provision" => Stage::Sixteen,
        _ if own.is_empty() && before.is_empty() => Stage::Sixteen,
        _ => return None,
    };
    let kind = Kind::All(stage);
    if covers(own, kind) || covers(before, kind) {
        return None;
    }
    let said = blanks(world, school.urn, stage.phase()).flatten().min();
    Some(said.unwrap_or(Blank::NotHeld))
}
