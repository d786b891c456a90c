//! Ofsted's grades of an area's schools, beside what the strategy prints of them.

use crate::explorer::page::{PlainCell, PlainRow, PlainTable, Words};
use crate::explorer::{day_in_words, named};
use crate::inspection::{Grade, Graded, SchoolKind};
use crate::number::Exact;
use crate::progress::followed::Followed;
use crate::progress::level::{plain, strong};
use crate::progress::page::FiguresPart;
use crate::strategy::Share;
use crate::words::lower_first;

impl Followed<'_> {
    /// The part about grades; `None` where no school of the area has one.
    pub(super) fn graded(&self) -> Option<FiguresPart> {
        let held = &self.world.inspections;
        let source = self.world.atlas.source(held.source?);
        let graded = held.graded(self.world, self.place());
        if graded.is_empty() {
            return None;
        }
        let day = day_in_words(&source.release);
        let heading = format!(
            "At {day}, {} were good or outstanding",
            good_of(&graded).unwrap_or_else(|| "the schools below".to_owned())
        );
        let printed = self.printed_grades(&graded);
        let mut tables = vec![grades_table(&graded)];
        tables.extend(printed);
        Some(FiguresPart {
            id: "grades".to_owned(),
            heading,
            sub: format!(
                "Each school’s latest grade for overall effectiveness as it stood on {day}, whenever it was inspected. Grades in one word, the short phase without them and the report cards since November 2025 are three different things, and none is turned into another."
            ),
            trend: None,
            tables,
            source: vec![("Source:".to_owned(), format!("{}. {}", named(source), source.note))],
        })
    }

    /// How many primary and secondary schools were good or outstanding, with the day; `None` where
    /// no school of the area has a grade.
    pub(super) fn grades_answer(&self) -> Option<Words> {
        let held = &self.world.inspections;
        let day = day_in_words(&self.world.atlas.source(held.source?).release);
        let good = good_of(&held.graded(self.world, self.place()))?;
        Some(vec![
            plain(format!("At {day}, the last day with grades here, ")),
            strong(good),
            plain(
                " were good or outstanding. How well they are led since, no figure held here says.",
            ),
        ])
    }

    /// `Ofsted’s workbook of 31 July 2018 has 35 of 49, 71%.` Of a figure that is no share of schools
    /// by their grade, `None`.
    pub(in crate::progress) fn in_workbook(&self, share: Option<Share>) -> Option<String> {
        let (share, held) = (share?, &self.world.inspections);
        let (with, all) = share.count(&held.graded(self.world, self.place()));
        let percent = Exact::percent(with, all)?.round(0).text();
        let day = day_in_words(&self.world.atlas.source(held.source?).release);
        Some(format!("Ofsted’s workbook of {day} has {with} of {all}, {percent}%."))
    }

    /// What the strategy prints of grades beside the same share of the schools that are found.
    fn printed_grades(&self, graded: &[Graded]) -> Option<PlainTable> {
        let strategy = self.strategy?;
        let of_indicators = strategy.indicators.iter().filter_map(|of| {
            Some((of.grade?, format!("{}%", of.baseline()?.text), self.kpi_href(&of.id)))
        });
        let of_statements = strategy.statements.iter().filter_map(|of| {
            let href = self.href("/strategy") + "#" + &of.item.id;
            Some((of.grade?, format!("{}%", of.value), href))
        });
        let mut all: Vec<_> = of_indicators.chain(of_statements).collect();
        all.sort_by_key(|(share, ..)| (share.schools, share.grade));
        let rows: Vec<PlainRow> = all
            .iter()
            .filter_map(|(share, printed, _)| share_row(*share, printed, graded))
            .collect();
        (!rows.is_empty()).then(|| PlainTable {
            caption: "The strategy’s baseline of 2018 beside the schools in Ofsted’s workbook"
                .to_owned(),
            head: [
                "Schools and grade",
                "Printed in the strategy",
                "In the workbook",
                "Schools",
                "The two",
            ]
            .map(str::to_owned)
            .into(),
            rows,
        })
    }
}

/// `40 of 49 primary and 1 of 6 secondary schools`
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

fn share_row(share: Share, printed: &str, graded: &[Graded]) -> Option<PlainRow> {
    let (with, all) = share.count(graded);
    let percent = Exact::percent(with, all)?.round(0);
    let said = printed.trim_end_matches('%');
    let agree = if percent.text() == said { "agree" } else { "differ" };
    let schools = share.schools.map_or("All schools", SchoolKind::title);
    let cells = [
        printed.to_owned(),
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
