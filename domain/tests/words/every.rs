//! Every gap of every area and year in the data: no sentence contradicts its numbers, names a figure
//! that is not there, says “behind others” of a group that is among them, calls a rounding
//! difference a change, or ranks what cannot be told apart.

use std::thread;

use domain::cell::Value;
use domain::explorer::{DEFAULT_AREA, Sentences, View, default_compare, resolve, sentences};
use domain::gap::{Gap, Question, SMALL_COHORT, Side, gap};
use domain::group::{Pair, Relation};
use domain::measure::Polarity;
use domain::period::Year;
use domain::place::PlaceId;

use crate::common::world;

/// What was looked at.
#[derive(Clone, Copy, Debug, Default)]
struct Tally {
    gaps: u32,
    blank: u32,
    small: u32,
    moved: u32,
    same: u32,
    chance: u32,
    ranked: u32,
    alone: u32,
}

impl std::ops::AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.gaps += other.gaps;
        self.blank += other.blank;
        self.small += other.small;
        self.moved += other.moved;
        self.same += other.same;
        self.chance += other.chance;
        self.ranked += other.ranked;
        self.alone += other.alone;
    }
}

#[test]
fn no_sentence_contradicts_its_numbers() {
    let areas: Vec<PlaceId> = world().atlas.areas.iter().map(|area| area.id).collect();
    let parts = thread::available_parallelism().map_or(1, usize::from);
    let share = areas.len().div_ceil(parts);
    let mut tally = Tally::default();
    thread::scope(|scope| {
        let parts: Vec<_> =
            areas.chunks(share).map(|areas| scope.spawn(move || look_at(areas))).collect();
        for part in parts {
            tally += part.join().expect("no sentence is wrong");
        }
    });
    println!("{tally:?}");
    assert!(tally.gaps > 90_000 && tally.blank > 10_000 && tally.small > 1_000, "{tally:?}");
    assert!(
        tally.moved > 30_000
            && tally.same > 10_000
            && tally.ranked > 5_000
            && tally.alone > 500
            && tally.chance > 20,
        "{tally:?}"
    );
}

fn look_at(areas: &[PlaceId]) -> Tally {
    let mut tally = Tally::default();
    let first = resolve(world(), &format!("area={DEFAULT_AREA}")).expect("a view").view;
    for area in areas {
        let compare = default_compare(world(), *area);
        for pair in &world().atlas.pairs {
            let latest = world().latest_gap(pair.measure, pair.group, *area);
            for year in world().years_of(pair.measure) {
                let here = first.with(|view| {
                    view.area = *area;
                    view.measure = pair.measure;
                    view.groups = vec![pair.group];
                    view.year = *year;
                    view.latest = false;
                    // The places beside it are looked at once a pair; it is they that take the time.
                    view.compare = if latest == Some(*year) { compare.clone() } else { Vec::new() };
                });
                check(&Seen { view: &here, pair, area: *area, year: *year }, &mut tally);
            }
        }
    }
    tally
}

struct Seen<'v> {
    view: &'v View,
    pair: &'v Pair,
    area: PlaceId,
    year: Year,
}

/// A gap's numbers, taken apart anew: in units of the last place that is shown.
struct Numbers {
    shown: i64,
    behind: bool,
    ahead: bool,
    text: String,
}

impl Seen<'_> {
    fn gap(&self, year: Year) -> Gap<'static> {
        gap(world(), &Question::of(self.pair), self.area, year)
    }

    /// The size of the gap as the sentence must print it, worked out from both raw texts.
    fn numbers(&self, gap: &Gap<'_>) -> Option<Numbers> {
        let level = |side: &Side<'_>| match (side.cell, side.value) {
            (Some(cell), Value::Number(_)) if gap.from_counts => {
                Some(f64::from(cell.count()?) / f64::from(cell.cohort()?) * 100.0)
            }
            (Some(cell), Value::Number(_)) => cell.raw().trim_end_matches('%').parse().ok(),
            _ => None,
        };
        let (group, comparison) = (level(&gap.group)?, level(&gap.comparison)?);
        gap.value.number()?;
        let behind = match world().atlas.measure(self.pair.measure).polarity {
            Polarity::High => comparison - group,
            Polarity::Low => group - comparison,
        };
        let scale = 10_f64.powi(i32::from(gap.places));
        // Half away from zero, forgiving what binary fractions lose.
        let units = (behind.abs() * scale + 0.5 + 1e-9).floor();
        #[expect(clippy::cast_possible_truncation, reason = "a gap has a few digits")]
        let shown = (units as i64) * if behind < 0.0 { -1 } else { 1 };
        let text = format!("{:.*}", usize::from(gap.places), units / scale);
        Some(Numbers { shown, behind: shown > 0, ahead: shown < 0, text })
    }
}

