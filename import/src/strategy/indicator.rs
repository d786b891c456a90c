//! Indicators: what was printed, what was aimed at, and what may be judged.

use domain::atlas::Atlas;
use domain::measure::{Polarity, Unit};
use domain::number::Exact;
use domain::period::YearKind;
use domain::strategy::{
    Barrier, Caveat, Indicator, Printed, Priority, Series, Span, Target, Unjudged,
};

use super::fields::Fields;
use super::parts::{priority_of, share, unknown_measure};

/// What the document writes for a figure that it leaves out.
const LEFT_OUT: &str = "-";

pub(super) fn indicators(
    file: &Fields<'_, '_>,
    atlas: &Atlas,
    priorities: &[Priority],
) -> Vec<Indicator> {
    file.tables("indicator").iter().map(|table| indicator(table, atlas, priorities)).collect()
}

fn indicator(table: &Fields<'_, '_>, atlas: &Atlas, priorities: &[Priority]) -> Indicator {
    let series = series(table, atlas);
    let measure = series.map(|series| atlas.measure(series.measure));
    let units = [("%", Unit::Percent), ("points", Unit::Points), ("score", Unit::Score)];
    let unit = table.choice("unit", &units);
    let is_rate = measure.is_some_and(|of| [Unit::Rate, Unit::Count].contains(&of.unit));
    if is_rate {
        table.fault(
            "measure",
            "its figures are no share, score or points",
            "make it a [[statement]]",
        );
    }
    if let Some(measure) = measure.filter(|measure| measure.unit != unit && !is_rate) {
        let (ours, title) = (measure.unit.word(), &measure.title);
        let what = format!("the figures of “{title}” are in “{ours}”");
        table.fault("unit", what, format!("write \"{ours}\""));
    }
    let better = [("higher", Polarity::High), ("lower", Polarity::Low)];
    let polarity = table.choice("better", &better);
    if measure.is_some_and(|measure| measure.polarity != polarity) {
        table.fault("better", "the measure has it the other way round", "turn it round");
    }
    let printed = printed(table);
    let targets = targets(table, unit, &printed);
    let indicator = Indicator {
        id: table.id(),
        priority: priority_of(table, priorities),
        title: table.text("title"),
        short: table.text("short"),
        series,
        grade: table.has("grade").then(|| share(table)).flatten(),
        years: measure.map_or(YearKind::Academic, |measure| measure.years),
        unit,
        polarity,
        tolerance: tolerance(table, unit),
        owner: table.optional("owner"),
        comparator: table.optional("comparator"),
        cadence: table.optional("cadence"),
        at: table.text("at"),
        note: table.optional("note"),
        printed,
        targets,
        unjudged: table.tables("unjudged").iter().filter_map(unjudged).collect(),
        caveats: table.tables("caveat").iter().filter_map(caveat).collect(),
    };
    table.finish();
    indicator
}

/// The published figures, which may be left out.
fn series(table: &Fields<'_, '_>, atlas: &Atlas) -> Option<Series> {
    let (id, group) = (table.optional("measure"), table.optional("group"));
    if id.is_empty() {
        if !group.is_empty() {
            table.fault("group", "there is no measure that it is of", "name the measure too");
        }
        return None;
    }
    let Some(measure) = atlas.find_measure(&id) else {
        unknown_measure(table, atlas, table.span_of("measure"), "measure", &id);
        return None;
    };
    let id = if group.is_empty() { "all-pupils" } else { &group };
    let Some(group) = atlas.find_group(id) else {
        table.fault(
            "group",
            format!("“{id}” is no pupil group"),
            "write one such as all-pupils, fsm, sen-support, ehcp or cla",
        );
        return None;
    };
    Some(Series { measure, group })
}

/// How far is still within: as the file says, else by unit.
fn tolerance(table: &Fields<'_, '_>, unit: Unit) -> Exact {
    let usual = if unit == Unit::Score { Exact::ratio(1, 10) } else { Exact::ratio(2, 1) };
    let said = table.has("tolerance").then(|| table.figure("tolerance")).flatten();
    let said = said.map(|(_, value)| value);
    if said.is_some_and(|tolerance| tolerance.sign() < 0) {
        table.fault("tolerance", "it is below 0", "write how far is still within, as \"2\"");
    }
    said.or(usual).unwrap_or(Exact::ZERO)
}

fn printed(table: &Fields<'_, '_>) -> Vec<Printed> {
    let mut found: Vec<Printed> = Vec::new();
    for row in table.tables("printed") {
        let year = row.year("year");
        let text = row.text("value");
        let value =
            if text == LEFT_OUT { None } else { row.figure("value").map(|(_, value)| value) };
        let (is_baseline, note) = (row.flag("baseline"), row.optional("note"));
        row.finish();
        let Some(year) = year else { continue };
        if found.iter().any(|other| other.year == year) {
            row.fault("year", format!("a figure of {year} stands twice"), "keep one");
        }
        if is_baseline && found.iter().any(|other| other.is_baseline) {
            row.fault("baseline", "there are two baselines", "keep one");
        }
        found.push(Printed { year, text, value, is_baseline, note });
    }
    found.sort_by_key(|printed| printed.year);
    found
}

fn targets(table: &Fields<'_, '_>, unit: Unit, printed: &[Printed]) -> Vec<Target> {
    let baseline = printed.iter().find(|printed| printed.is_baseline);
    let mut found: Vec<Target> = Vec::new();
    for row in table.tables("target") {
        let (year, figure) = (row.year("year"), row.figure("value"));
        let note = row.optional("note");
        row.finish();
        let (Some(year), Some((text, value))) = (year, figure) else { continue };
        if let Some(baseline) = baseline.filter(|baseline| year <= baseline.year) {
            let what =
                format!("the target of {year} is not after the baseline of {}", baseline.year);
            row.fault("year", what, "correct the year of the target or of the baseline");
        }
        if found.iter().any(|other| other.year == year) {
            row.fault("year", format!("{year} has two targets"), "keep the one in force");
        }
        if unit == Unit::Percent && (value.sign() < 0 || value > Exact::whole(100)) {
            let what = format!("“{text}” is no percentage");
            row.fault("value", what, "write a number from 0 to 100");
        }
        found.push(Target { year, text, value, note });
    }
    if found.is_empty() {
        table.fault("target", "it has no target", "write one, or make it a [[statement]]");
    }
    found.sort_by_key(|target| target.year);
    found
}

fn span(table: &Fields<'_, '_>) -> Option<Span> {
    let (from, until) = (table.year("from"), table.optional_year("until"));
    let from = from?;
    if until.is_some_and(|until| until < from) {
        table.fault("until", "it ends before it begins", "put the later year here");
    }
    Some(Span { from, until })
}

fn unjudged(table: &Fields<'_, '_>) -> Option<Unjudged> {
    let span = span(table);
    let kind = table.known(
        "kind",
        "kind of reason (scale, definition, source, no-figure)",
        Barrier::parse,
    );
    let why = table.text("why");
    table.finish();
    Some(Unjudged { span: span?, kind: kind?, why })
}

fn caveat(table: &Fields<'_, '_>) -> Option<Caveat> {
    let span = span(table);
    let text = table.text("text");
    table.finish();
    Some(Caveat { span: span?, text })
}
