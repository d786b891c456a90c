//! Schools like one: of its council, of its phase, with about as many pupils who had free school meals.

use super::list::school_href;
use super::page::Like;
use super::strips::latest;
use crate::explorer::slug;
use crate::number::Exact;
use crate::place::School;
use crate::world::World;

/// Ends of the bands, in percent of pupils with free school meals in the last six years. Of fifteen
/// points each: narrower ones would leave most schools of a small council alone.
const BANDS: [i64; 4] = [15, 30, 45, 60];
/// Schools that the explorer sets side by side at once.
const MOST_BESIDE: usize = 8;

/// The band of a school, from 0; `None` where its share is not held.
fn band(world: &World, school: &School) -> Option<usize> {
    let share = world.rolls.latest(school.urn)?.fsm_ever;
    let (count, of) = (share.count.pupils()?, share.of.pupils()?);
    let percent = Exact::percent(count, of)?;
    Some(BANDS.iter().filter(|end| percent >= Exact::whole(**end)).count())
}

/// `45% to 60%`
fn words(band: usize) -> String {
    match (band.checked_sub(1).and_then(|below| BANDS.get(below)), BANDS.get(band)) {
        (Some(low), Some(high)) => format!("{low}% to less than {high}%"),
        (Some(low), None) => format!("{low}% or more"),
        (None, Some(high)) => format!("less than {high}%"),
        (None, None) => "any share".to_owned(),
    }
}

/// Open schools like one, A to Z, and where the explorer has them side by side. `asked` names what
/// the school's own answer is about, as an address holds it; else it is its first figure.
pub fn like(world: &World, school: &School, asked: Option<&str>) -> Option<Like> {
    let own = band(world, school)?;
    let is_like = |other: &&School| {
        other.urn != school.urn
            && other.phase == school.phase
            && other.closed.is_empty()
            && band(world, other) == Some(own)
    };
    let schools: Vec<&School> = world.schools.of(school.authority).filter(is_like).collect();
    let council = world.name_of(school.authority);
    let sub = format!(
        "{} schools of {council} where {} of pupils had free school meals in the last six years, by the latest census. A to Z, not ranked.",
        crate::words::capital(&school.phase),
        words(own)
    );
    let compare = (!schools.is_empty()).then(|| beside(world, school, &schools, asked)).flatten();
    Some(Like {
        sub,
        compare,
        schools: schools.iter().map(|of| (of.name.clone(), school_href(of))).collect(),
    })
}

fn beside(
    world: &World,
    school: &School,
    schools: &[&School],
    asked: Option<&str>,
) -> Option<(String, String)> {
    let asked = asked.map(str::to_owned).or_else(|| {
        let latest = latest(world, school.urn);
        let first = latest.first()?;
        let measure = world.atlas.measure(first.measure);
        let year = first.year.file_form(measure.years);
        Some(format!("measure={}&group=all-pupils&year={year}", measure.id))
    })?;
    let beside = schools.iter().take(MOST_BESIDE - 1);
    let urns: Vec<String> =
        std::iter::once(&school).chain(beside).map(|of| format!("&school={}", of.urn.0)).collect();
    let href = format!("/gaps?area={}&{asked}{}", slug(world, school.authority), urns.concat());
    let words = match schools.len() {
        1 => "Set the two side by side".to_owned(),
        more if more < MOST_BESIDE => format!("Set the {} side by side", more + 1),
        _ => format!("Set the first {MOST_BESIDE} side by side"),
    };
    Some((words, href))
}