fn check(seen: &Seen<'_>, tally: &mut Tally) {
    let said = sentences(world(), seen.view, "2026-11");
    let now = seen.gap(seen.year);
    let what = || {
        let atlas = &world().atlas;
        let (measure, group) = (atlas.measure(seen.pair.measure), atlas.group(seen.pair.group));
        format!("{} {} {} {}: {said:#?}", seen.area.0, measure.id, group.id, seen.year)
    };
    well_set(&said, &what);
    let Some(numbers) = seen.numbers(&now) else {
        tally.blank += 1;
        blank(&said, &what);
        return;
    };
    tally.gaps += 1;
    let plain = said.answer.replace('\u{a0}', " ");
    let few =
        [&now.group, &now.comparison].iter().any(|s| s.cohort().is_some_and(|n| n < SMALL_COHORT));
    if now.small || few {
        tally.small += 1;
        assert!(now.small, "fewer than {SMALL_COHORT} and not apart: {}", what());
        small(&said, &plain, &numbers, &what);
        return;
    }
    if numbers.shown == 0 {
        assert!(plain.contains("level with") || plain.contains("level "), "{}", what());
    } else {
        let unit = if numbers.text.parse() == Ok(1.0) { "point" } else { "points" };
        let side = if numbers.behind { " behind " } else { " ahead of " };
        let wanted = format!(" {} {unit}{side}", numbers.text);
        assert!(plain.contains(&wanted), "“{wanted}” is not said: {}", what());
        let other = if numbers.behind { "points ahead of" } else { "points behind" };
        let first = plain.split(['.', ';']).next().unwrap_or_default();
        assert!(!first.contains(other) || numbers.text.contains('.'), "{}", what());
    }
    if seen.pair.relation == Relation::Superset {
        assert!(plain.contains("who include them"), "{}", what());
        assert!(!plain.contains("others here"), "{}", what());
        assert!(!said.caveat.contains("95% interval"), "{}", what());
    }
    change(seen, &said, &now, &numbers, tally, &what);
    ranks(seen, &said, tally, &what);
}

/// A person set these words.
fn well_set(said: &Sentences, what: &dyn Fn() -> String) {
    for text in [&said.answer, &said.caveat, &said.standing, &said.change] {
        for wrong in ["  ", " .", " ,", "..", "NaN", "inf ", "{", "}", "()", " 1 points", "-"] {
            // A hyphen only stands within words and codes, a minus is a minus.
            let wrong = if wrong == "-" { " -" } else { wrong };
            assert!(!text.contains(wrong), "“{wrong}”: {}", what());
        }
    }
    assert!(said.answer.ends_with('.'), "{}", what());
    assert!(said.answer.starts_with(char::is_uppercase), "{}", what());
}

fn blank(said: &Sentences, what: &dyn Fn() -> String) {
    assert!(said.answer.starts_with("No gap can be given for "), "{}", what());
    for word in [" points behind", " ahead of", "narrowed", "widened", " level with"] {
        assert!(!said.answer.contains(word), "“{word}”: {}", what());
    }
    assert!(said.split.is_err() && said.change.is_empty(), "{}", what());
    assert!(
        said.answer.split(". ").nth(1).is_some_and(|why| why.len() > 20),
        "no reason: {}",
        what()
    );
}

