use super::*;

const SOURCES: &str =
    "id\tkind\tpublisher\ttitle\trelease\tpublished\tstatus\tfile\tlicence\tnote\ns\n";
const MEASURES: &str = "id\ttitle\tshort\tphrase\taxis\tphase\tkind\tunit\tplaces\tpolarity\tyear_kind\tdefinition\tnext_data\tnote\nm\t\t\t\t\t\t\t%\t1\thigh\tacademic\n";
const GROUPS: &str =
    "id\ttitle\tshort\tfull\tplain\tmark\tpartition\trank\tdefinition\ng\t\t\t\t\t\t\t1\n";
const SERIES: &str = "measure\tgroup\tlevel\tsource\tcode\tyear\nm\tg\tarea\ts\tc\t\n";
const AREAS: &str = "id\tslug\tlevel\tname\ttitle\tcode\tregion\topened\tclosed\taka\n340\tk\tauthority\tK\tK\t\t981\n";
const NEIGHBOURS: &str = "set\tauthority\tn1\tn2\tn3\n2025\t340\t341\t\t342\n";
const GOOD: AtlasText<'_> = AtlasText {
    sources: SOURCES,
    measures: MEASURES,
    groups: GROUPS,
    pairs: "measure\tgroup\tcomparison\trelation\tnote\n",
    series: SERIES,
    breaks: "measure\tgroup\tyear\trule\tlabel\tnote\n",
    phases: "id\ttitle\tage\n",
    areas: AREAS,
    labels: "source\tcode\tyear\tlabel\ns\tc\t2025\t2025 (prov)\n",
    neighbours: NEIGHBOURS,
};

fn check(text: &AtlasText<'_>, wanted: &str) {
    let error = Atlas::read(text).err().map(|error| error.to_string());
    assert_eq!(error.as_deref(), Some(wanted));
}

#[test]
fn a_cell_that_cannot_be_read_is_named() {
    let read = Atlas::read(&GOOD).unwrap();
    assert_eq!(read.neighbours("2025", PlaceId(340)), [PlaceId(341), PlaceId(342)]);
    let text = MEASURES.replace("%\t1", "%\tone");
    check(
        &AtlasText { measures: &text, ..GOOD },
        "measures.tsv, line 2: “one” is no number of places",
    );
    let text = GROUPS.replace("\t1\n", "\t256\n");
    check(&AtlasText { groups: &text, ..GOOD }, "groups.tsv, line 2: “256” is no rank");
    let text = SERIES.replace("area", "district");
    check(
        &AtlasText { series: &text, ..GOOD },
        "series.tsv, line 2: “district” is no level, area or school",
    );
    let text = AREAS.replace("981", "north-west");
    check(
        &AtlasText { areas: &text, ..GOOD },
        "areas.tsv, line 2: “north-west” is no region’s number",
    );
    let text = NEIGHBOURS.replace("342", "Sefton");
    check(
        &AtlasText { neighbours: &text, ..GOOD },
        "neighbours.tsv, line 2: “Sefton” is no neighbour’s number",
    );
}

#[test]
fn more_rows_than_an_index_holds() {
    let repeated = |head: &str, rows: usize| {
        let (head, row) = head.split_once('\n').unwrap();
        format!("{head}\n{}", row.repeat(rows))
    };
    assert!(Atlas::read(&AtlasText { groups: &repeated(GROUPS, 255), ..GOOD }).is_ok());
    let many = [SOURCES, MEASURES, GROUPS].map(|text| repeated(text, 256));
    let line = "line 257: more than 255 rows";
    check(&AtlasText { sources: &many[0], ..GOOD }, &format!("sources.tsv, {line}"));
    check(&AtlasText { measures: &many[1], ..GOOD }, &format!("measures.tsv, {line}"));
    check(&AtlasText { groups: &many[2], ..GOOD }, &format!("groups.tsv, {line}"));
}

#[test]
fn a_school_before_that_is_no_number() {
    let text = "urn\tlaestab\tname\tphase\ttype\tauthority\topened\tclosed\tpredecessors\tsuccessors\tpostcode\tlat\tlon\n\
        140001\t\tK\t\t\t340\t\t\t104477;104478\t\tL32 9PP\t53.47\t-2.89\n";
    assert_eq!(read_schools(text).unwrap()[0].predecessors.len(), 2);
    let error = read_schools(&text.replace("104478", "none")).unwrap_err();
    assert_eq!(error.to_string(), "schools.tsv, line 2: “none” is no URN");
}
