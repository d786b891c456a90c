//! Everything that a public page is a function of: the atlas, the figures and the register of one
//! release.

mod earlier;
mod texts;

pub use texts::AtlasReader;

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use crate::atlas::Atlas;
use crate::attendance::Attendance;
use crate::blank::Blank;
use crate::boundary::Boundaries;
use crate::figures::{Before, Figures, Intervals};
use crate::gap::{Question, has_gap};
use crate::group::GroupIndex;
use crate::index::GapIndex;
use crate::inspection::Inspections;
use crate::measure::MeasureIndex;
use crate::order::sorted;
use crate::period::Year;
use crate::place::{PlaceId, School};
use crate::roll::Rolls;
use crate::search::Catalogue;
use crate::strategy::Strategy;

/// One release, whole on the server, as far as fetched in the browser.
#[derive(Clone, Debug, Default)]
pub struct World {
    /// Date of the release, ISO: `2026-04-08`.
    pub release: String,
    /// Hash of everything in the release; names it in addresses and ETags.
    pub hash: String,
    /// Measures, groups, areas and what belongs to them.
    pub atlas: Atlas,
    /// The figures.
    pub figures: Figures,
    /// The register.
    pub schools: Register,
    /// Which gaps exist in which area and year.
    pub index: GapIndex,
    /// What registers say of weeks and terms; the browser has none.
    pub attendance: Attendance,
    /// Ofsted's grades; the browser has none.
    pub inspections: Inspections,
    /// Who is on each school's roll; the browser has none.
    pub rolls: Rolls,
    /// Intervals that publishers print; the browser has none.
    pub intervals: Intervals,
    /// Outlines of authorities; the browser has none.
    pub boundaries: Boundaries,
    /// The strategies held, one for an area; the browser has none.
    pub strategies: Vec<Strategy>,
    /// What a search looks through, made when it is first asked for; the browser has none.
    pub catalogue: OnceLock<Catalogue>,
}

impl World {
    /// The authority of a school; an area itself.
    pub fn authority_of(&self, place: PlaceId) -> PlaceId {
        self.schools.school(place).map_or(place, |school| school.authority)
    }

    /// Whether a place's pupils count in another's figure as well: in its council's, its region's and
    /// England's.
    pub fn counts_in(&self, place: PlaceId, there: PlaceId) -> bool {
        let authority = self.authority_of(place);
        let region = self.atlas.area(authority).and_then(|area| area.region);
        place != there && (there == PlaceId::ENGLAND || there == authority || region == Some(there))
    }

    /// Completes a world whose figures are all in: counts decimals and looks which gaps exist.
    #[must_use]
    pub fn complete(mut self) -> Self {
        self.figures.count_places(&self.atlas);
        self.index = GapIndex::of(&self);
        self
    }

    /// Everything that can be found by name.
    pub fn catalogue(&self) -> &Catalogue {
        self.catalogue.get_or_init(|| Catalogue::of(self))
    }

    /// The years for which a measure may have figures.
    pub fn years_of(&self, measure: MeasureIndex) -> &[Year] {
        self.figures.of(measure).years()
    }

    /// A blank of a place's figure, for words: [`Blank::NotHeld`] where it is that of a school without
    /// a row and no school of its council has one that year, as the file is of other councils alone
    /// (then nothing is known of what was published); any other as it is.
    pub fn as_held(
        &self,
        blank: Blank,
        measure: MeasureIndex,
        group: GroupIndex,
        place: PlaceId,
        year: Year,
    ) -> Blank {
        if blank != Blank::NotPublished || !place.is_school() {
            return blank;
        }
        let figures = self.figures.of(measure);
        let mut near = self.schools.of(self.authority_of(place));
        let held = near.any(|school| figures.cell(group, school.urn, year).is_some());
        if held { blank } else { Blank::NotHeld }
    }

    /// What the edition before says of a figure. An edition speaks only of figures that are taken
    /// from the one that replaced it.
    pub fn before(
        &self,
        measure: MeasureIndex,
        group: GroupIndex,
        place: PlaceId,
        year: Year,
    ) -> Before<'_> {
        let figures = self.figures.of(measure);
        let Some(edition) = figures.edition() else { return Before::Unheld };
        let title = |source| &self.atlas.source(source).title;
        let cell = figures.cell(group, place, year);
        if cell.is_some_and(|cell| title(cell.source) != title(edition.source)) {
            return Before::Unheld;
        }
        edition.before(group, place, year)
    }

    /// The latest year in which a place has a group's gap; for a group without a pair, its figure.
    pub fn latest_gap(
        &self,
        measure: MeasureIndex,
        group: GroupIndex,
        place: PlaceId,
    ) -> Option<Year> {
        let years = self.years_of(measure).iter().rev();
        let held = |year: &&Year| {
            if let Some(ask) = Question::here(self, measure, group) {
                has_gap(self, &ask, place, **year)
            } else {
                self.figures.of(measure).has_number(group, place, **year)
            }
        };
        years.copied().find(|year| held(&year))
    }

    /// A place's name within a sentence; a school's own name.
    pub fn name_of(&self, place: PlaceId) -> &str {
        self.schools
            .school(place)
            .map_or_else(|| self.atlas.area_name(place), |school| &school.name)
    }

    /// A place's name in a list.
    pub fn title_of(&self, place: PlaceId) -> &str {
        match self.schools.school(place) {
            Some(school) => &school.name,
            None => self.atlas.area(place).map_or("", |area| area.title.as_str()),
        }
    }
}

/// The register of schools.
#[derive(Clone, Debug, Default)]
pub struct Register {
    schools: FxHashMap<PlaceId, School>,
    by_authority: FxHashMap<PlaceId, Vec<PlaceId>>,
}

impl Register {
    /// Takes in schools; each authority's schools are kept A to Z by name.
    pub fn add(&mut self, schools: Vec<School>) {
        let mut touched: Vec<PlaceId> = schools.iter().map(|school| school.authority).collect();
        touched = sorted(touched, &Ord::cmp);
        touched.dedup();
        for school in schools {
            self.by_authority.entry(school.authority).or_default().push(school.urn);
            self.schools.insert(school.urn, school);
        }
        for authority in touched {
            let urns = self.by_authority.remove(&authority).unwrap_or_default();
            let named =
                urns.into_iter().map(|urn| (self.schools[&urn].name.to_ascii_lowercase(), urn));
            let mut named = sorted(named.collect(), &Ord::cmp);
            named.dedup();
            self.by_authority.insert(authority, named.into_iter().map(|(_, urn)| urn).collect());
        }
    }

    /// A school by its URN.
    pub fn school(&self, urn: PlaceId) -> Option<&School> {
        urn.is_school().then(|| self.schools.get(&urn))?
    }

    /// An authority's schools, A to Z.
    pub fn of(&self, authority: PlaceId) -> impl Iterator<Item = &School> {
        let urns = self.by_authority.get(&authority).map_or(&[][..], Vec::as_slice);
        urns.iter().filter_map(|urn| self.schools.get(urn))
    }

    /// Every school, in no order.
    pub fn all(&self) -> impl Iterator<Item = &School> {
        self.schools.values()
    }

    /// How many schools are held.
    pub fn len(&self) -> usize {
        self.schools.len()
    }

    /// Whether no school is held.
    pub fn is_empty(&self) -> bool {
        self.schools.is_empty()
    }
}
