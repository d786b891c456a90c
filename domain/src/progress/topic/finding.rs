//! What a group's page and a theme's page say first.

use super::Topic;
use super::path::Step;
use crate::explorer::page::{Run, Words};
use crate::gap::Gap;
use crate::measure::Polarity;
use crate::place::PlaceId;
use crate::progress::followed::Followed;
use crate::progress::glance::standing;
use crate::progress::level::{plain, strong};
use crate::progress::page::Row;
use crate::words::{capital, lower_first, points, possessive};

/// Measures that speak for a group, the first with twenty children and more.
const LEADING: [&str; 3] = ["ks2-rwm-expected", "ks4-attainment-8", "absence-persistent"];

impl<'a> Followed<'a> {
    /// The gap that speaks for a group: the first of the leading measures that is no handful.
    pub(super) fn lead<'s>(&self, steps: &'s [Step<'a>]) -> Option<&'s Step<'a>> {
        LEADING.iter().find_map(|id| {
            let measure = self.world.atlas.find_measure(id)?;
            let leads = |step: &&Step<'a>| step.pair.measure == measure && !step.now.small;
            steps.iter().find(leads)
        })
    }

    /// The finding of a group's page, and what stands under it: the leading gap, then how the gaps
    /// stand to England's; where none leads, that is the finding.
    pub(super) fn group_finding(&self, steps: &[Step<'a>]) -> (Words, Words) {
        let standing = self.beside_england(steps);
        match self.lead(steps) {
            Some(step) => (self.lead_words(step), standing),
            None if standing.is_empty() => {
                (vec![plain(format!("{} gaps in England have a figure.", steps.len()))], standing)
            }
            None => (standing, Vec::new()),
        }
    }

    /// How many of a group's gaps are wider than England's, about the same, narrower; nothing of
    /// England itself.
    fn beside_england(&self, steps: &[Step<'_>]) -> Words {
        if self.place() == PlaceId::ENGLAND {
            return Vec::new();
        }
        let words = ["wider", "about the same", "narrower", "not behind"];
        let counts = words.map(|word| steps.iter().filter(|step| step.beside() == word).count());
        let all: usize = counts.iter().sum();
        if all == 0 {
            return vec![plain(format!(
                "No gap of {} can be set beside England’s: too few children, or no figure.",
                self.area.name
            ))];
        }
        let gaps = if all == 1 { "gap" } else { "gaps" };
        let wider = counts[0];
        let others = words.iter().zip(counts).skip(1).filter(|(_, count)| *count > 0);
        let mut others: Vec<String> =
            others.map(|(word, count)| format!("{count} {word}")).collect();
        let last = others.pop();
        let others = match (others.is_empty(), last) {
            (_, None) => String::new(),
            (true, Some(last)) => format!(", {last}"),
            (false, Some(last)) => format!(", {} and {last}", others.join(", ")),
        };
        let mut words = vec![
            plain(format!("Of {all} {gaps} that can be set beside England’s, ")),
            strong(format!("{wider} {} wider", if wider == 1 { "is" } else { "are" })),
            plain(format!("{others}.")),
        ];
        match steps.iter().filter(|step| self.is_narrower_and_worse(step)).count() {
            0 => {}
            worse => words.push(plain(format!(
                " In {worse} of the narrower ones the group itself does worse than in England."
            ))),
        }
        words
    }

    /// A gap is narrower too where those whom the group is compared with do worse than elsewhere.
    fn is_narrower_and_worse(&self, step: &Step<'_>) -> bool {
        let side = |gap: &Gap<'_>| gap.group.shown(gap.from_counts);
        let low = self.world.atlas.measure(step.pair.measure).polarity == Polarity::Low;
        let (own, there) = (side(&step.now), side(&step.england));
        step.beside() == "narrower"
            && own.zip(there).is_some_and(|(own, there)| {
                own.places == there.places && own != there && (own.units > there.units) == low
            })
    }

    fn lead_words(&self, step: &Step<'_>) -> Words {
        let atlas = &self.world.atlas;
        let (group, comparison) = (atlas.group(step.pair.group), atlas.group(step.pair.comparison));
        let measure = atlas.measure(step.pair.measure);
        let name = capital(&possessive(&self.area.name));
        let Some(shown) = step.now.shown() else { return Vec::new() };
        let year = step.now.year.label(measure.years);
        if shown.is_zero() {
            return vec![plain(format!(
                "{name} {} are level with {} in {} ({year}).",
                group.plain, comparison.plain, measure.phrase
            ))];
        }
        // “Ahead in absence” would be read as more of it.
        if measure.polarity == Polarity::Low {
            let way = if shown.units < 0 { "lower" } else { "higher" };
            return vec![
                plain(format!(
                    "{} of {} {} is ",
                    capital(&measure.phrase),
                    possessive(&self.area.name),
                    group.plain
                )),
                Run::Gap(points(shown)),
                plain(format!(" {way} than that of {} ({year}).", comparison.plain)),
            ];
        }
        let way = if shown.units > 0 { "behind" } else { "ahead of" };
        vec![
            plain(format!("{name} {} are ", group.plain)),
            Run::Gap(points(shown)),
            plain(format!(" {way} {} in {} ({year}).", comparison.plain, measure.phrase)),
        ]
    }

    /// The finding of a theme's page: its first figure, and how its targets stand.
    pub(super) fn theme_answer(&self, topic: &Topic, rows: &[Row]) -> Words {
        if topic.id == "leadership"
            && let Some(words) = self.grades_answer()
        {
            return words;
        }
        if !topic.finding.is_empty() {
            return vec![plain(topic.finding)];
        }
        let lead = rows.iter().find_map(|row| Some((row, row.latest.as_ref()?)));
        let Some((row, latest)) = lead else {
            return vec![plain(format!(
                "{}: no published figure held here says how {} stands.",
                topic.title, self.area.name
            ))];
        };
        let beside = row.beside.trim_end_matches('.');
        let beside =
            if beside.is_empty() { String::new() } else { format!(", {}", lower_first(beside)) };
        let mut words = vec![
            plain(format!("{}: ", row.name)),
            strong(latest.text.clone()),
            plain(format!(" in {}{beside}.", latest.year)),
        ];
        let judged = rows.iter().filter(|row| row.target.is_some());
        let stand = standing(judged);
        if !stand.is_empty() {
            words.extend([plain(" Targets of the strategy here: "), strong(stand), plain(".")]);
        }
        words
    }
}
