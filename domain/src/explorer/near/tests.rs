use super::*;

const NAMES: [&str; 6] = ["Knowsley", "St Helens", "Sefton", "Halton", "Hampshire", "Kirklees"];

fn check(word: &str, wanted: &[&str]) {
    let found = nearest(word, NAMES.iter().map(|name| (*name, *name)), 2);
    assert_eq!(found, wanted, "{word}");
}

#[test]
fn near_names_first() {
    check("Knowsly", &["Knowsley"]);
    check("knowsley", &["Knowsley"]);
    check("St. Helens", &["St Helens"]);
    check("sthelens", &["St Helens"]);
    check("hampshir", &["Hampshire"]);
    check("Knwsly", &["Knowsley"]);
    check("ton", &["Sefton", "Halton"]);
    check("ham", &["Hampshire"]);
    check("am", &[]);
    check("Durham", &[]);
    check("qqqq", &[]);
    check("", &[]);
    check("\u{fffd}\u{fffd}", &[]);
}

#[test]
fn names_meet_as_letters_and_digits() {
    assert_eq!(plain("St. Helens"), plain("st-helens"));
    assert_eq!(plain("  "), "");
    assert_eq!(plain("Ecole: É 2"), "ecoleÉ2");
}

#[test]
fn names_in_a_row() {
    assert_eq!(listed(&[]), "");
    assert_eq!(listed(&["one"]), "one");
    assert_eq!(listed(&["one", "two"]), "one and two");
    assert_eq!(listed(&["one", "two", "three"]), "one, two and three");
}
