//! What is published, by measure, group, place and year: read by a parser of its own.

use std::collections::HashMap;

use crate::fixed::{ONE, fixed, printed_places};

/// Measure, group, place, year in which the year starts.
pub type Key = (String, String, u32, u16);

/// What a source prints for a group.
#[derive(Clone, Debug, Default)]
pub struct Printed {
    pub text: String,
    pub count: Option<i128>,
    pub cohort: Option<i128>,
    /// The counts are another source's.
    pub apart: bool,
    /// What the counts are rounded to; nought where they are exact.
    pub unit: i128,
}

impl Printed {
    pub fn value(&self) -> Option<i128> {
        fixed(&self.text)
    }

    /// Count and cohort, where they and the value are of one source, exact, and say the same.
    pub fn counted(&self) -> Option<(i128, i128)> {
        let numbers = self.count.zip(self.cohort.filter(|n| *n > 0));
        let (value, places) = (self.value()?, u32::try_from(printed_places(&self.text)).ok()?);
        let agree = |(count, cohort): &(i128, i128)| {
            let off = (count * 100 * ONE / cohort - value).abs();
            off * 2 <= ONE / 10_i128.pow(places)
        };
        numbers.filter(|_| !self.apart && self.unit == 0).filter(agree)
    }
}

/// Everything published, and how many decimals each series prints in each year.
#[derive(Default)]
pub struct Sides {
    pub printed: HashMap<Key, Printed>,
    places: HashMap<(String, String, bool, u16), usize>,
}

impl Sides {
    /// Takes in a figure; an earlier one stands, unless it says nothing.
    pub fn add(&mut self, key: Key, new: Printed) {
        if let Some(held) = self.printed.get_mut(&key) {
            let silent = ["-", "x", "", ":"].contains(&held.text.as_str());
            if silent && !["-", "x", ":"].contains(&new.text.as_str()) {
                *held = new;
            } else if held.cohort.is_none() {
                (held.count, held.cohort, held.unit) = (new.count, new.cohort, new.unit);
                held.apart = true;
            }
            return;
        }
        self.printed.insert(key, new);
    }

    /// Counts decimals, once everything is in.
    #[expect(clippy::iter_over_hash_type, reason = "the largest of all is the same in any order")]
    pub fn count_places(&mut self) {
        for ((measure, group, place, year), printed) in &self.printed {
            let key = (measure.clone(), group.clone(), *place > 999, *year);
            let slot = self.places.entry(key).or_default();
            *slot = (*slot).max(printed_places(&printed.text));
        }
    }

    pub fn places(&self, (measure, group, place, year): &Key) -> usize {
        let key = (measure.clone(), group.clone(), *place > 999, *year);
        self.places.get(&key).copied().unwrap_or(0)
    }
}
