//! The world as a release before had it, for some places.

use super::World;
use crate::figures::Before;
use crate::place::PlaceId;

impl World {
    /// The releases that are held, the latest first: this one, and the edition before.
    pub fn releases(&self) -> Vec<String> {
        let mut releases = vec![self.release.clone()];
        let earlier = self.atlas.editions().map(|(earlier, _)| earlier.release.clone());
        releases.extend(earlier.filter(|release| *release != self.release));
        releases.sort_by(|one, other| other.cmp(one));
        releases.dedup();
        releases
    }

    /// What the edition of that release had for some places; `None` where none of that release is
    /// held. Figures of sources without an earlier edition are those of
    /// today, and a row that the release did not keep is not there.
    pub fn of_release(&self, release: &str, wanted: impl Fn(PlaceId) -> bool) -> Option<Self> {
        self.atlas.editions().find(|(earlier, _)| earlier.release == release)?;
        let before = |measure, group, place, year| {
            let edition = self.figures.of(measure).edition();
            let is_of = edition.is_some_and(|of| self.atlas.source(of.source).release == release);
            if is_of { self.before(measure, group, place, year) } else { Before::Unheld }
        };
        let world = Self {
            release: release.to_owned(),
            hash: format!("{}-{release}", self.hash),
            figures: self.figures.as_before(&self.atlas, wanted, before),
            atlas: self.atlas.clone(),
            strategies: self.strategies.clone(),
            ..Self::default()
        };
        Some(world.complete())
    }
}
