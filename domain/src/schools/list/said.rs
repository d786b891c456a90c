//! What the list of schools says over and under itself.

use std::cmp::Reverse;

use super::row::has_results;
use super::{Asked, Listed, Lister, MOST_NEAR, school_href};
use crate::explorer::day_in_words;
use crate::explorer::near::{listed, nearest, plain};
use crate::explorer::page::{Run, Words};
use crate::period::{Year, YearKind};
use crate::place::{PlaceId, School};
use crate::schools::has::{Kind, Stage, span};
use crate::schools::{after, before};
use crate::search::Builder;
use crate::words::{capital, possessive};

impl<'a> Lister<'a> {
    /// Which years the figures are of, in a sentence.
    pub(super) fn years(&self, everyone: &[Listed<'_>]) -> String {
        let urns: Vec<PlaceId> = everyone
            .iter()
            .flat_map(|one| std::iter::once(one.school.urn).chain(before(self.world, one.school)))
            .collect();
        let label = |year: Year| year.label(YearKind::Academic);
        let part = |(name, phase): (&str, &str)| {
            let (first, last) = span(self.world, &urns, phase)?;
            let last = if first == last { String::new() } else { format!(" to {}", label(last)) };
            Some(format!("{name} of {}{last}", label(first)))
        };
        let parts = [
            ("results at 11", "ks2"),
            ("results at 16", "ks4"),
            ("after 16", "destinations"),
            ("absence", "absence"),
        ];
        let mut said: Vec<String> = parts.into_iter().filter_map(part).collect();
        if let Some(source) = self.world.inspections.source {
            let day = day_in_words(&self.world.atlas.source(source).release);
            said.push(format!("Ofsted grades as at {day}"));
        }
        let said: Vec<&str> = said.iter().map(String::as_str).collect();
        format!("Never ranked. {}.", capital(&listed(&said)))
    }

    pub(super) fn answer(&self, everyone: &[Listed<'_>]) -> Words {
        let whose = possessive(&self.area.name);
        let count = everyone.len();
        let strong = |text: String| Run::Strong(text);
        let plain = |text: &str| Run::Plain(text.to_owned());
        let with_gap =
            everyone.iter().filter(|one| one.has.own.iter().any(|kind| kind.is_gap())).count();
        let mut answer = vec![
            Run::Plain(format!("Find any of {whose} ")),
            strong(format!("{count} schools")),
            plain(". "),
        ];
        if with_gap == 0 {
            answer.push(plain("For none of them is a gap between pupil groups held."));
            return answer;
        }
        let stages = Stage::ALL
            .into_iter()
            .filter(|stage| everyone.iter().any(|one| one.has.own.contains(&Kind::Gap(*stage))));
        let phrases: Vec<&str> = stages.map(Stage::gap_phrase).collect();
        answer.push(plain("For "));
        answer.push(strong(with_gap.to_string()));
        answer.push(Run::Plain(format!(" of them a gap is published: {}.", listed(&phrases))));
        answer
    }

    pub(super) fn caveat(&self, everyone: &[Listed<'_>]) -> String {
        let with = |stage| everyone.iter().any(|one| one.has.own.contains(&Kind::Gap(stage)));
        let gaps =
            everyone.iter().filter(|one| one.has.own.iter().any(|kind| kind.is_gap())).count();
        let small = everyone.iter().filter(|one| one.has.small).count();
        let mut said = Vec::new();
        if small > 0 {
            let them = if small == 1 { "one".to_owned() } else { small.to_string() };
            said.push(format!("In {them} of the {gaps} a group has fewer than 20 pupils: such a gap is shown apart, without a word for its change."));
        }
        if !with(Stage::Eleven) && !with(Stage::Sixteen) {
            // Boys and girls are told apart in what is held.
            let what = if has_results(everyone) {
                " of disadvantaged pupils and other groups"
            } else {
                ""
            };
            said.push(format!(
                "Results at 11 and 16{what} are published for single schools in England, but the files held have none for {}.",
                self.area.name
            ));
        }
        said.join(" ")
    }

    /// Schools of the area that may be meant: found with a slip, under an old number, by most of the
    /// letters, or by the first half of the postcode.
    fn near(&self, everyone: &[Listed<'a>]) -> Vec<&'a School> {
        let (world, typed) = (self.world, self.asked.typed.as_str());
        let own = |urn: u32| {
            let of = everyone.iter().find(|one| one.school.urn.0 == urn);
            of.map(|one| one.school)
        };
        let after = typed.parse().ok().map(|urn| after(world, PlaceId(urn))).unwrap_or_default();
        let mut near: Vec<&School> = after.iter().filter_map(|of| own(of.urn.0)).collect();
        let found = world.catalogue().search(world, self.area.id, typed, MOST_NEAR);
        let found = found.iter().flat_map(|of| &of.found);
        near.extend(found.filter_map(|of| own(of.href.strip_prefix("/schools/")?.parse().ok()?)));
        if near.is_empty() {
            near = slipped(everyone, typed);
        }
        if near.is_empty() {
            let names = everyone.iter().map(|one| (one.school.name.as_str(), one.school));
            near = nearest(typed, names, MOST_NEAR);
        }
        if near.is_empty() && typed.bytes().any(|byte| byte.is_ascii_digit()) {
            let first = plain(typed.split(' ').next().unwrap_or_default());
            let outward = |one: &&Listed<'a>| plain(&one.school.postcode).starts_with(&first);
            near = everyone.iter().filter(outward).map(|one| one.school).take(MOST_NEAR).collect();
        }
        near
    }

    pub(super) fn none(&self, everyone: &[Listed<'a>]) -> (String, Vec<(String, String)>) {
        let typed = &self.asked.typed;
        let near = self.near(everyone);
        let near =
            near.into_iter().map(|school| (school_href(school), school.name.clone())).collect();
        let alone = Asked {
            typed: typed.clone(),
            phase: String::new(),
            kind: String::new(),
            has: String::new(),
        };
        let by_name = Lister { asked: alone, ..*self };
        let advice = if typed.is_empty() || everyone.iter().any(|one| by_name.is_asked(one, None)) {
            "No school has all that is chosen. Take one of the choices back.".to_owned()
        } else {
            format!(
                "No school of {} has “{typed}” in its name or postcode. Part of a name will do, or a postcode such as L36, with or without its space.",
                self.area.name
            )
        };
        (advice, near)
    }
}

/// Schools with a word in their names that is a slip from what was typed: what is a whole word
/// elsewhere in England may be a slip here.
fn slipped<'a>(everyone: &[Listed<'a>], typed: &str) -> Vec<&'a School> {
    let mut names = Builder::default();
    for one in everyone {
        names.add(&one.school.name, "");
    }
    let mut hits = names.finish().find(typed);
    hits.sort_by_key(|hit| (Reverse(hit.score), hit.text));
    hits.into_iter().take(MOST_NEAR).map(|hit| everyone[hit.text].school).collect()
}
