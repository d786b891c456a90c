//! The groups that the strategy is for, in plain words.

use super::Topic;

/// In the order of the masthead's list.
pub(super) const GROUPS: [Topic; 3] = [
    Topic {
        id: "fsm",
        finding: "",
        title: "Free school meals",
        lede: "Children whose families’ income lets them have free school meals, and those who could at any time in the last six years (disadvantaged pupils).",
        parts: &[],
        groups: &["fsm", "disadvantaged"],
        gaps_in: &[],
        measures: &[
            "fsm-primary",
            "fsm-secondary",
            "fsm-ever-six-primary",
            "fsm-ever-six-secondary",
        ],
        blanks: &[
            (
                "Absence and suspension of children eligible for free school meals",
                "The files held here give them for all pupils, for looked-after children and for children in need, not for this group.",
            ),
            (
                "Gaps by school",
                "Published for Key Stage 4 destinations alone; the explorer has them for each school.",
            ),
        ],
        ways: &[
            ("Every gap of this group in the explorer", "/gaps"),
            ("Where gaps are wide and widening", "/attention"),
        ],
    },
    Topic {
        id: "send",
        finding: "",
        title: "Special educational needs and disabilities",
        lede: "Children with SEN support, and children with an education, health and care plan (EHC plan). The two are never put together where they can be told apart.",
        parts: &[
            (
                "The Local Offer",
                "Every council must publish what help there is for children and young people with special educational needs and disabilities, from birth to 25, and how to get it: its Local Offer. Ask the council, or your school’s special educational needs coordinator.",
            ),
            (
                "Asking for a plan",
                "A parent, a young person or a school can ask the council to assess whether a plan is needed. From the request to the plan it may take no more than 20 weeks, but for exceptions that the law names.",
            ),
            (
                "SEN support",
                "Most children with special educational needs have no plan. Their school plans, gives and reviews extra help, together with the family: this is SEN support.",
            ),
        ],
        groups: &["ehcp", "sen-support", "all-sen"],
        gaps_in: &[],
        measures: &[
            "ehc-plans-share",
            "sen-support-share",
            "ehc-plans-number",
            "ehc-plans-in-20-weeks",
        ],
        blanks: &[
            (
                "Plans and support by type of need",
                "The Department publishes them in the files on special educational needs in England, which are not held here.",
            ),
            (
                "The quality of plans",
                "Nobody publishes it. What a council finds when it checks plans would have to be brought in.",
            ),
        ],
        ways: &[
            ("Every gap of EHC plans in the explorer", "/gaps"),
            ("Where gaps are wide and widening", "/attention?group=ehcp"),
        ],
    },
    Topic {
        id: "cla",
        finding: "",
        title: "Children looked after: the Virtual School",
        lede: "Children whom the council has looked after for at least twelve months, counted by the council that is responsible for them, wherever they go to school. The figures speak of groups, never of one child.",
        parts: &[
            (
                "For children",
                "You go to your own school, and the Virtual School looks out for you there. It sees to it that you have a plan for your learning, a PEP, and that what you think is in it. Say what helps, what does not, and what you want to do next. Nothing on this page is about one child.",
            ),
            (
                "For carers",
                "You see first how school is going. Come to the meeting about the plan each term, say what you notice, and ask how the extra money for looked-after children is used. If a place, attendance or a suspension worries you, tell the social worker and the Virtual School early.",
            ),
            (
                "For schools",
                "Your designated teacher leads each child’s plan and looks at it every term with the child, the carer and the social worker. Before a suspension, talk to the Virtual School. Many looked-after children have special educational needs too: plan both together.",
            ),
            (
                "What a personal education plan is",
                "The part of a looked-after child’s care plan that is about school: what the child does well and needs, what the school, the carer and the council will do, what the extra money is for. Made with the child, looked at every term and when the child changes school. It is private: nothing of any plan is shown here.",
            ),
        ],
        groups: &["cla"],
        gaps_in: &[],
        measures: &[
            "looked-after-number",
            "looked-after-rate",
            "care-leavers-eet",
            "care-leavers-neet",
        ],
        blanks: &[
            (
                "Phonics, times tables, what they do after 16, results at 19",
                "Not published for looked-after children in the files held here.",
            ),
            (
                "The quality of personal education plans",
                "Nobody publishes it. What a Virtual School finds when it checks plans would have to be brought in.",
            ),
            (
                "Several years put together",
                "It would steady figures of so few children, but their numbers are published for some years alone, so it cannot be done honestly.",
            ),
        ],
        ways: &[
            ("Every gap of looked-after children in the explorer", "/gaps"),
            ("Absence", "/themes/attendance"),
            ("After 16", "/themes/post-16"),
        ],
    },
];
