//! Dumbbell rows.

use super::figure::{figure_href, place_href};
use super::lens::Lens;
use super::page::{Axis, GapRow, Level, Section, WhyBlank};
use super::say::change_words;
use crate::gap::{Basis, Gap, Moved, NoWord, Side};
use crate::group::GroupIndex;
use crate::number::{Rounded, grouped, nearest};
use crate::place::PlaceId;
use crate::words::short_gap;

impl<'a> Lens<'a> {
    /// The row of a place for a group. `base` is the address of the page about a gap of the group,
    /// without the place.
    pub fn place_row(
        &self,
        (block, base): (&str, &str),
        group: GroupIndex,
        place: PlaceId,
        gap: &Gap<'a>,
    ) -> GapRow {
        let name = self.world.title_of(place).to_owned();
        let mut row = self.row(group, gap, &name);
        row.figure_href = place_href(self.world, base, place);
        row.id = [block, "-", &place.0.to_string()].concat();
        row.own = self.view.own_places().contains(&place);
        row.detail = cohorts(gap);
        if self.world.schools.school(place).is_some() {
            row.href = ["/schools/", &place.0.to_string()].concat();
        } else if !row.own && !place.is_school() {
            row.href = self
                .view
                .with(|v| {
                    v.area = place;
                    v.schools.clear();
                    v.compare = super::view::default_compare(self.world, place);
                    v.priority = None;
                })
                .href(self.world);
        }
        row
    }

    /// The row of a group in the first own place.
    pub fn group_row(&self, block: &str, group: GroupIndex, gap: &Gap<'a>) -> GapRow {
        let of = self.group(group);
        let mut row = self.row(group, gap, &of.title);
        row.figure_href = figure_href(self.world, self.view, group, self.view.first_place());
        row.id = [block, "-", &of.id].concat();
        row.detail = self.compared_with(group);
        if let Some((count, cohort)) = gap.group.exact_numbers().filter(|_| gap.small) {
            row.group.text = format!("{count} of {cohort}: {}", row.group.text);
        }
        row
    }

    /// `compared with pupils with no SEN`, on the basis of the view.
    pub fn compared_with(&self, group: GroupIndex) -> String {
        match self.atlas().pair(self.view.measure, group) {
            _ if self.view.basis == Basis::SameGroup => {
                format!("compared with the same group in {}", self.elsewhere())
            }
            Some(pair) if self.view.basis == Basis::Others => {
                let them = &self.group(pair.comparison).plain;
                format!("compared with {them} in {}", self.elsewhere())
            }
            Some(pair) => {
                let them = crate::words::lower_first(&self.group(pair.comparison).short);
                let them = if them == "all" { "all pupils".to_owned() } else { them };
                let within = if pair.relation == crate::group::Relation::Superset {
                    ", who include them"
                } else {
                    ""
                };
                ["compared with ", &them, within].concat()
            }
            None => "no published comparison".to_owned(),
        }
    }

    fn row(&self, group: GroupIndex, gap: &Gap<'a>, name: &str) -> GapRow {
        let moved = self.moved(group, gap);
        let shown = gap.shown();
        let change_blank = shown.and_then(|_| self.why_change(group, name, &moved));
        GapRow {
            id: String::new(),
            name: name.to_owned(),
            detail: String::new(),
            href: String::new(),
            own: false,
            small: gap.small,
            group: side_level(&gap.group, gap.from_counts),
            comparison: side_level(&gap.comparison, gap.from_counts),
            group_mark: String::new(),
            comparison_mark: String::new(),
            gap: shown.map_or_else(String::new, Rounded::text),
            figure_href: String::new(),
            gap_spoken: match shown {
                Some(shown) if gap.small => {
                    ["a gap of ", &shown.text(), ", too few to say more"].concat()
                }
                Some(shown) => short_gap(shown),
                None => String::new(),
            },
            change: match moved {
                Moved::Known { direction: Err(NoWord::FewPupils), .. } => {
                    GapRow::TOO_FEW.to_owned()
                }
                _ => change_words(&moved),
            },
            blank: self.why_gap(group, gap, name),
            change_blank,
        }
    }
}

/// `19 and 18 pupils`, `92 and about 565 pupils`; of few, `8 of 16 children`.
fn cohorts(gap: &Gap<'_>) -> String {
    match (gap.group.cohort(), gap.comparison.cohort()) {
        (Some(group), Some(comparison)) => {
            let about = |side: &Side<'_>| if side.numbers_unit() > 0 { "about " } else { "" };
            let (one, other) = (about(&gap.group), about(&gap.comparison));
            [one, &grouped(group), " and ", other, &grouped(comparison), " pupils"].concat()
        }
        (Some(group), None) if gap.small => match gap.group.count() {
            Some(count) => format!("{count} of {group} children"),
            None => format!("{group} children"),
        },
        _ => String::new(),
    }
}

