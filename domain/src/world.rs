//! Everything that a public page is a function of: the atlas, the figures and the register of one
//! release.

use std::collections::BTreeMap;

use crate::atlas::Atlas;
use crate::figures::Figures;
use crate::place::{PlaceId, School};

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
}

impl World {
    /// The authority of a school; an area itself.
    pub fn authority_of(&self, place: PlaceId) -> PlaceId {
        self.schools
            .school(place)
            .map_or(place, |school| school.authority)
    }

    /// A place's name within a sentence; a school's own name.
    pub fn name_of(&self, place: PlaceId) -> &str {
        match self.schools.school(place) {
            Some(school) => &school.name,
            None => self.atlas.area_name(place),
        }
    }

    /// A place's name in a list.
    pub fn title_of(&self, place: PlaceId) -> &str {
        match self.schools.school(place) {
            Some(school) => &school.name,
            None => self
                .atlas
                .area(place)
                .map_or("", |area| area.title.as_str()),
        }
    }
}

/// The register of schools.
#[derive(Clone, Debug, Default)]
pub struct Register {
    schools: BTreeMap<PlaceId, School>,
    by_authority: BTreeMap<PlaceId, Vec<PlaceId>>,
}

impl Register {
    /// Takes in schools; each authority's schools are kept A to Z by name.
    pub fn add(&mut self, schools: Vec<School>) {
        for school in schools {
            self.by_authority
                .entry(school.authority)
                .or_default()
                .push(school.urn);
            self.schools.insert(school.urn, school);
        }
        for urns in self.by_authority.values_mut() {
            urns.sort_by_cached_key(|urn| (self.schools[urn].name.to_lowercase(), *urn));
            urns.dedup();
        }
    }

    /// A school by its URN.
    pub fn school(&self, urn: PlaceId) -> Option<&School> {
        self.schools.get(&urn)
    }

    /// An authority's schools, A to Z.
    pub fn of(&self, authority: PlaceId) -> impl Iterator<Item = &School> {
        let urns = self
            .by_authority
            .get(&authority)
            .map_or(&[][..], Vec::as_slice);
        urns.iter().filter_map(|urn| self.schools.get(urn))
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
