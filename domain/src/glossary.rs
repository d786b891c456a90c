//! What the words mean that every council's pages use, in our own words.

use crate::place::PlaceId;
use crate::strategy::Strategy;
use crate::world::World;

/// A term of ours.
struct Term {
    id: &'static str,
    headword: &'static str,
    meaning: &'static str,
}

/// A term as a page may use it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word<'a> {
    /// Its anchor in the glossary.
    pub id: &'a str,
    /// Its headword: `Children Looked After (CLA)`.
    pub headword: &'a str,
    /// Its name today; empty where it is the headword.
    pub today: &'a str,
    /// What it means.
    pub meaning: &'a str,
    /// Whether it stands in the strategy's own glossary.
    pub printed: bool,
}

/// The terms of a place: its strategy's, and those of ours that are not among them.
pub fn words(world: &World, place: PlaceId) -> Vec<Word<'_>> {
    let printed: &[_] = world.strategy_of(place).map_or(&[], |of: &Strategy| &of.terms);
    let mut words: Vec<Word<'_>> = printed
        .iter()
        .map(|term| Word {
            id: &term.item.id,
            headword: &term.headword,
            today: &term.today,
            meaning: &term.item.text,
            printed: true,
        })
        .collect();
    let held: Vec<(&str, (&str, &str))> =
        words.iter().map(|word| (word.id, parts(word.headword))).collect();
    for Term { id, headword, meaning } in &TERMS {
        let own = parts(headword);
        if !held.iter().any(|(other, parts)| other == id || same_term(*parts, own)) {
            words.push(Word { id, headword, today: "", meaning, printed: false });
        }
    }
    words
}

/// A headword's name and its letters in brackets, which may be empty.
fn parts(headword: &str) -> (&str, &str) {
    headword.split_once(" (").unwrap_or((headword, ""))
}

/// Whether two headwords are of one term: the same letters in brackets, or the same name.
fn same_term((name, short): (&str, &str), (other, other_short): (&str, &str)) -> bool {
    name.eq_ignore_ascii_case(other)
        || (!short.is_empty() && short.eq_ignore_ascii_case(other_short))
}

