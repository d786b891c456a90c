//! What is blank on a school's page and what would fill it, and its numbers over the years.

use super::About;
use crate::blank::Blank;
use crate::explorer::near::listed;
use crate::explorer::{day_in_words, month_in_words, word};
use crate::period::Year;
use crate::place::School;
use crate::schools::has::{Has, Kind, Stage};
use crate::schools::list::school_href;
use crate::schools::{before, took_in};
use crate::words::capital;

impl About<'_> {
    pub(super) fn blanks(&self) -> Vec<[String; 3]> {
        let has = Has::of(self.world, self.school);
        let row = |what: &str, why: &str, fill: &str| [what, why, fill].map(str::to_owned);
        let council = self.world.name_of(self.school.authority);
        let mut rows = Vec::new();
        let groups = [
            (Stage::Eleven, "Results at 11 of disadvantaged pupils and other groups"),
            (Stage::Sixteen, "Results at 16 of disadvantaged pupils and other groups"),
        ];
        for (stage, what) in groups {
            if has.has(Kind::All(stage)) && !has.has(Kind::Gap(stage)) {
                rows.push([
                    what.to_owned(),
                    "Published for single schools, but not in the files held".to_owned(),
                    format!(
                        "The Department’s performance tables of {council}, loaded by an officer"
                    ),
                ]);
            }
        }
        if [Stage::Eleven, Stage::Sixteen].into_iter().any(|stage| has.has(Kind::All(stage))) {
            rows.push(row("Results since 2019/20", "No tests and no comparable results in 2019/20 and 2020/21; later ones are not in the files held", &format!("The Department’s later performance tables, loaded by an officer{}", self.next_data(has.has(Kind::All(Stage::Sixteen))))));
        }
        if self.school.ends_before_year_6() {
            rows.push(row(
                "Results at 5, 6 and 7",
                "Not published for single schools",
                "The school itself may give them to its governors",
            ));
        }
        if let Some(blank) = has.missing {
            let why = match blank {
                Blank::NotHeld => "Not in the files held".to_owned(),
                _ => capital(word(blank)),
            };
            rows.push(row("Results", &why, "The school itself may give them to its governors"));
        }
        rows.push(row(
            "Ofsted’s grade today",
            "Grades in one word ended in September 2024",
            "Nothing: what came after is not turned into them",
        ));
        rows.push(row(
            "Leadership and management",
            "Ofsted’s grades by area are not in the files held",
            "Ofsted’s report of the school",
        ));
        rows.push(row(
            "Governance",
            "Not published as a figure",
            "The school’s governors, in the quarterly report",
        ));
        rows.push(row(
            "Network and trust",
            "Not in the extracts of the register that are held",
            "The full register (Get Information about Schools)",
        ));
        rows.push(row(
            "The headteacher’s own words",
            "Nobody can sign in here yet, so nobody could tell the school’s words from another’s",
            "Accounts for schools; until then a school can show its charts beside its words on its own site",
        ));
        rows
    }

    /// That files have results of a year under a number that had ended by the tests of its May; empty
    /// where none has.
    fn after_its_end(&self, old: &School) -> String {
        let (world, closed) = (self.world, old.closed.as_str());
        let Some(all) = world.atlas.find_group("all-pupils").filter(|_| !closed.is_empty()) else {
            return String::new();
        };
        let mut years: Vec<String> = Vec::new();
        let results = [Stage::Eleven.phase(), Stage::Sixteen.phase()];
        for measure in world.atlas.measure_indices() {
            if !results.contains(&world.atlas.measure(measure).phase.as_str()) {
                continue;
            }
            let figures = world.figures.of(measure);
            let late = |year: &&Year| closed < format!("{}-05", year.next().0).as_str();
            let printed = |year: &&Year| figures.has_number(all, old.urn, **year);
            let held = figures.years().iter().filter(late).filter(printed);
            years.extend(held.map(|year| year.label(world.atlas.measure(measure).years)));
        }
        years.sort_unstable();
        years.dedup();
        if years.is_empty() {
            return String::new();
        }
        format!(
            " The files held still print results of {} under this number.",
            listed(&years.iter().map(String::as_str).collect::<Vec<_>>())
        )
    }

    /// When the next tables are due, where that is known.
    fn next_data(&self, at_sixteen: bool) -> String {
        let atlas = &self.world.atlas;
        let id = if at_sixteen { "ks4-attainment-8" } else { "ks2-rwm-expected" };
        let next =
            atlas.find_measure(id).map_or("", |measure| atlas.measure(measure).next_data.as_str());
        let due = if next < self.today { "were" } else { "are" };
        month_in_words(next)
            .map_or_else(String::new, |month| format!("; the next {due} due in {month}"))
    }

    pub(super) fn history(&self) -> Vec<(String, String, String)> {
        let (world, own) = (self.world, self.school);
        let mut rows: Vec<(&str, (String, String, String))> = Vec::new();
        for urn in before(world, own) {
            let held = world.schools.school(urn);
            let closed = held.map_or("", |school| school.closed.as_str());
            let what = match held {
                Some(school) => format!(
                    "{}, URN {}. Its figures are kept apart.{}",
                    school.name,
                    urn.0,
                    self.after_its_end(school)
                ),
                None => format!("URN {}. No figure of it is held.", urn.0),
            };
            let href = held.map_or_else(String::new, school_href);
            rows.push((closed, (dated("Until", "Before", closed), what, href)));
        }
        let renewed = !rows.is_empty();
        for urn in own.predecessors.iter().filter(|urn| took_in(world, own, **urn)) {
            let held = world.schools.school(*urn);
            let closed = held.map_or("", |school| school.closed.as_str());
            let what = match held {
                Some(school) => {
                    format!("Took in {}, URN {}. Its figures are kept apart.", school.name, urn.0)
                }
                None => format!("Took in URN {}. No figure of it is held.", urn.0),
            };
            let href = held.map_or_else(String::new, school_href);
            rows.push((closed, (dated("On", "At a date not held", closed), what, href)));
        }
        rows.sort_by_key(|(closed, _)| *closed);
        let mut rows: Vec<(String, String, String)> =
            rows.into_iter().map(|(_, row)| row).collect();
        if renewed {
            let when = dated("From", "Then", &own.opened);
            let what = format!("{}, URN {}. Lines start again here.", own.name, own.urn.0);
            rows.push((when, what, String::new()));
        }
        for next in own.successors.iter().filter_map(|urn| world.schools.school(*urn)) {
            let when = dated("From", "After", &next.opened);
            rows.push((when, format!("{}, URN {}.", next.name, next.urn.0), school_href(next)));
        }
        rows
    }
}

/// `Until 7 August 2013`, or a word where no day is known.
fn dated(word: &str, without: &str, day: &str) -> String {
    if day.is_empty() { without.to_owned() } else { format!("{word} {}", day_in_words(day)) }
}
