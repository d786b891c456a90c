use super::*;

fn check(month: &str, wanted: Option<&str>) {
    assert_eq!(month_in_words(month).as_deref(), wanted, "{month}");
}

#[test]
fn months_in_words() {
    check("2026-09", Some("September 2026"));
    check("2026-01", Some("January 2026"));
    check("2026-12", Some("December 2026"));
    for junk in ["", "2026", "2026-00", "2026-13", "2026-1", "2026-é9", "2026-xx"] {
        check(junk, None);
    }
}

#[test]
fn days_in_words() {
    let days = [
        ("2026-04-08", "8 April 2026"),
        ("2025-12-31", "31 December 2025"),
        ("2024-25", "2024-25"),
        ("2026-04", "2026-04"),
        ("2026-13-01", "2026-13-01"),
        ("2019", "2019"),
        ("", ""),
    ];
    for (day, wanted) in days {
        assert_eq!(day_in_words(day), wanted);
    }
}
