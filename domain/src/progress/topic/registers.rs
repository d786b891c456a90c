//! What schools' daily registers say of this school year, week by week and so far.

use crate::attendance::{Phase, Span, SpanFigures};
use crate::blank::Blank;
use crate::cell::{Cell, SourceIndex, Value};
use crate::explorer::page::{
    PlainCell, PlainRow, PlainTable, Trend, TrendChart, TrendLine, TrendYear, WhyBlank,
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
type Pick = fn(&SpanFigures) -> Option<&Cell>;

fn absence(of: &SpanFigures) -> Option<&Cell> {
    of.absence.as_ref()
}

fn persistent(of: &SpanFigures) -> Option<&Cell> {
    of.persistent.as_ref()
}

fn shown(cell: Option<&Cell>) -> Option<Rounded> {
    Some(cell?.value.number()?.round(PLACES))
}

impl Followed<'_> {
    /// The part about registers; `None` where none are held of the area.
    pub(super) fn registers(&self) -> Option<FiguresPart> {
        let held = &self.world.attendance;
        let own: Vec<&SpanFigures> =
            Phase::ALL.iter().flat_map(|phase| held.of(self.place(), *phase)).collect();
        if own.is_empty() {
            return None;
        }
        let tables = [
            self.spans_table("Sessions missed, percent of those possible", absence),
            self.spans_table("Pupils who missed a tenth or more, percent of pupils", persistent),
        ];
        let tables: Vec<PlainTable> =
            tables.into_iter().filter(|table| !table.rows.is_empty()).collect();
        let trend = self.weeks();
        if tables.is_empty() && trend.is_none() {
            return None;
        }
        let sources = own.iter().flat_map(|of| [absence(of), persistent(of)]).flatten();
        Some(FiguresPart {
            id: "registers".to_owned(),
            heading: self.registers_heading(),
            sub: "From schools’ daily registers. The figures of whole years rest on the census instead: other schools, other days. So a week, a term and a year so far are never set beside a year.".to_owned(),
            trend,
            tables,
            cite: "attendance from daily registers".to_owned(),
            source: self.register_sources(sources.map(|cell| cell.source).collect()),
        })
    }

    /// `In 2025/26 up to a day not given 8.6% of sessions were missed in Knowsley’s schools; in
    /// England 6.9%`
    fn registers_heading(&self) -> String {
        let held = &self.world.attendance;
        let spans = held.of(self.place(), Phase::All).iter().filter(|of| !of.is_week());
        let with_figure = spans.filter_map(|of| Some((of.span, shown(absence(of))?)));
        let Some((span, own)) = with_figure.max_by_key(|(span, _)| span.key()) else {
            return "From daily registers".to_owned();
        };
        let (name, days, own) = (possessive(&self.area.name), span.label(), own.text());
        let here = format!("In {days}, {own}% of sessions were missed in {name} schools");
        let england = held.at(PlaceId::ENGLAND, Phase::All, span);
        let england = england.filter(|_| self.place() != PlaceId::ENGLAND);
        match england.and_then(|of| shown(absence(of))) {
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
        let own = Phase::ALL.iter().flat_map(|phase| held.of(self.place(), *phase));
        let own = own.filter(|of| !of.is_week() && pick(of).is_some());
        let mut spans: Vec<Span> = own.map(|of| of.span).collect();
        spans.sort_by_key(|span| std::cmp::Reverse(span.key()));
        spans.dedup();
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

    /// Sessions missed week by week, all schools; the region stands in the tables, as three lines so
    /// close would lie on each other.
    fn weeks(&self) -> Option<Trend> {
        let held = &self.world.attendance;
        let places = match self.place() {
            PlaceId::ENGLAND => vec![PlaceId::ENGLAND],
            own => vec![own, PlaceId::ENGLAND],
        };
        let at = |place, span| held.at(place, Phase::All, span).and_then(absence);
        let spans = self.every_week(&places)?;
        let line = |(place, rank): (PlaceId, u8)| {
            let points = spans.iter().map(|span| {
                let cell = at(place, *span)?;
                Some((cell.value.number()?.to_f64(), shown(Some(cell))?.text()))
            });
            TrendLine {
                name: self.world.title_of(place).to_owned(),
                rank,
                few: Vec::new(),
                quiet: false,
                stretches: stretches(points),
            }
        };
        let lines: Vec<TrendLine> = places.iter().copied().zip(1..).map(line).collect();
        let values = lines.iter().flat_map(|line| line.stretches.iter().flatten());
        let scale = axis(values.map(|(_, value, _)| *value), "%", false);
        let days: Vec<String> = spans.iter().filter_map(|span| span.first_day()).collect();
        let (first, last) = (days.first()?, days.last()?);
        let heading = format!(
            "{} sessions missed week by week, {first} to {last}",
            capital(&possessive(&self.area.name))
        );
        let years = spans.iter().zip(&days).map(|(span, day)| TrendYear {
            label: short_day(day),
            missing: missing_week(at(self.place(), *span)),
        });
        let chart = TrendChart {
            spoken: format!("{heading}; the table below has every figure."),
            years: years.collect(),
            axis: scale,
            lines,
            banded: true,
            gap_labels: Vec::new(),
            breaks: Vec::new(),
            targets: Vec::new(),
            goal: None,
        };
        Some(Trend {
            heading,
            sub: format!(
                "All state-funded schools, percent of possible sessions; each week by the Monday it begins, in {}. A week without a figure is a holiday in most places.",
                spans.first()?.school_year()
            ),
            chart,
            table: self.weeks_table(&spans),
            leads: Vec::new(),
            notes: Vec::new(),
        })
    }

    /// Every week from the first of these places to the last, those without a figure too; `None`
    /// where the area has fewer than two figures.
    fn every_week(&self, places: &[PlaceId]) -> Option<Vec<Span>> {
        let held = |place: PlaceId| self.world.attendance.of(place, Phase::All).iter();
        let own = held(self.place()).filter(|of| of.is_week() && shown(absence(of)).is_some());
        if own.count() < 2 {
            return None;
        }
        let weeks = places.iter().flat_map(|place| held(*place)).filter(|of| of.is_week());
        let all: Vec<Span> = weeks.map(|of| of.span).collect();
        let (first, last) = (*all.iter().min()?, *all.iter().max()?);
        let years = first.school_year().0..=last.school_year().next().0;
        let calendar =
            years.flat_map(|year| (1..=53).filter_map(move |week| Span::week(year, week)));
        Some(calendar.filter(|span| (first..=last).contains(span)).collect())
    }

    fn weeks_table(&self, spans: &[Span]) -> PlainTable {
        let (places, titles): (Vec<PlaceId>, Vec<String>) = self.beside().into_iter().unzip();
        let mut head = vec!["Week".to_owned()];
        head.extend(titles.iter().map(|title| format!("{title}, %")));
        let row = |span: &Span| {
            let cells = places.iter().zip(&titles).map(|(place, title)| {
                let held = self.world.attendance.at(*place, Phase::All, *span);
                register_cell(held.and_then(absence), title)
            });
            PlainRow { head: capital(&span.label()), own: false, cells: cells.collect() }
        };
        PlainTable {
            caption: "Sessions missed week by week".to_owned(),
            head,
            rows: spans.iter().map(row).collect(),
        }
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
        Blank::NotPublished => "The file has no figure for these schools and days.",
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

/// Why nothing is drawn in a week; empty where something is.
fn missing_week(cell: Option<&Cell>) -> String {
    match cell.map(|cell| cell.value) {
        Some(Value::Number(_)) => String::new(),
        Some(Value::Blank(blank)) => capital(word(blank)),
        None => "No figure".to_owned(),
    }
}

/// The points of a line, cut where a week is missing.
fn stretches(
    points: impl Iterator<Item = Option<(f64, String)>>,
) -> Vec<Vec<(usize, f64, String)>> {
    let mut stretches = vec![Vec::new()];
    for (at, point) in points.enumerate() {
        match (point, stretches.last_mut()) {
            (Some((value, text)), Some(stretch)) => stretch.push((at, value, text)),
            _ => stretches.push(Vec::new()),
        }
    }
    stretches.retain(|stretch| !stretch.is_empty());
    stretches
}

/// `8 Sep`
fn short_day(day: &str) -> String {
    let (number, month) = day.split_once(' ').unwrap_or((day, ""));
    format!("{number} {}", month.get(..3).unwrap_or(month))
}
