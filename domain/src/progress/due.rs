//! When the next figures of an area's indicators come.

use std::collections::BTreeMap;

use super::followed::Followed;
use super::page::Due;
use crate::explorer::month_in_words;

impl Followed<'_> {
    /// The months in which figures come, the earliest first; a month that is past is one whose
    /// figures are not loaded here yet.
    pub(super) fn due(&self) -> Vec<Due> {
        let mut months: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        let is_live = self.area.closed.is_empty();
        for indicator in self.indicators.iter().filter(|_| is_live) {
            let Some(series) = indicator.series else { continue };
            let measure = self.world.atlas.measure(series.measure);
            if !measure.next_data.is_empty() {
                months.entry(&measure.next_data).or_default().push(&indicator.short);
            }
        }
        let due = months.into_iter().filter_map(|(month, names)| {
            Some(Due {
                month: month_in_words(month)?,
                past: month < self.today,
                what: names.join("; "),
            })
        });
        due.collect()
    }
}

/// What the dates say; what is past is said first.
pub(super) fn due_heading(due: &[Due]) -> String {
    let late = due.iter().filter(|due| due.past).count();
    let next = due.iter().find(|due| !due.past);
    match (late, next) {
        (0, Some(next)) => format!("Nothing new is due until {}", next.month),
        (0, None) => "No date is known for the next figures".to_owned(),
        (_, Some(next)) => {
            format!(
                "Some figures were due and are not loaded here yet; the next come in {}",
                next.month
            )
        }
        (_, None) => "Figures were due and are not loaded here yet".to_owned(),
    }
}
