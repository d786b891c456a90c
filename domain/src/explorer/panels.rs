//! Small multiples: all groups of a measure, or all measures of a group, on one scale.

mod sections;

use sections::sections;

use super::filters::MAIN_GROUPS;
use super::lens::Lens;
use super::page::{Panel, PanelChoice, PanelSection, PanelsPage, TrendChart, WhyBlank};
use super::query::Query;
use super::resolve::{Resolved, Unknown, resolve};
use super::say::{behind, change_words};
use super::source::named;
use super::view::{View, default_compare};
use crate::cell::SourceIndex;
use crate::gap::{Basis, Gap, Question, Said, Than, gap};
use crate::group::{GroupIndex, Pair};
use crate::measure::Unit;
use crate::period::Year;
use crate::place::PlaceId;
use crate::words::{capital, possessive};
use crate::world::World;

/// What the gaps are between.
const BASIS: &str = "each group with what its ring is named after, in the same place; “All” are all pupils, who include the group. Positive means that the group is behind.";

/// Which small multiples.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Panels {
    /// Every group of the measure.
    Groups,
    /// Every measure of the group.
    Measures,
}

impl Panels {
    /// What the query asks for; `None` where it asks for one gap.
    pub fn of(query: &str) -> Option<Self> {
        match Query::parse(query).first("view") {
            Some("groups") => Some(Self::Groups),
            Some("measures") => Some(Self::Measures),
            _ => None,
        }
    }

    fn word(self) -> &'static str {
        match self {
            Self::Groups => "groups",
            Self::Measures => "measures",
        }
    }
}

/// The page. Also gives the area.
///
/// # Errors
/// Where the address names a place that does not exist.
pub fn panels(
    world: &World,
    kind: Panels,
    query: &str,
    today: &str,
) -> Result<(PlaceId, PanelsPage), Unknown> {
    let (multiples, notes) = Multiples::of(world, kind, query, today)?;
    Ok((multiples.view.area, multiples.page(notes)))
}

/// The panels of the page alone, for pages that hold them beside other parts.
///
/// # Errors
/// Where the address names a place that does not exist.
pub fn panel_sections(
    world: &World,
    kind: Panels,
    query: &str,
    today: &str,
) -> Result<Vec<PanelSection>, Unknown> {
    let (multiples, _) = Multiples::of(world, kind, query, today)?;
    Ok(sections(multiples.drawn().0))
}

struct Multiples<'a> {
    world: &'a World,
    view: View,
    kind: Panels,
    today: &'a str,
}

/// A pair with its panel.
struct Drawn<'a> {
    section: Section,
    panel: Panel,
    pair: &'a Pair,
    /// The year of its figure.
    year: Year,
}

/// What has no gap, and why.
type Blanks = Vec<(String, WhyBlank)>;

/// Where a panel stands; panels of one section share a scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Section {
    Main,
    Points,
    Scores,
    Ethnic,
    Few,
    FewPoints,
    FewScores,
}

impl<'a> Multiples<'a> {
    /// What an address asks for, and what was corrected on the way.
    fn of(
        world: &'a World,
        kind: Panels,
        query: &str,
        today: &'a str,
    ) -> Result<(Self, Vec<String>), Unknown> {
        let Resolved { view, notes } = resolve(world, query)?;
        let view = view.with(|view| {
            view.groups.truncate(1);
            view.schools.clear();
            view.basis = Basis::Here;
            view.since = None;
            view.compare = default_compare(world, view.area);
            view.priority = None;
            view.phase = None;
        });
        Ok((Self { world, view, kind, today }, notes))
    }

    /// What has a gap, and what has none.
    fn drawn(&self) -> (Vec<Drawn<'a>>, Blanks) {
        let (mut drawn, mut blank) = (Vec::new(), Vec::new());
        for pair in self.pairs() {
            let view = self.view_of(pair);
            let lens = Lens { world: self.world, view: &view, today: self.today };
            let now = lens.gap(pair.group, view.area);
            match lens.why_gap(pair.group, &now, &self.name(pair)) {
                Some(why) => blank.push((self.name(pair), why)),
                None => drawn.push(self.panel(&lens, pair, &now)),
            }
        }
        (drawn, blank)
    }