fn small(said: &Sentences, plain: &str, numbers: &Numbers, what: &dyn Fn() -> String) {
    for word in [" behind", " ahead", "narrowed", "widened", "grew", "shrank"] {
        assert!(!plain.contains(word) && !said.change.contains(word), "“{word}”: {}", what());
        assert!(!said.standing.contains(word), "“{word}”: {}", what());
    }
    assert!(said.split.is_err(), "{}", what());
    assert!(plain.contains(&format!("A gap of {} point", numbers.text)), "{}", what());
    for word in ["narrower", "wider", "larger", "smaller", "about the same as"] {
        assert!(!said.standing.contains(word), "“{word}”: {}", what());
    }
}

/// Two units of the coarser place that one of four figures is published with.
fn change(
    seen: &Seen<'_>,
    said: &Sentences,
    gap_now: &Gap<'_>,
    numbers: &Numbers,
    tally: &mut Tally,
    what: &dyn Fn() -> String,
) {
    let then = seen.gap(seen.year.previous());
    let barred = [seen.pair.group, seen.pair.comparison].into_iter().any(|group| {
        use domain::breaks::Rule;
        world().atlas.rules(seen.pair.measure, group).any(|rule| match rule.rule {
            Rule::Break => rule.year == seen.year,
            Rule::Apart | Rule::NotComparable => rule.year == seen.year || rule.year == then.year,
            _ => false,
        })
    });
    let words = ["narrowed", "widened", "lead grew", "lead shrank", "went ahead", "fell behind"];
    let word = words.iter().find(|word| said.change.contains(*word));
    let before = seen.numbers(&then).filter(|_| !barred && !then.small);
    let Some(before) = before else {
        assert!(said.change.is_empty(), "{}", what());
        for word in ["narrowed", "widened", "lead grew", "lead shrank", "about the same as in"] {
            assert!(!said.answer.contains(word), "“{word}”: {}", what());
        }
        return;
    };
    let coarsest = [&gap_now.group, &gap_now.comparison, &then.group, &then.comparison];
    let places = coarsest.iter().map(|side| side.places).min().unwrap_or(0);
    let places = if gap_now.from_counts && then.from_counts { 1 } else { places };
    let value = |gap: &Gap<'_>| gap.value.number().map_or(0.0, domain::number::Exact::to_f64);
    let moved = value(gap_now) - value(&then);
    let reaches = moved.abs() * 10_f64.powi(i32::from(places)) > 2.0 - 1e-9;
    let Some(word) = word else {
        tally.same += 1;
        assert_eq!(said.change, "about the same", "{}", what());
        let held = chance(gap_now, seen.pair).is_some_and(|room| room.contains(&value(&then)));
        assert!(!reaches || held, "{moved} is a change: {}", what());
        assert!(said.answer.contains("about the same as in"), "{}", what());
        let within = if held { "within chance" } else { "within rounding" };
        assert!(said.answer.contains(within), "{}", what());
        tally.chance += u32::from(held);
        return;
    };
    tally.moved += 1;
    assert!(reaches, "{moved} may be rounding: {}", what());
    let held = chance(gap_now, seen.pair).is_some_and(|room| room.contains(&value(&then)));
    assert!(!held, "{moved} may be chance: {}", what());
    let right = match *word {
        "narrowed" => moved < 0.0 && before.shown >= 0,
        "widened" => moved > 0.0 && numbers.shown >= 0,
        "lead grew" => moved < 0.0 && numbers.ahead,
        "lead shrank" => moved > 0.0 && before.ahead,
        "went ahead" => moved < 0.0 && before.behind && numbers.ahead,
        _ => moved > 0.0 && before.ahead && numbers.behind,
    };
    assert!(right, "from {} to {}: {}", before.shown, numbers.shown, what());
    // How much better each side is, in units of the place that limits the words.
    let polarity = world().atlas.measure(seen.pair.measure).polarity;
    let better = |now: &Side<'_>, then: &Side<'_>, counted: [bool; 2]| {
        let number = |side: &Side<'_>, counted| {
            side.number(counted).map_or(0.0, domain::number::Exact::to_f64)
        };
        let up = number(now, counted[0]) - number(then, counted[1]);
        let up = if polarity == Polarity::High { up } else { -up };
        up * 10_f64.powi(i32::from(places))
    };
    let counted = [gap_now.from_counts, then.from_counts];
    let group = better(&gap_now.group, &then.group, counted);
    let others = better(&gap_now.comparison, &then.comparison, counted);
    let alone = *word == "narrowed" && group < 1.0 - 1e-9 && others <= -1.0 + 1e-9;
    assert_eq!(said.answer.contains(", because "), alone, "{group} {others}: {}", what());
    tally.alone += u32::from(alone);
}

