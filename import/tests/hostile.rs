//! Files that nobody should give us: every reader answers in words and none panics.
#![expect(clippy::expect_used, reason = "a test stops at what cannot happen")]

mod common;

use std::collections::BTreeMap;
use std::io::Write;

use common::{fixture, says, year};
use flate2::Compression;
use flate2::write::GzEncoder;
use import::performance::{self, Figure, Layout};
use import::tidy::{self, Periods};
use import::{
    Problem, YearType, attendance, inspections, lait, lait_dictionary, pairs, register, roll,
    social_care,
};
use proptest::prelude::*;

/// No column of a printed interval.
const NONE: [&str; 2] = ["", ""];

const FIGURES: [Figure<'static>; 1] = [Figure {
    code: "PTRWM_EXP",
    cohort: "TELIG",
    count: "",
    interval: NONE,
    year: domain::period::Year(2018),
}];

fn wanted() -> BTreeMap<String, YearType> {
    [("Maths_Progress".to_owned(), YearType::Academic)].into()
}

/// The problems of every reader over the same bytes.
fn every_reader(bytes: &[u8]) -> Vec<Vec<Problem>> {
    let care = social_care::Figure {
        group: "cla",
        code: "pt_rwm_met_expected_standard",
        cohort: "t_rwm_eligible_pupils",
        count: "t_rwm_met_expected_standard",
    };
    vec![
        lait::read("f.csv", bytes, &wanted()).0.problems,
        lait_dictionary::read("f.csv", bytes).problems,
        pairs::read("f.csv", bytes).problems,
        performance::read("f.csv", bytes, Layout::KeyStage2, &FIGURES).problems,
        performance::read("f.csv", bytes, Layout::Destinations, &FIGURES).problems,
        performance::read("f.csv", bytes, Layout::KeyStage4, &FIGURES).problems,
        performance::read("f.csv", bytes, Layout::Schools, &FIGURES).problems,
        roll::read_census("f.csv", bytes).problems,
        roll::read_premium("f.csv", bytes).problems,
        social_care::read("f.csv", bytes, &[care]).problems,
        tidy::read("f.csv", bytes, Periods::Winter, &["NEET_NK_EHCP_percent"]).problems,
        attendance::read("f.csv", bytes).problems,
        inspections::read("f.csv", bytes).problems,
        import::read_neighbours("f.csv", bytes).problems,
        register::read_authorities("f.csv", bytes).problems,
        register::read_links("f.csv", bytes).problems,
        register::read_performance("f.csv", bytes, Layout::KeyStage2).problems,
    ]
}

fn all_say(bytes: &[u8], words: &str) {
    for problems in every_reader(bytes) {
        says(&problems, words);
    }
}

fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(bytes).expect("writing to memory");
    encoder.finish().expect("writing to memory")
}

#[test]
fn an_empty_file_is_refused() {
    all_say(b"", "f.csv: the file is empty; download it again.");
}

#[test]
fn a_nul_byte_is_refused_with_its_line() {
    all_say(b"a,b\n1,2\n3,\0", "f.csv, row 3: there is a NUL byte, which no text file holds");
}

#[test]
fn a_gzip_file_that_is_cut_off_is_refused() {
    let whole = packed(&fixture("lait.csv"));
    all_say(&whole[..whole.len() / 2], "the gzip file is damaged or ends before its end");
    let (reading, _) = lait::read("f.gz", &whole, &wanted());
    assert_eq!(reading.rows.len(), 4);
}

#[test]
fn a_workbook_in_the_place_of_text_is_refused() {
    let (reading, _) = lait::read("f.csv", b"PK\x03\x04rest", &wanted());
    says(&reading.problems, "the file is a workbook or a zip archive where CSV text is expected");
    let neighbours = import::read_neighbours("f.xlsx", b"PK\x03\x04rest");
    says(&neighbours.problems, "f.xlsx: the workbook cannot be opened");
}

#[test]
fn a_wrong_header_is_refused_with_the_column_it_lacks() {
    let (reading, _) = lait::read("f.csv", b"One,Two\n1,2\n", &wanted());
    says(&reading.problems, "f.csv: the column Short Desc is missing from the header");
    let neighbours = import::read_neighbours("f.csv", b"One,Two\n1,2\n");
    says(&neighbours.problems, "f.csv: there is no header row");
}

