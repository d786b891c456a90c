//! A gap as a row: what it is, in words, and its three lines.

use super::page::{BetterRow, Row};
use super::trend::last_five;
use super::{Looked, Trend};
use crate::breaks::Rule;
use crate::explorer::page::{Axis, GapRow, Level, Run as Words};
use crate::explorer::pair_href;
use crate::explorer::query::QueryWriter;
use crate::explorer::{axis, slug};
use crate::figures::Before;
use crate::gap::{Comparability, Gap, Side, Than, rules};
use crate::group::Relation;
use crate::measure::{Measure, Polarity, Unit};
use crate::number::{Exact, Rounded, nearest};
use crate::period::Year;
use crate::place::PlaceId;
use crate::revision::release_words;
use crate::words::{capital, points};
use crate::world::World;

/// The year that the strategy's targets were for; a gap wider than then is a note.
const NOTED: Year = Year(2018);

/// A gap seen from its place. Its words are put together as lists of parts: a page holds hundreds,
/// and `format!` takes three times as long.
#[derive(Clone, Copy)]
pub(super) struct Seen<'a> {
    pub world: &'a World,
    pub place: PlaceId,
    pub looked: &'a Looked<'a>,
}

impl Seen<'_> {
    fn measure(&self) -> &Measure {
        self.world.atlas.measure(self.looked.ask.measure)
    }

    /// The row of a list.
    pub fn row(&self) -> Row {
        let looked = self.looked;
        let small = looked.stands.is_none();
        let bars = [
            self.bar(&looked.now, self.label(looked.now.year)),
            self.bar(&looked.before, self.label(looked.before.year)),
            self.bar(&looked.england, "England".to_owned()),
        ];
        Row {
            title: self.title(),
            href: self.href(),
            sentence: if small { self.small_sentence() } else { self.sentence() },
            trend: if small { String::new() } else { self.looked.trend.in_words() + &self.noted() },
            is_trend: !small && looked.trend == Trend::Widening,
            limits: self.limits(),
            spark: if small { Vec::new() } else { spark(&looked.run) },
            axis: self.axis(&bars),
            bars,
            small,
        }
    }

    /// `Provisional. Revised since the release of September 2025.`
    fn limits(&self) -> String {
        let (world, looked) = (self.world, self.looked);
        let (ask, years) = (&looked.ask, [looked.now.year, looked.before.year]);
        let mut said: Vec<&str> = Vec::new();
        for rule in rules(world, ask).filter(|rule| rule.year == looked.now.year) {
            let limits = matches!(rule.rule, Rule::Flag | Rule::Provisional);
            if limits && !said.contains(&rule.label.as_str()) {
                said.push(&rule.label);
            }
        }
        let sides = [ask.group, ask.comparison];
        let mut figures = sides.into_iter().flat_map(|side| years.map(|year| (side, year)));
        let revised = figures.any(|(side, year)| {
            matches!(world.before(ask.measure, side, self.place, year), Before::Other(_))
        });
        let revised =
            revised.then(|| format!("Revised since {}", release_words(world, ask.measure)));
        let all = said.into_iter().map(str::to_owned).chain(revised);
        all.map(|limit| limit + ". ").collect::<String>().trim_end().to_owned()
    }

    /// The row of a table.
    pub fn better_row(&self) -> BetterRow {
        let now = &self.looked.now;
        let group = self.world.atlas.group(self.looked.ask.group);
        let level =
            |side: &Side<'_>| side.shown(now.from_counts).map_or_else(String::new, Rounded::text);
        let shown = |gap: &Gap<'_>| gap.shown().map_or_else(String::new, Rounded::text);
        BetterRow {
            measure: self.measure().short.clone(),
            group: [&group.title, ", ", &self.label(now.year)].concat(),
            href: self.href(),
            figures: [
                level(&now.group),
                level(&now.comparison),
                shown(now),
                shown(&self.looked.england),
                shown(&self.looked.before),
            ],
        }
    }

    /// `Staying on after 16: SEN support`.
    pub fn title(&self) -> String {
        let group = self.world.atlas.group(self.looked.ask.group);
        [&self.measure().short, ": ", &group.title].concat()
    }

    /// `Staying on after 16: SEN support. From 9.6 points behind in 2018/19 to 17.0 points behind in
    /// 2022/23`: the ends of the five years that the trend is of.
    pub fn five_years(&self) -> String {
        let title = self.title();
        let run = last_five(&self.looked.run).unwrap_or_default();
        let [(first, then), .., (last, now)] = run else { return title };
        let places = self.looked.now.places;
        let [then, now] = [*then, *now].map(|gap| self.in_words(nearest(gap, places)));
        format!("{title}. From {then} in {} to {now} in {}", self.label(*first), self.label(*last))
    }

    /// The explorer with this gap.
    pub fn href(&self) -> String {
        let mut query = QueryWriter::after("/gaps?");
        query.add("area", slug(self.world, self.place));
        query.add("measure", &self.measure().id);
        query.add("group", &self.world.atlas.group(self.looked.ask.group).id);
        query.finish()
    }

    fn bar(&self, gap: &Gap<'_>, name: String) -> GapRow {
        let ask = &self.looked.ask;
        let level = |side: &Side<'_>| Level {
            value: side.number(gap.from_counts).map(Exact::to_f64),
            text: side.shown(gap.from_counts).map_or_else(String::new, Rounded::text),
        };
        GapRow {
            name,
            small: gap.small,
            group: level(&gap.group),
            comparison: level(&gap.comparison),
            figure_href: pair_href(self.world, self.place, (ask.measure, ask.group), gap),
            gap: gap.shown().map_or_else(String::new, Rounded::text),
            ..GapRow::default()
        }
    }

    fn label(&self, year: Year) -> String {
        year.label(self.measure().years)
    }

    /// Both levels, the gap, and what moved.
    fn sentence(&self) -> Vec<Words> {
        vec![
            Words::Plain(self.levels()),
            Words::Strong(self.gap_words()),
            Words::Plain([". ", &self.what_moved(), "."].concat()),
        ]
    }

    /// Of a handful of children: how many, and no direction.
    fn small_sentence(&self) -> Vec<Words> {
        let rounds = self.looked.now.group.numbers_unit() > 0;
        let cohort = match self.looked.now.group.cohort() {
            Some(cohort) if rounds => format!("About {cohort} children"),
            Some(cohort) => format!("{cohort} children"),
            None => "Number of children not published".to_owned(),
        };
        vec![Words::Plain(format!("{cohort}, {}", self.label(self.looked.now.year)))]
    }

    /// `Pupils with SEN support 69.4%, pupils with no SEN 86.4%: `.
    fn levels(&self) -> String {
        let now = &self.looked.now;
        let level = |side: &Side<'_>| self.level(side, now.from_counts);
        let name = |group| self.world.atlas.group(group).plain.clone();
        let (group, comparison) = (name(self.looked.ask.group), name(self.looked.ask.comparison));
        let (ours, theirs) = (level(&now.group), level(&now.comparison));
        [&capital(&group), " ", &ours, ", ", &comparison, " ", &theirs, ": "].concat()
    }

    fn level(&self, side: &Side<'_>, from_counts: bool) -> String {
        let text = side.shown(from_counts).map_or_else(String::new, Rounded::text);
        text + self.measure().unit.suffix()
    }

    /// `17.0 points behind`; of what is better low, `7.5 points more`.
    pub fn gap_words(&self) -> String {
        self.looked.now.shown().map_or_else(String::new, |shown| self.in_words(shown))
    }

    fn in_words(&self, shown: Rounded) -> String {
        let way = match (self.measure().polarity, shown.units.signum()) {
            (_, 0) => return "no gap".to_owned(),
            (Polarity::High, 1) => "behind",
            (Polarity::High, _) => "ahead",
            (Polarity::Low, 1) => "more",
            (Polarity::Low, _) => "fewer",
        };
        [&points(shown), " ", way].concat()
    }

    /// `They rose 0.7 in a year, the others 2.7`.
    fn what_moved(&self) -> String {
        let change = &self.looked.change;
        let others = match self.looked.ask.relation {
            Some(Relation::Superset) => "all pupils",
            _ => "the others",
        };
        let (ours, theirs) = (self.verb(change.group), self.verb(change.comparison));
        let size = |change_of: Exact| change.level(change_of).magnitude().text();
        let they = match ours {
            Some(verb) => ["They ", verb, " ", &size(change.group), " in a year"].concat(),
            None => "They are about the same as a year before".to_owned(),
        };
        let (they, comma) = match self.came_from() {
            Some(from) => (they + &from, "; "),
            None => (they, ", "),
        };
        match (ours, theirs) {
            (_, None) => [&they, comma, others, " about the same"].concat(),
            (Some(one), Some(other)) if one == other => {
                [&they, comma, others, " ", &size(change.comparison)].concat()
            }
            (_, Some(verb)) => {
                [&they, comma, others, " ", verb, " ", &size(change.comparison)].concat()
            }
        }
    }

    fn verb(&self, change: Exact) -> Option<&'static str> {
        match self.looked.change.level_direction(change) {
            1 => Some("rose"),
            -1 => Some("fell"),
            _ => None,
        }
    }

    /// `, from 4.5 points ahead`, where they were ahead and no longer are.
    fn came_from(&self) -> Option<String> {
        let before = self.looked.before.shown().filter(|shown| shown.units < 0)?;
        let behind = self.looked.now.shown().is_some_and(|shown| shown.units > 0);
        let word = if self.measure().polarity == Polarity::High { "ahead" } else { "fewer" };
        behind.then(|| format!(", from {} {word}", points(before)))
    }

    /// `; 9.6 in 2018/19`, where that year can be compared, is not yet said, and its gap was narrower.
    fn noted(&self) -> String {
        let looked = self.looked;
        let then = crate::gap::gap(self.world, &looked.ask, self.place, NOTED);
        let comparable = Comparability::between(self.world, &looked.ask, NOTED, looked.now.year);
        let said = looked.before.year <= NOTED;
        let wider = Than::between(&looked.now, &then) == Some(Than::Wider);
        match then.shown().filter(|_| wider) {
            Some(shown) if comparable == Comparability::Comparable && !said && !then.small => {
                ["; ", &shown.text(), " in ", &self.label(NOTED)].concat()
            }
            _ => String::new(),
        }
    }

    /// Percentages share the page's scale; other units have their own.
    fn axis(&self, bars: &[GapRow; 3]) -> Option<Axis> {
        let unit = self.measure().unit;
        let levels = bars.iter().flat_map(|bar| [bar.group.value, bar.comparison.value]);
        (unit != Unit::Percent).then(|| axis(levels.flatten(), unit.suffix(), false))
    }
}

/// The scale of percentages.
pub(crate) fn percent_axis() -> Axis {
    let tick = |percent: u8| (f64::from(percent), format!("{percent}%"));
    Axis { low: 0.0, high: 100.0, ticks: [0, 50, 100].map(tick).to_vec() }
}

/// The last five gaps as heights from 0 to 1; none where fewer can be compared.
fn spark(run: &[(Year, f64)]) -> Vec<f64> {
    let gaps = || last_five(run).unwrap_or_default().iter().map(|(_, gap)| *gap);
    let low = gaps().fold(f64::INFINITY, f64::min);
    let span = gaps().fold(f64::NEG_INFINITY, f64::max) - low;
    gaps().map(|gap| if span > 0.0 { (gap - low) / span } else { 0.5 }).collect()
}
