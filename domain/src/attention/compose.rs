//! The page from a view.

use super::page::{
    AttentionPage, Better, BetterList, Group, Part, Row, Stand, StandCell, StandRow,
};
use super::rows::{Seen, percent_axis};
use super::{Attention, Looked, Trend, View, attention};
use crate::cell::SourceIndex;
use crate::explorer::page::{self, Run, Words};
use crate::explorer::{day_in_words, named, plain_text, resolve, trend};
use crate::gap::Than;
use crate::place::PlaceId;
use crate::words::{capital, possessive};
use crate::world::World;

/// Groups that belong together, by partition, and how they overlap.
const FAMILIES: [(&str, &str, &[&str]); 3] = [
    ("Free school meals and disadvantage", "The two groups overlap.", &["fsm", "disadvantaged"]),
    (
        "Pupils with special educational needs",
        "All SEN is SEN support and EHC plans together, so these rows overlap.",
        &["sen"],
    ),
    (
        "Children known to social care",
        "Compared with all pupils, who include them, where nothing is published of the others.",
        &["social-care", "cla"],
    ),
];

/// The rows that are worse than England and getting worse, in the order of the page.
pub fn worse(world: &World, place: PlaceId) -> Vec<Row> {
    let found = attention(world, place);
    let flagged = found.looked.iter().filter(|looked| looked.is_flagged());
    flagged.map(|looked| Seen { world, place, looked }.row()).collect()
}

/// Composes the page; `notes` are what was not understood in the address, `today` is this month, ISO
/// year and month.
pub fn attention_page(
    world: &World,
    view: &View,
    notes: Vec<String>,
    today: &str,
) -> AttentionPage {
    let whole = attention(world, view.area);
    let narrowed = (!view.is_whole()).then(|| whole.narrowed(world, view));
    let listed = narrowed.as_ref().unwrap_or(&whole);
    let page = Composing { world, view, whole: &whole, listed };
    let answer = page.answer();
    AttentionPage {
        title: format!(
            "Worse than England and getting worse: {} – Gapwise",
            world.title_of(view.area)
        ),
        description: plain_text(&answer),
        notes,
        kicker: page.kicker(),
        caveat: page.caveat(),
        filters: super::filters::filters(world, view, &whole),
        stand: page.stand(),
        trend: page.trend(today),
        axis: percent_axis(),
        worse: page.worse(),
        near: page.near(),
        better: page.better(),
        small: page.rows(listed.small.iter()),
        method: page.method(),
        not_looked: page.not_looked(),
        source: page.source(),
        csv_href: view.csv_href(world),
        csv_rows: listed.pairs(),
        href: view.href(world),
        answer,
    }
}

struct Composing<'a> {
    world: &'a World,
    view: &'a View,
    whole: &'a Attention<'a>,
    listed: &'a Attention<'a>,
}