#[test]
fn utf_16_and_windows_1252_are_read_and_noted() {
    let plain = String::from_utf8(fixture("coordinates.csv")).expect("UTF-8");
    let little: Vec<u8> = plain.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = plain.encode_utf16().flat_map(u16::to_be_bytes).collect();
    for (mark, text) in [([0xff, 0xfe], little), ([0xfe, 0xff], big)] {
        let bytes = [mark.as_slice(), &text].concat();
        let reading = register::read_coordinates("f.csv", &bytes);
        assert_eq!(reading.rows.len(), 2);
        says(&reading.problems, "the text is not in UTF-8 and was read as UTF-16");
    }
    let reading = register::read_coordinates("f.csv", &with_accent(plain.as_bytes()));
    assert_eq!(reading.rows[0].name, "Thé Old School");
    says(&reading.problems, "the text is not in UTF-8 and was read as Windows-1252");
}

/// Writes the first `The` with an accent, as Windows-1252 does.
fn with_accent(text: &[u8]) -> Vec<u8> {
    let at = text.windows(3).position(|three| three == b"The");
    let mut bytes = text.to_vec();
    bytes[at.expect("a name with The") + 2] = 0xe9;
    bytes
}

#[test]
fn line_ends_and_byte_order_marks_change_nothing() {
    let plain = String::from_utf8(fixture("lait.csv")).expect("UTF-8");
    let other = format!("\u{feff}{}", plain.replace('\n', "\r\n"));
    let (one, _) = lait::read("f.csv", plain.as_bytes(), &wanted());
    let (two, _) = lait::read("f.csv", other.as_bytes(), &wanted());
    assert_eq!(one.rows, two.rows);
    assert_eq!(one.rows[0].year, year(2018));
}

#[test]
fn rows_are_counted_as_lines_whatever_their_ends() {
    let text = "URN,LinkURN,LinkName,LinkType,LinkEstablishedDate\n\n1,2,\"a\nb\",Successor,\n1,2,c,Successor,soon\n";
    for text in [text.to_owned(), text.replace('\n', "\r\n")] {
        let reading = register::read_links("f.csv", text.as_bytes());
        says(&reading.problems, "f.csv, row 5, column LinkEstablishedDate");
    }
}

proptest! {
    #[test]
    fn no_bytes_make_a_reader_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        every_reader(&bytes);
        every_reader(&[b"PK\x03\x04".as_slice(), &bytes].concat());
        every_reader(&[[0x1f, 0x8b, 8, 0].as_slice(), &bytes].concat());
        every_reader(&[[0xff, 0xfe].as_slice(), &bytes].concat());
    }

    #[test]
    fn no_rows_make_a_reader_panic(
        name in prop::sample::select(vec![
            "lait.csv", "lait_dictionary.csv", "key_stage_2.csv", "destinations.csv",
            "social_care.csv", "neighbours.csv", "authorities.csv", "links.csv", "census.csv",
        ]),
        rows in "([-0-9A-Za-z%\",. \u{e9}\n\r]{0,40}\n){0,8}",
    ) {
        let header: Vec<u8> = fixture(name).split_inclusive(|b| *b == b'\n').next().unwrap_or(&[]).to_vec();
        let bytes = [header.as_slice(), rows.as_bytes()].concat();
        every_reader(&bytes);
        register::read_census("f.csv", &bytes);
    }

    #[test]
    fn a_damaged_file_never_makes_a_reader_panic(
        name in prop::sample::select(vec!["lait.csv", "key_stage_2.csv", "social_care.csv", "links.csv"]),
        at in any::<prop::sample::Index>(),
        byte in any::<u8>(),
        cut in any::<prop::sample::Index>(),
    ) {
        let mut bytes = fixture(name);
        let at = at.index(bytes.len());
        bytes[at] = byte;
        every_reader(&bytes);
        every_reader(&bytes[..cut.index(bytes.len())]);
    }
}