/// A side's level as a mark and its text.
pub(super) fn side_level(side: &Side<'_>, from_counts: bool) -> Level {
    Level {
        value: side.number(from_counts).map(crate::number::Exact::to_f64),
        text: side.shown(from_counts).map_or_else(String::new, Rounded::text),
    }
}

/// A scale that holds every value, with four to seven ticks at round numbers.
pub(crate) fn axis(values: impl Iterator<Item = f64>, suffix: &str, from_zero: bool) -> Axis {
    let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
    for value in values {
        low = low.min(value);
        high = high.max(value);
    }
    if low > high {
        (low, high) = (0.0, 100.0);
    }
    if from_zero {
        low = low.min(0.0);
    }
    let (low, high) = widened(low, high, suffix == "%");
    let step = tick_step(high - low);
    let places = u8::from(step < 1.0) + u8::from(step < 0.1);
    let first = (low / step).floor();
    let last = (high / step).ceil().max(first + 1.0);
    let mut ticks = Vec::new();
    let mut at = first;
    while at <= last + 0.5 {
        let value = at * step;
        ticks.push((value, nearest(value, places).text() + suffix));
        at += 1.0;
    }
    Axis { low: first * step, high: last * step, ticks }
}

/// Least span of a scale, as a share of its largest value: over less, values that are all but the
/// same would stand far apart.
const LEAST_SPAN: f64 = 0.05;

/// The least span at least, about the same middle; never below nought or over a hundred percent
/// where no value is.
fn widened(low: f64, high: f64, is_share: bool) -> (f64, f64) {
    let size = low.abs().max(high.abs());
    let least = if size > 0.0 { size * LEAST_SPAN } else { 1.0 };
    let more = (least - (high - low)).max(0.0) / 2.0;
    let below = if low >= 0.0 { (more - low).max(0.0) } else { 0.0 };
    let over = if is_share && high <= 100.0 { (high + more - 100.0).max(0.0) } else { 0.0 };
    (low - more + below - over, high + more + below - over)
}

fn tick_step(span: f64) -> f64 {
    let steps = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0];
    let known = steps.into_iter().find(|step| span / step <= 5.0);
    known.unwrap_or_else(|| {
        let mut step = 100.0;
        while span / step > 5.0 {
            step *= 10.0;
        }
        step
    })
}

/// The rows of sections, in order.
pub(super) fn rows_of(sections: &[Section]) -> impl Iterator<Item = &GapRow> + Clone {
    sections.iter().flat_map(|section| section.rows.iter())
}

/// The levels of rows, for their scale.
pub(super) fn levels<'r>(rows: impl Iterator<Item = &'r GapRow>) -> impl Iterator<Item = f64> {
    rows.flat_map(|row| [row.group.value, row.comparison.value]).flatten()
}

/// A why-box for something that is not a row.
pub(super) fn plain_why(word: &str, heading: &str, reason: String, consequence: &str) -> WhyBlank {
    WhyBlank {
        word: word.to_owned(),
        heading: heading.to_owned(),
        reason,
        consequence: consequence.to_owned(),
        symbol: "x in the CSV".to_owned(),
        due: String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labels(values: &[f64]) -> Vec<String> {
        let axis = axis(values.iter().copied(), "%", false);
        axis.ticks.into_iter().map(|tick| tick.1).collect()
    }

    #[test]
    fn a_scale_has_a_least_span() {
        let around = ["78%", "79%", "80%", "81%", "82%", "83%", "84%"];
        assert_eq!(labels(&[81.0]), around);
        assert_eq!(labels(&[81.0, 81.01]), around);
        assert_eq!(labels(&[0.0]), ["0.0%", "0.2%", "0.4%", "0.6%", "0.8%", "1.0%"]);
    }

    #[test]
    fn a_scale_never_leaves_nought_to_a_hundred_percent() {
        assert_eq!(labels(&[100.0]), ["95%", "96%", "97%", "98%", "99%", "100%"]);
        assert_eq!(labels(&[0.0, 100.0]), ["0%", "20%", "40%", "60%", "80%", "100%"]);
        assert_eq!(labels(&[0.04, 0.05]), ["0.04%", "0.05%"]);
    }
}
