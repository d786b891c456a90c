//! Where one gap comes from: from an address to both sides as their sources print them, the sum,
//! and what limits it.

mod facts;
mod outlook;
mod sides;

use super::blanks::Which;
use super::lens::Lens;
use super::page::{FigurePage, Term, TermOf};
use super::query::Query;
use super::resolve::{Resolved, Unknown, find_area, resolve};
use super::say::behind;
use super::view::{View, slug};
use crate::gap::{Basis, Gap, Side};
use crate::group::{GroupIndex, Relation};
use crate::measure::{MeasureIndex, Polarity, Unit};
use crate::number::Rounded;
use crate::period::Year;
use crate::place::PlaceId;
use crate::words::{capital, points};
use crate::world::World;

/// The path of the page.
pub const FIGURE_PATH: &str = "/gaps/figure";

/// The address of the page about one gap of a view: a group’s, in a place.
pub fn figure_href(world: &World, view: &View, group: GroupIndex, place: PlaceId) -> String {
    place_href(world, &figure_base(world, view, group, view.year), place)
}

/// The address of the page about a pair’s gap in a place and year, seen from an area.
pub fn pair_href(
    world: &World,
    area: PlaceId,
    pair: (MeasureIndex, GroupIndex),
    gap: &Gap<'_>,
) -> String {
    // Ids and slugs need no escaping.
    let parts = [
        FIGURE_PATH,
        "?area=",
        slug(world, area),
        "&measure=",
        &world.atlas.measure(pair.0).id,
        "&group=",
        &world.atlas.group(pair.1).id,
        "&year=",
        &gap.year.address_form(),
        "&of=",
        slug(world, gap.place),
    ];
    parts.concat()
}

/// The part of the address that every place of a group and year shares. The other groups of the
/// view stay in it, for the way back.
fn figure_base(world: &World, view: &View, group: GroupIndex, year: Year) -> String {
    let among = view.groups.contains(&group);
    let of = view.with(|view| {
        if !among {
            view.groups = vec![group];
        }
        view.latest &= year == view.year;
        view.year = year;
        view.since = view.since.filter(|since| *since < year);
    });
    let base = [FIGURE_PATH, "?", &of.query(world)].concat();
    if of.first_group() == group {
        return base;
    }
    [&base, "&gap=", &world.atlas.group(group).id].concat()
}

pub(super) fn place_href(world: &World, base: &str, place: PlaceId) -> String {
    match slug(world, place) {
        "" => format!("{base}&of={}", place.0),
        slug => [base, "&of=", slug].concat(),
    }
}

/// The page about the gap that an address names: the group `gap` of its view, else the first, in the
/// place `of`. Also gives the area of the view.
///
/// # Errors
/// Where a place does not exist.
pub fn figure(world: &World, query: &str, today: &str) -> Result<(PlaceId, FigurePage), Unknown> {
    let Resolved { view, mut notes } = resolve(world, query)?;
    let query = Query::parse(query);
    let place = match query.first("of") {
        Some(word) => find_place(world, word)?,
        None => view.first_place(),
    };
    let chosen = |word| world.atlas.find_group(word).filter(|group| view.groups.contains(group));
    let group = match query.first("gap").map(|word| (word, chosen(word))) {
        Some((_, Some(group))) => group,
        Some((word, None)) => {
            notes.push(format!(
                "“{word}” is none of the pupil groups here: this is about the first."
            ));
            view.first_group()
        }
        None => view.first_group(),
    };
    let alone = view.with(|view| view.groups = vec![group]);
    Ok((view.area, Lens { world, view: &alone, today }.figure(place, &view, notes)))
}

fn find_place(world: &World, word: &str) -> Result<PlaceId, Unknown> {
    let number = word.parse().ok().map(PlaceId).filter(|place| place.is_school());
    match number {
        Some(urn) if world.schools.school(urn).is_some() => Ok(urn),
        Some(_) => Err(Unknown::School(word.to_owned())),
        None => find_area(world, word).map(|area| area.id),
    }
}

/// A gap with what the page asks of it again and again.
struct Asked<'l, 'a> {
    lens: &'l Lens<'a>,
    group: GroupIndex,
    place: PlaceId,
    gap: Gap<'a>,
}

