//! `/`: the strategy at a glance; also the list of indicators.

mod biggest;

use super::due::due_heading;
use super::followed::Followed;
use super::level::{plain, strong};
use super::page::{Counts, Glance, Group, KpisPage, Row, Stand};
use super::row::joined;
use super::topic::{group_names, theme_names};
use crate::attention::page::Row as AttentionRow;
use crate::attention::worse;
use crate::explorer::day_in_words;
use crate::explorer::page::Words;
use crate::measure::Polarity;
use crate::period::YearKind;
use crate::place::Area;
use crate::strategy::{Indicator, Status, Strategy};
use crate::words::{capital, number_word, possessive};
use crate::world::World;

/// What is listed of a longer list.
const MOST_LISTED: usize = 6;
/// The statuses of the matrix, in its order.
pub(super) const STATUSES: [Status; 4] =
    [Status::Met, Status::Within, Status::Missed, Status::CannotSay];

/// Figures that are worse than England's and than the year before: name, words, address.
fn worse_figures(groups: &[Group]) -> Vec<(String, String, String)> {
    let rows = groups.iter().flat_map(|group| &group.rows).filter(|row| row.worsening);
    let listed = rows.filter_map(|row| {
        let latest = row.latest.as_ref()?;
        let said =
            joined([&format!("{} in {}.", latest.text, latest.year), &row.beside, &row.moved]);
        Some((row.name.clone(), said, row.href.clone()))
    });
    listed.collect()
}

/// `3 of the figures above`; where not all are listed, how many are.
fn how_many(all: usize) -> String {
    match all {
        0 => "None of the figures above is both.".to_owned(),
        1 => "One of the figures above is both.".to_owned(),
        _ if all > MOST_LISTED => {
            format!("{all} of the figures above are both; the first {MOST_LISTED} of them:")
        }
        _ => format!("{} of the figures above are both.", capital(&number_word(all))),
    }
}

/// The front page of an area. `today` is this month, ISO year and month.
pub fn glance(world: &World, area: &Area, today: &str) -> Glance {
    Followed::of(world, area, today).glance()
}

