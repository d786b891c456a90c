//! Makes pictures of a page's charts.

use domain::attention::page::Row as Listed;
use domain::explorer::page::{Axis, Block, Panel, Section, Trend};
use domain::explorer::{day_in_words, plain_text, source_of};
use domain::progress::page::Row;
use domain::world::World;

use crate::picture::{Drawing, Picture};

/// For one page, at its address.
pub(super) struct Taker<'a> {
    pub world: &'a World,
    pub href: &'a str,
    /// The release of its figures, an ISO date.
    pub release: &'a str,
}

impl<'a> Taker<'a> {
    /// Of a page of the latest figures.
    pub(super) fn of(world: &'a World, href: &'a str) -> Self {
        Self { world, href, release: &world.release }
    }

    /// The release and the licence of the sources held, each once.
    fn source(&self) -> String {
        let mut licences: Vec<&str> = Vec::new();
        for source in &self.world.atlas.sources {
            if !source.licence.is_empty() && !licences.contains(&source.licence.as_str()) {
                licences.push(&source.licence);
            }
        }
        let release = day_in_words(self.release);
        format!("Gapwise, as of the release of {release}. {}.", licences.join("; "))
    }

    pub(super) fn picture(
        &self,
        id: &str,
        said: (&str, &str),
        drawing: Drawing,
        notes: Vec<String>,
    ) -> Picture {
        Picture {
            id: id.to_owned(),
            title: said.0.to_owned(),
            sub: said.1.to_owned(),
            drawing,
            notes,
            source: self.source(),
            href: self.href.to_owned(),
        }
    }

    /// `before` stands before the heading, where that alone does not say what it is of.
    pub(super) fn rows(&self, block: &Block, id: &str, before: &str) -> Option<Picture> {
        if block.rows() == 0 {
            return None;
        }
        let mut notes: Vec<String> =
            block.source.iter().map(|(label, text)| noted(label, text)).collect();
        notes.extend((!block.note.is_empty()).then(|| block.note.clone()));
        let title = format!("{before}{}", block.heading);
        Some(self.picture(id, (&title, &block.sub), Drawing::Rows(block.clone()), notes))
    }

    /// The three lines of a gap: now, a year before, England.
    pub(super) fn three(&self, row: &Listed, axis: &Axis, id: &str) -> Picture {
        let rows = row.bars.to_vec();
        let section = Section { title: String::new(), ruled: false, rows, fold_after: None };
        let block = Block {
            id: id.to_owned(),
            heading: String::new(),
            sub: String::new(),
            axis: row.axis.as_ref().unwrap_or(axis).clone(),
            gap_head: "Gap, points".to_owned(),
            change_head: String::new(),
            sections: vec![section],
            source: Vec::new(),
            note: String::new(),
            spoken: String::new(),
        };
        let notes = [&row.trend, &row.limits].into_iter().filter(|text| !text.is_empty()).cloned();
        let notes = notes.chain(self.source_of(&row.href));
        let sub = plain_text(&row.sentence);
        self.picture(id, (&row.title, &sub), Drawing::Rows(block), notes.collect())
    }

    /// Indicators with their years; none where there is no row.
    pub(super) fn indicators(&self, rows: &[Row], id: &str, title: &str) -> Option<Picture> {
        let drawn: Vec<Row> = rows.iter().filter(|row| row.latest.is_some()).cloned().collect();
        if drawn.is_empty() {
            return None;
        }
        let aimed = drawn.iter().any(|row| row.target.is_some());
        let target = if aimed { ", the last target (dashed in the line of years)" } else { "" };
        let sub = format!("The latest figure of each{target}, and the years that are published.");
        let blank = rows.len() - drawn.len();
        let notes = (blank > 0).then(|| match blank {
            1 => "One more indicator has no published figure.".to_owned(),
            more => format!("{more} more indicators have no published figure."),
        });
        let source =
            "Source: Department for Education; each indicator’s own page says which files."
                .to_owned();
        let drawing = Drawing::Indicators(drawn);
        Some(self.picture(id, (title, &sub), drawing, notes.into_iter().chain([source]).collect()))
    }

    /// `before` stands before the heading, where the chart alone does not say what it is of.
    /// `source` says where its figures come from; it is empty where nothing is held of it.
    pub(super) fn trend(
        &self,
        trend: &Trend,
        id: &str,
        before: &str,
        source: &str,
    ) -> Option<Picture> {
        if !trend.is_drawn() {
            return None;
        }
        let mut notes: Vec<String> = trend.leads.iter().chain(&trend.notes).cloned().collect();
        notes.extend((!source.is_empty()).then(|| noted("Source", source)));
        let title = format!("{before}{}", trend.heading);
        Some(self.picture(id, (&title, &trend.sub), Drawing::Lines(trend.chart.clone()), notes))
    }

    pub(super) fn panel(&self, panel: &Panel, id: &str, place: &str) -> Option<Picture> {
        if panel.chart.years.is_empty() {
            return None;
        }
        let title = format!("{}, {place}", panel.title);
        let sub = format!("{} {}", panel.gap.0, panel.words).trim().to_owned();
        let notes = panel.of_few().map(str::to_owned).into_iter();
        let notes = notes.chain(self.source_of(&panel.href)).collect();
        Some(self.picture(id, (&title, &sub), Drawing::Lines(panel.chart.clone()), notes))
    }

    /// Where the figures of an address of the explorer come from.
    fn source_of(&self, href: &str) -> Option<String> {
        source_of(self.world, href).map(|source| noted("Source", &source))
    }
}

/// Where figures come from, of the lines at the foot of blocks or of a page, each source once.
pub(super) fn cited<'a>(lines: impl IntoIterator<Item = &'a (String, String)>) -> String {
    let mut found: Vec<&str> = Vec::new();
    for (label, text) in lines {
        if label.trim_end_matches(':') == "Source" && !found.contains(&text.as_str()) {
            found.push(text);
        }
    }
    found.join(" ")
}

/// `Source: …`, but `Next data was due in September 2026`.
pub(super) fn noted(label: &str, text: &str) -> String {
    let joint = if matches!(label, "Source" | "Basis") { ":" } else { "" };
    format!("{label}{joint} {text}")
}

/// The first goes without a number.
pub(super) fn numbered(name: &str, at: usize) -> String {
    if at == 0 { name.to_owned() } else { format!("{name}-{}", at + 1) }
}