impl Lens<'_> {
    /// The address of the page about a group’s gap in a year, without the place.
    pub fn figure_base(&self, group: GroupIndex, year: Year) -> String {
        figure_base(self.world, self.view, group, year)
    }

    /// `whole` is the view that the figure stands in, with all its groups.
    fn figure(&self, place: PlaceId, whole: &View, notes: Vec<String>) -> FigurePage {
        let group = self.view.first_group();
        let gap = self.gap(group, place);
        let asked = Asked { lens: self, group, place, gap };
        let heading = asked.heading();
        let href = figure_href(self.world, whole, group, place);
        let name = self.world.title_of(place);
        FigurePage {
            title: format!("{heading}: {name}, {} – Gapwise", self.label(self.view.year)),
            sub: asked.sub(),
            sum: asked.sum(),
            blank: self.why_gap(group, &asked.gap, name),
            sides: [asked.side_name(Which::Group), asked.side_name(Which::Comparison)],
            lines: asked.lines(),
            facts: asked.facts(),
            fan: asked.fan(),
            notes,
            back_href: whole.href(self.world),
            csv_href: format!("/gaps.csv?{}", whole.query(self.world)),
            measure_href: self.measure_href(),
            heading,
            href,
        }
    }
}

impl Asked<'_, '_> {
    fn heading(&self) -> String {
        match self.gap.shown() {
            Some(shown) if shown.is_zero() => "Where “no gap” comes from".to_owned(),
            Some(shown) => format!("Where “{}” comes from", points(shown)),
            None => "Why there is no gap".to_owned(),
        }
    }

    fn sub(&self) -> String {
        let lens = self.lens;
        format!(
            "{}, {}, {}: {}, {}.",
            capital(&lens.measure().phrase),
            lens.world.name_of(self.place),
            lens.label(self.gap.year),
            lens.group(self.group).plain,
            self.compared_with()
        )
    }

    /// `compared with pupils not eligible in England`
    fn compared_with(&self) -> String {
        let lens = self.lens;
        let ask = lens.question(self.group);
        let them = &lens.group(ask.comparison).plain;
        match (lens.view.basis, ask.relation) {
            (Basis::SameGroup, _) | (_, None) => lens.compared_with(self.group),
            (Basis::Here, Some(Relation::Superset)) => {
                format!("compared with {them}, who include them")
            }
            (Basis::Here, Some(_)) => format!("compared with {them}"),
            (Basis::Others, Some(_)) => {
                format!("compared with {them} in {}", lens.elsewhere())
            }
        }
    }

    /// What a side is called: `FSM`, `Not FSM, England`.
    fn side_name(&self, which: Which) -> String {
        match which {
            Which::Group => self.lens.group(self.group).short.clone(),
            Which::Comparison => self.lens.comparison_short(&self.lens.question(self.group)),
        }
    }

    fn side(&self, which: Which) -> &Side<'_> {
        match which {
            Which::Group => &self.gap.group,
            Which::Comparison => &self.gap.comparison,
        }
    }

    /// The larger side is meant to be taken from first: what is left is how far the group is behind.
    fn sum(&self) -> Option<[Term; 3]> {
        let shown = self.gap.shown()?;
        let [group, comparison] =
            [(TermOf::Group, Which::Group), (TermOf::Comparison, Which::Comparison)]
                .map(|(of, which)| self.term(of, which));
        let gap = Term { of: TermOf::Gap, figure: shown.text(), label: self.gap_label(shown) };
        Some(match self.lens.measure().polarity {
            Polarity::High => [comparison, group, gap],
            Polarity::Low => [group, comparison, gap],
        })
    }

    fn term(&self, of: TermOf, which: Which) -> Term {
        let unit = if self.lens.measure().unit == Unit::Percent { ", %" } else { "" };
        let shown = self.side(which).shown(self.gap.from_counts);
        Term {
            of,
            figure: shown.map_or_else(String::new, Rounded::text),
            label: format!("{}{unit}", self.side_name(which)),
        }
    }

    /// `points behind`; no direction word from a handful of children.
    fn gap_label(&self, shown: Rounded) -> String {
        let unit = if shown.magnitude().is_one() { "point" } else { "points" };
        if self.gap.small || shown.is_zero() {
            return unit.to_owned();
        }
        if shown.units < 0 {
            return format!("{unit}: a minus, so ahead");
        }
        format!("{unit} {}", behind(shown).trim_end_matches(" of"))
    }
}
