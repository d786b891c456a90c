//! What the links say about each school: what came before and after, and when.

use std::collections::{BTreeMap, BTreeSet};

use domain::place::PlaceId;
use import::register::{Direction, Link};

use crate::data::gather::Gathered;

/// The links, by school.
#[derive(Default)]
pub struct Links<'a> {
    pub names: BTreeMap<PlaceId, &'a str>,
    pub before: BTreeMap<PlaceId, BTreeSet<PlaceId>>,
    pub after: BTreeMap<PlaceId, BTreeSet<PlaceId>>,
    pub opened: BTreeMap<PlaceId, &'a str>,
    pub closed: BTreeMap<PlaceId, &'a str>,
    pub latest_census: &'a str,
}

impl<'a> Links<'a> {
    pub fn of(gathered: &'a Gathered) -> Self {
        let mut links = Self::default();
        let censuses = gathered.schools.iter().filter(|(kind, _, _)| kind == "census");
        links.latest_census = censuses.map(|(_, id, _)| id.as_str()).max().unwrap_or("");
        for link in &gathered.links {
            links.add(link);
        }
        links
    }

    fn add(&mut self, link: &'a Link) {
        if !link.other_name.is_empty() {
            self.names.insert(link.other, &link.other_name);
        }
        let (earlier, later) = match link.direction {
            Direction::Successor => (link.urn, link.other),
            Direction::Predecessor => (link.other, link.urn),
        };
        self.after.entry(earlier).or_default().insert(later);
        self.before.entry(later).or_default().insert(earlier);
        if link.date.is_empty() {
            return;
        }
        match link.direction {
            Direction::Successor => keep(&mut self.closed, link, |new, held| new > held),
            Direction::Predecessor if !link.merged => {
                keep(&mut self.opened, link, |new, held| new < held);
            }
            Direction::Predecessor => {}
        }
    }

    /// The numbers that came before a school's, and those before them where only the links know the
    /// number between: an old address leads on however often the number changed.
    pub fn predecessors(&self, urn: PlaceId, is_known: impl Fn(PlaceId) -> bool) -> String {
        let mut found: BTreeSet<PlaceId> = BTreeSet::new();
        let mut next: Vec<PlaceId> = self.before.get(&urn).into_iter().flatten().copied().collect();
        while let Some(earlier) = next.pop() {
            if earlier != urn && found.insert(earlier) && !is_known(earlier) {
                next.extend(self.before.get(&earlier).into_iter().flatten());
            }
        }
        joined(&found)
    }

    /// The numbers that followed a school's.
    pub fn successors(&self, urn: PlaceId) -> String {
        self.after.get(&urn).map(joined).unwrap_or_default()
    }
}

fn joined(numbers: &BTreeSet<PlaceId>) -> String {
    let numbers: Vec<String> = numbers.iter().map(|number| number.0.to_string()).collect();
    numbers.join(";")
}

fn keep<'a>(
    dates: &mut BTreeMap<PlaceId, &'a str>,
    link: &'a Link,
    better: impl Fn(&str, &str) -> bool,
) {
    let held = dates.entry(link.urn).or_insert(&link.date);
    if better(&link.date, held) {
        *held = &link.date;
    }
}
