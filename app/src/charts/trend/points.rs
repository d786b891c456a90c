//! A column for each year that takes the focus and says what stands there.

use domain::explorer::page::{Goal, TrendChart};
use maud::{Markup, html};

use super::plot::{Plot, goal_of, value_in};
use crate::charts::number::Percent;
use crate::markup::esc;

/// The columns; arrow keys move between them, so only the last year is in the tab order.
pub fn columns(trend: &TrendChart, plot: &Plot) -> Markup {
    let width = if plot.years() > 1 { plot.step() } else { 20.0 };
    let last = trend.years.len().saturating_sub(1);
    html! {
        g data-rows="columns" {
            @for (index, year) in trend.years.iter().enumerate() {
                g.column role="img" data-row tabindex=(if index == last { "0" } else { "-1" })
                    aria-label={ (esc(&year.label)) ": " (said(trend, index)) } {
                    rect x=(Percent(plot.x(index) - width / 2.0)) y="9%" width=(Percent(width)) height="91%" {}
                }
            }
        }
    }
}

/// `FSM 50, not FSM 70, gap 20`, or why there is nothing.
fn said(trend: &TrendChart, year: usize) -> Markup {
    let gap = trend.gap_labels.iter().find(|(at, _, _)| *at == year);
    let missing = trend.years.get(year).map_or("", |year| year.missing.as_str());
    html! {
        @if !missing.is_empty() { (esc(missing)) }
        @for (count, (name, text)) in present(trend, year).into_iter().enumerate() {
            @if count > 0 || !missing.is_empty() { ", " }
            (esc(name)) " " (esc(text))
        }
        @if let (true, Some((_, _, text))) = (trend.banded, gap) { ", gap " (esc(text)) }
        @if trend.lines.iter().any(|line| line.few.contains(&year)) { ", fewer than 20 in a group" }
        @if let Some(goal) = goal_of(trend) { (beside_target(trend, goal, year)) }
    }
}

/// `, target 50%, 9.2 short`
fn beside_target(trend: &TrendChart, goal: &Goal, year: usize) -> Markup {
    html! {
        @for (_, _, name) in goal.baseline.iter().filter(|baseline| baseline.0 == year) { ", " (esc(name)) }
        @for (_, _, label) in trend.targets.iter().filter(|target| target.0 == year) { ", " (esc(label)) }
        @for miss in goal.missed.iter().filter(|miss| miss.year == year) { ", " (esc(&miss.words)) }
    }
}

fn present(trend: &TrendChart, year: usize) -> Vec<(&str, &str)> {
    let lines = trend.lines.iter();
    lines.filter_map(|line| Some((line.name.as_str(), value_in(line, year)?.1))).collect()
}
