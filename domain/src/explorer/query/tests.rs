use super::*;

fn check(text: &str, key: &str, wanted: &[&str]) {
    let query = Query::parse(text);
    assert_eq!(query.all(key).collect::<Vec<_>>(), wanted, "{text}");
}

#[test]
fn values_are_decoded() {
    check("a=1&b=2&a=3", "a", &["1", "3"]);
    check("a=St+Helens", "a", &["St Helens"]);
    check("a=St%20Helens", "a", &["St Helens"]);
    check("a=%2e%2e", "a", &[".."]);
    check("a=%C3%A9", "a", &["é"]);
    check("a%62=1", "ab", &["1"]);
    check("a=b=c", "a", &["b=c"]);
    check("a", "a", &[]);
    check("a=&a=1", "a", &["1"]);
    check("&&a=1&", "a", &["1"]);
    check("", "a", &[]);
    check("a=%", "a", &["%"]);
    check("a=%4", "a", &["%4"]);
    check("a=%zz%41", "a", &["%zzA"]);
}

#[test]
fn hostile_values_are_harmless() {
    check("a=%00", "a", &[]);
    check("a=x%00y%0d%0az", "a", &["xyz"]);
    check("a=%ff%fe", "a", &["��"]);
    check("a=%C3", "a", &["�"]);
    check("a=%F0%9F%98", "a", &["�"]);
    check("a=%3Cscript%3E", "a", &["<script>"]);
    let long = Query::parse(&format!("a={}", "x".repeat(6000)));
    assert_eq!(long.first("a").map(str::len), Some(120));
    let wide = Query::parse(&format!("a={}", "%F0%9F%98%80".repeat(2000)));
    assert!(wide.first("a").unwrap().chars().all(|letter| letter == '😀'));
    let many = Query::parse(&"a=1&".repeat(5000));
    assert_eq!(many.all("a").count(), 100);
}

#[test]
fn doubled_keys() {
    let doubled = |text: &str| Query::parse(text).is_doubled("a");
    assert!(doubled("a=1&a=2"));
    assert!(!doubled("a=1&a=1"));
    assert!(!doubled("a=1&b=2&a="));
}

#[test]
fn what_is_written_is_read_back() {
    let mut writer = QueryWriter::after("");
    for value in ["St Helens", "a&b=c", "é", "100%", "+", "<script>"] {
        writer.add("a", value);
    }
    check(&writer.finish(), "a", &["St Helens", "a&b=c", "é", "100%", "+", "<script>"]);
}
