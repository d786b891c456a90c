use super::*;

const WORDS: [Word<'static>; 4] = [
    Word {
        id: "term-cla",
        headword: "Children Looked After (CLA)",
        today: "Looked-after children",
        meaning: "In care.",
        printed: true,
    },
    Word {
        id: "term-ehc",
        headword: "Education, Health and Childcare Plan (EHC)",
        today: "Education, health and care plan (EHC plan)",
        meaning: "A <plan>.",
        printed: true,
    },
    Word { id: "term-8", headword: "Attainment 8", today: "", meaning: "Points.", printed: true },
    Word { id: "gap", headword: "Gap", today: "", meaning: "Apart.", printed: true },
];

fn open(html: &str) -> String {
    opened(html, &WORDS, "/glossary?area=knowsley").0
}

fn button(id: &str, text: &str) -> String {
    let at = WORDS.iter().position(|word| word.id == id).unwrap();
    format!("<button class=\"term\" type=\"button\" popovertarget=\"means-{at}\">{text}</button>")
}

#[test]
fn the_first_of_each_is_opened_and_its_meaning_stands_at_the_end() {
    let html =
        open("<main><h1>Attainment 8</h1><p>Attainment 8, and Attainment 8 again.</p></main>");
    let first = format!(
        "<h1>Attainment 8</h1><p>{}, and Attainment 8 again.</p>",
        button("term-8", "Attainment 8")
    );
    assert!(html.contains(&first), "{html}");
    assert!(html.contains("id=\"means-2\""), "{html}");
    assert!(html.ends_with("</div></main>"), "{html}");
    assert!(html.contains("href=\"/glossary?area=knowsley#term-8\""), "{html}");
    assert!(!html.contains("means-0"), "{html}");
}

#[test]
fn forms_plurals_and_capitals() {
    for (text, id, marked) in [
        ("of looked-after children here", "term-cla", "looked-after children"),
        ("Children looked after do", "term-cla", "Children looked after"),
        ("many CLA do", "term-cla", "CLA"),
        ("two EHC plans.", "term-ehc", "EHC plans"),
        ("an education, health and care plan", "term-ehc", "education, health and care plan"),
        ("Knowsley’s CLA", "term-cla", "CLA"),
        ("3 CLA–4", "term-cla", "CLA"),
    ] {
        let html = open(&format!("<main><p>{text}</p></main>"));
        let expected = format!("<p>{}</p>", text.replace(marked, &button(id, marked)));
        assert!(html.contains(&expected), "{text}: {html}");
    }
    for text in [
        "a gap",
        "class cla",
        "CLAIM",
        "ÉCLA",
        "Attainment 80",
        "<a href=\"/x\">CLA</a>",
        "<b>CLA</b>",
    ] {
        let html = open(&format!("<main><p>{text}</p></main>"));
        assert!(html.contains(&format!("<p>{text}</p>")), "{text}: {html}");
    }
    assert!(open("<main><div>CLA</div></main>").contains("<div>CLA</div>"));
    let drawn = "<svg><svg><text>CLA</text></svg><g>CLA</g></svg>";
    let page = open(&format!("<main><p>{drawn} of CLA</p><svg></svg><p>CLA</p></main>"));
    let expected = format!("<p>{drawn} of {}</p><svg></svg><p>CLA</p>", button("term-cla", "CLA"));
    assert!(page.contains(&expected), "{page}");
    assert!(open("<main><p>CLA <svg><text>CLA").starts_with("<main><p><button"));
}

#[test]
fn meanings_are_text() {
    assert!(open("<main><p>EHC</p></main>").contains("A &lt;plan&gt;."));
}

#[test]
fn what_nobody_sees_or_reads_as_a_sentence_is_left_alone() {
    for html in [
        "<p class=\"vh\">CLA</p>",
        "<p class=\"kicker\">CLA</p>",
        "<p aria-hidden=\"true\">CLA</p>",
        "<p class=\"source screen-only\">CLA</p>",
        "<details><summary>CLA</summary><dl><dd>CLA</dd></dl></details>",
    ] {
        let page = open(&format!("<main>{html}<p>CLA</p></main>"));
        assert!(
            page.contains(&format!("{html}<p>{}", button("term-cla", "CLA"))),
            "{html}: {page}"
        );
    }
}
