use super::push_text;

fn check(text: &str, wanted: &str) {
    let mut row = String::from("1,");
    push_text(&mut row, text);
    assert_eq!(row, format!("1,{wanted}"));
}

#[test]
fn plain_text_stands_as_it_is() {
    for text in ["", "Knowsley", "LAC_Fixed_ Ex", "16-17YroldSEN_ET", "%", "it’s", "’x", "é"] {
        check(text, text);
    }
}

#[test]
fn separators_are_quoted() {
    check("a,b", "\"a,b\"");
    check("say \"x\"", "\"say \"\"x\"\"\"");
    check("a\nb", "\"a\nb\"");
    check("a\rb", "\"a\rb\"");
}

#[test]
fn formulas_are_disarmed() {
    check("=1+1", "\"'=1+1\"");
    check("+44", "\"'+44\"");
    check("-x", "\"'-x\"");
    check("@sum", "\"'@sum\"");
    check("\t=1", "\"'\t=1\"");
    check("\r=1", "\"'\r=1\"");
    check("=\"x\"", "\"'=\"\"x\"\"\"");
    check("a=1", "a=1");
}
