//! The statistics of an area's gaps, for a script in the browser to time: it holds the same texts
//! as the site and calls the same functions.

use std::hint::black_box;

use domain::attention::Trend;
use domain::closing::{Course, NoDate};
use domain::gap::{Question, Said, gap};
use domain::period::Year;
use domain::place::PlaceId;
use domain::stats::Confidence;
use domain::world::{AtlasReader, World};
use wasm_bindgen::prelude::{JsError, wasm_bindgen};

/// An area's figures, and its gaps in the latest year of each.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Bench {
    world: World,
    area: PlaceId,
    gaps: Vec<(Question, Year)>,
}

#[wasm_bindgen]
impl Bench {
    /// Reads the dictionary; `area` is a slug.
    ///
    /// # Errors
    /// Where a table cannot be read, and where there is no such area.
    #[wasm_bindgen(constructor)]
    pub fn new(atlas: &str, area: &str) -> Result<Self, JsError> {
        let mut reader = AtlasReader::of(atlas);
        while reader.step()? {}
        let world = reader.world(String::new());
        let found = world.atlas.find_area(area).map(|area| area.id);
        let area = found.ok_or_else(|| JsError::new("no such area"))?;
        Ok(Self { world, area, gaps: Vec::new() })
    }

    /// The ids of all measures, a line each.
    pub fn measures(&self) -> String {
        let ids = self.world.atlas.measures.iter().map(|measure| measure.id.as_str());
        ids.collect::<Vec<_>>().join("\n")
    }

    /// Takes in a measure's figures, and which of its gaps there are.
    ///
    /// # Errors
    /// Where a table cannot be read, and where there is no such measure.
    pub fn hold(&mut self, measure: &str, slice: &str) -> Result<(), JsError> {
        let found = self.world.atlas.find_measure(measure);
        let measure = found.ok_or_else(|| JsError::new("no such measure"))?;
        self.world.read_slice(measure, slice)?;
        let world = &self.world;
        let latest = world.atlas.pairs_of(measure).filter_map(|pair| {
            let year = world.latest_gap(pair.measure, pair.group, self.area)?;
            Some((Question::of(pair), year))
        });
        self.gaps.extend(latest);
        Ok(())
    }

    /// How many gaps there are.
    pub fn gaps(&self) -> usize {
        self.gaps.len()
    }

    /// Computes of each gap how far chance may have moved it, or why that cannot be said, and how it
    /// changed; how many have a change. Of councils hardly any pupil numbers are published.
    pub fn changes(&self) -> usize {
        self.count(|ask, year| {
            let gap = gap(&self.world, ask, self.area, year);
            let said = Said::of(&self.world, ask, &gap);
            let _ = black_box(said.interval(Confidence::P95));
            said.since(year.previous()).change().is_some()
        })
    }

    /// Computes the five-year trend of each gap; how many have five years.
    pub fn trends(&self) -> usize {
        self.count(|ask, year| {
            !matches!(Trend::of(&self.world, ask, self.area, year), Trend::TooFew(_))
        })
    }

    /// Computes when each gap would close; for how many there are years enough to ask.
    pub fn closings(&self) -> usize {
        self.count(|ask, year| {
            let course = Course::of(&self.world, ask, self.area, year);
            let said = course.map(|course| course.would_close());
            said.is_some_and(|said| {
                !matches!(said, Err(NoDate::NothingToClose | NoDate::TooFew(_)))
            })
        })
    }

    fn count(&self, is_so: impl Fn(&Question, Year) -> bool) -> usize {
        self.gaps.iter().filter(|(ask, year)| is_so(ask, *year)).count()
    }
}
