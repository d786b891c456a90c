//! The world as a release before had it, for some places.

use super::World;
use crate::place::PlaceId;

impl World {
    /// The releases that are held, the latest first: this one, and the edition before.
    pub fn releases(&self) -> Vec<String> {
        let mut releases = vec![self.release.clone()];
        let earlier = self.atlas.editions().map(|(earlier, _)| earlier.release.clone());
        releases.extend(earlier.filter(|release| *release != self.release));
        releases.dedup();
        releases
    }

    /// What the edition of that release had for some places; `None` where none of that release is
    /// held. Figures of sources without an earlier edition are those of today.
    pub fn of_release(&self, release: &str, wanted: impl Fn(PlaceId) -> bool) -> Option<Self> {
        self.atlas.editions().find(|(earlier, _)| earlier.release == release)?;
        let before = |measure, group, place, year| self.before(measure, group, place, year);
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
