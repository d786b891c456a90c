//! `schools.tsv`: what all files together say about each school.

mod links;

use std::collections::{BTreeMap, BTreeSet};

use domain::place::PlaceId;
use import::register::{Phase, SchoolFact};
use import::{Problem, Severity};

use self::links::Links;
use super::gather::Gathered;
use super::report::Report;

/// Kinds of files from the one that is believed first, for each thing that they say. Within a kind
/// the later file is believed first.
const NAMES: [&str; 5] = ["coordinates", "destinations", "gias", "pupil-premium", "key-stage-2"];
const PLACES: [&str; 5] = ["census", "destinations", "gias", "pupil-premium", "key-stage-2"];
const TYPES: [&str; 4] = ["destinations", "key-stage-2", "pupil-premium", "census"];
const PHASES: [&str; 5] = ["gias", "census", "destinations", "key-stage-2", "pupil-premium"];

/// Every school that has figures or stands in a file that says which authority it belongs to.
pub fn write(gathered: &Gathered, report: &mut Report) -> String {
    let links = Links::of(gathered);
    let mut text = String::from(
        "urn\tlaestab\tname\tphase\ttype\tauthority\topened\tclosed\tpredecessors\tsuccessors\tpostcode\tlat\tlon\n",
    );
    let mut homeless = 0;
    let everyone = everyone(gathered);
    for urn in everyone.iter().copied() {
        let facts = Facts::of(gathered, urn);
        // An old number that no file places is where the school that took over is.
        let has_figures = gathered.figures.schools.contains(&urn);
        let inherited = has_figures.then(|| inherited(gathered, &links, urn)).flatten();
        match facts.line(urn, inherited, (&links, &everyone)) {
            Some(line) => text.push_str(&line),
            None => homeless += 1,
        }
    }
    if homeless > 0 {
        let what = format!("no file says which authority {homeless} schools belong to");
        let action = "they were left out, and none of them has a figure";
        report.add(Problem::new(Severity::Note, "schools.tsv", what, action));
    }
    text
}

fn everyone(gathered: &Gathered) -> BTreeSet<PlaceId> {
    let named = gathered.schools.iter().flat_map(|(_, _, facts)| facts.keys());
    named.chain(&gathered.figures.schools).copied().collect()
}

/// What each file says about one school.
struct Facts<'a> {
    by_file: Vec<(&'a str, &'a str, &'a SchoolFact)>,
}

impl<'a> Facts<'a> {
    fn of(gathered: &'a Gathered, urn: PlaceId) -> Self {
        let files = gathered.schools.iter();
        let mut by_file: Vec<_> = files
            .filter_map(|(kind, id, facts)| Some((kind.as_str(), id.as_str(), facts.get(&urn)?)))
            .collect();
        by_file.sort_by_key(|(_, id, _)| std::cmp::Reverse(*id));
        Self { by_file }
    }

    /// The first thing that the files of these kinds say.
    fn first<T>(&self, kinds: &[&str], say: impl Fn(&'a SchoolFact) -> Option<T>) -> Option<T> {
        let files = |kind| self.by_file.iter().filter(move |(of, _, _)| *of == kind);
        kinds.iter().flat_map(|kind| files(*kind)).find_map(|(_, _, fact)| say(fact))
    }

    fn authority(&self) -> Option<PlaceId> {
        self.first(&PLACES, |fact| fact.authority)
    }

    fn phase(&self) -> Option<Phase> {
        let phase = self.first(&PHASES, |fact| fact.phase)?;
        // A middle school teaches both ages too, but nobody leaves it after Key Stage 4.
        let both = self.by_file.iter().any(|(_, _, fact)| fact.both_ages);
        let leavers = self.by_file.iter().any(|(kind, _, _)| *kind == "destinations");
        let all_through = both && leavers && phase == Phase::Secondary;
        Some(if all_through { Phase::AllThrough } else { phase })
    }

    fn line(
        &self,
        urn: PlaceId,
        inherited: Option<PlaceId>,
        (links, everyone): (&Links<'_>, &BTreeSet<PlaceId>),
    ) -> Option<String> {
        let words = |text: &'a String| Some(text.as_str()).filter(|text| !text.is_empty());
        let authority = self.authority().or(inherited)?;
        let home = |fact: &'a SchoolFact| {
            words(&fact.establishment).filter(|_| fact.authority == Some(authority))
        };
        let establishment = self.first(&PLACES, home);
        let laestab =
            establishment.map_or(String::new(), |number| format!("{}{number}", authority.0));
        let name = self.first(&NAMES, |fact| words(&fact.name)).map(str::to_owned);
        let name = name.or_else(|| links.names.get(&urn).map(|name| (*name).to_owned()));
        let name = name.unwrap_or_else(|| format!("URN {}", urn.0));
        let at = self.first(&NAMES, |fact| fact.at.as_ref());
        let [lat, lon] = at.map_or(["", ""], |at| at.each_ref().map(String::as_str));
        let in_latest_census = self.by_file.iter().any(|(_, id, _)| *id == links.latest_census);
        let closed = links.closed.get(&urn).filter(|_| !in_latest_census);
        let cells = [
            urn.0.to_string(),
            laestab,
            tidy(&name),
            self.phase().map_or("", Phase::word).to_owned(),
            self.first(&TYPES, |fact| words(&fact.kind)).unwrap_or("").to_owned(),
            authority.0.to_string(),
            links.opened.get(&urn).copied().unwrap_or("").to_owned(),
            closed.copied().unwrap_or("").to_owned(),
            links.predecessors(urn, |earlier| everyone.contains(&earlier)),
            links.successors(urn),
            self.first(&NAMES, |fact| words(&fact.postcode)).unwrap_or("").to_owned(),
            lat.to_owned(),
            lon.to_owned(),
        ];
        Some(cells.join("\t") + "\n")
    }
}

/// Which authority each school belongs to, as far as files or the schools that took over say.
pub fn authorities(gathered: &Gathered) -> BTreeMap<PlaceId, PlaceId> {
    let links = Links::of(gathered);
    let home = |urn| {
        let said = Facts::of(gathered, urn).authority();
        said.or_else(|| inherited(gathered, &links, urn))
    };
    everyone(gathered).into_iter().filter_map(|urn| Some((urn, home(urn)?))).collect()
}

/// Conversions that follow each other are no more than this.
const MOST_STEPS: usize = 5;

/// The authority of the first school after this one of which a file says it; `None` where those
/// that took over belong to several.
fn inherited(gathered: &Gathered, links: &Links<'_>, urn: PlaceId) -> Option<PlaceId> {
    let mut at = BTreeSet::from([urn]);
    for _ in 0..MOST_STEPS {
        at =
            at.iter().flat_map(|urn| links.after.get(urn).into_iter().flatten()).copied().collect();
        let said: BTreeSet<PlaceId> =
            at.iter().filter_map(|urn| Facts::of(gathered, *urn).authority()).collect();
        if let Some(first) = said.first() {
            return (said.len() == 1).then_some(*first);
        }
    }
    None
}

/// One line, single spaces.
fn tidy(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}
