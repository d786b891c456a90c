//! One figure as a published file prints it.

use std::collections::BTreeMap;

use domain::blank::Blank;
use domain::number::Exact;
use domain::period::Year;
use domain::place::PlaceId;

/// A figure in one place and year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Observation {
    /// The area or school.
    pub place: PlaceId,
    /// The year.
    pub year: Year,
    /// The year as the source labels it; empty where the column itself is of one year.
    pub label: String,
    /// The source's own series code or column, byte for byte.
    pub code: String,
    /// What the source prints, unchanged; empty where its row has nothing there.
    pub value: String,
    /// Pupil numbers, where the source has columns for them.
    pub numbers: PupilNumbers,
    /// The lower and the upper end of its 95% interval as printed, where the source has one.
    pub interval: Option<[String; 2]>,
}

/// How many pupils reached it, and of how many, where the source says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PupilNumbers {
    /// Pupils who reached it.
    pub count: Option<u32>,
    /// Pupils in the group.
    pub cohort: Option<u32>,
    /// What the source rounds the two to, in pupils: 5, 10; nought where they are exact.
    pub unit: u8,
}

impl PupilNumbers {
    /// Reads two cells; what is no whole number counts as withheld.
    pub fn read(count: &str, cohort: &str) -> Self {
        Self { count: count.parse().ok(), cohort: cohort.parse().ok(), unit: 0 }
    }

    /// Whether more pupils reached it than there are.
    pub fn is_impossible(self) -> bool {
        self.count.zip(self.cohort).is_some_and(|(count, cohort)| count > cohort)
    }
}

impl Observation {
    /// The cell of our own format: `50`, `73% 67/92`, `74% 415/565~5` with rounded numbers, `c ?/10`. Where a source leaves the cell of
    /// a group without pupils empty, `z ?/0`: there is nobody to count.
    pub fn cell(&self) -> String {
        let PupilNumbers { count, cohort, unit } = self.numbers;
        let value = match (self.value.as_str(), cohort) {
            ("", Some(0)) => "z",
            ("", _) => return String::new(),
            (value, _) => value,
        };
        if count.is_none() && cohort.is_none() {
            return value.to_owned();
        }
        let word = |number: Option<u32>| number.map_or_else(|| "?".to_owned(), |n| n.to_string());
        let numbers = format!("{value} {}/{}", word(count), word(cohort));
        if unit == 0 { numbers } else { format!("{numbers}~{unit}") }
    }
}

/// So many numbers are not all multiples of five by chance.
const NO_CHANCE: usize = 20;

/// Marks numbers of pupils as rounded, where every one of a column is a multiple of ten or of five:
/// some files round those of authorities or of wider areas, others not, and no column says so.
/// Authorities, and England with its regions, are each taken by themselves; schools never.
pub fn mark_rounded<'a>(rows: impl Iterator<Item = &'a mut Observation>) {
    let mut columns: BTreeMap<(String, bool), Vec<&mut Observation>> = BTreeMap::new();
    for row in rows.filter(|row| !row.place.is_school()) {
        columns.entry((row.code.clone(), row.place.is_wide())).or_default().push(row);
    }
    for column in columns.into_values() {
        let numbers = column.iter().flat_map(|row| [row.numbers.count, row.numbers.cohort]);
        let numbers: Vec<u32> = numbers.flatten().collect();
        let all = |unit: u8| numbers.iter().all(|number| number.is_multiple_of(unit.into()));
        let unit = [10, 5].into_iter().find(|unit| numbers.len() >= NO_CHANCE && all(*unit));
        for row in column {
            let given = row.numbers.cohort.is_some() || row.numbers.count.is_some();
            row.numbers.unit = unit.filter(|_| given).unwrap_or(0);
        }
    }
}

/// Whether a cell is a number, with or without a percent sign, or a symbol that we know.
pub fn is_known(value: &str) -> bool {
    is_number(value) || Blank::parse(value).is_some()
}

/// Whether a cell is a number, with or without a percent sign.
pub fn is_number(value: &str) -> bool {
    let plain = value.strip_suffix('%').unwrap_or(value);
    !plain.contains(char::is_whitespace) && Exact::parse(plain).is_some()
}