/// In the order of the alphabet.
const TERMS: [Term; 33] = [
    Term {
        id: "attainment-8",
        headword: "Attainment 8",
        meaning: "A pupil’s points in eight subjects at the end of Key Stage 4, English and maths counted double. A pupil with grade 5 in eight GCSEs has 50.",
    },
    Term {
        id: "basis",
        headword: "Basis",
        meaning: "What a gap is measured against: others in the same place, the same group elsewhere, or others elsewhere. The three are never mixed.",
    },
    Term {
        id: "break-in-series",
        headword: "Break in series",
        meaning: "A year from which figures are counted, marked or defined otherwise, so that they cannot be compared with those before. A line never crosses one.",
    },
    Term {
        id: "cohort",
        headword: "Cohort",
        meaning: "The pupils that a figure is about: those of one school year, or of one group in it.",
    },
    Term {
        id: "complement",
        headword: "Complement",
        meaning: "Two groups that together are everyone, such as pupils eligible for free school meals and those who are not.",
    },
    Term {
        id: "confidence-interval",
        headword: "Confidence interval",
        meaning: "The range that chance leaves for a figure: of many such ranges, 95 in a hundred hold the true one. Given only where numbers of pupils are published.",
    },
    Term {
        id: "disadvantaged",
        headword: "Disadvantaged pupils",
        meaning: "Pupils who were eligible for free school meals at any time in the last six years, and those who are or were looked after.",
    },
    Term {
        id: "disjoint",
        headword: "Disjoint groups",
        meaning: "Two groups that share nobody while some pupils are in neither, such as pupils with SEN support and pupils with no SEN.",
    },
    Term {
        id: "eyfs",
        headword: "Early Years Foundation Stage (EYFS)",
        meaning: "The learning of children up to the age of five, and what is expected of them at its end.",
    },
    Term {
        id: "eet",
        headword: "Education, employment or training (EET)",
        meaning: "What young people and care leavers are counted in who are at school or college, at work, or in training.",
    },
    Term {
        id: "ehc-plan",
        headword: "Education, health and care plan (EHC plan)",
        meaning: "The legal document that says what help a child with special educational needs must have, and who gives it. The council keeps it up to the age of 25.",
    },
    Term {
        id: "ebacc",
        headword: "English Baccalaureate (EBacc)",
        meaning: "English, maths, the sciences, a language, and history or geography at GCSE: a pupil who enters them all is entered for it.",
    },
    Term {
        id: "fsm",
        headword: "Free school meals (FSM)",
        meaning: "Meals that a pupil can have free because of the family’s income or benefits. Eligible pupils are those whose parents have claimed.",
    },
    Term {
        id: "gap",
        headword: "Gap",
        meaning: "How far a group is behind those it is compared with, in points. Above nought means behind, whether higher or lower is better.",
    },
    Term {
        id: "gld",
        headword: "Good level of development (GLD)",
        meaning: "A child at the end of the reception year who reaches what is expected in the areas that matter most for school, reading, writing and number among them.",
    },
    Term {
        id: "laestab",
        headword: "LAESTAB",
        meaning: "A school’s number in the Department’s files: three digits of its council, four of its own.",
    },
    Term {
        id: "lait",
        headword: "Local Authority Interactive Tool (LAIT)",
        meaning: "The Department for Education’s collection of yearly figures of every council, from which most figures here are taken.",
    },
    Term {
        id: "cla",
        headword: "Looked-after children (CLA)",
        meaning: "Children in the care of a council. Most figures here count those who had been looked after for twelve months or more on 31 March.",
    },
    Term {
        id: "neet",
        headword: "Not in education, employment or training (NEET)",
        meaning: "Young people of 16 and 17, or care leavers, who are in none of the three. Councils report them, and whose activity they do not know.",
    },
    Term {
        id: "percentage-point",
        headword: "Percentage point",
        meaning: "The unit of a difference between two percentages: from 50% to 70% is 20 points.",
    },
    Term {
        id: "persistent-absence",
        headword: "Persistent absence",
        meaning: "Missing a tenth or more of the sessions that a pupil could attend; a session is half a day.",
    },
    Term {
        id: "pep",
        headword: "Personal education plan (PEP)",
        meaning: "The plan that a looked-after child has for school: what helps the child learn, who does what, and by when. It is looked at each term.",
    },
    Term {
        id: "progress-8",
        headword: "Progress 8",
        meaning: "How far pupils’ results at 16 are from those of pupils in England who started from the same level at 11; 0 is the average.",
    },
    Term {
        id: "provisional",
        headword: "Provisional figure",
        meaning: "A figure published before the schools’ corrections are in. It may be revised.",
    },
    Term {
        id: "release",
        headword: "Release",
        meaning: "Everything that the publisher put out at one time. A figure that differs between two releases was revised.",
    },
    Term {
        id: "sen-support",
        headword: "SEN support",
        meaning: "Extra help in school for a pupil with special educational needs who has no education, health and care plan.",
    },
    Term {
        id: "similar-councils",
        headword: "Similar councils (neighbours)",
        meaning: "The ten councils most like one in population and circumstances, as the Department lists them. The list changed in May 2025; both are held.",
    },
    Term {
        id: "small-cohort",
        headword: "Small cohort",
        meaning: "Fewer than twenty pupils. One pupil more or less moves such a figure by five points and more, so it gets no status and no direction.",
    },
    Term {
        id: "send",
        headword: "Special educational needs and disabilities (SEND)",
        meaning: "Needs for which a child gets help in school beyond the usual, with a plan or without one.",
    },
    Term {
        id: "superset",
        headword: "Superset",
        meaning: "A comparison that includes the group itself, such as all pupils. The gap to the others alone is a little larger.",
    },
    Term {
        id: "suppressed",
        headword: "Suppressed figure",
        meaning: "A figure that the publisher holds back because so few pupils are in it that one could be recognised. Files mark it c.",
    },
    Term {
        id: "urn",
        headword: "Unique reference number (URN)",
        meaning: "A school’s six-digit number in the national register. A school that becomes an academy gets a new one.",
    },
    Term {
        id: "virtual-school",
        headword: "Virtual School",
        meaning: "The council’s team that looks after how looked-after children do at the schools that they go to. It is no building.",
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    fn same(one: &str, other: &str) -> bool {
        same_term(parts(one), parts(other))
    }

    #[test]
    fn terms_are_each_themselves() {
        for (at, one) in TERMS.iter().enumerate() {
            for other in &TERMS[at + 1..] {
                assert!(one.id != other.id && !same(one.headword, other.headword), "{}", one.id);
                assert!(one.headword.to_lowercase() < other.headword.to_lowercase(), "{}", one.id);
            }
        }
    }

    #[test]
    fn one_term_under_two_names() {
        assert!(same("Children Looked After (CLA)", "Looked-after children (CLA)"));
        assert!(same("Persistent Absence", "Persistent absence"));
        assert!(!same("Progress 8 Score", "Progress 8"));
        assert!(!same("Basis", "Break in series"));
    }
}
