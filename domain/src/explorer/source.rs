//! What stands under a chart: source, status, basis, next data.

use super::blanks::day_in_words;
use super::lens::Lens;
use super::resolve::resolve;
use crate::cell::Cell;
use crate::group::GroupIndex;
use crate::source::Source;
use crate::world::World;

impl Lens<'_> {
    /// Source and release, basis, status, next data.
    pub fn source_lines(&self, groups: &[GroupIndex]) -> Vec<(String, String)> {
        let sources = groups.iter().map(|group| self.source_sentence(*group));
        let numbers = each_once(groups.iter().filter_map(|group| self.numbers_sentence(*group)));
        let basis: Vec<String> = groups.iter().map(|group| self.gap_in_words(*group)).collect();
        let behind = if groups.len() > 1 { "a group" } else { "the group" };
        let mut lines = vec![("Source".to_owned(), each_once(sources))];
        if !numbers.is_empty() {
            lines.push(("Numbers of pupils".to_owned(), numbers));
        }
        lines.push((
            "Basis".to_owned(),
            format!("{}; positive means that {behind} is behind.", basis.join("; ")),
        ));
        let due = self.due();
        if !due.is_empty() {
            lines.push(("Next data".to_owned(), format!("{due}.")));
        }
        lines
    }

    fn source_sentence(&self, group: GroupIndex) -> String {
        let school = self.view.first_place().is_school();
        let (measure, year) = (self.view.measure, self.view.year);
        let Some(series) = self.atlas().source_of_year(measure, group, school, year) else {
            return format!("No source held here has figures for {}.", self.group(group).plain);
        };
        let gap = self.gap(group, self.view.first_place());
        let from = gap.group.cell.map_or(series.source, |cell| cell.source);
        let source = self.atlas().source(from);
        let status = self.atlas().status(from, self.view.measure, group, self.view.year);
        // What a source says of its numbers of pupils counts where they are used.
        let apart = gap.group.cell.and_then(Cell::cohort_source).is_some();
        let counts = gap.group.cohort().is_some() && !apart;
        format!(
            "{}; {}, {}; {}.{}",
            named(source),
            self.measure().title,
            self.label(self.view.year),
            status_in_words(status),
            if counts { note(source) } else { String::new() }
        )
    }

    /// Where the numbers of pupils come from, if not from the source of the percentages.
    fn numbers_sentence(&self, group: GroupIndex) -> Option<String> {
        let gap = self.gap(group, self.view.first_place());
        let source = self.atlas().source(gap.group.cell?.cohort_source()?);
        let status = status_in_words(&source.status);
        Some(format!("{}; {status}.{}", named(source), note(source)))
    }
}

/// Where the first group’s figures of an address of the explorer come from, as a sentence; `None`
/// where the address leads elsewhere.
pub fn source_of(world: &World, href: &str) -> Option<String> {
    let (_, query) = href.split_once('?')?;
    let view = resolve(world, query).ok()?.view;
    // No day is spoken of.
    let lens = Lens { world, view: &view, today: "" };
    Some(lens.source_sentence(view.first_group()))
}

/// Publisher, title and release.
pub(crate) fn named(source: &Source) -> String {
    let release = day_in_words(&source.release);
    format!("{}, {}, release of {release}", source.publisher, source.title)
}

/// What the source says of its own figures, to follow another sentence.
fn note(source: &Source) -> String {
    if source.note.is_empty() { String::new() } else { format!(" {}", source.note) }
}

/// Sentences one after the other, each once.
fn each_once(said: impl Iterator<Item = String>) -> String {
    let mut once: Vec<String> = Vec::new();
    for sentence in said {
        if !once.contains(&sentence) {
            once.push(sentence);
        }
    }
    once.join(" ")
}

fn status_in_words(status: &str) -> &str {
    match status {
        "unsaid" | "" => "status not stated by the source",
        stated => stated,
    }
}
