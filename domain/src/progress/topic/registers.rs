//! What schools' daily registers say of this school year, week by week and so far.

use crate::attendance::{Phase, Sessions, Span};
use crate::blank::Blank;
use crate::cell::{Cell, SourceIndex, Value};
use crate::explorer::page::{
    PlainCell, PlainRow, PlainTable, Trend, TrendLine, TrendYear, WhyBlank,
};
use crate::explorer::{axis, named, word};
use crate::number::Rounded;
use crate::place::PlaceId;
use crate::progress::followed::Followed;
use crate::progress::page::FiguresPart;
use crate::words::{capital, possessive};

/// Decimals that are shown; the files print up to fifteen.
const PLACES: u8 = 1;

/// What a table shows of a row.
type Pick = fn(&Sessions) -> Option<&Cell>;

fn absence(of: &Sessions) -> Option<&Cell> {
    of.absence.as_ref()
}

fn persistent(of: &Sessions) -> Option<&Cell> {
    of.persistent.as_ref()
}

fn shown(cell: Option<&Cell>) -> Option<Rounded> {
    Some(cell?.value.number()?.round(PLACES))
}

impl Followed<'_> {
    /// The part about registers; `None` where none are held of the area.
    pub(super) fn registers(&self) -> Option<FiguresPart> {
        let held = &self.world.attendance;
        let own: Vec<&Sessions> =
            Phase::ALL.iter().flat_map(|phase| held.of(self.place(), *phase)).collect();
        if own.is_empty() {
            return None;
        }
        let tables = [
            self.spans_table("Sessions missed, percent of those possible", absence),
            self.spans_table("Pupils who missed a tenth or more, percent of pupils", persistent),
        ];
        let sources = own.iter().flat_map(|of| [absence(of), persistent(of)]).flatten();
        Some(FiguresPart {
            id: "registers".to_owned(),
            heading: self.registers_heading(),
            sub: "From schools’ daily registers. The figures of whole years rest on the census instead: other schools, other days. So a week, a term and a year so far are never set beside a year.".to_owned(),
            trend: self.weeks(),
            tables: tables.into_iter().filter(|table| !table.rows.is_empty()).collect(),
            source: self.register_sources(sources.map(|cell| cell.source).collect()),
        })
    }

    /// `8.6% of sessions were missed in Knowsley’s schools in 2025/26 so far; in England 7.2%`
    fn registers_heading(&self) -> String {
        let held = &self.world.attendance;
        let latest = held.of(self.place(), Phase::All).iter().rev();
        let found = latest
            .filter(|of| !matches!(of.span, Span::Week { .. }))
            .find_map(|of| Some((of.span, shown(absence(of))?)));
        let Some((span, own)) = found else {
            return "This school year, from daily registers".to_owned();
        };
        let name = possessive(&self.area.name);
        let here = format!(
            "{}% of sessions were missed in {name} schools in {}",
            own.text(),
            span.label()
        );
        let england = held.at(PlaceId::ENGLAND, Phase::All, span).and_then(|of| shown(absence(of)));
        match england.filter(|_| self.place() != PlaceId::ENGLAND) {
            Some(england) => format!("{here}; in England {}%", england.text()),
            None => here,
        }
    }

    /// The area, its region and England, as far as they are three.
    fn beside(&self) -> Vec<(PlaceId, String)> {
        let mut places = vec![self.place()];
        places.extend(self.area.region);
        places.push(PlaceId::ENGLAND);
        places.dedup();
        places.into_iter().map(|place| (place, self.world.title_of(place).to_owned())).collect()
    }

    /// Every span but weeks, the latest first, a row a phase.
    fn spans_table(&self, caption: &str, pick: Pick) -> PlainTable {
        let held = &self.world.attendance;
        let places = self.beside();
        let mut head = vec!["Schools and days".to_owned()];
        head.extend(places.iter().map(|(_, title)| title.clone()));
        let mut spans: Vec<Span> = held
            .of(self.place(), Phase::Primary)
            .iter()
            .filter(|of| !matches!(of.span, Span::Week { .. }) && pick(of).is_some())
            .map(|of| of.span)
            .collect();
        spans.sort_by_key(|span| std::cmp::Reverse((span.school_year(), *span)));
        let mut rows = Vec::new();
        for span in spans {
            for phase in Phase::ALL {
                let cell = |place| held.at(place, phase, span).and_then(pick);
                if cell(self.place()).is_none() {
                    continue;
                }
                let cells = places.iter().map(|(place, title)| register_cell(cell(*place), title));
                rows.push(PlainRow {
                    head: format!("{}, {}", phase.title(), span.label()),
                    own: phase == Phase::All,
                    cells: cells.collect(),
                });
            }
        }
        PlainTable { caption: caption.to_owned(), head, rows }
    }

    /// Sessions missed week by week, all schools.
    fn weeks(&self) -> Option<Trend> {
        let held = &self.world.attendance;
        let weeks = |place| -> Vec<(Span, Rounded, f64)> {
            let rows = held.of(place, Phase::All).iter();
            rows.filter_map(|of| {
                let (Span::Week { .. }, Some(cell)) = (of.span, absence(of)) else { return None };
                Some((of.span, shown(Some(cell))?, cell.value.number()?.to_f64()))
            })
            .collect()
        };
        let spans: Vec<Span> = weeks(self.place()).iter().map(|(span, ..)| *span).collect();
        if spans.len() < 2 {
            return None;
        }
        // The region stands in the tables: three lines so close would lie on each other.
        let places = match self.place() {
            PlaceId::ENGLAND => vec![PlaceId::ENGLAND],
            own => vec![own, PlaceId::ENGLAND],
        };
        let line = |(place, rank): (PlaceId, u8)| TrendLine {
            name: self.world.title_of(place).to_owned(),
            rank,
            small: false,
            stretches: stretches(&spans, &weeks(place)),
        };
        let lines: Vec<TrendLine> = places.into_iter().zip(1..).map(line).collect();
        let values = lines.iter().flat_map(|line| line.stretches.iter().flatten());
        let scale = axis(values.map(|(_, value, _)| *value), "%", false);
        let days: Vec<String> = spans.iter().filter_map(|span| span.first_day()).collect();
        let (first, last) = (days.first()?, days.last()?);
        let heading = format!(
            "{} sessions missed week by week, {first} to {last}",
            capital(&possessive(&self.area.name))
        );
        Some(Trend {
            spoken: format!("{heading}; the table below has every figure."),
            heading,
            sub: format!(
                "All state-funded schools, percent of possible sessions; each week by the Monday it begins, in {}. Weeks without a figure, such as holidays, are left out.",
                spans[0].school_year()
            ),
            years: days
                .iter()
                .map(|day| TrendYear { label: short_day(day), missing: String::new() })
                .collect(),
            axis: scale,
            table: weeks_table(&spans, &lines),
            lines,
            banded: true,
            gap_labels: Vec::new(),
            breaks: Vec::new(),
            targets: Vec::new(),
            leads: Vec::new(),
            notes: Vec::new(),
        })
    }

    fn register_sources(&self, mut sources: Vec<SourceIndex>) -> Vec<(String, String)> {
        sources.sort_unstable();
        sources.dedup();
        let said = sources.into_iter().map(|source| {
            let source = self.world.atlas.source(source);
            format!("{}. {}", named(source), source.note)
        });
        vec![("Source:".to_owned(), said.collect::<Vec<_>>().join(" "))]
    }
}

