//! The rules, in the order in which a reader meets them.

use domain::world::World;

use super::examples::{Example, show};
use crate::parts::Method;

/// A rule: where it stands on the page, its heading, its words, and views whose own words are its
/// examples.
pub(super) struct Rule {
    pub id: &'static str,
    pub title: &'static str,
    pub words: &'static [&'static str],
    pub examples: &'static [Example],
}

impl Rule {
    pub fn with_examples(&self, world: &World, today: &str) -> Method {
        Method {
            id: self.id.to_owned(),
            title: self.title.to_owned(),
            words: self.words.iter().map(|words| (*words).to_owned()).collect(),
            examples: self.examples.iter().filter_map(|one| show(world, one, today)).collect(),
        }
    }
}

const SOME_SCHOOL: &str =
    "area=knowsley&school=140001&measure=ks4-destinations&group=disadvantaged&year=2022-23";

/// Every rule.
pub(super) const RULES: [Rule; 13] = [
    Rule {
        id: "gap",
        title: "What a gap is",
        words: &[
            "A gap is how far a group of children is behind others: the figure of the others less that of the group, or the other way round where a lower figure is better, as with absence. Positive always means behind, negative ahead.",
            "It is worked out from the figures as their source prints them, or from numbers of pupils where the source gives them for both sides, and rounded once at the end. So it may differ by one from the sum of the rounded figures. Gaps between percentages are in points, never in percent.",
        ],
        examples: &[
            Example::Sum("area=knowsley&year=2024-25"),
            Example::Sum("area=knowsley&measure=absence-persistent&group=cla&year=2024-25"),
        ],
    },
    Rule {
        id: "against",
        title: "Whom a group is compared with",
        words: &[
            "Best is everybody else: pupils eligible for free school meals with pupils who are not. Children with SEN support or an education, health and care plan are compared with those who have no special needs. Where the source publishes nobody else, the group is compared with all pupils, who include it; the page says so, and calls nobody “others”.",
            "Groups that overlap, such as free school meals and special needs, are never set against each other, added or stacked: one child can be in several.",
        ],
        examples: &[
            Example::Answer("area=knowsley&group=sen-support&year=2024-25"),
            Example::Answer("area=knowsley&group=cin&year=2024-25"),
        ],
    },
    Rule {
        id: "basis",
        title: "Three ways to read a gap",
        words: &[
            "With others in the same place, with the same group elsewhere, or with others elsewhere. A council can be ahead of England in one reading and behind in another; each page says which it shows.",
        ],
        examples: &[
            Example::Answer("area=knowsley&basis=same-group&year=2024-25"),
            Example::Answer("area=knowsley&basis=others&year=2024-25"),
        ],
    },
    Rule {
        id: "rounding",
        title: "What rounding allows to say",
        words: &[
            "Most figures are published as whole percentages. The change of a gap has four of them behind it, each off by up to a half. So a gap has “narrowed” or “widened” only from two units of the coarser published place on; less is “about the same, within rounding”. The same holds for one gap beside another. One level alone takes one unit.",
            "Where a gap narrowed although the group did no better, the page says that the others fell.",
        ],
        examples: &[
            Example::Change("area=knowsley&year=2024-25"),
            Example::Change("area=knowsley&group=sen-support&year=2024-25"),
            Example::Answer("area=knowsley&measure=ks4-attainment-8&group=fsm&year=2022-23"),
        ],
    },
    Rule {
        id: "interval",
        title: "Why a gap has an interval, or none",
        words: &[
            "A cohort is a sample of what a school or council brings about: with the same work, other children would have had somewhat other results. The 95% interval says how far such chance alone may have moved the gap; it is Newcombe’s, from the numbers of pupils on both sides. It takes exact numbers of pupils and two groups that have no pupil in common; otherwise there is no interval, and the page says what is missing. A gap that lies within the interval of another, such as last year’s or England’s, is “about the same” as it, “within chance”.",
            "Pupils of one school have much in common, so true intervals are somewhat wider still.",
        ],
        examples: &[
            Example::Interval(SOME_SCHOOL),
            Example::Interval("area=knowsley&year=2024-25"),
            Example::Interval("area=knowsley&group=cla&year=2024-25"),
        ],
    },
    Rule {
        id: "few",
        title: "A handful of children",
        words: &[
            "Where fewer than 20 children are on a side, one child moves the figure by five points or more. Such figures stand apart with a half-filled mark: no status, no word for a change, and no rank. Children looked after or with a protection plan are so few in one year group of one council that they are treated alike where their number is not published; so is every group of the City of London and the Isles of Scilly, which have one school for a year group of some twenty.",
        ],
        examples: &[Example::Answer("area=knowsley&group=cla&year=2024-25")],
    },
    Rule {
        id: "breaks",
        title: "Years that cannot be compared",
        words: &[
            "When a test, a definition or a source changes, a new series starts: no line of figures is drawn and no change counted across it, and the chart names what changed. The dotted way from a baseline to the targets is what was promised, and no series. Years of the pandemic in which nothing was collected are hatched; those whose grades teachers set, or in which schools were closed, are shown but stand alone. Where who is counted or how changed within a series, a note stands below its lines, and the heading begins no earlier than that year. Academic and financial years never share an axis.",
        ],
        examples: &[
            Example::Years("area=knowsley&year=2024-25"),
            Example::Years("area=knowsley&measure=ks4-attainment-8&year=2024-25"),
        ],
    },
    Rule {
        id: "trend",
        title: "Trends, and when a gap would close",
        words: &[
            "A trend takes five years in a row that can be compared, a slope that is sure at 95%, and the same direction whichever year is left out. From five years that can be compared, with or without a gap between them, the line is carried on three years at most, as a range in which a single year would lie.",
            "A date by which a gap would close is given only as a range, and only where five years can be compared, the gap surely narrows, the range has two ends, and the later is at most 15 years ahead. Otherwise the page names what stands before it. Never for one school.",
        ],
        examples: &[Example::Trend(
            "area=knowsley&measure=ks4-destinations&group=sen-support&year=2022-23",
        )],
    },
    Rule {
        id: "neighbours",
        title: "Similar councils",
        words: &[
            "The Department for Education names ten statistical neighbours of each council, and named others before. Both sets can be chosen. A mean is the plain average of the councils with a figure, and takes eight of the ten. Where the sets differ, a change of the average is taken apart: what comes from other councils being in it, and what from the councils’ own figures.",
        ],
        examples: &[Example::Neighbours(
            "area=knowsley&compare=neighbours&compare=neighbours-2021&year=2024-25",
        )],
    },
    Rule {
        id: "attention",
        title: "Worse than England and getting worse",
        words: &[
            "Every gap of an area is looked at in its latest year: is it wider than England’s, and wider than the year before, both by at least two units of the coarser published place? Of many gaps some will be so by chance, so the list says how many chance alone would put there.",
            "The front page asks the same of each figure of all pupils: worse than England’s, and worse than the year before, both by two units at least.",
        ],
        examples: &[Example::Attention("area=knowsley")],
    },
    Rule {
        id: "revisions",
        title: "Revised figures",
        words: &[
            "Publishers correct figures. Of the Department’s Local Authority Interactive Tool, from which most figures are, the release before is kept: a figure that changed says what it was, under the answer, on its own page and on the page of its measure. A figure that was withdrawn is only said to be so. Of other files only one edition is held.",
        ],
        examples: &[Example::Revision(
            "area=knowsley&measure=ks4-destinations&group=sen-support&year=2022-23",
        )],
    },
    Rule {
        id: "status",
        title: "Met, within, missed, cannot say",
        words: &[
            "A target of the strategy is met where the published figure, unrounded, is at it or better. Within is short of it by no more than the tolerance: 2 percentage points or points of Attainment 8, 0.1 of a progress score, 0.5 for young people who are not in education, employment or training or not known; 0 for exclusions, where any rate above the target is a miss. A strategy may set its own. Everything else is missed.",
            "After the last year with a target, that target stays the yardstick, and the page says so. A year is not judged where the scale, the definition or the source of the target is not that of the figure, nor where there is no figure: then it is “cannot say”, with the reason. No target disappears without a word.",
        ],
        examples: &[
            Example::Indicator("ks2-rwm"),
            Example::Indicator("ks4-a8"),
            Example::Indicator("px-secondary"),
        ],
    },
    Rule {
        id: "blanks",
        title: "Blanks",
        words: &[
            "A blank is never nought. Its reason stands behind “why?”, and its symbol in every file: c withheld so that no child can be recognised; x not available, such as in years without tests; z does not apply, such as no pupils in the group; low more than nought but rounds to it; u too unreliable. No gap is worked out from a blank.",
        ],
        examples: &[
            Example::Answer("area=rutland&group=cla&year=2024-25"),
            Example::Answer("area=knowsley&year=2020-21"),
        ],
    },
];
