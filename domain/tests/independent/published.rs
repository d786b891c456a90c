//! The published files, read by a parser of its own.

use std::collections::{BTreeMap, HashMap};
use std::io::Read;
use std::path::{Path, PathBuf};

use crate::compare::{Columns, Rules};
use crate::schools;
use crate::sides::{Printed, Sides};

/// The folder of published files, where there is one.
pub fn folder() -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data");
    let folder = std::env::var_os("GAPWISE_PUBLISHED").map_or(beside, PathBuf::from);
    folder.join("pairs.csv").is_file().then_some(folder)
}

/// A row of `pairs.csv`.
#[derive(Debug)]
pub struct Pair {
    pub measure: String,
    pub group: String,
    pub comparison: String,
    pub relation: String,
    pub codes: [String; 2],
    pub low: bool,
}

pub fn each(path: &Path, mut row: impl FnMut(&Columns, &csv::StringRecord)) {
    let mut bytes = Vec::new();
    let mut file = std::fs::File::open(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    if path.extension().is_some_and(|ending| ending == "gz") {
        flate2::read::GzDecoder::new(file).read_to_end(&mut bytes).expect("gzip");
    } else {
        file.read_to_end(&mut bytes).expect("a file");
    }
    let text = String::from_utf8_lossy(&bytes);
    let text = text.trim_start_matches('\u{feff}');
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
    let columns = Columns::of(&reader.headers().expect("a head").clone());
    for record in reader.records() {
        row(&columns, &record.expect("a row"));
    }
}

pub fn pairs(folder: &Path) -> Vec<Pair> {
    let mut pairs = Vec::new();
    each(&folder.join("pairs.csv"), |columns, row| {
        let cell = |name: &str| columns.get(row, name).to_owned();
        pairs.push(Pair {
            measure: cell("measure_id"),
            group: cell("group_id"),
            comparison: cell("comparison_id"),
            relation: cell("honest"),
            codes: [cell("group_code"), cell("comparison_code")],
            low: cell("polarity") == "Low",
        });
    });
    pairs
}

/// Polarity as the pairs say it; most decimals as the dictionary says.
pub fn rules(pairs: &[Pair], places: &BTreeMap<String, usize>) -> HashMap<String, Rules> {
    let rules = pairs.iter().map(|pair| {
        let most_places = places[&pair.measure];
        (pair.measure.clone(), Rules { low: pair.low, most_places })
    });
    let own = Rules { low: true, most_places: places[SCORECARD] };
    rules.chain([(SCORECARD.to_owned(), own)]).collect()
}

/// Everything that the gaps need.
pub fn sides(folder: &Path, pairs: &[Pair]) -> Sides {
    let mut sides = Sides::default();
    lait(folder, pairs, &mut sides);
    social_care(folder, &mut sides);
    // A file of destinations holds three years of leavers (docs/data.md).
    let earlier = [(2016, ""), (2015, "_18"), (2014, "_17")];
    let later = [(2022, ""), (2021, "_22"), (2020, "_21")];
    for (file, cohorts) in [("2018_19", earlier), ("2024_25", later)] {
        destinations(folder, file, cohorts, &mut sides);
    }
    for (file, year) in [("2016", 2016), ("2017", 2017), ("2018", 2018)] {
        hampshire(folder, file, year, &mut sides);
    }
    schools::read(folder, &mut sides);
    for (file, winter) in [("2021_vg_removed", 2020), ("2022_final", 2021), ("final", 2024)] {
        scorecard(folder, file, winter, &mut sides);
    }
    sides.count_places();
    sides
}

/// A measure that no row of `pairs.csv` is about: its files hold both sides.
const SCORECARD: &str = "neet-or-not-known-16-17";

const NEEDS: [(&str, &str); 4] = [
    ("sen-support", "NEET_NK_SENDsupport_percent"),
    ("ehcp", "NEET_NK_EHCP_percent"),
    ("no-sen", "NEET_NK_noSEN_percent"),
    ("all-pupils", "NEET_not_known_percent"),
];

fn scorecard(folder: &Path, file: &str, winter: u16, sides: &mut Sides) {
    let path = format!("neet/UD_NEETNK_LA_dashboard_{file}.csv");
    each(&folder.join(path), |columns, row| {
        let region = columns.get(row, "region_name");
        let place = match columns.get(row, "geographic_level") {
            "National" => Some(970),
            "Regional" => region_of(region),
            _ => columns.get(row, "old_la_code").parse().ok(),
        };
        let Some(place) = place else { return };
        for (group, column) in NEEDS {
            let text = columns.get(row, column).to_owned();
            // The national row of the first file repeats the needs of the second (docs/data.md).
            let borrowed = winter == 2020 && group != "all-pupils";
            if !text.is_empty() && !borrowed {
                let key = (SCORECARD.to_owned(), group.to_owned(), place, winter);
                sides.add(key, Printed { text, ..Printed::default() });
            }
        }
    });
}

fn region_of(name: &str) -> Option<u32> {
    let areas = &crate::common::world().atlas.areas;
    let found = areas.iter().find(|area| area.title.eq_ignore_ascii_case(name));
    found.map(|area| area.id.0)
}

/// The year in which the year of a label starts; labels of one year differ (docs/data.md).
fn start(label: &str) -> Option<u16> {
    let label = label.split('(').next()?.trim();
    let year: u16 = label.get(..4)?.parse().ok()?;
    match label.get(4..)? {
        "" => Some(year - 1),
        rest if rest.len() == 3 => Some(year),
        _ => None,
    }
}

fn lait(folder: &Path, pairs: &[Pair], sides: &mut Sides) {
    let mut wanted: HashMap<&str, Vec<(&str, &str)>> = HashMap::new();
    for pair in pairs {
        for (code, group) in pair.codes.iter().zip([&pair.group, &pair.comparison]) {
            let of_code = wanted.entry(code).or_default();
            if !of_code.contains(&(&pair.measure, group)) {
                of_code.push((&pair.measure, group));
            }
        }
    }
    each(&folder.join("lait/bds_long_2026_04_08.csv.gz"), |columns, row| {
        let Some(groups) = wanted.get(columns.get(row, "Short Desc")) else { return };
        let number = columns.get(row, "LA Number").trim_end_matches(".0").parse();
        let (Ok(place), Some(year)) = (number, start(columns.get(row, "Years"))) else { return };
        for (measure, group) in groups {
            // A value under a year without assessments belongs to another (docs/data.md).
            if measure.starts_with("eyfs") && [2019, 2020].contains(&year) {
                continue;
            }
            let text = columns.get(row, "Values").to_owned();
            let key = ((*measure).to_owned(), (*group).to_owned(), place, year);
            sides.add(key, Printed { text, ..Printed::default() });
        }
    });
}

const CARE: [(&str, &str); 5] = [
    ("ks2-reading-expected", "read"),
    ("ks2-writing-expected", "writta"),
    ("ks2-maths-expected", "mat"),
    ("ks2-rwm-expected", "rwm"),
    ("ks2-gps-expected", "gps"),
];

fn social_care(folder: &Path, sides: &mut Sides) {
    each(&folder.join("social_care/ks2_la.csv"), |columns, row| {
        let group = match &columns.get(row, "social_care_group")[..3] {
            "CLA" => "cla",
            "CIN" => "cin",
            _ => "cpp",
        };
        let Ok(place) = columns.get(row, "old_la_code").parse() else { return };
        let year = columns.get(row, "time_period")[..4].parse().expect("a year");
        for (measure, subject) in CARE {
            let column =
                |head: &str, tail: &str| columns.get(row, &format!("{head}_{subject}_{tail}"));
            let text = column("pt", "met_expected_standard").to_owned();
            let key = (measure.to_owned(), group.to_owned(), place, year);
            // The second source only completes what the first one has.
            if text.is_empty() || !sides.printed.contains_key(&key) {
                continue;
            }
            let count = column("t", "met_expected_standard").parse().ok();
            let cohort = column("t", "eligible_pupils").parse().ok();
            // Those of England and its regions are rounded to ten.
            let unit = if place >= 970 { 10 } else { 0 };
            sides.add(key, Printed { text, count, cohort, apart: false, unit });
        }
    });
}

const DESTINATIONS: [(&str, &str); 3] =
    [("disadvantaged", "_DIS"), ("not-disadvantaged", "_NONDIS"), ("all-pupils", "")];

fn destinations(folder: &Path, file: &str, cohorts: [(u16, &str); 3], sides: &mut Sides) {
    let path = format!("performance_tables/england_{file}/england_ks4-pupdest.csv");
    each(&folder.join(path), |columns, row| {
        let place = match columns.get(row, "RECTYPE") {
            "NAT" => "970",
            "LA" => columns.get(row, "LEA"),
            _ => columns.get(row, "URN"),
        };
        let Ok(place) = place.parse() else { return };
        // The later file rounds the numbers of authorities to five (docs/data.md).
        let rounded = file == "2024_25" && columns.get(row, "RECTYPE") == "LA";
        let unit = if rounded { 5 } else { 0 };
        for (group, ending) in DESTINATIONS {
            // All pupils of an area are LAIT's.
            if group == "all-pupils" && place < 1000 {
                continue;
            }
            for (year, tail) in cohorts {
                let cell = |head: &str| columns.get(row, &format!("{head}{ending}{tail}")).trim();
                let text = cell("OVERALL_DESTPER").to_owned();
                let count = if tail.is_empty() { cell("OVERALL_DEST").parse().ok() } else { None };
                let cohort = cell("COHORT").parse().ok();
                if text.is_empty() && cohort.is_none() {
                    continue;
                }
                let key = ("ks4-destinations".to_owned(), group.to_owned(), place, year);
                sides.add(key, Printed { text, count, cohort, apart: false, unit });
            }
        }
    });
}

const KEY_STAGE_2: [(&str, &str); 3] =
    [("disadvantaged", "_FSM6CLA1A"), ("not-disadvantaged", "_NotFSM6CLA1A"), ("all-pupils", "")];

const SUBJECTS: [(&str, &str); 4] = [
    ("ks2-rwm-expected", "PTRWM_EXP"),
    ("ks2-reading-expected", "PTREAD_EXP"),
    ("ks2-writing-expected", "PTWRITTA_EXP"),
    ("ks2-maths-expected", "PTMAT_EXP"),
];

fn hampshire(folder: &Path, file: &str, year: u16, sides: &mut Sides) {
    let path = format!("performance_tables/hampshire_850/{file}-850-ks2.csv");
    each(&folder.join(path), |columns, row| {
        let Ok(place) = columns.get(row, "URN").parse() else { return };
        for (measure, head) in SUBJECTS {
            for (group, tail) in KEY_STAGE_2 {
                // Some rows end early (docs/data.md).
                let column = columns.position(&format!("{head}{tail}"));
                let text = row.get(column).unwrap_or("").trim().to_owned();
                if text.is_empty() {
                    continue;
                }
                let key = (measure.to_owned(), group.to_owned(), place, year);
                sides.add(key, Printed { text, ..Printed::default() });
            }
        }
    });
}
