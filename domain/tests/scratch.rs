mod common;
#[test]
fn look() {
    let t = std::time::Instant::now();
    let world = common::world();
    eprintln!("loaded {:?}", t.elapsed());
    for q in [
        "",
        "group=send&group=fsm&group=cla&area=knowsley",
        "measure=absence-persistent&group=cla",
        "measure=ks4-destinations&group=disadvantaged&school=140001",
        "group=cla",
        "basis=same-group",
        "measure=phonics-year-1&group=disadvantaged",
    ] {
        let t = std::time::Instant::now();
        let r = domain::explorer::resolve(world, q).unwrap();
        let page = domain::explorer::explore(world, &r, "2026-11");
        eprintln!("== {q} {:?}", t.elapsed());
        eprintln!(
            "{}\n{}\n{}\n{:?}\n{}\n{:?}\n{:?}",
            page.href,
            page.kicker,
            page.description,
            page.split,
            page.caveat,
            page.notes,
            page.nearest
        );
        eprintln!(
            "{} | {} | {}",
            page.places[0].heading, page.trend.heading, page.filters.measures_hint
        );
        for s in &page.places[0].sections {
            eprintln!("  -- {}", s.title);
            for r in &s.rows {
                eprintln!(
                    "   {} {} {} gap {} | {} | {:?}",
                    r.name,
                    r.group.text,
                    r.comparison.text,
                    r.gap,
                    r.change,
                    r.blank
                        .as_ref()
                        .or(r.change_blank.as_ref())
                        .map(|b| &b.word)
                );
            }
        }
        eprintln!("{:?}", page.also);
    }
}