impl Followed<'_> {
    fn glance(&self) -> Glance {
        let groups = self.groups();
        let due = self.due();
        let worse_figures = worse_figures(&groups);
        let all = worse(self.world, self.place());
        let listed = |row: &AttentionRow| {
            (row.title.clone(), crate::explorer::plain_text(&row.sentence), row.href.clone())
        };
        let more = all.len().saturating_sub(MOST_LISTED);
        Glance {
            title: match self.strategy {
                Some(strategy) => format!("Is it working? {} – Gapwise", strategy.title),
                None => format!("{}: education at a glance – Gapwise", self.area.title),
            },
            area: self.area.title.clone(),
            kicker: self.kicker(),
            answer: self.answer(&groups),
            lede: self.lede(),
            matrix: self.matrix(&groups),
            biggest: self.biggest(),
            worse_figures_said: how_many(worse_figures.len()),
            worse_figures: worse_figures.into_iter().take(MOST_LISTED).collect(),
            worse: all.iter().take(MOST_LISTED).map(listed).collect(),
            worse_more: match (all.len(), more) {
                (0, _) => "Nothing that was looked at is both.".to_owned(),
                (_, 0) => "Every measure and group was looked at.".to_owned(),
                _ => format!(
                    "The first {MOST_LISTED} of {}; the whole list has every measure and group.",
                    all.len()
                ),
            },
            attention_href: self.href("/attention"),
            topics: self.topics(),
            due_heading: due_heading(&due),
            due,
            href: self.href("/"),
            groups,
        }
    }

    /// The pages of groups and themes.
    fn topics(&self) -> Vec<(String, String)> {
        let groups = group_names().map(|(id, title)| (title, format!("/groups/{id}")));
        let themes = theme_names().map(|(id, title)| (title, format!("/themes/{id}")));
        let report = [("The report for the board", "/reports/latest".to_owned())];
        groups
            .chain(themes)
            .chain(report)
            .map(|(title, path)| (title.to_owned(), self.href(&path)))
            .collect()
    }

    fn kicker(&self) -> String {
        let release = day_in_words(&self.world.release);
        match self.strategy {
            Some(strategy) => {
                format!("{}{}. Figures as at {release}.", strategy.title, example(strategy))
            }
            None => format!("{}. Figures as at {release}.", self.area.title),
        }
    }

    /// Indicators by priority; without a strategy, by phase.
    pub(super) fn groups(&self) -> Vec<Group> {
        match self.strategy {
            Some(strategy) => {
                strategy.priorities.iter().map(|of| self.of_priority(strategy, of.number)).collect()
            }
            None => self.of_phases(),
        }
    }

    pub(super) fn of_priority(&self, strategy: &Strategy, number: u8) -> Group {
        let indicators: Vec<&Indicator> = strategy.indicators_of(number).collect();
        let mut rows: Vec<Row> = indicators.iter().map(|of| self.row(of)).collect();
        // What has no figure at all stands last.
        rows.sort_by_key(|row| row.latest.is_none());
        let priority = strategy.priority(number);
        let short = priority.map_or("", |of| &of.short);
        Group {
            id: format!("priority-{number}"),
            kicker: format!("Priority {number}"),
            heading: finding(short, &rows),
            title: priority.map_or_else(String::new, |of| of.title.clone()),
            better: better(&indicators),
            href: self.href(&format!("/priorities/{number}")),
            gaps_href: format!("/gaps?area={}&priority={number}", self.area.slug),
            none: if rows.is_empty() {
                "The strategy sets no numeric target for this priority. Its actions and success statements are followed on its own page.".to_owned()
            } else {
                String::new()
            },
            rows,
        }
    }

    fn of_phases(&self) -> Vec<Group> {
        let atlas = &self.world.atlas;
        let groups = atlas.phases.iter().map(|phase| {
            let is_of = |of: &&Indicator| {
                of.series.is_some_and(|s| atlas.measure(s.measure).phase == phase.id)
            };
            let indicators: Vec<&Indicator> =
                self.indicators.iter().map(AsRef::as_ref).filter(is_of).collect();
            Group {
                id: format!("phase-{}", phase.id),
                kicker: String::new(),
                heading: phase.title.clone(),
                title: String::new(),
                better: better(&indicators),
                href: String::new(),
                gaps_href: format!("/gaps?area={}&phase={}", self.area.slug, phase.id),
                rows: indicators.iter().map(|of| self.row(of)).collect(),
                none: String::new(),
            }
        });
        groups.filter(|group| !group.rows.is_empty()).collect()
    }

    /// The finding of an area without a strategy: how its figures stand beside England's.
    fn beside_words(&self, groups: &[Group]) -> Words {
        let stands = groups.iter().flat_map(|group| &group.rows).filter_map(|row| row.than_england);
        let stands: Vec<Stand> = stands.collect();
        let count = |of| stands.iter().filter(|stand| **stand == of).count();
        if stands.is_empty() {
            return self.since_words(groups);
        }
        let (better, same, worse) = (count(Stand::Better), count(Stand::Same), count(Stand::Worse));
        vec![
            plain(format!("Of {} figures of {} beside England’s, ", stands.len(), self.area.name)),
            strong(format!("{worse} {} worse", if worse == 1 { "is" } else { "are" })),
            plain(format!(", {same} the same and ")),
            strong(format!("{better} better")),
            plain("."),
        ]
    }

    /// The finding where nothing stands beside: how the figures moved in a year.
    fn since_words(&self, groups: &[Group]) -> Words {
        let moves = groups.iter().flat_map(|group| &group.rows).filter_map(|row| row.than_before);
        let moves: Vec<Stand> = moves.collect();
        let count = |of| moves.iter().filter(|stand| **stand == of).count();
        if moves.is_empty() {
            return vec![
                plain("Figures of "),
                strong(self.area.name.clone()),
                plain(" are of so few children that no direction is said."),
            ];
        }
        vec![
            plain(format!(
                "Of {} figures of {} with one of the year before, ",
                moves.len(),
                self.area.name
            )),
            strong(format!("{} got better", count(Stand::Better))),
            plain(format!(", {} stayed the same and ", count(Stand::Same))),
            strong(format!("{} got worse", count(Stand::Worse))),
            plain("."),
        ]
    }

    fn answer(&self, groups: &[Group]) -> Words {
        let name = capital(&self.area.name);
        if self.strategy.is_none() {
            return self.beside_words(groups);
        }
        let [met, within, missed, cannot] = count(groups.iter().flat_map(|group| &group.rows));
        let all = met + within + missed + cannot;
        let early = groups.iter().flat_map(|group| &group.rows).filter(|row| is_early(row)).count();
        let early = match early {
            0 => String::new(),
            1 => " One has no target in force yet.".to_owned(),
            more => format!(" {} have no target in force yet.", capital(&number_word(more))),
        };
        let cannot = match cannot {
            0 => String::new(),
            1 => " One cannot be judged.".to_owned(),
            more => format!(" {} cannot be judged.", capital(&number_word(more))),
        };
        vec![
            plain(format!("Against the strategy’s last targets, {name} meets ")),
            strong(format!("{met} of {all}")),
            plain(", is within the tolerance on "),
            strong(within.to_string()),
            plain(" and misses\u{a0}"),
            strong(missed.to_string()),
            plain(format!(".{cannot}{early}")),
        ]
    }

    fn lede(&self) -> String {
        let Some(strategy) = self.strategy else {
            return format!(
                "No strategy of {} is held here, so nothing says what was aimed at. A strategy file would add its priorities, dated targets and actions, and say of each whether it came true.",
                self.area.name
            );
        };
        let labels = strategy.indicators.iter().filter_map(|of| {
            let last = of.last_target()?;
            Some((last.year, last.year.label(of.years)))
        });
        let last = labels.max_by_key(|(year, _)| *year).map(|(_, label)| label);
        let ends = last.map_or_else(String::new, |year| {
            format!(
                "{} targets end in {year}; where later figures come, the last target stays the yardstick, and every page says so. ",
                capital(&possessive("the strategy"))
            )
        });
        format!(
            "{ends}How near is near is our rule, not the document’s: the page of each indicator says its own."
        )
    }

    fn matrix(&self, groups: &[Group]) -> Vec<Counts> {
        let Some(strategy) = self.strategy else { return Vec::new() };
        let of_group = |(group, of): (&Group, &crate::strategy::Priority)| Counts {
            title: format!("{} {}", of.number, of.short),
            counts: count(&group.rows),
        };
        let all = Counts {
            title: "All".to_owned(),
            counts: count(groups.iter().flat_map(|group| &group.rows)),
        };
        groups.iter().zip(&strategy.priorities).map(of_group).chain([all]).collect()
    }
}

