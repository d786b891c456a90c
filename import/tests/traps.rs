//! The traps that are known to be in the published files, each met in `data/` itself.

mod common;

use common::{cell, data, lines};
use domain::number::Exact;

const LAIT: &str = "lait";
const TABLES_2019: &str = "england_ks4-pupdest-2018-19";
const TABLES_2025: &str = "england_ks4-pupdest-2024-25";

#[test]
fn e_notation() {
    let printed = cell("ks2-maths-progress", "disadvantaged", LAIT, 340, "201819");
    assert_eq!(printed, "7.0000000000000007E-2");
    assert_eq!(Exact::parse(&printed).map(|n| n.to_string()), Some("0.07".to_owned()));
}

#[test]
fn differences_of_decimals_are_exact() {
    let of = |group| cell("participation-16-17", group, LAIT, 343, "201718");
    let (group, all) = (of("all-sen"), of("all-pupils"));
    assert_eq!((group.as_str(), all.as_str()), ("84.375", "91.6"));
    let gap = Exact::parse(&all).and_then(|all| all.less(Exact::parse(&group)?));
    assert_eq!(gap.map(|gap| gap.to_string()), Some("7.225".to_owned()));
}

#[test]
fn series_are_joined_on_the_year_not_on_its_label() {
    // The one is labelled “2025”, the other “2025 (prov)”.
    assert_eq!(cell("phonics-year-1", "fsm", LAIT, 340, "202425"), "62");
    assert_eq!(cell("phonics-year-1", "all-pupils", LAIT, 340, "202425"), "76");
    // The one is labelled “2024”, the other “2023/24”.
    assert!(cell("suspended-pupils", "cla", LAIT, 340, "202324").starts_with("16.09"));
    assert!(cell("suspended-pupils", "all-pupils", LAIT, 340, "202324").starts_with("4.116"));
}

#[test]
fn figures_under_the_wrong_year_stay_blank() {
    for place in [301, 302, 340, 970] {
        let figure = cell("eyfs-gld", "eth-chinese", LAIT, place, "202021");
        assert!(figure.is_empty() || figure == "-", "{place}: {figure}");
        assert_eq!(cell("eyfs-gld", "eth-chinese", LAIT, place, "202122"), "");
    }
    assert_eq!(
        lines("dictionary/breaks.tsv", &[("rule", "no-data"), ("measure", "eyfs-gld")]).len(),
        2
    );
}

#[test]
fn assessed_grades_are_figures_and_stand_apart() {
    for year in ["201920", "202021"] {
        assert_ne!(cell("ks4-attainment-8", "fsm", LAIT, 340, year), "-");
        assert_eq!(cell("ks4-progress-8", "fsm", LAIT, 340, year), "-");
        let apart = [("measure", "ks4-attainment-8"), ("year", year), ("rule", "apart")];
        assert_eq!(lines("dictionary/breaks.tsv", &apart).len(), 1);
    }
}

#[test]
fn nought_is_a_figure() {
    assert_eq!(cell("ks4-ebacc-entry", "ehcp", LAIT, 340, "202425"), "0");
    assert_eq!(cell("eyfs-gld", "ehcp", LAIT, 340, "202324"), "0");
    assert_eq!(cell("eyfs-gld", "cla", LAIT, 340, "202324"), "-");
}

#[test]
fn codes_are_kept_byte_for_byte() {
    let codes = data("dictionary/series.tsv");
    for code in
        ["CIN_Good _Develop", "LAC_Fixed_ Ex", "KS1W_Expected _STD", "NEW_KS2_RWM_Sen_W/Osta"]
    {
        assert!(codes.contains(&format!("\t{code}\t")), "{code}");
    }
    // “Without a statement” is SEN support; KS2_SEN_… is a plan; “Prog8_R” is Key Stage 2.
    let group = |code: &str| {
        let found = lines("dictionary/series.tsv", &[("code", code)]);
        found.first().and_then(|line| line.split('\t').nth(1).map(str::to_owned))
    };
    assert_eq!(group("FSP_Gooddev_Without_SENSTATE").as_deref(), Some("sen-support"));
    assert_eq!(group("KS1P_SEND").as_deref(), Some("sen-support"));
    assert_eq!(group("KS2_SEN_Maths_Progress").as_deref(), Some("ehcp"));
    assert_eq!(group("Level3_FMS_Attain").as_deref(), Some("fsm"));
    assert_eq!(
        lines(
            "dictionary/series.tsv",
            &[("code", "LAC_KS2_AVG_Prog8_R"), ("measure", "ks2-reading-progress")]
        )
        .len(),
        1
    );
}

#[test]
fn children_in_need_are_the_same_in_both_files() {
    let text = data("figures/ks2-rwm-expected.tsv");
    let rows = |source: &str| {
        let start = format!("cin\t{source}");
        text.lines()
            .filter(|line| line.starts_with(&start))
            .map(|line| line.split('\t').skip(2).collect::<Vec<_>>())
            .collect::<Vec<_>>()
    };
    let (lait, care) = (rows(LAIT), rows("ks2_la"));
    let mut same = 0;
    for cells in &lait {
        let Some(others) = care.iter().find(|other| other[0] == cells[0]) else {
            continue;
        };
        for (one, other) in cells.iter().zip(others).skip(1) {
            let value = other.split(' ').next().unwrap_or("");
            if let (Some(one), Some(other)) = (Exact::parse(one), Exact::parse(value)) {
                assert_eq!(one, other, "{}", cells[0]);
                same += 1;
            }
        }
    }
    assert!(same >= 705, "{same}");
}

