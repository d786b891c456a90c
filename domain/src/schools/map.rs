//! Where an authority's schools are. Postcodes, so that a school may stand a street away.

use super::page::{MapPoint, SchoolMap, Shape};
use crate::boundary::Boundary;
use crate::place::{Degrees, School};

/// Kilometres in a degree of latitude.
const DEGREE: f64 = 111.2;
/// Kilometres in a mile.
const MILE: f64 = 1.609_344;
/// Schools nearer than this, in kilometres, stand side by side.
const NEAR: f64 = 0.15;
/// Pixels between two that stand side by side.
const ASIDE: f64 = 13.0;
/// What is left free on each side, as a share of the larger extent.
const MARGIN: f64 = 0.03;

/// How a school is drawn.
fn shape_of(school: &School) -> Shape {
    match school.phase.as_str() {
        "primary" | "nursery" => Shape::Disc,
        "secondary" | "all-through" => Shape::Square,
        "special" => Shape::Diamond,
        _ => Shape::Triangle,
    }
}

/// The part of the earth that a map shows, as a flat sheet in kilometres.
struct Sheet {
    west: f64,
    north: f64,
    width: f64,
    height: f64,
    /// Kilometres in a degree of longitude.
    east: f64,
}

impl Sheet {
    /// `None` where there is nothing to show.
    fn around(points: &[Degrees]) -> Option<Self> {
        let first = points.first()?;
        let least = |of: fn(&Degrees) -> f64| points.iter().map(of).fold(of(first), f64::min);
        let most = |of: fn(&Degrees) -> f64| points.iter().map(of).fold(of(first), f64::max);
        let (west, east) = (least(|p| p.east), most(|p| p.east));
        let (south, north) = (least(|p| p.north), most(|p| p.north));
        let scale = DEGREE * f64::midpoint(south, north).to_radians().cos();
        // A single school has no extent.
        let (width, height) =
            (((east - west) * scale).max(1.0), ((north - south) * DEGREE).max(1.0));
        let margin = MARGIN * width.max(height);
        Some(Self {
            west: f64::midpoint(west, east) - (width / 2.0 + margin) / scale,
            north: f64::midpoint(south, north) + (height / 2.0 + margin) / DEGREE,
            width: width + 2.0 * margin,
            height: height + 2.0 * margin,
            east: scale,
        })
    }

    /// From the left and the top, in kilometres.
    fn km(&self, at: Degrees) -> (f64, f64) {
        ((at.east - self.west) * self.east, (self.north - at.north) * DEGREE)
    }

    /// From the left and the top, in percent.
    fn percent(&self, at: Degrees) -> (f64, f64) {
        let (x, y) = self.km(at);
        (100.0 * x / self.width, 100.0 * y / self.height)
    }
}

/// The map of some schools of an authority; `href` gives each its page. The sheet is that of the
/// outline, or of `all` of the authority's schools, so that it stays when the list is filtered.
pub fn map<'a>(
    (name, boundary): (&str, Option<&Boundary>),
    all: &[&'a School],
    shown: &[&'a School],
    href: impl Fn(&School) -> String,
) -> Option<SchoolMap> {
    let outline: Vec<Degrees> =
        boundary.into_iter().flat_map(|of| of.rings.iter().flatten().copied()).collect();
    let places: Vec<Degrees> = all.iter().filter_map(|school| school.at).collect();
    let sheet = Sheet::around(&outline).or_else(|| Sheet::around(&places))?;
    let mut placed: Vec<(&School, Degrees)> =
        shown.iter().filter_map(|school| Some((*school, school.at?))).collect();
    // From north to south and west to east, as one reads: the order of the keyboard.
    placed.sort_by(|(_, one), (_, other)| {
        other.north.total_cmp(&one.north).then(one.east.total_cmp(&other.east))
    });
    let asides = asides(&sheet, &placed);
    let points: Vec<MapPoint> = placed
        .iter()
        .zip(asides)
        .map(|((school, at), aside)| {
            let (x, y) = sheet.percent(*at);
            let phase = if school.phase.is_empty() { "phase unknown" } else { &school.phase };
            let label = format!("{}, {phase}", school.name);
            MapPoint { label, href: href(school), x, y, aside, shape: shape_of(school) }
        })
        .collect();
    let mut shapes: Vec<Shape> = points.iter().map(|point| point.shape).collect();
    shapes.sort_unstable();
    shapes.dedup();
    let ring = |ring: &Vec<Degrees>| ring.iter().map(|at| sheet.percent(*at)).collect();
    let count = points.len();
    Some(SchoolMap {
        label: match count {
            1 => format!("Map of {name} with 1 school"),
            _ => format!("Map of {name} with {count} schools"),
        },
        aspect: sheet.width / sheet.height,
        land: boundary.into_iter().flat_map(|of| of.rings.iter().map(ring)).collect(),
        points,
        shapes,
        mile: 100.0 * MILE / sheet.width,
        note: note(boundary.is_some(), shown.iter().filter(|school| school.at.is_none())),
    })
}

fn note<'a>(outline: bool, without: impl Iterator<Item = &'a &'a School>) -> String {
    let mut note = "Schools within 150 metres of each other stand side by side. Source: coordinates of postcodes, worked out by a third party".to_owned();
    note.push_str(if outline {
        "; outline: Office for National Statistics, simplified, so a school at the edge can stand outside; it contains OS data © Crown copyright and database right 2024."
    } else {
        ". No outline of the area is held."
    });
    let names: Vec<&str> = without.map(|school| school.name.as_str()).collect();
    if let [first, rest @ ..] = names.as_slice() {
        let more =
            if rest.is_empty() { String::new() } else { format!(" and {} more", rest.len()) };
        let verb = if rest.is_empty() { "has" } else { "have" };
        let said = [" ", first, &more, " ", verb, " no place in the files held."];
        note.extend(said);
    }
    note
}

/// How far each school moves to the side: those near each other are spread around their place.
fn asides(sheet: &Sheet, placed: &[(&School, Degrees)]) -> Vec<f64> {
    let at: Vec<(f64, f64)> = placed.iter().map(|(_, at)| sheet.km(*at)).collect();
    let mut group: Vec<usize> = (0..at.len()).collect();
    for one in 0..at.len() {
        let near = |other: &usize| {
            let (x, y) = (at[one].0 - at[*other].0, at[one].1 - at[*other].1);
            x * x + y * y < NEAR * NEAR
        };
        if let Some(first) = (0..one).find(near) {
            group[one] = group[first];
        }
    }
    (0..at.len())
        .map(|one| {
            let members = (0..at.len()).filter(|other| group[*other] == group[one]);
            let members: Vec<usize> = members.collect();
            let place = members.iter().position(|member| *member == one).unwrap_or(0);
            ASIDE * (place as f64 - (members.len() as f64 - 1.0) / 2.0)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_keeps_shapes() {
        let at = |north, east| Degrees { north, east };
        let sheet = Sheet::around(&[at(53.4, -2.9), at(53.5, -2.8)]).unwrap();
        // A tenth of a degree north is 11.12 km, east at this latitude 6.62.
        let ((left, top), (right, bottom)) = (sheet.km(at(53.5, -2.9)), sheet.km(at(53.4, -2.8)));
        assert!((bottom - top - 11.12).abs() < 1e-9, "{bottom} {top}");
        assert!((right - left - 6.623).abs() < 0.01, "{right} {left}");
        let (x, y) = sheet.percent(at(53.45, -2.85));
        assert!((x - 50.0).abs() < 1e-9 && (y - 50.0).abs() < 1e-9, "{x} {y}");
        assert!(Sheet::around(&[]).is_none());
    }
}
