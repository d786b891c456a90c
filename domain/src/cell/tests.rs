use super::*;

fn leading() -> SourceIndex {
    SourceIndex::at(0).unwrap()
}

fn following() -> SourceIndex {
    SourceIndex::at(1).unwrap()
}

fn cell(text: &str, source: SourceIndex) -> Cell {
    Cell::parse(text, source).unwrap().unwrap()
}

/// What a cell says: value or reason, count, cohort. It is written as it was read.
fn check(text: &str, value: Result<&str, Blank>, count: Option<u32>, cohort: Option<u32>) {
    let found = cell(text, leading());
    let wanted = match value {
        Ok(number) => Value::Number(Exact::parse(number).unwrap()),
        Err(blank) => Value::Blank(blank),
    };
    assert_eq!((found.value, found.count(), found.cohort()), (wanted, count, cohort), "{text}");
    assert_eq!(found.write(), text);
    assert_eq!(found.raw(), text.split(' ').next().unwrap());
}

#[test]
fn cells_as_files_hold_them() {
    check("50", Ok("50"), None, None);
    check("0", Ok("0"), None, None);
    check("-0.35", Ok("-0.35"), None, None);
    check("24.36", Ok("24.36"), None, None);
    check("50.0", Ok("50"), None, None);
    check("7.0000000000000007E-2", Ok("0.07"), None, None);
    check("35.299999999999997", Ok("35.3"), None, None);
    check("73% 67/92", Ok("73"), Some(67), Some(92));
    check("91% ?/792", Ok("91"), None, Some(792));
    check("74% 415/565~5", Ok("74"), Some(415), Some(565));
    check("91% ?/790~10", Ok("91"), None, Some(790));
    check("73%", Ok("73"), None, None);
    check("c ?/10", Err(Blank::Suppressed), None, Some(10));
    check("z ?/0", Err(Blank::NotApplicable), None, Some(0));
    check("SUPP", Err(Blank::Suppressed), None, None);
    check("-", Err(Blank::Unsaid), None, None);
    check("- 8/16", Err(Blank::Unsaid), Some(8), Some(16));
    check("x", Err(Blank::Unsaid), None, None);
    check("SP 1/300", Err(Blank::RoundsToZero), Some(1), Some(300));
}

#[test]
fn an_empty_cell_is_no_figure() {
    assert_eq!(Cell::parse("", leading()), Ok(None));
}

#[test]
fn junk_is_handed_back() {
    for text in [
        "fifty",
        "50 x/y",
        "50 8/x",
        " 8/16",
        "%",
        "5%%",
        "50 -1/3",
        "50 8/99999999999",
        "50 8/16~",
        "50 8/16~x",
    ] {
        assert_eq!(Cell::parse(text, leading()), Err(text.to_owned()), "{text}");
    }
}

#[test]
fn counts_give_a_percentage_only_where_the_value_is_from_the_same_source() {
    let percent = |text: &str| cell(text, leading()).from_counts();
    assert_eq!(percent("73% 67/92"), Exact::percent(67, 92));
    assert_eq!(percent("91% ?/792"), None);
    // Rounded, although they agree; and what does not give the percentage beside it.
    assert_eq!(percent("75% 75/100~5"), None);
    assert_eq!(percent("74% 415/565"), None);
    assert_eq!(percent("c 1/3"), None);
    assert_eq!(percent("50 0/0"), None);
    let both = cell("50", leading()).completed_by(cell("50 8/16", following()));
    assert_eq!(both.from_counts(), None);
}

/// A cell completed by a second source, as: written form, its source, source of its cohort.
fn check_both(first: &str, second: &str, wanted: (&str, SourceIndex, Option<SourceIndex>)) {
    let found = cell(first, leading()).completed_by(cell(second, following()));
    let found = (found.write(), found.source, found.cohort_source());
    assert_eq!(found, (wanted.0.to_owned(), wanted.1, wanted.2), "{first} with {second}");
}

#[test]
fn two_sources_make_one_cell() {
    check_both("50", "50 8/16", ("50 8/16", leading(), Some(following())));
    check_both("50", "49", ("50", leading(), None));
    check_both("-", "c ?/10", ("c ?/10", following(), None));
    check_both("-", "- ?/10", ("- ?/10", leading(), Some(following())));
    check_both("-", "42", ("42", following(), None));
    check_both("c", "42", ("c", leading(), None));
    check_both("50 5/10", "49 8/16", ("50 5/10", leading(), None));
    check_both("- ?/10", "42", ("42 ?/10", following(), Some(leading())));
}

/// The server holds more than half a million places for a cell.
#[test]
fn a_cell_is_small() {
    assert!(size_of::<Option<Cell>>() <= 32);
}

#[test]
fn an_index_of_a_source() {
    let place = |at| SourceIndex::at(at).map(SourceIndex::place);
    assert_eq!([place(0), place(254), place(255)], [Some(0), Some(254), None]);
}
