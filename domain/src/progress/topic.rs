//! `/groups/{id}` and `/themes/{id}`: one group of children, or one part of school life, whole.

mod finding;
mod graded;
mod groups;
mod leading;
mod path;
mod registers;
mod themes;

use super::followed::Followed;
use super::page::{FiguresPart, Row, StatementRow, SuccessRow, TopicPage};
use super::row::is_held;
use crate::group::GroupIndex;
use crate::place::Area;
use crate::strategy::{Judged, Series, Statement, Success};
use crate::world::World;

/// What a page of this kind holds, in words of our own.
struct Topic {
    /// In its address.
    id: &'static str,
    /// In lists.
    title: &'static str,
    /// The finding, where no figure can lead; else empty.
    finding: &'static str,
    /// What it is about, in a sentence.
    lede: &'static str,
    /// Short parts in plain words: heading and text.
    parts: &'static [(&'static str, &'static str)],
    /// Groups whose gaps it follows, the first leads.
    groups: &'static [&'static str],
    /// Measures whose gaps it follows; empty for all.
    gaps_in: &'static [&'static str],
    /// Measures of all pupils that belong to it.
    measures: &'static [&'static str],
    /// What cannot be said, and why.
    blanks: &'static [(&'static str, &'static str)],
    /// Where to go on: words and path.
    ways: &'static [(&'static str, &'static str)],
}

/// The page of a group; `None` where there is none of this id.
pub fn group(world: &World, area: &Area, id: &str, today: &str) -> Option<TopicPage> {
    let topic = groups::GROUPS.iter().find(|topic| topic.id.eq_ignore_ascii_case(id))?;
    let siblings =
        groups::GROUPS.iter().map(|topic| (topic.title, format!("/groups/{}", topic.id)));
    Some(Followed::of(world, area, today).topic(topic, "groups", siblings.collect()))
}

/// The page of a theme; `None` where there is none of this id.
pub fn theme(world: &World, area: &Area, id: &str, today: &str) -> Option<TopicPage> {
    let topic = themes::THEMES.iter().find(|topic| topic.id.eq_ignore_ascii_case(id))?;
    let siblings =
        themes::THEMES.iter().map(|topic| (topic.title, format!("/themes/{}", topic.id)));
    Some(Followed::of(world, area, today).topic(topic, "themes", siblings.collect()))
}

/// Ids and titles of the pages of groups.
pub fn group_names() -> impl Iterator<Item = (&'static str, &'static str)> {
    groups::GROUPS.iter().map(|topic| (topic.id, topic.title))
}

/// Ids and titles of the pages of themes.
pub fn theme_names() -> impl Iterator<Item = (&'static str, &'static str)> {
    themes::THEMES.iter().map(|topic| (topic.id, topic.title))
}

impl Followed<'_> {
    fn topic(&self, topic: &Topic, kind: &str, siblings: Vec<(&'static str, String)>) -> TopicPage {
        let groups: Vec<GroupIndex> =
            topic.groups.iter().filter_map(|id| self.world.atlas.find_group(id)).collect();
        let found = self.path(topic, &groups);
        let own = format!("/{kind}/{}", topic.id);
        let rows = self.topic_rows(topic);
        let (answer, standing) = match kind {
            "groups" => self.group_finding(&found),
            _ => (self.theme_answer(topic, &rows), Vec::new()),
        };
        TopicPage {
            title: format!("{}, {} – Gapwise", topic.title, self.area.title),
            kicker: format!("{}, {}", topic.title, self.area.title),
            answer,
            standing,
            figures_first: kind == "themes",
            lede: topic.lede.to_owned(),
            leading: (kind == "groups").then(|| self.leading(&found)).flatten(),
            siblings: siblings
                .into_iter()
                .map(|(title, path)| (title.to_owned(), self.href(&path), path == own))
                .collect(),
            parts: topic
                .parts
                .iter()
                .map(|(head, text)| ((*head).to_owned(), (*text).to_owned()))
                .collect(),
            path: self.path_blocks(topic, &groups, &found),
            rows,
            more: self.more(topic),
            panels: self.topic_panels(topic, &groups),
            promises: self.promises(topic),
            statements: self.topic_statements(topic),
            blanks: topic
                .blanks
                .iter()
                .map(|(what, why)| ((*what).to_owned(), (*why).to_owned()))
                .collect(),
            ways: topic
                .ways
                .iter()
                .filter(|(_, path)| self.leads(path))
                .map(|(words, path)| ((*words).to_owned(), self.href(path)))
                .collect(),
            href: self.href(&own),
        }
    }

    /// Figures that are of no year, or no figures of pupils.
    fn more(&self, topic: &Topic) -> Option<FiguresPart> {
        match topic.id {
            "attendance" => self.registers(),
            "leadership" => self.graded(),
            _ => None,
        }
    }

    /// Whether a way leads anywhere for this area.
    fn leads(&self, path: &str) -> bool {
        self.strategy.is_some() || !["/strategy", "/kpis"].contains(&path)
    }

    /// Whether a series belongs to the topic: a measure of its own, or a gap that it follows.
    fn is_of(&self, topic: &Topic, series: Series) -> bool {
        let atlas = &self.world.atlas;
        let id = atlas.measure(series.measure).id.as_str();
        let group = atlas.group(series.group).id.as_str();
        let follows = topic.gaps_in.is_empty() || topic.gaps_in.contains(&id);
        (topic.measures.contains(&id) && group == "all-pupils")
            || (topic.groups.contains(&group) && follows)
    }

    /// Rows of the topic's measures: the strategy's indicator where it has one.
    fn topic_rows(&self, topic: &Topic) -> Vec<Row> {
        let all = self.world.atlas.find_group("all-pupils");
        let found = topic.measures.iter().filter_map(|id| {
            let measure = self.world.atlas.find_measure(id)?;
            let of = |series: Option<Series>| {
                series.is_some_and(|s| s.measure == measure && Some(s.group) == all)
            };
            let own = self.indicators.iter().find(|indicator| of(indicator.series)).cloned();
            own.or_else(|| self.find(id))
        });
        found.map(|indicator| self.row(&indicator)).filter(is_held).collect()
    }

    /// Success statements that figures of the topic can judge, with these figures alone.
    fn promises(&self, topic: &Topic) -> Vec<SuccessRow> {
        let all =
            self.strategy.into_iter().flat_map(|of| &of.priorities).flat_map(|of| &of.success);
        let of_topic = all.filter_map(|success| {
            let Judged::By(series) = &success.judged else { return None };
            let own: Vec<Series> =
                series.iter().copied().filter(|series| self.is_of(topic, *series)).collect();
            (!own.is_empty()).then(|| Success { judged: Judged::By(own), ..success.clone() })
        });
        of_topic.map(|of| self.success(&of)).collect()
    }

    fn topic_statements(&self, topic: &Topic) -> Vec<StatementRow> {
        let atlas = &self.world.atlas;
        let is_of = |of: &&Statement| {
            let measured = of.series.is_some_and(|series| {
                topic.measures.contains(&atlas.measure(series.measure).id.as_str())
            });
            measured || of.topics.iter().any(|id| id == topic.id)
        };
        let all = self.strategy.into_iter().flat_map(|of| &of.statements);
        all.filter(is_of).map(|of| self.statement(of)).collect()
    }
}