/// The 95% room that chance leaves a gap of two groups that share no pupil, in points: Newcombe's, of
/// the numbers of pupils as the file has them, where they give the percentages beside them.
fn chance(gap: &Gap<'_>, pair: &Pair) -> Option<std::ops::RangeInclusive<f64>> {
    let share = |side: &Side<'_>| {
        let cell = side.cell.filter(|cell| cell.numbers_unit() == 0)?;
        let (count, cohort) = (f64::from(cell.count()?), f64::from(cell.cohort()?));
        let printed: f64 = cell.raw().trim_end_matches('%').parse().ok()?;
        ((count / cohort * 100.0 - printed).abs() <= 0.5 + 1e-9).then_some((count / cohort, cohort))
    };
    if pair.relation == Relation::Superset {
        return None;
    }
    let wilson = |(share, pupils): (f64, f64)| {
        let z2 = 1.959_963_984_540_054_f64.powi(2);
        let middle = (share + z2 / (2.0 * pupils)) / (1.0 + z2 / pupils);
        let under = share * (1.0 - share) / pupils + z2 / (4.0 * pupils * pupils);
        let half = z2.sqrt() * under.sqrt() / (1.0 + z2 / pupils);
        (middle - half, middle + half)
    };
    let (group, others) = (share(&gap.group)?, share(&gap.comparison)?);
    let ((low, high), (low_of_others, high_of_others)) = (wilson(group), wilson(others));
    let apart = others.0 - group.0;
    let below = (others.0 - low_of_others).hypot(high - group.0);
    let above = (high_of_others - others.0).hypot(group.0 - low);
    Some((apart - below) * 100.0..=(apart + above) * 100.0)
}

/// The counts of the heading are those of the numbers, and what rounding leaves level is not ranked.
fn ranks(seen: &Seen<'_>, said: &Sentences, tally: &mut Tally, what: &dyn Fn() -> String) {
    let neighbours = world().atlas.neighbours("2025", seen.area);
    if seen.view.compare.is_empty() || neighbours.is_empty() || !said.standing.contains(" council")
    {
        return;
    }
    tally.ranked += 1;
    let own = seen.gap(seen.year);
    let (mut counts, lead) = ([0, 0, 0], own.shown().is_some_and(|shown| shown.units < 0));
    for place in neighbours {
        let other = gap(world(), &Question::of(seen.pair), *place, seen.year);
        let numbers = own.value.number().zip(other.value.number()).filter(|_| !other.small);
        let Some((own_number, number)) = numbers else { continue };
        let units = 10_f64.powi(i32::from(own.coarsest().min(other.coarsest())));
        let apart = (own_number.to_f64() - number.to_f64()) * units;
        let held = chance(&own, seen.pair).is_some_and(|room| room.contains(&number.to_f64()));
        let at = if held || apart.abs() < 2.0 - 1e-9 {
            1
        } else if apart < 0.0 {
            0
        } else {
            2
        };
        counts[at] += 1;
    }
    let words = if lead {
        ["larger than", "about the same as", "smaller than"]
    } else {
        ["narrower than", "about the same as", "wider than"]
    };
    let known: u32 = counts.iter().sum();
    for (count, word) in counts.into_iter().zip(words) {
        let plain = said.standing.replace('\u{a0}', " ");
        let parts = [
            format!("{word} in {count} of {known}"),
            format!("{word} in {count}"),
            format!("{word} in all {count}"),
            if count == 2 { format!("{word} in both") } else { format!("{word} in all {count}") },
        ];
        let found = parts.iter().any(|part| {
            plain.find(part).is_some_and(|at| {
                !plain[at + part.len()..].starts_with(|c: char| c.is_ascii_digit())
            })
        });
        assert_eq!(found, count > 0, "{word} {count} of {known}: {}", what());
    }
}
