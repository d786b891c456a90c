//! `areas.tsv` and `neighbours.tsv`.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use anyhow::{Result, ensure};
use domain::place::PlaceId;
use import::lait::LaitArea;
use import::register::Authority;

use super::dictionary::Dictionary;
use super::gather::Gathered;

/// The first day of the list of authorities; it says nothing about when one began.
const FIRST_DAY: &str = "2009-01-01";
const LONDON: PlaceId = PlaceId(986);

/// England, the regions and every authority of the tool, by number.
pub fn write(dictionary: &Dictionary, gathered: &Gathered) -> Result<String> {
    let mut list: BTreeMap<PlaceId, Vec<&Authority>> = BTreeMap::new();
    for authority in &gathered.authorities {
        list.entry(authority.id).or_default().push(authority);
    }
    let mut text =
        String::from("id\tslug\tlevel\tname\ttitle\tcode\tregion\topened\tclosed\taka\n");
    let mut slugs = BTreeSet::new();
    for area in &gathered.areas {
        let rows = list.get(&area.id).map_or(&[][..], Vec::as_slice);
        let line = Line::of(dictionary, area, rows);
        ensure!(!line.code.is_empty(), "no file gives the code of {} ({})", line.name, area.id.0);
        ensure!(
            slugs.insert(line.slug.clone()),
            "two areas would have the address “{}”; name one otherwise in places.tsv",
            line.slug
        );
        line.write(&mut text);
    }
    Ok(text)
}

struct Line {
    id: PlaceId,
    slug: String,
    name: String,
    title: String,
    code: String,
    region: String,
    opened: String,
    closed: String,
    aka: Vec<String>,
}

impl Line {
    fn of(dictionary: &Dictionary, area: &LaitArea, rows: &[&Authority]) -> Self {
        let place = dictionary.places.get(&area.id);
        let live = rows.iter().find(|row| row.closed.is_empty());
        let latest = live.or_else(|| rows.iter().max_by_key(|row| &row.closed));
        let name = place.map_or(&area.name, |place| &place.name).clone();
        let title = place.map_or(&area.name, |place| &place.title).clone();
        let mut aka: BTreeSet<String> = rows.iter().map(|row| row.name.clone()).collect();
        aka.insert(area.name.clone());
        aka.extend(place.into_iter().flat_map(|place| place.aka.iter().cloned()));
        aka.retain(|other| *other != name && *other != title);
        let given = place.map(|place| place.code.clone()).filter(|code| !code.is_empty());
        let opened = rows.iter().map(|row| row.opened.as_str()).min().unwrap_or("");
        Self {
            id: area.id,
            slug: slug(&name),
            name,
            title,
            code: given.or_else(|| latest.map(|row| row.code.clone())).unwrap_or_default(),
            region: region(dictionary, area.id, latest.copied()),
            opened: if opened == FIRST_DAY { String::new() } else { opened.to_owned() },
            closed: latest.map_or(String::new(), |row| row.closed.clone()),
            aka: aka.into_iter().collect(),
        }
    }

    fn write(&self, text: &mut String) {
        let level = match self.id.0 {
            970 => "country",
            980..=990 => "region",
            _ => "authority",
        };
        let cells = [
            &self.id.0.to_string(),
            &self.slug,
            level,
            &self.name,
            &self.title,
            &self.code,
            &self.region,
            &self.opened,
            &self.closed,
            &self.aka.join(";"),
        ];
        text.push_str(&cells.join("\t"));
        text.push('\n');
    }
}

/// The region that an authority lies in; inner and outer London lie in London.
fn region(dictionary: &Dictionary, id: PlaceId, authority: Option<&Authority>) -> String {
    if matches!(id.0, 987 | 988) {
        return LONDON.0.to_string();
    }
    let code = authority.map_or("", |row| row.region_code.as_str());
    let mut places = dictionary.places.iter();
    let found = places.find(|(_, place)| !code.is_empty() && place.code == code);
    found.map_or(String::new(), |(region, _)| region.0.to_string())
}

/// `the Isles of Scilly` is `isles-of-scilly`.
fn slug(name: &str) -> String {
    let plain = name.strip_prefix("the ").unwrap_or(name).to_lowercase();
    let words = plain.split(|c: char| !c.is_ascii_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.join("-")
}

/// Every set, the latest first, and every authority in it by number.
pub fn write_neighbours(gathered: &Gathered) -> String {
    let mut text = String::from("set\tauthority\tn1\tn2\tn3\tn4\tn5\tn6\tn7\tn8\tn9\tn10\n");
    for (set, rows) in gathered.neighbours.iter().rev() {
        let rows: BTreeMap<_, _> = rows.iter().map(|row| (row.authority, &row.nearest)).collect();
        for (authority, nearest) in rows {
            // Writing to a string cannot fail.
            let _ = write!(text, "{set}\t{}", authority.0);
            for neighbour in nearest {
                let _ = write!(text, "\t{}", neighbour.0);
            }
            text.push('\n');
        }
    }
    text
}
