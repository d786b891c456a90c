//! What stands under a chart: source, status, basis, next data.

use super::blanks::day_in_words;
use super::lens::Lens;
use crate::group::GroupIndex;

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
        let Some(series) = self.atlas().first_source(self.view.measure, group, school) else {
            return "no source held here has figures for this group.".to_owned();
        };
        let gap = self.gap(group, self.view.first_place());
        let from = gap.group.cell.map_or(series.source, |cell| cell.source);
        let source = self.atlas().source(from);
        let status = self.atlas().status(from, self.view.measure, group, self.view.year);
        let note = if source.note.is_empty() { "" } else { " " };
        format!(
            "{}, {}, release of {}; {}, {}; {}.{note}{}",
            source.publisher,
            source.title,
            day_in_words(&source.release),
            self.measure().title,
            self.label(self.view.year),
            status_in_words(status),
            source.note
        )
    }

    /// Where the numbers of pupils come from, if not from the source of the percentages.
    fn numbers_sentence(&self, group: GroupIndex) -> Option<String> {
        let gap = self.gap(group, self.view.first_place());
        let source = self.atlas().source(gap.group.cell?.cohort_source()?);
        let note = if source.note.is_empty() { "" } else { " " };
        Some(format!(
            "{}, {}, release of {}; {}.{note}{}",
            source.publisher,
            source.title,
            day_in_words(&source.release),
            status_in_words(&source.status),
            source.note
        ))
    }
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
