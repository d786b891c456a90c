use super::*;
use crate::period::Year;
use crate::source::Source;

#[test]
fn spans_read_back() {
    for (text, label) in [
        ("2025-w37", "week of 8 September 2025"),
        ("2025-w1", "week of 30 December 2024"),
        ("2026-w53", "week of 28 December 2026"),
        ("2024-w9", "week of 26 February 2024"),
        ("2024-w10", "week of 4 March 2024"),
        ("2025-to-w30", "2024/25 up to the week of 21 July 2025"),
        ("2025-to-w38", "2025/26 up to the week of 15 September 2025"),
        ("202425-autumn", "autumn term 2024/25"),
        ("202526-to-date", "2025/26 up to a day not given"),
    ] {
        let span = Span::parse(text).unwrap_or_else(|| panic!("{text}"));
        assert_eq!((span.file_form().as_str(), span.label().as_str()), (text, label));
    }
    for text in [
        "",
        "2025",
        "2025-w0",
        "2025-w53",
        "2025-w54",
        "2025-to-w",
        "202426-autumn",
        "w37",
        "2025-37",
    ] {
        assert_eq!(Span::parse(text), None, "{text}");
    }
}

#[test]
fn a_week_belongs_to_a_school_year() {
    let year = |text| Span::parse(text).map(Span::school_year);
    assert_eq!(year("2025-w30"), Some(Year(2024)));
    assert_eq!(year("2025-w36"), Some(Year(2025)));
}

#[test]
fn rows_are_found_by_place_and_phase() {
    let source = Source {
        id: "weekly-2025".to_owned(),
        kind: "attendance".to_owned(),
        publisher: String::new(),
        title: String::new(),
        release: "2025".to_owned(),
        published: String::new(),
        status: "unsaid".to_owned(),
        file: String::new(),
        licence: String::new(),
        note: String::new(),
    };
    let mut atlas = Atlas::default();
    atlas.sources.push(source);
    let text = "source\tplace\tphase\tspan\tabsence\tunauthorised\tpersistent\n\
        weekly-2025\t340\tprimary\t2025-w38\t5.1\t2.0\t\n\
        weekly-2025\t340\tprimary\t2025-w37\t0\tc\t\n\
        weekly-2025\t970\tprimary\t2025-w37\t4.1\t1\t\n";
    let attendance = Attendance::read(&atlas, text).expect("a table");
    let spans: Vec<String> = attendance
        .of(PlaceId(340), Phase::Primary)
        .iter()
        .map(|sessions| sessions.span.file_form())
        .collect();
    assert_eq!(spans, ["2025-w37", "2025-w38"]);
    let week = Span::week(2025, 37).expect("a week");
    let first = attendance.at(PlaceId(340), Phase::Primary, week).expect("a row");
    let zero = first.absence.as_ref().and_then(|cell| cell.value.number());
    assert_eq!(zero, Some(crate::number::Exact::ZERO), "0 is a figure");
    let withheld = first.unauthorised.as_ref().expect("a symbol");
    assert_eq!(withheld.value.number(), None, "a symbol is none");
    assert!(first.persistent.is_none());
    assert!(attendance.of(PlaceId(340), Phase::Special).is_empty());

    let faulty = text.replace("2025-w38", "2025-w99");
    let error = Attendance::read(&atlas, &faulty).expect_err("no such week").to_string();
    assert_eq!(error, "attendance.tsv, line 2: “2025-w99” is no span");
}
