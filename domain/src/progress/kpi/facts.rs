//! What stands beside an indicator: why its status, and the facts of it.

use super::Asked;
use crate::explorer::{day_in_words, month_in_words};
use crate::measure::Polarity;
use crate::progress::level::{Level, apart, with_unit};
use crate::progress::page::Fact;
use crate::strategy::{Judgement, Status, Target};

impl Asked<'_, '_> {
    /// Why the status is what it is, and the rule.
    pub(super) fn why(&self) -> Vec<String> {
        let of = self.indicator;
        let Some(last) = of.last_target() else {
            return vec![
                "No target is held for it, so there is nothing to judge it by.".to_owned(),
            ];
        };
        let Some(now) = &self.now else { return vec!["No figure is published.".to_owned()] };
        let mut said = if now.status == Status::CannotSay {
            let why =
                if now.why.is_empty() { "No figure is published for the year." } else { now.why };
            vec![why.to_owned()]
        } else {
            let target = now.target.unwrap_or(last);
            self.latest.map_or_else(Vec::new, |level| self.distance(now, level, target))
        };
        let caveats = of.caveats.iter().filter(|caveat| caveat.span.contains(now.year));
        said.extend(caveats.map(|caveat| caveat.text.clone()));
        said.extend(self.followed.in_workbook(of.grade));
        said.push(self.rule());
        said
    }

    /// `34.4 is 7.6 points below 42.`, and whose target it is.
    fn distance(&self, now: &Judgement<'_>, level: Level, aim: &Target) -> Vec<String> {
        let of = self.indicator;
        let short = now.short.map(|short| short.round(level.places));
        let figure = with_unit(of.unit, &level.shown().text());
        let target = with_unit(of.unit, &aim.text);
        let distance = short.map(|short| {
            let is_below = (short.units > 0) == (of.polarity == Polarity::High);
            let way = if is_below { "below" } else { "above" };
            if short.is_zero() && now.status == Status::Met {
                format!("{figure} is at the target of {target}.")
            } else if short.is_zero() {
                format!("{figure} is a little {way} {target}, by less than is shown.")
            } else {
                format!("{figure} is {} {way} {target}.", apart(of.unit, short))
            }
        });
        let kept = (now.year > aim.year).then(|| {
            let year = aim.year.label(of.years);
            format!("No later target was set, so that of {year} stays the yardstick.")
        });
        distance.into_iter().chain(kept).collect()
    }

    /// `Met: at or above the target. Within 2 points: …`
    fn rule(&self) -> String {
        let of = self.indicator;
        let (short, better) = match of.polarity {
            Polarity::High => ("below", "Higher"),
            Polarity::Low => ("above", "Lower"),
        };
        let at = if short == "below" { "at or above" } else { "at or below" };
        if of.tolerance.sign() == 0 {
            return format!(
                "Met: {at} the target. Missed: anything {short} it. {better} is better."
            );
        }
        let tolerance = of.tolerance.round(of.tolerance.decimals().unwrap_or(0));
        let allowed = apart(of.unit, tolerance);
        format!(
            "Met: {at} the target. Within {allowed}: up to that much {short} it. Missed: more than that {short} it. {better} is better."
        )
    }

    pub(super) fn facts(&self) -> Vec<Fact> {
        let (of, followed) = (self.indicator, self.followed);
        let priority = followed.strategy.and_then(|strategy| strategy.priority(of.priority));
        let measure = of.series.map(|series| followed.world.atlas.measure(series.measure));
        let owner = match (&*of.owner, priority) {
            (_, None) => "",
            ("", Some(_)) => "Not named in the strategy",
            (owner, Some(_)) => owner,
        };
        let dated = |text: &str, year: crate::period::Year| {
            format!("{} in {}", with_unit(of.unit, text), year.label(of.years))
        };
        let baseline = of.baseline().map_or_else(String::new, |base| dated(&base.text, base.year));
        let targets = of.targets.iter().map(|target| dated(&target.text, target.year));
        let answers =
            priority.map_or_else(String::new, |of| format!("Priority {}: {}", of.number, of.short));
        let answers_href = followed.href(&format!("/priorities/{}", of.priority));
        let definition = measure.map_or_else(String::new, |measure| measure.title.clone());
        let definition_href =
            measure.map_or_else(String::new, |m| followed.href(&format!("/measures/{}", m.id)));
        let facts = [
            ("Owner", owner.to_owned(), String::new()),
            ("Baseline", baseline, String::new()),
            ("Targets", targets.collect::<Vec<_>>().join("; "), String::new()),
            ("Compared with", of.comparator.clone(), String::new()),
            ("Reported", crate::words::capital(&of.cadence), String::new()),
            ("Next data", self.next_data(), String::new()),
            ("Answers for", answers, answers_href),
            ("Definition", definition, definition_href),
            ("In the document", of.at.clone(), String::new()),
            ("Note", self.notes(), String::new()),
        ];
        let fact = |(term, text, href): (&str, String, String)| {
            (!text.is_empty()).then(|| Fact { term: term.to_owned(), text, href })
        };
        facts.into_iter().filter_map(fact).collect()
    }

    fn next_data(&self) -> String {
        let followed = self.followed;
        let measure = self.indicator.series.map(|s| followed.world.atlas.measure(s.measure));
        let month = measure.map(|measure| measure.next_data.as_str()).unwrap_or_default();
        if !followed.area.closed.is_empty() {
            return "None: this council has ended".to_owned();
        }
        match month_in_words(month) {
            Some(words) if month < followed.today => {
                format!("Was due in {words}; not loaded here yet")
            }
            Some(words) => format!("{words}. Nothing new before then"),
            None => "No further figures are planned".to_owned(),
        }
    }

    /// What the file says about the indicator and its targets, each thing once.
    fn notes(&self) -> String {
        let of = self.indicator;
        let all = [&of.note].into_iter().chain(of.targets.iter().map(|target| &target.note));
        let mut said: Vec<&str> = Vec::new();
        for note in all.filter(|note| !note.is_empty()) {
            if !said.contains(&note.as_str()) {
                said.push(note);
            }
        }
        said.join(" ")
    }

    /// Where figures and targets come from.
    pub(super) fn source(&self) -> Vec<(String, String)> {
        let (of, followed) = (self.indicator, self.followed);
        let atlas = &followed.world.atlas;
        let first =
            of.series.and_then(|series| atlas.first_source(series.measure, series.group, false));
        let release = day_in_words(&followed.world.release);
        let figures = first.map(|first| {
            let source = atlas.source(first.source);
            let (publisher, title, licence) = (&source.publisher, &source.title, &source.licence);
            let words = format!("{publisher}, {title}, release of {release}. {licence}.");
            ("Source:".to_owned(), words)
        });
        let strategy = followed.strategy.filter(|_| !of.targets.is_empty());
        let targets = strategy.map(|strategy| {
            ("Targets and baseline:".to_owned(), format!("{}, {}.", strategy.title, of.at))
        });
        figures.into_iter().chain(targets).collect()
    }
}
