//! Names in an address: what is known by them, what is corrected, and what is said about it.

mod common;

use common::{resolved, world};
use domain::explorer::query::Query;
use domain::explorer::{Unknown, area_of, find_area, resolve};
use domain::export::Export;

/// A school stands beside its own council’s figures, never under another’s.
#[test]
fn a_school_of_another_council() {
    let first = |query: &str| {
        let found = resolved(query);
        (found.view.query(world()), found.notes.join(" "))
    };
    let school = "measure=ks4-destinations&school=140001";
    let (address, notes) = first(school);
    assert!(address.starts_with("area=knowsley&") && address.ends_with("school=140001"));
    assert_eq!(notes, "");
    // Meols Cop High School is Sefton’s: where no area is named, it says which is meant.
    assert_eq!(first("school=104956"), ("area=sefton&school=104956".into(), String::new()));
    for (area, name) in [("sefton", "Sefton"), ("england", "England"), ("london", "London")] {
        let (address, notes) = first(&format!("area={area}&{school}"));
        assert_eq!(address, format!("area={area}&measure=ks4-destinations"));
        let wanted =
            format!("Kirkby High School is a school of Knowsley and is not shown under {name}.");
        assert_eq!(notes, wanted);
    }
    let (address, notes) = first("area=sefton&school=140001&school=104956");
    assert_eq!(address, "area=sefton&school=104956");
    assert!(notes.contains("Kirkby High School is a school of Knowsley"), "{notes}");
    assert!(resolve(world(), "area=sefton&school=999999").is_err());
}

/// The groups that an address is read as, and what is said about it.
fn groups_of(query: &str) -> (Vec<&'static str>, String) {
    let found = resolved(query);
    let groups = found.view.groups.iter();
    (groups.map(|g| world().atlas.group(*g).id.as_str()).collect(), found.notes.join(" "))
}

#[test]
fn groups_are_known_by_any_of_their_names() {
    let send = &["sen-support", "ehcp"][..];
    for (word, wanted) in [
        ("Looked-after+children", &["cla"][..]),
        ("looked+after", &["cla"]),
        ("CLA", &["cla"]),
        ("free-school-meals", &["fsm"]),
        ("pupils+with+an+education,+health+and+care+plan", &["ehcp"]),
        ("protection+plan", &["cpp"]),
        ("SEND", send),
        ("send", send),
    ] {
        let (groups, notes) = groups_of(&format!("group={word}"));
        assert_eq!((groups.as_slice(), notes.as_str()), (wanted, ""), "{word}");
    }
    let none = "There is no pupil group";
    for (query, groups, notes) in [
        ("group=lookd+after", &["cla"][..], "“lookd after” here; this is “Looked-after children”."),
        ("group=sendd", send, "“sendd” here; this is “SEN support” and “EHC plan”."),
        ("group=qqqq", &["fsm"], "“qqqq” here; this is “Free school meals”."),
        ("group=qqqq&group=ehcp", &["ehcp"], "“qqqq” here; shown is “EHC plan”."),
    ] {
        assert_eq!(groups_of(query), (groups.to_vec(), format!("{none} {notes}")), "{query}");
    }
    for word in ["SEND", "Looked-after+children", "lookd"] {
        assert!(Export::read(world(), &format!("group={word}")).is_err(), "{word}");
    }
}

/// A form with nothing ticked; an address without a group asks for the usual one.
#[test]
fn the_last_group_stays_and_it_is_said() {
    let (groups, notes) = groups_of("from=knowsley&area=knowsley");
    assert_eq!(groups, ["fsm"]);
    assert!(notes.starts_with("At least one group is shown: this is “Free school meals”."));
    assert_eq!(groups_of("area=knowsley").1, "");
    assert_eq!(groups_of("from=knowsley&area=knowsley&group=ehcp").1, "");
}

#[test]
fn a_measure_is_corrected_to_one_with_figures() {
    let found = |query: &str| {
        let found = resolved(query);
        (world().atlas.measure(found.view.measure).id.as_str(), found.notes.join(" "))
    };
    for word in ["Attainment+8,+age+16", "KS4-Attainment-8", "key+stage+4:+attainment+8"] {
        assert_eq!(found(&format!("measure={word}")), ("ks4-attainment-8", String::new()));
    }
    for (query, measure, phrase) in [
        ("measure=ks2-rwm", "ks2-rwm-expected", "Reading, writing and maths, age 11"),
        ("measure=reading", "ks2-reading-progress", "Progress in reading, age 7 to 11"),
        ("measure=reading&group=cla", "ks2-reading-expected", "Reading, age 11"),
    ] {
        let (id, notes) = found(query);
        assert_eq!(id, measure, "{query}: {notes}");
        let word = query.split(['=', '&']).nth(1).unwrap_or_default();
        assert!(notes.starts_with(&format!("There is no measure “{word}” here; ")), "{notes}");
        assert!(notes.ends_with(&format!(" is “{phrase}”.")), "{notes}");
    }
    let (id, notes) = found("measure=qqqq");
    assert_eq!(id, "ks2-rwm-expected");
    assert!(notes.ends_with("; this is “Reading, writing and maths, age 11”."), "{notes}");
    assert!(Export::read(world(), "measure=ks2-rwm").is_err());
}

#[test]
fn part_of_a_schools_name_names_the_others_like_it() {
    let note = |word: &str| resolved(&format!("area=knowsley&school={word}")).notes.join(" ");
    assert_eq!(
        note("kirkby"),
        "No school in Knowsley is called “kirkby”; this is Kirkby CofE Primary School. \
         Others like it: Kirkby High School. Type more of a name to find one."
    );
    let many = note("st");
    assert!(many.contains(" more. Type more") && many.matches(", ").count() == 4, "{many}");
    assert_eq!(note("kirkby+high+school"), "");
    assert_eq!(note("qqqq"), "No school in Knowsley has a name like “qqqq”.");
    assert!(!note("kirkby+high").contains("Others"), "{}", note("kirkby+high"));
}

#[test]
fn a_view_that_there_is_none_of_is_said() {
    let notes = |query: &str| resolved(query).notes.join(" ");
    assert!(notes("area=knowsley&view=zzz").starts_with("There is no view “zzz”"));
    assert_eq!(notes("area=knowsley&view=groups"), "");
}

#[test]
fn the_beginning_of_a_name_that_only_one_area_has_is_enough() {
    let slug = |word: &str| {
        area_of(world(), &Query::parse(&format!("area={word}"))).map(|area| area.slug.as_str())
    };
    assert_eq!(slug("seft"), Ok("sefton"));
    assert_eq!(slug("Tower+H"), Ok("tower-hamlets"));
    // Several begin so, and are offered first; two letters mean nobody.
    assert_eq!(resolved("area=seft").notes, ["“seft” is taken to be Sefton."]);
    // What a figure is measured against must be named whole.
    assert!(find_area(world(), "seft").is_err());
    let Err(Unknown::Area(word, near)) = find_area(world(), "north") else { panic!("one area") };
    assert_eq!(word, "north");
    assert!(near.len() > 6);
    assert!(near.iter().all(|(slug, _)| slug.starts_with("north")), "{near:?}");
    assert!(find_area(world(), "se").is_err());
}