impl<'a> Composing<'a> {
    fn seen(&self, looked: &'a Looked<'a>) -> Seen<'a> {
        Seen { world: self.world, place: self.view.area, looked }
    }

    fn rows(&self, looked: impl Iterator<Item = &'a Looked<'a>>) -> Vec<Row> {
        looked.map(|looked| self.seen(looked).row()).collect()
    }

    fn flagged(&self) -> impl Iterator<Item = &'a Looked<'a>> + use<'a> {
        self.listed.looked.iter().filter(|looked| looked.is_flagged())
    }

    fn kicker(&self) -> String {
        let years = self.listed.looked.iter().map(|looked| looked.now.year);
        let (first, last) = (years.clone().min(), years.max());
        let span = match first.zip(last) {
            Some((first, last)) if first != last => format!(", {first} to {last}"),
            Some((only, _)) => format!(", {only}"),
            None => String::new(),
        };
        let only = if self.view.is_whole() { "" } else { ", as filtered" };
        format!(
            "Worse and getting worse. {}, each gap’s latest year{span}, release of {}{only}",
            self.world.title_of(self.view.area),
            day_in_words(&self.world.release)
        )
    }

    fn answer(&self) -> Words {
        let looked = self.listed.looked.len();
        let flagged = self.flagged().count();
        if self.view.area == PlaceId::ENGLAND {
            return plain(
                "England is what gaps are compared with here: choose a council or a region",
            );
        }
        if looked == 0 {
            return plain(
                "No gap could be looked at: no year of it stands beside a year before and England",
            );
        }
        let of = if looked == 1 { "gap".to_owned() } else { "gaps".to_owned() };
        let mut words = match flagged {
            0 => vec![Run::Plain(format!(
                "None of {looked} {of} is both wider than England’s and wider than a year before."
            ))],
            1 => vec![Run::Plain(format!(
                "1 of {looked} {of} is wider than England’s and widened in a year."
            ))],
            n => vec![Run::Plain(format!(
                "{n} of {looked} {of} are wider than England’s and widened in a year."
            ))],
        };
        words.extend(self.trends());
        words
    }

    /// Which of the flagged gaps has a trend behind it.
    fn trends(&self) -> Words {
        let with_trend: Vec<_> =
            self.flagged().filter(|looked| looked.trend == Trend::Widening).collect();
        match with_trend[..] {
            [] if self.flagged().next().is_some() => {
                vec![Run::Plain(" None has a five-year trend behind it.".to_owned())]
            }
            [] => Words::new(),
            [one] => {
                let measure = self.world.atlas.measure(one.ask.measure);
                let group = self.world.atlas.group(one.ask.group);
                vec![
                    Run::Plain(format!(
                        " One has a trend behind it: {}, {}, ",
                        measure.phrase, group.plain
                    )),
                    Run::Gap(self.seen(one).gap_words()),
                    Run::Plain(format!(" in {}.", one.now.year.label(measure.years))),
                ]
            }
            _ => vec![Run::Plain(format!(" {} have a trend behind them.", with_trend.len()))],
        }
    }

    /// The explorer's own drawing of the first trend.
    fn trend(&self, today: &str) -> Option<page::Trend> {
        let first = self.flagged().find(|looked| looked.trend == Trend::Widening)?;
        let href = self.seen(first).href();
        let resolved = resolve(self.world, href.split_once('?')?.1).ok()?;
        let trend = trend(self.world, &resolved, today);
        Some(page::Trend { heading: self.seen(first).five_years(), ..trend })
    }

    fn caveat(&self) -> String {
        let looked = self.listed.looked.len();
        if looked == 0 {
            return String::new();
        }
        let chance = crate::number::nearest_whole(self.listed.by_chance());
        let here = u32::try_from(self.flagged().count()).unwrap_or(u32::MAX);
        let stands = match here.cmp(&chance) {
            std::cmp::Ordering::Less => "fewer than",
            std::cmp::Ordering::Equal => "as many as",
            std::cmp::Ordering::Greater => "more than",
        };
        format!(
            "That is {stands} chance alone would put here: if {} were no different from England and nothing had changed, about {chance} of {looked} would still look so. A row is a reason to look, not a proof.",
            self.world.name_of(self.view.area)
        )
    }

    fn stand(&self) -> Stand {
        let place = |england: Than, before: Than| match (england, before) {
            (Than::Wider, Than::Wider) => Some("worse"),
            (Than::Same, Than::Wider) => Some("near"),
            (Than::Narrower, Than::Narrower) => Some("better"),
            _ => None,
        };
        let row = |england: Than| {
            let title = match england {
                Than::Wider => "Wider than England’s",
                Than::Same => "About the same",
                Than::Narrower => "Narrower than England’s",
            };
            let cell = |before: Than| {
                let count = self.listed.count(england, before);
                StandCell { count, listed: place(england, before).filter(|_| count > 0) }
            };
            StandRow { title: title.to_owned(), cells: Than::ALL.map(cell) }
        };
        let looked = self.listed.looked.len();
        Stand {
            heading: format!("Where {looked} {} stand", if looked == 1 { "gap" } else { "gaps" }),
            rows: Than::ALL.map(row),
        }
    }

    fn worse(&self) -> Part {
        let count = self.flagged().count();
        Part {
            heading: format!("Wider than England’s, and wider than a year before: {count}"),
            sub: format!(
                "Three lines each: {} now, a year before, England now. Filled: the group; ring: whom it is compared with; last figure: the gap in points. Percentages stand on 0 to 100, other units on a scale of their own. A minus: the group is ahead.",
                self.world.name_of(self.view.area)
            ),
            groups: self.families(count),
        }
    }

    fn families(&self, all: usize) -> Vec<Group> {
        let of = |(title, note, partitions): (&str, &str, &[&str])| {
            let belongs = |looked: &&Looked<'_>| {
                let partition = self.world.atlas.group(looked.ask.group).partition.as_str();
                partitions.contains(&partition)
            };
            let rows = self.rows(self.flagged().filter(belongs));
            let title = format!("{title}: {} of {all}", rows.len());
            let note = if rows.len() > 1 { note.to_owned() } else { String::new() };
            Group { title, note, rows }
        };
        FAMILIES.into_iter().map(of).filter(|group| !group.rows.is_empty()).collect()
    }

    fn near(&self) -> Part {
        let rows = self.rows(self.listed.looked.iter().filter(|looked| looked.is_near()));
        let heading = format!(
            "Wider than a year before, and about the same as England within rounding: {}",
            rows.len()
        );
        let none = rows.is_empty();
        let group = Group { title: String::new(), note: String::new(), rows };
        Part { heading, sub: String::new(), groups: if none { Vec::new() } else { vec![group] } }
    }

    fn better(&self) -> Better {
        let better = || self.listed.looked.iter().filter(|looked| looked.is_better());
        let all = better().count();
        let (lower, higher): (Vec<_>, Vec<_>) =
            better().partition(|looked| looked.is_lower_than_in_england(self.world));
        let rows = |of: &[&'a Looked<'a>]| of.iter().map(|l| self.seen(l).better_row()).collect();
        let list = |title: &str, of: Vec<&'a Looked<'a>>| BetterList {
            title: format!("{title}: {}", of.len()),
            rows: rows(&of),
        };
        let and = match lower.len() {
            0 => String::new(),
            n => format!("; in {n} of them the group itself does worse than in England"),
        };
        Better {
            heading: format!(
                "{all} {} narrower than England’s and narrowed{and}",
                if all == 1 { "gap is" } else { "gaps are" }
            ),
            lists: [
                list("The group does as well as in England or better", higher),
                list("The group does worse than in England, the others even more so", lower),
            ],
        }
    }

    fn method(&self) -> Vec<(String, String)> {
        let name = self.world.name_of(self.view.area);
        let whole = self.whole;
        let chance = crate::number::nearest_whole(whole.by_chance());
        let looked = whole.looked.len();
        let terms = [
            (
                "Wider than England’s",
                "The gap exceeds England’s in the same measure, group and year by two units of the coarser published place at least: 2 points where whole numbers are published, 0.2 where tenths are.".to_owned(),
            ),
            (
                "Getting worse",
                "It is wider than the year before by as much, and that year can be compared. One year only; a trend takes five.".to_owned(),
            ),
            (
                "Trend",
                "A straight line through the last five gaps in a row that can be compared, its slope sure at 95% and of the same sign whichever year is left out.".to_owned(),
            ),
            (
                "Chance",
                format!("Each gap is set at England’s and left to swing from year to year as it does: both tests would then pass in about {chance} of {looked}."),
            ),
            (
                "Looked at",
                format!(
                    "{} pairs of a group and whom it is compared with: {looked} here, {} with few children, {} that could not be looked at. {} pairs by ethnic group are left out: most of these groups are very small in {name}.",
                    whole.pairs(),
                    whole.small.len(),
                    whole.not_looked.len(),
                    whole.left_out
                ),
            ),
        ];
        terms.into_iter().map(|(term, text)| (term.to_owned(), text)).collect()
    }

    /// Pairs that could not be looked at, those of one reason together.
    fn not_looked(&self) -> Vec<(String, String)> {
        let mut reasons: Vec<(String, Vec<String>)> = Vec::new();
        for not in &self.listed.not_looked {
            let measure = self.world.atlas.measure(not.ask.measure);
            let group = self.world.atlas.group(not.ask.group);
            let year = not.year.map(|year| year.label(measure.years));
            let reason = not.reason.in_words();
            let which = match year {
                Some(year) => format!("{}: {} ({year})", measure.short, group.plain),
                None => format!("{}: {}", measure.short, group.plain),
            };
            match reasons.iter_mut().find(|(known, _)| *known == reason) {
                Some((_, pairs)) => pairs.push(which),
                None => reasons.push((reason, vec![which])),
            }
        }
        let said = |(reason, pairs): (String, Vec<String>)| {
            (format!("{reason}: {}", pairs.len()), pairs.join("; ") + ".")
        };
        reasons.into_iter().map(said).collect()
    }

    fn source(&self) -> Vec<(String, String)> {
        let cells = self.listed.looked.iter().filter_map(|looked| looked.now.group.cell);
        let mut sources: Vec<SourceIndex> = Vec::new();
        for cell in cells {
            if !sources.contains(&cell.source) {
                sources.push(cell.source);
            }
        }
        let titles: Vec<String> =
            sources.iter().map(|source| named(self.world.atlas.source(*source))).collect();
        let name = capital(&possessive(self.world.name_of(self.view.area)));
        vec![
            ("Source".to_owned(), titles.join("; ") + "."),
            (
                "Basis".to_owned(),
                format!(
                    "{name} group against the others here; the same pair in England beside it; positive means that the group is behind."
                ),
            ),
        ]
    }
}

fn plain(text: &str) -> Words {
    vec![Run::Plain(format!("{text}."))]
}
