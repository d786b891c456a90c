use domain::explorer::page::PlainTable;

use super::*;

#[test]
fn every_group_has_a_table() {
    let part =
        |number: usize| PlainTable { caption: format!("Group {number}"), ..PlainTable::default() };
    let twin_of =
        Twin { caption: String::new(), parts: (1..=17).map(part).collect(), dropped: Vec::new() };
    let html = twin(&twin_of).into_string();
    for number in 1..=17 {
        assert!(html.contains(&format!("<caption>Group {number}</caption>")), "{number}");
        assert!(html.contains(&format!("id=\"table-{number}\"")), "{number}");
    }
}
