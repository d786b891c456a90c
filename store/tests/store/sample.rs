//! A small data folder with the awkward things in it: holes, symbols, pupil numbers, blanks at the
//! ends, letters beyond ASCII, more rows than one statement takes.

use std::fmt::Write;

use store::{DataFiles, Error, Starting};

const FILES: [(&str, &str); 19] = [
    (
        "dictionary/sources.tsv",
        "id\tkind\tpublisher\ttitle\trelease\tpublished\tstatus\tfile\tlicence\tnote\n\
         lait\tlait\tDepartment\tTool\t2026-04-08\tApril 2026\tunsaid\tlait.csv\tOGL\t\n\
         social\tcare\tDepartment\tCare\t2025\t\trevised\tcare.csv\tOGL\tA dash – here.\n\
         lait-then\tlait-earlier\tDepartment\tTool\t2025-09-15\t\tunsaid\tthen.csv\tOGL\t\n",
    ),
    ("dictionary/phases.tsv", "id\ttitle\tage\nks2\tKey Stage 2\tage 11\n"),
    (
        "dictionary/measures.tsv",
        "id\ttitle\tshort\tphrase\taxis\tphase\tkind\tunit\tplaces\tpolarity\tyear_kind\tdefinition\tnext_data\tnote\n\
         rwm\tReading\tReading\treading\tPercent\tks2\tproportion\t%\t1\thigh\tacademic\tThose who’d read.\t\t\n\
         neet\tNot in education\tNEET\tneet\tPercent\tks2\tproportion\t%\t1\tlow\tcalendar\tYoung people.\t2026-11\t\n",
    ),
    (
        "dictionary/groups.tsv",
        "id\ttitle\tshort\tfull\tplain\tmark\tpartition\trank\tdefinition\n\
         fsm\tFree school meals\tFSM\t{place}’s pupils\tpupils\tFSM\tfsm\t1\tEligible.\n\
         not-fsm\tOthers\tOthers\tothers\tothers\tothers\tfsm\t\tThe rest.\n",
    ),
    (
        "dictionary/pairs.tsv",
        "measure\tgroup\tcomparison\trelation\tnote\n\
         rwm\tfsm\tnot-fsm\tcomplement\t\nneet\tfsm\tnot-fsm\tcomplement\tA note.\n",
    ),
    (
        "dictionary/series.tsv",
        "measure\tgroup\tlevel\tsource\tcode\tcohort_code\tcount_code\tyear\n\
         rwm\tfsm\tarea\tlait\tKS2 RWM/FSM \t\t\t\nrwm\tnot-fsm\tarea\tlait\tKS2\tcohort\t\t\n\
         neet\tfsm\tarea\tlait\tNEET\t\t\t\n",
    ),
    (
        "dictionary/breaks.tsv",
        "measure\tgroup\tyear\trule\tlabel\tnote\nrwm\t*\t202021\tno-data\tNo tests\tNone held.\n",
    ),
    ("labels.tsv", "source\tcode\tyear\tlabel\nlait\tKS2\t201920\t2020 (prov)\n"),
    (
        "areas.tsv",
        "id\tslug\tlevel\tname\ttitle\tcode\tregion\topened\tclosed\taka\n\
         970\tengland\tcountry\tEngland\tEngland\tE92000001\t\t\t\t\n\
         981\tnorth-west\tregion\tthe North West\tNorth West\t\t\t\t\t\n\
         340\tknowsley\tauthority\tKnowsley\tKnowsley\tE08000011\t981\t\t\tMetropolitan Borough\n",
    ),
    (
        "neighbours.tsv",
        "set\tauthority\tn1\tn2\tn3\tn4\tn5\tn6\tn7\tn8\tn9\tn10\n2025\t340\t341\t342\t\t\t\t\t\t\t\t\n",
    ),
    (
        "attendance.tsv",
        "source\tplace\tphase\tspan\tabsence\tunauthorised\tpersistent\n\
         social\t340\tprimary\t2025-w37\t4.7133337387814\t0\t\n\
         social\t340\tspecial\t202526-to-date\tc\tc\tc\n",
    ),
    (
        "inspections.tsv",
        "source\turn\tkind\tinspected\tgrade\nsocial\t104498\tspecial\t2016-03-01\t2\n",
    ),
    (
        "census.tsv",
        "source\turn\tpupils\tgirls\tfsm_ever\tfsm_ever_of\tsen_support\tehc_plans\teal\n\
         social\t104498\t85\t20\t40\t\t0\t85\tSUPP\n",
    ),
    ("premium.tsv", "source\turn\teligible\tpounds\nsocial\t104498\t40\t37400\n"),
    (
        "intervals.tsv",
        "measure\tgroup\tsource\tplace\tyear\tlow\thigh\n\
         rwm\tfsm\tsocial\t104498\t202122\t-2.77\t1.7\n",
    ),
    ("boundaries.tsv", "source\tcode\tring\nsocial\tE08000011\t-2.8,53.5 -2.9,53.4 -2.8,53.5\n"),
    (
        "figures/rwm.tsv",
        "group\tsource\tplace\t201920\t202021\t202122\t202223\n\
         fsm\tlait\t340\t48\t\t50.0\t\nfsm\tsocial\t340\t\t\tc ?/10\t\n\
         fsm\tlait\t970\t\t\t7.0000000000000007E-2\t-\nfsm\tsocial\t104498\t\t\t73% 67/92\tSUPP\n\
         not-fsm\tlait\t340\t70\t\t\t\n",
    ),
    (
        "earlier/lait-then/rwm.tsv",
        "group\tsource\tplace\t201819\t201920\t202021\t202122\n\
         fsm\tlait-then\t340\t1\t47\t\t50\nnot-fsm\tlait-then\t340\t\t70\t\t\n",
    ),
    (
        "figures/neet.tsv",
        "group\tsource\tplace\t2024\t2025\nfsm\tlait\t340\t5.1\t\nfsm\tlait\t970\t\t\n",
    ),
];

/// The sample's files.
pub fn files() -> DataFiles {
    let mut files = DataFiles::default();
    for (path, text) in FILES {
        files.add(path, text.to_owned());
    }
    files.add("schools.tsv", schools());
    files
}

/// More than two statements' worth.
fn schools() -> String {
    let mut text = String::from(
        "urn\tlaestab\tname\tphase\ttype\tauthority\topened\tclosed\tpredecessors\tsuccessors\tpostcode\tlat\tlon\n\
         104498\t3407013\tAlt Bridge School\tspecial\tCommunity\t340\t\t\t104497;104496\t\tL36 7TA\t53.41\t-2.84\n",
    );
    for urn in 200_000..201_100 {
        let name = format!("School “{urn}”");
        let _ = writeln!(text, "{urn}\t\t{name}\tprimary\t\t341\t1990-09-01\t\t\t\t\t\t");
    }
    text
}

/// What the program carries, with any files.
pub fn starting<'a>(
    hash: &'a str,
    files: &'a (dyn Fn() -> Result<DataFiles, Error> + Sync),
) -> Starting<'a> {
    Starting { hash, made: "2026-04-08T12:00:00Z", files }
}

/// The sample under a hash.
pub fn sample(hash: &str) -> Starting<'_> {
    starting(hash, &|| Ok(files()))
}
