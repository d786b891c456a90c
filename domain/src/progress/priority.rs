//! `/priorities/{n}`: what a priority promised, and which figures can judge it.

use super::followed::Followed;
use super::glance::count;
use super::level::{plain, strong};
use super::page::{ActionRow, PriorityPage, Said, StatementRow, SuccessRow};
use crate::explorer::page::Words;
use crate::gap::{Gap, Question, gap};
use crate::measure::Unit;
use crate::place::{Area, PlaceId};
use crate::progress::level::{Level, with_unit};
use crate::strategy::{
    Action, Horizon, Item, Judged, Priority, Series, Statement, Strategy, Success,
};
use crate::words::{capital, number_word, points, short_gap};
use crate::world::World;

/// The page of a priority; `None` where the area's strategy has none of this number.
pub fn priority(world: &World, area: &Area, number: u8, today: &str) -> Option<PriorityPage> {
    let followed = Followed::of(world, area, today);
    let strategy = followed.strategy?;
    let priority = strategy.priority(number)?;
    Some(followed.priority_page(strategy, priority))
}

impl Followed<'_> {
    fn priority_page(&self, strategy: &Strategy, priority: &Priority) -> PriorityPage {
        let group = self.of_priority(strategy, priority.number);
        let about = [
            ("What it is for", &priority.aim),
            ("Why it matters", &priority.why),
            ("Where the council stood", &priority.now),
            ("What it would do, in short", &priority.does),
        ];
        PriorityPage {
            title: format!(
                "Priority {}: {}, {} – Gapwise",
                priority.number, priority.short, self.area.title
            ),
            kicker: format!("{}, priority {}", strategy.title, priority.number),
            answer: answer(priority, count(&group.rows)),
            others: strategy
                .priorities
                .iter()
                .map(|other| {
                    let href = self.href(&format!("/priorities/{}", other.number));
                    (
                        format!("{} {}", other.number, other.short),
                        href,
                        other.number == priority.number,
                    )
                })
                .collect(),
            about: about.map(|(head, text)| (head.to_owned(), text.clone())).to_vec(),
            issues: priority.issues.iter().map(said).collect(),
            themes: themes(&priority.actions),
            success: priority.success.iter().map(|of| self.success(of)).collect(),
            statements: strategy
                .statements
                .iter()
                .filter(|of| of.priority == Some(priority.number))
                .map(|of| self.statement(of))
                .collect(),
            href: self.href(&format!("/priorities/{}", priority.number)),
            group,
        }
    }

    pub(super) fn success(&self, of: &Success) -> SuccessRow {
        let (figures, needs) = match &of.judged {
            Judged::By(series) => {
                (series.iter().map(|series| self.judging(*series)).collect(), String::new())
            }
            Judged::Needs(needs) => (Vec::new(), needs.clone()),
        };
        let term = match of.term {
            Some(Horizon::Short) => "In the short term",
            Some(Horizon::Long) => "In the long term",
            None => "",
        };
        SuccessRow { said: said(&of.item), term: term.to_owned(), figures, needs }
    }

    /// A figure in words, and where it stands: the level of all pupils, or the gap of a group.
    pub(super) fn judging(&self, series: Series) -> (String, String) {
        let (world, atlas) = (self.world, &self.world.atlas);
        let measure = atlas.measure(series.measure);
        let group = atlas.group(series.group);
        let href =
            format!("/gaps?area={}&measure={}&group={}", self.area.slug, measure.id, group.id);
        let name = capital(&measure.phrase);
        if let Some(pair) = atlas.pair(series.measure, series.group) {
            let Some(year) = world.latest_gap(series.measure, series.group, self.place()) else {
                return (format!("{name}, {}: no gap is published", group.plain), href);
            };
            let ask = Question::of(pair);
            let found = gap(world, &ask, self.place(), year);
            // Of a handful of children no direction is said.
            let words = |gap: &Gap<'_>| match gap.shown() {
                Some(shown) if found.small => format!("{} apart", points(shown)),
                Some(shown) => short_gap(shown),
                None => "no gap".to_owned(),
            };
            let england = gap(world, &ask, PlaceId::ENGLAND, year);
            let england = if self.place() == PlaceId::ENGLAND {
                String::new()
            } else {
                format!("; England {}", words(&england))
            };
            let few = if found.small { ", too few children for a direction" } else { "" };
            let (group, year) = (&group.plain, year.label(measure.years));
            return (format!("{name}, {group}: {} in {year}{few}{england}", words(&found)), href);
        }
        let level = self.level_words(series, self.place());
        (
            level.unwrap_or_else(|| format!("{name}: no figure is published")),
            format!("{href}&basis=same-group"),
        )
    }

    /// `61% in 2024/25; England 62%`
    fn level_words(&self, series: Series, place: PlaceId) -> Option<String> {
        let (world, measure) = (self.world, self.world.atlas.measure(series.measure));
        let mut years = world.years_of(series.measure).iter().rev();
        let level = years.find_map(|year| Level::of(world, series, place, *year))?;
        let words = |level: Level| with_unit(measure.unit, &level.shown().text());
        let england = Level::of(world, series, PlaceId::ENGLAND, level.year);
        let england = england.filter(|_| place != PlaceId::ENGLAND && measure.unit != Unit::Count);
        let england =
            england.map_or_else(String::new, |level| format!("; England {}", words(level)));
        // All pupils are meant where no group is named.
        let group = self.world.atlas.group(series.group);
        let whose = if self.world.atlas.pair(series.measure, series.group).is_some() {
            format!(", {}", group.plain)
        } else {
            String::new()
        };
        let year = level.year.label(measure.years);
        Some(format!("{}{whose}: {} in {year}{england}", capital(&measure.phrase), words(level)))
    }

    /// A printed figure beside the same thing later.
    pub(super) fn statement(&self, of: &Statement) -> StatementRow {
        let place = if of.of_england { PlaceId::ENGLAND } else { self.place() };
        let later = of.series.and_then(|series| {
            let measure = &self.world.atlas.measure(series.measure).id;
            // What is no later than the statement says nothing of what came after.
            let said: u16 = of.when.get(..4).and_then(|year| year.parse().ok()).unwrap_or(0);
            let years = self.world.years_of(series.measure).iter().rev();
            let latest =
                years.copied().find(|y| Level::of(self.world, series, place, *y).is_some());
            latest.filter(|latest| latest.0 + 1 > said)?;
            Some((self.level_words(series, place)?, self.href(&format!("/measures/{measure}"))))
        });
        let (later, href) = later.unwrap_or_default();
        let value = match of.unit.as_str() {
            _ if of.value == "-" => "Not printed:".to_owned(),
            "%" => format!("{}%", of.value),
            "people" if of.value == "1" => "1 person".to_owned(),
            "pounds" => format!("£{}", of.value),
            unit => format!("{} {}", of.value, unit.replace("per-", "per ")),
        };
        StatementRow {
            said: said(&of.item),
            value,
            when: of.when.clone(),
            note: [of.note.clone(), self.in_workbook(of.grade).unwrap_or_default()]
                .join(" ")
                .trim()
                .to_owned(),
            later,
            href,
        }
    }
}