/// Said of a file that is nobody's strategy.
fn example(strategy: &Strategy) -> &'static str {
    if strategy.example { " (an example: no council’s own)" } else { "" }
}

/// How many rows have each status of the matrix.
pub(super) fn count<'r>(rows: impl IntoIterator<Item = &'r Row>) -> [usize; 4] {
    let mut counts = [0; 4];
    for row in rows {
        if let Some(at) = STATUSES.iter().position(|status| *status == row.status.status) {
            counts[at] += 1;
        }
    }
    counts
}

/// `1 met, 5 missed, 1 cannot be judged`; empty where none has a target.
pub(super) fn standing<'r>(rows: impl IntoIterator<Item = &'r Row> + Clone) -> String {
    let words = ["met", "within the tolerance", "missed", "cannot be judged"];
    let counts = count(rows.clone());
    let early = rows.into_iter().filter(|row| is_early(row)).count();
    let all = counts.into_iter().zip(words).chain([(early, "not due yet")]);
    let parts = all.filter(|(count, _)| *count > 0);
    parts.map(|(count, word)| format!("{count} {word}")).collect::<Vec<_>>().join(", ")
}

/// Whether a row has targets, and none is in force yet.
fn is_early(row: &Row) -> bool {
    row.status.status == Status::NoTarget && row.target.is_some()
}

/// `Raising standards: 1 of 16 within the tolerance, 3 missed, 12 cannot be judged`
pub(super) fn finding(short: &str, rows: &[Row]) -> String {
    let stand = standing(rows);
    if stand.is_empty() {
        return format!("{short}: no number to judge it by");
    }
    format!("{short}: {stand}")
}

/// Which way is good, where it is the same in every row.
fn better(indicators: &[&Indicator]) -> String {
    let high = indicators.iter().filter(|of| of.polarity == Polarity::High).count();
    let said = match high {
        _ if indicators.is_empty() => "",
        0 => "Lower is better in every row.",
        all if all == indicators.len() => "Higher is better in every row.",
        _ => "Whether higher or lower is better differs by row.",
    };
    said.to_owned()
}

/// `/kpis`: every indicator of an area.
pub fn kpis(world: &World, area: &Area, today: &str) -> KpisPage {
    let followed = Followed::of(world, area, today);
    let glance = followed.glance();
    KpisPage {
        title: format!("Indicators, {} – Gapwise", area.title),
        then: followed.then(),
        csv_href: followed.href("/kpis.csv"),
        href: followed.href("/kpis"),
        glance,
    }
}

impl Followed<'_> {
    /// `In 2018/19, the first target year, 2 of the 19 indicators with figures were met, …`
    fn then(&self) -> String {
        let numeric = self.indicators.iter().filter(|of| of.series.is_some());
        let first = numeric.clone().filter_map(|of| Some((of, of.targets.first()?.year)));
        let Some(year) = first.clone().map(|(_, year)| year).min() else { return String::new() };
        let judged = first.filter(|(_, of)| *of == year);
        let mut counts = [0; 4];
        for (indicator, year) in judged {
            let status = indicator.judge(self.world, self.place(), year).status;
            counts[STATUSES.iter().position(|of| *of == status).unwrap_or(STATUSES.len() - 1)] += 1;
        }
        let [met, within, missed, cannot] = counts;
        let all: usize = counts.iter().sum();
        let kind = self.indicators.first().map_or(YearKind::Academic, |of| of.years);
        let year = year.label(kind);
        format!(
            "In {year}, the first target year, {met} of the {all} indicators with figures were met, {within} within the tolerance and {missed} missed; {cannot} cannot be judged."
        )
    }
}