    fn page(&self, notes: Vec<String>) -> PanelsPage {
        let (drawn, blank) = self.drawn();
        let place = self.world.title_of(self.view.area);
        let heading = self.heading(&drawn);
        let (what, of) = self.subject();
        PanelsPage {
            title: format!("{what}: {of}, {place} – Gapwise"),
            description: heading.clone(),
            kicker: format!("{what}: {of}"),
            heading,
            sub: "Each panel is one gap, year by year: the group as a filled dot, what it is compared with as a ring, the gap between, the group in England as a dashed line. All panels of a part have one scale. In fixed order, not ranked. The heading counts gaps of groups that are behind here and in England; who is ahead, or a handful of children, is shown and not counted.".to_owned(),
            notes,
            blank,
            choice: self.choice(),
            area: place.to_owned(),
            href: self.href(self.kind),
            one_href: self.view.href(self.world),
            other: match self.kind {
                Panels::Groups => (self.href(Panels::Measures), format!("All measures of {}", self.group_plain())),
                Panels::Measures => (self.href(Panels::Groups), format!("All groups in {}", self.measure_phrase())),
            },
            source: vec![
                ("Source".to_owned(), self.sources()),
                ("Basis".to_owned(), BASIS.to_owned()),
            ],
            sections: sections(drawn),
        }
    }

