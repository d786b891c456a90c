//! Where the gap would lead if its line went on, drawn.

use super::Asked;
use crate::closing::{Course, Line, Outlook, SideAhead};
use crate::explorer::blanks::Which;
use crate::explorer::page::{FanPoint, FanYear, FigureFan, PlainCell, PlainRow, PlainTable};
use crate::explorer::rows::axis;
use crate::gap::Basis;
use crate::measure::Unit;
use crate::number::nearest;
use crate::period::Year;
use crate::stats::Interval;

impl Asked<'_, '_> {
    /// Of the latest gap to others here, where five years can be compared.
    pub(super) fn fan(&self) -> Option<FigureFan> {
        let (lens, year) = (self.lens, self.gap.year);
        let ask = lens.question(self.group);
        let latest = lens.world.latest_gap(ask.measure, ask.group, self.place);
        if lens.view.basis != Basis::Here || ask.relation.is_none() || latest != Some(year) {
            return None;
        }
        let course = Course::of(lens.world, &ask, self.place, year)?;
        let outlook = course.outlook()?;
        let (since, until) = (outlook.gap.points.first()?.0, outlook.until);
        let line = &outlook.gap;
        let points = line.points.iter().map(|(year, gap)| self.fan_point(*year, *gap));
        let ahead = line.ahead.iter().map(|(year, room)| self.fan_year(*year, *room));
        let levels = line.points.iter().map(|(_, gap)| *gap);
        let limits = line.ahead.iter().flat_map(|(_, room)| [room.lower, room.upper]);
        let scale = levels.chain(limits).chain([0.0, line.at(since), line.at(until)]);
        let sides = [self.sides_ahead(&outlook)];
        let words = sides.into_iter().chain(lens.closing_note(&course));
        Some(FigureFan {
            heading: format!(
                "If the line of {} to {} went on to {}",
                lens.label(since),
                lens.label(year),
                lens.label(until)
            ),
            sub: "The gap in points. The line is the straight one through the years that can be compared; the fan holds 95% of single years if nothing else changed.".to_owned(),
            axis: axis(scale, "", false),
            points: points.collect(),
            line: [self.fan_point(since, line.at(since)), self.fan_point(until, line.at(until))],
            ahead: ahead.collect(),
            words: words.collect(),
            table: self.fan_table(line),
        })
    }

    fn shown(&self, value: f64) -> String {
        nearest(value, self.gap.places).text()
    }

    fn fan_point(&self, year: Year, value: f64) -> FanPoint {
        FanPoint { year: year.0, label: self.lens.label(year), value, text: self.shown(value) }
    }

    fn fan_year(&self, year: Year, room: Interval) -> FanYear {
        FanYear {
            year: year.0,
            label: self.lens.label(year),
            room: [room.lower, room.upper],
            texts: [self.shown(room.lower), self.shown(room.upper)],
        }
    }

    /// A gap may close on paper where its sides cannot go on: both are carried on too.
    fn sides_ahead(&self, outlook: &Outlook) -> String {
        let unit = self.lens.measure().unit;
        let level = |(which, side): (Which, SideAhead)| {
            let at =
                format!("{} at {}{}", self.side_name(which), self.shown(side.level), unit.suffix());
            match side.room {
                Some(room) => {
                    format!("{at} ({} to {})", self.shown(room.lower), self.shown(room.upper))
                }
                None => at,
            }
        };
        let sides = [(Which::Group, outlook.group), (Which::Comparison, outlook.comparison)];
        let beyond = sides.iter().any(|(_, side)| !(0.0..=100.0).contains(&side.level));
        let no_way = match unit {
            Unit::Percent if beyond => " No percentage can lie there: the lines cannot both go on.",
            _ => "",
        };
        let [group, comparison] = sides.map(level);
        let year = self.lens.label(outlook.until);
        format!("In {year} their own lines would have {group} and {comparison}.{no_way}")
    }

    fn fan_table(&self, line: &Line) -> PlainTable {
        let row = |year: Year, gap: String, room: String| PlainRow {
            head: self.lens.label(year),
            own: year == self.gap.year,
            cells: vec![
                PlainCell::Text(gap),
                PlainCell::Text(self.shown(line.at(year))),
                PlainCell::Text(room),
            ],
        };
        let known =
            line.points.iter().map(|(year, gap)| row(*year, self.shown(*gap), String::new()));
        let ahead = line.ahead.iter().map(|(year, room)| {
            let [lower, upper] = [room.lower, room.upper].map(|limit| self.shown(limit));
            row(*year, String::new(), format!("{lower} to {upper}"))
        });
        PlainTable {
            caption: "The gap and its line, in points".to_owned(),
            head: ["Year", "Gap", "Line", "Would lie (95%)"].map(str::to_owned).to_vec(),
            rows: known.chain(ahead).collect(),
        }
    }
}
