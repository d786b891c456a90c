//! `/glossary`: the strategy's terms and ours.

use domain::place::PlaceId;
use domain::world::World;

use super::{area_of, found_as_it_is};
use crate::pages::{Page, Request, missing};
use crate::parts::{self, Here, Term, Word};

/// Our own terms: headword and meaning. A term of the strategy's own glossary goes first.
const OURS: [(&str, &str, &str); 22] = [
    (
        "basis",
        "Basis",
        "What a gap is measured against: others in the same place, the same group elsewhere, or others elsewhere. The three are never mixed.",
    ),
    (
        "break-in-series",
        "Break in series",
        "A year from which figures are counted, marked or defined otherwise, so that they cannot be compared with those before. A line never crosses one.",
    ),
    (
        "cohort",
        "Cohort",
        "The pupils that a figure is about: those of one school year, or of one group in it.",
    ),
    (
        "complement",
        "Complement",
        "Two groups that together are everyone, such as pupils eligible for free school meals and those who are not.",
    ),
    (
        "confidence-interval",
        "Confidence interval",
        "The range that chance leaves for a figure: of many such ranges, 95 in a hundred hold the true one. Given only where numbers of pupils are published.",
    ),
    (
        "disadvantaged",
        "Disadvantaged pupils",
        "Pupils who were eligible for free school meals at any time in the last six years, and those who are or were looked after.",
    ),
    (
        "disjoint",
        "Disjoint groups",
        "Two groups that share nobody while some pupils are in neither, such as pupils with SEN support and pupils with no SEN.",
    ),
    (
        "ebacc",
        "English Baccalaureate (EBacc)",
        "English, maths, the sciences, a language, and history or geography at GCSE: a pupil who enters them all is entered for it.",
    ),
    (
        "fsm",
        "Free school meals (FSM)",
        "Meals that a pupil can have free because of the family’s income or benefits. Eligible pupils are those whose parents have claimed.",
    ),
    (
        "gap",
        "Gap",
        "How far a group is behind those it is compared with, in points. Above nought means behind, whether higher or lower is better.",
    ),
    (
        "laestab",
        "LAESTAB",
        "A school’s number in the Department’s files: three digits of its council, four of its own.",
    ),
    (
        "lait",
        "Local Authority Interactive Tool (LAIT)",
        "The Department for Education’s collection of yearly figures of every council, from which most figures here are taken.",
    ),
    (
        "pep",
        "Personal education plan (PEP)",
        "The plan that a looked-after child has for school: what helps the child learn, who does what, and by when. It is looked at each term.",
    ),
    (
        "percentage-point",
        "Percentage point",
        "The unit of a difference between two percentages: from 50% to 70% is 20 points.",
    ),
    (
        "provisional",
        "Provisional figure",
        "A figure published before the schools’ corrections are in. It may be revised.",
    ),
    (
        "release",
        "Release",
        "Everything that the publisher put out at one time. A figure that differs between two releases was revised.",
    ),
    (
        "sen-support",
        "SEN support",
        "Extra help in school for a pupil with special educational needs who has no education, health and care plan.",
    ),
    (
        "similar-councils",
        "Similar councils (neighbours)",
        "The ten councils most like one in population and circumstances, as the Department lists them. The list changed in May 2025; both are held.",
    ),
    (
        "small-cohort",
        "Small cohort",
        "Fewer than twenty pupils. One pupil more or less moves such a figure by five points and more, so it gets no status and no direction.",
    ),
    (
        "superset",
        "Superset",
        "A comparison that includes the group itself, such as all pupils. The gap to the others alone is a little larger.",
    ),
    (
        "suppressed",
        "Suppressed figure",
        "A figure that the publisher holds back because so few pupils are in it that one could be recognised. Files mark it c.",
    ),
    (
        "urn",
        "Unique reference number (URN)",
        "A school’s six-digit number in the national register. A school that becomes an academy gets a new one.",
    ),
];

/// The terms that pages about an area open in place: the strategy's, and ours.
pub fn words(world: &World, area: PlaceId) -> Vec<Word<'_>> {
    let strategy = world.strategy_of(area);
    let printed = strategy.into_iter().flat_map(|strategy| &strategy.terms).map(|term| Word {
        id: &term.item.id,
        headword: &term.headword,
        today: &term.today,
        meaning: &term.item.text,
    });
    let ours = OURS.iter().map(|(id, headword, meaning)| Word { id, headword, today: "", meaning });
    printed.chain(ours).collect()
}

/// Composes the page.
pub fn page(world: &World, request: Request<'_>) -> Page {
    let area = match area_of(world, request) {
        Ok(area) => area,
        Err(unknown) => return missing::unknown(world, &unknown),
    };
    let strategy = world.strategy_of(area.id);
    let ours = |id: &str| OURS.iter().any(|(own, ..)| *own == id);
    let mut terms: Vec<Term> = words(world, area.id)
        .into_iter()
        .map(|word| Term {
            id: word.id.to_owned(),
            headword: word.headword.to_owned(),
            today: word.today.to_owned(),
            meaning: word.meaning.to_owned(),
            printed: !ours(word.id),
        })
        .collect();
    terms.sort_by_key(|term| term.headword.to_lowercase());
    let whose = strategy.map_or("", |strategy| strategy.title.as_str());
    let main = parts::glossary(&terms, whose);
    let href = format!("/glossary?area={}", area.slug);
    let about = "What the words mean that these pages use.".to_owned();
    let title = "Glossary – Gapwise".to_owned();
    found_as_it_is(world, area, (Here::Elsewhere, &href), (title, about), main)
}
