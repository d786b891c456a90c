//! `cargo xtask coverage`: writes `docs/strategy-coverage.md`, where each thing that a strategy says
//! stands on the site. The server's tests ask every address in it.

use std::fmt::Write as _;
use std::fs;

use anyhow::{Result, bail};
use domain::atlas::{Atlas, AtlasText};
use domain::strategy::{Judged, Strategy};

use crate::repo;

const HEAD: &str = "# Where the strategy stands on the site

Written by `cargo xtask coverage` from the strategy files; a test asks every address.
An action has the status “not recorded here” until officers keep the register.

";

/// Writes the table of every strategy that is built in.
pub fn write() -> Result<()> {
    let mut text = HEAD.to_owned();
    let mut paths: Vec<_> = fs::read_dir(repo::path("data/strategies"))?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()?;
    paths.sort();
    let atlas = atlas()?;
    for path in paths {
        let name = path.display().to_string();
        match import::strategy::read(&name, &fs::read(&path)?, &atlas) {
            Ok(strategy) => table(&strategy, slug(&atlas, &strategy), &mut text),
            Err(faults) => bail!("{}", faults[0]),
        }
    }
    let path = repo::path("docs/strategy-coverage.md");
    fs::write(&path, text)?;
    println!("Wrote {}", path.display());
    Ok(())
}

/// The dictionary in `data/`.
fn atlas() -> Result<Atlas> {
    let text = |name: &str| fs::read_to_string(repo::path("data").join(name));
    let dictionary = |name: &str| text(&format!("dictionary/{name}.tsv"));
    Ok(Atlas::read(&AtlasText {
        sources: &dictionary("sources")?,
        measures: &dictionary("measures")?,
        groups: &dictionary("groups")?,
        pairs: &dictionary("pairs")?,
        series: &dictionary("series")?,
        breaks: &dictionary("breaks")?,
        phases: &dictionary("phases")?,
        labels: &text("labels.tsv")?,
        areas: &text("areas.tsv")?,
        neighbours: &text("neighbours.tsv")?,
    })?)
}

fn slug<'a>(atlas: &'a Atlas, strategy: &Strategy) -> &'a str {
    atlas.area(strategy.area).map_or("", |area| &area.slug)
}

/// A row: what it is, its words, where it stands, why not where it cannot be judged.
fn row(text: &mut String, kind: &str, words: &str, address: &str, note: &str) {
    let plain = |words: &str| words.replace('|', "/");
    // Writing to a string cannot fail.
    let _ = writeln!(text, "| {kind} | {} | `{address}` | {} |", plain(words), plain(note));
}

fn table(strategy: &Strategy, area: &str, text: &mut String) {
    let _ = writeln!(text, "## {}\n", strategy.title);
    text.push_str("| what | in words | address | why not judged |\n|---|---|---|---|\n");
    let query = format!("?area={area}");
    for of in &strategy.indicators {
        let address = format!("/kpis/{}{query}", of.id);
        let why = of.unjudged.iter().map(|of| of.why.as_str()).collect::<Vec<_>>().join(" ");
        row(text, "indicator", &of.title, &address, &why);
        for target in &of.targets {
            let words = format!("{}: {} in {}", of.short, target.text, target.year);
            row(text, "target", &words, &address, "");
        }
    }
    for priority in &strategy.priorities {
        let page = format!("/priorities/{}{query}", priority.number);
        for issue in &priority.issues {
            row(text, "issue", &issue.text, &format!("{page}#{}", issue.id), "");
        }
        for action in &priority.actions {
            row(text, "action", &action.item.text, &format!("{page}#{}", action.item.id), "");
        }
        for success in &priority.success {
            let needs = match &success.judged {
                Judged::By(_) => String::new(),
                Judged::Needs(needs) => format!("it would need {needs}"),
            };
            let address = format!("{page}#{}", success.item.id);
            row(text, "success", &success.item.text, &address, &needs);
        }
    }
    for said in &strategy.statements {
        let page =
            said.priority.map_or("/strategy".to_owned(), |number| format!("/priorities/{number}"));
        let words = format!("{}: {} {}", said.item.text, said.value, said.unit);
        row(text, "figure", &words, &format!("{page}{query}#{}", said.item.id), "");
    }
    for section in &strategy.sections {
        for item in &section.items {
            row(text, "text", &item.text, &format!("/strategy{query}#{}", item.id), "");
        }
    }
    for item in &strategy.contradictions {
        row(text, "contradiction", &item.text, &format!("/strategy{query}#{}", item.id), "");
    }
    for partner in &strategy.partners {
        row(
            text,
            "partner",
            &partner.item.text,
            &format!("/strategy{query}#{}", partner.item.id),
            "",
        );
    }
    for term in &strategy.terms {
        row(text, "term", &term.headword, &format!("/glossary{query}#{}", term.item.id), "");
    }
}
