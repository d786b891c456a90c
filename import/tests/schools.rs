//! Readers of what is published of single schools.

use domain::period::Year;
use import::performance::{self, Figure, Layout};
use import::{Severity, boundary, register, roll};

const KEY_STAGE_4: &str = "RECTYPE,LEA,ESTAB,URN,SCHNAME,NFTYPE,TPUP,P8PUP,P8MEA,P8CILOW,P8CIUPP\n\
    1,340,4000,140001,Kirkby High School,AC,153,152,-0.82,-1.02,-0.62\n\
    2,340,7005,104495,Bluebell Park School,CYS,9,NE,NE,NE,NE\n\
    1,340,4001,140002,A School,AC,90,88,0.1,0.3,-0.1\n\
    4,340,,,,,994,981,-0.81,-0.89,-0.73\n\
    5,,,,,,605874,,,,\n\
    7,,,,,,542831,513055,-0.03,,\n";

fn progress() -> [Figure<'static>; 1] {
    [Figure {
        code: "P8MEA",
        cohort: "P8PUP",
        count: "",
        interval: ["P8CILOW", "P8CIUPP"],
        year: Year(2018),
    }]
}

#[test]
fn progress_8_with_its_interval_as_printed() {
    let read = performance::read("k.csv", KEY_STAGE_4.as_bytes(), Layout::KeyStage4, &progress());
    let at = |place| read.rows.iter().find(|row| row.place.0 == place).expect("a row");
    let ends = |low: &str, high: &str| Some([low.to_owned(), high.to_owned()]);
    assert_eq!(at(140_001).interval, ends("-1.02", "-0.62"));
    assert_eq!(at(340).interval, ends("-0.89", "-0.73"));
    assert_eq!((at(104_495).value.as_str(), &at(104_495).interval), ("NE", &None));
    assert_eq!(at(970).interval, None);
    // An interval the wrong way round is left out with its figure, and said.
    assert!(read.rows.iter().all(|row| row.place.0 != 140_002));
    let said = read.problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
    assert!(said.contains("“0.3” to “-0.1” is no interval"), "{said}");
}

#[test]
fn tables_whose_rows_are_schools_alone() {
    let text = "LA,ESTAB,URN,PERCTOT\n340,4000,140001,7.9\nNAT,SEC,,5.5\n340,4001,none,3\n";
    let figure =
        Figure { code: "PERCTOT", cohort: "", count: "", interval: ["", ""], year: Year(2018) };
    let read = performance::read("a.csv", text.as_bytes(), Layout::Schools, &[figure]);
    let rows: Vec<_> = read.rows.iter().map(|row| (row.place.0, row.value.as_str())).collect();
    assert_eq!(rows, [(140_001, "7.9")]);
    assert_eq!(read.problems.len(), 1);
    // A table without a column of the authority is one too.
    let text = "URN,PERCTOT\n140001,7.9\n";
    let read = performance::read("a.csv", text.as_bytes(), Layout::Schools, &[figure]);
    assert_eq!((read.rows.len(), read.problems.len()), (1, 0));
}

#[test]
fn a_census_keeps_numbers_and_symbols_as_printed() {
    let text = "URN,LA,NOR,NORG,NUMFSMEVER,NORFSMEVER,TSENELK,TSENELSE,NUMEAL\n\
        140001,340,1027,485,628,1027,205,39,75\n136752,340,11,4,NA,NA,9,6,NA\n\
        100000,201,ten,1,1,1,1,1,1\nNAT,,1,1,1,1,1,1,1\n";
    let read = roll::read_census("c.csv", text.as_bytes());
    assert_eq!(read.rows[0].cells.join(" "), "1027 485 628 1027 205 39 75");
    assert_eq!(read.rows[1].cells.join(" "), "11 4 NA NA 9 6 NA");
    assert_eq!((read.rows.len(), read.problems.len()), (2, 1));
    // Older files do not say among whom eligible pupils are counted.
    let older = text.replace(",NORFSMEVER", ",OTHER");
    assert_eq!(roll::read_census("c.csv", older.as_bytes()).rows[0].cells[3], "");
}

#[test]
fn coordinates_beyond_england_are_none() {
    let text = "URN,SCHNAME,POSTCODE,ISPRIMARY,ISSECONDARY,LAT,LON\n\
        140001,Kirkby High School,L32 9PP,0,1,53.473043,-2.892334\n\
        140002,Nowhere,,0,1,0,0\n";
    let rows = register::read_coordinates("x.csv", text.as_bytes()).rows;
    assert_eq!(rows[0].at.as_ref().expect("a place").join(" "), "53.473043 -2.892334");
    assert_eq!((rows[0].postcode.as_str(), &rows[1].at), ("L32 9PP", &None));
}

#[test]
fn an_outline_of_one_part_or_several() {
    let ring = "[[[-2.8,53.4],[-2.9,53.5],[-2.8,53.4]]]";
    let feature = |kind: &str, coordinates: &str| {
        format!(
            r#"{{"features":[{{"properties":{{"LAD24CD":"E08000011"}},"geometry":{{"type":"{kind}","coordinates":{coordinates}}}}}]}}"#
        )
    };
    let one = boundary::read("b.geojson", feature("Polygon", ring).as_bytes());
    assert_eq!((one.rows[0].code.as_str(), one.rows[0].rings.len()), ("E08000011", 1));
    let several = feature("MultiPolygon", &format!("[{ring},{ring}]"));
    assert_eq!(boundary::read("b.geojson", several.as_bytes()).rows[0].rings.len(), 2);
    for bad in ["", "[]", "{\"features\":[{}]}", &feature("Point", "[1,2]")] {
        let read = boundary::read("b.geojson", bad.as_bytes());
        assert!(read.rows.is_empty(), "{bad}");
        assert_eq!(read.problems[0].severity, Severity::Refused, "{bad}");
    }
}
