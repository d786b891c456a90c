//! The themes of the strategy, in plain words.

use super::Topic;

const SOCIAL_CARE: &[&str] = &["cla", "cin", "cpp"];

/// In the order of their list.
pub(super) const THEMES: [Topic; 5] = [
    Topic {
        id: "attendance",
        finding: "",
        title: "Attendance",
        lede: "How much school children miss. A child who misses a tenth of the possible sessions or more is persistently absent.",
        parts: &[],
        groups: SOCIAL_CARE,
        gaps_in: &[
            "absence-overall",
            "absence-authorised",
            "absence-unauthorised",
            "absence-persistent",
        ],
        measures: &[
            "absence-persistent-primary",
            "absence-persistent-secondary",
            "absence-overall-primary",
            "absence-overall-secondary",
            "absence-persistent",
            "absence-overall",
            "absence-authorised",
            "absence-unauthorised",
        ],
        blanks: &[
            (
                "Attendance after the days shown",
                "The Department publishes registers week by week; what is held here ends where each table and line says. A term is never stretched to a year.",
            ),
            (
                "Absence by free school meals and special educational needs",
                "Not in the files held here for areas.",
            ),
        ],
        ways: &[("Absence in the explorer", "/gaps"), ("Looked-after children", "/groups/cla")],
    },
    Topic {
        id: "exclusions",
        finding: "",
        title: "Exclusions and suspensions",
        lede: "Permanent exclusions and suspensions as the Department counts them: of every 100 pupils on roll. A child suspended twice counts twice in the rate of suspensions, and once among the pupils suspended.",
        parts: &[],
        groups: SOCIAL_CARE,
        gaps_in: &["suspended-pupils"],
        measures: &[
            "permanent-exclusion-secondary",
            "permanent-exclusion-primary",
            "suspension-rate",
            "suspension-rate-primary",
            "suspension-rate-secondary",
            "suspended-pupils",
        ],
        blanks: &[
            (
                "Inclusion term by term",
                "The Department publishes terms, but not in the files held here, and a term is never stretched to a year.",
            ),
            (
                "Exclusions by group in the area",
                "Published for looked-after children, children in need and children on a protection plan alone.",
            ),
        ],
        ways: &[("Suspensions in the explorer", "/gaps?measure=suspended-pupils&group=cla")],
    },
    Topic {
        id: "post-16",
        finding: "",
        title: "After 16",
        lede: "What young people do after school: education, employment, training, or none of these; and whether the council knows.",
        parts: &[],
        groups: &["disadvantaged", "all-sen", "sen-support", "ehcp"],
        gaps_in: &[
            "neet-or-not-known-16-17",
            "participation-16-17",
            "ks4-destinations",
            "level-2-at-19",
            "level-3-at-19",
            "level-2-english-maths-at-19",
            "he-entry-at-19",
        ],
        measures: &[
            "neet-16-17",
            "not-known-16-17",
            "neet-or-not-known-16-17",
            "participation-16-17",
            "care-leavers-neet",
            "care-leavers-eet",
        ],
        blanks: &[(
            "Young people with special educational needs in other years",
            "The Department’s scorecards of 2022 and 2025 are held here by need; nothing is drawn between them.",
        )],
        ways: &[(
            "Destinations by school in the explorer",
            "/gaps?measure=ks4-destinations&group=disadvantaged",
        )],
    },
    Topic {
        id: "places",
        finding: "How many pupils leave the area after primary school cannot be told from the figures held here.",
        title: "School places",
        lede: "Who goes to school where, and who leaves the area after primary school: what the figures held here can say about it, and what they cannot.",
        parts: &[],
        groups: &[],
        gaps_in: &[],
        measures: &["fsm-primary", "fsm-secondary", "two-year-old-places"],
        blanks: &[
            (
                "How many leave the area after primary school",
                "The Department publishes moves between councils by home and school, but not in the files held here.",
            ),
            (
                "Places in good schools",
                "Grades in a single word ended in September 2024; the files held here give no share of pupils in schools by grade.",
            ),
        ],
        ways: &[("Leadership and Ofsted’s grades", "/themes/leadership")],
    },
    Topic {
        id: "leadership",
        finding: "How well schools are led is not told by any figure held here: no series of grades is.",
        title: "Leadership and inspection",
        lede: "What Ofsted said of schools. Its grades in one word ended in September 2024, and its report cards since are something else: the three ways of judging are never turned into each other.",
        parts: &[],
        groups: &[],
        gaps_in: &[],
        measures: &[],
        blanks: &[
            (
                "Grades after July 2018",
                "No later workbook of Ofsted’s is held here. Grades in one word ended in September 2024, so no series can reach today.",
            ),
            (
                "Leadership and management, governance",
                "The published workbook does not hold the grades for leadership and management, and nobody publishes the quality of governance.",
            ),
        ],
        ways: &[("Every indicator", "/kpis"), ("What the strategy says", "/strategy")],
    },
];
