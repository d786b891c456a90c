//! The figures of Knowsley's schools, read from the published files.

use std::path::Path;

use domain::place::PlaceId;

use crate::common::world;
use crate::published::each;
use crate::sides::{Printed, Sides};

/// A file of school figures: where it is, the year it is about, and its columns: measure, group,
/// the figure's and the cohort's column.
struct File {
    path: String,
    year: u16,
    columns: &'static [[&'static str; 4]],
}

const ABSENCE: [[&str; 4]; 2] = [
    ["absence-overall", "all-pupils", "PERCTOT", ""],
    ["absence-persistent", "all-pupils", "PPERSABS10", ""],
];

const PROVISIONAL: [[&str; 4]; 6] = [
    ["ks4-attainment-8", "all-pupils", "ATT8SCR", "TPUP"],
    ["ks4-progress-8", "all-pupils", "P8MEA", "P8PUP"],
    ["ks4-english-maths-9-4", "all-pupils", "PTL2BASICS_94", "TPUP"],
    ["ks4-english-maths-9-5", "all-pupils", "PTL2BASICS_95", "TPUP"],
    ["ks4-ebacc-aps", "all-pupils", "EBACCAPS", "TPUP"],
    ["ks4-ebacc-entry", "all-pupils", "PTEBACC_E_PTQ_EE", "TPUP"],
];

const PRIMARY: [[&str; 4]; 11] = [
    ["ks2-rwm-expected", "all-pupils", "Overall Meet Std", "KS2 Pupils"],
    ["ks2-rwm-higher", "all-pupils", "Overall Exceed Std", "KS2 Pupils"],
    ["ks2-reading-expected", "all-pupils", "Reading Meet Std", "KS2 Pupils"],
    ["ks2-writing-expected", "all-pupils", "Writing Meet Std", "KS2 Pupils"],
    ["ks2-maths-expected", "all-pupils", "Maths Meet Std", "KS2 Pupils"],
    ["ks2-reading-higher", "all-pupils", "Reading Exceed Std", "KS2 Pupils"],
    ["ks2-writing-higher", "all-pupils", "Writing Exceed Std", "KS2 Pupils"],
    ["ks2-maths-higher", "all-pupils", "Maths Exceed Std", "KS2 Pupils"],
    ["ks2-reading-progress", "all-pupils", "Reading Progress", "KS2 Pupils"],
    ["ks2-writing-progress", "all-pupils", "Writing Progress", "KS2 Pupils"],
    ["ks2-maths-progress", "all-pupils", "Maths Progress", "KS2 Pupils"],
];

const SECONDARY: [[&str; 4]; 8] = [
    ["ks4-attainment-8", "all-pupils", "Attainment 8", "KS4 Pupils"],
    ["ks4-attainment-8", "boys", "Attainment 8 Boys", "KS4 Boys"],
    ["ks4-attainment-8", "girls", "Attainment 8 Girls", "KS4 Girls"],
    ["ks4-progress-8", "all-pupils", "Progress 8", ""],
    ["ks4-progress-8", "boys", "Progress 8 Boys", ""],
    ["ks4-progress-8", "girls", "Progress 8 Girls", ""],
    ["ks4-ebacc-entry", "all-pupils", "Entering EBacc", "KS4 Pupils"],
    ["ks4-english-maths-9-5", "all-pupils", "Eng Maths Grade 5", "KS4 Pupils"],
];

fn files() -> Vec<File> {
    let england = "performance_tables/england_2018_19";
    let mut files = vec![
        File { path: format!("{england}/england_abs.csv"), year: 2018, columns: &ABSENCE },
        File {
            path: format!("{england}/england_ks4provisional.csv"),
            year: 2018,
            columns: &PROVISIONAL,
        },
    ];
    // These label a year by its end (docs/data.md).
    for end in 2016..=2018 {
        let path = |stage| format!("performance_tables/trimmed_by_urn/{stage}_perf_{end}.csv");
        files.push(File { path: path("ks2"), year: end - 1, columns: &PRIMARY });
        files.push(File { path: path("ks4"), year: end - 1, columns: &SECONDARY });
    }
    files
}

/// Takes in every figure of every school of Knowsley; how many there are.
pub fn read(folder: &Path, sides: &mut Sides) -> usize {
    let mut found = 0;
    for File { path, year, columns: wanted } in files() {
        each(&folder.join(path), |columns, row| {
            let Ok(urn) = columns.get(row, "URN").parse() else { return };
            let school = world().schools.school(PlaceId(urn));
            if school.is_none_or(|school| school.authority != PlaceId(340)) {
                return;
            }
            for [measure, group, value, cohort] in wanted {
                let text = columns.get(row, value).trim().to_owned();
                let pupils = if cohort.is_empty() { "" } else { columns.get(row, cohort) };
                let cohort = pupils.trim().parse().ok();
                // Before there was a grade 5 the column is of grade C (docs/data.md).
                let of_grade_c = *value == "Eng Maths Grade 5" && year == 2015;
                if text.is_empty() || of_grade_c {
                    continue;
                }
                let key = ((*measure).to_owned(), (*group).to_owned(), urn, year);
                sides.add(key, Printed { text, cohort, ..Printed::default() });
                found += 1;
            }
        });
    }
    found
}