fn register_cell(cell: Option<&Cell>, title: &str) -> PlainCell {
    if let Some(shown) = shown(cell) {
        return PlainCell::Text(shown.text());
    }
    let blank = match cell.map(|cell| cell.value) {
        Some(Value::Blank(blank)) => blank,
        _ => Blank::NotPublished,
    };
    let reason = match blank {
        Blank::Suppressed => "The figure is withheld so that no child can be recognised.",
        Blank::NotPublished => "The file has no row for these schools and days.",
        _ => "The file has a symbol where the figure would stand.",
    };
    PlainCell::Blank(WhyBlank {
        word: word(blank).to_owned(),
        heading: format!("Why is there no figure for {title}?"),
        reason: reason.to_owned(),
        consequence: "It is not nought.".to_owned(),
        symbol: cell.map_or_else(String::new, |cell| format!("{} in the file", cell.raw())),
        due: String::new(),
    })
}

/// The points of a line, cut where a week is missing.
fn stretches(spans: &[Span], found: &[(Span, Rounded, f64)]) -> Vec<Vec<(usize, f64, String)>> {
    let mut stretches = vec![Vec::new()];
    for (at, span) in spans.iter().enumerate() {
        match found.iter().find(|(of, ..)| of == span) {
            Some((_, shown, value)) => {
                if let Some(stretch) = stretches.last_mut() {
                    stretch.push((at, *value, shown.text()));
                }
            }
            None => stretches.push(Vec::new()),
        }
    }
    stretches.retain(|stretch| !stretch.is_empty());
    stretches
}

fn weeks_table(spans: &[Span], lines: &[TrendLine]) -> PlainTable {
    let mut head = vec!["Week".to_owned()];
    head.extend(lines.iter().map(|line| format!("{}, %", line.name)));
    let row = |(at, span): (usize, &Span)| {
        let cells = lines.iter().map(|line| {
            let mut points = line.stretches.iter().flatten();
            let text = points.find(|point| point.0 == at).map(|point| point.2.clone());
            PlainCell::Text(text.unwrap_or_else(|| "no figure".to_owned()))
        });
        PlainRow { head: capital(&span.label()), own: false, cells: cells.collect() }
    };
    PlainTable {
        caption: "Sessions missed week by week".to_owned(),
        head,
        rows: spans.iter().enumerate().map(row).collect(),
    }
}

/// `8 Sep`
fn short_day(day: &str) -> String {
    let (number, month) = day.split_once(' ').unwrap_or((day, ""));
    format!("{number} {}", month.get(..3).unwrap_or(month))
}