#[test]
fn absence_counted_in_two_ways_gives_no_gap() {
    for measure in ["absence-overall", "absence-unauthorised", "absence-persistent"] {
        let rule = [("measure", measure), ("year", "202021"), ("rule", "not-comparable")];
        assert!(lines("dictionary/breaks.tsv", &rule).len() >= 2, "{measure}");
    }
    assert_eq!(cell("absence-persistent", "cla", LAIT, 970, "202021"), "30.3");
    assert_eq!(cell("absence-persistent", "all-pupils", LAIT, 970, "202021"), "12.08");
    assert!(!data("dictionary/series.tsv").contains("CINPermExclusion"));
}

#[test]
fn each_destinations_file_holds_three_years_of_leavers() {
    let of = |source, year| cell("ks4-destinations", "disadvantaged", source, 340, year);
    assert_eq!(of(TABLES_2019, "201617"), "82% 403/493");
    assert_eq!(of(TABLES_2019, "201516"), "78% ?/619");
    assert_eq!(of(TABLES_2019, "201415"), "78% ?/632");
    assert_eq!(of(TABLES_2025, "202223"), "74% 415/565~5");
    assert_eq!(of(TABLES_2025, "202122"), "73% ?/580~5");
    assert_eq!(of(TABLES_2025, "202021"), "76% ?/580~5");
    let code = [("code", "OVERALL_DESTPER_DIS_18"), ("year", "201516")];
    assert_eq!(lines("dictionary/series.tsv", &code).len(), 2);
    let start = [("measure", "ks4-destinations"), ("year", "202021"), ("rule", "break")];
    assert_eq!(lines("dictionary/breaks.tsv", &start).len(), 2);
}

#[test]
fn pupil_numbers_stand_beside_printed_percentages() {
    let of = |group| cell("ks4-destinations", group, TABLES_2019, 140_001, "201617");
    assert_eq!(of("disadvantaged"), "79% 77/98");
    assert_eq!(of("not-disadvantaged"), "90% 56/62");
    let percent = |count, cohort| Exact::percent(count, cohort).map(|n| n.round(1));
    assert_eq!(percent(77, 98).map(|n| n.to_string()), Some("78.6".to_owned()));
}

#[test]
fn schools_whose_rows_are_cut_short_keep_their_row() {
    let empty = lines("figures/ks2-rwm-expected.tsv", &[("place", "140690"), ("201819", "")]);
    assert!(!empty.is_empty());
    let hidden = data("figures/ks2-rwm-expected.tsv");
    assert!(hidden.matches("SUPP ").count() > 300);
}

#[test]
fn places_have_one_name_and_merged_ones_their_dates() {
    let area = |id| lines("areas.tsv", &[("id", id)]).join("");
    assert!(area("342").contains("\tSt Helens\tSt Helens\t"));
    assert!(area("987").contains("\tinner London\tInner London\t"));
    assert!(area("982").contains("\tYorkshire and the Humber\t"));
    for id in ["835", "836", "837", "909", "928"] {
        assert_eq!(lines("areas.tsv", &[("id", id), ("closed", "")]), [""; 0], "{id}");
    }
    for id in ["838", "839", "940", "941", "942", "943"] {
        assert_eq!(lines("areas.tsv", &[("id", id), ("opened", "")]), [""; 0], "{id}");
    }
    assert_eq!(lines("areas.tsv", &[]).len(), 170);
}

#[test]
fn two_gaps_are_equal_by_chance() {
    let gap = |measure| {
        let of = |group| Exact::parse(&cell(measure, group, LAIT, 340, "202324"));
        of("not-fsm").and_then(|others| Some(others.less(of("fsm")?)?.to_string()))
    };
    assert_eq!(gap("level-2-at-19").as_deref(), Some("20.04"));
    assert_eq!(gap("level-3-at-19").as_deref(), Some("20.04"));
    assert_ne!(
        cell("level-2-at-19", "fsm", LAIT, 340, "202324"),
        cell("level-3-at-19", "fsm", LAIT, 340, "202324")
    );
}

#[test]
fn an_authority_with_two_rows_has_its_live_code() {
    let code =
        |id| lines("areas.tsv", &[("id", id)]).join("").split('\t').nth(5).map(str::to_owned);
    assert_eq!(code("929").as_deref(), Some("E06000057"));
    assert_eq!(code("370").as_deref(), Some("E08000038"));
    assert_eq!(code("825").as_deref(), Some("E06000060"));
    assert_eq!(lines("areas.tsv", &[("slug", "dorset"), ("id", "838")]).len(), 1);
    assert_eq!(lines("areas.tsv", &[("slug", "dorset-to-2019"), ("id", "835")]).len(), 1);
    assert_eq!(lines("areas.tsv", &[("slug", "county-durham"), ("aka", "Durham")]).len(), 1);
    // A school that no file names is called by its number.
    assert_eq!(lines("schools.tsv", &[("urn", "141888"), ("name", "URN 141888")]).len(), 1);
}
