use super::*;

const NOW: &str = "group\tsource\tplace\t201819\t202223\t202324\t202425\n\
    fsm\tnew\t340\t48\t50\t35.299999999999997\t51\n\
    fsm\tnew\t341\t-\t49\t40\t41\n\
    fsm\tnew\t342\t1\t2\t3\t4\n\
    fsm\tother\t340\t9\t9\t9\t9\n\
    cla\tnew\t340\t7\t7\t7\t7\n";
const THEN: &str = "group\tsource\tplace\t201718\t201819\t202223\t202324\n\
    fsm\told\t340\t1\t48.0\t47\t35.3\n\
    fsm\told\t341\t1\t38\t-\t40\n\
    fsm\told\t343\t1\t5\tc\t\n";

#[test]
fn what_an_edition_printed_otherwise() {
    let found = differences((NOW, "new"), (THEN, "old")).unwrap();
    let wanted = "group\tsource\tplace\t201819\t202223\t202324\t202425\n\
        fsm\told\t*\t1\t1\t1\t\n\
        fsm\told\t340\t\t47\t\t\n\
        fsm\told\t341\t38\t-\t\t\n\
        fsm\told\t343\t5\t\t\t\n\
        fsm\told\t342\t-\t-\t-\t\n";
    assert_eq!(found, wanted);
    let refused = differences(("place\n", "new"), (THEN, "old"));
    assert_eq!(refused.unwrap_err().what, "the column “group” is missing");
}

#[test]
fn what_it_says_of_a_figure() {
    let text = differences((NOW, "new"), (THEN, "old")).unwrap();
    let mut edition = Edition::of(SourceIndex::at(0).unwrap());
    let table = Table::new("differences", &text);
    let years = years_of(&table).unwrap();
    for row in table.rows() {
        let place = row.cell(2).parse().ok().map(PlaceId);
        edition.add(GroupIndex(0), place, &years, row).unwrap();
    }
    let before = |place, year| edition.before(GroupIndex(0), PlaceId(place), Year(year));
    let printed = |place, year| match before(place, year) {
        Before::Other(cell) => cell.raw().into_owned(),
        other => format!("{other:?}"),
    };
    assert_eq!(printed(340, 2022), "47");
    assert_eq!(printed(340, 2023), "Same");
    assert_eq!(printed(341, 2022), "-");
    assert_eq!(printed(340, 2024), "New(Year(2023))");
    assert_eq!(printed(100_000, 2023), "Unheld");
    assert_eq!(edition.before(GroupIndex(1), PlaceId(340), Year(2023)), Before::Absent);
    let changed: Vec<_> = edition.changed_in(PlaceId(341)).map(|c| c.1.0).collect();
    assert_eq!(changed, [2018, 2022]);

    let mut written = String::new();
    let group = |_| "fsm".to_owned();
    edition.write((group, "old"), &years, |place| place == PlaceId(341), &mut written);
    assert_eq!(written, "fsm\told\t*\t1\t1\t1\t\nfsm\told\t341\t38\t-\t\t\n");
}
