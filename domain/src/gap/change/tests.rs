use super::*;

fn check(change: &str, units: i64, places: u8, wanted: bool) {
    let change = Exact::parse(change).unwrap();
    assert_eq!(reaches(change, units, places), wanted, "{change}");
    assert_eq!(reaches(change.negated(), units, places), wanted, "−{change}");
}

#[test]
fn two_units_of_the_coarser_place_make_a_direction() {
    check("2", 2, 0, true);
    check("1.99", 2, 0, false);
    check("0.2", 2, 1, true);
    check("0.19", 2, 1, false);
    check("0.02", 2, 2, true);
    check("0", 1, 2, false);
}

#[test]
fn one_unit_makes_the_direction_of_a_level() {
    check("1", 1, 0, true);
    check("0.99", 1, 0, false);
}
