//! Ofsted's grades of an area's schools, beside what the strategy prints of them.

use crate::explorer::page::{PlainCell, PlainRow, PlainTable, Words};
use crate::explorer::{day_in_words, named};
use crate::inspection::{Grade, Graded, Inspection, SchoolKind};
use crate::number::Exact;
use crate::place::{Level, PlaceId};
use crate::progress::followed::Followed;
use crate::progress::level::{plain, strong};
use crate::progress::page::FiguresPart;
use crate::strategy::Share;
use crate::words::{capital, lower_first, possessive};

impl Followed<'_> {
    /// The schools of the area by kind and grade: those that its register names today.
    fn grades(&self) -> Vec<Graded> {
        let (held, schools) = (&self.world.inspections, &self.world.schools);
        let of = |area: PlaceId| schools.of(area).map(|school| school.urn);
        match self.area.level {
            Level::Country => held.graded(held.schools()),
            Level::Region => {
                let all = self.world.atlas.areas.iter();
                let inside = all.filter(|area| area.region == Some(self.place()));
                held.graded(inside.flat_map(|area| of(area.id)))
            }
            Level::Authority => held.graded(of(self.place())),
        }
    }

    /// Grades of schools of the area that have another number since, and no place in the register
    /// under the one that the workbook has.
    fn renumbered(&self) -> Vec<&Inspection> {
        let (held, schools) = (&self.world.inspections, &self.world.schools);
        let before = schools.of(self.place()).flat_map(|school| &school.predecessors);
        let mut gone: Vec<PlaceId> =
            before.copied().filter(|urn| schools.school(*urn).is_none()).collect();
        gone.sort_unstable();
        gone.dedup();
        gone.into_iter().filter_map(|urn| held.of(urn)).collect()
    }

    /// The part about grades; `None` where no school of the area has one.
    pub(super) fn graded(&self) -> Option<FiguresPart> {
        let held = &self.world.inspections;
        let source = self.world.atlas.source(held.source?);
        let graded = self.grades();
        if graded.is_empty() {
            return None;
        }
        let day = day_in_words(&source.release);
        let heading = format!("Grades of {} schools at {day}", possessive(&self.area.name));
        let mut tables = vec![grades_table(&graded)];
        tables.extend(self.printed_grades(&graded, &day));
        Some(FiguresPart {
            id: "grades".to_owned(),
            heading,
            sub: format!(
                "Each school’s latest grade for overall effectiveness as it stood on {day}, whenever it was inspected. {} Grades in one word, the short phase without them and the report cards since November 2025 are three different things, and none is turned into another.",
                self.which_schools(&source.release)
            ),
            trend: None,
            tables,
            cite: format!("{}, {day}", source.publisher),
            source: vec![("Source:".to_owned(), format!("{}. {}", named(source), source.note))],
        })
    }

    /// Which schools are counted, and which are not.
    fn which_schools(&self, day: &str) -> String {
        let name = &self.area.name;
        if self.area.level != Level::Authority {
            return "Schools whose authority is known here.".to_owned();
        }
        let mut said = vec![format!("Schools that {} register has today.", possessive(name))];
        if self.area.opened.as_str() > day {
            said.push(format!(
                "{} began on {}: of the schools that closed before, some are counted in the councils that it followed.",
                capital(name),
                day_in_words(&self.area.opened)
            ));
        }
        let mut grades: Vec<Grade> = self.renumbered().iter().map(|of| of.grade).collect();
        grades.sort_unstable();
        let words: Vec<String> = grades.iter().map(|of| lower_first(of.title())).collect();
        match words.len() {
            0 => {}
            1 => said.push(format!(
                "Not counted: 1 school that has since taken another number ({}).",
                words[0]
            )),
            all => said.push(format!(
                "Not counted: {all} schools that have since taken another number ({}).",
                words.join(", ")
            )),
        }
        said.join(" ")
    }

    /// How many primary and secondary schools were good or outstanding, with the day; `None` where
    /// no school of the area has a grade.
    pub(super) fn grades_answer(&self) -> Option<Words> {
        let held = &self.world.inspections;
        let day = day_in_words(&self.world.atlas.source(held.source?).release);
        let good = good_of(&self.grades())?;
        Some(vec![
            plain(format!("At {day}, the last day with grades here, ")),
            strong(good),
            plain(format!(
                " of {} were good or outstanding. How well they are led since, no figure held here says.",
                self.area.name
            )),
        ])
    }

    /// `Ofsted’s workbook of 31 July 2018 has 36 of 50, 72%.` Of a figure that is no share of schools
    /// by their grade, `None`.
    pub(in crate::progress) fn in_workbook(&self, share: Option<Share>) -> Option<String> {
        let (with, all) = share?.count(&self.grades());
        let percent = Exact::percent(with, all)?.round(0).text();
        let day = day_in_words(&self.world.atlas.source(self.world.inspections.source?).release);
        Some(format!("Ofsted’s workbook of {day} has {with} of {all}, {percent}%."))
    }

    /// What the strategy prints of grades beside the same share of the schools that are found.
    fn printed_grades(&self, graded: &[Graded], day: &str) -> Option<PlainTable> {
        let strategy = self.strategy?;
        let of_indicators = strategy.indicators.iter().filter_map(|of| {
            let baseline = of.baseline()?;
            Some((of.grade?, baseline.text.as_str(), baseline.value?))
        });
        let of_statements = strategy
            .statements
            .iter()
            .filter_map(|of| Some((of.grade?, of.value.as_str(), Exact::parse(&of.value)?)));
        let mut all: Vec<(Share, &str, Exact)> = of_indicators.chain(of_statements).collect();
        all.sort_by_key(|(share, ..)| (share.schools, share.grade));
        let rows: Vec<PlainRow> = all
            .iter()
            .filter_map(|(share, text, value)| share_row(*share, (text, *value), graded))
            .collect();
        let head = [
            "Schools and grade",
            "Printed in the strategy",
            "In the workbook",
            "Schools",
            "The two",
        ];
        (!rows.is_empty()).then(|| PlainTable {
            caption: format!("What the strategy prints, beside Ofsted’s workbook of {day}"),
            head: head.map(str::to_owned).into(),
            rows,
        })
    }
}

