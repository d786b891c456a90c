//! The disadvantage gap index: by how much two groups' ranks differ.

use std::cmp::Ordering;

use crate::order::sorted;

/// Ranks of two groups in one list of all their pupils.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GapIndex {
    /// Mean rank of the first group, 1 for the lowest score.
    pub group_rank: f64,
    /// Mean rank of the others.
    pub other_rank: f64,
    /// Twenty times the difference of the mean ranks over the number of pupils: -10 to 10.
    pub index: f64,
    /// The chance that one of the others has a higher score than one of the group, ties by half.
    pub chance: f64,
}

/// The index of a group and the others; `None` where either is empty or a score is no number.
///
/// Source: the Department's disadvantage gap index ranks all pupils of the country; it is the same
/// as 20 × (chance - ½). For ranks within one council it is another quantity, and not offered.
pub fn gap_index(group: &[f64], others: &[f64]) -> Option<GapIndex> {
    let of = |scores: &[f64], ours: bool| scores.iter().map(|s| (*s, ours)).collect::<Vec<_>>();
    let mut all = of(group, true);
    all.extend(of(others, false));
    if group.is_empty() || others.is_empty() || all.iter().any(|(score, _)| !score.is_finite()) {
        return None;
    }
    let all = sorted(all, &|one, other| one.0.total_cmp(&other.0));
    let mut sum = 0.0;
    let mut at = 0;
    // Equal scores share the mean of their ranks; -0 and 0 are equal.
    for tied in all.chunk_by(|one, other| one.0.partial_cmp(&other.0).is_some_and(Ordering::is_eq))
    {
        let rank = at as f64 + f64::midpoint(1.0, tied.len() as f64);
        sum += rank * tied.iter().filter(|(_, ours)| *ours).count() as f64;
        at += tied.len();
    }
    let (pupils, ours, theirs) = (all.len() as f64, group.len() as f64, others.len() as f64);
    let group_rank = sum / ours;
    let other_rank = (pupils * (pupils + 1.0) / 2.0 - sum) / theirs;
    Some(GapIndex {
        group_rank,
        other_rank,
        index: 20.0 * (other_rank - group_rank) / pupils,
        chance: (other_rank - f64::midpoint(theirs, 1.0)) / ours,
    })
}