pub(super) fn said(item: &Item) -> Said {
    Said { id: item.id.clone(), text: item.text.clone(), at: item.at.clone() }
}

/// Actions under their headings, in the document's order.
fn themes(actions: &[Action]) -> Vec<(String, Vec<ActionRow>)> {
    let mut themes: Vec<(String, Vec<ActionRow>)> = Vec::new();
    for action in actions {
        let or = |text: &str, otherwise: &str| {
            if text.is_empty() { otherwise.to_owned() } else { text.to_owned() }
        };
        let row = ActionRow {
            said: said(&action.item),
            owner: or(&action.owner, "not named in the strategy"),
            due: or(&action.due, "no date in the strategy"),
            status: or(&action.status, "not recorded here"),
            is_recorded: !action.status.is_empty(),
        };
        match themes.iter_mut().find(|(theme, _)| *theme == action.theme) {
            Some((_, rows)) => rows.push(row),
            None => themes.push((action.theme.clone(), vec![row])),
        }
    }
    themes
}

fn answer(priority: &Priority, [met, within, missed, cannot]: [usize; 4]) -> Words {
    let all = met + within + missed + cannot;
    if all == 0 {
        return vec![
            plain(format!("{}: ", priority.short)),
            strong("no number to judge it by"),
            plain(format!(
                ". Its {} success statements are followed below.",
                number_word(priority.success.len())
            )),
        ];
    }
    let times = |count: usize| if count == 0 { "none".to_owned() } else { number_word(count) };
    vec![
        plain(format!("{}: of {} indicators, ", priority.short, number_word(all))),
        strong(match met {
            0 | 1 => format!("{} meets its last target", times(met)),
            _ => format!("{} meet their last target", times(met)),
        }),
        plain(format!(
            ", {} within the tolerance and {} missed it; {} cannot be judged.",
            match within {
                0 | 1 => format!("{} is", times(within)),
                _ => format!("{} are", times(within)),
            },
            times(missed),
            times(cannot)
        )),
    ]
}
