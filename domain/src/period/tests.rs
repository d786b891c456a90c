use super::*;

fn check(text: &str, wanted: Option<u16>) {
    assert_eq!(Year::parse(text), wanted.map(Year), "{text}");
}

#[test]
fn forms_that_are_read() {
    for text in ["202425", "2024-25", "2024/25", "2024", "2024/2025", "20242025"] {
        check(text, Some(2024));
    }
    check("199900", Some(1999));
    check("1999-2000", Some(1999));
}

#[test]
fn what_is_no_year() {
    let junk = [
        "",
        "24",
        "20245",
        "202426",
        "2024-26",
        "2024-24",
        "1800",
        "180001",
        "9999",
        "2024-25 ",
        "2024/1925",
        "20-24-25",
        "two",
        "２０２４",
        "-2024",
        "2024-",
        "2024--25",
        "0",
        "2024-25-26",
    ];
    for text in junk {
        check(text, None);
    }
}

#[test]
fn forms_that_are_written() {
    let year = Year(2024);
    assert_eq!(year.file_form(YearKind::Academic), "202425");
    assert_eq!(year.file_form(YearKind::Financial), "202425");
    assert_eq!(year.file_form(YearKind::Calendar), "2024");
    assert_eq!(year.label(YearKind::Academic), "2024/25");
    assert_eq!(year.label(YearKind::Financial), "2024-25");
    assert_eq!(year.label(YearKind::Calendar), "2024");
    assert_eq!(year.to_string(), "2024/25");
    assert_eq!(Year(1999).label(YearKind::Academic), "1999/00");
    assert_eq!((year.previous(), year.next()), (Year(2023), Year(2025)));
}

#[test]
fn every_year_is_read_back() {
    for year in (1900..2200).map(Year) {
        check(&year.address_form(), Some(year.0));
        for kind in [YearKind::Academic, YearKind::Financial, YearKind::Calendar] {
            check(&year.file_form(kind), Some(year.0));
            check(&year.label(kind), Some(year.0));
        }
    }
}

#[test]
fn kinds_of_year() {
    for (word, said) in [
        ("academic", "Academic year"),
        ("financial", "Financial year"),
        ("calendar", "Calendar year"),
    ] {
        assert_eq!(YearKind::parse(word).unwrap().identifier(), said);
    }
    assert_eq!(YearKind::parse("lunar"), None);
}