    fn pairs(&self) -> Vec<&'a Pair> {
        let atlas = &self.world.atlas;
        match self.kind {
            Panels::Groups => {
                let mut pairs: Vec<&'a Pair> = atlas.pairs_of(self.view.measure).collect();
                pairs.sort_by_key(|pair| atlas.group(pair.group).rank.unwrap_or(u8::MAX));
                pairs
            }
            Panels::Measures => {
                let group = self.view.first_group();
                let measures = atlas.measure_indices();
                measures.filter_map(|measure| atlas.pair(measure, group)).collect()
            }
        }
    }

    /// The explorer's view of a pair, in its own latest year unless a year was chosen.
    fn view_of(&self, pair: &Pair) -> View {
        self.view.with(|view| {
            view.measure = pair.measure;
            view.groups = vec![pair.group];
            let latest = self.world.latest_gap(pair.measure, pair.group, view.area);
            let last = self.world.years_of(pair.measure).last().copied();
            if self.kind == Panels::Measures || view.latest {
                view.year = latest.or(last).unwrap_or(view.year);
                view.latest = true;
            }
        })
    }

    fn name(&self, pair: &Pair) -> String {
        match self.kind {
            Panels::Groups => self.world.atlas.group(pair.group).title.clone(),
            Panels::Measures => self.world.atlas.measure(pair.measure).short.clone(),
        }
    }

    fn panel(&self, lens: &Lens<'_>, pair: &'a Pair, now: &Gap<'_>) -> Drawn<'a> {
        let (group, place) = (pair.group, lens.view.area);
        let shown = now.shown();
        let moved = change_words(&lens.moved(group, now));
        let year = lens.label(now.year);
        let side = match shown {
            Some(shown) if now.small || shown.is_zero() => String::new(),
            Some(shown) => format!(" {}", behind(shown).trim_end_matches(" of")),
            None => String::new(),
        };
        let is_one = shown.is_some_and(|shown| shown.magnitude().is_one());
        let unit = if is_one { "point" } else { "points" };
        let change = if moved.is_empty() { String::new() } else { format!("; {moved}") };
        let ethnic = self.world.atlas.group(group).rank.is_none_or(|rank| rank > MAIN_GROUPS);
        let section = match lens.measure().unit {
            Unit::Percent if now.small => Section::Few,
            Unit::Points | Unit::Rate | Unit::Count if now.small => Section::FewPoints,
            Unit::Score if now.small => Section::FewScores,
            Unit::Points | Unit::Rate | Unit::Count => Section::Points,
            Unit::Score => Section::Scores,
            Unit::Percent if ethnic && self.kind == Panels::Groups => Section::Ethnic,
            Unit::Percent => Section::Main,
        };
        let figure = shown.map_or_else(String::new, |shown| shown.magnitude().text());
        let panel = Panel {
            title: self.name(pair),
            href: lens.view.href(self.world),
            gap: (figure, super::figure_href(self.world, lens.view, group, place)),
            words: format!("{unit}{side}, {year}{change}"),
            chart: chart(lens),
        };
        Drawn { section, panel, pair, year: now.year }
    }

    /// How a gap stands to England's; `None` where that is not said.
    fn than(&self, drawn: &Drawn<'a>) -> Option<Than> {
        if self.view.area == PlaceId::ENGLAND {
            return None;
        }
        let ask = Question::of(drawn.pair);
        let here = gap(self.world, &ask, self.view.area, drawn.year);
        let england = gap(self.world, &ask, PlaceId::ENGLAND, drawn.year);
        // A lead is no narrow gap: it is shown and not counted.
        let is_gap = |gap: &Gap<'_>| gap.shown().is_some_and(|shown| shown.units > 0);
        let both = is_gap(&here) && is_gap(&england);
        Said::of(self.world, &ask, &here).beside(&england).ok().filter(|_| both)
    }

    /// How many gaps are wider than England's, about the same, narrower.
    fn heading(&self, drawn: &[Drawn<'a>]) -> String {
        let known: Vec<Than> = drawn.iter().filter_map(|drawn| self.than(drawn)).collect();
        let count = |of| known.iter().filter(|than| **than == of).count();
        let place = capital(self.world.name_of(self.view.area));
        let what = match self.kind {
            Panels::Groups => format!("in {}", self.measure_phrase()),
            Panels::Measures => format!("of {}", self.group_plain()),
        };
        if known.is_empty() {
            return format!("{place}: the gaps {what}, year by year");
        }
        let words =
            [(Than::Wider, "wider"), (Than::Same, "about the same"), (Than::Narrower, "narrower")];
        let counted = words.into_iter().map(|(of, words)| (count(of), words));
        let said: Vec<String> =
            counted.filter(|(n, _)| *n > 0).map(|(n, words)| format!("{n} {words}")).collect();
        let gaps = if known.len() == 1 { "gap" } else { "gaps" };
        let whose = possessive(&place);
        format!("{whose} {} {gaps} {what} beside England’s: {}", known.len(), said.join(", "))
    }

    /// The sources of everything drawn, each once.
    fn sources(&self) -> String {
        let mut used: Vec<SourceIndex> = Vec::new();
        for pair in self.pairs() {
            let view = self.view_of(pair);
            let cell = self.world.figures.of(pair.measure).cell(pair.group, view.area, view.year);
            used.extend(cell.map(|cell| cell.source).filter(|source| !used.contains(source)));
        }
        let titles: Vec<String> =
            used.iter().map(|source| named(self.world.atlas.source(*source))).collect();
        titles.join("; ") + "."
    }

    fn subject(&self) -> (String, String) {
        match self.kind {
            Panels::Groups => ("All groups".to_owned(), self.measure_phrase()),
            Panels::Measures => ("All measures".to_owned(), self.group_plain()),
        }
    }

    fn measure_phrase(&self) -> String {
        self.world.atlas.measure(self.view.measure).phrase.clone()
    }

    fn group_plain(&self) -> String {
        self.world.atlas.group(self.view.first_group()).plain.clone()
    }

    fn href(&self, kind: Panels) -> String {
        format!("/gaps?view={}&{}", kind.word(), self.view.query(self.world))
    }

    fn choice(&self) -> PanelChoice {
        let atlas = &self.world.atlas;
        let has_pair = |group: GroupIndex| atlas.pairs.iter().any(|pair| pair.group == group);
        let (name, label, options) = match self.kind {
            Panels::Groups => {
                let measures =
                    atlas.measure_indices().filter(|m| atlas.pairs_of(*m).next().is_some());
                let option = |index| {
                    let of = atlas.measure(index);
                    (of.id.clone(), of.short.clone(), index == self.view.measure)
                };
                ("measure", "Measure", measures.map(option).collect())
            }
            Panels::Measures => {
                let groups = atlas.groups.iter().filter_map(|of| atlas.find_group(&of.id));
                let option = |index| {
                    let of = atlas.group(index);
                    (of.id.clone(), of.title.clone(), index == self.view.first_group())
                };
                (
                    "group",
                    "Pupil group",
                    groups.filter(|group| has_pair(*group)).map(option).collect(),
                )
            }
        };
        PanelChoice {
            name: name.to_owned(),
            view: self.kind.word().to_owned(),
            label: label.to_owned(),
            options,
        }
    }
}

/// A trend without what has no room in a panel: of the gaps only the last, no targets. The group’s
/// figure in England is drawn as a yardstick.
fn chart(lens: &Lens<'_>) -> TrendChart {
    let history = lens.history();
    let mut chart = lens.levels_chart(&history, Vec::new());
    chart.lines.extend(lens.england_line(&history));
    chart.gap_labels = chart.gap_labels.pop().into_iter().collect();
    chart
}
