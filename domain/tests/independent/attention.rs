//! Where an authority is worse than England and getting worse, worked out a second time: from the
//! raw text of `data/`, in fixed decimals.

use std::collections::BTreeSet;

use domain::attention::{Looked, attention};
use domain::place::PlaceId;

use crate::common::{read, world};
use crate::fixed::ONE;
use crate::ours;
use crate::sides::{Key, Sides};

const ENGLAND: u32 = 970;

struct Pair {
    measure: String,
    group: String,
    comparison: String,
    low: bool,
    most_places: usize,
    /// Looked-after children and those with a plan are a handful in one year group.
    handful: bool,
}

/// What a year does to a series: measure, group or `*`, year, rule.
struct Rule(String, String, u16, String);

struct Found {
    /// In units of [`ONE`].
    gap: i128,
    places: usize,
    small: bool,
}

fn rows(name: &str) -> Vec<Vec<String>> {
    let text = read(name);
    let lines = text.lines().skip(1);
    lines.map(|line| line.split('\t').map(str::to_owned).collect()).collect()
}

fn pairs() -> Vec<Pair> {
    let measures = rows("dictionary/measures.tsv");
    let groups = rows("dictionary/groups.tsv");
    let rank = |id: &str| -> Option<u8> {
        groups.iter().find(|group| group[0] == id).and_then(|group| group[7].parse().ok())
    };
    let pair = |row: Vec<String>| {
        let measure = measures.iter().find(|measure| measure[0] == row[0]).expect("a measure");
        let every_age = ["absence", "exclusion"].contains(&measure[5].as_str());
        Pair {
            low: measure[9] == "low",
            most_places: measure[8].parse().expect("places"),
            handful: ["cla", "cpp"].contains(&row[1].as_str()) && !every_age,
            measure: row[0].clone(),
            group: row[1].clone(),
            comparison: row[2].clone(),
        }
    };
    let looked_at = |row: &Vec<String>| rank(&row[1]).is_some_and(|rank| rank <= 8);
    rows("dictionary/pairs.tsv").into_iter().filter(looked_at).map(pair).collect()
}

fn rules() -> Vec<Rule> {
    let rule = |row: Vec<String>| {
        let year = row[2][..4].parse().expect("a year");
        Rule(row[0].clone(), row[1].clone(), year, row[3].clone())
    };
    rows("dictionary/breaks.tsv").into_iter().map(rule).collect()
}

struct Second {
    sides: Sides,
    rules: Vec<Rule>,
}

impl Second {
    fn has(&self, pair: &Pair, year: u16, wanted: &[&str]) -> bool {
        self.rules.iter().any(|Rule(measure, group, of, rule)| {
            *measure == pair.measure
                && *of == year
                && ["*", &pair.group, &pair.comparison].contains(&group.as_str())
                && wanted.contains(&rule.as_str())
        })
    }

    fn gap(&self, pair: &Pair, place: u32, year: u16) -> Option<Found> {
        if self.has(pair, year, &["not-comparable"]) {
            return None;
        }
        let key = |group: &String| -> Key { (pair.measure.clone(), group.clone(), place, year) };
        let keys = [key(&pair.group), key(&pair.comparison)];
        let [group, comparison] = keys.each_ref().map(|key| self.sides.printed.get(key));
        let (group, comparison) = (group?, comparison?);
        let small = [group, comparison]
            .iter()
            .any(|side| side.cohort.is_some_and(|n| n < 20 + side.unit / 2));
        let small = small || (pair.handful && place != ENGLAND && group.cohort.is_none());
        let places = keys.each_ref().map(|key| self.sides.places(key).min(pair.most_places));
        let (ours, theirs, places) = match group.counted().zip(comparison.counted()) {
            Some(((x, n), (other_x, other_n))) => {
                (x * 100 * ONE / n, other_x * 100 * ONE / other_n, 1)
            }
            None => (group.value()?, comparison.value()?, places[0].min(places[1])),
        };
        let gap = if pair.low { ours - theirs } else { theirs - ours };
        Some(Found { gap, places, small })
    }

    fn is_flagged(&self, pair: &Pair, place: u32) -> Option<bool> {
        let year = (2000..2030).rev().find(|year| self.gap(pair, place, *year).is_some())?;
        let alone = ["apart", "not-comparable"];
        if self.has(pair, year, &["break"])
            || self.has(pair, year, &alone)
            || self.has(pair, year - 1, &alone)
        {
            return None;
        }
        let (now, before) = (self.gap(pair, place, year)?, self.gap(pair, place, year - 1)?);
        let england = self.gap(pair, ENGLAND, year)?;
        if now.small || before.small {
            return None;
        }
        let wider = |than: &Found| {
            let places = u32::try_from(now.places.min(than.places)).expect("few places");
            now.gap - than.gap >= 2 * ONE / 10_i128.pow(places)
        };
        Some(wider(&england) && wider(&before))
    }
}

#[test]
fn three_authorities_a_second_time() {
    let second = Second { sides: ours::sides(), rules: rules() };
    let pairs = pairs();
    let atlas = &world().atlas;
    for (place, at_least) in [(340, 10), (342, 3), (850, 3)] {
        let ask = |pair: &Pair| second.is_flagged(pair, place);
        let name = |pair: &Pair| (pair.measure.clone(), pair.group.clone());
        let looked: BTreeSet<_> = pairs.iter().filter(|p| ask(p).is_some()).map(name).collect();
        let flagged: BTreeSet<_> =
            pairs.iter().filter(|p| ask(p) == Some(true)).map(name).collect();
        let found = attention(world(), PlaceId(place));
        let name = |looked: &Looked<'_>| {
            let (measure, group) =
                (atlas.measure(looked.ask.measure), atlas.group(looked.ask.group));
            (measure.id.clone(), group.id.clone())
        };
        let ours: BTreeSet<_> = found.looked.iter().map(name).collect();
        assert_eq!(ours, looked, "looked at in {place}");
        let ours: BTreeSet<_> = found.looked.iter().filter(|l| l.is_flagged()).map(name).collect();
        assert_eq!(ours, flagged, "flagged in {place}");
        assert!(flagged.len() >= at_least, "{place}: {flagged:?}");
    }
}