/// `41 of 50 primary and 1 of 6 secondary schools`
fn good_of(graded: &[Graded]) -> Option<String> {
    let said = |kind: SchoolKind| {
        let of = graded.iter().find(|of| of.kind == kind)?;
        let good = of.with(Grade::Outstanding) + of.with(Grade::Good);
        Some(format!("{good} of {} {}", of.all(), kind.word()))
    };
    let said: Vec<String> =
        [SchoolKind::Primary, SchoolKind::Secondary].into_iter().filter_map(said).collect();
    (!said.is_empty()).then(|| said.join(" and ") + " schools")
}

/// A printed share beside the same share of the schools that are found, which is rounded as the
/// printed one is.
fn share_row(share: Share, (text, value): (&str, Exact), graded: &[Graded]) -> Option<PlainRow> {
    let (with, all) = share.count(graded);
    let places = value.decimals().unwrap_or(0);
    let percent = Exact::percent(with, all)?.round(places);
    let agree = if percent == value.round(places) { "agree" } else { "differ" };
    let schools = share.schools.map_or("All schools", SchoolKind::title);
    let cells = [
        format!("{text}%"),
        format!("{}%", percent.text()),
        format!("{with} of {all}"),
        agree.to_owned(),
    ];
    Some(PlainRow {
        head: format!("{schools}: {}", lower_first(share.grade.title())),
        own: false,
        cells: cells.map(PlainCell::Text).into(),
    })
}

fn grades_table(graded: &[Graded]) -> PlainTable {
    let mut head = vec!["Schools".to_owned(), "All".to_owned()];
    head.extend(Grade::ALL.map(|grade| grade.title().to_owned()));
    let row = |graded: &Graded| {
        let mut cells = vec![graded.all().to_string()];
        cells.extend(graded.schools.map(|schools| schools.to_string()));
        PlainRow {
            head: graded.kind.title().to_owned(),
            own: false,
            cells: cells.into_iter().map(PlainCell::Text).collect(),
        }
    };
    PlainTable {
        caption: "Schools by their latest grade".to_owned(),
        head,
        rows: graded.iter().map(row).collect(),
    }
}
